// The arithmetic of one cell of supplies, line by line: values, what is known only together, the sum, the index.
import { known, type Line } from '../../contract/explanation.ts';
import type { Supplies } from '../../measures/supply.ts';
import { valueOf } from './merge.ts';
import type { ImportSide } from './supply.ts';

/** Names of the lines, so that two cells can stand in one explanation. */
export interface SupplyNames {
  readonly values: string;
  readonly total: string;
  readonly hhi: string;
}

/** Lines of one cell: `values`, the rest, `total` and `hhi`. */
export function supplyLines(
  side: ImportSide,
  supplies: Supplies,
  cell: number,
  who: string,
  names: SupplyNames,
): Line[] {
  const [from, to] = [supplies.offsets[cell]!, supplies.offsets[cell + 1]!];
  const codes = Array.from(supplies.exporter.subarray(from, to), (e) => side.codes[e] ?? '?').join(', ');
  const { values, total, hhi } = names;
  return [
    known(
      values,
      to > from ? supplies.value.subarray(from, to) : [0],
      `USD, ${who}: ${codes} (${side.dataset.info.name}, ${side.dataset.info.id})`,
    ),
    known(`${values}Rest`, supplies.restValue[cell]!, 'USD, those known only together'),
    known(`${values}RestHhi`, supplies.restHhi[cell]!, 'Herfindahl index among those'),
    { name: total, expression: `sum(${values}) + ${values}Rest`, note: 'USD' },
    {
      name: hhi,
      expression: `(sum(${values} .^ 2) + ${values}Rest ^ 2 * ${values}RestHhi) / ${total} ^ 2`,
      note: 'HHI = Σ s_i²',
    },
  ];
}

/** Lines of an import cell, in the names of the formulas: suppliers `v`, all imports `M`, and `hhi`. */
export const supplierLines = (side: ImportSide, cell: number): Line[] =>
  supplyLines(side, side.supplies, cell, 'suppliers', { values: 'v', total: 'M', hhi: 'hhi' });

/** Lines of a world cell: its exporters `x`, the world `W`, and `worldHhi`. */
export const exporterLines = (side: ImportSide, world: number): Line[] =>
  supplyLines(side, side.world, world, 'exporters of the world', {
    values: 'x',
    total: 'W',
    hhi: 'worldHhi',
  });

/** Line `X`: own exports. */
export const exportsLine = (side: ImportSide, value: number): Line =>
  known('X', value, `USD, exports of ${side.economy}`);

/** Lines of the share of world exports up to `W` and `X`: as listed among the exporters, else as given with the imports. */
export function worldShareLines(side: ImportSide, world: number, cell: number | undefined): Line[] {
  const listed = valueOf(side.world, world, side.self, side.world.value);
  return [
    ...exporterLines(side, world),
    exportsLine(side, listed > 0 || cell === undefined ? listed : side.exports[cell]!),
  ];
}
