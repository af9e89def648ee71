import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNafta1993 } from '../../../src/ledger/replication/nafta-1993.ts';
import { oneSectorEquilibrium } from '../../../src/models/equilibrium/armington.ts';
import { barrierCosts, costOfCut } from '../../../src/models/equilibrium/barriers.ts';
import { worldFromAccounts } from '../../../src/models/equilibrium/caliendo-parro-accounts.ts';
import {
  blocTradeGrowth,
  termsAndVolume,
} from '../../../src/models/equilibrium/caliendo-parro-decomposition.ts';
import {
  purchases,
  realIncomeChange,
  rebased,
  type ManySectorWorld,
} from '../../../src/models/equilibrium/caliendo-parro-world.ts';
import { manySectorEquilibrium } from '../../../src/models/equilibrium/caliendo-parro.ts';
import { industryChanges } from '../../../src/models/equilibrium/industry-changes.ts';
import { manySectors, oneSector, sharedPath, skipWord, solved } from './worlds.ts';

const sizes = fc.record({
  N: fc.integer({ min: 2, max: 5 }),
  J: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});
const few = { numRuns: 40 };
/** The world with its balances at zero. */
const balanced = (world: ManySectorWorld): ManySectorWorld =>
  rebased(world, solved(manySectorEquilibrium(world, { deficit: new Float64Array(world.economies) })));

describe('Caliendo & Parro 2015, NAFTA', () => {
  it('gives imports, the published decomposition and the change of real income to 0.01', (ctx) => {
    const dir = sharedPath('data', 'equilibrium', 'nafta-1993');
    if (dir === null) return ctx.skip(skipWord);
    const data = readNafta1993(dir);
    const [N, J] = [data.economies.length, data.sectors];
    const theta = Float64Array.from({ length: J }, (_, j) => data.theta[j] ?? 8.22);
    const { world, raised, negative } = worldFromAccounts({
      ...data,
      economies: N,
      theta,
      tariff: data.tariff1993,
    });
    expect([raised, negative]).toEqual([26, 185]);
    const base = balanced(world);
    const before = solved(manySectorEquilibrium(base));
    const bloc = ['MEX', 'CAN', 'USA'].map((code) => data.economies.indexOf(code));
    const tariff = base.tariff.slice();
    for (let j = 0; j < data.goods; j++)
      for (const n of bloc)
        for (const i of bloc)
          if (n !== i) tariff[(j * N + n) * N + i] = data.tariff2005[(j * N + n) * N + i]!;
    const after = solved(manySectorEquilibrium(base, { tariff }));
    const growth = blocTradeGrowth(base, before, after, bloc);
    const { termsOfTrade, volumeOfTrade } = termsAndVolume(base, before, after);
    const real = realIncomeChange(base, before, after);
    const ours = bloc.map((n) => [
      growth.imports[n]!,
      termsOfTrade[n]!,
      volumeOfTrade[n]!,
      termsOfTrade[n]! + volumeOfTrade[n]!,
      real[n]!,
    ]);
    const targets = [
      [118.281, -0.4224, 1.7239, 1.3015, 0.0073],
      [11.113, -0.1082, 0.0443, -0.0639, -0.1101],
      [40.518, 0.0441, 0.0412, 0.0854, 0.0741],
    ];
    targets.forEach((row, k) =>
      row.forEach((target, q) =>
        expect(Math.abs(100 * ours[k]![q]! - target), `${k} ${q}`).toBeLessThan(1e-3),
      ),
    );
  });
});

