// What the question of complexity says.
import { catalogue } from '../../contract/message.ts';

export const complexityWords = catalogue('complexity', {
  title: { en: 'Complexity: what an economy can make', ja: '経済複雑性：何を作れるか' },
  productsTitle: { en: 'Products', ja: '品目' },
  helpYear: { en: 'year (default: the last complete one)', ja: '対象年（既定: 最後の完全な年）' },
  eci: { en: 'Economic complexity (ECI)', ja: '経済複雑性指標（ECI）' },
  pci: { en: 'Product complexity (PCI)', ja: '品目複雑性指標（PCI）' },
  diversity: { en: 'Products with RCA of 1 or more', ja: 'RCAが1以上の品目数' },
  ubiquity: { en: 'Economies with RCA of 1 or more', ja: 'RCAが1以上の経済数' },
  lead: { en: 'Most complex in {year}: {economies}.', ja: '{year} 年に最も複雑な経済: {economies}。' },
  products: { en: 'Most complex products: {products}.', ja: '最も複雑な品目: {products}。' },
  noData: {
    en: 'No dataset at hand tells what every economy exports: import one with `kaname import baci FILE --world DIR`, or fetch one with `kaname fetch baci --world DIR`.',
    ja: '全経済の輸出を示すデータセットがありません。`kaname import baci FILE --world DIR` または `kaname fetch baci --world DIR` で追加してください。',
  },
  noYear: {
    en: 'No exports of every economy in {year}; the nearest year at hand is {nearest} ({name}).',
    ja: '{year} 年の全経済の輸出データがありません。利用できる最も近い年は {nearest} 年です（{name}）。',
  },
  excluded: {
    en: '{count} left out, having no exports or no comparative advantage: {names}.',
    ja: '輸出または比較優位がないため除外 {count} 件: {names}。',
  },
  'few-economies': {
    en: 'Fewer than 20 economies: the index means little.',
    ja: '経済が20未満のため指標の意味は乏しい。',
  },
  'few-products': {
    en: 'Fewer than 50 products: the index means little.',
    ja: '品目が50未満のため指標の意味は乏しい。',
  },
  disconnected: {
    en: 'The economies fall into groups that share no product: the index only tells those groups apart.',
    ja: '共通品目のない群に分かれており、指標は群の区別しか示さない。',
  },
  'second-eigenvalue-not-alone': {
    en: 'The second and third eigenvalues are nearly equal: the order is not settled by the data.',
    ja: '第二・第三固有値がほぼ等しく、順位はデータから定まらない。',
  },
  figure: {
    en: 'Economies by complexity (ECI above the lowest)',
    ja: '複雑性による経済の順位（最低値との差）',
  },
  figureAlt: {
    en: 'Bars: the twelve economies with the highest ECI in {year}.',
    ja: '棒グラフ: {year} 年にECIが高い12の経済。',
  },
});
