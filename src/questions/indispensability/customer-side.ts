// The import side of one customer of one product over the years of its flag: the rows behind what the flag is read from.
import type { Region } from '../../atlas/groups.ts';
import type { Context } from '../../contract/question.ts';
import { suppliesFromRows, type Supplies } from '../../measures/supply.ts';
import { mergeCodes, valueOf, type Bundle } from '../shared/merge.ts';
import { importSide, matchWorld, type ImportSide } from '../shared/supply.ts';
import type { Assessment } from './assess.ts';
import { regional } from './flow-customers.ts';

/** The years of one customer, product by product as one; null where flows by partner are not at hand. */
export async function customerSide(
  ctx: Context,
  a: Assessment,
  bundle: Bundle,
  importer: string,
): Promise<ImportSide | null> {
  if (!a.flows) return null;
  const { dataset, side, year } = a.flows;
  const together =
    a.customer && a.customer.id === importer && a.customer.members.length > 1 ? a.customer : null;
  if (dataset.info.kind === 'trade') return fromFlows(ctx, a.flows, a.region, together, bundle, importer);
  const { codes } = bundle;
  const own = await importSide(ctx, importer, () => side.years, year, {
    products: () => codes,
    only: dataset.info,
  });
  return mergeCodes(own, [bundle]).side;
}

async function fromFlows(
  ctx: Context,
  { dataset, side }: NonNullable<Assessment['flows']>,
  region: Region,
  together: Region | null,
  bundle: Bundle,
  importer: string,
): Promise<ImportSide> {
  const all = await regional(ctx, dataset, together ? [region, together] : [region], [bundle]);
  const self = all.codes.indexOf(importer);
  const read = async (where: string): Promise<Supplies> => {
    const rows = await ctx.data.query(
      `SELECT year, exporter, CAST(sum(value) AS DOUBLE) AS value FROM (${all.flows(side.years)}) ${where}
       GROUP BY ALL ORDER BY year, exporter`,
    );
    const years = rows.numbers('year');
    return suppliesFromRows(
      years,
      years.map(() => bundle.key),
      rows.numbers('exporter'),
      rows.numbers('value'),
    );
  };
  const supplies = await read(`WHERE importer = ${self}`);
  const world = await read('');
  const worldCell = matchWorld(supplies, world);
  return {
    dataset,
    economy: importer,
    members: together?.members ?? [importer],
    self,
    codes: all.codes,
    products: new Map(),
    years: side.years,
    supplies,
    world,
    worldCell,
    exports: Float64Array.from(worldCell, (w) => valueOf(world, w, self, world.value)),
    intra: new Float64Array(supplies.cells).fill(Number.NaN),
  };
}
