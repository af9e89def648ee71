// When fear of default pays for itself: the premium from which on a scare carries itself, and the debt at which a small one does [P].
//
// Of the family of Calvo (1988) and Lorenzoni & Werning (2019, American Economic Review 109): several equilibria vanish where
// debt is low, the primary balance answers, or maturity is long. The calibration is this project's own.
import { normalCdf } from '../../kernel/normal.ts';

/** All rates, shares and balances as fractions; debt of GDP. */
export interface PanicParameters {
  /** h: share of debt held by captive holders. */
  readonly captive: number;
  /** ψ: part of the market's premium that captive holders charge. */
  readonly psi: number;
  /** m: share of debt that reprices in a year. */
  readonly repricing: number;
  /** r: yield without a premium. */
  readonly yield: number;
  /** i_0: effective rate at the start. */
  readonly rate: number;
  /** g: nominal growth. */
  readonly growth: number;
  /** s: primary balance of GDP. */
  readonly primaryBalance: number;
  /** T: years over which the market looks ahead. */
  readonly years: number;
  /** δ: loss given default. */
  readonly loss: number;
  /** b_max: debt that cannot be carried, on average. */
  readonly limit: number;
  /** σ: spread of that limit, in logs. */
  readonly spread: number;
}

/** Steps of the search over premia: 2.5 basis points up to 40 percentage points. */
export const GRID = { step: 0.00025, most: 0.4 } as const;

/** χ = hψ + 1 - h: how much of the market's premium debt as a whole pays. */
export const passThrough = ({ captive, psi }: Pick<PanicParameters, 'captive' | 'psi'>): number =>
  captive * psi + 1 - captive;

/** b_T at premium p: i_{t+1} = i_t + m(r + χp - i_t), then b_{t+1} = b_t (1 + i_{t+1})/(1+g) - s. */
export function debtAhead(debt: number, premium: number, q: PanicParameters): number {
  const target = q.yield + passThrough(q) * premium;
  let [i, b] = [q.rate, debt];
  for (let t = 0; t < q.years; t++) {
    i += q.repricing * (target - i);
    b = (b * (1 + i)) / (1 + q.growth) - q.primaryBalance;
  }
  return b;
}

/** φ(p) = δ(-ln(1 - P))/T, P = Φ((ln b_T - ln b_max)/σ): the premium that the market then asks for; Infinity where P is 1. */
export function requiredPremium(debt: number, premium: number, q: PanicParameters): number {
  const ahead = debtAhead(debt, premium, q);
  if (ahead <= 0) return 0;
  // ln(1 - Φ(z)) = ln Φ(-z), which keeps its digits where Φ(z) is near 1.
  const calm = normalCdf(-(Math.log(ahead) - Math.log(q.limit)) / q.spread);
  return (q.loss * -Math.log(calm)) / q.years;
}

export type Panic =
  /** No premium is low enough to be believed: debt is out of reach by the model. */
  | { readonly state: 'none' }
  /** Calm, and nothing up to the end of the search turns it. */
  | { readonly state: 'beyond'; readonly low: number }
  /** `low` is the calm premium, `jump` the unstable one: from there on a scare carries itself. */
  | { readonly state: 'found'; readonly low: number; readonly jump: number };

const STEPS = Math.round(GRID.most / GRID.step);
const premiumAt = (k: number): number => k * GRID.step;

/**
 * First places k of the grid with φ(p_k) <= p_k and, later, with φ(p_k) > p_k again; null where there is none. φ rises with p,
 * because a dearer debt is never a smaller one: so no premium below φ(p_k) can be calm where p_k is not, and nothing turns
 * between p_k and p_l where φ(p_l) <= p_k. Those places are not looked at, unless there is more owned than owed.
 * @param enough a premium: where calm is found and nothing turns it up to there, the search ends
 */
