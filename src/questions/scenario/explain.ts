// The arithmetic of a cell of the account: value of the year, spread over days, times what the event takes of each.
import { list, type Explanation } from '../../contract/explanation.ts';
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
  if (column === 'firstDay' || column === 'lastDay')
    return [{ name: column, expression: String(value), note: 'the document' }];
  if (column === 'flows')
    return [
      {
        name: 'flows',
        expression: `sum(${list([0, ...own.map(() => 1)])})`,
        note: 'one for each of its rows',
      },
    ];
  return [
    {
      name: column,
      expression: `sum(${list(own.map((row) => Number(row[column])))})`,
      note: 'its rows, USD',
    },
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
    return [{ name: column, expression: String(value), note: 'the document, or the data it rests on' }];
  const first = valueLine(flow);
  if (column === 'value') return first;
  const events = counted.map((one) => one.event);
  const edge = { ...flow, covers: (_: unknown, k: number) => (flow.events.includes(k) ? 1 : 0) };
  const shares = Array.from(
    { length: horizonDays },
    (_, k) => withheldBy(events, edge, k + 1).find((part) => part.event === at)?.withheld ?? 0,
  );
  const leakage = isFlowCut(event) ? event.leakage : 0;
  const days = Math.min(horizonDays, event.startDay + event.days - 1) - event.startDay + 1;
  const note = (text: string, name: string, expression: string) => ({ name, expression, note: text });
  const lines = [
    ...first,
    note('share the event withholds on each day, of the flow of day 0', 'shares', list(shares)),
    note('days of the horizon on which it acts', 'days', String(days)),
    note('mean share', 'cut', 'sum(shares) / days'),
    note(`USD; a year has ${YEAR_DAYS} days`, 'withheld', `round(value * sum(shares) / ${YEAR_DAYS})`),
    note(`USD; leakage ${leakage}`, 'returned', `round(withheld * ${leakage})`),
    note('USD', 'removed', 'withheld - returned'),
  ];
  return lines.slice(0, lines.findIndex(({ name }) => name === column) + 1);
}

function valueLine({ value, basis, dataset, year, of }: Behind): Explanation['lines'] {
  const note = `${dataset}, ${year}: ${basis}, USD a year`;
  return of
    ? [{ name: 'value', expression: `round(${of.imports} * ${of.share})`, note: `imports × share; ${note}` }]
    : [{ name: 'value', expression: String(value), note }];
}
