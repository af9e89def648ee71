// Takes several six-digit codes together as one good: suppliers of its codes are added up, exporter by exporter.
import type { Supplies } from '../../measures/supply.ts';
import type { ImportSide } from './supply.ts';

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
  const world = mergeSupplies(side.world, keysOf);
  const worldAt = new Map<string, number>();
  for (let w = 0; w < world.supplies.cells; w++)
    worldAt.set(`${world.supplies.year[w]} ${world.supplies.product[w]}`, w);
  const cells = own.supplies.cells;
  const worldCell = Int32Array.from(
    { length: cells },
    (_, c) => worldAt.get(`${own.supplies.year[c]} ${own.supplies.product[c]}`) ?? -1,
  );
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
    own: own.values,
    world: world.values,
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
  values(value: Float64Array): Float64Array;
  /** Cells of bundles in which a cell of a code went. */
  cellsOf(cell: number): readonly number[];
}

function mergeSupplies(from: Supplies, keysOf: ReadonlyMap<number, readonly number[]>): MergedSupplies {
  const cellAt = new Map<string, number[]>();
  const targets: number[][] = Array.from({ length: from.cells }, () => []);
  for (let c = 0; c < from.cells; c++)
    for (const key of keysOf.get(from.product[c]!) ?? []) {
      const name = `${from.year[c]} ${key}`;
      const sources = cellAt.get(name) ?? [];
      sources.push(c);
      cellAt.set(name, sources);
    }
  const cells = [...cellAt]
    .map(([name, sources]) => {
      const [year = 0, key = 0] = name.split(' ').map(Number);
      return { year, key, sources };
    })
    .sort((a, b) => a.year - b.year || a.key - b.key);
  const offsets = new Int32Array(cells.length + 1);
  const exporters: number[] = [];
  const restValue = new Float64Array(cells.length);
  const restHhi = new Float64Array(cells.length);
  /** For every slot the places in `from.value` that it adds up: `places` from `starts[s]` to `starts[s + 1]`. */
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
  const sums = new Float64Array(exporters.length);
  const values = (value: Float64Array): Float64Array => {
    for (let s = 0; s < sums.length; s++) {
      let sum = 0;
      for (let at = starts[s]!; at < starts[s + 1]!; at++) sum += value[places[at]!]!;
      sums[s] = sum;
    }
    return sums;
  };
  const supplies: Supplies = {
    cells: cells.length,
    year: Int32Array.from(cells, (cell) => cell.year),
    product: Int32Array.from(cells, (cell) => cell.key),
    offsets,
    exporter: Int32Array.from(exporters),
    value: values(from.value).slice(),
    restValue,
    restHhi,
  };
  return { supplies, values, cellsOf: (cell) => targets[cell]! };
}
