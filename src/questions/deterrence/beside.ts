// The same thresholds with damages from the models of `shock`, one run for each rung of each side, added up over both sides [P].
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { cutAt } from '../../models/deterrence/damage.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { dailyModels, type DailyModel } from '../shock/answer.ts';
import { shock } from '../shock/shock.ts';
import type { DeterrenceInput } from './answer.ts';
import type { Assessed } from './assess.ts';
import { documentsOf } from './bounded.ts';
import { otherThan } from './loosened.ts';
import { thresholdsOf } from './picture.ts';
import { bothSides, climbed } from './rows.ts';
import { rungNames } from './rungs.ts';

export async function besideRows(ctx: Context, a: Assessed, asked: DeterrenceInput): Promise<Row[]> {
  if (asked.shock === 'none') return [];
  const models = asked.shock === 'all' ? dailyModels : [asked.shock];
  const rows: Row[] = [];
  for (const model of models) rows.push(...(await ofModel(ctx, a, model)));
  return rows;
}

/** Value added that both sides lose when one cuts its deliveries, money of the table; by side that loses. NaN where the model tells none. */
type Lost = readonly [number, number];

async function ofModel(ctx: Context, a: Assessed, model: DailyModel): Promise<Row[]> {
  const lost: [Lost[], Lost[]] = [[[0, 0]], [[0, 0]]];
  for (const { side, document, empty } of documentsOf(a, a.likely.values))
    lost[side].push(empty ? [Number.NaN, Number.NaN] : await lossesIn(ctx, a, model, document));
  const percent = (by: Side, rung: number, loser: Side): number =>
    (100 * lost[by][rung]![loser]) / a.ground.sides[loser].gdp;
  const damage = bothSides.map((loser) =>
    Float64Array.from({ length: RUNGS * RUNGS }, (_, at) => {
      const [k0, k1] = [Math.floor(at / RUNGS), at % RUNGS];
      return percent(0, cutAt(k0, k1), loser) + percent(1, cutAt(k1, k0), loser);
    }),
  ) as [Float64Array, Float64Array];
  const found = thresholdsOf(damage, a.likely.values, a.likely.disaster);
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return bothSides.flatMap((side) =>
    climbed.map((rung): Row => {
      const { alone, answer, answered, threshold } = found[side][rung - 1]!;
      const other = otherThan(side);
      return {
        key: `${model} ${a.named[side].id} ${rung}`,
        model,
        climber: a.named[side].id,
        name: rungNames[rung]!,
        ownMoney: known(lost[side][rung]![side]),
        otherMoney: known(lost[side][rung]![other]),
        own: known(percent(side, rung, side)),
        harm: known(percent(side, rung, other)),
        alone: known(alone),
        answer: rungNames[answer]!,
        answered: known(answered),
        threshold: known(threshold),
        reason: Number.isFinite(threshold) ? null : 'no-data',
      };
    }),
  );
}

async function lossesIn(
  ctx: Context,
  { named }: Assessed,
  model: DailyModel,
  document: Record<string, unknown>,
): Promise<Lost> {
  const { rows } = await ctx.ask(shock, { scenario: document, model, runs: 0 });
  return named.map(({ members }) =>
    members.reduce((sum, economy) => {
      const lost = rows.find((row) => row['model'] === model && row['economy'] === economy)?.[
        'valueAddedLoss'
      ];
      return sum + (typeof lost === 'number' ? lost : Number.NaN);
    }, 0),
  ) as [number, number];
}
