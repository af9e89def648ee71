// What decoupling does, industry by industry or good by good: own loss removed beside the change of both thresholds.
import { decoupled } from '../../models/deterrence/damage.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { fixed } from './assumptions.ts';
import { pair, pictureAt, type Ground, type Picture } from './picture.ts';

/** Change when `who` takes nothing of it from the other any more. All in % of GDP. */
export interface Change {
  /** Own loss when the other alone climbs to the rung that is looked at: before less after. */
  readonly removed: number;
  /** Change of the prize from which on that rung pays for the other, and for oneself. */
  readonly other: number;
  readonly own: number;
  /** Change of the prize from which on the full sector pays for the other: there answers are left, and may cease to be credible. */
  readonly sector: number;
}

export interface Loosened {
  readonly who: Side;
  /** Place of the industry in the table, or of the good among those named. */
  readonly place: number;
  readonly likely: Change;
  readonly draws: readonly Change[];
}

export const otherThan = (side: Side): Side => (side === 0 ? 1 : 0);

/** The rung that is looked at: product embargo where goods were named, else total control. */
export const rungLooked = ({ goods }: Pick<Ground, 'goods'>): number => (goods ? 2 : RUNGS - 1);

/** The rung on which answers are at stake. */
export const SECTOR = 3;

/** Own loss when the other alone stands on a rung. */
export const exposed = ({ damages }: Picture, who: Side, rung: number): number =>
  damages.damage[who][who === 0 ? pair(0, rung) : pair(rung, 0)]!;

export const thresholdOf = ({ thresholds }: Picture, side: Side, rung: number): number =>
  thresholds[side][rung - 1]!.threshold;

/** The ground once `who` takes nothing of an industry, or a good, from the other. */
function loosen(ground: Ground, who: Side, place: number): Ground {
  const seller = otherThan(who);
  if (!ground.goods) return { ...ground, sides: decoupled(ground.sides, who, place) };
  const left = ground.goods[seller].filter((_, k) => k !== place);
  return { ...ground, goods: seller === 0 ? [left, ground.goods[1]] : [ground.goods[0], left] };
}

/** The picture afterwards: only what hangs on what is no longer bought is computed anew. */
export function afterwards(ground: Ground, before: Picture, who: Side, place: number): Picture {
  const { cut } = before.ladders[otherThan(who)];
  const touched = (rung: number): boolean => !ground.goods && cut[rung * ground.sides[who].n + place]! > 0;
  const { supply, demand } = before.damages;
  return pictureAt(loosen(ground, who, place), before.values, before.disaster, {
    supply: (side, rung) => (side === who && touched(rung) ? null : supply[side][rung]!),
    demand: (side, rung) => (side !== who && touched(rung) ? null : demand[side][rung]!),
  });
}

function changeOf(ground: Ground, before: Picture, who: Side, place: number): Change {
  const after = afterwards(ground, before, who, place);
  const rung = rungLooked(ground);
  const change = (side: Side, of = rung): number =>
    thresholdOf(after, side, of) - thresholdOf(before, side, of);
  return {
    removed: exposed(before, who, rung) - exposed(after, who, rung),
    other: change(otherThan(who)),
    own: change(who),
    sector: change(otherThan(who), SECTOR),
  };
}

/** Industries looked at of each side: those that would hurt it most if withheld alone. */
export const LOOKED = 10;

/** @param order industries of each side by what withholding them costs the other */
export function loosened(
  ground: Ground,
  likely: Picture,
  draws: readonly Picture[],
  order: readonly [readonly number[], readonly number[]],
  step: () => void,
): readonly Loosened[] {
  const few = draws.slice(0, fixed['decoupling draws at most']);
  return ([0, 1] as const).flatMap((who) => {
    const seller = otherThan(who);
    const places = ground.goods ? [...ground.goods[seller].keys()] : order[seller].slice(0, LOOKED);
    return places.map((place): Loosened => {
      step();
      return {
        who,
        place,
        likely: changeOf(ground, likely, who, place),
        draws: few.map((one) => changeOf(ground, one, who, place)),
      };
    });
  });
}

/** Smaller changes are rounding. */
const NOTHING = 1e-12;
export const signOf = (x: number): number => (Math.abs(x) <= NOTHING ? 0 : Math.sign(x));

/** Share of the draws in which a threshold of the other moves the way it does at likely values; null without draws. */
export const agreeing = ({ likely, draws }: Loosened, of: 'other' | 'sector'): number | null =>
  draws.length === 0
    ? null
    : draws.filter((draw) => signOf(draw[of]) === signOf(likely[of])).length / draws.length;
