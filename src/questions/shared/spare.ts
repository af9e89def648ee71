// How much more the other exporters could sell at once: what each has sold before, or can grow by in a year. [P]
import type { Estimate } from '../../atlas/estimates.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { spareCapacity } from '../../measures/substitution.ts';
import { explainWords, sourcesOf } from './explain-words.ts';
import { readOthers, type Others } from './spare-reads.ts';

const { say } = explainWords;

/** Years of which the peak is taken, the last included. */
const PEAK_YEARS = 5;

/** Growth that an exporter can add within a year, by the row of the table of estimates that speaks of it. */
export type Growth = (row: Estimate) => number;

/** K_alt: what others could add. */
export interface Spare {
  /** `peak`: none sells more than it has before; `growth`: by growth alone, where no five years are known. */
  readonly basis: 'peak' | 'growth';
  readonly rows: readonly Estimate[];
  /** K_alt at a growth, in the unit of the gap. */
  at(growth: Growth): number;
  /** The same line by line; the last is `K`. */
  lines(growth: Growth): readonly Line[];
}

/** What a spare capacity is asked for: the good or code whose rows of the table of estimates hold. */
export interface SpareOf {
  readonly good?: string;
  readonly hs6?: string;
}

export interface SpareBook {
  /** Spare capacity of all but some over some codes, each taken by itself: lines for one do not make another. Null: no estimate. */
  of(codes: readonly number[], what: SpareOf, without: readonly string[]): Spare | null;
}

/** Rows of the growth that others can add: of an exporter, else of any. */
export function growthRows(ctx: Context, what: SpareOf): (exporter: string) => Estimate | null {
  const find = (economy?: string): Estimate | null =>
    ctx.estimates.find({
      quantity: 'spare-capacity-share',
      ...what,
      ...(economy === undefined ? {} : { economy }),
    });
  const [any, own] = [find(), ctx.estimates.economies('spare-capacity-share')];
  return (exporter) => (own.has(exporter) ? find(exporter) : any);
}

/** Reads what all exporters sold over the last five years, or in the last where not all five are at hand. */
export async function spareBook(
  ctx: Context,
  dataset: Dataset,
  year: number,
  codes: readonly number[],
): Promise<SpareBook> {
  const five = Array.from({ length: PEAK_YEARS }, (_, k) => year - PEAK_YEARS + 1 + k);
  const whole = five.every((one) => dataset.info.coverage.years.includes(one));
  const years = whole ? five : [year];
  if (whole) ctx.coefficient('spare.years of the peak', PEAK_YEARS, 'METHODS 2.5 [P]');
  const others = await readOthers(ctx.data, dataset, years, codes);
  const one = (code: number): Others => others.get(code) ?? { exporters: [], now: [], peak: [] };
  return {
    of(asked, what, without) {
      const rowOf = growthRows(ctx, what);
      const parts: Part[] = [];
      for (const code of asked) {
        const { exporters, now, peak } = one(code);
        const part: Part = { code, exporters: [], now: [], peak: [], growth: [] };
        for (const [k, exporter] of exporters.entries()) {
          if (without.includes(exporter)) continue;
          const row = rowOf(exporter);
          if (!row) return null;
          part.exporters.push(exporter);
          part.now.push(now[k]!);
          part.peak.push(peak[k]!);
          part.growth.push(row);
        }
        parts.push(part);
      }
      return spareOf(parts, years);
    },
  };
}

interface Part {
  readonly code: number;
  readonly exporters: string[];
  readonly now: number[];
  readonly peak: number[];
  readonly growth: Estimate[];
}

function spareOf(parts: readonly Part[], years: readonly number[]): Spare {
  const basis = years.length > 1 ? 'peak' : 'growth';
  return {
    basis,
    rows: [...new Set(parts.flatMap(({ growth }) => growth))],
    at: (growth) => parts.reduce((sum, part) => sum + capacityOf(part, basis, growth), 0),
    lines(growth) {
      const sold = parts.filter(({ now }) => now.length > 0);
      if (sold.length === 0) return [known('K', 0, say.nobodyElse())];
      return [
        ...sold.flatMap((part) => linesOf(part, basis, growth, years)),
        {
          name: 'K',
          expression: `sum([${sold.map((part) => `k${named(part)}`).join(', ')}])`,
          note: say.couldAdd(),
        },
      ];
    },
  };
}

function capacityOf({ now, peak, growth }: Part, basis: Spare['basis'], of: Growth): number {
  const growthLimit = growth.map(of);
  if (basis === 'growth') return now.reduce((sum, x, k) => sum + growthLimit[k]! * x, 0);
  // Two years stand for the five: the last one, and the best of all.
  const history = { years: 2, exporters: now.length, values: Float64Array.from([...peak, ...now]) };
  return spareCapacity(history, [], { growthLimit, peakYears: 2 }).value ?? 0;
}

const named = ({ code }: Part): string => String(code).padStart(6, '0');

function linesOf(part: Part, basis: Spare['basis'], of: Growth, years: readonly number[]): Line[] {
  const { exporters, now, peak, growth } = part;
  const code = named(part);
  const first: Line[] = [
    known(`x${code}`, now, say.lastYear({ who: exporters })),
    known(`r${code}`, growth.map(of), [say.growthEach(), ...sourcesOf(growth)], 'estimate'),
    { name: `g${code}`, expression: `r${code} .* x${code}`, note: say.growthAdds() },
  ];
  if (basis === 'growth')
    return [...first, { name: `k${code}`, expression: `sum(g${code})`, note: plain('Σ') }];
  return [
    ...first,
    known(`p${code}`, peak, say.most({ years: years.map(String) })),
    { name: `d${code}`, expression: `p${code} - x${code}`, note: say.belowPeak() },
    {
      name: `k${code}`,
      expression: `sum(g${code} + d${code} - abs(g${code} - d${code})) / 2`,
      note: say.sumOfSmaller(),
    },
  ];
}
