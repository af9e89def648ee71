// What is laid upon a path: answers as the command prints them, and every way in which a file or an option can be wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kanameHere } from '../../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-debt-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, content: unknown): string => {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(dir, name);
};
const cells = z.array(z.record(z.string(), z.unknown()));
const printed = z.object({ answer: z.record(z.string(), z.unknown()) });

/** What the command prints as JSON. */
async function json(
  ...args: string[]
): Promise<{ text: string; table: (name: string) => z.output<typeof cells> }> {
  const { status, stdout, stderr } = await kanameHere([...args, '--draws', '0', '--format', 'json']);
  expect(status, stderr).toBe(0);
  const { answer } = printed.parse(JSON.parse(stdout));
  return { text: stdout, table: (name) => cells.parse(answer[name]) };
}

/** Both sides' high technology stays away for nine months: a loss that models of days see. */
const embargo = {
  title: 'No machines',
  start: '2026-01-01',
  horizonDays: 500,
  events: [{ kind: 'export-control', from: ['CHN'], to: ['JPN'], goods: ['c9', 'c14'], cut: 0.9, days: 270 }],
};

describe('additions', () => {
  let [portfolio, shock] = ['', ''];
  let costs: z.output<typeof cells> = [];
  let losses: z.output<typeof cells> = [];
  beforeAll(async () => {
    const mix = await json('portfolio', 'JPN', '--budget', '500bn-jpy');
    portfolio = write('mix.json', mix.text);
    costs = mix.table('cost');
    const run = await json('shock', '--scenario', write('embargo.json', embargo), '--model', 'propagation');
    shock = write('shock.json', run.text);
    losses = run.table('rows');
  });

  it('reads the costs of a portfolio', async () => {
    const plain = await json('debt', 'JPN');
    const laden = await json('debt', 'JPN', '--add', portfolio);
    const charges = laden.table('charges');
    expect(charges.map(({ year, amount, unit }) => [year, Number(amount) * 1e9, unit])).toEqual(
      costs.map(({ year, cost }) => [year, cost, 'billion JPY']),
    );
    // 100 bn of about 640 trillion a year.
    for (const { balance } of charges) expect(Math.abs(Number(balance) - 1.5e-4)).toBeLessThan(2e-5);
    const [before, after] = [plain.table('verdict')[0]!, laden.table('verdict')[0]!];
    const [effect] = laden.table('added');
    const rise = Number(after['endDebt']) - Number(before['endDebt']);
    expect(rise).toBeGreaterThan(5e-4);
    expect(Number(effect!['change'])).toBeCloseTo(rise, 12);
    expect(Number(effect!['roomChange'])).toBeCloseTo(-rise, 9);
    expect(Number(effect!['jump'])).toBeLessThan(Number(plain.table('panic')[0]!['jump']));
  });

  it('reads the loss of a shock, over the days that it lasts', async () => {
    const of = losses.find(({ economy }) => economy === 'JPN')!;
    const charges = (await json('debt', 'JPN', '--add', shock)).table('charges');
    expect(charges.map(({ year, model }) => [year, model])).toEqual([
      [2025, 'propagation'],
      [2026, 'propagation'],
    ]);
    expect(Number(charges[0]!['output'])).toBeCloseTo(Number(of['lossShare']), 12);
    expect(Number(charges[1]!['output'])).toBeCloseTo((Number(of['lossShare']) * 135) / 365, 12);
    expect(Number(charges[0]!['balance'])).toBeCloseTo(0.4 * Number(of['lossShare']), 12);
  });

  it('takes models of days before others, and says which', async () => {
    const rows = [
      { model: 'bounds', economy: 'JPN', lossShare: 0.3 },
      { model: 'ario', economy: 'JPN', lossShare: 0.01 },
      { model: 'cascade', economy: null, lossShare: null },
    ];
    const made = (name: string, kept: unknown[]): string =>
      write(name, { question: 'shock', answer: { title: name, horizonDays: 365, rows: kept } });
    const both = await json('debt', 'JPN', '--add', made('both.json', rows));
    expect(both.table('charges')).toMatchObject([{ model: 'ario', output: 0.01 }]);
    const bound = await json('debt', 'JPN', '--add', made('bound.json', rows.slice(0, 1)));
    expect(bound.table('charges')).toMatchObject([{ model: 'bounds', output: 0.3 }]);
  });

  it('calls a shock by its title in the reader’s language', async () => {
    const answer = {
      title: 'A strait closes',
      titleJa: '海峡の閉鎖',
      horizonDays: 365,
      rows: [{ model: 'ario', economy: 'JPN', lossShare: 0.01 }],
    };
    const named = write('named.json', { question: 'shock', answer });
    const { stdout } = await kanameHere(['debt', 'JPN', '--add', named, '--draws', '0', '--lang', 'ja']);
    expect(stdout).toContain('海峡の閉鎖: ');
    expect(stdout).not.toContain('A strait closes');
    const english = await kanameHere(['debt', 'JPN', '--add', named, '--draws', '0']);
    expect(english.stdout).toContain('A strait closes: ');
    expect(english.stdout).not.toContain('海峡');
  });

  it('adds several up', async () => {
    const all = (await json('debt', 'JPN', '--add', portfolio, '--add', shock)).table('added');
    expect(all.map(({ kind }) => kind)).toEqual(['costs', 'shock', 'everything laid upon it']);
    expect(Number(all[2]!['total'])).toBeCloseTo(Number(all[0]!['total']) + Number(all[1]!['total']), 12);
  });
});

