// The rows of the answer: rungs, damages, thresholds, what each can do to the other.
import { ioIndustryName } from '../../atlas/io-industries.ts';
import type { Row } from '../../contract/column.ts';
import { quantiles } from '../../kernel/quantile.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import type { RungThreshold } from '../../models/deterrence/threshold.ts';
import { BAND } from '../map/evidence.ts';
import type { Assessed } from './assess.ts';
import { harmOf } from './goods.ts';
import { exposed, otherThan } from './loosened.ts';
import { answers, pair, type Picture } from './picture.ts';
import { rungNames, termsOf } from './rungs.ts';

export const bothSides: readonly Side[] = [0, 1];
export const climbed = [1, 2, 3, 4] as const;

/** Ends of a band over draws, as the columns `nameLow` and `nameHigh`; null without draws. */
export function bandOf(name: string, draws: readonly number[]): Record<string, number | null> {
  const [low, high] = draws.length === 0 ? [null, null] : quantiles(Float64Array.from(draws), BAND);
  return { [`${name}Low`]: low ?? null, [`${name}High`]: high ?? null };
}

/** Why there are no bands. */
export const undrawn = (draws: readonly unknown[]): string | null =>
  draws.length === 0 ? 'not-asked' : null;

/** The parts of a threshold: own cost, what the answer adds, what disaster adds; % of GDP. */
export function partsOf(picture: Picture, side: Side, { alone, answered }: RungThreshold): readonly number[] {
  const { values, disaster } = picture;
  const delta = values('discount');
  return [delta * alone, delta * (answered - alone), values('hazard of disaster') * disaster[side]];
}

const carriers = ['own cost', 'the answer', 'risk of disaster'] as const;

/** The largest part of a threshold, as a word. */
function raisedBy(picture: Picture, side: Side, one: RungThreshold): string {
  if (one.threshold === 0) return 'nothing';
  const parts = partsOf(picture, side, one);
  return carriers[parts.indexOf(Math.max(...parts))]!;
}

export const at = (picture: Picture, side: Side, rung: number): RungThreshold =>
  picture.thresholds[side][rung - 1]!;

export const thresholdRows = ({ named, likely, draws }: Assessed): Row[] =>
  bothSides.flatMap((side) =>
    climbed.map((rung): Row => {
      const one = at(likely, side, rung);
      const { alone, answer, answered, threshold, costOfAnswer } = one;
      return {
        key: `${named[side].id} ${rung}`,
        climber: named[side].id,
        name: rungNames[rung]!,
        threshold,
        ...bandOf(
          'threshold',
          draws.map((draw) => at(draw, side, rung).threshold),
        ),
        alone,
        answer: rungNames[answer]!,
        answered,
        costOfAnswer,
        harm: exposed(likely, otherThan(side), rung),
        credible:
          draws.length === 0
            ? null
            : draws.filter((draw) => answers(at(draw, side, rung))).length / draws.length,
        raises: raisedBy(likely, side, one),
        reason: undrawn(draws),
      };
    }),
  );

/** Name of an industry in a language, beside its code where it has one. */
export function industryName({ io }: Assessed, p: number, lang: 'en' | 'ja'): string {
  const code = io.industries[p]!;
  return io.classification === null ? code : ioIndustryName(io.classification, code, lang);
}

const everything = { en: 'everything that makes goods, and all purchases', ja: '全ての財と全ての購入' };

export const rungRows = (a: Assessed): Row[] =>
  bothSides.flatMap((side) =>
    climbed.map((rung): Row => {
      const { cut, days } = termsOf(rung, a.likely.values);
      const one = a.bounded[side][rung] ?? null;
      const goods = rung <= 2 ? a.ground.goods?.[side] : undefined;
      const list = (lang: 'en' | 'ja'): string =>
        rung === RUNGS - 1
          ? everything[lang]
          : goods
            ? goods.map((one) => (lang === 'ja' ? one.nameJa : one.name)).join('; ')
            : a.ground.reach[side][rung]!.map((p) => industryName(a, p, lang)).join('; ');
      return {
        key: `${a.named[side].id} ${rung}`,
        climber: a.named[side].id,
        name: rungNames[rung]!,
        industries: list('en'),
        industriesJa: list('ja'),
        cut,
        days,
        wanting: one?.wanting ?? null,
        unsold: one?.unsold ?? null,
        reason: one ? null : goods ? 'not-applicable' : 'no-exports',
      };
    }),
  );

const everyPair = Array.from(
  { length: RUNGS * RUNGS },
  (_, k) => [Math.floor(k / RUNGS), k % RUNGS] as const,
);

export const damageRows = ({ likely, draws }: Assessed): Row[] =>
  everyPair.map(([k0, k1]): Row => {
    const where = pair(k0, k1);
    const { damage, added } = likely.damages;
    const band = (name: string, side: Side) =>
      bandOf(
        name,
        draws.map((draw) => draw.damages.damage[side][where]!),
      );
    return {
      key: `${k0}-${k1}`,
      rungFirst: rungNames[k0]!,
      rungSecond: rungNames[k1]!,
      first: damage[0][where]!,
      ...band('first', 0),
      second: damage[1][where]!,
      ...band('second', 1),
      firstAdded: added[0][where]!,
      secondAdded: added[1][where]!,
      firstOver: added[0][where]! - damage[0][where]!,
      secondOver: added[1][where]! - damage[1][where]!,
      reason: undrawn(draws),
    };
  });

/** The smaller damage on equal rungs: against the larger prize it is the mutual deterrence index. */
export const smaller = (picture: Picture, rung: number): number =>
  Math.min(picture.damages.damage[0][pair(rung, rung)]!, picture.damages.damage[1][pair(rung, rung)]!);

export const indexRows = ({ likely, draws }: Assessed): Row[] =>
  climbed.map((rung): Row => {
    const [first, second] = [
      likely.damages.damage[0][pair(rung, rung)]!,
      likely.damages.damage[1][pair(rung, rung)]!,
    ];
    const sum = first + second;
    return {
      key: String(rung),
      name: rungNames[rung]!,
      first,
      second,
      numerator: smaller(likely, rung),
      ...bandOf(
        'numerator',
        draws.map((draw) => smaller(draw, rung)),
      ),
      asymmetry: sum > 0 ? (first - second) / sum : null,
      asymmetryReason: sum > 0 ? null : 'degenerate',
      reason: undrawn(draws),
    };
  });

/** Harm of an embargo on a good by itself: % of the buyer's GDP within a year. */
export const goodRows = ({ goods, likely }: Assessed): Row[] => {
  const { cut, days } = termsOf(2, likely.values);
  return goods.map((one): Row => ({
    key: `${one.seller} ${one.good}`,
    good: one.good,
    name: one.name,
    nameJa: one.nameJa,
    seller: one.seller,
    buyer: one.buyer,
    bought: one.bought,
    share: one.bought / one.imports,
    loss: (harmOf([one], cut, likely.values) * days) / 365,
    year: one.year,
  }));
};
