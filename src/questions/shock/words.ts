// What the question of a shock says.
import { catalogue } from '../../contract/message.ts';

export const shockWords = catalogue('shock', {
  title: { en: 'Shock: what happens to output and income', ja: 'ショック：生産と所得への影響' },
  modelsTitle: { en: 'Models side by side', ja: 'モデルの比較' },
  seriesTitle: { en: 'Output over time', ja: '生産の推移' },
  bottlenecksTitle: { en: 'Where chains break first', ja: '最初のボトルネック' },
  driversTitle: { en: 'Which assumption drives the result', ja: '結果を左右する仮定' },
  pathsTitle: { en: 'Who uses what is withheld', ja: '止められた財の利用先' },
  accountTitle: { en: 'What is withheld', ja: '遮断されるもの' },
  helpScenario: {
    en: 'a YAML or JSON file, or the id of a case from `kaname scenario list`',
    ja: 'YAML・JSONファイル、または `kaname scenario list` にある事例のID',
  },
  helpModel: { en: 'which model, or all side by side', ja: 'モデル（all は全モデルの比較）' },
  helpCriticality: {
    en: 'how inputs bind in the model propagation (default: half; drawn where there are draws)',
    ja: 'propagation での投入の制約の仕方（既定: half。抽出がある場合は抽出する）',
  },
  helpCritical: {
    en: 'a CSV of good,using,critical (1, 0.5 or 0) and, where no trade data tell it, share: which inputs are critical to which industries',
    ja: 'good,using,critical（1・0.5・0）のCSV。貿易データがない場合は share も。どの投入がどの産業に不可欠か',
  },
  helpSeries: {
    en: 'what of a large table the series shows: totals and the hardest hit, or all',
    ja: '大きな表で系列に示すもの（main: 合計と影響の大きい部門、all: 全部門）',
  },
  helpRuns: {
    en: 'most draws of each model of days (default: as many as its size allows in half a minute)',
    ja: '日次モデルの抽出回数の上限（既定: 規模に応じ約30秒分）',
  },
  model: { en: 'Model', ja: 'モデル' },
  economy: { en: 'Economy', ja: '経済' },
  industry: { en: 'Industry', ja: '産業' },
  side: { en: 'Side', ja: '側' },
  loss: { en: 'Output lost, money of the table', ja: '生産損失（表の通貨単位）' },
  lossShare: { en: 'Output lost', ja: '生産損失率' },
  low: { en: 'low', ja: '下限' },
  high: { en: 'high', ja: '上限' },
  unit: { en: 'Money', ja: '通貨単位' },
  valueAddedLoss: { en: 'Value added lost, money of the table', ja: '付加価値損失（表の通貨単位）' },
  peak: { en: 'Deepest fall', ja: '最大の落ち込み' },
  peakDay: { en: 'On day', ja: '最大日' },
  recoveryDay: { en: 'Recovered from day', ja: '回復日' },
  unmet: { en: 'Final demand not met, money of the table', ja: '満たされない最終需要（表の通貨単位）' },
  draws: { en: 'Draws', ja: '抽出数' },
  reason: { en: 'Reason', ja: '理由' },
  day: { en: 'Day', ja: '日' },
  production: { en: 'Output a day, money of the table', ja: '日次生産（表の通貨単位）' },
  relative: { en: 'Of day 0', ja: '0日目比' },
  valueAdded: { en: 'Value added a day, money of the table', ja: '日次付加価値（表の通貨単位）' },
  unmetDay: {
    en: 'Final demand not met a day, money of the table',
    ja: '日次の満たされない最終需要（表の通貨単位）',
  },
  input: { en: 'Input', ja: '投入' },
  held: { en: 'Output held back that day, money of the table', ja: '当日抑えられた生産（表の通貨単位）' },
  ours: { en: 'Ours', ja: '自分側' },
  theirs: { en: 'Theirs', ja: '相手側' },
  others: { en: 'Others', ja: 'その他' },
  world: { en: 'All', ja: '全体' },
  why: { en: 'What it assumes', ja: '前提' },
  assumption: { en: 'Assumption', ja: '仮定' },
  first: { en: 'First-order index', ja: '一次指数' },
  total: { en: 'Total index', ja: '全指数' },
  points: { en: 'Points', ja: '点数' },
  good: { en: 'Good', ja: '品目' },
  direct: { en: 'Direct use per unit of output', ja: '直接利用（生産1単位当たり）' },
  through: { en: 'Through all stages', ja: '全段階を通じた利用' },
  running: { en: 'running {model:word}', ja: '{model:word} を計算中' },
  noTable: {
    en: 'No input-output table is at hand: import one with `kaname import io PATH`.',
    ja: '産業連関表がありません。`kaname import io PATH` で取り込んでください。',
  },
  badFile: { en: '{detail}', ja: '{detail}' },
  criticalEmpty: {
    en: '{file} names no input: write lines of good,using,critical.',
    ja: '{file} に投入がありません。good,using,critical の行を書いてください。',
  },
  criticalCell: {
    en: '{file}, line {line}, field {field}: {text} will not do. critical is 1, 0.5 or 0; share lies above 0 and at most at 1; good and using are named.',
    ja: '{file} の {line} 行、項目 {field}: {text} は使えません。critical は 1・0.5・0、share は0より大きく1以下、good と using は必須です。',
  },
  structureOf: {
    en: 'Structure of {year}: who supplies whom is that of the table in the box ({name:word}); read shares and days, not money.',
    ja: '{year} 年の構造: 取引関係は同梱の表（{name:word}）による。金額ではなく割合と日数を読むこと。',
  },
  treated: {
    en: '{count} sectors of the table use or deliver without output, or less than nothing ({list} ...): those cells count as final demand, or as none.',
    ja: '表の {count} 部門（{list} など）は生産なしの取引または負の値を持つため、その値は最終需要または0として扱う。',
  },
  notInTable: {
    en: '{list} do not stand in {name:word}: nothing of the table stops for them.',
    ja: '{list} は {name:word} にないため、表の上では影響を計上しない。',
  },
  overCapital: {
    en: '{at}{sector} would lose {loss} of capital but has {capital} ({unit}; {years} years of its value added): make the loss smaller or name more sectors.',
    ja: '{at}{sector} の資本損失 {loss} は、その資本 {capital}（{unit}、付加価値の {years} 年分）を超えます。損失を小さくするか、部門を増やしてください。',
  },
  noFlow: {
    en: '{at}event {label} stops nothing: in {name:word} nothing of {goods} flows from {from} to {to}. Name others, or drop the event.',
    ja: '{at}イベント {label} は何も止めません。{name:word} では {from} から {to} への {goods} の取引がありません。指定を変えるか、イベントを削除してください。',
  },
  cannotTake: {
    en: '{at}event {label} is a {kind:word}, which {model:word} cannot take: ask for {models:word}, or for all.',
    ja: '{at}イベント {label}（{kind:word}）は {model:word} では扱えません。{models:word} か all を指定してください。',
  },
  fewerDraws: {
    en: '{model:word}: bands rest on {draws} draws instead of {asked}, since the table is large; raise it with --runs.',
    ja: '{model:word}: 表が大きいため、帯は {asked} 回ではなく {draws} 回の抽出による（--runs で増やせる）。',
  },
  shownOnly: {
    en: 'The series shows the total of every economy and the {count} sectors hit hardest, of {sectors}; --series all shows all.',
    ja: '系列は各経済の合計と影響の大きい {count} 部門のみ（全 {sectors} 部門。--series all で全部門）。',
  },
  driversOn: {
    en: 'Drivers are told from a table in which the economies are put together as {groups} [P], since the whole is large.',
    ja: '表が大きいため、結果を左右する仮定は経済を {groups} にまとめた表で求めた[P]。',
  },
  pathsNotLosses: {
    en: '{list}: which buyers of the industry use it is not known, so {models:word} show paths, not losses; --critical FILE says which inputs are critical.',
    ja: '{list}: 産業のどの購入者が使うか不明のため、{models:word} は損失ではなく経路のみを示す。--critical FILE で不可欠な投入を指定できる。',
  },
  ruleFired: {
    en: '{model:word}: rule R{rule} of retaliation fires on day {day}; its event acts from then on, in all draws.',
    ja: '{model:word}: 報復規則 R{rule} は {day} 日目に発動し、全抽出でその後に作用する。',
  },
  usdUnknown: {
    en: 'The money of the table ({unit}) is not USD: rules that hang on USD withheld do not fire.',
    ja: '表の通貨（{unit}）が米ドルでないため、遮断額（米ドル）に依存する規則は発動しない。',
  },
  noHouseholds: {
    en: 'The table does not tell households from other final demand: consumption does not follow income.',
    ja: '表が家計と他の最終需要を区別しないため、消費は所得に連動しない。',
  },
  accountUnknown: {
    en: 'What is withheld cannot be counted from trade data: an economy of the scenario is known to the table alone.',
    ja: 'シナリオの経済が表にしかないため、貿易データから遮断額を計上できない。',
  },
  pointSide: {
    en: '{title}: {model:word} has output of {side} ({economies}) fall by {peak} % at most, on day {day}; over {days} days {share} % is lost{band}.',
    ja: '{title}: {model:word} では{side}（{economies}）の生産は {day} 日目に最大 {peak} % 減り、{days} 日間で {share} % を失う{band}。',
  },
  pointNone: {
    en: '{title}: no model at hand tells a loss; see paths and what is withheld.',
    ja: '{title}: 損失を示せるモデルがない。経路と遮断額を参照。',
  },
  pointBottleneck: {
    en: 'First bottleneck ({model:word}): on day {day} {sector} runs short of {input}.',
    ja: '最初のボトルネック（{model:word}）: {day} 日目に {sector} で {input} が不足する。',
  },
  pointNoBottleneck: {
    en: '{model:word}: no stock runs short in {days} days.',
    ja: '{model:word}: {days} 日間に在庫は不足しない。',
  },
  pointOther: {
    en: 'Hit without being named ({model:word}): {list}.',
    ja: '名指しされずに影響を受ける経済（{model:word}）: {list}。',
  },
  pointRange: {
    en: 'Side by side, {side} lose {low} % ({least:word}) to {high} % ({most:word}): the models differ in what replaces a missing input, and how soon; the table of models says what each assumes.',
    ja: 'モデルの比較では{side}の損失は {low} %（{least:word}）から {high} %（{most:word}）。不足する投入を何がいつ代替するかの前提が異なる（モデルの表を参照）。',
  },
  pointDriver: {
    en: '{model:word}: the result hangs most on {assumption} (total Sobol index {total}).',
    ja: '{model:word}: 結果を最も左右する仮定は {assumption}（Sobol全指数 {total}）。',
  },
  pointStructure: {
    en: 'Who supplies whom is the structure of {year}.',
    ja: '取引関係は {year} 年の構造による。',
  },
  whyPropagation: {
    en: 'An input that is critical stops its user once the stock is used up; nothing is made elsewhere instead, and lost income lowers demand.',
    ja: '不可欠な投入の在庫が尽きると利用者は止まる。代替生産はなく、所得減が需要を下げる。',
  },
  whyArio: {
    en: 'Stocks are restored slowly and suppliers can make up to a quarter more, so that losses start later and are partly made up.',
    ja: '在庫は徐々に回復し、供給者は最大25%増産できるため、損失は遅れて始まり一部は埋め合わされる。',
  },
  figure: { en: 'Output over time, of day 0', ja: '生産の推移（0日目比）' },
  figureAlt: {
    en: 'Lines: output of the economies hit hardest by day, as a share of day 0, with bands.',
    ja: '折れ線: 影響の大きい経済の日次生産（0日目比）と帯。',
  },
  figureBars: { en: 'Output lost by economy', ja: '経済別の生産損失率' },
  figureBarsAlt: {
    en: 'Bars: share of output that economies lose over the scenario, with bands.',
    ja: '棒グラフ: シナリオ期間の生産損失率と帯。',
  },
});
