// What each rung takes from both sides by the bounds of `shock`: through the chains of all economies, at likely values.
import type { Context } from '../../contract/question.ts';
import { damages, type Ladder, type SupplyLoss } from '../../models/deterrence/damage.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { extractedFrom } from '../../models/shock/extraction.ts';
import { cesBound, outputLost } from '../../models/supply-bounds.ts';
import type { IoStructure } from '../shared/input-output.ts';
import { input as shockInput } from '../shock/answer.ts';
import { SIGMA, worstDay } from '../shock/bounds.ts';
import { compile, type Compiled } from '../shock/compiled.ts';
import { worldOf } from '../shock/open.ts';
import type { Values } from '../shock/parameters.ts';
import type { Structure } from '../shock/structure.ts';
import { rungDocument } from './rungs.ts';
import type { Ground } from './picture.ts';
import type { Named } from './sides.ts';

/** A rung of one side as a document, and whether it holds back anything that is sold. */
export interface Document {
  readonly key: string;
  readonly side: Side;
  readonly rung: number;
  readonly document: Record<string, unknown>;
  readonly empty: boolean;
}

/** Shares by sector of a side, with what they weigh. */
export interface Sectors {
  readonly x: readonly number[];
  /** What is left of the output of each for want of inputs, or what it loses of it for want of buyers. */
  readonly value: readonly number[];
}

/** What one rung of one side takes while it lasts. */
export interface Bounded {
  /** Output that the other side loses for want of inputs, 0-1: `ces` in the bounds of `shock`. */
  readonly wanting: number;
  /** Output that the side itself loses for want of buyers, 0-1: `extraction` there. */
  readonly unsold: number;
  readonly behind: { readonly wanting: Sectors; readonly unsold: Sectors };
  /** The same by industry: of the other side, of the side itself. */
  readonly loss: { readonly wanting: SupplyLoss; readonly unsold: SupplyLoss };
}

/** By side that withholds, then rung; null where nothing is held back, or goods that are less than an industry. */
export type AllBounded = readonly [readonly (Bounded | null)[], readonly (Bounded | null)[]];

type Base = { readonly io: IoStructure; readonly named: readonly [Named, Named]; readonly ground: Ground };

/** The documents of all rungs of both sides. Of a table's industries only those that sell to the other are named: others hold back nothing. */
export const documentsOf = (
  { io, named, ground }: Base,
  values: Values,
  leakage?: number,
): readonly Document[] =>
  ([0, 1] as const).flatMap((side) =>
    Array.from({ length: RUNGS - 1 }, (_, k): Document => {
      const rung = k + 1;
      const { goods, reach, sides, makers } = ground;
      const places = reach[side][rung]!.filter((p) => sides[side].sold[p]! > 0);
      const held =
        rung === RUNGS - 1 && places.every((p) => makers.includes(p))
          ? ('all' as const)
          : rung <= 2 && goods
            ? goods[side].map(({ good }) => good)
            : places.map((p) => io.industries[p]!);
      return {
        key: `${named[side].id} ${rung}`,
        side,
        rung,
        document: rungDocument([named[0].members, named[1].members], side, rung, held, values, leakage),
        empty: (held === 'all' ? places : held).length === 0,
      };
    }),
  );

/** The bounds of `shock` for every rung that holds back industries. */
export async function bounded(ctx: Context, base: Base, values: Values): Promise<AllBounded> {
  const found: [(Bounded | null)[], (Bounded | null)[]] = [[null], [null]];
  const replaced = documentsOf(base, values);
  const diverted = documentsOf(base, values, values('diverted'));
  for (const [k, one] of replaced.entries()) {
    const parts = one.rung <= 2 && base.ground.goods !== null;
    found[one.side].push(
      one.empty || parts ? null : await boundedBy(ctx, base, one, diverted[k]!, values(SIGMA)),
    );
  }
  return found;
}

interface Opened {
  readonly structure: Structure;
  readonly compiled: Compiled;
  readonly day: number;
}

async function opened(ctx: Context, document: Document['document']): Promise<Opened> {
  const world = await worldOf(ctx, shockInput.parse({ scenario: document, model: 'bounds' }));
  const compiled = compile(world, world.acting);
  return { structure: world.structure, compiled, day: worstDay(compiled, world.days) };
}

