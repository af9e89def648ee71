// What explanations of ranks, years, firms, goods and today's spending say beside their numbers.
import { catalogue } from '../../contract/message.ts';

export const mixExplainWords = catalogue('portfolio.explain-mix', {
  bestTier: {
    en: 'the tier that gains most per money borne',
    ja: '負担当たりの利得が最大の段階',
  },
  behindFormula: { en: 'gain of the best − gain', ja: '最良の利得 − 利得' },
  bestGain: { en: 'gain of the mix', ja: '選ばれた組合せの利得' },
  ownGain: { en: 'gain of this one', ja: 'この組合せの利得' },
  declared: { en: 'as declared', ja: '申告どおり' },
  rankFormula: {
    en: '1 + measures that gain more per money',
    ja: '1 + 費用当たり利得がより大きい施策の数',
  },
  gains: { en: 'gain per money of every measure', ja: '全施策の費用当たり利得' },
  ownPerMoney: { en: 'gain per money of this one', ja: 'この施策の費用当たり利得' },
  rank: { en: 'rank', ja: '順位' },
  besideFormula: {
    en: 'gain per money · (1 − s)/(1 − missed)',
    ja: '費用当たり利得 · (1 − s)/(1 − 残る依存)',
  },
  alone: { en: 'gain per money alone', ja: '単独での費用当たり利得' },
  stillMissed: { en: 'share still missed', ja: '残る依存の割合' },
  perMoney: { en: 'gain per money', ja: '費用当たり利得' },
  costsOfYears: { en: 'costs of its years', ja: '各年の費用' },
  uses: { en: 'the mix chosen in the draw uses it', ja: '抽出で選ばれた組合せがそれを使う' },
  amongFirst: { en: 'it ranks among the first five', ja: '上位5位に入る' },
  yearsFollow: {
    en: 'the year after that of the trade data, and those that follow',
    ja: '貿易データの翌年以降の年',
  },
  costsInYear: { en: 'costs of all measures in the year', ja: 'その年の全施策の費用' },
  budget: { en: 'budget of all years', ja: '全期間の予算' },
  leftOver: {
    en: 'what a year leaves over is there in the next',
    ja: '年の残額は翌年に繰り越す',
  },
  looked: { en: 'budgets looked at [P]', ja: '試算する予算の倍率[P]' },
  partFormula: { en: 'part of the budget', ja: '予算の倍率' },
  budgetBillions: { en: 'budget, billions', ja: '予算（10億単位）' },
  published: {
    en: '{source} ({date}; {confidence:word})',
    ja: '{source}（{date}、確度: {confidence:word}）',
  },
  sameGoods: {
    en: 'what the mix spends on the same goods by the same instrument',
    ja: '組合せが同じ品目に同じ手段で支出する額',
  },
  newAndUpkeep: { en: 'new money + upkeep', ja: '新規支出 + 維持費' },
  newMoney: {
    en: 'new money of each year, billions, chosen by the program',
    ja: '計画が選んだ各年の新規支出（10億単位）',
  },

  sales: { en: 'sales of the good a year, USD', ja: '品目の年間販売額（米ドル）' },
  perUsd: { en: 'budget’s currency per USD', ja: '1米ドル当たりの予算の通貨' },
  noControl: { en: 'no control, so nothing to comply with', ja: '管理がなく、遵守すべきものがない' },
  reached: { en: 'share of sales that a control reaches', ja: '管理が及ぶ売上の割合' },
  fixedCost: { en: 'fixed cost of a control, USD a year', ja: '管理の固定費（米ドル／年）' },
  costRate: { en: 'cost of a control per sales controlled', ja: '管理対象の売上当たりの費用' },
  days: { en: 'days that the tier holds sales up', ja: 'その段階で販売が遅れる日数' },
  lost: { en: 'share of controlled sales that the tier loses', ja: 'その段階で失う管理対象売上の割合' },
  prevented: { en: 'share of erosion that the tier prevents', ja: 'その段階で防げる侵食の割合' },
  erosion: {
    en: 'share of sales a year that goes to imitators',
    ja: '模倣者に移る売上の割合（年）',
  },
  keptOfOne: { en: 'kept of sales 1', ja: '売上1のうち守られる分' },
  takesPart: {
    en: 'Π = s + rents − compliance − lost profit ≥ 0',
    ja: 'Π = s + 守られる利益 − 遵守費用 − 失う利益 ≥ 0',
  },
  paid: { en: 'compensation a year, chosen by the program', ja: '計画が選んだ補償（年）' },
  logistic: { en: 'coefficient of the logistic curve', ja: 'ロジスティック曲線の係数' },
  importsUsd: {
    en: 'imports a year, USD: flow over share of the table of chokepoints',
    ja: '年間輸入額（米ドル）: chokepoints の表の取引額 ÷ シェア',
  },
  taken: {
    en: 'share taken over by each instrument, as the program spends',
    ja: '計画の支出により各手段が肩代わりする割合',
  },
  missedFormula: { en: 's − Σ moved', ja: 's − Σ 移転' },

  sameMoney: { en: 'the same money, {source:word}', ja: '同じ通貨、{source:word}' },
  hangs: { en: 'share that hangs on the largest supplier', ja: '最大供給元に依存する割合' },
  costShares: { en: 'cost shares', ja: '費用シェア' },
  left: { en: 'what is left of each', ja: 'それぞれの残る割合' },
  sigmaGoods: { en: 'σ between a good and all else', ja: '品目と他のすべての間の σ' },
  scarcest: { en: 'the scarcest', ja: '最も不足するもの' },
});
