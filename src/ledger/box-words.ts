// What the datasets of the box say of themselves: findings about their sources, stored in their manifests.
import { catalogue } from '../contract/message.ts';

export const boxWords = catalogue('box', {
  aggregatesLeftOut: {
    en: '{rows} rows of sums over economies were left out, for they would count twice: {names}.',
    ja: '複数の経済の合計 {rows} 行は二重計上になるため除いた: {names}。',
  },
  fromOtherSource: {
    en: '{economy:economy} is missing from the source; its figures come from {source}.',
    ja: '{economy:economy}は原資料にないため、{source}の値を用いた。',
  },
  fieldTwice: {
    en: 'The field {field} stands in two tables of the source ({kept} and {dropped}), which differ in {cells} of {of} shared cells; {kept} was kept, because it goes with the total over all fields.',
    ja: '分野「{field}」は原資料の2つの表（{kept} と {dropped}）にあり、共通する {of} 個のうち {cells} 個で値が異なる。全分野の計と対応する {kept} を採った。',
  },
  yearsFromOrder: {
    en: 'The source does not print the year in each row: years follow from the order of rows. Fields of {measure} add up to the total over all fields within 1 % in {agree} of {of} cells, so the order holds.',
    ja: '原資料の各行には年がなく、行の順序から年を定めた。{measure} では分野の和が全分野の計と1%以内で一致するのが {of} 個中 {agree} 個であり、順序は正しいとみられる。',
  },
  fieldsDoNotAddUp: {
    en: 'Patent families by field add up to less than 85 % of the total over all fields in {year} for {economies}: read their fields with care.',
    ja: '{year}年の特許ファミリーは、{economies} で分野の和が全分野の計の85%に満たない。これらの分野別の値には注意を要する。',
  },
  countedByOffice: {
    en: 'Treaty applications (pct) are counted at the office where they were filed, not where the inventor lives: most of Europe files at the European Patent Office ({share} % of the world in {year}).',
    ja: 'PCT出願は発明者の居住地でなく受理官庁で数えている。欧州の多くは欧州特許庁に出願する（{year}年に世界の {share}%）。',
  },
  unitsCorrected: {
    en: 'The unit in the source’s column name is wrong for {series}: its other edition gives the same numbers under the unit used here.',
    ja: '{series} は原資料の列名の単位が誤っている。別の年版が同じ数値を示す単位に直した。',
  },
  withheld: {
    en: '{cells} figures are withheld by the publisher and {missing} are not available: they stand as blanks with a note, not as zero.',
    ja: '公表者が秘匿した値が {cells} 個、得られない値が {missing} 個ある。ゼロではなく、注記つきの空欄とした。',
  },
  worldWithoutOne: {
    en: 'The world total leaves out the United States for {series}: it is stored as XWU, not as WLD.',
    ja: '{series} の世界計は米国を含まないため、WLDではなくXWUとした。',
  },
  aboveWorld: {
    en: 'Figures above the published world total were blanked, with a note: {cells}.',
    ja: '公表された世界計を超える値は、注記をつけて空欄とした: {cells}。',
  },
  partsMissTotal: {
    en: 'Economies listed add up to less than 90 % or more than 110 % of the published world total in {year} for {series}.',
    ja: '{year}年の {series} では、掲載された経済の和が公表された世界計の90%未満または110%超である。',
  },
  oneSeries: {
    en: 'Where two yearly editions give the same year, the later one was taken, whole series at a time ({rows} rows of the earlier one left out).',
    ja: '2つの年版に同じ年がある場合は、系列ごとに新しい版を採った（古い版の {rows} 行を除いた）。',
  },
  yearLeftOut: {
    en: '{year} is not complete in the source ({detail}) and was left out: {rows} rows.',
    ja: '{year}年は原資料で揃っていない（{detail}）ため除いた（{rows} 行）。',
  },
  nestedGroups: {
    en: 'Commodity groups lie inside one another; the table of commodities names the group that holds each, so that nothing is added twice.',
    ja: '商品分類は入れ子になっている。二重に足さないよう、商品表に上位の分類を示した。',
  },
  tailLeftOut: {
    en: '{rows} shares below {limit} were left out; what is kept adds up to at least {least} for every product and year.',
    ja: '{limit} 未満の比率 {rows} 行を除いた。残りの和は、どの品目・年でも {least} 以上である。',
  },
  economyFilled: {
    en: '{rows} row without an economy in the source stands inside the block of {economy:economy} and adds up with it: it was given that economy.',
    ja: '原資料で経済名が空の {rows} 行は、{economy:economy}の表の中にあり合計も合うため、同経済とした。',
  },
  worldIsSample: {
    en: 'World is the sum of the {economies} economies that the source covers.',
    ja: '世界計は、原資料が扱う {economies} の経済の和である。',
  },
  oldestRevision: {
    en: '{rows} rows of {reporters} in HS 2002 were left out: to place them, products that newer revisions tell apart would have to be merged.',
    ja: 'HS 2002で報告された {reporters} の {rows} 行を除いた。残すには、新しい版で区別される品目を統合しなければならないためである。',
  },
  asReported: {
    en: 'Exports are what others report buying (CIF); {reporters} economies reported imports in {year}.',
    ja: '輸出は相手側の輸入報告（CIF）による。{year}年の輸入報告は {reporters} の経済である。',
  },
  partnerUntold: {
    en: '{rows} rows whose partner is not told ({share} % of the imports kept) count as suppliers, each under the code of the source, and all of these are listed. Published definitions count them as they stand; our own measures set them aside.',
    ja: '相手が明らかでない {rows} 行（採用した輸入額の {share}%）は、原資料の符号ごとに一つの供給者として数え、すべて掲げる。公表された定義はそのまま数え、本ツール独自の指標は除く。',
  },
});
