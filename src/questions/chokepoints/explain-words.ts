// What explanations of chokepoints say of each line and formula.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('chokepoints.explain', {
  rate: {
    en: 'units of the money of the source per USD',
    ja: '1米ドル当たりの出典の通貨単位',
  },
  from: { en: 'from {economy:economy}', ja: '{economy:economy}から' },
  fromAll: { en: 'from all', ja: '全相手から' },
  importsOf: { en: 'imports of {economy:economy}', ja: '{economy:economy}の輸入額' },
  importsFromAll: {
    en: 'imports of {economy:economy} from all',
    ja: '{economy:economy}の全相手からの輸入額',
  },
  byCodes: { en: 'USD, by code: {codes}', ja: '米ドル、コード別：{codes}' },
  byCode: { en: 'USD, by code', ja: '米ドル、コード別' },
  codes: { en: 'codes: {codes}', ja: 'コード：{codes}' },
  importsByCode: { en: 'USD, imports by code', ja: '米ドル、コード別の輸入額' },
  heldByCode: { en: 'USD, of them from the holder', ja: '米ドル、うち供給元から' },
  withheld: { en: 'share withheld, at most {cap}', ja: '差し止められる割合、上限{cap}' },
  noneBought: { en: 'nothing is bought', ja: '購入なし' },
  lossDraws: {
    en: 'one loss per draw: errors of flows, σ from its triangle',
    ja: '抽出ごとに1つの損失：フローの誤差、三角分布からのσ',
  },
  sumOfLosses: { en: 'Σ of the losses', ja: '損失の Σ' },
  overBoth: { en: 'Λ over the sum of both losses', ja: 'Λを両者の損失の和で割る' },
  madeIn: {
    en: 'share made in {names}; each solves its equation, see the column of the share made there',
    ja: '{names}で作られた割合。それぞれ方程式の解、列「そこで作られた割合」を参照',
  },
  buys: {
    en: 'USD, what {economy:economy} buys from {names:word}',
    ja: '米ドル、{economy:economy}の購入額、相手別：{names:word}',
  },
  makesItself: {
    en: 'USD, what it makes itself, as far as that is known',
    ja: '米ドル、自らの生産額（分かる範囲）',
  },
  madeBy: {
    en: 'share of what each of these has that was made in {economy:economy}',
    ja: 'これら各経済が持つ量のうち{economy:economy}で作られた割合',
  },
  sameOf: { en: 'the same of {economy:economy}', ja: '{economy:economy}についての同じ割合' },
  nearZero: { en: 'near 0', ja: '0に近い' },
  behind: {
    en: 'L f of {economy:economy}: output of each sector behind its final use, solves y = f + A y',
    ja: '{economy:economy}の L f：その最終需要を支える各産業の産出、y = f + A y の解',
  },
  addedRate: { en: '1 − purchases / output, by sector', ja: '1 − 投入額／産出額、産業別' },
  goodTrade: {
    en: 'USD, world trade in the good that belongs to {industry} (weights of its codes)',
    ja: '米ドル、{industry}に属する分のこの品目の世界貿易額（コードの重みによる）',
  },
  industryTrade: {
    en: 'USD, world trade in all goods of {industry}',
    ja: '米ドル、{industry}の全品目の世界貿易額',
  },
  finalUse: {
    en: 'final use of {sector} in {economy:economy}',
    ja: '{economy:economy}における{sector}の最終需要',
  },
  othersBuy: { en: 'what others buy from {sector}', ja: '他産業による{sector}からの購入額' },
  theirOutput: { en: 'their output', ja: 'それらの産出額' },
  finalUseOfTheirs: {
    en: 'final use of what they make in {economy:economy}',
    ja: '{economy:economy}におけるそれらの産出の最終需要',
  },
  behindFormula: {
    en: 'Σ_k s_gk · (L f)_(holder,k) / Σ_i (L f)_i, s_gk the good’s share in the trade of industry k [P]',
    ja: 'Σ_k s_gk · (L f)_(供給元,k) / Σ_i (L f)_i、s_gkは産業kの貿易に占める品目の割合[P]',
  },
  sold: {
    en: '{unit:word}, goods sold to {target:economy} by {holder:economy}, {name:word}',
    ja: '{unit:word}、{holder:economy}から{target:economy}への財の販売額、{name:word}',
  },
  soldByAll: { en: 'the same by all abroad', ja: '国外全体からの同じ販売額' },
  unit: { en: 'USD for one {unit:word}', ja: '{unit:word}の1単位当たりの米ドル' },
  flow: { en: 'flow', ja: 'フロー' },
  flowOverAll: { en: 'flow / all', ja: 'フロー／全体' },
  change: { en: 'share now − share then', ja: '現在の割合 − 当時の割合' },
  steps: { en: 'sales along the path', ja: '経路上の販売の回数' },
  alongA: { en: 'Π A_ij along the path', ja: '経路上の Π A_ij' },
  alongT: {
    en: 'Π T_ji along the path, times q / supply where it ends',
    ja: '経路上の Π T_ji に、終点の q / supply を掛ける',
  },
  eachSale: { en: '{unit:word}, each sale along the path', ja: '{unit:word}、経路上の各販売額' },
  buyerOutput: { en: '{unit:word}, output of each buyer', ja: '{unit:word}、各購入側の産出額' },
  salesAndMade: {
    en: 'USD, each sale along the path, and at its end what is made there',
    ja: '米ドル、経路上の各販売額、終点ではそこでの生産額',
  },
  has: { en: 'USD, what each has', ja: '米ドル、それぞれの供給額（生産と輸入）' },
});
