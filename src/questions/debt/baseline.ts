// The years to come without surprises: what the source expects, then the last year held; the rate by the ladder where none is expected.
import { UserError } from '../../contract/message.ts';
import { repriced, type Year } from '../../models/debt/path.ts';
import type { DebtInput } from './answer.ts';
import { apart, unitOf, type Addition, type Costs, type Shock } from './additions.ts';
import { debtIn, driversAt, statusOf, type Finances, type Status } from './read.ts';
import type { Terms } from './terms.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** A year of the baseline, and where its numbers come from. */
export interface Coming extends Year {
  readonly year: number;
  readonly status: Status;
  /** Whether the rate is the ladder's, and the market yield that it then moves to. */
  readonly ladder: number | null;
}

export interface Start {
  readonly year: number;
  readonly debt: number;
  readonly rate: number;
}

/** @throws UserError where the year asked for, or the last actual one, lacks debt or what the rate needs */
export function startOf(finances: Finances, input: Pick<DebtInput, 'year' | 'basis'>): Start {
  const { lastActual, edition, years, economy } = finances;
  const complete = [...years.keys()].filter((y) => driversAt(finances, y, input.basis) !== null);
  const before = lastActual ?? (edition ?? 0) - 1;
  const year = input.year ?? complete.filter((y) => y <= before).at(-1) ?? complete.at(-1);
  const debt = year === undefined ? null : debtIn(years.get(year), input.basis);
  const drivers = year === undefined ? null : driversAt(finances, year, input.basis);
  if (year === undefined || debt === null || drivers === null)
    throw new UserError(
      complete.length === 0
        ? say.noSeries({ economy, basis: input.basis })
        : say.noYear({
            economy,
            year: year ?? null,
            basis: input.basis,
            first: complete[0]!,
            last: complete.at(-1)!,
          }),
    );
  return { year, debt, rate: drivers[0] };
}

const BILLION = 1e9;

const nominal = ({ growth, inflation }: Pick<Year, 'growth' | 'inflation'>): number =>
  (1 + growth) * (1 + inflation) - 1;

export function baselineOf(finances: Finances, start: Start, input: DebtInput, terms: Terms): Coming[] {
  const out: Coming[] = [];
  const first = driversAt(finances, start.year, input.basis)!;
  let held = { inflation: first[1], growth: first[2], primaryBalance: first[3] };
  let rate = start.rate;
  const set = (value: number | undefined, otherwise: number): number =>
    value === undefined ? otherwise : value / 100;
  for (let year = start.year + 1; year <= start.year + input.horizon; year++) {
    const expected = driversAt(finances, year, input.basis);
    if (expected) held = { inflation: expected[1], growth: expected[2], primaryBalance: expected[3] };
    const now = {
      inflation: set(input.inflation, held.inflation),
      growth: set(input.growth, held.growth),
      primaryBalance: set(input.primaryBalance, held.primaryBalance),
    };
    // With no yield at hand the rate moves to nominal growth: r = g [P].
    const market = terms.yield?.value ?? nominal(now);
    const ladder = input.yield !== undefined || !expected ? market : null;
    rate = ladder === null ? expected![0] : repriced(rate, ladder, terms.repricing.value);
    out.push({
      year,
      status: expected ? statusOf(finances, year) : 'held',
      ladder,
      rate,
      ...now,
      stockFlow: 0,
    });
  }
  return out;
}

/** What one year of an addition comes to. */
export interface Charge {
  readonly name: string;
  readonly nameJa: string;
  readonly kind: 'costs' | 'shock';
  readonly year: number;
  /** Money in billions; null for a shock. */
  readonly amount: number | null;
  readonly unit: string | null;
  /** GDP in the same money; null for a shock. */
  readonly gdp: number | null;
  /** Of GDP: what the balance worsens by. */
  readonly balance: number;
  /** Of GDP: output that is not made in that year, and is again made after the last one. */
  readonly output: number;
  /** The model that a shock's loss comes from. */
  readonly model: string | null;
}

