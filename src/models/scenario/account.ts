// What a scenario removes, to the last dollar: whole dollars, so that sums are exact in any order.
import { isFlowCut, type ScenarioEvent } from './events.ts';
import { touches, withheldBy, type Edge } from './edges.ts';
import { lastDay } from './path.ts';

/** One flow of a base year. */
export interface Flow {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  /** USD a year, a whole number. */
  readonly value: number;
  /** Indices of the events whose goods it is. */
  readonly events: readonly number[];
}

/** What one event takes from one flow. Money in whole USD; `withheld` = `returned` + `removed`. */
export interface Entry {
  readonly event: number;
  /** Index of the flow. */
  readonly flow: number;
  /** Days of the horizon on which the event acts. */
  readonly days: number;
  /** Σ over its days of the share withheld of the flow as it was on day 0, after earlier events took theirs. */
  readonly shareDays: number;
  readonly withheld: number;
  readonly returned: number;
  readonly removed: number;
}

/** A flow over the horizon: `due` = `removed` + `arrived`, in whole USD. */
export interface Balance {
  readonly due: number;
  readonly removed: number;
  readonly arrived: number;
}

export interface Account {
  readonly entries: readonly Entry[];
  /** By flow. */
  readonly balances: readonly Balance[];
  /** Pairs of events that cut the same flow on the same day. */
  readonly overlaps: readonly {
    readonly first: number;
    readonly second: number;
    readonly flows: number;
  }[];
}

/** Days of a year by which a yearly value is spread evenly over days [P]. */
export const YEAR_DAYS = 365;

/**
 * What events withhold from flows over days 1 to `horizonDays`: each day carries value/365, of which each event takes its
 * share of what the events before it left; of that its leakage returns.
 */
export function accountFor(
  events: readonly ScenarioEvent[],
  flows: readonly Flow[],
  horizonDays: number,
): Account {
  const entries: Entry[] = [];
  const balances: Balance[] = [];
  const overlaps = new Map<string, { first: number; second: number; flows: number }>();
  const known = new Map<string, Taken>();
  flows.forEach((flow, at) => {
    const cutting = events.flatMap((event, index) =>
      isFlowCut(event) && flow.events.includes(index) && touches(event, flow) ? [index] : [],
    );
    const key = cutting.join(' ');
    const taken = known.get(key) ?? takenBy(events, { ...flow, covers: coveredBy(cutting) }, horizonDays);
    known.set(key, taken);
    for (const [first, second] of taken.overlaps) {
      const pair = `${first} ${second}`;
      overlaps.set(pair, { first, second, flows: (overlaps.get(pair)?.flows ?? 0) + 1 });
    }
    const due = Math.round((flow.value * horizonDays) / YEAR_DAYS);
    let [left, removed] = [due, 0];
    for (const [event, shareDays] of taken.shareDays) {
      const what = events[event]!;
      const withheld = Math.min(left, Math.round((flow.value * shareDays) / YEAR_DAYS));
      left -= withheld;
      const returned = isFlowCut(what) ? Math.round(withheld * what.leakage) : 0;
      const days = Math.max(0, Math.min(horizonDays, lastDay(what)) - what.startDay + 1);
      entries.push({ event, flow: at, days, shareDays, withheld, returned, removed: withheld - returned });
      removed += withheld - returned;
    }
    balances.push({ due, removed, arrived: due - removed });
  });
  return { entries, balances, overlaps: [...overlaps.values()] };
}

/** What some events take from a flow, in days of its trade: the same for every flow that the same events cut. */
interface Taken {
  readonly shareDays: readonly (readonly [event: number, days: number])[];
  readonly overlaps: readonly (readonly [first: number, second: number])[];
}

const coveredBy =
  (events: readonly number[]) =>
  (_: ScenarioEvent, index: number): number =>
    events.includes(index) ? 1 : 0;

function takenBy(events: readonly ScenarioEvent[], edge: Edge, horizonDays: number): Taken {
  const sums = new Map<number, number>();
  const met = new Map<string, readonly [number, number]>();
  for (let day = 1; day <= horizonDays; day++) {
    const parts = withheldBy(events, edge, day);
    for (const { event, withheld } of parts) sums.set(event, (sums.get(event) ?? 0) + withheld);
    parts.forEach((one, k) =>
      parts.slice(k + 1).forEach((other) => met.set(`${one.event} ${other.event}`, [one.event, other.event])),
    );
  }
  return { shareDays: [...sums].sort(([a], [b]) => a - b), overlaps: [...met.values()] };
}
