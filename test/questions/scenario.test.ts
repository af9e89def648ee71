// Scenarios against the world: what flows is accounted to the dollar, and a ban that bans nothing is refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPath } from '../../src/atlas/files.ts';
import { UserError } from '../../src/contract/message.ts';
import type { Output } from '../../src/contract/question.ts';
import { render } from '../../src/contract/render.ts';
import { texts } from '../../src/questions/registry.ts';
import type { Sums } from '../../src/questions/scenario/rows.ts';
import { scenario } from '../../src/questions/scenario/scenario.ts';
import { scenarioJsonSchema } from '../../src/questions/shared/scenario/json-schema.ts';
import { caseIds, library } from '../../src/questions/shared/scenario/library.ts';
import { ask, type RunOptions } from '../../src/surfaces/run.ts';
import { plantWorld } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-scenario-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');
const options: RunOptions = { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };

/** Thousand USD of 2022, as BACI writes them. */
const planted = [
  ['CHN', 'JPN', '811292', 365],
  ['CHN', 'USA', '811292', 730],
  ['CHN', 'KOR', '811292', 36.5],
  ['USA', 'CHN', '850511', 73],
  ['USA', 'JPN', '850511', 1.234],
] as const;

beforeAll(async () => {
  await plantWorld(
    world,
    [2021, 2022].flatMap((year) =>
      planted.map(([exporter, importer, product, value]) => ({
        year,
        exporter,
        importer,
        product,
        value: year === 2022 ? value : 1,
        quantity: 1,
      })),
    ),
    { revision: 'HS17' },
  );
});

const event = {
  kind: 'export-control',
  from: ['CHN'],
  to: ['JPN', 'USA'],
  goods: ['811292'],
  cut: 0.6,
  days: 180,
  leakage: 0.1,
};
const document = (...events: object[]): object => ({
  title: 'T',
  start: '2023-08-01',
  horizonDays: 365,
  events,
});
const answerTo = (given: object | string): Promise<Output> => ask(scenario, { scenario: given }, options);
const sumsOf = (output: Output): Sums => output.answer['sums'] as Sums;

async function saidOf(given: object | string): Promise<string> {
  try {
    await answerTo(given);
  } catch (error) {
    if (error instanceof UserError) return render(error.said, 'en', texts);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the account', () => {
  it('is value × cut × days/365 of the year before, flow by flow', async () => {
    const output = await answerTo(document(event));
    expect(
      output.answer.rows.map((row) => [row['flow'], row['value'], row['withheld'], row['removed']]),
    ).toEqual([
      ['1 CHN>USA 811292', 730_000, 216_000, 194_400],
      ['1 CHN>JPN 811292', 365_000, 108_000, 97_200],
    ]);
    expect(sumsOf(output)).toEqual({
      due: 1_095_000,
      withheld: 324_000,
      returned: 32_400,
      removed: 291_600,
      arrived: 803_400,
    });
    expect(output.run.datasets.map(({ from }) => from)).toContain('world');
  });

  it('counts all sellers and buyers that are meant, and none that are left out', async () => {
    const all = await answerTo(document({ ...event, to: 'all', except: ['USA'] }));
    expect(all.answer.rows.map((row) => row['importer'])).toEqual(['JPN', 'KOR']);
    const every = await answerTo(
      document({ ...event, from: 'all', to: 'all', goods: 'all', cut: 1, days: 365, leakage: 0 }),
    );
    expect(sumsOf(every).arrived).toBe(0);
    expect(sumsOf(every).removed).toBe(1_205_734);
  });

  it('says where two events cut the same flow', async () => {
    const output = await answerTo(document(event, { ...event, cut: 0.5, leakage: 0 }));
    expect(output.warnings.map(({ id }) => id)).toContain('scenario.overlap');
    expect(sumsOf(output).withheld).toBe(324_000 + Math.round((1_095_000 * 0.4 * 0.5 * 180) / 365));
  });

  it('counts retaliation that is sure to come, on its own clock', async () => {
    const answer = {
      ...event,
      kind: 'import-ban',
      from: ['USA'],
      to: ['CHN'],
      goods: ['850511'],
      startDay: 64,
      days: 1000,
    };
    const output = await answerTo({
      ...document({ ...event, startDay: 100, days: 10 }),
      retaliation: [{ trigger: { when: 'event', event: 1 }, event: { ...answer, cut: 1, leakage: 0 } }],
    });
    const row = output.answer.rows.find((one) => one['event'] === 'R1');
    expect(row).toMatchObject({ days: 202, withheld: Math.round((73_000 * 202) / 365) });
  });

  it('keeps the document in the answer, so that it can be asked again', async () => {
    const file = join(dir, 'mine.yaml');
    writeFileSync(file, JSON.stringify(document(event)));
    const first = await answerTo(file);
    const again = await ask(scenario, first.input, options);
    expect({ ...again, run: null }).toEqual({ ...first, run: null });
  });
});

describe('an event behind which nothing flows is refused, and the culprit named', () => {
  it.each([
    ['no flow at all', { from: ['JPN'], to: ['CHN'] }, /event 1 stops nothing: .* no flow of 811292/],
    ['one of the buyers takes nothing', { to: ['JPN', 'DEU'] }, /stops nothing to Germany/],
    ['one of the sellers sells nothing', { from: ['CHN', 'FRA'] }, /stops nothing from France/],
    ['one of the goods does not flow', { goods: ['811292', '850511'] }, /stops nothing in 850511/],
  ])('%s', async (_, change, said) => {
    expect(await saidOf(document({ ...event, ...change }))).toMatch(said);
  });

  it('tells the place in a file, also of a rule that may never fire', async () => {
    const file = join(dir, 'rule.yaml');
    const rule = {
      trigger: { when: 'withheld', from: 'JPN', usd: 1 },
      event: { ...event, from: ['JPN'], to: ['CHN'] },
    };
    writeFileSync(file, JSON.stringify({ ...document(event), retaliation: [rule] }, null, 1));
    expect(await saidOf(file)).toMatch(/^rule\.yaml, line \d+, column \d+, .*event R1 stops nothing/);
  });

  it('does not take silence of the data for nothing: the gap stands in its row', async () => {
    const output = await ask(scenario, { scenario: document(event) }, { ...options, world: null });
    expect(output.answer.rows).toMatchObject([{ product: '811292', value: null, reason: 'no-data' }]);
  });
});

describe('the library', () => {
  const cases = library();

  it('has at least twenty cases with sources and outcomes in both languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(new Set(caseIds()).size).toBe(cases.length);
    for (const {
      id,
      document: { title, titleJa, sources, outcome },
    } of cases) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(titleJa, id).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(outcome.ja, id).not.toBe(outcome.en);
      expect(title, id).toMatch(/\d{4}$/);
    }
  });

  it('marks whatever rests on memory alone as an assumption', () => {
    for (const { id, document: found } of cases)
      if (found.sources.every(({ basis }) => basis === 'memory'))
        expect(
          found.events.every((one) => one.assumed !== undefined),
          id,
        ).toBe(true);
  });

  it.each(cases.map(({ id }) => id))('%s holds', async (id) => {
    const output = await ask(scenario, { scenario: id }, { ...options, world: null });
    expect(output.answer['events']).not.toHaveLength(0);
  });
});

it('publishes the schema that checks', () => {
  const file = readFileSync(dataPath('scenarios', 'scenario.schema.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(scenarioJsonSchema('en'));
});
