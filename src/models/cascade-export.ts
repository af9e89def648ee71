// Export restrictions that call forth others: each economy answers a shortage by a rule, round after round
// (Burkholz and Schweitzer 2019 for shortages passed on; the restriction game of quotas is our own [P]).

/** How an economy answers a shortage that its reserve does not cover. */
export type ExportRule =
  /** Keeps at home what it would have exported, up to the share `share` of the shortage, from all customers alike. */
  | { readonly kind: 'pass-on'; readonly share: number }
  /**
   * Once its price rises by more than the share `threshold` (theta), holds back the share `quota` of its exports, once.
   * ln P rises by -dln Q / (`supply` + `demand`), the elasticities of supply and demand at home [P].
   */
  | {
      readonly kind: 'quota';
      readonly threshold: number;
      readonly quota: number;
      readonly supply: number;
      readonly demand: number;
    };

/** One good among n economies; quantities in any one unit. */
export interface GoodMarket {
  readonly production: Float64Array;
  /** X_ij, exporter i by importer j, n x n by rows. */
  readonly flows: Float64Array;
  /** Quantities that each economy can draw from before it goes short. */
  readonly reserve: Float64Array;
  readonly rules: readonly ExportRule[];
}

/** What happens first: production that is lost, exports that are withheld (they stay with the exporter). */
export interface ExportShock {
  readonly lostProduction?: Float64Array;
  /** n x n by rows, at most the flows. */
  readonly withheld?: Float64Array;
}

/** What one economy did in one round. */
export interface ExportStep {
  readonly round: number;
  readonly economy: number;
  /** New shortage it met. */
  readonly shortage: number;
  readonly fromReserve: number;
  /** Exports it held back. */
  readonly held: number;
  /** Rise of its price as a share, where its rule looks at prices. */
  readonly priceRise: number | null;
}

export interface ExportCascade {
  /** Rounds in which somebody held exports back. */
  readonly rounds: number;
  /** False if it was cut off at the largest number of rounds. */
  readonly settled: boolean;
  readonly steps: readonly ExportStep[];
  /** Exports in the end. */
  readonly flows: Float64Array;
  readonly reserveUsed: Float64Array;
  /** What each economy lacks of its use before: production + imports - exports. */
  readonly unmet: Float64Array;
  /** What it has beyond it. Sum of unmet - sum of surplus = production lost - reserves used. */
  readonly surplus: Float64Array;
}

/** A shortage below this share of all use is none. */
const NOTHING = 1e-12;

/** Plays the rounds; in each, all economies answer what they saw at its start. O(rounds x n^2). */
export function exportCascade(market: GoodMarket, shock: ExportShock, most = 1000): ExportCascade {
  const n = market.production.length;
  const before = market.flows;
  const flows = before.map((x, at) => x - (shock.withheld?.[at] ?? 0));
  const production = market.production.map((q, i) => q - (shock.lostProduction?.[i] ?? 0));
  if (flows.some((x) => !(x >= 0)) || production.some((q) => !(q >= 0))) {
    throw new RangeError('More is withheld or lost than there is.');
  }
  market.rules.forEach(checkRule);
  const use = supplyOf(market.production, before, n);
  const small = NOTHING * use.reduce((sum, d) => sum + Math.max(d, 0), 0);
  const reserveUsed = new Float64Array(n);
  /** Shortages that an economy has met already and lives with. */
  const borne = new Float64Array(n);
  const restricted = new Uint8Array(n);
  const steps: ExportStep[] = [];
  let rounds = 0;
  let settled = false;
  for (let round = 1; round <= most && !settled; round++) {
    const supply = supplyOf(production, flows, n);
    const held = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const short = use[i]! - supply[i]! - reserveUsed[i]! - borne[i]!;
      if (!(short > small)) continue;
      const fromReserve = Math.min(short, market.reserve[i]! - reserveUsed[i]!);
      reserveUsed[i]! += fromReserve;
      const rest = short - fromReserve;
      const answer = answered(
        market.rules[i]!,
        rest,
        borne[i]!,
        use[i]!,
        exportsOf(flows, n, i),
        restricted[i] === 1,
      );
      held[i] = answer.held;
      if (answer.restricts) restricted[i] = 1;
      borne[i]! += rest - answer.held;
      steps.push({
        round,
        economy: i,
        shortage: short,
        fromReserve,
        held: held[i]!,
        priceRise: answer.priceRise,
      });
    }
    settled = held.every((amount) => amount === 0);
    if (!settled) rounds = round;
    for (let i = 0; i < n; i++) {
      if (held[i] === 0) continue;
      const left = 1 - held[i]! / exportsOf(flows, n, i);
      for (let j = 0; j < n; j++) flows[i * n + j]! *= Math.max(0, left);
    }
  }
  const supply = supplyOf(production, flows, n);
  const gap = use.map((d, i) => d - supply[i]! - reserveUsed[i]!);
  return {
    rounds,
    settled,
    steps,
    flows,
    reserveUsed,
    unmet: gap.map((g) => Math.max(g, 0)),
    surplus: gap.map((g) => Math.max(-g, 0)),
  };
}

function checkRule(rule: ExportRule): void {
  const part = rule.kind === 'pass-on' ? rule.share : rule.quota;
  if (!(part >= 0 && part <= 1)) throw new RangeError(`A share held back must lie in 0-1, got ${part}.`);
  if (rule.kind === 'quota' && !(rule.supply + rule.demand > 0 && rule.threshold >= 0)) {
    throw new RangeError('A quota needs a threshold of 0 or more, and elasticities above 0 in sum.');
  }
}

function answered(
  rule: ExportRule,
  rest: number,
  borne: number,
  use: number,
  exported: number,
  restricts: boolean,
): { held: number; restricts: boolean; priceRise: number | null } {
  if (rule.kind === 'pass-on') {
    return { held: Math.min(rule.share * rest, exported), restricts: false, priceRise: null };
  }
  const left = 1 - (borne + rest) / use;
  const priceRise = left > 0 ? left ** (-1 / (rule.supply + rule.demand)) - 1 : Infinity;
  const acts = !restricts && rest > 0 && priceRise > rule.threshold;
  return { held: acts ? rule.quota * exported : 0, restricts: acts, priceRise };
}

/** Production + imports - exports. */
function supplyOf(production: Float64Array, flows: Float64Array, n: number): Float64Array {
  const supply = production.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      supply[i]! -= flows[i * n + j]!;
      supply[j]! += flows[i * n + j]!;
    }
  }
  return supply;
}

function exportsOf(flows: Float64Array, n: number, i: number): number {
  let sum = 0;
  for (let j = 0; j < n; j++) sum += flows[i * n + j]!;
  return sum;
}

/** W_ij: what economy j lacks when economy i produces nothing, as a share of j's use; n x n by rows. */
export function higherOrderDependence(market: GoodMarket): Float64Array {
  const n = market.production.length;
  const use = supplyOf(market.production, market.flows, n);
  const w = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const lostProduction = market.production.map((q, k) => (k === i ? q : 0));
    const { unmet } = exportCascade(market, { lostProduction });
    for (let j = 0; j < n; j++) w[i * n + j] = use[j]! > 0 ? unmet[j]! / use[j]! : 0;
  }
  return w;
}
