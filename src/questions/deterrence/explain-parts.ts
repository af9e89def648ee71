// What explanations of deterrence are made of.
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { cutAt } from '../../models/deterrence/damage.ts';
import type { Assessed } from './assess.ts';
import { otherThan } from './loosened.ts';
import type { Picture } from './picture.ts';
import { arithmetic, line, methods, type Parts } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';

const { say } = explainWords;

export const METHODS = methods('docs/methods/deterrence.md');
export const { none, given, bandEnd, shareOf } = arithmetic(METHODS);
export { line, type Parts };

/** The name of an assumption. */
export const assumed = (text: string): Note => inWords(text);

/** A number that is declared. */
export const declared = (name: string, value: number, note: Note = explainTerms.say.declared()): Parts =>
  given(plain(name), [known(name, value, note, 'coefficient')]);

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
  return given(plain('100 Σ_i va_i max(s_i t_s, d_i t_d) / GDP'), [
    known('va', ground.sides[side].valueAdded, say.valueAdded({ economy: named[side].id })),
    known('s', wanting.loss, say.wanting({ moved: String(wanting.moved) }), 'solved'),
    known('t_s', (ladders[other].days[buys] ?? 0) / 365, say.withheldYear(), 'coefficient'),
    known('d', unsold.loss, say.unsold(), 'solved'),
    known('t_d', (ladders[side].days[sells] ?? 0) / 365, say.unsoldYear(), 'coefficient'),
    known('goods', goods, say.lesserGoods(), 'solved'),
    line('a', 's * t_s'),
    line('b', 'd * t_d'),
    line('larger', '(a + b + abs(a - b)) / 2', say.larger()),
    line('damage', '100 * sum(va .* larger) / sum(va) + goods[1] * t_s + goods[2] * t_d', say.percentOfGdp()),
  ]);
}

export const cells = (name: string, value: number, note: Note): Line => known(name, value, note, 'cells');
