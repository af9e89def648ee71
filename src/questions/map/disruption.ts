// Red: is a position that the economy held ten years ago being taken? From world shares over time.
import { list, type Line } from '../../contract/explanation.ts';
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
  type SharePanel,
} from '../../measures/disruption.ts';
import { MIN_OBSERVATIONS } from '../../measures/trend.ts';
import {
  DECLARED_THRESHOLDS,
  INCUMBENT_SHARE,
  INCUMBENT_YEARS,
  MIN_COMPONENTS,
  redComponents,
  redScore,
  type RedComponent,
  type RedComponents,
  type RedScore,
} from '../../measures/red-score.ts';
import { flowNoise, reporters } from '../shared/noise.ts';
import { without, type Evidence, type Grade } from './evidence.ts';
import { percent } from './show.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

/** Score from which a position counts as disrupted. */
const RED_SCORE = 0.6;

/** World shares of one item over years, with the economy's place among the exporters. */
export interface ItemPanel {
  readonly panel: SharePanel;
  readonly exporters: readonly string[];
  readonly self: number;
  /** ln of the top entrant's unit value over the economy's own; null where quantities are missing. */
  readonly unitValueGap: number | null;
}

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
  if (likely.score.value === null) return none(likely.score.missing);
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
    score: likely.score.value,
    missing: null,
    scores: Float64Array.from(known),
    undecided: grade === 'C' ? 'grade-too-low' : null,
    formula: `red = 1/(1 + exp(−mean z)), z against ${likely.score.reference} [P]`,
    explain: () => scoreLines(from, year, likely),
    decision:
      grade === 'C'
        ? null
        : {
            likely: likely.score.value >= RED_SCORE,
            draws: Uint8Array.from(drawn, (value) => (value !== null && value >= RED_SCORE ? 1 : 0)),
            reason: say.redFlows({
              before: percent(likely.before ?? 0),
              now: percent(likely.now ?? 0),
              year: year - INCUMBENT_YEARS,
              entrant: percent(likely.components.entrantShare ?? 0),
            }),
            explain: () => [
              ...scoreLines(from, year, likely),
              { name: 'red', expression: `disruption >= ${RED_SCORE} ? 1 : 0`, note: '' },
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

interface Scored {
  readonly score: RedScore;
  readonly components: RedComponents;
  /** Own share ten years before. */
  readonly before: number | null;
  readonly now: number | null;
}

function scoreOf({ panel, self, unitValueGap }: ItemPanel, year: number): Scored {
  const before = shareIn(panel, self, year - INCUMBENT_YEARS).value;
  const components: RedComponents = {
    rankChurn: rankChurn(panel, year).churn.value,
    entrantShare: entry(panel, year).share.value,
    shareSlope: momentum(panel, self, { until: year, span: INCUMBENT_YEARS }).slope,
    unitValueGap,
    monopolyRisk: null,
  };
  return {
    score: redScore(components, DECLARED_THRESHOLDS, before),
    components,
    before,
    now: shareIn(panel, self, year).value,
  };
}

function scoreLines({ panel, self }: ItemPanel, year: number, scored: Scored): Line[] {
  const own = Array.from(panel.years, (_, t) => panel.shares[t * panel.exporters + self]!);
  const notes: Record<string, string> = {
    rankChurn: `1 − Kendall's tau-b between the rankings of ${year - WINDOW} and ${year}`,
    entrantShare: `share in ${year} of exporters below 1 % in ${year - WINDOW}`,
    shareSlope: 'slope of logit(share) a year',
    unitValueGap: 'ln(unit value of the top entrant / own)',
  };
  const { used } = scored.score;
  return [
    {
      name: 'share',
      expression: list(own),
      note: `own share of world exports, ${Array.from(panel.years).join(', ')}`,
    },
    ...used.flatMap((component) => {
      const against = DECLARED_THRESHOLDS.of[component];
      const sign = component === 'shareSlope' || component === 'unitValueGap' ? '-' : '';
      return [
        { name: component, expression: String(scored.components[component]), note: notes[component] ?? '' },
        {
          name: `z_${component}`,
          expression: `${sign}(${component} - (${against?.mean})) / ${against?.sd}`,
          note: 'against the declared threshold and spread',
        },
      ];
    }),
    {
      name: 'disruption',
      expression: `1 / (1 + exp(-mean([${used.map((component) => `z_${component}`).join(', ')}])))`,
      note: `left out: ${redComponents.filter((component) => !used.includes(component)).join(', ')}`,
    },
  ];
}
