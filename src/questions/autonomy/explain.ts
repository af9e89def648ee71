// The arithmetic of one cell of autonomy.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, type Explanation, type Line, type Origin } from '../../contract/explanation.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { definitionNames, definitions } from '../../measures/dependence.ts';
import { heldLines } from '../shared/explain-held.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { remembered } from '../shared/remember.ts';
import { factsOf } from '../shared/supply.ts';
import { assess, type Assessed, type Input } from './assess.ts';
import { COUNT_BAND } from './definitions.ts';
import { drawFlags, flagsAt } from './draws.ts';
import { explainTreated } from './explain-treated.ts';
import { flagsOf, seenBy } from './flags.ts';
import { mirrorOf } from './mirror.ts';
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

/** What the answer is made from. */
export const slot = new Slot<Assessed>();

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
        known(
          'X',
          side.exports[c]!,
          `USD, exports of ${side.economy} (${side.dataset.info.name}, ${side.dataset.info.id})`,
        ),
      ]);
    case 'yearsHeld':
      return value('years in which all conditions hold', yearLines(a, place, a.years));
    case 'pFlag': {
      const rule = [
        ...yearLines(a, place, a.rule.years),
        { name: 'flagged', expression: `held >= ${a.rule.need} ? 1 : 0`, note: 'at likely values' },
      ];
      if (ctx.draws === 0) return value('without draws: the flag itself', rule);
      const { flagged } = drawFlags(ctx, a, null);
      return drawnParts(ctx, rule, flagsAt(flagged, place, a.cells.length), 'pFlag');
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
const drawnParts = (ctx: Context, rule: readonly Line[], flags: readonly number[], name: string): Parts =>
  value('share of draws in which the product is flagged', [
    ...rule,
    known('flag', flags, `draws 0..${ctx.draws - 1}, seed ${ctx.seed}`, 'draws'),
    { name, expression: 'mean(flag)', note: '' },
  ]);

/** Lines that end in `held`: the years of one product in which the rule asked for holds. */
function yearLines(a: Assessed, place: number, years: readonly number[]): Line[] {
  const { side, rule } = a;
  const facts = factsOf(side, a.partner?.members ?? null);
  const cells = Array.from(a.place.keys()).filter(
    (c) => a.place[c] === place && years.includes(side.supplies.year[c]!),
  );
  const partner = rule.partnered ? (a.partner?.members ?? null) : null;
  return heldLines(side, cells, { at: (c) => seenBy(rule, facts.at(c)) }, { ...rule, partner });
}

function hubParts(a: Assessed, c: number, lines: readonly Line[]): Parts {
  const { supplies, codes } = a.side;
  const hubs: readonly string[] = HUBS;
  const from = Array.from(supplies.exporter.subarray(supplies.offsets[c]!, supplies.offsets[c + 1]!));
  return value('share of imports from hubs', [
    ...lines,
    known(
      'isHub',
      from.length > 0 ? from.map((e) => (hubs.includes(codes[e] ?? '') ? 1 : 0)) : [0],
      `1 for ${HUBS.join(', ')} [P]`,
    ),
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
  const { offsets, exporter } = a.side.supplies;
  const places = Array.from({ length: offsets[c + 1]! - offsets[c]! }, (_, j) => offsets[c]! + j).filter(
    (k) => mirror.imported[k]! > 0,
  );
  const who = places.map((k) => a.side.codes[exporter[k]!] ?? '?').join(', ');
  const reports = (name: string, of: Float64Array, note: string): Line[] => [
    known(
      `${name}By`,
      places.map((k) => of[k]!),
      note,
    ),
    { name, expression: `sum(${name}By)`, note: 'USD' },
  ];
  const imported = reports('imported', mirror.imported, `USD, by the importer’s reports, from ${who}`);
  const exported = reports('exported', mirror.exported, 'USD, by the exporters’ reports of the same flows');
  if (column === 'mirrorGap')
    return value('ln(importer’s / exporters’ reports)', [
      ...imported,
      ...exported,
      { name: 'mirrorGap', expression: 'log(imported / exported)', note: '' },
    ]);
  return value('share of imports that both sides report', [
    ...lines,
    ...imported,
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
  const stated = (number: number, note: string, from: Origin): Parts =>
    value(column, [known(column, number, note, from)]);
  if (column === 'total')
    return stated(a.cells.length, `products that ${a.side.economy} imports in ${a.last}`, 'row');
  if (column === 'yearsNeeded')
    return stated(persistence.need, `of ${persistence.window}, as published`, 'coefficient');
  const years = a.side.years.filter((year) => year > a.last - persistence.window && a.allowed(year));
  if (column === 'yearsUsed')
    return value('years at hand', [
      known('years', years, `years at hand of the ${persistence.window} that it looks at`),
      { name: 'yearsUsed', expression: 'count(years)', note: '' },
    ]);
  const rule = a.rules.get(name);
  if (rule === undefined || typeof rule === 'string') return none;
  if (column === 'countLow' || column === 'countHigh') {
    const counts = drawFlags(ctx, a, null).counts.get(name) ?? new Float64Array();
    const p = COUNT_BAND[column === 'countLow' ? 0 : 1];
    return value(`${p * 100}th percentile of the draws`, [
      known('counts', counts, 'products flagged, draw by draw', 'draws'),
      { name: column, expression: `quantileSeq(counts, ${p})`, note: '' },
    ]);
  }
  const [flags] = flagsOf(a, factsOf(a.side, a.partner?.members ?? null), [rule]);
  const marked = column === 'unknown' ? -1 : 1;
  const ones = Array.from(flags?.flagged ?? [], (flag) => (flag === marked ? 1 : 0));
  const what = column === 'unknown' ? 'products of which nothing can be said' : 'products flagged';
  const counted: Line[] = [
    known(
      'flag',
      ones,
      `1 for ${what}, product by product in the order of codes; for the definition asked for, rows/CODE.yearsHeld and pFlag tell each`,
      'cells',
    ),
    { name: 'n', expression: 'sum(flag)', note: '' },
  ];
  if (column !== 'share') return value(what, counted);
  return value('flagged / all', [...counted, { name: 'share', expression: 'n / count(flag)', note: '' }]);
}
