// Words that several questions use: column heads, and what they say of data.
import { catalogue } from '../../contract/message.ts';

export const sharedWords = catalogue('shared', {
  currency: { en: '{currency:word}', ja: '{currency:word}' },
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
  replacementBasis: { en: 'How the months come about', ja: '月数の求め方' },
  reason: { en: 'Why not', ja: '欠測理由' },
  fromBox: {
    en: 'This answer rests on the data in the box ({name:word}, {vintage:word}), not on a dataset of yours.',
    ja: 'この回答は同梱データ（{name:word}、{vintage:word}）に基づき、利用者のデータセットによるものではありません。',
  },
  greenShort: {
    en: 'Green (and who depends on others) asks for the conditions of GeoDep in {need} of {window} years. At hand is {have}, so they are asked of that alone [P]: less than GeoDep itself, which cannot be run here.',
    ja: '緑（および依存の判定）はGeoDepの条件が{window}年中{need}年で成り立つことを求めるが、手元には{have}年しかなく、その年だけで判定した[P]。GeoDepそのものより緩く、GeoDepはここでは適用できない。',
  },
  unnamedBought: {
    en: 'Partners that the source does not tell apart ("areas not specified") are left out as suppliers [P]: USD {usd}, {share} % of what {economy:economy} bought of these products in {year}.',
    ja: '情報源が特定していない相手（「その他地域」など）は供給元から除いている[P]：{usd} 米ドル、{year} 年の{economy:economy}のこれら品目の輸入の {share} %。',
  },
  unnamedSold: {
    en: 'Exporters that the source does not tell apart are left out of the world [P]: USD {usd}, {share} % of what the world sold of these products in {year}.',
    ja: '情報源が特定していない輸出元は世界全体から除いている[P]：{usd} 米ドル、{year} 年の世界のこれら品目の輸出の {share} %。',
  },
  noEconomy: {
    en: 'No trade data for {economy:economy} at hand: {have}. Import more with `kaname import baci FILE`.',
    ja: '{economy:economy}の貿易データが手元にありません（{have}）。`kaname import baci FILE` で追加してください。',
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
  costShares: {
    en: 'What customers would lose rests on cost shares of imports over GDP ({year}), until an input-output table is at hand.',
    ja: '顧客側の損失は、産業連関表がないため、GDP（{year}年）に対する輸入の割合を費用シェアとして計算しています。',
  },
  ownDependence: {
    en: 'How far a product rests on inputs of rivals is not known and is left out everywhere.',
    ja: '製品がどの程度競争相手の投入財に依存するかは不明であり、全体を通じて考慮していません。',
  },
  gdpUnknown: {
    en: 'No GDP is known for {count} importers ({economies} ...): their losses are not counted.',
    ja: '{count}の輸入経済（{economies} など）はGDPが不明なため、損失に含めていません。',
  },
});
