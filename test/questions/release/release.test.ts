// The question of release as it is asked: presets, files, policies, draws, and what is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import { UserError } from '../../../src/contract/message.ts';
import { render } from '../../../src/contract/render.ts';
import type { Output } from '../../../src/contract/question.ts';
import { texts } from '../../../src/questions/registry.ts';
import { release } from '../../../src/questions/release/release.ts';
import { ask } from '../../../src/surfaces/run.ts';
import { inputWords } from '../../../src/surfaces/input.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-release-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
const asked = (input: object, draws = 0, seed = 1) =>
  ask(release, input, { world: null, seed, draws, datasets: [], estimates: null, goods: null });
const having = (set: object, more: object = {}) => ({ params: { file: 'these.json', set }, ...more });
const table = ({ answer }: Output, name: string) => answer[name] as readonly Row[];
const row = (output: Output, policy: string): Row =>
  table(output, 'policies').find((one) => one['policy'] === policy)!;
const told = (output: Output): string[] => output.answer.point.map(({ id }) => id.replace('release.', ''));
const said = async (input: object): Promise<string> => {
  const refused = await asked(input).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  return render((refused as UserError).said, 'en', { ...texts, ...inputWords.texts }).replaceAll(dir, '');
};

describe('policies', () => {
  it.each([
    [{}, { ban: 8.1433, sb1: 11.2655, sb2: 12.5185, fix1: 14.5368, fix2: 13.6266, free: 15.2434 }],
    [{ S: 0.55 }, { ban: 4.6851, fix2: 9.0618, free: 8.2434, mpe: 8.5337, best: 9.0618 }],
    [
      { lambda: 0.1, S: 0.4 },
      { ban: 6.1672, fix2: 7.1344, free: 4.7711, mpe: 6.4269 },
    ],
    [{ c: 2 }, { ban: 1.4547, free: 12.1248 }],
    [
      { S: 0.7, eta0: 0.1, eta1: 1, c: 2 },
      { ban: -7.0489, sb2: 7.2262, fix1: 5.9492, free: 5.727, mpe: 8.0012 },
    ],
  ])('have the published values at %j', async (set, values) => {
    const output = await asked(having(set));
    for (const [policy, V] of Object.entries(values)) {
      expect(row(output, policy)['status']).toBe('converged');
      expect(Math.abs(Number(row(output, policy)['V']) - V)).toBeLessThan(0.51e-4);
    }
    expect(output.answer['policies']).toEqual(output.answer.rows);
    const commitments = output.answer.rows.filter((one) => one['policy'] !== 'mpe');
    expect(row(output, 'best')['V']).toBe(Math.max(...commitments.map((one) => Number(one['V']))));
    expect(row(output, String(output.answer['best']))['V']).toBe(row(output, 'best')['V']);
    expect(row(output, 'sb2')['k']).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6]);
  });

  it('are those that were named, in the order of the family', async () => {
    const { answer } = await asked({ policy: ['sb1,ban', 'best', 'mpe'] });
    expect(answer.rows.map((one) => one['policy'])).toEqual(['ban', 'sb1', 'mpe', 'best']);
  });

  it('have no numbers where they cycle; smoothed choices stand beside under their own name', async () => {
    const output = await asked(having({ S: 0.45 }));
    const nothing = { status: 'cycles', V: null, W: null, x: null, k: null, reason: 'no-equilibrium' };
    expect(row(output, 'mpe')).toMatchObject(nothing);
    expect(row(output, 'smoothed')).toMatchObject({ status: 'converged' });
    expect(row(output, 'smoothed')['V']).toBeCloseTo(9.651, 3);
    expect(told(output)).toContain('cycles');
    const converged = await asked(having({ S: 0.55 }));
    expect(row(converged, 'smoothed')).toBeUndefined();
  });

  it('give no time where parity is not reached, and say why', async () => {
    const output = await asked(having({ c: 30 }));
    expect(row(output, 'ban')).toMatchObject({ yearsToParity: null, yearsReason: 'endless' });
  });
});

describe('conditions', () => {
  it('move no effort of the rival where its state directs it', async () => {
    const output = await asked(having({ directed: 1, xState: 0.3 }));
    for (const one of output.answer.rows) expect(one['x']).toBe(0.3);
    const [given] = table(output, 'conditions');
    expect(given).toMatchObject({ condition: 'as given', xBan: 0.3, xBall: 0.3 });
    expect(table(output, 'conditions').map((one) => one['condition'])).not.toContain('directed research');
  });

  it('say from numbers whether a slow ball beats a ban with and without a market', async () => {
    const cases = [
      [{ S: 0.55 }, 'beatsMarket'],
      [{ S: 0.3, lambda: 0 }, 'beatsBoth'],
      [{ S: 1.4, lambda: 0.3, c: 50 }, 'beatsNeither'],
    ] as const;
    for (const [set, id] of cases) {
      const output = await asked(having(set));
      expect(told(output).filter((one) => one.startsWith('beats'))).toEqual([id]);
      const of = (condition: string): boolean => {
        const found = table(output, 'conditions').find((one) => one['condition'] === condition)!;
        return Number(found['ball']) > Number(found['ban']);
      };
      expect([of('as given'), of('directed research')]).toEqual([id !== 'beatsNeither', id === 'beatsBoth']);
    }
  });

  it('are those of the file where it switches them on itself', async () => {
    const output = await asked(having({ leak: 0.2, K: 0.1, refusal: true }));
    const names = table(output, 'conditions').map((one) => one['condition']);
    expect(names).toEqual(['as given', 'directed research']);
  });

  it('name what a state would refuse that may, and let the ban alone', async () => {
    const output = await asked({ preset: 'ai-accelerators' });
    expect(row(output, 'ban')['refused']).toBeNull();
    // One generation behind the frontier, as in January 2026.
    expect(row(output, 'fix1')['refused']).toBe(true);
  });

  it('say of several followers that no equilibrium is sought', async () => {
    const output = await asked(having({ followers: 2 }), 20);
    expect(row(output, 'mpe')).toBeUndefined();
    expect(told(output)).toContain('several');
    expect(row(output, 'ban')).toMatchObject({ best: null, bestReason: 'not-applicable' });
  });
});

