// Goods that are part of an industry, whose users somebody named; and what is withheld, counted by the table.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import { render } from '../../../src/contract/render.ts';
import type { Output } from '../../../src/contract/question.ts';
import { dataPath } from '../../../src/atlas/files.ts';
import { Ledger } from '../../../src/ledger/data.ts';
import { importIo } from '../../../src/ledger/sources/io/io.ts';
import { gdpAt } from '../../../src/questions/shared/gdp.ts';
import { texts } from '../../../src/questions/registry.ts';
import { shock } from '../../../src/questions/shock/shock.ts';
import { ask } from '../../../src/surfaces/run.ts';
import { tableFrom, writePlain } from '../../support/io-world.ts';
import { plantWorld } from '../../support/planted.ts';

const GALLIUM = '811292';
const YEAR = 365;

let planted = '';
let boxed = '';
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kaname-parts-'));
  planted = join(dir, 'planted');
  // China's metals go to its own machines and to Japan's, one and four a day; of the four a tenth is gallium.
  await importIo(
    planted,
    [
      writePlain(
        tableFrom(
          ['CHN|metals', 'CHN|machines', 'JPN|metals', 'JPN|machines'],
          ['CHN|others', 'JPN|others'],
          [
            [0, YEAR, 0, 4 * YEAR],
            [0, 0, 0, 0],
            [0, 0, 0, YEAR],
            [0, 0, 0, 0],
          ],
          [
            [2 * YEAR, 0],
            [2 * YEAR, 0],
            [0, YEAR],
            [0, 8 * YEAR],
          ],
        ),
      ),
    ],
    { as: 'plain', unit: 'million USD' },
  );
  await plantWorld(planted, [
    { year: 2022, exporter: 'CHN', importer: 'JPN', product: GALLIUM, value: 0.4 * YEAR * 1000, quantity: 1 },
  ]);
  boxed = join(dir, 'boxed');
  // Two metals of one industry: gallium is a fifth of what China sells Japan of them.
  await plantWorld(boxed, [
    { year: 2022, exporter: 'CHN', importer: 'JPN', product: GALLIUM, value: 1e8, quantity: 1 },
    { year: 2022, exporter: 'CHN', importer: 'JPN', product: '760110', value: 4e8, quantity: 1 },
    { year: 2022, exporter: 'JPN', importer: 'CHN', product: '370790', value: 5e8, quantity: 1 },
  ]);
});

const control = {
  title: 'No gallium',
  start: '2023-08-01',
  horizonDays: 30,
  events: [{ kind: 'export-control', from: ['CHN'], to: ['JPN'], goods: [GALLIUM], cut: 1, days: 30 }],
  stocks: { [GALLIUM]: { JPN: 10 } },
};
const users = {
  file: 'users.csv',
  rows: [{ good: GALLIUM, using: 'machines', critical: 1, industry: 'metals' }],
};
const asked = (input: object, world: string): Promise<Output> =>
  ask(shock, input, { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null });
const table = (output: Output, name: string): readonly Row[] => output.answer[name] as readonly Row[];
const warned = (output: Output): string => output.warnings.map((one) => render(one, 'en', texts)).join('\n');

