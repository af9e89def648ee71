// On whom does an economy depend, for what, by which published definition?
import { z } from 'zod';
import { list, type Explanation, type Line } from '../../contract/explanation.ts';
import type { Column, Row } from '../../contract/column.ts';
import type { Answer, Context, Question } from '../../contract/question.ts';
import { UserError } from '../../contract/message.ts';
import { definitionNames, definitions, holds, persists } from '../../measures/dependence.ts';
import { factsOf, importSide, type ImportSide } from '../shared/supply.ts';
import { flowNoise, noisyFlows, noisyTotals } from '../shared/noise.ts';
import { sharedWords } from '../shared/words.ts';
import { autonomyWords } from './words.ts';

const { say } = autonomyWords;

const input = z.strictObject({
  economy: z.string().meta({ positional: 0, help: 'autonomy.helpEconomy' }),
  definition: z.enum(definitionNames).default('geodep').meta({ help: 'autonomy.helpDefinition' }),
  year: z.number().int().optional().meta({ help: 'autonomy.helpYear' }),
  years: z.string().optional().meta({ help: 'autonomy.helpYears' }),
  on: z.string().optional().meta({ help: 'autonomy.helpOn' }),
  flagged: z.boolean().default(false).meta({ help: 'autonomy.helpFlagged' }),
});
type Input = z.output<typeof input>;

export interface AutonomyAnswer extends Answer {
  readonly economy: string;
  readonly definition: string;
  readonly source: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly count: number;
  readonly total: number;
}

const columns: readonly Column[] = [
  { key: 'product', label: sharedWords.say.product(), unit: null, kind: 'product', digits: 0 },
  { key: 'name', label: sharedWords.say.name(), unit: null, kind: 'text', digits: 0 },
  { key: 'flagged', label: say.flagged(), unit: null, kind: 'boolean', digits: 0 },
  { key: 'pFlag', label: say.pFlag(), unit: '0-1', kind: 'share', digits: 0 },
  { key: 'hhi', label: sharedWords.say.hhi(), unit: '0-1', kind: 'number', digits: 3 },
  {
    key: 'worldHhi',
    label: sharedWords.say.worldHhi(),
    unit: '0-1',
    kind: 'number',
    digits: 3,
    missing: 'reason',
  },
  { key: 'topExporter', label: sharedWords.say.topExporter(), unit: null, kind: 'economy', digits: 0 },
  { key: 'topShare', label: sharedWords.say.topShare(), unit: '0-1', kind: 'share', digits: 1 },
  { key: 'imports', label: sharedWords.say.imports(), unit: 'USD', kind: 'money', digits: 0 },
  { key: 'exports', label: sharedWords.say.exports(), unit: 'USD', kind: 'money', digits: 0 },
  { key: 'yearsHeld', label: say.yearsHeld(), unit: 'years', kind: 'number', digits: 0 },
  { key: 'failed', label: say.failed(), unit: null, kind: 'words', digits: 0 },
  { key: 'reason', label: sharedWords.say.reason(), unit: null, kind: 'missing', digits: 0 },
];

/** Years of the answer: a span if given; else the window that the definition needs, ending in the year asked for. */
function windowOf(
  asked: Input,
  window: number,
): { last: number | null; span: (last: number) => readonly number[] } {
  if (asked.years !== undefined) {
    const parts = /^(\d{4})(?:\s*-\s*(\d{4}))?$/.exec(asked.years.trim());
    const first = Number(parts?.[1]);
    const end = parts?.[2] ? Number(parts[2]) : null;
    if (!parts || (end !== null && end < first)) throw new UserError(say.badYears({ text: asked.years }));
    if (end !== null)
      return { last: end, span: () => Array.from({ length: end - first + 1 }, (_, i) => first + i) };
    return { last: first, span: (last) => Array.from({ length: window }, (_, i) => last - window + 1 + i) };
  }
  return {
    last: asked.year ?? null,
    span: (last) => Array.from({ length: window }, (_, i) => last - window + 1 + i),
  };
}

interface Assessed {
  readonly side: ImportSide;
  readonly on: string | null;
  readonly thresholds: readonly number[];
  readonly need: number;
  readonly last: number;
}

async function assess(ctx: Context, asked: Input): Promise<Assessed> {
  const definition = definitions[asked.definition];
  const { last, span } = windowOf(asked, definition.persistence.window);
  const side = await importSide(ctx, asked.economy.toUpperCase(), span, last);
  const on = asked.on?.toUpperCase() ?? (definition.partner === 'required' ? 'CHN' : null);
  const thresholds = definition.thresholds.map((t) =>
    ctx.coefficient(`${asked.definition}.${t.name}`, t.value, definition.source),
  );
  const have = side.years.length;
  const need = Math.min(definition.persistence.need, Math.max(1, have));
  if (have < definition.persistence.need)
    ctx.warn(
      say.persistence({
        definition: asked.definition,
        need: definition.persistence.need,
        window: definition.persistence.window,
        have,
        used: need,
      }),
    );
  if (asked.definition === 'merics') ctx.warn(say.merics());
  return {
    side,
    on,
    thresholds,
    need: ctx.coefficient(`${asked.definition}.years needed`, need, definition.source),
    last: side.years.at(-1) ?? 0,
  };
}

