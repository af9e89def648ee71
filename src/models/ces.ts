// What missing inputs cost output when inputs replace each other with a constant elasticity
// (Bachmann, Baqaee, Bayer, Kuhn, Löschel, Moll, Peichl, Pittel, Schularick 2022).

/**
 * Loss of output, 0-1, when the input with cost share alpha falls by the share d and everything else stays:
 * 1 - [alpha (1-d)^r + 1 - alpha]^(1/r), r = (sigma-1)/sigma. sigma = 0: d; sigma = 1: 1 - (1-d)^alpha;
 * sigma = `Infinity`: alpha d.
 */
export function cesLoss(alpha: number, d: number, sigma: number): number {
  return cesLossOf([alpha], [1 - d], sigma);
}

/** Below this elasticity the powers have no number; the loss is that of fixed proportions. */
const NO_SUBSTITUTE = 1e-300;

/**
 * The same for several inputs with cost shares alpha_p (in sum at most 1) of which the parts q_p (0-1) are left; the rest
 * of costs stays. In logs, so that no power overflows at small sigma.
 */
export function cesLossOf(alpha: ArrayLike<number>, q: ArrayLike<number>, sigma: number): number {
  if (!(sigma >= 0)) throw new RangeError(`Elasticity sigma must be 0 or more, got ${sigma}.`);
  let rest = 1;
  let least = 1;
  for (let p = 0; p < alpha.length; p++) {
    const [share, left] = [alpha[p]!, q[p]!];
    if (!(share >= 0)) throw new RangeError(`A cost share must be 0 or more, got ${share}.`);
    if (!(left >= 0 && left <= 1)) throw new RangeError(`What is left must lie in 0-1, got ${left}.`);
    rest -= share;
    if (share > 0 && left < least) least = left;
  }
  if (rest < -1e-9) throw new RangeError(`Cost shares add up to ${1 - rest}, more than 1.`);
  rest = Math.max(rest, 0);
  if (least === 1) return 0;
  if (sigma < NO_SUBSTITUTE || (least === 0 && sigma <= 1)) return 1 - least;
  if (sigma === 1) {
    let log = 0;
    for (let p = 0; p < alpha.length; p++) if (alpha[p]! > 0) log += alpha[p]! * Math.log(q[p]!);
    return -Math.expm1(log);
  }
  const r = sigma === Infinity ? 1 : 1 - 1 / sigma;
  // Where a power would be large, the scarcest input is taken out of the sum; elsewhere what is summed are changes,
  // which keeps their digits when r is small.
  const top = r * Math.log(least) > 1 ? r * Math.log(least) : 0;
  const term = top > 0 ? Math.exp : Math.expm1;
  const whole = term(-top);
  let weight = rest;
  let sum = rest * whole;
  for (let p = 0; p < alpha.length; p++) {
    const [share, left] = [alpha[p]!, q[p]!];
    if (share === 0) continue;
    weight += share;
    sum += share * (left === 1 ? whole : term(r * Math.log(left) - top));
  }
  const log = top > 0 ? top + Math.log(sum / weight) : Math.log1p(sum / weight);
  return Math.max(0, -Math.expm1(log / r));
}
