// Draws of flows: in which the rule for green holds, and what scores and shares of world exports come out.
import type { Context } from '../../contract/question.ts';
import type { Facts } from '../../measures/dependence.ts';
import { concentration, concentrationRoom, scaledMarket, type Market } from '../../measures/supply.ts';
import type { Rule } from '../shared/flags.ts';
import type { Merged } from '../shared/merge.ts';
import { flowNoise, noisyFlows, noisyTotals, ownReporter, reporters, type Noise } from '../shared/noise.ts';
import type { ImportSide } from '../shared/supply.ts';
import { greenDraws, type GreenDraws } from './green-draws.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

/**
 * The autonomy score of a cell, 0-1, higher is safer [P]: the mean of 1 - HHI of imports, 1 - HHI of the world's exporters,
 * and the share of imports that own exports would cover, min(1, X/M).
 */
export const autonomyScore = (f: Scored): number =>
  (1 - f.hhi + (1 - f.worldHhi) + Math.min(1, f.exports / f.imports)) / 3;

type Scored = Pick<Facts, 'hhi' | 'worldHhi' | 'imports' | 'exports'>;

/** The parts of which that score is the mean. */
export const autonomyParts = (f: Scored): readonly number[] => [
  1 - f.hhi,
  1 - f.worldHhi,
  Math.min(1, f.exports / f.imports),
];

/** By key, one entry per draw. */
export interface Drawn {
  /** Whether the rule for green holds. */
  readonly green: ReadonlyMap<number, GreenDraws>;
  readonly autonomy: ReadonlyMap<number, Float64Array>;
  /** Share of world exports. */
  readonly share: ReadonlyMap<number, Float64Array>;
}

/** Places of the last year's cells, by key. */
export function lastCells(
  merged: Merged,
  year: number,
): { own: Map<number, number>; world: Map<number, number> } {
  const pick = (s: ImportSide['supplies']): Map<number, number> => {
    const at = new Map<number, number>();
    for (let c = 0; c < s.cells; c++) if (s.year[c] === year) at.set(s.product[c]!, c);
    return at;
  };
  return { own: pick(merged.side.supplies), world: pick(merged.side.world) };
}

/** Places of the cells of all years, by key. */
export function cellsOf(side: ImportSide): ReadonlyMap<number, readonly number[]> {
  const at = new Map<number, number[]>();
  for (let c = 0; c < side.supplies.cells; c++) {
    const key = side.supplies.product[c]!;
    const cells = at.get(key);
    if (cells) cells.push(c);
    else at.set(key, [c]);
  }
  return at;
}

/** Draws errors of all flows, as many times as the context asks for; the maps are empty where that is never. */
export function drawFlows(ctx: Context, side: ImportSide, merged: Merged, year: number, rule: Rule): Drawn {
  const noise = flowNoise(ctx);
  if (ctx.draws === 0) return { green: new Map(), autonomy: new Map(), share: new Map() };
  const cells = lastCells(merged, year);
  const years = cellsOf(merged.side);
  const own = Array.from(cells.own, ([key, cell]) => ({
    cell,
    years: years.get(key)!,
    green: greenDraws(rule, ctx.draws, years.get(key)!.length),
    autonomy: new Float64Array(ctx.draws),
    key,
  }));
  const world = Array.from(cells.world, ([key, cell]) => ({
    cell,
    ownCell: cells.own.get(key),
    share: new Float64Array(ctx.draws),
    key,
  }));
  const flows = noisyFlows(ctx, side.supplies, side.codes, noise);
  const ownError = ownReporter(ctx, merged.side.economy, noise);
  const worldIn = worldDraws(ctx, side, merged, noise);
  const room = concentrationRoom(merged.side.supplies.cells);
  const shareIn = worldShares(merged.side);
  for (let d = 0; d < ctx.draws; d++) {
    ctx.progress(d, ctx.draws, say.drawing());
    const { market, value } = worldIn(d);
    concentration(merged.side.supplies, merged.own(flows(d)), room);
    const facts = factsIn(merged.side, room, market, ownError(d));
    for (const { cell, years: of, green, autonomy } of own) {
      green.see(d, (y) => facts.at(of[y]!));
      autonomy[d] = autonomyScore(facts.at(cell));
    }
    for (const { cell, ownCell, share } of world)
      share[d] = shareIn(cell, ownCell, market.total[cell]!, value);
  }
  return {
    green: new Map(own.map(({ key, green }) => [key, green])),
    autonomy: new Map(own.map(({ key, autonomy }) => [key, autonomy])),
    share: new Map(world.map(({ key, share }) => [key, share])),
  };
}

