// Gathers goods under the specified critical products and the strategic fields.
import { loadFields, type Field } from '../../atlas/fields.ts';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { stabilityUnder } from '../../measures/classes.ts';
import { doubtsOf } from './choice-draws.ts';
import {
  colourOf,
  colours,
  pillars,
  shareOf,
  type Colour,
  type Grade,
  type Pillar,
  type Reason,
} from './evidence.ts';
import type { Judgement } from './assess.ts';
import { choiceCells, instrumentsOf, noContext, scoreCells } from './rows.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

export interface Gathered {
  readonly field: Field;
  readonly members: readonly Judgement[];
}

/** Every official field with the goods that this project reads as part of it; those without any good too. */
export function gather(judgements: readonly Judgement[]): readonly Gathered[] {
  return loadFields().map((field) => ({
    field,
    members: judgements.filter(
      ({ item }) =>
        (field.kind === 'critical-product' ? item.good?.criticalProduct : item.good?.strategicField) ===
        field.id,
    ),
  }));
}

export const fieldId = (field: Field): string => `${field.kind}:${field.id}`;

/** Draws in which at least one of the goods has the class, 1 or 0; null where none can be decided. */
export function anyHolds(members: readonly Judgement[], pillar: Pillar): number[] | null {
  const decisions = members.flatMap(({ pillars: of }) => {
    const decision = of[pillar].decided?.decision;
    return decision ? [decision] : [];
  });
  if (decisions.length === 0) return null;
  const draws = Math.max(...decisions.map((one) => one.draws.length));
  if (draws === 0) return [decisions.some((one) => one.likely) ? 1 : 0];
  return Array.from({ length: draws }, (_, d) => (decisions.some((one) => one.draws[d] === 1) ? 1 : 0));
}

/** Draws of thresholds in which at least one of the goods has the class; null where none can be decided or nothing was drawn. */
export function anyByChoice(members: readonly Judgement[], colour: Colour): Uint8Array | null {
  const held = members.flatMap(({ choices }) => choices.held[colour] ?? []);
  return held[0]?.map((_, d) => (held.some((one) => one[d] === 1) ? 1 : 0)) ?? null;
}

/** The good at the end of a pillar that matters: least autonomous, most indispensable, most disrupted. */
export function telling(members: readonly Judgement[], pillar: Pillar): Judgement | null {
  const known = members.filter(({ pillars: of }) => of[pillar].scored);
  const score = (one: Judgement): number => one.pillars[pillar].scored?.score ?? 0;
  const order = pillar === 'autonomy' ? 1 : -1;
  return known.toSorted((a, b) => order * (score(a) - score(b)))[0] ?? null;
}

/** The row of a field: its classes are those of its goods, its scores those of the good that tells most. */
export function fieldRow({ field, members }: Gathered): Row {
  const probability: Record<Colour, number | null> = { green: null, blue: null, red: null };
  for (const pillar of pillars) {
    const held = anyHolds(members, pillar);
    probability[colourOf[pillar]] = held && held.reduce((sum, one) => sum + one, 0) / held.length;
  }
  const classes = colours.filter((colour) => (probability[colour] ?? 0) >= 0.5);
  const reported = classes.filter((colour) => contributing(members, colour).every((grade) => grade === 'D'));
  const known = Object.values(probability).filter((p) => p !== null);
  const undecided: Record<Colour, Reason | null> = { green: null, blue: null, red: null };
  for (const colour of colours)
    if (probability[colour] === null) undecided[colour] = members.length === 0 ? 'not-applicable' : 'no-data';
  const byChoice: Record<Colour, number | null> = { green: null, blue: null, red: null };
  for (const colour of colours) byChoice[colour] = shareOf(anyByChoice(members, colour));
  const steady = stabilityUnder(doubtsOf(probability, byChoice));
  return {
    product: fieldId(field),
    name: field.nameEn,
    nameJa: field.nameJa,
    classes: classes.length > 0 ? classes : known.length > 0 ? ['none'] : ['unknown'],
    basis: basisOf(members, classes, reported),
    reported,
    stable: steady === null ? null : steady === 'stable',
    probability,
    ...Object.fromEntries(colours.map((colour) => [`${colour}Reason`, undecided[colour]])),
    ...choiceCells(byChoice, undecided),
    ...Object.assign(
      {},
      ...pillars.map((pillar) =>
        scoreCells(pillar, telling(members, pillar), members.length === 0 ? 'not-applicable' : 'no-data'),
      ),
    ),
    ...noContext,
    reason: reasonOf(
      members,
      classes,
      colours.filter((colour) => probability[colour] !== null),
    ),
    instruments: classes.map((colour) => instrumentsOf[colour]()),
    goods: members.length,
    goodsReason: null,
    members: members.map((one) => one.item.product),
  };
}

/** `reported` where every class, or all that was assessed without finding one, rests on published estimates. */
function basisOf(
  members: readonly Judgement[],
  classes: readonly Colour[],
  reported: readonly Colour[],
): string | null {
  if (classes.length > 0) return reported.length === classes.length ? 'reported' : 'measured';
  const grades = members.flatMap(({ pillars: of }) =>
    pillars.flatMap((pillar) => of[pillar].decided?.grade ?? []),
  );
  if (grades.length === 0) return null;
  return grades.every((grade) => grade === 'D') ? 'reported' : 'measured';
}

/** Grades of what may give the field a class: decisions of its goods that hold in some draw. */
function contributing(members: readonly Judgement[], colour: Colour): readonly Grade[] {
  return members.flatMap(({ pillars: of, probability }) =>
    pillars
      .filter((pillar) => colourOf[pillar] === colour && (probability[colour] ?? 0) > 0)
      .flatMap((pillar) => of[pillar].decided?.grade ?? []),
  );
}

/** The goods that are most probably of the field's classes; else that nothing was found, or nothing could decide. */
function reasonOf(
  members: readonly Judgement[],
  classes: readonly Colour[],
  decided: readonly Colour[],
): Message {
  const chance = (one: Judgement): number =>
    Math.max(0, ...classes.map((colour) => one.probability[colour] ?? 0));
  const telling = members
    .filter((one) => chance(one) > 0)
    .toSorted((a, b) => chance(b) - chance(a))
    .map(({ item }) => item);
  if (telling.length > 0)
    return say.fieldReason({
      names: telling.map(({ name }) => name),
      namesJa: telling.map(({ nameJa }) => nameJa),
    });
  return decided.length > 0 ? say.noneFound({ classes: decided }) : say.notAssessed();
}
