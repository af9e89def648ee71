// What a control does once trade has found its new ways: exact hats of many sectors (Caliendo & Parro 2015) from the table.
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { quantile } from '../../kernel/quantile.ts';
import { dense } from '../../measures/io-table.ts';
import { barrierCosts, costOfCut, type Barrier } from '../../models/equilibrium/barriers.ts';
import { manySectorEquilibrium } from '../../models/equilibrium/caliendo-parro.ts';
import {
  realIncomeChange,
  type ManySectorSolution,
  type ManySectorWorld,
} from '../../models/equilibrium/caliendo-parro-world.ts';
import { worldFromTable } from '../../models/equilibrium/table-world.ts';
import { cutGroups, highestTariff, netCourse } from '../../models/scenario/compile.ts';
import { BAND } from '../map/evidence.ts';
import { coversOf } from './covers.ts';
import { thetasOf } from './elasticities.ts';
import { explainModelWords } from './explain-model-words.ts';
import { explainWords } from './explain-words.ts';
import { bandEnd, given, line, ran, type Parts } from './explain-parts.ts';
import { drawn, likely, type Parameter } from './parameters.ts';
import type { Static, StaticCell, StaticRow } from './static.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;
const words = explainModelWords.say;

const FACTOR = 'trade elasticities, factor';
const parameters: readonly Parameter[] = [
  {
    name: FACTOR,
    low: 0.75,
    likely: 1,
    high: 2,
    source: 'elasticities by industry after Caliendo & Parro (2015), aggregate 4 (3 to 8)',
  },
];

/** Cells a solve costs, and what draws may cost altogether. */
const WORK = 5e5;

interface Solved {
  readonly before: ManySectorSolution;
  readonly after: ManySectorSolution;
  readonly world: ManySectorWorld;
  readonly income: Float64Array;
}

/** null where the table has not the same industries everywhere, or there is no equilibrium; `why` says which. */
export function equilibrium(ctx: Context, world: World, runs: number | undefined): Static | null {
  const { io } = world;
  const [N, J] = [io.economies.length, io.industries.length];
  if (io.n !== N * J || io.uses.some(({ economy }) => !io.economies.includes(economy))) return null;
  const factor = likely(ctx, parameters)(FACTOR);
  ctx.progress(0, 1, say.running({ model: 'equilibrium' }));
  const base = solved(world, factor);
  if (!base) {
    ctx.warn(say.noEquilibrium());
    return null;
  }
  const most = runs ?? Math.max(4, Math.floor(WORK / (J * N * N)));
  const count = Math.min(ctx.draws, most);
  if (count < ctx.draws) ctx.warn(say.fewerDraws({ model: 'equilibrium', draws: count, asked: ctx.draws }));
  const draws: Solved[] = [];
  for (let d = 0; d < count; d++) {
    ctx.progress(d, count, say.running({ model: 'equilibrium' }));
    const one = solved(world, drawn(ctx, parameters, d)(FACTOR));
    if (one) draws.push(one);
  }
  const rows = io.economies.map((economy, n) => rowOf(economy, n, base, draws, J));
  return { model: 'equilibrium', rows, draws: draws.length };
}

function solved(world: World, factor: number): Solved | null {
  const { io, structure, acting, days } = world;
  const [N, J] = [io.economies.length, io.industries.length];
  const theta = thetasOf({ ...io, industries: io.industries.map(world.industryOf) }).map(
    (value) => value * factor,
  );
  const C = 1;
  const Y = new Float64Array(io.n * N);
  for (let j = 0; j < io.n; j++)
    for (let k = io.y.start[j]!; k < io.y.start[j + 1]!; k++) {
      const owner = io.economies.indexOf(io.uses[io.y.column[k]!]!.economy);
      Y[j * N + owner]! += io.y.value[k]!;
    }
  const { world: still } = worldFromTable(
    { economies: N, sectors: J, demands: C, Z: dense(io.z, io.n), Y, x: io.x },
    theta,
  );
  const covers = coversOf(world, acting);
  const barriers: Barrier[] = [];
  const tariff = still.tariff.slice();
  for (const group of cutGroups(acting.events, structure, covers)) {
    const cut = netCourse(acting.events, structure, group, days).reduce((a, b) => Math.max(a, b), 0);
    for (const s of group.suppliers)
      for (const to of group.importers) {
        const place = placeOf(world, s, to);
        barriers.push({ ...place, factor: costOfCut(Math.min(1, cut), theta[place.sector]!) });
      }
  }
  for (const group of cutGroups(acting.events, structure, covers, ({ kind }) => kind === 'tariff')) {
    const rate = highestTariff(acting.events, structure, group, days);
    for (const s of group.suppliers)
      for (const m of group.importers) {
        const { sector, from, to } = placeOf(world, s, m);
        tariff[(sector * N + to) * N + from] = rate;
      }
  }
  const before = manySectorEquilibrium(still);
  const after = manySectorEquilibrium(still, { cost: barrierCosts(N, J, barriers), tariff });
  if (before.state !== 'converged' || after.state !== 'converged') return null;
  return {
    before: before.solution,
    after: after.solution,
    world: still,
    income: realIncomeChange(still, before.solution, after.solution),
  };
}

