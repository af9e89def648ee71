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

/** A year of a fan chart: what is or is expected, and the bands around it; null where there are none. */
export interface FanPoint {
  readonly year: number;
  readonly value: number;
  /** Whether the value is known, and not expected. */
  readonly known: boolean;
  /** Within these lie half of all paths, and nine in ten. */
  readonly half: readonly [low: number, high: number] | null;
  readonly most: readonly [low: number, high: number] | null;
}

/** A fan chart: years that were, then the middle path within its bands. */
export interface FanState extends Picture {
  readonly kind: 'fan';
  readonly unit: string;
  readonly points: readonly FanPoint[];
  /** A level drawn across, with its name. */
  readonly level: { readonly value: number; readonly name: Message } | null;
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

/** Which of a few classes holds over two quantities, cell by cell of a grid. */
export interface RegionsState extends Picture {
  readonly kind: 'regions';
  readonly xLabel: Message;
  readonly yLabel: Message;
  /** Words of all classes, at most three. */
  readonly classes: readonly string[];
  /** Where one stands. */
  readonly likely: readonly [x: number, y: number];
  readonly cells: readonly {
    readonly x: number;
    readonly y: number;
    readonly is: string;
    /** How often it is that class, 0-1. */
    readonly share: number;
  }[];
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

export type FigureState = BarsState | LinesState | FanState | ColourMapState | RegionsState | PanelsState;