describe('the many-sector model', () => {
  it('stays where it is without a change, to 1e-12', () => {
    fc.assert(
      fc.property(sizes, ({ N, J, seed }) => {
        const world = manySectors(N, J, seed);
        const { wage, cost, price } = solved(manySectorEquilibrium(world));
        for (const hats of [wage, cost, price]) for (const hat of hats) expect(hat).toBeCloseTo(1, 12);
      }),
      few,
    );
  });

  it('is the one-sector model where there is one sector without inputs', () => {
    const one = oneSector(5, 21);
    const n = one.n;
    const cell = (importer: number, exporter: number): number => exporter * n + importer;
    const turn = (m: Float64Array): Float64Array => m.map((_, at) => m[cell(Math.floor(at / n), at % n)]!);
    const bought = turn(one.flows).map((x, at) => x * (1 + turn(one.tariff)[at]!));
    const [income, imports, spent] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    one.flows.forEach((x, at) => {
      income[Math.floor(at / n)]! += x;
      imports[at % n]! += x;
    });
    bought.forEach((x, at) => (spent[Math.floor(at / n)]! += x));
    const world: ManySectorWorld = {
      economies: n,
      sectors: 1,
      theta: Float64Array.of(4),
      share: bought.map((x, at) => x / spent[Math.floor(at / n)]!),
      tariff: turn(one.tariff),
      valueAddedShare: new Float64Array(n).fill(1),
      inputShare: new Float64Array(n),
      finalShare: new Float64Array(n).fill(1),
      valueAdded: income,
      deficit: imports.map((m, k) => m - income[k]!),
    };
    const cost = barrierCosts(n, 1, [
      { sector: 0, from: 1, to: 2, factor: 1.7 },
      { sector: 0, from: 3, to: 0, factor: Infinity },
    ]);
    const many = realIncomeChange(
      world,
      solved(manySectorEquilibrium(world)),
      solved(manySectorEquilibrium(world, { cost })),
    );
    const { realIncome } = solved(oneSectorEquilibrium(one, { cost: turn(cost) }));
    many.forEach((w, k) => expect(w).toBeCloseTo(realIncome[k]! - 1, 9));
  });

  it('holds every balance and clears every market under tariffs, barriers and bans', () => {
    fc.assert(
      fc.property(sizes, ({ N: size, J, seed }) => {
        const N = size + 1;
        const world = manySectors(N, J, seed);
        const cost = barrierCosts(N, J, [
          { sector: 0, from: 0, to: 1, factor: Infinity },
          { sector: J - 1, from: 1, to: 0, factor: 1.5 },
        ]);
        const after = solved(manySectorEquilibrium(world, { cost, tariff: world.tariff.map((t) => 2 * t) }));
        const M = purchases(world, after);
        const sales = new Float64Array(N * J);
        const gap = new Float64Array(N);
        M.forEach((m, at) => {
          const [i, n, j] = [at % N, Math.floor(at / N) % N, Math.floor(at / (N * N))];
          sales[i * J + j]! += m;
          gap[n]! += m;
          gap[i]! -= m;
        });
        for (let n = 0; n < N; n++) {
          const earned = after.wage[n]! * world.valueAdded[n]!;
          expect(Math.abs(gap[n]! - world.deficit[n]!) / earned).toBeLessThan(1e-10);
          let paid = 0;
          for (let j = 0; j < J; j++) {
            expect(sales[n * J + j]! / after.sales[n * J + j]!).toBeCloseTo(1, 10);
            paid += world.valueAddedShare[n * J + j]! * after.sales[n * J + j]!;
          }
          expect(paid / earned).toBeCloseTo(1, 10);
        }
      }),
      few,
    );
  });

  it('does not care about names and money units', () => {
    fc.assert(
      fc.property(sizes, ({ N, J, seed }) => {
        const world = manySectors(N, J, seed);
        const tariff = world.tariff.map((t, at) => (at % N === 0 ? 3 * t : t));
        const before = solved(manySectorEquilibrium(world));
        const asIs = realIncomeChange(world, before, solved(manySectorEquilibrium(world, { tariff })));
        const to = (n: number): number => (n + 1) % N;
        const trade = (m: Float64Array): Float64Array =>
          m.map((_, at) => {
            const [i, n, j] = [at % N, Math.floor(at / N) % N, Math.floor(at / (N * N))];
            return m[(j * N + to(n)) * N + to(i)]!;
          });
        const table = (m: Float64Array, width: number): Float64Array =>
          m.map((_, at) => m[to(Math.floor(at / width)) * width + (at % width)]!);
        const renamed: ManySectorWorld = {
          ...world,
          share: trade(world.share),
          tariff: trade(world.tariff),
          valueAddedShare: table(world.valueAddedShare, J),
          inputShare: table(world.inputShare, J * J),
          finalShare: table(world.finalShare, J),
          valueAdded: table(world.valueAdded, 1).map((x) => 1e3 * x),
          deficit: table(world.deficit, 1).map((x) => 1e3 * x),
        };
        const other = realIncomeChange(
          renamed,
          solved(manySectorEquilibrium(renamed)),
          solved(manySectorEquilibrium(renamed, { tariff: trade(tariff) })),
        );
        other.forEach((w, n) => expect(w).toBeCloseTo(asIs[to(n)]!, 9));
      }),
      few,
    );
  });

  it('gives the closed form of autarky with inputs: prices of home shares alone, through the Leontief inverse', () => {
    const world = balanced({ ...manySectors(3, 2, 77), tariff: new Float64Array(18) });
    const cost = Float64Array.from({ length: 18 }, (_, at) =>
      at % 3 === Math.floor(at / 3) % 3 ? 1 : Infinity,
    );
    const after = solved(manySectorEquilibrium(world, { cost }));
    const real = realIncomeChange(world, solved(manySectorEquilibrium(world)), after);
    for (let n = 0; n < 3; n++) {
      // ln P_j = ln c_j + ln(pi_nn^j)/theta_j and ln c_j = sum_k gamma_kj (1 - beta_j) ln P_k at w = 1, for J = 2.
      const home = [0, 1].map((j) => Math.log(world.share[(j * 3 + n) * 3 + n]!) / world.theta[j]!);
      const g = (k: number, j: number): number =>
        world.inputShare[(n * 2 + k) * 2 + j]! * (1 - world.valueAddedShare[n * 2 + j]!);
      const [a, b, c, d] = [1 - g(0, 0), -g(1, 0), -g(0, 1), 1 - g(1, 1)];
      const det = a * d - b * c;
      const p = [(d * home[0]! - b * home[1]!) / det, (a * home[1]! - c * home[0]!) / det];
      const index = world.finalShare[n * 2]! * p[0]! + world.finalShare[n * 2 + 1]! * p[1]!;
      // P-hat = home^(1/theta) would be below 1: prices are -index relative to the wage.
      expect(real[n]).toBeCloseTo(Math.expm1(index), 9);
    }
    expect(after.cutOff).toEqual([0, 1, 2]);
  });

  it('tends to the ban of all that one economy sells as the barrier grows', () => {
    const world = balanced(manySectors(4, 3, 5));
    const before = solved(manySectorEquilibrium(world));
    const real = (factor: number): Float64Array => {
      const leaving = [0, 1, 2].flatMap((sector) => [0, 2, 3].map((to) => ({ sector, from: 1, to, factor })));
      return realIncomeChange(
        world,
        before,
        solved(manySectorEquilibrium(world, { cost: barrierCosts(4, 3, leaving) })),
      );
    };
    const banned = real(Infinity);
    real(1e5).forEach((w, n) => expect(w).toBeCloseTo(banned[n]!, 6));
    expect(banned[1]).toBeLessThan(0);
  });

  it('a ban between two hurts both, and cheaper transport helps both', () => {
    fc.assert(
      fc.property(sizes, ({ N, J, seed }) => {
        const world = balanced({ ...manySectors(N, J, seed), tariff: new Float64Array(J * N * N) });
        const before = solved(manySectorEquilibrium(world));
        const real = (factor: number): number[] => {
          const pairs = Array.from({ length: J }, (_, sector) => [
            { sector, from: 0, to: 1, factor },
            { sector, from: 1, to: 0, factor },
          ]).flat();
          const after = solved(manySectorEquilibrium(world, { cost: barrierCosts(N, J, pairs) }));
          return [...realIncomeChange(world, before, after)].slice(0, 2);
        };
        expect(Math.max(...real(Infinity))).toBeLessThan(0);
        expect(Math.min(...real(0.9))).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('names the places that a ban leaves without any supplier, and balances that nothing pays for', () => {
    const world = manySectors(3, 2, 8);
    const share = world.share.slice();
    // Economy 2 makes nothing of sector 1 at home.
    const row = (1 * 3 + 2) * 3;
    [share[row], share[row + 1], share[row + 2]] = [0.5, 0.5, 0];
    const noHome = { ...world, share };
    const cost = barrierCosts(3, 2, [
      { sector: 1, from: 0, to: 2, factor: Infinity },
      { sector: 1, from: 1, to: 2, factor: Infinity },
    ]);
    expect(manySectorEquilibrium(noHome, { cost })).toEqual({
      state: 'refused',
      reason: 'no-supplier',
      places: [{ economy: 2, sector: 1 }],
    });
    const apart = Float64Array.from({ length: 18 }, (_, at) =>
      at % 3 === Math.floor(at / 3) % 3 ? 1 : Infinity,
    );
    expect(manySectorEquilibrium(world, { cost: apart })).toMatchObject({
      reason: 'imbalance-without-trade',
    });
  });

  it('never hands out what did not converge', () => {
    const world = manySectors(4, 3, 2);
    const outcome = manySectorEquilibrium(
      world,
      { tariff: world.tariff.map((t) => 5 * t) },
      { tolerance: 1e-11, maxRounds: 1 },
    );
    expect(outcome.state).toBe('not-converged');
    expect(outcome).not.toHaveProperty('solution');
  });

  it('tells output and prices by industry: what was sold over what it costs', () => {
    const world = manySectors(3, 2, 4);
    const before = solved(manySectorEquilibrium(world));
    const cut = costOfCut(0.5, world.theta[0]!);
    const after = solved(
      manySectorEquilibrium(world, {
        cost: barrierCosts(3, 2, [{ sector: 0, from: 0, to: 1, factor: cut }]),
      }),
    );
    const { output, sales, producerPrice, buyerPrice } = industryChanges(world, before, after);
    output.forEach((q, at) => expect((1 + q) * (1 + producerPrice[at]!)).toBeCloseTo(1 + sales[at]!, 12));
    // Buyers in economy 1 pay more for sector 0, and economy 0 sells less of it.
    expect(buyerPrice[2]).toBeGreaterThan(buyerPrice[0]!);
    expect(output[0]).toBeLessThan(0);
    expect(cut ** -world.theta[0]!).toBeCloseTo(0.5, 12);
    expect(costOfCut(1, 4)).toBe(Infinity);
    expect(() => costOfCut(1.2, 4)).toThrow(RangeError);
    expect(() => barrierCosts(3, 2, [{ sector: 2, from: 0, to: 1, factor: 1 }])).toThrow(RangeError);
  });
});