const placeOf = ({ io, structure }: World, seller: number, buyer: number) => ({
  sector: io.industries.indexOf(structure.sectors[seller]!.industry),
  from: io.economies.indexOf(structure.sectors[seller]!.economy),
  to: io.economies.indexOf(structure.economies[buyer]!),
});

const lossOf = ({ before, after }: Solved, n: number, J: number): number => {
  let [was, is] = [0, 0];
  for (let at = n * J; at < (n + 1) * J; at++) {
    was += before.sales[at]!;
    if (before.sales[at]! > 0) is += after.sales[at]! / after.cost[at]!;
  }
  return 1 - is / was;
};

function priceOf({ world, after }: Solved, n: number, J: number): number {
  let log = 0;
  for (let at = n * J; at < (n + 1) * J; at++)
    if (world.finalShare[at]! > 0) log += world.finalShare[at]! * Math.log(after.price[at]!);
  return Math.expm1(log);
}

const of: Readonly<
  Record<'lossShare' | 'realIncome' | 'price', (one: Solved, n: number, J: number) => number>
> = {
  lossShare: lossOf,
  realIncome: ({ income }, n) => income[n]!,
  price: priceOf,
};
const names = ['lossShare', 'realIncome', 'price'] as const;

function rowOf(economy: string, n: number, base: Solved, draws: readonly Solved[], J: number): StaticRow {
  const cells: Partial<Record<StaticCell, number>> = {};
  let weight = 0;
  for (let at = n * J; at < (n + 1) * J; at++) weight += base.before.sales[at]!;
  for (const name of names) {
    cells[name] = of[name](base, n, J);
    if (draws.length === 0) continue;
    const values = draws.map((one) => of[name](one, n, J));
    cells[`${name}Low`] = quantile(values, BAND[0]);
    cells[`${name}High`] = quantile(values, BAND[1]);
  }
  return { economy, cells, weight, parts: (column) => partsOf(column, n, base, draws, J) };
}

const SOURCE = words.caliendoParro();

function partsOf(column: StaticCell, n: number, base: Solved, draws: readonly Solved[], J: number): Parts {
  const name = names.find((one) => column.startsWith(one)) ?? 'lossShare';
  if (column !== name)
    return bandEnd(
      draws.map((one) => of[name](one, n, J)),
      column.endsWith('Low') ? 'Low' : 'High',
      explainWords.say[name](),
    );
  const { before, after, world } = base;
  const cells = Array.from({ length: J }, (_, j) => n * J + j);
  const pick = (among: readonly number[], values: Float64Array): number[] => among.map((at) => values[at]!);
  if (name === 'lossShare') {
    const made = cells.filter((at) => before.sales[at]! > 0);
    return given(
      plain('1 − Σ_j (Y′_j/c_j) / Σ_j Y_j'),
      [
        ran('Y', pick(made, before.sales), words.salesBefore()),
        ran('Y1', pick(made, after.sales), words.salesAfter()),
        ran('c', pick(made, after.cost), words.ownPrice()),
        line('loss', '1 - sum(Y1 ./ c) / sum(Y)'),
      ],
      SOURCE,
    );
  }
  const bought = cells.filter((at) => world.finalShare[at]! > 0);
  const prices = [
    ran('alpha', pick(bought, world.finalShare), words.finalShares()),
    ran('P', pick(bought, after.price), words.theirPrices()),
  ];
  return name === 'price'
    ? given(
        plain('Π_j P_j^α_j − 1'),
        [...prices, line('price', 'expm1(sum(alpha .* map(P, f(v) = log(v))))')],
        SOURCE,
      )
    : given(
        plain('(I′/I) / Π_j P_j^α_j − 1'),
        [
          ...prices,
          ran('I', before.income[n]!, words.spentBefore()),
          ran('I1', after.income[n]!, words.after()),
          line('realIncome', 'expm1(log(I1 / I) - sum(alpha .* map(P, f(v) = log(v))))'),
        ],
        SOURCE,
      );
}
