// What explanations of indispensability say of each line, formula and source.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('indispensability.explain', {
  bought: { en: 'USD, bought from {economy:economy}', ja: '米ドル、{economy:economy}からの購入額' },
  boughtBy: {
    en: 'USD, bought from {economy:economy}: {who}',
    ja: '米ドル、{economy:economy}からの購入額：{who}',
  },
  imports: { en: 'USD, all imports', ja: '米ドル、輸入総額' },
  importsOf: { en: 'USD, all imports of {who}', ja: '米ドル、輸入総額：{who}' },
  ofImports: { en: 'of its imports', ja: 'その輸入額に対する割合' },
  ofTheirImports: { en: 'share of their imports', ja: 'それらの輸入額に対する割合' },
  shareFrom: { en: 'share of {economy:economy}', ja: '{economy:economy}の割合' },
  shareCapped: {
    en: 'share of {economy:economy}, at most {cap}',
    ja: '{economy:economy}の割合、上限{cap}',
  },
  ofCustomersGdp: { en: 'of the GDP of these customers', ja: 'これら顧客のGDPに対する割合' },
  ofSales: { en: 'of its sales', ja: '販売額に対する割合' },
  sells: { en: 'USD, what the economy sells', ja: '米ドル、当該経済の販売額' },
  scoreDraws: { en: 'one score per draw', ja: '抽出ごとに1つのスコア' },
  rangeEnd: { en: 'an end of the range that was published', ja: '公表された範囲の端' },
  fringe: { en: 'dominant firm and competitive fringe', ja: '支配的企業と競争的な周辺企業のモデル' },
  heldYears: {
    en: 'years in which import HHI, world HHI and imports over exports are above their thresholds',
    ja: '輸入HHI、世界HHI、輸入/輸出がいずれも閾値を上回る年数',
  },
  heldOf: {
    en: 'years in which GeoDep flags the import, looked up where more than half comes from here (customers/KEY.held tells each)',
    ja: 'GeoDepがその輸入を依存とする年数。半分超を当該経済から買う場合に調べる（それぞれは customers/KEY.held）',
  },
  alone: {
    en: 'true where more than half comes from here and the import meets the conditions of GeoDep',
    ja: '半分超を当該経済から買い、その輸入がGeoDepの条件を満たすなら真',
  },
  soleFormula: {
    en: 'N_dep = #(j : s_ij > {share} and conditions of GeoDep)',
    ja: 'N_dep = #(j : s_ij > {share} かつGeoDepの条件)',
  },
  overThem: { en: 'Σ s_ij M_j over them', ja: 'それらについての Σ s_ij M_j' },
  customers: { en: 'number of customers', ja: '顧客の数' },
  atCap: { en: 'customers at the cap', ja: '上限に達した顧客の数' },
  notPassing: { en: 'of those with M/Y of at most {most}', ja: 'M/Yが{most}以下の顧客のうち' },
  over: { en: '{formula}, over {whole}', ja: '{formula}、{whole} で割る' },
  rank: {
    en: 'share of all exporter × product cells with a lower or equal loss',
    ja: '損失がそれ以下である輸出国×品目のセルの割合',
  },
  months: { en: 'months after the loss', ja: '失われてからの月数' },
  afterMonths: { en: 'USD, after {month} months', ja: '米ドル、{month}か月後' },
  pairImports: {
    en: 'USD, imports by code, where anything comes from the other side',
    ja: '米ドル、コード別の輸入額（相手側からの輸入があるもの）',
  },
  pairBought: { en: 'USD, of them from the other side', ja: '米ドル、うち相手側から' },
  pairShare: { en: 'share of the other side in them, at most {cap}', ja: 'うち相手側の割合、上限{cap}' },
  shareOfGdp: { en: 'share of GDP, σ = {sigma}', ja: 'GDPに対する割合、σ = {sigma}' },
  overBoth: { en: 'Λ over the sum of both losses', ja: 'Λを両者の損失の和で割る' },
  worldExports: { en: 'share of world exports', ja: '世界輸出に占める割合' },
  worldShares: { en: 'of world exports, {year}', ja: '世界輸出に占める割合、{year}年' },
});
