// What explanations of release say beside their numbers.
import { catalogue } from '../../contract/message.ts';

export const releaseExplainWords = catalogue('release.explain', {
  holds: { en: '1 where it does', ja: '該当すれば1' },
  flow: { en: 'a year at gap n0', ja: '差 n0 での年間の値' },
  closes: { en: 'generations a year by which the gap closes', ja: '差が縮まる速さ（世代／年）' },
  opens: { en: 'generations a year by which it opens', ja: '差が開く速さ（世代／年）' },
  valueBefore: { en: 'v at gap n0 − 1', ja: '差 n0 − 1 での v' },
  valueAfter: { en: 'v at gap n0 + 1; 0 where there is none', ja: '差 n0 + 1 での v。なければ0' },
  value: { en: 'v at gap n0', ja: '差 n0 での v' },
  discount: { en: 'discount rate; 0 for expected years', ja: '割引率。期待年数では0' },
  followers: { en: 'followers that count', ja: '数える追う側の数' },

  yield: {
    en: 'η(n0, k): generations a year of a unit of effort',
    ja: 'η(n0, k): 努力1単位当たりの世代／年',
  },
  followerBefore: { en: 'W at gap n0 − 1', ja: '差 n0 − 1 での W' },
  followerHere: { en: 'W at gap n0', ja: '差 n0 での W' },
  cost: { en: 'cost of effort', ja: '努力の費用' },
  directed: { en: 'δ: share of research that the state directs', ja: 'δ: 国家が指揮する研究の割合' },
  state: { en: 'x_s: effort that the state directs', ja: 'x_s: 国家が指揮する研究努力' },
  effort: { en: 'effort at gap n0', ja: '差 n0 での研究努力' },
  chances: { en: 'chance of each lag at gap n0', ja: '差 n0 で留保する世代数ごとの確率' },
  tried: { en: 'effort after each lag', ja: '留保する世代数ごとの研究努力' },

  kindBest: {
    en: 'share of draws in which the kind is best',
    ja: 'その種類が最良となる試行の割合',
  },
  commitmentBest: {
    en: 'share of draws in which the commitment is best',
    ja: 'その確約が最良となる試行の割合',
  },
  ballBeats: {
    en: 'share of draws in which the best slow ball is worth more than a ban',
    ja: '最良のスローボールが禁止に勝る試行の割合',
  },
  amongFormula: {
    en: 'share of samples of the design in which the parameter is among the two largest',
    ja: 'そのパラメータが上位2つに入る、設計の標本の割合',
  },
  place: {
    en: 'place on the map, evenly over the declared range',
    ja: '図上の位置（申告された範囲を等間隔に分ける）',
  },
  parity: {
    en: '[exp(t Q)] from n0 to 0, gap 0 absorbing; Q: yearly rates between gaps',
    ja: 'n0 から 0 への [exp(t Q)]（差0は吸収状態）。Q: 差の間の年間遷移率',
  },
  declaredOrSet: { en: 'declared, or set by the file', ja: '申告値、またはファイルの指定値' },
  declared: { en: 'declared', ja: '申告値' },
  joint: {
    en: '(ρ I − Q) v = flow, over the gaps of all followers',
    ja: '(ρ I − Q) v = 年間の値（追う側すべての差の組合せについて）',
  },
  markets: { en: 'yearly markets', ja: '年間市場' },
  equations: { en: 'how far values are from their equations', ja: '値と方程式のずれ' },
  draws: { en: 'draws that were made', ja: '行った試行の回数' },

  kinds: {
    en: 'of ban, slow ball, free sale, none, over both halves of the design',
    ja: '設計の両半分での、禁止・スローボール・自由販売・該当なしの割合',
  },
  differ: { en: 'chance that two draws differ', ja: '2回の試行で結論が異なる確率' },
  totalFormula: {
    en: 'ST = chance that the verdict changes when the parameter alone is drawn anew / chance that two draws differ',
    ja: 'ST = そのパラメータだけを引き直すと結論が変わる確率 / 2回の試行で結論が異なる確率',
  },
  changed: { en: '1 where it changes', ja: '変われば1' },
  byPoint: { en: 'Σ_k by point of the design', ja: '設計の点ごとの Σ_k' },
  turnFormula: {
    en: 'V(best of one kind) = V(best of the other) at the turn',
    ja: '転換点で V（一方の最良）= V（他方の最良）',
  },
  turn: { en: 'value of the parameter', ja: 'パラメータの値' },
  before: { en: 'V of the best before the turn, at it', ja: '転換前の最良の、転換点での V' },
  after: { en: 'V of the best after it, at it', ja: '転換後の最良の、転換点での V' },
  nearZero: { en: 'near 0', ja: '0に近い' },
});
