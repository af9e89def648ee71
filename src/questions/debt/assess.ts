// Everything that an answer and its explanations rest on.
import { quantiles } from '../../kernel/quantile.ts';
import {
  autoregressiveSurprises,
  bootstrapSurprises,
  fan,
  normalSurprises,
  shareAbove,
  type Surprises,
} from '../../models/debt/fan.ts';
import {
  autoregression,
  changes,
  cholesky,
  covariance,
  deviations,
  DRIVERS,
  spectralRadius,
  type Observed,
} from '../../models/debt/history.ts';
import { debtPath, type Foreign } from '../../models/debt/path.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Values } from '../shock/parameters.ts';
import { fanKinds, type DebtInput, type FanKind } from './answer.ts';
import { baselineOf, charged, chargesOf, startOf, type Charge, type Coming, type Start } from './baseline.ts';
import { conditionsOf, drawnValues, fixed, registerFixed, valuesOf, type Conditions } from './calibration.ts';
import { mixesAsked, type Mix } from './holders.ts';
import { economyNamed, financesOf, observedYears, type Finances } from './read.ts';
import { termsOf, type Terms } from './terms.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** Debt of many paths by year, by one kind of surprises; null with the reason. */
export interface Fan {
  readonly kind: FanKind;
  readonly debt: readonly Float64Array[] | null;
  readonly reason: string | null;
}

/** An economy as the question sees it. */
export interface Subject {
  readonly finances: Finances;
  readonly start: Start;
  readonly terms: Terms;
  readonly observed: readonly Observed[];
  /** Without and with what is laid upon it. */
  readonly plain: readonly Coming[];
  readonly baseline: readonly Coming[];
  readonly charges: readonly Charge[];
  readonly conditions: Conditions;
  readonly mixes: readonly Mix[];
}

export interface Assessed extends Subject {
  readonly input: DebtInput;
  readonly peer: Subject | null;
  readonly foreign: Foreign;
  readonly path: readonly number[];
  readonly fans: readonly Fan[];
  readonly values: Values;
  readonly draws: readonly Values[];
}

/** Whose holders stand beside: unless asked for otherwise, Italy's beside Japan's, and Japan's beside all others'. */
const peerOf = (economy: string): string => (economy === 'JPN' ? 'ITA' : 'JPN');

export const quantileLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** @throws UserError where the economy or the year is not at hand, holders do not add up, or an addition does not fit */
export async function assess(ctx: Context, asked: DebtInput): Promise<Assessed> {
  const economy = economyNamed(asked.economy);
  const named = economyNamed(asked.peer ?? peerOf(economy));
  if (named === economy) throw new UserError(say.oneself({ economy }));
  registerFixed(ctx);
  const values = valuesOf(ctx, asked);
  const own = await subject(ctx, economy, asked, asked.holders);
  const peer = await peerSubject(ctx, named, asked);
  for (const message of warnings(own, asked)) ctx.warn(message);
  const foreign: Foreign = {
    share: asked.foreignCurrency,
    rate: own.start.rate,
    depreciation: asked.depreciation / 100,
  };
  return {
    ...own,
    input: asked,
    peer,
    foreign,
    path: debtPath(own.start.debt, own.baseline, foreign),
    fans: fanKinds.map((kind) => fanOf(ctx, own, asked, foreign, kind)),
    values,
    draws: Array.from({ length: ctx.draws }, (_, d) => drawnValues(ctx, asked, d)),
  };
}

async function subject(
  ctx: Context,
  economy: string,
  asked: DebtInput,
  holders: string | undefined,
): Promise<Subject> {
  const finances = await financesOf(ctx, economy);
  const start = startOf(finances, asked);
  const when = { asked: asked.year ?? null, start: start.year };
  const terms = termsOf(finances, when, asked);
  const plain = baselineOf(finances, start, asked, terms);
  const charges = chargesOf(asked.add ?? [], finances, plain, fixed['budget semi-elasticity']);
  const dropped = (asked.dropYears ?? '').split(',').filter(Boolean).map(Number);
  const history = observedYears(finances, start.year, asked.basis, []).map(({ year }) => year);
  const beyond = dropped.find((year) => !history.includes(year));
  if (beyond !== undefined)
    throw new UserError(
      say.noDropYear({
        year: String(beyond),
        economy,
        first: history[0] ?? null,
        last: history.at(-1) ?? null,
      }),
    );
  return {
    finances,
    start,
    terms,
    observed: observedYears(finances, start.year, asked.basis, dropped),
    plain,
    baseline: charges.length > 0 ? charged(plain, charges) : plain,
    charges,
    conditions: conditionsOf(start, plain, terms),
    mixes: mixesAsked(holders, economy, when),
  };
}

