// The models of days by a kernel are the models of days as they read: the same numbers, whatever is walked at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/linear/provider.ts';
import { wasmKernel } from '../../src/kernel/wasm/provider.ts';
import { ario } from '../../src/models/ario.ts';
import type { Day } from '../../src/models/day.ts';
import { network } from '../../src/models/network.ts';
import { pbl } from '../../src/models/pbl.ts';
import { pblDefaults } from '../../src/models/pbl-input.ts';
import { arioOf, course, made, modes, pblOf, tableOf, type Made } from '../support/tables.ts';

const days = 60;

/** What a run shows, day by day. */
function shown(run: (observe: (day: Day) => void) => void): number[] {
  const numbers: number[] = [];
  run(({ production, leastInput, demand, withheld, unmetFinal, stock }) => {
    for (const list of [production, leastInput, demand, withheld, unmetFinal, stock])
      for (const value of list) numbers.push(value);
  });
  return numbers;
}

function same(what: (kernel?: Kernel) => number[], threads = 2): void {
  const kernel = wasmKernel({ threads });
  const [plain, fast] = [what(), what(kernel)];
  kernel.close();
  expect(fast.length).toBe(plain.length);
  expect(fast.findIndex((value, at) => !Object.is(value, plain[at]))).toBe(-1);
}

/** A table in which every sector buys from all, large enough for every loop: two economies, odd in number. */
const large = (industries: number): Made => {
  const n = 2 * industries;
  const uneven = (at: number): number => 0.1 + ((at * 7919) % 101) / 100;
  return {
    economies: 2,
    industries,
    z: Float64Array.from({ length: n * n }, (_, at) => uneven(at)),
    final: Float64Array.from({ length: 2 * n }, (_, at) => n * uneven(at + 3)),
  };
};

describe('the partially binding Leontief model by a kernel', () => {
  it('gives every number of the model as it reads, with controls, rerouted or not, in every mode', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        made,
        fc.constantFrom(...modes),
        fc.boolean(),
        share,
        share,
        (m, mode, pooled, cut, rerouted) => {
          const table = tableOf(m, pooled);
          const n = table.x.length;
          const input = {
            ...pblOf(table, mode, 4),
            parameters: { ...pblDefaults, rerouted },
            deliveryCuts: [{ suppliers: [0], buyers: [n - 1, n], course: course(days, 5, 30, cut) }],
            labourCuts: [{ sectors: [n - 1], course: course(days, 9, 20, 0.6) }],
          };
          same((kernel) => shown((observe) => pbl(input, days, observe, network(table), kernel)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    [false, 'one supplier each, the same days of stock'],
    [true, 'one supplier each, other days of stock of each input'],
  ])('the same on a large table: %s (%s)', (byInput) => {
    for (const mode of modes) {
      const table = tableOf(large(75), false);
      const n = table.x.length;
      const input = {
        ...pblOf(table, mode),
        ...(byInput && { stockDays: Float64Array.from({ length: n * n }, (_, at) => 1 + (at % 13)) }),
        deliveryCuts: [{ suppliers: [3], buyers: [n - 1], course: course(days, 5, 30, 0.7) }],
        labourCuts: [{ sectors: [1, 2], course: course(days, 3, 20, 0.9) }],
      };
      same((kernel) => shown((observe) => pbl(input, days, observe, network(table), kernel)));
    }
  });

  it.each([
    [2, false],
    [3, false],
    [2, true],
    [3, true],
  ])('the same where stocks are shared out among %i threads, pooled: %s', (threads, pooled) => {
    const table = tableOf(large(280), pooled);
    const labourCuts = [{ sectors: [1, 2], course: course(8, 2, 7, 0.9) }];
    const input = { ...pblOf(table, 'half-critical', 2), labourCuts };
    const net = network(table);
    same((kernel) => shown((observe) => pbl(input, 8, observe, net, kernel)), threads);
  });

  it('the same on a large table of pooled inputs', () => {
    const table = tableOf(large(31), true);
    const labourCuts = [{ sectors: [1, 2], course: course(days, 3, 20, 0.9) }];
    const input = { ...pblOf(table, 'half-critical'), labourCuts };
    same((kernel) => shown((observe) => pbl(input, days, observe, network(table), kernel)));
  });

  it('gives back all memory, also where who looks on throws', () => {
    const kernel = wasmKernel();
    const table = tableOf(large(5), true);
    const place = (): number => {
      const matrix = kernel.zeros(40, 40);
      kernel.release(matrix);
      return matrix.data.byteOffset;
    };
    const before = place();
    const stop = (): never => {
      throw new Error('seen enough');
    };
    expect(() => pbl(pblOf(table, 'leontief'), days, stop, network(table), kernel)).toThrow('seen enough');
    pbl(pblOf(table, 'leontief'), days, () => undefined, network(table), kernel);
    expect(place()).toBe(before);
    kernel.close();
  });
});

describe('the adaptive regional model by a kernel', () => {
  it('gives every number of the model as it reads', () => {
    fc.assert(
      fc.property(made, fc.boolean(), (m, pooled) => {
        const table = tableOf(m, pooled);
        const n = table.x.length;
        const deliveryCuts = [{ suppliers: [0], buyers: [n - 1, n], course: course(days, 5, 30, 0.8) }];
        const input = { ...arioOf(table), deliveryCuts };
        same((kernel) => shown((observe) => ario(input, days, observe, network(table), kernel)));
      }),
      { numRuns: 20 },
    );
  });
});
