// The arithmetic of a cell of the account: value of the year, spread over days, times what the event takes of each.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { YEAR_DAYS } from '../../models/scenario/account.ts';
import { withheldBy } from '../../models/scenario/edges.ts';
import { isFlowCut } from '../../models/scenario/events.ts';
import type { ScenarioAnswer, ScenarioInput } from './answer.ts';
import { looked } from './looked.ts';
import type { Behind, LookedUp } from './flows.ts';

type At = { table: string; row: number; column: string };

const source = 'own account: each day carries value/365 [P]';
const formula =
  'withheld = round(value × Σ_t a(t) / 365); returned = round(withheld × leakage); removed = withheld - returned';

export async function explain(
  ctx: Context,
  input: ScenarioInput,
  answer: ScenarioAnswer,
  at: At,
): Promise<Explanation> {
  const row = (at.table === 'rows' ? answer.rows : answer.events)[at.row];
  const value = row?.[at.column];
  const base = {
    cell: `${String(row?.[at.table === 'rows' ? 'flow' : 'event'])}.${at.column}`,
    value: typeof value === 'number' ? value : null,
    formula,
    source,
  };
  if (base.value === null) return { ...base, lines: [], ends: 'null' };
  if (at.table === 'events')
    return { ...base, lines: eventLines(answer, String(row?.['event']), at, base.value), ends: 'value' };
  const { resolved, found } = await looked(ctx, input);
  return {
    ...base,
    lines: flowLines(found, resolved.scenario.horizonDays, String(row?.['flow']), at.column, base.value),
    ends: 'value',
  };
}

/** An event's sum is that of its flows; its days come from the document. */
function eventLines(
  answer: ScenarioAnswer,
  label: string,
  { column }: At,
  value: number,
): Explanation['lines'] {
  const own = answer.rows.filter((row) => row['event'] === label && row['removed'] !== null);
  if (column === 'firstDay' || column === 'lastDay') return [known(column, value, 'the document')];
  if (column === 'flows')
    return [
      known('counted', [0, ...own.map(() => 1)], 'none, and one for each of its rows', 'cells'),
      { name: 'flows', expression: 'sum(counted)', note: 'how many' },
    ];
  const rows = own.map((row) => String(row['flow'])).join(', ');
  return [
    known(
      'parts',
      own.map((row) => Number(row[column])),
      `USD, ${column} of its rows: ${rows}`,
      'cells',
    ),
    { name: column, expression: 'sum(parts)', note: 'USD' },
  ];
}

function flowLines(
  { counted, flows }: LookedUp,
  horizonDays: number,
  key: string,
  column: string,
  value: number,
): Explanation['lines'] {
  const at = counted.findIndex(({ label }) => key.startsWith(`${label} `));
  const label = counted[at]?.label ?? '';
  const flow = flows.find(
    ({ exporter, importer, product }) => key === `${label} ${exporter}>${importer} ${product}`,
  );
  const event = counted[at]?.event;
  if (!flow || !event || column === 'year')
    return [known(column, value, 'the document, or the data it rests on')];
  const first = valueLine(flow);
  if (column === 'value') return first;
  const events = counted.map((one) => one.event);
  const edge = { ...flow, covers: (_: unknown, k: number) => (flow.events.includes(k) ? 1 : 0) };
  const shares = Array.from(
    { length: horizonDays },
    (_, k) => withheldBy(events, edge, k + 1).find((part) => part.event === at)?.withheld ?? 0,
  );
  const leakage = isFlowCut(event) ? event.leakage : 0;
  const note = (text: string, name: string, expression: string): Line => ({ name, expression, note: text });
  const lines = [
    ...first,
    known('shares', shares, 'share the event withholds on each day, of the flow of day 0'),
    known('start', event.startDay, 'day on which it starts: the document'),
    known('lasts', event.days, 'days that it lasts: the document'),
    known('horizon', horizonDays, 'days that are told: the document'),
    note('days of the horizon on which it acts', 'days', 'min(horizon, start + lasts - 1) - start + 1'),
    note('mean share', 'cut', 'sum(shares) / days'),
    note(`USD; a year has ${YEAR_DAYS} days`, 'withheld', `round(value * sum(shares) / ${YEAR_DAYS})`),
    known('leakage', leakage, 'part that comes back by other ways: the document'),
    note('USD', 'returned', 'round(withheld * leakage)'),
    note('USD', 'removed', 'withheld - returned'),
  ];
  return lines.slice(0, lines.findIndex(({ name }) => name === column) + 1);
}

function valueLine({ value, basis, dataset, year, of }: Behind): Explanation['lines'] {
  const note = `${dataset}, ${year}: ${basis}, USD a year`;
  return of
    ? [
        known('imports', of.imports, `USD a year, of the importer; ${dataset}, ${year}`),
        known('share', of.share, `of the exporter in them; ${dataset}, ${year}`),
        { name: 'value', expression: 'round(imports * share)', note },
      ]
    : [known('value', value, note)];
}
