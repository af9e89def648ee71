// From trade and GDP to a one-sector world.
import type { OneSectorWorld } from './armington.ts';

export interface TradeAndGdp {
  readonly n: number;
  /** Exports `[i * n + j]` from i to j, in money; the diagonal is not read. */
  readonly trade: Float64Array;
  /** In the same money. */
  readonly gdp: Float64Array;
  /** As fractions, laid out as `trade`; the diagonal is not read. */
  readonly tariff: Float64Array;
  readonly epsilon: number;
}

/**
 * Domestic sales are GDP less exports, as in the published one-sector exercise without profits; where exports exceed GDP
 * (trade is gross, GDP is value added) they are 0, and the economy is named: its dependence on trade is overstated.
 */
export function worldFromTrade({ n, trade, gdp, tariff, epsilon }: TradeAndGdp): {
  readonly world: OneSectorWorld;
  readonly aboveGdp: readonly number[];
} {
  const [flows, duties] = [trade.slice(), tariff.slice()];
  const aboveGdp: number[] = [];
  for (let i = 0; i < n; i++) {
    let rest = gdp[i]!;
    for (let j = 0; j < n; j++) if (j !== i) rest -= trade[i * n + j]!;
    if (rest < 0) aboveGdp.push(i);
    flows[i * n + i] = Math.max(0, rest);
    duties[i * n + i] = 0;
  }
  return { world: { n, flows, tariff: duties, epsilon }, aboveGdp };
}
