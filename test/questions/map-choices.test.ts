// What the choices of the map do: thresholds that move, scores put together otherwise, and which assumption drives it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { stream } from '../../src/kernel/random.ts';
import { definitions, type Facts } from '../../src/measures/dependence.ts';
import { assess, type Assessment } from '../../src/questions/map/assess.ts';
import { choiceDraws, type Drawing } from '../../src/questions/map/choice-draws.ts';
import { choiceRows, driversOf } from '../../src/questions/map/choices.ts';
import {
  pillars,
  weigh,
  without,
  type Assessed,
  type Decision,
  type Evidence,
  type Pillar,
} from '../../src/questions/map/evidence.ts';
import { greenDraws, greenThresholds, greenUnder } from '../../src/questions/map/green-draws.ts';
import { map } from '../../src/questions/map/map.ts';
import { mapWords } from '../../src/questions/map/words.ts';
import {
  DECLARED,
  LOOSEST,
  STRICTEST,
  thresholdNames,
  thresholdsAt,
  type ThresholdName,
} from '../../src/questions/map/thresholds.ts';
import { ask } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const drawing = (draws: number, seed = 1): Drawing => ({
  seed,
  draws,
  random: (...key) => stream(seed, ...key),
  coefficient: (_name, value) => value,
});

/** A rule that asks one number, the same in every draw of the data or not, to reach one threshold. */
const reaching = (name: ThresholdName, likely: number, drawn: readonly number[] = []): Decision => ({
  likely: likely >= DECLARED[name],
  draws: Uint8Array.from(drawn, (one) => (one >= DECLARED[name] ? 1 : 0)),
  reason: mapWords.say.notAssessed(),
  uses: [name],
  under: (thresholds, d) => (d === null ? likely : (drawn[d] ?? likely)) >= thresholds[name],
  explain: () => [],
});

function item(pillar: Pillar, decision: Decision | null, more: Partial<Evidence> = {}) {
  const none = weigh([without('A', 'none', 2022, 'no-data')]);
  const evidence: Evidence = { ...without('A', 'planted', 2022, 'no-data'), score: 0.5, decision, ...more };
  const of: Record<Pillar, Assessed> = { autonomy: none, indispensability: none, disruption: none };
  of[pillar] = weigh([evidence]);
  return { pillars: of };
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('thresholds that move', () => {
  it('are those declared in the middle, and at their own distance from 1 for a rank', () => {
    expect(thresholdsAt(() => 0.5)).toEqual(DECLARED);
    expect(thresholdsAt(() => 0.3, 0)).toEqual(DECLARED);
    expect(LOOSEST).toMatchObject({ 'import HHI': 0.30000000000000004, 'months to replace': 9 });
    expect(STRICTEST).toMatchObject({ 'import HHI': 0.5, 'months to replace': 15, 'world share': 0.375 });
    expect(LOOSEST['rank of the loss']).toBeCloseTo(0.875, 12);
    expect(STRICTEST['rank of the loss']).toBeCloseTo(0.925, 12);
  });

  it('give the class at likely data where their width is nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...thresholdNames),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (name, x) => {
          const { pillars: of } = item('autonomy', reaching(name, x));
          expect(choiceDraws(drawing(20), 0).of(of).share.green).toBe(x >= DECLARED[name] ? 1 : 0);
        },
      ),
    );
  });

  it('flip what stands on the edge half the time, and nothing that stands beyond their width', () => {
    const share = (x: number): number | null =>
      choiceDraws(drawing(2000)).of(item('disruption', reaching('red score', x)).pillars).share.red;
    expect(share(0.6)).toBeGreaterThan(0.46);
    expect(share(0.6)).toBeLessThan(0.54);
    // A quarter of the way up from 0.45 to 0.75.
    expect(share(0.525)).toBeGreaterThan(0.21);
    expect(share(0.525)).toBeLessThan(0.29);
    expect([share(0.44), share(0.76)]).toEqual([0, 1]);
  });

  it('leave out what nothing decides, and everything without draws', () => {
    const { pillars: of } = item('autonomy', null);
    expect(choiceDraws(drawing(20)).of(of).share.green).toBeNull();
    const decided = item('autonomy', reaching('top share', 0.9), {
      composite: { of: 'parts', parts: [0.1, 0.9] },
    });
    expect(choiceDraws(drawing(0)).of(decided.pillars)).toMatchObject({
      share: { green: null },
      scores: { autonomy: null },
    });
  });

  it('judge draws of flows as the rule itself would, wherever between the loosest and the strictest', () => {
    const rule = { definition: definitions.geodep, thresholds: greenThresholds(DECLARED), need: 2 };
    const near = fc.double({ min: 0.25, max: 0.55, noNaN: true });
    const year = fc.record({
      hhi: near,
      worldHhi: near,
      exports: fc.double({ min: 0.7, max: 1.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 1, maxLength: 3 }),
        fc.array(place, { minLength: 3, maxLength: 3 }),
        (years, u) => {
          const facts = (y: number): Facts => ({
            imports: 1,
            intra: Number.NaN,
            topShare: 0.5,
            onShare: Number.NaN,
            onWorldShare: Number.NaN,
            ...years[y]!,
          });
          const draws = greenDraws(rule, 2, years.length);
          draws.see(1, facts);
          const at = thresholdsAt((name) => u[thresholdNames.indexOf(name)] ?? 0.5);
          expect(draws.under(1, at)).toBe(greenUnder(rule, years.length, facts, greenThresholds(at)));
          expect(draws.held[1] === 1).toBe(greenUnder(rule, years.length, facts, rule.thresholds));
          expect(draws.under(0, LOOSEST)).toBe(false);
        },
      ),
    );
  });
});

