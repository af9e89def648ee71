// The arithmetic of one cell of the question's tables.
import { cellOf, type Row } from '../../contract/column.ts';
import type { Explanation } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import type { Assessment, View } from './assess.ts';
import { goodParts } from './explain-good.ts';
import { driftParts, holderParts, pairParts, pathParts } from './explain-others.ts';
import { none, type Parts } from './explain-parts.ts';
import { sectorParts } from './explain-sector.ts';
import { goodKey, sectorKey } from './rows.ts';

/** Explains a cell of any table of an assessment's answer. */
export async function explainCell(
  ctx: Context,
  a: Assessment,
  table: readonly Row[],
  at: { readonly table: string; readonly row: number; readonly column: string },
): Promise<Explanation> {
  const row = table[at.row];
  if (!row) throw new Error(`no row ${at.row} in ${at.table}`);
  const cell = cellOf(row, at.column);
  const base = {
    cell: `${String(row['key'])}.${at.column}`,
    value: typeof cell === 'number' ? cell : null,
  };
  if (typeof cell !== 'number') return { ...base, ...none };
  return { ...base, ...(await partsOf(ctx, a, row, at)) };
}

async function partsOf(
  ctx: Context,
  a: Assessment,
  row: Row,
  at: { readonly table: string; readonly column: string },
): Promise<Parts> {
  if (at.table === 'pair') return pairParts(a, at.column);
  const view = a.views.find(({ direction }) => direction === row['direction']);
  if (!view) return none;
  if (at.table === 'holders') return holderParts(a, view, row, at.column);
  if (at.table === 'drift') return driftParts(a, view, row, at.column);
  if (at.table === 'paths') return pathParts(ctx, a, view, row, at.column);
  return rowParts(ctx, a, view, row, at.column);
}

async function rowParts(ctx: Context, a: Assessment, view: View, row: Row, column: string): Promise<Parts> {
  const good = view.goods.find((one) => goodKey(view, one) === row['key']);
  if (good) return goodParts(ctx, a, view, good, column);
  const sector = view.sectors.find((one) => sectorKey(view, one) === row['key']);
  return sector ? sectorParts(a, sector, column) : none;
}
