// A user's own options as plans: what they change is checked against the goods at hand.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { idle, type Plan } from '../../models/lenses/plan.ts';
import type { Problem } from '../../models/portfolio/problem.ts';
import type { PortfolioInput } from '../portfolio/answer.ts';
import { MONEY } from '../portfolio/ground.ts';
import { moneyOf, perDollar } from '../portfolio/money.ts';
import { openProblem, type Opened } from '../portfolio/opened.ts';
import { portfolioWords } from '../portfolio/words.ts';
import { nothing, type Choice } from './choices.ts';
import type { UserOption } from './option-schema.ts';
import type { OptionsFile } from './options-file.ts';
import type { Grounded } from './trade-ground.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** The problem over the goods that a user's options name, else over those with a colour. @throws UserError where one cannot be used */
export async function openedFor(
  ctx: Context,
  { file, options }: OptionsFile,
  asked: PortfolioInput,
): Promise<Opened> {
  const named = options.flatMap(({ name, changes }) =>
    (changes ?? []).flatMap(({ good }) => (good === undefined ? [] : [{ option: name, good }])),
  );
  for (const { option, good } of named)
    if (!ctx.goods.has(good)) {
      const { matches, nearest } = ctx.goods.find(good);
      const near = [...matches, ...nearest].slice(0, 3).map(({ id }) => id);
      throw new UserError(say.noGood({ file, option, good, near }));
    }
  const goods = [...new Set(named.map(({ good }) => good))];
  try {
    return await openProblem(ctx, goods.length > 0 ? { ...asked, goods } : asked);
  } catch (error) {
    const [first] = named;
    if (first && error instanceof UserError && error.said.id === portfolioWords.say.nothing().id)
      throw new UserError(say.noSupply({ file, ...first }), { cause: error });
    throw error;
  }
}

/** A user's options, and nothing to hold them against. @throws UserError where a change cannot be what it says */
export async function choicesOfUser(
  ctx: Context,
  opened: Opened,
  { file, options }: OptionsFile,
): Promise<readonly Choice[]> {
  const out: Choice[] = [nothing];
  for (const [k, option] of options.entries()) {
    const { amount, currency } = moneyOf(option.cost);
    const rate = opened.setting.perUsd / (await perDollar(ctx, currency, LATEST));
    const cost = (amount * (currency === opened.budget.currency ? 1 : rate)) / MONEY;
    checkChanges(opened, file, option);
    const scores = option.scores;
    out.push({
      key: `option ${k + 1}`,
      name: option.name,
      nameJa: option.nameJa ?? option.name,
      label: option.name,
      labelJa: option.nameJa ?? option.name,
      basis: scores ? 'user scores' : 'user',
      cost,
      plan: scores ? null : (problem) => userPlan(opened, problem, option, cost),
      scores: scores
        ? [scores.safetyNet / MONEY, scores.freeTrade / MONEY, scores.nationalSecurity / MONEY]
        : null,
    });
  }
  return out;
}

const LATEST = 9999;

function checkChanges({ problem, setting }: Opened, file: string, { name, changes }: UserOption): void {
  for (const { good, dependence } of changes ?? []) {
    if (good === undefined) continue;
    const place = setting.items.findIndex(({ id }) => id === good);
    const exposure = place < 0 ? null : problem.goods[place]!.exposure;
    if (!exposure) throw new UserError(say.noSupply({ file, option: name, good }));
    if (dependence !== undefined && dependence > exposure.share)
      throw new UserError(
        say.moreDependent({
          file,
          option: name,
          good,
          given: dependence,
          share: Number(exposure.share.toFixed(3)),
        }),
      );
  }
}

/** A tariff needs all trade, and whose goods it is on. @throws UserError where the data do not hold them */
export function checkTariffs({ file, options }: OptionsFile, grounded: Grounded | null): void {
  for (const { name: option, changes } of options)
    for (const { tariff, from } of changes ?? []) {
      if (tariff === undefined) continue;
      if (!grounded) throw new UserError(say.noTariff({ file, option }));
      if (from !== undefined && !grounded.has(from))
        throw new UserError(say.noPartner({ file, option, from, name: grounded.name }));
    }
}

/** Cost evenly over the years of spending; a stock given out while the supplier is replaced covers days / (365 o) of what is bought then. */
function userPlan({ setting }: Opened, problem: Problem, { changes = [] }: UserOption, cost: number): Plan {
  const plan = idle(problem);
  const moved = plan.moved.map((byYear) => [...byYear]);
  const diverted = plan.diverted.map((byYear) => [...byYear]);
  const tariffs: { from: string; rate: number }[] = [];
  for (const { good, dependence, stockpileDays, tariff, from, lag = 0 } of changes) {
    if (tariff !== undefined) {
      tariffs.push({ from: from ?? '*', rate: tariff });
      continue;
    }
    const g = setting.items.findIndex(({ id }) => id === good);
    const { share, outage } = problem.goods[g]!.exposure!;
    const turned = dependence === undefined ? 0 : share - dependence;
    const stored = stockpileDays === undefined ? 0 : stockpileDays / (365 * outage);
    for (let year = lag; year < problem.horizon; year++) {
      moved[g]![year] = Math.min(share, moved[g]![year]! + turned + stored);
      diverted[g]![year] = Math.min(share, diverted[g]![year]! + turned);
    }
  }
  return {
    ...plan,
    spent: plan.spent.map(() => cost / problem.years),
    moved,
    diverted,
    tariffs,
  };
}
