// What economies produce: the ground on which losses are read.
import type { Data } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';

/** GDP by economy in USD, each of the year asked for or the nearest before it (up to five years back). */
export interface Gdp {
  /** NaN where unknown. */
  of(economy: string): number;
  /** Sum over members; NaN where one of them is unknown: a sum of the others would make every loss look larger. */
  together(members: readonly string[]): number;
  /** The newest year among them. */
  readonly year: number;
  /** Name of the dataset; null where there is none. */
  readonly source: string | null;
}

/** Years that a GDP may lie before the year asked for. */
const YEARS_BACK = 5;

/** Writes down what reading a GDP rests on. */
export const registerGdp = (ctx: Context): number =>
  ctx.coefficient('gdp.years back at most', YEARS_BACK, 'where the year itself has none [P]');

export async function gdpAt(data: Data, year: number): Promise<Gdp> {
  const macro = await data.find(['macro']);
  const known = new Map<string, number>();
  let newest = year;
  if (macro) {
    const rows = await data.query(`SELECT economy, CAST(max_by(gdp, year) AS DOUBLE) AS gdp, max(year) AS year
      FROM ${macro.table('macro')} WHERE gdp > 0 AND year BETWEEN ${year - YEARS_BACK} AND ${year} GROUP BY economy ORDER BY economy`);
    const [economy, gdp, at] = [rows.strings('economy'), rows.numbers('gdp'), rows.numbers('year')];
    economy.forEach((code, k) => known.set(code ?? '', gdp[k]!));
    if (rows.length > 0) newest = Math.max(...at);
  }
  const of = (economy: string): number => known.get(economy) ?? Number.NaN;
  return {
    of,
    together: (members) =>
      members.length > 0 ? members.map(of).reduce((sum, income) => sum + income, 0) : Number.NaN,
    year: newest,
    source: macro?.info.name ?? null,
  };
}
