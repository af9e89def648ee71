// What the command line and the brief say.
import { catalogue } from '../contract/message.ts';

export const surfaceWords = catalogue('surface', {
  badTable: { en: '{detail}', ja: '{detail}' },
  badFormat: {
    en: '{text} is not a format: use text, json, csv or parquet.',
    ja: '{text} という形式はありません。text、json、csv、parquet のいずれかを指定してください。',
  },
  badNumber: {
    en: '{option} takes a whole number of 0 or more; it was given {text}.',
    ja: '{option} には0以上の整数を指定してください（指定値: {text}）。',
  },
  badLang: {
    en: '{text} is not a language here: use en or ja.',
    ja: '{text} は使えません。en か ja を指定してください。',
  },
  noAnswerFile: {
    en: '{file} does not hold an answer printed with --format json: {field} is missing or not as it should be.',
    ja: '{file} は --format json で出力した回答ではありません（{field} がないか、正しくありません）。',
  },
  notAnObject: {
    en: '{file} holds something else than an answer: give one printed with --format json.',
    ja: '{file} は回答ではありません。--format json で出力した回答を指定してください。',
  },
  notJson: {
    en: '{file} is not JSON: give an answer printed with --format json.',
    ja: '{file} はJSONではありません。--format json で出力した回答を指定してください。',
  },
  folderNotFile: {
    en: '{file} is a folder: name a file.',
    ja: '{file} はフォルダです。ファイルを指定してください。',
  },
  unreadable: {
    en: '{file} cannot be read ({detail}): check that you may read it.',
    ja: '{file} を読めません（{detail}）。読み取り権限を確認してください。',
  },
  noQuestion: { en: 'This Kaname has no question {id}.', ja: 'このKanameに質問 {id} はありません。' },
  replaySame: {
    en: 'The same answer, byte for byte outside run.timing.',
    ja: 'run.timing を除き、バイト単位で同じ回答です。',
  },
  replayMissing: {
    en: 'Dataset {id} ({name}) is not in this world or the box: name the world that holds it with --world, or import it again.',
    ja: 'データセット {id}（{name}）がこのワールドにも同梱データにもありません。それを含むワールドを --world で指定するか、再度取り込んでください。',
  },
  replayDiffers: {
    en: 'The answer differs, first at {where}: then {before}, now {now}.',
    ja: '回答が異なります。最初の相違: {where}（前回 {before}、今回 {now}）。',
  },
  replayTable: {
    en: 'The table of {table} is not the one the answer was made with ({file}).',
    ja: '{table} の表が、回答時のものと異なります（{file}）。',
  },
  replayCoefficient: {
    en: 'The coefficient {name} differs: then {before}, now {now}.',
    ja: '係数 {name} が異なります（前回 {before}、今回 {now}）。',
  },
  replayVersion: {
    en: 'The answer was made with Kaname {before}; this is {now}.',
    ja: '回答時の Kaname は {before}、現在は {now} です。',
  },
  replayOnlyRecord: {
    en: 'The answer itself is the same: only its run record differs.',
    ja: '回答そのものは同じで、実行記録だけが異なります。',
  },
  notANumber: {
    en: '{column} holds no number: explain tells the arithmetic of {columns}.',
    ja: '{column} は数値ではありません。計算過程を示せる列: {columns}。',
  },
  noKey: {
    en: 'Table {table} has no row {key}; nearest: {nearest}. A cell is [TABLE/]KEY.COLUMN, e.g. {example}; without a cell, explain lists what there is.',
    ja: '表 {table} に行 {key} はありません。近いもの: {nearest}。セルは [TABLE/]KEY.COLUMN の形で指定します（例: {example}）。セルを省くと一覧を示します。',
  },
  badKernel: {
    en: '--kernel: {text} is not known here: use one of {known}.',
    ja: '--kernel: {text} はありません。{known} のいずれかを指定してください。',
  },
  kernelWasm: {
    en: 'The kernel wasm cannot be had: this Node lacks WebAssembly with SIMD and shared memory. Use --kernel plain.',
    ja: 'カーネル wasm は使えません（このNodeにSIMDと共有メモリのWebAssemblyがありません）。--kernel plain を使ってください。',
  },
  kernelRelaxed: {
    en: 'The kernel wasm-relaxed cannot be had: it needs Node 22 or newer. Use --kernel wasm.',
    ja: 'カーネル wasm-relaxed にはNode 22以上が必要です。--kernel wasm を使ってください。',
  },
  kernelKoffi: {
    en: 'The kernel native cannot be had: the package koffi is not installed. Run npm install koffi, or leave --kernel out.',
    ja: 'カーネル native は使えません（パッケージ koffi がありません）。npm install koffi を実行するか、--kernel を外してください。',
  },
  kernelOpenblas: {
    en: 'The kernel native cannot be had: OpenBLAS is not where it is looked for (Debian: libopenblas0). Install it, or leave --kernel out.',
    ja: 'カーネル native は使えません（OpenBLASが見つかりません。Debianでは libopenblas0）。導入するか、--kernel を外してください。',
  },
  otherMoney: {
    en: 'Values of {name} are in {money}, kept as given: read {money} where a column of flows says USD. Shares hold; what is divided by GDP in USD does not.',
    ja: '{name} の金額は {money} のまま保存されている。貿易額の列の USD は {money} と読むこと。シェアはそのまま使えるが、ドル建てGDPで割った値は使えない。',
  },
  noColumn: {
    en: 'Table {table} has no column {column}; nearest with numbers: {nearest}. A cell is [TABLE/]KEY.COLUMN, e.g. {example}; without a cell, explain lists what there is.',
    ja: '表 {table} に列 {column} はありません。近い数値の列: {nearest}。セルは [TABLE/]KEY.COLUMN の形で指定します（例: {example}）。セルを省くと一覧を示します。',
  },
  noNumber: {
    en: '{cell} holds no number: {why}.',
    ja: '{cell} に数値はありません: {why}。',
  },
  cellsOf: { en: '{table}/: {count} rows', ja: '{table}/: {count} 行' },
  cellColumns: { en: '  columns: {columns}', ja: '  列: {columns}' },
  cellKeysMore: {
    en: '  … {count} more: explain FILE {table}/ lists all',
    ja: '  … ほか {count} 件: explain FILE {table}/ で全件を表示',
  },
  fromRow: { en: 'data', ja: 'データ' },
  fromCoefficient: { en: 'coefficient', ja: '係数' },
  fromEstimate: { en: 'estimate', ja: '推定値' },
  fromDraws: { en: 'draws', ja: '試行' },
  fromSolved: { en: 'solution', ja: '方程式の解' },
  fromCells: { en: 'other cells', ja: '他のセル' },
  needsWorld: {
    en: 'Say where your world of datasets is to be: --world DIR.',
    ja: 'データを置くワールドを --world DIR で指定してください。',
  },
  oneTable: { en: 'Give one table at a time.', ja: '表は一度に一つだけ指定してください。' },
  badCodes: {
    en: '{text} is not a way to read codes: use atlas or as-is.',
    ja: '{text} は使えません。atlas か as-is を指定してください。',
  },
  badColumns: {
    en: '--columns: {pair} is not role=column, where role is one of {roles}.',
    ja: '--columns: {pair} は「役割=列名」の形ではありません。役割は {roles} のいずれかです。',
  },
  imported: {
    en: '{id}  {name}: {kept} of {total} rows kept, {refused} refused.',
    ja: '{id}  {name}: {total} 行のうち {kept} 行を採用、{refused} 行を却下。',
  },
  importedAlready: {
    en: '{id}  {name} is in this world already; nothing was changed.',
    ja: '{id}  {name} はすでにこのワールドにあり、変更はありません。',
  },
  refusedBy: { en: '  refused: {count}, {reason}', ja: '  却下 {count} 行: {reason}' },
  worldClean: {
    en: '{count} datasets, all hashes hold.',
    ja: 'データセット {count} 件、すべてのハッシュが一致。',
  },
  worldBroken: { en: '{dataset}: {file} is {problem}.', ja: '{dataset}: {file} に問題（{problem}）。' },
  warning: { en: 'Note: {text}', ja: '注: {text}' },
  wrote: { en: 'Written: {file}', ja: '出力: {file}' },
  briefTitle: {
    en: 'Economic security brief: {economy:economy}',
    ja: '経済安全保障ブリーフ：{economy:economy}',
  },
  coverage: { en: 'What could be assessed', ja: '評価できた範囲' },
  coverageNote: {
    en: 'Each section rests on one dataset per kind. Nothing is merged or imputed silently.',
    ja: '各節は種類ごとに一つのデータセットに基づく。黙示の統合や補完は行わない。',
  },
  section: { en: 'Question', ja: '質問' },
  dataset: { en: 'Dataset', ja: 'データセット' },
  rows: { en: 'Rows', ja: '行数' },
  vintage: { en: 'Vintage', ja: '版' },
  licence: { en: 'Licence', ja: '利用条件' },
  methods: { en: 'Methods', ja: '方法' },
  methodPage: { en: 'How it is computed: {page}', ja: '計算方法: {page}' },
  runNote: {
    en: 'All that is needed to compute the same answers again: `kaname replay` with the JSON beside this file.',
    ja: '同じ回答を再計算するために必要なすべて。隣のJSONを `kaname replay` に渡す。',
  },
  inShort: { en: 'In short', ja: '要点' },
  sections: { en: 'Sections', ja: '目次' },
  datasets: { en: 'Datasets behind it', ja: '用いたデータセット' },
  from: { en: 'From', ja: '出所' },
  box: { en: 'box', ja: '同梱' },
  ownWorld: { en: 'your world', ja: '利用者のワールド' },
  silent: { en: '{question}: no answer. {why}', ja: '{question}：回答なし。{why}' },
  noTable: {
    en: '{question} has no table {text} with rows: it has {tables}.',
    ja: '{question} に表 {text} はありません（または空です）。ある表: {tables}。',
  },
  furtherRows: {
    en: '{count} further rows: --rows 0 shows all, --format csv writes them.',
    ja: '残り {count} 行。--rows 0 で全行を表示、--format csv で出力。',
  },
  runRecord: { en: 'Run record', ja: '実行記録' },
  colours: {
    en: 'The colours green, blue and red follow published notes of an official’s talk; the sorting is this project’s, not METI’s.',
    ja: '緑・青・赤の色分けは、ある当局者の講演の公表メモによる。分類は本プロジェクトのものであり、経済産業省のものではない。',
  },
  data: { en: 'The numbers', ja: '数値' },
  howSure: { en: 'How sure', ja: '確からしさ' },
  whatTurns: { en: 'What would change it', ja: '結論を変えるもの' },
  more: {
    en: '{count} further rows stand in the CSV beside this file.',
    ja: '残り {count} 行は同梱のCSVにある。',
  },
});