describe('a good whose users are named', () => {
  it('stops its users once the stock is used up, and nobody else', async () => {
    const output = await asked(
      { scenario: control, critical: users, model: 'propagation', criticality: 'leontief' },
      planted,
    );
    const of = (economy: string, industry: string): number[] =>
      table(output, 'series')
        .filter((row) => row['economy'] === economy && row['industry'] === industry)
        .map((row) => Number(row['production']));
    expect(of('JPN', 'machines')).toEqual([
      ...Array.from({ length: 11 }, () => 8),
      ...Array.from({ length: 20 }, () => 0),
    ]);
    expect(of('CHN', 'machines').every((made) => Math.abs(made - 2) < 1e-12)).toBe(true);
    expect(warned(output)).toMatch(/811292: that machines need it is what users.csv says/);
    const part = table(output, 'parts').find((row) => row['importer'] === 'JPN');
    expect(part).toMatchObject({ exporter: 'CHN', value: 0.4 * YEAR * 1e6, year: 2022 });
    expect(part!['placed']).toBeCloseTo(0.4 * YEAR, 9);
    expect(part!['share']).toBeCloseTo(0.1, 12);
  });

  it('tells paths, not losses, where nobody named them', async () => {
    const output = await asked({ scenario: control, model: 'propagation' }, planted);
    expect(output.answer.rows).toMatchObject([{ lossShare: null, reason: 'no-data' }]);
    expect(warned(output)).toMatch(/811292.*paths, not losses/);
  });

  it('says which column is missing where the industry of the good is not known', async () => {
    const rows = users.rows.map(({ good, using, critical }) => ({ good, using, critical }));
    const output = await asked(
      { scenario: control, critical: { ...users, rows }, model: 'propagation' },
      planted,
    );
    expect(warned(output)).toMatch(/811292.*name it in a column industry/);
  });

  it('takes its share of the industry from trade of the same year where that is known', async () => {
    const rows = [{ good: GALLIUM, using: 'c14', critical: 1 }];
    const output = await asked({ scenario: control, critical: { ...users, rows }, model: 'cascade' }, boxed);
    const [part] = table(output, 'parts').filter(
      (row) => row['importer'] === 'JPN' && row['exporter'] === 'CHN',
    );
    expect(part!['industry']).toBe('c12');
    const { placed, share, sold } = part! as unknown as Record<string, number>;
    expect(sold! / (placed! / share!)).toBeCloseTo(0.2, 9);
  });
});

describe('what is withheld by the table', () => {
  it('is counted by event, seller and buyer, and what does not arrive is not used', async () => {
    const half = { ...control, events: [{ ...control.events[0], cut: 0.5, leakage: 0.2, days: 20 }] };
    const output = await asked(
      { scenario: half, critical: users, model: 'propagation', criticality: 'leontief' },
      planted,
    );
    const [row] = table(output, 'withheld');
    const { due, withheld, returned, removed } = row as unknown as Record<string, number>;
    expect(due).toBeCloseTo(0.4 * 30, 9);
    expect(withheld).toBeCloseTo(0.4 * 0.5 * 20, 9);
    expect(returned).toBeCloseTo(withheld! * 0.2, 9);
    expect(removed! + returned!).toBeCloseTo(withheld!, 12);
    // A machine holds 0.05 of gallium: used = what was in stock at first + what arrived - what is in stock at last.
    const made = table(output, 'series')
      .filter((one) => one['economy'] === 'JPN' && one['industry'] === 'machines' && Number(one['day']) > 0)
      .map((one) => [Number(one['production']), Number(one['unmet'])] as const);
    const used = made.reduce((sum, [machines]) => sum + machines * 0.05, 0);
    expect(used).toBeLessThanOrEqual(0.4 * 10 + (due! - removed!) + 1e-9);
    for (const [machines, unmet] of made) expect(machines + unmet).toBeCloseTo(8, 9);
  });

  it('says that bounds count goods alone where an event holds back an industry as well', async () => {
    const events = [...control.events, { ...control.events[0], goods: ['metals'], cut: 0.5 }];
    const output = await asked({ scenario: { ...control, events }, model: 'bounds' }, planted);
    expect(warned(output)).toMatch(/bounds count goods alone.*\b2\b/);
  });
});

describe('goods whose users nobody named, where all trade is at hand', () => {
  it('costs what autarky costs where balanced trade between two stops: (1 - M/GDP)^(1/epsilon)', async () => {
    const all = { ...control, events: [{ ...control.events[0], goods: [GALLIUM, '760110'] }] };
    const output = await asked({ scenario: all, model: 'equilibrium' }, boxed);
    const [gdp] = (output.answer.rows as readonly Row[]).filter((row) => row['economy'] === 'JPN');
    const macro = await gdpOf('JPN', 2022);
    expect(gdp!['realIncome']).toBeCloseTo((1 - 5e11 / macro) ** (1 / 4) - 1, 6);
    expect(warned(output)).toMatch(/least there is/);
  });
});

async function gdpOf(economy: string, year: number): Promise<number> {
  const ledger = await Ledger.open({ world: null, box: dataPath('box') });
  try {
    return (await gdpAt(ledger, year)).of(economy);
  } finally {
    ledger.close();
  }
}
