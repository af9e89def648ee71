// Adds up a run of a model of days by economy, and keeps the production of some lines: what a draw leaves behind.
import type { Day } from '../day.ts';
import type { Layout } from '../scenario/layout.ts';

/** Sectors whose production is shown as one. */
export interface ShownLine {
  readonly economy: number;
  /** null = all industries of the economy. */
  readonly industry: string | null;
  readonly sectors: readonly number[];
}

/** Money a day. Arrays of economies are economies x days, of lines lines x days. */
export interface Tally {
  readonly days: number;
  readonly output: Float64Array;
  readonly valueAdded: Float64Array;
  /** What final demand of each economy asked for and did not get, from wherever. */
  readonly unmet: Float64Array;
  readonly lines: Float64Array;
}

/** `tally(layout, share, lines, 365, (observe) => pbl(input, 365, observe))`. @param share value added per output, by sector */
export function tally(
  { economies, economyOf, ownerOf }: Layout,
  share: Float64Array,
  lines: readonly ShownLine[],
  days: number,
  run: (observe: (day: Day) => void) => void,
): Tally {
  const E = economies.length;
  const sum: Tally = {
    days,
    output: new Float64Array(E * days),
    valueAdded: new Float64Array(E * days),
    unmet: new Float64Array(E * days),
    lines: new Float64Array(lines.length * days),
  };
  run(({ day, production, unmetColumn }) => {
    for (let j = 0; j < production.length; j++) {
      const at = economyOf[j]! * days + day;
      sum.output[at]! += production[j]!;
      sum.valueAdded[at]! += production[j]! * share[j]!;
    }
    for (let k = 0; k < ownerOf.length; k++) sum.unmet[ownerOf[k]! * days + day]! += unmetColumn[k]!;
    lines.forEach(({ sectors }, l) => {
      for (const j of sectors) sum.lines[l * days + day]! += production[j]!;
    });
  });
  return sum;
}

/** Output counts as recovered once less than this part of the deepest fall is left for good [P]. */
export const RECOVERED = 0.1;

/** What a run comes to for one economy over days 1 to the last. Money over the whole run. */
export interface Outcome {
  readonly loss: number;
  /** Loss over what would have been made. */
  readonly lossShare: number;
  readonly valueAddedLoss: number;
  readonly unmet: number;
  /** Deepest fall below day 0, as a share of it, and its day; null where output never falls. */
  readonly peak: number;
  readonly peakDay: number | null;
  /** First day from which on less than `RECOVERED` of the peak is left; null where it is not reached, or nothing fell. */
  readonly recoveryDay: number | null;
}

/** @param economies their places: one, or several put together */
export function outcomeOf(sum: Tally, economies: readonly number[]): Outcome {
  const output = together(sum.output, economies, sum.days);
  const added = together(sum.valueAdded, economies, sum.days);
  const unmet = together(sum.unmet, economies, sum.days);
  const { loss, lost, peak, peakDay, recoveryDay } = fallOf(output);
  return {
    loss,
    lossShare: lost,
    valueAddedLoss: fallOf(added).loss,
    unmet: unmet.reduce((total, v) => total + v, 0),
    peak,
    peakDay,
    recoveryDay,
  };
}

/** Rows of an economies x days array added up. */
export function together(all: Float64Array, economies: readonly number[], days: number): Float64Array {
  const sum = new Float64Array(days);
  for (const e of economies) for (let t = 0; t < days; t++) sum[t]! += all[e * days + t]!;
  return sum;
}

/** A fall this small is rounding, not a loss. */
const ROUNDING = 1e-12;

/** How a path falls below its day 0. */
export function fallOf(path: Float64Array): {
  readonly loss: number;
  readonly lost: number;
  readonly peak: number;
  readonly peakDay: number | null;
  readonly recoveryDay: number | null;
} {
  const start = path[0] ?? 0;
  let loss = 0;
  let [peak, peakDay] = [0, null as number | null];
  for (let t = 1; t < path.length; t++) {
    loss += start - path[t]!;
    const fall = start > 0 ? 1 - path[t]! / start : 0;
    if (fall > peak && fall > ROUNDING) [peak, peakDay] = [fall, t];
  }
  let recoveryDay: number | null = null;
  if (peakDay !== null)
    for (let t = path.length - 1; t > peakDay && 1 - path[t]! / start < RECOVERED * peak; t--)
      recoveryDay = t;
  const due = start * (path.length - 1);
  return { loss, lost: due > 0 ? loss / due : 0, peak, peakDay, recoveryDay };
}
