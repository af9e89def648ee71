// `kernel`: products and solves against numpy, scenarios side by side against one by one, one shock on a large table.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
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

export const kernelBench: Bench = async (temp, say) => {
  const lines: Line[] = [];
  const run = async (part: string, provider: string, threads: number, n: number) => {
    say(`${part}, ${provider}, ${threads} threads, n = ${n}`);
    const { output, peak } = await program(temp, './kernel-once.ts', [part, provider, `${threads}`, `${n}`]);
    const { name, figures } = printed.parse(JSON.parse(output.slice(output.indexOf(' '))));
    const of = (figure: string) => figures[figure] ?? { clock: Number.NaN, processor: Number.NaN };
    return { of, memory: [[name, peak]] as const };
  };
  const rate = (flops: number, seconds: number): string => `${(flops / seconds / 1e9).toFixed(1)} GFLOP/s`;

  for (const n of [1000, 2000, 3500]) {
    const [one, two] = [await run('speed', 'wasm', 1, n), await run('speed', 'wasm', 2, n)];
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

  const ensemble = await run('ensemble', 'wasm', 1, 1435);
  const single = ensemble.of('single').processor;
  for (const [figure, what] of [
    ['batched', 'block iteration'],
    ['factored', 'elimination'],
  ] as const) {
    lines.push({
      what: `1,000 draws on 1,435 sectors by ${what}, over one by one`,
      value: ensemble.of(figure).processor / single,
      goal: 1 / 8,
      unit: 'x',
      memory: ensemble.memory,
      remark: `${ensemble.of(figure).processor.toFixed(2)} s over ${single.toFixed(1)} s of the processor`,
    });
  }

  const icio = await run('icio', 'wasm', 1, 3465);
  for (const [figure, what] of [
    ['series', 'block iteration'],
    ['factored', 'elimination'],
  ] as const) {
    lines.push({
      what: `one shock on 3,465 sectors by ${what}`,
      value: icio.of(figure).clock,
      goal: 3,
      unit: 's',
      memory: icio.memory,
      remark: `processor ${icio.of(figure).processor.toFixed(2)} s`,
    });
  }
  return lines;
};
