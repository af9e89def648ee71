// What explanations of complexity say of each line and formula.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('complexity.explain', {
  counted: {
    en: 'number of RCA_cp = (X_cp/X_c)/(X_p/X) that are 1 or more',
    ja: 'RCA_cp = (X_cp/X_c)/(X_p/X) が1以上である数',
  },
  exportsBy: { en: 'USD, exports in {year} of {names}', ja: '米ドル、{year}年の輸出額、経済別：{names}' },
  exportsOwn: {
    en: 'USD, exports of the economy in {year}, by product: {names}',
    ja: '米ドル、当該経済の{year}年の輸出額、品目別：{names}',
  },
  allEconomies: { en: 'USD, exports of each economy', ja: '米ドル、各経済の輸出総額' },
  allProducts: { en: 'USD, world exports of each product', ja: '米ドル、各品目の世界輸出額' },
  made: { en: '1 where the advantage is 1 or more', ja: '比較優位が1以上なら1' },
  raw: {
    en: 'ECI_raw, which solves λ y = M̃ y over all economies (largest |λ y − M̃ y|: {residual}): {names}',
    ja: 'ECI_raw。全経済について λ y = M̃ y を解いたもの（|λ y − M̃ y|の最大：{residual}）：{names}',
  },
  scaled: { en: 'mean 0, population sd 1', ja: '平均0、母標準偏差1' },
  lambda: {
    en: 'second eigenvalue of M̃_cc’ = Σ_p M_cp M_c’p/(k_c k_p)',
    ja: 'M̃_cc’ = Σ_p M_cp M_c’p/(k_c k_p) の第二固有値',
  },
  placed: {
    en: 'place of each of the economies above in raw; 0 where it has no advantage in anything',
    ja: '上の各経済の raw での順番。比較優位が何もなければ0',
  },
  ownProduct: { en: 'PCI_raw of the product', ja: 'この品目のPCI_raw' },
  ownEconomy: {
    en: 'ECI_raw of the economy by its own line of the equation',
    ja: '方程式のこの経済の行によるECI_raw',
  },
  shared: {
    en: 'Σ_p M_cp M_c’p/k_p over what this economy and each of them make (see diversity, ubiquity)',
    ja: 'この経済と各経済がともに作る品目についての Σ_p M_cp M_c’p/k_p（diversity、ubiquity を参照）',
  },
  eciFormula: {
    en: 'ECI_c = (ECI_raw,c − mean)/sd, population sd; λ ECI_raw,c = Σ_c’ M̃_cc’ ECI_raw,c’',
    ja: 'ECI_c = (ECI_raw,c − 平均)/母標準偏差、λ ECI_raw,c = Σ_c’ M̃_cc’ ECI_raw,c’',
  },
  pciFormula: {
    en: 'PCI_p = (PCI_raw,p − mean ECI_raw)/sd ECI_raw, PCI_raw,p = (1/k_p) Σ_c M_cp y_c, y = ECI_raw/λ',
    ja: 'PCI_p = (PCI_raw,p − ECI_rawの平均)/ECI_rawの標準偏差、PCI_raw,p = (1/k_p) Σ_c M_cp y_c、y = ECI_raw/λ',
  },
});
