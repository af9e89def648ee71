// What the question of the three lenses says.
import { catalogue } from '../../contract/message.ts';

export const lensesWords = catalogue('lenses', {
  title: {
    en: 'Three lenses: the same options as three meanings of security',
    ja: '三つの観点: 同じ選択肢を三つの安全保障観で見る',
  },
  regretTitle: { en: 'What each option gives up under each lens', ja: '各観点で失うもの（リグレット）' },
  partsTitle: { en: 'What the worths are made of', ja: '価値の内訳' },
  suppliersTitle: { en: 'Who could cut, and what all trade would lose', ja: '途絶しうる供給元と所得の損失' },
  incomesTitle: { en: 'Weights of low incomes, as declared', ja: '低所得層の重み（申告された前提）' },
  meaningsTitle: { en: 'The meanings, with their documents', ja: '意味とその文書' },
  helpEconomy: { en: 'who chooses, e.g. JPN', ja: '選択の主体（例: JPN）' },
  helpOptions: {
    en: 'your options: YAML, JSON or CSV (docs/methods/lenses.md)',
    ja: '選択肢のファイル: YAML・JSON・CSV（docs/methods/lenses.md 参照）',
  },
  helpBudget: {
    en: 'budget of the portfolio’s options, e.g. 500bn-jpy; default: what pages say is set aside today',
    ja: 'ポートフォリオの選択肢の予算（例: 500bn-jpy）。既定: 公表されている現在の予算',
  },
  helpEffects: {
    en: 'your table of what money buys, laid over ours',
    ja: '費用対効果の表（既定の表に上書き）',
  },
  helpYears: { en: 'years of spending', ja: '支出する年数' },

  key: { en: 'Key', ja: 'キー' },
  option: { en: 'Option', ja: '選択肢' },
  basis: { en: 'Whose', ja: '由来' },
  front: { en: 'Pareto front', ja: 'パレート前線' },
  beatenBy: { en: 'Dominated by', ja: '優越する選択肢' },
  cost: { en: 'Cost', ja: '費用' },
  safety: { en: 'Safety net', ja: 'セーフティネット' },
  trade: { en: 'Free trade', ja: '自由貿易' },
  security: { en: 'National security', ja: '国家安全保障' },
  low: { en: 'low', ja: '下限' },
  high: { en: 'high', ja: '上限' },
  worst: { en: 'Worst regret, of the range', ja: '最大リグレット（幅に対する割合）' },
  frontShare: { en: 'Draws on the front', ja: '前線に載る抽出の割合' },
  harm: { en: 'What others lose (earns nothing)', ja: '他者の損失（加点しない）' },
  reason: { en: 'Reason', ja: '理由' },
  lostSafety: { en: 'Given up: safety net', ja: '失う価値: セーフティネット' },
  lostTrade: { en: 'Given up: free trade', ja: '失う価値: 自由貿易' },
  lostSecurity: { en: 'Given up: national security', ja: '失う価値: 国家安全保障' },
  shareSafety: { en: 'of the range: safety net', ja: '幅比: セーフティネット' },
  shareTrade: { en: 'of the range: free trade', ja: '幅比: 自由貿易' },
  shareSecurity: { en: 'of the range: national security', ja: '幅比: 国家安全保障' },
  bestSafety: { en: 'Draws best: safety net', ja: '最良の抽出: セーフティネット' },
  bestTrade: { en: 'Draws best: free trade', ja: '最良の抽出: 自由貿易' },
  bestSecurity: { en: 'Draws best: national security', ja: '最良の抽出: 国家安全保障' },
  shortfall: { en: 'Shortfall of essentials avoided', ja: '必需品不足の回避' },
  tail: { en: 'Worst years avoided', ja: '最悪年の損失回避' },
  prices: { en: 'Real income it costs all households', ja: '施策自体による実質所得の減少' },
  peace: { en: 'Real income while trade flows', ja: '平時の実質所得' },
  cuts: { en: 'Real income saved in cuts', ja: '途絶時の実質所得の回避分' },
  declared: { en: 'Makers and research', ja: '生産者と研究' },
  funds: { en: 'Cost of the funds', ja: '公的資金の費用' },
  power: { en: 'Own power kept', ja: '維持される自国の力' },
  coercion: { en: 'Coercion losses avoided', ja: '威圧による損失の回避' },
  supplier: { en: 'Supplier', ja: '供給元' },
  goods: { en: 'Goods', ja: '品目数' },
  chance: { en: 'Chance of a cut a year', ja: '途絶の年間確率' },
  missing: { en: 'Missing, of all its deliveries', ja: '途絶する割合（全供給比）' },
  incomeLost: { en: 'Real income lost in that year', ja: 'その年の実質所得の損失' },
  sector: { en: 'Sector', ja: '分野' },
  weight: { en: 'Weight', ja: '重み' },
  unit: { en: 'Unit', ja: '単位' },
  bestLow: { en: 'Best at the low weight', ja: '下限での最良' },
  bestHigh: { en: 'Best at the high weight', ja: '上限での最良' },
  source: { en: 'Source', ja: '出典' },
  lens: { en: 'Lens', ja: '観点' },
  era: { en: 'Whose', ja: '主体' },
  date: { en: 'Date', ja: '日付' },
  document: { en: 'Document', ja: '文書' },
  meaning: { en: 'Meaning', ja: '意味' },

  nothing: { en: 'No new measure', ja: '新たな施策なし' },
  mix: { en: 'The mix, lenses weighed alike', ja: '組合せ（三観点を等しく重視）' },
  runnerUp: { en: 'The mix without {name}', ja: '{name}を除いた組合せ' },
  mixFor: { en: 'Mix for {name} alone', ja: '{name}のみを重視した組合せ' },
  choosing: { en: 'choosing mixes', ja: '組合せを選択中' },
  scoring: { en: 'scoring draws', ja: '抽出を評価中' },

  lead: {
    en: 'Least regret under all three lenses: {middle}; under none does it fall behind the best by more than {worst} % of the range of all options. Best as a safety net: {safety}; as free trade: {trade}; as national security: {security}.',
    ja: '三観点を通じてリグレットが最小: {middle}（どの観点でも最良との差は幅の {worst} % 以内）。最良は、セーフティネット: {safety}、自由貿易: {trade}、国家安全保障: {security}。',
  },
  allOne: {
    en: '{name} is best under all three lenses: nothing is traded for anything.',
    ja: '{name}が三観点すべてで最良であり、トレードオフはない。',
  },
  traded: {
    en: 'What is traded for what: from {from} to {to}, free trade {trade}, safety net {safety}, national security {security} over {years} years.',
    ja: '何と何の交換か: {from}から{to}に移ると、{years} 年間で自由貿易 {trade}、セーフティネット {safety}、国家安全保障 {security}。',
  },
  frontOf: {
    en: '{count} of {total} options lie on the Pareto front; for each of the other {beaten} another is at least as good under every lens and better under one.',
    ja: '{total} の選択肢のうち {count} がパレート前線に載る。残る {beaten} には、全観点で同等以上、少なくとも一つで上回る別の選択肢がある。',
  },
  sure: {
    en: 'How sure: over the ranges ({draws} draws) the best stays best as a safety net in {safety} %, as free trade in {trade} %, as national security in {security} %; the front keeps {steady} of its {count} in 80 % of draws or more.',
    ja: '確かさ: 幅からの {draws} 回の抽出で最良が変わらない割合は、セーフティネット {safety} %、自由貿易 {trade} %、国家安全保障 {security} %。前線の {count} のうち {steady} は抽出の 80 % 以上で前線に残る。',
  },
  onTable: {
    en: 'Free trade is the equilibrium of all trade between {count} economies as in {year} ({name:word}), with GDP of today: it shows what a cut costs once trade has found new ways, not the first months.',
    ja: '自由貿易は {year} 年の {count} 経済間の貿易均衡（{name:word}）に現在のGDPを当てたもの。途絶直後でなく、取引が組み替わった後の損失を示す。',
  },
  onGoods: {
    en: 'No data at hand tell all trade: free trade rests on losses of single goods, without prices and wages in equilibrium.',
    ja: '全体の貿易データが手元にないため、自由貿易は品目別の損失のみに基づき、均衡での価格と賃金を含まない。',
  },
  turning: {
    en: 'What would change the verdict: {name} pays under free trade alone if cuts were {times} times as likely as assumed ({chance} % a year).',
    ja: '結論が変わる条件: 途絶の確率が想定（年 {chance} %）の {times} 倍なら、{name}は自由貿易の観点だけでも引き合う。',
  },
  turned: {
    en: 'What would change the verdict: {name} already pays under free trade alone; it would no longer if cuts were less than {times} times as likely as assumed ({chance} % a year).',
    ja: '結論が変わる条件: {name}は自由貿易の観点だけでも引き合うが、途絶の確率が想定（年 {chance} %）の {times} 倍を下回ると引き合わない。',
  },
  never: {
    en: 'What would change the verdict: even with a cut every year {name} would not pay under free trade alone; it takes the losses of single goods, which the other lenses count, to pay.',
    ja: '結論が変わる条件: 毎年途絶が起きても{name}は自由貿易の観点だけでは引き合わない。他の観点が数える品目別の損失があって初めて引き合う。',
  },
  weightsSame: {
    en: 'How much more low incomes spend on essentials is assumed; at the low or the high end the best safety net stays the same.',
    ja: '低所得層の必需品支出の重みは仮定だが、下限・上限でもセーフティネットの最良は変わらない。',
  },
  weightsMatter: {
    en: 'How much more low incomes spend on essentials is assumed, and it matters: at the low or the high end another option is the best safety net.',
    ja: '低所得層の必需品支出の重みは仮定であり、結果を左右する。下限または上限ではセーフティネットの最良が変わる。',
  },
  assumed: {
    en: 'What money does is assumed, not observed: read signs and orders, not sums.',
    ja: '支出の効果は観測でなく仮定である。金額でなく符号と順序を読むべきである。',
  },
  userScores: {
    en: '{count} options carry scores of your own; nothing here checks them.',
    ja: '{count} の選択肢は利用者自身の評点であり、検証していない。',
  },
  strength: {
    en: 'What others lose stands beside and earns nothing; better prices that others pay for are not counted.',
    ja: '他者の損失は併記し、加点しない。他者の負担による交易条件の改善も数えない。',
  },
  structureOf: {
    en: 'Free trade: bilateral totals of {year} ({name:word}). A good’s flow is scaled by GDP from its year to that of the table; suppliers that the table does not list stand in its rest of the world.',
    ja: '自由貿易: {year} 年の二国間総額（{name:word}）。品目の取引額はGDPで当該年に換算し、表にない供給元は「その他世界」とした。',
  },
  noTrade: {
    en: 'No data at hand tell all trade of {economy:economy}: the lens of free trade rests on losses of single goods.',
    ja: '{economy:economy}の全体の貿易データが手元になく、自由貿易の観点は品目別の損失に基づく。',
  },
  noEquilibrium: {
    en: 'The search for an equilibrium of trade did not end in one: the lens of free trade rests on losses of single goods.',
    ja: '貿易均衡が求まらなかったため、自由貿易の観点は品目別の損失に基づく。',
  },
  lostDraws: {
    en: 'Of {count} draws {lost} found no equilibrium and are left out.',
    ja: '{count} 回の抽出のうち {lost} 回は均衡が求まらず除いた。',
  },
  aboveGdp: {
    en: 'Exports of {economy:economy} exceed its GDP, as re-exports are counted: its dependence on trade is overstated.',
    ja: '{economy:economy}の輸出は再輸出を含みGDPを超えるため、貿易依存が過大に出る。',
  },
  badFile: { en: '{detail}', ja: '{detail}' },
  badOption: { en: '{at}{detail}.', ja: '{at}{detail}。' },
  noFile: {
    en: '{file} cannot be read: give the path of a YAML, JSON or CSV file.',
    ja: '{file} が読めません。YAML・JSON・CSVファイルのパスを指定してください。',
  },
  tooLarge: {
    en: '{file} is too large for a list of options: {limit} kB at most.',
    ja: '{file} は選択肢のファイルとして大きすぎます（{limit} kBまで）。',
  },
  noGood: {
    en: '{file}, option "{option}", field "good": there is no good "{good}"; did you mean {near}?',
    ja: '{file}、選択肢「{option}」、項目「good」: 「{good}」という品目はありません。候補: {near}',
  },
  noTariff: {
    en: '{file}, option "{option}", field "tariff": no data at hand tell all trade, so that a tariff cannot be assessed; leave it out or import trade data.',
    ja: '{file}、選択肢「{option}」、項目「tariff」: 全体の貿易データが手元になく関税を評価できません。除くか、貿易データを取り込んでください。',
  },
  noPartner: {
    en: '{file}, option "{option}", field "from": {from} is no partner that stands for itself in {name:word}; name another, or leave it out for all.',
    ja: '{file}、選択肢「{option}」、項目「from」: {from} は{name:word}に単独の相手として載っていません。別の相手を指定するか、省略して全相手を対象としてください。',
  },
  noSupply: {
    en: '{file}, option "{option}", field "good": nothing at hand says in money what is bought of {good}, or how long replacing its supplier takes; name another good.',
    ja: '{file}、選択肢「{option}」、項目「good」: {good} の輸入額または供給元の代替期間が手元になく、評価できません。別の品目を指定してください。',
  },
  moreDependent: {
    en: '{file}, option "{option}", field "dependence": that of {good} is {given}, more than the {share} of its largest supplier today; give less.',
    ja: '{file}、選択肢「{option}」、項目「dependence」: {good} の値 {given} は現在の最大供給元のシェア {share} を超えています。小さくしてください。',
  },
  figure: { en: 'Each option under each lens', ja: '各選択肢の三観点での価値' },
  figureAlt: {
    en: 'Three panels of bars, one for each lens: a full bar is the best option, no bar the worst; money beside it.',
    ja: '観点ごとの三つの棒グラフ。満杯が最良、なしが最悪の選択肢で、金額を添える。',
  },
  figureKey: {
    en: 'dark: on the Pareto front; full bar: best of all; no bar: worst of all',
    ja: '濃色: パレート前線 ／ 満杯: 最良 ／ なし: 最悪',
  },
  howNet: {
    en: 'Safety net: expected shortfall of essentials avoided, weighted by what low incomes spend on them, plus the mean loss of the worst 5 % of years avoided (CVaR 95), less the real income that the option itself costs.',
    ja: 'セーフティネット: 低所得層の支出で重み付けした必需品の期待不足の回避と、最悪5 %の年の平均損失（CVaR 95）の回避の和から、施策自体による実質所得の減少を引く。',
  },
  howTrade: {
    en: 'Free trade: Ŵ − 1 by exact hats, in peace and in cuts by their chance, without terms of trade gained from others, plus makers and research, less spending × 1.2.',
    ja: '自由貿易: 厳密ハット法による Ŵ − 1（平時と、確率で重み付けした途絶時。他者から得る交易条件の改善は除く）に生産者・研究の価値を加え、支出 × 1.2 を引く。',
  },
  howSecurity: {
    en: 'National security: own sales kept and research, plus expected losses from cuts avoided. Regret: distance to the best under a lens over the range of all options.',
    ja: '国家安全保障: 維持される自国の販売・研究と、途絶による期待損失の回避の和。リグレット: 各観点の最良との差を全選択肢の幅で割ったもの。',
  },
});
