// Why a row of a source is refused: a closed list of words, stored beside the row.
import { catalogue } from '../../contract/message.ts';

export const reasonWords = catalogue('refused', {
  'broken-row': { en: 'the row has another number of fields than the header', ja: '列数が見出しと異なる' },
  'missing-field': { en: 'a field that must be there is empty', ja: '必須の欄が空' },
  'not-a-number': { en: 'the field is not a number', ja: '数値でない' },
  'unknown-economy': { en: 'no economy has this code', ja: '該当する経済がないコード' },
  'unknown-product': {
    en: 'no product has this code in the HS revision',
    ja: 'HSのこの版に該当する品目がないコード',
  },
  'unknown-group': { en: 'no commodity group has this name', ja: '該当する商品分類がない名称' },
  'unknown-flow': { en: 'neither an import nor an export', ja: '輸入でも輸出でもない' },
  'negative-value': { en: 'below zero', ja: '負の値' },
  'absurd-value': {
    en: 'above 9 trillion USD in one flow (or a quantity too large to hold)',
    ja: '1件で9兆ドルを超える（または数量が保持できないほど大きい）',
  },
  'within-economy': { en: 'exporter and importer are one economy', ja: '輸出者と輸入者が同一の経済' },
  'wrong-year': { en: 'not the year of its file, or not a year', ja: 'ファイルの年と異なる、または年でない' },
  'double-count-world': {
    en: 'the partner is the World: the sum of the other rows',
    ja: '相手が世界計（他の行の合計）',
  },
  'double-count-aggregate': {
    en: 'the reporter or partner is a group whose members have rows of their own',
    ja: '構成国が別に計上されているグループの値',
  },
  'nested-group': {
    en: 'a part or a sum of other rows (HS heading, mode of transport, customs regime, second partner)',
    ja: '他の行の内訳または合計（HSの項、輸送手段、通関手続、第二相手国）',
  },
  'no-link': {
    en: 'the code has no link to the HS revision of the others',
    ja: '他の行のHS版への対応がないコード',
  },
  'duplicate-row': {
    en: 'the same year, exporter, importer and product stood there before',
    ja: '同じ年・輸出者・輸入者・品目の行が既にある',
  },
});

/** A reason, as it stands in the table `refused`. */
export type Reason = keyof (typeof reasonWords)['say'];
