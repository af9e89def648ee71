// What a question, its context and its answer are. Every surface is derived from values of these types.
import type { z } from 'zod';
import type { EstimateBook } from '../atlas/estimate-book.ts';
import type { Goods } from '../atlas/goods.ts';
import type { Kernel } from '../kernel/linear/provider.ts';
import type { Stream } from '../kernel/random.ts';
import type { Column, Row } from './column.ts';
import type { Data, DatasetKind } from './dataset.ts';
import type { Explanation } from './explanation.ts';
import type { FigureState } from './figure.ts';
import type { Catalogue, Message } from './message.ts';
import type { RunRecord } from './run.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An answer: its main table, and whatever else the question declares (each further table under its own name). */
export interface Answer {
  readonly rows: readonly Row[];
  readonly [part: string]: unknown;
}

/** What a question may use: nothing else reaches it, so the same context gives the same answer. */
export interface Context {
  readonly data: Data;
  readonly seed: number;
  /** Number of draws; 0 = likely values only. */
  readonly draws: number;
  readonly goods: Goods;
  /** The table of estimates; every row that it gives out stands in the run record. */
  readonly estimates: EstimateBook;
  /** Linear algebra, by the provider asked for; it stands in the run record. It is shared: release what you place, do not close it. */
  kernel(): Promise<Kernel>;
  random(...key: (string | number)[]): Stream;
  /** Writes a coefficient into the run record and returns it. */
  coefficient(name: string, value: number, source: string): number;
  warn(message: Message): void;
  progress(done: number, total: number, what: Message): void;
  /** Asks another question; its run record is nested in this one's. */
  ask<I extends z.ZodObject, A extends Answer>(question: Question<I, A>, input: z.input<I>): Promise<A>;
}

export interface Question<I extends z.ZodObject = z.ZodObject, A extends Answer = Answer> {
  readonly id: string;
  readonly version: string;
  readonly title: Message;
  readonly input: I;
  readonly needs: readonly DatasetKind[];
  ask(ctx: Context, input: z.output<I>): Promise<A>;
  /** Columns of each table of the answer; `rows` is the main one. */
  readonly tables: Readonly<Record<string, readonly Column[]>>;
  /** What stands for a unit that only the answer knows, such as the currency of its budget. */
  units?(answer: A): Readonly<Record<string, Message>>;
  /** What a hurried reader must know, most important first. */
  point(answer: A): readonly Message[];
  figures(answer: A): readonly FigureState[];
  /** The arithmetic of one cell, evaluable line by line. */
  explain(
    ctx: Context,
    input: z.output<I>,
    answer: A,
    cell: { table: string; row: number; column: string },
  ): Promise<Explanation>;
  /** The column whose value names a row, per table (`KEY` in `explain`). */
  readonly keys: Readonly<Record<string, string>>;
  readonly brief?: {
    readonly order: number;
    defaults(economy: string): z.input<I>;
    /** Sentences of the point, by name, that stand after the picture: how sure it is, and what would change it. */
    readonly after?: { readonly sure: readonly string[]; readonly turns: readonly string[] };
    /** A model case, of no economy: it alone makes no brief. */
    readonly general?: true;
  };
  /** How the numbers come about, in a few sentences with their formulas: the methods part of a brief. */
  readonly how?: readonly Message[];
  /** Its page in docs/methods. */
  readonly method: string;
  readonly words: Catalogue;
}

/** What `--format json` prints. */
export interface Output {
  readonly question: string;
  readonly input: Json;
  readonly answer: Answer & { readonly point: readonly Message[] };
  readonly run: RunRecord;
  readonly warnings: readonly Message[];
}
