// What the question of autonomy says.
import { catalogue } from '../../contract/message.ts';

export const autonomyWords = catalogue('autonomy', {
  title: { en: 'Autonomy: on whom an economy depends, and for what', ja: '自律性：誰に、何を依存しているか' },
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
  flagged: { en: 'Dependent', ja: '依存' },
  pFlag: { en: 'Probability', ja: '確率' },
  failed: { en: 'Conditions not met', ja: '満たさない条件' },
  yearsHeld: { en: 'Years held', ja: '該当年数' },
  lead: {
    en: '{economy:economy} depends on others for {count} of {total} imported products by the definition {definition} ({source}) in {year}.',
    ja: '{economy:economy} は {year} 年、定義 {definition}（{source}）により、輸入 {total} 品目のうち {count} 品目で他者に依存している。',
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
    en: '{count} flags are not stable: within the noise of the data they could turn (probability between 20 % and 80 %).',
    ja: '{count} 品目の判定は不安定（データ誤差の範囲で変わりうる：確率20〜80%）。',
  },
  persistence: {
    en: '{definition} asks for {need} of {window} years; only {have} are at hand, so {used} is asked for here.',
    ja: '{definition} は {window} 年中 {need} 年の該当を求めるが、利用可能なのは {have} 年のため {used} 年で判定した。',
  },
  merics: {
    en: 'MERICS has a third condition, few other suppliers, whose cut-off is not published: it is not tested here.',
    ja: 'MERICSには第三の条件（代替供給者の少なさ）があるが閾値は未公表のため判定に含めない。',
  },
  badYears: {
    en: '{text} is not a year or a span of years: write 2021 or 2019-2021.',
    ja: '{text} は年または期間ではありません。2021 や 2019-2021 のように書いてください。',
  },
  noImports: {
    en: 'The dataset has no imports of {economy:economy} in {year}.',
    ja: '{year} 年の {economy:economy} の輸入がデータセットにありません。',
  },
  figure: {
    en: 'Most concentrated imports that are flagged, by value',
    ja: '該当品目のうち金額上位の集中度',
  },
  figureAlt: {
    en: 'Bars: import value of the flagged products of {economy:economy} in {year}, with the top supplier and its share. The table below holds the same numbers.',
    ja: '棒グラフ: {year} 年 {economy:economy} の該当品目の輸入額、最大供給元とそのシェア。同じ数値は下の表にある。',
  },
});
