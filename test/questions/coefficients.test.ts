// Every coefficient that an answer rests on stands in its run record, and no other: by name, for every question.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { questions } from '../../src/questions/registry.ts';
import { withSession } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-coefficients-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');

/** Eleven years of five codes: long enough for every rule. Japan and China sell most of a code each, so that some are green, blue, red. */
function flows(): PlantedFlow[] {
  const economies = ['JPN', 'USA', 'CHN', 'DEU', 'FRA', 'KOR', 'VNM'];
  const products = ['811292', '370790', '901090', '854231', '100590'];
  return Array.from({ length: 11 }, (_, k) => 2012 + k).flatMap((year) =>
    economies.flatMap((exporter, e) =>
      economies
        .filter((importer) => importer !== exporter)
        .flatMap((importer, i) =>
          products.map((product, p) => ({
            year,
            exporter,
            importer,
            product,
            value: (1 + ((e * 7 + i * 3 + p * 5 + year) % 11)) * (p === e % 5 ? 4000 : 37),
            quantity: 1 + e + p,
          })),
        ),
    ),
  );
}

beforeAll(() => plantWorld(world, flows(), { revision: 'HS12' }));

const cases: Readonly<Record<string, { readonly input: object; readonly names: readonly string[] }>> = {
  debt: {
    input: { economy: 'JPN' },
    names: [
      'block of years',
      'budget semi-elasticity',
      'debt limit',
      'loss given default',
      'psi',
      'rise settled from',
      'scare',
      'spread of the limit',
      'stress balance spreads',
      'stress depreciation',
      'stress guarantees',
      'stress inflation per growth',
      'stress rate',
      'years ahead',
      'years averaged',
      'years of the spread',
      'years searched at most',
    ],
  },
  deterrence: {
    input: { economy: 'JPN', other: 'CHN' },
    names: [
      'audience cost',
      'band.high',
      'band.low',
      'decoupling draws at most',
      'discount',
      'diverted',
      'embargo cut',
      'embargo days',
      'epsilon',
      'gdp.years back at most',
      'goods sigma',
      'hazard',
      'least prize',
      'moves',
      'precision',
      'productivity loss',
      'replaced',
      'robust from',
      'rung 1 cut',
      'rung 1 days',
      'rung 3 share of industries',
      'sigma',
      'steps a year',
      'total cut',
    ],
  },
  autonomy: {
    input: { economy: 'JPN', treat: 'reexports,noise-floor,hysteresis,mirror' },
    names: [
      'band.high',
      'band.low',
      'cabinet-office.partner share',
      'cabinet-office.window',
      'cabinet-office.years needed',
      'cdi.CDI1 HHI',
      'cdi.CDI2 extra share',
      'cdi.CDI3 imports/exports',
      'cdi.window',
      'cdi.years needed',
      'geodep.C1 import HHI',
      'geodep.C1 import HHI, leaves below',
      'geodep.C2 world export HHI',
      'geodep.C2 world export HHI, leaves below',
      'geodep.C3 imports/exports',
      'geodep.window',
      'geodep.years needed',
      'hjs.partner share of imports',
      'hjs.partner share of world exports',
      'hjs.window',
      'hjs.years needed',
      'hysteresis.years',
      'imports/exports without exports',
      'merics.imports/exports',
      'merics.partner share',
      'merics.window',
      'merics.years needed',
      'noise floor',
      'noise.shared',
      'noise.sigma',
      'reexports.hubs',
      'reexports.rounds at most',
      'reexports.uncertain origin above',
    ],
  },
  chokepoints: {
    input: { economy: 'JPN', against: 'CHN' },
    names: [
      'band.high',
      'band.low',
      'drift.pairs at most',
      'gdp.years back at most',
      'holders.at most',
      'loss.last part',
      'loss.share capped at',
      'months that count in full',
      'noise.shared',
      'noise.sigma',
      'pair.elasticity between codes',
      'passing.imports over GDP above',
      'paths.least',
      'paths.sectors at most',
      'rate.JPY per USD',
      'sigma',
      'sigma.least',
      'sigma.most',
    ],
  },
  complexity: {
    input: { year: 2022 },
    names: ['rca.at least'],
  },
  good: {
    input: { good: 'gallium', economies: 1 },
    names: [
      'geodep.C1 import HHI',
      'geodep.C2 world export HHI',
      'geodep.C3 imports/exports',
      'geodep.window',
      'geodep.years needed',
      'good.difference of sources',
      'good.importers at most',
      'good.leading makers asked at most',
      'good.makers told at most',
      'imports/exports without exports',
    ],
  },
  indispensability: {
    input: { economy: 'JPN', level: 'hs6', for: 'USA' },
    names: [
      'band.high',
      'band.low',
      'gdp.years back at most',
      'green.C1 import HHI',
      'green.C2 world export HHI',
      'green.C3 imports/exports',
      'green.window',
      'green.years needed',
      'hardest.imports over GDP at most',
      'imports/exports without exports',
      'lerner.demand elasticity',
      'lerner.fringe elasticity',
      'loss.last part',
      'loss.share capped at',
      'months that count in full',
      'noise.shared',
      'noise.sigma',
      'pair.elasticity between codes',
      'shortfall.months after',
      'shortfall.products at most',
      'sigma',
      'sigma.least',
      'sigma.most',
      'sole source.share above',
      'spare.years of the peak',
      'strong.world share',
    ],
  },
  map: {
    input: { economy: 'JPN', level: 'hs6' },
    names: [
      'band.high',
      'band.low',
      'blue.percentile of loss',
      'blue.world share',
      'choices.concentration of weights',
      'choices.points',
      'choices.samples',
      'choices.width',
      'class.applies from',
      'class.stable from',
      'gdp.years back at most',
      'green.C1 import HHI',
      'green.C2 world export HHI',
      'green.C3 imports/exports',
      'green.window',
      'green.years needed',
      'imports/exports without exports',
      'loss.share capped at',
      'months that count in full',
      'noise.shared',
      'noise.sigma',
      'patents.series at least',
      'patents.years back',
      'patents.years of a slope at least',
      'red.components at least',
      'red.entrant below',
      'red.entrantShare spread',
      'red.entrantShare threshold',
      'red.exporters ranked',
      'red.incumbent share',
      'red.incumbent years before',
      'red.rankChurn spread',
      'red.rankChurn threshold',
      'red.score',
      'red.shareSlope spread',
      'red.shareSlope threshold',
      'red.unitValueGap spread',
      'red.unitValueGap threshold',
      'red.window',
      'red.years of a slope at least',
      'sigma',
      'trends.goods at most',
    ],
  },
  scenario: {
    input: { scenario: 'chn-gallium-germanium-2023' },
    names: ['days of a year'],
  },
  shock: {
    input: {
      model: 'ario',
      scenario: {
        title: 'Capital loss',
        start: '2020-01-01',
        horizonDays: 5,
        events: [{ kind: 'capital-loss', industries: ['JPN|c4'], amount: 100, startDay: 1, days: 2 }],
      },
    },
    names: [
      'ario alpha max',
      'ario alpha tau',
      'ario inventory days',
      'ario psi',
      'ario restoration tau',
      'capital / value added',
      'rerouted',
    ],
  },
};

it('has a case for every question', () => {
  expect(Object.keys(cases).sort()).toEqual(questions.map(({ id }) => id).sort());
});

it.each(questions)('$id', async (question) => {
  const options = { world, seed: 1, draws: 5, datasets: [], estimates: null, goods: null };
  await withSession(options, async (session) => {
    const { run } = await session.ask(question, cases[question.id]?.input ?? {});
    expect(Object.keys(run.coefficients)).toEqual(cases[question.id]?.names);
  });
});
