// The question of release as it is asked: presets, files, policies, draws, and what is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/contract/message.ts';
import { release } from '../../../src/questions/release/release.ts';
import { ask } from '../../../src/surfaces/run.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-release-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
const asked = (input: object, draws = 0) =>
  ask(release, input, { world: null, seed: 1, draws, datasets: [], estimates: null, goods: null });
const said = async (input: object): Promise<string> => {
  const refused = await asked(input).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  return (refused as UserError).said.id;
};

describe('policies', () => {
  it.each([
    ['base', { ban: 8.1433, sb1: 11.2655, sb2: 12.5185, fix1: 14.5368, fix2: 13.6266, free: 15.2434 }],
    ['harm', { ban: 4.6851, fix2: 9.0618, free: 8.2434, mpe: 8.5337 }],
    ['learning', { ban: 6.1672, fix2: 7.1344, free: 4.7711, mpe: 6.4269 }],
    ['cheap-research', { ban: 1.4547, free: 12.1248 }],
    ['home-market', { ban: -7.0489, sb2: 7.2262, fix1: 5.9492, free: 5.727, mpe: 8.0012 }],
  ])('have the published values under %s', async (preset, values) => {
    const { answer } = await asked({ preset });
    const most = Math.max(
      ...answer.rows.map((row) => (row['policy'] === 'mpe' ? -Infinity : Number(row['V']))),
    );
    for (const [policy, V] of Object.entries(values)) {
      const row = answer.rows.find((one) => one['policy'] === policy)!;
      expect(row['status']).toBe('converged');
      expect(Math.abs(Number(row['V']) - V)).toBeLessThan(0.51e-4);
    }
    expect(answer['policies']).toEqual(answer.rows);
    expect(answer.rows.find((one) => one['policy'] === answer['best'])?.['V']).toBe(most);
  });

  it('are those that were named, in the order of the family', async () => {
    const { answer } = await asked({ policy: ['sb1,ban', 'mpe'] });
    expect(answer.rows.map((row) => row['policy'])).toEqual(['ban', 'sb1', 'mpe']);
  });

  it('say so and have no numbers where they cycle', async () => {
    const params = file('cycles.json', '{"S": 0.45}');
    const { answer } = await asked({ params, policy: ['mpe'] });
    expect(answer.rows[0]).toMatchObject({
      status: 'cycles',
      V: null,
      W: null,
      k: null,
      reason: 'no-equilibrium',
    });
    const note = answer.point.find(({ id }) => id === 'release.cycles');
    expect(note?.params['V']).toBe('9.65');
  });
});

describe('draws', () => {
  it('share the best commitment out, the same for the same seed', async () => {
    const [one, again] = [await asked({}, 40), await asked({}, 40)];
    expect(one.answer.rows).toEqual(again.answer.rows);
    const shares = one.answer.rows.flatMap((row) => (typeof row['best'] === 'number' ? [row['best']] : []));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares.filter((share) => share > 0).length).toBeGreaterThan(1);
  });

  it('leave alone what is set', async () => {
    // No harm and no other effect of a release: free sale is best whatever the rest.
    const params = file('free.json', '{"S": 0, "eta1": 0, "lambda": 0, "theta": 1}');
    const { answer } = await asked({ params }, 20);
    expect(answer.rows.find((row) => row['policy'] === 'free')?.['best']).toBe(1);
  });
});

describe('bad input', () => {
  it('ends in one sentence', async () => {
    expect(await said({ params: join(dir, 'absent.json') })).toBe('release.badFile');
    expect(await said({ params: file('odd.json', '{"zeta": 1}') })).toBe('release.badParameter');
    expect(await said({ params: file('wrong.json', '{"theta": 2}') })).toBe('release.badParameter');
    expect(await said({ params: file('far.json', '{"n0": 9}') })).toBe('release.tooFarBehind');
    expect(await said({ params: file('many.json', '{"followers": 4, "N": 20}') })).toBe(
      'release.tooManyStates',
    );
    expect(await said({ policy: ['sb99'] })).toBe('release.noPolicy');
  });
});
