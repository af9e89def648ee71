// Grade B: what an economy's own customs say of a commodity group: who supplies it, and whether it is a net importer.
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { flowNoise } from '../shared/noise.ts';
import { without, type Evidence } from './evidence.ts';
import { explainWords } from './explain-words.ts';
import type { Item } from './items.ts';
import { percent } from './show.ts';
import { GREEN_SHARE } from './thresholds.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;
const told = explainWords.say;

/** One group of one year. Values in the currency of the statistics. */
interface GroupYear {
  readonly year: number;
  readonly partners: readonly string[];
  readonly values: Float64Array;
  /** All imports, also of partners that are not listed. */
  readonly imports: number;
  /** Exports of the same group; null where the export list has no such group. */
  readonly exports: number | null;
  /** Exports of the narrowest group that contains it; null where there is none. */
  readonly exportsAtMost: number | null;
}

export interface GroupFacts {
  readonly topExporter: string;
  readonly topShare: number;
  /** What the top exporter supplies, in yen. */
  readonly top: number;
  readonly group: string;
  /** The group and the dataset. */
  readonly note: Note;
  /** All imports in yen. */
  readonly imports: number;
  /** Herfindahl index of imports, partners that are not listed taken as many small ones. */
  readonly hhi: number;
  /** Imports and exports in yen; exports are 0 where they are not known. */
  readonly bought: number;
  readonly sold: number;
  readonly history: readonly {
    year: number;
    topExporter: string;
    topShare: number;
    top: number;
    imports: number;
  }[];
}

export interface GroupEvidence {
  readonly dataset: Dataset;
  readonly year: number;
  readonly autonomy: ReadonlyMap<number, Evidence>;
  readonly facts: ReadonlyMap<number, GroupFacts>;
}

/** Evidence of grade B for goods that are a group of the statistics, or the main part of one. */
export async function groupEvidence(
  ctx: Context,
  economy: string,
  asked: number | null,
  items: readonly Item[],
): Promise<GroupEvidence | null> {
  const dataset = await ctx.data.find(
    ['group-trade'],
    ({ coverage }) =>
      (coverage.reporters?.includes(economy) ?? false) && (asked === null || coverage.years.includes(asked)),
  );
  const year = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  if (!dataset || year === null) return null;
  const groups = await readGroups(ctx, dataset, economy, year);
  const autonomy = new Map<number, Evidence>();
  const facts = new Map<number, GroupFacts>();
  for (const item of items) {
    const group = item.good?.customsImport;
    if (!item.good || !group) continue;
    if (group.fit === 'small-part') {
      autonomy.set(item.key, without('B', dataset.info.name, year, 'grade-too-low'));
      continue;
    }
    const exportGroup =
      item.good.customsExport && item.good.customsExport.fit !== 'small-part'
        ? item.good.customsExport.name
        : null;
    const history = groups(group.name, exportGroup);
    const now = history.find((one) => one.year === year);
    if (!now || now.imports <= 0) {
      autonomy.set(item.key, without('B', dataset.info.name, year, 'no-imports'));
      continue;
    }
    autonomy.set(item.key, evidenceOf(ctx, dataset, group.name, now));
    const top = topOf(now);
    facts.set(item.key, {
      ...top,
      group: group.name,
      note: [told.group({ group: group.name }), datasetNote(dataset)],
      imports: sumOf(now),
      hhi: now.values.reduce((sum, v) => sum + v * v, 0) / sumOf(now) ** 2,
      bought: now.imports,
      sold: now.exports ?? 0,
      history: history
        .filter((one) => one.imports > 0)
        .map((one) => ({ year: one.year, imports: one.imports, ...topOf(one) })),
    });
  }
  return { dataset, year, autonomy, facts };
}

/** Imports of a year: never less than what the listed partners supply. */
const sumOf = ({ imports, values }: GroupYear): number =>
  Math.max(
    imports,
    values.reduce((sum, v) => sum + v, 0),
  );

