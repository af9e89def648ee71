// Two sides as the box and a planted table have them: the same picture from either end, and nothing said that is not known.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import { UserError } from '../../../src/contract/message.ts';
import type { Output } from '../../../src/contract/question.ts';
import { importIo } from '../../../src/ledger/sources/io/io.ts';
import { deterrence } from '../../../src/questions/deterrence/deterrence.ts';
import { scenarioFrom } from '../../../src/questions/shared/scenario/document.ts';
import { shock } from '../../../src/questions/shock/shock.ts';
import { differences } from '../../../src/surfaces/cli/differences.ts';
import { ask as askOf, type RunOptions } from '../../../src/surfaces/run.ts';
import { cesBound } from '../../../src/models/supply-bounds.ts';
import { input as shockInput } from '../../../src/questions/shock/answer.ts';
import { compile } from '../../../src/questions/shock/compiled.ts';
import { worldOf } from '../../../src/questions/shock/open.ts';
import { withContext } from '../../support/context.ts';
import { outputOf, plainFolder, plantIo, type PlantedIo } from '../../support/planted-io.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-deterrence-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const planted = join(dir, 'planted');
const closed = join(dir, 'closed');
/** Two members of EU27 apart, and the same table with the two as one economy. */
const union = join(dir, 'union');
const oneUnion = join(dir, 'one-union');
const members = plantIo(['DEU', 'FRA', 'CHN', 'USA'], ['x', 'y', 'z'], ['households', 'others']);

const options = (world: string | null, draws: number): RunOptions => ({
  world,
  seed: 1,
  draws,
  datasets: [],
  estimates: null,
  goods: null,
});
const ask = (input: object, world: string | null = planted, draws = 0): Promise<Output> =>
  askOf(deterrence, input, options(world, draws));
const table = ({ answer }: Output, name: string): readonly Row[] =>
  (name === 'rows' ? answer.rows : answer[name]) as readonly Row[];

/** The table without anything that A and B sell to each other. */
function apart(of: PlantedIo): PlantedIo {
  const who = (place: number, per: number): string => of.economies[Math.floor(place / per)]!;
  const cut = (cells: number[][], per: number): number[][] =>
    cells.map((row, i) =>
      row.map((value, j) => {
        const pair = [who(i, of.industries.length), who(j, per)].sort().join('');
        return pair === 'AB' ? 0 : value;
      }),
    );
  return { ...of, z: cut(of.z, of.industries.length), y: cut(of.y, of.categories.length) };
}

/** What the CES bound leaves of each sector under a document. */
const withPlanted = (world: string, scenario: object) =>
  withContext({ world, seed: 1, draws: 0 }, async (ctx) => {
    const opened = await worldOf(ctx, shockInput.parse({ scenario, model: 'bounds' }));
    const { deliveries } = compile(opened, opened.acting);
    return { world: opened, left: cesBound(opened.structure.table, deliveries, 1, 0.05).left };
  });

/** The first two economies of a table added up to one. */
function merged(of: PlantedIo, name: string): PlantedIo {
  const place = (k: number, per: number): number => (k < 2 * per ? k % per : k - per);
  const folded = (cells: number[][], per: number): number[][] => {
    const [rows, columns] = [of.industries.length, per];
    const out = Array.from({ length: cells.length - rows }, () =>
      Array.from({ length: cells[0]!.length - columns }, () => 0),
    );
    cells.forEach((row, i) =>
      row.forEach((value, j) => {
        out[place(i, rows)]![place(j, columns)]! += value;
      }),
    );
    return out;
  };
  const per = of.industries.length;
  const taxes = Array.from({ length: of.taxes.length - per }, () => 0);
  of.taxes.forEach((value, i) => (taxes[place(i, per)]! += value));
  return {
    ...of,
    economies: [name, ...of.economies.slice(2)],
    z: folded(of.z, per),
    y: folded(of.y, of.categories.length),
    taxes,
  };
}

beforeAll(async () => {
  await importIo(union, [plainFolder(members)], { as: 'plain' });
  await importIo(oneUnion, [plainFolder(merged(members, 'DEU'))], { as: 'plain' });
  const full = plantIo(['A', 'B', 'C'], ['x', 'y', 'z'], ['households', 'others']);
  await importIo(planted, [plainFolder(full)], { as: 'plain' });
  await importIo(closed, [plainFolder(apart(full))], { as: 'plain' });
});

