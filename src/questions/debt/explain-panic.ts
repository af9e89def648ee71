// The arithmetic of panic: the equation that a premium or a debt solves, years counted, and differences of cells.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import {
  debtThreshold,
  GRID,
  heldAtMost,
  requiredPremium,
  type PanicParameters,
} from '../../models/debt/panic.ts';
import type { Assessed } from './assess.ts';
import { cited, given, line, none, PANIC, type Parts } from './explain-parts.ts';
import { panicExplainWords } from './explain-panic-words.ts';
import { debtExplainWords } from './explain-words.ts';
import type { PanicRow, Reading } from './panics.ts';

const say = { ...debtExplainWords.say, ...panicExplainWords.say };

const FORMULA =
  'p = δ (−ln(1−P))/T, P = Φ((ln b_T − ln b_max)/σ), i₊₁ = i + m (r + χ p − i), b₊₁ = b (1+i₊₁)/(1+g) − s';

/** Lines of the parameters, and rate and debt as functions of the year, at a premium p. */
function recursion(debt: Line, premium: Line, q: PanicParameters): Line[] {
  const own = (name: string, value: number, note: Message): Line => known(name, value, note, 'coefficient');
  return [
    debt,
    premium,
    own('h', q.captive, say.captive()),
    own('psi', q.psi, say.psi()),
    own('m', q.repricing, say.reprices()),
    own('r', q.yield, say.yield()),
    own('i0', q.rate, say.startRate()),
    own('g', q.growth, say.nominalGrowth()),
    own('s', q.primaryBalance, say.primaryBalance()),
    line('chi', 'h * psi + 1 - h', say.chi()),
    line('target', 'r + chi * p'),
    line('rate(n)', 'target + (i0 - target) * (1 - m) ^ n', say.rateAfter()),
    line('level(n)', 'n == 0 ? b0 : level(n - 1) * (1 + rate(n)) / (1 + g) - s', say.levelAfter()),
  ];
}

/** Lines that end in φ(p) - p. */
function residual(debt: Line, premium: Line, q: PanicParameters): Line[] {
  return [
    ...recursion(debt, premium, q),
    known('T', q.years, say.ahead(), 'coefficient'),
    known('delta', q.loss, say.loss(), 'coefficient'),
    known('limit', q.limit, say.limit(), 'coefficient'),
    known('sigma', q.spread, say.spread(), 'coefficient'),
    line('z', '(log(level(T)) - log(limit)) / sigma'),
    line('mills(k)', 'k > 100 ? 0 : k / (z + mills(k + 1))', say.mills()),
    line(
      'calm',
      'z > 2 ? exp(-z ^ 2 / 2) / sqrt(2 * pi) / (z + mills(1)) : (1 - erf(z / sqrt(2))) / 2',
      say.calm(),
    ),
    line('residual', 'delta * -log(calm) / T - p', say.residual()),
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
    plain(FORMULA),
    residual(
      known('b0', debt, say.debt(), 'cells'),
      known('p', p, which === 'calm' ? say.lowest() : say.next(), 'solved'),
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
    plain(`b* = sup{b : p_U ≥ p̄}; ${FORMULA}`),
    residual(
      known('b0', threshold, say.upsetDebt(), 'solved'),
      known('p', least, least === scare ? say.scare() : say.meeting(), 'solved'),
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
    known('b0', debt, say.debt(), 'cells'),
    known('p', 0, say.noPremium(), 'coefficient'),
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
    plain('T* = min{t : b_t ≥ b*(h_t)}, h_t = min(h, w/b_t)'),
    [
      ...lines,
      known('limits', limits, say.limits(), 'solved'),
      known(
        'n',
        Array.from({ length: years + 1 }, (_, t) => t),
        say.years(),
        'row',
      ),
      line('years', 'sum(map(n, f(t) = level(t) < limits[t + 1] ? 1 : 0))'),
    ],
    PANIC,
  );
}

export const roomParts = ({ debt, threshold }: Reading): Parts =>
  given(plain('b* − b'), [
    known('threshold', threshold, say.threshold(), 'cells'),
    known('debt', debt, say.debt(), 'cells'),
    line('room', 'threshold - debt'),
  ]);

/** One room less another. */
export const changeParts = (now: Reading, before: Reading): Parts =>
  given(say.roomChange(), [
    known('now', [now.threshold, now.debt], say.now(), 'cells'),
    known('before', [before.threshold, before.debt], say.before(), 'cells'),
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
  const m = known('m', value, [say.reprices(), ...cited(source)], 'estimate');
  if (row.treatment === 'as issued' || bank === null) return given(plain('m'), [m]);
  return given(plain('m + c (1 − m)'), [
    m,
    known('c', bank, say.centralBank(), 'row'),
    line('repricing', 'm + c * (1 - m)', say.overnight()),
  ]);
}
