// What does a scenario remove: checked against the world, and accounted to the last dollar.
import type { Context, Question } from '../../contract/question.ts';
import { YEAR_DAYS } from '../../models/scenario/account.ts';
import { namerOf } from '../shared/called.ts';
import { input, type ScenarioAnswer, type ScenarioInput } from './answer.ts';
import { eventColumns, flowColumns } from './columns.ts';
import { explain } from './explain.ts';
import { looked } from './looked.ts';
import { accounted } from './rows.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

async function ask(ctx: Context, asked: ScenarioInput): Promise<ScenarioAnswer> {
  const { resolved, io, found } = await looked(ctx, asked);
  for (const note of resolved.notes) ctx.warn(note);
  ctx.coefficient('days of a year', YEAR_DAYS, 'a yearly value is spread evenly over days [P]');
  const { horizonDays, title, retaliation } = resolved.scenario;
  const { account, rows, events, sums } = accounted(
    found,
    horizonDays,
    namerOf(
      io?.classification ?? null,
      [...resolved.goods, ...resolved.retaliationGoods].flatMap((list) => list ?? []),
      resolved.document.revision,
      ctx.goods,
    ),
  );
  const label = (event: number): string => found.counted[event]?.label ?? '';
  for (const { first, second, flows } of account.overlaps)
    ctx.warn(say.overlap({ first: label(first), second: label(second), flows }));
  const industries = found.untold.filter(({ why }) => why === 'not-applicable').map(({ good }) => good);
  const sectors = resolved.scenario.events.flatMap((event) =>
    event.kind === 'capital-loss' ? event.industries : [],
  );
  const unchecked = [...new Set([...industries, ...sectors])];
  if (unchecked.length > 0 && !io) ctx.warn(say.industryUnchecked({ list: unchecked }));
  return {
    title,
    titleJa: asked.scenario.titleJa ?? title,
    horizonDays,
    rows,
    events,
    sums,
    untold: found.untold.map(({ event, good }) => `${label(event)}: ${good}`),
    openRules: retaliation.flatMap(({ trigger }, k) => (trigger.when === 'event' ? [] : [`R${k + 1}`])),
  };
}

const millions = (usd: number): number => Math.round(usd / 1e4) / 100;

export const scenario: Question<typeof input, ScenarioAnswer> = {
  id: 'scenario',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'dependence', 'group-trade', 'inputOutput'],
  ask,
  tables: { rows: flowColumns, events: eventColumns },
  keys: { rows: 'flow', events: 'event' },
  point({ title, titleJa, horizonDays, sums, untold, openRules }) {
    const named = { title, titleJa };
    const known = sums.due > 0;
    return [
      known
        ? say.point({
            ...named,
            days: horizonDays,
            due: millions(sums.due),
            withheld: millions(sums.withheld),
            returned: millions(sums.returned),
            removed: millions(sums.removed),
          })
        : untold.length > 0
          ? say.pointNothing(named)
          : say.pointNoFlows(named),
      ...(untold.length > 0 ? [say.pointUntold({ list: [...untold] })] : []),
      ...(openRules.length > 0 ? [say.pointRules({ list: [...openRules] })] : []),
    ];
  },
  figures({ rows }) {
    const most = rows
      .filter((row) => Number(row['removed'] ?? 0) > 0)
      .toSorted((a, b) => Number(b['removed']) - Number(a['removed']))
      .slice(0, 12);
    if (most.length === 0) return [];
    return [
      {
        id: 'scenario',
        title: say.figure(),
        alt: say.figureAlt(),
        kind: 'bars',
        unit: 'USD',
        bars: most.map((row) => ({
          label: String(row['flow']),
          value: Number(row['removed']),
          note: `${millions(Number(row['removed']))}`,
        })),
      },
    ];
  },
  explain,
  method: 'docs/methods/scenario.md',
  words: scenarioWords,
};
