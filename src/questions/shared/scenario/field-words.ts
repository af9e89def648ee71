// What each field of a scenario document means: the descriptions in its JSON Schema.
import { catalogue } from '../../../contract/message.ts';

export const fieldWords = catalogue('scenario-field', {
  title: { en: 'What the scenario is about.', ja: 'シナリオの題名。' },
  titleJa: { en: 'The title in Japanese.', ja: '日本語の題名。' },
  start: {
    en: 'Date of day 1. Groups of economies have the members of this day.',
    ja: '1日目の日付。グループの構成員はこの日のもの。',
  },
  horizonDays: {
    en: 'Last day. Day 0 is undisturbed.',
    ja: '最終日。0日目は平常時。',
  },
  revision: { en: 'Revision in which HS codes are written.', ja: 'HSコードの版。' },
  events: { en: 'What happens.', ja: '起きること。' },
  stocks: {
    en: 'Days of use in hand, by good and economy.',
    ja: '品目・経済別の在庫日数。',
  },
  retaliation: {
    en: 'Answers to what happens: rules, each with a trigger and an event.',
    ja: '報復の規則。それぞれ条件とイベントからなる。',
  },
  sources: { en: 'Where the facts come from.', ja: '事実の出典。' },
  outcome: { en: 'What came of it.', ja: '結果。' },
  kind: { en: 'What kind of event it is.', ja: 'イベントの種類。' },
  name: { en: 'A name for the event.', ja: 'イベントの名前。' },
  from: {
    en: 'Sellers: economies or groups, or "all". Goods always flow from `from` to `to`, whoever stops them.',
    ja: '輸出側の経済・グループ、または "all"。誰が止めるかによらず、財は from から to へ流れる。',
  },
  to: { en: 'Buyers: economies or groups, or "all".', ja: '輸入側の経済・グループ、または "all"。' },
  except: {
    en: 'Economies or groups left out on either side.',
    ja: '両側から除く経済・グループ。',
  },
  goods: {
    en: 'HS codes of two, four or six digits, ids of goods, ECONOMY|industry, industry codes, or "all".',
    ja: '2・4・6桁のHSコード、品目ID、経済|産業、産業コード、または "all"。',
  },
  cut: {
    en: 'Share withheld on every day of the event, 0 to 1.',
    ja: '期間中毎日の遮断率（0〜1）。',
  },
  ramp: {
    en: 'Share withheld by day, in place of `cut`: straight lines between the points.',
    ja: 'cut の代わりに日別の遮断率。点の間は直線で結ぶ。',
  },
  licences: {
    en: 'Licences granted: from a day on the share withheld is at most `cut`.',
    ja: '許可の進み。その日以降、遮断率は cut 以下となる。',
  },
  leakage: {
    en: 'Share of what is withheld that returns through third economies, 0 to 1.',
    ja: '遮断分のうち第三国経由で戻る割合（0〜1）。',
  },
  startDay: {
    en: 'First day of the event; in a rule of retaliation counted from the day it fires.',
    ja: '開始日。報復規則では発動日から数える。',
  },
  days: {
    en: 'Number of days (default: to the last day of the scenario).',
    ja: '日数（既定: 最終日まで）。',
  },
  assumed: {
    en: 'Numbers of the event that no source gives: the range of each, or true where it has none.',
    ja: '出典のない数値。それぞれの範囲、範囲がなければ true。',
  },
  rate: { en: 'Ad valorem duty: 0.25 adds a quarter of the value.', ja: '従価税率。0.25で価額の4分の1。' },
  industries: { en: 'Sectors that lose capital, as ECONOMY|industry.', ja: '資本を失う部門（経済|産業）。' },
  amount: {
    en: 'Capital lost by all sectors together, in the money unit of the table.',
    ja: '全部門の資本損失額（表の通貨単位）。',
  },
  split: {
    en: 'How the amount is split over the sectors.',
    ja: '部門間の配分方法。',
  },
  recovery: {
    en: 'How what was lost comes back after the last day of the event.',
    ja: 'イベント終了後の回復。',
  },
  shape: { en: 'The path of recovery.', ja: '回復の経路。' },
  recoveryDays: { en: 'Days until all has come back.', ja: '全回復までの日数。' },
  demandTo: {
    en: 'Economies or groups whose demand falls, or "all".',
    ja: '需要が減る経済・グループ、または "all"。',
  },
  demandGoods: {
    en: 'Goods or industries whose demand falls, or "all".',
    ja: '需要が減る品目・産業、または "all"。',
  },
  demandCut: { en: 'Share of demand that falls away, 0 to 1.', ja: '失われる需要の割合（0〜1）。' },
  stepDay: { en: 'Day of the scenario.', ja: 'シナリオの日。' },
  stepCut: { en: 'Share withheld from that day on, 0 to 1.', ja: 'その日以降の遮断率（0〜1）。' },
  trigger: { en: 'When the rule fires. It fires once.', ja: '発動条件。発動は一度だけ。' },
  ruleEvent: { en: 'The event that the rule adds.', ja: '規則が加えるイベント。' },
  when: { en: 'What is looked at.', ja: '条件の種類。' },
  triggerEvent: { en: 'Number of the event that must take effect.', ja: '発効すべきイベントの番号。' },
  triggerFrom: { en: 'The economy from which goods are withheld.', ja: '財を止められた経済。' },
  triggerUsd: { en: 'USD withheld so far.', ja: '累計遮断額（米ドル）。' },
  triggerEconomy: { en: 'The economy whose output is looked at.', ja: '生産を見る経済。' },
  triggerShare: { en: 'Share by which its output lies below day 0.', ja: '0日目比の生産減少率。' },
  source: {
    en: 'Address or title of the source, or the word memory.',
    ja: '出典のURL・題名、または memory。',
  },
  sourceDate: { en: 'Date of the source.', ja: '出典の日付。' },
  basis: {
    en: 'Whether a page was seen (retrieved, in part, at second hand) or not (memory).',
    ja: 'ページを確認したか（retrieved など）、記憶か（memory）。',
  },
  confidence: { en: 'How sure it is.', ja: '確からしさ。' },
  says: { en: 'The facts taken from it, in our own words.', ja: '用いた事実（英語）。' },
  saysJa: { en: 'The same in Japanese.', ja: '用いた事実。' },
});
