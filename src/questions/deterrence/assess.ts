// Everything that an answer and its explanations rest on.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { registerBand } from '../map/evidence.ts';
import { ioTable, type IoStructure } from '../shared/input-output.ts';
import { makesGoods } from '../shock/covers.ts';
import { likely as likelyValues } from '../shock/parameters.ts';
import { goodsOf, type DeterrenceInput } from './answer.ts';
import { assumptions, barriers, drawnAt, fixed, registerFixed } from './assumptions.ts';
import { conflictOf, type Conflict } from './conflict.ts';
import { driven, free, POINTS, type Driven } from './driven.ts';
import { goodFlows } from './goods.ts';
import { LOOKED, loosened, type Loosened } from './loosened.ts';
import { pictureAt, type Ground, type Picture } from './picture.ts';
import { playAt, stakes, type Played, type Staked } from './played.ts';
import { byHarm, reachOf } from './rungs.ts';
import { entangled, joined, sideNamed, totalFlows, type Named } from './sides.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

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
  /** Industries of each side by what withholding them costs the other. */
  readonly order: readonly [readonly number[], readonly number[]];
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
  if (io.info.from === 'box') ctx.warn(say.structureOf({ year: io.year, name: io.info.name }));
  const values = likelyValues(ctx, assumptions);
  registerFixed(ctx);
  if (ctx.draws > 0) registerBand(ctx);
  const { ground, order } = await groundOf(ctx, asked, io, named);

  const likely = pictureAt(ground, values);
  const played = stakes(likely);
  const total = ctx.draws + 2 * LOOKED + POINTS * (free.length + 2);
  let done = 0;
  const step = (): void => ctx.progress(done++, total, say.running());
  const draws: Picture[] = [];
  const all: Played[][] = played.map(() => []);
  const severed = barriers.map((barrier) => ({ barrier, draws: [] as Conflict[] }));
  for (let d = 0; d < ctx.draws; d++) {
    step();
    const picture = pictureAt(ground, drawnAt(ctx, d));
    draws.push(picture);
    played.forEach((staked, k) => all[k]!.push(playAt(picture, staked)));
    for (const one of severed) one.draws.push(conflictAt(ground, picture, one.barrier));
  }
  const few = draws.slice(0, fixed['decoupling draws at most']);
  return {
    io,
    named,
    ground,
    order,
    likely,
    draws,
    sweeps: played.map((staked, k) => ({ staked, likely: playAt(likely, staked), draws: all[k]! })),
    severed: severed.map((one) => ({ ...one, likely: conflictAt(ground, likely, one.barrier) })),
    loosened: loosened(ground, likely, few, order, step),
    driven: ctx.draws > 0 ? driven(ground, values, step) : [],
  };
}

const conflictAt = ({ trade }: Ground, { values }: Picture, barrier: number): Conflict =>
  conflictOf(trade, {
    barrier,
    epsilon: values('epsilon'),
    productivityLoss: values('productivity loss'),
  });

async function groundOf(
  ctx: Context,
  asked: DeterrenceInput,
  io: IoStructure,
  named: readonly [Named, Named],
): Promise<Pick<Assessed, 'ground' | 'order'>> {
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
  const flows = goods && industries.length === 0 ? await goodFlows(ctx, named, goods) : null;
  const places = goods ? industries.map((text) => table.industries.indexOf(text)) : null;
  const place = (id: string): number => table.economies.indexOf(id);
  return {
    order,
    ground: {
      sides,
      reach: [reachOf(order[0], places), reachOf(order[1], places)],
      trade: {
        n: table.economies.length,
        flows: totalFlows(table),
        sides: [place(named[0].id), place(named[1].id)],
      },
      goods: flows,
    },
  };
}
