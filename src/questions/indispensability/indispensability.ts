// From the other side: who needs what from an economy, how much, and how hard it is to replace.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import { Slot } from '../../contract/dataset.ts';
import { nameOf } from '../../contract/render.ts';
import type { Context, Question } from '../../contract/question.ts';
import { left, remembered } from '../shared/remember.ts';
import { sharedWords } from '../shared/words.ts';
import type { IndispensabilityAnswer } from './answer.ts';
import { SOLE_SHARE } from '../../measures/dominance.ts';
import { FULL_REPLACEMENT_MONTHS, LAST_PART } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { BLUE_SHARE } from '../map/thresholds.ts';
import { AFTER_MONTHS, afterYear, rowOf } from './rows.ts';
import { assess, LEADING, type Assessment } from './assess.ts';
import type { Asked } from './asked.ts';
import { customerColumns, pairColumns, rowColumns, shortfallColumns } from './columns.ts';
import { customerRow, cutOf, LISTED, listedOf } from './customer-rows.ts';
import type { Customer } from './customers.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figure.ts';
import { passesThrough } from './losses.ts';
import { pairOf, pairRow } from './pair.ts';
import { pointOf } from './point.ts';
import { shortfallRows } from './shortfall.ts';
import { indispensabilityWords } from './words.ts';

const { say } = indispensabilityWords;

const input = z.strictObject({
  economy: z.string().meta({ positional: 0, help: 'indispensability.helpEconomy' }),
  level: z.enum(['goods', 'hs6']).default('goods').meta({ help: 'indispensability.helpLevel' }),
  year: z.number().int().optional().meta({ help: 'indispensability.helpYear' }),
  product: z.string().optional().meta({ help: 'indispensability.helpProduct' }),
  for: z.string().optional().meta({ help: 'indispensability.helpFor' }),
});
type Input = z.output<typeof input>;

/** What an input asks about. */
export const askedOf = (given: Input): Asked => ({
  economy: given.economy.toUpperCase(),
  level: given.level,
  year: given.year ?? null,
  product: given.product ?? null,
  customer: given.for?.toUpperCase() ?? null,
});

const slot = new Slot<Awaited<ReturnType<typeof assess>>>();

async function ask(ctx: Context, given: Input): Promise<IndispensabilityAnswer> {
  const a = await left(ctx, slot, given, assess(ctx, askedOf(given)));
  registerRules(ctx, a);
  warnOfGdp(ctx, a);
  const rows = a.judged.map((one) => rowOf(a, one));
  const customers = listedOf(a).map((one) => customerRow(ctx, a, one));
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  const name = a.customer?.id ?? null;
  const pair = await pairOf(ctx, a.flows, a.region, a.customer, a.gdp);
  return {
    economy: a.region.id,
    level: a.level,
    customer: name,
    year: a.year,
    counts: {
      rows: rows.length,
      ...a.counts,
      sole:
        name === null
          ? count((row) => Number(row['sole'] ?? 0) > 0)
          : customers.filter((row) => row['dependent'] === true && Number(row['share']) > SOLE_SHARE).length,
      strong: count((row) => Number(row['worldShare']) >= BLUE_SHARE),
      reported: count((row) => row['basis'] === 'reported'),
    },
    rows,
    customers,
    pair: pair ? [pairRow(pair, a.sigma)] : [],
    shortfall: shortfallRows(ctx, a),
  };
}

/** Writes down what the columns rest on that are not in every answer; says which customers are not listed. */
function registerRules(ctx: Context, a: Assessment): void {
  ctx.coefficient('strong.world share', BLUE_SHARE, 'METHODS: classification [P]');
  if (a.judged.some(({ scored, replacement }) => scored ?? replacement))
    ctx.coefficient('months that count in full', FULL_REPLACEMENT_MONTHS, 'METHODS 2.6 [P]');
  if (a.judged.some((one) => afterYear(one) !== null))
    ctx.coefficient('shortfall.months after', AFTER_MONTHS, 'METHODS 2.5 [P]');
  if (a.judged.some(({ customers }) => customers !== null)) {
    ctx.coefficient('sole source.share above', SOLE_SHARE, 'N_dep, METHODS 2.3');
    ctx.coefficient('loss.share capped at', OMEGA_CAP, 'full control is counted there [P]');
    ctx.coefficient('loss.last part', LAST_PART, 'of what is held [P]');
  }
  const cut = cutOf(a);
  if (cut.products > 0) ctx.coefficient('customers.products at most', LEADING, 'the first of the answer [P]');
  if (cut.customers > 0) ctx.coefficient('customers.of each at most', LISTED, 'the hardest hit [P]');
  if (cut.products + cut.customers > 0) ctx.warn(say.listed({ ...cut, leading: LEADING, listed: LISTED }));
}

function warnOfGdp(ctx: Context, a: Assessment): void {
  if (a.judged.every(({ customers }) => customers === null)) return;
  ctx.warn(sharedWords.say.costShares({ year: a.gdp.year }));
  const who = (test: (one: Customer) => boolean): string[] => [
    ...new Set(
      a.judged.flatMap(({ customers }) => (customers ?? []).filter(test).map(({ importer }) => importer)),
    ),
  ];
  const unknown = who(({ gdp }) => Number.isNaN(gdp)).sort();
  if (unknown.length > 0 && !a.flows?.losses)
    ctx.warn(sharedWords.say.gdpUnknown({ count: unknown.length, economies: unknown.slice(0, SHOWN) }));
  const passing = who((one) => passesThrough(one) === true).sort();
  if (passing.length > 0)
    ctx.warn(
      say.passesThrough({
        economies: passing.slice(0, SHOWN).map((code) => nameOf(code, 'en')),
        economiesJa: passing.slice(0, SHOWN).map((code) => nameOf(code, 'ja')),
      }),
    );
}

/** Economies named in a warning. */
const SHOWN = 8;

const tableOf = (answer: IndispensabilityAnswer, table: string): readonly Row[] =>
  table === 'customers'
    ? answer.customers
    : table === 'pair'
      ? answer.pair
      : table === 'shortfall'
        ? answer.shortfall
        : answer.rows;

export const indispensability: Question<typeof input, IndispensabilityAnswer> = {
  id: 'indispensability',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'dependence', 'world-shares', 'macro'],
  ask,
  tables: {
    rows: rowColumns,
    customers: customerColumns,
    pair: pairColumns,
    shortfall: shortfallColumns,
  },
  keys: { rows: 'product', customers: 'key', pair: 'key', shortfall: 'key' },
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, given, answer, at) =>
    explainCell(
      ctx,
      await remembered(ctx, slot, given, (own) => assess(own, askedOf(given))),
      tableOf(answer, at.table),
      at,
    ),
  brief: { order: 30, defaults: (economy) => ({ economy }) },
  how: [say.howLoss(), say.howSole(), say.howTime()],
  method: 'docs/methods/indispensability.md',
  words: indispensabilityWords,
};
