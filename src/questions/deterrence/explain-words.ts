// What explanations of deterrence say of damage, thresholds, single goods and thresholds by other models.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('deterrence.explain', {
  percentOfGdp: { en: '% of GDP', ja: 'GDP比 %' },
  percentOfItsGdp: { en: '% of its GDP', ja: 'その経済のGDP比 %' },
  likelyValue: { en: 'assumption at its likely value', ja: '仮定の最有力値' },
  wholeDays: { en: 'in whole days', ja: '日数は整数' },
  valueAdded: {
    en: 'value added of each industry of {economy:economy}, money of the table',
    ja: '{economy:economy}の各産業の付加価値、産業連関表の通貨',
  },
  wanting: {
    en: 'output lost for want of inputs while they are withheld: what ces in shock --model bounds takes from each; last round moved {moved}',
    ja: '差し止めの間、投入不足で失われる産出：shock --model bounds の ces が各産業から失わせる分。最終回の変化 {moved}',
  },
  withheldYear: { en: 'part of the year on which they are withheld', ja: '1年のうち差し止められる割合' },
  unsold: {
    en: 'output lost for want of buyers: what extraction in shock --model bounds takes from each',
    ja: '買い手がなく失われる産出：shock --model bounds の extraction が各産業から失わせる分',
  },
  unsoldYear: { en: 'part of the year on which they are not sold', ja: '1年のうち販売されない割合' },
  lesserGoods: {
    en: 'goods that are less than an industry: not had, not sold; % of GDP while it lasts',
    ja: '産業より小さい品目：調達できない分、販売できない分。続く間のGDP比 %',
  },
  larger: { en: 'of each industry the larger loss', ja: '各産業の損失の大きい方' },
  outputDay: { en: 'output by industry, money a day', ja: '産業別産出、金額／日' },
  salesLost: { en: 'sales lost through all stages', ja: '全段階を通じて失われる販売' },
  withAnswer: {
    en: 'damage to the climber with the answer, % of its GDP',
    ja: '応答を受けたときの、段階を上げる側の損害、GDP比 %',
  },
  disaster: {
    en: 'real income lost without any trade between the two, %; at least 0',
    ja: '両者間の貿易がすべてなくなったときに失われる実質所得、%、0以上',
  },
  otherAnswers: { en: 'damage to the other if it answers', ja: '応答した場合の相手の損害' },
  otherSilent: { en: 'damage to the other if it does not', ja: '応答しない場合の相手の損害' },
  credible: {
    en: 'some answer costs the other no more than leaving the rung unanswered',
    ja: 'その段階を放置するより負担が重くない応答が相手にある',
  },
  damage: { en: 'damage', ja: '損害' },
  firstAlone: {
    en: 'damage when the first side alone stands on rung {rung}',
    ja: '第一の側だけが段階{rung}にあるときの損害',
  },
  secondAlone: {
    en: 'damage when the second side alone stands on rung {rung}',
    ja: '第二の側だけが段階{rung}にあるときの損害',
  },
  onPair: { en: 'damage on the pair', ja: 'この組合せでの損害' },
  onThisPair: { en: 'damage on this pair of rungs', ja: 'この段階の組合せでの損害' },
  importsOf: {
    en: 'all imports of {economy:economy}, USD, {year}',
    ja: '{economy:economy}の輸入総額、米ドル、{year}年',
  },
  boughtFrom: { en: 'of them from {economy:economy}, USD', ja: 'うち{economy:economy}から、米ドル' },
  tradeOf: {
    en: 'trade of {year}, as indispensability has it',
    ja: '{year}年の貿易額、indispensability と同じ',
  },
  gdpOf: { en: 'GDP of {economy:economy}, USD', ja: '{economy:economy}のGDP、米ドル' },
  ofDocument: {
    en: 'value added lost, summed over members: the answer of shock to the document of the rung',
    ja: '失われる付加価値、構成員の合計：段階の文書に対する shock の回答',
  },
  ofShock: { en: 'value added lost, answer of shock', ja: '失われる付加価値、shock の回答' },
  addedOf: {
    en: 'value added of each industry of {economy:economy}',
    ja: '{economy:economy}の各産業の付加価値',
  },
  addedUp: { en: 'own cut + the other’s cut, added up [P]', ja: '自らの遮断 + 相手の遮断の合計[P]' },
  itStands: { en: 'lost when it stands on rung {rung}', ja: '自らが段階{rung}にあるときの損失' },
  otherStands: { en: 'lost when the other stands on rung {rung}', ja: '相手が段階{rung}にあるときの損失' },
  damageAnswered: { en: 'damage with the answer', ja: '応答を受けたときの損害' },
});
