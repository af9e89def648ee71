// A fan chart of 100,000 paths over ten years, with its quantiles, by one of the three kinds of surprises. Prints seconds by
// the clock and by the processor.
import { quantiles } from '../src/kernel/quantile.ts';
import { stream } from '../src/kernel/random.ts';
import {
  autoregressiveSurprises,
  bootstrapSurprises,
  fan,
  normalSurprises,
  type Surprises,
} from '../src/models/debt/fan.ts';
import { autoregression, changes, cholesky, covariance, deviations } from '../src/models/debt/history.ts';
import { least } from './spent.ts';

const [paths, horizon] = [100_000, 10];
const drawn = new Float64Array(34 * 4);
stream(1, 'history').fillNormal(drawn);
const history = Array.from({ length: 34 }, (_, k) => ({
  year: 1990 + k,
  drivers: [0, 1, 2, 3].map((j) => 0.02 + 0.015 * drawn[4 * k + j]!) as [number, number, number, number],
}));
const fitted = autoregression(history)!;
const random = stream(1, 'fan');
const kinds: Readonly<Record<string, Surprises>> = {
  normal: normalSurprises(random, cholesky(covariance(changes(history)))),
  var: autoregressiveSurprises(random, fitted.a, cholesky(fitted.sigma)),
  bootstrap: bootstrapSurprises(random, [deviations(history)], 3),
};
const surprises = kinds[process.argv[2] ?? 'normal']!;
const year = { rate: 0.01, growth: 0.005, inflation: 0.015, primaryBalance: -0.02, stockFlow: 0 };
const baseline = Array.from({ length: horizon }, () => year);
const { clock, processor } = least(3, () => {
  for (const values of fan(2.3, baseline, surprises, paths)) quantiles(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
});
process.stdout.write(`${clock} ${processor}`);
