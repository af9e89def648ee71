// What the partially binding Leontief model takes: stocks, labour, households, how critical each input is, events.
import type { DeliveryCut, DemandCut, SectorCut } from './cuts.ts';
import type { Table } from './table.ts';

/**
 * How inputs bind. S_p / A_p is the output that the stock of input p allows; x0 the output at full capacity.
 * - `half-critical`: the least of S/A over critical inputs and of (S/A + x0)/2 over important ones (the default of the paper);
 * - `strongly-critical`: important inputs count as critical; `weakly-critical`: as not needed;
 * - `leontief`: every input is critical; `linear`: sum S / sum A over all inputs, which replace each other freely.
 */
export type CriticalityMode =
  | 'half-critical'
  | 'strongly-critical'
  | 'weakly-critical'
  | 'leontief'
  | 'linear';

/** Parameters by their symbols in the paper. */
export interface PblParameters {
  /** tau: days in which a gap in stocks is to be closed. */
  readonly tau: number;
  /** gamma_H, gamma_F: speed of hiring and of firing, per day. */
  readonly hiring: number;
  readonly firing: number;
  /** rho: how slowly consumption follows income, per day. */
  readonly rho: number;
  /** b: benefits, share of lost labour income that is replaced. */
  readonly benefits: number;
  /** Delta s: share of lost consumption that is saved; the rest is spent on other goods. */
  readonly saved: number;
  /** Share of what a control withholds that users order elsewhere: see `Sourcing` [P]. */
  readonly rerouted: number;
}

/** tau as in the program that the reference series comes from (10 in the paper); the rest as in the paper. */
export const pblDefaults: PblParameters = {
  tau: 5,
  hiring: 1 / 30,
  firing: 2 / 30,
  rho: 1 - (1 - 0.6) / 90,
  benefits: 0.8,
  saved: 0.5,
  rerouted: 0,
};

/** n sectors of `table`, in money a day. */
export interface PblInput {
  readonly table: Table;
  /** l0: labour income that each sector pays, money a day; 0 where output does not depend on labour. */
  readonly labour: Float64Array;
  /** The first H columns of final demand are what H households consume: c0. The others, f0, stay as they are. */
  readonly households: number;
  /** The household that earns each sector's labour income, or -1. */
  readonly householdOf: Int32Array;
  /** n_i: days of use in stock at the start, by user (n long) or by input and user (pools x n). */
  readonly stockDays: Float64Array;
  /** How critical input p is to user i, pools x n: 1 critical, 0.5 important, 0 not. */
  readonly criticality: Float64Array;
  readonly mode: CriticalityMode;
  readonly parameters: PblParameters;
  /** Share of labour that cannot work. What was laid off is hired again at gamma_H only. */
  readonly labourCuts?: readonly SectorCut[];
  /** Share of plant that cannot run. It is back the day the loss ends. */
  readonly capacityCuts?: readonly SectorCut[];
  readonly deliveryCuts?: readonly DeliveryCut[];
  readonly demandCuts?: readonly DemandCut[];
}
