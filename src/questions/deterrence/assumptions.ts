// What the picture of deterrence assumes: likely values and ranges, drawn together.
import type { Context } from '../../contract/question.ts';
import { SIGMA, sigmas } from '../shock/bounds.ts';
import { at, type Parameter, type Values } from '../shock/parameters.ts';

const own = 'assumption [P]';

/** The likely value of an assumption that another question declares. */
const likelyOf = (all: readonly Parameter[], name: string): number =>
  all.find((one) => one.name === name)!.likely;

export const assumptions = [
  {
    name: SIGMA,
    low: 0.02,
    likely: likelyOf(sigmas, SIGMA),
    high: 0.5,
    source: `between inputs, as in the bounds of shock; Bachmann et al. (2022) begin at 0.01, where circles of industries stop altogether; ${own}`,
  },
  {
    name: 'goods sigma',
    low: 1.5,
    likely: 2,
    high: 6,
    source: `sources of one good, in a crisis; METHODS 2.1; ${own}`,
  },
  {
    name: 'replaced',
    low: 0.2,
    likely: 0.5,
    high: 0.8,
    source: `missing inputs found elsewhere within the year; ${own}`,
  },
  {
    name: 'diverted',
    low: 0.2,
    likely: 0.5,
    high: 0.8,
    source: `lost sales that find other buyers within the year; ${own}`,
  },
  { name: 'rung 1 cut', low: 0.1, likely: 0.3, high: 0.6, source: `licence delays; ${own}` },
  { name: 'rung 1 days', low: 60, likely: 120, high: 270, source: `licence delays; ${own}` },
  { name: 'embargo cut', low: 0.7, likely: 0.9, high: 1, source: `rungs 2 and 3; ${own}` },
  { name: 'embargo days', low: 120, likely: 270, high: 365, source: `rungs 2 to 4; ${own}` },
  { name: 'discount', low: 0.8, likely: 0.95, high: 1, source: `a year; ${own}` },
  {
    name: 'audience cost',
    low: 0,
    likely: 0.02,
    high: 0.1,
    source: `% of GDP, of leaving a control unanswered; ${own}`,
  },
  {
    name: 'hazard of disaster',
    low: 0,
    likely: 0.01,
    high: 0.05,
    source: `chance in each step that a quarrel ends in disaster; ${own}`,
  },
  { name: 'precision', low: 1, likely: 4, high: 16, source: `logit, per prize; ${own}` },
  {
    name: 'epsilon',
    low: 3,
    likely: 4,
    high: 8,
    source: 'trade elasticity; Ignatenko et al. 2025: 4, range 3 to 8',
  },
  {
    name: 'growth of trade',
    low: -0.1,
    likely: 0,
    high: 0.1,
    source: `a year, of what trade between the two is worth, as expected in peace; Copeland; ${own}`,
  },
  {
    name: 'productivity loss',
    low: 0,
    likely: 0.02,
    high: 0.05,
    source: `in a conflict; METHODS 6.1, Martin, Mayer & Thoenig; ${own}`,
  },
] satisfies readonly Parameter[];

/** Values of draw d. */
export const drawnAt = (ctx: Context, d: number): Values =>
  at(assumptions, (k) => ctx.random('deterrence', assumptions[k]!.name).uniform(d));

/** What is not drawn: the clock of the game, the factors on the cost of trade, where a sign counts as settled. */
export const fixed = {
  'steps a year': 4,
  moves: 8,
  'rung 3 share of industries': 0.25,
  'total cut': 1,
  'least prize': 0.001,
  'robust from': 0.8,
  'decoupling draws at most': 40,
  'years of conflict': 5,
} as const;

export function registerFixed(ctx: Context): void {
  for (const [name, value] of Object.entries(fixed)) ctx.coefficient(name, value, own);
}

/** Factors on the cost of trade between the two in a conflict, Martin, Mayer & Thoenig: 1.25 to no trade. */
export const barriers = [1.25, 2, Number.POSITIVE_INFINITY] as const;
/** Prizes at which play is shown, as multiples of the lowest threshold of each side [P]. */
export const multiples = [0.5, 1, 2, 5] as const;
