// The options that are compared: those of the portfolio, or a user's own; each as a plan under any effects.
import type { Context } from '../../contract/question.ts';
import { word, type Lang } from '../../contract/render.ts';
import { wordWords } from '../../contract/word.ts';
import { idle, planOf, type Plan } from '../../models/lenses/plan.ts';
import { choose } from '../../models/portfolio/choose.ts';
import { lenses, type Mix, type Problem } from '../../models/portfolio/problem.ts';
import { weightsOf } from '../portfolio/ground.ts';
import { openSolver } from '../portfolio/highs.ts';
import { aloneOf, leading, uses, without, type Measure } from '../portfolio/measures.ts';
import { labelled, named } from '../portfolio/naming.ts';
import type { Opened } from '../portfolio/opened.ts';
import { lensesWords } from './words.ts';

const { say, texts } = lensesWords;

/** Measures shown alone: so many of each instrument, those that gain most. [P] */
const OF_EACH = 2;
const RIVALS = 3;
const GAP = 1e-4;

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly nameJa: string;
  /** As it stands in a picture, where labels are cut at their end. */
  readonly label: string;
  readonly labelJa: string;
  readonly basis: 'portfolio' | 'user' | 'user scores';
  /** Money of all years, billions. */
  readonly cost: number;
  /** What it does under the effects of a problem; null where a user brings scores instead. */
  readonly plan: ((problem: Problem) => Plan) | null;
  /** Scores that a user brings, billions: safety net, free trade, national security. */
  readonly scores: readonly [number, number, number] | null;
}

const both = (key: 'nothing' | 'mix' | 'runnerUp' | 'mixFor'): { en: string; ja: string } =>
  texts[`lenses.${key}`]!;
const costOf = (mix: Mix): number => mix.cost.reduce((a, b) => a + b, 0);

/** What every option is held against. */
export const nothing: Choice = {
  key: 'nothing',
  name: both('nothing').en,
  nameJa: both('nothing').ja,
  label: both('nothing').en,
  labelJa: both('nothing').ja,
  basis: 'portfolio',
  cost: 0,
  plan: idle,
  scores: null,
};

/** A name and its label in both languages. */
interface Named {
  readonly name: string;
  readonly nameJa: string;
  readonly label: string;
  readonly labelJa: string;
}
const worded = (
  key: 'mix' | 'runnerUp' | 'mixFor',
  of: (lang: Lang, short: boolean) => string = () => '',
): Named => ({
  name: both(key).en.replace('{name}', of('en', false)),
  nameJa: both(key).ja.replace('{name}', of('ja', false)),
  label: both(key).en.replace('{name}', of('en', true)),
  labelJa: both(key).ja.replace('{name}', of('ja', true)),
});

const ofMix = (key: string, names: Named, mix: Mix): Choice => ({
  key,
  ...names,
  basis: 'portfolio',
  cost: costOf(mix),
  plan: (problem) => planOf(problem, mix),
  scores: null,
});

/** Nothing; the mix with its runner-up; the best mix of each lens; the leading measures of each instrument, alone at the same budget. */
export async function choicesOfMix(ctx: Context, opened: Opened): Promise<readonly Choice[]> {
  const { problem, measures, setting } = opened;
  const solve = await openSolver();
  const each = ctx.coefficient('measures of each instrument', OF_EACH, 'those that gain most [P]');
  const alone = leadingOfEach(problem, measures, each);
  let done = 0;
  const total = 1 + RIVALS + lenses.length + alone.length;
  const chosen = (one: Problem): Mix => {
    ctx.progress(done++, total, say.choosing());
    return choose(one, solve, GAP);
  };
  const mix = chosen(problem);
  const [runnerUp] = leading(mix, measures, setting.years, RIVALS)
    .map((place) => ({ place, mix: chosen(without(problem, measures[place]!)) }))
    .toSorted((a, b) => b.mix.objective - a.mix.objective || a.place - b.place);
  const nameOf =
    (measure: Measure) =>
    (lang: Lang, short: boolean): string =>
      (short ? labelled : named)(setting.items[measure.good]!, measure.instrument, lang);
  return [
    nothing,
    ofMix('mix', worded('mix'), mix),
    ...(runnerUp
      ? [ofMix('runner-up', worded('runnerUp', nameOf(measures[runnerUp.place]!)), runnerUp.mix)]
      : []),
    ...lenses.map((lens) =>
      ofMix(
        `mix:${lens}`,
        worded('mixFor', (lang) => word(lens, lang, wordWords.texts)),
        chosen({ ...problem, weights: weightsOf(lens) }),
      ),
    ),
    ...alone.flatMap((place) => {
      const measure = measures[place]!;
      const own = chosen(only(problem, measures, place));
      const of = nameOf(measure);
      return uses(own, measure, setting.years)
        ? [
            ofMix(
              `${setting.items[measure.good]!.id}/${measure.instrument}`,
              {
                name: of('en', false),
                nameJa: of('ja', false),
                label: of('en', true),
                labelJa: of('ja', true),
              },
              own,
            ),
          ]
        : [];
    }),
  ];
}

function leadingOfEach(problem: Problem, measures: readonly Measure[], each: number): readonly number[] {
  const gains = measures.map((measure) => aloneOf(problem, measure).perMoney);
  const order = measures.map((_, place) => place).toSorted((a, b) => gains[b]! - gains[a]! || a - b);
  return order.filter(
    (place, k) =>
      order.slice(0, k).filter((before) => measures[before]!.instrument === measures[place]!.instrument)
        .length < each,
  );
}

/** The problem with one measure alone. */
const only = (problem: Problem, measures: readonly Measure[], place: number): Problem =>
  measures.reduce((left, measure, k) => (k === place ? left : without(left, measure)), problem);
