// What the question of debt says of input that it cannot use.
import type { Text } from '../../contract/message.ts';

export const debtRefusalWords = {
  noEconomy: {
    en: 'No public finances of {economy:economy} at hand; at hand are {held}. Save the World Economic Outlook from imf.org and import it with `kaname import weo FILE --world DIR`.',
    ja: '{economy:economy} の財政データがありません（利用可能: {held}）。imf.org の世界経済見通しを保存し、`kaname import weo FILE --world DIR` で取り込んでください。',
  },
  noSeries: {
    en: '{economy:economy} has no year with {basis} debt, balances, growth and prices: try --basis gross, or import another edition with `kaname import weo FILE`.',
    ja: '{economy:economy} には債務（{basis}）・収支・成長・物価が揃う年がありません。--basis gross を試すか、別の版を `kaname import weo FILE` で取り込んでください。',
  },
  noYear: {
    en: '--year {year} is not usable for {economy:economy}: {basis} debt, balances, growth and prices are at hand for {first} to {last}.',
    ja: '{economy:economy} では --year {year} を使えません。債務（{basis}）・収支・成長・物価が揃うのは {first}〜{last} 年です。',
  },
  noDropYear: {
    en: '--drop-years: {year} is not in the history of {economy:economy}, which runs from {first} to {last}: name years of it.',
    ja: '--drop-years: {year} 年は{economy:economy}の過去の年（{first}〜{last} 年）にありません。その中の年を指定してください。',
  },
  oneself: {
    en: '--peer is {economy:economy} itself: name another economy.',
    ja: '--peer が {economy:economy} 自身です。別の経済を指定してください。',
  },
  holdersUnknown: {
    en: '--holders {text} is neither a definition, an economy with known holders ({known}), nor a list such as foreign=0.3,domestic=0.7.',
    ja: '--holders {text} は定義でも保有構成のある経済（{known}）でもなく、foreign=0.3,domestic=0.7 のような一覧でもありません。',
  },
  holdersType: {
    en: '--holders: there is no type “{text}”: use {known}.',
    ja: '--holders: 「{text}」という種類はありません。使えるのは {known} です。',
  },
  holdersShare: {
    en: '--holders: the share of {type} is {text}: give a number from 0 to 1.',
    ja: '--holders: {type} の割合が {text} です。0〜1の数を指定してください。',
  },
  holdersSum: {
    en: '--holders: the shares add up to {sum}: they must add up to 1.',
    ja: '--holders: 割合の和が {sum} です。1になるように指定してください。',
  },
  addUnreadable: {
    en: '--add: {file} cannot be read: give the path of an answer that was printed with --format json.',
    ja: '--add: {file} を読めません。--format json で出力した回答のパスを指定してください。',
  },
  addNotAnswer: {
    en: '--add: {file} is not an answer as JSON: print one with `kaname shock ... --format json` or `kaname portfolio ... --format json`.',
    ja: '--add: {file} は回答のJSONではありません。`kaname shock ... --format json` または `kaname portfolio ... --format json` で出力してください。',
  },
  addOther: {
    en: '--add: {file} is an answer of `kaname {question}`: only answers of `kaname portfolio` (costs) and `kaname shock` (losses) can be laid upon a path.',
    ja: '--add: {file} は `kaname {question}` の回答です。上乗せできるのは `kaname portfolio`（費用）と `kaname shock`（損失）の回答だけです。',
  },
  addField: {
    en: '--add: {file}, field answer.{field} is not usable: it must stand as `{question} --format json` prints it.',
    ja: '--add: {file} の answer.{field} が使えません。`{question} --format json` の出力どおりにしてください。',
  },
  addTwice: {
    en: '--add: two of them are called {name}: give each once, under its own name.',
    ja: '--add: {name} という名前が二つあります。それぞれ別の名前で一度だけ指定してください。',
  },
  addYearTwice: {
    en: '--add: {file} holds the year {year} twice: give one cost a year.',
    ja: '--add: {file} に {year} 年が二度あります。費用は1年に一つにしてください。',
  },
  addUnit: {
    en: '--add: {file}, unit “{unit}” cannot be set against the GDP of {economy:economy}: use {known}, plain or after thousand, million, billion or trillion.',
    ja: '--add: {file} の単位「{unit}」は {economy:economy} のGDPと比べられません。{known}（thousand、million、billion、trillion を前置可）を使ってください。',
  },
  addYear: {
    en: '--add: {file} holds the year {year}; the path runs from {first} to {last}: change --horizon or the file.',
    ja: '--add: {file} に {year} 年がありますが、経路は {first}〜{last} 年です。--horizon かファイルを直してください。',
  },
  addNoGdp: {
    en: '--add: no GDP of {economy:economy} is at hand for {year} or before.',
    ja: '--add: {economy:economy} の {year} 年以前のGDPがありません。',
  },
  addNoLoss: {
    en: '--add: {file} holds no loss of output of {economy:economy}: run the shock with a model of days that knows it.',
    ja: '--add: {file} に {economy:economy} の生産損失がありません。日次モデルで実行したショックを指定してください。',
  },
} as const satisfies Readonly<Record<string, Text>>;
