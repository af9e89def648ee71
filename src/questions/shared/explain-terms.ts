// Words that stand in the explanations of several questions: datasets and money behind a number, shares of imports, sources.
import { plain, type Note } from '../../contract/explanation.ts';
import { catalogue } from '../../contract/message.ts';

export const explainTerms = catalogue('explain.terms', {
  own: { en: '[P] marks this project’s own rules', ja: '[P]は本プロジェクト独自の規則' },
  cms: {
    en: 'Clayton, Maggiori & Schreger: losing a share ω of sources raises the price index by (1−ω)^(1/(1−σ))',
    ja: 'Clayton, Maggiori & Schreger：供給元の割合ωを失うと、価格指数は(1−ω)^(1/(1−σ))倍になる',
  },
  word: { en: '{text:word}', ja: '{text:word}' },
  economy: { en: '{economy:economy}', ja: '{economy:economy}' },
  dataset: { en: '{name:word}, {id}', ja: '{name:word}、{id}' },
  ofYear: { en: '{name:word}, {year}', ja: '{name:word}、{year}年' },
  cited: { en: '{source:word}, {date}', ja: '{source:word}、{date}' },
  usd: { en: 'USD', ja: '米ドル' },
  usdYear: { en: 'USD a year', ja: '米ドル／年' },
  howMany: { en: 'how many', ja: '個数' },
  gdpOf: {
    en: 'USD, GDP of {economy:economy} ({source:word}, up to {year})',
    ja: '米ドル、{economy:economy}のGDP（{source:word}、{year}年まで）',
  },
  gdp: {
    en: 'USD, GDP ({source:word}, up to {year})',
    ja: '米ドル、GDP（{source:word}、{year}年まで）',
  },
  exportsOf: { en: 'USD, exports of {economy:economy}', ja: '米ドル、{economy:economy}の輸出額' },
  shareOfGdp: { en: 'share of GDP', ja: 'GDPに対する割合' },
  sigma: { en: 'elasticity between sources', ja: '供給元間の代替弾力性' },
  linear: { en: '{value} where power is linear', ja: '影響力が割合に比例するなら{value}' },
  shareDraws: { en: 'one share per draw', ja: '抽出ごとに1つの割合' },
  declared: { en: 'as declared', ja: '設定された値' },
  lost: { en: 'what is lost: share of the world, {cell}', ja: '失われる分：世界シェア、{cell}' },
  middle: { en: 'the middle of the published range', ja: '公表された範囲の中央' },
});

const { say } = explainTerms;

/** Where methods are told, and what marks our own rules there. */
export const methodsIn = (page: string): Note => [plain(page), say.own()];

/** Name and id of a dataset. */
export const datasetNote = (
  info: { readonly name: string; readonly id: string } | null | undefined,
): readonly ReturnType<typeof say.dataset>[] => (info ? [say.dataset({ name: info.name, id: info.id })] : []);
