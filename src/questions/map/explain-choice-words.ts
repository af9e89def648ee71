// What the arithmetic of choices says.
import { catalogue } from '../../contract/message.ts';

export const explainChoiceWords = catalogue('map.explain.choices', {
  byChoice: {
    en: 'share of draws of thresholds in which the class applies, at likely data [P]',
    ja: '最有力値のデータで、閾値の抽出のうち分類が当てはまる割合 [P]',
  },
  moved: {
    en: '{name:word}, within {width} % of its declared value, in every draw',
    ja: '{name:word}、採用値の±{width} %以内、抽出ごと',
  },
  movedRank: {
    en: '{name:word}, its distance from 1 within {width} %, in every draw',
    ja: '{name:word}、1からの距離の±{width} %以内、抽出ごと',
  },
  holds: {
    en: '1 where the rule above holds with these thresholds',
    ja: '上の規則がこれらの閾値で成り立てば1',
  },
  anyGood: {
    en: '1 where at least one of the goods has the class',
    ja: '少なくとも一つの品目がその分類なら1',
  },
  band: {
    en: '{p}th percentile over choices, at likely data [P]',
    ja: '最有力値のデータで、選択にわたる{p}パーセンタイル [P]',
  },
  inEveryDraw: { en: '{pillar:word} in every draw', ja: '抽出ごとの{pillar:word}' },
  byWeights: {
    en: 'its parts under weights from Dirichlet(30 w) around equal ones, averaged by the arithmetic or the geometric mean',
    ja: '等しい重みを中心とするディリクレ分布(30 w)の重みで、要素を算術平均または幾何平均する',
  },
  byMonths: {
    en: 'the months that count in full within {width} % of {months}',
    ja: '満額で数える月数を{months}の±{width} %以内で動かす',
  },
  samples: {
    en: '{p}th percentile over {samples} samples of the {points} points',
    ja: '{points}点の標本{samples}組にわたる{p}パーセンタイル',
  },
  fromSamples: {
    en: 'the index from each sample of the points, drawn with replacement',
    ja: '点を復元抽出した各標本での指数',
  },
  declared: { en: 'as the class is declared', ja: '分類の採用値' },
  loosest: {
    en: 'the end of its {width} % at which the class is easiest to have',
    ja: '±{width} %の両端のうち分類に最もなりやすい方',
  },
  strictest: {
    en: 'the end of its {width} % at which the class is hardest to have',
    ja: '±{width} %の両端のうち分類に最もなりにくい方',
  },
  itemsAt: {
    en: 'number of {colour:word} items at the {points} points {set}',
    ja: '{points}個の点{set}での「{colour:word}」の品目数',
  },
  itemsMixed: {
    en: 'number of {colour:word} items at the points A with “{assumption:word}” from B',
    ja: '点Aの「{assumption:word}」だけをBから取ったときの「{colour:word}」の品目数',
  },
  meanOfBoth: { en: 'mean of both', ja: '両者の平均' },
  variance: { en: 'variance', ja: '分散' },
});