function turns(
  debt: number,
  q: PanicParameters,
  enough: number,
): { readonly calm: number | null; readonly turn: number | null } {
  const required = (k: number): number => requiredPremium(debt, premiumAt(k), q);
  const rises = debt >= 0;
  let calm = 0;
  for (let asked = required(0); asked > premiumAt(calm); asked = required(calm)) {
    if (calm === STEPS) return { calm: null, turn: null };
    calm = Math.min(STEPS, rises ? Math.max(calm + 1, Math.floor(asked / GRID.step)) : calm + 1);
  }
  let [k, stride] = [calm + 1, 1];
  while (k <= STEPS && premiumAt(k - 1) < enough) {
    const last = Math.min(STEPS, k + stride - 1);
    if (required(last) <= premiumAt(k)) [k, stride] = [last + 1, rises ? 2 * stride : 1];
    else if (last > k) stride = Math.ceil((last - k) / 2);
    else return { calm, turn: k };
  }
  return { calm, turn: null };
}

/** Fixed points p = φ(p) on the grid, bisected. */
export function panic(debt: number, q: PanicParameters): Panic {
  const { calm, turn } = turns(debt, q, GRID.most);
  if (calm === null) return { state: 'none' };
  const low = calm === 0 ? 0 : crossing(debt, q, calm);
  return turn === null ? { state: 'beyond', low } : { state: 'found', low, jump: crossing(debt, q, turn) };
}

/** Root of φ(p) - p between the places k - 1 and k. */
const crossing = (debt: number, q: PanicParameters, k: number): number =>
  bisect((p) => requiredPremium(debt, p, q) - p, premiumAt(k - 1), premiumAt(k));

/** Root of a function between two places at which it has different signs. */
function bisect(of: (x: number) => number, from: number, to: number): number {
  const sign = of(from) > 0;
  let [a, b] = [from, to];
  for (let k = 0; k < 60 && b > a; k++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (of(middle) > 0 === sign) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** Whether a scare of `threshold` dies down: calm exists and the jump is at least that. */
export function withstands(debt: number, threshold: number, q: PanicParameters): boolean {
  const { calm, turn } = turns(debt, q, threshold);
  if (calm === null) return false;
  if (turn === null || premiumAt(turn - 1) >= threshold) return true;
  return premiumAt(turn) >= threshold && crossing(debt, q, turn) >= threshold;
}

/** b*(h; p̄) = sup{b : p_U >= p̄}, by bisection between 0 and b_max and more; 0 where no debt withstands such a scare. */
export function debtThreshold(threshold: number, q: PanicParameters): number {
  let [holds, fails] = [0, 4 * q.limit];
  while (withstands(fails, threshold, q)) {
    [holds, fails] = [fails, 2 * fails];
    if (fails > 1e6) return Infinity;
  }
  for (let k = 0; k < 48; k++) {
    const middle = (holds + fails) / 2;
    if (withstands(middle, threshold, q)) holds = middle;
    else fails = middle;
  }
  return (holds + fails) / 2;
}

/** How captive debt of b GDPs can be where domestic wealth is w GDPs: min(h, w/b) [P, after Hoshi & Ito 2014, Economic Policy 29]. */
export const heldAtMost = (captive: number, debt: number, wealth: number | null): number =>
  wealth === null || debt <= 0 ? captive : Math.min(captive, wealth / debt);

/**
 * T*: the first year t with b_t >= b*(h_t), debt running on at premium 0, h_t = min(h, w/b_t); Infinity where that is in
 * none of `most` years.
 */
export function yearsUntil(
  debt: number,
  threshold: number,
  q: PanicParameters,
  wealth: number | null,
  most: number,
): number {
  const fixed = debtThreshold(threshold, q);
  let [i, b] = [q.rate, debt];
  for (let t = 0; t <= most; t++) {
    const captive = heldAtMost(q.captive, b, wealth);
    if (b >= (captive < q.captive ? debtThreshold(threshold, { ...q, captive }) : fixed)) return t;
    i += q.repricing * (q.yield - i);
    b = (b * (1 + i)) / (1 + q.growth) - q.primaryBalance;
  }
  return Infinity;
}

/** m_eff = m + c(1 - m): what the central bank holds counts as overnight debt, as its reserves are; c, its share. */
export const overnight = (repricing: number, centralBank: number): number =>
  repricing + centralBank * (1 - repricing);
