// How much more the other exporters could sell at once: what each has sold before, or can grow by in a year. [P]
import { estimate } from '../../atlas/estimates.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Reason } from '../map/evidence.ts';
import type { Context } from '../../contract/question.ts';
import { spareCapacity } from '../../measures/substitution.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import { fromShares } from '../shared/supply.ts';
import { named } from '../shared/unnamed.ts';

/** Years of which the peak is taken, the last included. */
const PEAK_YEARS = 5;

/** Exporters of one code but the economy itself: sales in the last year, and the most of the years before and it. USD. */
export interface Others {
  readonly exporters: readonly string[];
  readonly now: readonly number[];
  readonly peak: readonly number[];
}

export interface Spare {
  /** USD a year; null where it cannot be had. */
  readonly value: number | null;
  readonly missing: Reason | null;
  readonly byCode: readonly Others[];
}

export interface SpareBook {
  /** g_max: growth that an exporter can add within a year. */
  readonly growth: number;
  readonly years: readonly number[];
  /** Spare capacity of others over some codes, each taken by itself: lines for one do not make another. */
  of(codes: readonly number[]): Spare;
}

/** Reads what all exporters sold over the last five years; every code is refused where the dataset holds fewer. */
export async function spareBook(
  ctx: Context,
  dataset: Dataset,
  region: Region,
  year: number,
  codes: readonly number[],
): Promise<SpareBook> {
  const years = Array.from({ length: PEAK_YEARS }, (_, k) => year - PEAK_YEARS + 1 + k);
  const known = estimate(ctx.estimates, { quantity: 'spare-capacity-share', hs6: '' });
  const growth = known
    ? ctx.coefficient('spare.growth in a year', known.likely, `${known.source}; METHODS 2.5 [P]`)
    : Number.NaN;
  const short = years.some((one) => !dataset.info.coverage.years.includes(one));
  const read = dataset.info.kind === 'trade' ? fromFlows : fromIndicators;
  const others = short || codes.length === 0 ? new Map() : await read(ctx, dataset, region, years, codes);
  const one = (code: number): Others => others.get(code) ?? { exporters: [], now: [], peak: [] };
  const without = (missing: Reason): Spare => ({ value: null, missing, byCode: [] });
  return {
    growth,
    years,
    of(asked) {
      if (short) return without('history-too-short');
      if (Number.isNaN(growth)) return without('no-estimate');
      const byCode = asked.map(one);
      let sum = 0;
      for (const { exporters, now, peak } of byCode) {
        // Two years stand for the five: the last one, and the best of all.
        const history = {
          years: 2,
          exporters: exporters.length,
          values: Float64Array.from([...peak, ...now]),
        };
        const found = spareCapacity(history, [], { growthLimit: growth, peakYears: 2 });
        if (found.value === null) return without(found.missing);
        sum += found.value;
      }
      return { value: sum, missing: null, byCode };
    },
  };
}

async function fromFlows(
  ctx: Context,
  dataset: Dataset,
  region: Region,
  years: readonly number[],
  codes: readonly number[],
): Promise<ReadonlyMap<number, Others>> {
  const members = region.members.map((code) => `'${code.replace(/[^A-Za-z0-9_-]/g, '')}'`).join(', ');
  const yearly = years.map((year) => `sum(value) FILTER (WHERE year = ${year}) AS x${year}`).join(', ');
  const whose = named(await economyCodes(ctx.data, dataset), 'exporter');
  const rows = await ctx.data.query(
    `WITH sold AS (SELECT product, exporter, ${yearly} FROM ${dataset.table('flows')}
       WHERE year IN (${years.join(', ')}) AND value > 0 AND exporter <> importer AND ${whose} AND product IN (${codes.join(', ')}) GROUP BY ALL)
     SELECT product, code, CAST(x${years.at(-1)} AS DOUBLE) AS now,
       CAST(greatest(${years.map((year) => `x${year}`).join(', ')}) AS DOUBLE) AS peak
     FROM sold JOIN ${dataset.table('economies')} ON exporter = id
     WHERE code NOT IN (${members}) AND now > 0 ORDER BY product, code`,
  );
  return gather(rows.numbers('product'), rows.strings('code'), rows.numbers('now'), rows.numbers('peak'));
}

/** Only exporters listed among the largest in the last year are counted: the least that others could add. */
async function fromIndicators(
  ctx: Context,
  dataset: Dataset,
  region: Region,
  years: readonly number[],
  codes: readonly number[],
): Promise<ReadonlyMap<number, Others>> {
  const where = `year IN (${years.join(', ')}) AND product::INTEGER IN (${codes.join(', ')})`;
  const names: string[] = [];
  const world = fromShares(
    await ctx.data.query(
      `SELECT year, product::INTEGER AS product, exports AS imports, hhi FROM ${dataset.table('world')} WHERE ${where} ORDER BY year, product`,
    ),
    await ctx.data.query(
      `SELECT year, product::INTEGER AS product, exporter, share FROM ${dataset.table('world_suppliers')} WHERE ${where} ORDER BY year, product, rank`,
    ),
    names,
  );
  const peaks = new Map<string, number>();
  const [product, exporter, now, peak]: [number[], string[], number[], number[]] = [[], [], [], []];
  for (let c = 0; c < world.cells; c++) {
    for (let k = world.offsets[c]!; k < world.offsets[c + 1]!; k++) {
      const [code, value] = [names[world.exporter[k]!] ?? '', world.value[k]!];
      const name = `${world.product[c]} ${code}`;
      const most = Math.max(peaks.get(name) ?? 0, value);
      peaks.set(name, most);
      if (world.year[c] !== years.at(-1) || region.members.includes(code)) continue;
      product.push(world.product[c]!);
      exporter.push(code);
      now.push(value);
      peak.push(most);
    }
  }
  return gather(product, exporter, now, peak);
}

function gather(
  product: ArrayLike<number>,
  exporter: readonly (string | null)[],
  now: ArrayLike<number>,
  peak: ArrayLike<number>,
): ReadonlyMap<number, Others> {
  const by = new Map<number, { exporters: string[]; now: number[]; peak: number[] }>();
  for (let k = 0; k < exporter.length; k++) {
    const those = by.get(product[k]!) ?? { exporters: [], now: [], peak: [] };
    those.exporters.push(exporter[k] ?? '');
    those.now.push(now[k]!);
    those.peak.push(peak[k]!);
    by.set(product[k]!, those);
  }
  return by;
}
