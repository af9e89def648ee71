// Everything that an answer and its explanations rest on.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Known } from '../../models/deterrence/damage.ts';
import { registerBand } from '../map/evidence.ts';
import { ioTable, type IoStructure } from '../shared/input-output.ts';
import { makesGoods } from '../shock/covers.ts';
import { likely as likelyValues, type Values } from '../shock/parameters.ts';
import { goodsOf, type DeterrenceInput } from './answer.ts';
import { assumptions, barriers, drawnAt, fixed, registerFixed } from './assumptions.ts';
import { beyondOf, bounded, knownFrom, type AllBounded } from './bounded.ts';
import type { Conflict } from './conflict.ts';
import { driven, freeIn, POINTS, type Driven } from './driven.ts';
import { leadingFlows, namedFlows, type GoodFlow } from './goods.ts';
import { LOOKED, loosened, type Loosened } from './loosened.ts';
import {
  assumedOf,
  conflictAt,
  disasterOf,
  laddersOf,
  pictureAt,
  type Ground,
  type Picture,
} from './picture.ts';
import { playAt, stakes, type Played, type Staked } from './played.ts';
import { byHarm, reachOf } from './rungs.ts';
import { entangled, joined, sideNamed, totalFlows, type Named } from './sides.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** Goods shown of each side where none was named. */
const SHOWN = 6;

/** A sweep of the game at one prize. */
export interface Sweep {
  readonly staked: Staked;
  readonly likely: Played;
  readonly draws: readonly Played[];
}

/** A conflict at one factor on the cost of trade. */
export interface Severed {
  readonly barrier: number;
  readonly likely: Conflict;
  readonly draws: readonly Conflict[];
}

export interface Assessed {
  readonly io: IoStructure;
  readonly named: readonly [Named, Named];
  readonly ground: Ground;
  /** Goods of today: those that were named, else those whose embargo would hurt most; by seller, then as they came. */
  readonly goods: readonly GoodFlow[];
  /** Industries of each side by what withholding them costs the other. */
  readonly order: readonly [readonly number[], readonly number[]];
  /** What the bounds of `shock` tell of each rung. */
  readonly bounded: AllBounded;
  readonly likely: Picture;
  readonly draws: readonly Picture[];
  readonly sweeps: readonly Sweep[];
  readonly severed: readonly Severed[];
  readonly loosened: readonly Loosened[];
  readonly driven: readonly Driven[];
}

/** @throws UserError where no table is at hand, it does not hold a side, the sides overlap, or a good is not known */
export async function assess(ctx: Context, asked: DeterrenceInput): Promise<Assessed> {
  const io = await ioTable(ctx);
  if (!io) throw new UserError(say.noTable());
  const named = [sideNamed(io, asked.economy), sideNamed(io, asked.other)] as const;
  if (named[0].members.some((one) => named[1].members.includes(one)))
    throw new UserError(say.oneself({ economy: named[0].id, other: named[1].id }));
  const values = likelyValues(ctx, assumptions);
  registerFixed(ctx);
  if (ctx.draws > 0) registerBand(ctx);
  const { ground: table, order, goods } = await groundOf(ctx, asked, io, named);
  const told = await bounded(ctx, { io, named, ground: table }, values);
  const ground = { ...table, beyond: beyondOf(table, laddersOf(table, values), assumedOf(values), told) };

  const groups = named.filter(({ members }) => members.length > 1).map(({ id }) => id);
  if (ctx.draws > 0 && groups.length > 0) {
    const factors = ground.beyond.flatMap((one) => (one ? [...one.wanting, ...one.unsold] : []));
    ctx.warn(
      say.membersApart({
        list: groups,
        least: Number(Math.min(...factors).toFixed(2)),
        most: Number(Math.max(...factors).toFixed(2)),
      }),
    );
  }

  const at = (own: Values, known?: Known): { picture: Picture; conflicts: readonly Conflict[] } => {
    const conflicts = barriers.map((barrier) => conflictAt(ground, own, barrier));
    return { picture: pictureAt(ground, own, disasterOf(conflicts.at(-1)!), known), conflicts };
  };
  const { picture: likely, conflicts } = at(values, knownFrom(told));
  const staked = stakes(likely);
  const total = ctx.draws + 2 * LOOKED + POINTS * (freeIn(ground).length + 2);
  let done = 0;
  const step = (): void => ctx.progress(done++, total, say.running());
  const drawn = Array.from({ length: ctx.draws }, (_, d) => {
    step();
    const one = at(drawnAt(ctx, d));
    return { ...one, plays: staked.map((stake) => playAt(one.picture, stake)) };
  });
  const draws = drawn.map(({ picture }) => picture);
  const few = draws.slice(0, fixed['decoupling draws at most']);
  return {
    io,
    named,
    ground,
    goods,
    order,
    bounded: told,
    likely,
    draws,
    sweeps: staked.map((stake, k) => ({
      staked: stake,
      likely: playAt(likely, stake),
      draws: drawn.map(({ plays }) => plays[k]!),
    })),
    severed: barriers.map((barrier, k) => ({
      barrier,
      likely: conflicts[k]!,
      draws: drawn.map((one) => one.conflicts[k]!),
    })),
    loosened: loosened(ground, likely, few, order, step),
    driven: ctx.draws > 0 ? driven(ground, values, step) : [],
  };
}

async function groundOf(
  ctx: Context,
  asked: DeterrenceInput,
  io: IoStructure,
  named: readonly [Named, Named],
): Promise<Pick<Assessed, 'ground' | 'order' | 'goods'>> {
  const table = joined(io, named);
  const sides = entangled(table, named);
  const makers = table.industries.flatMap((industry, p) => (makesGoods(io, industry) ? [p] : []));
  const values = likelyValues(ctx, assumptions);
  const order = [byHarm(sides[1], makers, values), byHarm(sides[0], makers, values)] as const;
  const goods = goodsOf(asked);
  const industries = goods?.filter((text) => table.industries.includes(text)) ?? [];
  if (goods && industries.length > 0 && industries.length < goods.length)
    throw new UserError(
      say.mixedGoods({
        industries,
        goods: goods.filter((text) => !industries.includes(text)),
      }),
    );
  const flows = goods && industries.length === 0 ? await namedFlows(ctx, named, goods) : null;
  const places = goods ? industries.map((text) => table.industries.indexOf(text)) : null;
  const place = (id: string): number => table.economies.indexOf(id);
  return {
    order,
    goods: (flows ?? (await leadingFlows(ctx, named, SHOWN))).flat(),
    ground: {
      sides,
      reach: [reachOf(order[0], places), reachOf(order[1], places)],
      makers,
      trade: {
        n: table.economies.length,
        flows: totalFlows(table),
        sides: [place(named[0].id), place(named[1].id)],
      },
      goods: flows,
    },
  };
}