async function boundedBy(
  ctx: Context,
  { io, named }: Base,
  { side, document }: Document,
  sales: Document,
  sigma: number,
): Promise<Bounded> {
  const one = await opened(ctx, document);
  const two =
    JSON.stringify(sales.document) === JSON.stringify(document) ? one : await opened(ctx, sales.document);
  const { table } = one.structure;
  const { left, moved } = cesBound(table, one.compiled.deliveries, one.day, sigma);
  const gone = extractedFrom(table, two.compiled.deliveries, two.day);
  const own = (who: Side): number[] =>
    [...one.structure.sectors.keys()].filter(
      (j) => named[who].members.includes(one.structure.sectors[j]!.economy) && table.x[j]! > 0,
    );
  const [mine, theirs] = [own(side), own(side === 0 ? 1 : 0)];
  const byIndustry = (sectors: readonly number[], lost: (j: number) => number): Float64Array => {
    const loss = new Float64Array(io.industries.length);
    io.industries.forEach((industry, p) => {
      const parts = sectors.filter((j) => one.structure.sectors[j]!.industry === industry);
      loss[p] = together(parts, lost, (j) => Math.max(0, io.va[j]!));
    });
    return loss;
  };
  const behind = (sectors: readonly number[], of: Float64Array): Sectors => ({
    x: sectors.map((j) => table.x[j]!),
    value: sectors.map((j) => of[j]!),
  });
  return {
    wanting: outputLost(table.x, left, theirs),
    unsold: sum(mine, gone) / sum(mine, table.x),
    behind: { wanting: behind(theirs, left), unsold: behind(mine, gone) },
    loss: {
      wanting: { loss: byIndustry(theirs, (j) => 1 - left[j]!), moved },
      unsold: { loss: byIndustry(mine, (j) => Math.min(1, gone[j]! / table.x[j]!)), moved: 0 },
    },
  };
}

const sum = (sectors: readonly number[], of: Float64Array): number =>
  sectors.reduce((total, j) => total + of[j]!, 0);

/** Share that sectors of one industry lose together: by value added; what it is of one stays what it is. */
function together(
  sectors: readonly number[],
  lost: (j: number) => number,
  weight: (j: number) => number,
): number {
  if (sectors.length === 1) return lost(sectors[0]!);
  const whole = sectors.reduce((total, j) => total + weight(j), 0);
  return whole > 0 ? sectors.reduce((total, j) => total + weight(j) * lost(j), 0) / whole : 0;
}

/** What is known of both sides at likely values. */
export const knownFrom = (all: AllBounded) => ({
  supply: (side: Side, rung: number): SupplyLoss | null =>
    all[side === 0 ? 1 : 0][rung]?.loss.wanting ?? null,
  demand: (side: Side, rung: number): SupplyLoss | null => all[side][rung]?.loss.unsold ?? null,
});

/**
 * Losses through all economies over those through a side's own chain, at likely values. In draws only the own chain is run
 * and this carries the rest: over the range of sigma it moves by a hundredth or two [P].
 */
export function beyondOf(
  { sides }: Ground,
  ladders: readonly [Ladder, Ladder],
  assumed: Parameters<typeof damages>[2],
  all: AllBounded,
): readonly [Ladder['beyond'], Ladder['beyond']] {
  const { supply, demand } = damages(sides, ladders, assumed);
  const { supply: whole, demand: sold } = damages(sides, ladders, assumed, knownFrom(all));
  const over = (a: readonly SupplyLoss[], b: readonly SupplyLoss[]): Float64Array =>
    Float64Array.from(
      a.flatMap(({ loss }, rung) =>
        [...loss].map((share, p) => (b[rung]!.loss[p]! > 0 ? share / b[rung]!.loss[p]! : 1)),
      ),
    );
  const of = (side: Side): Ladder['beyond'] => {
    const other = side === 0 ? 1 : 0;
    return { wanting: over(whole[other], supply[other]), unsold: over(sold[side], demand[side]) };
  };
  return [of(0), of(1)];
}
