// What the arithmetic behind cells says in all questions: draws, supplies, months to replace, losses, years held.
import type { Estimate } from '../../atlas/estimates.ts';
import { catalogue, type Message } from '../../contract/message.ts';

export const explainWords = catalogue('shared.explain', {
  word: { en: '{text:word}', ja: '{text:word}' },
  dataset: { en: '{name:word}, {id}', ja: '{name:word}、{id}' },
  cited: { en: '{source:word}, {date}', ja: '{source:word}、{date}' },
  upTo: { en: 'up to {year}', ja: '{year}年まで' },
  ownRules: { en: '[P] marks this project’s own rules', ja: '[P]は本プロジェクト独自の規則' },

  percentile: { en: '{p}th percentile of the draws', ja: '抽出の{p}パーセンタイル' },
  shareOfDraws: { en: 'share of the draws', ja: '抽出に占める割合' },
  oneEach: { en: 'one for each draw', ja: '抽出ごとに1つ' },
  holdsEach: { en: '1 or 0, one for each draw', ja: '抽出ごとに1または0' },

  suppliers: {
    en: 'USD, suppliers in {year}: {codes} ({name:word}, {id})',
    ja: '米ドル、{year}年の供給元：{codes}（{name:word}、{id}）',
  },
  exporters: {
    en: 'USD, exporters of the world in {year}: {codes} ({name:word}, {id})',
    ja: '米ドル、{year}年の世界の輸出元：{codes}（{name:word}、{id}）',
  },
  knownTogether: { en: 'USD, those known only together', ja: '米ドル、合計だけが分かる相手の分' },
  hhiTogether: { en: 'Herfindahl index among those', ja: 'それらの間のハーフィンダール指数' },
  exports: { en: 'USD, exports of {economy:economy}', ja: '米ドル、{economy:economy}の輸出額' },
  exportsIn: {
    en: 'USD, exports of {economy:economy} in {year}',
    ja: '米ドル、{year}年の{economy:economy}の輸出額',
  },

  years: { en: 'years', ja: '年数' },
  yearsLeft: { en: 'years; {years} cannot be assessed', ja: '年数。判定できない年：{years}' },
  noYear: { en: 'no year can be assessed', ja: '判定できる年がない' },
  threshold: { en: '{name:word} ({source:word})', ja: '{name:word}（{source:word}）' },
  leave: {
    en: '{name:word}, below which what is in leaves [P]',
    ja: '{name:word}、これを下回ると該当から外れる [P]',
  },
  stays: { en: 'in: enters now, or was in and stays', ja: '該当：この年に加わる、または前年から残る' },
  inside: { en: 'USD, traded inside {economy:economy}', ja: '米ドル、{economy:economy}の域内貿易額' },
  cover: {
    en: 'imports over exports; {ratio} where nothing is exported',
    ja: '輸入額の輸出額に対する比。輸出がなければ{ratio}',
  },
  ofLargest: { en: 'of the largest', ja: '最大の相手の分' },
  oneFor: { en: '1 for {who}', ja: '{who}なら1' },
  shareOf: { en: 'share of {who}', ja: '{who}の割合' },

  monthsToReplace: { en: 'months to replace', ja: '代替に要する月数' },
  monthsRange: { en: 'months to replace ({low}-{high})', ja: '代替に要する月数（{low}～{high}）' },
  low: { en: 'low', ja: '下限' },
  likely: { en: 'likely', ja: '最有力値' },
  high: { en: 'high', ja: '上限' },
  estimated: { en: '{source:word}, {date}, {grade}', ja: '{source:word}、{date}、{grade}' },
  noMonths: {
    en: 'months to replace: no estimate, counted as none',
    ja: '代替に要する月数：推定値がなく0とする',
  },
  judgedDirectly: { en: 'T, judged directly', ja: 'T（直接の見積もり）' },
  monthsToApprove: { en: 'months to approve another supplier', ja: '別の供給元の認定に要する月数' },
  monthsToBuild: { en: 'months to build new capacity', ja: '新たな能力の建設に要する月数' },
  sold: { en: 'USD, what {exporter:economy} sells', ja: '米ドル、{exporter:economy}の販売額' },
  growth: { en: 'growth that can be added in a year', ja: '1年で上積みできる伸び' },
  ofOthers: { en: 'of the share of others', ja: '他の輸出元のシェアのうちの分' },
  nobodyElse: { en: 'USD; nobody else sells it', ja: '米ドル。他に売り手がない' },
  couldAdd: { en: 'USD, what others could add', ja: '米ドル、他の輸出元が上積みできる額' },
  lastYear: { en: 'USD, last year: {who}', ja: '米ドル、最終年：{who}' },
  growthEach: { en: 'growth that each can add in a year', ja: '各輸出元が1年で上積みできる伸び' },
  growthAdds: { en: 'USD, what growth adds', ja: '米ドル、伸びによる上積み' },
  most: {
    en: 'USD, of each the most in any of {years}',
    ja: '米ドル、各輸出元の次の年のうちの最大：{years}',
  },
  belowPeak: { en: 'below the peak', ja: '最大との差' },
  sumOfSmaller: { en: 'Σ of the smaller of the two', ja: '両者の小さい方の Σ' },

  importsOf: { en: 'USD, imports of {who}', ja: '米ドル、{who}の輸入額' },
  importsOfProduct: { en: 'USD, imports of {product} by {who}', ja: '米ドル、{who}の{product}の輸入額' },
  fromSeller: { en: 'USD, of them from {seller:economy}', ja: '米ドル、うち{seller:economy}から' },
  sellersShare: {
    en: 'share of {seller:economy} in them, at most {cap}',
    ja: 'うち{seller:economy}の割合、最大{cap}',
  },
  gdp: { en: 'USD, GDP', ja: '米ドル、GDP' },
  lossShare: { en: 'share of GDP, β = M/Y, σ = {sigma}', ja: 'GDP比、β = M/Y、σ = {sigma}' },
  incomes: {
    en: 'USD, GDP up to {year} of all importers: {who}',
    ja: '米ドル、すべての輸入元のGDP（{year}年まで）：{who}',
  },
  incomesTogether: { en: 'USD, of all importers together', ja: '米ドル、すべての輸入元の合計' },
  lossesByCode: {
    en: 'USD, sum over customers of GDP x loss, by code: {codes}',
    ja: '米ドル、顧客のGDP×損失の和、コード別：{codes}',
  },
  largestLoss: { en: 'of the code whose loss is largest', ja: '損失が最大のコードの分' },
  placeOf: {
    en: '{exporter:economy}, {product}: place {place} in the order of all cells, the smallest loss first',
    ja: '{exporter:economy}、{product}：損失の小さい順に並べた全セル中の{place}番目',
  },
  cells: {
    en: 'exporter x product cells of {year}; their losses are not printed one by one',
    ja: '{year}年の輸出元×品目のセルの数。損失は一つずつは示さない',
  },
  placeOfBar: { en: 'of the bar in the order of all cells', ja: '全セルの順序での基準の位置' },
  aroundPlace: { en: 'between the two cells around the place', ja: 'その位置の両側の2セルの間' },
  atMost: {
    en: 'place of the largest loss that is no larger than IND, in the order of all cells',
    ja: 'INDを超えない最大の損失の、全セルの順序での位置',
  },
  ofCells: { en: 'of all cells of the year', ja: 'その年の全セルに対する割合' },
});

