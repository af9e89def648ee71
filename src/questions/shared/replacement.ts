// How long others need to replace a supplier of a good. Two honest ways lead there, and both are kept: a direct judgement of the
// months, and T_sub = max(T_qualify, T_build 1[spare < gap]) from its parts. [P]
import { generality, type Estimate, type EstimateQuantity } from '../../atlas/estimates.ts';
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import type { Stream } from '../../kernel/random.ts';
import { substitutionMonths } from '../../measures/substitution.ts';
import { triangular } from '../../measures/triangular.ts';
import { explainWords, sourcesOf } from './explain-words.ts';
import { growthRows, type Spare, type SpareOf } from './spare.ts';

const { say } = explainWords;

/** Whose time is asked for: rows for the economy that is replaced go before rows for any. */
export interface Replaced extends SpareOf {
  readonly economy?: string;
}

/** What is lost, and what others could add: in one unit. */
export interface Supply {
  /** The exports of the economy that is replaced. */
  readonly gap: number;
  /** Lines of which the last is `gap`. */
  readonly lines: readonly Line[];
  readonly spare: Spare;
}

export type End = 'low' | 'likely' | 'high';

/** One way to the months to replace a supplier. */
export interface Way {
  readonly basis: 'direct' | 'qualify-build';
  /** Months. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Rows of the table of estimates that it rests on. */
  readonly rows: readonly Estimate[];
  /** Their sources, dates and grades in one line. */
  readonly from: string;
  /** Months in draw d: every row drawn from its triangle, the same row alike wherever it is used. */
  draw(d: number): number;
  /** An end line by line; the last is `T`. All names end in the suffix, so that two times can stand in one explanation. */
  lines(end: End, suffix?: string): readonly Line[];
}

/** How the months of each way come about, in symbols. */
export const MONTHS: Readonly<Record<Way['basis'], Note>> = {
  direct: say.judgedDirectly(),
  'qualify-build': plain('T_sub = max(T_qualify, T_build · 1[K_alt < gap]) [P]'),
};

/** The way that leads, and beside it the other where it can be had. */
export interface Replacement extends Way {
  readonly other: Way | null;
}

/**
 * The time to replace a supplier: null where the table is silent. Of the two ways the one whose rows are the more special
 * leads (see `generality`; of qualifying and building the less special counts); at equal rank T_sub leads. T_sub needs
 * `supply`: without it the direct judgement stands alone. With `beside` the other way is computed too.
 */
export function replacementTime(
  ctx: Context,
  what: Replaced,
  supply: (() => Supply | null) | null,
  { beside = false }: { readonly beside?: boolean } = {},
): Replacement | null {
  const rows = rowsFor(ctx, what);
  const first = partsLead(rows);
  const parts = (first || beside) && rows.qualify && rows.build ? (supply?.() ?? null) : null;
  const built = parts && rows.qualify && rows.build ? fromParts(ctx, rows.qualify, rows.build, parts) : null;
  const direct = rows.direct && (beside || !built) ? judged(ctx, rows.direct) : null;
  const [leading, other] = first ? [built ?? direct, built ? direct : null] : [direct, built];
  return leading ? { ...leading, other: beside ? other : null } : null;
}

/** Whether qualifying and building lead, so that spare capacity has to be known. */
export const needsSpare = (ctx: Context, what: Replaced): boolean => partsLead(rowsFor(ctx, what));

interface Rows {
  readonly direct: Estimate | null;
  readonly qualify: Estimate | null;
  readonly build: Estimate | null;
}

function rowsFor(ctx: Context, what: Replaced): Rows {
  const find = (quantity: EstimateQuantity): Estimate | null => ctx.estimates.find({ quantity, ...what });
  return {
    direct: find('replacement-months'),
    qualify: find('qualify-months'),
    build: find('build-months'),
  };
}

function partsLead({ direct, qualify, build }: Rows): boolean {
  if (!qualify || !build) return false;
  return !direct || Math.max(generality(qualify), generality(build)) <= generality(direct);
}

const fromOf = (rows: readonly Estimate[]): string =>
  [...new Set(rows.map((row) => `${row.source}, ${row.date}, ${row.reliability}${row.credibility}`))].join(
    '; ',
  );

