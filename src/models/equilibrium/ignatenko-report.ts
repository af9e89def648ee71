// What Ignatenko et al. (2025) report of each economy, and two measures of welfare that must not be confused.
import type { IgnatenkoBaseline } from './ignatenko-baseline.ts';
import type { IgnatenkoSolution } from './ignatenko.ts';

/** Relative changes of one economy (0.01 = 1 %); null where there was nothing before, to which a change could be relative. */
export interface IgnatenkoChanges {
  /** The measure that was published: W = delta E/P + (1 - delta) w L/P with delta = E / (E - kappa/(1+kappa) GDP), GDP from the file. */
  readonly welfare: number | null;
  /** The measure that is consistent with the labour supply of the model: [E E/P - kappa/(1+kappa) Y L^(1+1/kappa)] / [E - kappa/(1+kappa) Y]. */
  readonly welfareConsistent: number | null;
  /** Of imports less exports, in nominal terms. */
  readonly deficit: number | null;
  /** Of exports and imports over income, without tariff and without domestic sales. */
  readonly exports: number | null;
  readonly imports: number | null;
  readonly employment: number;
  readonly prices: number;
}

/** The changes of every economy, in order. */
export function ignatenkoChanges(
  base: IgnatenkoBaseline,
  { wage, labour, spendingHat, price, flows, income }: IgnatenkoSolution,
  kappa: number,
): readonly IgnatenkoChanges[] {
  const { n } = base;
  const before = tradeOf(n, base.flows);
  const after = tradeOf(n, flows);
  const effort = kappa / (1 + kappa);
  const grown = (now: number, then: number): number | null => (then === 0 ? null : now / then - 1);
  return Array.from({ length: n }, (_, i) => {
    const [e, y, gdp, p] = [base.spending[i]!, base.income[i]!, base.gdp[i]!, price[i]!];
    const real = spendingHat[i]! / p;
    const delta = e / (e - effort * gdp);
    const worth = e - effort * y;
    const over = (x: number, now: number): number => x / now;
    return {
      welfare: Number.isFinite(delta) ? delta * real + ((1 - delta) * wage[i]! * labour[i]!) / p - 1 : null,
      welfareConsistent: grown(e * real - effort * y * Math.pow(labour[i]!, 1 + 1 / kappa), worth),
      deficit: grown(after.imports[i]! - after.exports[i]!, before.imports[i]! - before.exports[i]!),
      exports: grown(over(after.exports[i]!, income[i]!), over(before.exports[i]!, y)),
      imports: grown(over(after.imports[i]!, income[i]!), over(before.imports[i]!, y)),
      employment: labour[i]! - 1,
      prices: p - 1,
    };
  });
}

function tradeOf(n: number, flows: Float64Array): { exports: Float64Array; imports: Float64Array } {
  const [exports, imports] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) {
        exports[i]! += flows[i * n + j]!;
        imports[j]! += flows[i * n + j]!;
      }
  return { exports, imports };
}
