// Re-exports: what comes through a trading hub is given back to where the hub itself buys.

/** Rounds of re-attribution at the most [P]. */
export const ROUNDS = 20;

/**
 * s' = s_nonhub + Σ_h s_h · m_h, repeated until no hub mass is left (at most `rounds` times) [P].
 * @param shares import shares by supplier (sum 1)
 * @param hubs indexes of hubs among the suppliers
 * @param hubMix for each hub, its own import shares by supplier (sum 1); a hub without known imports keeps its share
 * @returns shares after re-attribution (sum 1); mass that still circulates among hubs after the rounds stays with them
 */
export function reattribute(
  shares: Float64Array,
  hubs: readonly number[],
  hubMix: ReadonlyMap<number, Float64Array>,
  rounds = ROUNDS,
): Float64Array {
  let current = shares.slice();
  for (let round = 0; round < rounds; round++) {
    const next = current.slice();
    let moved = 0;
    for (const h of hubs) {
      const mix = hubMix.get(h);
      const mass = current[h]!;
      if (!mix || mass < 1e-12) continue;
      next[h] = next[h]! - mass;
      for (let i = 0; i < next.length; i++) next[i] = next[i]! + mass * mix[i]!;
      moved += mass;
    }
    current = next;
    if (moved < 1e-12) break;
  }
  return current;
}
