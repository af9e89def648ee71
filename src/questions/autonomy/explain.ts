// The arithmetic of one cell of autonomy.
import { cellOf, type Row } from '../../contract/column.ts';
import { list, type Explanation, type Line } from '../../contract/explanation.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { quantile } from '../../kernel/quantile.ts';
import { definitionNames, definitions, holds } from '../../measures/dependence.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { remembered } from '../shared/remember.ts';
import { factsOf } from '../shared/supply.ts';
import { assess, type Assessed, type Input } from './assess.ts';
import { COUNT_BAND } from './definitions.ts';
import { drawFlags, flagsAt } from './draws.ts';
import { explainTreated } from './explain-treated.ts';
import { flagsOf, seenBy } from './flags.ts';
import { gapOf, mirrorOf } from './mirror.ts';
import { HUBS } from './treatments.ts';

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
const none: Parts = { formula: '', lines: [], ends: 'null' };
const value = (formula: string, lines: readonly Line[]): Parts => ({ formula, lines, ends: 'value' });

interface At {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** Explains a cell of either table. */
export async function explainAutonomy(
  ctx: Context,
  asked: Input,
  tables: Readonly<Record<string, readonly Row[]>>,
  at: At,
): Promise<Explanation> {
  const row = tables[at.table]?.[at.row];
  if (!row) throw new Error(`no row ${at.row} in ${at.table}`);
  const cell = cellOf(row, at.column);
  const base = {
    cell: `${String(row['product'] ?? row['definition'])}.${at.column}`,
    value: typeof cell === 'number' ? cell : null,
    source: definitions[asked.definition].source,
  };
  if (typeof cell !== 'number') return { ...base, ...none };
  const a = await remembered(ctx, slot, asked, (own) => assess(own, asked));
  if (at.table === 'definitions') {
    const name = definitionNames.find((one) => one === row['definition']) ?? asked.definition;
    return { ...base, source: definitions[name].source, ...definitionParts(ctx, a, name, at.column) };
  }
  const code = String(row['product']);
  const place = a.cells.findIndex((c) => a.side.products.get(a.side.supplies.product[c]!)?.code === code);
  if (place < 0) throw new Error(`no product ${code}`);
  return { ...base, ...(await rowParts(ctx, a, place, at.column)) };
}

const slot = new Slot<Assessed>();

/** The suppliers of a cell, their sum and their index. */
const ownLines = (a: Assessed, c: number): Line[] =>
  supplyLines(a.side, a.side.supplies, c, 'suppliers', { values: 'v', total: 'M', hhi: 'hhi' });

async function rowParts(ctx: Context, a: Assessed, place: number, column: string): Promise<Parts> {
  const { side } = a;
  const c = a.cells[place]!;
  const [values, rest, restHhi, total, hhi] = ownLines(a, c);
  switch (column) {
    case 'hhi':
      return value('HHI = Σ s_i², s_i = v_i / M', [values!, rest!, restHhi!, total!, hhi!]);
    case 'worldHhi': {
      const names = { values: 'x', total: 'W', hhi: 'worldHhi' };
      const lines = supplyLines(side, side.world, side.worldCell[c]!, 'exporters of the world', names);
      return value('HHI = Σ m_i² over the world’s exporters', lines);
    }
    case 'topShare':
      return value('s_1 = max_i v_i / M', [
        values!,
        rest!,
        total!,
        { name: 'topShare', expression: 'max(v) / M', note: '' },
      ]);
    case 'imports':
      return value('M = Σ v_i', [values!, rest!, total!]);
    case 'exports':
      return value('X', [
        {
          name: 'X',
          expression: String(side.exports[c]),
          note: `USD, exports of ${side.economy} (${side.dataset.info.name}, ${side.dataset.info.id})`,
        },
      ]);
    case 'yearsHeld':
      return heldParts(a, place, a.years, { name: 'yearsHeld', expression: 'sum(held)', note: '' });
    case 'pFlag': {
      if (ctx.draws === 0)
        return heldParts(a, place, a.rule.years, {
          name: 'pFlag',
          expression: `sum(held) >= ${a.rule.need} ? 1 : 0`,
          note: 'without draws: the flag itself',
        });
      const { flagged } = drawFlags(ctx, a, null);
      return drawnParts(ctx, flagsAt(flagged, place, a.cells.length), 'pFlag');
    }
    case 'hubShare':
      return hubParts(a, c, [values!, rest!, total!]);
    case 'mirrorGap':
    case 'mirrorShare':
      return mirrorParts(ctx, a, c, column, [values!, rest!, total!]);
    default:
      return explainTreated(ctx, a, place, column);
  }
}

/** A probability prints its draws. */
const drawnParts = (ctx: Context, flags: readonly number[], name: string): Parts =>
  value('share of draws in which the product is flagged', [
    { name: 'flag', expression: list(flags), note: `draws 0..${ctx.draws - 1}, seed ${ctx.seed}` },
    { name, expression: 'mean(flag)', note: '' },
  ]);

function heldParts(a: Assessed, place: number, years: readonly number[], end: Line): Parts {
  const facts = factsOf(a.side, a.partner?.members ?? null);
  const cells = Array.from(a.place.keys()).filter(
    (c) => a.place[c] === place && years.includes(a.side.supplies.year[c]!),
  );
  const held = cells.map((c) =>
    holds(a.rule.definition, seenBy(a.rule, facts.at(c)), a.rule.thresholds) ? 1 : 0,
  );
  const note = `1 where all conditions hold: ${cells.map((c) => a.side.supplies.year[c]).join(', ')}`;
  return value('years in which all conditions hold', [{ name: 'held', expression: list(held), note }, end]);
}

function hubParts(a: Assessed, c: number, lines: readonly Line[]): Parts {
  const { supplies, codes } = a.side;
  const hubs: readonly string[] = HUBS;
  const from = Array.from(supplies.exporter.subarray(supplies.offsets[c]!, supplies.offsets[c + 1]!));
  return value('share of imports from hubs', [
    ...lines,
    {
      name: 'isHub',
      expression: from.length > 0 ? list(from.map((e) => (hubs.includes(codes[e] ?? '') ? 1 : 0))) : '[0]',
      note: `1 for ${HUBS.join(', ')} [P]`,
    },
    { name: 'hubShare', expression: 'sum(v .* isHub) / M', note: '' },
  ]);
}

async function mirrorParts(
  ctx: Context,
  a: Assessed,
  c: number,
  column: string,
  lines: readonly Line[],
): Promise<Parts> {
  const mirror = await mirrorOf(ctx, a.side);
  if (!mirror) return none;
  const { imported, exported } = gapOf(a.side, mirror, c);
  const both: Line[] = [
    {
      name: 'imported',
      expression: String(imported),
      note: 'USD, by the importer’s reports, where both sides report',
    },
    {
      name: 'exported',
      expression: String(exported),
      note: 'USD, by the exporters’ reports of the same flows',
    },
  ];
  if (column === 'mirrorGap')
    return value('ln(importer’s / exporters’ reports)', [
      ...both,
      { name: 'mirrorGap', expression: 'log(imported / exported)', note: '' },
    ]);
  return value('share of imports that both sides report', [
    ...lines,
    both[0]!,
    { name: 'mirrorShare', expression: 'imported / M', note: '' },
  ]);
}

function definitionParts(
  ctx: Context,
  a: Assessed,
  name: (typeof definitionNames)[number],
  column: string,
): Parts {
  const { persistence } = definitions[name];
  const stated = (number: number, note: string): Parts =>
    value(column, [{ name: column, expression: String(number), note }]);
  if (column === 'total')
    return stated(a.cells.length, `products that ${a.side.economy} imports in ${a.last}`);
  if (column === 'yearsNeeded') return stated(persistence.need, `of ${persistence.window}, as published`);
  const years = a.side.years.filter((year) => year > a.last - persistence.window && a.allowed(year));
  if (column === 'yearsUsed')
    return value('years at hand', [
      { name: 'years', expression: list(years), note: '' },
      { name: 'yearsUsed', expression: 'count(years)', note: '' },
    ]);
  const rule = a.rules.get(name);
  if (rule === undefined || typeof rule === 'string') return none;
  if (column === 'countLow' || column === 'countHigh') {
    const counts = drawFlags(ctx, a, null).counts.get(name) ?? new Float64Array();
    const p = COUNT_BAND[column === 'countLow' ? 0 : 1];
    return value(`${p * 100}th percentile of the draws`, [
      { name: 'counts', expression: list(counts), note: 'products flagged, draw by draw' },
      { name: column, expression: `quantileSeq(counts, ${p})`, note: String(quantile(counts, p)) },
    ]);
  }
  const [flags] = flagsOf(a, factsOf(a.side, a.partner?.members ?? null), [rule]);
  const marked = column === 'unknown' ? -1 : 1;
  const ones = Array.from(flags?.flagged ?? [], (flag) => (flag === marked ? 1 : 0));
  const what = column === 'unknown' ? 'products of which nothing can be said' : 'products flagged';
  const counted: Line[] = [
    { name: 'flag', expression: list(ones), note: `1 for ${what}` },
    { name: 'n', expression: 'sum(flag)', note: '' },
  ];
  if (column !== 'share') return value(what, counted);
  return value('flagged / all', [...counted, { name: 'share', expression: `n / ${ones.length}`, note: '' }]);
}
