// Complexity of a made-up matrix in which economies that can do more export rarer products. Prints the median of 5 in
// seconds, by the clock and by the processor.
import { stream } from '../src/kernel/random.ts';
import { complexity } from '../src/measures/complexity.ts';

const [economies, products] = [200, 5000];
const noise = new Float64Array(economies * products);
stream(1, 'complexity').fillNormal(noise);
const values = noise.map((z, at) => {
  const [able, hard] = [Math.floor(at / products) / economies, (at % products) / products];
  return Math.exp(1.5 * z + 4 * able * hard - 2 * hard);
});
const runs = Array.from({ length: 5 }, () => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  complexity({ economies, products, values });
  const { user, system } = process.cpuUsage(used);
  return [(performance.now() - start) / 1000, (user + system) / 1e6] as const;
});
const middle = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[2]!;
process.stdout.write(`${middle(runs.map(([clock]) => clock))} ${middle(runs.map(([, cpu]) => cpu))}`);
