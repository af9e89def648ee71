// What importing the IMF's World Economic Outlook says.
import { catalogue } from '../../contract/message.ts';

export const weoWords = catalogue('weo', {
  notWeo: {
    en: '{file} is not a table of the World Economic Outlook: it needs the columns {wanted}, and has {found}. Save the database “by countries” from imf.org as it is, and give that file.',
    ja: '{file} は世界経済見通し（WEO）の表ではありません。必要な列: {wanted}、実際の列: {found}。imf.org の国別データベースをそのまま保存して指定してください。',
  },
  noYears: {
    en: '{file} has no column that is a year: save the whole database from imf.org, and give that file.',
    ja: '{file} に年の列がありません。imf.org からデータベース全体を保存して指定してください。',
  },
  noSubjects: {
    en: '{file} holds none of the subjects that debt needs ({wanted}): save the whole database from imf.org, and give that file.',
    ja: '{file} に債務の計算に必要な項目（{wanted}）がありません。imf.org からデータベース全体を保存して指定してください。',
  },
  twoVintages: {
    en: 'The files are of different editions ({vintages}): import each by itself.',
    ja: 'ファイルの版が異なります（{vintages}）。一つずつ取り込んでください。',
  },
  otherSubjects: {
    en: '{rows} series of other subjects were not read; read were {read}.',
    ja: 'その他の項目 {rows} 系列は読み込んでいない（読み込んだ項目: {read}）。',
  },
  unmarked: {
    en: 'For {count} economies ({economies}) the file does not say where estimates begin: their years from {year} on count as forecasts [P].',
    ja: '{count} の経済（{economies}）は推計の開始年が記載されていないため、{year} 年以降を予測として扱う[P]。',
  },
});
