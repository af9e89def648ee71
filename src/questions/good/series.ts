// Who makes or exports how much of one thing, year by year: the shape into which production and trade are brought.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { Reason } from '../map/evidence.ts';
import { explainWords } from './explain-words.ts';

const { say } = explainWords;

export interface Maker {
  readonly economy: string;
  /** In the unit of the series; for shares of the world, the share. */
  readonly amount: number;
  readonly estimated: boolean;
}

export interface MakerYear {
  readonly year: number;
  /** The whole world in the same unit; null where no total is known, so that no share can be had. */
  readonly total: number | null;
  readonly makers: readonly Maker[];
  /** Makers that are known to exist and whose figure is not published. */
  readonly withheld: readonly string[];
  /** Lines of which the last is `world`, the total. */
  totalLines(): readonly Line[];
  /** Herfindahl index over the makers; null where it cannot be had. */
  readonly hhi: number | null;
  hhiLines(): readonly Line[];
}

export interface MakerSeries {
  /** Unique in the dossier, without dots. */
  readonly id: string;
  /** The good, or the series of production itself. */
  readonly product: string;
  readonly name: string;
  readonly nameJa: string;
  readonly stage: string;
  /** The codes whose flows these are; none for production. */
  readonly codes: readonly string[];
  readonly revision: string | null;
  readonly basis: 'production' | 'exports';
  readonly grade: 'A' | 'C';
  readonly source: string;
  readonly publisher: string;
  /** `t` and the like for production, `USD` for exports, null for shares without values. */
  readonly unit: string | null;
  /** Ascending. */
  readonly years: readonly MakerYear[];
}

/** The largest maker of a year; null where none is listed. Ties go to the lower code. */
export function largest({ makers }: MakerYear): Maker | null {
  return (
    makers
      .filter(({ amount }) => amount > 0)
      .toSorted((a, b) => b.amount - a.amount || (a.economy < b.economy ? -1 : 1))[0] ?? null
  );
}

/** The share of an amount in the world; null, with the reason, where there is no total. */
export function shareIn(year: MakerYear, amount: number): { share: number | null; reason: Reason | null } {
  return year.total === null || year.total <= 0
    ? { share: null, reason: 'no-data' }
    : { share: amount / year.total, reason: null };
}

/** Shares of the world as a table gives them, as a year of makers. */
export function shareYear(
  year: number,
  exporters: readonly string[],
  shares: readonly number[],
  from: readonly Message[],
): MakerYear {
  const total = (): readonly Line[] => [known('world', 1, [say.worldShares({ year }), ...from])];
  return {
    year,
    total: 1,
    makers: exporters.map((economy, k) => ({ economy, amount: shares[k]!, estimated: false })),
    withheld: [],
    totalLines: total,
    hhi: shares.reduce((sum, s) => sum + s * s, 0),
    hhiLines: () => [
      known('s', shares, [say.shares({ makers: exporters }), ...from]),
      { name: 'hhi', expression: 'sum(s .^ 2)', note: plain('HHI = Σ s_i²') },
    ],
  };
}
