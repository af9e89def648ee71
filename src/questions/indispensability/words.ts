// What the question of indispensability says.
import { catalogue } from '../../contract/message.ts';

export const indispensabilityWords = catalogue('indispensability', {
  title: {
    en: 'Indispensability: who needs what from an economy, how much, and how hard it is to replace',
    ja: '不可欠性：誰が、何を、どれだけ必要とし、どれほど代替しにくいか',
  },
  helpEconomy: { en: 'the economy or group, e.g. JPN or EU', ja: '経済またはグループ（例: JPN、EU）' },
  helpLevel: { en: 'strategic goods, or six-digit codes', ja: '戦略品目（goods）またはHS6桁（hs6）' },
  helpYear: {
    en: 'year of the answer (default: the last complete one of each dataset)',
    ja: '対象年（既定: 各データセットの最新の完全な年）',
  },
  helpProduct: {
    en: 'one good (id or name) or six-digit code, with all its customers',
    ja: '1品目（IDまたは名称）またはHS6桁コード（全顧客を表示）',
  },
  helpFor: { en: 'one customer: an economy or a group', ja: '顧客を1つに限定（経済またはグループ）' },
  score: { en: 'Indispensability', ja: '不可欠性' },
  grade: { en: 'Grade', ja: '証拠等級' },
  basis: { en: 'Basis', ja: '根拠' },
  source: { en: 'Source', ja: '出典' },
  evidenceYear: { en: 'Year', ja: '年' },
  low: { en: 'low', ja: '下限' },
  high: { en: 'high', ja: '上限' },
  why: { en: 'Why not known', ja: '不明の理由' },
  worldShare: { en: 'World share', ja: '世界シェア' },
  worldHhi: { en: 'World export concentration (HHI)', ja: '世界輸出集中度（HHI）' },
  lerner: { en: 'Mark-up its position allows (Lerner)', ja: '地位が許すマークアップ（ラーナー指数）' },
  howLoss: {
    en: 'Loss of a customer without this supplier, in % of its GDP: 1 − (1 − ω)^(β/(σ−1)), β imports of the product over GDP, ω the supplier’s share, σ 6 (3–8) (Clayton, Maggiori & Schreger). It rises faster than the share: the last tenth of control carries most.',
    ja: 'この供給元を失った顧客の損失（GDP比）＝1−(1−ω)^(β/(σ−1))。βは品目輸入/GDP、ωは供給元シェア、σは6（3～8）（Clayton, Maggiori & Schreger）。損失はシェア以上に増え、支配の最後の1割が大半を担う。',
  },
  howSole: {
    en: 'Sole viable source for: customers that buy more than half of the product here and meet the conditions of GeoDep [P]. Score [P] = share of world exports × min(1, months to replace / 24), as on the colour map.',
    ja: '唯一の実質的供給元：品目の半分超をここから買い、GeoDepの条件[P]を満たす顧客。スコア[P]＝世界輸出シェア×min(1, 代替月数/24)、色分けマップと同じ。',
  },
  customersTitle: { en: 'Customers, product by product', ja: '品目ごとの顧客' },
  pairTitle: {
    en: 'Both ways: what each would lose without the other',
    ja: '双方向：互いを失った場合の損失',
  },
  sole: { en: 'Sole viable source for', ja: '唯一の実質的供給元となる相手数' },
  soleFor: { en: 'Who they are', ja: 'その相手' },
  covered: { en: 'What these buy from it', ja: 'その購入額' },
  customers: { en: 'Customers known', ja: '把握できた顧客数' },
  hardest: { en: 'Hardest hit', ja: '最も打撃を受ける相手' },
  hardestLoss: { en: 'Its loss (% of GDP)', ja: 'その損失（GDP比）' },
  largest: { en: 'Largest customer', ja: '最大の顧客' },
  largestValue: { en: 'What it buys', ja: 'その購入額' },
  loss: { en: 'Loss of all customers', ja: '全顧客の損失' },
  lossShare: { en: 'Loss in % of their GDP', ja: '顧客GDP比の損失' },
  lastTenth: { en: 'Part of the loss in the last tenth', ja: '最後の1割が占める損失' },
  essential: { en: 'Customers without any other source', ja: '他に供給元のない顧客数' },
  ind: { en: 'Loss of the world × time to replace', ja: '世界の損失×代替期間' },
  rank: { en: 'Rank among all cells of world trade', ja: '世界貿易の全セル中の順位' },
  months: { en: 'Months to replace', ja: '代替に要する月数' },
  monthsSource: { en: 'Source of the months', ja: '月数の出典' },
  spare: { en: 'Spare capacity of others', ja: '他国の余力' },
  spareShare: { en: 'Of its sales, others can add at once', ja: '他国が直ちに補える割合' },
  afterYear: { en: 'Still missing after 12 months', ja: '12か月後の不足' },
  otherMonths: { en: 'Months by the other way', ja: '別の求め方による月数' },
  otherBasis: { en: 'The other way', ja: '別の求め方' },
  qualify: { en: 'Months to approve another supplier', ja: '別の供給元の認定に要する月数' },
  build: { en: 'Months to build new capacity', ja: '新設に要する月数' },
  gap: { en: 'What would be missing at first', ja: '当初失われる量' },
  spareBasis: { en: 'How far the others can go', ja: '余力の上限' },
  month: { en: 'Month', ja: '経過月' },
  shortfall: { en: 'Still missing', ja: '不足' },
  shortfallShare: { en: 'Of its sales', ja: '販売額比' },
  shortfallTitle: {
    en: 'What is still missing, month by month: the first ten products whose sales and makers are known',
    ja: '月ごとの不足：販売額と供給国が分かる上位10品目',
  },
  figureShortfall: {
    en: 'Still missing after so many months, as a share of its sales',
    ja: '経過月ごとの不足（販売額比）',
  },
  figureShortfallAlt: {
    en: 'Lines: share of {economy:economy}’s sales that is still missing after so many months, {count} products; first {name}.',
    ja: '折れ線：{economy:economy}の販売額のうち、経過月ごとに不足する割合（{count}品目）。1番目は{name}。',
  },
  productOther: {
    en: 'By the other way ({basis:word}) it is {months} months ({low}–{high}).',
    ja: '別の求め方（{basis:word}）では{months}か月（{low}〜{high}か月）。',
  },
  howTime: {
    en: 'Months to replace: a direct judgement, or T = max(T_qualify, T_build where spare capacity of others is below what is lost) [P]; rows of the very good before rows of its code lead, the other stands beside. Still missing after t months: U = gap · max(0, 1 − spare/gap − t/T_build) [P].',
    ja: '代替月数：直接の見積もり、または T＝max(認定の月数, 余力が不足分に満たない場合の新設の月数)[P]。品目そのものの推定値をコードの推定値より優先し、他方を併記。t月後の不足 U＝不足分·max(0, 1−余力/不足分−t/新設の月数)[P]。',
  },
  mapping: { en: 'How sure the codes are', ja: '品目対応の確度' },
  key: { en: 'Key', ja: 'キー' },
  importer: { en: 'Customer', ja: '顧客' },
  share: { en: 'Share from here', ja: '当該経済からの割合' },
  bought: { en: 'Bought from here', ja: '当該経済からの購入額' },
  dependent: { en: 'Dependent (conditions of GeoDep) [P]', ja: '依存（GeoDepの条件）[P]' },
  held: { en: 'Years in which the rule held', ja: '該当年数' },
  ownLoss: { en: 'Loss', ja: '損失額' },
  ownLossShare: { en: 'Loss in % of GDP', ja: '損失（GDP比）' },
  passing: { en: 'Passes through (imports above a tenth of GDP)', ja: '通過の疑い（輸入がGDPの1割超）' },
  gdp: { en: 'GDP', ja: 'GDP' },
  there: { en: 'Loss of the customer (% of GDP)', ja: '顧客側の損失（GDP比）' },
  here: { en: 'Loss of the economy (% of GDP)', ja: '当該経済側の損失（GDP比）' },
  net: { en: 'Leverage over the customer (difference)', ja: '顧客に対する優位（差）' },
  symmetric: { en: 'Leverage from −1 to 1', ja: '優位の指数（−1〜1）' },
  destinations: { en: 'Concentration of its customers (HHI)', ja: '輸出先集中度（HHI）' },
  lead: {
    en: '{economy:economy} sells 30 % or more of the world’s exports or market in {strong} of {rows} products.',
    ja: '{economy:economy}は{rows}品目中{strong}品目で世界の輸出または市場の30%以上を占める。',
  },
  leadSole: {
    en: 'For {sole} of the {withCustomers} products whose customers are known it is some customer’s only viable source.',
    ja: '顧客を把握できた{withCustomers}品目のうち{sole}品目では、いずれかの顧客にとって唯一の実質的供給元である。',
  },
  productLead: {
    en: '{economy:economy} holds {share} % of the world’s exports or market: {name}.',
    ja: '{economy:economy}は世界の輸出または市場の{share}%を占める: {name}。',
  },
  productSole: {
    en: 'Of {customers} customers known, {sole} have no other viable source.',
    ja: '把握できた顧客{customers}のうち{sole}は、他に実質的供給元がない。',
  },
  productNoCustomers: {
    en: 'Who buys it from there is not known: no flows by partner at hand. Import a full year: `kaname import baci FILE`.',
    ja: '相手国別の流れがなく、購入者は不明。完全な年次データを取り込めば把握できる: `kaname import baci FILE`。',
  },
  productReported: {
    en: 'The share is a published figure: reported, not measured.',
    ja: 'シェアは公表値である（報告であり、測定ではない）。',
  },
  productTime: {
    en: 'Others would need {months} months to replace it ({low}–{high}).',
    ja: '代替には{months}か月（{low}〜{high}か月）を要する。',
  },
  productSpare: {
    en: 'Other exporters could make up for {share} % of what it sells at once.',
    ja: '他の輸出国が直ちに補えるのは、その販売額の{share}%である。',
  },
  strongestByLoss: {
    en: 'Others would lose most without: {names}.',
    ja: '失われた場合に他国の損失が最も大きい品目: {names}。',
  },
  strongestByScore: {
    en: 'Highest scores (world share × time to replace): {names}.',
    ja: 'スコア（世界シェア×代替期間）が最も高い品目: {names}。',
  },
  hit: {
    en: 'Hardest hit: {customer:economy}, which without {name} would lose {loss} % of its GDP.',
    ja: '最も打撃を受けるのは{customer:economy}：{name}を失うとGDPの{loss}%を失う。',
  },
  mostDependent: {
    en: 'Most often without another viable source: {customers}.',
    ja: '他に実質的供給元がない品目の数が最も多い相手: {customers}。',
  },
  forLead: {
    en: '{customer:economy} buys {count} products from {economy:economy}; for {sole} of them it has no other viable source.',
    ja: '{customer:economy}は{economy:economy}から{count}品目を購入し、うち{sole}品目は他に実質的供給元がない。',
  },
  forHit: {
    en: 'It would lose most without: {names}.',
    ja: '失われた場合の損失が最も大きい品目: {names}。',
  },
  pair: {
    en: 'If all trade between them stopped, {customer:economy} would lose {there} % of its GDP for want of imports, and {economy:economy} {here} %.',
    ja: '両者間の貿易が全て止まった場合、輸入の途絶により{customer:economy}はGDPの{there}%、{economy:economy}は{here}%を失う。',
  },
  forNone: {
    en: 'Nothing at hand says that {customer:economy} buys any of these products from {economy:economy}.',
    ja: '{customer:economy}が{economy:economy}からこれらの品目を購入していることを示すデータはない。',
  },
  reported: {
    en: '{count} products rest on published market shares only: reported, not measured.',
    ja: '{count}品目は公表された市場シェアのみに基づく（報告であり、測定ではない）。',
  },
  noCustomers: {
    en: 'Who the customers are is not known for {count} of {total} products: no flows by partner at hand. For all of them import a full year: `kaname import baci FILE`.',
    ja: '{total}品目のうち{count}品目は相手国別の流れがなく、顧客は不明。完全な年次データを取り込めば把握できる: `kaname import baci FILE`。',
  },
  unknown: {
    en: 'Of {unknown} of {asked} products nothing at hand says how much of the world’s trade it holds.',
    ja: '{asked}品目中{unknown}品目は、世界貿易に占める割合を示すデータがない。',
  },
  none: {
    en: 'Nothing at hand says that {economy:economy} sells any of the products asked about.',
    ja: '{economy:economy}が対象品目を輸出していることを示すデータはない。',
  },
  largestOnly: {
    en: '{name:word} lists the five largest suppliers of the larger economies: customers for whom {economy:economy} is not among them are missing, so losses are the least they can be.',
    ja: '{name:word}は主要経済の上位5供給元のみを載せています。{economy:economy}がその中にない顧客は含まれないため、損失は下限です。',
  },
  groupSupplier: {
    en: '{name:word} lists suppliers one by one: who depends on {economy:economy} as a whole cannot be told from it.',
    ja: '{name:word}は供給元を国別に載せているため、{economy:economy}全体への依存は分かりません。',
  },
  passesThrough: {
    en: '{economies} import more of some products than a tenth of their GDP: hubs or ship registers. Their loss in percent of GDP means little, and they are not named as hardest hit.',
    ja: '{economies}は、GDPの1割を超える輸入品目があります（中継地・船籍地）。GDP比の損失はほとんど意味を持たないため、最も打撃を受ける相手には挙げません。',
  },
  noProduct: {
    en: '{product} is not a good or code at hand. Nearest: {nearest}.',
    ja: '{product} に当たる品目・コードはありません。近いもの: {nearest}',
  },
  noFlows: {
    en: 'Six-digit codes need bilateral flows of the year asked for: import them with `kaname import baci FILE`, or ask for another year.',
    ja: 'HS6桁には対象年の二国間貿易データが必要です。`kaname import baci FILE` で取り込むか、別の年を指定してください。',
  },
  nothing: {
    en: 'No data speak of what {economy} sells in {year}; the nearest years at hand are {years}.',
    ja: '{economy} の {year} 年の輸出に関するデータがありません。利用できる近い年: {years}',
  },
  listed: {
    en: 'The table of customers holds the {listed} hardest hit of each of the first {leading} products; {products} products and {customers} customers more are counted and not listed. Name a product with --product, or a customer with --for.',
    ja: '顧客の表は上位{leading}品目について打撃の大きい順に{listed}件までです。ほかに{products}品目と顧客{customers}件は集計に含まれますが載せていません。--product または --for で指定してください。',
  },
  oneself: {
    en: '{customer} cannot be a customer of {economy}: the one is part of the other. Name another customer with --for.',
    ja: '{customer} は {economy} の一部または同一のため顧客になりません。--for に別の経済を指定してください。',
  },
  figureScores: { en: 'Products that are hardest to do without', ja: '最も欠かせない品目' },
  figureScoresAlt: {
    en: 'Bars: indispensability score of the first {count} products of {economy:economy}, with bands; first {name}.',
    ja: '棒グラフ：{economy:economy}の上位{count}品目の不可欠性スコア（幅付き）。1位は{name}。',
  },
  figureHit: { en: 'Who would lose most, by product', ja: '損失が最も大きい顧客と品目' },
  figureHitAlt: {
    en: 'Bars: the {count} largest losses in % of a customer’s GDP if {economy:economy} stopped selling one product; first {name}.',
    ja: '棒グラフ：{economy:economy}が1品目の販売を止めた場合の顧客の損失（GDP比）上位{count}件。1位は{name}。',
  },
  scoreNote: { en: 'grade {grade}', ja: '証拠等級 {grade}' },
});
