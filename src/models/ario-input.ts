// What the adaptive regional input-output model takes, and how a loss of capital becomes a share of capacity.
import { UserError } from '../contract/message.ts';
import type { Course, DeliveryCut, DemandCut, SectorCut } from './cuts.ts';
import type { Table } from './table.ts';
import { modelWords } from './words.ts';

/** Parameters by their symbols in Hallegatte (2013) and BoARIO. Days unless another unit is named. */
export interface ArioParameters {
  /** psi: share of its target below which a stock slows output down, 0-1. */
  readonly psi: number;
  /** tau_inv: time in which a gap in stocks is to be closed. */
  readonly restore: number;
  /** alpha_max: highest overproduction, 1 = none. */
  readonly alphaMax: number;
  /** tau_alpha: time to reach it. */
  readonly tauAlpha: number;
  /** Orders for an input follow the first shares of its suppliers (`noalt`), or shares x relative capacity (`alt`). */
  readonly orders: 'alt' | 'noalt';
  /** Share of what a control withholds that users order elsewhere: see `Sourcing` [P]. */
  readonly rerouted: number;
}

export const arioDefaults: ArioParameters = {
  psi: 0.8,
  restore: 60,
  alphaMax: 1.25,
  tauAlpha: 365,
  orders: 'alt',
  rerouted: 0,
};

/** Below this time to restore stocks the orders oscillate. */
export const LEAST_RESTORE = 5;

/** n sectors of `table`, in money a day. */
export interface ArioInput {
  readonly table: Table;
  /** s: days of use in stock at the start and wanted, by user (n long) or by input and user (pools x n). */
  readonly stockDays: Float64Array;
  readonly parameters: ArioParameters;
  /** Delta: share of capital, so of capacity, that is lost. */
  readonly capitalCuts?: readonly SectorCut[];
  readonly deliveryCuts?: readonly DeliveryCut[];
  readonly demandCuts?: readonly DemandCut[];
}

/** A loss of capital, in the money unit of `capital`. */
export interface CapitalLoss {
  readonly sectors: readonly number[];
  /** In total over the sectors. */
  readonly amount: number;
  readonly split: 'equal' | 'by-capital';
  readonly startDay: number;
  readonly days: number;
  /** Days over which what was lost is rebuilt in equal steps. */
  readonly recoveryDays: number;
}

/** What one unit of loss amounts to on each day: whole from startDay through startDay + days + 1, then falling to none. */
export function damageCourse(
  { startDay, days, recoveryDays }: Pick<CapitalLoss, 'startDay' | 'days' | 'recoveryDays'>,
  horizon: number,
): Course {
  const whole = startDay + days + 1;
  return Float64Array.from({ length: horizon }, (_, t) => {
    if (t < startDay) return 0;
    return t <= whole ? 1 : Math.max(0, 1 - (t - whole) / recoveryDays);
  });
}

/**
 * The loss as shares of each sector's capital.
 * `capital`: k, one per sector, e.g. 4 years of value added. @throws `UserError` that names the sector that would lose more than it has.
 */
export function capitalCuts(
  table: Table,
  capital: Float64Array,
  loss: CapitalLoss,
  horizon: number,
): SectorCut[] {
  const total = loss.sectors.reduce((sum, i) => sum + capital[i]!, 0);
  const course = damageCourse(loss, horizon);
  return loss.sectors.map((i) => {
    const here =
      loss.split === 'equal' ? loss.amount / loss.sectors.length : (loss.amount * capital[i]!) / total;
    if (!(here <= capital[i]!)) {
      throw new UserError(
        modelWords.say.lossAboveCapital({ sector: table.sectors[i]!, loss: here, capital: capital[i]! }),
      );
    }
    return { sectors: [i], course: course.map((share) => (share * here) / capital[i]!) };
  });
}
