// What the question of a scenario says.
import { catalogue } from '../../contract/message.ts';

export const scenarioWords = catalogue('scenario', {
  title: { en: 'Scenario: what it removes', ja: 'シナリオ：何が失われるか' },
  eventsTitle: { en: 'By event', ja: 'イベント別' },
  helpScenario: {
    en: 'a YAML or JSON file, or the id of a case from `kaname scenario list`',
    ja: 'YAML・JSONファイル、または `kaname scenario list` にある事例のID',
  },
  helpYear: {
    en: 'year of the flows (default: the last one before the scenario begins)',
    ja: 'フローの対象年（既定: シナリオ開始前の最後の年）',
  },
  flow: { en: 'Flow', ja: 'フロー' },
  event: { en: 'Event', ja: 'イベント' },
  kind: { en: 'Kind', ja: '種類' },
  exporter: { en: 'Seller', ja: '輸出側' },
  importer: { en: 'Buyer', ja: '輸入側' },
  product: { en: 'Good', ja: '品目' },
  basis: { en: 'Known from', ja: '根拠' },
  year: { en: 'Year', ja: '年' },
  dataset: { en: 'Dataset', ja: 'データセット' },
  value: { en: 'Value a year', ja: '年間額' },
  days: { en: 'Days', ja: '日数' },
  cut: { en: 'Mean share withheld', ja: '平均遮断率' },
  withheld: { en: 'Withheld', ja: '遮断額' },
  returned: { en: 'Returned by leakage', ja: '迂回による戻り' },
  removed: { en: 'Net removed', ja: '純減額' },
  reason: { en: 'Reason', ja: '理由' },
  flows: { en: 'Flows', ja: 'フロー数' },
  firstDay: { en: 'First day', ja: '開始日' },
  lastDay: { en: 'Last day', ja: '終了日' },
  effect: { en: 'What it does', ja: '内容' },
  cuts: {
    en: '{from} > {to}, {goods}: up to {percent} % withheld, {leakage} % of it returns',
    ja: '{from} → {to}、{goods}: 最大 {percent} % を遮断、うち {leakage} % が迂回で戻る',
  },
  duty: {
    en: '{from} > {to}, {goods}: duty of {percent} %, which withholds nothing by itself',
    ja: '{from} → {to}、{goods}: 関税 {percent} %（それ自体は何も止めない）',
  },
  capital: {
    en: 'capital loss of {amount} in {industries}, in the money of the table; counted by the models that know capital',
    ja: '{industries} の資本損失 {amount}（産業連関表の通貨単位。資本を扱うモデルで計上）',
  },
  demand: {
    en: 'demand of {economies} for {goods} falls by up to {percent} %; counted by the models',
    ja: '{economies} の{goods}への需要が最大 {percent} % 減少（モデルで計上）',
  },
  point: {
    en: '{title}: {removed} million USD net are removed in {days} days ({withheld} withheld, {returned} returned by leakage), of {due} million USD that would have flowed.',
    ja: '{title}: {days} 日間に流れるはずの {due} 百万米ドルのうち、純減は {removed} 百万米ドル（遮断 {withheld}、迂回による戻り {returned}）。',
  },
  pointUntold: {
    en: 'Not counted, since no flow is known: {list}.',
    ja: 'フローが不明のため計上していないもの: {list}。',
  },
  pointNothing: {
    en: '{title}: the data at hand tell the value of none of its flows; the document itself holds.',
    ja: '{title}: 利用できるデータではフローの額が分からない（文書自体は有効）。',
  },
  pointNoFlows: {
    en: '{title}: no event of it stops a flow; what it destroys is counted by the models.',
    ja: '{title}: フローを止めるイベントはない。損失はモデルで計上する。',
  },
  pointRules: {
    en: 'Rules of retaliation that hang on what a model finds are checked, not counted: {list}.',
    ja: 'モデルの結果に依存する報復規則は、検査のみ行い計上しない: {list}。',
  },
  figure: { en: 'Net removed by flow', ja: 'フロー別の純減額' },
  figureAlt: {
    en: 'Bars: the flows that lose most, in USD over the scenario.',
    ja: '棒グラフ: シナリオ期間の純減額が大きいフロー（米ドル）。',
  },
  noYear: {
    en: '{name:word} has no year {year}: it has {years}.',
    ja: '{name:word} に {year} 年はありません（{years}）。',
  },
  otherYear: {
    en: 'Flows of {found} stand for those of {wanted}, the year before the scenario begins ({name:word}).',
    ja: 'シナリオ開始の前年（{wanted} 年）の代わりに {found} 年のフローを用いる（{name:word}）。',
  },
  wider: {
    en: '{code} of {from} is not a code of {to}: taken as {codes}, which may hold more.',
    ja: '{from} の {code} は {to} にないため {codes} とした（より広い場合がある）。',
  },
  tooMany: {
    en: 'One event names more than {limit} flows: name economies or goods.',
    ja: '1つのイベントが {limit} 件を超えるフローを指しています。経済か品目を絞ってください。',
  },
  topOnly: {
    en: '{good}: only the largest suppliers of the larger economies are known ({name:word}, {year}); values are imports times share, and what is not listed is not counted.',
    ja: '{good}: 主要経済の上位供給国のみ判明（{name:word}、{year} 年）。額は輸入額×シェアで、一覧にないものは計上していない。',
  },
  byGroup: {
    en: '{good} is counted by the customs group "{group}" ({fit:word}) of {year}, at the mean rate of that year; only what Japan itself trades is known.',
    ja: '{good} は税関の分類「{group}」（{fit:word}）の {year} 年の額を、同年の平均レートで換算。日本自身の取引のみ判明。',
  },
  overlap: {
    en: 'Events {first} and {second} cut the same flows ({flows}) on the same days: together they withhold 1 - (1 - a)(1 - b), and the later one is counted on what the earlier one left.',
    ja: 'イベント {first} と {second} は同じ {flows} 件のフローを同じ日に止める。合わせて 1 - (1 - a)(1 - b) とし、後のものは先のものの残りに対して計上する。',
  },
  industryUnchecked: {
    en: 'No input-output table is at hand to check {list} against.',
    ja: '{list} を照合する産業連関表がない。',
  },
  nothingFlows: {
    en: '{at}event {label} stops nothing: {name:word} knows no flow of {goods} from those sellers to those buyers in {year}. Name others, or drop the event.',
    ja: '{at}イベント {label} は何も止めません。{name:word} の {year} 年には、この輸出側から輸入側への {goods} のフローがありません。指定を変えるか、イベントを削除してください。',
  },
  noFlowOf: {
    en: '{at}event {label} stops nothing in {good}: {name:word} has no such flow in {year}. Drop the good.',
    ja: '{at}イベント {label} は {good} について何も止めません。{name:word} の {year} 年にフローがありません。品目を外してください。',
  },
  sellsNothing: {
    en: '{at}event {label} stops nothing from {economy:economy}: {name:word} has no such flow in {year}. Drop it from the list.',
    ja: '{at}イベント {label} は {economy:economy} からのものを何も止めません。{name:word} の {year} 年にフローがありません。一覧から外してください。',
  },
  buysNothing: {
    en: '{at}event {label} stops nothing to {economy:economy}: {name:word} has no such flow in {year}. Drop it from the list.',
    ja: '{at}イベント {label} は {economy:economy} 向けのものを何も止めません。{name:word} の {year} 年にフローがありません。一覧から外してください。',
  },
});
