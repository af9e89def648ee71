import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customersLoss, indispensability, lastTenth } from '../../src/measures/indispensability.ts';
import { cellPercentile, lossCells } from '../../src/measures/loss-cells.ts';
import { exclusionLoss, sourceLoss } from '../../src/measures/power.ts';

const customer = { imports: [10, 20, 5], shares: [0.9, 0.4, 0.7], gdp: [1000, 500, null], sigma: 6 };

describe('customers’ loss', () => {
  it('is GDP times the level loss of each importer, over the GDP of those that are known', () => {
    const got = customersLoss(customer);
    const a = 1 - 0.1 ** (10 / 1000 / 5);
    const b = 1 - 0.6 ** (20 / 500 / 5);
    expect(got.total).toBeCloseTo(1000 * a + 500 * b, 10);
    expect(got.share.value).toBeCloseTo((1000 * a + 500 * b) / 1500, 14);
    expect(got.byImporter[2]).toBeNaN();
    expect(got.leftOut).toEqual([2]);
    expect(a).toBeCloseTo(exclusionLoss([{ beta: 0.01, omega: 0.9, sigma: 6 }]).loss, 14);
  });
  it('stays within GDP however hard the loss', () => {
    const got = customersLoss({ imports: [1e6, 3], shares: [1, 0.2], gdp: [10, 90], sigma: 1.01 });
    expect(got.share.value).toBeLessThanOrEqual(1);
    expect(got.total).toBeLessThanOrEqual(100);
    expect(got.essentialFor).toEqual([0]);
    expect(customersLoss({ imports: [1], shares: [0.1], gdp: [10], sigma: 1 }).share.value).toBe(1);
  });
  it('approaches M g(w) from below as the cost share falls', () => {
    const gdp = 1e9;
    const g = -Math.log(0.1) / 5;
    const { total } = customersLoss({ imports: [100], shares: [0.9], gdp: [gdp], sigma: 6 });
    expect(total).toBeLessThan(100 * g);
    expect(total / (100 * g)).toBeCloseTo(1, 6);
  });
  it('says why there is none', () => {
    expect(customersLoss({ ...customer, imports: [0, 0, 0] }).share.missing).toBe('no-imports');
    expect(customersLoss({ ...customer, gdp: [null, null, null] }).share.missing).toBe('no-data');
  });
  it('counts economies that do not buy in the denominator', () => {
    const alone = customersLoss({ imports: [10], shares: [0.9], gdp: [100], sigma: 6 });
    const more = customersLoss({ imports: [10, 0], shares: [0.9, NaN], gdp: [100, 300], sigma: 6 });
    expect(more.total).toBe(alone.total);
    expect(more.share.value).toBeCloseTo(alone.share.value! / 4, 14);
  });
});

describe('the last tenth of sales', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const size = fc.double({ min: 1, max: 1e9, noNaN: true });
  const buyers = fc.array(fc.record({ share, size }), { minLength: 1, maxLength: 5 });
  const of = (list: readonly { share: number; size: number }[]): number =>
    lastTenth({ imports: list.map((b) => b.size), shares: list.map((b) => b.share) }).value!;

  it('carries a tenth of the loss where power is linear, two thirds where nobody else sells', () => {
    expect(of([{ share: 1e-9, size: 5 }])).toBeCloseTo(0.1, 6);
    expect(of([{ share: 1, size: 5 }])).toBeCloseTo(1 - Math.log(1 - 0.8991) / Math.log(0.001), 12);
    expect(of([{ share: 0.5, size: 5 }])).toBeCloseTo(1 - Math.log(0.55) / Math.log(0.5), 12);
  });
  it('is what the log losses of the customers give, whatever sigma', () => {
    fc.assert(
      fc.property(buyers, fc.double({ min: 1.1, max: 9, noNaN: true }), (list, sigma) => {
        const power = (part: number): number =>
          list.reduce((all, b) => all + b.size * sourceLoss(part * b.share, sigma).logLoss!, 0);
        expect(of(list)).toBeCloseTo(1 - power(0.9) / power(1), 9);
      }),
    );
  });
  it('is never below a tenth, and grows with every customer’s share', () => {
    fc.assert(
      fc.property(buyers, (list) => {
        expect(of(list)).toBeGreaterThanOrEqual(0.1 - 1e-12);
      }),
    );
    fc.assert(
      fc.property(share, share, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const [low, high] = [
          of([{ share: Math.min(a, b), size: 1 }]),
          of([{ share: Math.max(a, b), size: 1 }]),
        ];
        expect(low).toBeLessThan(high);
      }),
    );
  });
  it('does not exist where nothing is sold', () => {
    expect(lastTenth({ imports: [0, 5], shares: [Number.NaN, 0] })).toEqual({
      value: null,
      missing: 'no-exports',
    });
  });
});

