import { describe, expect, it } from 'vitest';
import { plainKernel } from '../../../src/kernel/linear/plain.ts';
import {
  ignatenkoBaseline,
  type IgnatenkoBaseline,
} from '../../../src/models/equilibrium/ignatenko-baseline.ts';
import {
  ignatenkoModel,
  passThrough,
  type RevenueUse,
} from '../../../src/models/equilibrium/ignatenko-equations.ts';
import { ignatenkoChanges } from '../../../src/models/equilibrium/ignatenko-report.ts';
import { ignatenkoEquilibrium } from '../../../src/models/equilibrium/ignatenko.ts';
import { readWorld2023 } from '../../../src/ledger/replication/world-2023.ts';
import { oneSector, sharedPath, skipWord, solved } from './worlds.ts';

const parameters = { epsilon: 4, kappa: 0.5, psi: 0.67 / 4 };
const targets = { home: 0.26, rest: 0.12 };

/** A small world with GDP above what is imported. */
function small(n: number, seed: number): IgnatenkoBaseline {
  const { flows } = oneSector(n, seed, { tariffs: false });
  const gdp = new Float64Array(n);
  flows.forEach((x, at) => (gdp[at % n]! += 2 * x));
  return ignatenkoBaseline(
    { n, flows: flows.map((x, at) => (Math.floor(at / n) === at % n ? 0 : x)), gdp, home: 0 },
    targets,
  );
}
const raised = (n: number, home: number, of: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) =>
    at % n === home && Math.floor(at / n) !== home ? of(Math.floor(at / n)) : 0,
  );

describe('Ignatenko et al. 2025, world of 2023', () => {
  const dir = sharedPath('data', 'equilibrium', 'world-2023');
  const run = (revenueUse: RevenueUse) => {
    const data = readWorld2023(dir!);
    const n = data.economies.length;
    const base = ignatenkoBaseline({ n, flows: data.flows, gdp: data.gdp, home: data.home }, targets);
    const tariff = raised(n, data.home, (i) => Math.max(0.1, data.announced[i]!));
    const outcome = ignatenkoEquilibrium(base, parameters, { tariff, revenueUse }, plainKernel());
    return { base, outcome, usa: ignatenkoChanges(base, solved(outcome), parameters.kappa)[data.home]! };
  };

  it('gives the published changes of the United States to 0.01, in four rounds of Newton', (ctx) => {
    if (dir === null) return ctx.skip(skipWord);
    const { base, outcome, usa } = run(1);
    expect(base.profitShare[base.home]).toBeCloseTo(0.270471, 6);
    expect(base.profitShare[0]).toBeCloseTo(0.114335, 6);
    const published = {
      welfare: 1.13,
      deficit: -18.06,
      exports: -52.71,
      imports: -43.58,
      employment: 0.32,
      prices: 12.81,
    };
    for (const [key, value] of Object.entries(published))
      expect(Math.abs(100 * usa[key as keyof typeof published]! - value), key).toBeLessThan(0.01);
    expect(Math.abs(100 * usa.welfareConsistent! - 0.63)).toBeLessThan(0.01);
    const { path, spendingHat, price } = solved(outcome);
    expect(outcome).toMatchObject({ state: 'converged', rounds: 4 });
    expect(path.at(-1)).toBeLessThan(1e-12);
    // Quadratic: the error of each round is of the order of the square of the one before.
    for (let k = 1; k < 4; k++) expect(path[k]!).toBeLessThan(10 * path[k - 1]! ** 2);
    expect(100 * (spendingHat[base.home]! / price[base.home]! - 1)).toBeCloseTo(0.74, 2);
  });

  it('where revenue is handed out as a lump sum, both measures of welfare agree to 0.02 for everybody', (ctx) => {
    if (dir === null) return ctx.skip(skipWord);
    const { usa, base } = run(2);
    expect(Math.abs(usa.welfare! - usa.welfareConsistent!)).toBeLessThan(2e-4);
    expect(base.transfer.reduce((a, b) => a + b, 0) / base.gdp[base.home]!).toBeCloseTo(0, 12);
  });
});

