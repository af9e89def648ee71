// How a loss spreads over nodes that each hang on weighted means of others: max-linear rounds, written to be read.

/**
 * On what each of m nodes hangs: l_j = max over the groups of j of sum over the links of the group of share_k l_k, and no
 * more than 1. A node without a group loses nothing.
 */
export interface Means {
  /** Groups of node j: groupStart[j] to groupStart[j + 1] - 1. */
  readonly groupStart: Int32Array;
  /** Links of group g: linkStart[g] to linkStart[g + 1] - 1. */
  readonly linkStart: Int32Array;
  /** The node at the other end of each link, and its share of the group. */
  readonly other: Int32Array;
  readonly share: Float64Array;
}

export interface SpreadOptions {
  /** Spreading ends with the first round in which no node's loss grows by more than this. */
  readonly tolerance: number;
  /** It never takes more rounds, 1 or more. */
  readonly rounds: number;
}

/** How long it went on, and by how much the loss of some node grew in the last round. */
export interface SpreadEnd {
  readonly rounds: number;
  readonly change: number;
}

/** What spreads from each of some nodes alone: one row of `lost` for each, m long. */
export interface Spread {
  readonly lost: Float64Array;
  readonly rounds: Int32Array;
  readonly change: Float64Array;
}

/** Which nodes hang on node k: node[start[k]] to node[start[k + 1] - 1]. */
export interface Dependants {
  readonly start: Int32Array;
  readonly node: Int32Array;
}

export function dependantsOf({ groupStart, linkStart, other }: Means): Dependants {
  const m = groupStart.length - 1;
  const start = new Int32Array(m + 1);
  for (const k of other) start[k + 1]! += 1;
  for (let k = 0; k < m; k++) start[k + 1]! += start[k]!;
  const node = new Int32Array(other.length);
  const at = start.slice();
  for (let j = 0; j < m; j++) {
    const end = linkStart[groupStart[j + 1]!]!;
    for (let e = linkStart[groupStart[j]!]!; e < end; e++) node[at[other[e]!]!++] = j;
  }
  return { start, node };
}

/**
 * Rounds from l = 0, but 1 for good in the nodes where it begins. In each, all nodes that hang on what changed in the round
 * before are computed anew, all at once. Sums run over the links as they stand, from 0, and round after each step: losses
 * never fall, and to compute a node that hangs on nothing that changed changes nothing.
 */
export function spreading(means: Means) {
  const { groupStart, linkStart, other, share } = means;
  const dependants = dependantsOf(means);
  const m = groupStart.length - 1;
  const lost = new Float64Array(m);
  const next = new Float64Array(m);
  const seen = new Int32Array(m);
  let changed = new Int32Array(m);
  let reached = new Int32Array(m);
  let mark = 0;
  return {
    lost,
    from(nodes: Iterable<number>, { tolerance, rounds: most }: SpreadOptions): SpreadEnd {
      lost.fill(0);
      let count = 0;
      for (const i of nodes) {
        if (lost[i] === 1) continue;
        lost[i] = 1;
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
          for (let e = dependants.start[k]!; e < dependants.start[k + 1]!; e++) {
            const j = dependants.node[e]!;
            if (seen[j] === mark || lost[j] === 1) continue;
            seen[j] = mark;
            reached[found++] = j;
          }
        }
        for (let c = 0; c < found; c++) next[reached[c]!] = largestMean(reached[c]!);
        count = 0;
        change = 0;
        for (let c = 0; c < found; c++) {
          const j = reached[c]!;
          const rise = next[j]! - lost[j]!;
          if (!(rise > 0)) continue;
          if (rise > change) change = rise;
          lost[j] = next[j]!;
          reached[count++] = j;
        }
        [changed, reached] = [reached, changed];
      }
      return { rounds, change };
    },
  };

  function largestMean(j: number): number {
    let most = 0;
    for (let g = groupStart[j]!; g < groupStart[j + 1]!; g++) {
      let sum = 0;
      for (let e = linkStart[g]!; e < linkStart[g + 1]!; e++) sum += share[e]! * lost[other[e]!]!;
      if (sum > most) most = sum;
    }
    return Math.min(most, 1);
  }
}

/** From each node in turn. O(nodes x rounds x links reached). */
export function spreadEach(means: Means, from: Int32Array, options: SpreadOptions): Spread {
  const m = means.groupStart.length - 1;
  const lost = new Float64Array(from.length * m);
  const rounds = new Int32Array(from.length);
  const change = new Float64Array(from.length);
  const one = spreading(means);
  from.forEach((node, k) => {
    ({ rounds: rounds[k], change: change[k] } = one.from([node], options));
    lost.set(one.lost, k * m);
  });
  return { lost, rounds, change };
}