/** The world's exporters in one draw; the next overwrites it. */
interface WorldDraw {
  readonly market: Market;
  /** Value of one exporter in a cell, by its place in `world.value`. */
  readonly value: (place: number) => number;
}

function worldDraws(
  ctx: Context,
  side: ImportSide,
  merged: Merged,
  noise: Noise,
): (draw: number) => WorldDraw {
  const { world } = merged.side;
  const market = concentrationRoom(world.cells);
  if (!merged.same) {
    const totals = noisyTotals(ctx, side.world, side.codes, noise);
    return (draw) => {
      const values = merged.world(totals(draw));
      return { market: concentration(world, values, market), value: (place) => values[place]! };
    };
  }
  // A year of trade has a million sales to the world: they are multiplied and added up in one pass.
  const common = reporters(ctx, side.codes, noise);
  return (draw) => {
    const factor = common(draw);
    scaledMarket(world, factor, market);
    return { market, value: (place) => world.value[place]! * factor[world.exporter[place]!]! };
  };
}

/** Facts of the cells in one draw. `at` returns the same object every time, overwritten. */
function factsIn(
  side: ImportSide,
  own: ReturnType<typeof concentrationRoom>,
  world: Market,
  ownError: number,
): { at(c: number): Facts } {
  const facts = {
    imports: 0,
    intra: 0,
    exports: 0,
    hhi: 0,
    worldHhi: 0,
    topShare: 0,
    onShare: Number.NaN,
    onWorldShare: Number.NaN,
  };
  return {
    at(c) {
      const w = side.worldCell[c]!;
      facts.imports = own.total[c]!;
      facts.intra = side.intra[c]!;
      facts.exports = side.exports[c]! * ownError;
      facts.hhi = own.hhi[c]!;
      facts.worldHhi = w < 0 ? Number.NaN : world.hhi[w]!;
      facts.topShare = own.topShare[c]!;
      return facts;
    },
  };
}

/** The economy's share of world exports in a world cell of this total; `value` gives an exporter's by its place. */
export function worldShares(
  side: ImportSide,
): (w: number, ownCell: number | undefined, total: number, value: (place: number) => number) => number {
  const { world, self } = side;
  const listed = new Int32Array(world.cells).fill(-1);
  for (let w = 0; w < world.cells; w++)
    for (let k = world.offsets[w]!; k < world.offsets[w + 1]!; k++)
      if (world.exporter[k] === self) listed[w] = k;
  const trade = side.dataset.info.kind === 'trade';
  return (w, ownCell, total, value) => {
    const own = listed[w]! < 0 ? 0 : value(listed[w]!);
    const all = world.restValue[w]! > 0 ? restFirst(world, w, value) : total;
    if (own > 0 || trade) return own / all;
    return ownCell === undefined ? Number.NaN : side.exports[ownCell]! / all;
  };
}

/** The total of a cell but for the last digit: what is known only together goes first. */
function restFirst(
  { offsets, restValue }: ImportSide['world'],
  w: number,
  value: (place: number) => number,
): number {
  let total = restValue[w]!;
  for (let k = offsets[w]!; k < offsets[w + 1]!; k++) total += value(k);
  return total;
}
