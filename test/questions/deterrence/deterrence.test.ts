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
import { plainFolder, plantIo, type PlantedIo } from '../../support/planted-io.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-deterrence-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const planted = join(dir, 'planted');
const closed = join(dir, 'closed');

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

beforeAll(async () => {
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
