// What explanations of deterrence are made of.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { cutAt } from '../../models/deterrence/damage.ts';
import { BAND } from '../map/evidence.ts';
import type { Assessed } from './assess.ts';
import { otherThan } from './loosened.ts';
import type { Picture } from './picture.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

const SOURCE = 'docs/methods/deterrence.md; [P] marks this project’s own rules';

export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };

export const given = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});

export const line = (name: string, expression: string, note = ''): Line => ({ name, expression, note });

/** A number that is declared. */
export const declared = (name: string, value: number, note = 'as declared'): Parts =>
  given(name, [known(name, value, note, 'coefficient')]);

/** An end of a band prints its draws. */
export const bandEnd = (draws: readonly number[], end: 'Low' | 'High', what: string): Parts => {
  const p = BAND[end === 'Low' ? 0 : 1];
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    known('draws', draws, `${what}, one for each draw`, 'draws'),
    line('q', `quantileSeq(draws, ${p})`),
  ]);
};

/** A share of the draws in which something holds. */
export const shareOf = (draws: readonly boolean[], what: string): Parts =>
  given('share of the draws', [
    known('holds', draws.map(Number), `${what}: 1 or 0, one for each draw`, 'draws'),
    line('share', 'mean(holds)'),
  ]);

/** Damage to a side on a pair of rungs, from the losses of its industries. */
export function damageParts({ named, ground }: Assessed, picture: Picture, side: Side, pair: number): Parts {
  const [k0, k1] = [Math.floor(pair / RUNGS), pair % RUNGS];
  const [own, theirs] = side === 0 ? [k0, k1] : [k1, k0];
  const [sells, buys] = [cutAt(own, theirs), cutAt(theirs, own)];
  const other = otherThan(side);
  const { supply, demand } = picture.damages;
  const [wanting, unsold] = [supply[side][buys]!, demand[side][sells]!];
  const { ladders } = picture;
  const goods = [ladders[other].goods?.harm[buys] ?? 0, ladders[side].goods?.cost[sells] ?? 0] as const;
  return given('100 Σ_i va_i max(s_i t_s, d_i t_d) / GDP', [
    known(
      'va',
      ground.sides[side].valueAdded,
      `value added of each industry of ${named[side].id}, money of the table`,
    ),
    known(
      's',
      wanting.loss,
      `output lost for want of inputs while they are withheld: what ces in shock --model bounds takes from each; last round moved ${wanting.moved}`,
      'solved',
    ),
    known(
      't_s',
      (ladders[other].days[buys] ?? 0) / 365,
      'part of the year on which they are withheld',
      'coefficient',
    ),
    known(
      'd',
      unsold.loss,
      'output lost for want of buyers: what extraction in shock --model bounds takes from each',
      'solved',
    ),
    known(
      't_d',
      (ladders[side].days[sells] ?? 0) / 365,
      'part of the year on which they are not sold',
      'coefficient',
    ),
    known(
      'goods',
      goods,
      'goods that are less than an industry: not had, not sold; % of GDP while it lasts',
      'solved',
    ),
    line('a', 's * t_s'),
    line('b', 'd * t_d'),
    line('larger', '(a + b + abs(a - b)) / 2', 'of each industry the larger loss'),
    line('damage', '100 * sum(va .* larger) / sum(va) + goods[1] * t_s + goods[2] * t_d', '% of GDP'),
  ]);
}

export const cells = (name: string, value: number, note: string): Line => known(name, value, note, 'cells');
