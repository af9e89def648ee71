// How much of an industry's deliveries in a table a good is: from trade of the same year where that is known, else by GDP.
import { economies } from '../../atlas/economies.ts';
import { industryShares, ioClassifications } from '../../atlas/io-industries.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Known } from '../scenario/lookers.ts';
import { gdpAt, registerGdp } from '../shared/gdp.ts';
import type { IoStructure } from '../shared/input-output.ts';
import { usdOf } from '../shared/money.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

/** What a flow of the good is in the money of the table, and by what. */
export type PairMeasure =
  /** F = T min(1, V / W), W: trade of the whole industry between the two in the same year, USD. */
  | { readonly by: 'industry'; readonly trade: number; readonly sold: number }
  /** F = V G_T / G_t / u: the good keeps its share of the buyer's GDP, of the table's year and of the data's; u: USD per unit. */
  | {
      readonly by: 'gdp';
      readonly before: number;
      readonly now: number;
      readonly unit: number;
      readonly sold: number;
    };

export type Measure = (exporter: number, importer: number, value: number) => PairMeasure;

interface Industry {
  readonly industry: string;
  named(economy: string): number | undefined;
  /** T, E x E. */
  readonly delivered: Float64Array;
}

/** null where no dataset holds all flows of the industry, or the industries of the table are not known by name. */
export async function industryTrade(
  ctx: Context,
  io: IoStructure,
  { basis, year }: Known,
  { industry, named, delivered }: Industry,
): Promise<Measure | null> {
  const classification = ioClassifications.find((one) => one === io.classification);
  const dataset = await ctx.data.find(['trade']);
  if (basis !== 'flows' || !classification || !dataset) return null;
  const held = await ctx.data.query(`SELECT code FROM ${dataset.table('products')} ORDER BY code`);
  const weights = held.strings('code').flatMap((code): string[] => {
    const share = industryShares(code ?? '', classification)?.find((one) => one.code === industry);
    return share ? [`('${(code ?? '').replaceAll(/\D/g, '')}', ${share.weight})`] : [];
  });
  if (weights.length === 0) return null;
  const rows = await ctx.data
    .query(`SELECT e.code AS exporter, i.code AS importer, CAST(sum(f.value * w.weight) AS DOUBLE) AS value
    FROM ${dataset.table('flows')} f JOIN ${dataset.table('economies')} e ON e.id = f.exporter
      JOIN ${dataset.table('economies')} i ON i.id = f.importer JOIN ${dataset.table('products')} p ON p.id = f.product
      JOIN (VALUES ${weights.join(', ')}) w(code, weight) ON w.code = p.code
    WHERE f.year = ${year} AND f.exporter <> f.importer GROUP BY ALL ORDER BY 1, 2`);
  const [exporter, importer, value] = [
    rows.strings('exporter'),
    rows.strings('importer'),
    rows.numbers('value'),
  ];
  const E = io.economies.length;
  const trade = new Float64Array(E * E);
  value.forEach((usd, k) => {
    const [e, m] = [named(exporter[k] ?? ''), named(importer[k] ?? '')];
    if (e !== undefined && m !== undefined) trade[e * E + m]! += usd;
  });
  return (e, m, usd) => {
    const whole = Math.max(trade[e * E + m]!, usd);
    return { by: 'industry', trade: whole, sold: delivered[e * E + m]! * Math.min(1, usd / whole) };
  };
}

/** @throws UserError where the money of the table is not USD, or GDP is not known */
export async function gdpScale(ctx: Context, io: IoStructure, year: number): Promise<Measure> {
  const unit = usdOf(io.unit);
  const at = io.year ?? year;
  if (unit === null) throw new UserError(say.partMoney({ unit: io.unit }));
  const [then, now] = [await gdpAt(ctx.data, at), await gdpAt(ctx.data, year)];
  registerGdp(ctx);
  const others = economies()
    .map(({ iso3 }) => iso3)
    .filter((one) => !io.economies.includes(one) && then.of(one) > 0 && now.of(one) > 0);
  ctx.warn(say.partByGdp({ year, table: at }));
  return (_, importer, usd) => {
    const economy = io.economies[importer]!;
    const of = ({ of: single, together }: typeof then): number =>
      economy === 'XRW' ? together(others) : single(economy);
    const [before, after] = [of(then), of(now)];
    if (!(before > 0 && after > 0)) throw new UserError(say.partGdp({ economy }));
    return { by: 'gdp', before, now: after, unit, sold: (usd * before) / after / unit };
  };
}
