// The colour map: on the box, and on planted worlds whose classes are known by construction.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFields } from '../../src/atlas/fields.ts';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { map } from '../../src/questions/map/map.ts';
import { ask } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-map-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
const rowOf = ({ answer }: Output, product: string): Row => {
  const row = answer.rows.find((one) => one['product'] === product);
  if (!row) throw new Error(`no row ${product}`);
  return row;
};
const chance = (output: Output, product: string, colour: string): unknown =>
  cellOf(rowOf(output, product), `probability.${colour}`);

describe('the map of Japan from the box', () => {
  let output: Output;
  beforeAll(async () => {
    output = await ask(map, { economy: 'JPN' }, { ...options, draws: 20 });
  });

  it('places at least 100 goods, and every pillar without a score says why', () => {
    const scored = output.answer.rows.filter((row) =>
      ['autonomy', 'indispensability', 'disruption'].some((pillar) => row[pillar] !== null),
    );
    expect(scored.length).toBeGreaterThanOrEqual(100);
    for (const row of output.answer.rows)
      for (const pillar of ['autonomy', 'indispensability', 'disruption'])
        expect(row[pillar] === null, String(row['product'])).toBe(row[`${pillar}Reason`] !== null);
  });

  it('has a probability or a reason for every class, and no class without a probability of one half', () => {
    for (const row of output.answer.rows)
      for (const colour of ['green', 'blue', 'red']) {
        const p = cellOf(row, `probability.${colour}`);
        expect(p === null, `${String(row['product'])} ${colour}`).toBe(row[`${colour}Reason`] !== null);
        expect((row['classes'] as string[]).includes(colour)).toBe(typeof p === 'number' && p >= 0.5);
      }
  });

  it('lets world shares alone decide no class, and a published figure only a reported one', () => {
    const coverage = (output.answer['coverage'] as Row[]).filter((row) => row['grade'] === 'C');
    expect(coverage.length).toBeGreaterThan(0);
    for (const row of coverage) expect([row['decided'], Number(row['assessed']) > 0]).toEqual([0, true]);
    const published = output.answer.rows.filter(
      (row) => row['indispensabilityGrade'] === 'D' && (row['classes'] as string[]).includes('blue'),
    );
    expect(published.length).toBeGreaterThan(0);
    for (const row of published) expect(row['reported']).toContain('blue');
    expect(rowOf(output, 'photoresist')).toMatchObject({ classes: ['blue'], basis: 'reported' });
    expect(rowOf(output, 'gallium')).toMatchObject({ classes: ['green'], basis: 'reported' });
  });

  it('finds lithium hydroxide green on flows: 86 % from China in 2023', () => {
    const row = rowOf(output, 'lithium-hydroxide');
    expect(row).toMatchObject({
      classes: ['green'],
      basis: 'measured',
      topExporter: 'CHN',
      autonomyGrade: 'A',
    });
    expect(row['topShare']).toBeCloseTo(0.86, 2);
    expect(row['autonomyYear']).toBe(2023);
  });

  it('judges no good by a customs group of which it is a small part', () => {
    for (const row of output.answer.rows)
      if (row['autonomyGrade'] === 'B') expect(row['mapping']).not.toBeNull();
    expect(output.answer.rows.some((row) => row['greenReason'] === 'grade-too-low')).toBe(true);
  });

  it('counts in its coverage what the rows hold', () => {
    const coverage = output.answer['coverage'] as Row[];
    for (const pillar of ['autonomy', 'indispensability', 'disruption']) {
      const rows = coverage.filter((row) => row['pillar'] === pillar);
      const sum = (column: string): number => rows.reduce((all, row) => all + Number(row[column]), 0);
      expect(sum('assessed')).toBe(output.answer.rows.filter((row) => row[pillar] !== null).length);
      expect(sum('without')).toBe(output.answer.rows.filter((row) => row[pillar] === null).length);
    }
  });

  it('gathers goods under all critical products and strategic fields', async () => {
    const fields = await ask(map, { economy: 'JPN', by: 'field' }, { ...options, draws: 20 });
    expect(fields.answer.rows.length).toBe(loadFields().length);
    const chips = rowOf(fields, 'critical-product:semiconductors');
    expect(Number(chips['goods'])).toBeGreaterThan(5);
    for (const field of fields.answer.rows) {
      const members = (fields.answer['goods'] as Row[]).filter((row) => row['field'] === field['product']);
      expect(members.length).toBe(field['goods']);
      for (const colour of ['green', 'blue', 'red'])
        if (members.some((row) => (row['classes'] as string[]).includes(colour)))
          expect(field['classes']).toContain(colour);
    }
  });

  it('says what it cannot do: fields of codes, a year without data, an unknown economy', async () => {
    await expect(ask(map, { economy: 'JPN', by: 'field', level: 'hs6' }, options)).rejects.toThrow(
      'fieldsNeedGoods',
    );
    await expect(ask(map, { economy: 'JPN', year: 1950 }, options)).rejects.toThrow('map.nothing');
    await expect(ask(map, { economy: 'JPX' }, options)).rejects.toThrow('unknownEconomy');
  });
});

