// Words that stand in the explanations of several questions beside the shared arithmetic: money, incomes, losses, sources.
import { catalogue } from '../../contract/message.ts';

export const explainTerms = catalogue('explain.terms', {
  cms: {
    en: 'Clayton, Maggiori & Schreger: losing a share ω of sources raises the price index by (1−ω)^(1/(1−σ))',
    ja: 'Clayton, Maggiori & Schreger：供給元の割合ωを失うと、価格指数は(1−ω)^(1/(1−σ))倍になる',
  },
  economy: { en: '{economy:economy}', ja: '{economy:economy}' },
  ofYear: { en: '{name:word}, {year}', ja: '{name:word}、{year}年' },
  usd: { en: 'USD', ja: '米ドル' },
  howMany: { en: 'how many', ja: '個数' },
  gdpOf: {
    en: 'USD, GDP of {economy:economy} ({source:word}, up to {year})',
    ja: '米ドル、{economy:economy}のGDP（{source:word}、{year}年まで）',
  },
  shareOfGdp: { en: 'share of GDP', ja: 'GDPに対する割合' },
  sigma: { en: 'elasticity between sources', ja: '供給元間の代替弾力性' },
  linear: { en: '{value} where power is linear', ja: '影響力が割合に比例するなら{value}' },
  shareDraws: { en: 'one share per draw', ja: '抽出ごとに1つの割合' },
  declared: { en: 'as declared', ja: '設定された値' },
  lost: { en: 'what is lost: share of the world, {cell}', ja: '失われる分：世界シェア、{cell}' },
  middle: { en: 'the middle of the published range', ja: '公表された範囲の中央' },
});
