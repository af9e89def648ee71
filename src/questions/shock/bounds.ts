// Static bounds on what those who buy lose: free substitution, CES after Bachmann et al. (2022), fixed proportions; and how far it reaches.
import type { Row } from '../../contract/column.ts';
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { cesBound, outputLost, supplyBounds } from '../../models/supply-bounds.ts';
import { extractedFrom, reachOf } from '../../models/shock/extraction.ts';
import { compile, type Compiled } from './compiled.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, ran, type Parts } from './explain-parts.ts';
import { likely, type Parameter } from './parameters.ts';
import type { Static, StaticCell, StaticRow } from './static.ts';
import { DAYS } from './structure.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;
const words = explainModelWords.say;

/** The assumption behind the middle bound. */
export const SIGMA = 'bounds sigma';
export const sigmas: readonly Parameter[] = [
  {
    name: SIGMA,
    low: 0.01,
    likely: 0.05,
    high: 0.5,
    source: 'short-run elasticity between inputs, Bachmann et al. (2022), from memory',
  },
];

export interface Bounds extends Static {
  /** Rows of the table of bounds. */
  readonly table: readonly Row[];
}

export const BACHMANN = plain(
  'Bachmann, Baqaee, Bayer, Kuhn, Löschel, Moll, Peichl, Pittel & Schularick 2022',
);

/** A bound whose search still moves by more when it ends is not told. */
const STILL = 1e-9;

/** What is left of each sector at one end of the range of sigma. */
interface Ends {
  readonly ces: Float64Array;
}

/** Day on which most is withheld. */
export function worstDay({ deliveries }: Compiled, days: number): number {
  let [most, day] = [-1, 1];
  for (let t = 1; t < days; t++) {
    const sum = deliveries.reduce((total, { course }) => total + course[t]!, 0);
    if (sum > most) [most, day] = [sum, t];
  }
  return day;
}

/** Bounds from the table, on the day on which most is withheld, as if that day lasted. */
export function boundsOfTable(ctx: Context, world: World): Bounds {
  const { structure, acting, days, io } = world;
  const { table, economies, economyOf } = structure;
  const sigma = likely(ctx, sigmas)(SIGMA);
  ctx.progress(0, 1, say.running({ model: 'bounds' }));
  const compiled = compile(world, acting);
  const day = worstDay(compiled, days);
  const likelyOnes = supplyBounds(table, compiled.deliveries, day, sigma);
  const [low, high] = [sigmas[0]!.high, sigmas[0]!.low].map((one) => ({
    ces: cesBound(table, compiled.deliveries, day, one).left,
  })) as [Ends, Ends];
  const extracted = extractedFrom(table, compiled.deliveries, day);
  const reach = reachOf(table, compiled.deliveries, day);
  const left: Readonly<Partial<Record<StaticCell, Float64Array>>> = {
    lossShare: likelyOnes.ces,
    lossShareLow: low.ces,
    lossShareHigh: high.ces,
  };
  const lost = (h: Float64Array, own: readonly number[]): number => outputLost(table.x, h, own);
  const making = [...economies.keys()].filter((e) => economyOf.includes(e));
  const rows = making.map((e): StaticRow & { readonly row: Row } => {
    const own = [...economyOf.keys()].filter((j) => economyOf[j] === e && table.x[j]! > 0);
    const sum = (values: Float64Array): number => own.reduce((total, j) => total + values[j]!, 0);
    const x = sum(table.x);
    return {
      economy: economies[e]!,
      weight: x,
      cells: Object.fromEntries(Object.entries(left).map(([name, h]) => [name, lost(h, own)])),
      parts: (column) => lossParts(left[column] ?? likelyOnes.ces, own, table.x),
      row: {
        key: economies[e]!,
        economy: economies[e]!,
        side: world.sideOf(economies[e]!),
        basis: io.info.name,
        beta: null,
        missing: null,
        linear: lost(likelyOnes.linear, own),
        cesLow: lost(low.ces, own),
        ces: lost(likelyOnes.ces, own),
        cesHigh: lost(high.ces, own),
        leontief: likelyOnes.moved.leontief > STILL ? null : lost(likelyOnes.leontief, own),
        extraction: x > 0 ? sum(extracted) / x : 0,
        reach: x > 0 ? sum(reach) / x : 0,
        reason: likelyOnes.moved.leontief > STILL ? 'beyond-search' : 'not-applicable',
      },
    };
  });
  const shares = {
    linear: likelyOnes.linear,
    cesLow: low.ces,
    ces: likelyOnes.ces,
    cesHigh: high.ces,
    leontief: likelyOnes.leontief,
  };
  const partsOf = (economy: string, column: string): Parts | null => {
    const e = economies.indexOf(economy);
    const own = [...economyOf.keys()].filter((j) => economyOf[j] === e && table.x[j]! > 0);
    const share = Object.entries(shares).find(([name]) => name === column)?.[1];
    if (share) return lossParts(share, own, table.x);
    const values = column === 'extraction' ? extracted : column === 'reach' ? reach : null;
    return (
      values &&
      given(
        plain(column === 'extraction' ? 'Σ (x − x′) / Σ x, x′ = A′x′ + f′' : 'Σ r / Σ x, r′ = dv′(I − B)⁻¹'),
        [
          fromRows(
            'x',
            own.map((j) => table.x[j]! * DAYS),
            words.outputYear(),
          ),
          ran(
            'lost',
            own.map((j) => values[j]! * DAYS),
            column === 'extraction' ? words.salesLost() : words.reaches(),
          ),
          line('share', 'sum(lost) / sum(x)'),
        ],
      )
    );
  };
  return { model: 'bounds', rows, draws: 0, table: rows.map(({ row }) => row), partsOf };
}

export interface Bounds {
  /** The arithmetic of a cell of the table of bounds. */
  partsOf(economy: string, column: string): Parts | null;
}

/** The arithmetic of output lost by some sectors, from what is left of each. */
export const lossParts = (h: Float64Array, own: readonly number[], x: Float64Array): Parts =>
  given(
    plain('1 − Σ x h / Σ x'),
    [
      fromRows(
        'x',
        own.map((j) => x[j]!),
        words.outputDay(),
      ),
      ran(
        'h',
        own.map((j) => h[j]!),
        words.leftOfAll(),
      ),
      line('loss', '1 - sum(x .* h) / sum(x)'),
    ],
    BACHMANN,
  );
