// What the ledger says to its user: errors, findings and progress.
import { catalogue } from '../contract/message.ts';

export const ledgerWords = catalogue('ledger', {
  noWorld: {
    en: 'There is no world at {dir}: name one that exists with --world, or make it with `kaname import`.',
    ja: '{dir} にワールドがありません。--world で既存のものを指定するか、`kaname import` で作成してください。',
  },
  boxIsFixed: {
    en: '{dir} is the box that ships with Kaname, which is read-only and always at hand: name a folder of your own with --world.',
    ja: '{dir} はKanameの同梱データで、読み取り専用です（指定しなくても常に使われます）。--world には自分のフォルダを指定してください。',
  },
  worldIsFile: {
    en: '{dir} is a file, or lies below one, and a world is a folder: name a folder with --world.',
    ja: '{dir} はファイルか、ファイルの下にあります。ワールドはフォルダです。--world でフォルダを指定してください。',
  },
  worldUnreadable: {
    en: 'The world at {dir} cannot be read ({detail}): check the name, and that you may read it.',
    ja: '{dir} のワールドを読めません（{detail}）。名前と読み取り権限を確認してください。',
  },
  newerWorld: {
    en: 'The world at {dir} has format {found}; this Kaname knows up to {known}: use a newer Kaname to open it.',
    ja: '{dir} のワールドは形式 {found} です。このKanameは {known} までしか扱えません。新しいKanameで開いてください。',
  },
  brokenWorld: {
    en: '{file} is not a world file ({detail}): restore it from a copy, or point --world at another folder.',
    ja: '{file} はワールドの管理ファイルとして読めません（{detail}）。控えから戻すか、--world で別のフォルダを指定してください。',
  },
  brokenManifest: {
    en: 'The dataset in {dir} cannot be read ({detail}): import it again; `kaname world verify` lists all that is broken.',
    ja: '{dir} のデータセットを読めません（{detail}）。再度インポートしてください。`kaname world verify` が破損箇所を一覧します。',
  },
  noDataset: {
    en: 'No dataset {id} in this world or the box: `kaname world` lists those that are there.',
    ja: 'データセット {id} はこのワールドにも同梱データにもありません。`kaname world` で一覧できます。',
  },
  ambiguousDataset: {
    en: '{id} fits {count} datasets: give more of its digits.',
    ja: '{id} に当てはまるデータセットが {count} 件あります。桁数を増やして指定してください。',
  },
  noFile: { en: 'There is no file {file}.', ja: 'ファイル {file} がありません。' },
  diskFull: {
    en: 'No room left to write to {dir} ({detail}): free some space and run the same command again; what was stored before is untouched.',
    ja: '{dir} に書き込む空き容量がありません（{detail}）。空きを作って同じコマンドを再実行してください。既存の内容は無傷です。',
  },
  notWritable: {
    en: 'Cannot write to {dir} ({detail}): choose a folder you may write to with --world.',
    ja: '{dir} に書き込めません（{detail}）。--world で書き込み可能なフォルダを指定してください。',
  },
});
