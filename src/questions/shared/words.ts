// Words that several questions use: column heads, and what they say of data.
import { catalogue } from '../../contract/message.ts';

export const sharedWords = catalogue('shared', {
  product: { en: 'Product', ja: '品目' },
  name: { en: 'Name', ja: '名称' },
  economy: { en: 'Economy', ja: '経済' },
  year: { en: 'Year', ja: '年' },
  imports: { en: 'Imports', ja: '輸入額' },
  exports: { en: 'Exports', ja: '輸出額' },
  hhi: { en: 'Import concentration (HHI)', ja: '輸入集中度（HHI）' },
  worldHhi: { en: 'World export concentration (HHI)', ja: '世界輸出集中度（HHI）' },
  topExporter: { en: 'Top supplier', ja: '最大供給元' },
  topShare: { en: 'Top supplier’s share', ja: '最大供給元シェア' },
  reason: { en: 'Why not', ja: '欠測理由' },
  fromBox: {
    en: 'This answer rests on the data in the box ({name}, {vintage}), not on a dataset of yours.',
    ja: 'この回答は同梱データ（{name}、{vintage}）に基づき、利用者のデータセットによるものではありません。',
  },
  noTrade: {
    en: 'No trade data for {economy} in {year}: at hand are {have}. Import more with `kaname import baci FILE`, or ask for one of those years.',
    ja: '{economy} の {year} 年の貿易データがありません。利用可能: {have}。`kaname import baci FILE` で追加するか、いずれかの年を指定してください。',
  },
  emptyGroup: {
    en: '{text} had no members at the end of {year} (the first joined on {since}): ask for a later year.',
    ja: '{text} は {year} 年末に加盟者がいません（最初の加盟は {since}）。それ以降の年を指定してください。',
  },
  unknownEconomy: {
    en: '{text} is not an economy or group known here. Did you mean {suggestions}?',
    ja: '{text} という経済・グループはありません。候補: {suggestions}',
  },
});
