// The arithmetic of one cell of autonomy.
import { cellOf, type Row } from '../../contract/column.ts';
import {
  known,
  plain,
  type Explanation,
  type Line,
  type Note,
  type Origin,
} from '../../contract/explanation.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { definitionNames, definitions } from '../../measures/dependence.ts';
import { line } from '../shared/arithmetic.ts';
import { heldLines } from '../shared/explain-held.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { datasetNote, explainWords as sharedWords, inWords } from '../shared/explain-words.ts';
import { remembered } from '../shared/remember.ts';
import { factsOf } from '../shared/supply.ts';
import { assess, type Assessed, type Input } from './assess.ts';
import { COUNT_BAND } from './definitions.ts';
import { drawFlags, flagsAt } from './draws.ts';
import { explainTreated } from './explain-treated.ts';
import { explainWords } from './explain-words.ts';
import { flagsOf, seenBy } from './flags.ts';
import { mirrorOf } from './mirror.ts';
import { HUBS } from './treatments.ts';

const { say } = explainWords;

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
const none: Parts = { formula: [], lines: [], ends: 'null' };
const value = (formula: Note, lines: readonly Line[]): Parts => ({ formula, lines, ends: 'value' });

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
    source: inWords(definitions[asked.definition].source),
  };
  if (typeof cell !== 'number') return { ...base, ...none };
  const a = await remembered(ctx, slot, asked, (own) => assess(own, asked));
  if (at.table === 'definitions') {
    const name = definitionNames.find((one) => one === row['definition']) ?? asked.definition;
    return {
      ...base,
      source: inWords(definitions[name].source),
      ...definitionParts(ctx, a, name, at.column),
    };
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
      return value(plain('HHI = Σ s_i², s_i = v_i / M'), [values!, rest!, restHhi!, total!, hhi!]);
    case 'worldHhi': {
      const names = { values: 'x', total: 'W', hhi: 'worldHhi' };
      const lines = supplyLines(side, side.world, side.worldCell[c]!, 'exporters of the world', names);
      return value(say.worldHhi(), lines);
    }
    case 'topShare':
      return value(plain('s_1 = max_i v_i / M'), [values!, rest!, total!, line('topShare', 'max(v) / M')]);
    case 'imports':
      return value(plain('M = Σ v_i'), [values!, rest!, total!]);
    case 'exports':
      return value(plain('X'), [
        known('X', side.exports[c]!, [
          sharedWords.say.exports({ economy: side.economy }),
          datasetNote(side.dataset),
        ]),
      ]);
    case 'yearsHeld':
      return value(say.yearsHeld(), yearLines(a, place, a.years));
    case 'pFlag': {
      const rule = [
        ...yearLines(a, place, a.rule.years),
        line('flagged', `held >= ${a.rule.need} ? 1 : 0`, say.atLikely()),
      ];
      if (ctx.draws === 0) return value(say.withoutDraws(), rule);
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
  value(say.shareFlagged(), [
    ...rule,
    known('flag', flags, say.draws({ last: String(ctx.draws - 1), seed: String(ctx.seed) }), 'draws'),
    line(name, 'mean(flag)'),
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
  return value(say.hubShare(), [
    ...lines,
    known(
      'isHub',
      from.length > 0 ? from.map((e) => (hubs.includes(codes[e] ?? '') ? 1 : 0)) : [0],
      say.hubs({ who: HUBS }),
    ),
    line('hubShare', 'sum(v .* isHub) / M'),
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
  const who = places.map((k) => a.side.codes[exporter[k]!] ?? '?');
  const reports = (name: string, of: Float64Array, note: Note): Line[] => [
    known(
      `${name}By`,
      places.map((k) => of[k]!),
      note,
    ),
    line(name, `sum(${name}By)`, explainTerms.say.usd()),
  ];
  const imported = reports('imported', mirror.imported, say.imported({ who }));
  const exported = reports('exported', mirror.exported, say.exported());
  if (column === 'mirrorGap')
    return value(say.mirrorGap(), [...imported, ...exported, line('mirrorGap', 'log(imported / exported)')]);
  return value(say.mirrorShare(), [...lines, ...imported, line('mirrorShare', 'imported / M')]);
}

function definitionParts(
  ctx: Context,
  a: Assessed,
  name: (typeof definitionNames)[number],
  column: string,
): Parts {
  const { persistence } = definitions[name];
  const stated = (number: number, note: Note, from: Origin): Parts =>
    value(plain(column), [known(column, number, note, from)]);
  if (column === 'total')
    return stated(a.cells.length, say.total({ economy: a.side.economy, year: a.last }), 'row');
  if (column === 'yearsNeeded')
    return stated(persistence.need, say.yearsNeeded({ window: persistence.window }), 'coefficient');
  const years = a.side.years.filter((year) => year > a.last - persistence.window && a.allowed(year));
  if (column === 'yearsUsed')
    return value(say.yearsUsed(), [
      known('years', years, say.yearsOf({ window: persistence.window })),
      line('yearsUsed', 'count(years)'),
    ]);
  const rule = a.rules.get(name);
  if (rule === undefined || typeof rule === 'string') return none;
  if (column === 'countLow' || column === 'countHigh') {
    const counts = drawFlags(ctx, a, null).counts.get(name) ?? new Float64Array();
    const p = COUNT_BAND[column === 'countLow' ? 0 : 1];
    return value(sharedWords.say.percentile({ p: p * 100 }), [
      known('counts', counts, say.counts(), 'draws'),
      line(column, `quantileSeq(counts, ${p})`),
    ]);
  }
  const [flags] = flagsOf(a, factsOf(a.side, a.partner?.members ?? null), [rule]);
  const marked = column === 'unknown' ? -1 : 1;
  const ones = Array.from(flags?.flagged ?? [], (flag) => (flag === marked ? 1 : 0));
  const what = column === 'unknown' ? say.unknown() : say.flagged();
  const counted: Line[] = [known('flag', ones, [what, say.oneEach()], 'cells'), line('n', 'sum(flag)')];
  if (column !== 'share') return value(what, counted);
  return value(say.flaggedOverAll(), [...counted, line('share', 'n / count(flag)')]);
}
