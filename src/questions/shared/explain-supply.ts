// The arithmetic of one cell of supplies, line by line: values, what is known only together, the sum, the index.
import { list, type Line } from '../../contract/explanation.ts';
import type { Supplies } from '../../measures/supply.ts';
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
    {
      name: values,
      expression: to > from ? list(supplies.value.subarray(from, to)) : '[0]',
      note: `USD, ${who}: ${codes} (${side.dataset.info.name}, ${side.dataset.info.id})`,
    },
    {
      name: `${values}Rest`,
      expression: String(supplies.restValue[cell]),
      note: 'USD, those known only together',
    },
    {
      name: `${values}RestHhi`,
      expression: String(supplies.restHhi[cell]),
      note: 'Herfindahl index among those',
    },
    { name: total, expression: `sum(${values}) + ${values}Rest`, note: 'USD' },
    {
      name: hhi,
      expression: `(sum(${values} .^ 2) + ${values}Rest ^ 2 * ${values}RestHhi) / ${total} ^ 2`,
      note: 'HHI = Σ s_i²',
    },
  ];
}
