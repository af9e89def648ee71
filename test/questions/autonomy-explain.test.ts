// Every number of autonomy's tables, evaluated again from the arithmetic that `explain` prints, with all treatments.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/contract/column.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { ask, type RunOptions } from '../../src/surfaces/run.ts';
import { holdToExplanation } from '../support/explained.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-explained-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = (world: string | null, draws = 0): RunOptions => ({
  world,
  seed: 1,
  draws,
  datasets: [],
  estimates: null,
  goods: null,
});
let made = 0;
async function planted(flows: readonly PlantedFlow[]): Promise<string> {
  const world = join(dir, `world-${made++}`);
  await plantWorld(world, flows);
  return world;
}
const flow = (
  exporter: string,
  importer: string,
  value: number | string,
  more: Partial<PlantedFlow> = {},
): PlantedFlow => ({
  year: 2021,
  exporter,
  importer,
  product: '282520',
  value,
  ...more,
});

describe('explain', () => {
  it('gives every number of both tables back, with all treatments, from flows', async () => {
    const years = [2018, 2019, 2020, 2021];
    const world = await planted(
      years.flatMap((year, k) => [
        flow('HKG', 'JPN', 300 + 90 * k, { year }),
        flow('SGP', 'JPN', 120, { year }),
        flow('CHN', 'JPN', 200, { year }),
        flow('ARE', 'JPN', 20, { year }),
        flow('CHN', 'HKG', 700, { year }),
        flow('SGP', 'HKG', 90, { year }),
        flow('HKG', 'SGP', 400, { year }),
        flow('VNM', 'SGP', 100, { year }),
        flow('JPN', 'SGP', 50, { year }),
        flow('USA', 'JPN', 90, { year, product: '854231' }),
        flow('KOR', 'JPN', 10, { year, product: '854231' }),
      ]),
    );
    const treat = 'reexports,noise-floor,hysteresis';
    for (const draws of [0, 12]) {
      const asked = options(world, draws);
      const output = await ask(autonomy, { economy: 'JPN', treat }, asked);
      const held = await holdToExplanation(autonomy, output, asked, 'rows', [0]);
      for (const key of ['hhiTreated', 'topShareTreated', 'pFlagTreated', 'hubShare', 'pFlag', 'yearsHeld'])
        expect(held.get(key), key).toBe(1);
      await holdToExplanation(autonomy, output, asked, 'definitions', [1]);
      const changed = output.answer['changed'] as Row[];
      expect(changed).toMatchObject([{ product: '282520', topExporter: 'HKG', topExporterTreated: 'CHN' }]);
      await holdToExplanation(autonomy, output, asked, 'changed', [0]);
    }
  });

  it('gives them back from indicators too, where some suppliers are known only together', async () => {
    const asked = options(null, 10);
    const output = await ask(autonomy, { economy: 'DEU', treat: 'reexports,hysteresis' }, asked);
    const through = output.answer.rows
      .flatMap((row, k) => (Number(row['hubShare']) > 0.05 ? [k] : []))
      .slice(0, 1);
    expect(through.length).toBeGreaterThan(0);
    const held = await holdToExplanation(autonomy, output, asked, 'rows', through);
    expect(held.get('hhiTreated')).toBe(through.length);
    await holdToExplanation(autonomy, output, asked, 'definitions', [3]);
  });
});
