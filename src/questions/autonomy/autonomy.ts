// On whom does an economy depend, for what, by which published definition?
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { Answer, Context, Question } from '../../contract/question.ts';
import { definitionNames, definitions } from '../../measures/dependence.ts';
import { assess, tooShort } from './assess.ts';
import { changedColumns, definitionColumns, rowColumns } from './columns.ts';
import { definitionRows } from './definitions.ts';
import { drawFlags } from './draws.ts';
import { explainAutonomy, slot } from './explain.ts';
import { figuresOf } from './figures.ts';
import { mirrorOf } from './mirror.ts';
import { left } from '../shared/remember.ts';
import { isUnnamed } from '../shared/unnamed.ts';
import { changedRows, rowsOf } from './rows.ts';
import { treatedOf, type NotApplied } from './treated.ts';
import { NOISE_FLOOR, type TreatmentName } from './treatments.ts';
import { autonomyWords } from './words.ts';

const { say } = autonomyWords;

const input = z.strictObject({
  economy: z.string().meta({ positional: 0, help: 'autonomy.helpEconomy' }),
  definition: z.enum(definitionNames).default('geodep').meta({ help: 'autonomy.helpDefinition' }),
  year: z.number().int().optional().meta({ help: 'autonomy.helpYear' }),
  years: z.string().optional().meta({ help: 'autonomy.helpYears' }),
  on: z.string().optional().meta({ help: 'autonomy.helpOn' }),
  treat: z.string().optional().meta({ help: 'autonomy.helpTreat' }),
  flagged: z.boolean().default(false).meta({ help: 'autonomy.helpFlagged' }),
});
type Input = z.output<typeof input>;

/** What the treatments asked for make of the whole; counts are of the year of the answer. */
interface TreatedSummary {
  readonly asked: readonly TreatmentName[];
  readonly applied: readonly TreatmentName[];
  readonly notApplied: Readonly<Record<string, NotApplied>>;
  /**
   * Products flagged after treatment, and products left (not below the noise floor, bought from a partner with a name); null
   * where nothing was applied, the count also where the definition cannot be run.
   */
  readonly count: number | null;
  readonly total: number | null;
  /** Products below the noise floor. */
  readonly dropped: number;
}

export interface AutonomyAnswer extends Answer {
  readonly economy: string;
  readonly definition: string;
  readonly source: string;
  /** The economy or group asked about; null where the definition looks at the largest supplier. */
  readonly on: string | null;
  readonly year: number;
  readonly years: readonly number[];
  /** Years the definition asks for, and those of them that are at hand. */
  readonly persistence: {
    readonly need: number;
    readonly window: number;
    readonly years: readonly number[];
  };
  /** Products flagged; null where the definition cannot be run as published, with the reason. */
  readonly count: number | null;
  readonly countReason: 'history-too-short' | null;
  readonly total: number;
  /** Products with more than a fifth of imports through hubs. */
  readonly originUncertain: number;
  readonly treated: TreatedSummary | null;
  readonly definitions: readonly Row[];
  /** What the treatments change; empty without them. */
  readonly changed: readonly Row[];
}

async function ask(ctx: Context, asked: Input): Promise<AutonomyAnswer> {
  const definition = definitions[asked.definition];
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const mirror = await mirrorOf(ctx, a.side);
  const treated = await treatedOf(ctx, a, mirror);
  const drawn = drawFlags(ctx, a, treated);
  const all = rowsOf(ctx, a, drawn, treated, mirror).sort(
    (x, y) =>
      Number(y['flagged']) - Number(x['flagged']) ||
      Number(y['imports']) - Number(x['imports']) ||
      (String(x['product']) < String(y['product']) ? -1 : 1),
  );
  const unnamed = all.filter((row) => row['flagged'] === true && isUnnamed(String(row['topExporter'])));
  if (unnamed.length > 0) ctx.warn(say.unnamedLead({ count: unnamed.length }));
  const having = (key: string, value: unknown): number => all.filter((row) => row[key] === value).length;
  const dropped = having('treatedReason', 'below-noise-floor');
  const without = having('treatedReason', 'no-imports');
  const short = tooShort(a.rule);
  const applied = treated && treated.applied.length > 0;
  return {
    economy: a.side.economy,
    definition: asked.definition,
    source: definition.source,
    on: a.rule.partnered ? (a.partner?.id ?? null) : null,
    year: a.last,
    years: a.years,
    persistence: { ...definition.persistence, years: a.rule.years },
    count: short ? null : having('flagged', true),
    countReason: short ? 'history-too-short' : null,
    total: all.length,
    originUncertain: having('originUncertain', true),
    treated: treated && {
      asked: a.treat,
      applied: treated.applied,
      notApplied: Object.fromEntries(treated.missing),
      count: applied && !short ? having('flaggedTreated', true) : null,
      total: applied ? all.length - dropped - without : null,
      dropped,
    },
    rows: asked.flagged ? all.filter((row) => row['flagged'] === true) : all,
    changed: changedRows(
      all,
      changedColumns.map(({ key }) => key),
    ),
    definitions: definitionRows(ctx, a, drawn),
  };
}

