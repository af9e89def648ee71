// All trade as a world of one sector: the flows of a full year where the data hold them, else the totals of an input-output table.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { worldFromTrade } from '../../models/equilibrium/one-sector-world.ts';
import type { TradeGround } from '../../models/lenses/income.ts';
import { totalFlows } from '../deterrence/sides.ts';
import { allTrade } from '../shared/all-trade.ts';
import { ioTable } from '../shared/input-output.ts';
import { regionOf } from '../shared/region.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** Partners that stand for themselves where flows name two hundred; the others are the rest. [P] */
const PARTNERS = 40;
/** The rest of the world. */
const REST = 'XRW';

export interface Grounded {
  readonly kind: 'flows' | 'table';
  readonly name: string;
  readonly year: number | null;
  readonly ground: TradeGround;
  place(economy: string): number | null;
  /** Whether an economy stands for itself. */
  has(economy: string): boolean;
}

/** null where no data tell all trade, or not that of the economy. */
export async function tradeGround(ctx: Context, economy: string, year: number): Promise<Grounded | null> {
  const members = membersOf(economy, year);
  return (await fromFlows(ctx, economy, members, year)) ?? fromTable(ctx, economy, members);
}

/** The economy itself, or the members of a group. */
export function membersOf(economy: string, year: number): readonly string[] {
  try {
    return regionOf(economy, year).members;
  } catch (error) {
    if (error instanceof UserError) return [economy];
    throw error;
  }
}

interface Listed {
  readonly codes: readonly string[];
  readonly flows: Float64Array;
  readonly gdp: Float64Array;
}

/** The same world with some economies as one. */
function gathered({ codes, flows, gdp }: Listed, nameOf: (code: string) => string): Listed {
  const names = [...new Set(codes.map(nameOf))];
  const to = codes.map((code) => names.indexOf(nameOf(code)));
  const n = names.length;
  const out = { codes: names, flows: new Float64Array(n * n), gdp: new Float64Array(n) };
  codes.forEach((_, i) => {
    out.gdp[to[i]!]! += gdp[i]!;
    codes.forEach((__, j) => (out.flows[to[i]! * n + to[j]!]! += flows[i * codes.length + j]!));
  });
  return out;
}

const grounded = (
  { codes, flows, gdp }: Listed,
  economy: string,
): Pick<Grounded, 'ground' | 'place' | 'has'> => {
  const rest = codes.indexOf(REST);
  return {
    ground: { n: codes.length, flows, gdp, self: codes.indexOf(economy) },
    place: (one) => {
      const at = codes.indexOf(one);
      return at >= 0 ? at : rest >= 0 ? rest : null;
    },
    has: (one) => codes.includes(one) && one !== economy,
  };
};

/** Flows of the last complete year between all economies of which GDP is known; what is sold at home is GDP less exports. */
async function fromFlows(
  ctx: Context,
  economy: string,
  members: readonly string[],
  latest: number,
): Promise<Grounded | null> {
  const all = await allTrade(ctx, latest);
  if (!all || !members.some((code) => all.codes.includes(code))) return null;
  const whole = gathered(all, (code) => (members.includes(code) ? economy : code));
  const self = whole.codes.indexOf(economy);
  const trades = whole.codes.map(
    (_, k) => whole.flows[self * whole.codes.length + k]! + whole.flows[k * whole.codes.length + self]!,
  );
  const most = ctx.coefficient('partners by name at most', PARTNERS, 'the others as one [P]');
  const near = new Set(
    whole.codes
      .map((_, k) => k)
      .toSorted((a, b) => trades[b]! - trades[a]! || a - b)
      .slice(0, most + 1)
      .map((k) => whole.codes[k]!),
  );
  const few = gathered(whole, (code) => (code === economy || near.has(code) ? code : REST));
  const { world, aboveGdp } = worldFromTrade({
    n: few.codes.length,
    trade: few.flows,
    gdp: few.gdp,
    tariff: new Float64Array(few.codes.length ** 2),
    epsilon: 1,
  });
  if (aboveGdp.includes(few.codes.indexOf(economy))) ctx.warn(say.aboveGdp({ economy }));
  return {
    kind: 'flows',
    name: all.name,
    year: all.year,
    ...grounded({ ...few, flows: world.flows }, economy),
  };
}

async function fromTable(
  ctx: Context,
  economy: string,
  members: readonly string[],
): Promise<Grounded | null> {
  const io = await ioTable(ctx);
  if (!io || !members.some((code) => io.economies.includes(code))) return null;
  const gdp = new Float64Array(io.economies.length);
  const place = new Map(io.economies.map((code, k) => [code, k]));
  io.sectors.forEach((sector, s) => (gdp[place.get(sector.economy)!]! += Math.max(0, io.va[s]!)));
  const listed = gathered({ codes: io.economies, flows: totalFlows(io), gdp }, (code) =>
    members.includes(code) ? economy : code,
  );
  return { kind: 'table', name: io.info.name, year: io.year, ...grounded(listed, economy) };
}
