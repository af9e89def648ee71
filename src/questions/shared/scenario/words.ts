// What is said of scenario documents that cannot be used, and of what their events do together.
import { catalogue } from '../../../contract/message.ts';

export const documentWords = catalogue('document', {
  noFile: {
    en: 'There is no scenario {file}: give the path of a YAML or JSON file, or the id of a case from `kaname scenario list`{guess}.',
    ja: 'シナリオ {file} がありません。YAML・JSONファイルのパスか、`kaname scenario list` にある事例のIDを指定してください{guess}。',
  },
  unreadable: {
    en: '{file} cannot be read: give the path of a YAML or JSON file, not of a folder.',
    ja: '{file} を読めません。フォルダではなく、YAML・JSONファイルのパスを指定してください。',
  },
  tooLarge: {
    en: '{file} is larger than a scenario can be ({limit} kB): is it the right file?',
    ja: '{file} はシナリオの上限（{limit} kB）を超えています。ファイルを確認してください。',
  },
  syntax: {
    en: '{at}this is not valid YAML or JSON: {detail}.',
    ja: '{at}YAML・JSONとして読めません（{detail}）。',
  },
  empty: {
    en: '{at}there is no scenario in it: write title, start, horizonDays and events.',
    ja: '{at}シナリオがありません。title、start、horizonDays、events を書いてください。',
  },
  unknownKey: {
    en: '{at}there is no such field here{guess}: one of {known}.',
    ja: '{at}ここにこの項目は書けません{guess}。書ける項目: {known}。',
  },
  missing: { en: '{at}{field} is missing: add it.', ja: '{at}{field} がありません。追加してください。' },
  choice: {
    en: '{at}{text} is not one of {known}{guess}.',
    ja: '{at}{text} は {known} のいずれでもありません{guess}。',
  },
  number: { en: '{at}it takes a number{got}.', ja: '{at}数値を書いてください{got}。' },
  whole: { en: '{at}it takes a whole number{got}.', ja: '{at}整数を書いてください{got}。' },
  atLeast: { en: '{at}it takes {limit} or more{got}.', ja: '{at}{limit} 以上にしてください{got}。' },
  above: { en: '{at}it takes more than {limit}{got}.', ja: '{at}{limit} より大きくしてください{got}。' },
  atMost: { en: '{at}it takes {limit} or less{got}.', ja: '{at}{limit} 以下にしてください{got}。' },
  range: { en: '{at}it takes {range}{got}.', ja: '{at}{range}の値にしてください{got}。' },
  share: {
    en: '{at}it is a share from 0 to 1{got}: write {suggestion} for {percent} %.',
    ja: '{at}0から1の割合です{got}。{percent} % なら {suggestion} と書いてください。',
  },
  text: {
    en: '{at}it takes text{got}: put it in quotes, as in "{text}".',
    ja: '{at}文字列を書いてください{got}。"{text}" のように引用符で囲みます。',
  },
  plainText: { en: '{at}it takes text{got}.', ja: '{at}文字列を書いてください{got}。' },
  list: {
    en: '{at}it takes a list such as [{example}]{got}.',
    ja: '{at}[{example}] のような一覧を書いてください{got}。',
  },
  names: {
    en: '{at}it takes the word all or a list such as [{example}]{got}.',
    ja: '{at}all または [{example}] のような一覧を書いてください{got}。',
  },
  emptyList: {
    en: '{at}it is empty: name at least one.',
    ja: '{at}空です。少なくとも1つ書いてください。',
  },
  map: {
    en: '{at}it takes fields with values{got}.',
    ja: '{at}項目と値の組を書いてください{got}。',
  },
  date: {
    en: '{at}it takes a day such as 2023-08-01{got}.',
    ja: '{at}2023-08-01 のような日付を書いてください{got}。',
  },
  other: {
    en: '{at}it cannot be used{got}: `kaname scenario schema` says what it takes.',
    ja: '{at}使えない値です{got}。書ける値は `kaname scenario schema` を参照してください。',
  },
  unknownEconomy: {
    en: '{at}{text} is no economy or group known here{guess}.',
    ja: '{at}{text} という経済・グループはありません{guess}。',
  },
  aggregate: {
    en: '{at}{text} is a sum over economies, not one of them: write "all" or name a group.',
    ja: '{at}{text} は経済の合計です。"all" と書くか、グループを指定してください。',
  },
  emptyGroup: {
    en: '{at}{group} had no members on {date}: its first joined on {since}.',
    ja: '{at}{group} には {date} 時点で構成員がいません（最初の加盟は {since}）。',
  },
  emptySide: {
    en: '{at}nobody is left once {except} are left out: name other economies.',
    ja: '{at}{except} を除くと対象が残りません。他の経済を指定してください。',
  },
  exceptNobody: {
    en: '{at}{economy} is not among those meant, so leaving it out changes nothing: drop it.',
    ja: '{at}{economy} はもともと対象外のため、除いても変わりません。削除してください。',
  },
  unknownGood: {
    en: '{at}{text} is no good, HS code or industry known here{guess}.',
    ja: '{at}{text} という品目・HSコード・産業はありません{guess}。',
  },
  unknownCode: {
    en: '{at}{revision} has no code {text}{guess}.',
    ja: '{at}{revision} に {text} というコードはありません{guess}。',
  },
  notSector: {
    en: '{at}{text} is not a sector: write ECONOMY|industry, as in "JPN|c14".',
    ja: '{at}{text} は産業部門ではありません。"JPN|c14" のように 経済|産業 と書いてください。',
  },
  zeroCut: {
    en: '{at}its cut is 0 on every day, so it withholds nothing: give a share above 0, or drop the event.',
    ja: '{at}遮断率が全期間0で、何も止めません。0より大きい割合を書くか、イベントを削除してください。',
  },
  noCut: {
    en: '{at}it says neither cut nor ramp: give the share withheld, from 0 to 1.',
    ja: '{at}cut も ramp もありません。止める割合を0から1で書いてください。',
  },
  cutAndRamp: {
    en: '{at}it has both cut and ramp: keep one of them.',
    ja: '{at}cut と ramp の両方があります。どちらか一方にしてください。',
  },
  stepOrder: {
    en: '{at}days must rise from one step to the next: {day} does not come after {before}.',
    ja: '{at}日は順に増える必要があります（{before} の次が {day}）。',
  },
  stepOutside: {
    en: '{at}day {day} lies outside the days of the event ({first} to {last}).',
    ja: '{at}{day} 日目はイベントの期間（{first}〜{last} 日目）の外です。',
  },
  beyondHorizon: {
    en: '{at}it starts on day {day}, after the last day ({horizon}): raise horizonDays or start earlier.',
    ja: '{at}開始（{day} 日目）が最終日（{horizon} 日目）より後です。horizonDays を延ばすか、開始を早めてください。',
  },
  rangeOrder: {
    en: '{at}the range of an assumption goes from low to high: {low} is above {high}.',
    ja: '{at}仮定の範囲は小さい値から書いてください（{low} > {high}）。',
  },
  noSuchEvent: {
    en: '{at}there is no event {event}: the scenario has {count}.',
    ja: '{at}イベント {event} はありません（全 {count} 件）。',
  },
  badLibrary: {
    en: '{file} of the library has no {field}: install Kaname again.',
    ja: '事例集の {file} に {field} がありません。Kanameを再インストールしてください。',
  },
});

export const scenarioNotes = catalogue('scenario-note', {
  cutShort: {
    en: 'Event {event} would act until day {last}; what lies after day {horizon}, the last one, is left out.',
    ja: 'イベント {event} は {last} 日目まで続きますが、最終日（{horizon} 日目）より後は対象外です。',
  },
});
