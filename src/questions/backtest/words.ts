// What the backtest says.
import { catalogue } from '../../contract/message.ts';

export const backtestWords = catalogue('backtest', {
  noFolder: {
    en: '{dir} is not a folder: --data names the folder of your monthly tables.',
    ja: '{dir} はフォルダではありません。--data には月次の表のフォルダを指定してください。',
  },
  noTables: {
    en: '{dir} holds no CSV with the columns period, partner, product and value (period_dt, partner_name, hs6 and val will do).',
    ja: '{dir} に period、partner、product、value（または period_dt、partner_name、hs6、val）の列を持つCSVがありません。',
  },
  badCell: {
    en: '{file}, line {line}, field "{field}": {text} cannot be read. Months are 2023-08, products six digits, values USD of 0 or more, partners names or codes of economies; without a column exporter the name of the file begins with that economy.',
    ja: '{file}、{line} 行目、列「{field}」: {text} を読めません。月は 2023-08、品目は6桁、額は0以上の米ドル、相手は経済の名称かコードです。exporter の列がなければ、ファイル名の先頭を輸出国とします。',
  },
  lead: {
    en: '{tested} series of {cases} past cases; the worst first. In {worse} of them no change foresaw better than the scenario.',
    ja: '過去 {cases} 事例、{tested} 系列。悪い順。うち {worse} 系列では「変化なし」の方がよく当たった。',
  },
  untested: {
    en: 'No series at hand: {list}.',
    ja: '系列がない事例: {list}。',
  },
  nothing: {
    en: 'No series at hand for any case: --data names a folder of monthly tables.',
    ja: 'どの事例にも系列がありません。--data に月次の表のフォルダを指定してください。',
  },
  case: { en: 'Case', ja: '事例' },
  product: { en: 'Good', ja: '品目' },
  partner: { en: 'Partner', ja: '相手' },
  source: { en: 'Source', ja: '出典' },
  periods: { en: 'Periods', ja: '期間数' },
  skill: { en: 'Skill against no change', ja: '「変化なし」に対する改善' },
  wape: { en: 'Error (Σ|p-a|/Σa)', ja: '誤差（Σ|p-a|/Σa）' },
  naiveWape: { en: 'Error of no change', ja: '「変化なし」の誤差' },
  noEventWape: { en: 'Error of the season alone', ja: '季節平均のみの誤差' },
  mape: { en: 'MAPE', ja: 'MAPE' },
  bias: { en: 'Bias', ja: '偏り' },
  direction: { en: 'Right direction', ja: '方向の一致' },
  inBand: { en: 'Inside the band', ja: '範囲内' },
  all: { en: 'all', ja: '全体' },
});
