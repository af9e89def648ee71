// Sums as people write them, and what a dollar is worth in their currency.
import { loadProgrammes } from '../../atlas/programmes.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Lang } from '../../contract/render.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** A sum in a currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const scales: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
const WRITTEN = /^(\d+(?:\.\d+)?)(k|mn?|bn|tn)?-([a-z]{3})$/;

/** `500bn-jpy`. @throws UserError for anything else */
export function moneyOf(text: string): Money {
  const [, digits, scale = '', currency = ''] = WRITTEN.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined) throw new UserError(say.badBudget({ text: text.slice(0, 60) }));
  return { amount: Number(digits) * (scales[scale] ?? 1), currency: currency.toUpperCase() };
}

/** The sum over all years that contains the others, and whose it is. [P] */
const TODAY = { economy: 'JPN', programme: 'espa-total' } as const;

/** The budget that was named, else what published pages say is set aside today. @throws UserError where there is neither */
export function budgetOf(
  ctx: Context,
  {
    economy,
    budget,
    years,
  }: { readonly economy: string; readonly budget?: string | undefined; readonly years: number },
): Money {
  if (budget !== undefined) return moneyOf(budget);
  const today =
    economy.toUpperCase() === TODAY.economy
      ? loadProgrammes().find(({ id }) => id === TODAY.programme)
      : undefined;
  if (!today) throw new UserError(say.noBudget({ economy: economy.toUpperCase() }));
  const { amount, currency, nameEn, nameJa, date, source } = today;
  ctx.warn(
    say.todayStands({
      amount: summed(amount, currency),
      amountJa: summed(amount, currency, 'ja'),
      name: nameEn,
      nameJa,
      date,
      source,
      years,
    }),
  );
  return { amount: ctx.coefficient('budget of today', amount, `${source}, ${date}`), currency };
}

const three = (value: number): number => Number(value.toPrecision(3));

/** 500 bn JPY; in Japanese 5,000億円. */
export const summed = (amount: number, currency: string, lang: Lang = 'en'): string => {
  const size = Math.abs(amount);
  if (lang === 'ja') {
    const [scale, name] = size >= 1e12 ? [1e12, '兆'] : size >= 1e8 ? [1e8, '億'] : [1e4, '万'];
    return `${three(amount / scale).toLocaleString('ja')}${name}${{ JPY: '円', USD: '米ドル' }[currency] ?? ` ${currency}`}`;
  }
  const [scale, name] = size >= 1e12 ? [1e12, 'tn'] : size >= 1e9 ? [1e9, 'bn'] : [1e6, 'm'];
  return `${three(amount / scale)} ${name} ${currency}`;
};

/** Units of a currency per dollar, of the newest year up to the one asked for. @throws UserError where no rate is known */
export async function perDollar(ctx: Context, currency: string, year: number): Promise<number> {
  if (currency === 'USD') return 1;
  const dataset = await ctx.data.find(['macro']);
  const rows = dataset?.has('rates')
    ? await ctx.data.query(`SELECT currency, max_by(per_usd, year) AS per_usd, max(year) AS year
        FROM ${dataset.table('rates')} WHERE year <= ${year} GROUP BY currency ORDER BY currency`)
    : null;
  const known = rows?.strings('currency') ?? [];
  const at = known.indexOf(currency);
  const rate = at < 0 ? undefined : rows?.numbers('per_usd')[at];
  if (!dataset || rate === undefined)
    throw new UserError(
      say.badCurrency({ currency, known: ['USD', ...known.map(String)].map((one) => one.toLowerCase()) }),
    );
  return ctx.coefficient(`${currency} per USD`, rate, `${dataset.info.name}, ${rows?.numbers('year')[at]}`);
}
