// What the arithmetic behind cells of autonomy says.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('autonomy.explain', {
  worldHhi: { en: 'HHI = Σ m_i² over the world’s exporters', ja: '世界の輸出元についての HHI = Σ m_i²' },
  yearsHeld: { en: 'years in which all conditions hold', ja: 'すべての条件が成り立つ年数' },
  atLikely: { en: 'at likely values', ja: '最有力値での判定' },
  withoutDraws: { en: 'without draws: the flag itself', ja: '抽出なし：該当の有無そのもの' },
  shareFlagged: { en: 'share of draws in which the product is flagged', ja: '品目が該当する抽出の割合' },
  draws: { en: 'draws 0..{last}, seed {seed}', ja: '抽出 0～{last}、シード {seed}' },
  hubShare: { en: 'share of imports from hubs', ja: '輸入に占める中継地の割合' },
  hubs: { en: '1 for {who} [P]', ja: '{who}なら1 [P]' },
  mirrorGap: { en: 'ln(importer’s / exporters’ reports)', ja: 'ln（輸入側の報告額／輸出側の報告額）' },
  mirrorShare: { en: 'share of imports that both sides report', ja: '輸入のうち双方が報告している割合' },
  imported: {
    en: 'USD, by the importer’s reports, from {who}',
    ja: '米ドル、輸入側の報告額、相手：{who}',
  },
  exported: {
    en: 'USD, by the exporters’ reports of the same flows',
    ja: '米ドル、同じフローの輸出側の報告額',
  },
  total: {
    en: 'products that {economy:economy} imports in {year}',
    ja: '{economy:economy}が{year}年に輸入する品目の数',
  },
  yearsNeeded: { en: 'of {window}, as published', ja: '{window}年のうち。公表どおり' },
  yearsUsed: { en: 'years at hand', ja: '手元にある年' },
  yearsOf: {
    en: 'years at hand of the {window} that it looks at',
    ja: '定義が見る{window}年のうち手元にある年',
  },
  counts: { en: 'products flagged, draw by draw', ja: '抽出ごとの該当品目数' },
  flagged: { en: 'products flagged', ja: '該当する品目' },
  unknown: { en: 'products of which nothing can be said', ja: '判定できない品目' },
  oneEach: {
    en: '1 for each of them, product by product in the order of codes; for the definition asked for, rows/CODE.yearsHeld and pFlag tell each',
    ja: 'コード順に品目ごと、当てはまれば1。指定した定義では、各品目は rows/CODE.yearsHeld と pFlag で分かる',
  },
  flaggedOverAll: { en: 'flagged / all', ja: '該当品目／全品目' },

  hhiTreated: { en: 'HHI = Σ s_i² after treatment [P]', ja: '補正後の HHI = Σ s_i² [P]' },
  topTreated: { en: 'largest share after treatment [P]', ja: '補正後の最大シェア [P]' },
  yearsTreated: { en: 'years in which it is flagged after treatment', ja: '補正後に該当する年数' },
  shareTreated: {
    en: 'share of draws in which the treated result is flagged',
    ja: '補正後の結果で該当する抽出の割合',
  },
  unnamedZero: { en: '0 for suppliers without a name', ja: '特定されていない供給元は0' },
  shares: { en: 'shares', ja: '割合' },
  start: {
    en: 'USD, from {codes}, then the rest of each hub',
    ja: '米ドル、{codes}から、続いて各中継地の残り',
  },
  sharesBefore: { en: 'shares before', ja: '補正前の割合' },
  bought: {
    en: 'USD, what {hub:economy} buys, in the same order',
    ja: '米ドル、{hub:economy}の購入額、同じ順',
  },
  whereBought: { en: 'where {hub:economy} buys', ja: '{hub:economy}の購入先' },
  keep: { en: '0 for hubs whose imports are known', ja: '輸入元が分かる中継地は0' },
  ownRest: { en: 'the last: the buyer’s own rest', ja: '最後は買い手自身の残り' },
  weights: {
    en: '1, and the index among those known only together',
    ja: '1。合計だけが分かる相手はそれらの間の指数',
  },
  named: { en: '1 for suppliers known by name', ja: '個別に分かる供給元は1' },
});