describe('scores put together otherwise', () => {
  const scores = (parts: readonly number[]): Float64Array =>
    choiceDraws(drawing(400)).of(item('autonomy', null, { composite: { of: 'parts', parts } }).pillars).scores
      .autonomy!;
  it('stay what they are where all parts are the same, and lie between the least and the largest', () => {
    for (const one of scores([0.4, 0.4, 0.4])) expect(one).toBeCloseTo(0.4, 12);
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 3 }), (parts) => {
        for (const one of scores(parts)) {
          expect(one).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-12);
          expect(one).toBeLessThanOrEqual(Math.max(...parts) + 1e-12);
        }
      }),
      { numRuns: 20 },
    );
  });
  it('have geometric means in half of the draws: with a part of nothing those are 0', () => {
    const none = scores([0, 1, 1]).filter((one) => one === 0).length / 400;
    expect(Math.abs(none - 0.5)).toBeLessThan(0.08);
  });
  it('of a time move only where the months do not count in full anyway', () => {
    const of = (months: number): Float64Array =>
      choiceDraws(drawing(400)).of(
        item('indispensability', null, { composite: { of: 'time', share: 0.5, months } }).pillars,
      ).scores.indispensability!;
    expect(new Set(of(30))).toEqual(new Set([0.5]));
    expect(Math.min(...of(12))).toBeGreaterThanOrEqual(0.2);
    expect(Math.min(...of(12))).toBeLessThan(0.21);
    expect(Math.max(...of(12))).toBeLessThanOrEqual(1 / 3);
    expect(Math.max(...of(12))).toBeGreaterThan(0.32);
  });
});

describe('which assumption drives the map', () => {
  const spread = Array.from({ length: 101 }, (_, k) => 0.4 + k * 0.004);
  it('is the threshold where only that is open: its index is 1, that of data noise 0', () => {
    const items = spread.map((x) => item('disruption', reaching('red score', x)));
    const [driven] = driversOf(drawing(10), items);
    expect(driven!.assumptions).toEqual(['red score', 'data noise']);
    expect(driven!.indices.total[0]).toBeCloseTo(1, 1);
    expect(driven!.indices.first[0]).toBeCloseTo(1, 1);
    expect([driven!.indices.first[1], driven!.indices.total[1]]).toEqual([0, 0]);
  });
  it('is data noise where items leap over the whole width with it', () => {
    const noise = stream(2, 'leaps');
    const items = spread.map((_, k) =>
      item(
        'disruption',
        reaching(
          'red score',
          0,
          Array.from({ length: 50 }, (_d, d) => (noise.uniform(50 * k + d) < d / 50 ? 0.9 : 0.1)),
        ),
      ),
    );
    const [driven] = driversOf(drawing(50), items);
    expect(driven!.indices.total[0]).toBe(0);
    expect(driven!.indices.total[1]).toBeCloseTo(1, 1);
  });
  it('is nobody’s to say where the number never changes', () => {
    const rows = choiceRows(driversOf(drawing(10), [item('disruption', reaching('red score', 0.99))]));
    expect(rows.length).toBe(2);
    for (const row of rows)
      expect(row).toMatchObject({ first: null, total: null, totalLow: null, reason: 'degenerate' });
  });
  it('names only thresholds that some rule asks for, those that matter most first', () => {
    const items = [
      ...spread.map((x) => item('autonomy', reaching('import HHI', x))),
      ...[0.39, 0.62].map((x) => item('autonomy', reaching('top share', x))),
    ];
    const rows = choiceRows(driversOf(drawing(10), items));
    expect(rows.map((row) => row['assumption'])).toEqual(['import HHI', 'top share', 'data noise']);
  });
});