/** The largest partner, what it supplies, and its share of all imports. */
function topOf(group: GroupYear): { topExporter: string; top: number; topShare: number } {
  const at = group.values.reduce((best, value, k) => (value > group.values[best]! ? k : best), 0);
  const top = group.values[at] ?? 0;
  return { topExporter: group.partners[at] ?? '', top, topShare: top / group.imports };
}

async function readGroups(
  ctx: Context,
  dataset: Dataset,
  economy: string,
  year: number,
): Promise<(importGroup: string, exportGroup: string | null) => readonly GroupYear[]> {
  const flows = await ctx.data
    .query(`SELECT year, commodity, partner, CAST(value AS DOUBLE) AS value FROM ${dataset.table('flows')}
    WHERE reporter = '${economy}' AND flow = 'import' AND year <= ${year} AND value > 0
    ORDER BY year, commodity, partner`);
  const sums = await ctx.data
    .query(`SELECT year, flow, commodity, CAST(value AS DOUBLE) AS value FROM ${dataset.table('totals')}
    WHERE reporter = '${economy}' AND year <= ${year} ORDER BY year, flow, commodity`);
  const nested = await ctx.data.query(`SELECT flow, commodity, parent FROM ${dataset.table('commodities')}`);
  const [flow, commodity, parent] = ['flow', 'commodity', 'parent'].map((c) => nested.strings(c));
  const parentOf = new Map<string, string | null>();
  const exported = new Set<string>();
  for (let k = 0; k < nested.length; k++) {
    if (flow?.[k] === 'import') parentOf.set(commodity?.[k] ?? '', parent?.[k] ?? null);
    else exported.add(commodity?.[k] ?? '');
  }
  const total = new Map<string, number>();
  const [sumYear, sumFlow, sumName, sumValue] = [
    sums.numbers('year'),
    sums.strings('flow'),
    sums.strings('commodity'),
    sums.numbers('value'),
  ];
  sumValue.forEach((value, k) => total.set(`${sumYear[k]} ${sumFlow[k]} ${sumName[k]}`, value));
  const rows = new Map<string, { year: number; partners: string[]; values: number[] }[]>();
  const [years, names, partners, values] = [
    flows.numbers('year'),
    flows.strings('commodity'),
    flows.strings('partner'),
    flows.numbers('value'),
  ];
  for (let k = 0; k < flows.length; k++) {
    const name = names[k] ?? '';
    const spells = rows.get(name) ?? [];
    const at = years[k]!;
    if (spells.at(-1)?.year !== at) spells.push({ year: at, partners: [], values: [] });
    spells.at(-1)?.partners.push(partners[k] ?? '');
    spells.at(-1)?.values.push(values[k]!);
    rows.set(name, spells);
  }
  /** The narrowest group of the export list that contains an import group. */
  const wider = (name: string): string | null => {
    for (let at: string | null = name; at; at = parentOf.get(at) ?? null) if (exported.has(at)) return at;
    return null;
  };
  return (importGroup, exportGroup) =>
    (rows.get(importGroup) ?? []).map((one) => {
      const bound = exportGroup ?? wider(importGroup);
      const exports = exportGroup ? (total.get(`${one.year} export ${exportGroup}`) ?? null) : null;
      return {
        year: one.year,
        partners: one.partners,
        values: Float64Array.from(one.values),
        imports: total.get(`${one.year} import ${importGroup}`) ?? one.values.reduce((sum, v) => sum + v, 0),
        exports,
        exportsAtMost: bound ? (total.get(`${one.year} export ${bound}`) ?? null) : null,
      };
    });
}

interface Judged {
  readonly score: number;
  readonly topShare: number;
  readonly net: boolean;
  /** What the score is the mean of. */
  readonly parts: readonly number[];
}

