// What a download says to its user: every way it can end without the file.
import { catalogue, type Text } from '../../contract/message.ts';

/** A download that was tried again and again: the reason differs, how to go on does not. */
const gaveUp = (en: string, ja: string): Text => ({
  en: `Gave up on {url} after {tries} tries: ${en}. {got} are kept in {part}; run the same command again to go on from there.`,
  ja: `{url} の取得を{tries}回試みて断念しました（${ja}）。{got} を {part} に保存済みです。同じコマンドを再実行すると続きから取得します。`,
});

/** A download whose bytes are worth nothing: the next one begins anew. */
const unusable = (en: string, ja: string): Text => ({
  en: `Gave up on {url} after {tries} tries: ${en}. Nothing was kept ({got} received); run the same command later, or download the file in a browser and import it.`,
  ja: `{url} の取得を{tries}回試みて断念しました（${ja}）。受信した {got} は破棄しました。時間をおいて同じコマンドを再実行するか、ブラウザで取得してインポートしてください。`,
});

export const fetchWords = catalogue('fetch', {
  gaveUpUnreachable: gaveUp(
    'the server could not be reached ({detail}); check the network, and HTTPS_PROXY if you need a proxy',
    'サーバーに接続できません: {detail}。ネットワークを、プロキシが必要な場合は HTTPS_PROXY を確認してください',
  ),
  gaveUpCut: gaveUp('the connection was cut ({detail})', '接続が切断されました: {detail}'),
  gaveUpStatus: gaveUp('the server answered HTTP {status}', 'サーバーの応答が HTTP {status} でした'),
  gaveUpStalled: gaveUp('the server fell silent', 'サーバーからの応答が途絶えました'),
  gaveUpChanged: gaveUp('the file kept changing on the server', 'サーバー上のファイルが変わり続けています'),
  gaveUpEmpty: unusable('the server sent an empty file', '空のファイルが返されました'),
  gaveUpLonger: unusable(
    'the server sent more than the {declared} it declared',
    '宣言されたサイズ {declared} を超えるデータが送られました',
  ),
  gaveUpContent: unusable(
    'what the server sent is not the whole {expected} file it should be',
    '受信した内容が完全な {expected} ファイルではありません',
  ),
  gaveUpEncoding: unusable(
    'what the server sent cannot be decompressed ({detail})',
    '受信データを展開できません: {detail}',
  ),
  gaveUpHash: unusable(
    'its SHA-256 is {found}, not the expected {expected}',
    'SHA-256 が {found} で、期待値 {expected} と一致しません',
  ),
  waitTooLong: {
    en: '{url} asks to wait {minutes} minutes (HTTP {status}): run the same command again after that; {got} are kept in {part}.',
    ja: '{url} は {minutes} 分待つよう求めています（HTTP {status}）。その後に同じコマンドを再実行してください。{got} を {part} に保存済みです。',
  },
  refused: {
    en: 'The server refused {url} with HTTP {status}{detail}: check the address, the options and your key.',
    ja: 'サーバーが {url} を HTTP {status} で拒否しました{detail}。アドレス、オプション、APIキーを確認してください。',
  },
  notFound: {
    en: 'There is nothing at {url} (HTTP {status}): check the version, the revision and the address.',
    ja: '{url} には何もありません（HTTP {status}）。バージョン、改訂版、アドレスを確認してください。',
  },
  oddStatus: {
    en: 'The server answered {url} with HTTP {status}, which is no file: check the address.',
    ja: 'サーバーは {url} に HTTP {status} を返し、ファイルがありません。アドレスを確認してください。',
  },
  badAddress: {
    en: '{url} is not an http or https address: give one that begins with https://.',
    ja: '{url} は http または https のアドレスではありません。https:// で始まるアドレスを指定してください。',
  },
  badRedirect: {
    en: '{url} leads to {target}, where a download must not go ({detail}): check the address.',
    ja: '{url} は {target} に転送されますが、そこからは取得できません（{detail}）。アドレスを確認してください。',
  },
  badCertificate: {
    en: 'The certificate of {url} cannot be trusted ({detail}): if your network has its own authority, name its file in NODE_EXTRA_CA_CERTS.',
    ja: '{url} の証明書を信頼できません（{detail}）。独自の認証局を使うネットワークでは NODE_EXTRA_CA_CERTS に証明書ファイルを指定してください。',
  },
  badProxy: {
    en: 'The proxy in HTTP_PROXY or HTTPS_PROXY cannot be used ({detail}): write it as http://host:port.',
    ja: 'HTTP_PROXY または HTTPS_PROXY のプロキシを利用できません（{detail}）。http://ホスト:ポート の形で指定してください。',
  },
  badEncoding: {
    en: '{url} comes in the encoding {encoding}, which Kaname cannot read: download the file in a browser and import it.',
    ja: '{url} の符号化方式 {encoding} には対応していません。ブラウザで取得してインポートしてください。',
  },
  tooLarge: {
    en: '{url} is larger than the limit of {limit}: check the address, or raise the limit.',
    ja: '{url} は上限 {limit} を超えています。アドレスを確認するか、上限を上げてください。',
  },
  unproven: {
    en: '{url} does not say how long the file is, and nothing else shows that it came whole: download it in a browser and import it.',
    ja: '{url} はファイルの長さを示さず、完全に取得できたかを確かめる手段がありません。ブラウザで取得してインポートしてください。',
  },
  noRoom: {
    en: '{url} needs {need}, and {dir} has {free} left: free some space and run the same command again.',
    ja: '{url} には {need} が必要ですが、{dir} の空きは {free} です。空きを作って同じコマンドを再実行してください。',
  },
  busy: {
    en: 'Another Kaname (process {pid}) is downloading {file}: wait for it, or remove {lock} if that process is gone.',
    ja: '別のKaname（プロセス {pid}）が {file} を取得中です。終了を待つか、そのプロセスが存在しない場合は {lock} を削除してください。',
  },
});