const dir = mkdtempSync(join(tmpdir(), 'kaname-choices-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');
const options = { world: null, seed: 1, draws: 200, datasets: [], estimates: null, goods: null };

/** Eleven years: gallium from one supplier; graphite whose import HHI of 0.44 lies within the width of 0.4, and that of the world far above;
 * and a position of Japan that China takes. */
const flows = (): PlantedFlow[] =>
  Array.from({ length: 11 }, (_, k) => 2012 + k).flatMap((year) => {
    const of = (exporter: string, importer: string, product: string, value: number): PlantedFlow => ({
      year,
      exporter,
      importer,
      product,
      value,
      quantity: value,
    });
    return [
      of('CHN', 'JPN', '811292', 9_000),
      of('CHN', 'USA', '811292', 9_000),
      of('CAN', 'USA', '811292', 200),
      of('CHN', 'JPN', '250410', 600),
      of('CAN', 'JPN', '250410', 200),
      of('AUS', 'JPN', '250410', 200),
      of('CHN', 'USA', '250410', 50_000),
      of('JPN', 'USA', '901090', 80_000 - 6_000 * (year - 2012)),
      of('CHN', 'USA', '901090', 1 + 6_000 * (year - 2012)),
      of('FRA', 'USA', '901090', 10_000),
    ];
  });

const rowOf = ({ answer }: Output, product: string): Row => {
  const row = answer.rows.find((one) => one['product'] === product);
  if (!row) throw new Error(`no row ${product}`);
  return row;
};

describe('a planted world', () => {
  beforeAll(() => plantWorld(world, flows(), { revision: 'HS12' }));
  const asked = { economy: 'JPN', level: 'hs6' };

  it('shows what stands on the edge as contested, though the data at hand say green', async () => {
    const output = await ask(map, asked, { ...options, world });
    const edge = rowOf(output, '250410');
    // The import HHI is 0.44; its threshold is uniform between 0.3 and 0.5.
    expect(Math.abs(Number(edge['greenByChoice']) - 0.7)).toBeLessThan(0.1);
    expect(edge['stable']).toBe(false);
    expect(rowOf(output, '811292')).toMatchObject({ greenByChoice: 1, stable: true });
    const hanging = output.answer.rows.filter((row) =>
      ['green', 'blue', 'red'].some((c) => ![0, 1, null].includes(row[`${c}ByChoice`] as number | null)),
    );
    expect(output.answer['counts']).toMatchObject({ changing: hanging.length });
    const [first] = output.answer['choices'] as Row[];
    expect(first).toMatchObject({ class: 'green' });
    expect(output.answer.point.map(({ id }) => id)).toContain('map.driver');
  });

  it('draws no choices without draws, and says so', async () => {
    const output = await ask(map, asked, { ...options, world, draws: 0 });
    expect(rowOf(output, '250410')).toMatchObject({
      greenByChoice: null,
      greenByChoiceReason: 'not-asked',
      autonomyChoiceLow: null,
      autonomyChoiceReason: 'not-asked',
      stable: true,
    });
    expect(output.answer['choices']).toEqual([]);
    expect(output.answer.point.map(({ id }) => id)).not.toContain('map.driver');
  });
});

it.each([{ at: 'the box' }, { at: 'a planted world' }])(
  'every rule of $at is its own at the declared thresholds, and never gains by a stricter one',
  async ({ at }) => {
    const boxed = at === 'the box';
    let assessment: Assessment | null = null;
    const asked = { economy: 'JPN', level: boxed ? 'goods' : 'hs6' } as const;
    await ask(
      {
        ...map,
        ask: async (ctx, given) => {
          assessment = await assess(ctx, { ...asked, year: null, behind: true });
          return map.ask(ctx, given);
        },
      } as typeof map,
      asked,
      { ...options, world: boxed ? null : world, draws: 20 },
    );
    const judgements = (assessment as Assessment | null)?.judgements ?? [];
    const decisions = judgements.flatMap((one) =>
      pillars.flatMap((p) => one.pillars[p].decided?.decision ?? []),
    );
    expect(decisions.length).toBeGreaterThan(1);
    if (!boxed) expect(new Set(decisions.flatMap(({ uses }) => uses)).size).toBe(6);
    for (const { likely, draws, under } of decisions) {
      expect(under(DECLARED, null)).toBe(likely);
      for (const d of [null, ...draws.keys()]) {
        if (d !== null) expect(under(DECLARED, d)).toBe(draws[d] === 1);
        const verdicts = [0, 0.25, 0.5, 0.75, 1].map((u) =>
          Number(
            under(
              thresholdsAt(() => u),
              d,
            ),
          ),
        );
        expect(verdicts).toEqual(verdicts.toSorted((x, y) => y - x));
      }
    }
    for (const { choices } of judgements)
      for (const p of Object.values(choices.share)) if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
  },
);
