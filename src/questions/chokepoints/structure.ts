// The input-output table as this question uses it: who stands where in it, and what of it is an origin or a user.
import type { Region } from '../../atlas/groups.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { solveOpen } from '../../kernel/linear/open.ts';
import { coefficientsOf, type Coefficients, type User } from '../../models/look-through.ts';
import type { Solve } from '../../models/open-table.ts';
import { ioTable, type IoStructure } from '../shared/input-output.ts';
import { usdOf } from '../shared/money.ts';

export interface Structure {
  readonly table: IoStructure;
  readonly c: Coefficients;
  /** USD for one unit of the table's money; null where it is in no dollars. */
  readonly usd: number | null;
  /** Sectors of each economy and of each region asked about. */
  sectorsOf(code: string): Uint8Array;
  /** Origins: regions asked about, and every economy outside them. */
  readonly origins: readonly string[];
  /** Which of them each sector belongs to. */
  readonly originOf: Int32Array;
  /** The industries of an economy or region as users, those without output left out. */
  usersOf(code: string): readonly SectorUser[];
}

export interface SectorUser extends User {
  readonly economy: string;
  readonly industry: string;
}

const slot = new Slot<Coefficients>(1);

/** The table of the year asked for, else the latest; null where there is none. Rows keep the year of the table. */
export async function structureOf(ctx: Context, regions: readonly Region[]): Promise<Structure | null> {
  const table = await ioTable(ctx);
  if (!table) return null;
  const c = await ctx.data.once(slot, table.info.id, () => Promise.resolve(coefficientsOf(table)));
  const regionAt = new Map<string, string>();
  for (const { id, members } of regions) for (const code of members) regionAt.set(code, id);
  const named = (code: string): string => regionAt.get(code) ?? code;
  const origins = [...new Set(table.economies.map(named))];
  const place = new Map(origins.map((code, r) => [code, r]));
  const originOf = Int32Array.from(table.sectors, ({ economy }) => place.get(named(economy)) ?? -1);
  return {
    table,
    c,
    usd: usdOf(table.unit),
    origins,
    originOf,
    sectorsOf: (code) => Uint8Array.from(originOf, (r) => (origins[r] === code ? 1 : 0)),
    usersOf: (code) =>
      table.industries.flatMap((industry) => {
        const sectors = [...table.sectors.keys()].filter(
          (i) => origins[originOf[i]!] === code && table.sectors[i]!.industry === industry && c.idle[i] === 0,
        );
        const output = sectors.reduce((sum, i) => sum + table.x[i]!, 0);
        return sectors.length === 0
          ? []
          : [{ economy: code, industry, sectors, weights: sectors.map((i) => table.x[i]! / output) }];
      }),
  };
}

/** Lends `work` (I - A) X = F and its transpose, solved by the kernel of the session. */
export async function withSolver<T>(ctx: Context, work: (solve: Solve) => Promise<T>): Promise<T> {
  const kernel = await ctx.kernel();
  return work((a, f, transposed) => solveOpen(kernel, a, f, { transposed }).x);
}
