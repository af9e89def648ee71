// Puts a dossier together: what is asked for, then table by table.
import { loadMarketShares } from '../../atlas/market-shares.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { sharedWords } from '../shared/words.ts';
import { buyerRows } from './buyers.ts';
import { eventRows } from './events.ts';
import { flowSeries, flowsFor, shareSeries } from './exports.ts';
import { makerRows, TOLD } from './makers.ts';
import { MAKERS, pillarEconomies, pillarRows } from './pillars.ts';
import { productionSeries } from './production.ts';
import { publishedRows } from './published.ts';
import { resolveSubject, type Subject } from './resolve.ts';
import { stageRows, stagesOf } from './rows.ts';
import { stageRank } from './stages.ts';
import { replacementTimes } from './times.ts';
import type { Told } from './told.ts';
import { unknownRows } from './unknown.ts';
import { goodWords } from './words.ts';

export interface Asked {
  readonly good: string;
  readonly year?: number | undefined;
  readonly economies: number;
}

export const tableNames = ['rows', 'pillars', 'buyers', 'events', 'published', 'unknown', 'makers'] as const;
export type TableName = (typeof tableNames)[number];

export interface Dossier {
  readonly subject: Subject;
  /** The newest year of any figure. */
  readonly year: number | null;
  readonly tables: Readonly<Record<TableName, readonly Told[]>>;
}

/** Whose map is asked for the pillars: those that the dossier tells, none, or one economy. */
export type Whose = 'all' | 'none' | { readonly economy: string };

/** Builds the dossier; for one cell of it, not every economy's map need be asked. */
export async function dossierOf(ctx: Context, asked: Asked, whose: Whose): Promise<Dossier> {
  const year = asked.year ?? null;
  const subject = await resolveSubject(ctx, asked.good);
  await refuseStrangeYear(ctx, year);
  const production = await productionSeries(ctx, subject, year);
  const flows = await flowsFor(ctx, subject.items, year);
  const exports = [
    ...(flows ? await flowSeries(ctx, flows, subject.items) : []),
    ...(await shareSeries(ctx, subject.items, year)),
  ];
  const published = loadMarketShares().filter((one) => year === null || one.yearFrom <= year);
  const stages = stagesOf(subject, production);
  const times = await replacementTimes(ctx, subject.items, flows, exports, published);
  const rows = stageRows(ctx, subject, stages, exports, published, times);
  const buyers = await buyerRows(ctx, subject.items, flows, year);
  const events = eventRows(subject);
  ctx.coefficient(
    'good.makers told at most',
    TOLD,
    'and leaders of earlier years; the others stand together [P]',
  );
  const makers = makerRows(
    [...production, ...exports].toSorted((a, b) => stageRank(a.stage) - stageRank(b.stage)),
  );
  const economies =
    whose === 'all'
      ? await pillarEconomies(ctx, leaders(rows), asked.economies, year)
      : whose === 'none'
        ? []
        : [whose.economy];
  if (whose === 'all') {
    ctx.coefficient('good.leading makers asked at most', MAKERS, 'then the largest economies by GDP [P]');
    if (economies.length > 0) ctx.warn(goodWords.say.pillarsOf({ count: economies.length }));
  }
  const both = await pillarRows(ctx, subject.items, economies, year);
  const unknown = unknownRows(ctx, {
    subject,
    production,
    exports,
    flows,
    rows,
    buyers,
    events,
    published,
    times,
    silent: both.silent,
  });
  await warnOfBox(
    ctx,
    [...production, ...exports].map(({ source }) => source),
  );
  const years = [...rows, ...buyers].flatMap(({ row }) =>
    typeof row['year'] === 'number' ? [row['year']] : [],
  );
  return {
    subject,
    year: years.length > 0 ? Math.max(...years) : null,
    tables: {
      rows,
      pillars: both.rows,
      buyers,
      events,
      published: publishedRows(subject, published),
      unknown,
      makers,
    },
  };
}

/** Leading makers by their number of stages, most first. */
function leaders(rows: readonly Told[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { row } of rows) {
    const maker = row['topMaker'];
    if (typeof maker === 'string') count.set(maker, (count.get(maker) ?? 0) + 1);
  }
  return [...count].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([maker]) => maker);
}

const KINDS = ['trade', 'dependence', 'world-shares', 'production', 'group-trade'];

async function refuseStrangeYear(ctx: Context, year: number | null): Promise<void> {
  if (year === null) return;
  const years = [
    ...new Set(
      (await ctx.data.list())
        .filter(({ kind }) => KINDS.includes(kind))
        .flatMap(({ coverage }) => coverage.years),
    ),
  ];
  if (years.includes(year)) return;
  const near = years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b).slice(0, 3);
  throw new UserError(goodWords.say.noYear({ year, years: near.map(String) }));
}

async function warnOfBox(ctx: Context, sources: readonly string[]): Promise<void> {
  for (const info of await ctx.data.list())
    if (info.from === 'box' && sources.includes(info.name))
      ctx.warn(sharedWords.say.fromBox({ name: info.name, vintage: info.vintage }));
}
