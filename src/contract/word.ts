// Words that stand as values in columns of kind `word` and `words`, in both languages; what is not here is shown as it is.
import { catalogue } from './message.ts';

export const wordWords = catalogue('word', {
  green: { en: 'green', ja: '緑' },
  blue: { en: 'blue', ja: '青' },
  red: { en: 'red', ja: '赤' },
  none: { en: 'none', ja: '該当なし' },
  unknown: { en: 'unknown', ja: '不明' },
  measured: { en: 'measured', ja: '実測' },
  reported: { en: 'reported', ja: '報告' },
  autonomy: { en: 'autonomy', ja: '自律性' },
  indispensability: { en: 'indispensability', ja: '不可欠性' },
  disruption: { en: 'disruption', ja: '破壊的変化' },
  high: { en: 'high', ja: '高' },
  med: { en: 'medium', ja: '中' },
  low: { en: 'low', ja: '低' },
});
