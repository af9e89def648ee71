// Yearly flows and speeds of SB-1 and its extensions, for every gap n and every release, made once for a set of parameters.
import type { Parameters } from './parameters.ts';

/**
 * Flows by gap n and what is let in, e: a lag k of 0 (the frontier) to n (nothing better than the follower has: a ban), or
 * `refused` where the rival state lets nothing in. Place n * stride + e.
 */
export interface Flows {
  readonly of: Parameters;
  /** N + 1, gaps 0 to N. */
  readonly gaps: number;
  readonly stride: number;
  readonly refused: number;
  /** theta M (q_k - q_n) where k < n. */
  readonly rents: Float64Array;
  /** S q_min(k,n). */
  readonly harm: Float64Array;
  /** M [theta q_n + (1 - theta) q_k] where k < n, else M q_n. */
  readonly use: Float64Array;
  /** eta(n, k) = eta0 + eta1 sh. */
  readonly eta: Float64Array;
  /** Generations a year gained without effort: lambda (n - k). */
  readonly learned: Float64Array;
  /** R (1 - q_n), by gap. */
  readonly third: Float64Array;
  /** q_n, by gap. */
  readonly quality: Float64Array;
  /** Generations a year by which the frontier moves away, by gap; 0 at N. */
  readonly away: Float64Array;
}

/**
 * METHODS 7, flows of SB-1. With leakage l, third economies serve a share l of the market with the frontier while anything is
 * withheld (k > 0), and the leader gets no rent on it: each flow is (1 - l) times that at lag k, plus l times that at lag 0.
 */
export function flowsOf(of: Parameters): Flows {
  const { N, M, S, theta, beta, R, eta0, eta1, lambda } = of;
  const gaps = N + 1;
  const stride = N + 2;
  const refused = N + 1;
  const zeros = (): Float64Array => new Float64Array(gaps * stride);
  const [rents, harm, use, eta, learned] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const quality = Float64Array.from({ length: gaps }, (_, n) => of.gamma ** -n);
  const share = (lead: number): number => (lead > 0 ? 2 / (1 + Math.exp(beta * lead)) : 1);
  for (let n = 0; n < gaps; n++) {
    const own = quality[n]!;
    const bought = (k: number): number => theta * own + (1 - theta) * quality[k]!;
    for (let k = 0; k <= n; k++) {
      const at = n * stride + k;
      const l = k > 0 ? of.leak : 0;
      rents[at] = (1 - l) * theta * M * (quality[k]! - own);
      harm[at] = S * ((1 - l) * quality[k]! + l);
      use[at] = M * ((1 - l) * bought(k) + l * bought(0));
      eta[at] = eta0 + eta1 * ((1 - l) * share(n - k) + l * share(n));
      learned[at] = lambda * ((1 - l) * (n - k) + l * n);
    }
    const at = n * stride + refused;
    harm[at] = S * own;
    use[at] = M * own;
    eta[at] = eta0 + eta1;
  }
  return {
    of,
    gaps,
    stride,
    refused,
    rents,
    harm,
    use,
    eta,
    learned,
    third: quality.map((q) => R * (1 - q)),
    quality,
    away: Float64Array.from({ length: gaps }, (_, n) => (n < N ? of.mu : 0)),
  };
}

/** What withholding costs by retaliation: K (k/n)^2; 0 at parity, where nothing is withheld. */
export const retaliation = ({ K }: Parameters, n: number, k: number): number =>
  n === 0 ? 0 : K * (k / n) ** 2;

/** Effort of market research: x* = clip(eta (W_{n-1} - W_n) / c, 0, x-bar); 0 at parity. */
export function effort({ of, eta, stride }: Flows, n: number, e: number, gain: number): number {
  return n === 0 ? 0 : Math.min(of.xbar, Math.max(0, (eta[n * stride + e]! * gain) / of.c));
}

/**
 * Generations a year by which the follower closes the gap, at market effort x: (1 - delta) x eta(n, e) + delta x_s (eta0 + eta1)
 * + lambda (n - k). What the state directs is paid by the state: the home market neither feeds nor starves it.
 */
export function closing({ of, eta, learned, stride }: Flows, n: number, e: number, x: number): number {
  if (n === 0) return 0;
  const at = n * stride + e;
  return (1 - of.directed) * x * eta[at]! + of.directed * of.xState * (of.eta0 + of.eta1) + learned[at]!;
}

/** Cost of all effort: c/2 [(1 - delta) x^2 + delta x_s^2]; the state's own research stops at parity too. */
export const outlay = ({ directed, xState, c }: Parameters, n: number, x: number): number =>
  n === 0 ? 0 : (c / 2) * ((1 - directed) * x * x + directed * xState * xState);

/** All effort: (1 - delta) x + delta x_s. */
export const allEffort = ({ directed, xState }: Parameters, n: number, x: number): number =>
  n === 0 ? 0 : (1 - directed) * x + directed * xState;
