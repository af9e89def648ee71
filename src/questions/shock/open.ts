// Opens the world of a shock: reads the table and the scenario, and refuses what has nothing behind it.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { withSureRetaliation } from '../../models/scenario/rules.ts';
import { ioTable } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import { resolveScenario, type Resolved } from '../shared/scenario/resolve.ts';
import type { ShockInput } from './answer.ts';
import { namerOf } from '../shared/called.ts';
import { check } from './check.ts';
import { checkCritical } from './criticality.ts';
import { parted, partsNamed } from './parting.ts';
import { sidesOf } from './sides.ts';
import { soldTo } from './sold-to.ts';
import { structureOf } from './structure.ts';
import { shockWords } from './words.ts';
import type { Acting, World } from './world.ts';

const { say } = shockWords;

/** Sectors named in a warning. */
const SHOWN = 8;

/**
 * Reads the table and the scenario.
 * @throws UserError where no table is at hand, or an event asks for what the table does not hold
 */
export async function worldOf(ctx: Context, { scenario: document, critical }: ShockInput): Promise<World> {
  const whole = await ioTable(ctx);
  if (!whole) throw new UserError(say.noTable());
  const resolved = byTable(
    whole,
    resolveScenario(document, { goods: ctx.goods, table: { sectors: new Set(whole.labels) } }),
  );
  const { io, parts } = await parted(ctx, whole, resolved, critical);
  for (const note of resolved.notes) ctx.warn(note);
  const structure = structureOf(io);
  const { scenario } = resolved;
  const sure = withSureRetaliation(scenario);
  const acting: Acting = {
    events: sure.events,
    goods: [...resolved.goods, ...sure.rules.map((rule) => resolved.retaliationGoods[rule] ?? null)],
    labels: [...scenario.events.map((_, k) => String(k + 1)), ...sure.rules.map((rule) => `R${rule + 1}`)],
  };
  const own = new Map(parts.map(({ good, industry }) => [good, industry]));
  const split = partsNamed(resolved).flatMap(({ text }) => (own.has(text) ? [] : [text]));
  const world: World = {
    io,
    whole,
    structure,
    resolved,
    scenario,
    days: scenario.horizonDays + 1,
    acting,
    sideOf: sidesOf(acting.events),
    split,
    parts,
    called: namerOf(
      io.classification,
      acting.goods.flatMap((list) => list ?? []),
      resolved.document.revision,
      ctx.goods,
    ),
    economyOf: (code) => code,
    industryOf: (industry) => own.get(industry) ?? industry,
    soldTo: soldTo(structure),
  };
  if (io.info.from === 'box') ctx.warn(say.structureOf({ year: io.year, name: io.info.name, unit: io.unit }));
  const shown = structure.treated.slice(0, SHOWN).map(world.called);
  if (structure.treated.length > 0)
    ctx.warn(
      say.treated({
        count: structure.treated.length,
        list: shown.map(({ en }) => en),
        listJa: shown.map(({ ja }) => ja),
        more: structure.treated.length > SHOWN ? ' ...' : '',
        moreJa: structure.treated.length > SHOWN ? 'など' : '',
      }),
    );
  check(ctx, world);
  checkCritical(world, critical);
  return world;
}

/** A word that names a good and an industry of the table means the industry. */
function byTable({ industries }: World['io'], resolved: Resolved): Resolved {
  const known = new Set(industries);
  const told = (goods: readonly GoodRef[] | null): readonly GoodRef[] | null =>
    goods?.map((good) =>
      good.kind === 'good' && known.has(good.text) ? { ...good, kind: 'industry', codes: [] } : good,
    ) ?? null;
  return {
    ...resolved,
    goods: resolved.goods.map(told),
    retaliationGoods: resolved.retaliationGoods.map(told),
  };
}
