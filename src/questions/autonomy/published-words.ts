// What `kaname verify published` says.
import { catalogue } from '../../contract/message.ts';

export const publishedWords = catalogue('published', {
  nothing: {
    en: 'No published count can be run on the datasets at hand: {count} wait for a BACI release (see below).',
    ja: '手元のデータセットで再計算できる公表値はない。{count} 件はBACIの取り込みを待っている（下記）。',
  },
  summary: {
    en: '{run} published results run: {inside} within tolerance, {outside} outside, {shown} shown only. {waiting} wait for another BACI, {cannot} cannot be run on flows alone.',
    ja: '{run} 件を再計算: 許容範囲内 {inside}、範囲外 {outside}、参考表示 {shown}。別のBACIが必要 {waiting} 件、貿易額だけでは計算できないもの {cannot} 件。',
  },
  line: {
    en: '{id}  {state}  {what}: published {published}, ours {ours} ({difference}); allowed {allowed}',
    ja: '{id}  {state}  {what}: 公表 {published}、当方 {ours}（{difference}）、許容 {allowed}',
  },
  lineShown: {
    en: '{id}  {state}  {what}: published {published}, ours {ours} ({difference})',
    ja: '{id}  {state}  {what}: 公表 {published}、当方 {ours}（{difference}）',
  },
  from: { en: '    {publication}; {dataset}', ja: '    {publication}。{dataset}' },
  inside: { en: 'within', ja: '範囲内' },
  outside: { en: 'OUTSIDE', ja: '範囲外' },
  shown: { en: 'shown', ja: '参考' },
  between: { en: '{low} to {high}', ja: '{low}〜{high}' },
  atLeast: { en: '{low} or more', ja: '{low} 以上' },
  needs: {
    en: 'Needs {data} with {years} in one dataset (`kaname import baci FILE... --world DIR`): {targets}',
    ja: '{data} の {years} 年を一つのデータセットに（`kaname import baci FILE... --world DIR`）: {targets}',
  },
  short: {
    en: 'The definition must hold in more years up to that one than the BACI at hand has, import those too: {targets}',
    ja: '定義が求める年数に手元のBACIが足りない（前の年も取り込む）: {targets}',
  },
  absent: {
    en: 'In the BACI at hand an economy asked about imports nothing: {targets}',
    ja: '手元のBACIに対象経済の輸入がない: {targets}',
  },
  cannotList: {
    en: 'Counts only a list of sectors or ecosystems that is not public as codes: {targets}',
    ja: '公表されていない部門・エコシステムの一覧に限った品目数: {targets}',
  },
  cannotFirms: { en: 'Needs customs data by firm: {targets}', ja: '企業別の通関データが必要: {targets}' },
  cannotInputOutput: {
    en: 'Needs an input-output table: {targets}',
    ja: '産業連関表が必要: {targets}',
  },
  count: {
    en: '{definition}, {economy:economy}, {year}, products flagged',
    ja: '{definition}、{economy:economy}、{year}年、該当品目数',
  },
  countOn: {
    en: '{definition}, {economy:economy} on {on:economy}, {year}, products flagged',
    ja: '{definition}、{economy:economy}の対{on:economy}、{year}年、該当品目数',
  },
  share: {
    en: '{definition}, {economy:economy} on {on:economy}, {year}, share of products flagged',
    ja: '{definition}、{economy:economy}の対{on:economy}、{year}年、該当品目の割合',
  },
  importShare: {
    en: '{economy:economy}, {year}, share of all imports from {on:economy}',
    ja: '{economy:economy}、{year}年、輸入総額に占める{on:economy}の割合',
  },
  union: {
    en: '{definition}, at least one of {economies} on {on:economy}, {year}, products flagged',
    ja: '{definition}、{economies} のいずれかの対{on:economy}、{year}年、該当品目数',
  },
  mean: {
    en: '{definition}, members of {economy:economy} on {on:economy}, {year}, mean number of products flagged',
    ja: '{definition}、{economy:economy}加盟国の対{on:economy}、{year}年、平均該当品目数',
  },
  partnerSum: {
    en: '{definition}, {economy:economy} on the members of {on:economy} one by one, {year}, products flagged in all',
    ja: '{definition}、{economy:economy}の{on:economy}加盟国それぞれへの依存、{year}年、該当品目数の合計',
  },
  leaderShare: {
    en: '{definition}, {economy:economy}, {year}, share of flagged products whose largest supplier is {on:economy}',
    ja: '{definition}、{economy:economy}、{year}年、最大供給元が{on:economy}である該当品目の割合',
  },
  gone: {
    en: '{definition}, {economy:economy}, share of those flagged in {first} that are not in {year}',
    ja: '{definition}、{economy:economy}、{first}年の該当品目のうち{year}年に外れたものの割合',
  },
  order: {
    en: '{definition}, {year}, pairs of counts not in the order {economies}',
    ja: '{definition}、{year}年、順序 {economies} に反する組の数',
  },
  products: { en: '{year}, products in the data', ja: '{year}年、データにある品目数' },
  note: { en: '    why they may differ: {text}', ja: '    差が生じうる理由: {text}' },
  'why-national': { en: 'published on national customs statistics', ja: '公表値は各国の通関統計による' },
  'why-vintage': {
    en: 'published on another vintage of the data',
    ja: '公表値は別の版のデータによる',
  },
  'why-comtrade': {
    en: 'published on UN Comtrade as reported; BACI reconciles both sides',
    ja: '公表値は報告どおりのUN Comtradeによる（BACIは双方の報告を調整）',
  },
  'why-categories': {
    en: 'the publication counts 5,914 categories, more than a revision has six-digit codes; that map is not public',
    ja: '公表値は5,914分類で数え、HS6桁の品目数より多い（対応表は未公表）',
  },
  'why-categories-5600': {
    en: 'the publication speaks of about 5,600 products, more than HS17 has',
    ja: '公表値は約5,600品目とし、HS17の品目数より多い',
  },
  'why-members': {
    en: 'the EU is taken as its 27 members of 2020 in every year',
    ja: 'EUは全ての年で2020年の27か国とした',
  },
  'why-unconfirmed': {
    en: 'the published figure could not be checked at its source',
    ja: '公表値を出典で確認できていない',
  },
  'why-window': {
    en: 'the publication covers 2019 to 2022; ours is the window of three years that ends in 2022',
    ja: '公表値は2019〜2022年を対象とし、当方は2022年までの3年で判定',
  },
  'why-revision': {
    en: 'the publication names no HS revision; counts grow with the number of codes',
    ja: '公表値はHS改訂版を明示せず、品目数は符号数とともに増える',
  },
  'why-rounded': { en: 'published in round figures', ja: '公表値は概数' },
  'why-by-number': { en: 'read as a share of the number of products', ja: '品目数の割合と解した' },
  'why-order': {
    en: 'the publication gives the order only: China below the United States and the EU, both below Japan',
    ja: '公表値は順序のみ：中国は米国・EUより少なく、両者は日本より少ない',
  },
  'why-codes': {
    en: 'codes that nobody trades in the year do not appear in the data',
    ja: 'その年に取引のない符号はデータに現れない',
  },
  'why-third-condition': {
    en: 'the third condition has no published cut-off and is not tested, so that ours can be far above',
    ja: '第三の条件は閾値が未公表で判定に含めないため、当方の値は大きくなりうる',
  },
  'why-half': {
    en: 'published for more than half of imports, run here for half or more',
    ja: '公表値は輸入の半分超、当方は半分以上で判定',
  },
});
