// Export restrictions that call forth others, good by good, round by round.
import type { Row } from '../../contract/column.ts';
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { exportCascade, type ExportCascade, type GoodMarket } from '../../models/cascade-export.ts';
import { isFlowCut } from '../../models/scenario/events.ts';
import { cutGroups, netCourse } from '../../models/scenario/compile.ts';
import type { ScenarioAnswer } from '../scenario/answer.ts';
import { usdOf } from '../shared/money.ts';
import { calledCells } from '../shared/called.ts';
import { coversOf } from './covers.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, ran, stated, type Parts } from './explain-parts.ts';
import { worldFlows, worstDays } from './imports.ts';
import { likely, type Parameter } from './parameters.ts';
import type { Static, StaticRow } from './static.ts';
import { DAYS } from './structure.ts';
import type { World } from './world.ts';

const { say } = explainModelWords;

const PASSED = 'cascade passed on';
const parameters: readonly Parameter[] = [
  {
    name: PASSED,
    low: 1,
    likely: 1,
    high: 1,
    source: 'share of a shortage that is taken from own exports, Burkholz & Schweitzer (2019)',
  },
];

/** The market of one good (or industry), what is withheld of it at first, and how it ends. */
export interface Market {
  readonly good: string;
  /** As the scenario or the data write it. */
  readonly code: string;
  readonly economies: readonly string[];
  readonly market: GoodMarket;
  readonly end: ExportCascade;
}

export interface Cascade extends Static {
  readonly markets: readonly Market[];
}

/** null where no flows between economies are at hand for any of the goods. */
export async function cascade(
  ctx: Context,
  world: World,
  account: ScenarioAnswer | null,
): Promise<Cascade | null> {
  const share = likely(ctx, parameters)(PASSED);
  const markets = [
    ...industryMarkets(world, share),
    ...(account ? await goodMarkets(ctx, world, account, share) : []),
  ];
  if (markets.length === 0) return null;
  const economies = [...new Set(markets.flatMap((one) => one.economies))].sort();
  const rows = economies.map((economy): StaticRow => {
    const parts = shortages(markets, economy);
    const [short, use] = [sum(parts.map((one) => one.unmet)), sum(parts.map((one) => one.use))];
    return {
      economy,
      weight: use,
      cells: use > 0 ? { shortage: short / use } : {},
      parts: () =>
        given(plain('Σ unmet / Σ use'), [
          ran(
            'unmet',
            parts.map((one) => one.unmet),
            say.unmetGoods({ goods: parts.map((one) => one.good) }),
          ),
          fromRows(
            'use',
            parts.map((one) => one.use),
            say.use(),
          ),
          line('shortage', 'sum(unmet) / sum(use)'),
        ]),
    };
  });
  return { model: 'cascade', rows, draws: 0, markets };
}

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

function shortages(markets: readonly Market[], economy: string) {
  return markets.flatMap(({ good, economies, market, end }) => {
    const e = economies.indexOf(economy);
    return e < 0 ? [] : [{ good, unmet: end.unmet[e]!, use: usedBy(market, e) }];
  });
}

/** A use below this part of what is made and bought is what rounding leaves of goods that are all sold on. */
const ROUNDING = 1e-9;

/** Production + imports - exports, 0 where an economy sells on all that it has. */
function usedBy(market: GoodMarket, e: number): number {
  const n = market.production.length;
  let had = market.production[e]!;
  for (let k = 0; k < n; k++) had += market.flows[k * n + e]!;
  const use = useOf(market, e);
  return use > ROUNDING * had ? use : 0;
}

function useOf({ production, flows }: Pick<GoodMarket, 'production' | 'flows'>, e: number): number {
  const n = production.length;
  let use = production[e]!;
  for (let k = 0; k < n; k++) use += flows[k * n + e]! - flows[e * n + k]!;
  return use;
}

