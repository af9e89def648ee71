// Red: is a position that the economy held ten years ago being taken? From world shares over time.
import { plain } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import {
  ENTRANT_BELOW,
  entry,
  momentum,
  RANKED,
  rankChurn,
  shareIn,
  WINDOW,
} from '../../measures/disruption.ts';
import { MIN_OBSERVATIONS } from '../../measures/trend.ts';
import {
  DECLARED_THRESHOLDS,
  INCUMBENT_SHARE,
  INCUMBENT_YEARS,
  MIN_COMPONENTS,
  redScore,
  type RedComponent,
  type RedComponents,
  type RedScore,
} from '../../measures/red-score.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { flowNoise, reporters } from '../shared/noise.ts';
import { without, type Evidence, type Grade } from './evidence.ts';
import { scoreLines } from './explain-red.ts';
import { explainWords } from './explain-words.ts';
import type { ItemPanel, Sold } from './item-panel.ts';
import { percent } from './show.ts';
import { RED_SCORE } from './thresholds.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

export interface PanelSource {
  readonly grade: Grade;
  readonly dataset: Dataset;
  readonly year: number;
}

/** Evidence from one item's panel. Grade C gives a score and decides no class. */
export function disruptionEvidence(ctx: Context, source: PanelSource, from: ItemPanel): Evidence {
  const { grade, dataset, year } = source;
  const none = (reason: Parameters<typeof without>[3]): Evidence =>
    without(grade, dataset.info.name, year, reason);
  if (from.self < 0) return none('not-an-incumbent');
  const likely = scoreOf(from, year);
  const { value: score } = likely.score;
  if (score === null) return none(likely.score.missing);
  const noise = flowNoise(ctx);
  // Sales to the whole world keep only what their reporter gets wrong everywhere, in every year alike (see noisyTotals).
  const common = reporters(ctx, from.exporters, noise);
  const drawn = Array.from({ length: ctx.draws }, (_, d) => {
    const { years, exporters, shares } = from.panel;
    const factor = common(d);
    const noisy = shares.map((s, k) => s * factor[k % exporters]!);
    for (let t = 0; t < years.length; t++) {
      let sum = 0;
      for (let i = 0; i < exporters; i++) sum += noisy[t * exporters + i]!;
      if (sum > 0) for (let i = 0; i < exporters; i++) noisy[t * exporters + i]! /= sum;
    }
    return scoreOf({ ...from, panel: { years, exporters, shares: noisy } }, year).score.value;
  });
  // A draw that takes the share of ten years ago below the bar has no score: nothing there was held to be lost.
  const known = drawn.filter((value) => value !== null);
  registerRed(ctx, likely.score.used);
  return {
    grade,
    source: dataset.info.name,
    year,
    score,
    missing: null,
    scores: Float64Array.from(known),
    undecided: grade === 'C' ? 'grade-too-low' : null,
    formula: notes(plain('disruption = 1/(1 + exp(−mean(z))) [P]'), explainWords.say.zAgainst()),
    explain: () => scoreLines(from, year, likely.score.used),
    decision:
      grade === 'C'
        ? null
        : {
            likely: score >= RED_SCORE,
            draws: Uint8Array.from(drawn, (value) => (value !== null && value >= RED_SCORE ? 1 : 0)),
            uses: ['red score'],
            under: (thresholds, d) => (d === null ? score : (drawn[d] ?? 0)) >= thresholds['red score'],
            reason: say.redFlows({
              before: percent(likely.before ?? 0),
              now: percent(likely.now ?? 0),
              year: year - INCUMBENT_YEARS,
              entrant: percent(likely.components.entrantShare ?? 0),
            }),
            explain: () => [
              ...scoreLines(from, year, likely.score.used),
              line('red', `disruption >= ${RED_SCORE} ? 1 : 0`),
            ],
          },
  };
}

/** Writes down what a score rests on; of the components only those that have a value somewhere. */
function registerRed(ctx: Context, used: readonly RedComponent[]): void {
  for (const name of used) {
    const z = DECLARED_THRESHOLDS.of[name];
    if (!z) continue;
    ctx.coefficient(`red.${name} threshold`, z.mean, 'z = 0 of the component [P]');
    ctx.coefficient(`red.${name} spread`, z.sd, 'one z of the component [P]');
  }
  ctx.coefficient('red.score', RED_SCORE, 'METHODS: classification [P]');
  ctx.coefficient('red.incumbent share', INCUMBENT_SHARE, 'METHODS 3');
  ctx.coefficient('red.incumbent years before', INCUMBENT_YEARS, 'years; also the span of the slope [P]');
  ctx.coefficient('red.components at least', MIN_COMPONENTS, '[P]');
  ctx.coefficient('red.window', WINDOW, 'years between two rankings, METHODS 3');
  ctx.coefficient('red.exporters ranked', RANKED, 'of each year, METHODS 3');
  ctx.coefficient('red.entrant below', ENTRANT_BELOW, 'share at the start of the window, METHODS 3');
  ctx.coefficient('red.years of a slope at least', MIN_OBSERVATIONS, 'METHODS 3 [P]');
}
const unitValue = ({ value, quantity }: Sold): number => value / quantity;

interface Scored {
  readonly score: RedScore;
  readonly components: RedComponents;
  /** Own share ten years before. */
  readonly before: number | null;
  readonly now: number | null;
}

function scoreOf({ panel, self, unitValues }: ItemPanel, year: number): Scored {
  const before = shareIn(panel, self, year - INCUMBENT_YEARS).value;
  const components: RedComponents = {
    rankChurn: rankChurn(panel, year).churn.value,
    entrantShare: entry(panel, year).share.value,
    shareSlope: momentum(panel, self, { until: year, span: INCUMBENT_YEARS }).slope,
    unitValueGap: unitValues && Math.log(unitValue(unitValues.entrant) / unitValue(unitValues.own)),
    monopolyRisk: null,
  };
  return {
    score: redScore(components, DECLARED_THRESHOLDS, before),
    components,
    before,
    now: shareIn(panel, self, year).value,
  };
}