/** Draws of a row; rows that are the same share their draws. */
function drawer(ctx: Context, row: Estimate): (d: number) => number {
  const stream = row.quantity === 'replacement-months' ? 'replacement' : row.quantity;
  let errors: Stream | undefined;
  return (d) => {
    errors ??= ctx.random(stream, `${row.good}|${row.economy ?? ''}`);
    return triangular(errors.uniform(d), row.low, row.likely, row.high);
  };
}

function judged(ctx: Context, row: Estimate): Way {
  const from = fromOf([row]);
  return {
    basis: 'direct',
    low: row.low,
    likely: row.likely,
    high: row.high,
    rows: [row],
    from,
    draw: drawer(ctx, row),
    lines: (end, suffix = '') => [
      known(
        `T${suffix}`,
        row[end],
        [say.monthsRange({ low: row.low, high: row.high }), say[end](), ...sourcesOf([row])],
        'estimate',
      ),
    ],
  };
}

/** The other end: most is missing where others can add least. */
const OPPOSITE = { low: 'high', likely: 'likely', high: 'low' } as const;

function fromParts(ctx: Context, qualify: Estimate, build: Estimate, supply: Supply): Way {
  const { gap, spare } = supply;
  const months = (qualifyMonths: number, buildMonths: number, free: number): number =>
    substitutionMonths({ qualifyMonths, buildMonths, spare: free, gap }).value ?? Number.NaN;
  const end = (at: End): number =>
    months(
      qualify[at],
      build[at],
      spare.at((row) => row[OPPOSITE[at]]),
    );
  const rows = [qualify, build, ...spare.rows];
  const [drawQualify, drawBuild] = [drawer(ctx, qualify), drawer(ctx, build)];
  const drawGrowth = new Map(spare.rows.map((row) => [row, drawer(ctx, row)]));
  return {
    basis: 'qualify-build',
    low: end('low'),
    likely: end('likely'),
    high: end('high'),
    rows,
    from: fromOf(rows),
    draw: (d) =>
      months(
        drawQualify(d),
        drawBuild(d),
        spare.at((row) => drawGrowth.get(row)?.(d) ?? row.likely),
      ),
    lines: (at, suffix = '') =>
      suffixed(
        [
          ...supply.lines,
          ...spare.lines((row) => row[OPPOSITE[at]]),
          known('Tq', qualify[at], [say.monthsToApprove(), ...sourcesOf([qualify])], 'estimate'),
          known('Tb', build[at], [say.monthsToBuild(), ...sourcesOf([build])], 'estimate'),
          { name: 'T', expression: 'max(Tq, K < gap ? Tb : 0)', note: say.monthsToReplace() },
        ],
        suffix,
      ),
  };
}

/** The same lines with every name that they define ending in the suffix. */
function suffixed(lines: readonly Line[], suffix: string): readonly Line[] {
  if (suffix === '') return lines;
  const names = new Set(lines.map(({ name }) => name));
  const renamed = (text: string): string =>
    text.replace(/[A-Za-z_]\w*/g, (word) => (names.has(word) ? `${word}${suffix}` : word));
  return lines.map((line) => ({
    ...line,
    name: `${line.name}${suffix}`,
    expression: renamed(line.expression),
  }));
}

/**
 * Where only a share m of the world is known: the others' 1 - m, times the growth that they can add. Null: no estimate, or no
 * share. The last of `lines` is `gap`, that share.
 */
export function shareSupply(ctx: Context, what: SpareOf, m: number, lines: readonly Line[]): Supply | null {
  const row = growthRows(ctx, what)('');
  if (!row || Number.isNaN(m)) return null;
  return {
    gap: m,
    lines,
    spare: {
      basis: 'growth',
      rows: [row],
      at: (growth) => growth(row) * (1 - m),
      lines: (growth) => [
        known('g', growth(row), [say.growth(), ...sourcesOf([row])], 'estimate'),
        { name: 'K', expression: 'g * (1 - gap)', note: say.ofOthers() },
      ],
    },
  };
}
