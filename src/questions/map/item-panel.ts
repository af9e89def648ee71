// What red is read from: who sold how much of one item, year by year.
import type { Note } from '../../contract/explanation.ts';
import type { SharePanel } from '../../measures/disruption.ts';

/** World shares of one item over years, with the economy's place among the exporters. */
export interface ItemPanel {
  readonly panel: SharePanel;
  readonly exporters: readonly string[];
  readonly self: number;
  /** What each exporter sold, years x exporters, where that is known and not only its share. USD. */
  readonly values: Float64Array | null;
  /** What the top entrant and the economy sold in the last year, and how much of it; null where quantities are missing. */
  readonly unitValues: { readonly entrant: Sold; readonly own: Sold } | null;
  /** The dataset. */
  readonly source: Note;
}

/** An exporter's sales that have a quantity: USD, and the quantity. */
export interface Sold {
  readonly exporter: string;
  readonly value: number;
  readonly quantity: number;
}
