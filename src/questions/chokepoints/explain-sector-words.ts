// What explanations of a sector's row say of each line and formula.
import { catalogue } from '../../contract/message.ts';

export const explainSectorWords = catalogue('chokepoints.explainSector', {
  bought: {
    en: '{unit:word}, purchases of {industry} of {target:economy} by product: {products}',
    ja: '{unit:word}、{target:economy}の{industry}の購入額、産品別：{products}',
  },
  ofHolder: { en: 'of them from {holder:economy}', ja: 'うち{holder:economy}から' },
  fromHolder: {
    en: '{unit:word}, purchases from {holder:economy} by product',
    ja: '{unit:word}、{holder:economy}からの購入額、産品別',
  },
  byProduct: { en: '{unit:word}, purchases by product', ja: '{unit:word}、購入額、産品別' },
  lossFormula: {
    en: '1 − exp(−Σ_k β_k g(ω_k)), β_k purchases of product k over value added, g(ω) = −ln(1−ω)/(σ−1)',
    ja: '1 − exp(−Σ_k β_k g(ω_k))、β_kは産品kの購入額／付加価値、g(ω) = −ln(1−ω)/(σ−1)',
  },
  added: { en: '{unit:word}, value added', ja: '{unit:word}、付加価値' },
  capped: { en: 'share of the holder, at most 0.999', ja: '供給元の割合、上限0.999' },
  purchases: {
    en: '{unit:word}, purchases of {sector} from {count} sectors',
    ja: '{unit:word}、{sector}の{count}産業からの購入額',
  },
  output: { en: '{unit:word}, its output', ja: '{unit:word}、その産出額' },
  whole: {
    en: 'Σ_i L_ij of those sectors; solves w = 1 + A′w',
    ja: 'それら産業の Σ_i L_ij、w = 1 + A′w の解',
  },
  weight: {
    en: 'weight: its part of the output of the industry',
    ja: '重み：産業の産出額に占める割合',
  },
  ofOrigin: { en: '1 for sectors of {holder:economy}', ja: '{holder:economy}の産業なら1' },
  addedBehind: {
    en: 'value added of {holder:economy} in a unit of each; solves u = v 1_H + A′u, H the sectors of the holder',
    ja: '各産業の産出1単位に含まれる{holder:economy}の付加価値、u = v 1_H + A′u の解（Hは供給元の産業）',
  },
  outputBehind: {
    en: 'output of {holder:economy} behind a unit of each; solves u = 1_H + A′u, H the sectors of the holder',
    ja: '各産業の産出1単位を支える{holder:economy}の産出、u = 1_H + A′u の解（Hは供給元の産業）',
  },
  addedFormula: {
    en: 'Σ_(i in H) v_i L_ij, v_i = 1 − Σ_k A_ki, H the sectors of the holder',
    ja: 'Σ_(i∈H) v_i L_ij、v_i = 1 − Σ_k A_ki、Hは供給元の産業',
  },
  faceFormula: {
    en: 'Σ_(i in H) (I+A)_ij / Σ_i L_ij, H the sectors of the holder',
    ja: 'Σ_(i∈H) (I+A)_ij / Σ_i L_ij、Hは供給元の産業',
  },
  throughFormula: {
    en: 'Σ_(i in H) L_ij / Σ_i L_ij, H the sectors of the holder',
    ja: 'Σ_(i∈H) L_ij / Σ_i L_ij、Hは供給元の産業',
  },
});
