import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, type TestContext } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import type { Matrix } from '../../src/kernel/linear/matrix.ts';
import { sourceLoss } from '../../src/measures/power.ts';
import { cesLoss, cesLossOf } from '../../src/models/ces.ts';
import {
  allocation,
  extraction,
  forwardLinkages,
  ghoshReach,
  leontief,
  lookThrough,
  outputMultipliers,
} from '../../src/models/open-table.ts';
import { supplyBounds } from '../../src/models/supply-bounds.ts';
import { ABSENT, readIoReference, referenceFolder } from '../support/io-reference.ts';
import { solve } from '../support/solve.ts';
import { made, tableOf } from '../support/tables.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const square = (n: number, data: Float64Array): Matrix => ({ rows: n, cols: n, data });

/** The table of 6 regions and 8 sectors and its vectors. */
function reference(ctx: TestContext) {
  const folder = referenceFolder('input-output');
  if (folder === null) return ctx.skip(ABSENT);
  const table = readIoReference(folder);
  const n = table.labels.length;
  const vectors = JSON.parse(readFileSync(join(folder, 'shock_vectors.json'), 'utf8')) as Record<
    string,
    number[]
  >;
  const { z, x } = table;
  const a = square(
    n,
    z.map((value, at) => value / x[at % n]!),
  );
  const f: Matrix = { rows: n, cols: table.columns.length, data: table.y };
  const at = (label: string) => table.labels.indexOf(label);
  const abroad = (labels: readonly string[]) =>
    labels.flatMap((label, k) => (label.startsWith('reg1|') ? [] : [k]));
  const origin = Int32Array.from(table.labels, (label) => Number(label[3]) - 1);
  const close = (ours: ArrayLike<number>, name: string): void => {
    const theirs = vectors[name]!;
    const scale = Math.max(...theirs.map(Math.abs));
    expect(ours).toHaveLength(theirs.length);
    expect(Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)))).toBeLessThan(1e-9 * scale);
  };
  return { table, n, a, f, z: square(n, z), x, at, abroad, origin, close };
}

describe('static bounds against the vectors of the table of 6 regions and 8 sectors, 1e-9', () => {
  it('Leontief: a tenth less final demand for reg1 manufacturing', (ctx) => {
    const { n, a, f, at, close } = reference(ctx);
    const df = new Float64Array(n);
    const i = at('reg1|manufactoring');
    for (let k = 0; k < f.cols; k++) df[i]! -= 0.1 * f.data[i * f.cols + k]!;
    close(leontief(a, { rows: n, cols: 1, data: df }, solve).data, 'leontief_fd_minus10pct_reg1_manuf');
  });
  it('Ghosh: a tenth less primary input in reg1 mining, and forward linkages', (ctx) => {
    const { n, z, x, at, close } = reference(ctx);
    const b = allocation(z, x);
    const dv = new Float64Array(n);
    const i = at('reg1|mining');
    let used = 0;
    for (let j = 0; j < n; j++) used += z.data[j * n + i]!;
    dv[i] = -0.1 * (x[i]! - used);
    close(ghoshReach(b, dv, solve), 'ghosh_va_minus10pct_reg1_mining');
    close(forwardLinkages(b, solve), 'ghosh_forward_linkage');
  });
  it('output multipliers', (ctx) => {
    const { a, close } = reference(ctx);
    close(outputMultipliers(a, solve), 'output_multiplier');
  });
  it('extraction: reg1 manufacturing may no longer be exported', (ctx) => {
    const { table, n, a, f, at, abroad, close } = reference(ctx);
    const buyers = [...abroad(table.labels), ...abroad(table.columns).map((k) => n + k)];
    const ban = { suppliers: [at('reg1|manufactoring')], buyers, share: 1 };
    close(extraction(a, f, [ban], solve), 'hem_export_ban_reg1_manuf_dx');
  });
  it('exposure to reg1 through all stages and at face value; rows add up to one', (ctx) => {
    const { n, a, origin, close } = reference(ctx);
    const { gross, valueAdded, faceValue } = lookThrough(a, origin, 6, solve);
    const first = ({ data }: Matrix) => Array.from({ length: n }, (_, j) => data[j * 6]!);
    close(first(gross), 'fpem_lookthrough_from_reg1');
    close(first(faceValue), 'fpem_facevalue_from_reg1');
    for (const { data } of [gross, valueAdded]) {
      for (let j = 0; j < n; j++) {
        expect(Math.abs(data.slice(j * 6, j * 6 + 6).reduce((s, v) => s + v, 0) - 1)).toBeLessThan(1e-9);
      }
    }
  });
});

