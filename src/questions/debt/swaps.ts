// How much is holders and how much is course: each of two economies with one thing of the other's.
import type { Subject } from './assess.ts';
import type { Conditions } from './calibration.ts';
import { once } from './once.ts';
import { readingOf, type Reading } from './panics.ts';

export const factors = [
  'nothing swapped',
  'holders',
  'balance',
  'growth and rates',
  'maturity',
  'stock of debt',
  'everything',
] as const;
export type Factor = (typeof factors)[number];

export interface SwapRow {
  readonly key: string;
  readonly economy: string;
  /** From whom the factor comes. */
  readonly from: string;
  readonly factor: Factor;
  readonly conditions: Conditions;
  readonly captive: number;
  readonly reading: Reading;
}

/** Each of two economies with one thing of the other's, all else its own. */
export const swapRows = once((a): SwapRow[] => {
  const { peer } = a;
  if (!peer || a.mixes.length === 0) return [];
  return [[a, peer] as const, [peer, a] as const].flatMap(([one, other]) =>
    factors.map((factor): SwapRow => {
      const conditions = swapped(one, other, factor);
      const captive = (factor === 'holders' || factor === 'everything' ? other : one).mixes[0]!.captive;
      return {
        key: `${one.finances.economy}; ${factor}`,
        economy: one.finances.economy,
        from: (factor === 'nothing swapped' ? one : other).finances.economy,
        factor,
        conditions,
        captive,
        reading: readingOf(conditions, captive, a.values, null),
      };
    }),
  );
});

/** Conditions of the one with a factor of the other. */
function swapped({ conditions: own }: Subject, { conditions: other }: Subject, factor: Factor): Conditions {
  const { debt, repricing, primaryBalance, rate, growth, yield: market } = other;
  switch (factor) {
    case 'nothing swapped':
    case 'holders':
      return own;
    case 'balance':
      return { ...own, primaryBalance };
    case 'growth and rates':
      return { ...own, growth, rate, yield: market };
    case 'maturity':
      return { ...own, repricing };
    case 'stock of debt':
      return { ...own, debt };
    case 'everything':
      return other;
  }
}