/** Eleven years in which Japan's 80 % of 901090 falls to 20 % to newcomer China, and its 90 % of 370790 stays. */
function planted(): PlantedFlow[] {
  const flows: PlantedFlow[] = [];
  for (let year = 2012; year <= 2022; year++) {
    const fall = (year - 2012) / 10;
    const add = (
      exporter: string,
      importer: string,
      product: string,
      value: number,
      quantity = value,
    ): void => {
      if (value > 0) flows.push({ year, exporter, importer, product, value, quantity });
    };
    for (const importer of ['USA', 'DEU', 'KOR']) {
      add('JPN', importer, '901090', 80_000 - 60_000 * fall, 800);
      add('CHN', importer, '901090', year < 2018 ? 100 : 60_000 * fall, 2_400);
      add('FRA', importer, '901090', 10_000, 100);
      add('GBR', importer, '901090', 10_000 + 20_000 * fall, 100);
      add('JPN', importer, '370790', 90_000);
      add('BEL', importer, '370790', 10_000);
    }
    // Green: one supplier for everyone, nothing exported.
    for (const importer of ['JPN', 'USA', 'DEU']) {
      add('CHN', importer, '811292', 9_000);
      add('CAN', importer, '811292', 500);
    }
    // None: many suppliers.
    for (const exporter of ['USA', 'CAN', 'AUS', 'BRA', 'UKR']) add(exporter, 'JPN', '100590', 20_000);
    // A crowd of small flows, so that the top tenth of all cells is something.
    for (let k = 0; k < 40; k++)
      for (const exporter of ['ITA', 'ESP', 'POL', 'MEX'])
        add(exporter, 'USA', String(610_110 + k * 10), 50 + k);
  }
  return flows;
}

describe('a planted world in BACI format', () => {
  const world = join(dir, 'world');
  beforeAll(async () => {
    await plantWorld(world, planted(), { revision: 'HS12' });
  });
  const here = { ...options, world };

  it('finds green, blue, red and none where they were planted', async () => {
    const output = await ask(map, { economy: 'JPN', level: 'hs6' }, here);
    expect(rowOf(output, '811292')).toMatchObject({
      classes: ['green'],
      basis: 'measured',
      topExporter: 'CHN',
    });
    expect(rowOf(output, '370790')['classes']).toContain('blue');
    expect(rowOf(output, '370790')['classes']).not.toContain('red');
    expect(rowOf(output, '901090')['classes']).toContain('red');
    expect(rowOf(output, '100590')['classes']).toEqual(['none']);
  });

  it('has probabilities of 0 or 1 without noise, and any with it', async () => {
    const still = await ask(map, { economy: 'JPN', level: 'hs6' }, here);
    for (const row of still.answer.rows)
      for (const colour of ['green', 'blue', 'red'])
        expect([0, 1, null]).toContain(cellOf(row, `probability.${colour}`));
    const noisy = await ask(map, { economy: 'JPN', level: 'hs6' }, { ...here, draws: 40 });
    expect(chance(noisy, '811292', 'green')).toBe(1);
    expect(Number(rowOf(noisy, '901090')['disruptionLow'])).toBeLessThan(
      Number(rowOf(noisy, '901090')['disruptionHigh']),
    );
  });

  it('agrees with the question of autonomy on every code: count, probability, top supplier', async () => {
    const asked = { ...here, draws: 30 };
    const [wide, narrow] = [
      await ask(map, { economy: 'JPN', level: 'hs6' }, asked),
      await ask(autonomy, { economy: 'JPN', definition: 'geodep' }, asked),
    ];
    expect(narrow.answer.rows.length).toBeGreaterThan(1);
    for (const row of narrow.answer.rows) {
      const product = String(row['product']);
      expect(chance(wide, product, 'green')).toBe(row['pFlag']);
      expect(rowOf(wide, product)['topExporter']).toBe(row['topExporter']);
    }
  });

  it('takes a group as one economy: flows inside it are no dependence', async () => {
    const output = await ask(map, { economy: 'EU', level: 'hs6' }, here);
    expect(rowOf(output, '811292')).toMatchObject({ classes: ['green'], topExporter: 'CHN' });
  });

  it('needs ten years for red, and says so', async () => {
    const output = await ask(map, { economy: 'JPN', level: 'hs6', year: 2020 }, here);
    expect(rowOf(output, '901090')).toMatchObject({
      disruption: null,
      disruptionReason: 'history-too-short',
    });
  });
});
