// Grade A panels for red: world shares of each item over ten years, and unit values, from bilateral flows.
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { entry } from '../../measures/disruption.ts';
import { INCUMBENT_SHARE, INCUMBENT_YEARS } from '../../measures/red-score.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import { named } from '../shared/unnamed.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { disruptionEvidence } from './disruption.ts';
import type { ItemPanel, Sold } from './item-panel.ts';
import { without, type Evidence } from './evidence.ts';
import { revisionOf } from './flows.ts';
import type { Item } from './items.ts';

/** Evidence of grade A for red, where the flows reach back ten years. */
export async function panelEvidence(
  ctx: Context,
  dataset: Dataset,
  members: readonly string[],
  year: number,
  items: readonly Item[],
  held: { has(key: number): boolean },
): Promise<ReadonlyMap<number, Evidence>> {
  const revision = revisionOf(dataset);
  const out = new Map<number, Evidence>();
  if (!revision) return out;
  const { years } = dataset.info.coverage;
  const enough =
    dataset.info.kind === 'trade' && years.includes(year - INCUMBENT_YEARS) && years.includes(year - 5);
  const wanted = items.filter((item) => held.has(item.key));
  if (!enough) {
    for (const item of wanted) out.set(item.key, without('A', dataset.info.name, year, 'history-too-short'));
    return out;
  }
  const span = Array.from({ length: INCUMBENT_YEARS + 1 }, (_, k) => year - INCUMBENT_YEARS + k).filter((y) =>
    years.includes(y),
  );
  const pairs = wanted.flatMap((item) =>
    item.codes(revision).map((code) => `(${Number(code)}, ${item.key})`),
  );
  const self = members.length > 1 ? 'own' : (members[0] ?? '');
  const asked = { year, span, pairs: pairs.join(', '), members };
  const read = (data: Data): Promise<readonly ItemRows[]> => readPanels(data, dataset, asked);
  // Only where members of a group are taken as one do the panels hang on who is assessed.
  const panels =
    members.length > 1
      ? await read(ctx.data)
      : await ctx.data.once(panelSlot, `${dataset.info.id} ${span.join(' ')} ${asked.pairs}`, read);
  const byKey = new Map(wanted.map((item) => [item.key, item]));
  for (const rows of panels) {
    const item = byKey.get(rows.key);
    if (item) out.set(item.key, evidence(rows, rows.exporters.indexOf(self)));
  }
  return out;

  function evidence({ panel, exporters, values, sold }: ItemRows, own: number): Evidence {
    if (own < 0 || panel.shares[own]! < INCUMBENT_SHARE)
      return without('A', dataset.info.name, year, 'not-an-incumbent');
    const top = entry(panel, year).topEntrant;
    const [theirs, mine] = [
      sold.get(top === null ? '' : (exporters[top] ?? '')),
      sold.get(exporters[own] ?? ''),
    ];
    return disruptionEvidence(
      ctx,
      { grade: 'A', dataset, year },
      {
        panel,
        exporters,
        self: own,
        values,
        unitValues: theirs && mine ? { entrant: theirs, own: mine } : null,
        source: datasetNote(dataset),
      },
    );
  }
}

/** World shares of one item by year and exporter, what they are shares of, and what was sold with a quantity in the last year. */
interface ItemRows {
  readonly key: number;
  readonly panel: ItemPanel['panel'];
  readonly exporters: readonly string[];
  readonly values: Float64Array;
  readonly sold: ReadonlyMap<string, Sold>;
}

const panelSlot = new Slot<readonly ItemRows[]>(1);

interface Asked {
  readonly year: number;
  readonly span: readonly number[];
  /** `(code, item)` as SQL. */
  readonly pairs: string;
  readonly members: readonly string[];
}

async function readPanels(data: Data, dataset: Dataset, asked: Asked): Promise<readonly ItemRows[]> {
  const { year, span, members } = asked;
  const inside = members.map((code) => `'${code}'`).join(', ');
  const name = members.length > 1 ? `CASE WHEN code IN (${inside}) THEN 'own' ELSE code END` : 'code';
  const codes = await economyCodes(data, dataset);
  const rows = await data.query(`
    WITH item(product, item) AS (VALUES ${asked.pairs}),
    known AS (SELECT id, ${name} AS code FROM ${dataset.table('economies')})
    SELECT item, year, e.code AS exporter, CAST(sum(value) AS DOUBLE) AS value,
      CAST(sum(value) FILTER (quantity > 0) AS DOUBLE) AS weighed, CAST(sum(quantity) FILTER (quantity > 0) AS DOUBLE) AS quantity
    FROM ${dataset.table('flows')} AS f JOIN item USING (product)
      JOIN known AS e ON e.id = f.exporter JOIN known AS i ON i.id = f.importer
    WHERE year IN (${span.join(', ')}) AND value > 0 AND e.code <> i.code AND ${named(codes, 'exporter')}
    GROUP BY ALL ORDER BY item, year, exporter`);
  const [key, at, exporter, value, weighed, quantity] = [
    rows.numbers('item'),
    rows.numbers('year'),
    rows.strings('exporter'),
    rows.numbers('value'),
    rows.numbers('weighed'),
    rows.numbers('quantity'),
  ];
  const out: ItemRows[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && key[to] === key[from]) to++;
    const exporters = [...new Set(exporter.slice(from, to).map((code) => code ?? ''))].sort();
    const place = new Map(exporters.map((code, i) => [code, i]));
    const values = new Float64Array(span.length * exporters.length);
    const sold = new Map<string, Sold>();
    for (let k = from; k < to; k++) {
      const code = exporter[k] ?? '';
      values[span.indexOf(at[k]!) * exporters.length + place.get(code)!] = value[k]!;
      if (at[k] === year && quantity[k]! > 0)
        sold.set(code, { exporter: code, value: weighed[k]!, quantity: quantity[k]! });
    }
    const shares = values.slice();
    for (let t = 0; t < span.length; t++) {
      const row = shares.subarray(t * exporters.length, (t + 1) * exporters.length);
      const sum = row.reduce((total, v) => total + v, 0);
      if (sum > 0) row.forEach((v, i) => (row[i] = v / sum));
    }
    out.push({
      key: key[from]!,
      panel: { years: span, exporters: exporters.length, shares },
      exporters,
      values,
      sold,
    });
    from = to;
  }
  return out;
}
