// Turns a draft into the table that is stored: labels in their final order, cells of one label added up, totals taken.
import { join } from 'node:path';
import { UserError } from '../../../contract/message.ts';
import { literal } from '../../duck.ts';
import { Appending } from '../appending.ts';
import type { Job } from '../importing.ts';
import { Spool } from '../spool.ts';
import { importWords } from '../words.ts';
import type { Label } from './aggregate.ts';
import type { Draft, Role } from './draft.ts';
import { ioWords } from './words.ts';

/** Totals of a table; sectors and categories by their place. */
export interface Settled {
  readonly sectors: readonly Label[];
  readonly demand: readonly Label[];
  /** Sales to sectors and to final demand, and purchases from sectors. */
  readonly sold: Float64Array;
  readonly used: Float64Array;
  readonly bought: Float64Array;
  /** As the source gives them; null where it does not. */
  readonly output: Float64Array | null;
  readonly valueAdded: Float64Array | null;
  readonly taxes: Float64Array;
  readonly other: Float64Array;
  /** Taxes and adjustments paid by final demand. */
  readonly demandTaxes: Float64Array;
  readonly z: Cells;
  readonly y: Cells;
  /** Cells below zero: their number by seller (z) and by category (y). */
  readonly negativeZ: ReadonlyMap<number, number>;
  readonly negativeY: ReadonlyMap<string, number>;
}

/** A spooled table of cells, in order of row and column. */
export interface Cells {
  readonly path: string;
  readonly rows: number;
  /** INTEGER where all values are whole and fit. */
  readonly type: 'INTEGER' | 'DOUBLE';
}

/** Labels must fit a SMALLINT. */
const MOST = 32_767;
const payments: readonly Role[] = ['output', 'value_added', 'taxes', 'other'];

/** `labels` are those under which the draft's nodes are stored, in the order of its nodes. Errors: a cell given twice. */
export async function settle(job: Job, draft: Draft, labels: readonly Label[]): Promise<Settled> {
  const order = orderOf(draft, labels);
  const { sectors, demand, groups } = order;
  const [n, m] = [sectors.length, demand.length];
  const file = job.inputs.map((input) => input.name).join(', ');
  if (n + m > MOST) throw new UserError(ioWords.say.tooMany({ file, count: n + m, limit: MOST }));
  job.meter.now(importWords.say.sorting({ what: `${draft.cells}` }));
  const zeros = (length: number): Float64Array => new Float64Array(length);
  const [sold, used, bought, demandTaxes] = [zeros(n), zeros(n), zeros(n), zeros(m)];
  const paid = new Map(payments.map((role) => [role, zeros(n)]));
  const asRow = zeros(n);
  const z = new CellSpool(join(job.temp, 'z.parquet'), draft.whole);
  const y = new CellSpool(join(job.temp, 'y.parquet'), draft.whole);
  const negativeZ = new Map<number, number>();
  const negativeY = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  const take = (row: number, col: number, value: number): void => {
    const payment = payments[row - n - m];
    if (payment !== undefined && col < n) {
      if (payment === 'output') asRow[col]! += value;
      else paid.get(payment)![col]! += value;
    } else if (payment !== undefined && col < n + m) {
      if (payment !== 'output') demandTaxes[col - n]! += value;
    } else if (row < n && col < n) {
      sold[row]! += value;
      bought[col]! += value;
      if (value < 0) count(negativeZ, row);
      z.put(row, col, value);
    } else if (row < n && col < n + m) {
      used[row]! += value;
      if (value < 0) count(negativeY, demand[col - n]!.code);
      y.put(row, col - n, value);
    } else if (row < n && payments[col - n - m] === 'output') paid.get('output')![row]! += value;
  };
  await eachCell(job, draft, groups, file, take);
  const has = (role: Role, side?: 'sells' | 'buys'): boolean =>
    draft.nodes.some((node) => node.role === role && (side === undefined || node[side]));
  const outputs = paid.get('output')!;
  return {
    sectors,
    demand,
    sold,
    used,
    bought,
    output: has('output') ? (outputs.some((value) => value !== 0) ? outputs : asRow) : null,
    valueAdded: has('value_added') ? paid.get('value_added')! : null,
    taxes: paid.get('taxes')!,
    other: paid.get('other')!,
    demandTaxes,
    z: z.finish(),
    y: y.finish(),
    negativeZ,
    negativeY,
  };
}

