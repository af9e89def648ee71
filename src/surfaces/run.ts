// Asks a question: opens the data, gives the context, keeps the run record. Every surface goes through here.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { estimateBook } from '../atlas/estimate-book.ts';
import type { Estimate } from '../atlas/estimates.ts';
import { dataPath, packageRoot } from '../atlas/files.ts';
import type { Explanation } from '../contract/explanation.ts';
import type { Message } from '../contract/message.ts';
import type { Answer, Context, Json, Output, Question } from '../contract/question.ts';
import type { RunRecord } from '../contract/run.ts';
import type { KernelChoice } from '../kernel/kernel.ts';
import { stream } from '../kernel/random.ts';
import { Ledger } from '../ledger/data.ts';
import { parseInput } from './input.ts';
import { linearAlgebra, type LinearAlgebra } from './linear.ts';
import { loadTables, type Tables } from './tables.ts';
import { surfaceWords } from './words.ts';

export interface RunOptions {
  readonly world: string | null;
  readonly seed: number;
  readonly draws: number;
  readonly datasets: readonly string[];
  readonly estimates: string | null;
  readonly goods: string | null;
  /** The provider of linear algebra; left out, the baseline. */
  readonly kernel?: KernelChoice;
  /** Told how far a long answer is. */
  readonly progress?: Context['progress'];
}

export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = 200;

let found: string | undefined;

/** Version of Kaname, from its package. */
export const version = (): string =>
  (found ??= z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(`${packageRoot()}/package.json`, 'utf8'))).version);

/** What work that is not a question used, for its record. */
export interface Worked<T> {
  readonly result: T;
  readonly datasets: RunRecord['datasets'];
}

/** Runs work that is not a question with all that a question has: data, tables, coefficients, draws. */
export async function withContext<T>(
  options: RunOptions,
  work: (context: Context) => Promise<T>,
): Promise<Worked<T>> {
  return withLedger(options, async (ledger, shared) => {
    const result = await work(asking(ledger, shared, options).context);
    return { result, datasets: datasetsOf(ledger) };
  });
}

const datasetsOf = (ledger: Ledger): RunRecord['datasets'] =>
  [...ledger.used.values()].map(({ id, name, vintage, licence, rows, from }) => ({
    id,
    name,
    vintage,
    licence,
    rows,
    from,
  }));

/** What all questions of a session share beside the data. */
interface Shared extends Tables {
  readonly linear: LinearAlgebra;
  /** Answers that questions asked each other for, by question and input: the same question to the same data has one answer. */
  readonly answered: Map<string, Promise<Answered>>;
}

/** An answer with the datasets that went into it. */
interface Answered {
  readonly output: Output;
  readonly used: Ledger['used'];
}

/** Opens what a session needs, runs `work` with it, closes it. */
async function withLedger<T>(
  options: RunOptions,
  work: (ledger: Ledger, shared: Shared) => Promise<T>,
): Promise<T> {
  const shared: Shared = {
    ...loadTables(options),
    linear: linearAlgebra(options.kernel),
    answered: new Map(),
  };
  const ledger = await Ledger.open({ world: options.world, box: dataPath('box'), named: options.datasets });
  try {
    return await work(ledger, shared);
  } finally {
    ledger.close();
    await shared.linear.close();
  }
}

interface Asking {
  readonly context: Context;
  readonly warnings: Message[];
  readonly coefficients: Record<string, { value: number; source: string }>;
  readonly nested: RunRecord[];
  readonly estimates: ReadonlySet<Estimate>;
  readonly kernels: ReadonlySet<string>;
}

