// Everything that an answer and its explanations rest on.
import { economy } from '../../atlas/economies.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { isFlowCut, type ScenarioEvent } from '../../models/scenario/events.ts';
import { scenario as scenarioQuestion } from '../scenario/scenario.ts';
import type { ScenarioAnswer } from '../scenario/answer.ts';
import { placeOf } from '../shared/scenario/place.ts';
import { dailyModels, modelNames, type ModelName, type ShockInput } from './answer.ts';
import { boundsOfGoods } from './bounds-goods.ts';
import { boundsOfTable, type Bounds } from './bounds.ts';
import { cascade, type Cascade } from './cascade.ts';
import type { Drift } from '../chokepoints/drift.ts';
import { driftedBy } from './drifted.ts';
import { driversOf, type Drivers } from './drivers.ts';
import { dynamic, type Dynamic } from './dynamic.ts';
import { equilibrium } from './equilibrium.ts';
import { firmsOf, type Firms } from './firms.ts';
import { usdOf } from '../shared/money.ts';
import { worldOf } from './open.ts';
import { isPart } from './covers.ts';
import { oneSector } from './one-sector.ts';
import { partsNamed } from './parting.ts';
import { pathsOf, type Path } from './paths.ts';
import type { Static } from './static.ts';
import { shockWords } from './words.ts';
import { takenBy, type Taken } from './withheld.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** A model that tells no loss here, and why. */
export interface Withheld {
  readonly model: ModelName;
  readonly reason: 'not-applicable' | 'no-data';
}

export interface Assessed {
  readonly world: World;
  /** What the scenario removes, from trade data; null where its economies are known to the table alone. */
  readonly account: ScenarioAnswer | null;
  readonly dynamics: readonly Dynamic[];
  readonly drivers: readonly Drivers[];
  readonly statics: readonly Static[];
  readonly bounds: Bounds | null;
  readonly cascade: Cascade | null;
  /** Only with a network of firms. */
  readonly firms: Firms | null;
  readonly withheld: readonly Withheld[];
  readonly paths: readonly Path[];
  /** What the events withhold by the table itself. */
  readonly taken: readonly Taken[];
  readonly drift: readonly Drift[];
}

const cuts = ['export-control', 'import-ban', 'route-closure'] as const;
const takes: Readonly<Record<ModelName, readonly ScenarioEvent['kind'][]>> = {
  equilibrium: [...cuts, 'tariff'],
  propagation: [...cuts, 'capital-loss', 'demand-loss'],
  ario: [...cuts, 'capital-loss', 'demand-loss'],
  cascade: cuts,
  bounds: cuts,
};

export async function assess(ctx: Context, asked: ShockInput): Promise<Assessed> {
  const world = await worldOf(ctx, asked);
  const models = asked.model === 'all' ? modelNames : [asked.model];
  if (asked.model !== 'all') refuse(world, asked.model);
  const account = await accountOf(ctx, asked, world);
  const withheld: Withheld[] = [];
  const dynamics: Dynamic[] = [];
  let [still, bounds, chain] = [null as Static | null, null as Bounds | null, null as Cascade | null];
  const parts = world.split.length > 0;
  for (const model of models) {
    if (strange(world, model) !== null) {
      withheld.push({ model, reason: 'not-applicable' });
      continue;
    }
    const daily = dailyModels.find((one) => one === model);
    if (daily && !parts) dynamics.push(await dynamic(ctx, world, asked, daily));
    if (model === 'equilibrium')
      still = parts ? account && (await oneSector(ctx, world, account)) : equilibrium(ctx, world, asked.runs);
    if (model === 'bounds') bounds = await boundsOf(ctx, world, account);
    if (model === 'cascade') chain = await cascade(ctx, world, account);
  }
  const statics = [still, chain, bounds].filter((one) => one !== null);
  const told: readonly string[] = [...dynamics, ...statics].map(({ model }) => model);
  for (const model of models)
    if (!told.includes(model) && !withheld.some((one) => one.model === model))
      withheld.push({ model, reason: 'no-data' });
  tell(ctx, world, dynamics, withheld);
  return {
    world,
    account,
    dynamics,
    drivers: dynamics.map((one) => driversOf(ctx, world, asked, one)),
    statics,
    bounds,
    cascade: chain,
    firms: asked.network ? await firmsOf(ctx, asked.network) : null,
    withheld,
    paths: pathsOf(ctx, world),
    taken: takenBy(world),
    drift: await driftedBy(ctx, world),
  };
}