describe('indispensability', () => {
  const share = customersLoss(customer).share.value!;
  it('is the loss times replacement time (full at 24 months) times what rests on own inputs', () => {
    expect(indispensability(customer, 12, 0.25).value).toBeCloseTo(share * 0.5 * 0.75, 14);
    expect(indispensability(customer, 48, 0).value).toBeCloseTo(share, 14);
    expect(indispensability(customer, 48, 1).value).toBe(0);
  });
  it('is unknown without an estimate, while the loss stands', () => {
    for (const got of [indispensability(customer, null, 0.2), indispensability(customer, 12, null)]) {
      expect(got.value).toBeNull();
      expect(got.missing).toBe('no-estimate');
      expect(got.loss.share.value).toBe(share);
    }
  });
});

interface Flow {
  p: number;
  j: number;
  i: number;
  v: number;
}

function columns(flows: readonly Flow[]) {
  return {
    product: Int32Array.from(flows, (f) => f.p),
    importer: Int16Array.from(flows, (f) => f.j),
    exporter: Int16Array.from(flows, (f) => f.i),
    value: Float64Array.from(flows, (f) => f.v),
  };
}

/** Small worlds: every pair of four economies may trade three products; values include zeros. */
const world = fc
  .uniqueArray(
    fc.record({
      p: fc.constantFrom(10121, 280530, 854231),
      j: fc.integer({ min: 1, max: 4 }),
      i: fc.integer({ min: 1, max: 4 }),
      v: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })),
    }),
    { selector: (f) => `${f.p}|${f.j}|${f.i}`, maxLength: 40 },
  )
  .map((flows) => flows.filter((f) => f.i !== f.j).sort((a, b) => a.p - b.p || a.j - b.j || a.i - b.i));

/** The same by filtering the list again for every cell. */
function bruteForce(flows: readonly Flow[], sigma: number, gdp?: Float64Array) {
  const sum = (list: readonly Flow[]) => list.reduce((total, f) => total + f.v, 0);
  const cells = [];
  for (const p of [10121, 280530, 854231]) {
    for (let i = 0; i < 5; i++) {
      const exports = sum(flows.filter((f) => f.p === p && f.i === i));
      if (exports === 0) continue;
      let loss = 0;
      for (let j = 0; j < 5; j++) {
        const imports = sum(flows.filter((f) => f.p === p && f.j === j));
        if (imports === 0) continue;
        const share = sum(flows.filter((f) => f.p === p && f.j === j && f.i === i)) / imports;
        if (gdp === undefined) loss += (imports * -Math.log(1 - Math.min(share, 0.999))) / (sigma - 1);
        else if (gdp[j]! > 0) {
          const beta = imports / gdp[j]!;
          loss += gdp[j]! * (1 - (1 - Math.min(share, 0.999)) ** (beta / (sigma - 1)));
        }
      }
      cells.push({ p, i, exports, worldShare: exports / sum(flows.filter((f) => f.p === p)), loss });
    }
  }
  return cells;
}

