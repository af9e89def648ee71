// Firm-level systemic risk: what a network of firms loses when one of them stops (Diem, Borsos, Reisch, Kertesz, Thurner 2022).
import type { FirmNetwork } from './firm-network.ts';

export interface CascadeOptions {
  /** A cascade ends with the first round in which no firm's output changes by more than this. */
  readonly tolerance: number;
  /** No cascade goes on for longer. */
  readonly rounds: number;
}

/**
 * 1 % [P]. It decides more than it seems: the tighter it is, the further a loss is followed around circles, and where every
 * firm has suppliers in the network, in the end each failure stops everybody. On networks without circles it decides nothing.
 */
export const cascadeDefaults: CascadeOptions = { tolerance: 1e-2, rounds: 1000 };

/** What is left of each firm's output (0-1) when some firms stop, and what the network loses. */
export interface Cascade {
  /** h_d: held back by missing inputs. */
  readonly down: Float64Array;
  /** h_u: held back by lost customers. */
  readonly up: Float64Array;
  readonly loss: Losses;
  /** Rounds of the longer of the two recursions, and the largest change in its last round. */
  readonly rounds: number;
  readonly change: number;
}

/** Shares of the network's total out-strength: of both recursions together, of each alone. */
export interface Losses {
  readonly index: number;
  readonly down: number;
  readonly up: number;
}

/** The index of every firm, ESRI_i, and of each recursion alone, m long. `rounds`: how long each firm's cascade ran. */
export interface SystemicRisk {
  readonly index: Float64Array;
  readonly down: Float64Array;
  readonly up: Float64Array;
  readonly rounds: Int32Array;
  /** Firms whose cascade was cut off at the largest number of rounds. */
  readonly cutOff: readonly number[];
}

/** Follows the failure of each firm in turn. O(firms x rounds x links reached). */
export function systemicRisk(net: FirmNetwork, options: CascadeOptions = cascadeDefaults): SystemicRisk {
  const both = recursions(net, options);
  const m = net.firms;
  const index = new Float64Array(m);
  const down = new Float64Array(m);
  const up = new Float64Array(m);
  const rounds = new Int32Array(m);
  const cutOff: number[] = [];
  for (let i = 0; i < m; i++) {
    const end = both.follow([i]);
    ({ index: index[i], down: down[i], up: up[i] } = both.losses());
    rounds[i] = end.rounds;
    if (end.change > options.tolerance) cutOff.push(i);
  }
  return { index, down, up, rounds, cutOff };
}

/** Follows the failure of some firms at once. */
export function cascade(
  net: FirmNetwork,
  failing: readonly number[],
  options: CascadeOptions = cascadeDefaults,
): Cascade {
  const both = recursions(net, options);
  const { rounds, change } = both.follow(failing);
  return { down: both.down.h, up: both.up.h, loss: both.losses(), rounds, change };
}

/**
 * The two recursions, each from h = 1 but 0 for the firms that stop.
 * Downstream h_j = min over essential input sectors of sum_k w_kj h_k / sum_k w_kj, and, over replaceable inputs,
 * (sum_essential w + sum_replaceable w h) / (sum of both). Upstream h_j = sum_q w_jq h_q / out_j.
 */
function recursions(net: FirmNetwork, options: CascadeOptions) {
  const { groupStart, linkStart, base, total, supplier, weight, saleStart, customer, sale, out } = net;
  const down = recursion(net.firms, saleStart, customer, (h, j) => {
    let least = 1;
    for (let g = groupStart[j]!; g < groupStart[j + 1]!; g++) {
      let sum = base[g]!;
      for (let e = linkStart[g]!; e < linkStart[g + 1]!; e++) sum += weight[e]! * h[supplier[e]!]!;
      const part = sum / total[g]!;
      if (part < least) least = part;
    }
    return least;
  });
  const up = recursion(net.firms, net.buyStart, net.seller, (h, j) => {
    let sum = 0;
    for (let e = saleStart[j]!; e < saleStart[j + 1]!; e++) sum += sale[e]! * h[customer[e]!]!;
    return sum / out[j]!;
  });
  const all = out.reduce((sum, v) => sum + v, 0);
  return {
    down,
    up,
    follow(failing: readonly number[]) {
      const d = down.run(failing, options);
      const u = up.run(failing, options);
      return { rounds: Math.max(d.rounds, u.rounds), change: Math.max(d.change, u.change) };
    },
    losses(): Losses {
      let index = 0;
      let d = 0;
      let u = 0;
      for (let j = 0; j < net.firms; j++) {
        index += out[j]! * (1 - Math.min(down.h[j]!, up.h[j]!));
        d += out[j]! * (1 - down.h[j]!);
        u += out[j]! * (1 - up.h[j]!);
      }
      return { index: index / all, down: d / all, up: u / all };
    },
  };
}

/** Rounds in which all firms that hang on what changed in the round before are computed anew, all at once. */
function recursion(
  m: number,
  start: Int32Array,
  dependant: Int32Array,
  value: (h: Float64Array, firm: number) => number,
) {
  const h = new Float64Array(m).fill(1);
  const next = new Float64Array(m);
  const seen = new Int32Array(m);
  let changed = new Int32Array(m);
  let reached = new Int32Array(m);
  let mark = 0;
  return {
    h,
    run(failing: readonly number[], { tolerance, rounds: most }: CascadeOptions) {
      h.fill(1);
      let count = 0;
      for (const i of failing) {
        if (h[i] === 0) continue;
        h[i] = 0;
        changed[count++] = i;
      }
      let rounds = 0;
      let change = count > 0 ? 1 : 0;
      while (count > 0 && change > tolerance && rounds < most) {
        rounds++;
        mark++;
        let found = 0;
        for (let c = 0; c < count; c++) {
          const k = changed[c]!;
          for (let e = start[k]!; e < start[k + 1]!; e++) {
            const j = dependant[e]!;
            if (seen[j] === mark || h[j] === 0) continue;
            seen[j] = mark;
            reached[found++] = j;
          }
        }
        for (let c = 0; c < found; c++) next[reached[c]!] = value(h, reached[c]!);
        count = 0;
        change = 0;
        for (let c = 0; c < found; c++) {
          const j = reached[c]!;
          const fall = h[j]! - next[j]!;
          if (!(fall > 0)) continue;
          if (fall > change) change = fall;
          h[j] = next[j]!;
          reached[count++] = j;
        }
        [changed, reached] = [reached, changed];
      }
      return { rounds, change };
    },
  };
}
