// What explanations of lenses say beside their numbers; what they take from the mix is said by `portfolio`.
import { catalogue } from '../../contract/message.ts';

export const lensesExplainWords = catalogue('lenses.explain', {
  declaredBy: { en: 'as declared', ja: '申告どおり' },
  worthOf: { en: 'worth', ja: '価値' },
  userScore: { en: 'a score of the user’s own', ja: '利用者自身の評点' },
  inParts: { en: 'as in table parts', ja: '表 parts のとおり' },
  worstFormula: {
    en: 'max_l (U_l of the best − U_l) / range_l',
    ja: 'max_l (最良の U_l − U_l) / 幅_l',
  },
  regrets: {
    en: 'regret under each lens as a share of the range',
    ja: '各観点でのリグレット（幅に対する割合）',
  },
  undominated: {
    en: 'no option is worth as much under all lenses and more under one',
    ja: '全観点で同等以上かつ一つで上回る選択肢がない',
  },
  bestUnder: { en: 'no option is worth more under the lens', ja: 'その観点でより価値の高い選択肢がない' },
  asGiven: { en: 'as given, billions', ja: '指定値（10億単位）' },
  costFormula: { en: 'spent + handed to firms', ja: '支出 + 企業への交付' },
  spent: { en: 'spent for good in each year, billions', ja: '各年に費消する支出（10億単位）' },
  handed: { en: 'handed to firms in each year, billions', ja: '各年の企業への交付（10億単位）' },
  worths: {
    en: 'worth of every option under the lens, billions',
    ja: 'その観点での全選択肢の価値（10億単位）',
  },
  ownWorth: { en: 'worth of this one', ja: 'この選択肢の価値' },
  lostFormula: { en: 'U_l of the best − U_l', ja: '最良の U_l − U_l' },
  regretFormula: { en: '(U_l of the best − U_l) / range_l', ja: '(最良の U_l − U_l) / 幅_l' },
  allAlike: { en: '0 where all are worth the same', ja: '価値がすべて同じなら0' },

  hazards: { en: 'chance of a cut a year of each good', ja: '各品目の途絶の年間確率' },
  goods: { en: 'goods of which it is the largest supplier', ja: '最大供給元となっている品目の数' },
  missingFormula: {
    en: 'Σ π o I s / max π / all its deliveries, at most 1',
    ja: 'Σ π o I s / max π / 全供給額（最大1）',
  },
  importsBillions: { en: 'imports a year, billions', ja: '年間輸入額（10億単位）' },
  itsShare: { en: 'its share', ja: 'そのシェア' },
  deliveries: { en: 'all its deliveries, money of the trade data', ja: '全供給額（貿易データの通貨）' },
  scale: {
    en: 'GDP today over GDP of the trade data, billions',
    ja: '現在のGDPの、貿易データのGDPに対する比（10億単位）',
  },
  inCut: { en: 'Ŵ − 1 with the cut', ja: '途絶時の Ŵ − 1' },
  terms: { en: 'terms of trade gained', ja: '交易条件の改善' },
  residual: { en: 'residual {residual}', ja: '残差 {residual}' },

  annuityOfGains: { en: 'discounted years of gains', ja: '割引後の利得年数' },
  from0: { en: 'years from 0', ja: '年（0から）' },
  from0ByGood: { en: 'for each good the years from 0', ja: '品目ごとの年（0から）' },
  tailFormula: {
    en: 'Σ_t δ^(t−1) (CVaR_95 without − with)',
    ja: 'Σ_t δ^(t−1) (選択肢なしの CVaR_95 − ありの CVaR_95)',
  },
  worstYears: {
    en: 'mean loss of the worst 5 % of each year: joint states of suppliers that cut, each by itself, all its goods at once; billions',
    ja: '各年の最悪5 %の平均損失: 各供給元が独立に全品目を同時に止める状態の組合せによる（10億単位）',
  },
  tailWith: { en: 'the same with the option', ja: '選択肢がある場合の同じ値' },
  fundsFormula: {
    en: 'Σ_t δ^(t−1) ((1 + mcpf) spent + mcpf handed)',
    ja: 'Σ_t δ^(t−1) ((1 + mcpf) 支出 + mcpf 交付)',
  },
  powerFormula: {
    en: 'sales kept + research + both together',
    ja: '維持される販売 + 研究 + 両者の併用',
  },
  declaredFormula: {
    en: 'profit kept + research + both together − A · cost of complying',
    ja: '維持される利益 + 研究 + 両者の併用 − A · 遵守費用',
  },
  lostOutside: {
    en: 'profit lost a year, where no trade equilibrium has it',
    ja: '失う利益（年）。貿易均衡に含まれない場合のみ',
  },
  avoidedFormula: {
    en: 'Σ_g Σ_t δ^(t−1) w π o I ln((1 − s + moved)/(1 − s)) / (σ − 1)',
    ja: 'Σ_g Σ_t δ^(t−1) w π o I ln((1 − s + 移転)/(1 − s)) / (σ − 1)',
  },
  needs: {
    en: 'share of spending of low incomes over the mean share; 0 for no essential',
    ja: '低所得層の支出割合の、平均の割合に対する比。必需品でなければ0',
  },
  alike: { en: '1 for each good and year', ja: '各品目・各年とも1' },
  twoFirst: { en: 'a 2 stands first', ja: '先頭に2を置く' },
  shareAtMost: {
    en: 'share of the largest supplier, at most 0.999',
    ja: '最大供給元のシェア（最大0.999）',
  },
  stillMissed: { en: 'the share still missed in a cut', ja: '途絶時になお不足する割合' },
  kept: {
    en: 'sales that makers keep, over the years, billions',
    ja: '生産者が維持する売上（全期間、10億単位）',
  },
  profit: { en: 'profit on them', ja: 'その利益' },
  research: { en: 'value added by research, over the years', ja: '研究による付加価値（全期間）' },
  together: {
    en: 'what control and research of one good add together',
    ja: '同じ品目の管理と研究の併用が加える価値',
  },

  cutsFormula: {
    en: 'A_H · GDP · Σ_c π_c ((Ŵ − max(0, ToT)) with − without the option)',
    ja: 'A_H · GDP · Σ_c π_c (選択肢ありの (Ŵ − max(0, ToT)) − なしの同じ値)',
  },
  gdp: { en: 'GDP, billions', ja: 'GDP（10億単位）' },
  chances: { en: 'chance that each supplier cuts', ja: '各供給元が止める確率' },
  cutWithout: { en: 'Ŵ − 1 in its cut without the option', ja: 'その途絶時の Ŵ − 1（選択肢なし）' },
  termsWithout: { en: 'terms of trade gained in it', ja: 'そのときの交易条件の改善' },
  cutWith: { en: 'Ŵ − 1 with the option', ja: 'Ŵ − 1（選択肢あり）' },
  termsWith: { en: 'terms of trade gained with it', ja: '選択肢があるときの交易条件の改善' },
  still: { en: 'nothing changes while trade flows', ja: '平時には何も変わらない' },
  stillOrUnknown: {
    en: 'nothing in trade changes, or no data tell it',
    ja: '貿易に変化がない、またはデータがない',
  },
  gdpOfOthers: { en: 'GDP of the others in the trade data', ja: '貿易データでの他の経済のGDP' },
  incomes: { en: 'Ŵ of each', ja: '各経済の Ŵ' },
  losers: { en: 'what those lose that lose', ja: '損をする経済の損失' },
  bought: {
    en: 'what it buys from each other economy, money of the trade data',
    ja: '他の各経済からの購入額（貿易データの通貨）',
  },
  sold: { en: 'what it sells to each', ja: '各経済への販売額' },
  home: { en: 'what it sells at home', ja: '国内での販売額' },
  prices: {
    en: 'change of the price of each other’s goods',
    ja: '他の各経済の財の価格の変化',
  },
  ownPrice: { en: 'change of the price of its own', ja: '自らの財の価格の変化' },
  spending: { en: 'E′: spending with the option', ja: 'E′: 選択肢があるときの支出' },
  bundle: { en: 'P: change of what it buys', ja: 'P: 購入する財の価格の変化' },
});