/** Economies, and within them industries, in the order in which the source first names them. */
function orderOf(
  draft: Draft,
  labels: readonly Label[],
): { readonly sectors: Label[]; readonly demand: Label[]; readonly groups: readonly number[] } {
  const ranks = {
    economy: new Map<string, number>(),
    sector: new Map<string, number>(),
    demand: new Map<string, number>(),
  };
  const rank = (map: Map<string, number>, key: string): void => void (map.has(key) || map.set(key, map.size));
  const found = { sector: new Map<string, Label>(), demand: new Map<string, Label>() };
  for (const role of ['sector', 'demand'] as const)
    draft.nodes.forEach((node, id) => {
      const { economy, code } = labels[id]!;
      if (node.role !== role) return;
      rank(ranks.economy, economy);
      rank(ranks[role], code);
      const key = `${economy}\n${code}`;
      if (!found[role].has(key)) found[role].set(key, { economy, code });
    });
  const sorted = (role: 'sector' | 'demand'): Label[] =>
    [...found[role].values()].sort(
      (a, b) =>
        ranks.economy.get(a.economy)! - ranks.economy.get(b.economy)! ||
        ranks[role].get(a.code)! - ranks[role].get(b.code)!,
    );
  const [sectors, demand] = [sorted('sector'), sorted('demand')];
  const places = {
    sector: new Map(sectors.map(({ economy, code }, at) => [`${economy}\n${code}`, at])),
    demand: new Map(demand.map(({ economy, code }, at) => [`${economy}\n${code}`, sectors.length + at])),
  };
  const groups = draft.nodes.map(({ role }, id) => {
    const key = `${labels[id]!.economy}\n${labels[id]!.code}`;
    if (role === 'sector' || role === 'demand') return places[role].get(key)!;
    return role === null || role === 'left out'
      ? -1
      : sectors.length + demand.length + payments.indexOf(role);
  });
  return { sectors, demand, groups };
}

/** Adds up the cells that go to one place, in the source's own order, and hands them over by row and column. */
async function eachCell(
  job: Job,
  draft: Draft,
  groups: readonly number[],
  file: string,
  take: (row: number, col: number, value: number) => void,
): Promise<void> {
  if (draft.cells === 0) return;
  const table = await Appending.open(job.duck, 'io_groups', { id: 'INTEGER', place: 'INTEGER' });
  groups.forEach((place, id) => {
    table.integer(0, id);
    table.integer(1, place);
    table.end();
  });
  table.finish();
  let [row, col, sum] = [-1, -1, 0];
  let [lastRow, lastCol] = [-1, -1];
  const sql = `SELECT r.place AS to_row, c.place AS to_col, d."row", d.col, d.value
    FROM read_parquet(${literal(join(job.temp, 'draft.parquet'))}) AS d
    JOIN io_groups AS r ON r.id = d."row" JOIN io_groups AS c ON c.id = d.col
    WHERE r.place >= 0 AND c.place >= 0 ORDER BY to_row, to_col, d."row", d.col`;
  await job.duck.scan(sql, (block) => {
    const [toRow, toCol] = [block.integers('to_row'), block.integers('to_col')];
    const [fromRow, fromCol] = [block.integers('row'), block.integers('col')];
    const value = block.numbers('value');
    for (let k = 0; k < value.length; k++) {
      if (fromRow[k] === lastRow && fromCol[k] === lastCol) throw twice(draft, file, lastRow, lastCol);
      [lastRow, lastCol] = [fromRow[k]!, fromCol[k]!];
      if (toRow[k] !== row || toCol[k] !== col) {
        if (row >= 0) take(row, col, sum);
        [row, col, sum] = [toRow[k]!, toCol[k]!, 0];
      }
      sum += value[k]!;
    }
  });
  if (row >= 0) take(row, col, sum);
}

function twice(draft: Draft, file: string, row: number, col: number): UserError {
  const label = (id: number): string => `${draft.nodes[id]!.economy}|${draft.nodes[id]!.code}`;
  return new UserError(ioWords.say.duplicateCell({ file, from: label(row), to: label(col) }));
}

class CellSpool {
  readonly #spool: Spool;
  readonly #path: string;
  readonly #whole: boolean;
  #largest = 0;

  constructor(path: string, whole: boolean) {
    this.#path = path;
    this.#whole = whole;
    this.#spool = new Spool(path, { row: 'int', col: 'int', value: 'double' });
  }

  put(row: number, col: number, value: number): void {
    if (value === 0) return;
    this.#largest = Math.max(this.#largest, Math.abs(value));
    this.#spool.integer(0, row);
    this.#spool.integer(1, col);
    this.#spool.double(2, value);
    this.#spool.end();
  }

  finish(): Cells {
    this.#spool.finish();
    const fits = this.#whole && this.#largest < 2 ** 31;
    return { path: this.#path, rows: this.#spool.rows, type: fits ? 'INTEGER' : 'DOUBLE' };
  }
}
