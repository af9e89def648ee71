// The two sides as the input-output table has them, and all economies as a world of one sector.
import { findEconomy, nearestEconomies } from '../../atlas/economies.ts';
import { group, members } from '../../atlas/groups.ts';
import { UserError } from '../../contract/message.ts';
import { aggregateIo } from '../../measures/io-aggregate.ts';
import type { IoTable } from '../../measures/io-table.ts';
import type { Entangled } from '../../models/deterrence/damage.ts';
import type { IoStructure } from '../shared/input-output.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** Names of the two sides, each with the economies of the table that it holds. */
export interface Named {
  readonly id: string;
  readonly members: readonly string[];
}

/** @throws UserError where the table does not hold it */
export function sideNamed(io: IoStructure, text: string): Named {
  if (io.economies.includes(text)) return { id: text, members: [text] };
  const found = findEconomy(text);
  const code = found?.kind === 'economy' || found?.kind === 'former' ? found.iso3 : null;
  if (code !== null && io.economies.includes(code)) return { id: code, members: [code] };
  const named = group(text) ?? group(text.toUpperCase());
  if (named) {
    const inside = members(named.id, `${io.year ?? 2020}-12-31`).filter((one) => io.economies.includes(one));
    if (inside.length > 0) return { id: named.id, members: inside };
  }
  throw new UserError(
    say.notInTable({
      text,
      name: io.info.name,
      known: io.economies.length > 60 ? nearestEconomies(text, 3).map(({ iso3 }) => iso3) : [...io.economies],
    }),
  );
}

/** The table with each side as one economy. */
export function joined(io: IoStructure, sides: readonly [Named, Named]): IoTable {
  if (sides.every(({ members: inside }) => inside.length === 1)) return io;
  const of = (economy: string): string =>
    sides.find(({ members: inside }) => inside.includes(economy))?.id ?? economy;
  return aggregateIo(io, {
    sector: (sector) => ({ ...sector, economy: of(sector.economy) }),
    use: (use) => ({ ...use, economy: of(use.economy) }),
  });
}

/** Both sides; inputs and uses below 0 count as none, inputs that cost more than output as shares of what they cost. */
export function entangled(io: IoTable, sides: readonly [Named, Named]): readonly [Entangled, Entangled] {
  return [one(io, sides[0].id, sides[1].id), one(io, sides[1].id, sides[0].id)];
}

function one(io: IoTable, self: string, other: string): Entangled {
  const n = io.industries.length;
  const place = new Map(io.industries.map((industry, p) => [industry, p]));
  const industry = io.sectors.map((sector) => place.get(sector.industry)!);
  const [valueAdded, output, sold] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const [all, theirs, home] = [new Float64Array(n * n), new Float64Array(n * n), new Float64Array(n * n)];
  for (let j = 0; j < io.n; j++) {
    const seller = io.sectors[j]!.economy;
    const p = industry[j]!;
    if (seller === self) {
      valueAdded[p] = Math.max(0, io.va[j]!);
      output[p] = io.x[j]!;
      for (let k = io.y.start[j]!; k < io.y.start[j + 1]!; k++)
        if (io.uses[io.y.column[k]!]!.economy === other) sold[p]! += Math.max(0, io.y.value[k]!);
    }
    for (let k = io.z.start[j]!; k < io.z.start[j + 1]!; k++) {
      const buyer = io.sectors[io.z.column[k]!]!.economy;
      const value = Math.max(0, io.z.value[k]!);
      if (seller === self && buyer === other) sold[p]! += value;
      if (buyer !== self) continue;
      const at = industry[io.z.column[k]!]! * n + p;
      all[at]! += value;
      if (seller === other) theirs[at]! += value;
      if (seller === self) home[at]! += value;
    }
  }
  const cost = all.map((value, at) => {
    const i = Math.floor(at / n);
    return output[i]! > 0 ? value / output[i]! : 0;
  });
  for (let i = 0; i < n; i++) {
    const mine = cost.subarray(i * n, i * n + n);
    const sum = mine.reduce((total, share) => total + share, 0);
    if (sum > 1) mine.forEach((share, p) => (mine[p] = share / sum));
  }
  const share = (of: Float64Array): Float64Array =>
    of.map((value, at) => (all[at]! > 0 ? value / all[at]! : 0));
  return {
    n,
    gdp: valueAdded.reduce((sum, value) => sum + value, 0),
    valueAdded,
    output,
    cost,
    fromOther: share(theirs),
    fromOwn: share(home),
    sold,
  };
}

/** X_ij of all goods and services, exporter first; economies in the order of the table. */
export function totalFlows(io: IoTable): Float64Array {
  const N = io.economies.length;
  const place = new Map(io.economies.map((economy, e) => [economy, e]));
  const flows = new Float64Array(N * N);
  const add = (seller: number, buyer: string, value: number): void => {
    const to = place.get(buyer);
    if (to !== undefined) flows[seller * N + to]! += Math.max(0, value);
  };
  for (let j = 0; j < io.n; j++) {
    const from = place.get(io.sectors[j]!.economy)!;
    for (let k = io.z.start[j]!; k < io.z.start[j + 1]!; k++)
      add(from, io.sectors[io.z.column[k]!]!.economy, io.z.value[k]!);
    for (let k = io.y.start[j]!; k < io.y.start[j + 1]!; k++)
      add(from, io.uses[io.y.column[k]!]!.economy, io.y.value[k]!);
  }
  return flows;
}
