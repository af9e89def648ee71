// How much the choice of definition moves the answer: every definition on the same imports, with the band of its count.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { quantile } from '../../kernel/quantile.ts';
import { definitionNames, definitions } from '../../measures/dependence.ts';
import { factsOf } from '../shared/supply.ts';
import type { Assessed, Rule } from './assess.ts';
import { countOf, type Drawn } from './draws.ts';
import { flagsOf } from './flags.ts';

/** The band: 5th to 95th percentile of the draws. */
export const COUNT_BAND = [0.05, 0.95] as const;

/** One row per definition. */
export function definitionRows(ctx: Context, a: Assessed, drawn: Drawn): Row[] {
  const facts = factsOf(a.side, a.partner?.members ?? null);
  if (ctx.draws > 0) {
    ctx.coefficient('band.low', COUNT_BAND[0], 'percentile of the draws [P]');
    ctx.coefficient('band.high', COUNT_BAND[1], 'percentile of the draws [P]');
  }
  const rules = definitionNames.map((name) => a.rules.get(name)!);
  const runnable = rules.filter((rule): rule is Rule => typeof rule !== 'string');
  const flags = new Map(
    flagsOf(a, facts, runnable).map((one, k) => [runnable[k]!.definition.name, one.flagged]),
  );
  return definitionNames.map((name) => {
    const { source, persistence } = definitions[name];
    const rule = a.rules.get(name)!;
    const known = flags.get(name);
    const count = known ? countOf(known) : null;
    const counts = drawn.counts.get(name);
    const band = counts && counts.length > 0 ? COUNT_BAND.map((p) => quantile(counts, p)) : null;
    const total = a.cells.length;
    return {
      definition: name,
      partner: typeof rule !== 'string' && rule.partnered ? (a.partner?.id ?? null) : null,
      count,
      countLow: band?.[0] ?? null,
      countHigh: band?.[1] ?? null,
      total,
      share: count === null || total === 0 ? null : count / total,
      unknown: known ? known.reduce((sum, flag) => sum + (flag === -1 ? 1 : 0), 0) : null,
      yearsUsed: a.side.years.filter((year) => year > a.last - persistence.window && a.allowed(year)).length,
      yearsNeeded: typeof rule === 'string' ? persistence.need : rule.need,
      source,
      reason: typeof rule === 'string' ? rule : null,
      bandReason: band ? null : typeof rule === 'string' ? rule : 'not-asked',
    };
  });
}
