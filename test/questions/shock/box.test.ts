import { expect, it } from 'vitest';
import { shock } from '../../../src/questions/shock/shock.ts';
import { ask } from '../../../src/surfaces/run.ts';

it('does not add up events that follow one another: no more is missing than is bought', async () => {
  const options = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
  const { answer } = await ask(shock, { scenario: 'cod-cobalt-2025', model: 'bounds' }, options);
  const missing = (answer['bounds'] as { missing: number | null }[]).map((row) => row.missing ?? 0);
  expect(Math.max(...missing)).toBeGreaterThan(0.5);
  expect(Math.max(...missing)).toBeLessThanOrEqual(1);
});

it('tells no loss, and does not fail, where no flow of the goods is known', async () => {
  const options = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
  const { answer } = await ask(shock, { scenario: 'chn-graphite-2023' }, options);
  expect(answer['bounds']).toEqual([]);
  expect(answer.rows.every((row) => row['lossShare'] === null)).toBe(true);
  expect((answer['paths'] as unknown[]).length).toBeGreaterThan(0);
});
