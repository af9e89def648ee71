// What speaks for a pillar of one item: a score with its draws, and whether it decides a class.
import type { Line, Note } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { missingWords } from '../../contract/missing.ts';
import type { Context } from '../../contract/question.ts';
import { quantiles } from '../../kernel/quantile.ts';
import type { Replacement } from '../shared/replacement.ts';
import type { ThresholdName, Thresholds } from './thresholds.ts';

/** A bilateral six-digit flows, B bilateral flows of a group, C without partners, D a published estimate. */
export type Grade = 'A' | 'B' | 'C' | 'D';
export const grades: readonly Grade[] = ['A', 'B', 'C', 'D'];

export const pillars = ['autonomy', 'indispensability', 'disruption'] as const;
export type Pillar = (typeof pillars)[number];
export const colours = ['green', 'blue', 'red'] as const;
export type Colour = (typeof colours)[number];
/** The colour that a pillar decides. */
export const colourOf: Readonly<Record<Pillar, Colour>> = {
  autonomy: 'green',
  indispensability: 'blue',
  disruption: 'red',
};

export type Reason = keyof (typeof missingWords)['say'];

/** Whether the rule of a class holds: at likely values, and in every draw. */
export interface Decision {
  readonly likely: boolean;
  readonly draws: Uint8Array;
  /** What a reader should know first if the class holds. */
  readonly reason: Message;
  /** The thresholds that the rule asks for. */
  readonly uses: readonly ThresholdName[];
  /**
   * Whether the rule holds at other thresholds, none beyond the loosest or the strictest: at likely values (null) or in a
   * draw. A rule that holds goes on holding when a threshold is loosened.
   */
  under(thresholds: Thresholds, draw: number | null): boolean;
  /** The rule at likely values; the last line is 1 or 0. */
  explain(): readonly Line[];
}

/** What a score is made of, where a choice was made in making it: parts that are averaged, or a share times a time. */
export type Composite =
  | { readonly of: 'parts'; readonly parts: readonly number[] }
  | { readonly of: 'time'; readonly share: number; readonly months: number };

/** One source's word on one pillar of one item. */
export interface Evidence {
  readonly grade: Grade;
  /** Name of the dataset or table. */
  readonly source: string;
  readonly year: number;
  readonly score: number | null;
  /** Why there is no score. */
  readonly missing: Reason | null;
  /** The score in every draw; empty without draws. */
  readonly scores: Float64Array;
  readonly decision: Decision | null;
  /** Why it decides no class. */
  readonly undecided: Reason | null;
  /** The likely score in its parts; absent where nothing was chosen in making it. */
  readonly composite?: Composite;
  /** The months to replace that its score rests on; only where one does. */
  readonly time?: Replacement;
  /** The formula of the score in symbols. */
  readonly formula: Note;
  /** The score at likely values; the last line is the score. */
  explain(): readonly Line[];
}

/** Evidence that could have been, and is not. */
export function without(grade: Grade, source: string, year: number, missing: Reason): Evidence {
  return {
    grade,
    source,
    year,
    score: null,
    missing,
    scores: new Float64Array(),
    decision: null,
    undecided: missing,
    formula: [],
    explain: () => [],
  };
}

/** Probability of a class: the share of draws in which its rule holds; without draws 0 or 1. */
export function probability(decision: Decision): number {
  return shareOf(decision.draws) ?? (decision.likely ? 1 : 0);
}

/** The share of draws in which something holds; null where there are none. */
export const shareOf = (held: Uint8Array | null): number | null =>
  held === null || held.length === 0 ? null : held.reduce((sum, one) => sum + one, 0) / held.length;

/** Ends of the band: the 5th and the 95th percentile of the draws; null without draws. */
export const BAND = [0.05, 0.95] as const;

/** Writes down where the ends of bands lie. */
export function registerBand(ctx: Context): void {
  ctx.coefficient('band.low', BAND[0], 'percentile of the draws [P]');
  ctx.coefficient('band.high', BAND[1], 'percentile of the draws [P]');
}

export function band(scores: Float64Array): readonly [number, number] | readonly [null, null] {
  if (scores.length === 0) return [null, null];
  const [low, high] = quantiles(scores, BAND);
  return [low!, high!];
}

/** What is known of one pillar of one item: the best evidence for its score, and the best that may decide its class. */
export interface Assessed {
  /** Best grade that has a score; null where none has. */
  readonly scored: Evidence | null;
  /** Best grade that decides the class; null where none does. */
  readonly decided: Evidence | null;
  /** Why there is no score, where there is none. */
  readonly missing: Reason | null;
  /** Why no class could be decided, where none could. */
  readonly undecided: Reason | null;
}

/** Weighs evidence by its grade: A before B before C before D. Measured decisions go before published ones. */
export function weigh(all: readonly Evidence[]): Assessed {
  const inOrder = all.toSorted((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade));
  const scored = inOrder.find((one) => one.score !== null) ?? null;
  const decided = inOrder.find((one) => one.decision !== null) ?? null;
  const last = inOrder.find((one) => one.score !== null && one.undecided !== null);
  return {
    scored,
    decided,
    missing: scored ? null : (inOrder[0]?.missing ?? 'no-data'),
    undecided: decided ? null : (last?.undecided ?? inOrder[0]?.undecided ?? 'no-data'),
  };
}
