// What the question of autonomy says.
import { catalogue } from '../../contract/message.ts';

export const autonomyWords = catalogue('autonomy', {
  title: { en: 'Autonomy: on whom an economy depends, and for what', ja: '自律性：誰に、何を依存しているか' },
  definitionsTitle: { en: 'Definition by definition', ja: '定義ごとの結果' },
  howDefinitions: {
    en: 'Published definitions run exactly as published: cdi (European Commission 2021), geodep (CEPII 2024: import HHI > 0.4, world export HHI > 0.4, imports > exports, in two of three years), cabinet-office (Japan 2022: top partner ≥ 50 %), hjs (Henry Jackson Society 2020), merics (2024, as far as known). With fewer than two of its three years at hand, geodep says nothing.',
    ja: '公表された定義を公表どおりに適用：cdi（欧州委員会2021）、geodep（CEPII 2024：輸入HHI＞0.4、世界輸出HHI＞0.4、輸入＞輸出、3年中2年）、cabinet-office（内閣府2022：最大相手国50 %以上）、hjs（ヘンリー・ジャクソン協会2020）、merics（2024、判明分のみ）。geodepは3年中2年分のデータがない場合、判定しない。',
  },
  howNoise: {
    en: 'Probability: share of draws in which a product is flagged; each flow is drawn with a log error of σ 0.2, half of its variance common to all flows of a reporter (assumptions; σ 0.1–0.5). HHI = Σ s_i², s_i the share of supplier i in import value.',
    ja: '確率：抽出のうち該当した割合。各フローに対数誤差σ0.2（分散の半分は報告国に共通、仮定、範囲0.1～0.5）。HHI＝Σs_i²（s_iは輸入額に占める供給元iの割合）。',
  },
  helpEconomy: { en: 'the economy that imports, e.g. JPN', ja: '輸入する経済（例: JPN）' },
  helpDefinition: { en: 'a published definition of dependence', ja: '公表された依存の定義' },
  helpYear: {
    en: 'year of the answer (default: the last complete one)',
    ja: '対象年（既定: 最後の完全な年）',
  },
  helpYears: {
    en: 'a year, or a span such as 2019-2021; row values are those of its last year',
    ja: '年または期間（例: 2019-2021）。行の値は最終年',
  },
  helpOn: { en: 'the partner asked about (hjs: CHN unless said)', ja: '相手経済（hjs の既定は CHN）' },
  helpFlagged: { en: 'only the products that are flagged', ja: '該当品目のみ' },
  helpTreat: {
    en: 'treatments beside the published result, with commas: reexports, noise-floor, hysteresis, mirror, unnamed',
    ja: '公表どおりの結果に並べる補正（カンマ区切り）: reexports, noise-floor, hysteresis, mirror, unnamed',
  },
  flagged: { en: 'Dependent', ja: '依存' },
  pFlag: { en: 'Probability', ja: '確率' },
  failed: { en: 'Conditions not met', ja: '満たさない条件' },
  yearsHeld: { en: 'Years held', ja: '該当年数' },
  worldReason: { en: 'Why no world concentration', ja: '世界輸出集中度がない理由' },
  hhiReason: { en: 'Why no import concentration', ja: '輸入集中度がない理由' },
  flagReason: { en: 'Why it cannot be judged', ja: '判定できない理由' },
  hubShare: { en: 'Imports through hubs, at least [P]', ja: '中継地経由の輸入（少なくとも）[P]' },
  originReason: { en: 'Why origin cannot be judged', ja: '原産地を判定できない理由' },
  originUncertain: { en: 'Origin uncertain [P]', ja: '原産地不明確 [P]' },
  mirrorGap: {
    en: 'Mirror gap: ln(importer’s / exporters’ reports)',
    ja: '双方報告の差：ln(輸入側/輸出側の報告)',
  },
  mirrorShare: { en: 'Imports that both sides report', ja: '双方が報告する輸入の割合' },
  mirrorReason: { en: 'Why no mirror gap', ja: '双方報告の差がない理由' },
  flaggedTreated: { en: 'Dependent, treated [P]', ja: '依存（補正後）[P]' },
  pFlagTreated: { en: 'Probability, treated [P]', ja: '確率（補正後）[P]' },
  hhiTreated: { en: 'Import concentration, treated [P]', ja: '輸入集中度（補正後）[P]' },
  topExporterTreated: { en: 'Top supplier, treated [P]', ja: '最大供給元（補正後）[P]' },
  topShareTreated: { en: 'Top supplier’s share, treated [P]', ja: '最大供給元シェア（補正後）[P]' },
  treatedReason: { en: 'Why no treated result', ja: '補正後の結果がない理由' },
  changedTitle: { en: 'What the treatments change [P]', ja: '補正により変わるもの [P]' },
  definition: { en: 'Definition', ja: '定義' },
  partner: { en: 'Partner', ja: '相手' },
  count: { en: 'Products flagged', ja: '該当品目数' },
  low: { en: 'low', ja: '下限' },
  high: { en: 'high', ja: '上限' },
  total: { en: 'Products imported', ja: '輸入品目数' },
  share: { en: 'Share flagged', ja: '該当割合' },
  unknown: { en: 'Cannot be judged', ja: '判定不能' },
  yearsUsed: { en: 'Years used', ja: '使用年数' },
  yearsNeeded: { en: 'Years it must hold', ja: '必要年数' },
  source: { en: 'Source', ja: '出典' },
  bandReason: { en: 'Why no band', ja: '幅がない理由' },
  drawing: { en: 'drawing flows', ja: '取引額を抽出中' },
  leadOn: {
    en: '{economy:economy} depends on {on:economy} for {count} of {total} imported products by the definition {definition} ({source:word}) in {year}.',
    ja: '{economy:economy} は {year} 年、定義 {definition}（{source:word}）により、輸入 {total} 品目のうち {count} 品目で {on:economy} に依存している。',
  },
  treatedPoint: {
    en: 'With the treatments {treatments} [P]: {count} of {total}; as published: {published}.',
    ja: '補正 {treatments} [P] の後: {total} 品目中 {count}（公表どおりの定義では {published}）。',
  },
  droppedPoint: {
    en: 'Products below the noise floor of USD {floor}, left out of the treated result: {count}.',
    ja: '輸入額が {floor} 米ドルのノイズ下限未満のため補正後の結果から除いた品目: {count}。',
  },
  choice: {
    en: 'The choice of definition moves the count from {low} ({lowest}) to {high} ({highest}).',
    ja: '定義の選び方により、該当品目数は {low}（{lowest}）から {high}（{highest}）まで変わる。',
  },
  noise: {
    en: 'The noise of the data moves the count of this definition from {low} to {high} (5th to 95th percentile).',
    ja: 'データの誤差により、この定義の該当品目数は {low} から {high} まで変わる（5〜95パーセンタイル）。',
  },
  originPoint: {
    en: 'Products with more than a fifth of imports through trading hubs, whose origin is uncertain [P]: {count}.',
    ja: '輸入の2割超が中継地を経由し、原産地が不明確な品目 [P]: {count}。',
  },
  hysteresisNotApplicable: {
    en: 'Hysteresis does not apply to {definition}: it has no threshold on a concentration index.',
    ja: '{definition} には集中度の閾値がないため、hysteresis は適用できない。',
  },
  hysteresisTooShort: {
    en: 'Hysteresis needs at least two years, and only one is at hand: it is not applied.',
    ja: 'hysteresis には2年以上必要だが、利用可能なのは1年のため適用していない。',
  },
  noMirror: {
    en: 'The dataset holds no flow that both sides report: the treatment mirror is not applied.',
    ja: '双方が報告した取引がデータセットにないため、補正 mirror は適用していない。',
  },
  unnamedLead: {
    en: 'Flagged products whose largest supplier is partners that the source does not tell apart, counted as one as the definition has it: {count}. `--treat unnamed` sets them aside.',
    ja: '最大供給元が、情報源の特定していない相手（定義どおり一つの供給元として計算）である該当品目: {count}。`--treat unnamed` で除外できる。',
  },
  badTreatment: {
    en: '{text} is not a treatment: use {known}, with commas between them.',
    ja: '{text} という補正はありません。{known} をカンマ区切りで指定してください。',
  },
  ownPartner: {
    en: '{economy:economy} cannot depend on itself ({on:economy}): name another partner with --on.',
    ja: '{economy:economy} の自らへの依存（{on:economy}）は問えません。--on で別の相手を指定してください。',
  },
  lead: {
    en: '{economy:economy} depends on others for {count} of {total} imported products by the definition {definition} ({source:word}) in {year}.',
    ja: '{economy:economy} は {year} 年、定義 {definition}（{source:word}）により、輸入 {total} 品目のうち {count} 品目で他者に依存している。',
  },
  largest: {
    en: 'Largest of them by value: {products}.',
    ja: '金額が最大のもの: {products}。',
  },
  top: {
    en: 'The supplier that leads most of them is {exporter:economy} ({count} of {total}).',
    ja: 'その最大供給元で最も多いのは {exporter:economy}（{total} 品目中 {count}）。',
  },
  unsure: {
    en: 'Flags that could turn within the noise of the data (probability between 20 % and 80 %): {count}.',
    ja: 'データ誤差の範囲で判定が変わりうる品目（確率20〜80%）: {count}。',
  },
  twoYears: {
    en: '--year and --years say the same thing twice: give one of them.',
    ja: '--year と --years は同じ指定です。どちらか一方を指定してください。',
  },
  tooShort: {
    en: 'Not assessed: {definition} ({source:word}) must hold in {need} of {window} years up to {year}. At hand of those: {years}. So it says nothing of the {total} products that {economy:economy} imports. Import more years (`kaname import`), or ask by a definition of one year, such as `--definition cabinet-office`.',
    ja: '判定不能：定義 {definition}（{source:word}）は {year} 年までの {window} 年中 {need} 年で成り立つことを求めるが、手元にあるのは {years} 年のみのため、{economy:economy} の輸入 {total} 品目について何も言えない。年次データを追加する（`kaname import`）か、単年の定義（例: `--definition cabinet-office`）で尋ねてください。',
  },
  merics: {
    en: 'MERICS has a third condition, few other suppliers, whose cut-off is not published: it is not tested here.',
    ja: 'MERICSには第三の条件（代替供給者の少なさ）があるが閾値は未公表のため判定に含めない。',
  },
  badYears: {
    en: '{text} is not a year or a span of years: write 2021 or 2019-2021.',
    ja: '{text} は年または期間ではありません。2021 や 2019-2021 のように書いてください。',
  },
  figure: {
    en: 'The largest flagged imports, with their top supplier',
    ja: '該当品目のうち金額上位と最大供給元',
  },
  definitionsFigure: {
    en: 'Products flagged, definition by definition',
    ja: '定義ごとの該当品目数',
  },
  definitionsAlt: {
    en: 'Bars: products that {economy:economy} depends on others for in {year} by each definition, with the band from the noise of the data. The table of definitions holds the same numbers.',
    ja: '棒グラフ: {year} 年 {economy:economy} の定義ごとの該当品目数と、データ誤差による幅。同じ数値は定義の表にある。',
  },
  figureAlt: {
    en: 'Bars: import value of the flagged products of {economy:economy} in {year}, with the top supplier and its share. The table below holds the same numbers.',
    ja: '棒グラフ: {year} 年 {economy:economy} の該当品目の輸入額、最大供給元とそのシェア。同じ数値は下の表にある。',
  },
  howTreatments: {
    en: 'Treatments [P] stand beside, never in place of, the published result: re-exports given back to where the hub buys, imports below USD 100,000 left out, hysteresis (in above 0.4, out below 0.35), the gap between both sides’ reports as noise, partners that the source does not tell apart set aside.',
    ja: '補正[P]は公表どおりの結果に代えず並べて示す：中継地の再輸出をその仕入先に振り替え、10万米ドル未満の輸入を除外、ヒステリシス（0.4超で該当、0.35未満で解除）、双方報告の差を誤差とし、情報源が特定していない相手を除く。',
  },
});
