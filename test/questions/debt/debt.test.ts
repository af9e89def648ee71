// Debt from the box: five economies, who holds it, years rebuilt from their flows, and verdicts that do not hang on a seed.
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import type { Output } from '../../../src/contract/question.ts';
import { render } from '../../../src/contract/render.ts';
import { debt } from '../../../src/questions/debt/debt.ts';
import { texts } from '../../../src/surfaces/cli/common.ts';
import { ask as askOf } from '../../../src/surfaces/run.ts';

const ask = (input: object, { draws = 20, seed = 1 } = {}): Promise<Output> =>
  askOf(
    debt,
    { economy: 'JPN', paths: 1000, ...input },
    { world: null, seed, draws, datasets: [], estimates: null, goods: null },
  );
const table = ({ answer }: Output, name: string): readonly Row[] =>
  (name === 'rows' ? answer.rows : answer[name]) as readonly Row[];
const row = (output: Output, name: string, of: Row): Row => {
  const found = table(output, name).find((one) =>
    Object.entries(of).every(([key, value]) => one[key] === value),
  );
  if (!found) throw new Error(`no row of ${name} with ${JSON.stringify(of)}`);
  return found;
};
const numbers = (rows: readonly Row[], key: string): number[] => rows.map((one) => Number(one[key]));

describe('the path', () => {
  it('rebuilds Japan 2010 to 2023 from its own flows, with the residual that is shown', async () => {
    const output = await ask({}, { draws: 0 });
    const years = table(output, 'rows').filter(({ year }) => Number(year) >= 2009 && Number(year) <= 2023);
    expect(numbers(years, 'year')).toEqual(Array.from({ length: 15 }, (_, k) => 2009 + k));
    let level = Number(years[0]!['published']);
    for (const one of years.slice(1)) {
      const growth = (1 + Number(one['growth'])) * (1 + Number(one['inflation']));
      level =
        (level * (1 + Number(one['rate']))) / growth -
        Number(one['primaryBalance']) +
        Number(one['stockFlow']);
      expect(level).toBeCloseTo(Number(one['published']), 12);
    }
    // As published by the IMF (World Economic Outlook, October 2025).
    expect(Math.abs(level - 2.405)).toBeLessThan(0.001);
    expect(numbers(years, 'stockFlow').every((flow) => Math.abs(flow) < 0.065)).toBe(true);
  });

  it('says of each year whether it is known, estimated, expected or held', async () => {
    const output = await ask({}, { draws: 0 });
    const standing = Object.fromEntries(table(output, 'rows').map(({ year, status }) => [year, status]));
    expect(standing).toMatchObject({ 2023: 'actual', 2024: 'estimate', 2025: 'forecast', 2031: 'held' });
  });

  it('is the same by whoever holds the debt', async () => {
    const [own, sold] = [await ask({}), await ask({ holders: 'foreign=0.9,domestic=0.1' })];
    for (const name of ['rows', 'verdict', 'fans', 'stress', 'terms'])
      expect(table(sold, name), name).toEqual(table(own, name));
    const jump = (output: Output): number => Number(table(output, 'panic')[0]!['jump']);
    expect(jump(sold)).toBeLessThan(jump(own));
  });

  it.for(['JPN', 'USA', 'GBR', 'ITA', 'GRC'])('has one verdict in any seed (%s)', async (economy) => {
    const directions = new Set<unknown>();
    const chances: number[][] = [];
    for (const seed of [1, 2]) {
      const output = await ask({ economy, paths: 5000 }, { draws: 1, seed });
      directions.add(table(output, 'verdict')[0]!['direction']);
      chances.push(numbers(table(output, 'fans'), 'chance'));
    }
    expect(directions.size).toBe(1);
    for (const kind of [0, 1, 2]) {
      const of = chances.map((one) => one[kind]!);
      expect(Math.max(...of) - Math.min(...of)).toBeLessThan(0.04);
    }
  });

  it('worsens in every stress test', async () => {
    const output = await ask({ foreignCurrency: 0.3 }, { draws: 0 });
    for (const one of table(output, 'stress').slice(1))
      expect(Number(one['change']), String(one['test'])).toBeGreaterThan(0);
  });
});

describe('Greece 2009', () => {
  it('breaks: debt rises on nearly all paths, calm is gone, and so it was', async () => {
    const output = await ask({ economy: 'GRC', year: 2009 });
    const [verdict] = table(output, 'verdict');
    expect(verdict).toMatchObject({ year: 2009, direction: 'rises' });
    for (const chance of numbers(table(output, 'fans'), 'chance')) expect(chance).toBeGreaterThan(0.85);
    const own = row(output, 'panic', {
      who: 'all-debt',
      circumstance: 'as expected',
      treatment: 'as issued',
    });
    expect(own).toMatchObject({ captive: 0.25, jump: null, jumpReason: 'no-calm', years: 0, fragile: 1 });
    expect(Number(own['room'])).toBeLessThan(-0.5);
    // A write-off of a third of GDP: private holders exchanged their bonds in 2012.
    expect(Number(row(output, 'rows', { year: 2012 })['stockFlow'])).toBeLessThan(-0.3);
    expect(output.warnings.map(({ id }) => id)).toContain('debt.hindsight');
  });
});

