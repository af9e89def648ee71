import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cesLoss } from '../../../src/models/ces.ts';
import {
  cutAt,
  damages,
  decoupled,
  demandLoss,
  supplyLoss,
  type Entangled,
  type Ladder,
} from '../../../src/models/deterrence/damage.ts';
import { RUNGS, play } from '../../../src/models/deterrence/escalation.ts';
import { thresholds } from '../../../src/models/deterrence/threshold.ts';
import { stream } from '../../../src/kernel/random.ts';

const assumed = { sigma: 0.3, replaced: 0.25, diverted: 0.4 };

/** A side with two industries: 0 uses 1 alone, 1 uses nothing. */
const chain = (fromOther: number, fromOwn: number, sold: number): Entangled => ({
  n: 2,
  gdp: 170,
  valueAdded: Float64Array.from([70, 100]),
  output: Float64Array.from([100, 100]),
  cost: Float64Array.from([0, 0.3, 0, 0]),
  fromOther: Float64Array.from([0, fromOther, 0, 0]),
  fromOwn: Float64Array.from([0, fromOwn, 0, 0]),
  sold: Float64Array.from([sold, 0]),
});

function anySide(seed: number, n = 3): Entangled {
  const at = stream(seed, 'side');
  let k = 0;
  const u = (): number => at.uniform(k++);
  const output = Float64Array.from({ length: n }, () => 50 + 50 * u());
  const cost = Float64Array.from({ length: n * n }, () => (0.6 / n) * u());
  const fromOther = cost.map(() => 0.5 * u());
  const valueAdded = output.map(
    (x, i) => x * (1 - cost.subarray(i * n, i * n + n).reduce((a, b) => a + b, 0)),
  );
  return {
    n,
    gdp: valueAdded.reduce((a, b) => a + b, 0),
    valueAdded,
    output,
    cost,
    fromOther,
    fromOwn: fromOther.map((share) => (1 - share) * u()),
    sold: output.map((x) => 0.3 * x * u()),
  };
}

/** Rungs 1 and 2 on industry 0, 3 on the first two, 4 on all. */
function ladder(n = 3): Ladder {
  const cut = new Float64Array(RUNGS * n);
  [0.3, 0.9, 0.9, 1].forEach((share, r) => {
    for (let p = 0; p < (r < 2 ? 1 : r === 2 ? 2 : n); p++) cut[(r + 1) * n + p] = share;
  });
  return { cut, days: [0, 120, 270, 270, 270] };
}
const ladders = [ladder(), ladder()] as const;
const seeds = fc.integer({ min: 0, max: 1e6 });

describe('what is withheld', () => {
  it('costs its user the CES loss of what is neither had nor found elsewhere', () => {
    const { loss } = supplyLoss(chain(0.4, 0, 0), [0, 0.5], assumed);
    expect(loss[0]).toBeCloseTo(cesLoss(0.3, 0.4 * 0.5 * 0.75, 0.3), 12);
    expect(loss[1]).toBe(0);
  });

  it('goes on through the chain at home', () => {
    const side: Entangled = {
      ...chain(0, 0, 0),
      cost: Float64Array.from([0, 0.3, 0.2, 0]),
      fromOther: Float64Array.from([0, 0, 0.5, 0]),
      fromOwn: Float64Array.from([0, 1, 0, 0]),
    };
    const { loss } = supplyLoss(side, [1, 0], assumed);
    const first = cesLoss(0.2, 0.5 * 0.75, 0.3);
    expect(loss[1]).toBeCloseTo(first, 12);
    expect(loss[0]).toBeCloseTo(cesLoss(0.3, first, 0.3), 12);
  });

  it('costs its seller the sales and what went into them', () => {
    const { loss } = demandLoss(chain(0, 0.5, 20), [1, 0], assumed);
    expect(loss[0]).toBeCloseTo((20 * 0.6) / 100, 12);
    expect(loss[1]).toBeCloseTo((20 * 0.6 * 0.3 * 0.5) / 100, 12);
  });

  it('costs nothing where nothing is traded', () => {
    const side = chain(0, 1, 0);
    const { damage, added } = damages([side, side], [ladder(2), ladder(2)], assumed);
    for (const of of [...damage, ...added]) expect(of.every((c) => c === 0)).toBe(true);
  });
});