/** Flag of every product of the last year, by its cells over the years. */
function flagsOf(
  asked: Input,
  a: Assessed,
  value?: Float64Array,
  worldValue?: Float64Array,
): Map<number, { flagged: boolean | null; held: number }> {
  const definition = definitions[asked.definition];
  const facts = factsOf(a.side, a.on, value, worldValue);
  const byProduct = new Map<number, (boolean | null)[]>();
  for (let c = 0; c < a.side.supplies.cells; c++) {
    const product = a.side.supplies.product[c]!;
    const years = byProduct.get(product) ?? [];
    years.push(holds(definition, facts.at(c), a.thresholds));
    byProduct.set(product, years);
  }
  return new Map(
    [...byProduct].map(([product, years]) => [
      product,
      { flagged: persists(years, a.need), held: years.filter(Boolean).length },
    ]),
  );
}

async function ask(ctx: Context, asked: Input): Promise<AutonomyAnswer> {
  const definition = definitions[asked.definition];
  const a = await assess(ctx, asked);
  const { side } = a;
  const facts = factsOf(side, a.on);
  const flags = flagsOf(asked, a);
  const counts = new Map<number, number>();
  const noise = flowNoise(ctx);
  const flows = noisyFlows(ctx, side.supplies, side.codes, noise);
  const totals = noisyTotals(ctx, side.world, side.codes, noise);
  for (let d = 0; d < ctx.draws; d++) {
    const drawn = flagsOf(asked, a, flows(d), totals(d));
    for (const [product, { flagged }] of drawn)
      if (flagged) counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  const rows: Row[] = [];
  let count = 0;
  let total = 0;
  for (let c = 0; c < side.supplies.cells; c++) {
    if (side.supplies.year[c] !== a.last) continue;
    const product = side.supplies.product[c]!;
    const f = facts.at(c);
    const flag = flags.get(product);
    total++;
    if (flag?.flagged) count++;
    if (asked.flagged && !flag?.flagged) continue;
    const failed = definition
      .test(f, a.thresholds)
      .flatMap((passed, k) => (passed === false ? [definition.conditions[k] ?? ''] : []));
    rows.push({
      product: side.products.get(product)?.code ?? String(product),
      name: side.products.get(product)?.name ?? '',
      flagged: flag?.flagged ?? null,
      pFlag: ctx.draws > 0 ? (counts.get(product) ?? 0) / ctx.draws : flag?.flagged ? 1 : 0,
      hhi: f.hhi,
      worldHhi: Number.isNaN(f.worldHhi) ? null : f.worldHhi,
      topExporter: side.codes[facts.importSide.topExporter[c]!] ?? null,
      topShare: f.topShare,
      imports: f.imports,
      exports: f.exports,
      yearsHeld: flag?.held ?? 0,
      failed,
      reason: Number.isNaN(f.worldHhi) ? 'no-data' : null,
    });
  }
  rows.sort(
    (x, y) =>
      Number(y['flagged']) - Number(x['flagged']) ||
      Number(y['imports']) - Number(x['imports']) ||
      (String(x['product']) < String(y['product']) ? -1 : 1),
  );
  return {
    economy: asked.economy.toUpperCase(),
    definition: asked.definition,
    source: definition.source,
    year: a.last,
    years: side.years,
    count,
    total,
    rows,
  };
}

async function explain(
  ctx: Context,
  asked: Input,
  answer: AutonomyAnswer,
  at: { table: string; row: number; column: string },
): Promise<Explanation> {
  const a = await assess(ctx, asked);
  const { side } = a;
  const row = answer.rows[at.row];
  const code = String(row?.['product']);
  const cell = Array.from({ length: side.supplies.cells }, (_, c) => c).find(
    (c) => side.supplies.year[c] === a.last && side.products.get(side.supplies.product[c]!)?.code === code,
  );
  if (row === undefined || cell === undefined) throw new Error(`no row ${code} in the answer`);
  const value = row[at.column];
  const base = {
    cell: `${code}.${at.column}`,
    value: typeof value === 'number' ? value : null,
    source: definitions[asked.definition].source,
  };
  const lines = (s: typeof side.supplies, c: number, who: string): Line[] => {
    const [from, to] = [s.offsets[c]!, s.offsets[c + 1]!];
    const names = Array.from(s.exporter.subarray(from, to), (e) => side.codes[e] ?? '?').join(', ');
    return [
      {
        name: 'v',
        expression: list(s.value.subarray(from, to)),
        note: `USD, ${who}: ${names} (${side.dataset.info.name}, ${side.dataset.info.id})`,
      },
      { name: 'rest', expression: String(s.restValue[c]), note: 'USD, suppliers known only together' },
      { name: 'restHhi', expression: String(s.restHhi[c]), note: 'Herfindahl index among those' },
      { name: 'M', expression: 'sum(v) + rest', note: 'USD' },
    ];
  };
  const own = (): Line[] => lines(side.supplies, cell, 'suppliers');
  const hhiLine: Line = {
    name: 'hhi',
    expression: '(sum(v .^ 2) + rest ^ 2 * restHhi) / M ^ 2',
    note: 'HHI = Σ s_i²',
  };
  switch (at.column) {
    case 'hhi':
      return { ...base, formula: 'HHI = Σ s_i², s_i = v_i / M', lines: [...own(), hhiLine], ends: 'value' };
    case 'worldHhi':
      return {
        ...base,
        formula: 'HHI = Σ m_i² over the world’s exporters',
        lines: [...lines(side.world, side.worldCell[cell]!, 'exporters'), hhiLine],
        ends: 'value',
      };
    case 'topShare':
      return {
        ...base,
        formula: 's_1 = max_i v_i / M',
        lines: [...own(), { name: 'topShare', expression: 'max(v) / M', note: '' }],
        ends: 'value',
      };
    case 'imports':
      return { ...base, formula: 'M = Σ v_i', lines: own(), ends: 'value' };
    case 'exports':
      return {
        ...base,
        formula: 'X',
        lines: [
          {
            name: 'X',
            expression: String(side.exports[cell]),
            note: `USD, exports of ${answer.economy} (${side.dataset.info.name})`,
          },
        ],
        ends: 'value',
      };
    case 'pFlag':
    case 'yearsHeld': {
      const product = side.supplies.product[cell]!;
      if (at.column === 'yearsHeld' || ctx.draws === 0) {
        const facts = factsOf(side, a.on);
        const cells = Array.from({ length: side.supplies.cells }, (_, c) => c).filter(
          (c) => side.supplies.product[c] === product,
        );
        const held = cells.map((c) =>
          holds(definitions[asked.definition], facts.at(c), a.thresholds) ? 1 : 0,
        );
        const end: Line =
          at.column === 'yearsHeld'
            ? { name: 'yearsHeld', expression: 'sum(held)', note: '' }
            : { name: 'pFlag', expression: `sum(held) >= ${a.need} ? 1 : 0`, note: '' };
        return {
          ...base,
          formula: 'years in which all conditions hold',
          lines: [
            {
              name: 'held',
              expression: list(held),
              note: `years ${cells.map((c) => side.supplies.year[c]).join(', ')}`,
            },
            end,
          ],
          ends: 'value',
        };
      }
      const noise = flowNoise(ctx);
      const perFlow = noisyFlows(ctx, side.supplies, side.codes, noise);
      const totals = noisyTotals(ctx, side.world, side.codes, noise);
      const drawn: number[] = [];
      for (let d = 0; d < ctx.draws; d++) {
        const flags = flagsOf(asked, a, perFlow(d), totals(d));
        drawn.push(flags.get(product)?.flagged ? 1 : 0);
      }
      return {
        ...base,
        formula: 'share of draws in which the product is flagged',
        lines: [
          { name: 'flag', expression: list(drawn), note: `draws 0..${ctx.draws - 1}, seed ${ctx.seed}` },
          { name: 'pFlag', expression: 'mean(flag)', note: '' },
        ],
        ends: 'value',
      };
    }
    default:
      return { ...base, formula: '', lines: [], ends: 'null' };
  }
}

export const autonomy: Question<typeof input, AutonomyAnswer> = {
  id: 'autonomy',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'dependence'],
  ask,
  tables: { rows: columns },
  keys: { rows: 'product' },
  point(answer) {
    const flagged = answer.rows.filter((row) => row['flagged'] === true);
    const lead = say.lead({
      economy: answer.economy,
      count: answer.count,
      total: answer.total,
      definition: answer.definition,
      source: answer.source,
      year: answer.year,
    });
    if (flagged.length === 0) return [lead];
    const leaders = new Map<string, number>();
    for (const row of flagged)
      leaders.set(String(row['topExporter']), (leaders.get(String(row['topExporter'])) ?? 0) + 1);
    const [exporter, led] = [...leaders].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0] ?? ['', 0];
    const unsure = answer.rows.filter(
      (row) => Number(row['pFlag']) > 0.2 && Number(row['pFlag']) < 0.8,
    ).length;
    return [
      lead,
      say.largest({ products: flagged.slice(0, 3).map((row) => `${row['product']} ${row['name']}`.trim()) }),
      say.top({ exporter, count: led, total: flagged.length }),
      ...(unsure > 0 ? [say.unsure({ count: unsure })] : []),
    ];
  },
  figures: (answer) => [
    {
      id: 'autonomy',
      title: say.figure(),
      alt: say.figureAlt({ economy: answer.economy, year: answer.year }),
      kind: 'bars',
      bars: answer.rows
        .filter((row) => row['flagged'] === true)
        .slice(0, 12)
        .map((row) => ({
          label: String(row['name'] || row['product']),
          value: Number(row['imports']),
          note: `${row['topExporter']} ${Math.round(Number(row['topShare']) * 100)} %`,
        })),
    },
  ],
  explain,
  brief: { order: 20, defaults: (economy) => ({ economy, definition: 'geodep' }) },
  method: 'docs/methods/autonomy.md',
  words: autonomyWords,
};
