// Trade elasticities of the industries of a table.
import { ioIndustries } from '../../atlas/io-industries.ts';
import type { IoStructure } from '../shared/input-output.ts';

/** theta by ISIC division: Caliendo & Parro (2015), 20 sectors of goods and one of services; Revision 4 matched by us [P]. */
const bySystem: Readonly<Record<'ISIC3' | 'ISIC4', readonly (readonly [until: number, theta: number])[]>> = {
  ISIC3: [
    [5, 9.11],
    [14, 13.53],
    [16, 2.62],
    [19, 8.1],
    [20, 11.5],
    [22, 16.52],
    [23, 64.85],
    [24, 3.13],
    [25, 1.67],
    [26, 2.41],
    [27, 3.28],
    [28, 6.99],
    [29, 1.45],
    [30, 12.95],
    [31, 12.91],
    [32, 3.95],
    [33, 8.71],
    [35, 8.22],
    [37, 3.98],
    [99, 8.22],
  ],
  ISIC4: [
    [3, 9.11],
    [9, 13.53],
    [12, 2.62],
    [15, 8.1],
    [16, 11.5],
    [18, 16.52],
    [19, 64.85],
    [21, 3.13],
    [22, 1.67],
    [23, 2.41],
    [24, 3.28],
    [25, 6.99],
    [26, 8.54],
    [27, 12.91],
    [28, 1.45],
    [30, 8.22],
    [33, 3.98],
    [99, 8.22],
  ],
};

/** Where the industries of a table are not known: the aggregate. */
export const AGGREGATE = 4;

/** theta by industry; of several divisions the mean. */
export function thetasOf({
  classification,
  industries,
}: Pick<IoStructure, 'classification' | 'industries'>): Float64Array {
  const known = ioIndustries(classification ?? '');
  return Float64Array.from(industries, (industry) => {
    const found = known.find(({ code }) => code === industry);
    if (!found) return AGGREGATE;
    const divisions = [...new Set(found.classes.map((part) => Number(part.slice(0, 2))))];
    const thetas = divisions.map(
      (division) => bySystem[found.isic].find(([until]) => division <= until)?.[1] ?? AGGREGATE,
    );
    return thetas.reduce((sum, theta) => sum + theta, 0) / thetas.length;
  });
}
