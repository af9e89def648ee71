// A full year of world trade as columns, and what every exporter's customers would lose: the same for all economies, so
// read and computed once for all questions to the data.
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import { cellPercentile, lossCells, type FlowColumns, type LossCells } from '../../measures/loss-cells.ts';
import { flowColumns, groupedColumns } from './flow-columns.ts';
import { gdpAt } from './gdp.ts';
import { lowerBound } from './product-customers.ts';

/** The economies of a dataset, and the one that is assessed. */
export interface Economies {
  /** Codes by the integers of the dataset; a group stands under one new integer. */
  readonly codes: readonly string[];
  readonly self: number;
  /** Integers of the members; one for a single economy. */
  readonly inside: readonly number[];
  /** Whether several members are taken as one. */
  readonly grouped: boolean;
}

export interface WorldYear {
  readonly flows: FlowColumns;
  /** All exporter x product cells. */
  readonly cells: LossCells;
  /** Places of an exporter's cells, ascending by product. */
  cellsOf(exporter: number): Int32Array;
  /** Loss of all customers over their GDP, times the weight of the product, by cell. */
  readonly ind: Float64Array;
  /** The same in ascending order. */
  readonly sorted: Float64Array;
  /** What only a tenth of all cells exceed; infinite where no GDP is known. */
  readonly threshold: number;
  /** GDP by the dataset's integers, USD; NaN where unknown. */
  readonly gdp: Float64Array;
  readonly gdpYear: number;
  /** GDP of all importers whose GDP is known. */
  readonly worldGdp: number;
}

interface Asked {
  readonly year: number;
  readonly sigma: number;
  /** Weight of an exporter's product of which it sells so much (USD), 0-1; follows from the estimates. */
  readonly weight: (product: number, exporter: string, exports: number) => number;
}

/** Percentile from which a cell's loss counts as outstanding. */
export const OUTSTANDING = 0.9;

const yearSlot = new Slot<WorldYear>(1);

/** The year with each economy for itself, or with the members of a group as one exporter and importer. */
export function worldYear(
  data: Data,
  dataset: Dataset,
  economies: Economies,
  asked: Asked,
): Promise<WorldYear> {
  if (economies.grouped) return make(data, dataset, economies, asked);
  const key = `${dataset.info.id} ${asked.year} ${asked.sigma}`;
  return data.once(yearSlot, key, (from) => make(from, dataset, economies, asked));
}

async function make(
  data: Data,
  dataset: Dataset,
  economies: Economies,
  { year, sigma, weight }: Asked,
): Promise<WorldYear> {
  const { gdp, gdpYear } = await gdpOf(data, economies, year);
  const flows = economies.grouped
    ? await groupedColumns(data, dataset, economies, year)
    : await flowColumns(data, dataset, economies.codes, year);
  const cells = lossCells(flows, { sigma, gdp });
  const bought = new Uint8Array(gdp.length);
  for (let k = 0; k < flows.importer.length; k++) bought[flows.importer[k]!] = 1;
  let worldGdp = 0;
  gdp.forEach((income, code) => {
    if (bought[code] === 1 && !Number.isNaN(income)) worldGdp += income;
  });
  const ind = new Float64Array(cells.product.length);
  for (let c = 0; c < ind.length; c++) {
    const exporter = economies.codes[cells.exporter[c]!] ?? '';
    ind[c] = (cells.loss[c]! / worldGdp) * weight(cells.product[c]!, exporter, cells.exports[c]!);
  }
  const sorted = ind.slice().sort();
  const outstanding = worldGdp > 0 ? cellPercentile(sorted, OUTSTANDING).value : null;
  const threshold = outstanding ?? Number.POSITIVE_INFINITY;
  return {
    flows,
    cells,
    cellsOf: byExporter(cells.exporter),
    ind,
    sorted,
    threshold,
    gdp,
    gdpYear,
    worldGdp,
  };
}

/** The cell that stands at a place of `sorted`: of several with the same loss, each stands once. */
export function cellAt({ ind, sorted }: WorldYear, place: number): number {
  const value = sorted[place]!;
  let before = place - lowerBound(sorted, value);
  return ind.findIndex((one) => one === value && before-- === 0);
}

/** All importers of the year whose GDP is known, ascending by the integers of the dataset. */
export function incomesOf(
  { flows, gdp }: WorldYear,
  codes: readonly string[],
): { economy: string; gdp: number }[] {
  const bought = new Set(flows.importer);
  return Array.from(gdp, (income, id) => ({ economy: codes[id] ?? String(id), gdp: income, id })).flatMap(
    ({ id, ...one }) => (bought.has(id) && !Number.isNaN(one.gdp) ? [one] : []),
  );
}

/** Places of each code in a column. */
function byExporter(exporter: Int32Array): (code: number) => Int32Array {
  let codes = 0;
  for (let c = 0; c < exporter.length; c++) codes = Math.max(codes, exporter[c]! + 1);
  const starts = new Int32Array(codes + 2);
  for (let c = 0; c < exporter.length; c++) starts[exporter[c]! + 2]!++;
  for (let code = 0; code <= codes; code++) starts[code + 1]! += starts[code]!;
  const places = new Int32Array(exporter.length);
  for (let c = 0; c < exporter.length; c++) places[starts[exporter[c]! + 1]!++] = c;
  return (code) =>
    code < 0 || code >= codes ? places.subarray(0, 0) : places.subarray(starts[code], starts[code + 1]);
}

/** GDP by the dataset's integers: of the year, else of the nearest year before it. */
async function gdpOf(
  data: Data,
  { codes, self, inside, grouped }: Economies,
  year: number,
): Promise<{ gdp: Float64Array; gdpYear: number }> {
  const known = await gdpAt(data, year);
  const gdp = new Float64Array(codes.length).fill(Number.NaN);
  codes.forEach((code, id) => (gdp[id] = known.of(code)));
  if (grouped) gdp[self] = known.together(inside.map((id) => codes[id] ?? ''));
  return { gdp, gdpYear: known.year };
}
