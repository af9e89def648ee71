// Published counts on a planted world: every statistic against a number known by construction.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPublishedCounts } from '../../src/atlas/published-counts.ts';
import { definitionNames } from '../../src/measures/dependence.ts';
import { compare, type Compared } from '../../src/questions/autonomy/published.ts';
import { texts } from '../../src/questions/registry.ts';
import { withContext } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-published-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');

const header = readFileSync('data/published/counts.csv', 'utf8').split('\n')[0]!;
let tables = 0;
async function run(...rows: readonly string[]): Promise<readonly Compared[]> {
  const file = join(dir, `targets-${tables++}.csv`);
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  const options = { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
  const { result } = await withContext(options, async (ctx) => {
    const out: Compared[] = [];
    for (const target of loadPublishedCounts(file)) out.push(await compare(ctx, target));
    return out;
  });
  return result;
}
/** One statistic, published as 0 and allowed to be off by as much as it likes. */
async function ours(
  definition: string,
  statistic: string,
  economies: string,
  on: string,
  years = '2019',
): Promise<unknown> {
  const [one] = await run(
    `T,Test,${definition},${statistic},${economies},${on},${years},HS17,0,99,absolute,judged,`,
  );
  expect(one).toMatchObject({ state: 'inside' });
  return one?.ours;
}

/** Shares of imports by supplier, in percent, of products of value 100. */
const imports = (
  year: number,
  importer: string,
  basket: Readonly<Record<string, Readonly<Record<string, number>>>>,
): PlantedFlow[] =>
  Object.entries(basket).flatMap(([product, from]) =>
    Object.entries(from).map(([exporter, value]) => ({ year, exporter, importer, product, value })),
  );

beforeAll(async () => {
  await plantWorld(world, [
    ...imports(2018, 'DEU', {
      '010121': { USA: 100 },
      '282520': { USA: 100 },
      '811292': { USA: 100 },
      '854231': { USA: 100 },
      '901090': { USA: 100 },
    }),
    ...imports(2019, 'DEU', {
      '010121': { USA: 100 },
      '282520': { CHN: 30, USA: 70 },
      '811292': { CHN: 20, USA: 20, KOR: 20, BRA: 20, VNM: 20 },
      '854231': { CHN: 80, KOR: 20 },
    }),
    ...imports(2019, 'FRA', { '282520': { CHN: 60, USA: 40 } }),
    ...imports(2019, 'JPN', {
      '282520': { CHN: 60, USA: 40 },
      '811292': { CHN: 50, DEU: 26, FRA: 24 },
      '854231': { DEU: 30, FRA: 31, CHN: 39 },
      '901090': { KOR: 100 },
    }),
    ...imports(2019, 'CHN', { '901090': { DEU: 35, FRA: 30, KOR: 35 }, '010121': { FRA: 90, USA: 10 } }),
  ]);
});

describe('published counts', () => {
  it('counts, shares of products and of imports', async () => {
    // Half or more from China: 282520 and 811292.
    expect(await ours('cabinet-office', 'count', 'JPN', 'CHN')).toBe(2);
    expect(await ours('cabinet-office', 'share', 'JPN', 'CHN')).toBe(0.5);
    expect(await ours('cabinet-office', 'import-share', 'JPN', 'CHN')).toBeCloseTo((60 + 50 + 39) / 400, 12);
    // The EU's partners outside: 282520 has 90 of 200 from China.
    expect(await ours('cabinet-office', 'count', 'EU27', 'CHN')).toBe(1);
  });

  it('unions, means over members, and sums over partners one by one', async () => {
    // Japan 2 (282520, 811292), Germany 1 (854231), France 1 (282520).
    expect(await ours('cabinet-office', 'union', 'JPN|DEU|FRA', 'CHN')).toBe(3);
    // Members other than Germany and France import nothing here, so that there is no mean over all.
    const [mean] = await run('m,Test,cabinet-office,mean,EU27,CHN,2019,HS17,1,9,absolute,judged,');
    expect(mean).toMatchObject({ state: 'not-run', reason: 'no-imports', ours: null });
    // On the EU as one: 901090 (65) and 010121 (90); on Germany 0 and on France 1 at half.
    expect(await ours('cabinet-office', 'count', 'CHN', 'EU27')).toBe(2);
    expect(await ours('cabinet-office', 'partner-sum', 'CHN', 'EU27')).toBe(1);
  });

  it('shares of flags that one partner leads, a group as one', async () => {
    // By cdi Japan is flagged for 282520 (0.52) and 901090 (1): China and Korea lead.
    expect(await ours('cdi', 'count', 'JPN', '')).toBe(2);
    expect(await ours('cdi', 'leader-share', 'JPN', 'CHN')).toBe(0.5);
    // Half or more from anyone: 282520, 811292 (China at 50, the EU as one too: a tie leads nobody), 901090.
    expect(await ours('cabinet-office', 'leader-share', 'JPN', 'EU27')).toBe(0);
    expect(await ours('merics', 'leader-share', 'JPN', 'EU27')).toBe(0.25);
  });

  it('what is gone after some years, and pairs out of order', async () => {
    // All five of 2018 were flagged; 811292 is no longer concentrated in 2019, and 901090 not imported.
    expect(await ours('cdi', 'gone', 'DEU', '', '2018|2019')).toBeCloseTo(2 / 5, 12);
    expect(await ours('cabinet-office', 'order', 'FRA<JPN|JPN<FRA', 'CHN')).toBe(1);
    expect(await ours('', 'products', '', '')).toBe(5);
  });

  it('does not run geodep where fewer than two of its years are at hand', async () => {
    const geodep = (year: number): string =>
      `G${year},Test,geodep,count,DEU,,${year},HS17,0,99,absolute,judged,`;
    expect(await run(geodep(2018), geodep(2019))).toMatchObject([
      { state: 'not-run', reason: 'history-too-short', ours: null },
      { state: 'inside' },
    ]);
  });

  it('judges by the declared tolerance, and only what is to be judged', async () => {
    const target = (id: string, published: number, tolerance: string, standing = 'judged'): string =>
      `${id},Test,cabinet-office,count,JPN,CHN,2019,HS17,${published},${tolerance},${standing},`;
    const states = await run(
      target('a', 2, '0,relative'),
      target('b', 2.2, '0.1,relative'),
      target('c', 2.3, '0.1,relative'),
      target('d', 3, '1,absolute'),
      target('e', 1, '0.1,at-least'),
      target('f', 3, '0.1,at-least'),
      target('g', 9, '0.1,relative', 'unconfirmed'),
      target('h', 9, ',', 'list'),
      target('i', 9, '0.1,relative').replace('HS17', 'HS96'),
      target('j', 2, '0.1,relative').replace('2019', '2017|2019'),
    );
    expect(states.map(({ state }) => state)).toEqual(
      'inside,inside,outside,inside,inside,outside,shown,not-run,not-run,not-run'.split(','),
    );
    expect(states.slice(7).map(({ reason }) => reason)).toEqual(['not-applicable', 'no-data', 'no-data']);
    expect(states[2]).toMatchObject({ ours: 2, dataset: { vintage: expect.stringContaining('202301') } });
    expect(states[2]?.difference).toBeCloseTo(-0.3, 12);
    expect(states[8]).toMatchObject({ ours: null, difference: null, dataset: null });
  });

  it('the table of the box names definitions that exist, and every note has a sentence', () => {
    const targets = loadPublishedCounts();
    expect(targets.length).toBeGreaterThan(30);
    for (const { id, definition, notes, standing, allowed } of targets) {
      if (definition !== null) expect([...definitionNames, 'merics'], id).toContain(definition);
      if (standing === 'judged') {
        expect(allowed, id).not.toBeNull();
        expect(notes, id).not.toEqual([]);
        for (const note of notes) expect(texts[`published.why-${note}`], `${id} ${note}`).toBeDefined();
      }
    }
  });
});
