// The colour map: which goods are green, blue or red, how sure that is, and what answers each.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { Context, Question } from '../../contract/question.ts';
import type { Judgement } from './assess.ts';
import { changing, choiceRows, driversOf } from './choices.ts';
import { choiceColumns, coverageColumns, goodColumns, rowColumns, trendColumns } from './columns.ts';
import { coverageRows } from './coverage.ts';
import { pillars } from './evidence.ts';
import { explainMap, slot } from './explain.ts';
import { fieldId, fieldRow, gather } from './fields.ts';
import { figuresOf } from './figure.ts';
import { assessmentOf, input, type Input, type MapAnswer } from './input.ts';
import { left } from '../shared/remember.ts';
import { inOrder, rowOf } from './rows.ts';
import { round } from './show.ts';
import { trendRows } from './trends.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

async function ask(ctx: Context, asked: Input): Promise<MapAnswer> {
  const assessment = await left(ctx, slot, asked, assessmentOf(ctx, asked));
  const judgements = inOrder(assessment.judgements);
  const byField = asked.by === 'field';
  const gathered = byField ? gather(judgements) : [];
  return {
    economy: assessment.economy,
    level: asked.level,
    by: asked.by ?? null,
    year: assessment.year,
    counts: countsOf(judgements),
    coverage: coverageRows(judgements),
    choices: choiceRows(driversOf(ctx, judgements)),
    rows: byField ? fieldsFirst(gathered.map(fieldRow)) : judgements.map(rowOf),
    trends: await trendRows(ctx, assessment, judgements),
    goods: gathered.flatMap(({ field, members }) =>
      members.map((one) => ({
        key: `${fieldId(field)}/${one.item.product}`,
        field: fieldId(field),
        ...rowOf(one),
      })),
    ),
  };
}

/** Fields with a class first, then those in which nothing was found, then those of which nothing is known. */
function fieldsFirst(rows: readonly Row[]): readonly Row[] {
  const place = ({ classes }: Row): number => {
    const [first] = Array.isArray(classes) ? classes : [];
    return first === 'unknown' ? 2 : first === 'none' ? 1 : 0;
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}

function countsOf(judgements: readonly Judgement[]): MapAnswer['counts'] {
  const count = (test: (one: Judgement) => boolean): number => judgements.filter(test).length;
  return {
    total: judgements.length,
    assessed: count((one) => pillars.some((pillar) => one.pillars[pillar].scored)),
    decided: count((one) => pillars.some((pillar) => one.pillars[pillar].decided)),
    green: count((one) => one.classes.includes('green')),
    blue: count((one) => one.classes.includes('blue')),
    red: count((one) => one.classes.includes('red')),
    reported: judgements.reduce((sum, one) => sum + one.reported.length, 0),
    contested: count((one) => one.stable === 'contested'),
    changing: changing(judgements),
    redScored: count((one) => one.pillars.disruption.scored !== null),
  };
}

const SHOWN = 5;

/** The assumption that matters most for the number of green goods. */
function driverOf({ choices, counts }: MapAnswer): readonly Message[] {
  const most = choices.find((row) => row['class'] === 'green');
  if (typeof most?.['total'] !== 'number') return [];
  return [
    say.driver({
      assumption: String(most['assumption']),
      total: round(most['total']),
      low: round(Number(most['totalLow'])),
      high: round(Number(most['totalHigh'])),
      changing: counts.changing,
      decided: counts.decided,
    }),
  ];
}

export const map: Question<typeof input, MapAnswer> = {
  id: 'map',
  version: '1',
  title: say.title(),
  input,
  needs: [
    'trade',
    'dependence',
    'group-trade',
    'world-shares',
    'production',
    'patents',
    'macro',
    'inputOutput',
  ],
  ask,
  tables: {
    rows: rowColumns,
    coverage: coverageColumns,
    choices: choiceColumns,
    trends: trendColumns,
    goods: goodColumns,
  },
  keys: { rows: 'product', coverage: 'key', choices: 'key', trends: 'key', goods: 'key' },
  point(answer) {
    const rows = answer.rows;
    const named = (colour: string, by: string): Row[] =>
      rows
        .filter((row) => Array.isArray(row['classes']) && row['classes'].includes(colour))
        .toSorted((a, b) => Number(b[by] ?? 0) - Number(a[by] ?? 0))
        // Goods of one customs group share its numbers: name the group once.
        .filter((row, k, all) => row['value'] === null || row['value'] !== all[k - 1]?.['value'])
        .slice(0, SHOWN);
    const both = (few: readonly Row[]): { names: string[]; namesJa: string[] } => ({
      names: few.map((row) => String(row['name'])),
      namesJa: few.map((row) => String(row['nameJa'])),
    });
    const { counts } = answer;
    const [green, blue, red] = [
      named('green', 'value'),
      named('blue', 'indispensability'),
      named('red', 'disruption'),
    ];
    return [
      say.lead({ economy: answer.economy, ...counts }),
      ...(green.length > 0 ? [(answer.by ? say.fieldsGreen : say.topGreen)(both(green))] : []),
      ...(blue.length > 0 ? [say.topBlue(both(blue))] : []),
      ...(red.length > 0 ? [say.topRed(both(red))] : [say.noRed({ scored: counts.redScored })]),
      ...(counts.contested > 0 ? [say.contested({ count: counts.contested })] : []),
      ...driverOf(answer),
      ...(counts.decided < counts.total
        ? [
            say.unknown({
              count: counts.total - counts.decided,
              total: counts.total,
              scored: counts.assessed,
            }),
          ]
        : []),
    ];
  },
  figures: figuresOf,
  explain: explainMap,
  brief: { order: 10, defaults: (economy) => ({ economy }) },
  how: [say.howScores(), say.howGreen(), say.howBlue(), say.howRed(), say.howSure()],
  method: 'docs/methods/map.md',
  words: mapWords,
};
