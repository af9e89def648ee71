// Published counts run again: ours beside theirs, on the user's own BACI, with what is missing named.
import { members } from '../../atlas/groups.ts';
import type { PublishedCount } from '../../atlas/published-counts.ts';
import type { Dataset, DatasetInfo } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { definitionNames, definitions, type DefinitionName } from '../../measures/dependence.ts';
import { factsOf, type CellFacts } from '../shared/supply.ts';
import { assess, type Assessed } from './assess.ts';
import { countOf } from './draws.ts';
import { flagsOf } from './flags.ts';

/** inside, outside: of the tolerance. shown: run, not judged. not-run: see the reason. */
export type State = 'inside' | 'outside' | 'shown' | 'not-run';
/** no-data: another BACI is needed. history-too-short: one with more years. no-imports: in this one an economy imports nothing. not-applicable: not on flows alone. */
export type NotRun = 'no-data' | 'history-too-short' | 'no-imports' | 'not-applicable';

export interface Compared {
  readonly target: PublishedCount;
  readonly state: State;
  readonly ours: number | null;
  /** ours - published. */
  readonly difference: number | null;
  readonly reason: NotRun | null;
  readonly dataset: { readonly id: string; readonly name: string; readonly vintage: string } | null;
}

const definitionOf = ({ definition }: PublishedCount): DefinitionName =>
  definitionNames.find((name) => name === definition) ?? 'geodep';

/** Whether a dataset holds as many years as the definition must hold in, at each year in which it is run. */
function longEnough(target: PublishedCount, { coverage }: DatasetInfo): boolean {
  if (target.statistic === 'import-share' || target.statistic === 'products') return true;
  const { need, window } = definitions[definitionOf(target)].persistence;
  const [first = 0, last = 0] = [target.years[0], target.years.at(-1)];
  return (target.statistic === 'gone' ? [first, last] : [last]).every(
    (end) => coverage.years.filter((year) => year <= end && year > end - window).length >= need,
  );
}

/** Runs one published result if a BACI that fits is at hand. */
export async function compare(ctx: Context, target: PublishedCount): Promise<Compared> {
  const without = (reason: NotRun): Compared => ({
    target,
    state: 'not-run',
    ours: null,
    difference: null,
    reason,
    dataset: null,
  });
  if (target.standing !== 'judged' && target.standing !== 'unconfirmed') return without('not-applicable');
  const fits = (info: DatasetInfo): boolean =>
    info.kind === 'trade' &&
    info.source.publisher === 'CEPII' &&
    (target.revision === null || info.coverage.revision === target.revision) &&
    target.years.every((year) => info.coverage.years.includes(year));
  const dataset =
    (await ctx.data.find(['trade'], (info) => fits(info) && longEnough(target, info))) ??
    (await ctx.data.find(['trade'], fits));
  if (!dataset || !fits(dataset.info)) return without('no-data');
  if (!longEnough(target, dataset.info)) return without('history-too-short');
  const ours = await oursOf(ctx, target, dataset);
  if (ours === null) return without('no-imports');
  const [low, high] = target.allowed ?? [Number.NEGATIVE_INFINITY, null];
  // A tolerance of 3 % of 1,133 is a number that binary fractions do not hold exactly.
  const slack = 1e-9 * Math.max(1, Math.abs(target.published));
  const inside = ours >= low - slack && (high === null || ours <= high + slack);
  const { id, name, vintage } = dataset.info;
  return {
    target,
    state: target.standing === 'unconfirmed' ? 'shown' : inside ? 'inside' : 'outside',
    ours,
    difference: ours - target.published,
    reason: null,
    dataset: { id, name, vintage },
  };
}

/** Our number; null where an economy that it needs imports nothing in this dataset. */
async function oursOf(ctx: Context, target: PublishedCount, dataset: Dataset): Promise<number | null> {
  try {
    return await new Run(ctx, target, dataset).value();
  } catch (error) {
    if (error instanceof UserError && error.said.id === 'shared.noTrade') return null;
    throw error;
  }
}

interface Assessment {
  readonly a: Assessed;
  readonly facts: CellFacts;
  readonly flagged: Int8Array;
}

class Run {
  readonly #ctx: Context;
  readonly #target: PublishedCount;
  readonly #dataset: Dataset;
  readonly #last: number;

  constructor(ctx: Context, target: PublishedCount, dataset: Dataset) {
    this.#ctx = ctx;
    this.#target = target;
    this.#dataset = dataset;
    this.#last = target.years.at(-1) ?? 0;
  }

