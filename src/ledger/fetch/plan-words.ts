// What fetching from a source says: options that cannot be used, answers that cannot be trusted, and notes.
import { catalogue } from '../../contract/message.ts';

export const planWords = catalogue('fetchPlan', {
  badRevision: {
    en: 'BACI has no revision {text}: use one of {known}.',
    ja: 'BACIに版 {text} はありません。{known} のいずれかを指定してください。',
  },
  badVersion: {
    en: '{text} is not a BACI version: write year and month, such as {example}.',
    ja: '{text} はBACIのバージョンではありません。{example} のように年月で指定してください。',
  },
  badBase: {
    en: '{text} cannot stand for the official address: give one that begins with http:// or https:// and has no question mark.',
    ja: '{text} は公式アドレスの代わりに使えません。http:// または https:// で始まり、? を含まないものを指定してください。',
  },
  badReporter: {
    en: 'No economy {text} reports to Comtrade: {hint}.',
    ja: 'Comtradeの報告国に {text} はありません（候補: {hint}）。',
  },
  badYear: {
    en: '{text} is not a year that Comtrade covers: give years from 1988 on.',
    ja: '{text} はComtradeの対象年ではありません。1988年以降の年を指定してください。',
  },
  badCode: {
    en: '{text} is not a code to ask Comtrade for: give six-digit HS codes, or AG6 for all of them.',
    ja: '{text} はComtradeに照会できるコードではありません。6桁のHSコード、またはすべてを表す AG6 を指定してください。',
  },
  badFlow: {
    en: '{text} is not a flow: use M for imports, X for exports.',
    ja: '{text} というフローはありません。輸入は M、輸出は X を指定してください。',
  },
  badLimit: {
    en: '{text} is not a number of rows per request: give a whole number from 1 to {most}.',
    ja: '{text} は1回あたりの行数として使えません。1から{most}までの整数を指定してください。',
  },
  nothingAsked: {
    en: 'Comtrade wants to know what to send: give at least one of {missing}.',
    ja: 'Comtradeから取得する対象を指定してください（不足: {missing}）。',
  },
  preview: {
    en: 'Without COMTRADE_API_KEY only the public preview answers, with at most {limit} rows per request: asked code by code and flow by flow. A free key from comtradedeveloper.un.org takes more at once.',
    ja: 'COMTRADE_API_KEY がないため公開プレビュー（1回最大{limit}行）を、コードとフローごとに照会しました。comtradedeveloper.un.org の無料キーがあれば一度に多く取得できます。',
  },
  truncatedPreview: {
    en: 'Comtrade cut its answer for {what} at {limit} rows, so trade is missing: set COMTRADE_API_KEY (free at comtradedeveloper.un.org) to get it whole. Nothing was imported.',
    ja: 'Comtradeの {what} の応答は {limit} 行で切り捨てられ、欠落があります。COMTRADE_API_KEY（comtradedeveloper.un.org で無料）を設定すると全行を取得できます。何もインポートしていません。',
  },
  truncatedAll: {
    en: 'Comtrade cut its answer for {what} at {limit} rows, so trade is missing: list the six-digit codes instead of AG6, and the requests can be divided. Nothing was imported.',
    ja: 'Comtradeの {what} の応答は {limit} 行で切り捨てられ、欠落があります。AG6 の代わりに6桁コードを列挙すると照会を分割できます。何もインポートしていません。',
  },
  truncated: {
    en: 'Comtrade cut its answer for {what} at {limit} rows, so trade is missing, and the request cannot be divided further: allow more rows per request if your subscription does. Nothing was imported.',
    ja: 'Comtradeの {what} の応答は {limit} 行で切り捨てられ、欠落があります。これ以上分割できないため、契約が許す場合は1回あたりの行数を増やしてください。何もインポートしていません。',
  },
  comtradeError: {
    en: 'Comtrade did not answer for {reporter} {year} ({detail}): check codes and years; nothing was imported.',
    ja: 'Comtradeは {reporter} {year} に回答しませんでした（{detail}）。コードと年を確認してください。何もインポートしていません。',
  },
  noRows: {
    en: 'Comtrade has no rows for {count} of {asked} requests: {what}.',
    ja: 'Comtradeは照会 {asked} 件中 {count} 件で該当行がありませんでした: {what}。',
  },
  nothingThere: {
    en: 'Comtrade has no rows at all for {what}: check reporters, years and codes.',
    ja: 'Comtradeに {what} の行が一つもありません。報告国、年、コードを確認してください。',
  },
  worldBankError: {
    en: 'The World Bank did not answer for {indicator} ({detail}): try again later; nothing was imported.',
    ja: '世界銀行は {indicator} に回答しませんでした（{detail}）。後でもう一度お試しください。何もインポートしていません。',
  },
});
