// One computation of who holds what over whom: a pair of a holder and a target in one good. `in` and `out` are views of it.
import type { Context } from '../../contract/question.ts';
import type { Stream } from '../../kernel/random.ts';
import { OMEGA_CAP, sourceLoss } from '../../measures/power.ts';
import { lastTenth } from '../../measures/indispensability.ts';
import { triangular } from '../../measures/triangular.ts';
import { walksOf, type Chain } from '../../models/total-dependence.ts';
import type { Solve } from '../../models/open-table.ts';
import { ownReporter, type Noise } from '../shared/noise.ts';
import type { Item } from '../map/items.ts';
import type { Sigma } from '../indispensability/losses.ts';
import { production, totalView, type TotalView } from './chain.ts';
import { REST, type Market, type Markets } from './markets.ts';

/** Least share, direct or over all paths, from which a pair is listed where no counterpart is named. [P] */
export const LEAST_SHARE = 0.05;

/** A holder that could withhold a good from a target. Money in USD. */
export interface GoodPair {
  readonly item: Item;
  readonly grade: 'A' | 'B';
  readonly source: string;
  readonly year: number;
  readonly holder: string;
  readonly target: string;
  /** What the target buys from the holder, and from everyone. */
  readonly flow: number;
  readonly imports: number;
  /** What the holder sells to all; null where that is not known. */
  readonly sold: number | null;
  /** As the source has them, in its money; absent where that is USD. */
  readonly given?: { readonly flow: number; readonly imports: number; readonly perUsd: number };
  /** Six-digit codes of the good in the flows; none for a customs group. */
  readonly codes: readonly number[];
  /** Null where the world's trade in the good is not known. */
  readonly total: number | null;
  readonly unknown: number | null;
  readonly path: Chain | null;
}

/** Who is asked about: one of the two may be left open. */
export interface Sides {
  readonly holder: string | null;
  readonly target: string | null;
}

/** The world's trade in one item with the walks back to its origins. */
export function viewOf(
  ctx: Context,
  markets: Markets,
  item: Item,
  { holder, target }: Sides,
  solve: Solve,
): { readonly market: Market; readonly view: TotalView } | null {
  const codes = markets.codesOf.get(item.key);
  const [h, t] = [holder, target].map((code) => (code === null ? -1 : markets.codes.indexOf(code)));
  if (!codes || (holder !== null && h === -1) || (target !== null && t === -1)) return null;
  const market = markets.of(codes);
  if (!trades(market, h!, t!)) return null;
  const made = production(ctx, item, markets.codes, market);
  const walks = walksOf({ production: made, flows: market.flows });
  return { market, view: totalView(walks, made, holder === null ? { target: t! } : { holder: h! }, solve) };
}

/** Whether the target (-1: anyone) has anything of the good, or the holder (-1: anyone) sells any. */
function trades({ imports, exports }: Market, holder: number, target: number): boolean {
  if (target >= 0 && !(imports[target]! > 0)) return false;
  return holder < 0 || exports[holder]! > 0;
}

/** The pairs of one item; `all` lists the faint ones too. */
export function pairsOf(
  ctx: Context,
  markets: Markets,
  item: Item,
  sides: Sides,
  solve: Solve,
  all: boolean,
): readonly GoodPair[] {
  const seen = viewOf(ctx, markets, item, sides, solve);
  if (!seen) return [];
  const { market, view } = seen;
  const places = (code: string | null): number[] =>
    code === null ? [...markets.codes.keys()] : [markets.codes.indexOf(code)];
  const pairs: GoodPair[] = [];
  for (const j of places(sides.target)) {
    const imports = market.imports[j]!;
    if (!(imports > 0) || markets.codes[j] === REST) continue;
    for (const i of places(sides.holder)) {
      if (i === j || markets.codes[i] === REST) continue;
      const flow = market.flows[i * market.n + j]!;
      const total = view.share(i, j);
      const most = Math.max(flow / imports, total);
      if (!(all ? most > 0 : most >= LEAST_SHARE)) continue;
      pairs.push({
        item,
        grade: 'A',
        source: markets.dataset.info.name,
        year: markets.year,
        holder: markets.codes[i]!,
        target: markets.codes[j]!,
        flow,
        imports,
        sold: market.exports[i]!,
        codes: markets.codesOf.get(item.key) ?? [],
        total,
        unknown: view.unknown(j),
        path: view.path(i, j),
      });
    }
  }
  return pairs;
}

/** Share of what the target imports. */
export const shareOf = ({ flow, imports }: Pick<GoodPair, 'flow' | 'imports'>): number =>
  Math.min(1, flow / imports);

/** Level loss of the target, share of its GDP: 1 - (1 - w)^(beta / (sigma - 1)); NaN where its GDP is unknown. */
export function lossAt(share: number, imports: number, gdp: number, sigma: number): number {
  const { logLoss } = sourceLoss(share, sigma);
  return logLoss === null ? 1 : -Math.expm1(-(imports / gdp) * logLoss);
}

/** Part of the log loss that the last tenth of what is held carries; null where nothing is. */
export const convexityOf = (pair: GoodPair): number | null =>
  lastTenth({ imports: [pair.imports], shares: [shareOf(pair)] }).value;

/** What a pair is in every draw: errors of the flow and of what others sell, an elasticity of the good's own. */
export interface Drawn {
  readonly share: Float64Array;
  readonly loss: Float64Array;
  readonly sigma: Float64Array;
}

/** Draws of pairs. Streams are named by year, good, holder and target, so that both views give the same. */
export function drawer(ctx: Context, noise: Noise, sigma: Sigma) {
  const own = Math.sqrt(1 - noise.shared) * noise.sigma;
  const reporters = new Map<string, (draw: number) => number>();
  const commonOf = (holder: string): ((draw: number) => number) => {
    const known = reporters.get(holder) ?? ownReporter(ctx, holder, noise);
    reporters.set(holder, known);
    return known;
  };
  return (pair: GoodPair, gdp: number): Drawn => {
    const common = commonOf(pair.holder);
    const errors: Stream = ctx.random(
      'noise',
      'pair',
      pair.year,
      pair.item.product,
      pair.holder,
      pair.target,
    );
    const elasticity = ctx.random('sigma', pair.item.product);
    const rest = Math.max(0, pair.imports - pair.flow);
    const [share, loss, sigmas] = [0, 1, 2].map(() => new Float64Array(ctx.draws)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let d = 0; d < ctx.draws; d++) {
      const here = pair.flow * common(d) * Math.exp(own * errors.normal(2 * d));
      const imports = here + rest * Math.exp(own * errors.normal(2 * d + 1));
      share[d] = imports > 0 ? here / imports : 0;
      sigmas[d] = triangular(elasticity.uniform(d), sigma.least, sigma.likely, sigma.most);
      loss[d] = lossAt(share[d]!, imports, gdp, sigmas[d]!);
    }
    return { share, loss, sigma: sigmas };
  };
}

/** Registers what the rules of a pair rest on. */
export function registerPairs(ctx: Context, all: boolean): void {
  if (!all) ctx.coefficient('rows.share at least', LEAST_SHARE, 'direct or over all paths [P]');
  ctx.coefficient('loss.share capped at', OMEGA_CAP, 'full control is counted there [P]');
}
