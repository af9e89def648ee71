// The arithmetic of the tables beside the map's rows: what could be assessed, and top suppliers over years.
import { known } from '../../contract/explanation.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { importSide } from '../shared/supply.ts';
import type { Assessment, Judgement } from './assess.ts';
import { pillars, type Evidence } from './evidence.ts';
import { none, stated, value, type Parts } from './explain-parts.ts';

/** A cell of the table of what could be assessed. */
export function coverageParts(judgements: readonly Judgement[], row: Row, column: string): Parts {
  const pillar = pillars.find((one) => one === row['pillar']) ?? 'autonomy';
  if (column === 'total') return stated('total', judgements.length, 'items in the list');
  const is = (one: Evidence | null): boolean =>
    one !== null && one.grade === row['grade'] && one.source === row['source'];
  if (column === 'year' || column === 'oldest') {
    const years = judgements.flatMap(({ pillars: of }) =>
      [of[pillar].scored, of[pillar].decided].filter(is).flatMap((one) => (one ? [one.year] : [])),
    );
    if (years.length === 0) return none;
    return value('over all items', [
      known('years', [...new Set(years)], 'years of the evidence, item by item, each once', 'cells'),
      { name: column, expression: column === 'year' ? 'max(years)' : 'min(years)', note: '' },
    ]);
  }
  const flags = judgements.map(({ pillars: of }) => {
    const { scored, decided, missing } = of[pillar];
    if (column === 'without') return row['reason'] !== null && !scored && missing === row['reason'] ? 1 : 0;
    return row['reason'] === null && is(column === 'assessed' ? scored : decided) ? 1 : 0;
  });
  return value('count of items', [
    known(
      'counted',
      flags,
      `1 for each item that counts: ${judgements.map(({ item }) => item.product).join(', ')}`,
      'cells',
    ),
    { name: column, expression: 'sum(counted)', note: '' },
  ]);
}

/** A cell of the table of top suppliers' shares over years. */
export async function trendParts(
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
      known(
        'top',
        then.top,
        `JPY, from ${then.topExporter}, the customs group in ${year} (${groups.dataset.info.name}, ${groups.dataset.info.id})`,
      ),
      known('M', then.imports, 'JPY, all imports of the group'),
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
    known(
      'v',
      suppliers.map(([, v]) => v),
      `USD, suppliers: ${suppliers.map(([e]) => side.codes[e]).join(', ')} (${side.dataset.info.name})`,
    ),
    known('rest', total, 'USD, suppliers known only together'),
    { name: 'topShare', expression: 'max(v) / (sum(v) + rest)', note: '' },
  ]);
}
