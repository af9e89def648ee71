// Many import sides at once are the same as one by one: on the indicators of the box and on a planted world.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { good } from '../../src/questions/good/good.ts';
import { importSides } from '../../src/questions/shared/import-sides.ts';
import { factsOf, importSide } from '../../src/questions/shared/supply.ts';
import { ask } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-sides-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function compare(
  world: string | null,
  economies: readonly string[],
  years: readonly number[],
  products: readonly number[],
): Promise<number> {
  let cells = 0;
  const probe: typeof good = {
    ...good,
    async ask(ctx, asked) {
      const last = years.at(-1) ?? 0;
      const one = await importSide(ctx, economies[0] ?? '', () => years, last, {
        products: () => products,
        unnamed: 'kept',
      });
      const all = await importSides(ctx, { dataset: one.dataset, economies, years, products });
      expect(all).toHaveLength(economies.length);
      for (const [k, economy] of economies.entries()) {
        const alone = await importSide(ctx, economy, () => years, last, {
          products: () => products,
          unnamed: 'kept',
        });
        const together = all[k]!;
        expect(together.supplies.product).toEqual(alone.supplies.product);
        expect(together.supplies.year).toEqual(alone.supplies.year);
        const [a, b] = [factsOf(alone, null), factsOf(together, null)];
        for (let c = 0; c < alone.supplies.cells; c++) {
          expect(b.at(c), `${economy} ${c}`).toEqual(a.at(c));
          expect(together.codes[b.importSide.topExporter[c]!]).toBe(
            alone.codes[a.importSide.topExporter[c]!],
          );
          cells++;
        }
      }
      return good.ask(ctx, asked);
    },
  };
  await ask(
    probe,
    { good: 'talc', economies: 0 },
    { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
  );
  return cells;
}

it('on the indicators of the box, the European Union among the importers', async () => {
  const cells = await compare(
    null,
    ['EU', 'JPN', 'USA', 'CHN'],
    [2021, 2022, 2023],
    [282520, 283691, 810520],
  );
  expect(cells).toBeGreaterThan(30);
});

it('on flows, an economy without imports among the importers', async () => {
  const names = ['JPN', 'KOR', 'USA', 'CHN'];
  const flows = [2020, 2021].flatMap((year) =>
    names.flatMap((exporter, e) =>
      names.flatMap((importer, i): PlantedFlow[] =>
        e === i || importer === 'CHN'
          ? []
          : ['282520', '370790'].map((product, p) => ({
              year,
              exporter,
              importer,
              product,
              value: 7 * e + 3 * i + p + 1,
            })),
      ),
    ),
  );
  const world = join(dir, 'world');
  await plantWorld(world, flows);
  expect(await compare(world, ['JPN', 'CHN', 'USA'], [2020, 2021], [282520, 370790])).toBe(8);
});
