// Further rows of the answer: play, conflict, decoupling, drivers, the approximate chance of a bargain.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { actions, endings, type Play, type Side } from '../../models/deterrence/escalation.ts';
import { chanceOfPeace } from '../../models/deterrence/peace.ts';
import { fixed } from './assumptions.ts';
import type { Assessed, Severed, Sweep } from './assess.ts';
import { overYears } from './conflict.ts';
import { freeIn } from './driven.ts';
import { agreeing, otherThan, type Change } from './loosened.ts';
import { attritionOf, indexAt, stepOf } from './played.ts';
import { bandOf, bothSides, industryName, undrawn } from './rows.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** Whether something holds in enough draws to be said without a warning. */
const settled = (share: number | null): string =>
  share === null ? 'not drawn' : share >= fixed['robust from'] ? 'robust' : 'not robust';

/** Chances of a way of ending, by step. */
export const stepsOf = ({ endsAt }: Play, way: (typeof endings)[number]): Float64Array =>
  endsAt.subarray(endings.indexOf(way) * fixed.moves, (endings.indexOf(way) + 1) * fixed.moves);

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Quantal-response chances that are shown. */
export const shownEnds = ['conceded0', 'conceded1', 'standoff', 'disaster'] as const;

/** Chance of a way of ending; that some control is raised is what is left of peace. */
export const chanceOf = (play: Play, way: (typeof shownEnds)[number] | 'climbs'): number =>
  way === 'climbs' ? 1 - sum(stepsOf(play, 'peace')) : sum(stepsOf(play, way));

const pathText = ({ path }: Play): string =>
  path
    .map(({ action, rungs }) => `${actions.indexOf(action) === 1 ? 'concede' : action} ${rungs.join('-')}`)
    .join(', ');

/** Share of draws whose subgame-perfect play ends alike; null without draws. */
export const alike = ({ likely, draws }: Sweep): number | null =>
  draws.length === 0 ? null : draws.filter(({ outcome }) => outcome === likely.outcome).length / draws.length;

export const playRows = ({ named, sweeps, likely: picture }: Assessed): Row[] =>
  sweeps.map((sweep): Row => {
    const { staked, likely, draws } = sweep;
    const second = otherThan(staked.first);
    return {
      key: `${named[staked.first].id} ${staked.multiple}`,
      first: named[staked.first].id,
      multiple: staked.multiple,
      prizeFirst: staked.prize[staked.first],
      prizeSecond: staked.prize[second],
      outcome: likely.outcome,
      path: pathText(likely.perfect),
      same: alike(sweep),
      robust: settled(alike(sweep)),
      ...Object.assign(
        {},
        ...(['climbs', ...shownEnds] as const).map((way) => ({
          [way]: chanceOf(likely.quantal, way),
          ...bandOf(
            way,
            draws.map(({ quantal }) => chanceOf(quantal, way)),
          ),
        })),
      ),
      riskFirst: likely.risk[0],
      riskSecond: likely.risk[1],
      stepFirst: stepOf(picture, staked, staked.first),
      stepSecond: stepOf(picture, staked, second),
      attritionFirst: attritionOf(picture, staked, staked.first),
      attritionSecond: attritionOf(picture, staked, second),
      index: indexAt(picture, staked),
      reason: undrawn(draws),
    };
  });

export const barrierName = (barrier: number): Message =>
  barrier === Number.POSITIVE_INFINITY ? say.noTrade() : say.times({ factor: barrier });

/** What each draw with an equilibrium makes of a conflict of some years. */
export const yearsOf = ({ draws }: Assessed, one: Severed, side: Side): number[] =>
  one.draws.flatMap(({ loss }, k) => {
    const { values } = draws[k]!;
    return loss ? [overYears(loss[side], values('growth of trade'), values('discount'))] : [];
  });

/** Draws that have an equilibrium. */
export const lossesOf = ({ draws }: Severed, side: 0 | 1): number[] =>
  draws.flatMap(({ loss }) => (loss ? [loss[side]] : []));

export const conflictRows = (a: Assessed): Row[] => {
  const { named, severed, likely } = a;
  const { values } = likely;
  return severed.flatMap((one) =>
    bothSides.map((side): Row => {
      const both = one.likely.loss;
      const loss = both?.[side] ?? null;
      return {
        key: `${named[side].id} ${one.barrier === Number.POSITIVE_INFINITY ? 'no trade' : one.barrier}`,
        economy: named[side].id,
        barrier: barrierName(one.barrier),
        loss,
        ...bandOf('loss', lossesOf(one, side)),
        tilt: both ? both[side] - both[otherThan(side)] : null,
        years: loss === null ? null : overYears(loss, values('growth of trade'), values('discount')),
        ...bandOf('years', yearsOf(a, one, side)),
        residual: loss === null ? null : one.likely.residual,
        reason: loss === null ? 'degenerate' : undrawn(one.draws),
      };
    }),
  );
};

export const decouplingRows = (a: Assessed): Row[] =>
  a.loosened.map((one): Row => {
    const { who, place, likely, draws } = one;
    const good = a.ground.goods?.[otherThan(who)][place];
    const band = (name: keyof Change) =>
      bandOf(
        name,
        draws.map((draw) => draw[name]),
      );
    return {
      key: `${a.named[who].id} ${good?.good ?? a.io.industries[place]!}`,
      who: a.named[who].id,
      item: good?.name ?? industryName(a, place, 'en'),
      itemJa: good?.nameJa ?? industryName(a, place, 'ja'),
      removed: likely.removed,
      ...band('removed'),
      other: likely.other,
      ...band('other'),
      own: likely.own,
      agree: agreeing(one, 'other'),
      robust: settled(agreeing(one, 'other')),
      sector: likely.sector,
      ...band('sector'),
      sectorAgree: agreeing(one, 'sector'),
      sectorRobust: settled(agreeing(one, 'sector')),
      reason: undrawn(draws),
    };
  });

export const driverRows = ({ named, driven, ground }: Assessed): Row[] =>
  driven.flatMap(({ side, first, total }) =>
    freeIn(ground)
      .map(({ name, low, likely, high }, k): Row => {
        const none = Number.isNaN(total[k]!);
        return {
          key: `${named[side].id} ${name}`,
          economy: named[side].id,
          assumption: name,
          low,
          likely,
          high,
          first: none ? null : first[k]!,
          total: none ? null : total[k]!,
          reason: none ? 'degenerate' : null,
        };
      })
      .toSorted((x, y) => Number(y['total'] ?? -1) - Number(x['total'] ?? -1)),
  );

/** The approximation of METHODS 6.1, only where somebody asked for it. */
export const peaceRows = ({ severed }: Assessed, warValue: number | undefined): Row[] =>
  warValue === undefined
    ? []
    : severed.map(({ barrier, likely: { loss } }): Row => {
        const surplus = loss ? loss[0] + loss[1] : null;
        return {
          key: barrier === Number.POSITIVE_INFINITY ? 'no trade' : String(barrier),
          barrier: barrierName(barrier),
          surplus,
          warValue,
          chance: surplus === null ? null : chanceOfPeace(surplus, warValue),
          efficient: surplus === null ? null : chanceOfPeace(surplus, warValue, true),
          reason: surplus === null ? 'degenerate' : null,
        };
      });
