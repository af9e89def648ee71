// What the question of release says.
import { catalogue } from '../../contract/message.ts';
import { columnTexts } from './column-words.ts';

export const releaseWords = catalogue('release', {
  ...columnTexts,
  title: {
    en: 'Release: ban, sell or slow ball, by how the rival answers',
    ja: '技術の供与：禁止・販売・スローボール（相手の反応を踏まえて）',
  },
  policiesTitle: { en: 'Policies', ja: '方針' },
  conditionsTitle: { en: 'The same choice under other conditions', ja: '条件を変えた場合' },
  driversTitle: {
    en: 'What decides the verdict, and where it turns',
    ja: '結論を左右するパラメータと転換点',
  },
  mapTitle: { en: 'Which is best, over the two that decide most', ja: '影響の大きい2パラメータごとの最良策' },
  parityTitle: { en: 'Chance that the gap has been closed', ja: '差が解消している確率' },
  parametersTitle: { en: 'What the game rests on', ja: '前提としたパラメータ' },
  helpPreset: { en: 'a case with its parameters', ja: 'パラメータの組' },
  helpParams: {
    en: 'JSON file of parameters that replace those of the preset, e.g. {"S": 0.55, "refusal": true}',
    ja: 'プリセットに代わるパラメータのJSONファイル。例: {"S": 0.55, "refusal": true}',
  },
  helpPolicy: {
    en: 'only these: ban, free, sb1 ... (always j generations better than the rival’s own), fix1 ... (L behind the frontier), mpe (no commitment), best',
    ja: '表示する方針: ban、free、sb1…（常に相手の自前技術よりj世代先）、fix1…（最前線よりL世代遅れ）、mpe（確約なし）、best',
  },
  whatBan: { en: 'nothing', ja: '供与しない' },
  whatFree: { en: 'the frontier', ja: '最前線まで供与' },
  whatSb: { en: 'always {j} ahead of the rival', ja: '常に相手の自前技術より{j}世代先' },
  whatFix: { en: 'always {lag} behind the frontier', ja: '常に最前線より{lag}世代遅れ' },
  whatMpe: { en: 'what pays at each gap', ja: '差ごとに有利なもの' },
  whatSmoothed: { en: 'smoothed, no equilibrium', ja: '平滑化した選択（均衡ではない）' },
  whatBest: { en: 'the best commitment: {name}', ja: '最良の確約：{name}' },
  leadBall: {
    en: 'Model case: {case:word}{given}, {n0} generations ahead. A slow ball is worth most to the leader: {name} ({what}) is worth {V} yearly markets, a ban {ban}, free sale {free}.',
    ja: 'モデルケース：{case:word}{given}、差は {n0} 世代。供与側に最も有利なのはスローボール {name}（{what}）で、価値は年間市場の {V} 倍。禁止は {ban}、自由販売は {free}。',
  },
  leadBan: {
    en: 'Model case: {case:word}{given}, {n0} generations ahead. A ban is worth most to the leader: {V} yearly markets; the best slow ball ({ballName}) is worth {ball}, free sale {free}.',
    ja: 'モデルケース：{case:word}{given}、差は {n0} 世代。供与側に最も有利なのは禁止で、価値は年間市場の {V} 倍。最良のスローボール（{ballName}）は {ball}、自由販売は {free}。',
  },
  leadFree: {
    en: 'Model case: {case:word}{given}, {n0} generations ahead. Free sale is worth most to the leader: {V} yearly markets; the best slow ball ({ballName}) is worth {ball}, a ban {ban}.',
    ja: 'モデルケース：{case:word}{given}、差は {n0} 世代。供与側に最も有利なのは自由販売で、価値は年間市場の {V} 倍。最良のスローボール（{ballName}）は {ball}、禁止は {ban}。',
  },
  beatsMarket: {
    en: 'A slow ball beats a ban while the rival’s research responds to the market ({ball} against {ban}); where its state directs all research it does not ({directedBall} against {directedBan}), and {best:word} is best.',
    ja: '相手の研究が市場に反応する限り、スローボールは禁止に勝る（{ball} 対 {ban}）。国家が研究を全面的に指揮する場合は勝らず（{directedBall} 対 {directedBan}）、最良は{best:word}。',
  },
  beatsBoth: {
    en: 'A slow ball beats a ban while the rival’s research responds to the market ({ball} against {ban}), and also where its state directs all research ({directedBall} against {directedBan}), though no policy then moves that research; {best:word} is then best.',
    ja: 'スローボールは、相手の研究が市場に反応する場合（{ball} 対 {ban}）にも、国家が研究を全面的に指揮する場合（{directedBall} 対 {directedBan}）にも禁止に勝る。ただし後者ではどの方針も研究を動かせず、最良は{best:word}。',
  },
  beatsDirected: {
    en: 'A slow ball does not beat a ban while the rival’s research responds to the market ({ball} against {ban}); it does where its state directs all research ({directedBall} against {directedBan}), where {best:word} is best.',
    ja: '相手の研究が市場に反応する限り、スローボールは禁止に勝らない（{ball} 対 {ban}）。国家が研究を全面的に指揮する場合は勝り（{directedBall} 対 {directedBan}）、最良は{best:word}。',
  },
  beatsNeither: {
    en: 'A slow ball beats a ban neither while the rival’s research responds to the market ({ball} against {ban}) nor where its state directs all research ({directedBall} against {directedBan}), where {best:word} is best.',
    ja: 'スローボールは、相手の研究が市場に反応する場合（{ball} 対 {ban}）も、国家が研究を全面的に指揮する場合（{directedBall} 対 {directedBan}）も禁止に勝らない。後者での最良は{best:word}。',
  },
  bestOfAll: {
    en: 'Over the range of the parameters a slow ball is best of all in {market} % of draws while research responds to the market, in {directed} % where the state directs it.',
    ja: 'パラメータの範囲全体では、スローボールが最良となるのは、研究が市場に反応する場合 {market} %、国家が指揮する場合 {directed} %。',
  },
  drawn: {
    en: 'How sure: of {draws} draws, {ban} % favour a ban, {ball} % a slow ball, {free} % free sale. The policy most often best is {often} ({oftenPercent} %); {name} is best in {percent} %.',
    ja: '確からしさ：{draws} 回の試行のうち、禁止が最良 {ban} %、スローボール {ball} %、自由販売 {free} %。最良となることが最も多い方針は {often}（{oftenPercent} %）。{name} が最良なのは {percent} %。',
  },
  drivers: {
    en: 'What decides the verdict most: {list:word} (among the two strongest in {sure} of resampled designs).',
    ja: '結論を最も左右するのは、{list:word}（再標本で上位2つに入る割合：{sure}）。',
  },
  turns: {
    en: 'The verdict turns from {from:word} to {to:word} where {parameter:word} reaches {at} (likely {likely}, range {low} to {high}), the others at their likely values.',
    ja: '他を代表値に保つと、{parameter:word}が {at} に達すると結論は{from:word}から{to:word}に変わる（代表値 {likely}、範囲 {low}〜{high}）。',
  },
  noTurn: {
    en: 'Moved alone from its likely value of {likely} over its range of {low} to {high}, {parameter:word} does not turn the verdict at a point that could be found.',
    ja: '{parameter:word}だけを代表値 {likely} から範囲 {low}〜{high} で動かしても、結論が変わる点は見つからない。',
  },
  refuses: {
    en: 'If the rival’s state may refuse imports, at today’s gap it refuses {list} and lets in the rest; {best:word} is then worth most to the leader ({V}).',
    ja: '相手国家が輸入を拒否できるなら、現在の差では {list} を拒み、他は受け入れる。その場合に供与側に最も有利なのは{best:word}（{V}）。',
  },
  refusesAll: {
    en: 'If the rival’s state may refuse imports, at today’s gap it refuses whatever is offered; {best:word} is then worth most to the leader ({V}).',
    ja: '相手国家が輸入を拒否できるなら、現在の差ではどの供与も拒む。その場合に供与側に最も有利なのは{best:word}（{V}）。',
  },
  refusesNone: {
    en: 'If the rival’s state may refuse imports, at today’s gap it still refuses nothing that is offered; {best:word} is then worth most to the leader ({V}).',
    ja: '相手国家が輸入を拒否できるとしても、現在の差ではどの供与も拒まない。その場合に供与側に最も有利なのは{best:word}（{V}）。',
  },
  drift: {
    en: 'Expected times beyond about a hundred years come from races in which the gap drifts to its largest; read the chances of parity instead.',
    ja: '100年を大きく超える期待時間は、差が上限まで開く場合があることによる。対等となる確率の方を見ること。',
  },
  mpe: {
    en: 'Without commitment (Markov-perfect equilibrium) the leader gets {V}.',
    ja: '確約できない場合（マルコフ完全均衡）、供与側の価値は {V}。',
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
    en: 'Values to the leader are those of all {followers} followers together, value to the follower and research those of each; time and chance are those until the first is at parity. No equilibrium without commitment is sought with several followers, and nothing is drawn.',
    ja: '供与側の価値は追う側 {followers} 者の合計、追う側の価値と研究努力は各者の値。時間と確率は最初の1者が対等になるまで。追う側が複数のとき、確約なしの均衡は求めず、試行も行わない。',
  },
  assumed: {
    en: 'This is a game, not a measurement [P]: {count} of the {all} declared parameters are assumptions, the others rest on single sources.',
    ja: 'これはゲームモデルであり測定ではない[P]：申告されたパラメータ {all} 個のうち {count} 個は仮定、残りは単一の情報源による。',
  },
  assumedAll: {
    en: 'This is a game, not a measurement [P]: all {all} declared parameters are assumptions.',
    ja: 'これはゲームモデルであり測定ではない[P]：申告されたパラメータ {all} 個はすべて仮定。',
  },
  noteValue: {
    en: '{V} · research {x} · parity {percent} %',
    ja: '{V}・研究 {x}・対等 {percent} %',
  },
  figureValues: {
    en: 'Value to the leader by what it lets go, in yearly markets of the rival; research of the rival; parity within ten years',
    ja: '供与の方針ごとの供与側の価値（相手の年間市場を1とする）、相手の研究努力、10年以内に対等となる確率',
  },
  figureValuesAlt: {
    en: 'A bar for each policy, with the rival’s research and the chance of parity within ten years; the table of policies has the numbers.',
    ja: '方針ごとの棒グラフ。相手の研究努力と10年以内に対等となる確率を付す。数値は方針の表にある。',
  },
  figureMap: {
    en: 'Which is best over the two parameters that decide most, all others drawn',
    ja: '最も影響する2パラメータごとの最良策（他は試行）',
  },
  figureMapAlt: {
    en: 'A grid over {x:word} and {y:word}: each cell says which of a ban, a slow ball and free sale is most often best, and how often.',
    ja: '{x:word}と{y:word}の格子図。各マスに、禁止・スローボール・自由販売のうち最良となることが最も多いものとその頻度を示す。',
  },
  axis: { en: '{name:word}', ja: '{name:word}' },
  figureParity: {
    en: 'Chance that the rival has closed the gap within so many years',
    ja: '相手が差を解消する確率（年数別）',
  },
  figureParityAlt: {
    en: 'A line for the best commitment, a ban, free sale and the game without commitment, where each has a result.',
    ja: '最良の確約、禁止、自由販売、確約なしの場合の折れ線（結果があるもの）。',
  },
  overYears: { en: 'years from today', ja: '現在からの年数' },
  howGame: {
    en: 'Release: a leader chooses how many generations of lead to keep back, a rival how hard to research, as the gap moves by chance; commitments are held against each other and against the Markov-perfect equilibrium.',
    ja: '供与：供与側は留保する世代数を、相手は研究努力を選び、差は確率的に動く。確約した方針どうし、およびマルコフ完全均衡と比べる。',
  },
  howVerdict: {
    en: 'How sure it is: parameters are drawn from declared ranges; the two that decide most are found by Sobol indices of the verdict.',
    ja: '確からしさ：申告された範囲からパラメータを引き、結論に対するSobol指数で最も影響する2つを求める。',
  },
  noFile: {
    en: '{path} cannot be read: give the path of a JSON file such as {"S": 0.55, "c": 2}.',
    ja: '{path} を読めません。{"S": 0.55, "c": 2} のようなJSONファイルのパスを指定してください。',
  },
  badFile: {
    en: '{path} cannot be read as a JSON object: give a file such as {"S": 0.55, "c": 2}.',
    ja: '{path} をJSONのオブジェクトとして読めません。{"S": 0.55, "c": 2} のようなファイルを指定してください。',
  },
  badValue: {
    en: '{path}: {field} is {value}: give {range}.',
    ja: '{path}: {field} が {value} です。{range}を指定してください。',
  },
  noParameter: {
    en: '{path}: there is no parameter {field}; there are {known}.',
    ja: '{path}: パラメータ {field} はありません。使えるのは {known} です。',
  },
  tooFarBehind: {
    en: '{file}: n0 is {n0}, more than the largest gap N of {N}: lower n0 or raise N.',
    ja: '{file}: n0 が {n0} で最大の差 N（{N}）を超えています。n0 を下げるか N を上げてください。',
  },
  tooManyStates: {
    en: '{followers} followers with gaps to {N} are too many states to solve: lower N or followers.',
    ja: '{followers} 者と最大の差 {N} では状態が多すぎます。N または followers を下げてください。',
  },
  tooFast: {
    en: 'Several followers can move {rate} times a year together, more than the {most} that are solved: lower xbar, eta0, eta1, lambda or mu.',
    ja: '複数の追う側の動きが合計で年 {rate} 回に達し、解ける上限 {most} 回を超えます。xbar、eta0、eta1、lambda、mu のいずれかを下げてください。',
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
