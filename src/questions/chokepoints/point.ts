// What a hurried reader must know: goods first, where there is any evidence of them; the old structure never leads them.
import type { Row } from '../../contract/column.ts';
import type { Message, Param } from '../../contract/message.ts';
import { nameOf } from '../../contract/render.ts';
import type { ChokepointsAnswer } from './answer.ts';
import { chokepointsWords } from './words.ts';

const { say } = chokepointsWords;

/** Goods named after the first. */
const NEXT = 3;
/** A dependence is hidden where so much more was made somewhere than is bought there. */
const TELLING = 0.05;

/** Percent with two telling digits. */
export const percent = (cell: unknown): number => Number((Number(cell ?? 0) * 100).toPrecision(2));

export function pointOf(answer: ChokepointsAnswer): readonly Message[] {
  const { economy, rows, codes } = answer;
  const of = (direction: string, kind: string): readonly Row[] =>
    rows.filter((row) => row['direction'] === direction && row['kind'] === kind);
  const goods = [of('in', 'good'), of('out', 'good')] as const;
  const first = goods.map((list, k) => leadOf(economy, k === 0 ? 'in' : 'out', list));
  const sectors = ['in', 'out'].flatMap((direction) => {
    const [one] = of(direction, 'sector');
    return one ? [sector(one)] : [];
  });
  const lead = first.flat();
  return [
    ...answer.pair.flatMap(pair),
    ...first.flatMap((list) => list.slice(0, 1)),
    ...first.flatMap((list) => list.slice(1)),
    ...hidden(goods[0]),
    ...joint(answer.holders, codes),
    ...sectors,
    ...(sectors.length > 0 ? drift(answer) : []),
    ...(lead.length + sectors.length === 0 ? [say.pointNone({ economy })] : []),
  ];
}

const names = (row: Row): Record<string, Param> => ({
  name: String(row['name']),
  nameJa: String(row['nameJa']),
});

function leadOf(economy: string, direction: 'in' | 'out', rows: readonly Row[]): readonly Message[] {
  const [first] = rows;
  if (!first) return [];
  const said = {
    economy,
    holder: String(first['holder']),
    target: String(first['target']),
    ...names(first),
    share: percent(first['share']),
  };
  const measured = typeof first['loss'] === 'number';
  const band =
    measured && first['lossLow'] !== null
      ? ` (${percent(first['lossLow'])}–${percent(first['lossHigh'])})`
      : '';
  const told = {
    ...said,
    loss: percent(first['loss']),
    band,
    months: typeof first['months'] === 'number' ? first['months'] : '–',
  };
  const line = measured
    ? (direction === 'in' ? say.pointIn : say.pointOut)(told)
    : (direction === 'in' ? say.pointShareIn : say.pointShareOut)(said);
  const next = others(first, rows);
  const other = direction === 'in' ? 'holder' : 'target';
  const list = (lang: 'en' | 'ja'): string[] =>
    next.map(
      (row) => `${String(row[lang === 'ja' ? 'nameJa' : 'name'])} (${nameOf(String(row[other]), lang)})`,
    );
  return [
    line,
    ...(next.length > 0
      ? [
          (direction === 'in' ? say.pointInNext : say.pointOutNext)({
            economy,
            goods: list('en'),
            goodsJa: list('ja'),
          }),
        ]
      : []),
  ];
}

/** The good whose origin lies furthest from where it is bought. */
function hidden(rows: readonly Row[]): readonly Message[] {
  const gap = (row: Row): number => Number(row['total'] ?? 0) - Number(row['share'] ?? 0);
  const [most] = rows.toSorted((a, b) => gap(b) - gap(a));
  if (!most || gap(most) < TELLING) return [];
  return [
    say.pointHidden({
      holder: String(most['holder']),
      target: String(most['target']),
      ...names(most),
      share: percent(most['share']),
      total: percent(most['total']),
      chain: String(most['chain']),
      chainJa: String(most['chainJa']),
    }),
  ];
}

/** The rows after the first that are of other goods; of goods that share a code, and so a flow, one stands for all. */
function others(first: Row, rows: readonly Row[]): readonly Row[] {
  const seen = new Set([first['item']]);
  const flows = new Set([`${String(first['flow'])}`]);
  const out: Row[] = [];
  for (const row of rows) {
    if (out.length === NEXT) break;
    if (seen.has(row['item']!) || flows.has(String(row['flow']))) continue;
    seen.add(row['item']!);
    flows.add(String(row['flow']));
    out.push(row);
  }
  return out;
}

const sector = (row: Row): Message =>
  say.pointSector({
    year: Number(row['structureYear'] ?? 0),
    holder: String(row['holder']),
    target: String(row['target']),
    ...names(row),
    gross: percent(row['lookThrough']),
    face: percent(row['faceValue']),
  });

/** What the leading holders would do together; only where several hold something over one target. */
function joint(holders: readonly Row[], codes: number): readonly Message[] {
  const inward = holders.filter((row) => row['direction'] === 'in' && typeof row['together'] === 'number');
  const last = inward.at(-1);
  if (!last || inward.length < 2) return [];
  return [
    say.pointTogether({
      codes,
      count: inward.length,
      together: percent(last['together']),
      apart: percent(last['apart']),
    }),
  ];
}

function pair({ economy, customer, there, here, basis }: Row): readonly Message[] {
  if (typeof there !== 'number' || typeof here !== 'number') return [];
  return [
    say.pointPair({
      economy: String(economy),
      customer: String(customer),
      basis: String(basis),
      there: percent(there),
      here: percent(here),
    }),
  ];
}

/** The pair whose share has changed most since the year of the structure, else that nothing is known of it. */
function drift({ drift: rows, structureYear }: ChokepointsAnswer): readonly Message[] {
  const year = structureYear ?? '–';
  return [driftPoint(rows, year) ?? say.pointStructure({ year })];
}

/** The sentence on the pair whose share has changed most; null where no change is known. */
export function driftPoint(rows: readonly Row[], year: number | string): Message | null {
  const [most] = rows
    .filter((row) => typeof row['change'] === 'number')
    .toSorted((a, b) => Math.abs(Number(b['change'])) - Math.abs(Number(a['change'])));
  return most
    ? say.pointDrift({
        year,
        holder: String(most['holder']),
        target: String(most['target']),
        before: percent(most['thenShare']),
        now: percent(most['nowShare']),
        nowYear: Number(most['nowYear']),
      })
    : null;
}
