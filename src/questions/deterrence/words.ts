// What the question of deterrence says.
import { catalogue } from '../../contract/message.ts';
import { columnTexts } from './column-words.ts';

export const deterrenceWords = catalogue('deterrence', {
  title: {
    en: 'Deterrence: what each rung must be worth before it pays',
    ja: '抑止：各段階がいくらの価値で割に合うか',
  },
  rungsTitle: { en: 'What each rung holds back', ja: '各段階で止めるもの' },
  damageTitle: { en: 'Damage to both sides on every pair of rungs', ja: '段階の組合せごとの双方の損害' },
  playTitle: { en: 'How play goes at different prizes', ja: '利得ごとのゲームの帰結' },
  indexTitle: { en: 'What each can do to the other', ja: '互いに与えうる損害' },
  conflictTitle: {
    en: 'What a lasting conflict costs: barrier and loss of productivity together',
    ja: '長期の対立の費用（貿易障壁と生産性損失）',
  },
  decouplingTitle: {
    en: 'Decoupling: vulnerability removed beside deterrence lost',
    ja: 'デカップリング：減る脆弱性と失われる抑止',
  },
  driversTitle: { en: 'Which assumption drives the threshold', ja: '閾値を左右する仮定' },
  goodsTitle: {
    en: 'Goods of today: what an embargo on each would cost its buyer',
    ja: '品目の現状：禁輸が買い手に与える損害',
  },
  besideTitle: { en: 'The same by the models of shock', ja: 'ショックのモデルによる比較' },
  peaceTitle: { en: 'Approximate chance of a bargain', ja: '合意の確率（近似）' },
  helpEconomy: { en: 'one side: an economy or a group of the table', ja: '一方の経済またはグループ' },
  helpOther: { en: 'the other side', ja: '他方の経済またはグループ' },
  helpGoods: {
    en: 'what licence delays and product embargo hold back: industries of the table, or goods and codes, with commas',
    ja: '許可遅延と品目禁輸で止めるもの（表の産業、または品目・コードをコンマ区切り）',
  },
  helpShock: {
    en: 'thresholds beside these from a model of shock, run for every rung of both sides (slow on large tables)',
    ja: 'ショックのモデルを全段階で実行した閾値を併記（大きな表では時間がかかる）',
  },
  helpPeace: {
    en: 'largest value that a conflict could have for either side, % of GDP: adds the approximate chance of a bargain',
    ja: '対立が各側に持ちうる最大の価値（GDP比 %）。合意の確率（近似）を加える',
  },
  ...columnTexts,
  noTrade: { en: 'no trade', ja: '貿易なし' },
  times: { en: '{factor} times as much', ja: '{factor} 倍' },
  running: { en: 'playing', ja: '計算中' },
  noTable: {
    en: 'No input-output table is at hand: import one with `kaname import io PATH`.',
    ja: '産業連関表がありません。`kaname import io PATH` で取り込んでください。',
  },
  notInTable: {
    en: '{text} is no economy of the input-output table ({name}). It holds, among others: {known}. Name one of these, or import another table with `kaname import io PATH`.',
    ja: '{text} は産業連関表（{name}）にありません。例: {known}。この中から指定するか、`kaname import io PATH` で別の表を取り込んでください。',
  },
  oneself: {
    en: '{economy} and {other} overlap: name two sides that have no member in common.',
    ja: '{economy} と {other} は重なっています。共通の構成員がない二つの側を指定してください。',
  },
  mixedGoods: {
    en: '--goods names industries of the table ({industries}) and goods ({goods}) together: name the one or the other.',
    ja: '--goods に表の産業（{industries}）と品目（{goods}）が混在しています。どちらか一方を指定してください。',
  },
  noGoods: {
    en: 'Nothing at hand says that either side buys any of these goods from the other: {goods}. Name other goods, or industries of the table.',
    ja: 'どちらかの側がこれらの品目を他方から購入していることを示すデータがありません: {goods}。別の品目か表の産業を指定してください。',
  },
  goodUnknown: {
    en: 'Nothing at hand says that {buyer:economy} buys {good} from {seller:economy}: it counts as not bought.',
    ja: '{buyer:economy}が{seller:economy}から {good} を購入していることを示すデータがないため、購入なしとして扱う。',
  },
  membersApart: {
    en: 'At likely values losses run through the members of {list} one by one. Draws take a group as one and carry the rest by a factor for each industry, {least} to {most} here [P]: its bands are rougher than those of a single economy.',
    ja: '最頻値では {list} の構成員ごとに損失を計算する。抽出ではグループを一つとして計算し、残りを産業別の係数（ここでは {least}〜{most}）で補う[P]。帯は単独の経済より粗い。',
  },
  goodsToday: {
    en: 'Rungs 1 and 2 hold back goods, valued from trade of {year} and not through chains; rungs 3 and 4 rest on the table: they do not add up to one ladder.',
    ja: '段階1・2は {year} 年の貿易から評価した品目で、連鎖を含まない。段階3・4は産業連関表によるため、同じ尺度の段階ではない。',
  },
  lead: {
    en: '{climber:economy}: product embargo against {other:economy} pays from a prize of {embargo} % of GDP{embargoBand}, total control from {total} %{totalBand}.',
    ja: '{climber:economy}: {other:economy}への品目禁輸はGDP比 {embargo} %{embargoBand}、全面停止は {total} %{totalBand}以上の利得で割に合う。',
  },
  answers: {
    en: 'Credible answer of {other:economy} to a product embargo by {climber:economy}: {answer:word}; most of that threshold is {carrier:word}. Total control leaves nothing to answer with: trade between the two has stopped.',
    ja: '{climber:economy}の品目禁輸に対する{other:economy}の信じうる応答: {answer:word}。閾値の主な内訳は{carrier:word}。全面停止では両者間の貿易が止まり、応答の手段は残らない。',
  },
  noDeterrent: {
    en: '{climber:economy}: nothing at hand makes {list:word} against {other:economy} cost anything: any prize makes it pay.',
    ja: '{climber:economy}: {other:economy}への{list:word}に費用は見当たらず、どんな利得でも割に合う。',
  },
  assumed: {
    en: 'What is withheld, for how long, what is found elsewhere, elasticities, hazard and the cost of backing down are assumptions with ranges ([P], in the run record); bands show what they leave open, not all that is unknown.',
    ja: '遮断率、期間、代替、弾力性、破局の確率、譲歩の代償は範囲つきの仮定である（[P]、実行記録に記載）。帯はその範囲内の幅であり、未知の全てではない。',
  },
  unobservable: {
    en: 'What a rung is worth to the one who climbs cannot be observed: these are thresholds, no chances of war or peace.',
    ja: '段階を上げる側にとっての価値は観測できない。これらは閾値であり、戦争や平和の確率ではない。',
  },
  dilemma: {
    en: 'Security dilemma: where {who:economy} stops buying {item} from {other:economy}, its own loss falls by {removed} points of GDP, and the prize that would make {rung:word} pay for {other:economy} moves by {change} points: deterrence {less:word} ({robust:word}).',
    ja: '安全保障のジレンマ: {who:economy}が{other:economy}から{item}を買うのをやめると、自らの損失はGDP比 {removed} ポイント減り、{other:economy}の{rung:word}の閾値は {change} ポイント動く。抑止は{less:word}（{robust:word}）。',
  },
  noDriver: {
    en: 'Which assumption the threshold of {side:economy} hangs on most cannot be told: the design has too few points (total Sobol indices add up to less than half of what they must).',
    ja: '{side:economy}の閾値を最も左右する仮定は特定できない（設計の点数が少なく、Sobol全指数の合計が本来の半分に満たない）。',
  },
  driver: {
    en: 'The threshold of {side:economy} hangs most on the assumption “{assumption:word}” (total Sobol index {total}).',
    ja: '{side:economy}の閾値を最も左右する仮定は「{assumption:word}」（Sobol全指数 {total}）。',
  },
  strength: {
    en: 'Harm to others is shown because it is a cost that the peace spares; it earns no point. What counts is how little is lost at home, and how dear a climb is to whoever begins.',
    ja: '相手の損害は平和が防いでいる費用として示すもので、加点しない。重要なのは自らの損失の小ささと、始める側の負担の大きさである。',
  },
  structure: {
    en: 'Who supplies whom is the structure of {year}; what is lost is shown in percent of GDP, not in money.',
    ja: '取引関係は {year} 年の構造による。損失は金額でなくGDP比で示す。',
  },
  approximation: {
    en: 'Approximation: if conflict were worth at most {value} % of GDP to either side, and trade between them ended, a bargain would be found with a chance of {chance} % (Martin, Mayer & Thoenig on a Myerson-Satterthwaite base [P]). It is no forecast.',
    ja: '近似: 対立の価値が各側でGDP比 {value} % 以下で両者間の貿易が止まる場合、合意に至る確率は {chance} %（Martin・Mayer・Thoenig、Myerson–Satterthwaite に基づく[P]）。予測ではない。',
  },
  figureThreshold: {
    en: 'Prize from which on each rung pays, % of GDP',
    ja: '各段階が割に合う利得の閾値（GDP比 %）',
  },
  figureThresholdAlt: {
    en: 'Bars: threshold of each rung for {economy:economy} and {other:economy}, with bands.',
    ja: '棒グラフ: {economy:economy}と{other:economy}の各段階の閾値と帯。',
  },
  figureDilemma: {
    en: 'Security dilemma: own loss removed, and deterrence lost (below 0), by what is no longer bought; % of GDP',
    ja: '安全保障のジレンマ：減る自らの損失と失われる抑止（0未満）、購入をやめる対象別（GDP比 %）',
  },
  figureDilemmaAlt: {
    en: 'Pairs of bars: for what each side stops buying, how much less it would lose, and how the threshold of the other moves.',
    ja: '対の棒グラフ: 各側が購入をやめる対象ごとの、減る損失と相手の閾値の変化。',
  },
  harmNote: { en: 'the other would lose {harm} % of GDP', ja: '相手の損失はGDP比 {harm} %' },
  barRemoved: { en: 'own loss removed', ja: '減る自らの損失' },
  barChange: {
    en: 'threshold of {other:economy}; {robust:word}',
    ja: '{other:economy}の閾値、{robust:word}',
  },
  howDamage: {
    en: 'Damage, % of GDP within a year: value added of each industry × the larger of what it loses for want of inputs (CES with elasticity σ) and for want of sales (extraction), both through the chains of all economies as `kaname shock --model bounds` has them. The larger counts, not the sum [P].',
    ja: '損害（1年間、GDP比）: 各産業の付加価値 ×（投入不足による損失〔弾力性σのCES〕と販売減による損失〔抽出〕の大きい方）。いずれも `kaname shock --model bounds` と同じく全経済の連鎖による。和ではなく大きい方を採る[P]。',
  },
  howThreshold: {
    en: 'Rung k pays from B* = δ C(k, r) + h D: r the answer that hurts the climber most among those that cost the other no more than leaving the rung unanswered, h hazard of disaster, D what it costs [P].',
    ja: '段階 k の閾値 B* = δ C(k, r) + h D。r は相手の負担が放置以下となる応答のうち最も損害の大きいもの、h は破局の確率、D はその費用[P]。',
  },
  howPlay: {
    en: 'The game takes eight moves in turns (stay, up, concede), solved from its last move; quantal response takes each action with chance exp(λ EU) / Σ.',
    ja: 'ゲームは交互に8手（維持・引き上げ・譲歩）で後ろ向きに解く。質的応答では各行動の確率は exp(λ EU) / Σ。',
  },
});
