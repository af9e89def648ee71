// A scenario resolved and looked up: what the account and its explanation both rest on.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { ioTable } from '../shared/input-output.ts';
import { resolveScenario, type Resolved } from '../shared/scenario/resolve.ts';
import type { ScenarioInput } from './answer.ts';
import { lookUp, type LookedUp } from './flows.ts';

export async function looked(
  ctx: Context,
  { scenario, year }: ScenarioInput,
): Promise<{ readonly resolved: Resolved; readonly found: LookedUp }> {
  const resolved = await resolvedBy(ctx, scenario);
  return { resolved, found: await lookUp(ctx, resolved, year ?? null) };
}

/** Names are looked up in the atlas; where it does not know one, in the input-output table at hand as well. */
async function resolvedBy(ctx: Context, scenario: ScenarioInput['scenario']): Promise<Resolved> {
  try {
    return resolveScenario(scenario, { goods: ctx.goods, table: null });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const io = await ioTable(ctx);
    if (!io) throw error;
    return resolveScenario(scenario, { goods: ctx.goods, table: { sectors: new Set(io.labels) } });
  }
}
