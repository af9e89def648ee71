// A picture of an answer without pixels: a title, words that stand for it, and marks. Drawn by src/figures.
import type { Message } from './message.ts';

interface Picture {
  readonly id: string;
  readonly title: Message;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: Message;
}

/** One horizontal bar, with a band where there is one. A label that is the code of an economy is shown by name. */
export interface Bar {
  readonly label: string;
  readonly labelJa?: string;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
  /** What stands behind the bar. */
  readonly note: string | Message;
  readonly noteJa?: string;
}

export interface BarsState extends Picture {
  readonly kind: 'bars';
  /** `USD`, `0-1` or any other unit of the values. */
  readonly unit?: string;
  readonly bars: readonly Bar[];
}

export interface LineSeries {
  readonly label: string;
  readonly labelJa?: string;
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    readonly low?: number | null;
    readonly high?: number | null;
    /** An economy or a word that belongs to the point; that of the last point stands beside the label. */
    readonly note?: string;
  }[];
}

/** Values over years, or over months after an event (`year` counts them), one line a series. */
export interface LinesState extends Picture {
  readonly kind: 'lines';
  readonly unit: string;
  /** What stands under the axis where it does not hold years. */
  readonly over?: Message;
  readonly series: readonly LineSeries[];
}

/** One product on the map; null where a pillar was not assessed. */
export interface MapPoint {
  readonly id: string;
  readonly label: string;
  readonly labelJa: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly xLow: number | null;
  readonly xHigh: number | null;
  readonly yLow: number | null;
  readonly yHigh: number | null;
  readonly size: number | null;
  /** All classes that apply; empty for none. */
  readonly classes: readonly string[];
  readonly basis: 'measured' | 'reported';
  readonly stable: boolean | null;
}

/** Autonomy against indispensability. */
export interface ColourMapState extends Picture {
  readonly kind: 'colour-map';
  readonly xLabel: Message;
  readonly yLabel: Message;
  readonly points: readonly MapPoint[];
}

/** One thing seen in several ways: a bar in each panel. */
export interface PanelRow {
  readonly label: string;
  readonly labelJa: string;
  /** Drawn strong; others faint. */
  readonly strong: boolean;
  /** Length of the bar of each panel, 0-1, with what stands beside it. */
  readonly cells: readonly { readonly value: number; readonly note: string; readonly noteJa?: string }[];
}

export interface PanelsState extends Picture {
  readonly kind: 'panels';
  readonly panels: readonly Message[];
  /** What strong bars are. */
  readonly key: Message;
  readonly rows: readonly PanelRow[];
}

export type FigureState = BarsState | LinesState | ColourMapState | PanelsState;
