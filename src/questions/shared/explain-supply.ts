// The arithmetic of one cell of supplies, line by line: values, what is known only together, the sum, the index.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Supplies } from '../../measures/supply.ts';
import { explainTerms } from './explain-terms.ts';
import { explainWords } from './explain-words.ts';
import { valueOf } from './merge.ts';
import type { ImportSide } from './supply.ts';

const { say } = explainWords;

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
  who: 'suppliers' | 'exporters of the world',
  names: SupplyNames,
): Line[] {
  const [from, to] = [supplies.offsets[cell]!, supplies.offsets[cell + 1]!];
  const codes = Array.from(supplies.exporter.subarray(from, to), (e) => side.codes[e] ?? '?');
  const { name, id } = side.dataset.info;
  const said = { year: supplies.year[cell]!, codes, name, id };
  const { values, total, hhi } = names;
  return [
    known(
      values,
      to > from ? supplies.value.subarray(from, to) : [0],
      who === 'suppliers' ? say.suppliers(said) : say.exporters(said),
    ),
    known(`${values}Rest`, supplies.restValue[cell]!, say.knownTogether()),
    known(`${values}RestHhi`, supplies.restHhi[cell]!, say.hhiTogether()),
    { name: total, expression: `sum(${values}) + ${values}Rest`, note: explainTerms.say.usd() },
    {
      name: hhi,
      expression: `(sum(${values} .^ 2) + ${values}Rest ^ 2 * ${values}RestHhi) / ${total} ^ 2`,
      note: plain('HHI = Σ s_i²'),
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
  known('X', value, say.exports({ economy: side.economy }));

/** Lines of the share of world exports up to `W` and `X`: as listed among the exporters, else as given with the imports. */
export function worldShareLines(side: ImportSide, world: number, cell: number | undefined): Line[] {
  const listed = valueOf(side.world, world, side.self, side.world.value);
  return [
    ...exporterLines(side, world),
    exportsLine(side, listed > 0 || cell === undefined ? listed : side.exports[cell]!),
  ];
}
