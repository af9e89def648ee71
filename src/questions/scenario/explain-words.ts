// What explanations of a scenario's account say of each line and source.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('scenario.explain', {
  source: {
    en: 'own account: each day carries value/365 [P]',
    ja: '独自の計算：各日に年額の365分の1を割り当てる[P]',
  },
  document: { en: 'the document', ja: 'シナリオ文書' },
  documentOrData: { en: 'the document, or the data it rests on', ja: 'シナリオ文書またはその基となるデータ' },
  counted: { en: 'none, and one for each of its rows', ja: '0と、その各行につき1' },
  parts: { en: 'USD, {column} of its rows: {rows}', ja: '米ドル、その各行の {column}：{rows}' },
  shares: {
    en: 'share the event withholds on each day, of the flow of day 0',
    ja: '出来事が各日に止める割合（0日目のフロー比）',
  },
  start: { en: 'day on which it starts', ja: '始まる日' },
  lasts: { en: 'days that it lasts', ja: '続く日数' },
  horizon: { en: 'days that are told', ja: '対象とする日数' },
  acting: { en: 'days of the horizon on which it acts', ja: '対象期間中に作用する日数' },
  mean: { en: 'mean share', ja: '割合の平均' },
  yearDays: { en: 'USD; a year has {days} days', ja: '米ドル、1年は{days}日' },
  leakage: { en: 'part that comes back by other ways', ja: '別の経路で戻る割合' },
  imports: { en: 'USD a year, of the importer', ja: '米ドル／年、輸入側の輸入額' },
  share: { en: 'of the exporter in them', ja: 'うち輸出側の割合' },
  value: { en: '{basis:word}, USD a year', ja: '{basis:word}、米ドル／年' },
});
