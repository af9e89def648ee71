// Everything that an answer and its explanations rest on.
import { loadIncomeWeights, type IncomeWeight } from '../../atlas/lenses.ts';
import type { Context } from '../../contract/question.ts';
import { regrets, type Regrets } from '../../measures/pareto.ts';
import { triangular } from '../../measures/triangular.ts';
import { idle, type Plan } from '../../models/lenses/plan.ts';
import { tailBy, type Scene, type Trade } from '../../models/lenses/scene.ts';
import { cuttersOf, type Cutter } from '../../models/lenses/trade.ts';
import { shortfallOf, workedOut, worthsOf, type Worked } from '../../models/lenses/worth.ts';
import type { Problem } from '../../models/portfolio/problem.ts';
import { registerBand } from '../map/evidence.ts';
import type { PortfolioInput } from '../portfolio/answer.ts';
import { MONEY, problemOf } from '../portfolio/ground.ts';
import { openProblem, type Opened } from '../portfolio/opened.ts';
import { gdpAt, registerGdp } from '../shared/gdp.ts';
import type { LensesInput } from './answer.ts';
import { choicesOfMix, type Choice } from './choices.ts';
import { checkTariffs, choicesOfUser, openedFor } from './user-choices.ts';
import { membersOf, tradeGround, type Grounded } from './trade-ground.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** Each draw solves an equilibrium for every option and for every cut that an option softens. */
const DRAWS = 50;
/** Trade elasticity: Ignatenko et al. 2025, range 3 to 8. */
const EPSILON = {
  low: 3,
  likely: 4,
  high: 8,
  source: 'trade elasticity; Ignatenko et al. 2025: 4, range 3 to 8',
};

/** One option as it was worked out. */
export interface Scored {
  readonly plan: Plan | null;
  /** null where a user brings scores. */
  readonly worked: Worked | null;
  readonly worths: readonly [number, number, number];
}

/** All options under one set of effects. */
export interface Round {
  readonly scene: Scene;
  readonly still: readonly Cutter[];
  readonly stillTail: readonly number[];
  readonly scored: readonly Scored[];
}

export interface Assessed {
  readonly opened: Opened;
  readonly choices: readonly Choice[];
  readonly grounded: Grounded | null;
  readonly weights: readonly IncomeWeight[];
  /** Sector of each good. */
  readonly sectors: readonly string[];
  readonly likely: Round;
  readonly draws: readonly Round[];
  readonly regrets: Regrets;
  /** Places of the best under the safety net at the low, likely and high weight of each sector. */
  readonly bestAt: readonly (readonly [number, number, number])[];
}

