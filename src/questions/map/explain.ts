// The arithmetic of one cell of the map.
import { list, type Explanation, type Line } from '../../contract/explanation.ts';
import { cellOf, type Row } from '../../contract/column.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { quantile } from '../../kernel/quantile.ts';
import { MONTHS } from '../shared/replacement.ts';
import { remembered } from '../shared/remember.ts';
import { importSide } from '../shared/supply.ts';
import type { Judgement } from './assess.ts';
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
import { anyHolds, fieldId, gather, telling } from './fields.ts';
import { assessmentOf, type MapAnswer } from './input.ts';

type Assessment = Awaited<ReturnType<typeof assessmentOf>>;
type Input = Parameters<typeof assessmentOf>[1];
interface At {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}
type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

const SOURCE = 'docs/methods/map.md; [P] marks this project’s own rules';
const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };
const value = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});
const stated = (name: string, number: number, note: string): Parts =>
  value(name, [{ name, expression: String(number), note }]);

/** Explains a cell of any table of the map. */
export async function explainMap(
  ctx: Context,
  asked: Input,
  answer: MapAnswer,
  at: At,
): Promise<Explanation> {
  const table: readonly Row[] =
    at.table === 'coverage'
      ? answer.coverage
      : at.table === 'trends'
        ? answer.trends
        : at.table === 'goods'
          ? answer.goods
          : answer.rows;
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

const slot = new Slot<Assessment>();

async function partsOf(ctx: Context, asked: Input, at: At, row: Row): Promise<Parts> {
  const assessment = await remembered(ctx, slot, asked, (own) => assessmentOf(own, asked));
  const { judgements } = assessment;
  const find = (product: string): Judgement => {
    const found = judgements.find(({ item }) => item.product === product);
    if (!found) throw new Error(`no item ${product}`);
    return found;
  };
  if (at.table === 'coverage') return coverageParts(judgements, row, at.column);
  if (at.table === 'trends' && at.column === 'year') return stated('year', Number(row['year']), '');
  if (at.table === 'trends') return trendParts(ctx, assessment, find(String(row['product'])), row);
  if (at.table === 'rows' && asked.by === 'field') {
    const gathered = gather(judgements).find(({ field }) => fieldId(field) === row['product']);
    return gathered ? fieldParts(gathered.members, at.column) : none;
  }
  return itemParts(find(String(row['product'])), at.column);
}

function coverageParts(judgements: readonly Judgement[], row: Row, column: string): Parts {
  const pillar = pillars.find((one) => one === row['pillar']) ?? 'autonomy';
  if (column === 'total') return stated('total', judgements.length, 'items listed');
  const is = (one: Evidence | null): boolean =>
    one !== null && one.grade === row['grade'] && one.source === row['source'];
  if (column === 'year' || column === 'oldest') {
    const years = judgements.flatMap(({ pillars: of }) =>
      [of[pillar].scored, of[pillar].decided].filter(is).flatMap((one) => (one ? [one.year] : [])),
    );
    if (years.length === 0) return none;
    return value('over all items', [
      { name: 'years', expression: list([...new Set(years)]), note: 'years of the evidence' },
      { name: column, expression: column === 'year' ? 'max(years)' : 'min(years)', note: '' },
    ]);
  }
  const flags = judgements.map(({ pillars: of }) => {
    const { scored, decided, missing } = of[pillar];
    if (column === 'without') return row['reason'] !== null && !scored && missing === row['reason'] ? 1 : 0;
    return row['reason'] === null && is(column === 'assessed' ? scored : decided) ? 1 : 0;
  });
  return value('count of items', [
    { name: 'counted', expression: list(flags), note: '1 for each item that counts' },
    { name: column, expression: 'sum(counted)', note: '' },
  ]);
}

async function trendParts(
  ctx: Context,
  assessment: Assessment,
  judgement: Judgement,
  row: Row,
): Promise<Parts> {
  const year = Number(row['year']);
  if (row['grade'] === 'B') {
    const { groups } = assessment;
    const then = groups?.facts.get(judgement.item.key)?.history.find((one) => one.year === year);
    if (!groups || !then) return none;
    return value('s_1 = max_i v_i / M', [
      {
        name: 'top',
        expression: String(then.top),
        note: `JPY, from ${then.topExporter}, the customs group in ${year} (${groups.dataset.info.name}, ${groups.dataset.info.id})`,
      },
      { name: 'M', expression: String(then.imports), note: 'JPY, all imports of the group' },
      { name: 'topShare', expression: 'top / M', note: '' },
    ]);
  }
  const { flows, economy } = assessment;
  if (!flows) return none;
  const revision = flows.side.dataset.info.coverage.revision;
  const side = await importSide(ctx, economy, () => [year], year);
  const codes = new Set(
    judgement.item.codes(revision as Parameters<Judgement['item']['codes']>[0]).map(Number),
  );
  const sums = new Map<number, number>();
  let total = 0;
  for (let c = 0; c < side.supplies.cells; c++) {
    if (!codes.has(side.supplies.product[c]!)) continue;
    total += side.supplies.restValue[c]!;
    for (let k = side.supplies.offsets[c]!; k < side.supplies.offsets[c + 1]!; k++) {
      const exporter = side.supplies.exporter[k]!;
      sums.set(exporter, (sums.get(exporter) ?? 0) + side.supplies.value[k]!);
    }
  }
  const suppliers = [...sums].sort((a, b) => a[0] - b[0]);
  return value('s_1 = max_i v_i / M', [
    {
      name: 'v',
      expression: list(suppliers.map(([, v]) => v)),
      note: `USD, suppliers: ${suppliers.map(([e]) => side.codes[e]).join(', ')} (${side.dataset.info.name})`,
    },
    { name: 'rest', expression: String(total), note: 'USD, suppliers known only together' },
    { name: 'topShare', expression: 'max(v) / (sum(v) + rest)', note: '' },
  ]);
}

/** A percentile prints its draws. */
function bandParts(evidence: Evidence, p: number): Parts {
  return value(`${Math.round(p * 100)}th percentile of the draws`, [
    { name: 'draws', expression: list(evidence.scores), note: `${evidence.formula}; one score per draw` },
    { name: 'percentile', expression: `quantileSeq(draws, ${p})`, note: `${quantile(evidence.scores, p)}` },
  ]);
}

function pillarParts(evidence: Evidence | null, pillar: Pillar, column: string): Parts {
  if (!evidence) return none;
  if (column === `${pillar}Low`) return bandParts(evidence, BAND[0]);
  if (column === `${pillar}High`) return bandParts(evidence, BAND[1]);
  if (column === `${pillar}Year`) return stated('year', evidence.year, evidence.source);
  return value(evidence.formula, evidence.explain());
}

function chanceParts(held: ArrayLike<number>, what: string): Parts {
  return value('share of draws in which the rule of the class holds', [
    { name: 'holds', expression: list(held), note: what },
    { name: 'probability', expression: 'mean(holds)', note: '' },
  ]);
}

const pillarIn = (column: string): Pillar | undefined => pillars.find((pillar) => column.startsWith(pillar));
const colourIn = (column: string): Colour | undefined =>
  colours.find((colour) => column === `probability.${colour}`);

function itemParts(judgement: Judgement, column: string): Parts {
  const colour = colourIn(column);
  if (colour) {
    const pillar = pillars.find((one) => colourOf[one] === colour) ?? 'autonomy';
    const decision = judgement.pillars[pillar].decided?.decision;
    if (!decision) return none;
    if (decision.draws.length === 0) return value('the rule at likely values', decision.explain());
    return chanceParts(decision.draws, `${probability(decision)} of ${decision.draws.length} draws`);
  }
  const pillar = pillarIn(column);
  if (pillar) return pillarParts(judgement.pillars[pillar].scored, pillar, column);
  return factParts(judgement, column);
}

function factParts(judgement: Judgement, column: string): Parts {
  const { context, replacement, valueParts, topShare, worldShare } = judgement;
  const from = (one: { source: string; date: string } | null): string =>
    one ? `${one.source}, ${one.date}` : '';
  switch (column) {
    case 'value':
      return valueParts
        ? value('imports + exports', [
            {
              name: 'imports',
              expression: String(valueParts.bought),
              note: valueParts.perUsd === 1 ? 'USD' : 'JPY, of the customs group',
            },
            {
              name: 'exports',
              expression: String(valueParts.sold),
              note: valueParts.perUsd === 1 ? 'USD' : 'JPY, of the customs group; 0 where not known',
            },
            {
              name: 'value',
              expression: `(imports + exports) / ${valueParts.perUsd}`,
              note: valueParts.perUsd === 1 ? 'USD' : 'USD, by the rate of the year',
            },
          ])
        : none;
    case 'topShare': {
      const lines = judgement.pillars.autonomy.scored?.explain() ?? [];
      const named = (name: string): boolean => lines.some((line) => line.name === name);
      return named('v') && named('M')
        ? value('s_1 = max_i v_i / M', [
            ...lines.filter((line) => ['v', 'vRest', 'rest', 'M'].includes(line.name)),
            { name: 'topShare', expression: 'max(v) / M', note: '' },
          ])
        : stated('topShare', topShare ?? 0, 'as the source has it');
    }
    case 'worldShare':
      return stated('worldShare', worldShare ?? 0, 'share of world exports or of the world market');
    case 'months':
      return replacement ? value(MONTHS[replacement.basis], replacement.lines('likely')) : none;
    case 'monthsLow':
      return replacement ? value(MONTHS[replacement.basis], replacement.lines('low')) : none;
    case 'monthsHigh':
      return replacement ? value(MONTHS[replacement.basis], replacement.lines('high')) : none;
    case 'stockDays':
      return stated('days', context.stock?.likely ?? 0, `likely; ${from(context.stock)}`);
    case 'stockLow':
      return stated('days', context.stock?.low ?? 0, `low; ${from(context.stock)}`);
    case 'stockHigh':
      return stated('days', context.stock?.high ?? 0, `high; ${from(context.stock)}`);
    case 'productionShare':
      return context.production
        ? value('own / world', [
            {
              name: 'own',
              expression: String(context.production.own),
              note: `production, ${context.production.year}`,
            },
            {
              name: 'productionShare',
              expression: `own / ${context.production.world}`,
              note: 'of the world',
            },
          ])
        : none;
    case 'productionYear':
      return stated('year', context.production?.year ?? 0, '');
    case 'patentTrend': {
      const slopes = (context.patents?.series ?? []).flatMap(({ name, line }) =>
        line.slope === null ? [] : [{ name, slope: line.slope }],
      );
      return value('the agreed slope nearest to zero', [
        {
          name: 'slopes',
          expression: list(slopes.map(({ slope }) => slope)),
          note: `yearly change of ln(relative specialisation): ${slopes.map(({ name }) => name).join(', ')}`,
        },
        { name: 'patentTrend', expression: 'sign(slopes[1]) * min(abs(slopes))', note: '' },
      ]);
    }
    default:
      return none;
  }
}

function fieldParts(members: readonly Judgement[], column: string): Parts {
  const colour = colourIn(column);
  if (colour) {
    const pillar = pillars.find((one) => colourOf[one] === colour) ?? 'autonomy';
    return chanceParts(
      anyHolds(members, pillar) ?? [],
      'draws in which at least one of the goods has the class',
    );
  }
  const pillar = pillarIn(column);
  if (pillar) return pillarParts(telling(members, pillar)?.pillars[pillar].scored ?? null, pillar, column);
  return column === 'goods' ? stated('goods', members.length, 'goods read as part of the field') : none;
}