/** Score and rule from the values of listed partners; `rest` is what the others supply, taken as many small ones. */
function judge(values: Float64Array, rest: number, group: GroupYear): Judged {
  let sum = rest;
  let squares = 0;
  let top = 0;
  for (const v of values) {
    sum += v;
    squares += v * v;
    if (v > top) top = v;
  }
  const open = 1 - squares / (sum * sum);
  const covered = group.exports === null ? null : Math.min(1, group.exports / sum);
  const net = sum > (group.exports ?? group.exportsAtMost ?? Number.POSITIVE_INFINITY);
  return {
    score: covered === null ? open : (open + covered) / 2,
    topShare: top / sum,
    net,
    parts: covered === null ? [open] : [open, covered],
  };
}

function evidenceOf(ctx: Context, dataset: Dataset, name: string, group: GroupYear): Evidence {
  const rest = Math.max(0, group.imports - group.values.reduce((sum, v) => sum + v, 0));
  const likely = judge(group.values, rest, group);
  const noise = flowNoise(ctx);
  const own = Math.sqrt(1 - noise.shared) * noise.sigma;
  // One reporter: the error its flows share leaves shares as they are, so only each flow's own error is drawn.
  const errors = ctx.random('noise', 'group', name, group.year);
  const n = group.values.length;
  const draws = Array.from({ length: ctx.draws }, (_, d) =>
    judge(
      group.values.map((v, k) => v * Math.exp(own * errors.normal(d * n + k))),
      rest,
      group,
    ),
  );
  const green = ({ net, topShare: top }: Judged, atLeast = GREEN_SHARE): boolean => net && top >= atLeast;
  const lines = (): Line[] => [
    known('v', group.values, [
      told.partners({ codes: group.partners }),
      told.group({ group: name }),
      datasetNote(dataset),
    ]),
    known('all', group.imports, told.groupPublished()),
    {
      name: 'rest',
      expression: 'max(0, all - sum(v))',
      note: told.notListed(),
    },
    { name: 'M', expression: 'sum(v) + rest', note: told.yen() },
    { name: 'hhi', expression: 'sum(v .^ 2) / M ^ 2', note: plain('HHI = Σ s_i²') },
  ];
  const bound = group.exports ?? group.exportsAtMost;
  const { topExporter, topShare } = topOf(group);
  // Where the list of exports has no such group, a wider one may still show that imports are larger.
  const netKnown = group.exports !== null || (bound !== null && group.imports > bound);
  return {
    grade: 'B',
    source: dataset.info.name,
    year: group.year,
    score: likely.score,
    missing: null,
    scores: Float64Array.from(draws, (one) => one.score),
    undecided: netKnown ? null : 'no-data',
    ...(likely.parts.length > 1 ? { composite: { of: 'parts', parts: likely.parts } } : {}),
    formula:
      group.exports === null
        ? notes(plain('autonomy = 1 − hhi [P]'), told.exportsUnknown())
        : plain('autonomy = mean(1 − hhi, min(1, X/M)) [P]'),
    explain: () => [
      ...lines(),
      ...(group.exports === null
        ? [line('autonomy', '1 - hhi', plain('0-1'))]
        : [
            known('X', group.exports, told.groupExports()),
            line('autonomy', '((1 - hhi) + min(1, X / M)) / 2', plain('0-1')),
          ]),
    ],
    decision: netKnown
      ? {
          likely: green(likely),
          draws: Uint8Array.from(draws, (one) => (green(one) ? 1 : 0)),
          uses: ['top share'],
          under: (thresholds, d) => green(d === null ? likely : draws[d]!, thresholds['top share']),
          reason: say.greenGroup({ supplier: topExporter, share: percent(topShare), group: name }),
          explain: () => [
            ...lines(),
            known(
              'X',
              bound ?? Number.NaN,
              group.exports === null ? told.widerExports() : told.groupExports(),
            ),
            line('green', `max(v) / M >= ${GREEN_SHARE} and M > X ? 1 : 0`),
          ],
        }
      : null,
  };
}
