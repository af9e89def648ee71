// The arithmetic of a sector's row: its column of the table, and the exposure of those that it buys from.
import type { Context } from '../../contract/question.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import type { Assessment, ListedSector } from './assess.ts';
import { BFT, CMS, given, line, none, stated, type Parts } from './explain-parts.ts';
import { explainSectorWords } from './explain-sector-words.ts';
import { explainWords } from './explain-words.ts';
import { exposureToHolder } from './sectors.ts';
import { withSolver } from './structure.ts';

const { say } = explainSectorWords;
const words = explainWords.say;
const terms = explainTerms.say;

export async function sectorParts(
  ctx: Context,
  a: Assessment,
  one: ListedSector,
  column: string,
): Promise<Parts> {
  const { structure } = a;
  if (!structure) return none;
  const { table, usd } = structure;
  const { unit } = table;
  const ofHolder = say.ofHolder({ holder: one.holder });
  const { all, held, added } = one.bought;
  const products = [...all.keys()].filter((k) => all[k]! > 0);
  const bought: readonly Line[] = [
    known(
      'z',
      products.map((k) => all[k]!),
      say.bought({
        unit,
        industry: one.user.industry,
        target: one.target,
        products: products.map((k) => table.industries[k]!),
      }),
    ),
    known(
      'h',
      products.map((k) => held[k]!),
      ofHolder,
    ),
  ];
  switch (column) {
    case 'year':
    case 'structureYear':
      return stated('year', table.year ?? 0, inWords(table.info.name));
    case 'flow':
      return given(plain('Σ h'), [
        known('h', held, say.fromHolder({ unit, holder: one.holder })),
        known('unit', usd ?? 1, words.unit({ unit }), 'coefficient'),
        line('flow', 'sum(h) * unit', terms.usd()),
      ]);
    case 'share':
      return given(plain('Σ h / Σ z'), [
        known('z', all, say.byProduct({ unit })),
        known('h', held, ofHolder),
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
        say.lossFormula(),
        [
          ...bought,
          known('va', added, say.added({ unit })),
          known('sigma', sigma, terms.sigma(), 'coefficient'),
          line('w', 'map(h ./ z, f(x) = max(0, min(x, 0.999)))', say.capped()),
          line('loss', '-expm1(sum(z .* map(w, g(x) = log1p(-x))) / va / (sigma - 1))'),
        ],
        CMS,
      );
    }
    case 'faceValue':
    case 'lookThrough':
    case 'lookThroughVa':
      return exposureParts(ctx, a, one, column);
    default:
      return none;
  }
}

async function exposureParts(ctx: Context, a: Assessment, one: ListedSector, column: string): Promise<Parts> {
  const structure = a.structure!;
  const { table, origins, originOf, c } = structure;
  const e = await withSolver(ctx, (solve) => Promise.resolve(exposureToHolder(structure, one.holder, solve)));
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
      known(
        `z${m}`,
        cells[m]!,
        say.purchases({ unit: table.unit, sector: table.labels[j]!, count: who.length }),
      ),
      known(`x${m}`, table.x[j]!, say.output({ unit: table.unit })),
      known(`w${m}`, pick(e.whole), say.whole(), 'solved'),
      known(`k${m}`, one.user.weights[m]!, say.weight()),
    );
    below.push(`k${m} * (1 + sum(z${m} .* w${m}) / x${m})`);
    if (column === 'faceValue') {
      lines.push(
        known(
          `c${m}`,
          sellers[m]!.map((i) => (originOf[i] === from ? 1 : 0)),
          say.ofOrigin({ holder: one.holder }),
        ),
      );
      above.push(`k${m} * sum(z${m} .* c${m}) / x${m}`);
    } else {
      const added = column === 'lookThroughVa';
      lines.push(
        known(
          `u${m}`,
          pick(added ? e.valueAdded : e.origin),
          added ? say.addedBehind({ holder: one.holder }) : say.outputBehind({ holder: one.holder }),
          'solved',
        ),
      );
      above.push(`k${m} * sum(z${m} .* u${m}) / x${m}`);
    }
  });
  if (column === 'lookThroughVa')
    return given(
      say.addedFormula(),
      [...lines.filter(({ name }) => !name.startsWith('w')), line('share', above.join(' + '))],
      BFT,
    );
  return given(
    column === 'faceValue' ? say.faceFormula() : say.throughFormula(),
    [...lines, line('share', `(${above.join(' + ')}) / (${below.join(' + ')})`)],
    BFT,
  );
}
