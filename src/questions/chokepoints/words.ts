// What the question of chokepoints says.
import { catalogue } from '../../contract/message.ts';
import { chokepointsColumnTexts } from './column-words.ts';

export const chokepointsWords = catalogue('chokepoints', {
  ...chokepointsColumnTexts,
  title: { en: 'What we rely on, and what relies on us', ja: '我々が頼るもの、我々に頼るもの' },
  helpEconomy: { en: 'the economy or group, e.g. JPN or EU', ja: '経済またはグループ（例: JPN、EU）' },
  helpAgainst: {
    en: 'one counterpart: an economy or a group; all pairs with it are listed',
    ja: '相手を1つに限定（経済またはグループ）。その相手との全組を表示',
  },
  helpDirection: {
    en: 'in: what others could withhold from it; out: what it could withhold from others',
    ja: 'in: 他者が差し止めうるもの、out: 当該経済が差し止めうるもの',
  },
  helpYear: {
    en: 'year of the trade (default: the last complete one); the input-output table keeps its own',
    ja: '貿易の対象年（既定: 最新の完全な年）。産業連関表の年は別',
  },
  helpBehind: {
    en: 'sectors and what stands behind goods, by the input-output table: shown, or left-out (faster, goods alone)',
    ja: '産業連関表による部門と品目の背後：shown（表示）または left-out（省略。品目だけで速い）',
  },
  oneself: {
    en: '{against:economy} is part of {economy:economy}: name a counterpart outside it.',
    ja: '{against:economy}は{economy:economy}に含まれます。外の相手を指定してください。',
  },
  nothing: {
    en: 'Neither trade nor an input-output table speaks of {economy:economy} in {year}. Import flows with `kaname import baci FILE` or a table with `kaname import io PATH`.',
    ja: '{year}年の{economy:economy}について、貿易データも産業連関表もありません。`kaname import baci FILE` または `kaname import io PATH` で追加してください。',
  },
  noTable: {
    en: 'No input-output table is at hand: nothing is said of sectors, nor of what lies behind goods.',
    ja: '産業連関表がないため、産業および品目の背後については示していません。',
  },
  notInTable: {
    en: '{economy:economy} has no sectors of its own with output in the table {name:word}: nothing is said of its sectors.',
    ja: '{economy:economy}は{name:word}に独立した産業（産出あり）がないため、産業については示していません。',
  },
  idle: {
    en: 'Sectors without output in {year}, of which nothing can be said: {sectors} ({count} in all).',
    ja: '{year}年に産出がなく判断できない産業：{sectors}（計{count}）。',
  },
  structure: {
    en: 'Sectors, look-through and face value: structure of {year} ({name:word}). It shows who stands behind whom, not what would be lost today.',
    ja: '産業・ルックスルー・額面は{year}年の構造（{name:word}）による。誰が背後にいるかを示すもので、今日の損失額ではない。',
  },
  split: {
    en: 'Look-through of goods splits an industry in proportion to world trade in its goods [P]: it shows paths, not losses.',
    ja: '品目のルックスルーは産業を世界貿易額で比例配分したもの[P]であり、経路を示すもので損失ではない。',
  },
  largestOnly: {
    en: '{name:word} lists the five largest suppliers of larger economies only: smaller holders are not seen, and what comes from suppliers that are not listed counts as of unknown origin.',
    ja: '{name:word}は主要経済の上位5供給国のみを収録。小さな供給元は見えず、収録外の供給元からの分は原産不明として数える。',
  },
  partial: {
    en: '{name:word} holds the trade of some reporters only: shares over all paths are of what they report.',
    ja: '{name:word}は一部の報告国のみの貿易を収録しており、全経路のシェアはその範囲に限られる。',
  },
  costShares: {
    en: 'Losses in goods rest on imports of the good over GDP ({year}) as its cost share: an input-output table tells industries, not goods.',
    ja: '品目の損失は、産業連関表が品目を区別しないため、GDP（{year}年）に対する輸入の割合を費用シェアとして計算しています。',
  },
  origin: {
    en: 'Where a good was first made rests on exporters’ net exports as the lower end of what they make [P], but where the table of estimates gives domestic output.',
    ja: '原産地は、国内生産の推定値がある場合を除き、輸出国の純輸出を生産の下限とみなして求めた[P]。',
  },
  cut: {
    en: '{direction:word}: the first {goods} of {allGoods} pairs in goods and {sectors} of {allSectors} in sectors are listed. Name a counterpart with --against to see all with it.',
    ja: '{direction:word}：品目は{allGoods}組中{goods}組、産業は{allSectors}組中{sectors}組を表示。--against で相手を指定すると全て表示します。',
  },
  groupHolder: {
    en: '{name:word} lists members of {economy:economy} one by one, and not all: what the group could withhold is not shown.',
    ja: '{name:word}は{economy:economy}の加盟国を個別に（一部のみ）収録しているため、グループとして差し止めうるものは示せない。',
  },

  rowsTitle: { en: 'Goods and sectors, both ways', ja: '品目と産業（双方向）' },
  holdersTitle: { en: 'Holders one by one, and together', ja: '供給元ごと、および同時の場合' },
  driftTitle: { en: 'Trade in goods then and now', ja: '財貿易：構造の年と現在' },
  pathsTitle: { en: 'The path that carries most', ja: '最も太い経路' },
  pairTitle: {
    en: 'Both ways: what each would lose without the other',
    ja: '双方向：互いを失った場合の損失',
  },

  pointIn: {
    en: '{economy:economy} could be hurt most through {name} from {holder:economy}: {share} % of its imports of it, a loss of {loss} % of GDP{band} if withheld, {months} months to replace.',
    ja: '{economy:economy}が最も打撃を受けうるのは{holder:economy}からの{name}：輸入の{share} %、差し止め時の損失はGDP比{loss} %{band}、代替に{months}か月。',
  },
  pointInNext: {
    en: 'Other goods that others hold over {economy:economy}: {goods}.',
    ja: '他者が{economy:economy}に対して握る他の品目：{goods}。',
  },
  pointOutNext: {
    en: 'Others exposed to {economy:economy}: {goods}.',
    ja: '{economy:economy}にさらされている他の相手：{goods}。',
  },
  pointOut: {
    en: 'Most exposed to {economy:economy}: {target:economy} through {name}: {share} % of its imports of it, a loss of {loss} % of GDP{band} if withheld, {months} months to replace.',
    ja: '{economy:economy}に最もさらされているのは{target:economy}の{name}：輸入の{share} %、差し止め時の損失はGDP比{loss} %{band}、代替に{months}か月。',
  },
  pointShareIn: {
    en: '{economy:economy} relies most on {holder:economy} for {name}: {share} % of its imports of it.',
    ja: '{economy:economy}は{name}の輸入の{share} %を{holder:economy}に頼る。',
  },
  pointShareOut: {
    en: '{target:economy} relies on {economy:economy} for {name}: {share} % of its imports of it.',
    ja: '{target:economy}は{name}の輸入の{share} %を{economy:economy}に頼る。',
  },
  pointHidden: {
    en: 'Hidden: {total} % of the {name} that {target:economy} has was made in {holder:economy}, as far as production is known; directly it buys {share} % of its imports there. Path: {chain}.',
    ja: '隠れた依存：生産が分かる範囲で、{target:economy}の{name}の{total} %は{holder:economy}で生産。直接の購入は輸入の{share} %。経路：{chain}。',
  },
  pointSector: {
    en: 'By the structure of {year}, {holder:economy} stands behind {gross} % of all output that goes into {name} of {target:economy}; at face value {face} %.',
    ja: '{year}年の構造では、{target:economy}の{name}を支える産出の{gross} %を{holder:economy}が担う（額面では{face} %）。',
  },
  pointTogether: {
    en: 'In the {codes} codes at hand the {count} leading holders together: a loss of {together} % of GDP, against {apart} % if each acted alone and the losses were added up.',
    ja: '手元の{codes}コードで上位{count}供給元が同時に差し止めた場合の損失はGDP比{together} %（個別の損失の合計は{apart} %）。',
  },
  pointPair: {
    en: 'If all trade between them in {basis:word} stopped, {customer:economy} would lose {there} % of its GDP and {economy:economy} {here} %.',
    ja: '両者間の貿易（{basis:word}）が止まった場合、{customer:economy}はGDP比{there} %、{economy:economy}は{here} %を失う。',
  },
  pointDrift: {
    en: 'The structure is of {year}: {holder:economy} supplied {before} % of the goods that {target:economy} bought abroad then, and {now} % in {nowYear}.',
    ja: '構造は{year}年のもの：当時{target:economy}の財輸入に占める{holder:economy}の割合は{before} %、{nowYear}年は{now} %。',
  },
  pointStructure: {
    en: 'What is said of sectors is the structure of {year}; how far that is from today is not known here.',
    ja: '産業に関する記述は{year}年の構造による。現在との差はここでは不明。',
  },
  pointNone: {
    en: 'No pair with {economy:economy} is found in the data at hand.',
    ja: '手元のデータに{economy:economy}との組は見つからない。',
  },

  figureIn: { en: 'What others could withhold', ja: '他者が差し止めうるもの' },
  figureOut: { en: 'What it could withhold from others', ja: '他者に対して差し止めうるもの' },
  figureSectors: { en: 'Who stands behind its sectors', ja: '産業の背後にいる相手' },
  figureAlt: {
    en: '{count} bars, the largest: {name}, {value} % of GDP.',
    ja: '{count}本の棒。最大は{name}、GDP比{value} %。',
  },
  figureSectorsAlt: {
    en: '{count} bars, the largest: {name}, {value} %.',
    ja: '{count}本の棒。最大は{name}、{value} %。',
  },
  figurePair: { en: 'Both ways', ja: '双方向' },
  figurePairAlt: {
    en: '{customer:economy} would lose {there} % of its GDP, {economy:economy} {here} %.',
    ja: '{customer:economy}はGDP比{there} %、{economy:economy}は{here} %を失う。',
  },
  noteShare: { en: '{share} % of imports', ja: '輸入の{share} %' },
  noteFace: { en: 'at face value {share} %', ja: '額面では{share} %' },
  noteLoss: { en: 'loss of GDP', ja: 'GDPの損失' },

  howLoss: {
    en: 'Loss of the target if the holder withholds a good: 1 − (1−ω)^(β/(σ−1)), β imports of the good over GDP, ω the holder’s share, σ 6 (3–8) (Clayton, Maggiori & Schreger). In order of loss × min(1, months/24) [P].',
    ja: '差し止め時の損失＝1−(1−ω)^(β/(σ−1))。βは品目輸入/GDP、ωは供給元シェア、σは6（3～8）（Clayton, Maggiori & Schreger）。順位は損失×min(1, 月数/24)[P]。',
  },
  howTotal: {
    en: 'Over all paths: a unit of what the target has is walked back from buyer to seller until it ends where it was made; shares of all origins and of those unknown sum to one.',
    ja: '全経路：対象の供給1単位を買い手から売り手へ遡り、生産地で終わらせる。全原産地と不明分の合計は1。',
  },
  howLookThrough: {
    en: 'Look-through: Σ over the holder’s sectors of L_ij over Σ_i L_ij, L = (I−A)⁻¹ (Baldwin, Freeman & Theodorakopoulos); in value added Σ v_i L_ij; at face value (I+A) in the place of L. Solved for, never inverted.',
    ja: 'ルックスルー：保有側産業のL_ijの和をΣ_i L_ijで割る。L=(I−A)⁻¹（Baldwin, Freeman & Theodorakopoulos）。付加価値ではΣ v_i L_ij、額面ではLの代わりに(I+A)。逆行列は作らず解く。',
  },
});
