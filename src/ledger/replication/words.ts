// What is said of the files of a published exercise that cannot be read.
import { catalogue } from '../../contract/message.ts';

export const replicationWords = catalogue('replication', {
  noFile: {
    en: '{file} cannot be read in {dir}: --data names the folder that holds {files}.',
    ja: '{dir} の {file} を読めません。--data には {files} のあるフォルダを指定してください。',
  },
  notText: {
    en: '{file} is not text in UTF-8, or its quotes do not close: take it from the publication again.',
    ja: '{file} はUTF-8のテキストでないか、引用符が閉じていません。公表元から取り直してください。',
  },
  rows: {
    en: '{file} has {found} rows, and {wanted} are needed: take it from the publication again.',
    ja: '{file} は {found} 行ですが、{wanted} 行が必要です。公表元から取り直してください。',
  },
  columns: {
    en: '{file}, line {line}: {found} columns stand where {wanted} are needed.',
    ja: '{file} の {line} 行目は {found} 列ですが、{wanted} 列が必要です。',
  },
  cell: {
    en: '{file}, line {line}, column {column}: "{text}" is not {what}.',
    ja: '{file} の {line} 行目、{column} 列目: 「{text}」は{whatJa}ではありません。',
  },
  noHome: {
    en: '{file} does not list {code}, whose tariffs the exercise is about: take it from the publication again.',
    ja: '{file} に {code} がありません。この計算は同国の関税を対象とします。公表元から取り直してください。',
  },
  twice: {
    en: '{file}, line {line}: {code} is listed a second time.',
    ja: '{file} の {line} 行目: {code} が重複しています。',
  },
});
