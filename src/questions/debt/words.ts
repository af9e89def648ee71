// What the question of debt says.
import { catalogue } from '../../contract/message.ts';
import { debtColumnWords } from './column-words.ts';
import { debtRefusalWords } from './refusal-words.ts';

export const debtWords = catalogue('debt', {
  ...debtColumnWords,
  ...debtRefusalWords,
  title: { en: 'Debt: can the state carry it, and for how long', ja: '債務：国は支えられるか、いつまでか' },
  rowsTitle: { en: 'Debt year by year', ja: '債務の推移' },
  verdictTitle: { en: 'Verdict', ja: '判定' },
  fansTitle: { en: 'By kind of surprises', ja: '変動の種類別' },
  stressTitle: { en: 'Stress tests', ja: 'ストレステスト' },
  holdersTitle: { en: 'Who holds it', ja: '保有者' },
  termsTitle: { en: 'Terms and wealth', ja: '借入条件と資産' },
  panicTitle: { en: 'How far panic is [P]', ja: 'パニックまでの距離[P]' },
  swapTitle: {
    en: 'Holders, balance or growth: one thing swapped [P]',
    ja: '保有者か収支か成長か：一つずつ入れ替え[P]',
  },
  sensitivityTitle: { en: 'What each assumption does [P]', ja: '仮定ごとの感度[P]' },
  chargesTitle: { en: 'What is laid upon the path, by year', ja: '上乗せの年別内訳' },
  addedTitle: { en: 'What it does to debt and to panic', ja: '上乗せの債務・パニックへの影響' },
  helpEconomy: { en: 'economy: code or name', ja: '経済のコードまたは名称' },
  helpYear: {
    en: 'year from which the path starts (default: the last actual one)',
    ja: '起点の年（既定: 最後の実績年）',
  },
  helpHorizon: { en: 'years ahead', ja: '先行き年数' },
  helpBasis: { en: 'debt before or after the state’s financial assets', ja: '総債務か純債務か' },
  helpHolders: {
    en: 'with-bills or without-bills; an economy, whose holders are taken; or shares: foreign=0.3,central-bank=0.2,domestic=0.5',
    ja: 'with-bills / without-bills、保有構成を借りる経済、または割合: foreign=0.3,central-bank=0.2,domestic=0.5',
  },
  helpPeer: { en: 'economy whose holders stand beside', ja: '保有構成を比べる経済' },
  helpAdd: {
    en: 'answers as JSON whose costs or losses are laid upon the path',
    ja: '費用・損失を上乗せする回答（JSON）',
  },
  helpFan: { en: 'surprises of the fan in table and picture', ja: '表と図のファンの変動の種類' },
  helpPaths: { en: 'paths of each fan', ja: 'ファンの経路数' },
  helpDropYears: {
    en: 'years left out of history, with commas: 2009,2020',
    ja: '過去から除く年（コンマ区切り）: 2009,2020',
  },
  helpGrowth: { en: 'real growth of all years to come, %', ja: '先行きの実質成長率（%）' },
  helpInflation: {
    en: 'change of the deflator in all years to come, %',
    ja: '先行きのデフレーター上昇率（%）',
  },
  helpPrimaryBalance: {
    en: 'primary balance of all years to come, % of GDP',
    ja: '先行きの基礎的財政収支（GDP比 %）',
  },
  helpYield: { en: 'market yield, %', ja: '市場利回り（%）' },
  helpRepricing: {
    en: 'share of debt that takes a new rate in a year, 0 to 1',
    ja: '1年で金利が更新される債務の割合（0〜1）',
  },
  helpForeignCurrency: { en: 'share of debt in foreign currency, 0 to 1', ja: '外貨建て債務の割合（0〜1）' },
  helpDepreciation: { en: 'depreciation a year, %', ja: '年間の通貨下落率（%）' },
  helpPsi: {
    en: 'part of a premium that captive holders charge, 0 to 1',
    ja: '固定的保有者が求めるプレミアムの割合（0〜1）',
  },
  helpLimit: { en: 'debt that cannot be carried, % of GDP', ja: '支えられない債務水準（GDP比 %）' },
  helpScare: { en: 'premium that a state should withstand, points', ja: '耐えるべきプレミアム（ポイント）' },
  leadRises: {
    en: '{economy:economy}: debt, {start} % of GDP in {year}, is higher in {end} in {low} to {high} of 100 paths: the state does not carry it on this course.',
    ja: '{economy:economy}: 債務は {year} 年にGDP比 {start} %。{end} 年にこれを上回る経路は100本中 {low}〜{high} 本で、現在の進路では支えきれない。',
  },
  leadFalls: {
    en: '{economy:economy}: debt, {start} % of GDP in {year}, is higher in {end} in {low} to {high} of 100 paths: on this course the state carries it.',
    ja: '{economy:economy}: 債務は {year} 年にGDP比 {start} %。{end} 年にこれを上回る経路は100本中 {low}〜{high} 本で、現在の進路では支えられる。',
  },
  leadOpen: {
    en: '{economy:economy}: debt, {start} % of GDP in {year}, is higher in {end} in {low} to {high} of 100 paths, by kind of surprises: not settled.',
    ja: '{economy:economy}: 債務は {year} 年にGDP比 {start} %。{end} 年にこれを上回る経路は、変動の種類により100本中 {low}〜{high} 本で、定まらない。',
  },
  leadPath: {
    en: '{economy:economy}: debt goes from {start} % of GDP in {year} to {last} % in {end} if nothing surprises (no paths drawn).',
    ja: '{economy:economy}: 変動がなければ債務は {year} 年のGDP比 {start} % から {end} 年に {last} % となる（経路の抽出なし）。',
  },
  balance: {
    en: 'A primary balance of {needed} % of GDP would hold debt where it is (mean of the next {years} years); expected are {expected} %.',
    ja: '債務比率を保つ基礎的財政収支はGDP比 {needed} %（今後 {years} 年平均）、見通しは {expected} %。',
  },
  panicFound: {
    en: 'Panic [P]: with its own holders ({captive} % at home) a risk premium of {jump} points or more would be self-fulfilling; with those of {peer:economy} ({other} %): {beside}.',
    ja: 'パニック[P]: 自国の保有構成（国内 {captive} %）では {jump} ポイント以上のリスクプレミアムが自己実現する。{peer:economy}の構成（{other} %）では: {beside}。',
  },
  panicBeyond: {
    en: 'Panic [P]: with its own holders ({captive} % at home) no risk premium up to 40 points would be self-fulfilling; with those of {peer:economy} ({other} %): {beside}.',
    ja: 'パニック[P]: 自国の保有構成（国内 {captive} %）では40ポイントまでのリスクプレミアムは自己実現しない。{peer:economy}の構成（{other} %）では: {beside}。',
  },
  panicNone: {
    en: 'Panic [P]: with its own holders ({captive} % at home) the model finds no calm at all: on this course debt ends beyond its limit; with those of {peer:economy} ({other} %): {beside}.',
    ja: 'パニック[P]: 自国の保有構成（国内 {captive} %）では平静な均衡がなく、この進路では債務が限度を超える。{peer:economy}の構成（{other} %）では: {beside}。',
  },
  panicBare: {
    en: 'Panic [P]: without any captive holders (who holds the debt is not known) the self-fulfilling risk premium is: {bare}.',
    ja: 'パニック[P]: 固定的保有者がいないとした場合（保有構成は不明）、自己実現するリスクプレミアムは{bare}。',
  },
  delayFound: {
    en: 'Patience [P], {circumstance:word}: debt reaches what a scare of {scare} points upsets after {years} years, with the holders of {peer:economy} after {other}: captive holders buy {delay} years. They delay; they do not repay.',
    ja: '猶予[P]（{circumstance:word}）: {scare} ポイントの動揺で崩れる債務水準に {years} 年後、{peer:economy}の保有構成では {other} 年後に達する。固定的な保有者が稼ぐ時間は {delay} 年で、返済にはならない。',
  },
  delayPeer: {
    en: 'Patience [P], {circumstance:word}: debt reaches what a scare of {scare} points upsets after {years} years, with the holders of {peer:economy} after {other}: more captive holders would buy {delay} years. They delay; they do not repay.',
    ja: '猶予[P]（{circumstance:word}）: {scare} ポイントの動揺で崩れる債務水準に {years} 年後、{peer:economy}の保有構成では {other} 年後に達する。固定的な保有者が多ければ {delay} 年稼げるが、返済にはならない。',
  },
  delayNone: {
    en: 'Patience [P]: on this course debt never reaches what a scare of {scare} points upsets, so there is no delay to count.',
    ja: '猶予[P]: この進路では {scare} ポイントの動揺で崩れる債務水準に達せず、数えるべき猶予はない。',
  },
  overnightLead: {
    en: 'What the central bank holds ({bank} %) is overnight debt of the state as a whole: counted so, the self-fulfilling premium is: {jump}.',
    ja: '中央銀行の保有分（{bank} %）は政府・中銀全体では翌日物の債務であり、そう数えると、自己実現するプレミアムは{jump}。',
  },
  swapLead: {
    en: 'Holders or course [P]: room before a scare of {scare} points upsets {economy:economy} would change by {holders} points of GDP with only the holders of {peer:economy}, by {balance} with only its balance, by {growth} with only its growth and rates.',
    ja: '保有者か進路か[P]: {scare} ポイントの動揺までの{economy:economy}の余地は、{peer:economy}の保有構成だけならGDP比 {holders} ポイント、収支だけなら {balance}、成長・金利だけなら {growth} ポイント変わる。',
  },
  ceiling: {
    en: 'Households own {wealth} % of GDP in financial assets: that bounds what can be held at home, and binds from a debt of {binds} % of GDP on.',
    ja: '家計の金融資産はGDP比 {wealth} %。国内保有の上限となり、債務がGDP比 {binds} % を超えると効く。',
  },
  addedCosts: {
    en: '{name}: spending of {total} % of a year’s GDP in all raises debt in {end} by {change} points of GDP and takes {roomLost} points of the room before a scare upsets it ({room} points are left): what security spending does to what it is meant to protect.',
    ja: '{name}: 計でGDP比 {total} % の支出は {end} 年の債務をGDP比 {change} ポイント押し上げ、動揺までの余地を {roomLost} ポイント減らす（残り {room} ポイント）。安全保障支出が守るべきものに与える負担である。',
  },
  addedShock: {
    en: '{name}: output falls by {output} % of a year’s GDP from {first} on ({model:word}), which raises debt in {end} by {change} points of GDP and takes {roomLost} points of the room before a scare upsets it ({room} points are left).',
    ja: '{name}: {first} 年から生産が年GDP比 {output} % 減り（{model:word}）、{end} 年の債務はGDP比 {change} ポイント上がり、動揺までの余地は {roomLost} ポイント減る（残り {room} ポイント）。',
  },
  sureFan: {
    en: 'How sure: fans rest on {count} years of history ({first} to {last}) as if the future varied as the past did.',
    ja: '確からしさ: ファンは過去 {count} 年（{first}〜{last} 年）の変動が続くと仮定する。',
  },
  surePanic: {
    en: 'How sure: by {fragile} of 100 drawn calibrations a scare would be self-fulfilling already today. The thresholds are this project’s calibration [P], not estimates; they are no chances of default.',
    ja: '確からしさ: 較正の抽出100のうち {fragile} では現時点の動揺が自己実現する。閾値は本プロジェクトの較正[P]で推定値ではなく、債務不履行の確率でもない。',
  },
  changeTest: {
    en: 'What would change the verdict: of the stress tests, “{test:word}” is the hardest ({debt} % of GDP in {end}).',
    ja: '判定を変えるもの: ストレステストで最も厳しいのは「{test:word}」（{end} 年にGDP比 {debt} %）。',
  },
  changeAssumption: {
    en: 'What would change the distance to panic: it rests most on the assumption “{assumption:word}”: within its range the debt that a scare upsets lies at {from} to {to} % of GDP.',
    ja: 'パニックまでの距離を変えるもの: 最も左右するのは「{assumption:word}」の仮定で、その範囲で動揺で崩れる債務はGDP比 {from}〜{to} % となる。',
  },
  residual: {
    en: 'In {first} to {last} debt moved by {sum} points of GDP in all that its own flows do not explain (assets bought or sold, debt written off, revisions): the table shows them by year.',
    ja: '{first}〜{last} 年の債務には、フローで説明できない増減が計でGDP比 {sum} ポイントある（資産の取得・売却、債務削減、改定）。年別に表に示す。',
  },
  sourcePath: {
    en: 'Years to come have no such flows here: the source itself expects {published} % of GDP in {year}, this path holds {own} %.',
    ja: '先行きにはそうした増減を含めない。{year} 年の出典の見通しはGDP比 {published} %、この経路では {own} %。',
  },
  figure: {
    en: 'Debt, % of GDP: what was, what is expected, and the fan',
    ja: '債務（GDP比 %）：実績・見通し・ファン',
  },
  figureAlt: {
    en: 'Fan chart: debt of {economy:economy} to {start} as it was, then the middle path to {end} within bands that hold half and nine in ten of all paths.',
    ja: 'ファンチャート: {economy:economy} の {start} 年までの実績と、{end} 年までの中央経路、全経路の半分と9割が入る帯。',
  },
  figurePanic: {
    en: 'Debt and what a scare upsets [P], % of GDP',
    ja: '債務と動揺で崩れる水準[P]（GDP比 %）',
  },
  figurePanicAlt: {
    en: 'Bars: debt of {economy:economy}, and the debt from which a small scare would be self-fulfilling, by holders.',
    ja: '棒グラフ: {economy:economy} の債務と、小さな動揺が自己実現する債務水準（保有構成別）。',
  },
  noteNow: { en: 'debt in {year}', ja: '{year} 年の債務' },
  noteJump: {
    en: '{captive} % home; premium {jump}',
    ja: '国内 {captive} %、自己実現: {jump}',
  },
  barOvernight: { en: '{who}, overnight', ja: '{who}（翌日物）' },
  howPath: {
    en: 'Debt: d = d₋₁ [(1−f)(1+i) + f(1+i*)(1+ε)]/[(1+g)(1+π)] − pb + sfa; the rate as expected, beyond that i + m (y − i).',
    ja: '債務: d = d₋₁ [(1−f)(1+i) + f(1+i*)(1+ε)]/[(1+g)(1+π)] − pb + sfa。金利は見通し、その先は i + m (y − i)。',
  },
  howFan: {
    en: 'Fans: surprises in rate, deflator, growth and balance around the baseline: joint normal with the covariance of past yearly changes (European Commission), a vector autoregression of one lag, and blocks of three past years.',
    ja: 'ファン: 基準経路の周りの金利・物価・成長・収支の変動。過去の年次変化の共分散による正規分布（欧州委員会）、1次のVAR、過去3年のブロック。',
  },
  howPanic: {
    en: 'Panic [P]: fixed points of p = δ (−ln(1−P))/T, P = Φ((ln b_T − ln b_max)/σ), where holders at home pass on ψ of the premium; from the unstable one on a scare is self-fulfilling.',
    ja: 'パニック[P]: p = δ (−ln(1−P))/T、P = Φ((ln b_T − ln b_max)/σ) の不動点。国内保有者はプレミアムの ψ のみ求める。不安定な不動点から動揺が自己実現する。',
  },
  noHolders: {
    en: 'Who holds the debt of {economy:economy} is not known at that time: panic is shown without captive holders alone; give --holders.',
    ja: '{economy:economy} の当時の保有構成が不明なため、パニックは固定的保有者なしの場合のみ示す。--holders を指定できる。',
  },
  noYield: {
    en: 'No market yield of {economy:economy} is at hand: beyond what is expected the rate moves to nominal growth, r = g [P]; give --yield.',
    ja: '{economy:economy} の市場利回りがないため、見通しの先の金利は名目成長率に近づくとする（r = g）[P]。--yield を指定できる。',
  },
  noLife: {
    en: 'How long the debt of {economy:economy} runs is not known at that time: 15 % are taken to reprice in a year [P]; give --repricing.',
    ja: '{economy:economy} の当時の債務の満期が不明なため、1年に15 %が更新されるとする[P]。--repricing を指定できる。',
  },
  hindsight: {
    en: 'Years after {year} that are over stand as they turned out: hindsight, not what was expected then. History before it alone shapes the fan.',
    ja: '{year} 年より後の過ぎた年は実績のままで、当時の見通しではない（後知恵）。ファンの変動はそれ以前の実績のみによる。',
  },
  heldFrom: {
    en: 'From {year} on nothing is published: growth, prices and balance stay at the last year.',
    ja: '{year} 年以降は公表値がなく、成長・物価・収支は最後の年で据え置く。',
  },
  netInterest: {
    en: 'Interest is net of what the state’s assets earn (balance less primary balance), over gross debt.',
    ja: '利払いは資産収益を差し引いた純額（基礎的収支と収支の差）で、総債務に対する率とした。',
  },
});
