// Holds a scenario against the table before anything runs: what has nothing behind it is refused, the culprit named.
import { nameOf } from '../../contract/render.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { overCapital, touches } from '../../models/scenario/edges.ts';
import type { ScenarioEvent, Side } from '../../models/scenario/events.ts';
import { placeOf, type Path } from '../shared/scenario/place.ts';
import { coversOf } from './covers.ts';
import { arioParameters } from './parameters.ts';
import { DAYS } from './structure.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** Years of value added that capital is worth, as far as refusals go. */
const CAPITAL = arioParameters.find(({ name }) => name === 'capital / value added')!.likely;

/**
 * @throws UserError for a loss above a sector's capital, a control or ban with no flow behind it, economies or industries of
 * which the table knows none
 */
export function check(ctx: Context, world: World): void {
  const { resolved, scenario, structure } = world;
  const { document } = resolved;
  const capital = new Map(
    structure.labels.map((label, j) => [label, CAPITAL * DAYS * structure.valueAdded[j]!]),
  );
  const over = overCapital(scenario, (sector) => capital.get(sector) ?? 0)[0];
  if (over)
    throw new UserError(
      say.overCapital({
        ...placeOf(document, ['events', over.event, 'amount']),
        sector: over.sector,
        loss: Math.round(over.loss),
        capital: Math.round(over.capital),
        unit: world.io.unit,
        years: CAPITAL,
      }),
    );
  const missing = new Set<string>();
  const written: [ScenarioEvent, World['acting']['goods'][number], Path, string][] = [
    ...scenario.events.map((event, k): [ScenarioEvent, (typeof resolved.goods)[number], Path, string] => [
      event,
      resolved.goods[k] ?? null,
      ['events', k],
      String(k + 1),
    ]),
    ...scenario.retaliation.map(
      ({ event }, k): [ScenarioEvent, (typeof resolved.goods)[number], Path, string] => [
        event,
        resolved.retaliationGoods[k] ?? null,
        ['retaliation', k, 'event'],
        `R${k + 1}`,
      ],
    ),
  ];
  for (const [event, goods, path, label] of written) {
    if (event.kind === 'capital-loss') continue;
    for (const side of 'from' in event ? [event.from, event.to] : [event.to])
      for (const economy of absent(world, side)) missing.add(economy);
    if (!('from' in event) || goods?.some(({ text }) => world.split.includes(text))) continue;
    const sold = soldUnder(world, event, goods);
    if (!(sold > 0))
      throw new UserError(
        say.noFlow({
          ...placeOf(document, [...path, 'goods']),
          label,
          from: namesOf(event.from),
          to: namesOf(event.to),
          goods: goods?.map(({ text }) => text) ?? ['all'],
          name: world.io.info.name,
        }),
      );
    for (const { text } of goods ?? [])
      if (
        !(
          soldUnder(
            world,
            event,
            goods!.filter((one) => one.text === text),
          ) > 0
        )
      )
        throw new UserError(
          say.noFlow({
            ...placeOf(document, [...path, 'goods']),
            label,
            from: namesOf(event.from),
            to: namesOf(event.to),
            goods: [text],
            name: world.io.info.name,
          }),
        );
  }
  if (missing.size > 0)
    ctx.warn(
      say.notInTable({
        list: [...missing].sort().map((code) => nameOf(code, 'en')),
        listJa: [...missing].sort().map((code) => nameOf(code, 'ja')),
        name: world.io.info.name,
      }),
    );
}

const absent = ({ structure }: World, { only }: Side): string[] =>
  only?.filter((economy) => !structure.economies.includes(economy)) ?? [];

const namesOf = ({ only }: Side): string[] => (only === null ? ['all'] : only.slice(0, 6));

/** What flows under an event on an undisturbed day, money of the table. */
function soldUnder(
  world: World,
  event: Extract<ScenarioEvent, { from: Side }>,
  goods: World['acting']['goods'][number],
): number {
  const { structure, soldTo } = world;
  const covers = coversOf(world, { events: [event], goods: [goods], labels: [''] });
  const E = structure.economies.length;
  let sum = 0;
  structure.labels.forEach((_, j) => {
    if (covers(0, j) === 0) return;
    const exporter = structure.economies[structure.economyOf[j]!]!;
    structure.economies.forEach((importer, m) => {
      if (touches(event, { exporter, importer })) sum += soldTo[j * E + m]!;
    });
  });
  return sum;
}