describe('damages of pairs of rungs', () => {
  it('never exceed their parts in sum, nor fall below either, short of total control', () => {
    fc.assert(
      fc.property(seeds, seeds, (a, b) => {
        const { damage, added } = damages([anySide(a), anySide(b)], ladders, assumed);
        for (const side of [0, 1] as const)
          for (let k0 = 0; k0 < RUNGS - 1; k0++)
            for (let k1 = 0; k1 < RUNGS - 1; k1++) {
              const c = damage[side][k0 * RUNGS + k1]!;
              expect(c).toBeLessThanOrEqual(added[side][k0 * RUNGS + k1]! + 1e-9);
              expect(c).toBeGreaterThanOrEqual(Math.max(damage[side][k0 * RUNGS]!, damage[side][k1]!) - 1e-9);
            }
      }),
      { numRuns: 25 },
    );
  });

  it('show how far adding up goes wrong where one industry loses both ways', () => {
    const side: Entangled = { ...anySide(3), sold: anySide(3).output.map((x) => 0.3 * x) };
    const { damage, added } = damages([side, side], ladders, assumed);
    const at = 2 * RUNGS + 2;
    expect(added[0][at]! - damage[0][at]!).toBeGreaterThan(1e-3);
  });

  it('are those of the sides, in whatever order they are named', () => {
    const [a, b] = [anySide(1), anySide(2)];
    const one = damages([a, b], ladders, assumed);
    const two = damages([b, a], ladders, assumed);
    for (let k0 = 0; k0 < RUNGS; k0++)
      for (let k1 = 0; k1 < RUNGS; k1++)
        expect(one.damage[0][k0 * RUNGS + k1]).toBe(two.damage[1][k1 * RUNGS + k0]);
  });

  it('do not hang on the order of industries', () => {
    const flip = (side: Entangled): Entangled => {
      const n = side.n;
      const row = (of: Float64Array): Float64Array => of.map((_, i) => of[n - 1 - i]!);
      const square = (of: Float64Array): Float64Array =>
        of.map((_, at) => of[(n - 1 - Math.floor(at / n)) * n + (n - 1 - (at % n))]!);
      return {
        ...side,
        valueAdded: row(side.valueAdded),
        output: row(side.output),
        sold: row(side.sold),
        cost: square(side.cost),
        fromOther: square(side.fromOther),
        fromOwn: square(side.fromOwn),
      };
    };
    const turned = (one: Ladder): Ladder => ({
      ...one,
      cut: one.cut.map((_, at) => one.cut[Math.floor(at / 3) * 3 + (2 - (at % 3))]!),
    });
    const sides = [anySide(7), anySide(8)] as const;
    const one = damages(sides, ladders, assumed);
    const two = damages([flip(sides[0]), flip(sides[1])], [turned(ladders[0]), turned(ladders[1])], assumed);
    one.damage[0].forEach((c, at) => expect(two.damage[0][at]).toBeCloseTo(c, 9));
  });

  it('of equal sides are equal, and so are their thresholds', () => {
    const side = anySide(5);
    const { damage } = damages([side, side], ladders, assumed);
    const given = { damage, discount: 0.95, audience: [0.02, 0.02] as const };
    expect(thresholds(given, 0)).toEqual(thresholds(given, 1));
  });

  it('stop trade both ways once either side stands on the last rung', () => {
    expect([cutAt(1, 4), cutAt(4, 0), cutAt(2, 3)]).toEqual([4, 4, 2]);
    const { damage } = damages([anySide(1), anySide(2)], ladders, assumed);
    expect(damage[0][4]).toBe(damage[0][4 * RUNGS]);
  });
});

describe('thresholds', () => {
  const both = (c: number): readonly [Float64Array, Float64Array] => {
    const of = new Float64Array(RUNGS * RUNGS).fill(c);
    of[0] = 0;
    return [of, of];
  };

  it('are 0 where nothing hurts: any prize climbs', () => {
    expect(thresholds({ damage: both(0) }, 0).every(({ threshold }) => threshold === 0)).toBe(true);
    expect(play({ damage: both(0), prize: [1e-6, 0], discount: 0.99 }).ends.peace).toBe(0);
  });

  it('are out of reach where both lose without limit: peace', () => {
    const damage = both(Number.POSITIVE_INFINITY);
    expect(thresholds({ damage }, 1).every(({ threshold }) => threshold === Number.POSITIVE_INFINITY)).toBe(
      true,
    );
    expect(play({ damage, prize: [1e6, 1e6], discount: 1 }).ends.peace).toBe(1);
  });

  it('rise with the hazard by what disaster costs the climber', () => {
    const damage = both(1);
    const [calm] = thresholds({ damage }, 0);
    const [risky] = thresholds({ damage, hazard: 0.1, disaster: [5, 50] }, 0);
    expect(risky!.threshold - calm!.threshold).toBeCloseTo(0.5, 12);
  });
});

describe('decoupling', () => {
  it('of what is not traded changes nothing', () => {
    const sides = [anySide(1), anySide(2)] as const;
    const none = decoupled(sides, 0, 1);
    const again = decoupled(none, 0, 1);
    expect(damages(again, ladders, assumed).damage).toEqual(damages(none, ladders, assumed).damage);
  });

  it('of everything leaves the side unhurt by what the other withholds, and the other unhurt by withholding', () => {
    const sides = [anySide(1), anySide(2)] as const;
    const loose = [0, 1, 2].reduce((at, p) => decoupled(at, 0, p), sides as ReturnType<typeof decoupled>);
    const { damage } = damages(loose, ladders, assumed);
    for (let k1 = 0; k1 < RUNGS - 1; k1++) {
      expect(damage[0][k1]).toBe(0);
      expect(damage[1][k1]).toBe(0);
    }
  });
});
