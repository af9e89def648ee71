// What importing from the World Bank says.
import { catalogue } from '../../contract/message.ts';

export const worldBankWords = catalogue('worldBank', {
  notPage: {
    en: '{file} is not an answer of the World Bank API in JSON ({detail}): fetch it again with `kaname fetch world-bank`.',
    ja: '{file} は世界銀行APIのJSON応答ではありません（{detail}）。`kaname fetch world-bank` で取得し直してください。',
  },
  otherIndicator: {
    en: '{file} holds the indicator {indicator}; only {known} are used: leave it out.',
    ja: '{file} の指標は {indicator} です。使用するのは {known} のみのため、除いてください。',
  },
  missingPage: {
    en: 'Page {page} of {pages} of {indicator} is missing: give all pages of one day, or use `kaname fetch world-bank`.',
    ja: '{indicator} の {pages} ページ中 {page} ページ目がありません。同じ日の全ページを指定するか、`kaname fetch world-bank` を使ってください。',
  },
  mixedDays: {
    en: 'The pages of {indicator} were updated on different days ({days}): fetch them again with `kaname fetch world-bank`.',
    ja: '{indicator} の各ページの更新日が異なります（{days}）。`kaname fetch world-bank` で取得し直してください。',
  },
});
