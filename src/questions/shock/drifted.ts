// How far the structure of the table's year is from today, between those who act and those they act on.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { driftOf, type Drift } from '../chokepoints/drift.ts';
import { driftCells } from '../chokepoints/other-rows.ts';
import { usdOf } from '../shared/money.ts';
import { touches } from '../../models/scenario/edges.ts';
import type { World } from './world.ts';

/** Pairs shown at most. [P] */
const SHOWN = 20;

/** Pairs that an event cuts of which trade in goods is known today, the largest of the table's year first. */
export async function driftedBy(ctx: Context, { whole, acting }: World): Promise<readonly Drift[]> {
  const origins = whole.economies;
  const place = new Map(origins.map((economy, r) => [economy, r]));
  const structure = {
    table: whole,
    origins,
    originOf: Int32Array.from(whole.sectors, ({ economy }) => place.get(economy)!),
    usd: usdOf(whole.unit),
  };
  const all = await driftOf(ctx, structure, { holder: null, target: null }, [], null);
  return all
    .filter(
      ({ now, holder, target }) =>
        now !== null &&
        acting.events.some(
          (event) => 'from' in event && touches(event, { exporter: holder, importer: target }),
        ),
    )
    .slice(0, SHOWN);
}

export const driftedRows = ({ whole }: World, drift: readonly Drift[]): Row[] =>
  drift.map((one) => ({ key: `${one.holder}:${one.target}`, ...driftCells(one, whole.year) }));
