// Derives the atlas of economies and codes: same sources in, same bytes out.
import { mkdir } from 'node:fs/promises';
import { buildEconomies } from './atlas/economies.ts';
import { buildGroups } from './atlas/groups.ts';
import { buildHs } from './atlas/hs.ts';
import { buildIndustries } from './atlas/industries.ts';

/**
 * Writes economies.csv, groups.csv, group_members.csv, hs_*.csv.gz and industries.csv.
 * @param from folder with the source tables (`codes/`, `trade/`, `geo/`, `minerals/`, `technology/`)
 * @param to folder to write to, made when absent
 * @throws Error when a source is missing or contradicts itself
 */
export async function buildAtlas(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  buildEconomies(from, to);
  buildGroups(to);
  buildHs(from, to);
  buildIndustries(from, to);
}
