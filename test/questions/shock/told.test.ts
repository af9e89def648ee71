// What an answer says of itself: what a fault is and where, what a money is, and where a result hangs on a trifle.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ShockAnswer } from '../../../src/questions/shock/answer.ts';
import { pointOf } from '../../../src/questions/shock/point.ts';
import { kanameHere, type Ended } from '../../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-shock-told-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const scenario = (name: string, event: string): string => {
  writeFileSync(
    join(dir, name),
    `title: A stop\nstart: 2023-08-01\nhorizonDays: 200\nevents:\n  - ${event}\n`,
  );
  return join(dir, name);
};
const run = (...args: string[]): Promise<Ended> =>
  kanameHere(['shock', '--draws', '0', '--rows', '1', ...args]);
const quake =
  '{kind: capital-loss, industries: ["JPN|c8", "JPN|c12", "JPN|c15"], amount: 60000, split: by-capital, startDay: 1, days: 60, recovery: {shape: linear, days: 30}}';

describe('an earthquake through inputs that cost next to nothing', () => {
  const shown: Record<string, string> = {};
  beforeAll(async () => {
    const file = scenario('quake.yaml', quake);
    for (const from of ['0', '0.01']) {
      const { stdout, stderr } = await run(
        '--scenario',
        file,
        '--model',
        'propagation',
        '--critical-from',
        from,
      );
      shown[from] = stdout + stderr;
    }
  });

  it('is told as it is, with the trifle named', () => {
    expect(shown['0']).toMatch(/first to run short, is 0\.0\d+ % of the output of .* \(Cyprus\)/);
    expect(shown['0']).toMatch(/Hit without being named .*Cyprus/);
  });

  it('loses it where such inputs bind nobody', () => {
    expect(shown['0.01']).not.toContain('Cyprus');
    expect(shown['0.01']).not.toContain('first to run short');
  });

  it('has its money under the unit and the year of the table', () => {
    expect(shown['0']).toContain('Output a day (million USD, prices of 2011)');
    expect(shown['0']).not.toContain('money of the table');
  });

  it('shows no minus before nothing', () => {
    expect(shown['0']).not.toMatch(/-0\.0+ %/);
  });
});

it('names the furthest user of what is withheld where no model tells a loss', async () => {
  const { stdout } = await run('--scenario', 'chn-graphite-2023');
  const json = await kanameHere([
    'shock',
    '--draws',
    '0',
    '--scenario',
    'chn-graphite-2023',
    '--format',
    'json',
  ]);
  const { answer } = z
    .object({
      answer: z.object({ paths: z.array(z.object({ through: z.number(), industryName: z.string() })) }),
    })
    .parse(JSON.parse(json.stdout));
  const furthest = answer.paths.toSorted((a, b) => b.through - a.through)[0]!;
  expect(stdout).toContain(
    `what ${furthest.industryName} of Canada buys over all stages of the industry that makes 250410`,
  );
  expect(stdout).toContain(`comes to ${(100 * furthest.through).toFixed(1)} % of its output`);
});

it('says it where two models tell the same', async () => {
  const row = (model: string, loss: number) => ({ model, ours: loss, theirs: null, world: loss });
  const answer = {
    rows: [],
    models: [row('ario', 0.01), row('propagation', 0.01)],
    bounds: [],
    paths: [],
    firms: [],
    drivers: [],
    drift: [],
    ground: { box: false, year: null },
    title: 'A stop',
    titleJa: '停止',
  } as unknown as ShockAnswer;
  expect(pointOf(answer).map(({ id }) => id)).toContain('shock.pointAgree');
  const apart = { ...answer, models: [row('ario', 0.01), row('propagation', 0.02)] } as ShockAnswer;
  expect(pointOf(apart).map(({ id }) => id)).toContain('shock.pointRange');
});

it('tells file and line of a fault that is found in trade data', async () => {
  const file = scenario(
    'self.yaml',
    '{kind: export-control, from: [JPN], to: [JPN], goods: ["850760"], cut: 0.6}',
  );
  const { status, stderr } = await run('--scenario', file);
  expect(status).toBe(2);
  expect(stderr).toMatch(/self\.yaml, line 5, column \d+, field "events #1, goods": event 1 stops nothing/);
});

it('names who acts on whom, and in what, by name', async () => {
  const file = scenario(
    'named.yaml',
    '{kind: export-control, from: [CHN], to: [JPN], goods: ["850760"], cut: 0.6}',
  );
  const { stdout } = await kanameHere(['scenario', 'check', file, '--table', 'events', '--format', 'json']);
  expect(stdout).toMatch(/"from": \[\s*"China"/);
  expect(stdout).toMatch(/"goods": \[\s*"850760 /);
});
