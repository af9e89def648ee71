// What an option of a user is: its cost and what it changes, or the user's own scores, which are marked as such.
import { z } from 'zod';
import { inBoth } from '../../atlas/bad-table.ts';

const number = { error: inBoth('it takes a number', '数値を指定してください') };
const share = (name: string) =>
  z
    .number(number)
    .min(0, inBoth(`${name} is a share from 0 to 1`, `${name} は0〜1の割合です`))
    .max(1, inBoth(`${name} is a share from 0 to 1`, `${name} は0〜1の割合です`));
const text = (most: number) =>
  z
    .string({ error: inBoth('it takes a text', '文字列を指定してください') })
    .min(1, inBoth('it is empty: give a text', '空です。文字列を入れてください'))
    .max(most, inBoth(`it has more than ${most} letters`, `${most} 字を超えています`));
/** A map with these fields and no other. */
const fields = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? inBoth(
            `there is no ${issue.keys.join(', ')}: use only ${Object.keys(shape).join(', ')}`,
            `${issue.keys.join('、')} という項目はありません。使えるのは ${Object.keys(shape).join('、')} のみです`,
          )
        : inBoth(
            `give a map with ${Object.keys(shape).join(', ')}`,
            `${Object.keys(shape).join('、')} を持つ項目を指定してください`,
          ),
  });

const kinds = ['dependence', 'stockpileDays', 'tariff'] as const;

const change = fields({
  good: text(80).optional(),
  /** The largest supplier's share of the good, once it works. */
  dependence: share('dependence').optional(),
  /** Days of imports of the good held in stock. */
  stockpileDays: z
    .number(number)
    .min(0, inBoth('it takes 0 days or more', '0日以上を指定してください'))
    .max(3650, inBoth('it takes 3650 days at most', '3650日以下を指定してください'))
    .optional(),
  /** On all deliveries of `from`; of all economies where that is left out. */
  tariff: z
    .number(number)
    .gt(0, inBoth('it takes more than 0, as 0.1 for 10 %', '0より大きい値（10 % は 0.1）を指定してください'))
    .max(10, inBoth('it takes 10 at most: 0.1 is 10 %', '10以下を指定してください（0.1 が 10 %）'))
    .optional(),
  from: z
    .string()
    .regex(
      /^[A-Z]{3}$/,
      inBoth(
        'it is not an economy: write three capital letters, as CHN',
        '経済コードではありません。CHN のように大文字3字で書いてください',
      ),
    )
    .optional(),
  /** Years until it works. */
  lag: z
    .number(number)
    .int(inBoth('it takes whole years', '整数の年数を指定してください'))
    .min(0, inBoth('it takes 0 years or more', '0年以上を指定してください'))
    .max(10, inBoth('it takes 10 years at most', '10年以下を指定してください'))
    .optional(),
}).superRefine((one, at) => {
  const refuse = (path: string[], en: string, ja: string): void =>
    at.addIssue({ code: 'custom', path, message: inBoth(en, ja) });
  const named = kinds.filter((kind) => one[kind] !== undefined);
  if (named.length !== 1)
    refuse(
      [],
      `a change is one of ${kinds.join(', ')}: give one of them`,
      `変更は ${kinds.join('、')} のいずれか一つです。一つだけ指定してください`,
    );
  else if (named[0] === 'tariff' && one.good !== undefined)
    refuse(
      ['good'],
      'a tariff is on all goods: leave out good',
      '関税は全品目が対象です。good を除いてください',
    );
  else if (named[0] === 'tariff' && one.lag !== undefined)
    refuse(['lag'], 'a tariff works at once: leave out lag', '関税は直ちに効きます。lag を除いてください');
  else if (named[0] !== 'tariff' && one.good === undefined)
    refuse(['good'], 'it is missing: name the good', 'ありません。品目を指定してください');
  else if (named[0] !== 'tariff' && one.from !== undefined)
    refuse(['from'], 'it goes with a tariff alone', 'from は関税にのみ使えます');
});

const option = fields({
  name: text(120),
  nameJa: text(120).optional(),
  /** Of all years together. */
  cost: text(40).regex(
    /^\d+(\.\d+)?(k|mn?|bn|tn)?-[A-Za-z]{3}$/,
    inBoth(
      'it is no sum with a currency, such as 50bn-jpy or 300m-usd',
      '50bn-jpy や 300m-usd のような金額と通貨ではありません',
    ),
  ),
  changes: z
    .array(change, { error: inBoth('it takes a list of changes', '変更のリストを指定してください') })
    .min(1, inBoth('it names no change: give one', '変更がありません。一つ以上指定してください'))
    .optional(),
  /** Worth over ten years in the currency of the cost, as the user sees it. */
  scores: fields({
    safetyNet: z.number(number),
    freeTrade: z.number(number),
    nationalSecurity: z.number(number),
  }).optional(),
}).superRefine((one, at) => {
  if ((one.changes === undefined) === (one.scores === undefined))
    at.addIssue({
      code: 'custom',
      path: [],
      message: inBoth(
        'give either what it changes (changes) or scores of your own (scores)',
        '変更内容（changes）か独自の評点（scores）のいずれか一方を指定してください',
      ),
    });
  const seen = new Set<string>();
  for (const [k, { good, from, ...rest }] of (one.changes ?? []).entries()) {
    const what = [good, from, ...kinds.filter((kind) => rest[kind] !== undefined)].join(' ');
    if (seen.has(what))
      at.addIssue({
        code: 'custom',
        path: ['changes', k],
        message: inBoth(
          'the same is changed twice: keep one',
          '同じ変更が重複しています。一方を除いてください',
        ),
      });
    seen.add(what);
  }
});
export type UserOption = z.output<typeof option>;

/** The most that are compared at once. */
const MOST = 60;

export const optionsDocument = fields({
  options: z
    .array(option, { error: inBoth('it takes a list of options', '選択肢のリストを指定してください') })
    .min(1, inBoth('it names no option: give one', '選択肢がありません。一つ以上指定してください'))
    .max(MOST, inBoth(`it takes ${MOST} options at most`, `選択肢は ${MOST} 件までです`)),
}).superRefine(({ options }, at) =>
  options.forEach(({ name }, k) => {
    if (options.findIndex((one) => one.name === name) < k)
      at.addIssue({
        code: 'custom',
        path: ['options', k, 'name'],
        message: inBoth(
          `"${name}" stands twice: keep one`,
          `「${name}」が重複しています。一方を除いてください`,
        ),
      });
  }),
);

/** JSON Schema of the document, for editors. */
export const optionsJsonSchema = (): object => z.toJSONSchema(optionsDocument, { io: 'input' });
