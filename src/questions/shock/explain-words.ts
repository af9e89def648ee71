// What explanations of a shock say of paths, days, stocks and what is withheld.
import { catalogue } from '../../contract/message.ts';

export const explainWords = catalogue('shock.explain', {
  ario: {
    en: 'Hallegatte 2013, in the form of BoARIO (Juhel 2023)',
    ja: 'Hallegatte 2013、BoARIO（Juhel 2023）の形式',
  },
  capacity: { en: 'what labour and plant allow', ja: '労働と設備が許す産出' },
  demand: { en: 'what may be delivered', ja: '引き渡せる量' },
  psi: {
    en: 'share of the stock wanted below which production falls',
    ja: 'これを下回ると生産が減る、目標在庫に対する割合',
  },
  nothingBinds: { en: 'no input binds', ja: '制約となる投入なし' },
  stocks: { en: 'stocks of yesterday evening, money', ja: '前日末の在庫、金額' },
  stockDays: { en: 'days of use wanted in stock', ja: '目標在庫の日数' },
  perUnit: { en: 'input per unit of output', ja: '産出1単位当たりの投入' },
  moneyDay: { en: 'money a day', ja: '金額／日' },
  allInputs: { en: 'x^inp, all inputs together', ja: 'x^inp、全投入の合計' },
  stocksOf: { en: 'stocks of {inputs} yesterday evening', ja: '前日末の在庫：{inputs}' },
  undisturbed: { en: 'capacity undisturbed, money a day', ja: '平常時の能力、金額／日' },
  allowed: { en: 'output that they allow a day', ja: 'それらが許す1日の産出' },
  sobol: {
    en: 'Sobol index of the output lost by all, Saltelli (2010) and Jansen, {points} points of Sobol’s sequence',
    ja: '全体の産出損失のSobol指数、Saltelli (2010) と Jansen による、Sobol列の{points}点',
  },
  draws: { en: 'draws of this model', ja: 'このモデルの抽出数' },
  path: { en: 'money a day, from day 0 on', ja: '金額／日、0日目から' },
  loss: { en: 'Σ_t (X_0 − X_t), t = 0 … last day', ja: 'Σ_t (X_0 − X_t)、t = 0 … 最終日' },
  lossOver: {
    en: 'Σ_t (X_0 − X_t), t = 0 … last day, over what would have been made',
    ja: 'Σ_t (X_0 − X_t)、t = 0 … 最終日、平常時の産出で割る',
  },
  money: { en: 'money', ja: '金額' },
  lossShare: { en: 'share of output lost', ja: '失われる産出の割合' },
  realIncome: { en: 'change of real income', ja: '実質所得の変化' },
  price: { en: 'change of prices', ja: '価格の変化' },
  peak: { en: 'deepest fall', ja: '最大の落ち込み' },
  unmet: {
    en: 'final demand asked and not delivered, money a day',
    ja: '満たされない最終需要、金額／日',
  },
  unmetBySector: {
    en: 'asked by final demand and not delivered, by sector, money a day',
    ja: '満たされない最終需要、産業別、金額／日',
  },
  peakDay: { en: 'the first day of the deepest fall', ja: '落ち込みが最大となる最初の日' },
  recovered: {
    en: 'first day from which on less than a tenth of the deepest fall is left',
    ja: '以後、残る落ち込みが最大時の1割未満となる最初の日',
  },
  bound: {
    en: 'first day on which a stock, not demand or capacity, bound output',
    ja: '需要や能力ではなく在庫が産出を制約した最初の日',
  },
  dayZero: { en: 'day 0 is undisturbed', ja: '0日目は平常' },
  bySector: { en: 'money a day, by sector', ja: '金額／日、産業別' },
  onDayZero: { en: 'on day 0', ja: '0日目' },
  addedPer: { en: 'output times value added per output', ja: '産出×産出当たり付加価値' },
  output: { en: 'output, money a day', ja: '産出、金額／日' },
  inputs: { en: 'inputs of the user, money a day', ja: '使用産業の投入、金額／日' },
  itsOutput: { en: 'its output, money a day', ja: 'その産出、金額／日' },
  direct: {
    en: 'Σ_(s∈S) a_sj, s whose deliveries to j are cut',
    ja: 'Σ_(s∈S) a_sj、s は j への引き渡しが止められる産業',
  },
  users: {
    en: 'u_j = Σ_i a_ij (e_ij + u_i), e = 1 where what i delivers to j is cut',
    ja: 'u_j = Σ_i a_ij (e_ij + u_i)、i から j への引き渡しが止められるとき e = 1',
  },
  behind: { en: 'e + u of each input', ja: '各投入の e + u' },
  solution: {
    en: 'the solution, of which the last line is the residual',
    ja: '方程式の解。最後の行がその残差',
  },
  withheld: {
    en: 'on each day on which it acts, money of the table',
    ja: '作用する各日の額、産業連関表の通貨',
  },
  returned: { en: 'of that, what returns through others', ja: 'うち他を経由して戻る額' },
  due: { en: 'due = daily flow × days', ja: 'due = 1日のフロー × 日数' },
  daily: {
    en: 'what flows on a day while nothing happens, money of the table',
    ja: '平常時の1日のフロー、産業連関表の通貨',
  },
  days: { en: 'days of the scenario', ja: 'シナリオの日数' },
});
