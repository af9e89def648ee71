// The customers of all products asked about, from whichever flows are at hand, with flags where they are read.
import type { Region } from '../../atlas/groups.ts';
import type { Context } from '../../contract/question.ts';
import type { FlowEvidence } from '../map/flows.ts';
import type { Gdp } from '../shared/gdp.ts';
import type { Bundle } from '../shared/merge.ts';
import type { Customer, CustomerBook } from './customers.ts';
import { flowCustomers, withFlags } from './flow-customers.ts';
import { indicatorCustomers } from './indicator-customers.ts';

export interface Buyers {
  /** All customers, each economy by itself; null where the economy is a group and only its members are listed. */
  readonly all: CustomerBook | null;
  /** Of them the customer asked about, a group taken as one; all where none is named. */
  readonly asked: CustomerBook | null;
  /** The same with flags: of all customers of the items given, and of those that buy more than half from here. */
  flagged(items: readonly number[]): Promise<Pick<Buyers, 'all' | 'asked'>>;
}

/** Reads the customers of the items, without flags where flags cost a further pass over the flows. */
export async function buyersOf(
  ctx: Context,
  flows: FlowEvidence,
  region: Region,
  customer: Region | null,
  bundles: readonly Bundle[],
  gdp: Gdp,
): Promise<Buyers> {
  const { dataset, year } = flows;
  const years = flows.side.years;
  const group = customer && customer.members.length > 1 ? customer : null;
  const only = (book: CustomerBook): CustomerBook =>
    customer ? { ...book, customers: pick(book, customer) } : book;
  if (dataset.info.kind !== 'trade') {
    if (region.members.length > 1) return fixed(null, null);
    const read = (together: Region | null): Promise<CustomerBook> =>
      indicatorCustomers(ctx, { dataset, region, years, bundles, gdp, together });
    const all = await read(null);
    return fixed(all, group ? await read(group) : only(all));
  }
  const read = { dataset, region, year, bundles, gdp, together: null };
  const all = await flowCustomers(ctx, read);
  const grouped = group ? { ...read, together: group } : null;
  const asked = grouped ? await flowCustomers(ctx, grouped) : only(all);
  return {
    all,
    asked,
    async flagged(items) {
      const importer = customer && !group ? customer.id : null;
      const whole = await withFlags(ctx, read, all, { years, items, importer });
      return {
        all: whole,
        asked: grouped
          ? await withFlags(ctx, grouped, asked, { years, items, importer: grouped.together.id })
          : only(whole),
      };
    },
  };
}

function fixed(all: CustomerBook | null, asked: CustomerBook | null): Buyers {
  return { all, asked, flagged: () => Promise.resolve({ all, asked }) };
}

function pick({ customers }: CustomerBook, { id }: Region): ReadonlyMap<number, readonly Customer[]> {
  return new Map(
    Array.from(customers, ([item, those]) => [item, those.filter(({ importer }) => importer === id)]),
  );
}