describe('loss of every exporter x product cell', () => {
  for (const gdp of [undefined, Float64Array.of(0, 5e6, 2e7, NaN, 3e5)]) {
    it(`equals brute force on random worlds, ${gdp ? 'with' : 'without'} GDP`, () => {
      fc.assert(
        fc.property(world, fc.double({ min: 1.5, max: 8, noNaN: true }), (flows, sigma) => {
          const got = lossCells(columns(flows), gdp ? { sigma, gdp } : { sigma });
          const want = bruteForce(flows, sigma, gdp);
          expect([...got.product]).toEqual(want.map((c) => c.p));
          expect([...got.exporter]).toEqual(want.map((c) => c.i));
          want.forEach((cell, at) => {
            expect(got.exports[at]).toBe(cell.exports);
            expect(got.worldShare[at]).toBeCloseTo(cell.worldShare, 12);
            expect(Math.abs(got.loss[at]! - cell.loss)).toBeLessThanOrEqual(1e-9 * (1 + cell.loss));
          });
        }),
      );
    });
  }

  it('is never above its bound from flows, nor above the GDP of the importers', () => {
    const gdp = Float64Array.of(0, 5e6, 2e7, 1e6, 3e5);
    fc.assert(
      fc.property(world, (flows) => {
        const exact = lossCells(columns(flows), { sigma: 2, gdp });
        const bound = lossCells(columns(flows), { sigma: 2 });
        exact.loss.forEach((loss, at) => {
          expect(loss).toBeLessThanOrEqual(bound.loss[at]! * (1 + 1e-12));
          expect(loss).toBeLessThanOrEqual(26.3e6);
        });
      }),
    );
  });

  it('agrees with the loss of one cell', () => {
    const flows = [
      { p: 1, j: 2, i: 7, v: 9 },
      { p: 1, j: 2, i: 8, v: 1 },
      { p: 1, j: 3, i: 7, v: 8 },
      { p: 1, j: 3, i: 9, v: 12 },
    ];
    const gdp = new Float64Array(10).fill(NaN);
    gdp[2] = 1000;
    gdp[3] = 500;
    const cells = lossCells(columns(flows), { sigma: () => 6, gdp });
    const one = customersLoss({ imports: [10, 20], shares: [0.9, 0.4], gdp: [1000, 500], sigma: 6 });
    expect(cells.exporter[0]).toBe(7);
    expect(cells.loss[0]).toBeCloseTo(one.total, 12);
    expect(cells.leftOut).toEqual([]);
  });

  it('names importers without GDP and takes elasticities by product', () => {
    const flows = [
      { p: 1, j: 2, i: 7, v: 9 },
      { p: 1, j: 3, i: 7, v: 8 },
      { p: 2, j: 3, i: 7, v: 8 },
    ];
    const gdp = Float64Array.of(0, 0, 0, 1e12);
    const got = lossCells(columns(flows), { sigma: (p) => 1 + p, gdp });
    expect(got.leftOut).toEqual([2]);
    expect(got.exports[0]).toBe(17);
    expect(got.loss[0]! / got.loss[1]!).toBeCloseTo(2, 6);
  });

  it('grows past its first capacity', () => {
    const flows = Array.from({ length: 5000 }, (_, p) => ({ p, j: 1, i: 2, v: 1 }));
    const got = lossCells(columns(flows), { sigma: 6 });
    expect(got.product.length).toBe(5000);
    expect(got.product[4999]).toBe(4999);
    expect(got.loss[4999]).toBe(got.loss[0]);
  });

  it('refuses rows out of order, doubles, odd values and sigma <= 1', () => {
    const a = { p: 1, j: 1, i: 2, v: 1 };
    const b = { p: 1, j: 1, i: 3, v: 1 };
    expect(() => lossCells(columns([b, a]), { sigma: 6 })).toThrow('Row 1 is out of order');
    expect(() => lossCells(columns([a, { ...a, p: 0 }]), { sigma: 6 })).toThrow('Row 1 is out of order');
    expect(() => lossCells(columns([a, a]), { sigma: 6 })).toThrow('double');
    expect(() => lossCells(columns([{ ...a, v: -1 }]), { sigma: 6 })).toThrow('got -1 from 2 to 1');
    expect(() => lossCells(columns([a]), { sigma: 1 })).toThrow('above 1');
  });
});

describe('percentile over all cells', () => {
  it('lies a tenth of the way from the top', () => {
    const loss = Float64Array.from({ length: 101 }, (_, n) => 100 - n);
    expect(cellPercentile(loss).value).toBeCloseTo(90, 12);
    expect(cellPercentile(loss, 1).value).toBe(100);
    expect(cellPercentile(Float64Array.of(7)).value).toBe(7);
    expect(cellPercentile(new Float64Array(0))).toEqual({ value: null, missing: 'no-data' });
  });
  it('leaves no more than a tenth of the cells above it, rounded up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (list) => {
        const p90 = cellPercentile(Float64Array.from(list)).value!;
        expect(list.filter((x) => x > p90).length).toBeLessThanOrEqual(Math.ceil((list.length - 1) / 10));
      }),
    );
  });
});
