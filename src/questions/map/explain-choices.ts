// The arithmetic of what choices do: classes when thresholds move, scores put together otherwise, and which assumption drives the map.
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import type { Row } from '../../contract/column.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { line, notes } from '../shared/arithmetic.ts';
import type { Judgement } from './assess.ts';
import type { ChoiceDraws } from './choice-draws.ts';
import { driverKey, POINTS, SAMPLES, type Driven } from './choices.ts';
import { BAND, colourOf, colours, pillars, type Colour, type Pillar } from './evidence.ts';
import { explainChoiceWords } from './explain-choice-words.ts';
import { none, SOURCE, stated, value, type Parts } from './explain-parts.ts';
import { anyByChoice } from './fields.ts';
import { WIDTH, type ThresholdName } from './thresholds.ts';

const { say } = explainChoiceWords;

const ends = { Low: BAND[0], High: BAND[1] } as const;

/** The colour of a column of shares of draws of thresholds. */
export const byChoiceIn = (column: string): Colour | undefined =>
  colours.find((colour) => column === `${colour}ByChoice`);

/** The pillar and the end of a column of a band from choices. */
export function choiceEndIn(column: string): { pillar: Pillar; end: keyof typeof ends } | undefined {
  const [pillar, end] = column.split('Choice');
  const found = pillars.find((one) => one === pillar);
  return found && (end === 'Low' || end === 'High') ? { pillar: found, end } : undefined;
}

const FORMULA = say.byChoice();
const mean: Line = line('byChoice', 'mean(holds)');

/** The rule at likely data, the thresholds it asks for in every draw, and whether it holds there. */
export function byChoiceParts(
  { pillars: of, choices }: Judgement,
  colour: Colour,
  draws: ChoiceDraws,
): Parts {
  const pillar = pillars.find((one) => colourOf[one] === colour);
  const decision = pillar && of[pillar].decided?.decision;
  const held = choices.held[colour];
  if (!decision || !held) return none;
  return value(FORMULA, [
    ...decision.explain(),
    ...decision.uses.map((name, k) => known(`t${k + 1}`, draws.drawn(name), moved(name), 'draws')),
    known('holds', held, say.holds(), 'draws'),
    mean,
  ]);
}

const width = 100 * WIDTH;
const moved = (name: ThresholdName): Note =>
  name === 'rank of the loss' ? say.movedRank({ name, width }) : say.moved({ name, width });

export const fieldByChoiceParts = (members: readonly Judgement[], colour: Colour): Parts =>
  value(FORMULA, [known('holds', anyByChoice(members, colour) ?? [], say.anyGood(), 'draws'), mean]);

/** A score at likely data, the same put together otherwise draw by draw, and an end of its band. */
export function choiceBandParts(
  { pillars: of, choices }: Judgement,
  pillar: Pillar,
  end: keyof typeof ends,
): Parts {
  const { scored } = of[pillar];
  const drawn = choices.scores[pillar];
  if (!scored?.composite || !drawn) return none;
  const how =
    scored.composite.of === 'parts'
      ? say.byWeights()
      : say.byMonths({ width, months: FULL_REPLACEMENT_MONTHS });
  return value(say.band({ p: Math.round(100 * ends[end]) }), [
    ...scored.explain(),
    known('choices', drawn, [say.inEveryDraw({ pillar }), how], 'draws'),
    line('percentile', `quantileSeq(choices, ${ends[end]})`),
  ]);
}

/** A cell of the table of assumptions. */
export function driverParts(driven: readonly Driven[], row: Row, column: string): Parts {
  for (const one of driven) {
    const j = one.assumptions.findIndex((name) => driverKey(one.colour, name) === row['key']);
    if (j < 0) continue;
    if (column in given) return stated(column, Number(row[column]), given[column]!, 'coefficient');
    if (column === 'first' || column === 'total') return indexParts(one, j, column);
    const which = column.startsWith('first') ? 'first' : 'total';
    const p = column.endsWith('Low') ? BAND[0] : BAND[1];
    return value(say.samples({ p: Math.round(100 * p), samples: SAMPLES, points: POINTS }), [
      known(
        'samples',
        one.samples.map((sample) => sample[which][j]!),
        say.fromSamples(),
        'draws',
      ),
      line(column, `quantileSeq(samples, ${p})`),
    ]);
  }
  return none;
}

const given: Readonly<Record<string, Note>> = {
  declared: say.declared(),
  loosest: say.loosest({ width }),
  strictest: say.strictest({ width }),
};

function indexParts({ colour, assumptions, runs }: Driven, j: number, which: 'first' | 'total'): Parts {
  const at = (name: string, counts: Float64Array, note: Note): Line => known(name, counts, note, 'draws');
  return value(
    plain(
      which === 'first' ? 'S_i = [1/N Σ f_B (f_AB − f_A)] / Var' : 'ST_i = [1/(2N) Σ (f_A − f_AB)²] / Var',
    ),
    [
      at('fA', runs.a, say.itemsAt({ colour, points: POINTS, set: 'A' })),
      at('fB', runs.b, say.itemsAt({ colour, points: POINTS, set: 'B' })),
      at('fAB', runs.mixed[j]!, say.itemsMixed({ colour, assumption: assumptions[j] ?? '' })),
      { name: 'mu', expression: '(mean(fA) + mean(fB)) / 2', note: say.meanOfBoth() },
      { name: 'var2', expression: '(mean((fA - mu) .^ 2) + mean((fB - mu) .^ 2)) / 2', note: say.variance() },
      which === 'first'
        ? line('first', 'mean((fB - mu) .* (fAB - fA)) / var2')
        : line('total', 'mean((fA - fAB) .^ 2) / (2 * var2)'),
    ],
    notes(plain('Saltelli et al. (2010)'), SOURCE),
  );
}
