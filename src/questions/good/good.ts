// Tell me about a good: its stages, makers and buyers, controls and events, both pillars, and what is not known.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Explanation } from '../../contract/explanation.ts';
import { Slot } from '../../contract/dataset.ts';
import { remembered } from '../shared/remember.ts';
import type { Context, Question } from '../../contract/question.ts';
import type { GoodAnswer } from './answer.ts';
import {
  buyerColumns,
  eventColumns,
  makerColumns,
  pillarColumns,
  publishedColumns,
  rowColumns,
  unknownColumns,
} from './columns.ts';
import { dossierOf, tableNames, type TableName } from './dossier.ts';
import { figuresOf } from './figure.ts';
import { pointOf } from './point.ts';
import { METHODS, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

const input = z.strictObject({
  good: z.string().min(1).meta({ positional: 0, help: 'good.helpGood' }),
  year: z.number().int().optional().meta({ help: 'good.helpYear' }),
  economies: z.number().int().min(0).max(60).default(8).meta({ help: 'good.helpEconomies' }),
});
type Input = z.output<typeof input>;

async function ask(ctx: Context, asked: Input): Promise<GoodAnswer> {
  const { subject, year, tables } = await dossierOf(ctx, asked, 'all');
  const plain = (told: readonly Told[]): Row[] => told.map(({ row }) => row);
  return {
    good: asked.good,
    name: subject.name,
    nameJa: subject.nameJa,
    goods: subject.items.map(({ product }) => product),
    year,
    rows: plain(tables.rows),
    pillars: plain(tables.pillars),
    buyers: plain(tables.buyers),
    events: plain(tables.events),
    published: plain(tables.published),
    unknown: plain(tables.unknown),
    makers: plain(tables.makers),
  };
}

const keys: Readonly<Record<TableName, string>> = {
  rows: 'product',
  pillars: 'key',
  buyers: 'key',
  events: 'key',
  published: 'key',
  unknown: 'key',
  makers: 'key',
};

const slot = new Slot<Awaited<ReturnType<typeof dossierOf>>>();

async function explain(
  ctx: Context,
  asked: Input,
  answer: GoodAnswer,
  at: { table: string; row: number; column: string },
): Promise<Explanation> {
  const table = tableNames.find((name) => name === at.table) ?? 'rows';
  const given = answer[table][at.row];
  const key = given?.[keys[table]];
  const value = given?.[at.column];
  const base = { cell: `${String(key)}.${at.column}`, value: typeof value === 'number' ? value : null };
  const none: Explanation = { ...base, formula: [], source: METHODS, lines: [], ends: 'null' };
  if (typeof value !== 'number') return none;
  const pillar = table === 'pillars' ? { economy: String(given?.['economy']) } : 'none';
  const { tables } = await remembered(ctx, slot, [asked, pillar], (own) => dossierOf(own, asked, pillar));
  const told = tables[table].find(({ row }) => row[keys[table]] === key);
  if (!told) throw new Error(`no row ${String(key)} in ${table}`);
  return { ...none, ...(await told.parts(at.column)), ...base };
}

export const good: Question<typeof input, GoodAnswer> = {
  id: 'good',
  version: '1',
  title: say.title(),
  input,
  needs: [
    'production',
    'trade',
    'dependence',
    'world-shares',
    'group-trade',
    'macro',
    'patents',
    'inputOutput',
  ],
  ask,
  tables: {
    rows: rowColumns,
    pillars: pillarColumns,
    buyers: buyerColumns,
    events: eventColumns,
    published: publishedColumns,
    unknown: unknownColumns,
    makers: makerColumns,
  },
  keys,
  point: pointOf,
  figures: figuresOf,
  explain,
  method: 'docs/methods/good.md',
  words: goodWords,
};