describe('holders', () => {
  it('of Japan stand by type, with and without bills', async () => {
    const output = await ask({}, { draws: 0 });
    for (const [definition, captive, bank] of [
      ['with-bills', 0.865, 0.479],
      ['without-bills', 0.936, 0.52],
    ] as const) {
      const rows = table(output, 'holders').filter(
        (one) => one['economy'] === 'JPN' && one['definition'] === definition,
      );
      expect(numbers(rows, 'share').reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const seen = { who: definition, circumstance: 'as expected' } as const;
      const issued = row(output, 'panic', { ...seen, treatment: 'as issued' });
      const overnight = row(output, 'panic', { ...seen, treatment: 'overnight' });
      expect(issued['captive']).toBeCloseTo(captive, 12);
      expect(issued['repricing']).toBe(0.15);
      expect(overnight['repricing']).toBeCloseTo(0.15 + bank * 0.85, 12);
      expect(Number(overnight['room'])).toBeLessThan(Number(issued['room']));
    }
  });

  it('elsewhere are home and abroad alone, graded as their table says', async () => {
    const output = await ask({ economy: 'ITA' }, { draws: 0 });
    const own = table(output, 'holders').filter((one) => one['economy'] === 'ITA');
    expect(own.map(({ type, basis, confidence }) => [type, basis, confidence])).toEqual([
      ['foreign', 'memory', 'med'],
      ['domestic', 'derived', 'med'],
    ]);
    const overnight = row(output, 'panic', { who: 'all-debt', treatment: 'overnight' });
    expect(overnight).toMatchObject({ jump: null, threshold: null, jumpReason: 'no-data' });
  });

  it('swapped between two change their distance to panic and nothing else', async () => {
    const output = await ask({ peer: 'ITA' }, { draws: 0 });
    for (const economy of ['JPN', 'ITA']) {
      const own = row(output, 'swap', { economy, factor: 'nothing swapped' });
      const holders = row(output, 'swap', { economy, factor: 'holders' });
      const other = row(output, 'swap', {
        economy: economy === 'JPN' ? 'ITA' : 'JPN',
        factor: 'nothing swapped',
      });
      expect(holders['captive']).toBe(other['captive']);
      expect(Math.sign(Number(holders['roomChange']))).toBe(
        Math.sign(Number(holders['captive']) - Number(own['captive'])),
      );
      expect(Number(own['room']) - Number(own['threshold'])).toBeCloseTo(
        Number(holders['room']) - Number(holders['threshold']),
        12,
      );
      const everything = row(output, 'swap', { economy, factor: 'everything' });
      for (const key of ['captive', 'jump', 'threshold', 'room'])
        expect(everything[key], key).toEqual(other[key]);
    }
  });

  it('of another economy or as given take the place of its own', async () => {
    const lent = await ask({ holders: 'ITA' }, { draws: 0 });
    expect(row(lent, 'panic', { who: 'ITA', treatment: 'as issued' })['captive']).toBeCloseTo(0.69, 12);
    const given = await ask({ holders: 'foreign=0.4, central-bank=0.25, banks=0.35' }, { draws: 0 });
    expect(row(given, 'panic', { who: 'given', treatment: 'as issued' })['captive']).toBeCloseTo(0.6, 12);
    expect(row(given, 'panic', { who: 'given', treatment: 'overnight' })['repricing']).toBeCloseTo(
      0.15 + 0.25 * 0.85,
      12,
    );
  });
});

describe('what it says', () => {
  it('leads with the verdict and leaves no gap, in both languages', async () => {
    for (const economy of ['JPN', 'USA', 'GBR', 'ITA', 'GRC']) {
      const { answer, warnings } = await ask({ economy });
      const said = [...answer.point, ...warnings].flatMap((message) =>
        (['en', 'ja'] as const).map((lang) => render(message, lang, texts)),
      );
      expect(answer.point[0]!.id).toMatch(/^debt\.lead/);
      for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|NaN|Infinity|null/);
      expect(answer.point.map(({ id }) => id)).toContain('debt.changeTest');
    }
  });

  it('draws nothing where no paths are asked for', async () => {
    const output = await ask({}, { draws: 0 });
    expect(table(output, 'verdict')[0]!['direction']).toBe('not drawn');
    expect(output.answer.point[0]!.id).toBe('debt.leadPath');
    for (const one of table(output, 'fans')) expect(one).toMatchObject({ chance: null, reason: 'not-asked' });
  });
});
