// The world in which a shock happens: the table, the scenario held against it, who is on which side.
import type { ResolvedScenario, ScenarioEvent } from '../../models/scenario/events.ts';
import type { Namer } from '../shared/called.ts';
import type { IoStructure } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { Resolved } from '../shared/scenario/resolve.ts';
import type { Part } from './part.ts';
import type { Side } from './sides.ts';
import type { Structure } from './structure.ts';

/** Events as they act, each with the goods it names (null = all) and where it stands in the document. */
export interface Acting {
  readonly events: readonly ScenarioEvent[];
  readonly goods: readonly (readonly GoodRef[] | null)[];
  readonly labels: readonly string[];
}

export interface World {
  readonly io: IoStructure;
  /** The table as it came, with no good taken out of it. */
  readonly whole: IoStructure;
  readonly structure: Structure;
  readonly resolved: Resolved;
  readonly scenario: ResolvedScenario;
  /** Days of a run, day 0 included. */
  readonly days: number;
  /** The events of the document and the rules that are sure to fire. */
  readonly acting: Acting;
  readonly sideOf: (economy: string) => Side;
  /** Goods of events that are less than an industry, and that nobody said are critical: losses are not told, paths are. */
  readonly split: readonly string[];
  /** Goods that were taken out of their industries. */
  readonly parts: readonly Part[];
  /** What industries, sectors and goods of events are called. */
  readonly called: Namer;
  /** The economy of the table that an economy of the data is part of. */
  economyOf(code: string): string;
  /** The industry of the table as it came that an industry, or a good taken out of it, belongs to. */
  industryOf(industry: string): string;
  /** What each sector sells to each economy, money a day: sectors x economies. */
  readonly soldTo: Float64Array;
}
