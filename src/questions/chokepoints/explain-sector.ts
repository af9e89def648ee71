// The arithmetic of a sector's row: its column of the table, and the exposure of those that it buys from.
import { known, type Line } from '../../contract/explanation.ts';
import type { Assessment, ListedSector } from './assess.ts';
import { BFT, CMS, given, line, none, stated, type Parts } from './explain-parts.ts';
import { exposureToHolder } from './sectors.ts';
import { withSolver } from './structure.ts';

export async function sectorParts(a: Assessment, one: ListedSector, column: string): Promise<Parts> {
  const { structure } = a;
  if (!structure) return none;
  const { table, usd } = structure;
  const { all, held, added } = one.bought;
  const products = [...all.keys()].filter((k) => all[k]! > 0);
  const bought: readonly Line[] = [
    known(
      'z',
      products.map((k) => all[k]!),
      `${table.unit}, purchases of ${one.user.industry} of ${one.target} by product: ${products.map((k) => table.industries[k]).join(', ')}`,
    ),
    known(
      'h',
      products.map((k) => held[k]!),
      `of them from ${one.holder}`,
    ),
  ];
  switch (column) {
    case 'year':
    case 'structureYear':
      return stated('year', table.year ?? 0, table.info.name);
    case 'flow':
      return given('Σ z', [
        known('h', held, `${table.unit}, purchases from ${one.holder} by product`),
        known('unit', usd ?? 1, `USD for one ${table.unit}`, 'coefficient'),
        line('flow', 'sum(h) * unit', 'USD'),
      ]);
    case 'share':
      return given('Σ h / Σ z', [
        known('z', all, `${table.unit}, purchases by product`),
        known('h', held, `of them from ${one.holder}`),
        line('share', 'sum(h) / sum(z)'),
      ]);
    case 'lossVa':
    case 'lossVaLow':
    case 'lossVaHigh': {
      const sigma = column.endsWith('Low')
        ? a.sigma.most
        : column.endsWith('High')
          ? a.sigma.least
          : a.sigma.likely;
      return given(
        '1 − exp(−Σ_k β_k g(ω_k)), β_k purchases of product k over value added, g(ω) = −ln(1−ω)/(σ−1)',
        [
          ...bought,
          known('va', added, `${table.unit}, value added`),
          known('sigma', sigma, 'elasticity between sources', 'coefficient'),
          line('w', 'map(h ./ z, f(x) = max(0, min(x, 0.999)))', 'share of the holder, at most 0.999'),
          line('loss', '-expm1(sum(z .* map(w, g(x) = log1p(-x))) / va / (sigma - 1))'),
        ],
        CMS,
      );
    }
    case 'faceValue':
    case 'lookThrough':
    case 'lookThroughVa':
      return exposureParts(a, one, column);
    default:
      return none;
  }
}

async function exposureParts(a: Assessment, one: ListedSector, column: string): Promise<Parts> {
  const structure = a.structure!;
  const { table, origins, originOf, c } = structure;
  const e = await withSolver((solve) => Promise.resolve(exposureToHolder(structure, one.holder, solve)));
  const from = origins.indexOf(one.holder);
  const sellers: number[][] = one.user.sectors.map(() => []);
  const cells: number[][] = one.user.sectors.map(() => []);
  const member = new Map(one.user.sectors.map((j, m) => [j, m]));
  for (let i = 0; i < table.n; i++)
    for (let k = c.a.start[i]!; k < c.a.start[i + 1]!; k++) {
      const m = member.get(c.a.column[k]!);
      if (m === undefined) continue;
      sellers[m]!.push(i);
      cells[m]!.push(table.z.value[k]!);
    }
  const lines: Line[] = [];
  const [above, below]: [string[], string[]] = [[], []];
  one.user.sectors.forEach((j, m) => {
    const who = sellers[m]!;
    if (who.length === 0) {
      sellers[m] = [j];
      cells[m] = [0];
    }
    const pick = (values: ArrayLike<number>): number[] => sellers[m]!.map((i) => values[i]!);
    lines.push(
      known(`z${m}`, cells[m]!, `${table.unit}, purchases of ${table.labels[j]} from ${who.length} sectors`),
      known(`x${m}`, table.x[j]!, `${table.unit}, its output`),
      known(`w${m}`, pick(e.whole), 'Σ_i L_ij of those sectors; solves w = 1 + A′w', 'solved'),
      known(`k${m}`, one.user.weights[m]!, 'weight: its part of the output of the industry'),
    );
    below.push(`k${m} * (1 + sum(z${m} .* w${m}) / x${m})`);
    if (column === 'faceValue') {
      lines.push(
        known(
          `c${m}`,
          sellers[m]!.map((i) => (originOf[i] === from ? 1 : 0)),
          `1 for sectors of ${one.holder}`,
        ),
      );
      above.push(`k${m} * sum(z${m} .* c${m}) / x${m}`);
    } else {
      const added = column === 'lookThroughVa';
      lines.push(
        known(
          `u${m}`,
          pick(added ? e.valueAdded : e.origin),
          added
            ? `value added of ${one.holder} in a unit of each; solves u = v 1_holder + A′u`
            : `output of ${one.holder} behind a unit of each; solves u = 1_holder + A′u`,
          'solved',
        ),
      );
      above.push(`k${m} * sum(z${m} .* u${m}) / x${m}`);
    }
  });
  if (column === 'lookThroughVa')
    return given(
      'Σ_{i in holder} v_i L_ij, v_i = 1 − Σ_k A_ki',
      [...lines.filter(({ name }) => !name.startsWith('w')), line('share', above.join(' + '))],
      BFT,
    );
  return given(
    column === 'faceValue' ? 'Σ_{i in holder} (I+A)_ij / Σ_i L_ij' : 'Σ_{i in holder} L_ij / Σ_i L_ij',
    [...lines, line('share', `(${above.join(' + ')}) / (${below.join(' + ')})`)],
    BFT,
  );
}
