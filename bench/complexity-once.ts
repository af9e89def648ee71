// Complexity of a made-up matrix in which economies that can do more export rarer products. Prints the median of 5 in seconds.
import { stream } from '../src/kernel/random.ts';
import { complexity } from '../src/measures/complexity.ts';

const [economies, products] = [200, 5000];
const noise = new Float64Array(economies * products);
stream(1, 'complexity').fillNormal(noise);
const values = noise.map((z, at) => {
  const [able, hard] = [Math.floor(at / products) / economies, (at % products) / products];
  return Math.exp(1.5 * z + 4 * able * hard - 2 * hard);
});
const seconds = Array.from({ length: 5 }, () => {
  const start = performance.now();
  complexity({ economies, products, values });
  return (performance.now() - start) / 1000;
});
process.stdout.write(String(seconds.sort((a, b) => a - b)[2]));