const made = (cost: unknown): unknown => ({ question: 'portfolio', answer: { cost } });
const file = (name: string, content: unknown) => (): string[] => ['--add', write(name, content)];
const bad: readonly (readonly [says: string, args: () => string[]])[] = [
  ['growth is not usable: it takes a number from -20 to 30, and was given 31', () => ['--growth', '31']],
  ['inflation is not usable: it takes a number from -20 to 100', () => ['--inflation', '-21']],
  ['primary-balance is not usable: it takes a number from -30 to 30', () => ['--primary-balance', '-31']],
  ['repricing is not usable: it takes a number above 0 to 1', () => ['--repricing', '0']],
  ['psi is not usable: it takes a number from 0 to 1', () => ['--psi', '1.2']],
  ['scare is not usable: it takes a number from 0.1 to 40', () => ['--scare', '41']],
  ['horizon is not usable: it takes a number from 1 to 50', () => ['--horizon', '51']],
  ['foreign-currency is not usable: it takes a number from 0 to 1', () => ['--foreign-currency', '1.1']],
  ['1991 to 2030', () => ['--year', '1985']],
  ['1700 is not in the history of Japan, which runs from 1991 to 2023', () => ['--drop-years', '2009,1700']],
  ['the shares add up to 0.8: they must add up to 1', () => ['--holders', 'foreign=0.3,domestic=0.5']],
  [
    'the share of foreign is 1.3: give a number from 0 to 1',
    () => ['--holders', 'foreign=1.3,domestic=-0.3'],
  ],
  ['there is no type “martians”', () => ['--holders', 'martians=1']],
  ['--holders FRA is neither', () => ['--holders', 'FRA']],
  ['--peer is Japan itself', () => ['--peer', 'JPN']],
  ['No public finances of France at hand; at hand are', () => ['--peer', 'FRA']],
  ['cannot be read', () => ['--add', join(dir, 'absent.json')]],
  ['text.json is not an answer as JSON', file('text.json', 'costs: 3')],
  ['an answer of `kaname map`', file('map.json', { question: 'map', answer: {} })],
  ['field answer.cost.0.year', file('late.json', made([{ year: '2026', cost: 1, money: 'JPY' }]))],
  ['field answer.cost.0.cost', file('gain.json', made([{ year: 2026, cost: -1, money: 'JPY' }]))],
  ['field answer.cost', file('none.json', made([]))],
  ['field answer.rows', file('rows.json', { question: 'shock', answer: { title: 'a', horizonDays: 3 } })],
  [
    'the year 2060; the path runs from 2024 to 2033',
    file('far.json', made([{ year: 2060, cost: 1, money: 'JPY' }])),
  ],
  ['unit “EUR”', file('euro.json', made([{ year: 2026, cost: 1, money: 'EUR' }]))],
  [
    'the year 2026 twice',
    file('twice.json', made([2026, 2026].map((year) => ({ year, cost: 1, money: 'JPY' })))),
  ],
  [
    'holds no loss of output of Japan',
    file('quiet.json', { question: 'shock', answer: { title: 'quiet.json', horizonDays: 9, rows: [] } }),
  ],
  [
    'two of them are called same.json',
    () => {
      const one = write('same.json', made([{ year: 2026, cost: 1, money: 'JPY' }]));
      return ['--add', one, '--add', one];
    },
  ],
];

describe('bad input', () => {
  it.for(bad)('%s', async ([says, args]) => {
    for (const lang of ['en', 'ja']) {
      const { status, stdout, stderr } = await kanameHere(['debt', 'JPN', ...args(), '--lang', lang]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      if (lang === 'en') expect(stderr).toContain(says);
      else expect(stderr).not.toMatch(/[{}]/);
    }
  });

  it('names an economy that the box does not hold, and what to import', async () => {
    const { status, stderr } = await kanameHere(['debt', 'FRA']);
    expect(status).toBe(2);
    expect(stderr).toContain('kaname import weo');
  });
});
