// A scenario resolved and looked up: what the account and its explanation both rest on.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { ioTable, type IoStructure } from '../shared/input-output.ts';
import { resolveScenario, type Resolved } from '../shared/scenario/resolve.ts';
import type { ScenarioInput } from './answer.ts';
import { lookUp, type LookedUp } from './flows.ts';

export interface Looked {
  readonly resolved: Resolved;
  /** The input-output table that its industries were checked against; null where it names none, or none is at hand. */
  readonly io: IoStructure | null;
  readonly found: LookedUp;
}

export async function looked(ctx: Context, { scenario, year }: ScenarioInput): Promise<Looked> {
  const { resolved, io } = await resolvedBy(ctx, scenario);
  return { resolved, io, found: await lookUp(ctx, resolved, year ?? null) };
}

/** Names are looked up in the atlas; industries, and what it does not know, in the input-output table at hand. */
async function resolvedBy(
  ctx: Context,
  scenario: ScenarioInput['scenario'],
): Promise<Pick<Looked, 'resolved' | 'io'>> {
  const by = (io: IoStructure | null): Resolved =>
    resolveScenario(scenario, { goods: ctx.goods, table: io && { sectors: new Set(io.labels) } });
  try {
    const resolved = by(null);
    if (!namesIndustries(resolved)) return { resolved, io: null };
    const io = await ioTable(ctx);
    return io ? { resolved: by(io), io } : { resolved, io };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const io = await ioTable(ctx);
    if (!io) throw error;
    return { resolved: by(io), io };
  }
}

const namesIndustries = ({ scenario, goods, retaliationGoods }: Resolved): boolean =>
  [...scenario.events, ...scenario.retaliation.map(({ event }) => event)].some(
    ({ kind }) => kind === 'capital-loss',
  ) ||
  [...goods, ...retaliationGoods].some((list) =>
    list?.some(({ kind }) => kind === 'sector' || kind === 'industry'),
  );
