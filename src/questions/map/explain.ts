// The arithmetic of one cell of the map.
import { known, type Explanation, type Line, type Note } from '../../contract/explanation.ts';
import { cellOf, type Row } from '../../contract/column.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { explainWords as sharedWords, inWords } from '../shared/explain-words.ts';
import { remembered } from '../shared/remember.ts';
import type { Judgement } from './assess.ts';
import type { ChoiceDraws } from './choice-draws.ts';
import {
  BAND,
  colourOf,
  colours,
  pillars,
  probability,
  type Colour,
  type Evidence,
  type Pillar,
} from './evidence.ts';
import { driversOf } from './choices.ts';
import {
  byChoiceIn,
  byChoiceParts,
  choiceBandParts,
  choiceEndIn,
  driverParts,
  fieldByChoiceParts,
} from './explain-choices.ts';
import { factParts } from './explain-facts.ts';
import { none, stated, value, type Parts } from './explain-parts.ts';
import { coverageParts, itemNames, trendParts } from './explain-tables.ts';
import { explainWords } from './explain-words.ts';
import { anyHolds, fieldId, gather, telling } from './fields.ts';
import { lookedParts } from './explain-looked.ts';
import { assessmentOf, type MapAnswer } from './input.ts';

const { say } = explainWords;

type Assessment = Awaited<ReturnType<typeof assessmentOf>>;
type Input = Parameters<typeof assessmentOf>[1];
interface At {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}
/** Explains a cell of any table of the map. */
export async function explainMap(
  ctx: Context,
  asked: Input,
  answer: MapAnswer,
  at: At,
): Promise<Explanation> {
  const { rows, coverage, choices, trends, goods } = answer;
  const tables: Readonly<Record<string, readonly Row[]>> = { rows, coverage, choices, trends, goods };
  const table = tables[at.table] ?? [];
  const row = table[at.row];
  if (!row) throw new Error(`no row ${at.row} in ${at.table}`);
  const cell = cellOf(row, at.column);
  const base = {
    cell: `${String(row['key'] ?? row['product'])}.${at.column}`,
    value: typeof cell === 'number' ? cell : null,
  };
  if (typeof cell !== 'number') return { ...base, ...none };
  return { ...base, ...(await partsOf(ctx, asked, at, row)) };
}

/** What the map is made from. */
export const slot = new Slot<Assessment>();

async function partsOf(ctx: Context, asked: Input, at: At, row: Row): Promise<Parts> {
  const assessment = await remembered(ctx, slot, asked, (own) => assessmentOf(own, asked));
  const { judgements } = assessment;
  const find = (product: string): Judgement => {
    const found = judgements.find(({ item }) => item.product === product);
    if (!found) throw new Error(`no item ${product}`);
    return found;
  };
  if (at.table === 'coverage') return coverageParts(judgements, row, at.column);
  if (at.table === 'choices') return driverParts(driversOf(ctx, judgements), row, at.column);
  if (at.table === 'trends' && at.column === 'year') return stated('year', Number(row['year']), []);
  if (at.table === 'trends') return trendParts(ctx, assessment, find(String(row['product'])), row);
  if (at.table === 'rows' && asked.by === 'field') {
    const gathered = gather(judgements).find(({ field }) => fieldId(field) === row['product']);
    return gathered ? fieldParts(gathered.members, at.column) : none;
  }
  const judgement = find(String(row['product']));
  return (
    (await lookedParts(ctx, assessment, judgement, at.column)) ??
    itemParts(judgement, at.column, assessment.choices)
  );
}

/** A percentile prints its draws. */
function bandParts(evidence: Evidence, p: number): Parts {
  return value(sharedWords.say.percentile({ p: Math.round(p * 100) }), [
    known('draws', evidence.scores, notes(evidence.formula, say.oneScore()), 'draws'),
    line('percentile', `quantileSeq(draws, ${p})`),
  ]);
}

function pillarParts(evidence: Evidence | null, pillar: Pillar, column: string): Parts {
  if (!evidence) return none;
  if (column === `${pillar}Low`) return bandParts(evidence, BAND[0]);
  if (column === `${pillar}High`) return bandParts(evidence, BAND[1]);
  if (column === `${pillar}Year`) return stated('year', evidence.year, inWords(evidence.source));
  return value(evidence.formula, evidence.explain());
}

/** The share of draws in which a rule holds, below the rule itself at likely values. */
function chanceParts(held: ArrayLike<number>, what: Note, rule: readonly Line[] = []): Parts {
  return value(say.chance(), [
    ...rule,
    known('holds', held, what, 'draws'),
    line('probability', 'mean(holds)'),
  ]);
}

const pillarIn = (column: string): Pillar | undefined => pillars.find((pillar) => column.startsWith(pillar));
const colourIn = (column: string): Colour | undefined =>
  colours.find((colour) => column === `probability.${colour}`);

function itemParts(judgement: Judgement, column: string, choices: ChoiceDraws): Parts {
  const chosen = byChoiceIn(column);
  if (chosen) return byChoiceParts(judgement, chosen, choices);
  const band = choiceEndIn(column);
  if (band) return choiceBandParts(judgement, band.pillar, band.end);
  const colour = colourIn(column);
  if (colour) {
    const pillar = pillars.find((one) => colourOf[one] === colour) ?? 'autonomy';
    const decision = judgement.pillars[pillar].decided?.decision;
    if (!decision) return none;
    if (decision.draws.length === 0) return value(say.ruleLikely(), decision.explain());
    return chanceParts(
      decision.draws,
      say.ofDraws({ p: String(probability(decision)), count: decision.draws.length }),
      decision.explain(),
    );
  }
  const pillar = pillarIn(column);
  if (pillar) return pillarParts(judgement.pillars[pillar].scored, pillar, column);
  return factParts(judgement, column);
}

function fieldParts(members: readonly Judgement[], column: string): Parts {
  const chosen = byChoiceIn(column);
  if (chosen) return fieldByChoiceParts(members, chosen);
  const band = choiceEndIn(column);
  if (band) {
    const told = telling(members, band.pillar);
    return told ? choiceBandParts(told, band.pillar, band.end) : none;
  }
  const colour = colourIn(column);
  if (colour) {
    const pillar = pillars.find((one) => colourOf[one] === colour) ?? 'autonomy';
    return chanceParts(anyHolds(members, pillar) ?? [], say.anyGood());
  }
  const pillar = pillarIn(column);
  if (pillar) return pillarParts(telling(members, pillar)?.pillars[pillar].scored ?? null, pillar, column);
  if (column !== 'goods') return none;
  return stated('goods', members.length, say.members(itemNames(members)));
}
