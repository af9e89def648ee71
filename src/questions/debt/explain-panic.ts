// The arithmetic of panic: the equation that a premium or a debt solves, years counted, and differences of cells.
import { known, type Line } from '../../contract/explanation.ts';
import {
  debtThreshold,
  GRID,
  heldAtMost,
  overnight,
  requiredPremium,
  type PanicParameters,
} from '../../models/debt/panic.ts';
import type { Assessed } from './assess.ts';
import { given, line, none, PANIC, type Parts } from './explain-parts.ts';
import type { PanicRow, Reading } from './panics.ts';

const FORMULA =
  'p = δ (−ln(1−P))/T, P = Φ((ln b_T − ln b_max)/σ), i₊₁ = i + m (r + χ p − i), b₊₁ = b (1+i₊₁)/(1+g) − s';

/** Lines of the parameters, and rate and debt as functions of the year, at a premium p. */
function recursion(debt: Line, premium: Line, q: PanicParameters): Line[] {
  const own = (name: string, value: number, note: string): Line => known(name, value, note, 'coefficient');
  return [
    debt,
    premium,
    own('h', q.captive, 'captive share'),
    own('psi', q.psi, 'part of a premium that captive holders charge'),
    own('m', q.repricing, 'reprices in a year'),
    own('r', q.yield, 'yield without a premium'),
    own('i0', q.rate, 'effective rate at the start'),
    own('g', q.growth, 'nominal growth'),
    own('s', q.primaryBalance, 'primary balance of GDP'),
    line('chi', 'h * psi + 1 - h', 'part of a premium that debt as a whole pays'),
    line('target', 'r + chi * p'),
    line('rate(n)', 'target + (i0 - target) * (1 - m) ^ n', 'i after n years'),
    line('level(n)', 'n == 0 ? b0 : level(n - 1) * (1 + rate(n)) / (1 + g) - s', 'debt of GDP after n years'),
  ];
}

/** Lines that end in φ(p) - p. */
function residual(debt: Line, premium: Line, q: PanicParameters): Line[] {
  return [
    ...recursion(debt, premium, q),
    known('T', q.years, 'years ahead', 'coefficient'),
    known('delta', q.loss, 'loss given default', 'coefficient'),
    known('limit', q.limit, 'debt that cannot be carried, of GDP', 'coefficient'),
    known('sigma', q.spread, 'spread of that limit, in logs', 'coefficient'),
    line('z', '(log(level(T)) - log(limit)) / sigma'),
    line('mills(k)', 'k > 100 ? 0 : k / (z + mills(k + 1))', 'continued fraction of Laplace'),
    line(
      'calm',
      'z > 2 ? exp(-z ^ 2 / 2) / sqrt(2 * pi) / (z + mills(1)) : (1 - erf(z / sqrt(2))) / 2',
      '1 − P, normal distribution; by the fraction where 1 − P is small',
    ),
    line('residual', 'delta * -log(calm) / T - p', 'required premium less premium'),
  ];
}

/** A premium of a reading. */
export function premiumParts({ q, debt, panic }: Reading, which: 'calm' | 'jump'): Parts {
  const p =
    panic.state === 'none'
      ? null
      : which === 'calm'
        ? panic.low
        : panic.state === 'found'
          ? panic.jump
          : null;
  if (p === null) return none;
  return given(
    FORMULA,
    residual(
      known('b0', debt, 'debt of GDP', 'cells'),
      known(
        'p',
        p,
        which === 'calm' ? 'lowest fixed point' : 'next fixed point, where φ − p turns above 0',
        'solved',
      ),
      q,
    ),
    PANIC,
    'residual',
  );
}

/** b*: at it the scare itself is the fixed point, or calm and panic meet at another premium of the search. */
export function thresholdParts({ q, threshold, scare }: Reading): Parts {
  if (!Number.isFinite(threshold)) return none;
  const over = (p: number): number => requiredPremium(threshold, p, q) - p;
  let least = scare;
  for (let k = 0; k * GRID.step <= GRID.most; k++)
    if (Math.abs(over(k * GRID.step)) < Math.abs(over(least))) least = k * GRID.step;
  return given(
    `b* = sup{b : p_U ≥ p̄}; ${FORMULA}`,
    residual(
      known('b0', threshold, 'debt of GDP that such a scare upsets', 'solved'),
      known(
        'p',
        least,
        least === scare ? 'the scare' : 'where calm and panic meet, on the grid of the search',
        'solved',
      ),
      q,
    ),
    PANIC,
    'residual',
  );
}

/** T*: years on which debt without a premium lies below what a scare upsets. */
export function yearsParts({ q, debt, threshold, scare, years, wealth }: Reading): Parts {
  if (!Number.isFinite(years)) return none;
  const free = { ...q };
  const lines = recursion(
    known('b0', debt, 'debt of GDP', 'cells'),
    known('p', 0, 'no premium', 'coefficient'),
    free,
  );
  let [i, b] = [q.rate, debt];
  const limits = Array.from({ length: years + 1 }, () => {
    const captive = heldAtMost(q.captive, b, wealth);
    const limit = captive < q.captive ? debtThreshold(scare, { ...q, captive }) : threshold;
    i += q.repricing * (q.yield - i);
    b = (b * (1 + i)) / (1 + q.growth) - q.primaryBalance;
    return limit;
  });
  return given(
    'T* = first t with b_t ≥ b*(h_t), h_t = min(h, w/b_t)',
    [
      ...lines,
      known('limits', limits, 'b* of each year, with what can be held at home in it', 'solved'),
      known(
        'n',
        Array.from({ length: years + 1 }, (_, t) => t),
        'years',
        'row',
      ),
      line('years', 'sum(map(n, f(t) = level(t) < limits[t + 1] ? 1 : 0))'),
    ],
    PANIC,
  );
}

export const roomParts = ({ debt, threshold }: Reading): Parts =>
  given('b* − b', [
    known('threshold', threshold, 'debt that a scare upsets, of GDP', 'cells'),
    known('debt', debt, 'debt of GDP', 'cells'),
    line('room', 'threshold - debt'),
  ]);

/** One room less another. */
export const changeParts = (now: Reading, before: Reading): Parts =>
  given('(b* − b) less (b* − b) of all its own', [
    known('now', [now.threshold, now.debt], 'debt that a scare upsets, and debt', 'cells'),
    known('before', [before.threshold, before.debt], 'the same of all its own', 'cells'),
    line('change', '(now[1] - now[2]) - (before[1] - before[2])'),
  ]);

/** Columns that every reading shows. */
export function readingParts(reading: Reading | null, column: string): Parts {
  if (!reading) return none;
  switch (column) {
    case 'calm':
    case 'jump':
      return premiumParts(reading, column);
    case 'threshold':
      return thresholdParts(reading);
    case 'room':
      return roomParts(reading);
    case 'years':
      return yearsParts(reading);
    default:
      return none;
  }
}

export function repricingParts(a: Assessed, row: PanicRow): Parts {
  const { value, source } = a.terms.repricing;
  const bank = row.mix?.centralBank ?? null;
  const m = known('m', value, `reprices in a year: ${source}`, 'estimate');
  if (row.treatment === 'as issued' || bank === null) return given('m', [m]);
  return given('m + c (1 − m)', [
    m,
    known('c', bank, 'share of the central bank', 'row'),
    line('repricing', 'm + c * (1 - m)', `as ${overnight(value, bank).toFixed(4)}`),
  ]);
}