describe('draws', () => {
  let one: Output;
  beforeAll(async () => {
    one = await asked({}, 200);
  });

  it('share the best commitment out, the same for the same seed', async () => {
    const again = await asked({}, 200);
    expect(one.answer).toEqual(again.answer);
    const shares = one.answer.rows.flatMap(({ policy, best }) =>
      typeof best === 'number' && policy !== 'best' ? [best] : [],
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares.filter((share) => share > 0).length).toBeGreaterThan(1);
    const [given] = table(one, 'conditions');
    const kinds = ['banBest', 'ballBest', 'freeBest'].map((name) => Number(given![name]));
    expect(kinds.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('give the same verdict and the same two that decide for another seed', async () => {
    const outputs = [one, await asked({}, 200, 2), await asked({}, 200, 3)];
    const [first, ...others] = outputs.map((output) => ({
      best: output.answer['best'],
      two: table(output, 'drivers').slice(0, 2),
      ball: Number(table(output, 'conditions')[0]!['ballBest']),
      axes: [table(output, 'map')[0]!['xName'], table(output, 'map')[0]!['yName']],
    }));
    for (const other of others) {
      expect(other.best).toBe(first!.best);
      expect(other.axes).toEqual(first!.axes);
      expect(other.two.map((one) => one['total'])).toEqual(first!.two.map((one) => one['total']));
      expect(Math.abs(other.ball - first!.ball)).toBeLessThan(0.08);
    }
    expect(first!.axes).toEqual(first!.two.map((one) => one['parameter']));
  });

  it('leave alone what is set', async () => {
    // No harm and no other effect of a release: free sale is best whatever the rest.
    const output = await asked(having({ S: 0, eta1: 0, lambda: 0, theta: 1 }), 20);
    expect(row(output, 'free')['best']).toBe(1);
    expect(table(output, 'map')).toEqual([]);
    expect(table(output, 'drivers').map((one) => one['parameter'])).not.toContain('S');
  });

  it('find the turn where both kinds are worth the same', async () => {
    const turn = table(one, 'drivers').find((one) => one['parameter'] === 'S')!;
    expect(turn['turnsTo']).toBe('slow ball');
    const at = Number(turn['turnsAt']);
    const best = async (S: number) => (await asked(having({ S }))).answer['best'];
    expect([await best(at - 1e-6), await best(at + 1e-6)]).toEqual([
      'free',
      expect.stringMatching(/^(sb|fix)/),
    ]);
  });
});

describe('bad input', () => {
  it('ends in one sentence that names the field and its range', async () => {
    expect(await said({ params: join(dir, 'absent.json') })).toMatch(
      /absent.json cannot be read: give the path/,
    );
    expect(await said({ params: file('list.json', '[1]') })).toMatch(/cannot be read as a JSON object/);
    expect(await said({ params: file('odd.json', '{"zeta": 1}') })).toMatch(
      /no parameter zeta; there are .*theta/,
    );
    expect(await said({ params: file('wrong.json', '{"theta": 2}') })).toBe(
      '/wrong.json: theta is 2: give a number from 0 to 1.',
    );
    expect(await said(having({ N: 2.5 }))).toBe('these.json: N is 2.5: give a whole number from 1 to 20.');
    expect(await said(having({ M: 0 }))).toMatch(/M is 0: give a number above 0/);
    expect(await said(having({ mu: '0.1' }))).toMatch(/mu is "0.1": give a number from 0 to/);
    expect(await said(having({ refusal: 1 }))).toMatch(/refusal is 1: give true or false/);
    expect(await said(having({ n0: 9 }))).toMatch(/n0 is 9, more than the largest gap N of 8/);
    expect(await said(having({ followers: 4, N: 20 }))).toMatch(/too many states/);
    expect(await said(having({ followers: 2, lambda: 1000 }))).toMatch(/more than the 500 that are solved/);
    expect(await said({ policy: ['sb99'] })).toMatch(/no policy sb99: take ban, .*best/);
    expect(await said({ preset: 'shoes' })).toMatch(/preset .*shoes is not one of generic/);
  });

  it('is not what lies at a limit', async () => {
    for (const set of [{ mu: 0 }, { lambda: 0, eta0: 0, eta1: 0 }, { theta: 1, gamma: 1 }, { N: 1, n0: 1 }])
      expect(Number.isFinite((await asked(having(set), 4)).answer.rows[0]!['V'])).toBe(true);
  });
});
