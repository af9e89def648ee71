// What explanations of a mix say beside their numbers; `lenses` says the same of what it takes from the mix.
import { catalogue } from '../../contract/message.ts';

export const portfolioExplainWords = catalogue('portfolio.explain', {
  billion: {
    en: 'a billion: the program reckons in billions of the budget’s currency',
    ja: '10億: 計画は予算の通貨の10億単位で計算する',
  },
  chosen: { en: 'chosen by the program', ja: '計画が選んだ値' },
  missedBy: {
    en: 'the least by which the demand is missed: slack',
    ja: '要求に足りない最小の量（スラック）',
  },
  budgetPrice: { en: 'shadow price of the budget', ja: '予算の影の価格' },
  gap: { en: 'solved to a relative gap of {gap}', ja: '相対ギャップ {gap} まで求解' },
  pricesHeld: {
    en: 'shadow prices with whole numbers held',
    ja: '影の価格は整数変数を固定して算出',
  },
  sum: { en: 'sum', ja: '和' },
  zeroFirst: { en: 'a 0 stands first', ja: '先頭に0を置く' },

  discount: { en: 'discount', ja: '割引因子' },
  horizon: { en: 'years whose gains count', ja: '利得を数える年数' },
  years: { en: 'years of spending', ja: '支出する年数' },
  funds: {
    en: 'marginal cost of public funds above 1',
    ja: '公的資金の限界費用のうち1を超える分',
  },
  annuity: { en: 'discounted years of spending', ja: '割引後の支出年数' },
  yearsFrom0: { en: 'years of spending, from 0', ja: '支出する年（0から）' },
  weight: { en: 'weight of {lens:word}', ja: '{lens:word}の重み' },
  imports: {
    en: 'imports a year, billions of the budget’s currency',
    ja: '年間輸入額（予算の通貨、10億単位）',
  },
  share: { en: 'share of the largest supplier', ja: '最大供給元のシェア' },
  shareAtStake: {
    en: 'share of the largest supplier; 0 where none is at stake',
    ja: '最大供給元のシェア。関わる供給がなければ0',
  },
  shareOf: { en: 'share of {supplier:economy}', ja: '{supplier:economy}のシェア' },
  outage: {
    en: 'months to replace the supplier / 12, at most 1',
    ja: '供給元の代替に要する月数 / 12（最大1）',
  },
  sigma: {
    en: 'elasticity between sources in a crisis',
    ja: '危機時の調達先間の代替弾力性',
  },
  hazard: { en: 'chance of a cut a year', ja: '途絶の年間確率' },
  essential: { en: '1 for essentials of daily life, else 0', ja: '生活必需品なら1、他は0' },
  tail: { en: 'part of the worst cases that counts', ja: '数える最悪の場合の割合' },
  perMoney: {
    en: 'share moved per billion: effect “moved” over imports (of a stock: over imports while the supplier is replaced)',
    ja: '10億当たりに移る割合: 効果「費用当たりの年間調達移転」÷輸入額（備蓄では、供給元の代替期間の輸入額で割る）',
  },
  lag: { en: 'years until it works', ja: '効果までの年数' },
  upkeep: {
    en: 'part of earlier money that each later year costs again',
    ja: '以前の支出のうち、後の各年に再びかかる割合',
  },
  most: { en: 'share that it can take over', ja: '肩代わりできる割合の上限' },
  netGain: {
    en: 'expected loss avoided of 1 in the safety net',
    ja: '期待損失1の回避のセーフティネットでの価値',
  },
  works: { en: 'discounted years in which it works', ja: '効果のある割引後の年数' },
  slope: { en: 'gain a year per share moved', ja: '移る割合当たりの年間利得' },
  yields: { en: 'value added a year per money', ja: '費用当たりの年間付加価値' },
  usable: {
    en: 'money a year that each maker can use, billions',
    ja: '各生産者が1年に使える金額（10億単位）',
  },
  worksFrom: {
    en: 'year after which each year’s money works, at most H',
    ja: '各年の支出が効き始める年（最大 H）',
  },
  made: {
    en: 'value added over the horizon of money 1 in every year',
    ja: '毎年1を支出したときの、期間を通じた付加価値',
  },
  keptSales: {
    en: 'sales kept from imitators over the years',
    ja: '模倣者から守られる売上（全期間）',
  },
  complying: { en: 'cost of complying a year', ja: '遵守費用（年）' },
  lostProfit: { en: 'profit lost a year', ja: '失う利益（年）' },
  lostSales: { en: 'sales lost a year', ja: '失う売上（年）' },
  needed: { en: 'compensation needed a year', ja: '必要な補償（年）' },
  ofMakers: {
    en: 'of each maker under the tier, billions: compliance, sales and rents as in table firms',
    ja: 'その段階での各生産者の値（10億単位）。遵守費用・売上・守られる利益は表 firms と同じ',
  },
  margin: { en: 'profit per sales', ja: '利益率' },
  researchFormula: { en: 'Σ_t Σ_τ δ^(τ-1) yields / T', ja: 'Σ_t Σ_τ δ^(τ-1) 収益 / T' },
  controlFormula: {
    en: 'Σ kept / (T Σ (compliance + lost profit))',
    ja: 'Σ 守られる売上 / (T Σ (遵守費用 + 失う利益))',
  },
  meansFormula: {
    en: 'π o I / ((σ−1)(1−s)) · moved/I · Σ δ^(τ-1) / (1 + u (T−1))',
    ja: 'π o I / ((σ−1)(1−s)) · 移転/I · Σ δ^(τ-1) / (1 + u (T−1))',
  },
  fullSize: { en: 'full size, over the horizon', ja: '最大規模、全期間' },
  takenOver: { en: 'share taken over at full size', ja: '最大規模で肩代わりする割合' },
  size: { en: 'money for it, billions', ja: 'そのための金額（10億単位）' },
  avoided: { en: 'expected loss avoided', ja: '回避される期待損失' },
});