describe('deterrence', () => {
  it('gives the same picture from either end', async () => {
    const [one, two] = [
      await ask({ economy: 'A', other: 'B' }, planted, 20),
      await ask({ economy: 'B', other: 'A' }, planted, 20),
    ];
    for (const name of ['rows', 'decoupling', 'conflict', 'drivers']) {
      const byKey = (rows: readonly Row[]) =>
        rows.toSorted((a, b) => (String(a['key']) < String(b['key']) ? -1 : 1));
      const [here, there] = [byKey(table(one, name)), byKey(table(two, name))];
      expect(here.length).toBeGreaterThan(0);
      here.forEach((row, k) =>
        Object.entries(row).forEach(([column, value]) => {
          if (typeof value === 'number') expect(there[k]![column], `${name} ${column}`).toBeCloseTo(value, 7);
          else expect(there[k]![column], `${name} ${column}`).toEqual(value);
        }),
      );
    }
  });

  it('holds threshold, answer and damage to each other', async () => {
    const told = await ask({ economy: 'A', other: 'B' });
    const damage = new Map(table(told, 'damage').map((row) => [row['key'], row]));
    for (const row of table(told, 'rows').filter(({ climber }) => climber === 'A')) {
      const rung = String(row['key']).split(' ')[1];
      expect(row['alone']).toBe(damage.get(`${rung}-0`)!['first']);
      expect(row['harm']).toBe(damage.get(`${rung}-0`)!['second']);
      expect(Number(row['answered'])).toBeGreaterThanOrEqual(Number(row['alone']));
    }
  });

  it('finds nothing to deter where the two do not trade, and nothing that decoupling changes', async () => {
    const told = await ask({ economy: 'A', other: 'B' }, closed);
    expect(table(told, 'damage').every(({ first, second }) => first === 0 && second === 0)).toBe(true);
    for (const row of table(told, 'decoupling'))
      expect([row['removed'], row['other'], row['own'], row['sector']]).toEqual([0, 0, 0, 0]);
    expect(table(told, 'index').every(({ asymmetry }) => asymmetry === null)).toBe(true);
  });

  it('writes rungs as documents that shock takes, and asks it for them', async () => {
    const told = await ask({ economy: 'A', other: 'B', shock: 'ario' });
    const documents = told.answer['documents'] as readonly { document: Record<string, unknown> }[];
    expect(documents).toHaveLength(8);
    for (const { document } of documents) expect(scenarioFrom(document).events).toHaveLength(1);
    expect(told.run.nested.filter(({ method }) => method.question === 'shock')).toHaveLength(8);
    const last = await askOf(
      shock,
      { scenario: documents[3]!.document, model: 'ario', runs: 0 },
      options(planted, 0),
    );
    const beside = table(told, 'beside').find(({ key }) => key === 'ario A 4')!;
    expect(beside['ownMoney']).toBe(
      table(last, 'rows').find(({ economy }) => economy === 'A')!['valueAddedLoss'],
    );
  });

  it('tells of every rung what the bounds of shock tell of its document, to the last digit', async () => {
    const told = await ask({ economy: 'A', other: 'B' });
    expect((told.answer['ground'] as { box: boolean }).box).toBe(false);
    const documents = told.answer['documents'] as readonly { key: string; document: object }[];
    expect(documents).toHaveLength(8);
    for (const { key, document } of documents) {
      const [climber = '', rung = ''] = key.split(' ');
      const other = climber === 'A' ? 'B' : 'A';
      const bounds = await askOf(shock, { scenario: document, model: 'bounds' }, options(planted, 0));
      const of = (economy: string) => table(bounds, 'bounds').find((row) => row['economy'] === economy)!;
      const row = table(told, 'rungs').find((one) => one['key'] === key)!;
      expect(row['wanting'], key).toBe(of(other)['ces']);
      expect(row['unsold'], key).toBe(of(climber)['extraction']);
      expect(Number(row['wanting']), rung).toBeGreaterThan(0);
    }
  });

  it('makes the damage of a lone control from those losses', async () => {
    const told = await ask({ economy: 'A', other: 'B' });
    const document = (told.answer['documents'] as readonly { key: string; document: object }[]).find(
      ({ key }) => key === 'A 2',
    )!;
    const { world: opened, left } = await withPlanted(planted, document.document);
    const own = [...opened.structure.sectors.keys()].filter(
      (j) => opened.structure.sectors[j]!.economy === 'B',
    );
    const added = own.reduce((sum, j) => sum + opened.io.va[j]!, 0);
    const lost = own.reduce((sum, j) => sum + opened.io.va[j]! * (1 - left[j]!), 0);
    const { days } = opened.scenario.events[0]! as { days: number };
    const row = table(told, 'damage').find(({ key }) => key === '2-0')!;
    expect(row['second']).toBeCloseTo((100 * lost * days) / 365 / added, 10);
  });

  it('takes a group as one side: flows inside it are home trade', async () => {
    const group = await ask({ economy: 'EU27', other: 'CHN' }, union, 4);
    const one = await ask({ economy: 'DEU', other: 'CHN' }, oneUnion, 4);
    expect(group.answer['economy']).toBe('EU27');
    expect(group.warnings.map(({ id }) => id)).toContain('deterrence.membersApart');
    expect(one.warnings.map(({ id }) => id)).not.toContain('deterrence.membersApart');
    table(group, 'conflict').forEach((row, k) => {
      expect(row['loss']).toBeCloseTo(Number(table(one, 'conflict')[k]!['loss']), 9);
      expect(row['lossHigh']).toBeCloseTo(Number(table(one, 'conflict')[k]!['lossHigh']), 9);
    });
    // Losses run through the members' own chains, so that they come close to those of the union as one, and are not the same.
    for (const row of table(group, 'rows')) {
      const same = table(one, 'rows').find(({ key }) => key === String(row['key']).replace('EU27', 'DEU'))!;
      expect(Number(row['threshold']) / Number(same['threshold']), String(row['key'])).toBeGreaterThan(0.9);
      expect(Number(row['threshold']) / Number(same['threshold']), String(row['key'])).toBeLessThan(1.1);
    }
  });

  it('agrees with the bounds of shock on a group: its members together', async () => {
    const told = await ask({ economy: 'CHN', other: 'EU27' }, union);
    const x = outputOf(members);
    const { document } = (told.answer['documents'] as readonly { key: string; document: object }[]).find(
      ({ key }) => key === 'CHN 4',
    )!;
    const bounds = await askOf(shock, { scenario: document, model: 'bounds' }, options(union, 0));
    const weights = [x.slice(0, 3), x.slice(3, 6)].map((part) => part.reduce((a, b) => a + b, 0));
    const ces = ['DEU', 'FRA'].map((economy) =>
      Number(table(bounds, 'bounds').find((row) => row['economy'] === economy)!['ces']),
    );
    const together = (weights[0]! * ces[0]! + weights[1]! * ces[1]!) / (weights[0]! + weights[1]!);
    const row = table(told, 'rungs').find(({ key }) => key === 'CHN 4')!;
    expect(row['wanting']).toBeCloseTo(together, 12);
  });

  it('holds brinkmanship, attrition and index to the prizes they stand beside', async () => {
    const told = await ask({ economy: 'A', other: 'B' });
    const last = table(told, 'damage').find(({ key }) => key === '4-4')!;
    for (const row of table(told, 'play')) {
      const prizes = [Number(row['prizeFirst']), Number(row['prizeSecond'])];
      expect(Number(row['index']) * Math.max(...prizes)).toBeCloseTo(
        Math.min(Number(last['first']), Number(last['second'])),
        9,
      );
      // Where hazard and prize are such that a step pays with a sure concession, the critical risk is above the hazard.
      const [risk, step] = [Number(row['riskFirst']), Number(row['stepFirst'])];
      expect(step).toBeCloseTo(0.01 * (1 / risk - 1), 9);
    }
  });

  it('shows the approximate chance of a bargain on request only, and never in a lead', async () => {
    const [quiet, asked] = [
      await ask({ economy: 'A', other: 'B' }),
      await ask({ economy: 'A', other: 'B', peace: 3 }),
    ];
    expect(table(quiet, 'peace')).toEqual([]);
    expect(table(asked, 'peace')).toHaveLength(3);
    expect(JSON.stringify(quiet.answer.point)).not.toContain('approximation');
    expect(asked.answer.point.at(-1)!.id).toBe('deterrence.approximation');
  });

  it('limits licence delays and product embargo to the industries named', async () => {
    const told = await ask({ economy: 'A', other: 'B', goods: 'z' });
    for (const row of table(told, 'rungs').filter(({ name }) => name === 'product embargo'))
      expect(row['industries']).toBe('z');
  });

  it.each([
    [{ economy: 'A', other: 'A' }, 'deterrence.oneself'],
    [{ economy: 'A', other: 'Atlantis' }, 'deterrence.notInTable'],
    [{ economy: 'A', other: 'B', goods: 'x,gallium' }, 'deterrence.mixedGoods'],
  ])('refuses %j in one sentence', async (input, id) => {
    const refused = await ask(input).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect((refused as UserError).said.id).toBe(id);
  });

  it('answers for Japan and China from the box, the same again', async () => {
    const input = { economy: 'JPN', other: 'CHN' };
    const [told, again] = [await ask(input, null, 4), await ask(input, null, 4)];
    expect(differences(told, again)).toEqual([]);
    expect(table(told, 'rows')).toHaveLength(8);
    for (const row of table(told, 'rows')) {
      expect(Number(row['threshold'])).toBeGreaterThan(0);
      expect(Number(row['thresholdLow'])).toBeLessThanOrEqual(Number(row['thresholdHigh']));
    }
    for (const row of table(told, 'play')) {
      const chances = ['conceded0', 'conceded1', 'standoff', 'disaster'].map((way) => Number(row[way]));
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(Number(row['climbs']), 9);
    }
    expect(told.answer.point.map(({ id }) => id)).toContain('deterrence.unobservable');
  });
});
