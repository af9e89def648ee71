// What explanations of deterrence are made of.
import { known, type Line } from '../../contract/explanation.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { cutAt } from '../../models/deterrence/damage.ts';
import type { Assessed } from './assess.ts';
import { otherThan } from './loosened.ts';
import type { Picture } from './picture.ts';
import { arithmetic, line, type Parts } from '../shared/arithmetic.ts';

export const { none, given, bandEnd, shareOf } = arithmetic(
  'docs/methods/deterrence.md; [P] marks this project’s own rules',
);
export { line, type Parts };

/** A number that is declared. */
export const declared = (name: string, value: number, note = 'as declared'): Parts =>
  given(name, [known(name, value, note, 'coefficient')]);

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
