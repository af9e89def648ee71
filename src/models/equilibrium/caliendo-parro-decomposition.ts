// The published decomposition of welfare into terms and volume of trade, which is not the change of real income.
import { purchases, type ManySectorSolution, type ManySectorWorld } from './caliendo-parro-world.ts';

export interface TermsAndVolume {
  /** ToT_n = (1/I_n) sum_j sum_{i not n} (M_in^j ln c_n^j - M_ni^j ln c_i^j). */
  readonly termsOfTrade: Float64Array;
  /** VoT_n = (1/I_n) sum_j sum_i tau_ni^j M_ni^j (M'_ni^j / M_ni^j - 1 - ln c_i^j); pairs without trade before are passed over. */
  readonly volumeOfTrade: Float64Array;
}

/**
 * Terms and volume of trade, to the first order but with imports in percent changes, as published: their sum differs from
 * the change of real income.
 * @param world the world that `after` was solved from; `before` is its own state. M, I and tau are those of `before`.
 */
export function termsAndVolume(
  world: ManySectorWorld,
  before: ManySectorSolution,
  after: ManySectorSolution,
): TermsAndVolume {
  const { economies: N, sectors: J } = world;
  const [was, is] = [purchases(world, before), purchases(world, after)];
  const termsOfTrade = new Float64Array(N);
  const volumeOfTrade = new Float64Array(N);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++)
      for (let i = 0; i < N; i++) {
        const at = (j * N + n) * N + i;
        const m = was[at]!;
        if (m === 0) continue;
        const dearer = Math.log(after.cost[i * J + j]!);
        if (i !== n) {
          termsOfTrade[n]! -= (m * dearer) / before.income[n]!;
          termsOfTrade[i]! += (m * dearer) / before.income[i]!;
        }
        volumeOfTrade[n]! += (before.tariff[at]! * (is[at]! - m - m * dearer)) / before.income[n]!;
      }
  return { termsOfTrade, volumeOfTrade };
}

/** Growth of what each economy buys from, and sells to, the members of a bloc other than itself: nominal, without tariffs; null where it was nothing. */
export function blocTradeGrowth(
  world: ManySectorWorld,
  before: ManySectorSolution,
  after: ManySectorSolution,
  bloc: readonly number[],
): Record<'imports' | 'exports', readonly (number | null)[]> {
  const { economies: N } = world;
  const [then, now] = [purchases(world, before), purchases(world, after)];
  const sums = (flows: Float64Array): Record<'imports' | 'exports', Float64Array> => {
    const [imports, exports] = [new Float64Array(N), new Float64Array(N)];
    flows.forEach((m, at) => {
      const [i, n] = [at % N, Math.floor(at / N) % N];
      if (i === n) return;
      if (bloc.includes(i)) imports[n]! += m;
      if (bloc.includes(n)) exports[i]! += m;
    });
    return { imports, exports };
  };
  const [was, is] = [sums(then), sums(now)];
  const growth = (key: 'imports' | 'exports'): (number | null)[] =>
    Array.from(was[key], (m, n) => (m === 0 ? null : is[key][n]! / m - 1));
  return { imports: growth('imports'), exports: growth('exports') };
}
