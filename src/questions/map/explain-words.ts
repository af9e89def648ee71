// What the arithmetic behind cells of the map says.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('map.explain', {
  oneScore: { en: 'one score per draw', ja: '抽出ごとに1つのスコア' },
  chance: {
    en: 'share of draws in which the rule of the class holds',
    ja: '分類の規則が成り立つ抽出の割合',
  },
  ruleLikely: { en: 'the rule at likely values', ja: '最有力値での規則' },
  ofDraws: {
    en: 'a share of {p} of {count} draws; above them the rule at likely values',
    ja: '{count}回の抽出のうち割合{p}。その上は最有力値での規則',
  },
  anyGood: {
    en: 'draws in which at least one of the goods has the class',
    ja: '少なくとも一つの品目がその分類になる抽出',
  },
  members: {
    en: 'goods read as part of the field: {items}',
    ja: '分野に含まれるとした品目：{items}',
  },

  value: { en: 'imports + exports', ja: '輸入額＋輸出額' },
  productionYear: { en: 'year of the newest figure of production', ja: '生産の最新値の年' },
  productionOwn: { en: 'production of the economy, {year}', ja: '{year}年の当該経済の生産量' },
  productionWorld: { en: 'production of the world', ja: '世界の生産量' },
  ofWorld: { en: 'of the world', ja: '世界に占める割合' },
  agreedSlope: {
    en: 'the agreed slope nearest to zero',
    ja: '符号が一致した傾きのうち0に最も近いもの',
  },
  patentYears: { en: 'years with a patent in the field', ja: '分野に特許のある年' },
  patentsOwn: {
    en: 'patents ({count:word}) of the economy in {field:word}',
    ja: '当該経済の「{field:word}」の特許（{count:word}）',
  },
  patentsWorld: { en: 'patents of the world in the field', ja: '世界の当該分野の特許' },
  patentsAll: { en: 'patents of the economy in all fields', ja: '当該経済の全分野の特許' },
  patentsWorldAll: { en: 'patents of the world in all fields', ja: '世界の全分野の特許' },
  specialisation: { en: 'ln(relative specialisation)', ja: 'ln（相対特化度）' },
  slope: { en: 'change a year, by least squares', ja: '年当たりの変化（最小二乗法）' },
  allSeries: { en: 'of all series', ja: '全系列の傾き' },
  nearestZero: { en: 'nearest to zero', ja: '0に最も近いもの' },

  total: { en: 'items in the list', ja: '一覧の品目数' },
  overAll: { en: 'over all items', ja: '全品目について' },
  evidenceYears: {
    en: 'years of the evidence, item by item, each once',
    ja: '証拠の年、品目の順、重複なし',
  },
  countOfItems: { en: 'count of items', ja: '品目の数' },
  counted: { en: '1 for each item that counts: {items}', ja: '数える品目なら1：{items}' },
  topOfGroup: {
    en: 'JPY, from {supplier:economy}, the customs group in {year}',
    ja: '円、{supplier:economy}から、{year}年の税関分類',
  },
  groupSum: { en: 'JPY, all imports of the group', ja: '円、分類の全輸入額' },

  group: { en: 'customs group “{group}”', ja: '税関分類「{group}」' },
  yen: { en: 'JPY', ja: '円' },
  partners: { en: 'JPY, partners: {codes}', ja: '円、相手：{codes}' },
  groupPublished: {
    en: 'JPY, all imports of the group, as published',
    ja: '円、分類の全輸入額（公表値）',
  },
  notListed: {
    en: 'JPY, partners that are not listed, taken as many small ones',
    ja: '円、挙げられていない相手の分。多数の小さな相手とみなす',
  },
  exportsUnknown: { en: 'exports of the group are not known', ja: '分類の輸出額は不明' },
  groupExports: { en: 'JPY, exports of the group', ja: '円、分類の輸出額' },
  widerExports: {
    en: 'JPY, exports of the narrowest group that contains it: at most so much',
    ja: '円、それを含む最も狭い分類の輸出額。多くてもこの額',
  },
  from: { en: 'JPY, from {supplier:economy}', ja: '円、{supplier:economy}から' },
  customsImports: { en: 'JPY, imports of the customs group', ja: '円、税関分類の輸入額' },
  customsExports: {
    en: 'JPY, exports of the customs group; 0 where not known',
    ja: '円、税関分類の輸出額。不明なら0',
  },
  perUsd: { en: 'yen per dollar, of the year', ja: 'その年の1ドル当たりの円' },
  ofWorldExports: { en: 'of world exports', ja: '世界輸出に占める割合' },
  nothingBought: { en: 'USD, nothing is imported', ja: '米ドル、輸入はない' },
  importsAndExports: { en: 'USD, imports and exports', ja: '米ドル、輸入額と輸出額' },
  sold: { en: 'USD, what the economy sells', ja: '米ドル、当該経済の販売額' },
  structureYear: {
    en: 'year of the input-output table, as its source gives it',
    ja: '産業連関表の年（出典による）',
  },

  shareInWorld: { en: 'share of world exports', ja: '世界輸出シェア' },
  shareOfCode: {
    en: 'share of world exports of {code}, {year}',
    ja: '{year}年の{code}の世界輸出シェア',
  },
  shareIn: { en: 'share of world exports in {year}', ja: '{year}年の世界輸出シェア' },
  lost: { en: 'what is lost', ja: '失われる分' },
  published: { en: 'share of {supplier:economy}: {item:word}', ja: '{supplier:economy}の割合：{item:word}' },
  ofMarket: { en: 'of the world market', ja: '世界市場に占める割合' },
  ofImports: { en: 'of the imports of {economy:economy}', ja: '{economy:economy}の輸入に占める割合' },
  ofSupply: { en: 'of the supply of {economy:economy}', ja: '{economy:economy}の供給に占める割合' },
  countedBy: { en: 'counted by: {basis:word}', ja: '数え方：{basis:word}' },
  othersSmall: {
    en: 'the HHI where all other suppliers are small',
    ja: '他の供給元がすべて小さい場合のHHI',
  },
  netUnknown: { en: 'net imports are not stated', ja: '純輸入かどうかは記載がない' },

  zAgainst: { en: 'z against the declared thresholds', ja: 'z は採用した閾値に対する値' },
  leftOut: { en: 'left out: {components:word}', ja: '除いた要素：{components:word}' },
  sharesOf: { en: 'shares of world exports, {year}: {who:word}', ja: '{year}年の世界輸出シェア：{who:word}' },
  exportsOf: { en: 'USD, exports, {year}: {who:word}', ja: '米ドル、{year}年の輸出額：{who:word}' },
  rank: { en: 'rank of each exporter, the largest first', ja: '各輸出元の順位、大きい順' },
  compared: {
    en: 'true for the {count} largest exporters of either year',
    ja: 'いずれかの年の上位{count}輸出元なら真',
  },
  theirShare: { en: 'their share in {year}', ja: '{year}年のそれらのシェア' },
  tau: {
    en: 'Kendall’s tau-b: pairs in the same order less pairs in the opposite one, over pairs that are not tied',
    ja: 'ケンドールのτb：同じ順の組から逆の順の組を引き、同順位でない組で割る',
  },
  churn: {
    en: 'between the rankings of {before} and {after}',
    ja: '{before}年と{after}年の順位の間',
  },
  entrants: {
    en: '1 for exporters below {percent} % in {year}',
    ja: '{year}年に{percent} %未満の輸出元なら1',
  },
  ownYears: {
    en: 'years in which the own share is neither 0 nor 1',
    ja: '自らのシェアが0でも1でもない年',
  },
  ownExports: {
    en: 'USD, exports of {exporter:economy} in these years',
    ja: '米ドル、これらの年の{exporter:economy}の輸出額',
  },
  allExports: { en: 'USD, sum of all exports in these years', ja: '米ドル、これらの年の全輸出額の合計' },
  ownShare: { en: 'own share of world exports', ja: '自らの世界輸出シェア' },
  logitSlope: {
    en: 'slope of logit(share) a year, by least squares',
    ja: 'シェアのロジットの年当たりの傾き（最小二乗法）',
  },
  withQuantity: {
    en: 'USD, exports of {exporter:economy} in {year} with a quantity',
    ja: '米ドル、{year}年の{exporter:economy}の輸出額のうち数量のある分',
  },
  quantity: {
    en: 'quantity of these exports of {exporter:economy}',
    ja: 'その{exporter:economy}の輸出の数量',
  },
  unitValueGap: {
    en: 'ln(unit value of the top entrant / own)',
    ja: 'ln（最大の新規参入元の単価／自らの単価）',
  },
  redThreshold: { en: 'declared threshold [P]', ja: '採用した閾値 [P]' },
  redSpread: { en: 'declared spread [P]', ja: '採用したばらつき [P]' },
  standardised: {
    en: 'against the declared threshold and spread',
    ja: '採用した閾値とばらつきに対する値',
  },
});
