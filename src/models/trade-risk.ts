// Supply risk that travels along trade: who depends on suppliers that may fail, on suppliers of these, and so on
// (after Klimek, Obersteiner and Thurner 2015).

/** Risk along all paths; both n long, `null` where trade has no circle, so that no attenuation follows from it. */
export interface TradeRisk {
  /** Largest eigenvalue of V. */
  readonly lambda: number;
  /** mu = 0.9 / lambda [P]. */
  readonly mu: number | null;
  /** sum over k >= 1 of mu^k (V')^k 1: the risk that reaches each economy from its suppliers. */
  readonly faced: Float64Array | null;
  /** sum over k >= 1 of mu^k V^k 1: the risk that each economy passes to its customers. */
  readonly spread: Float64Array | null;
}

const NEAR = 0.9;
const STILL = 1e-13;
const MOST = 100_000;

/**
 * V_ij = (M_ij / sum_i M_ij) (1 - pi_i / 100): j's imports from i by share, less what i's political stability
 * (percentile pi_i, 0-100) makes safe. The authors' recursion is not published in full; Katz centrality stands in [P].
 * `flows`: M_ij, supplier i by user j, n x n by rows.
 */
export function tradeRisk(flows: Float64Array, stability: Float64Array): TradeRisk {
  const n = stability.length;
  const v = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    let imports = 0;
    for (let i = 0; i < n; i++) imports += flows[i * n + j]!;
    if (!(imports > 0)) continue;
    for (let i = 0; i < n; i++) v[i * n + j] = (flows[i * n + j]! / imports) * (1 - stability[i]! / 100);
  }
  const lambda = largest(v, n);
  if (lambda === 0) return { lambda, mu: null, faced: null, spread: null };
  const mu = NEAR / lambda;
  return { lambda, mu, faced: katz(v, n, mu, true), spread: katz(v, n, mu, false) };
}

/** The largest eigenvalue of a matrix without negative entries, 0 exactly where it has no circle. */
function largest(v: Float64Array, n: number): number {
  // Without a circle no path is longer than n - 1 steps.
  let reach = new Float64Array(n).fill(1);
  for (let k = 0; k < n; k++) reach = times(v, n, reach, false).map((x) => (x > 0 ? 1 : 0));
  if (!reach.includes(1)) return 0;
  // I + V has the same vector and no second eigenvalue of the same size.
  let x = new Float64Array(n).fill(1 / n);
  let before = 0;
  for (let k = 0; k < MOST; k++) {
    const next = times(v, n, x, false).map((y, i) => y + x[i]!);
    const size = next.reduce((sum, y) => sum + y, 0);
    x = next.map((y) => y / size);
    if (Math.abs(size - before) <= STILL * size) return size - 1;
    before = size;
  }
  return before - 1;
}

function katz(v: Float64Array, n: number, mu: number, transposed: boolean): Float64Array {
  let term = new Float64Array(n).fill(1);
  const sum = new Float64Array(n);
  for (let k = 0; k < MOST; k++) {
    term = times(v, n, term, transposed).map((x) => mu * x);
    let still = true;
    for (let i = 0; i < n; i++) {
      sum[i]! += term[i]!;
      if (term[i]! > STILL * sum[i]!) still = false;
    }
    if (still) break;
  }
  return sum;
}

/** V x, or V' x. */
function times(v: Float64Array, n: number, x: Float64Array, transposed: boolean): Float64Array<ArrayBuffer> {
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (transposed) y[j]! += v[i * n + j]! * x[i]!;
      else y[i]! += v[i * n + j]! * x[j]!;
    }
  }
  return y;
}
