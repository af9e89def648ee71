// What importing says: errors that the user can mend, and findings about a source.
import { catalogue } from '../../contract/message.ts';

export const importWords = catalogue('import', {
  noFiles: { en: 'No file to import: name at least one.', ja: 'インポートするファイルを指定してください。' },
  noFile: {
    en: 'There is no file {file}: check the name.',
    ja: 'ファイル {file} がありません。名前を確認してください。',
  },
  unreadable: {
    en: '{file} cannot be read ({detail}): check that you may read it.',
    ja: '{file} を読めません（{detail}）。読み取り権限を確認してください。',
  },
  emptyFile: {
    en: '{file} is empty: download it again.',
    ja: '{file} は空です。ダウンロードし直してください。',
  },
  noRows: {
    en: '{file} has a header and no rows: download it again or leave it out.',
    ja: '{file} には見出しだけで行がありません。ダウンロードし直すか、除いてください。',
  },
  notZip: {
    en: '{file} is not a zip file (it begins like {found}): give the zip as it was published.',
    ja: '{file} はzipファイルではありません（先頭は {found}）。公開されたままのzipを指定してください。',
  },
  truncated: {
    en: '{file} ends too early ({detail}): it was not downloaded whole; download it again.',
    ja: '{file} は途中で切れています（{detail}）。ダウンロードし直してください。',
  },
  damaged: {
    en: '{file} is damaged ({detail}): download it again.',
    ja: '{file} は破損しています（{detail}）。ダウンロードし直してください。',
  },
  bomb: {
    en: '{file} unpacks to far more than it should ({detail}): this is not a data file; get it from its publisher.',
    ja: '{file} は展開すると異常に大きくなります（{detail}）。データファイルではありません。公開元から入手してください。',
  },
  encrypted: {
    en: '{file} is protected by a password: unpack it first and give the CSV files.',
    ja: '{file} はパスワードで保護されています。先に展開し、CSVファイルを指定してください。',
  },
  compression: {
    en: '{file} is packed by a method that is not known here ({method}): unpack it first and give the CSV files.',
    ja: '{file} は未対応の圧縮方式（{method}）です。先に展開し、CSVファイルを指定してください。',
  },
  notTable: {
    en: '{file} is not a table (it begins like {found}): give CSV, CSV in gzip, Parquet, or a zip of these.',
    ja: '{file} は表ではありません（先頭は {found}）。CSV、gzip圧縮CSV、Parquet、またはそれらのzipを指定してください。',
  },
  utf16: {
    en: '{file} is text in UTF-16: save it as CSV in UTF-8.',
    ja: '{file} はUTF-16のテキストです。UTF-8のCSVで保存してください。',
  },
  longLine: {
    en: 'Line {line} of {file} is longer than 1 MB: this is not a table of rows; give the CSV as it was published.',
    ja: '{file} の {line} 行目が1MBを超えています。行からなる表ではありません。公開されたままのCSVを指定してください。',
  },
  missingColumns: {
    en: '{file} lacks the columns {missing}; it has {found}: check that it is {wanted}.',
    ja: '{file} に列 {missing} がありません（あるのは {found}）。{wanted} か確認してください。',
  },
  noFlows: {
    en: 'No table of flows in {file}: give the files as published ({wanted}).',
    ja: '{file} に取引の表がありません。公開されたままのファイル（{wanted}）を指定してください。',
  },
  mixedRevisions: {
    en: 'These files use several HS revisions ({files}): import each revision by itself.',
    ja: 'HSの版が混在しています（{files}）。版ごとに分けてインポートしてください。',
  },
  mixedVintages: {
    en: 'These files come from several releases ({files}): import each release by itself.',
    ja: '公開版が混在しています（{files}）。公開版ごとに分けてインポートしてください。',
  },
  whichRevision: {
    en: 'The HS revision stands neither in the file names nor is it clear from the codes (possible: {candidates}): name it with --hs.',
    ja: 'HSの版がファイル名にもなく、コードからも決まりません（候補: {candidates}）。--hs で指定してください。',
  },
  unknownRevision: {
    en: '{revision} is not an HS revision known here: use one of {known}.',
    ja: '{revision} は未知のHS版です。{known} のいずれかを指定してください。',
  },
  nothingKept: {
    en: 'None of the {rows} rows of {file} could be kept; most often because: {reason}; the first such row is line {line}: {text}. Nothing was stored.',
    ja: '{file} の {rows} 行はいずれも採用できませんでした。主な理由: {reason}。最初の該当行は {line} 行目: {text}。何も保存していません。',
  },
  notJson: {
    en: '{file} is not JSON as the Comtrade API gives it ({detail}): it should hold a list `data` of rows.',
    ja: '{file} はComtrade APIのJSONではありません（{detail}）。行の一覧 `data` が必要です。',
  },
  jsonTooLarge: {
    en: '{file} holds {bytes} bytes of JSON, more than can be read at once: ask the API for less, or take the bulk CSV.',
    ja: '{file} のJSONは {bytes} バイトで一度に読めません。APIの取得範囲を狭めるか、一括CSVを使ってください。',
  },
  badColumns: {
    en: '--columns lacks {missing}: name the column for each, as in exporter=origin,product=hs,value=usd,year=year.',
    ja: '--columns に {missing} がありません。exporter=origin,product=hs,value=usd,year=year のように指定してください。',
  },
  unknownRoles: {
    en: '--columns names {unknown}, which a table of trade has no place for: use {known}.',
    ja: '--columns の {unknown} は貿易の表にない項目です。{known} を使ってください。',
  },
  quantityNoPlace: {
    en: 'A quantity needs a column for the importer: exports by product hold values only. Leave quantity out of --columns.',
    ja: '数量には輸入者の列が必要です。品目別輸出の表は金額のみです。--columns から quantity を除いてください。',
  },
  noYear: {
    en: '{file} has no column for the year: name it in --columns (year=...) or give the year with --year.',
    ja: '{file} に年の列がありません。--columns で year=... を指定するか、--year で年を指定してください。',
  },
  tooManyCodes: {
    en: '{file} has more than {limit} different codes in column {column}: choose another column.',
    ja: '{file} の列 {column} には {limit} を超える種類のコードがあります。別の列を選んでください。',
  },
  tooManyDigits: {
    en: 'The values of {file} need more digits than can be held exactly (up to {limit} in all): round them, or use a larger unit.',
    ja: '{file} の値は正確に保持できる桁数（全体で {limit} 桁）を超えています。丸めるか、大きな単位を使ってください。',
  },
  rounded: {
    en: '{count} values had more digits than are kept and were rounded to {digits} decimals of {unit}.',
    ja: '{count} 件の値は保持する桁数を超えていたため、{unit} の小数 {digits} 桁に丸めました。',
  },
  refused: {
    en: '{count} of {rows} rows were refused ({reasons}): `kaname world refused {id}` shows them.',
    ja: '{rows} 行中 {count} 行を不採用としました（{reasons}）。`kaname world refused {id}` で確認できます。',
  },
  doubleCounts: {
    en: '{count} rows would have counted the same trade twice and were left out: {what}.',
    ja: '二重計上となる {count} 行を除きました: {what}。',
  },
  mergedCodes: {
    en: 'The rows use several HS revisions ({revisions}); all were brought to {revision}: {codes} codes became {groups} products that stand for more than one code.',
    ja: '複数のHS版（{revisions}）の行を {revision} に揃えました。{codes} コードが、複数コードを代表する {groups} 品目になりました。',
  },
  mirrored: {
    en: '{pairs} flows were reported by both sides; half of them differ by more than {gap:percent} of the larger report.',
    ja: '{pairs} 件の取引は双方が報告しており、その半数で差が大きい方の報告の {gap:percent} を超えます。',
  },
  incompleteYear: {
    en: 'The year {year} is incomplete ({detail}): {last} is the default year.',
    ja: '{year} 年は不完全です（{detail}）。既定の年は {last} 年です。',
  },
  totals: {
    en: '{count} rows are totals over all partners ({partner}); they are kept apart, in the table of totals.',
    ja: '{count} 行は全相手の合計（{partner}）で、合計表に別置しました。',
  },
  nestedGroups: {
    en: '{count} commodity groups stand inside others (table `commodities`): sums must not take both.',
    ja: '{count} の商品分類は他の分類の内数です（表 `commodities`）。合計では両方を数えないでください。',
  },
  ignored: {
    en: 'Left aside, since they are no tables of flows: {files}.',
    ja: '取引の表ではないため読まなかったファイル: {files}。',
  },
  hashing: { en: 'checking {file}', ja: '{file} を確認中' },
  reading: { en: 'reading {file}', ja: '{file} を読み込み中' },
  sorting: { en: 'sorting and storing {what}', ja: '{what} を整列・保存中' },
});
