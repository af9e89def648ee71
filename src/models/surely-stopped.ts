// Which sectors stop for good where no input replaces another and something is withheld somewhere upstream.
import type { Network } from './network.ts';

/**
 * 1 for every sector whose output falls to 0 under fixed proportions, h_i = min_p sum_j share_pj k_pj h_j, k what a
 * control leaves of an edge. Read from seller to seller, each sector picking one input, h is the chance never to meet a
 * control: it is 0 exactly where some choice of inputs meets one with certainty, which the edges alone tell (de Alfaro
 * 1997, states that reach a goal with probability 1). Walking there round by round would take as many rounds as the
 * smallest share on a circle is small.
 */
export function surelyStopped(net: Network, kept: Float64Array): Uint8Array {
  const { n, stockStart, fillStart, supplier, share } = net;
  const delivers = (e: number): boolean => share[e]! > 0 && kept[e]! > 0;
  const cut = new Uint8Array(net.stocks);
  for (let s = 0; s < net.stocks; s++)
    for (let e = fillStart[s]!; e < fillStart[s + 1]!; e++) if (share[e]! > 0 && kept[e]! < 1) cut[s] = 1;

  const inside = new Uint8Array(n).fill(1);
  for (;;) {
    const reached = reachedWithin(inside);
    let same = true;
    for (let i = 0; i < n; i++) if (inside[i] !== reached[i]) same = false;
    if (same) return inside;
    inside.set(reached);
  }

  /** Sectors that reach a control through inputs all of whose suppliers lie inside. */
  function reachedWithin(inside: Uint8Array): Uint8Array {
    const usable = new Uint8Array(net.stocks);
    for (let s = 0; s < net.stocks; s++) {
      usable[s] = 1;
      for (let e = fillStart[s]!; e < fillStart[s + 1]!; e++)
        if (delivers(e) && inside[supplier[e]!] === 0) usable[s] = 0;
    }
    const reached = new Uint8Array(n);
    const leads = (s: number): boolean => {
      if (usable[s] === 0) return false;
      if (cut[s] === 1) return true;
      for (let e = fillStart[s]!; e < fillStart[s + 1]!; e++)
        if (delivers(e) && reached[supplier[e]!] === 1) return true;
      return false;
    };
    for (let grew = true; grew;) {
      grew = false;
      for (let i = 0; i < n; i++) {
        if (reached[i] === 1 || inside[i] === 0) continue;
        for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++)
          if (leads(s)) {
            reached[i] = 1;
            grew = true;
            break;
          }
      }
    }
    return reached;
  }
}
