// The arithmetic of one cell of any table of the answer.
import { cellOf, type Row } from '../../contract/column.ts';
import { plain, type Explanation, type Note } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { outcomeOf, together, type Tally } from '../../models/shock/tally.ts';
import { driftCellParts } from '../chokepoints/explain-others.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { usdOf } from '../shared/money.ts';
import { scenario as scenarioQuestion } from '../scenario/scenario.ts';
import type { ShockAnswer, ShockInput } from './answer.ts';
import type { Assessed } from './assess.ts';
import type { Dynamic } from './dynamic.ts';
import { bandEnd, fromRows, given, line, none, ran, SOURCE, stated, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { productionParts } from './explain-run.ts';
import { firmParts } from './firms.ts';
import { partParts } from './part-rows.ts';
import { groups, membersOf, staticMembers } from './rows.ts';
import { roundParts } from './cascade.ts';
import { staticCells, weightedParts, type Static } from './static.ts';
import { addedPer, breaksOf } from './series.ts';
import { withheldParts } from './withheld.ts';

const { say } = explainWords;

type At = { readonly table: string; readonly row: number; readonly column: string };

export async function explainCell(
  ctx: Context,
  asked: ShockInput,
  a: Assessed,
  answer: ShockAnswer,
  at: At,
): Promise<Explanation> {
  const row = ((at.table === 'rows' ? answer.rows : answer[at.table]) as readonly Row[])[at.row];
  if (!row) throw new Error(`no row ${at.row} in ${at.table}`);
  const value = cellOf(row, at.column);
  const base = {
    cell: `${String(row['key'] ?? row['firm'] ?? row['model'] ?? row['event'])}.${at.column}`,
    value: typeof value === 'number' ? value : null,
  };
  if (typeof value !== 'number') return { ...base, ...none };
  if (at.table === 'account' && a.account)
    return scenarioQuestion.explain(ctx, { scenario: asked.scenario }, a.account, { ...at, table: 'events' });
  if (at.table === 'bounds')
    return { ...base, ...(a.bounds?.partsOf(String(row['economy']), at.column) ?? none) };
  if (at.table === 'rounds' && a.cascade) return { ...base, ...roundParts(a.cascade, row, at.column, value) };
  if (at.table === 'drift') {
    const { whole } = a.world;
    return {
      ...base,
      ...driftCellParts(a.drift[at.row]!, { table: whole, usd: usdOf(whole.unit) }, at.column),
    };
  }
  if (at.table === 'parts') return { ...base, ...partParts(a.world.parts, row, at.column) };
  if (at.table === 'withheld') return { ...base, ...withheldParts(a.world, a.taken[at.row]!, at.column) };
  if (at.table === 'firms' && a.firms) return { ...base, ...firmParts(a.firms, row, at.column, value) };
  const still = a.statics.find(({ model }) => model === row['model']);
  if (still) return { ...base, ...staticParts(a, still, row, at, value) };
  const run = a.dynamics.find(({ model }) => model === row['model']);
  return { ...base, ...partsOf(a, run, row, at, value) };
}

function partsOf(
  a: Assessed,
  run: Dynamic | undefined,
  row: Row,
  { table, column }: At,
  value: number,
): Parts {
  if (table === 'paths') return pathParts(a, row, column);
  if (table === 'drivers')
    return stated(
      column,
      value,
      column === 'first' || column === 'total'
        ? say.sobol({ points: Number(row['points']) })
        : explainTerms.say.declared(),
    );
  if (!run) return none;
  if (table === 'rows') return economyParts(a, run, row, column);
  if (table === 'models') return groupParts(a, run, column);
  if (table === 'bottlenecks') return breakParts(a, run, row, column);
  return seriesParts(a, run, row, column);
}

function staticParts(a: Assessed, still: Static, row: Row, { table, column }: At, value: number): Parts {
  if (table === 'models') {
    const group = groups.find((one) => column.startsWith(one)) ?? 'world';
    const end = (['', 'Low', 'High'] as const).find((one) => column === `${group}${one}`) ?? '';
    return weightedParts(staticMembers(a.world, still, group), `lossShare${end}`);
  }
  if (column === 'draws') return stated('draws', value, say.draws());
  const cell = staticCells.find((one) => one === column);
  const found = still.rows.find(({ economy }) => economy === row['economy']);
  return cell && found ? found.parts(cell) : none;
}

/** Loss of a path by day. */
const lossLines = (path: Float64Array, share: boolean): Parts =>
  given(share ? say.lossOver() : say.loss(), [
    ran('X', path, say.path()),
    line('loss', 'sum(X[1] - X)', say.money()),
    ...(share ? [line('share', `loss / (X[1] * ${path.length - 1})`)] : []),
  ]);

function economyParts({ world }: Assessed, { base, draws }: Dynamic, row: Row, column: string): Parts {
  const e = world.structure.economies.indexOf(String(row['economy']));
  const path = together(base.output, [e], base.days);
  const out = (of: 'lossShare' | 'peak') => draws.map((sum) => outcomeOf(sum, [e])[of]);
  switch (column) {
    case 'loss':
      return lossLines(path, false);
    case 'lossShare':
      return lossLines(path, true);
    case 'valueAddedLoss':
      return lossLines(together(base.valueAdded, [e], base.days), false);
    case 'lossShareLow':
    case 'lossShareHigh':
      return bandEnd(out('lossShare'), column === 'lossShareLow' ? 'Low' : 'High', say.lossShare());
    case 'peakLow':
    case 'peakHigh':
      return bandEnd(out('peak'), column === 'peakLow' ? 'Low' : 'High', say.peak());
    case 'peak':
      return given(plain('max_t (1 − X_t/X_0)'), [
        ran('X', path, say.path()),
        line('peak', 'max(0, max(1 - X / X[1]))'),
      ]);
    case 'unmet':
      return given(plain('Σ_t unmet_t'), [
        ran('unmet', together(base.unmet, [e], base.days), say.unmet()),
        line('total', 'sum(unmet)', say.money()),
      ]);
    case 'draws':
      return stated('draws', draws.length, say.draws());
    default:
      return stated(column, Number(row[column]), column === 'peakDay' ? say.peakDay() : say.recovered());
  }
}

function groupParts({ world }: Assessed, { base, draws }: Dynamic, column: string): Parts {
  const group = groups.find((one) => column.startsWith(one)) ?? 'world';
  const members = membersOf(world, group);
  const share = (sum: Tally): number => outcomeOf(sum, members).lossShare;
  if (column === group) return lossLines(together(base.output, members, base.days), true);
  return bandEnd(draws.map(share), column.endsWith('Low') ? 'Low' : 'High', say.lossShare());
}

function breakParts({ world }: Assessed, { run }: Dynamic, row: Row, column: string): Parts {
  const sector = world.structure.labels.indexOf(`${String(row['economy'])}|${String(row['industry'])}`);
  const found = breaksOf(run).find((one) => one.sector === sector);
  if (!found) return none;
  if (column === 'day') return stated('day', found.day, say.bound());
  const at = found.day * run.n + sector;
  return given(plain('min(capacity, demand) − production'), [
    ran('capacity', run.capacity[at]!, say.moneyDay()),
    ran('demand', run.demand[at]!, say.moneyDay()),
    ran('production', run.production[at]!, say.moneyDay()),
    line('held', 'min(capacity, demand) - production'),
  ]);
}

function seriesParts({ world }: Assessed, one: Dynamic, row: Row, column: string): Parts {
  const { structure, days } = world;
  const day = Number(row['day']);
  const l = one.lines.findIndex(
    ({ economy, industry }) =>
      structure.economies[economy] === row['economy'] && (industry ?? 'all') === row['industry'],
  );
  const shown = one.lines[l]!;
  const of = (values: Float64Array, factor: (j: number) => number = () => 1): number[] =>
    shown.sectors.map((j) => values[day * one.run.n + j]! * factor(j));
  const total = (name: string, values: readonly number[], note: Note): Parts =>
    given(plain(name), [ran('sectors', values, note), line(name, 'sum(sectors)')]);
  switch (column) {
    case 'day':
      return stated('day', day, say.dayZero());
    case 'production':
      return shown.sectors.length === 1 && day > 0
        ? productionParts(world, one, shown.sectors[0]!, day)
        : total('production', of(one.run.production), say.bySector());
    case 'relative':
      return given(plain('X_t / X_0'), [
        ran('X', one.base.lines[l * days + day]!, say.moneyDay()),
        ran('start', one.base.lines[l * days]!, say.onDayZero()),
        line('relative', 'X / start'),
      ]);
    case 'valueAdded':
      return total(
        'valueAdded',
        of(one.run.production, (j) => addedPer(world, j)),
        say.addedPer(),
      );
    case 'unmet':
      return total('unmet', of(one.run.unmetFinal), say.unmetBySector());
    default:
      return bandEnd(
        one.draws.map((sum) => sum.lines[l * days + day]!),
        column === 'productionLow' ? 'Low' : 'High',
        say.output(),
      );
  }
}

function pathParts({ world, paths }: Assessed, row: Row, column: string): Parts {
  const path = paths.find(({ good }) => good === row['good']);
  const { table, labels } = world.structure;
  const j = labels.indexOf(`${String(row['economy'])}|${String(row['industry'])}`);
  if (!path) return none;
  const cut = (c: number): boolean => path.cut(table.z.row[c]!, j);
  const cells = Array.from(
    { length: table.z.start[j + 1]! - table.z.start[j]! },
    (_, k) => table.z.start[j]! + k,
  );
  const inputs = column === 'direct' ? cells.filter(cut) : cells;
  const lines = [
    fromRows('z', [0, ...inputs.map((c) => table.z.value[c]!)], say.inputs()),
    fromRows('x', table.x[j]!, say.itsOutput()),
  ];
  if (column === 'direct')
    return given(say.direct(), [
      ...lines,
      line('direct', 'sum(z) / x', plain(`S: ${path.sectors.map((s) => labels[s]).join(', ')}`)),
    ]);
  const behind = inputs.map((c) => (cut(c) ? 1 : 0) + path.uses.through[table.z.row[c]!]!);
  return {
    formula: say.users(),
    source: SOURCE,
    lines: [
      ...lines,
      ran('behind', [0, ...behind], say.behind()),
      ran('u', path.uses.through[j]!, say.solution()),
      line('residual', 'sum(z .* behind) / x - u'),
    ],
    ends: 'residual',
  };
}