describe('look-through on made tables', () => {
  it('adds up to one in every row, inputs only or not', () => {
    fc.assert(
      fc.property(made, fc.boolean(), (m, inputsOnly) => {
        const n = m.economies * m.industries;
        const { x } = tableOf(m, false);
        const a = square(
          n,
          m.z.map((value, at) => value / Math.max(x[at % n]!, 2 * n)),
        );
        const origin = Int32Array.from({ length: n }, (_, i) => Math.floor(i / m.industries));
        const found = lookThrough(a, origin, m.economies, solve, { inputsOnly });
        for (const { data } of [found.gross, found.valueAdded]) {
          for (let j = 0; j < n; j++) {
            const row = data.slice(j * m.economies, (j + 1) * m.economies);
            const sum = row.reduce((s, v) => s + v, 0);
            const inputs = a.data.some((value, at) => at % n === j && value > 0);
            const empty = inputsOnly && data === found.gross.data && !inputs;
            expect(sum).toBeCloseTo(empty ? 0 : 1, 10);
            expect(Math.min(...row)).toBeGreaterThan(-1e-12);
          }
        }
      }),
    );
  });
  it('equals the face value where suppliers use no inputs themselves', () => {
    const a = square(3, Float64Array.of(0, 0, 0.3, 0, 0, 0.1, 0, 0, 0));
    const { gross, faceValue } = lookThrough(a, Int32Array.of(0, 1, 2), 3, solve, { inputsOnly: true });
    expect(Array.from(gross.data.slice(6))).toEqual([0.75, 0.25, 0].map((v) => expect.closeTo(v, 12)));
    expect([...faceValue.data]).toEqual([...gross.data].map((v) => expect.closeTo(v, 12)));
  });
});

