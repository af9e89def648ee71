// The arithmetic of what customers would lose: from their purchases and incomes to the loss of a cell, and the bar that
// only a tenth of all cells reach.
import { known, type Line, type Note } from '../../contract/explanation.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { notes } from './arithmetic.ts';
import type { WorldLosses } from './customers.ts';
import { explainWords } from './explain-words.ts';
import type { ProductCustomers } from './product-customers.ts';
import type { Way } from './replacement.ts';

const { say } = explainWords;

/** One customer: what it buys of the product from all, and from the seller; USD, GDP NaN where unknown. */
export interface Buys {
  readonly importer: string;
  readonly imports: number;
  readonly fromHere: number;
  readonly gdp: number;
}

/** Whose sales these are, where that is read, and the income it is weighed with. */
export interface LossNotes {
  readonly seller: string;
  /** The code of what is sold, where lines of several stand in one explanation. */
  readonly product?: string;
  /** The dataset of flows. */
  readonly flows: Note;
  /** The source of the incomes and their year. */
  readonly gdp: Note;
}

/** Lines `M`, `v`, `s`, `Y` and `loss` of the customers whose GDP is known, each name with a suffix. */
export function customerLossLines(
  customers: readonly Buys[],
  sigma: number,
  { seller, product, flows, gdp }: LossNotes,
  suffix = '',
): Line[] {
  const counted = customers.filter((one) => !Number.isNaN(one.gdp));
  const column = (of: (one: Buys) => number): number[] => counted.map(of);
  const who = counted.map(({ importer }) => importer);
  const [M, v, s, Y] = ['M', 'v', 's', 'Y'].map((name) => `${name}${suffix}`);
  return [
    known(
      `${M}`,
      column(({ imports }) => imports),
      notes(product === undefined ? say.importsOf({ who }) : say.importsOfProduct({ product, who }), flows),
    ),
    known(
      `${v}`,
      column(({ fromHere }) => fromHere),
      say.fromSeller({ seller }),
    ),
    {
      name: `${s}`,
      expression: `map(${v} ./ ${M}, f(x) = min(x, ${OMEGA_CAP}))`,
      note: say.sellersShare({ seller, cap: OMEGA_CAP }),
    },
    known(
      `${Y}`,
      column((one) => one.gdp),
      notes(say.gdp(), gdp),
    ),
    {
      name: `loss${suffix}`,
      expression: `-map((${M} ./ ${Y}) .* map(${s}, f(x) = log1p(-x)) / (${sigma} - 1), h(x) = expm1(x))`,
      note: say.lossShare({ sigma: String(sigma) }),
    },
  ];
}

export const buysOf = (they: ProductCustomers): readonly Buys[] =>
  they.importers.map((importer, j) => ({
    importer,
    imports: they.imports[j]!,
    fromHere: they.fromHere[j]!,
    gdp: they.gdp[j]!,
  }));

/** Lines that end in `T`, the months that replacing takes; all names with a suffix. */
export const monthsLines = (time: Way | null, suffix = ''): readonly Line[] =>
  time?.lines('likely', suffix) ?? [known(`T${suffix}`, 0, say.noMonths(), 'estimate')];

/** Lines `Incomes` and `GDP`, of all importers whose GDP is known. */
export function worldGdpLines(losses: WorldLosses): Line[] {
  const all = losses.incomes();
  return [
    known(
      'Incomes',
      all.map(({ gdp }) => gdp),
      say.incomes({ year: losses.gdpYear, who: all.map(({ economy }) => economy) }),
    ),
    { name: 'GDP', expression: 'sum(Incomes)', note: say.incomesTogether() },
  ];
}

/** Lines that end in `IND`: of the code of an item whose customers would lose most. `GDP` and `T` stand above. */
export function indLines(losses: WorldLosses, codes: readonly number[], from: LossNotes): Line[] {
  const names = codes.map((code) => String(code).padStart(6, '0'));
  return [
    ...codes.flatMap((code, k) =>
      customerLossLines(buysOf(losses.customers(code)), losses.sigma, from, `_${names[k]}`),
    ),
    {
      name: 'losses',
      expression: `[${names.map((name) => `sum(Y_${name} .* loss_${name})`).join(', ')}]`,
      note: say.lossesByCode({ codes: names }),
    },
    {
      name: 'IND',
      expression: `max(losses) / GDP * min(1, T / ${FULL_REPLACEMENT_MONTHS})`,
      note: say.largestLoss(),
    },
  ];
}

/** Lines of one cell at a place of the order of all cells (from 1), that end in `ind<suffix>`. `GDP` stands above. */
function rankedLines(losses: WorldLosses, place: number, from: LossNotes, suffix: string): Line[] {
  const { exporter, product, time, customers } = losses.ranked(place - 1);
  return [
    ...customerLossLines(buysOf(customers), losses.sigma, { ...from, seller: exporter, product }, suffix),
    ...monthsLines(time, suffix),
    {
      name: `ind${suffix}`,
      expression: `sum(Y${suffix} .* loss${suffix}) / GDP * min(1, T${suffix} / ${FULL_REPLACEMENT_MONTHS})`,
      note: say.placeOf({ exporter, product, place: String(place) }),
    },
  ];
}

/**
 * Lines that end in `p90`, the bar. The cells are too many to print: what is printed is how many there are, the place of
 * the bar among them, and the two cells around it with their arithmetic.
 */
export function barLines(losses: WorldLosses, rank: number, from: LossNotes): Line[] {
  const place = 1 + rank * (losses.cells - 1);
  // The place is a multiple of a tenth, but for the last digit.
  const below = Math.floor(place + 1e-3);
  const above = Math.min(losses.cells, below + 1);
  return [
    known('cells', losses.cells, say.cells({ year: losses.year })),
    { name: 'place', expression: `1 + ${rank} * (cells - 1)`, note: say.placeOfBar() },
    ...rankedLines(losses, below, from, 'Below'),
    ...rankedLines(losses, above, from, 'Above'),
    {
      name: 'p90',
      expression: 'indBelow + (place - floor(place)) * (indAbove - indBelow)',
      note: say.aroundPlace(),
    },
  ];
}

/** Lines that end in `rank`: how many cells lose no more than `IND` (which stands above), of all; with the two cells around it. */
export function rankLines(losses: WorldLosses, atMost: number, from: LossNotes): Line[] {
  const [below, above] = [atMost > 0, atMost < losses.cells];
  const between = [...(below ? ['indBelow <= IND'] : []), ...(above ? ['IND < indAbove'] : [])].join(' and ');
  return [
    known('cells', losses.cells, say.cells({ year: losses.year })),
    known('atMost', atMost, say.atMost()),
    ...(below ? rankedLines(losses, atMost, from, 'Below') : []),
    ...(above ? rankedLines(losses, atMost + 1, from, 'Above') : []),
    { name: 'rank', expression: `${between} ? atMost / cells : NaN`, note: say.ofCells() },
  ];
}
