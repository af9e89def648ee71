// Mirror reports: where importer and exporter both report a flow, how far apart they are, and the noise that follows.
import type { Context } from '../../contract/question.ts';
import type { ImportSide } from '../shared/supply.ts';

/** By place of the flow in the import side: what both sides report of it, in USD; 0 where only one does. */
export interface Mirror {
  readonly imported: Float64Array;
  readonly exported: Float64Array;
}

/** Reads both reports; null where the dataset holds no flow that both sides report. */
export async function mirrorOf(ctx: Context, side: ImportSide): Promise<Mirror | null> {
  if (side.dataset.info.kind !== 'trade') return null;
  const ids = side.members.map((code) => side.codes.indexOf(code)).filter((id) => id >= 0);
  const inside = ids.join(', ') || 'NULL';
  const rows = await ctx.data.query(`SELECT year, product, exporter, CAST(sum(value) AS DOUBLE) AS imported,
      CAST(sum(mirror) AS DOUBLE) AS exported
    FROM ${side.dataset.table('flows')}
    WHERE importer IN (${inside}) AND NOT (exporter IN (${inside})) AND year IN (${side.years.join(', ') || 'NULL'})
      AND value > 0 AND mirror > 0
    GROUP BY ALL ORDER BY 1, 2, 3`);
  if (rows.length === 0) return null;
  const [year, product, exporter] = [rows.numbers('year'), rows.numbers('product'), rows.numbers('exporter')];
  const [inward, outward] = [rows.numbers('imported'), rows.numbers('exported')];
  const at = new Map(Array.from(year, (y, r) => [`${y} ${product[r]} ${exporter[r]}`, r]));
  const { supplies } = side;
  const imported = new Float64Array(supplies.value.length);
  const exported = new Float64Array(supplies.value.length);
  for (let c = 0; c < supplies.cells; c++)
    for (let k = supplies.offsets[c]!; k < supplies.offsets[c + 1]!; k++) {
      const r = at.get(`${supplies.year[c]} ${supplies.product[c]} ${supplies.exporter[k]}`);
      if (r === undefined) continue;
      imported[k] = inward[r]!;
      exported[k] = outward[r]!;
    }
  return { imported, exported };
}

/** One cell's reports added up, of the flows that both sides report. */
export function gapOf(side: ImportSide, mirror: Mirror, c: number): { imported: number; exported: number } {
  let [imported, exported] = [0, 0];
  for (let k = side.supplies.offsets[c]!; k < side.supplies.offsets[c + 1]!; k++) {
    imported += mirror.imported[k]!;
    exported += mirror.exported[k]!;
  }
  return { imported, exported };
}

/**
 * From draws of the flows to draws in which the part of a flow that both sides report has the error its gap shows, σ = |ln(v/m)|/√2 [P] (two reports
 * with the same error, each of its own), and the other part the error of flows that one side reports.
 */
export function mirroredFlows(
  ctx: Context,
  side: ImportSide,
  mirror: Mirror,
): (drawn: Float64Array, draw: number) => Float64Array {
  const perGap = ctx.coefficient(
    'mirror.sigma per gap',
    Math.SQRT1_2,
    'assumption: both reports err alike and independently',
  );
  const { supplies } = side;
  const root = ctx.random('noise', 'mirror');
  const cells = Array.from({ length: supplies.cells }, (_, c) =>
    root.split(supplies.year[c]!, supplies.product[c]!),
  );
  const sigma = mirror.imported.map((v, k) =>
    v > 0 ? perGap * Math.abs(Math.log(v / mirror.exported[k]!)) : 0,
  );
  const out = new Float64Array(supplies.value.length);
  return (drawn, draw) => {
    for (let c = 0; c < supplies.cells; c++) {
      const from = supplies.offsets[c]!;
      const n = supplies.offsets[c + 1]! - from;
      for (let j = 0; j < n; j++) {
        const k = from + j;
        const both = mirror.imported[k]!;
        if (both === 0) {
          out[k] = drawn[k]!;
          continue;
        }
        const alone = 1 - Math.min(1, both / supplies.value[k]!);
        out[k] = drawn[k]! * alone + both * Math.exp(sigma[k]! * cells[c]!.normal(draw * n + j));
      }
    }
    return out;
  };
}
