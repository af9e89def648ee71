// What explanations of a good's dossier say of each line and formula.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('good.explain', {
  worldShares: { en: 'shares of the world, {year}', ja: '世界シェア、{year}年' },
  shares: { en: 'shares: {makers}', ja: 'シェア：{makers}' },
  world: { en: '{unit:word}, world, {year}', ja: '{unit:word}、世界計、{year}年' },
  amounts: { en: '{unit:word}: {makers}', ja: '{unit:word}：{makers}' },
  amount: { en: '{unit:word}, {economy:economy}', ja: '{unit:word}、{economy:economy}' },
  share: { en: 'share of {economy:economy}', ja: '{economy:economy}のシェア' },
  atLeast: {
    en: 'economies that are not listed are taken as many small ones: at least so concentrated',
    ja: '載っていない経済は多数の小さなものとみなす：集中度は少なくともこの値',
  },
  others: { en: 'all others', ja: 'その他すべて' },
  ofWorld: { en: 'of the world', ja: '世界に占める割合' },
  asGiven: { en: 'as the source has it', ja: '出典のとおり' },
  ofImports: { en: 'of imports', ja: '輸入額に占める割合' },
  perUsd: {
    en: 'units of these lines per USD, by the rate of the year',
    ja: '1米ドル当たりの上の各行の単位（その年の為替レート）',
  },
  group: { en: '{name:word}: {group}', ja: '{name:word}：{group}' },
});
