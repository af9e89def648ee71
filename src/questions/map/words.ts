// What the question of the map says.
import { catalogue } from '../../contract/message.ts';

export const mapWords = catalogue('map', {
  followed: {
    en: 'The top supplier is followed over the years for the first {count} green goods only.',
    ja: '最大供給元の推移は、緑の品目のうち上位{count}品目のみ示しています。',
  },
  title: {
    en: 'The colour map: what to diversify, what to protect, where to invest first',
    ja: '色分けマップ：何を多角化し、何を守り、どこに先行投資するか',
  },
  helpEconomy: { en: 'the economy or group, e.g. JPN or EU', ja: '経済またはグループ（例: JPN、EU）' },
  helpLevel: { en: 'strategic goods, or six-digit codes', ja: '戦略品目（goods）またはHS6桁（hs6）' },
  helpBy: {
    en: 'gather goods under the specified critical products and strategic fields',
    ja: '特定重要物資・戦略分野ごとにまとめる',
  },
  helpBehind: {
    en: 'what stands behind the top supplier of each good: shown, or left-out (faster, for many economies of a large world)',
    ja: '主要供給者の背後にある生産：shown（表示）または left-out（省略。大きな世界の多数の経済で速い）',
  },
  helpYear: {
    en: 'year of the answer (default: the last complete one of each dataset)',
    ja: '対象年（既定: 各データセットの最新の完全な年）',
  },
  classes: { en: 'Classes', ja: '分類' },
  reported: { en: 'Only reported', ja: '報告のみの分類' },
  basis: { en: 'Basis', ja: '根拠' },
  stable: { en: 'Stable', ja: '安定' },
  greenByChoice: { en: 'Green by thresholds ±25 %', ja: '緑（閾値±25 %での割合）' },
  blueByChoice: { en: 'Blue by thresholds ±25 %', ja: '青（閾値±25 %での割合）' },
  redByChoice: { en: 'Red by thresholds ±25 %', ja: '赤（閾値±25 %での割合）' },
  choiceReason: { en: 'Why not over choices', ja: '選択による幅がない理由' },
  choiceLow: { en: 'low by choice of definition', ja: '定義の選択による下限' },
  choiceHigh: { en: 'high by choice of definition', ja: '定義の選択による上限' },
  choicesTitle: {
    en: 'Which assumption drives the number of goods in a class',
    ja: '各分類の品目数を左右する仮定',
  },
  assumption: { en: 'Assumption', ja: '仮定' },
  declared: { en: 'Declared (loosest–strictest)', ja: '採用値（最緩～最厳）' },
  loosest: { en: 'loosest', ja: '最緩' },
  strictest: { en: 'strictest', ja: '最厳' },
  firstIndex: { en: 'By itself (Sobol, first order)', ja: '単独の寄与（Sobol一次指数）' },
  totalIndex: { en: 'With all its interactions (Sobol, total)', ja: '交互作用を含む寄与（Sobol全指数）' },
  pGreen: { en: 'P(green)', ja: '緑の確率' },
  pBlue: { en: 'P(blue)', ja: '青の確率' },
  pRed: { en: 'P(red)', ja: '赤の確率' },
  greenReason: { en: 'Why green is not decided', ja: '緑を判定できない理由' },
  blueReason: { en: 'Why blue is not decided', ja: '青を判定できない理由' },
  redReason: { en: 'Why red is not decided', ja: '赤を判定できない理由' },
  autonomy: { en: 'Autonomy (high = safer)', ja: '自律性（高いほど安全）' },
  indispensability: { en: 'Indispensability', ja: '不可欠性' },
  disruption: { en: 'Disruption', ja: '破壊的変化' },
  low: { en: 'low', ja: '下限' },
  high: { en: 'high', ja: '上限' },
  grade: { en: 'Grade', ja: '証拠等級' },
  scoreReason: { en: 'Why no score', ja: 'スコアがない理由' },
  evidenceYear: { en: 'Year', ja: '年' },
  value: { en: 'Value at stake (imports + exports)', ja: '関係額（輸出入合計）' },
  worldShare: { en: 'Share of world exports', ja: '世界輸出シェア' },
  months: { en: 'Months to replace', ja: '代替に要する月数' },
  leading: { en: 'Leading reason', ja: '主な理由' },
  instruments: { en: 'Instruments', ja: '政策手段' },
  mapping: { en: 'How sure the codes are', ja: '品目対応の確度' },
  goods: { en: 'Goods', ja: '品目数' },
  members: { en: 'Goods gathered', ja: '含まれる品目' },
  field: { en: 'Field', ja: '分野' },
  supplierGroups: { en: 'Groups of the top supplier', ja: '最大供給元の所属グループ' },
  controls: { en: 'Controls in force', ja: '発動中の規制' },
  stock: { en: 'Stock (days)', ja: '備蓄（日）' },
  stockSource: { en: 'Source of the stock', ja: '備蓄の出典' },
  production: { en: 'Share of world production', ja: '世界生産シェア' },
  productionYear: { en: 'Year of production', ja: '生産の年' },
  madeThere: {
    en: 'Made there, as far as net exports show',
    ja: '首位供給国での生産分（純輸出から見た範囲）',
  },
  unknownOrigin: { en: 'Of unknown origin', ja: '起源が不明な分' },
  faceValue: {
    en: 'Top supplier’s part of what its final use needs, face value',
    ja: '最終需要の背後の首位供給国の分（額面）',
  },
  lookThrough: { en: 'The same through all stages (look-through)', ja: '同（ルックスルー）' },
  lookThroughVa: { en: 'The same in value added', ja: '同（ルックスルー、付加価値）' },
  structureYear: { en: 'Structure of', ja: '構造の年' },
  structure: {
    en: 'Look-through shares rest on the structure of {year} ({name}), goods spread over their industries in proportion to trade [P]: paths, not losses. No score and no class uses them.',
    ja: 'ルックスルーの割合は {year} 年の構造（{name}）により、品目は貿易額に比例して産業に割り振る[P]。損失ではなく経路を示す。評価点や分類には使わない。',
  },
  patents: { en: 'Patent trend a year', ja: '特許の年変化' },
  contextReason: { en: 'Why not known', ja: '不明の理由' },
  pillar: { en: 'Pillar', ja: '柱' },
  source: { en: 'Source', ja: '出典' },
  assessed: { en: 'With a score', ja: 'スコアあり' },
  oldest: { en: 'Oldest', ja: '最古の年' },
  newest: { en: 'Newest', ja: '最新の年' },
  without: { en: 'Without', ja: 'スコアなし' },
  decided: { en: 'Class decided', ja: '分類判定済み' },
  total: { en: 'Of', ja: '全体' },
  reasonLabel: { en: 'Why not', ja: '不可の理由' },
  coverageTitle: { en: 'What could be assessed', ja: '評価できた範囲' },
  trendsTitle: { en: 'Trends', ja: '推移' },
  goodsTitle: { en: 'The goods', ja: '品目' },
  drawing: { en: 'drawing errors of the data', ja: 'データ誤差の抽出中' },
  control: { en: '{title} ({start}; {source})', ja: '{title}（{start}、{source}）' },

  lead: {
    en: '{economy:economy}: {decided} of {total} goods could be judged; {green} green (autonomy lost), {blue} blue (others need it), {red} red (position under attack), {reported} of these classes only reported.',
    ja: '{economy:economy}：{total}品目のうち{decided}品目を判定。緑（自律性喪失）{green}、青（優位）{blue}、赤（破壊的変化）{red}。うち報告のみに基づく分類は{reported}。',
  },
  topGreen: {
    en: 'Green, to be diversified, largest first: {names}.',
    ja: '緑（多角化の対象、金額順）：{names}。',
  },
  fieldsGreen: {
    en: 'Fields with green goods, to be diversified: {names}.',
    ja: '緑の品目を含む分野（多角化の対象）：{names}。',
  },
  topBlue: {
    en: 'Blue, to be protected, strongest first: {names}.',
    ja: '青（保護の対象、強い順）：{names}。',
  },
  topRed: {
    en: 'Red, to be invested in first, strongest first: {names}.',
    ja: '赤（先行投資の対象、強い順）：{names}。',
  },
  noRed: {
    en: 'Red could be decided for none: it takes ten years of bilateral flows (with a score from world shares alone, which decides no class: {scored}).',
    ja: '赤はどの品目でも判定できない。10年分の二国間フローが必要（世界シェアのみによるスコアは{scored}品目にあるが、分類は決めない）。',
  },
  contested: {
    en: 'Contested, because draws of the data or of thresholds do not agree on a class: {count}.',
    ja: '{count}品目は分類が割れている（データまたは閾値の抽出間で一致しない）。',
  },
  driver: {
    en: 'The number of green goods hangs most on this assumption: {assumption:word} (total Sobol index {total}, {low}–{high}). Where all thresholds move by up to 25 %, {changing} of {decided} judged goods gain or lose a class.',
    ja: '緑の品目数を最も左右する仮定は「{assumption:word}」（Sobol全指数{total}、{low}～{high}）。閾値をそれぞれ±25 %の範囲で動かすと、判定した{decided}品目のうち{changing}品目で分類が変わる。',
  },
  unknown: {
    en: 'Of {count} of {total} goods nothing at hand may decide a class; {scored} have at least one score. Goods of one customs group share its numbers.',
    ja: '{total}品目中{count}品目は、分類を決められるデータがない。少なくとも一つのスコアがあるのは{scored}品目。同じ税関分類の品目は数値を共有する。',
  },

  greenFlows: {
    en: '{supplier:economy} supplies {share} % of imports; import HHI {hhi}, world HHI {world}, imports {cover} times exports.',
    ja: '{supplier:economy}が輸入の{share} %を供給。輸入HHI {hhi}、世界HHI {world}、輸入は輸出の{cover}倍。',
  },
  greenGroup: {
    en: '{supplier:economy} supplies {share} % of imports of the customs group “{group}”, of which it is a net importer.',
    ja: '{supplier:economy}が税関分類「{group}」の輸入の{share} %を供給し、純輸入である。',
  },
  greenPublished: {
    en: 'A published figure puts {supplier:economy} at {share} of imports or supply ({year}).',
    ja: '公表値によれば、輸入・供給に占める{supplier:economy}の割合は{share}（{year}年）。',
  },
  blueLoss: {
    en: 'It makes {share} % of world exports, {months} months to replace, and the loss of others lies in the top tenth of all exports.',
    ja: '世界輸出の{share} %を占め、代替に{months}か月。失った場合の他国の損失は全輸出の上位1割に入る。',
  },
  blueMonths: {
    en: 'It makes {share} % of world exports, and others would need {months} months to replace it.',
    ja: '世界輸出の{share} %を占め、代替に{months}か月を要する。',
  },
  blueFirms: {
    en: 'A published figure gives its firms (by nationality, not by place of production) {share} of the world market ({year}); {months} months to replace.',
    ja: '公表値では自国企業（国籍ベース、生産地ではない）が世界市場の{share}を占める（{year}年）。代替に{months}か月。',
  },
  bluePublished: {
    en: 'A published figure gives it {share} of the world market ({year}); {months} months to replace.',
    ja: '公表値では世界市場の{share}を占める（{year}年）。代替に{months}か月。',
  },
  redFlows: {
    en: 'Its share fell or is attacked: {before} % of world exports in {year}, {now} % now; newcomers hold {entrant} %.',
    ja: '地位が揺らいでいる：{year}年の世界輸出シェア{before} %に対し現在{now} %。新規参入国が{entrant} %を占める。',
  },
  noneFound: {
    en: 'Assessed for {classes:word}: nothing found.',
    ja: '{classes:word}について評価したが、該当なし。',
  },
  notAssessed: { en: 'No evidence that may decide a class.', ja: '分類を決められる証拠がない。' },
  fieldReason: { en: 'By its goods: {names}.', ja: '含まれる品目による：{names}。' },
  doGreen: {
    en: 'Diversify suppliers, hold stocks, support production at home or with partners.',
    ja: '供給元の多角化、備蓄、国内・有志国での生産支援。',
  },
  doBlue: {
    en: 'Protect the technology; control with compensation so that firms stay on board.',
    ja: '技術の保護。企業が離れないよう補償を伴う管理。',
  },
  doRed: {
    en: 'Invest first: research, capacity and standards before the position is gone.',
    ja: '先行投資：地位を失う前に研究・能力・標準へ投資する。',
  },
  figureMap: {
    en: 'Autonomy and indispensability of strategic goods',
    ja: '戦略品目の自律性と不可欠性',
  },
  figureMapAlt: {
    en: '{economy:economy}: each mark is a good. Left: dependent; right: autonomous. Up: others need it. {green} green circles, {blue} blue squares, {red} red triangles; hollow marks rest on published figures alone. The table below holds every number.',
    ja: '{economy:economy}：各印は一品目。左ほど依存、右ほど自律。上ほど他国に必要とされる。緑の円{green}、青の四角{blue}、赤の三角{red}。中抜きの印は公表値のみに基づく。数値はすべて下の表にある。',
  },
  xAxis: { en: 'Autonomy (0 = dependent, 1 = autonomous)', ja: '自律性（0＝依存、1＝自律）' },
  yAxis: { en: 'Indispensability (0–1)', ja: '不可欠性（0～1）' },
  figureTrends: {
    en: 'Share of the top supplier in imports, green goods',
    ja: '緑の品目：輸入に占める最大供給元のシェア',
  },
  figureTrendsAlt: {
    en: '{economy:economy}: the top supplier’s share of imports over the years for the largest green goods.',
    ja: '{economy:economy}：主な緑の品目について、輸入に占める最大供給元シェアの推移。',
  },
  howScores: {
    en: 'Autonomy [P] = mean of 1 − HHI of imports, 1 − HHI of the world’s exporters and min(1, exports/imports). Indispensability [P] = share of world exports × min(1, months to replace / 24). Disruption [P] = logistic of the mean z of rank churn, newcomers’ share, loss of own share and unit-value gap.',
    ja: '自律性[P]＝（1−輸入HHI、1−世界輸出HHI、min(1, 輸出/輸入)）の平均。不可欠性[P]＝世界輸出シェア×min(1, 代替月数/24)。破壊的変化[P]＝順位変動・新規参入シェア・自国シェア低下・単価差のz平均のロジスティック。',
  },
  howGreen: {
    en: 'Green: the conditions of GeoDep (Lefebvre & Wibaux 2024) on six-digit flows [P]; where only a customs group is known, a top supplier of at least 50 % and net imports. Answer: diversify suppliers, hold stocks, support production at home or with partners.',
    ja: '緑：6桁フローではGeoDep（Lefebvre & Wibaux 2024）の条件[P]、税関分類のみの場合は最大供給元50 %以上かつ純輸入。対応：供給元の多角化、備蓄、国内・有志国での生産支援。',
  },
  howBlue: {
    en: 'Blue: at least 30 % of world exports, and a loss of others in the top tenth of all exporter × product cells of a full year (without one: 12 months or more to replace). Answer: protect the technology; control with compensation.',
    ja: '青：世界輸出の30 %以上、かつ他国の損失が全輸出国×品目の上位1割（年次全データがない場合は代替12か月以上）。対応：技術の保護、補償を伴う管理。',
  },
  howRed: {
    en: 'Red: a disruption score of at least 0.6, only where the economy held 10 % ten years before, and only from bilateral flows. Answer: invest first.',
    ja: '赤：破壊的変化スコア0.6以上。10年前に10 %以上を占めた品目に限り、二国間フローがある場合のみ判定。対応：先行投資。',
  },
  howSure: {
    en: 'Probability: share of draws of the data in which the rule holds; bands from the 5th to the 95th percentile. Apart from it stands the share of draws of thresholds, each moved by up to 25 % at likely data. Stable: both are at least 0.8, or both at most 0.2. Grades: A bilateral six-digit flows, B a commodity group, C production, patents or world shares, D a published estimate. C decides no class; D alone makes a class reported, drawn hollow. [P] marks this project’s own design.',
    ja: '確率：データの抽出のうち規則が成り立つ割合。幅は5～95パーセンタイル。これとは別に、最有力値のデータで各閾値を±25 %動かした抽出での割合を示す。両方が0.8以上、または両方が0.2以下なら安定。等級：A＝6桁二国間フロー、B＝品目群、C＝生産・特許・世界シェア、D＝公表推計。Cのみでは分類せず、Dのみは「報告」とし中抜きで描く。[P]は本プロジェクト独自の設計。',
  },
  fieldsNeedGoods: {
    en: '--by field gathers goods: leave out --level hs6.',
    ja: '--by field は品目をまとめるものです。--level hs6 は付けないでください。',
  },
  nothing: {
    en: 'No data at hand speak of {economy} in {year}. Nearest years at hand: {years}. Import more with `kaname import baci FILE`.',
    ja: '{year}年の{economy}に関するデータがありません。近い年: {years}。`kaname import baci FILE` で追加できます。',
  },
});
