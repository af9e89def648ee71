// A smaller world for a question that takes many runs: economies that stand alike in the scenario are put together.
import type { Side } from '../../models/scenario/events.ts';
import { aggregateIo } from '../../measures/io-aggregate.ts';
import { soldTo } from './sold-to.ts';
import { structureOf } from './structure.ts';
import type { Acting, World } from './world.ts';

/**
 * Economies that every side of every event and rule means alike, and that no event, rule or stock names alone, become one under
 * the name of the first. Trade among them is then trade at home.
 */
export function together(world: World, acting: Acting): World {
  const { io, scenario } = world;
  const sides: Side[] = acting.events.flatMap((event) =>
    event.kind === 'capital-loss' ? [] : 'from' in event ? [event.from, event.to] : [event.to],
  );
  const alone = new Set([
    ...acting.events.flatMap((event) =>
      event.kind === 'capital-loss' ? event.industries.map((sector) => sector.split('|')[0] ?? '') : [],
    ),
    ...acting.goods.flatMap(
      (goods) =>
        goods?.flatMap(({ kind, text }) => (kind === 'sector' ? [text.split('|')[0] ?? ''] : [])) ?? [],
    ),
    ...scenario.stocks.map(({ economy }) => economy),
  ]);
  const listed = sides.map((side) => new Set(side.only ?? side.except));
  const standing = (economy: string): string =>
    alone.has(economy) ? economy : `= ${listed.map((names) => (names.has(economy) ? 1 : 0)).join('')}`;
  const first = new Map<string, string>();
  for (const economy of [...io.economies, ...io.uses.map((use) => use.economy)])
    if (!first.has(standing(economy))) first.set(standing(economy), economy);
  const as = (economy: string): string => first.get(standing(economy)) ?? economy;
  const table = aggregateIo(io, {
    sector: ({ economy, industry }) => ({ economy: as(economy), industry }),
    use: ({ economy, category }) => ({ economy: as(economy), category }),
  });
  const small = { ...io, ...table };
  const structure = structureOf(small);
  return {
    ...world,
    io: small,
    structure,
    soldTo: soldTo(structure),
    economyOf: (code) => as(world.economyOf(code)),
  };
}
