// What the question of a shock says.
import { catalogue } from '../../contract/message.ts';
import { shockColumnTexts } from './column-words.ts';

export const shockWords = catalogue('shock', {
  ...shockColumnTexts,
  title: { en: 'Shock: what happens to output and income', ja: 'ショック：生産と所得への影響' },
  modelsTitle: { en: 'Models side by side', ja: 'モデルの比較' },
  seriesTitle: { en: 'Output over time', ja: '生産の推移' },
  bottlenecksTitle: { en: 'Where chains break first', ja: '最初のボトルネック' },
  driversTitle: { en: 'Which assumption drives the result', ja: '結果を左右する仮定' },
  pathsTitle: { en: 'Who uses what is withheld', ja: '止められた財の利用先' },
  driftTitle: { en: 'Trade in goods then and now', ja: '財貿易：構造の年と現在' },
  withheldTitle: { en: 'What is withheld, by the table', ja: '遮断されるもの（産業連関表による）' },
  partsTitle: { en: 'Goods taken out of their industries', ja: '産業から切り出した品目' },
  oneSector: {
    en: 'equilibrium: one sector for {count} economies, all trade and GDP of {year} ({name:word}); a good that is withheld counts as if it were like all other trade, so its loss is the least there is.',
    ja: '均衡：{count} 経済の一部門モデル（{name:word}、{year} 年の全貿易とGDP）。止められた品目は他の貿易と同質とみなすため、損失は下限。',
  },
  partUsers: {
    en: '{good}: that {list} need it is what {file} says; no table tells.',
    ja: '{good}: {list} が必要とするという想定は {file} による（表からは分からない）。',
  },
  howModel: {
    en: 'Output of a sector is the least of what plant, demand and stocks of inputs allow (ARIO with stocks, Hallegatte 2013): x = min(x_cap, D) · min(1, min_p Ω_p / (max(ψ s_p, 1) x_opt a_p)); stocks are restored over weeks.',
    ja: '部門の生産は設備・需要・投入在庫が許す最小（在庫付きARIO、Hallegatte 2013）：x = min(x_cap, D) · min(1, min_p Ω_p / (max(ψ s_p, 1) x_opt a_p))。在庫は数週間かけて回復する。',
  },
  howParts: {
    en: 'The good leaves its industry at its share of it and goes to the users named alone; who needs it is an assumption, named in the answer.',
    ja: '品目は産業に占める割合で切り出し、指定した利用産業のみに届ける。誰が必要とするかは仮定で、回答に明記する。',
  },
  howBands: {
    en: 'Bands are the 5th and 95th percentile of runs with stocks, restoring time, spare capacity and orders elsewhere drawn from their ranges.',
    ja: '帯は在庫・回復時間・余力・代替発注を範囲から抽出した計算の5〜95パーセンタイル。',
  },
  partNoIndustry: {
    en: '{good}: which industry of the table makes it is not known, so no loss is told; name it in a column industry of the file.',
    ja: '{good}: 表のどの産業が生産するか不明のため損失は示さない。ファイルの industry 列で指定できる。',
  },
  partNoTrade: {
    en: '{good}: no trade data at hand tell who sells it to whom, so it stays inside its industry and no loss is told.',
    ja: '{good}: 取引相手が分かる貿易データがないため産業から切り出せず、損失は示さない。',
  },
  partUnused: {
    en: '{file}: of {good} nothing reaches {list}: they buy nothing of {industry} where it comes from. Name other users.',
    ja: '{file}: {good} は {list} に届きません（供給元の {industry} からの購入がない）。別の利用産業を指定してください。',
  },
  partOutside: {
    en: '{good}: {share} % of its trade is with economies that the table does not hold, and is left out.',
    ja: '{good}: 貿易の {share} % は表にない経済との取引のため除外した。',
  },
  partMoney: {
    en: 'The money of the table ({unit}) is not USD: a good cannot be taken out of its industry without trade data of the whole industry.',
    ja: '表の通貨（{unit}）が米ドルでないため、産業全体の貿易データがなければ品目を切り出せません。',
  },
  partGdp: {
    en: 'The GDP of {economy} is not known: goods it buys cannot be brought to the year of the table.',
    ja: '{economy} のGDPが不明のため、購入品目を表の年に換算できません。',
  },
  partByGdp: {
    en: 'Goods stand in the table of {table} as they were traded in {year}, each at its share of the buyer’s GDP: trade of whole industries is not at hand.',
    ja: '品目は {year} 年の貿易額を購入国のGDP比で {table} 年の表に換算した（産業全体の貿易データがないため）。',
  },
  driversTogether: {
    en: '{model:word}: which assumption drives the result was found on a smaller table of {sectors} sectors, where economies that stand alike in the scenario are one ({economies} in all).',
    ja: '{model:word}: 結果を左右する仮定は、シナリオでの立場が同じ経済をまとめた小さな表（{economies} 経済、{sectors} 部門）で求めた。',
  },
  boundsGoodsOnly: {
    en: 'bounds count goods alone: what the events {list} withhold of whole industries is not in them.',
    ja: '上下限は品目のみを数え、イベント {list} が産業全体について遮断する分は含まない。',
  },
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
    en: 'a CSV of good,using,critical (1, 0.5 or 0): which industries of the table are critical to which, over the rule; naming users of an event’s good takes it out of its industry',
    ja: 'good,using,critical（1・0.5・0）のCSV。表のどの産業がどの産業に不可欠か（既定の規則に優先）。イベントの品目の利用産業を書くと産業から切り出す',
  },
  helpCriticalFrom: {
    en: 'inputs that cost less than this share of output bind nobody in the model propagation, unless --critical says so',
    ja: '生産に占める費用がこの割合に満たない投入は propagation で誰も制約しない（--critical の指定を除く）',
  },
  tinyInput: {
    en: '{model:word}: {input}, the first to run short, is {share} % of the output of {industry}; the rule counts energy and dearest inputs as critical however little they cost [P]. --critical-from 0.01 leaves out what costs less than 1 %, --critical FILE says who needs what.',
    ja: '{model:word}: 最初に不足する{input}は{industry}の生産の {share} % にすぎない。規則はエネルギーと高額投入を金額によらず不可欠とする[P]。--critical-from 0.01 で1％未満の投入を除き、--critical FILE で必要な投入を指定できる。',
  },
  noReturn: {
    en: '{model:word}: in {count} of {draws} draws less is made on the last day than on any day on which something acted: with stocks that short or that little spare in them the model feeds its own shortage, and the upper end of its band tells that, not the shock.',
    ja: '{model:word}: {draws} 抽出中 {count} では、最終日の生産が作用中のどの日よりも少ない。在庫が短く余裕の小さい設定ではモデル自体が不足を増幅するため、帯の上端はショックの大きさではなくそれを示す。',
  },
  helpSeries: {
    en: 'what of a large table the series shows: totals and the hardest hit, or all',
    ja: '大きな表で系列に示すもの（main: 合計と影響の大きい部門、all: 全部門）',
  },
  helpRuns: {
    en: 'most draws of each model of days (default: as many as its size allows in a quarter of a minute)',
    ja: '日次モデルの抽出回数の上限（既定: 規模に応じ約15秒分）',
  },
  firmsTitle: { en: 'Systemic risk of firms', ja: '企業のシステミックリスク' },
  helpNetwork: {
    en: 'a CSV of firms: supplier,user,value and, if known, supplier_industry,user_industry,importance (essential, replaceable, unneeded)',
    ja: '企業のCSV: supplier,user,value。分かれば supplier_industry,user_industry,importance（essential・replaceable・unneeded）',
  },
  networkEmpty: {
    en: '{file} names no link: write lines of supplier,user,value.',
    ja: '{file} に取引がありません。supplier,user,value の行を書いてください。',
  },
  networkCell: {
    en: '{file}, line {line}, field {field}: {text} will not do. A link has two different firms, stands once, and has a value above 0; importance is essential, replaceable or unneeded.',
    ja: '{file} の {line} 行、項目 {field}: {text} は使えません。取引は異なる2社で一度だけ、value は0より大きく、importance は essential・replaceable・unneeded のいずれかです。',
  },
  twoIndustries: {
    en: '{file}: {firm} stands in two industries, {first} and {second}: give it one.',
    ja: '{file}: {firm} に2つの産業（{first}、{second}）があります。1つにしてください。',
  },
  twoImportances: {
    en: '{file}: inputs from {from} to {to} have two importances: give them one.',
    ja: '{file}: {from} から {to} への投入に2つの重要度があります。1つにしてください。',
  },
  pointFirm: {
    en: 'In the network of firms {list} would cost most if they stopped.',
    ja: '企業ネットワークで停止の損失が最も大きいのは {list}。',
  },
  boundsTitle: { en: 'Bounds', ja: '上下限' },
  roundsTitle: { en: 'Restrictions round by round', ja: '輸出制限の連鎖' },
  noEquilibrium: {
    en: 'equilibrium: there is none that the search finds; trade that nobody can replace ends in no price.',
    ja: '均衡: 探索では均衡が見つからない。誰も代替できない取引には価格がつかない。',
  },
  whyEquilibrium: {
    en: 'Trade finds new ways and prices clear every market; nothing takes time, and the control stays at its strongest.',
    ja: '貿易は新しい経路を見つけ、価格が全市場を均衡させる。時間はかからず、規制は最も強い水準で続く。',
  },
  whyCascade: {
    en: 'Whoever is short of the good cuts its own exports of it; a shortage, not a loss of output.',
    ja: '不足した経済は自らの輸出を減らす。生産損失ではなく財の不足を示す。',
  },
  whyBounds: {
    en: 'What is missing on the worst day lasts, without stocks: inputs replace each other with an elasticity near 0.',
    ja: '最悪の日の不足が続き、在庫はない。投入の代替の弾力性は0に近い。',
  },
  moneyUnknown: { en: 'money of the table', ja: '表の通貨単位' },
  moneyUndated: { en: '{unit:word}', ja: '{unit:word}' },
  moneyOfYear: { en: '{unit:word}, prices of {year}', ja: '{unit:word}、{year} 年価格' },
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
  criticalUnknown: {
    en: '{file}: {text} is no industry of the table, nor a good of an event; name industries of the table (or ECONOMY|industry as user), or goods as the scenario writes them.',
    ja: '{file}: {text} は表の産業でもイベントの品目でもありません。表の産業（利用側は 経済|産業 も可）か、シナリオと同じ品目名を書いてください。',
  },
  criticalCell: {
    en: '{file}, line {line}, field {field}: {text} will not do. critical is 1, 0.5 or 0; good and using are named.',
    ja: '{file} の {line} 行、項目 {field}: {text} は使えません。critical は 1・0.5・0、good と using は必須です。',
  },
  structureOf: {
    en: 'Structure of {year}: who supplies whom is that of the table in the box ({name:word}); its money is {unit:word}. Read shares and days, not money.',
    ja: '{year} 年の構造: 取引関係は同梱の表（{name:word}）による。金額の単位は{unit:word}。金額ではなく割合と日数を読むこと。',
  },
  treated: {
    en: '{count} sectors of the table use or deliver without output, or less than nothing ({list}{more}): those cells count as final demand, or as none.',
    ja: '表の {count} 部門（{list}{more}）は生産なしの取引または負の値を持つため、その値は最終需要または0として扱う。',
  },
  notInTable: {
    en: 'Not in {name:word}: {list}. Nothing of the table stops for them.',
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
  besideBand: {
    en: 'Some likely values lie outside their bands: bands come from draws alone, in most of which part of what is withheld is ordered elsewhere; the likely run orders nothing elsewhere.',
    ja: '最頻値が帯の外にある箇所がある。帯は抽出のみから得られ、多くの抽出では遮断分の一部を他から調達するが、最頻の計算では調達しない。',
  },
  pathsNotLosses: {
    en: '{list}: which buyers of the industry use it is not known, so {models:word} show paths, not losses.',
    ja: '{list}: 産業のどの購入者が使うか不明のため、{models:word} は損失ではなく経路のみを示す。',
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
  pointRest: {
    en: '{title}: {model:word} has next to nothing of the output of {side} ({economies}) fall.',
    ja: '{title}: {model:word} では{side}（{economies}）の生産はほとんど減らない。',
  },
  pointMade: {
    en: '{title}: {model:word} has output of {side} ({economies}) fall by {peak} % at most, on day {day}; over {days} days it is {share} % more than it would have been{band}.',
    ja: '{title}: {model:word} では{side}（{economies}）の生産は {day} 日目に最大 {peak} % 減るが、{days} 日間では平常時より {share} % 多い{band}。',
  },
  pointNone: {
    en: '{title}: no model at hand tells a loss; see paths and what is withheld.',
    ja: '{title}: 損失を示せるモデルがない。経路と遮断額を参照。',
  },
  pointPath: {
    en: 'Furthest reach, a path and no loss: what {industry} of {economy} buys over all stages of the industry that makes {good}, across what is cut, comes to {share} % of its output.',
    ja: '最も及ぶ利用先（経路であり損失ではない）: {economy}の{industry}が、{good}を作る産業から止められる経路で全段階を通じて買う額は、生産の {share} %。',
  },
  pointIncome: {
    en: '{model:word}: real income changes most in {list}.',
    ja: '{model:word}: 実質所得の変化が大きい経済: {list}。',
  },
  pointBounds: {
    en: '{model:word}: were the worst day to last and no stock at hand, output lost lies between free substitution and fixed proportions: {list}.',
    ja: '{model:word}: 最悪の日が続き在庫がないとき、生産損失は自由代替から固定比率の間: {list}。',
  },
  pointShort: {
    en: '{model:word}: of what they use, {list} lack most.',
    ja: '{model:word}: 利用量に対する不足が大きい経済: {list}。',
  },
  pointBottleneck: {
    en: 'First bottleneck ({model:word}): on day {day} {industry} of {economy} runs short of {input}.',
    ja: '最初のボトルネック（{model:word}）: {day} 日目に{economy}の{industry}で {input} が不足する。',
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
    en: 'Side by side, the loss of {side} runs from {low} % ({least:word}) to {high} % ({most:word}){gain}: the models differ in what replaces a missing input, and how soon; the table of models says what each assumes.',
    ja: 'モデルの比較では{side}の損失は {low} %（{least:word}）から {high} %（{most:word}）{gain}。不足する投入を何がいつ代替するかの前提が異なる（モデルの表を参照）。',
  },
  pointAgree: {
    en: 'Side by side, {least:word} and {most:word} put the loss of {side} at the same {low} %.',
    ja: 'モデルの比較では{side}の損失は {least:word} と {most:word} でともに {low} %。',
  },
  pointDriver: {
    en: '{model:word}: the result hangs most on the assumption “{assumption:word}” (total Sobol index {total}).',
    ja: '{model:word}: 結果を最も左右する仮定は「{assumption:word}」（Sobol全指数 {total}）。',
  },
  pointNoDriver: {
    en: '{model:word}: {points} points are too few to say which assumption the result hangs on; the total indices add up to less than half of what they must.',
    ja: '{model:word}: {points} 点の設計では、結果を左右する仮定を特定できない（全指数の合計が本来の半分に満たない）。',
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
  figureModel: { en: '{model:word}', ja: '{model:word}' },
  figureBars: { en: 'Output lost by economy', ja: '経済別の生産損失率' },
  figureBarsAlt: {
    en: 'Bars: share of output that economies lose over the scenario, with bands.',
    ja: '棒グラフ: シナリオ期間の生産損失率と帯。',
  },
});
