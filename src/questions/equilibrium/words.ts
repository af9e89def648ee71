// What `kaname verify caliendo-parro-2015` and `kaname verify ignatenko-2025` say.
import { catalogue } from '../../contract/message.ts';

export const equilibriumWords = catalogue('equilibrium', {
  agrees: {
    en: '{inside} of {count} published numbers are reached within their tolerance.',
    ja: '公表値 {count} 件のうち {inside} 件が許容範囲内で再現された。',
  },
  noneHeld: {
    en: 'No published numbers are held for this case: ours stand alone.',
    ja: 'この場合の公表値は収録していない。当方の値のみを示す。',
  },
  converged: {
    en: 'Solved to a largest relative error of {residual} in {rounds} rounds.',
    ja: '最大相対誤差 {residual}、{rounds} 回の反復で解を得た。',
  },
  naftaWelfare: {
    en: 'Welfare is given twice: as published (terms plus volume of trade, with imports in percent changes) and as the change of real income in the same equilibrium. For {economy:economy}: {published} against {real} %.',
    ja: '厚生は二通り示す。公表された分解（交易条件と貿易量、輸入は変化率）と、同じ均衡での実質所得の変化である。{economy:economy}では {published} % と {real} %。',
  },
  tariffWelfare: {
    en: 'Welfare is given twice: as published, and as it follows from the labour supply of the model. For {economy:economy}: {published} against {real} %.',
    ja: '厚生は二通り示す。公表の尺度と、モデルの労働供給と整合的な尺度である。{economy:economy}では {published} % と {real} %。',
  },
  treatedAccounts: {
    en: 'As published: output of {raised} sectors was raised to their exports, {negative} negative shares of final demand were set to 0 and the others scaled up.',
    ja: '公表の手順どおり、{raised} 部門の産出額を輸出額まで引き上げ、負となった最終需要シェア {negative} 件を0とし残りを比例的に調整した。',
  },
  withoutHomeSales: {
    en: 'As published, domestic sales are 0 where GDP is below what trade implies: {economies}.',
    ja: '公表の手順どおり、GDPが貿易額から導かれる額を下回る経済の国内販売は0とした: {economies}。',
  },
  notConverged: {
    en: 'No equilibrium was found in {rounds} rounds (largest relative error {residual}): check that the files are those of the publication.',
    ja: '{rounds} 回の反復で均衡が得られませんでした（最大相対誤差 {residual}）。公表元のファイルか確認してください。',
  },
  refused: {
    en: 'These files make no world that the model can start from ({detail}): check that they are those of the publication.',
    ja: 'これらのファイルからはモデルの初期状態を作れません（{detail}）。公表元のファイルか確認してください。',
  },
  rowsTitle: { en: 'Ours, every economy', ja: '当方の値（全経済）' },
  comparisonsTitle: { en: 'Beside what was published', ja: '公表値との比較' },
  economy: { en: 'Economy', ja: '経済' },
  welfare: { en: 'Welfare, as published', ja: '厚生（公表の尺度）' },
  welfareConsistent: { en: 'Welfare, consistent', ja: '厚生（整合的な尺度）' },
  deficit: { en: 'Trade deficit', ja: '貿易赤字' },
  exports: { en: 'Exports / income', ja: '輸出／所得' },
  imports: { en: 'Imports / income', ja: '輸入／所得' },
  employment: { en: 'Employment', ja: '雇用' },
  prices: { en: 'Prices', ja: '物価' },
  realIncome: { en: 'Real income', ja: '実質所得' },
  blocImports: { en: 'Imports from members', ja: '域内からの輸入' },
  blocExports: { en: 'Exports to members', ja: '域内への輸出' },
  termsOfTrade: { en: 'Terms of trade', ja: '交易条件' },
  volumeOfTrade: { en: 'Volume of trade', ja: '貿易量' },
  missing: { en: 'Why empty', ja: '空欄の理由' },
  quantity: { en: 'Change of', ja: '変化' },
  published: { en: 'Published', ja: '公表' },
  ours: { en: 'Ours', ja: '当方' },
  difference: { en: 'Difference', ja: '差' },
  tolerance: { en: 'Tolerance', ja: '許容' },
  state: { en: 'State', ja: '判定' },
  publication: { en: 'Publication', ja: '公表元' },
});
