// What the question of release says.
import { catalogue } from '../../contract/message.ts';

export const releaseWords = catalogue('release', {
  title: {
    en: 'Release: ban, sell or slow ball, by how the rival answers',
    ja: '技術の供与：禁止・販売・スローボール、相手の反応を踏まえて',
  },
  policiesTitle: { en: 'Policies', ja: '方針' },
  helpPreset: { en: 'set of parameters', ja: 'パラメータの組' },
  helpParams: {
    en: 'JSON file of parameters that replace those of the preset',
    ja: 'プリセットに代わるパラメータのJSONファイル',
  },
  helpPolicy: {
    en: 'only these: ban, free, sb1 ... (always j generations better than the rival), fix1 ... (L behind the frontier), mpe (no commitment)',
    ja: '表示する方針: ban、free、sb1…（常に相手よりj世代先）、fix1…（最前線よりL世代遅れ）、mpe（確約なし）',
  },
  policy: { en: 'Policy', ja: '方針' },
  V: { en: 'Value to the leader (V)', ja: '供与側の価値（V）' },
  W: { en: 'Value to the follower (W)', ja: '相手側の価値（W）' },
  x: { en: "Follower's research effort", ja: '相手の研究努力' },
  yearsToParity: { en: 'Expected time to parity', ja: '対等になるまでの期待時間' },
  withinTen: { en: 'Parity within ten years', ja: '10年以内に対等となる確率' },
  k: { en: 'Generations held back, by gap 0, 1, ...', ja: '差0, 1, …ごとに留保する世代数' },
  status: { en: 'Status', ja: '状態' },
  best: { en: 'Draws in which it is the best commitment', ja: '最良の確約となる試行の割合' },
  rents: { en: "Rents on the follower's market", ja: '相手市場での収益' },
  third: { en: 'Rents on third markets', ja: '第三国市場での収益' },
  harm: { en: 'Security harm', ja: '安全保障上の損害' },
  retaliation: { en: 'Cost of retaliation', ja: '報復の費用' },
  leadBall: {
    en: 'A slow ball is the best commitment, {n0} generations ahead: {name} is worth {V} yearly markets, a ban {ban}, free sale {free}.',
    ja: '{n0} 世代の差では、スローボール {name} が最良の確約（年間市場の {V} 倍）。禁止は {ban}、自由販売は {free}。',
  },
  leadExtreme: {
    en: 'No slow ball beats {name}, {n0} generations ahead: it is worth {V} yearly markets (a ban {ban}, free sale {free}).',
    ja: '{n0} 世代の差では、{name} を上回るスローボールはない（年間市場の {V} 倍。禁止 {ban}、自由販売 {free}）。',
  },
  drawn: {
    en: 'Over {draws} draws of the parameters that were not set, {often} is most often the best commitment ({oftenPercent} %); {name} is in {percent} %.',
    ja: '指定のないパラメータを範囲内で {draws} 回引くと、最良の確約となることが最も多いのは {often}（{oftenPercent} %）。{name} は {percent} %。',
  },
  mpe: {
    en: 'Without commitment the leader gets {V}.',
    ja: '確約できない場合、供与側の価値は {V}。',
  },
  cycles: {
    en: 'Without commitment the search for an equilibrium goes round and has no result; smoothed choices, which are no equilibrium, give {V}.',
    ja: '確約できない場合、均衡の探索は循環し結果はない。平滑化した選択（均衡ではない）では {V}。',
  },
  cyclesOnly: {
    en: 'Without commitment the search for an equilibrium goes round and has no result.',
    ja: '確約できない場合、均衡の探索は循環し結果はない。',
  },
  several: {
    en: 'V is that of all {followers} followers, W and effort are those of each; time and chance are those until the first is at parity. No equilibrium without commitment is sought.',
    ja: 'Vは {followers} 者全体、Wと努力は各者の値。時間と確率は最初の1者が対等になるまで。確約なしの均衡は求めない。',
  },
  crux: {
    en: 'All rests on how far bans raise the rival’s research: where its state directs research whatever is sold (`directed`), or refuses what is offered (`refusal`), a slow ball loses its use. Parameters are assumptions [P], not measurements.',
    ja: '結論は、禁止が相手の研究をどれだけ促すかに懸かる。国家が販売と無関係に研究を指揮する場合（`directed`）や供与を拒む場合（`refusal`）、スローボールの効果は失われる。パラメータは仮定であり測定値ではない [P]。',
  },
  cruxExtended: {
    en: 'This goes beyond SB-1 by extensions that the parameters switch on. Parameters are assumptions [P], not measurements.',
    ja: 'パラメータで有効にした拡張によりSB-1を超える結果である。パラメータは仮定であり測定値ではない [P]。',
  },
  badFile: {
    en: '{path} cannot be read as JSON: give a file such as {"S": 0.55, "c": 2}.',
    ja: '{path} をJSONとして読めません。{"S": 0.55, "c": 2} のようなファイルを指定してください。',
  },
  badParameter: {
    en: '{path}: {field} is not usable; parameters are {known}, each within its bounds (docs/methods/release.md).',
    ja: '{path}: {field} が使えません。使えるパラメータは {known}（範囲は docs/methods/release.md）。',
  },
  tooFarBehind: {
    en: 'n0 is {n0}, more than the largest gap N of {N}: lower n0 or raise N.',
    ja: 'n0 が {n0} で最大の差 N（{N}）を超えています。n0 を下げるか N を上げてください。',
  },
  tooManyStates: {
    en: '{followers} followers with gaps to {N} are too many states to solve: lower N or followers.',
    ja: '{followers} 者と最大の差 {N} では状態が多すぎます。N または followers を下げてください。',
  },
  noPolicy: {
    en: 'There is no policy {name}: take {known}.',
    ja: '方針 {name} はありません。{known} から指定してください。',
  },
  allCycle: {
    en: 'With these parameters no commitment has a result, as firms and their state answer each other without end: change aState or rhoState.',
    ja: 'このパラメータでは企業と国家の応答が循環し、どの確約も結果がありません。aState または rhoState を変えてください。',
  },
});
