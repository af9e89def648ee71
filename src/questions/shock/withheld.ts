// What the events withhold by the table itself, in its money: the account of a scenario whose goods are industries.
import type { Row } from '../../contract/column.ts';
import { plain } from '../../contract/explanation.ts';
import { cutGroups } from '../../models/scenario/compile.ts';
import { withheldBy } from '../../models/scenario/edges.ts';
import { coversOf } from './covers.ts';
import { explainWords } from './explain-words.ts';
import { fromRows, given, line, ran, type Parts } from './explain-parts.ts';
import { moneyOf } from '../shared/money.ts';
import type { World } from './world.ts';

const { say } = explainWords;

/** One event on what one economy sells to another, money of the table over the days of the scenario. */
export interface Taken {
  readonly event: number;
  readonly exporter: string;
  readonly importer: string;
  /** What flows a day while nothing happens. */
  readonly daily: number;
  /** Of that, what the event takes on each of its days, after earlier events took theirs. */
  readonly withheld: readonly number[];
  readonly returned: readonly number[];
}

/** By event, seller and buyer; `removed` = `withheld` - `returned`, `due` = daily flow times days. */
export function takenBy(world: World): readonly Taken[] {
  const { structure, acting, days, soldTo } = world;
  const { economies, economyOf } = structure;
  const E = economies.length;
  const found = new Map<string, { daily: number; withheld: number[]; returned: number[] } & Taken>();
  for (const { suppliers, importers, parts } of cutGroups(acting.events, structure, coversOf(world, acting)))
    for (const m of importers) {
      const [exporter, importer] = [economies[economyOf[suppliers[0]!]!]!, economies[m]!];
      const daily = suppliers.reduce((sum, j) => sum + soldTo[j * E + m]!, 0);
      if (!(daily > 0)) continue;
      const covers = (_: unknown, k: number): number => parts.find(([event]) => event === k)?.[1] ?? 0;
      for (const [event, share] of parts) {
        if (share === 0) continue;
        const key = `${event} ${exporter} ${importer}`;
        const one = found.get(key) ?? { event, exporter, importer, daily: 0, withheld: [], returned: [] };
        found.set(key, { ...one, daily: one.daily + daily });
      }
      for (let day = 1; day < days; day++)
        for (const part of withheldBy(acting.events, { exporter, importer, covers }, day)) {
          const one = found.get(`${part.event} ${exporter} ${importer}`)!;
          one.withheld[day] = (one.withheld[day] ?? 0) + part.withheld * daily;
          one.returned[day] = (one.returned[day] ?? 0) + part.returned * daily;
        }
    }
  return [...found.values()].map((one) => ({
    ...one,
    withheld: Object.values(one.withheld),
    returned: Object.values(one.returned),
  }));
}

const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

export const withheldRows = (world: World, taken: readonly Taken[]): Row[] =>
  taken.map((one): Row => {
    const [withheld, returned] = [total(one.withheld), total(one.returned)];
    const label = world.acting.labels[one.event]!;
    return {
      key: `${label} ${one.exporter} ${one.importer}`,
      event: label,
      exporter: one.exporter,
      importer: one.importer,
      due: one.daily * (world.days - 1),
      withheld,
      returned,
      removed: withheld - returned,
      unit: moneyOf(world.io),
    };
  });

export function withheldParts(world: World, { daily, withheld, returned }: Taken, column: string): Parts {
  const [gone, back] = [ran('withheld', withheld, say.withheld()), ran('returned', returned, say.returned())];
  if (column === 'due')
    return given(say.due(), [
      fromRows('daily', daily, say.daily()),
      fromRows('days', world.days - 1, say.days()),
      line('due', 'daily * days'),
    ]);
  if (column === 'removed')
    return given(plain('Σ withheld − Σ returned'), [
      gone,
      back,
      line('removed', 'sum(withheld) - sum(returned)'),
    ]);
  return column === 'withheld'
    ? given(plain('Σ withheld'), [gone, line('all', 'sum(withheld)')])
    : given(plain('Σ returned'), [back, line('all', 'sum(returned)')]);
}
