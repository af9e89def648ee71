// The arithmetic of the tables beside the map's rows: what could be assessed, and top suppliers over years.
import { known, plain } from '../../contract/explanation.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { line } from '../shared/arithmetic.ts';
import { datasetNote, explainWords as sharedWords } from '../shared/explain-words.ts';
import { importSide } from '../shared/supply.ts';
import type { Assessment, Judgement } from './assess.ts';
import { pillars, type Evidence } from './evidence.ts';
import { none, stated, value, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';

const { say } = explainWords;

/** Goods by name, codes by number, in both languages. */
export function itemNames(judgements: readonly Pick<Judgement, 'item'>[]): {
  items: readonly string[];
  itemsJa: readonly string[];
} {
  const named = (by: 'name' | 'nameJa'): readonly string[] =>
    judgements.map(({ item }) => (item.hs6 === item.product ? item.product : item[by]));
  return { items: named('name'), itemsJa: named('nameJa') };
}

/** A cell of the table of what could be assessed. */
export function coverageParts(judgements: readonly Judgement[], row: Row, column: string): Parts {
  const pillar = pillars.find((one) => one === row['pillar']) ?? 'autonomy';
  if (column === 'total') return stated('total', judgements.length, say.total());
  const is = (one: Evidence | null): boolean =>
    one !== null && one.grade === row['grade'] && one.source === row['source'];
  if (column === 'year' || column === 'oldest') {
    const years = judgements.flatMap(({ pillars: of }) =>
      [of[pillar].scored, of[pillar].decided].filter(is).flatMap((one) => (one ? [one.year] : [])),
    );
    if (years.length === 0) return none;
    return value(say.overAll(), [
      known('years', [...new Set(years)], say.evidenceYears(), 'cells'),
      line(column, column === 'year' ? 'max(years)' : 'min(years)'),
    ]);
  }
  const flags = judgements.map(({ pillars: of }) => {
    const { scored, decided, missing } = of[pillar];
    if (column === 'without') return row['reason'] !== null && !scored && missing === row['reason'] ? 1 : 0;
    return row['reason'] === null && is(column === 'assessed' ? scored : decided) ? 1 : 0;
  });
  return value(say.countOfItems(), [
    known('counted', flags, say.counted(itemNames(judgements)), 'cells'),
    line(column, 'sum(counted)'),
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
    return value(plain('s_1 = max_i v_i / M'), [
      known('top', then.top, [
        say.topOfGroup({ supplier: then.topExporter, year }),
        datasetNote(groups.dataset),
      ]),
      known('M', then.imports, say.groupSum()),
      line('topShare', 'top / M'),
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
  const { name, id } = side.dataset.info;
  const suppliers = [...sums].sort((a, b) => a[0] - b[0]);
  return value(plain('s_1 = max_i v_i / M'), [
    known(
      'v',
      suppliers.map(([, v]) => v),
      sharedWords.say.suppliers({ year, codes: suppliers.map(([e]) => side.codes[e] ?? '?'), name, id }),
    ),
    known('rest', total, sharedWords.say.knownTogether()),
    line('topShare', 'max(v) / (sum(v) + rest)'),
  ]);
}