/** Of the table where it holds all goods of the scenario; else of the goods alone, and of industries beside them none. */
async function boundsOf(ctx: Context, world: World, account: ScenarioAnswer | null): Promise<Bounds | null> {
  if (world.split.length === 0) return boundsOfTable(ctx, world);
  if (!account) return null;
  const { events, goods, labels } = world.acting;
  const left = labels.filter((_, k) => isFlowCut(events[k]!) && goods[k]?.some((good) => !isPart(good)));
  if (left.length > 0) ctx.warn(say.boundsGoodsOnly({ list: left }));
  return boundsOfGoods(ctx, world, account);
}

/** The first event that a model cannot take. */
const strange = ({ acting, scenario }: World, model: ModelName): number | null => {
  const events = [...acting.events, ...scenario.retaliation.map(({ event }) => event)];
  const at = events.findIndex(({ kind }) => !takes[model].includes(kind));
  return at < 0 ? null : at + 1;
};

function refuse(world: World, model: ModelName): void {
  const at = strange(world, model);
  if (at === null) return;
  const { acting, scenario, resolved } = world;
  const rule = at > acting.events.length ? at - acting.events.length - 1 : null;
  const event = rule === null ? acting.events[at - 1] : scenario.retaliation[rule]?.event;
  const kind = event?.kind ?? '';
  throw new UserError(
    say.cannotTake({
      ...placeOf(resolved.document, rule === null ? ['events', at - 1] : ['retaliation', rule]),
      label: rule === null ? (acting.labels[at - 1] ?? '') : `R${rule + 1}`,
      kind,
      model,
      models: modelNames.filter((one) => takes[one].some((taken) => taken === kind)),
    }),
  );
}

/** Asks what the scenario removes where trade data know its economies. */
async function accountOf(
  ctx: Context,
  { scenario }: ShockInput,
  { resolved, acting }: World,
): Promise<ScenarioAnswer | null> {
  if (partsNamed(resolved).length === 0) return null;
  const events = [...acting.events, ...resolved.scenario.retaliation.map(({ event }) => event)];
  const named = events.flatMap((event) =>
    event.kind === 'capital-loss' ? [] : 'from' in event ? [event.from, event.to] : [event.to],
  );
  if (named.some(({ only, except }) => [...(only ?? []), ...except].some((code) => !economy(code)))) {
    ctx.warn(say.accountUnknown());
    return null;
  }
  return ctx.ask(scenarioQuestion, { scenario: { ...scenario } });
}

function tell(ctx: Context, world: World, dynamics: readonly Dynamic[], withheld: readonly Withheld[]): void {
  const { split, structure, io, scenario } = world;
  const silent = withheld.filter(({ reason }) => reason === 'no-data').map(({ model }) => model);
  if (split.length > 0 && silent.length > 0) ctx.warn(say.pathsNotLosses({ list: split, models: silent }));
  for (const { model, fired } of dynamics)
    for (const { rule, day } of fired) ctx.warn(say.ruleFired({ model, rule: rule + 1, day }));
  const hangs = scenario.retaliation.some(({ trigger }) => trigger.when === 'withheld');
  if (hangs && usdOf(io.unit) === null) ctx.warn(say.usdUnknown({ unit: io.unit }));
  if (structure.households === 0 && dynamics.some(({ model }) => model === 'propagation'))
    ctx.warn(say.noHouseholds());
  for (const { lines } of dynamics)
    if (lines.some(({ industry }) => industry === null))
      ctx.warn(
        say.shownOnly({
          count: lines.filter(({ industry }) => industry !== null).length,
          sectors: structure.labels.length,
        }),
      );
}