function point(answer: AutonomyAnswer): Message[] {
  const { economy, count, total, definition, source, year, on, persistence } = answer;
  const origin = answer.originUncertain > 0 ? [say.originPoint({ count: answer.originUncertain })] : [];
  if (count === null)
    return [
      say.tooShort({
        economy,
        definition,
        source,
        total,
        year,
        need: persistence.need,
        window: persistence.window,
        years: persistence.years.map(String),
      }),
      ...bandPoint(answer),
      ...origin,
    ];
  const flagged = answer.rows.filter((row) => row['flagged'] === true);
  const lead = on
    ? say.leadOn({ economy, count, total, definition, source, year, on })
    : say.lead({ economy, count, total, definition, source, year });
  const leaders = new Map<string, number>();
  for (const row of flagged)
    leaders.set(String(row['topExporter']), (leaders.get(String(row['topExporter'])) ?? 0) + 1);
  const [exporter, led] = [...leaders].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0] ?? ['', 0];
  const unsure = answer.rows.filter((row) => Number(row['pFlag']) > 0.2 && Number(row['pFlag']) < 0.8).length;
  const called = (key: string): string[] =>
    flagged.slice(0, 3).map((row) => `${String(row['product'])} ${String(row[key])}`.trim());
  return [
    lead,
    ...(flagged.length > 0
      ? [
          say.largest({ products: called('name'), productsJa: called('nameJa') }),
          say.top({ exporter, count: led, total: flagged.length }),
        ]
      : []),
    ...treatedPoint(answer),
    ...bandPoint(answer),
    ...(unsure > 0 ? [say.unsure({ count: unsure })] : []),
    ...origin,
  ];
}

function treatedPoint({ treated, count }: AutonomyAnswer): Message[] {
  if (!treated || treated.count === null || count === null) return [];
  const { applied, total, dropped } = treated;
  const said = say.treatedPoint({ treatments: applied, count: treated.count, total, published: count });
  return applied.includes('noise-floor')
    ? [said, say.droppedPoint({ count: dropped, floor: NOISE_FLOOR })]
    : [said];
}

/** The band from the noise of the data and the band from the choice of definition, apart. */
function bandPoint(answer: AutonomyAnswer): Message[] {
  const run = answer.definitions.filter((row) => row['count'] !== null);
  const own = run.find((row) => row['definition'] === answer.definition);
  const sorted = run.toSorted((x, y) => Number(x['count']) - Number(y['count']));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || sorted.length < 2) return [];
  const choice =
    low['count'] === high['count']
      ? []
      : [
          say.choice({
            low: Number(low['count']),
            lowest: String(low['definition']),
            high: Number(high['count']),
            highest: String(high['definition']),
          }),
        ];
  if (!own || own['countLow'] === null) return choice;
  return [...choice, say.noise({ low: Number(own['countLow']), high: Number(own['countHigh']) })];
}

export const autonomy: Question<typeof input, AutonomyAnswer> = {
  id: 'autonomy',
  version: '3',
  title: say.title(),
  input,
  needs: ['trade', 'dependence'],
  ask,
  tables: { rows: rowColumns, changed: changedColumns, definitions: definitionColumns },
  keys: { rows: 'product', changed: 'product', definitions: 'definition' },
  point,
  figures: figuresOf,
  explain: (ctx, asked, { rows, changed, definitions: all }, at) =>
    explainAutonomy(ctx, asked, { rows, changed, definitions: all }, at),
  brief: { order: 20, defaults: (economy) => ({ economy, definition: 'geodep' }) },
  how: [say.howDefinitions(), say.howNoise(), say.howTreatments()],
  method: 'docs/methods/autonomy.md',
  words: autonomyWords,
};
