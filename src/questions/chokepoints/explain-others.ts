// The arithmetic of the tables beside the main one.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import type { Row } from '../../contract/column.ts';
import { shareOfImports, type Customer } from '../indispensability/customers.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import type { Assessment, View } from './assess.ts';
import { CMS, gdpNote, given, line, lossLines, none, stated, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { together, type HolderPart } from './holders.ts';
import type { Drift } from './drift.ts';
import { leadingParts } from './other-rows.ts';
import { viewOf } from './pairs.ts';
import { goodKey, sectorKey } from './rows.ts';
import { withSolver, type Structure } from './structure.ts';

const { say } = explainWords;
const terms = explainTerms.say;

export function holderParts(a: Assessment, view: View, row: Row, column: string): Parts {
  const parts = leadingParts(a, view);
  const place = parts.findIndex(({ holder, target }) => holder === row['holder'] && target === row['target']);
  const part = parts[place];
  if (!part) return none;
  const { likely, least, most } = a.sigma;
  const gdp = { value: part.gdp, note: gdpNote(a, part.target) };
  const lossOf = (name: string, { codes }: Pick<HolderPart, 'codes'>, sigma: number): readonly Line[] =>
    lossLines(
      name,
      codes.map(({ imports, held }) => ({ imports, held: [held] })),
      gdp,
      sigma,
    );
  const formula = plain('1 − exp(−Σ_p β_p g(ω_p)), g(ω) = −ln(1−ω)/(σ−1)');
  switch (column) {
    case 'codes':
      return stated(
        'codes',
        part.codes.length,
        say.codes({ codes: part.codes.map(({ code }) => String(code)) }),
      );
    case 'flow':
      return given(plain('Σ_p v_p'), [
        known(
          'v',
          part.codes.map(({ held }) => held),
          say.byCode(),
        ),
        line('flow', 'sum(v)', terms.usd()),
      ]);
    case 'loss':
    case 'lossLow':
    case 'lossHigh':
      return given(
        formula,
        lossOf('loss', part, column === 'lossLow' ? most : column === 'lossHigh' ? least : likely),
        CMS,
      );
  }
  const before = parts.slice(0, place + 1);
  const joint = lossLines(
    'together',
    together(before).codes.map(({ code, imports }) => ({
      imports,
      held: before.map(({ codes }) => codes.find((one) => one.code === code)?.held ?? 0),
    })),
    gdp,
    likely,
  );
  if (column === 'together') return given(formula, joint, CMS);
  const apart = [
    ...before.flatMap((one, k) => lossOf(`loss${k}`, one, likely)),
    line('apart', `sum([${before.map((_, k) => `loss${k}`).join(', ')}])`),
  ];
  if (column === 'apart') return given(say.sumOfLosses(), apart, CMS);
  return given(plain('together − apart'), [...joint, ...apart, line('more', 'together - apart')], CMS);
}

export function driftParts(a: Assessment, view: View, row: Row, column: string): Parts {
  const one = view.drift.find(({ holder, target }) => holder === row['holder'] && target === row['target']);
  return one && a.structure ? driftCellParts(one, a.structure, column) : none;
}

export function driftCellParts(
  one: Drift,
  { table, usd }: Pick<Structure, 'table' | 'usd'>,
  column: string,
): Parts {
  const then = [
    known(
      'a',
      one.before[0],
      say.sold({ unit: table.unit, target: one.target, holder: one.holder, name: table.info.name }),
    ),
    known('b', one.before[1], say.soldByAll()),
    line('thenShare', 'a / b'),
  ];
  const now = one.now
    ? [
        known('p', one.now[0], [
          say.from({ economy: one.holder }),
          terms.ofYear({ name: one.nowSource, year: one.nowYear }),
        ]),
        known('q', one.now[1], say.fromAll()),
        line('nowShare', 'p / q'),
      ]
    : [];
  switch (column) {
    case 'structureYear':
      return stated('year', table.year ?? 0, inWords(table.info.name));
    case 'nowYear':
      return stated('year', one.nowYear ?? 0, inWords(one.nowSource ?? ''));
    case 'thenFlow':
      return given(say.flow(), [
        ...then.slice(0, 1),
        known('unit', usd ?? 1, say.unit({ unit: table.unit }), 'coefficient'),
        line('flow', 'a * unit', terms.usd()),
      ]);
    case 'nowFlow':
      return stated('p', one.now?.[0] ?? 0, [terms.usd(), inWords(one.nowSource ?? '')]);
    case 'thenShare':
      return given(say.flowOverAll(), then);
    case 'nowShare':
      return given(say.flowOverAll(), now);
    default:
      return given(say.change(), [...then, ...now, line('change', 'nowShare - thenShare')]);
  }
}

export async function pathParts(
  ctx: Context,
  a: Assessment,
  view: View,
  row: Row,
  column: string,
): Promise<Parts> {
  if (column === 'steps') return stated('steps', Number(row['steps']), say.steps());
  const sector = view.sectors.find((one) => sectorKey(view, one) === row['key']);
  if (sector?.path && a.structure) {
    const { table, c } = a.structure;
    const { path } = sector.path;
    const cell = (i: number, j: number): number => {
      for (let e = c.a.start[i]!; e < c.a.start[i + 1]!; e++)
        if (c.a.column[e] === j) return table.z.value[e]!;
      return 0;
    };
    const steps = path.slice(1).map((i, k) => ({ z: cell(i, path[k]!), x: table.x[path[k]!]! }));
    return given(say.alongA(), [
      known(
        'z',
        steps.map(({ z }) => z),
        say.eachSale({ unit: table.unit }),
      ),
      known(
        'x',
        steps.map(({ x }) => x),
        say.buyerOutput({ unit: table.unit }),
      ),
      line('share', 'prod(map(z ./ x, f(r) = min(1, r)))'),
    ]);
  }
  const good = view.goods.find((one) => goodKey(view, one) === row['key']);
  if (!good?.pair.path || !a.markets) return none;
  const { markets } = a;
  const { path } = good.pair.path;
  return withSolver(ctx, async (solve) => {
    const seen = viewOf(ctx, markets, good.pair.item, view.sides, solve);
    if (!seen) return none;
    const { market, view: walks } = seen;
    const supply = (j: number): number => {
      let sum = walks.production[j]!;
      for (let i = 0; i < market.n; i++) if (i !== j) sum += market.flows[i * market.n + j]!;
      return sum;
    };
    const origin = path.at(-1)!;
    return given(say.alongT(), [
      known(
        'X',
        [...path.slice(1).map((i, k) => market.flows[i * market.n + path[k]!]!), walks.production[origin]!],
        say.salesAndMade(),
      ),
      known('supply', path.map(supply), say.has()),
      line('share', 'prod(X ./ supply)'),
    ]);
  });
}

/** Both sides' losses over the codes of the pair. */
export function pairParts(a: Assessment, column: string): Parts {
  if (!a.pair) return none;
  const { there, here, gdpThere, gdpHere, economy, customer } = a.pair.of;
  const { likely, least, most } = a.sigma;
  const sigma = column.endsWith('Low') ? most : column.endsWith('High') ? least : likely;
  const side = (name: string, bought: readonly Customer[], value: number, who: string): readonly Line[] =>
    bought.length === 0
      ? [known(name, 0, say.noneBought())]
      : lossLines(
          name,
          bought.map((one) => ({ imports: one.imports, held: [shareOfImports(one) * one.imports] })),
          { value, note: gdpNote(a, who) },
          sigma,
        );
  const formula = plain('1 − exp(−Σ_p β_p g(ω_p)), g(ω) = −ln(1−ω)/(σ−1)');
  const other = side('there', there, gdpThere, customer.id);
  const own = side('here', here, gdpHere, economy.id);
  if (column.startsWith('there')) return given(formula, other, CMS);
  if (column.startsWith('here')) return given(formula, own, CMS);
  return given(
    plain('Λ = there − here'),
    [
      ...other,
      ...own,
      column === 'net'
        ? line('net', 'there - here', plain('Λ'))
        : line('symmetric', '(there - here) / (there + here)', say.overBoth()),
    ],
    plain('Hirschman (1945)'),
  );
}
