// Takes several six-digit codes together as one good: suppliers of its codes are added up, exporter by exporter.
import type { Supplies } from '../../measures/supply.ts';
import { matchWorld, type ImportSide } from './supply.ts';

/** What is taken together: a key (an index) and the codes that make it up. One code may belong to several. */
export interface Bundle {
  readonly key: number;
  readonly codes: readonly number[];
}

/** The import side with bundles in the place of codes, and how new values of the codes become values of bundles. */
export interface Merged {
  readonly side: ImportSide;
  own(value: Float64Array): Float64Array;
  world(value: Float64Array): Float64Array;
}

/**
 * Adds up codes to bundles. A bundle has a cell in a year if any of its codes has one. `own` and `world` return the same
 * array every time, overwritten.
 */
export function mergeCodes(side: ImportSide, bundles: readonly Bundle[]): Merged {
  const keysOf = new Map<number, number[]>();
  for (const { key, codes } of bundles)
    for (const code of codes) keysOf.set(code, [...(keysOf.get(code) ?? []), key]);
  const single = bundles.every(({ codes }) => codes.length === 1) && keysOf.size === bundles.length;
  if (single) return renamed(side, new Map(Array.from(keysOf, ([code, keys]) => [code, keys[0]!])));
  const own = mergeSupplies(side.supplies, keysOf);
  const world = mergedWorld(side.world, keysOf, bundles);
  const cells = own.supplies.cells;
  const worldCell = matchWorld(own.supplies, world.supplies);
  const exports = new Float64Array(cells);
  const intra = new Float64Array(cells);
  for (let c = 0; c < side.supplies.cells; c++)
    for (const target of own.cellsOf(c)) {
      exports[target]! += side.exports[c]!;
      intra[target]! += side.intra[c]!;
    }
  if (side.dataset.info.kind === 'trade')
    for (let c = 0; c < cells; c++)
      exports[c] = valueOf(world.supplies, worldCell[c]!, side.self, world.supplies.value);
  return {
    side: { ...side, supplies: own.supplies, world: world.supplies, worldCell, exports, intra },
    own: valuesOf(own),
    world: valuesOf(world),
  };
}

/** Codes that are bundles of their own: only the key changes. Products outside all bundles get the key -1. */
function renamed(side: ImportSide, keyOf: ReadonlyMap<number, number>): Merged {
  const rename = (supplies: Supplies): Supplies => ({
    ...supplies,
    product: supplies.product.map((code) => keyOf.get(code) ?? -1),
  });
  return {
    side: { ...side, supplies: rename(side.supplies), world: rename(side.world) },
    own: (value) => value,
    world: (value) => value,
  };
}

/** What one exporter supplies in a cell; 0 where it is not listed. */
export function valueOf(supplies: Supplies, cell: number, exporter: number, value: Float64Array): number {
  if (cell < 0) return 0;
  let sum = 0;
  for (let k = supplies.offsets[cell]!; k < supplies.offsets[cell + 1]!; k++)
    if (supplies.exporter[k] === exporter) sum += value[k]!;
  return sum;
}

interface MergedSupplies {
  readonly supplies: Supplies;
  /** For every supplier the places in the codes' values that it adds up: `places` from `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  /** Cells of bundles in which a cell of a code went. */
  cellsOf(cell: number): readonly number[];
}

/** The bundles last made of a world: many economies are asked about against the same one. */
const lastMerged = new WeakMap<
  Supplies,
  { readonly bundles: readonly Bundle[]; readonly merged: MergedSupplies }
>();

function mergedWorld(
  world: Supplies,
  keysOf: ReadonlyMap<number, readonly number[]>,
  bundles: readonly Bundle[],
): MergedSupplies {
  const last = lastMerged.get(world);
  if (last && sameBundles(last.bundles, bundles)) return last.merged;
  const merged = mergeSupplies(world, keysOf);
  lastMerged.set(world, { bundles, merged });
  return merged;
}

const sameBundles = (a: readonly Bundle[], b: readonly Bundle[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ key, codes }, i) =>
      key === b[i]!.key &&
      codes.length === b[i]!.codes.length &&
      codes.every((code, j) => code === b[i]!.codes[j]),
  );

/** Values of the bundles from values of the codes. */
function valuesOf({ starts, places }: MergedSupplies): (value: Float64Array) => Float64Array {
  const sums = new Float64Array(starts.length - 1);
  return (value) => {
    for (let s = 0; s < sums.length; s++) {
      let sum = 0;
      for (let at = starts[s]!; at < starts[s + 1]!; at++) sum += value[places[at]!]!;
      sums[s] = sum;
    }
    return sums;
  };
}

function mergeSupplies(from: Supplies, keysOf: ReadonlyMap<number, readonly number[]>): MergedSupplies {
  const cellAt = new Map<string, { year: number; key: number; sources: number[] }>();
  const targets: number[][] = Array.from({ length: from.cells }, () => []);
  for (let c = 0; c < from.cells; c++)
    for (const key of keysOf.get(from.product[c]!) ?? []) {
      const year = from.year[c]!;
      const cell = cellAt.get(`${year} ${key}`) ?? { year, key, sources: [] };
      cell.sources.push(c);
      cellAt.set(`${year} ${key}`, cell);
    }
  const cells = [...cellAt.values()].sort((a, b) => a.year - b.year || a.key - b.key);
  const offsets = new Int32Array(cells.length + 1);
  const exporters: number[] = [];
  const restValue = new Float64Array(cells.length);
  const restHhi = new Float64Array(cells.length);
  const starts: number[] = [0];
  const places: number[] = [];
  cells.forEach(({ sources }, c) => {
    const slots = new Map<number, number[]>();
    let squares = 0;
    for (const source of sources) {
      targets[source]!.push(c);
      for (let k = from.offsets[source]!; k < from.offsets[source + 1]!; k++) {
        const there = slots.get(from.exporter[k]!);
        if (there) there.push(k);
        else slots.set(from.exporter[k]!, [k]);
      }
      restValue[c]! += from.restValue[source]!;
      squares += from.restValue[source]! ** 2 * from.restHhi[source]!;
    }
    // Suppliers known only together are taken to be others in every code: the least concentration that fits.
    restHhi[c] = restValue[c]! > 0 ? squares / restValue[c]! ** 2 : 0;
    for (const [exporter, there] of [...slots].sort((a, b) => a[0] - b[0])) {
      exporters.push(exporter);
      places.push(...there);
      starts.push(places.length);
    }
    offsets[c + 1] = exporters.length;
  });
  const merged = { starts: Int32Array.from(starts), places: Int32Array.from(places) };
  const cellsOf = (cell: number): readonly number[] => targets[cell]!;
  const supplies: Supplies = {
    cells: cells.length,
    year: Int32Array.from(cells, (cell) => cell.year),
    product: Int32Array.from(cells, (cell) => cell.key),
    offsets,
    exporter: Int32Array.from(exporters),
    value: new Float64Array(exporters.length),
    restValue,
    restHhi,
  };
  const made = { supplies, ...merged, cellsOf };
  return { ...made, supplies: { ...supplies, value: valuesOf(made)(from.value) } };
}
