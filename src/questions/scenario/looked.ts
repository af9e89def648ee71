// A scenario resolved and looked up: what the account and its explanation both rest on.
import type { Context } from '../../contract/question.ts';
import { resolveScenario, type Resolved } from '../shared/scenario/resolve.ts';
import type { ScenarioInput } from './answer.ts';
import { lookUp, type LookedUp } from './flows.ts';

export async function looked(
  ctx: Context,
  { scenario, year }: ScenarioInput,
): Promise<{ readonly resolved: Resolved; readonly found: LookedUp }> {
  const resolved = resolveScenario(scenario, { goods: ctx.goods, table: null });
  return { resolved, found: await lookUp(ctx, resolved, year ?? null) };
}