/** @throws UserError for a unit that is not known, a year beyond the path, a shock that says nothing of the economy */
export function chargesOf(
  additions: readonly Addition[],
  finances: Finances,
  baseline: readonly Coming[],
  semiElasticity: number,
): Charge[] {
  apart(additions);
  return additions.flatMap((one) =>
    one.kind === 'costs'
      ? costCharges(one, finances, baseline)
      : shockCharges(one, finances, baseline, semiElasticity),
  );
}

function costCharges({ name, costs }: Costs, finances: Finances, baseline: readonly Coming[]): Charge[] {
  const [first, last] = [baseline[0]!.year, baseline.at(-1)!.year];
  return costs.map(({ year, cost, unit }) => {
    const { factor, dollars, money } = unitOf(unit, finances.economy, name);
    if (year < first || year > last) throw new UserError(say.addYear({ file: name, year, first, last }));
    const gdp = gdpAt(finances, baseline, year, dollars) / BILLION;
    const amount = (cost * factor) / BILLION;
    return {
      name,
      nameJa: name,
      kind: 'costs',
      year,
      amount,
      unit: `billion ${money}`,
      gdp,
      balance: amount / gdp,
      output: 0,
      model: null,
    };
  });
}

/** Models that follow output day by day: they alone know how long a loss lasts, so others count only where there are none. */
const BY_DAY: readonly string[] = ['propagation', 'ario'];

/**
 * The largest loss that a model of days finds, else that of another model, year by year of the shock's horizon [P]: from the
 * first year on that is no more than expected; from the start where all are over.
 */
function shockCharges(
  { name, nameJa = name, horizonDays, losses }: Shock,
  { economy }: Finances,
  baseline: readonly Coming[],
  semiElasticity: number,
): Charge[] {
  const own = losses.filter((one) => one.economy === economy).toSorted((a, b) => b.lossShare - a.lossShare);
  const worst = own.find((one) => BY_DAY.includes(one.model)) ?? own[0];
  if (!worst) throw new UserError(say.addNoLoss({ file: name, economy }));
  const years = Math.ceil(horizonDays / 365);
  const first = Math.max(
    0,
    baseline.findIndex(({ status }) => status === 'forecast' || status === 'held'),
  );
  if (first + years > baseline.length)
    throw new UserError(
      say.addYear({
        file: name,
        year: baseline[0]!.year + first + years - 1,
        first: baseline[0]!.year,
        last: baseline.at(-1)!.year,
      }),
    );
  return Array.from({ length: years }, (_, k) => {
    const output = worst.lossShare * Math.min(1, horizonDays / 365 - k);
    return {
      name,
      nameJa,
      kind: 'shock',
      year: baseline[first + k]!.year,
      amount: null,
      unit: null,
      gdp: null,
      balance: semiElasticity * output,
      output,
      model: worst.model,
    };
  });
}

/** GDP of a year; beyond the source it grows as the baseline does, dollars at the last rate. */
function gdpAt(finances: Finances, baseline: readonly Coming[], year: number, dollars: boolean): number {
  const of = (y: number): number | null => {
    const one = finances.years.get(y);
    return (dollars ? one?.gdpUsd : one?.gdp) ?? null;
  };
  let at = year;
  while (of(at) === null && at > year - 60) at--;
  const known = of(at);
  if (known === null) throw new UserError(say.addNoGdp({ economy: finances.economy, year }));
  return baseline
    .filter((one) => one.year > at && one.year <= year)
    .reduce((gdp, one) => gdp * (1 + nominal(one)), known);
}

/** The baseline with charges upon it: balances worsen; output falls by a level and comes back after the last year of a loss. */
export function charged(baseline: readonly Coming[], charges: readonly Charge[]): Coming[] {
  const sum = (year: number, of: (one: Charge) => number): number =>
    charges.filter((one) => one.year === year).reduce((total, one) => total + of(one), 0);
  return baseline.map((one) => {
    const [lost, before] = [sum(one.year, (c) => c.output), sum(one.year - 1, (c) => c.output)];
    return {
      ...one,
      growth: ((1 + one.growth) * (1 - lost)) / (1 - before) - 1,
      primaryBalance: one.primaryBalance - sum(one.year, (c) => c.balance),
    };
  });
}
