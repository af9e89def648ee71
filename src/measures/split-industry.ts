// Takes a good out of its industry: an input-output table in which the good has sectors of its own.
import type { IoSector, IoTable, SparseRows } from './io-table.ts';

/** What is known of a good that an industry makes among other things. */
export interface GoodOfIndustry {
  /** Name of the new industry. */
  readonly good: string;
  /** The industry that makes it. */
  readonly industry: string;
  /** F: what economy e sells of it to economy m, E x E by rows in the table's order of economies, money of the table, 0 or more. */
  readonly sold: Float64Array;
  /** Whether a sector uses it: nobody else does. */
  uses(sector: number): boolean;
}

export interface Split {
  readonly table: IoTable;
  /** What of F has found its users, E x E: never more than they buy of the industry. */
  readonly placed: Float64Array;
}

/**
 * Users of the good get it in proportion to what they buy of its industry from the same economy; the good is made with its
 * industry's inputs per unit of output, so that sales and purchases balance as they did before (Wolsky 1984, Review of
 * Economics and Statistics 66, 283-291, the case without knowledge of the technologies).
 *
 * z'_(eG)i = z_(eg)i P_em / sum over users i in m of z_(eg)i, P_em = min(F_em, that sum); x_eG = sum_m P_em, at most x_eg;
 * r_e = x_eG / x_eg is the part of the industry's inputs, value added and taxes that goes with the good.
 * Each economy that has the industry gains a sector, after its others.
 */
export function splitIndustry(io: IoTable, part: GoodOfIndustry): Split {
  const { sectors, economies } = io;
  const E = economies.length;
  const placeOf = new Map(economies.map((economy, e) => [economy, e]));
  const economyOf = sectors.map(({ economy }) => placeOf.get(economy)!);
  const makers = sectors.flatMap(({ industry }, j) => (industry === part.industry ? [j] : []));
  const placed = new Float64Array(E * E);
  const scale = new Float64Array(E * E);
  const made = new Map<number, number>();
  for (const j of makers) {
    const e = economyOf[j]!;
    const bought = new Float64Array(E);
    eachCell(io.z, j, (i, value) => {
      if (value > 0 && part.uses(i)) bought[economyOf[i]!]! += value;
    });
    let x = 0;
    for (let m = 0; m < E; m++) {
      placed[e * E + m] = Math.min(part.sold[e * E + m]!, bought[m]!);
      x += placed[e * E + m]!;
    }
    const most = x > io.x[j]! ? Math.max(0, io.x[j]!) / x : 1;
    for (let m = 0; m < E; m++) {
      placed[e * E + m]! *= most;
      scale[e * E + m] = bought[m]! > 0 ? placed[e * E + m]! / bought[m]! : 0;
    }
    made.set(j, x * most);
  }
  return { table: withGood(io, part, { economyOf, makers, scale, made }), placed };
}

interface Plan {
  readonly economyOf: readonly number[];
  readonly makers: readonly number[];
  /** Part of what users in m buy of the industry of e that is the good, E x E. */
  readonly scale: Float64Array;
  /** Output of the good, by the sector it leaves. */
  readonly made: ReadonlyMap<number, number>;
}

function withGood(io: IoTable, part: GoodOfIndustry, plan: Plan): IoTable {
  const E = io.economies.length;
  const { after, goodAt, n } = placesOf(io, plan);
  const ratio = (j: number): number => (io.x[j]! > 0 ? (plan.made.get(j) ?? 0) / io.x[j]! : 0);
  const rows: (readonly [column: number, value: number])[][] = Array.from({ length: n }, () => []);
  const put = (row: number, i: number, value: number): void => {
    const good = goodAt.get(i);
    const r = good === undefined ? 0 : ratio(i);
    if (value * (1 - r) !== 0) rows[row]!.push([after[i]!, value * (1 - r)]);
    if (r > 0 && value * r !== 0) rows[row]!.push([good!, value * r]);
  };
  for (let j = 0; j < io.n; j++) {
    const good = goodAt.get(j);
    eachCell(io.z, j, (i, value) => {
      const moved =
        good !== undefined && value > 0 && part.uses(i)
          ? value * plan.scale[plan.economyOf[j]! * E + plan.economyOf[i]!]!
          : 0;
      if (value !== moved) put(after[j]!, i, value - moved);
      if (moved > 0) put(good!, i, moved);
    });
  }
  const parted = (values: Float64Array): Float64Array => {
    const out = new Float64Array(n);
    for (let j = 0; j < io.n; j++) {
      out[after[j]!] = values[j]! * (1 - ratio(j));
      const good = goodAt.get(j);
      if (good !== undefined) out[good] = values[j]! * ratio(j);
    }
    return out;
  };
  const sectors: IoSector[] = [];
  io.sectors.forEach((sector, j) => (sectors[after[j]!] = sector));
  for (const [j, good] of goodAt) sectors[good] = { economy: io.sectors[j]!.economy, industry: part.good };
  const y: (readonly [number, number])[][] = Array.from({ length: n }, () => []);
  for (let j = 0; j < io.n; j++) eachCell(io.y, j, (k, value) => y[after[j]!]!.push([k, value]));
  return {
    ...io,
    n,
    sectors,
    labels: sectors.map(({ economy, industry }) => `${economy}|${industry}`),
    industries: [...io.industries, part.good],
    z: packed(rows),
    y: packed(y),
    x: parted(io.x),
    va: parted(io.va),
    taxes: parted(io.taxes),
    other: parted(io.other),
  };
}

/** Where sectors stand once each economy that makes the good has one more, after its last. */
function placesOf(io: IoTable, { economyOf, makers }: Plan) {
  const last = new Map<number, number>();
  economyOf.forEach((e, j) => last.set(e, j));
  const maker = new Map(makers.map((j) => [economyOf[j]!, j]));
  const after = new Int32Array(io.n);
  const goodAt = new Map<number, number>();
  let n = 0;
  economyOf.forEach((e, j) => {
    after[j] = n++;
    const from = maker.get(e);
    if (last.get(e) === j && from !== undefined) goodAt.set(from, n++);
  });
  return { after, goodAt, n };
}

function eachCell({ start, column, value }: SparseRows, j: number, see: (i: number, value: number) => void) {
  for (let k = start[j]!; k < start[j + 1]!; k++) see(column[k]!, value[k]!);
}

function packed(rows: readonly (readonly (readonly [number, number])[])[]): SparseRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, j) => (start[j + 1] = start[j]! + row.length));
  const column = new Int32Array(start.at(-1)!);
  const value = new Float64Array(start.at(-1)!);
  rows.forEach((row, j) =>
    row
      .toSorted(([a], [b]) => a - b)
      .forEach(([i, v], k) => {
        column[start[j]! + k] = i;
        value[start[j]! + k] = v;
      }),
  );
  return { start, column, value };
}