  async value(): Promise<number> {
    const { statistic, economies } = this.#target;
    const economy = economies[0] ?? '';
    const group = (id: string): readonly string[] => members(id, this.#last);
    switch (statistic) {
      case 'count':
        return this.#count(economy);
      case 'share': {
        const { a, flagged } = await this.#assess(economy);
        return countOf(flagged) / a.cells.length;
      }
      case 'import-share':
        return this.#importShare(economy);
      case 'union': {
        const sets = await inTurn(economies, (one) => this.#flagged(one));
        return new Set(sets.flatMap((set) => [...set])).size;
      }
      case 'mean': {
        const counts = await inTurn(group(economy), (one) => this.#count(one));
        return counts.reduce((sum, n) => sum + n, 0) / counts.length;
      }
      case 'partner-sum': {
        const counts = await inTurn(group(this.#target.on ?? ''), (one) => this.#count(economy, one));
        return counts.reduce((sum, n) => sum + n, 0);
      }
      case 'leader-share':
        return this.#leaderShare(economy);
      case 'gone': {
        const before = await this.#flagged(economy, this.#target.years[0]);
        const after = await this.#flagged(economy);
        return before.size === 0 ? 0 : [...before].filter((code) => !after.has(code)).length / before.size;
      }
      case 'order': {
        const pairs = economies.map((pair) => pair.split('<'));
        const names = [...new Set(pairs.flat())];
        const counts = new Map(await inTurn(names, async (one) => [one, await this.#count(one)] as const));
        return pairs.filter(([x = '', y = '']) => !(counts.get(x)! < counts.get(y)!)).length;
      }
      case 'products': {
        const rows = await this.#ctx.data.query(
          `SELECT count(DISTINCT product) AS n FROM ${this.#dataset.table('flows')} WHERE year = ${this.#last}`,
        );
        return rows.numbers('n')[0] ?? 0;
      }
    }
  }

  async #assess(economy: string, on = this.#target.on, year = this.#last): Promise<Assessment> {
    const definition = definitionOf(this.#target);
    // For the share of a leader the partner is not part of the definition.
    const named = on !== null && this.#target.statistic !== 'leader-share' ? { on } : {};
    const asked = { economy, definition, year, ...named };
    const a = await assess(this.#ctx, asked, { only: this.#dataset.info, narrow: true });
    const facts = factsOf(a.side, a.partner?.members ?? null);
    const [flags] = flagsOf(a, facts, [a.rule]);
    return { a, facts, flagged: flags?.flagged ?? new Int8Array() };
  }

  async #count(economy: string, on?: string): Promise<number> {
    return countOf((await this.#assess(economy, on)).flagged);
  }

  async #flagged(economy: string, year?: number): Promise<ReadonlySet<number>> {
    const { a, flagged } = await this.#assess(economy, undefined, year);
    const codes = Array.from(a.cells, (c) => a.side.supplies.product[c]!);
    return new Set(codes.filter((_, k) => flagged[k] === 1));
  }

  async #importShare(economy: string): Promise<number> {
    const { a, facts } = await this.#assess(economy);
    let [from, all] = [0, 0];
    for (const c of a.cells) {
      const { imports, onShare } = facts.at(c);
      all += imports;
      from += imports * onShare;
    }
    return from / all;
  }

  /** Of the flagged products, those that the partner, all its members together, supplies most of. */
  async #leaderShare(economy: string): Promise<number> {
    const { a, flagged } = await this.#assess(economy);
    const on = this.#target.on ?? '';
    const inside = a.side.codes.includes(on) ? [on] : members(on, this.#last);
    const partner = new Set(inside.map((code) => a.side.codes.indexOf(code)));
    const { offsets, exporter, value } = a.side.supplies;
    let [led, all] = [0, 0];
    a.cells.forEach((c, k) => {
      if (flagged[k] !== 1) return;
      all++;
      let [theirs, most] = [0, 0];
      for (let at = offsets[c]!; at < offsets[c + 1]!; at++)
        if (partner.has(exporter[at]!)) theirs += value[at]!;
        else most = Math.max(most, value[at]!);
      if (theirs > most) led++;
    });
    return all === 0 ? 0 : led / all;
  }
}

/** One after the other, so that one world of flows is in memory at a time. */
async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const out: R[] = [];
  for (const one of list) out.push(await work(one));
  return out;
}
