// How the sectors and columns of a table belong to economies: what a scenario's sides are held against.

/** Sectors j of economies, each the product of an industry; columns k of final demand, each an economy's. */
export interface Layout {
  readonly economies: readonly string[];
  /** Place of its economy, by sector. */
  readonly economyOf: Int32Array;
  /** `ECONOMY|industry`, by sector. */
  readonly labels: readonly string[];
  /** Place of its economy, by column of final demand. */
  readonly ownerOf: Int32Array;
}

/** How much of what a sector sells are the goods that an event (by its place) names, 0-1. */
export type CoversSector = (event: number, sector: number) => number;
