// Policies to which a leader can commit: how many generations of lead it keeps back at each gap. METHODS 7.

/** ban, free, sb1 ..., fix1 ... */
export interface Commitment {
  readonly name: string;
  readonly kind: Kind;
  /** Lag released by gap, 0 to n. */
  readonly k: Int32Array;
}

/** What kind of policy it is: a slow ball lets something go, and not all. */
export type Kind = 'ban' | 'slow ball' | 'free';

/**
 * The family: ban (k = n), free (k = 0), sb_j (k = max(0, n - j): always j generations better than the follower's own), fix_L
 * (k = min(L, n): L generations behind the frontier), j and L from 1 to N - 1; sb_N is free, fix_N a ban.
 */
export function family(N: number): readonly Commitment[] {
  const by = (name: string, kind: Kind, lag: (n: number) => number): Commitment => ({
    name,
    kind,
    k: Int32Array.from({ length: N + 1 }, (_, n) => lag(n)),
  });
  const between = Array.from({ length: N - 1 }, (_, i) => i + 1);
  return [
    by('ban', 'ban', (n) => n),
    by('free', 'free', () => 0),
    ...between.map((j) => by(`sb${j}`, 'slow ball', (n) => Math.max(0, n - j))),
    ...between.map((L) => by(`fix${L}`, 'slow ball', (n) => Math.min(L, n))),
  ];
}

/** What kind of policy releases these lags. */
export function kindOf(k: ArrayLike<number>): Kind {
  const lags = Array.from(k);
  if (lags.every((lag, n) => lag === n)) return 'ban';
  return lags.every((lag) => lag === 0) ? 'free' : 'slow ball';
}
