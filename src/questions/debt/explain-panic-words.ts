// What explanations of panic say beside their numbers.
import { catalogue } from '../../contract/message.ts';

export const panicExplainWords = catalogue('debt.explain-panic', {
  captive: { en: 'captive share', ja: '固定的保有の割合' },
  psi: { en: 'part of a premium that captive holders charge', ja: '固定的保有者が求めるプレミアムの割合' },
  yield: { en: 'yield without a premium', ja: 'プレミアムのない利回り' },
  startRate: { en: 'effective rate at the start', ja: '起点の実効金利' },
  nominalGrowth: { en: 'nominal growth', ja: '名目成長率' },
  chi: {
    en: 'part of a premium that debt as a whole pays',
    ja: '債務全体が払うプレミアムの割合',
  },
  rateAfter: { en: 'i after n years', ja: 'n 年後の i' },
  levelAfter: { en: 'debt of GDP after n years', ja: 'n 年後の債務（GDP比）' },
  ahead: { en: 'years ahead', ja: '市場の先読み年数' },
  loss: { en: 'loss given default', ja: 'デフォルト時損失率' },
  limit: { en: 'debt that cannot be carried, of GDP', ja: '支えられない債務水準（GDP比）' },
  spread: { en: 'spread of that limit, in logs', ja: 'その限度の不確かさ（対数）' },
  mills: { en: 'continued fraction of Laplace', ja: 'ラプラスの連分数' },
  calm: {
    en: '1 − P, normal distribution; by the fraction where 1 − P is small',
    ja: '1 − P（正規分布。1 − P が小さい所では連分数による）',
  },
  residual: { en: 'required premium less premium', ja: '求められるプレミアム − プレミアム' },
  lowest: { en: 'lowest fixed point', ja: '最小の不動点' },
  next: {
    en: 'next fixed point, where φ − p turns above 0',
    ja: '次の不動点（φ − p が正に転じる点）',
  },
  upsetDebt: { en: 'debt of GDP that such a scare upsets', ja: 'その動揺で崩れる債務（GDP比）' },
  scare: { en: 'the scare', ja: '動揺の大きさ' },
  meeting: {
    en: 'where calm and panic meet, on the grid of the search',
    ja: '平静とパニックが出会う点（探索の格子上）',
  },
  noPremium: { en: 'no premium', ja: 'プレミアムなし' },
  limits: {
    en: 'b* of each year, with what can be held at home in it',
    ja: '各年の b*（その年に国内で保有できる割合による）',
  },
  years: { en: 'years', ja: '年数' },
  threshold: { en: 'debt that a scare upsets, of GDP', ja: '動揺で崩れる債務（GDP比）' },
  roomChange: {
    en: '(b* − b) less (b* − b) of all its own',
    ja: '(b* − b) − 自国の条件での (b* − b)',
  },
  now: { en: 'debt that a scare upsets, and debt', ja: '動揺で崩れる債務と、債務' },
  before: { en: 'the same of all its own', ja: '自国の条件での同じ値' },
  centralBank: { en: 'share of the central bank', ja: '中央銀行の割合' },
  overnight: { en: 'the central bank’s part as overnight debt', ja: '中央銀行保有分を翌日物とみなす' },
});
