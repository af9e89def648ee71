// What pictures say of themselves.
import { catalogue } from '../contract/message.ts';

export const figureWords = catalogue('figure', {
  green: { en: 'autonomy lost', ja: '自律性喪失' },
  blue: { en: 'others need it', ja: '他国が必要とする' },
  red: { en: 'under attack', ja: '地位が脅かされる' },
  none: { en: 'no class', ja: '分類なし' },
  hollow: { en: 'hollow: only reported', ja: '中抜き：報告のみ' },
  hereLikely: { en: 'nearest to the likely values', ja: '代表値に最も近いマス' },
  percentOf: { en: 'number: how often, %', ja: '数字：頻度（%）' },
  fanKnown: { en: 'as it was', ja: '実績' },
  fanMiddle: { en: 'middle path', ja: '中央の経路' },
  fanHalf: { en: 'half of all paths', ja: '全経路の半分' },
  fanMost: { en: 'nine in ten of all paths', ja: '全経路の9割' },
  notAssessedX: { en: 'autonomy not assessed', ja: '自律性は評価不能' },
  notAssessedY: { en: 'indispensability not assessed', ja: '不可欠性は評価不能' },
});
