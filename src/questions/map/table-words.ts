// Names that stand in the tables behind the map, in both languages: series of patents, their fields, items of published shares.
import { catalogue, type Texts } from '../../contract/message.ts';

/** Parts of the disruption score, series of patents, and the group that is assessed among the exporters. */
const names: Texts = {
  rankChurn: { en: 'churn of ranks', ja: '順位の入れ替わり' },
  entrantShare: { en: 'share of newcomers', ja: '新規参入シェア' },
  shareSlope: { en: 'slope of the own share', ja: '自らのシェアの傾き' },
  unitValueGap: { en: 'gap of unit values', ja: '単価の差' },
  monopolyRisk: { en: 'risk of monopoly', ja: '独占のリスク' },
  families: { en: 'families', ja: '特許ファミリー' },
  pct: { en: 'treaty applications', ja: 'PCT出願' },
  uspto: { en: 'US grants', ja: '米国特許' },
  own: { en: 'own', ja: '自ら' },
};

/** Items of `data/market-shares`. */
const items: readonly (readonly [string, string])[] = [
  ['EUV photoresist', 'EUV用フォトレジスト'],
  ['photoresist, all chip grades', 'フォトレジスト（半導体用すべて）'],
  ['silicon wafers', 'シリコンウエハー'],
  ['high-purity hydrogen fluoride', '高純度フッ化水素'],
  ['hydrogen fluoride', 'フッ化水素'],
  ['mask blanks, all', 'マスクブランクス（すべて）'],
  ['EUV mask blanks', 'EUV用マスクブランクス'],
  ['coater and developer tracks', 'コータ・デベロッパ'],
  ['build-up film', '層間絶縁フィルム'],
  ['chip tools in sum', '半導体製造装置（合計）'],
  ['NdFeB magnets', 'ネオジム磁石'],
  ['lithium battery separators', 'リチウムイオン電池用セパレータ'],
  ['lithography, by value', '露光装置（金額）'],
  ['rare earths, all', 'レアアース（すべて）'],
  ['dysprosium and terbium', 'ジスプロシウム・テルビウム'],
  ['yttrium oxide', '酸化イットリウム'],
  ['cerium oxide', '酸化セリウム'],
  ['gallium', 'ガリウム'],
  ['germanium metal', 'ゲルマニウム'],
  ['antimony, mine output', 'アンチモン（鉱山生産）'],
  ['LNG, by weight', 'LNG（重量）'],
  ['ammonium phosphate', 'リン酸アンモニウム'],
  ['urea', '尿素'],
  ['logic of 9 nm and below', '9 nm以下のロジック半導体'],
  ['CMOS image sensors', 'CMOSイメージセンサー'],
];

/** Fields of patents in `data/goods`. */
const fields: readonly (readonly [string, string])[] = [
  ['materials, metallurgy', '材料・冶金'],
  ['basic materials chemistry', '基礎材料化学'],
  ['transport', '輸送'],
  ['electrical machinery, apparatus, energy', '電気機械・装置・エネルギー'],
  ['food chemistry', '食品化学'],
  ['semiconductors', '半導体'],
  ['engines, pumps, turbines', 'エンジン・ポンプ・タービン'],
  ['macromolecular chemistry, polymers', '高分子化学・ポリマー'],
  ['machine tools', '工作機械'],
  ['medical technology', '医療技術'],
  ['optics', '光学'],
  ['civil engineering', '土木'],
  ['measurement', '計測'],
  ['computer technology', 'コンピュータ技術'],
  ['audio-visual technology', '音響・映像技術'],
  ['biotechnology', 'バイオテクノロジー'],
  ['mechanical elements', '機械要素'],
  ['telecommunications', '電気通信'],
  ['digital communication', 'デジタル通信'],
  ['organic fine chemistry', '有機精密化学'],
  ['pharmaceuticals', '医薬品'],
  ['textile and paper machines', '繊維・製紙機械'],
  ['thermal processes and apparatus', '熱処理・熱装置'],
  ['handling', '荷役・搬送'],
  ['other special machines', 'その他の特殊機械'],
  ['analysis of biological materials', '生体材料の分析'],
  ['basic communication processes', '基本通信処理'],
  ['control', '制御'],
  ['IT methods for management', '管理のための情報処理'],
  ['furniture, games', '家具・ゲーム'],
];

/** The word for a field of patents: some fields have names that mean something else elsewhere. */
export const patentField = (field: string): string => `patents in ${field}`;

export const tableWords = catalogue('word', {
  ...names,
  ...Object.fromEntries(items.map(([en, ja]) => [en, { en, ja }])),
  ...Object.fromEntries(fields.map(([en, ja]) => [patentField(en), { en, ja }])),
});
