// Bounds for goods that are part of an industry: what buyers of the good miss, against what they produce altogether.
import { known, plain } from '../../contract/explanation.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { cesLossOf } from '../../models/ces.ts';
import type { ScenarioAnswer } from '../scenario/answer.ts';
import { gdpAt } from '../shared/gdp.ts';
import { BACHMANN, sigmas, type Bounds } from './bounds.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, type Parts } from './explain-parts.ts';
import { totalImports, worstDays } from './imports.ts';
import { likely } from './parameters.ts';
import type { StaticRow } from './static.ts';
import type { World } from './world.ts';

const { say } = explainModelWords;

/** What an economy buys of one good, and which part of it is missing. */
interface Lacking {
  readonly product: string;
  readonly imports: number;
  readonly missing: number;
}

/**
 * beta = imports of the good / GDP, d = what is missing net / imports, on the worst day. Linear: sum beta d. CES: goods and
 * all else replace each other with sigma. Fixed proportions: max d.
 */
export async function boundsOfGoods(ctx: Context, world: World, account: ScenarioAnswer): Promise<Bounds> {
  const [range] = sigmas;
  const sigma = likely(ctx, sigmas)(range!.name);
  const flows = account.rows.filter((row) => typeof row['removed'] === 'number' && Number(row['value']) > 0);
  if (flows.length === 0) return { model: 'bounds', rows: [], draws: 0, table: [], partsOf: () => null };
  const imports = await totalImports(ctx, flows);
  const lacking = new Map<string, Map<string, number>>();
  for (const { row, share } of worstDays(world.acting, flows)) {
    const [importer, product] = [String(row['importer']), String(row['product'])];
    const mine = lacking.get(importer) ?? new Map<string, number>();
    mine.set(product, (mine.get(product) ?? 0) + Number(row['value']) * share);
    lacking.set(importer, mine);
  }
  const year = Math.max(...flows.map((row) => Number(row['year'])));
  const gdp = await gdpAt(ctx.data, year);
  const made = [...lacking]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([economy, goods]) => {
      const bought = [...goods].map(([product, missing]): Lacking => ({
        product,
        missing,
        imports: imports.get(`${economy} ${product}`) ?? Number.NaN,
      }));
      return rowsOf(world, economy, bought, gdp.of(economy), sigma);
    });
  return {
    model: 'bounds',
    rows: made.flatMap(({ row }) => (row ? [row] : [])),
    draws: 0,
    table: made.map(({ table }) => table),
    partsOf: (economy, column) =>
      made.find(({ table }) => table['economy'] === economy)?.parts(column) ?? null,
  };
}

interface Made {
  readonly row: StaticRow | null;
  readonly table: Row;
  parts(column: string): Parts | null;
}

function rowsOf(world: World, economy: string, goods: readonly Lacking[], gdp: number, sigma: number): Made {
  const [range] = sigmas;
  const base = {
    key: economy,
    economy,
    side: world.sideOf(economy),
    basis: goods.map(({ product }) => product).join(', '),
  };
  const unknown = goods.some(({ imports }) => !(imports > 0)) || !(gdp > 0);
  if (unknown)
    return {
      row: null,
      table: {
        ...base,
        ...Object.fromEntries(
          ['beta', 'missing', 'linear', 'cesLow', 'ces', 'cesHigh', 'leontief', 'extraction', 'reach'].map(
            (k) => [k, null],
          ),
        ),
        reason: 'no-data',
      },
      parts: () => null,
    };
  const alpha = goods.map(({ imports }) => imports / gdp);
  const left = goods.map(({ imports, missing }) => Math.max(0, 1 - missing / imports));
  const ces = (at: number): number => cesLossOf(alpha, left, at);
  const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);
  const missing = total(goods.map((one) => one.missing)) / total(goods.map((one) => one.imports));
  const values = { cesLow: range!.high, ces: sigma, cesHigh: range!.low } as const;
  const lines = [
    fromRows(
      'M',
      goods.map(({ imports }) => imports),
      say.importsOf({ goods: base.basis }),
    ),
    fromRows(
      'gone',
      goods.map((one) => one.missing),
      say.missing(),
    ),
    fromRows('GDP', gdp, explainTerms.say.usd()),
    line('alpha', 'M / GDP', say.costShares()),
    line('q', 'map(gone ./ M, f(v) = max(0, 1 - v))', say.left()),
  ];
  const parts = (column: string): Parts | null => {
    if (column === 'beta') return given(plain('Σ M / GDP'), [...lines, line('beta', 'sum(alpha)')]);
    if (column === 'missing')
      return given(plain('Σ gone / Σ M'), [...lines, line('missing', 'sum(gone) / sum(M)')]);
    if (column === 'linear')
      return given(plain('Σ α (1 − q)'), [...lines, line('loss', 'sum(alpha .* (1 - q))')], BACHMANN);
    if (column === 'leontief')
      return given(plain('max (1 − q)'), [...lines, line('loss', 'max(1 - q)')], BACHMANN);
    const at = Object.entries(values).find(([name]) => name === column)?.[1];
    return at === undefined ? null : cesParts(lines, at);
  };
  return {
    row: {
      economy,
      weight: gdp,
      cells: {
        lossShare: ces(sigma),
        lossShareLow: ces(range!.high),
        lossShareHigh: ces(range!.low),
        shortage: missing,
      },
      parts: (column) =>
        parts(
          column === 'shortage'
            ? 'missing'
            : column === 'lossShare'
              ? 'ces'
              : column === 'lossShareLow'
                ? 'cesLow'
                : 'cesHigh',
        )!,
    },
    table: {
      ...base,
      beta: total(alpha),
      missing,
      linear: total(alpha.map((a, k) => a * (1 - left[k]!))),
      cesLow: ces(range!.high),
      ces: ces(sigma),
      cesHigh: ces(range!.low),
      leontief: 1 - Math.min(...left),
      extraction: null,
      reach: null,
      reason: 'not-applicable',
    },
    parts,
  };
}

/** The loss from cost shares alpha, what is left q, m = min(q) and r; the scarcest is taken out of the sum, so that no power overflows. */
export const cesLine =
  'm == 0 ? 1 : (m == 1 ? 0 : 1 - m * (sum(alpha .* map(q, g(v) = (v / m)^r)) + (1 - sum(alpha)) * m^(-r))^(1 / r))';

const cesParts = (lines: Parts['lines'], sigma: number): Parts =>
  given(
    plain('1 − [Σ α q^r + 1 − Σ α]^(1/r), r = (σ−1)/σ'),
    [
      ...lines,
      known('sigma', sigma, say.sigmaGoods(), 'coefficient'),
      line('r', '(sigma - 1) / sigma'),
      line('m', 'min(q)', say.scarcest()),
      line('loss', cesLine),
    ],
    BACHMANN,
  );
