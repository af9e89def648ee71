// What a pair weighs: the loss of the target, how long until the holder is replaced, and the order that follows.
import type { Context } from '../../contract/question.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { PASS_THROUGH, type Sigma } from '../indispensability/losses.ts';
import { askedOf, supplyOf } from '../map/sold.ts';
import { needsSpare, replacementTime, type Replacement } from '../shared/replacement.ts';
import { spareBook } from '../shared/spare.ts';
import type { Markets } from './markets.ts';
import { lossAt, shareOf, type GoodPair } from './pairs.ts';

export interface Judged {
  readonly pair: GoodPair;
  /** USD; NaN where unknown. */
  readonly gdp: number;
  /** Share of the target's GDP; NaN where that is not known. */
  readonly loss: number;
  readonly replacement: Replacement | null;
  /** Whether the target buys more of the good than it can well use: it passes through. */
  readonly passing: boolean;
}

/** Judges pairs and puts them in order: loss x min(1, T/24) [P]; what passes through and what has no loss after that. */
export async function judgeAll(
  ctx: Context,
  markets: Markets | null,
  pairs: readonly GoodPair[],
  gdpOf: (code: string) => number,
  membersOf: (code: string) => readonly string[],
  sigma: Sigma,
): Promise<readonly Judged[]> {
  const led = pairs.filter(
    ({ item, holder, grade }) => grade === 'A' && needsSpare(ctx, askedOf(item, holder)),
  );
  const parts = [...new Set(led.flatMap(({ codes }) => codes))].sort((a, b) => a - b);
  const book =
    markets && parts.length > 0 ? await spareBook(ctx, markets.dataset, markets.year, parts) : null;
  ctx.coefficient('months that count in full', FULL_REPLACEMENT_MONTHS, 'METHODS 2.6 [P]');
  ctx.coefficient('passing.imports over GDP above', PASS_THROUGH, 'above it a product passes through [P]');
  const judged = pairs.map((pair): Judged => {
    const gdp = gdpOf(pair.target);
    const what = askedOf(pair.item, pair.holder);
    const supply =
      pair.grade === 'A' && pair.sold !== null && pair.sold > 0
        ? supplyOf(book, what, { codes: pair.codes, exports: pair.sold, members: membersOf(pair.holder) })
        : null;
    return {
      pair,
      gdp,
      loss: lossAt(shareOf(pair), pair.imports, gdp, sigma.likely),
      replacement: replacementTime(ctx, what, supply),
      passing: pair.imports / gdp > PASS_THROUGH,
    };
  });
  const weight = new Map(
    judged.map((one) => [
      one,
      Number.isNaN(one.loss)
        ? -1
        : one.loss *
          Math.min(1, (one.replacement?.likely ?? FULL_REPLACEMENT_MONTHS) / FULL_REPLACEMENT_MONTHS),
    ]),
  );
  return judged.toSorted(
    (a, b) =>
      Number(a.passing) - Number(b.passing) ||
      weight.get(b)! - weight.get(a)! ||
      shareOf(b.pair) - shareOf(a.pair) ||
      (keyOf(a.pair) < keyOf(b.pair) ? -1 : 1),
  );
}

const keyOf = ({ item, holder, target }: GoodPair): string => `${item.product}:${holder}:${target}`;
