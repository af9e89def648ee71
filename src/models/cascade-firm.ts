// Firm-level systemic risk: what a network of firms loses when one of them stops (Diem, Borsos, Reisch, Kertesz, Thurner 2022).
import { spreadEach, spreading, type SpreadEnd, type SpreadOptions } from '../kernel/linear/spread.ts';
import type { Kernel } from '../kernel/linear/provider.ts';
import type { FirmNetwork } from './firm-network.ts';

/**
 * 1 % [P]. It decides more than it seems: the tighter it is, the further a loss is followed around circles, and where every
 * firm has suppliers in the network, in the end each failure stops everybody. On networks without circles it decides nothing.
 */
export const cascadeDefaults: SpreadOptions = { tolerance: 1e-2, rounds: 1000 };

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

/** What spreads a loss from each of some firms alone: `Kernel.spread`, or to read `spreadEach`. */
type SpreadFrom = Kernel['spread'];

/** Numbers that are held at once while firms fail one by one. */
const HELD = 4e6;

/** Follows the failure of each firm in turn. O(firms x rounds x links reached). `spread`: that of a kernel, to be fast. */
export function systemicRisk(
  net: FirmNetwork,
  options: SpreadOptions = cascadeDefaults,
  spread: SpreadFrom = spreadEach,
): SystemicRisk {
  const m = net.firms;
  const index = new Float64Array(m);
  const down = new Float64Array(m);
  const up = new Float64Array(m);
  const rounds = new Int32Array(m);
  const cutOff: number[] = [];
  const lose = losses(net);
  const many = Math.max(64, Math.floor(HELD / m));
  for (let first = 0; first < m; first += many) {
    const from = Int32Array.from({ length: Math.min(many, m - first) }, (_, k) => first + k);
    const byInputs = spread(net.inputs, from, options);
    const byCustomers = spread(net.sales, from, options);
    for (const [k, i] of from.entries()) {
      const row = (lost: Float64Array): Float64Array => lost.subarray(k * m, (k + 1) * m);
      ({ index: index[i], down: down[i], up: up[i] } = lose(row(byInputs.lost), row(byCustomers.lost)));
      rounds[i] = Math.max(byInputs.rounds[k]!, byCustomers.rounds[k]!);
      if (Math.max(byInputs.change[k]!, byCustomers.change[k]!) > options.tolerance) cutOff.push(i);
    }
  }
  return { index, down, up, rounds, cutOff };
}

/**
 * Follows the failure of some firms at once: two recursions, each from h = 1 but 0 for the firms that stop.
 * Downstream h_j = min over essential input sectors of sum_k w_kj h_k / sum_k w_kj, and, over replaceable inputs,
 * (sum_essential w + sum_replaceable w h) / (sum of both). Upstream h_j = sum_q w_jq h_q / out_j.
 * In what is lost, l = 1 - h, and with shares for weights, both are l_j = max over groups of sum_k share_kj l_k.
 */
export function cascade(
  net: FirmNetwork,
  failing: readonly number[],
  options: SpreadOptions = cascadeDefaults,
): Cascade {
  const byInputs = spreading(net.inputs);
  const byCustomers = spreading(net.sales);
  const ends: readonly SpreadEnd[] = [byInputs.from(failing, options), byCustomers.from(failing, options)];
  const left = (lost: Float64Array): Float64Array => lost.map((l) => 1 - l);
  return {
    down: left(byInputs.lost),
    up: left(byCustomers.lost),
    loss: losses(net)(byInputs.lost, byCustomers.lost),
    rounds: Math.max(...ends.map(({ rounds }) => rounds)),
    change: Math.max(...ends.map(({ change }) => change)),
  };
}

/** What the network loses, from what each firm loses by missing inputs and by lost customers. */
function losses({ firms, out }: FirmNetwork): (byInputs: Float64Array, byCustomers: Float64Array) => Losses {
  const all = out.reduce((sum, v) => sum + v, 0);
  return (byInputs, byCustomers) => {
    let index = 0;
    let down = 0;
    let up = 0;
    for (let j = 0; j < firms; j++) {
      const [d, u] = [byInputs[j]!, byCustomers[j]!];
      index += out[j]! * Math.max(d, u);
      down += out[j]! * d;
      up += out[j]! * u;
    }
    return { index: index / all, down: down / all, up: up / all };
  };
}
