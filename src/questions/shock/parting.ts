// Takes goods of which a user said who needs them out of their industries, so that every model of the table can follow them.
import { economies } from '../../atlas/economies.ts';
import type { Context } from '../../contract/question.ts';
import { splitIndustry } from '../../measures/split-industry.ts';
import { flowsOfGood } from '../scenario/flows.ts';
import type { Known } from '../scenario/lookers.ts';
import type { IoStructure } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { Resolved } from '../shared/scenario/resolve.ts';
import { UserError } from '../../contract/message.ts';
import type { CriticalFile } from './critical-file.ts';
import { isPart } from './covers.ts';
import type { Part, PartFlow } from './part.ts';
import { gdpScale, industryTrade, type PairMeasure } from './part-measure.ts';
import { industriesOf } from './paths.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

export interface Parted {
  readonly io: IoStructure;
  readonly parts: readonly Part[];
}

const anyone = { only: null, except: [] } as const;

/** Goods of the scenario that are less than an industry, each once. */
export const partsNamed = ({ goods, retaliationGoods }: Resolved): readonly GoodRef[] => {
  const all = [...goods, ...retaliationGoods].flatMap((named) => named?.filter(isPart) ?? []);
  return [...new Map(all.map((good) => [good.text, good])).values()];
};

/**
 * The table with every good in sectors of its own that the file names users of, and whose trade and industry are known; a good
 * of which they are not stays where it is, which is said.
 * @throws UserError where none of the users named buys of the good's industry where the good comes from
 */
export async function parted(
  ctx: Context,
  whole: IoStructure,
  resolved: Resolved,
  file: CriticalFile | undefined,
): Promise<Parted> {
  let io = whole;
  const parts: Part[] = [];
  for (const good of partsNamed(resolved)) {
    const named = file?.rows.filter((row) => row.good === good.text) ?? [];
    if (named.length === 0) continue;
    const users = named.map(({ using }) => using);
    const { scenario, document } = resolved;
    const told = named.find((row) => row.industry !== undefined)?.industry;
    if (told !== undefined && !whole.industries.includes(told))
      throw new UserError(say.criticalUnknown({ file: file?.file ?? '', text: told }));
    const [industry] = told === undefined ? industriesOf(ctx, whole, document.revision, good) : [told];
    const known = await flowsOfGood(ctx, {
      from: anyone,
      to: anyone,
      good,
      revision: document.revision,
      start: scenario.start,
      year: null,
    });
    if (!known || known.flows.length === 0 || industry === undefined) {
      ctx.warn((industry === undefined ? say.partNoIndustry : say.partNoTrade)({ good: good.text }));
      continue;
    }
    const [made, table] = await partOf(ctx, io, { good: good.text, industry, users, known });
    if (!made.flows.some(({ placed }) => placed > 0))
      throw new UserError(say.partUnused({ file: file?.file ?? '', good: good.text, industry, list: users }));
    ctx.warn(say.partUsers({ good: good.text, list: [...new Set(users)], file: file?.file ?? '' }));
    parts.push(made);
    io = { ...io, ...table };
  }
  return { io, parts };
}

type Asked = Pick<Part, 'good' | 'industry' | 'users' | 'known'>;

async function partOf(ctx: Context, io: IoStructure, asked: Asked) {
  const { good, industry, users, known } = asked;
  const E = io.economies.length;
  const named = placesOf(io);
  const value = new Float64Array(E * E);
  let outside = 0;
  for (const { exporter, importer, value: usd } of known.flows) {
    const [e, m] = [named(exporter), named(importer)];
    if (e === undefined || m === undefined) outside += usd;
    else if (e !== m) value[e * E + m]! += usd;
  }
  const all = known.flows.reduce((sum, flow) => sum + flow.value, 0);
  if (outside > 0) ctx.warn(say.partOutside({ good, share: Math.round((outside / all) * 1000) / 10 }));
  const delivered = deliveredBy(io, industry);
  const measure =
    (await industryTrade(ctx, io, known, { industry, named, delivered })) ??
    (await gdpScale(ctx, io, known.year));
  const sold = new Float64Array(E * E);
  const measures = new Map<number, PairMeasure>();
  for (let at = 0; at < E * E; at++) {
    if (value[at] === 0) continue;
    const one = measure(Math.floor(at / E), at % E, value[at]!);
    measures.set(at, one);
    sold[at] = one.sold;
  }
  // At home: the part of the industry's deliveries that the good is of those abroad, as far as they are known [P].
  for (let e = 0; e < E; e++) {
    let [goods, whole] = [0, 0];
    for (let m = 0; m < E; m++) {
      if (m === e || !isKnown(known, io.economies[e]!, io.economies[m]!)) continue;
      goods += sold[e * E + m]!;
      whole += delivered[e * E + m]!;
    }
    sold[e * E + e] = whole > 0 ? delivered[e * E + e]! * Math.min(1, goods / whole) : 0;
  }
  const using = new Set(users);
  const { table, placed } = splitIndustry(io, {
    good,
    industry,
    sold,
    uses: (j) => using.has(io.sectors[j]!.industry) || using.has(io.labels[j]!),
  });
  const flows = [...sold.keys()]
    .filter((at) => sold[at]! > 0)
    .map((at): PartFlow => ({
      exporter: io.economies[Math.floor(at / E)]!,
      importer: io.economies[at % E]!,
      value: measures.has(at) ? value[at]! : null,
      measure: measures.get(at) ?? null,
      industry: delivered[at]!,
      sold: sold[at]!,
      placed: placed[at]!,
    }));
  return [{ ...asked, flows }, table] as const;
}

/** A customs group is known of one economy's trade alone. */
const isKnown = ({ basis, flows }: Known, e: string, m: string): boolean =>
  basis !== 'group' || flows.some(({ exporter, importer }) => exporter === e && importer === m);

/** Place of an economy in the table; those it does not name are in its rest of the world, where it has one. */
function placesOf({ economies: known }: IoStructure): (economy: string) => number | undefined {
  const place = new Map(known.map((economy, e) => [economy, e]));
  const rest = place.get('XRW');
  const real = new Set(economies().map(({ iso3 }) => iso3));
  return (economy) => place.get(economy) ?? (real.has(economy) ? rest : undefined);
}

/** T: what an industry delivers from each economy to each, E x E, money of the table a year. */
function deliveredBy({ economies: known, sectors, uses, z, y }: IoStructure, industry: string): Float64Array {
  const E = known.length;
  const place = new Map(known.map((economy, e) => [economy, e]));
  const out = new Float64Array(E * E);
  sectors.forEach((sector, j) => {
    if (sector.industry !== industry) return;
    const e = place.get(sector.economy)!;
    const add = (buyer: string, value: number): void => {
      const m = place.get(buyer);
      if (m !== undefined && value > 0) out[e * E + m]! += value;
    };
    for (let k = z.start[j]!; k < z.start[j + 1]!; k++) add(sectors[z.column[k]!]!.economy, z.value[k]!);
    for (let k = y.start[j]!; k < y.start[j + 1]!; k++) add(uses[y.column[k]!]!.economy, y.value[k]!);
  });
  return out;
}
