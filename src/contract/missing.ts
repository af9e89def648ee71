// Why a value cannot be had: the closed list of reasons that stand where a number is null.
import { catalogue } from './message.ts';

export const missingWords = catalogue('missing', {
  'no-data': { en: 'no data at hand', ja: '利用できるデータがない' },
  'no-imports': { en: 'no imports', ja: '輸入がない' },
  'no-exports': { en: 'no exports', ja: '輸出がない' },
  'history-too-short': { en: 'history too short', ja: '時系列が短すぎる' },
  'no-estimate': { en: 'no estimate', ja: '推定値がない' },
  'not-applicable': { en: 'does not apply', ja: '該当しない' },
  'below-noise-floor': { en: 'below the noise floor', ja: 'ノイズ下限未満' },
  'grade-too-low': { en: 'evidence too weak to judge', ja: '証拠が弱く判定できない' },
  'no-full-year': { en: 'needs a full year of world trade', ja: '世界貿易の完全な年次データが必要' },
  contested: { en: 'sources disagree', ja: '情報源が一致しない' },
  'too-few-observations': { en: 'too few observations', ja: '観測数が少なすぎる' },
  'table-too-large': { en: 'the table is too large for that', ja: '表が大きすぎて計算していない' },
  'not-asked': { en: 'not asked for', ja: '指定していない' },
  'not-an-incumbent': { en: 'held too small a share to be disrupted', ja: '既存シェアが小さく対象外' },
  'no-equilibrium': { en: 'the search goes round: no result', ja: '探索が循環し結果なし' },
  endless: { en: 'not within a million years on average', ja: '平均して100万年以内に到達しない' },
  'beyond-search': { en: 'nothing found up to the end of the search', ja: '探索範囲内に見つからない' },
  'no-calm': { en: 'no calm equilibrium', ja: '平静な均衡がない' },
  'not-reached': { en: 'not reached in the years searched', ja: '探索した年数内に到達しない' },
  degenerate: { en: 'the data leave it undefined', ja: 'データ上定義できない' },
});
