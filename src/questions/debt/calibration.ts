// The calibration of the panic model: this project's own [P], with the range in which each number is drawn.
import type { Context } from '../../contract/question.ts';
import type { PanicParameters } from '../../models/debt/panic.ts';
import { at, likely, type Parameter, type Values } from '../shock/parameters.ts';
import type { DebtInput } from './answer.ts';
import type { Coming, Start } from './baseline.ts';
import type { Terms } from './terms.ts';

const own = 'assumption [P]';

export const calibration = [
  {
    name: 'psi',
    low: 0,
    likely: 0.25,
    high: 0.5,
    source: `part of a premium that captive holders charge; ${own}`,
  },
  { name: 'loss given default', low: 0.25, likely: 0.4, high: 0.6, source: own },
  { name: 'debt limit', low: 2.5, likely: 3.5, high: 4.5, source: `of GDP; ${own}` },
  { name: 'spread of the limit', low: 0.08, likely: 0.12, high: 0.2, source: `in logs; ${own}` },
  { name: 'years ahead', low: 10, likely: 15, high: 20, source: own },
  {
    name: 'scare',
    low: 0.01,
    likely: 0.03,
    high: 0.05,
    source: `premium that a state should withstand; ${own}`,
  },
] as const satisfies readonly Parameter[];

/** What is not drawn. */
export const fixed = {
  'years averaged': 5,
  'years searched at most': 200,
  'rise settled from': 2 / 3,
  'block of years': 3,
  'years of the spread': 10,
  'budget semi-elasticity': 0.4,
  'stress rate': 0.02,
  'stress balance spreads': 0.5,
  'stress inflation per growth': 0.25,
  'stress guarantees': 0.1,
  'stress depreciation': 0.3,
} as const;

export function registerFixed(ctx: Context): void {
  for (const [name, value] of Object.entries(fixed)) ctx.coefficient(name, value, own);
}

/** Likely values, with what the user set in their place. */
export function valuesOf(ctx: Context, input: DebtInput): Values {
  const base = likely(ctx, calibration);
  const set: Readonly<Record<string, number | undefined>> = {
    psi: input.psi,
    'debt limit': input.limit === undefined ? undefined : input.limit / 100,
    scare: input.scare === undefined ? undefined : input.scare / 100,
  };
  for (const [name, value] of Object.entries(set))
    if (value !== undefined) ctx.coefficient(name, value, 'input');
  return (name) => set[name] ?? base(name);
}

/** Values of draw d, with what the user set in their place. */
export function drawnValues(ctx: Context, input: DebtInput, d: number): Values {
  const drawn = at(calibration, (k) => ctx.random('debt', calibration[k]!.name).uniform(d));
  const settled: Readonly<Record<string, boolean>> = {
    psi: input.psi !== undefined,
    'debt limit': input.limit !== undefined,
    scare: input.scare !== undefined,
  };
  const asked: Readonly<Record<string, number>> = {
    psi: input.psi ?? 0,
    'debt limit': (input.limit ?? 0) / 100,
    scare: (input.scare ?? 0) / 100,
  };
  return (name) => (settled[name] ? asked[name]! : drawn(name));
}

/** What the economy itself brings to the panic model: averages over the first years to come. */
export interface Conditions {
  readonly debt: number;
  readonly rate: number;
  readonly growth: number;
  readonly yield: number;
  readonly primaryBalance: number;
  readonly repricing: number;
}

export function conditionsOf(start: Start, baseline: readonly Coming[], terms: Terms): Conditions {
  const first = baseline.slice(0, fixed['years averaged']);
  const mean = (of: (one: Coming) => number): number =>
    first.reduce((sum, one) => sum + of(one), 0) / first.length;
  const growth = mean((one) => (1 + one.growth) * (1 + one.inflation) - 1);
  return {
    debt: start.debt,
    rate: start.rate,
    growth,
    yield: terms.yield?.value ?? growth,
    primaryBalance: mean((one) => one.primaryBalance),
    repricing: terms.repricing.value,
  };
}

export const parametersOf = (own: Conditions, captive: number, values: Values): PanicParameters => ({
  captive,
  psi: values('psi'),
  repricing: own.repricing,
  yield: own.yield,
  rate: own.rate,
  growth: own.growth,
  primaryBalance: own.primaryBalance,
  years: Math.round(values('years ahead')),
  loss: values('loss given default'),
  limit: values('debt limit'),
  spread: values('spread of the limit'),
});
