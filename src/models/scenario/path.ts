// How much of an event acts on a day: ramps, licences, recovery. Day 0 is undisturbed.
import type { CapitalLoss, DemandLoss, FlowCut, Recovery, ScenarioEvent, Step } from './events.ts';

/** Last day on which an event acts in full. */
export const lastDay = ({ startDay, days }: ScenarioEvent): number => startDay + days - 1;

/** Whether an event acts on a day; what recovers afterwards is not counted. */
export const acts = (event: ScenarioEvent, day: number): boolean =>
  day >= event.startDay && day <= lastDay(event);

/** A path through points in straight lines: before the first its value, after the last its value. */
function along(points: readonly Step[], day: number): number {
  const after = points.findIndex((point) => point.day >= day);
  if (after < 0) return points.at(-1)?.cut ?? 0;
  const next = points[after]!;
  const before = points[after - 1];
  if (!before) return next.cut;
  return before.cut + ((next.cut - before.cut) * (day - before.day)) / (next.day - before.day);
}

/** The least share that the licences of a day leave withheld; 1 where none is granted yet. */
const licensed = (licences: readonly Step[], day: number): number =>
  licences.filter((step) => step.day <= day).reduce((least, step) => Math.min(least, step.cut), 1);

/**
 * Share of its flows that an event withholds on a day, 0-1, before leakage: the ramp where there is one, else the cut; never
 * more than licences leave [P].
 */
export function cutOn(event: FlowCut, day: number): number {
  if (!acts(event, day)) return 0;
  const asked = event.ramp.length > 0 ? along(event.ramp, day) : event.cut;
  return Math.min(asked, licensed(event.licences, day));
}

/**
 * What is left of a loss on a day, 0-1: all of it while the event acts, then less in a straight line over the days of its
 * recovery; nothing afterwards. Without a recovery it ends with the event.
 * @param fullUntil the last day in full; ARIO's reference holds the damage two days longer than the event
 */
export function remaining(
  startDay: number,
  fullUntil: number,
  recovery: Recovery | null,
  day: number,
): number {
  if (day < startDay) return 0;
  if (day <= fullUntil) return 1;
  return recovery === null ? 0 : Math.max(0, 1 - (day - fullUntil) / recovery.days);
}

/** Share of its demand that an event takes away on a day, 0-1. */
export function demandCutOn(event: DemandLoss, day: number): number {
  const end = lastDay(event);
  const full = event.ramp.length > 0 ? along(event.ramp, Math.min(day, end)) : event.cut;
  return full * remaining(event.startDay, end, event.recovery, day);
}

/** Share of its capital loss that still stands on a day, 0-1. */
export const capitalLeftOn = (event: CapitalLoss, day: number, clock: 'plain' | 'ario' = 'plain'): number =>
  remaining(event.startDay, lastDay(event) + (clock === 'ario' ? 2 : 0), event.recovery, day);

/** Shares withheld by day: entry t is day t, entry 0 the undisturbed day; horizonDays + 1 entries. */
export const cutPath = (event: FlowCut, horizonDays: number): Float64Array =>
  Float64Array.from({ length: horizonDays + 1 }, (_, day) => cutOn(event, day));
