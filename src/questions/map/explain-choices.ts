// The arithmetic of what choices do: classes when thresholds move, scores put together otherwise, and which assumption drives the map.
import { known, type Line } from '../../contract/explanation.ts';
import type { Row } from '../../contract/column.ts';
import type { Judgement } from './assess.ts';
import type { ChoiceDraws } from './choice-draws.ts';
import { driverKey, POINTS, SAMPLES, type Driven } from './choices.ts';
import { BAND, colourOf, colours, pillars, type Colour, type Pillar } from './evidence.ts';
import { none, SOURCE, stated, value, type Parts } from './explain-parts.ts';
import { anyByChoice } from './fields.ts';
import { WIDTH, type ThresholdName } from './thresholds.ts';

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

const FORMULA = 'share of draws of thresholds in which the class applies, at likely data [P]';
const mean: Line = { name: 'byChoice', expression: 'mean(holds)', note: '' };

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
    ...decision.uses.map((name, k) =>
      known(`t${k + 1}`, draws.drawn(name), `${moved(name)}, in every draw`, 'draws'),
    ),
    known(
      'holds',
      held,
      `1 where the rule above holds with ${decision.uses.map((name, k) => `t${k + 1} as ${name}`).join(', ')}`,
      'draws',
    ),
    mean,
  ]);
}

const moved = (name: ThresholdName): string =>
  name === 'rank of the loss'
    ? `${name}, its distance from 1 within ${100 * WIDTH} %`
    : `${name}, within ${100 * WIDTH} % of its declared value`;

export const fieldByChoiceParts = (members: readonly Judgement[], colour: Colour): Parts =>
  value(FORMULA, [
    known(
      'holds',
      anyByChoice(members, colour) ?? [],
      '1 where at least one of the goods has the class',
      'draws',
    ),
    mean,
  ]);

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
      ? 'its parts under weights from Dirichlet(30 w) around equal ones, averaged by the arithmetic or the geometric mean'
      : `the months that count in full within ${100 * WIDTH} % of 24`;
  return value(`${Math.round(100 * ends[end])}th percentile over choices, at likely data [P]`, [
    ...scored.explain(),
    known('choices', drawn, `${pillar} in every draw: ${how}`, 'draws'),
    { name: 'percentile', expression: `quantileSeq(choices, ${ends[end]})`, note: '' },
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
    return value(`${Math.round(100 * p)}th percentile over ${SAMPLES} samples of the ${POINTS} points`, [
      known(
        'samples',
        one.samples.map((sample) => sample[which][j]!),
        'the index from each sample of the points, drawn with replacement',
        'draws',
      ),
      { name: column, expression: `quantileSeq(samples, ${p})`, note: '' },
    ]);
  }
  return none;
}

const given: Readonly<Record<string, string>> = {
  declared: 'as the class is declared',
  loosest: `the end of its ${100 * WIDTH} % at which the class is easiest to have`,
  strictest: `the end of its ${100 * WIDTH} % at which the class is hardest to have`,
};

function indexParts({ colour, assumptions, runs }: Driven, j: number, which: 'first' | 'total'): Parts {
  const at = (name: string, counts: Float64Array, where: string): Line =>
    known(name, counts, `number of ${colour} items at ${where}`, 'draws');
  return value(
    which === 'first' ? 'S_i = [1/N Σ f_B (f_AB − f_A)] / Var' : 'ST_i = [1/(2N) Σ (f_A − f_AB)²] / Var',
    [
      at('fA', runs.a, `the ${POINTS} points A`),
      at('fB', runs.b, `the ${POINTS} points B`),
      at('fAB', runs.mixed[j]!, `the points A with “${assumptions[j]}” from B`),
      { name: 'mu', expression: '(mean(fA) + mean(fB)) / 2', note: 'mean of both' },
      { name: 'var2', expression: '(mean((fA - mu) .^ 2) + mean((fB - mu) .^ 2)) / 2', note: 'variance' },
      which === 'first'
        ? { name: 'first', expression: 'mean((fB - mu) .* (fAB - fA)) / var2', note: '' }
        : { name: 'total', expression: 'mean((fA - fAB) .^ 2) / (2 * var2)', note: '' },
    ],
    `Saltelli et al. (2010); ${SOURCE}`,
  );
}
