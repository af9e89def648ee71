// Tariffs of one economy in a made-up world of n, solved in exact hats. Prints seconds by the clock and by the processor.
import { openKernel } from '../src/kernel/kernel.ts';
import { stream } from '../src/kernel/random.ts';
import { ignatenkoBaseline } from '../src/models/equilibrium/ignatenko-baseline.ts';
import { ignatenkoEquilibrium } from '../src/models/equilibrium/ignatenko.ts';
import { least } from './spent.ts';

const n = Number(process.argv[2]);
const noise = new Float64Array(n * n);
stream(1, 'trade').fillNormal(noise);
const size = Float64Array.from({ length: n }, (_, i) => 1 / (i + 1));
/** Exports by size of both partners, some pairs far above and some far below. */
const flows = noise.map((z, at) => {
  const [i, j] = [Math.floor(at / n), at % n];
  return i === j ? 0 : size[i]! * size[j]! * Math.exp(z);
});
const gdp = new Float64Array(n);
flows.forEach((x, at) => (gdp[at % n]! += 2 * x));
flows.forEach((x, at) => (gdp[Math.floor(at / n)]! += 2 * x));
const tariff = Float64Array.from({ length: n * n }, (_, at) =>
  at % n === 0 && at > 0 ? 0.1 + 0.2 * size[Math.floor(at / n)]! : 0,
);
const kernel = await openKernel();
const { clock, processor } = least(3, () => {
  const base = ignatenkoBaseline({ n, flows, gdp, home: 0 }, { home: 0.26, rest: 0.12 });
  const found = ignatenkoEquilibrium(
    base,
    { epsilon: 4, kappa: 0.5, psi: 0.67 / 4 },
    { tariff, revenueUse: 1 },
    kernel,
  );
  if (found.state !== 'converged') throw new Error(`The search for an equilibrium ended as ${found.state}.`);
});
kernel.close();
process.stdout.write(`${clock} ${processor}`);
