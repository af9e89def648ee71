// `kernel`: products and solves against numpy, on one thread and two. `ensemble`: scenarios side by side against one by one.
// `icio`: one shock on, and the look-through of, a large table.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { openKernel, type KernelChoice } from '../src/kernel/kernel.ts';
import { KernelUnavailable } from '../src/kernel/linear/provider.ts';
import type { Bench, Line } from './bench.ts';
import { program } from './measured.ts';

const spent = z.object({ clock: z.number(), processor: z.number() });
const printed = z.object({ name: z.string(), figures: z.record(z.string(), spent) });

/** On one core, by the processor's clock: the least of a few products and of as many solves. Prints two numbers. */
const NUMPY = `
import sys, time
import numpy as np
n = int(sys.argv[1])
def least(work):
    best = 1e9
    for _ in range(2 if n > 2500 else 4):
        start = time.process_time(); work(); best = min(best, time.process_time() - start)
    return best
a, b = np.random.rand(n, n), np.random.rand(n, n)
print(least(lambda: a @ b), least(lambda: np.linalg.solve(a, b[:, :1])), np.__version__)
`;

function numpy(n: number): { product: number; solve: number; version: string } | null {
  const { status, stdout } = spawnSync('python3', ['-c', NUMPY, String(n)], {
    encoding: 'utf8',
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
  });
  const [product, solve, version = ''] = status === 0 ? stdout.trim().split(' ') : [];
  return product === undefined ? null : { product: Number(product), solve: Number(solve), version };
}

/** One part of `kernel-once.ts`: seconds by what was done, and peak memory. */
async function part(temp: string, name: string, threads: number, n: number, provider: KernelChoice = 'wasm') {
  const asked = [name, provider, `${threads}`, `${n}`];
  const { output, peak } = await program(temp, './kernel-once.ts', asked);
  const { name: kernel, figures } = printed.parse(JSON.parse(output.slice(output.indexOf(' '))));
  const of = (figure: string) => figures[figure] ?? { clock: Number.NaN, processor: Number.NaN };
  return { of, memory: [[kernel, peak]] as const };
}

/** Whether the user's own OpenBLAS can be had. */
async function hasNative(): Promise<boolean> {
  try {
    (await openKernel({ provider: 'native' })).close();
    return true;
  } catch (error) {
    if (error instanceof KernelUnavailable) return false;
    throw error;
  }
}

const rate = (flops: number, seconds: number): string => `${(flops / seconds / 1e9).toFixed(1)} GFLOP/s`;

export const kernelBench: Bench = async (temp, say) => {
  const lines: Line[] = [];
  const withNative = await hasNative();
  if (!withNative) say('koffi and OpenBLAS are not both installed: the native kernel is not measured');
  for (const n of [1000, 2000, 3500]) {
    say(`n = ${n}`);
    const [one, two] = [await part(temp, 'speed', 1, n), await part(temp, 'speed', 2, n)];
    const native = withNative ? await part(temp, 'speed', 1, n, 'native') : null;
    const beside = numpy(n);
    for (const [what, flops] of [
      ['product', 2 * n ** 3],
      ['solve', (2 / 3) * n ** 3],
    ] as const) {
      const [alone, together] = [one.of(what), two.of(what)];
      const own = `1 thread ${rate(flops, alone.processor)}`;
      if (beside) {
        lines.push({
          what: `${what} n = ${n}, over numpy on one core`,
          value: alone.processor / beside[what],
          goal: 1.18,
          unit: 'x',
          memory: one.memory,
          remark: `${own}, numpy ${beside.version} ${rate(flops, beside[what])}, by the processor's clock`,
        });
        if (native)
          lines.push({
            what: `${what} n = ${n} by the native kernel, over numpy on one core`,
            value: native.of(what).processor / beside[what],
            goal: 1.18,
            unit: 'x',
            memory: native.memory,
            remark: `${rate(flops, native.of(what).processor)}, by the processor's clock`,
          });
      } else say('numpy is not installed for python3: nothing to hold products and solves against');
      lines.push({
        what: `${what} n = ${n}, 2 threads over 1`,
        value: together.clock / alone.clock,
        goal: 0.65,
        unit: 'x',
        memory: two.memory,
        remark: `${own}, 2 threads ${rate(flops, together.clock)} by the clock`,
      });
    }
  }

  return lines;
};

export const ensembleBench: Bench = async (temp) => {
  const { of, memory } = await part(temp, 'ensemble', 1, 1435);
  const single = of('single').processor;
  return (
    [
      ['batched', 'block iteration'],
      ['factored', 'elimination'],
    ] as const
  ).map(([figure, what]) => ({
    what: `1,000 draws on 1,435 sectors by ${what}, over one by one`,
    value: of(figure).processor / single,
    goal: 1 / 8,
    unit: 'x',
    memory,
    remark: `${of(figure).processor.toFixed(2)} s over ${single.toFixed(1)} s of the processor`,
  }));
};

export const icioBench: Bench = async (temp) => {
  const { of, memory } = await part(temp, 'icio', 1, 3465);
  return (
    [
      ['series', 'one shock on 3,465 sectors by block iteration'],
      ['factored', 'the same by elimination'],
      ['lookThrough', 'look-through of one economy on 3,465 sectors'],
    ] as const
  ).map(([figure, what]) => ({
    what,
    value: of(figure).clock,
    goal: 3,
    unit: 's',
    memory,
    remark: `processor ${of(figure).processor.toFixed(2)} s`,
  }));
};
