import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { ask } from '../../src/surfaces/run.ts';
import { plantZip, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-planted-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let made = 0;
async function plantedWorld(flows: readonly PlantedFlow[]): Promise<string> {
  const home = join(dir, String(made++));
  const zip = await plantZip(home, flows);
  await importBaci(join(home, 'world'), [zip], {});
  return join(home, 'world');
}

async function flagged(
  world: string,
  economy: string,
  definition: string,
  more: object = {},
): Promise<Record<string, boolean | null>> {
  const { answer } = await ask(
    autonomy,
    { economy, definition, ...more },
    { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
  );
  return Object.fromEntries(
    answer.rows.map((row) => [String(row['product']), row['flagged'] as boolean | null]),
  );
}

/** Every definition once more, straight from its wording, on plain lists. */
function brute(
  flows: readonly PlantedFlow[],
  economy: string,
  definition: string,
  year: number,
): Record<string, boolean> {
  const sum = (list: readonly PlantedFlow[]): number => list.reduce((s, f) => s + Number(f.value), 0);
  const hhi = (list: readonly PlantedFlow[]): number => {
    const total = sum(list);
    const names = [...new Set(list.map((f) => f.exporter))];
    return names.reduce((s, e) => s + (sum(list.filter((f) => f.exporter === e)) / total) ** 2, 0);
  };
  const inYear = (t: number, product: string): boolean | null => {
    const all = flows.filter((f) => f.year === t && f.product === product);
    const imports = all.filter((f) => f.importer === economy);
    if (imports.length === 0) return null;
    const m = sum(imports);
    const x = sum(all.filter((f) => f.exporter === economy));
    const top = Math.max(...imports.map((f) => sum(imports.filter((g) => g.exporter === f.exporter)))) / m;
    const china = sum(imports.filter((f) => f.exporter === 'CHN')) / m;
    const chinaWorld = sum(all.filter((f) => f.exporter === 'CHN')) / sum(all);
    const ratio = x === 0 ? 9999 : m / x;
    if (definition === 'cdi') return hhi(imports) > 0.4 && ratio > 1;
    if (definition === 'geodep') return hhi(imports) > 0.4 && hhi(all) > 0.4 && ratio > 1;
    if (definition === 'cabinet-office') return top >= 0.5;
    if (definition === 'hjs') return m > x && china > 0.5 && chinaWorld > 0.3;
    return ratio >= 2 && top >= 0.3;
  };
  const out: Record<string, boolean> = {};
  for (const product of new Set(
    flows.filter((f) => f.year === year && f.importer === economy).map((f) => f.product),
  ))
    out[product] =
      definition === 'geodep'
        ? [year - 2, year - 1, year].filter((t) => inYear(t, product)).length >= 2
        : inYear(year, product) === true;
  return out;
}

const names = ['JPN', 'CHN', 'KOR', 'DEU', 'FRA', 'USA', 'TWN'] as const;
const products = ['010121', '282520', '854231', '811292'] as const;

describe('autonomy on worlds whose flags are known', () => {
  it('equals every definition in its own words, on random worlds of three years', async () => {
    const flow = record({
      year: constantFrom(2019, 2020, 2021),
      exporter: constantFrom(...names),
      importer: constantFrom(...names),
      product: constantFrom(...products),
      value: integer({ min: 1, max: 997 }),
    });
    await assert(
      asyncProperty(array(flow, { minLength: 60, maxLength: 160 }), async (drawn) => {
        const unique = new Map(
          drawn
            .filter((f) => f.exporter !== f.importer)
            .map((f) => [`${f.year}${f.exporter}${f.importer}${f.product}`, f]),
        );
        const flows: PlantedFlow[] = [
          ...unique.values(),
          ...[2019, 2020, 2021].map((year) => ({
            year,
            exporter: 'USA',
            importer: 'JPN',
            product: '010129',
            value: 5,
          })),
        ];
        const world = await plantedWorld(flows);
        for (const definition of ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics'])
          expect(await flagged(world, 'JPN', definition, { year: 2021 }), definition).toEqual(
            brute(flows, 'JPN', definition, 2021),
          );
      }),
      { numRuns: 8 },
    );
  });

  it('assesses a group like one economy: flows inside it are removed first, and count in CDI2 and CDI3', async () => {
    const flows: PlantedFlow[] = [
      { year: 2021, exporter: 'CHN', importer: 'DEU', product: '282520', value: 100 },
      { year: 2021, exporter: 'CHN', importer: 'FRA', product: '282520', value: 100 },
      { year: 2021, exporter: 'FRA', importer: 'DEU', product: '282520', value: 90 },
      { year: 2021, exporter: 'CHN', importer: 'DEU', product: '854231', value: 100 },
      { year: 2021, exporter: 'FRA', importer: 'DEU', product: '854231', value: 101 },
    ];
    const world = await plantedWorld(flows);
    expect(await flagged(world, 'EU', 'cdi')).toEqual({ '282520': true, '854231': false });
    expect(await flagged(world, 'EU', 'geodep')).toEqual({ '282520': true, '854231': true });
    expect(await flagged(world, 'DEU', 'cabinet-office')).toEqual({ '282520': true, '854231': true });
  });

  it('keeps leading zeros, Taiwan, and products without quantities', async () => {
    const world = await plantedWorld([
      { year: 2021, exporter: 'TWN', importer: 'JPN', product: '010121', value: 7, quantity: null },
      { year: 2021, exporter: 'KOR', importer: 'JPN', product: '010121', value: '2.999', quantity: 1 },
    ]);
    const { answer, run } = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cabinet-office' },
      { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
    );
    expect(answer.rows).toMatchObject([{ product: '010121', topExporter: 'TWN', imports: 9999 }]);
    expect(run.datasets).toMatchObject([{ from: 'world' }]);
  });
});