function asking(ledger: Ledger, shared: Shared, options: RunOptions): Asking {
  const warnings: Message[] = [];
  const coefficients: Record<string, { value: number; source: string }> = {};
  const nested: RunRecord[] = [];
  const estimates = new Set<Estimate>();
  const kernels = new Set<string>();
  const context: Context = {
    data: ledger,
    seed: options.seed,
    draws: options.draws,
    goods: shared.goods,
    estimates: estimateBook(shared.estimates, (row) => estimates.add(row)),
    kernel: async () => {
      const kernel = await shared.linear.open();
      kernels.add(kernel.name);
      return kernel;
    },
    random: (...key) => stream(options.seed, ...key),
    coefficient: (name, value, source) => {
      coefficients[name] = { value, source };
      return value;
    },
    warn: (message) => {
      if (!warnings.some((one) => JSON.stringify(one) === JSON.stringify(message))) warnings.push(message);
    },
    progress: options.progress ?? (() => undefined),
    ask: async (question, input) => {
      const { output, used } = await asked(ledger, shared, question, input, options);
      for (const [id, info] of used) ledger.used.set(id, info);
      nested.push(output.run);
      for (const provider of output.run.providers.slice(1)) kernels.add(provider);
      for (const warning of output.warnings) context.warn(warning);
      return output.answer as never;
    },
  };
  return { context, warnings, coefficients, nested, estimates, kernels };
}

/** The answer to a question, given once in a session. */
async function asked(
  ledger: Ledger,
  shared: Shared,
  question: Question,
  input: unknown,
  options: RunOptions,
): Promise<Answered> {
  const key = JSON.stringify([question.id, parseInput(question, input)]);
  const make = async (): Promise<Answered> => {
    const reader = ledger.reader();
    return { output: await answer(reader, shared, question, input, options), used: reader.used };
  };
  const given = shared.answered.get(key) ?? make();
  shared.answered.set(key, given);
  try {
    return await given;
  } catch (error) {
    shared.answered.delete(key);
    throw error;
  }
}

/** `ledger` is this question's own reader: the run record lists what was used through it. */
async function answer(
  ledger: Ledger,
  shared: Shared,
  question: Question,
  input: unknown,
  options: RunOptions,
): Promise<Output> {
  const startedAt = new Date();
  const parsed = parseInput(question, input);
  const { context, warnings, coefficients, nested, estimates, kernels } = asking(ledger, shared, options);
  const given = await question.ask(context, parsed);
  for (const { name, kind, units } of ledger.used.values()) {
    const money = units['value'] ?? 'USD';
    if ((kind === 'trade' || kind === 'exports') && money !== 'USD')
      context.warn(surfaceWords.say.otherMoney({ name, money }));
  }
  return {
    question: question.id,
    input: parsed as Json,
    answer: { point: question.point(given), ...given },
    run: {
      kaname: version(),
      method: { question: question.id, version: question.version },
      datasets: datasetsOf(ledger),
      coefficients: Object.fromEntries(Object.entries(coefficients).sort(([a], [b]) => (a < b ? -1 : 1))),
      seed: options.seed,
      draws: options.draws,
      estimates: [...estimates].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1)),
      tables: shared.record,
      providers: ['typescript', ...kernels],
      nested,
      timing: { startedAt: startedAt.toISOString(), wallMs: Date.now() - startedAt.getTime() },
    },
    warnings,
  };
}

const rowKey = ({ good, quantity, economy }: Estimate): string => `${good} ${quantity} ${economy ?? ''}`;

/** Cell of an answer's table. */
export interface CellAt {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** A world and the box, open for several questions. */
export interface Session {
  ask(question: Question, input: unknown): Promise<Output>;
  /** The arithmetic of one cell of an answer that was given with the same options. */
  explain(question: Question, output: Output, cell: CellAt): Promise<Explanation>;
}

/**
 * Opens a world and the box for several questions, which share what they read. Answers and run records are those of
 * questions asked one by one.
 */
export async function withSession<T>(
  options: RunOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return withLedger(options, (ledger, shared) =>
    work({
      ask: async (question, input) => (await asked(ledger, shared, question, input, options)).output,
      explain: (question, output, cell) => {
        const { context } = asking(ledger.reader(), shared, options);
        return question.explain(context, parseInput(question, output.input), output.answer as Answer, cell);
      },
    }),
  );
}

/** Asks a question of a world and the box. */
export const ask = (question: Question, input: unknown, options: RunOptions): Promise<Output> =>
  withSession(options, (session) => session.ask(question, input));

/** The arithmetic of one cell of an answer that was given before. */
export const explain = (
  question: Question,
  output: Output,
  cell: CellAt,
  options: RunOptions,
): Promise<Explanation> => withSession(options, (session) => session.explain(question, output, cell));