/** The peer by its own figures of today: what the user sets for the economy asked about does not hold for it. Null where nothing is known. */
async function peerSubject(ctx: Context, economy: string, asked: DebtInput): Promise<Subject | null> {
  const { horizon, basis, fan: kind, paths, foreignCurrency, depreciation } = asked;
  const plain = { economy, horizon, basis, fan: kind, paths, foreignCurrency, depreciation };
  try {
    const found = await subject(ctx, economy, plain, undefined);
    return found.mixes.length > 0 ? found : null;
  } catch (error) {
    if (!(error instanceof UserError) || asked.peer !== undefined) throw error;
    return null;
  }
}

function* warnings(own: Subject, asked: DebtInput): Generator<ReturnType<(typeof say)['noYield']>> {
  const { finances, start, terms, mixes, plain } = own;
  const { economy } = finances;
  if (mixes.length === 0) yield say.noHolders({ economy });
  if (terms.yield === null) yield say.noYield({ economy });
  if (terms.repricing.basis === 'assumption' && terms.repricing.confidence === 'low')
    yield say.noLife({ economy });
  if (plain.some(({ status }) => status === 'actual')) yield say.hindsight({ year: start.year });
  const held = plain.filter(({ status }) => status === 'held');
  if (held.length > 0) yield say.heldFrom({ year: held[0]!.year });
  if (asked.basis === 'gross') yield say.netInterest();
}

function fanOf(ctx: Context, own: Subject, asked: DebtInput, foreign: Foreign, kind: FanKind): Fan {
  if (ctx.draws === 0) return { kind, debt: null, reason: 'not-asked' };
  const surprises = surprisesOf(ctx, own.observed, kind);
  if (typeof surprises === 'string') return { kind, debt: null, reason: surprises };
  return { kind, debt: fan(own.start.debt, own.baseline, surprises, asked.paths, foreign), reason: null };
}

/** Surprises of a kind, or why there are none. */
function surprisesOf(ctx: Context, observed: readonly Observed[], kind: FanKind): Surprises | string {
  const random = ctx.random('debt fan', kind);
  if (kind === 'normal') {
    const moved = changes(observed);
    if (moved.length <= DRIVERS) return 'history-too-short';
    return normalSurprises(random, cholesky(covariance(moved)));
  }
  if (kind === 'var') {
    const fitted = autoregression(observed);
    if (!fitted) return 'history-too-short';
    if (spectralRadius(fitted.a) >= 1) return 'degenerate';
    return autoregressiveSurprises(random, fitted.a, cholesky(fitted.sigma));
  }
  const apart = runsOf(observed).filter((run) => run.length >= fixed['block of years']);
  if (apart.length === 0) return 'history-too-short';
  return bootstrapSurprises(random, apart, fixed['block of years']);
}

/** Deviations from the mean of all years, by unbroken run of years. */
function runsOf(observed: readonly Observed[]): number[][][] {
  const runs: number[][][] = [];
  deviations(observed).forEach((row, k) => {
    const follows = k > 0 && observed[k - 1]!.year === observed[k]!.year - 1;
    if (follows) runs.at(-1)!.push(row);
    else runs.push([row]);
  });
  return runs;
}

/** The fan that stands in the table of years and in the picture. */
export const shownFan = (a: Assessed): Fan => a.fans.find(({ kind }) => kind === a.input.fan)!;

/** Chance that debt is higher in the last year than at the start; null without paths. */
export const chanceOfRise = ({ debt }: Fan, start: number): number | null =>
  debt === null ? null : shareAbove(debt.at(-1)!, start);

/** Quantiles of debt in each year. */
export const bandsOf = ({ debt }: Fan): readonly (readonly number[])[] | null =>
  debt?.map((values) => quantiles(values, quantileLevels)) ?? null;

export interface Judgement {
  readonly direction: 'rises' | 'falls' | 'not settled' | 'not drawn';
  readonly chances: readonly (number | null)[];
}

/** Rises or falls where two paths in three do by every kind of surprises that can be drawn; else open [P]. */
export function judged({ fans, start }: Pick<Assessed, 'fans' | 'start'>): Judgement {
  const chances = fans.map((one) => chanceOfRise(one, start.debt));
  const known = chances.filter((chance) => chance !== null);
  const from = fixed['rise settled from'];
  const direction =
    known.length === 0
      ? 'not drawn'
      : known.every((chance) => chance >= from)
        ? 'rises'
        : known.every((chance) => chance <= 1 - from)
          ? 'falls'
          : 'not settled';
  return { direction, chances };
}
