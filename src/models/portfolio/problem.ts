// What the choice of a mix is given, and what it gives back. Money in one unit throughout; years count from 1.
import type { Exposure } from './loss.ts';
import type { Terms } from './firm.ts';

/** What is counted, each in money over the horizon. */
export const lenses = ['safety-net', 'free-trade', 'national-security'] as const;
export type Lens = (typeof lenses)[number];
/** Weights of the lenses. */
export type Weights = Readonly<Record<Lens, number>>;
export type Worth = Weights;

/** Money spent on one instrument against missing supply of a good. */
export interface Means {
  readonly instrument: string;
  /** Share of the supply that is no longer missed, per money. */
  readonly perMoney: number;
  /** Years until it works. */
  readonly lag: number;
  /** Part of what was spent that each later year costs again. */
  readonly upkeep: number;
  /** The most of the share that it can take over. */
  readonly most: number;
  /** Least sum that makes sense; 0 where any sum does. */
  readonly least: number;
}

/** One maker of a good: what each tier means for it, and what research it could take. */
export interface Pair {
  readonly firm: string;
  /** Tiers 1, 2, 3 ...; empty where the good is not to be controlled. */
  readonly tiers: readonly Terms[];
  /** Profit per sales. */
  readonly margin: number;
  readonly research: Research | null;
}

export interface Research {
  /** The most it can use in a year. */
  readonly most: number;
  /** Value added a year per money, once it works. */
  readonly yields: number;
  readonly lag: number;
}

export interface Good {
  readonly id: string;
  readonly exposure: Exposure | null;
  /** Whether it counts as essential to daily life: 1 or 0. */
  readonly essential: number;
  readonly means: readonly Means[];
  readonly pairs: readonly Pair[];
  /** Control and research together: what they add over the horizon, from which sum a year research counts. */
  readonly together: { readonly value: number; readonly least: number } | null;
}

/** What is demanded beside the budget. */
export interface Demands {
  /** No good may miss more than this share of its supply; null where nothing is asked. */
  readonly dependence: number | null;
  /** Tier that every good with makers must reach; 0 where nothing is asked. */
  readonly tier: number;
}

export interface Problem {
  readonly goods: readonly Good[];
  /** Years of spending, and years over which gains count. */
  readonly years: number;
  readonly horizon: number;
  readonly discount: number;
  /** Budget of each year; what a year leaves over is there in the next. */
  readonly budget: readonly number[];
  readonly weights: Weights;
  /** Marginal cost of public funds above 1. */
  readonly publicFunds: number;
  /** Part of the worst cases whose mean counts: 0.05 for CVaR 95. */
  readonly tail: number;
  readonly demands: Demands;
}

/** Money on one instrument in one good by year. */
export interface Spent {
  readonly good: number;
  readonly instrument: string;
  readonly byYear: readonly number[];
}

/** What a maker does. */
export interface Part {
  readonly good: number;
  readonly pair: number;
  /** Tier under which it takes part; 0 for none. */
  readonly tier: number;
  /** Compensation and research money, a year. */
  readonly paid: number;
  readonly research: number;
  /** What one more unit a year, needed by this maker, would cost the objective. */
  readonly price: number;
}

export interface Mix {
  readonly spent: readonly Spent[];
  /** Tier of each good. */
  readonly tiers: readonly number[];
  readonly parts: readonly Part[];
  /** Share of supply still missed at the end of the horizon; null where none is at stake. */
  readonly missed: readonly (number | null)[];
  /** All spending by year, upkeep, compensation and research included. */
  readonly cost: readonly number[];
  readonly worth: Worth;
  readonly objective: number;
  readonly bound: number;
  /** Of each year's budget: what one unit more would add to the objective. */
  readonly prices: readonly number[];
  /** By how much demands are missed; 0 where they are met. */
  readonly slack: readonly number[];
}
