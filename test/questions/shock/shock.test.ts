// A shock in small worlds whose end can be told by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import { UserError } from '../../../src/contract/message.ts';
import { render } from '../../../src/contract/render.ts';
import type { Output } from '../../../src/contract/question.ts';
import { texts as questionTexts } from '../../../src/questions/registry.ts';
import { inputWords } from '../../../src/surfaces/input.ts';
import { shock } from '../../../src/questions/shock/shock.ts';
import { ask, type RunOptions } from '../../../src/surfaces/run.ts';
import { ioWorld, tableFrom } from '../../support/io-world.ts';

let chain = '';
beforeAll(async () => {
  // East digs ore and sells it to the west, which makes steel of it; both live of what they sell.
  chain = await ioWorld(
    tableFrom(
      ['east|ore', 'east|steel', 'west|ore', 'west|steel'],
      ['east|others', 'west|others'],
      [
        [0, 0, 0, 365],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      [
        [365, 0],
        [365, 0],
        [0, 365],
        [0, 1460],
      ],
    ),
  );
});

const asked = (input: object, draws = 0, world = chain): Promise<Output> =>
  ask(shock, input, {
    world,
    seed: 1,
    draws,
    datasets: [],
    estimates: null,
    goods: null,
  } satisfies RunOptions);

const ban = {
  title: 'No ore',
  start: '2024-01-01',
  horizonDays: 30,
  events: [{ kind: 'export-control', from: ['east'], to: ['west'], goods: ['ore'], cut: 1 }],
  stocks: { ore: { west: 10 } },
};

const texts = { ...questionTexts, ...inputWords.texts };

const table = (output: Output, name: string): readonly Row[] =>
  (name === 'rows' ? output.answer.rows : output.answer[name]) as readonly Row[];
const of = (output: Output, economy: string, industry: string): number[] =>
  table(output, 'series')
    .filter((row) => row['economy'] === economy && row['industry'] === industry)
    .map((row) => Number(row['production']));

async function refused(input: object): Promise<string> {
  try {
    await asked(input);
  } catch (error) {
    if (error instanceof UserError) {
      const worded = render(error.said, 'en', texts);
      expect(render(error.said, 'ja', texts)).not.toMatch(/[{}]/);
      return worded;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a single chain', () => {
  it('goes on for as long as the stock lasts, and then stands still', async () => {
    const output = await asked({ scenario: ban, model: 'propagation', criticality: 'leontief' });
    expect(of(output, 'west', 'steel')).toEqual([
      ...Array.from({ length: 11 }, () => 4),
      ...Array.from({ length: 20 }, () => 0),
    ]);
    const [first] = table(output, 'bottlenecks');
    expect(first).toMatchObject({
      day: 11,
      economy: 'west',
      industry: 'steel',
      input: 'ore',
      held: 4,
      side: 'ours',
    });
    const west = table(output, 'rows').find((row) => row['economy'] === 'west')!;
    expect(west).toMatchObject({
      side: 'ours',
      loss: 80,
      unmet: 80,
      peak: 0.8,
      peakDay: 11,
      recoveryDay: null,
    });
    expect(west['lossShare']).toBeCloseTo(80 / 150, 12);
    expect(table(output, 'rows').find((row) => row['economy'] === 'east')!['side']).toBe('theirs');
  });

  it('loses nothing where the stock outlasts the control', async () => {
    const brief = { ...ban, events: [{ ...ban.events[0], days: 9 }] };
    const output = await asked({ scenario: brief, model: 'propagation', criticality: 'leontief' });
    expect(of(output, 'west', 'steel').every((x) => x === 4)).toBe(true);
    expect(table(output, 'bottlenecks')).toEqual([]);
  });

  it('withholds what is ordered, less what leaks', async () => {
    const leaky = { ...ban, events: [{ ...ban.events[0], leakage: 0.25 }] };
    const output = await asked({ scenario: leaky, model: 'propagation', criticality: 'leontief' });
    const steel = of(output, 'west', 'steel');
    // Every day a quarter of what is ordered arrives: the stock falls, and output with it, but never to nothing.
    expect(steel.at(-1)).toBeGreaterThan(0);
    expect(Math.min(...steel)).toBeLessThan(4);
  });

  it('is free of any loss in the weak mode where the file says so', async () => {
    const critical = { file: 'mine.csv', rows: [{ good: 'ore', using: 'steel', critical: 0 }] };
    const output = await asked({ scenario: ban, model: 'propagation', criticality: 'half', critical });
    expect(of(output, 'west', 'steel').every((x) => x === 4)).toBe(true);
  });

  it('stays at its start until something happens, for 365 days in both models', async () => {
    const late = { ...ban, horizonDays: 365, events: [{ ...ban.events[0], startDay: 365 }] };
    const output = await asked({ scenario: late });
    const rows = table(output, 'series').filter((row) => Number(row['day']) < 365);
    expect(rows.length).toBe(2 * 365 * 4);
    const worst = Math.max(...rows.map((row) => Math.abs(Number(row['relative'] ?? 1) - 1)));
    expect(worst).toBeLessThan(1e-12);
  });

  it('retaliates when a rule fires, and says on which day', async () => {
    const answered = {
      ...ban,
      retaliation: [
        {
          trigger: { when: 'output-loss', economy: 'west', share: 0.5 },
          event: { kind: 'demand-loss', to: ['west'], goods: ['ore'], cut: 1, days: 5 },
        },
      ],
    };
    const output = await asked({ scenario: answered, model: 'propagation', criticality: 'leontief' });
    const fired = output.warnings.find(({ id }) => id === 'shock.ruleFired');
    expect(fired?.params).toMatchObject({ rule: 1, day: 11 });
    expect(of(output, 'west', 'ore').slice(10, 17)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(of(output, 'west', 'ore')[17]).toBeGreaterThan(0);
  });

  it('gives bands with draws, the same for a seed, and what drives the result', async () => {
    const output = await asked({ scenario: { ...ban, stocks: {} }, model: 'all' }, 20);
    for (const row of table(output, 'rows').filter(
      ({ model }) => model === 'ario' || model === 'propagation',
    )) {
      expect(row['draws']).toBe(20);
      expect(Number(row['lossShareLow'])).toBeLessThanOrEqual(Number(row['lossShareHigh']));
    }
    // The chain slows down once 1 - psi of the stock is used, and without a supplier nothing else delays that.
    const top = table(output, 'drivers').filter((row) => row['model'] === 'ario');
    expect(
      top
        .slice(0, 2)
        .map((row) => row['assumption'])
        .toSorted(),
    ).toEqual(['ario inventory days', 'ario psi']);
    const again = await asked({ scenario: { ...ban, stocks: {} }, model: 'all' }, 20);
    expect(again.answer).toEqual(output.answer);
  });
});

describe('models side by side', () => {
  const own = (output: Output, model: string, economy: string): Row =>
    table(output, 'rows').find((row) => row['model'] === model && row['economy'] === economy)!;

  it('orders the bounds from free substitution to fixed proportions', async () => {
    const half = { ...ban, events: [{ ...ban.events[0], cut: 0.5, leakage: 0.2 }] };
    const output = await asked({ scenario: half, model: 'bounds' });
    const west = table(output, 'bounds').find((row) => row['economy'] === 'west')!;
    // Steel costs 1/4 in ore, 40 % of which is missing; steel is 4 of 5 of what the west makes.
    expect(west['linear']).toBeCloseTo(0.8 * 0.25 * 0.4, 12);
    expect(west['leontief']).toBeCloseTo(0.8 * 0.4, 12);
    expect(Number(west['ces'])).toBeGreaterThan(Number(west['linear']));
    expect(Number(west['ces'])).toBeLessThan(Number(west['leontief']));
    // The east sells 1 of 3 to the west, of which 40 % is stopped.
    const east = table(output, 'bounds').find((row) => row['economy'] === 'east')!;
    expect(east['extraction']).toBeCloseTo(0.4 / 3, 12);
    expect(own(output, 'bounds', 'west')['lossShare']).toBe(west['ces']);
  });

  it('leaves whoever has no exports to cut short of the good', async () => {
    const output = await asked({ scenario: ban, model: 'cascade' });
    // Of the ore the west uses, its own and what it bought, half came from the east; ten days lie in reserve.
    expect(own(output, 'cascade', 'west')['shortage']).toBeCloseTo((365 - (730 * 10) / 365) / 730, 12);
  });

  it('says of each model that a duty is nothing it can take', async () => {
    const duty = { kind: 'tariff', from: ['east'], to: ['west'], goods: ['ore'], rate: 0.2 };
    const output = await asked({ scenario: { ...ban, events: [duty] } });
    const told = table(output, 'models').map((row) => [row['model'], row['reason']]);
    for (const model of ['propagation', 'ario', 'cascade', 'bounds'])
      expect(told).toContainEqual([model, 'not-applicable']);
  });

  it('follows the failure of each firm of a network', async () => {
    const link = { supplierIndustry: null, userIndustry: null, importance: 'essential' };
    const links = [
      { ...link, supplier: 'ore', user: 'steel', value: 1 },
      { ...link, supplier: 'steel', user: 'cars', value: 3 },
    ];
    const output = await asked({ scenario: ban, model: 'cascade', network: { file: 'firms.csv', links } });
    expect(table(output, 'firms').map((row) => [row['firm'], row['index']])).toEqual([
      ['cars', 1],
      ['ore', 1],
      ['steel', 1],
    ]);
  });
});

describe('what is refused before it runs', () => {
  it('names the field of a link or of a critical input that cannot be used', async () => {
    const link = { supplier: 'ore', user: 'steel', value: -1, supplierIndustry: null, userIndustry: null };
    const network = { file: 'firms.csv', links: [{ ...link, importance: 'essential' }] };
    expect(await refused({ scenario: ban, model: 'cascade', network })).toMatch(
      /network\.links\.0\.value .*more than 0/,
    );
    const critical = { file: 'mine.csv', rows: [{ good: 'ore', using: 'steel', critical: 2 }] };
    expect(await refused({ scenario: ban, critical })).toMatch(/critical\.rows\.0\.critical/);
  });

  it('names the sector whose capital a loss exceeds', async () => {
    const event = { kind: 'capital-loss', industries: ['west|ore'], amount: 1e9, days: 3 };
    expect(await refused({ scenario: { ...ban, events: [event] }, model: 'ario' })).toMatch(
      /west\|ore.*1,460/,
    );
  });

  it('names the event and the goods of a ban with no flow behind it', async () => {
    const event = { kind: 'import-ban', from: ['west'], to: ['east'], goods: ['steel'], cut: 1 };
    expect(await refused({ scenario: { ...ban, events: [event] } })).toMatch(/event 1 .*steel.*west.*east/);
  });

  it('names the event that a model cannot take, and those that can', async () => {
    const event = { kind: 'tariff', from: ['east'], to: ['west'], goods: ['ore'], rate: 0.1 };
    const said = await refused({ scenario: { ...ban, events: [event] }, model: 'ario' });
    expect(said).toMatch(/event 1.*tariff.*ARIO/);
  });

  it('names what a file of critical inputs has and the table has not', async () => {
    const critical = { file: 'mine.csv', rows: [{ good: 'oar', using: 'steel', critical: 1 }] };
    expect(await refused({ scenario: ban, model: 'propagation', critical })).toMatch(/mine\.csv.*oar/);
  });

  it('says so of an industry that the table does not have', async () => {
    const event = { ...ban.events[0], goods: ['steal'] };
    expect(await refused({ scenario: { ...ban, events: [event] } })).toMatch(/steal.*steel/);
  });
});