/** Names of thresholds and sources of definitions, as they stand in `measures/dependence.ts`. */
export const definitionWords = catalogue('word', {
  'CDI1 HHI': { en: 'CDI1 HHI', ja: 'CDI1 HHI' },
  'CDI2 extra share': { en: 'CDI2 extra share', ja: 'CDI2 域外の割合' },
  'CDI3 imports/exports': { en: 'CDI3 imports/exports', ja: 'CDI3 輸入/輸出' },
  'C1 import HHI': { en: 'C1 import HHI', ja: 'C1 輸入HHI' },
  'C2 world export HHI': { en: 'C2 world export HHI', ja: 'C2 世界輸出HHI' },
  'C3 imports/exports': { en: 'C3 imports/exports', ja: 'C3 輸入/輸出' },
  'partner share of imports': { en: 'partner share of imports', ja: '輸入に占める相手国シェア' },
  'partner share of world exports': {
    en: 'partner share of world exports',
    ja: '世界輸出に占める相手国シェア',
  },
  'European Commission, SWD(2021) 352': {
    en: 'European Commission, SWD(2021) 352',
    ja: '欧州委員会 SWD(2021) 352',
  },
  'Cabinet Office of Japan, World Economic Trends 2021-II (2022)': {
    en: 'Cabinet Office of Japan, World Economic Trends 2021-II (2022)',
    ja: '内閣府『世界経済の潮流 2021年 II』（2022年）',
  },
  'Henry Jackson Society (2020)': {
    en: 'Henry Jackson Society (2020)',
    ja: 'ヘンリー・ジャクソン協会（2020年）',
  },
  'MERICS (2024), two of its three conditions': {
    en: 'MERICS (2024), two of its three conditions',
    ja: 'MERICS (2024)、3条件のうち2条件',
  },
});

/** Words that stand as they are in tables, in the reader's language. */
export const inWords = (text: string | readonly string[]): Message => explainWords.say.word({ text });

/** A dataset by its name and id. */
export const datasetNote = ({ info }: { info: { name: string; id: string } }): Message =>
  explainWords.say.dataset({ name: info.name, id: info.id });

/** Source, date and grade of rows of the table of estimates, each once. */
export function sourcesOf(rows: readonly Estimate[]): readonly Message[] {
  const each = new Map(
    rows.map(({ source, date, reliability, credibility }) => {
      const grade = `${reliability}${credibility}`;
      return [`${source} ${date} ${grade}`, { source, date, grade }];
    }),
  );
  return [...each.values()].map((one) => explainWords.say.estimated(one));
}
