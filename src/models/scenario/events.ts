// A scenario whose names are resolved: what models and the account of it read. No names are looked up here.

/** Economies of one side of a flow. */
export interface Side {
  /** The economies meant; null = every economy. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
}

/** From a day on the share withheld is `cut`, 0-1. Days are those of the scenario: day 1 is its first disturbed day. */
export interface Step {
  readonly day: number;
  readonly cut: number;
}

interface Timed {
  /** First day on which it acts. */
  readonly startDay: number;
  /** Number of days: it acts on startDay to startDay + days - 1. */
  readonly days: number;
}

export const flowKinds = ['export-control', 'import-ban', 'route-closure'] as const;

/** Goods that do not flow from sellers to buyers, whoever stops them. */
export interface FlowCut extends Timed {
  readonly kind: (typeof flowKinds)[number];
  readonly from: Side;
  readonly to: Side;
  /** Codes, ids or industries as written; null = all goods. */
  readonly goods: readonly string[] | null;
  /** Share withheld, 0-1, where no ramp is given. */
  readonly cut: number;
  /** Points between which the share withheld runs in straight lines; empty = `cut` from the first day on. */
  readonly ramp: readonly Step[];
  /** Licences granted: from a day on the share withheld is at most `cut`. */
  readonly licences: readonly Step[];
  /** Share of what is withheld that reaches the buyer through third economies, 0-1. */
  readonly leakage: number;
}

/** A duty on what buyers take from sellers. */
export interface Tariff extends Timed {
  readonly kind: 'tariff';
  readonly from: Side;
  readonly to: Side;
  readonly goods: readonly string[] | null;
  /** Ad valorem: 0.25 adds a quarter of the value. */
  readonly rate: number;
}

/** How what was lost comes back after the last day. */
export interface Recovery {
  readonly shape: 'linear';
  readonly days: number;
}

/** Productive capital destroyed in some industries. */
export interface CapitalLoss extends Timed {
  readonly kind: 'capital-loss';
  /** `ECONOMY|industry`. */
  readonly industries: readonly string[];
  /** In the table's money unit, all industries together. */
  readonly amount: number;
  readonly split: 'equal' | 'by-capital';
  readonly recovery: Recovery | null;
}

/** Final demand that falls away. */
export interface DemandLoss extends Timed {
  readonly kind: 'demand-loss';
  /** Whose demand. */
  readonly to: Side;
  /** For which goods or industries; null = for all. */
  readonly goods: readonly string[] | null;
  readonly cut: number;
  readonly ramp: readonly Step[];
  readonly recovery: Recovery | null;
}

export type ScenarioEvent = FlowCut | Tariff | CapitalLoss | DemandLoss;

/** When a rule of retaliation fires. */
export type Trigger =
  /** An event of the scenario (from 1 on) takes effect. */
  | { readonly when: 'event'; readonly event: number }
  /** What was withheld from an economy so far reaches an amount in USD. */
  | { readonly when: 'withheld'; readonly from: string; readonly usd: number }
  /** An economy's output lies this share or more below day 0. */
  | { readonly when: 'output-loss'; readonly economy: string; readonly share: number };

/** An answer to what happened. The event's startDay counts from the day on which the rule fires: 1 = the day after. */
export interface Rule {
  readonly trigger: Trigger;
  readonly event: ScenarioEvent;
}

/** Days of use that an economy holds of a good. */
export interface Stock {
  readonly good: string;
  readonly economy: string;
  readonly days: number;
}

export interface ResolvedScenario {
  readonly title: string;
  /** Date of day 1. */
  readonly start: string;
  /** Last day. */
  readonly horizonDays: number;
  readonly events: readonly ScenarioEvent[];
  readonly stocks: readonly Stock[];
  readonly retaliation: readonly Rule[];
}

/** Whether a side means an economy. */
export const means = (side: Side, economy: string): boolean =>
  (side.only === null || side.only.includes(economy)) && !side.except.includes(economy);

export const isFlowCut = (event: ScenarioEvent): event is FlowCut =>
  flowKinds.some((kind) => kind === event.kind);
