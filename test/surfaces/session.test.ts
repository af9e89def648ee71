// Questions asked in one session, which share what they read, against the same questions asked one by one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Context, Output, Question } from '../../src/contract/question.ts';
import { stream } from '../../src/kernel/random.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { map } from '../../src/questions/map/map.ts';
import { ask, explain, withSession } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-session-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const world = join(dir, 'world');
const options = { world, seed: 7, draws: 4, datasets: [], estimates: null, goods: null };
const codes = ['JPN', 'USA', 'CHN', 'DEU', 'FRA', 'BRA'];
const few = ['JPN', 'CHN', 'DEU'];

/** Eleven years between all pairs; which products a pair trades, and for how much, is drawn. */
function planted(): PlantedFlow[] {
  const products = ['811292', '370790', '901090', '850760'];
  const draws = stream(3, 'session');
  const flows: PlantedFlow[] = [];
  for (let year = 2012; year <= 2022; year++)
    for (const exporter of codes)
      for (const importer of codes)
        for (const product of products) {
          const at = flows.length + products.indexOf(product) * 7919 + year * 31;
          if (exporter === importer || draws.uniform(at) < 0.4) continue;
          const value = Math.round(1000 * Math.exp(2 * draws.normal(at + 100_003))) / 1000 + 1;
          flows.push({ year, exporter, importer, product, value, quantity: 2 * value });
        }
  return flows;
}

/** An answer without the times at which it was given. */
const timeless = (output: Output): unknown =>
  JSON.parse(JSON.stringify(output, (key, value: unknown) => (key === 'timing' ? undefined : value)));

type Asked = readonly [Question, unknown];
const asked: readonly Asked[] = [
  ...few.map((economy): Asked => [map, { economy }]),
  ...few.map((economy): Asked => [map, { economy, level: 'hs6', year: 2021 }]),
  [map, { economy: 'EU27' }],
  [map, { economy: 'NZL' }],
  ...few.map((economy): Asked => [autonomy, { economy }]),
  [autonomy, { economy: 'EU27', definition: 'cdi' }],
  [map, { economy: 'JPN' }],
];

describe('a session', () => {
  let alone: readonly unknown[];
  beforeAll(async () => {
    await plantWorld(world, planted(), { revision: 'HS12' });
    const outputs: unknown[] = [];
    for (const [question, input] of asked) outputs.push(timeless(await ask(question, input, options)));
    alone = outputs;
  }, 120_000);

  it('gives the answers and run records of questions asked one by one', async () => {
    await withSession(options, async ({ ask: one }) => {
      for (const [k, [question, input]] of asked.entries())
        expect(timeless(await one(question, input)), `question ${k}`).toEqual(alone[k]);
    });
  });

  it('gives them in any order, and to questions asked at the same time', async () => {
    await withSession(options, async ({ ask: one }) => {
      const backwards = asked.map((_, k) => asked.length - 1 - k);
      const outputs = await Promise.all(backwards.map((k) => one(...asked[k]!)));
      for (const [at, k] of backwards.entries())
        expect(timeless(outputs[at]!), `question ${k}`).toEqual(alone[k]);
    });
  });

  it('lists the datasets that a question used, not those of the questions before it', async () => {
    await withSession(options, async ({ ask: one }) => {
      const first = await one(map, { economy: 'JPN' });
      const second = await one(autonomy, { economy: 'JPN' });
      expect(first.run.datasets.length).toBeGreaterThan(1);
      expect(second.run.datasets.map(({ from }) => from)).toEqual(['world']);
      expect(first.run.datasets).toContainEqual(second.run.datasets[0]);
    });
  });

  it('counts what a question asked on the way among what its answer rests on', async () => {
    const asks: Question = {
      ...autonomy,
      input: z.strictObject({}),
      ask: async (ctx: Context) => {
        await ctx.data.find(['patents']);
        return ctx.ask(autonomy, { economy: 'JPN' });
      },
      point: () => [],
    } as unknown as Question;
    const { run } = await ask(asks, {}, options);
    const [nested] = run.nested;
    expect(run.datasets.map(({ from }) => from)).toEqual(['box', 'world']);
    expect(nested?.datasets.map(({ from }) => from)).toEqual(['world']);
  });

  it('explains a cell as it is explained to who comes with the answer alone, whatever was asked in between', async () => {
    const cells = [
      { question: autonomy, at: { table: 'rows', row: 0, column: 'hhi' } },
      { question: autonomy, at: { table: 'definitions', row: 0, column: 'countHigh' } },
      { question: map, at: { table: 'rows', row: 0, column: 'autonomyHigh' } },
    ];
    await withSession(options, async ({ ask: one, explain: tell }) => {
      for (const { question, at } of cells) {
        const output = await one(question, { economy: 'JPN' });
        const told = await explain(question, output, at, options);
        expect(told.lines.length).toBeGreaterThan(0);
        expect(await tell(question, output, at)).toEqual(told);
        await one(question, { economy: 'CHN' });
        expect(await tell(question, output, at)).toEqual(told);
        expect(await tell(question, output, at)).toEqual(told);
      }
    });
  });

  it('goes on after a question that cannot be answered', async () => {
    await withSession(options, async ({ ask: one }) => {
      await expect(one(map, { economy: 'JPN', year: 1950 })).rejects.toThrow('map.nothing');
      await expect(one(autonomy, { economy: 'XEF' })).rejects.toThrow('unknownEconomy');
      expect(timeless(await one(...asked[0]!))).toEqual(alone[0]);
    });
  });
});
