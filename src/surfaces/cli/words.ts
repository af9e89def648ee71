// What the commands say that put data into a world, list it, and check what they were given.
import { catalogue, type Text } from '../../contract/message.ts';

/** A try that failed: the reason differs, what follows does not. */
const again = (en: string, ja: string): Text => ({
  en: `${en}: trying again in {seconds} s.`,
  ja: `${ja}。{seconds} 秒後に再試行します。`,
});

export const commandWords = catalogue('command', {
  progress: {
    en: '{what}: {percent} %, {rate}/s, {left} left',
    ja: '{what}: {percent} %、{rate}/秒、残り {left}',
  },
  progressSteps: { en: '{what}: {percent} %, {left} left', ja: '{what}: {percent} %、残り {left}' },
  progressOpen: { en: '{what}: {done}, {rate}/s', ja: '{what}: {done}、{rate}/秒' },
  downloading: { en: 'fetching {file}', ja: '{file} を取得中' },
  downloadingOf: {
    en: 'fetching {file} ({number} of {files} files)',
    ja: '{file} を取得中（{files} 件中 {number} 件目）',
  },
  fetched: {
    en: 'Fetched {bytes}; {files} files in {dir}, {reused} of them from before.',
    ja: '{bytes} を取得しました。{dir} に {files} ファイル（うち {reused} 件は取得済み）。',
  },
  stopped: {
    en: 'Stopped; {world} holds what it held before. What was downloaded is kept in {dir}: run the same command again to go on from there.',
    ja: '中断しました。{world} の内容は以前のままです。ダウンロード済みの分は {dir} にあり、同じコマンドを再実行すると続きから取得します。',
  },
  mirror: {
    en: 'Fetching from {base} (KANAME_FETCH_BASE), not from the official address.',
    ja: '公式アドレスではなく {base}（KANAME_FETCH_BASE）から取得します。',
  },
  seeRefused: {
    en: 'These rows can be read with `kaname world refused {id} --world {world}`.',
    ja: '却下した行は `kaname world refused {id} --world {world}` で読めます。',
  },
  againUnreachable: again('The server could not be reached', 'サーバーに接続できません'),
  againCut: again('The connection was cut', '接続が切断されました'),
  againStatus: again('The server answered HTTP {status}', 'サーバーの応答が HTTP {status} でした'),
  againStalled: again('The server fell silent', 'サーバーからの応答が途絶えました'),
  againChanged: again('The file changed on the server', 'サーバー上のファイルが変わりました'),
  againEmpty: again('The server sent an empty file', '空のファイルが返されました'),
  againLonger: again('The server sent more than it declared', '宣言を超えるデータが送られました'),
  againContent: again('What the server sent is not whole', '受信した内容が完全ではありません'),
  againEncoding: again('What the server sent cannot be decompressed', '受信データを展開できません'),
  againHash: again('What the server sent has another SHA-256', 'SHA-256 が一致しません'),
  badYears: {
    en: '--years: {text} is not a year or a span of years: write 2021, 2019-2021 or 2019,2021.',
    ja: '--years: {text} は年または期間ではありません。2021、2019-2021、2019,2021 のように指定してください。',
  },
  badUnit: {
    en: '--unit: {text} is not a way to write dollars here: use one of {known}.',
    ja: '--unit: ドルの単位として {text} は使えません。{known} のいずれかを指定してください。',
  },
  badTable: {
    en: '--as: {text} is not a kind of table known here: use one of {known}.',
    ja: '--as: {text} という表の種類はありません。{known} のいずれかを指定してください。',
  },
  badCase: {
    en: '--case {text}: the publication has case 1 (lower income tax) and case 2 (lump sum).',
    ja: '--case {text}: 公表されているのは 1（所得税の軽減）と 2（一括還付）です。',
  },
  badFormatHere: {
    en: '{text} is not a format here: use {known}.',
    ja: '{text} という形式はここにはありません。{known} のいずれかを指定してください。',
  },
  noWorldYet: {
    en: 'There is no world at {dir} yet: `kaname import` or `kaname fetch` makes it.',
    ja: '{dir} にワールドはまだありません。`kaname import` または `kaname fetch` で作成されます。',
  },
});
