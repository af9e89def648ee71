// Linear algebra on made-up tables, one part at a time. Prints seconds first, then figures by name, as `kernel.ts` reads them.
import { openKernel } from '../src/kernel/kernel.ts';
import type { KernelChoice } from '../src/kernel/kernel.ts';
import type { Matrix } from '../src/kernel/linear/matrix.ts';
import { factorOpen, solveOpen } from '../src/kernel/linear/open.ts';
import type { Kernel } from '../src/kernel/linear/provider.ts';
import { stream } from '../src/kernel/random.ts';

interface Spent {
  readonly clock: number;
  readonly processor: number;
}

const [part = '', provider = 'wasm', threads = '1', size = '1000'] = process.argv.slice(2);
const kernel = await openKernel({ provider: provider as KernelChoice, threads: Number(threads) });
const n = Number(size);

/** The least that `work` took in `rounds` rounds. */
function least(rounds: number, work: () => void): Spent {
  let [clock, processor] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    clock = Math.min(clock, (performance.now() - start) / 1000);
    processor = Math.min(processor, (user + system) / 1e6);
  }
  return { clock, processor };
}

function uniform(kernel: Kernel, rows: number, cols: number, name: string): Matrix {
  const made = kernel.zeros(rows, cols);
  stream(1, name).fillUniform(made.data);
  return made;
}

/** Input coefficients whose columns add up to 0.55, about what the tables of the world have. */
function coefficients(): Matrix {
  const a = uniform(kernel, n, n, 'coefficients');
  const sums = new Float64Array(n);
  for (let at = 0; at < a.data.length; at++) sums[at % n]! += a.data[at]!;
  for (let at = 0; at < a.data.length; at++) a.data[at] = (0.55 * a.data[at]!) / sums[at % n]!;
  return a;
}

function measured(): Readonly<Record<string, Spent>> {
  if (part === 'speed') {
    const [a, b, c] = [uniform(kernel, n, n, 'a'), uniform(kernel, n, n, 'b'), kernel.zeros(n, n)];
    const one = uniform(kernel, n, 1, 'one');
    const rounds = n > 2500 ? 2 : 4;
    return {
      product: least(rounds, () => kernel.multiply(a, b, c)),
      solve: least(rounds, () => {
        const factor = kernel.factor(a);
        factor.solve(one);
        factor.release();
      }),
    };
  }
  const a = coefficients();
  if (part === 'ensemble') {
    const [draws, alone] = [1000, 20];
    const f = uniform(kernel, n, draws, 'f');
    const single = least(1, () => {
      for (let j = 0; j < alone; j++) solveOpen(kernel, a, uniform(kernel, n, 1, `f${j}`));
    });
    return {
      single: { clock: (single.clock * draws) / alone, processor: (single.processor * draws) / alone },
      batched: least(1, () => solveOpen(kernel, a, f)),
      factored: least(1, () => {
        const factor = factorOpen(kernel, a);
        factor.solve(f);
        factor.release();
      }),
    };
  }
  const f = uniform(kernel, n, 1, 'f');
  return {
    series: least(1, () => solveOpen(kernel, a, f)),
    factored: least(1, () => factorOpen(kernel, a).solve(f)),
  };
}

const start = performance.now();
const figures = measured();
kernel.close();
process.stdout.write(
  `${(performance.now() - start) / 1000} ${JSON.stringify({ name: kernel.name, figures })}`,
);
