// The arithmetic of a cell of the account: value of the year, spread over days, times what the event takes of each.
import { known, plain, type Explanation } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { YEAR_DAYS } from '../../models/scenario/account.ts';
import { withheldBy } from '../../models/scenario/edges.ts';
import { isFlowCut } from '../../models/scenario/events.ts';
import { line } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import type { ScenarioAnswer, ScenarioInput } from './answer.ts';
import { explainWords } from './explain-words.ts';
import { looked } from './looked.ts';
import type { Behind, LookedUp } from './flows.ts';

type At = { table: string; row: number; column: string };

const { say } = explainWords;
const terms = explainTerms.say;

const source = say.source();
const formula = plain(
  'withheld = round(value × Σ_t a(t) / 365); returned = round(withheld × leakage); removed = withheld - returned',
);

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
  if (column === 'firstDay' || column === 'lastDay') return [known(column, value, say.document())];
  if (column === 'flows')
    return [
      known('counted', [0, ...own.map(() => 1)], say.counted(), 'cells'),
      line('flows', 'sum(counted)', terms.howMany()),
    ];
  const rows = own.map((row) => String(row['flow']));
  return [
    known(
      'parts',
      own.map((row) => Number(row[column])),
      say.parts({ column, rows }),
      'cells',
    ),
    line(column, 'sum(parts)', terms.usd()),
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
  if (!flow || !event || column === 'year') return [known(column, value, say.documentOrData())];
  const first = valueLine(flow);
  if (column === 'value') return first;
  const events = counted.map((one) => one.event);
  const edge = { ...flow, covers: (_: unknown, k: number) => (flow.events.includes(k) ? 1 : 0) };
  const shares = Array.from(
    { length: horizonDays },
    (_, k) => withheldBy(events, edge, k + 1).find((part) => part.event === at)?.withheld ?? 0,
  );
  const leakage = isFlowCut(event) ? event.leakage : 0;
  const lines = [
    ...first,
    known('shares', shares, say.shares()),
    known('start', event.startDay, [say.start(), say.document()]),
    known('lasts', event.days, [say.lasts(), say.document()]),
    known('horizon', horizonDays, [say.horizon(), say.document()]),
    line('days', 'min(horizon, start + lasts - 1) - start + 1', say.acting()),
    line('cut', 'sum(shares) / days', say.mean()),
    line('withheld', `round(value * sum(shares) / ${YEAR_DAYS})`, say.yearDays({ days: YEAR_DAYS })),
    known('leakage', leakage, [say.leakage(), say.document()]),
    line('returned', 'round(withheld * leakage)', terms.usd()),
    line('removed', 'withheld - returned', terms.usd()),
  ];
  return lines.slice(0, lines.findIndex(({ name }) => name === column) + 1);
}

function valueLine({ value, basis, dataset, year, of }: Behind): Explanation['lines'] {
  const from = terms.ofYear({ name: dataset, year });
  const note = [say.value({ basis }), from];
  return of
    ? [
        known('imports', of.imports, [say.imports(), from]),
        known('share', of.share, [say.share(), from]),
        line('value', 'round(imports * share)', note),
      ]
    : [known('value', value, note)];
}