/** Industries from the table: all that they make, and who buys it. USD a year, so that goods stand beside them; of a table in no dollars, its own money. */
function industryMarkets(world: World, share: number): Market[] {
  const { structure, acting, days, soldTo, io, scenario } = world;
  const { economies, economyOf, sectors, table } = structure;
  const E = economies.length;
  const worth = (usdOf(io.unit) ?? 1) * DAYS;
  const named = new Set(
    acting.events.flatMap((event, k) =>
      isFlowCut(event)
        ? (acting.goods[k] ?? []).flatMap(({ kind, text }) =>
            kind === 'industry' ? [text] : kind === 'sector' ? [text.split('|')[1] ?? ''] : [],
          )
        : [],
    ),
  );
  const groups = cutGroups(acting.events, structure, coversOf(world, acting));
  return [...named].map((good): Market => {
    const flows = new Float64Array(E * E);
    const production = new Float64Array(E);
    const withheld = new Float64Array(E * E);
    sectors.forEach(({ industry }, j) => {
      if (industry !== good) return;
      const e = economyOf[j]!;
      production[e]! += table.x[j]! * worth;
      for (let m = 0; m < E; m++) if (m !== e) flows[e * E + m]! += soldTo[j * E + m]! * worth;
    });
    for (const group of groups) {
      const cut = netCourse(acting.events, structure, group, days).reduce((a, b) => Math.max(a, b), 0);
      for (const j of group.suppliers)
        if (sectors[j]!.industry === good)
          for (const m of group.importers)
            withheld[economyOf[j]! * E + m] = cut * flows[economyOf[j]! * E + m]!;
    }
    // Stocks run down lift what is sold above what is made: nobody uses less than nothing.
    for (let e = 0; e < E; e++) production[e]! += Math.max(0, -useOf({ production, flows }, e));
    const market = marketOf(economies, production, flows, scenario.stocks, good, share);
    return {
      good: `${good} (${io.info.name})`,
      code: good,
      economies,
      market,
      end: exportCascade(market, { withheld }),
    };
  });
}

/** Goods from trade data. What an economy makes beyond its exports is not known and stands as none [P]. USD a year. */
async function goodMarkets(
  ctx: Context,
  world: World,
  account: ScenarioAnswer,
  share: number,
): Promise<Market[]> {
  const rows = account.rows.filter((row) => typeof row['removed'] === 'number');
  const goods = new Map(
    rows.map((row) => [
      `${String(row['basis'])} ${String(row['year'])} ${String(row['product'])}`,
      { basis: String(row['basis']), year: Number(row['year']), product: String(row['product']) },
    ]),
  );
  const out: Market[] = [];
  for (const good of goods.values()) {
    const all = await worldFlows(ctx, good);
    if (all.length === 0) continue;
    const economies = [...new Set(all.flatMap(({ exporter, importer }) => [exporter, importer]))].sort();
    const n = economies.length;
    const place = new Map(economies.map((economy, e) => [economy, e]));
    const flows = new Float64Array(n * n);
    for (const { exporter, importer, value } of all)
      flows[place.get(exporter)! * n + place.get(importer)!]! += value;
    const production = new Float64Array(n);
    const bare = { production: new Float64Array(n), flows };
    for (let e = 0; e < n; e++) production[e] = Math.max(0, -useOf(bare, e));
    const withheld = new Float64Array(n * n);
    const own = rows.filter((one) => one['product'] === good.product && one['basis'] === good.basis);
    for (const { row, share: gone } of worstDays(world.acting, own)) {
      const at = place.get(String(row['exporter']))! * n + place.get(String(row['importer']))!;
      withheld[at] = Math.min(flows[at]!, withheld[at]! + gone * flows[at]!);
    }
    const market = marketOf(economies, production, flows, world.scenario.stocks, good.product, share);
    out.push({
      good: good.product,
      code: good.product,
      economies,
      market,
      end: exportCascade(market, { withheld }),
    });
  }
  return out;
}

function marketOf(
  economies: readonly string[],
  production: Float64Array,
  flows: Float64Array,
  stocks: World['scenario']['stocks'],
  good: string,
  share: number,
): GoodMarket {
  const reserve = new Float64Array(economies.length);
  const bare = { production, flows };
  for (const { good: held, economy, days } of stocks) {
    const e = economies.indexOf(economy);
    if (held === good && e >= 0) reserve[e] = (useOf(bare, e) * days) / DAYS;
  }
  return { production, flows, reserve, rules: economies.map(() => ({ kind: 'pass-on', share }) as const) };
}

/** What each economy did in each round. */
export const roundRows = ({ sideOf, called }: World, { markets }: Cascade): Row[] =>
  markets.flatMap(({ good, code, economies, end }) =>
    end.steps.map((step): Row => {
      const economy = economies[step.economy]!;
      return {
        key: `${good} ${step.round} ${economy}`,
        good,
        ...calledCells('good', called(code)),
        round: step.round,
        economy,
        side: sideOf(economy),
        shortage: step.shortage,
        fromReserve: step.fromReserve,
        held: step.held,
      };
    }),
  );

export function roundParts({ markets }: Cascade, row: Row, column: string, value: number): Parts {
  const one = markets.find(({ good }) => good === row['good']);
  const step = one?.end.steps.find(
    ({ round, economy }) => round === row['round'] && one.economies[economy] === row['economy'],
  );
  if (!step || !one) return stated(column, value, say.asIs());
  const share = one.market.rules[step.economy];
  if (column === 'held' && share?.kind === 'pass-on') {
    return stated('held', step.held, say.held({ share: String(share.share) }));
  }
  return stated(
    column,
    value,
    column === 'shortage' ? say.shortage() : column === 'round' ? say.roundsFrom() : say.reserve(),
  );
}