export async function assess(ctx: Context, asked: LensesInput): Promise<Assessed> {
  const user = asked.options ?? null;
  const portfolio: PortfolioInput = {
    economy: asked.economy,
    budget: asked.budget ?? user?.options[0]?.cost,
    effects: asked.effects,
    lens: 'all',
    years: asked.years,
    tier: 0,
  };
  const opened = user ? await openedFor(ctx, user, portfolio) : await openProblem(ctx, portfolio);
  const choices = user ? await choicesOfUser(ctx, opened, user) : await choicesOfMix(ctx, opened);
  const weights = loadIncomeWeights();
  const sectors = opened.setting.items.map(({ id }) => ctx.goods.good(id).sector);
  const grounded = await tradeGround(ctx, opened.economy, opened.from - 1);
  if (user) checkTariffs(user, grounded);
  const scale = grounded && (await scaleOf(ctx, opened, grounded));
  if (ctx.draws > 0) registerBand(ctx);
  for (const { sector, likely, low, high, source, date } of weights)
    ctx.coefficient(
      `weight of ${sector}`,
      likely,
      `${low}-${high} share over mean share; ${source}, ${date}`,
    );
  if (grounded)
    ctx.coefficient('epsilon', EPSILON.likely, `${EPSILON.low}-${EPSILON.high}; ${EPSILON.source}`);

  const round = (problem: Problem, draw: number | null): Round => {
    const weightOf = (one: IncomeWeight): number =>
      draw === null
        ? one.likely
        : triangular(ctx.random('lenses', one.sector).uniform(draw), one.low, one.likely, one.high);
    const epsilon =
      draw === null
        ? EPSILON.likely
        : triangular(
            ctx.random('lenses', 'epsilon').uniform(draw),
            EPSILON.low,
            EPSILON.likely,
            EPSILON.high,
          );
    const trade: Trade | null =
      grounded && scale !== null
        ? { ground: grounded.ground, epsilon, scale, place: (economy) => grounded.place(economy) }
        : null;
    return roundOf(
      {
        problem,
        suppliers: opened.setting.items.map(({ supply }) => supply?.supplier ?? null),
        needs: sectors.map((sector) => {
          const one = weights.find((weight) => weight.sector === sector);
          return one ? weightOf(one) : 0;
        }),
        trade,
      },
      choices,
    );
  };
  let likely = round(opened.problem, null);
  if (!sound(likely)) {
    ctx.warn(say.noEquilibrium());
    likely = roundOf({ ...likely.scene, trade: null }, choices);
  }
  const count = Math.min(
    ctx.draws,
    ctx.coefficient('draws at most', DRAWS, 'each solves dozens of equilibria'),
  );
  const draws: Round[] = [];
  for (let d = 0; d < count; d++) {
    ctx.progress(d, count, say.scoring());
    const drawn = round(problemOf(opened.setting, opened.effects.at(d)), d);
    const one = likely.scene.trade ? drawn : roundOf({ ...drawn.scene, trade: null }, choices);
    if (sound(one)) draws.push(one);
  }
  if (draws.length < count) ctx.warn(say.lostDraws({ lost: count - draws.length, count }));
  if (likely.scene.trade && grounded?.kind === 'table')
    ctx.warn(say.structureOf({ name: grounded.name, year: grounded.year }));
  if (!likely.scene.trade) ctx.warn(say.noTrade({ economy: opened.economy }));
  return {
    opened,
    choices,
    grounded: likely.scene.trade ? grounded : null,
    weights,
    sectors,
    likely,
    draws,
    regrets: regrets(worthsIn(likely)),
    bestAt: weights.map((weight) => {
      const at = (value: number): number => bestNetAt(likely, sectors, weight.sector, value);
      return [at(weight.low), at(weight.likely), at(weight.high)];
    }),
  };
}

/** Worths of all options in the order of the lenses. */
export const worthsIn = ({ scored }: Round): readonly (readonly [number, number, number])[] =>
  scored.map(({ worths }) => worths);

/** Place of the first of the largest. */
export const best = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** Whether every equilibrium was found. */
const sound = (round: Round): boolean => worthsIn(round).every((worths) => worths.every(Number.isFinite));

function roundOf(scene: Scene, choices: readonly Choice[]): Round {
  const nothing = idle(scene.problem);
  const still = cuttersOf(scene, nothing);
  const stillTail = tailBy(scene, nothing);
  return {
    scene,
    still,
    stillTail,
    scored: choices.map(({ plan: planned, scores }): Scored => {
      if (!planned) return { plan: null, worked: null, worths: scores ?? [0, 0, 0] };
      const plan = planned(scene.problem);
      const worked = workedOut(scene, plan, still, stillTail);
      return { plan, worked, worths: worthsOf(worked.parts) };
    }),
  };
}

/** Place of the best under the safety net where a shortfall of one sector weighs otherwise. */
function bestNetAt(
  { scene, scored }: Round,
  sectors: readonly string[],
  sector: string,
  weight: number,
): number {
  const needs = scene.needs.map((value, g) => (sectors[g] === sector ? weight : value));
  return best(
    scored.map(({ plan, worked, worths }) =>
      plan && worked
        ? worths[0] - worked.parts.shortfall + shortfallOf({ ...scene, needs }, plan)
        : worths[0],
    ),
  );
}

/** Money of the plan (billions of the budget's currency) over money of the ground: GDP in both. */
async function scaleOf(ctx: Context, opened: Opened, { ground }: Grounded): Promise<number | null> {
  registerGdp(ctx);
  const known = await gdpAt(ctx.data, opened.from - 1);
  const gdp = known.together(membersOf(opened.economy, opened.from - 1));
  const scale = (gdp * opened.setting.perUsd) / MONEY / ground.gdp[ground.self]!;
  return scale > 0 && Number.isFinite(scale) ? scale : null;
}
