// Where the result of a model of days hangs on something that a reader would not expect: said beside it.
import type { Context } from '../../contract/question.ts';
import { lastDay } from '../../models/scenario/path.ts';
import type { Tally } from '../../models/shock/tally.ts';
import { IMPORTANT } from './criticality.ts';
import type { Dynamic } from './dynamic.ts';
import { breaksOf } from './series.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** Days after the last event in which delayed effects may still deepen a loss: the stocks that ARIO starts with [P]. */
const AFTERMATH = 90;
/** Output below what it was while something acted by this share of day 0 counts as lower [P]. */
const LOWER = 1e-4;

export function tellWeak(ctx: Context, world: World, one: Dynamic): void {
  tellTiny(ctx, world, one);
  const { model, draws, compiled, base } = one;
  const last = Math.max(
    ...compiled.acting.events.map(
      (event) => lastDay(event) + ('recovery' in event ? (event.recovery?.days ?? 0) : 0),
    ),
  );
  if (last + AFTERMATH >= base.days) return;
  const count = draws.filter((sum) => staysDown(sum, last)).length;
  if (count > 0) ctx.warn(say.noReturn({ model, count, draws: draws.length }));
}

/** Whether less is made on the last day than on any day on which something acted. */
function staysDown({ output, days }: Tally, last: number): boolean {
  const on = (day: number): number => {
    let sum = 0;
    for (let at = day; at < output.length; at += days) sum += output[at]!;
    return sum;
  };
  let least = Infinity;
  for (let day = 0; day <= last; day++) least = Math.min(least, on(day));
  return on(days - 1) < least - LOWER * on(0);
}

/** The first bottleneck, where the input that runs short costs its user next to nothing. */
function tellTiny(ctx: Context, { structure, called }: World, { model, run }: Dynamic): void {
  const [first] = breaksOf(run);
  if (model !== 'propagation' || !first || first.input < 0) return;
  const { table, labels, inputs } = structure;
  const { sector, input } = first;
  let cost = 0;
  for (let c = table.z.start[sector]!; c < table.z.start[sector + 1]!; c++)
    if (table.pool[table.z.row[c]!] === input) cost += table.z.value[c]!;
  const share = cost / table.x[sector]!;
  if (!(share < IMPORTANT)) return;
  const [user, lacking] = [called(labels[sector]!), called(inputs[input]!)];
  ctx.warn(
    say.tinyInput({
      model,
      input: lacking.en,
      inputJa: lacking.ja,
      industry: user.en,
      industryJa: user.ja,
      share: Number((share * 100).toPrecision(2)),
    }),
  );
}
