// What each industry of a target owes to a holder through all stages, by the structure of the table's year.
import { isAggregate } from '../../atlas/economies.ts';
import { exclusionLoss } from '../../measures/power.ts';
import {
  exposureOf,
  exposureTo,
  exposuresOf,
  mainPaths,
  type SectorExposure,
  type SectorPath,
} from '../../models/look-through.ts';
import type { Solve } from '../../models/open-table.ts';
import { isUnnamed } from '../shared/unnamed.ts';
import type { Sides } from './pairs.ts';
import type { SectorUser, Structure } from './structure.ts';

/** A holder behind one industry of a target. */
export interface SectorPair {
  readonly user: SectorUser;
  readonly holder: string;
  readonly target: string;
  readonly gross: number;
  readonly valueAdded: number;
  readonly faceValue: number;
}

/** Whether a code stands for many economies, as the rest of the world does: none that could act as one. */
const isMany = (code: string): boolean => isUnnamed(code) || isAggregate(code);

/** All pairs of the two sides; rests and sums of economies only where one is named. */
export function sectorPairs(structure: Structure, { holder, target }: Sides, solve: Solve): SectorPair[] {
  const { c, origins, originOf } = structure;
  const users = (target === null ? origins : [target])
    .filter((code) => code !== holder && (code === target || !isMany(code)))
    .flatMap((code) => structure.usersOf(code));
  if (users.length === 0 || (holder !== null && !origins.includes(holder))) return [];
  if (holder !== null) {
    const one = exposureTo(c, structure.sectorsOf(holder), solve);
    return users.map((user) => ({ user, holder, target: user.economy, ...exposureOf(one, user) }));
  }
  const all = exposuresOf(c, users, originOf, origins.length, solve);
  return users.flatMap((user, k) =>
    origins.flatMap((from, r) => {
      if (from === user.economy || isMany(from)) return [];
      const at = k * origins.length + r;
      return [
        {
          user,
          holder: from,
          target: user.economy,
          gross: all.gross.data[at]!,
          valueAdded: all.valueAdded.data[at]!,
          faceValue: all.faceValue.data[at]!,
        },
      ];
    }),
  );
}

/** What an industry buys of each product, from everyone and from one holder, in the table's money. */
export interface Bought {
  readonly all: Float64Array;
  readonly held: Float64Array;
  /** Value added of the industry. */
  readonly added: number;
}

/** Reads the purchases of some users from some holders; industries of sellers in the order of the table. */
export function purchases(structure: Structure, pairs: readonly SectorPair[]): readonly Bought[] {
  const { table, originOf, origins } = structure;
  const K = table.industries.length;
  const industry = new Map(table.industries.map((code, k) => [code, k]));
  const product = Int32Array.from(table.sectors, (sector) => industry.get(sector.industry) ?? 0);
  const out = pairs.map(({ user }) => ({
    all: new Float64Array(K),
    held: new Float64Array(K),
    added: user.sectors.reduce((sum, j) => sum + table.va[j]!, 0),
  }));
  const buyers = new Map<number, number[]>();
  pairs.forEach(({ user }, p) => user.sectors.forEach((j) => buyers.set(j, [...(buyers.get(j) ?? []), p])));
  const from = pairs.map(({ holder }) => origins.indexOf(holder));
  const { start, column, value } = table.z;
  for (let i = 0; i < table.n; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++)
      for (const p of buyers.get(column[e]!) ?? []) {
        out[p]!.all[product[i]!]! += value[e]!;
        if (originOf[i] === from[p]) out[p]!.held[product[i]!]! += value[e]!;
      }
  return out;
}

/** Share of the inputs that the holder supplies directly; null where nothing is bought. */
export function inputShare({ all, held }: Bought): number | null {
  const whole = all.reduce((sum, v) => sum + v, 0);
  return whole > 0 ? held.reduce((sum, v) => sum + v, 0) / whole : null;
}

/** Inputs as `exclusionLoss` takes them: beta over value added, omega the holder's share of each product. */
export const inputsOf = ({ all, held, added }: Bought, sigma: number) =>
  Array.from(all, (bought, k) => ({
    beta: Math.max(0, bought) / added,
    omega: bought > 0 ? Math.min(1, Math.max(0, held[k]! / bought)) : 0,
    sigma,
  }));

/** Loss of the industry without the holder's direct deliveries, share of its value added; null where that is not above 0. */
export const sectorLoss = (bought: Bought, sigma: number): number | null =>
  bought.added > 0 ? exclusionLoss(inputsOf(bought, sigma)).loss : null;

/** The path that carries most of each pair. */
export function sectorPaths(
  structure: Structure,
  pairs: readonly SectorPair[],
): readonly (SectorPath | null)[] {
  const largest = ({ user }: SectorPair): number =>
    user.sectors.reduce((a, b) => (structure.table.x[b]! > structure.table.x[a]! ? b : a));
  const users = [...new Set(pairs.map(largest))];
  const find = mainPaths(structure.c, users);
  const inside = new Map<string, Uint8Array>();
  return pairs.map((pair) => {
    const of = inside.get(pair.holder) ?? structure.sectorsOf(pair.holder);
    inside.set(pair.holder, of);
    return find(largest(pair), of);
  });
}

/** For `explain`: the exposure of all sectors to one holder. */
export const exposureToHolder = (structure: Structure, holder: string, solve: Solve): SectorExposure =>
  exposureTo(structure.c, structure.sectorsOf(holder), solve);
