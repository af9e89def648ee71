// What a source of flows is asked for an event, and what it gives back.
import type { Revision } from '../../atlas/revisions.ts';
import { links } from '../../atlas/hs-links.ts';
import { findRevision } from '../../atlas/revisions.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import type { Side } from '../../models/scenario/events.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { When } from './base-year.ts';
import { scenarioWords } from './words.ts';

/** How a flow is known: flows of the good; imports times the share of a listed supplier; a customs group that holds the good. */
export type Basis = 'flows' | 'top-supplier' | 'group';

/** A flow of a year in whole USD. */
export interface Found {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly value: number;
  /** Of a top supplier: what its value was worked out from. */
  readonly of?: { readonly imports: number; readonly share: number };
}

export interface Wanted extends When {
  readonly from: Side;
  readonly to: Side;
  /** Null = all goods. */
  readonly good: GoodRef | null;
  /** Revision in which the document writes codes. */
  readonly revision: Revision;
}

/** What a source knows of a good; `whole`: what it does not list does not flow. */
export interface Known {
  readonly basis: Basis;
  readonly dataset: string;
  readonly year: number;
  readonly whole: boolean;
  readonly flows: readonly Found[];
}

/** Null: the source knows nothing of the good. */
export type Looker = (ctx: Context, wanted: Wanted) => Promise<Known | null>;

/** Codes are six digits, economies letters and digits: nothing else reaches a query. */
export const listed = (values: readonly (string | number)[]): string =>
  values.map((value) => `'${String(value).replaceAll(/[^A-Za-z0-9_-]/g, '')}'`).join(', ') || 'NULL';

/** SQL: whether a column names an economy of a side. */
export const within = (column: string, side: Side): string =>
  `${side.only === null ? 'true' : `${column} IN (${listed(side.only)})`} AND ${
    side.except.length === 0 ? 'true' : `${column} NOT IN (${listed(side.except)})`
  }`;

/**
 * Codes of a good in a dataset's revision. A code that still stands among those linked to it is kept alone; where none does, all
 * linked ones are taken, which may hold more than the good, and that is said.
 */
export function codesIn(ctx: Context, good: GoodRef, from: Revision, { info }: Dataset): readonly string[] {
  const to = findRevision(info.coverage.revision ?? '');
  if (to === undefined || to === from) return good.codes;
  if (good.kind === 'good') return ctx.goods.good(good.text).hs[to];
  const table = links(from, to);
  return [
    ...new Set(
      good.codes.flatMap((code) => {
        const linked = table.get(code) ?? [];
        if (linked.includes(code)) return [code];
        if (linked.length > 0)
          ctx.warn(scenarioWords.say.wider({ code, from, to, codes: linked.slice(0, 6) }));
        return linked;
      }),
    ),
  ].sort();
}
