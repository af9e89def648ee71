// What would still be missing, month by month, if the economy stopped selling: U(t) = gap max(0, 1 - K_alt/gap - t/T_build). [P]
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { shortfall } from '../../measures/substitution.ts';
import type { End } from '../shared/replacement.ts';
import type { Assessment, Judged } from './assess.ts';

/** Products of which the curve is drawn up. */
export const CURVES = 10;

/** A product whose curve can be drawn: all that the formula needs is known. */
export type Curved = Judged & {
  readonly exports: number;
  readonly spare: NonNullable<Judged['spare']>;
  readonly build: NonNullable<Judged['build']>;
};

const isCurved = (one: Judged): one is Curved =>
  one.exports !== null && one.exports > 0 && one.spare !== null && one.build !== null;

/** The first products, in the order of the answer, of which sales, spare capacity and time to build are known. */
export const curvedOf = (a: Assessment): readonly Curved[] => a.judged.filter(isCurved).slice(0, CURVES);

/** The least is missing where others can add most and build fastest. */
export const SPARE_AT = { low: 'high', likely: 'likely', high: 'low' } as const;

/** U at a month in USD: at likely values, or at an end of the estimates. */
export function missingAt({ exports, spare, build }: Curved, month: number, end: End): number {
  const free = spare.at((row) => row[SPARE_AT[end]]);
  return shortfall({ buildMonths: build[end], spare: free, gap: exports }, month).value ?? Number.NaN;
}

/** Months from 0 until the later of the time to replace and the time to build, a few of them where that is long. */
function monthsOf({ replacement, build }: Curved): readonly number[] {
  const until = Math.ceil(Math.max(replacement?.likely ?? 0, build.likely));
  const step = until <= 12 ? 1 : until <= 36 ? 3 : until <= 72 ? 6 : 12;
  return Array.from({ length: Math.ceil(until / step) + 1 }, (_, k) => Math.min(k * step, until));
}

export function shortfallRows(ctx: Context, a: Assessment): readonly Row[] {
  const curved = curvedOf(a);
  if (curved.length > 0) ctx.coefficient('shortfall.products at most', CURVES, 'the first of the answer [P]');
  return curved.flatMap((one) =>
    monthsOf(one).map((month) => {
      const { product, name, nameJa } = one.item;
      const missing = missingAt(one, month, 'likely');
      return {
        key: `${product}:${month}`,
        product,
        name,
        nameJa,
        month,
        shortfall: missing,
        low: missingAt(one, month, 'low'),
        high: missingAt(one, month, 'high'),
        share: missing / one.exports,
      };
    }),
  );
}