describe('the model of Ignatenko et al.', () => {
  it('has pass-through phi = 1 + (1 + theta)/((1 - nu) theta) - 1/theta - 1, which is 1 without profits', () => {
    const theta = 4 / 0.67;
    expect(passThrough(0.27, 1 / theta)).toBeCloseTo(1 + (1 + theta) / (0.73 * theta) - 1 / theta - 1, 14);
    expect(passThrough(0, 0.3)).toBeCloseTo(1, 15);
  });

  it('meets the profit targets on the baseline it builds', () => {
    const { n, flows, profitShare } = small(7, 4);
    const share = (mine: (i: number) => boolean): number => {
      let [profits, sales] = [0, 0];
      flows.forEach((x, at) => {
        if (!mine(Math.floor(at / n))) return;
        profits += profitShare[at % n]! * x;
        sales += x;
      });
      return profits / sales;
    };
    expect(share((i) => i === 0)).toBeCloseTo(targets.home, 12);
    expect(share((i) => i !== 0)).toBeCloseTo(targets.rest, 12);
  });

  it.each([1, 2] as const)('case %i stays where it is without tariffs', (revenueUse) => {
    const base = small(6, 2);
    const outcome = ignatenkoEquilibrium(
      base,
      parameters,
      { tariff: new Float64Array(36), revenueUse },
      plainKernel(),
    );
    for (const hats of [
      solved(outcome).wage,
      solved(outcome).spendingHat,
      solved(outcome).labour,
      solved(outcome).price,
    ])
      for (const hat of hats) expect(hat).toBeCloseTo(1, 12);
  });

  it.each([1, 2] as const)(
    'case %i: the reduced step is the Newton step of all 3 n equations, by differences',
    (revenueUse) => {
      const n = 4;
      const tariff = Float64Array.from({ length: n * n }, (_, at) =>
        Math.floor(at / n) === at % n ? 0 : 0.05 + 0.01 * at,
      );
      const model = ignatenkoModel(small(n, 8), parameters, { tariff, revenueUse });
      const at = Float64Array.from({ length: 3 * n }, (_, k) => 0.02 * Math.sin(k + 1));
      const { matrix, right, spendingOf } = model.reduced(model.state(at));
      const kernel = plainKernel();
      const { data: step } = kernel
        .factor({ rows: 2 * n, cols: 2 * n, data: matrix })
        .solve({ rows: 2 * n, cols: 1, data: right });
      const whole = [...step.subarray(0, n), ...spendingOf(step), ...step.subarray(n)];
      const errors = (h: number): Float64Array => model.state(at.map((x, k) => x + h * whole[k]!)).errors;
      const [ahead, back, here] = [errors(1e-5), errors(-1e-5), errors(0)];
      here.forEach((e, k) => expect((ahead[k]! - back[k]!) / 2e-5, `${k}`).toBeCloseTo(-e, 7));
    },
  );

  it('does not care in which order economies stand, but for which sales equation gives way', () => {
    const n = 6;
    const { flows } = oneSector(n, 12, { tariffs: false });
    const gdp = new Float64Array(n);
    flows.forEach((x, at) => (gdp[at % n]! += 2 * x));
    const apart = flows.map((x, at) => (Math.floor(at / n) === at % n ? 0 : x));
    const order = [5, 3, 1, 0, 2, 4];
    const moved = Float64Array.from(
      { length: n * n },
      (_, at) => apart[order[Math.floor(at / n)]! * n + order[at % n]!]!,
    );
    const solve = (year: Parameters<typeof ignatenkoBaseline>[0]) => {
      const base = ignatenkoBaseline(year, targets);
      const policy = { tariff: raised(n, year.home, () => 0.3), revenueUse: 1 } as const;
      return ignatenkoChanges(
        base,
        solved(ignatenkoEquilibrium(base, parameters, policy, plainKernel())),
        0.5,
      );
    };
    const asIs = solve({ n, flows: apart, gdp, home: 0 });
    const renamed = solve({
      n,
      flows: moved,
      gdp: Float64Array.from(order, (k) => gdp[k]!),
      home: order.indexOf(0),
    });
    renamed.forEach((row, k) => expect(row.welfare).toBeCloseTo(asIs[order[k]!]!.welfare!, 10));
  });

  it('says so where Newton did not arrive, and gives no numbers', () => {
    const base = small(5, 1);
    const policy = { tariff: raised(5, 0, () => 0.4), revenueUse: 1 } as const;
    const outcome = ignatenkoEquilibrium(base, parameters, policy, plainKernel(), {
      tolerance: 1e-12,
      maxRounds: 1,
    });
    expect(outcome).toMatchObject({ state: 'not-converged', rounds: 1 });
    expect(outcome).not.toHaveProperty('solution');
  });

  it('refuses profit targets that no shares meet', () => {
    const { flows } = oneSector(4, 2, { tariffs: false });
    const apart = flows.map((x, at) => (Math.floor(at / 4) === at % 4 ? 0 : x));
    expect(() =>
      ignatenkoBaseline(
        { n: 4, flows: apart, gdp: new Float64Array(4).fill(1), home: 0 },
        { home: 0.99, rest: 0.01 },
      ),
    ).toThrow(RangeError);
  });
});