describe('CES after Bachmann et al.', () => {
  const percent = (loss: number) => Math.round(loss * 1e4) / 100;
  it('gives the losses of a stop of imported energy', () => {
    expect(percent(cesLoss(0.01, 0.3, 0.1))).toBe(2.34);
    expect(percent(cesLoss(0.04, 0.1, 0.04))).toBe(1.57);
    expect(percent(cesLoss(0.04, 0.1, 1))).toBe(0.42);
  });
  it('gives the exclusion losses at sigma 5', () => {
    // An input that is all there is, half of whose varieties are withheld.
    const percents = [0.5, 0.9, 0.99].map((omega) => Math.round(sourceLoss(omega, 5).loss * 1000) / 10);
    expect(percents).toEqual([15.9, 43.8, 68.4]);
  });
  it('has its closed forms at sigma 0, 1 and without end, and no jump beside them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (alpha, d) => {
          expect(cesLoss(alpha, d, 0)).toBeCloseTo(d, 12);
          expect(cesLoss(alpha, d, 1)).toBeCloseTo(1 - (1 - d) ** alpha, 12);
          expect(cesLoss(alpha, d, Infinity)).toBeCloseTo(alpha * d, 12);
          expect(cesLoss(alpha, d, 1e-6)).toBeCloseTo(d, 4);
          expect(cesLoss(alpha, d, 1 + 1e-9)).toBeCloseTo(cesLoss(alpha, d, 1), 7);
          expect(cesLoss(alpha, d, 1 - 1e-9)).toBeCloseTo(cesLoss(alpha, d, 1), 7);
          expect(cesLoss(alpha, d, 1e9)).toBeCloseTo(alpha * d, 7);
        },
      ),
    );
    expect(cesLoss(0.01, 1, 0.5)).toBe(1);
    expect(cesLoss(0.25, 1, 2)).toBeCloseTo(1 - 0.75 ** 2, 12);
    expect(cesLoss(0, 1, 0.5)).toBe(0);
  });
  it('falls as inputs replace each other more easily', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 5 }),
        share,
        share,
        (inputs, s, t) => {
          const alpha = inputs.map(([a]) => a / inputs.length);
          const q = inputs.map(([, left]) => left);
          const [stiff, loose] = s < t ? [3 * s, 3 * t] : [3 * t, 3 * s];
          expect(cesLossOf(alpha, q, loose)).toBeLessThanOrEqual(cesLossOf(alpha, q, stiff) + 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('bounds of a control on supplies', () => {
  const control = (n: number, lost: number) => [
    { suppliers: [0], buyers: [...Array(n).keys()], course: Float64Array.of(0, lost) },
  ];
  it('lie in order, and none rises as the control is tightened', () => {
    fc.assert(
      fc.property(
        made,
        fc.boolean(),
        share,
        share,
        fc.constantFrom(0.05, 0.5, 1, 3),
        (m, pooled, a, b, sigma) => {
          const table = tableOf(m, pooled);
          const n = table.x.length;
          fc.pre(m.z.slice(0, n).some((value) => value > 0));
          const [less, more] = (a < b ? [a, b] : [b, a]).map((cut) =>
            supplyBounds(table, control(n, cut), 1, sigma, 2000),
          );
          for (let i = 0; i < n; i++) {
            for (const found of [less!, more!]) {
              expect(found.linear[i]! + 1e-9).toBeGreaterThanOrEqual(found.ces[i]!);
              expect(found.ces[i]! + 1e-9).toBeGreaterThanOrEqual(found.leontief[i]!);
            }
            for (const bound of ['linear', 'ces', 'leontief'] as const) {
              expect(more![bound][i]).toBeLessThanOrEqual(less![bound][i]! + 1e-9);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  it('stop a circle of industries for good under fixed proportions, however little is withheld', () => {
    // Two industries live on each other; of one input a sliver comes from a seller who lives on itself.
    const ring = tableOf(
      {
        economies: 2,
        industries: 2,
        z: Float64Array.from([1, 0, 1e-6, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0, 0, 2, 1]),
        final: new Float64Array(8).fill(1),
      },
      true,
    );
    const { leontief: stiff, rounds, moved } = supplyBounds(ring, control(4, 0.01), 1, 0.1);
    expect([...stiff]).toEqual([0, 1, 0, 0]);
    expect(rounds.leontief).toBeLessThan(5);
    expect(moved.leontief).toBeLessThanOrEqual(1e-12);
  });
  it('under fixed proportions lie at the end of a search that goes on, never above it', () => {
    fc.assert(
      fc.property(made, share, (m, cut) => {
        const table = tableOf(m, true);
        fc.pre(m.z.slice(0, table.x.length).some((value) => value > 0));
        const short = supplyBounds(table, control(table.x.length, cut), 1, 0.1, 3);
        const long = supplyBounds(table, control(table.x.length, cut), 1, 0.1);
        expect(long.moved.leontief).toBeLessThanOrEqual(1e-12);
        for (let i = 0; i < table.x.length; i++)
          expect(long.leontief[i]).toBeLessThanOrEqual(short.leontief[i]! + 1e-12);
      }),
      { numRuns: 60 },
    );
  });
  it('lose nothing without a control', () => {
    fc.assert(
      fc.property(made, (m) => {
        const table = tableOf(m, true);
        fc.pre(m.z.slice(0, table.x.length).some((value) => value > 0));
        const { linear, ces, leontief: stiff } = supplyBounds(table, control(table.x.length, 0), 1, 0.1);
        expect([...linear, ...ces, ...stiff].every((left) => left === 1)).toBe(true);
      }),
    );
  });
  it('refuse a control without a flow behind it', () => {
    const lone = tableOf(
      { economies: 2, industries: 1, z: new Float64Array(4), final: new Float64Array(4).fill(1) },
      true,
    );
    expect(() => supplyBounds(lone, control(2, 1), 1, 0.1)).toThrow(UserError);
  });
});
