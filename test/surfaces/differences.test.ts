// What replay says of an answer that comes out otherwise: the table that has changed, and what it changed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Output } from '../../src/contract/question.ts';
import { indispensability } from '../../src/questions/indispensability/indispensability.ts';
import { differences } from '../../src/surfaces/cli/differences.ts';
import { ask } from '../../src/surfaces/run.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-differences-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const estimates = join(dir, 'estimates.csv');
const HEAD = 'good,quantity,low,likely,high,unit,source,reliability,credibility,date';

function answer(months: number): Promise<Output> {
  writeFileSync(
    estimates,
    `${HEAD}\ngallium,replacement-months,1,${months},60,months,a test,F,6,2026-01-01\n`,
  );
  const options = { world: null, seed: 1, draws: 0, datasets: [], estimates, goods: null };
  return ask(indispensability, { economy: 'CHN', product: 'gallium' }, options);
}

it('names the table of estimates or goods that has changed, and what it changed', async () => {
  const [before, same, now] = [await answer(24), await answer(24), await answer(12)];
  expect(differences(before, same)).toEqual([]);
  expect(differences(before, now)).toMatchObject([
    { id: 'surface.replayTable', params: { table: 'estimates', file: estimates } },
    { id: 'surface.replayDiffers', params: { where: expect.stringMatching(/^answer\./) } },
  ]);
  const { tables } = before.run;
  const foreign = { ...before.run, tables: { ...tables, goods: { ...tables.goods, box: 'another' } } };
  expect(differences({ ...before, run: foreign }, same)).toMatchObject([
    { id: 'surface.replayTable', params: { table: 'goods', file: 'box' } },
    { id: 'surface.replayOnlyRecord' },
  ]);
});
