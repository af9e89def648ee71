// What a control of single goods does once trade has found its new ways, for all economies: exact hats of one sector from all trade and GDP.
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { quantile } from '../../kernel/quantile.ts';
import { oneSectorEquilibrium, type OneSectorSolution } from '../../models/equilibrium/armington.ts';
import { costOfCut } from '../../models/equilibrium/barriers.ts';
import { worldFromTrade } from '../../models/equilibrium/one-sector-world.ts';
import { BAND } from '../map/evidence.ts';
import type { ScenarioAnswer } from '../scenario/answer.ts';
import { allTrade } from '../shared/all-trade.ts';
import { explainModelWords } from './explain-model-words.ts';
import { explainWords } from './explain-words.ts';
import { bandEnd, given, line, ran } from './explain-parts.ts';
import { worstDays } from './imports.ts';
import { drawn, likely, type Parameter } from './parameters.ts';
import type { Static, StaticCell, StaticRow } from './static.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;
const words = explainModelWords.say;

const EPSILON = 'trade elasticity, one sector';
const parameters: readonly Parameter[] = [
  { name: EPSILON, low: 3, likely: 4, high: 8, source: 'aggregate trade elasticity, 3 to 8' },
];
/** Draws at most: each solves a world. [P] */
const DRAWS = 40;
/** Close enough for shares of a millionth. */
const STOP = { tolerance: 1e-10, maxRounds: 2000 };

/**
 * A share q of all that i sells to j is missing on the worst day: a factor (1 - q)^(-1/epsilon) on the cost of delivering (Armington;
 * Dekle, Eaton & Kortum 2008). The good counts as if it were like all other trade, so this is the least of what is lost [P].
 * null without all flows of a year, or where events do other things than withhold goods.
 */
export async function oneSector(ctx: Context, world: World, account: ScenarioAnswer): Promise<Static | null> {
  const rows = account.rows.filter((row) => row['basis'] === 'flows' && Number(row['removed']) > 0);
  if (rows.length === 0 || world.acting.events.some(({ kind }) => kind === 'tariff')) return null;
  const trade = await allTrade(ctx, Math.max(...rows.map((row) => Number(row['year']))));
  if (!trade) return null;
  ctx.progress(0, 1, say.running({ model: 'equilibrium' }));
  const { codes, flows, gdp } = trade;
  const n = codes.length;
  const place = new Map(codes.map((code, k) => [code, k]));
  const missing = new Float64Array(n * n);
  for (const { row, share } of worstDays(world.acting, rows)) {
    const [from, to] = [place.get(String(row['exporter'])), place.get(String(row['importer']))];
    if (from !== undefined && to !== undefined) missing[from * n + to]! += Number(row['value']) * share;
  }
  const after = (epsilon: number): OneSectorSolution | null => {
    const { world: still } = worldFromTrade({
      n,
      trade: flows,
      gdp,
      tariff: new Float64Array(n * n),
      epsilon,
    });
    const cost = missing.map((gone, at) =>
      gone > 0 ? costOfCut(Math.min(1, gone / flows[at]!), epsilon) : 1,
    );
    const end = oneSectorEquilibrium(still, { cost }, STOP);
    return end.state === 'converged' ? end.solution : null;
  };
  const base = after(likely(ctx, parameters)(EPSILON));
  if (!base) {
    ctx.warn(say.noEquilibrium());
    return null;
  }
  ctx.warn(say.oneSector({ name: trade.name, year: trade.year, count: n }));
  const count = Math.min(ctx.draws, DRAWS);
  const draws: OneSectorSolution[] = [];
  for (let d = 0; d < count; d++) {
    ctx.progress(d, count, say.running({ model: 'equilibrium' }));
    const one = after(drawn(ctx, parameters, d)(EPSILON));
    if (one) draws.push(one);
  }
  return {
    model: 'equilibrium',
    draws: draws.length,
    rows: codes.map((economy, k) => rowOf(economy, k, gdp[k]!, base, draws)),
  };
}

const of: Readonly<Record<'realIncome' | 'price', (one: OneSectorSolution, k: number) => number>> = {
  realIncome: ({ realIncome }, k) => realIncome[k]! - 1,
  price: ({ price }, k) => price[k]! - 1,
};

function rowOf(
  economy: string,
  k: number,
  weight: number,
  base: OneSectorSolution,
  draws: readonly OneSectorSolution[],
): StaticRow {
  const cells: Partial<Record<StaticCell, number>> = {};
  for (const name of ['realIncome', 'price'] as const) {
    cells[name] = of[name](base, k);
    if (draws.length === 0) continue;
    const values = draws.map((one) => of[name](one, k));
    cells[`${name}Low`] = quantile(values, BAND[0]);
    cells[`${name}High`] = quantile(values, BAND[1]);
  }
  return {
    economy,
    weight,
    cells,
    parts(column) {
      const name = column.startsWith('price') ? 'price' : 'realIncome';
      if (column !== name)
        return bandEnd(
          draws.map((one) => of[name](one, k)),
          column.endsWith('Low') ? 'Low' : 'High',
          explainWords.say[name](),
        );
      const P = ran('P', base.price[k]!, words.boughtPrice());
      if (name === 'price') return given(plain('P̂ − 1'), [P, line('price', 'P - 1')], SOURCE);
      return given(
        plain('(E′/E)/P̂ − 1'),
        [
          ran('E', base.spending[k]! / (base.realIncome[k]! * base.price[k]!), words.spendingBefore()),
          ran('E1', base.spending[k]!, words.spendingAfter()),
          P,
          line('realIncome', '(E1 / E) / P - 1'),
        ],
        SOURCE,
      );
    },
  };
}

const SOURCE = words.oneSector();
