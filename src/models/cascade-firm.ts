// Firm-level systemic risk: what a network of firms loses when one of them stops (Diem, Borsos, Reisch, Kertesz, Thurner 2022).
import { least, LANES, recursion, type End } from './cascade-lanes.ts';
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

/** Follows the failure of each firm, several beside each other. O(firms x rounds x links reached). */
export function systemicRisk(net: FirmNetwork, options: CascadeOptions = cascadeDefaults): SystemicRisk {
  const both = recursions(net, options);
  const m = net.firms;
  const index = new Float64Array(m);
  const down = new Float64Array(m);
  const up = new Float64Array(m);
  const rounds = new Int32Array(m);
  const cutOff: number[] = [];
  for (let first = 0; first < m; first += LANES) {
    const beside = Array.from({ length: Math.min(LANES, m - first) }, (_, lane) => [first + lane]);
    both.follow(beside).forEach((end, lane) => {
      const i = first + lane;
      ({ index: index[i], down: down[i], up: up[i] } = both.losses(lane));
      rounds[i] = end.rounds;
      if (end.change > options.tolerance) cutOff.push(i);
    });
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
  const [end] = both.follow([failing]);
  const of = (h: Float64Array): Float64Array =>
    Float64Array.from({ length: net.firms }, (_, j) => h[j * LANES]!);
  return { down: of(both.down.h), up: of(both.up.h), loss: both.losses(0), ...end! };
}

/**
 * The two recursions, each from h = 1 but 0 for the firms that stop.
 * Downstream h_j = min over essential input sectors of sum_k w_kj h_k / sum_k w_kj, and, over replaceable inputs,
 * (sum_essential w + sum_replaceable w h) / (sum of both). Upstream h_j = sum_q w_jq h_q / out_j.
 */
function recursions(net: FirmNetwork, options: CascadeOptions) {
  const { groupStart, linkStart, base, total, supplier, weight, saleStart, customer, sale, out } = net;
  const down = recursion(net.firms, saleStart, customer, (h, j, part) => {
    part.fill(1);
    for (let g = groupStart[j]!; g < groupStart[j + 1]!; g++) {
      least(h, supplier, weight, linkStart[g]!, linkStart[g + 1]!, base[g]!, total[g]!, part);
    }
  });
  const up = recursion(net.firms, net.buyStart, net.seller, (h, j, part) => {
    part.fill(Infinity);
    least(h, customer, sale, saleStart[j]!, saleStart[j + 1]!, 0, out[j]!, part);
  });
  const all = out.reduce((sum, v) => sum + v, 0);
  return {
    down,
    up,
    /** One set of failing firms a lane. */
    follow(beside: readonly (readonly number[])[]): readonly End[] {
      const d = down.run(beside, options);
      const u = up.run(beside, options);
      return d.map(({ rounds, change }, lane) => ({
        rounds: Math.max(rounds, u[lane]!.rounds),
        change: Math.max(change, u[lane]!.change),
      }));
    },
    losses(lane: number): Losses {
      let index = 0;
      let d = 0;
      let u = 0;
      for (let j = 0; j < net.firms; j++) {
        const [below, above] = [down.h[j * LANES + lane]!, up.h[j * LANES + lane]!];
        index += out[j]! * (1 - Math.min(below, above));
        d += out[j]! * (1 - below);
        u += out[j]! * (1 - above);
      }
      return { index: index / all, down: d / all, up: u / all };
    },
  };
}
