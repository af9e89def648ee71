// The table of goods against the classifications and statistics it refers to.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadGoods } from '../../src/atlas/goods.ts';
import type { Revision } from '../../src/atlas/goods.ts';

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const data = join(shared, 'data');
const skipWord = 'needs the optional test-data folder ../shared';

function records(path: string): Record<string, string>[] {
  const bytes = readFileSync(join(data, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse<Record<string, string>>(text, { columns: true, bom: true });
}

function column(path: string, name: string): Set<string> {
  return new Set(records(path).map((row) => row[name] ?? ''));
}

const goods = loadGoods();

describe('against the classifications and tables it refers to', () => {
  const against = (name: string, check: () => void) =>
    it(name, (ctx) => {
      if (!existsSync(data)) ctx.skip(skipWord);
      check();
    });
  const described: [Revision, number][] = [
    ['HS92', 0],
    ['HS12', 4],
    ['HS17', 5],
    ['HS22', 6],
  ];

  for (const [revision, n] of described) {
    against(`has only codes that ${revision} has`, () => {
      const known = column(`codes/hs${n}_desc.csv.gz`, 'code');
      for (const good of goods.list) {
        for (const code of good.hs[revision]) expect(known.has(code), `${good.id} ${code}`).toBe(true);
      }
    });
  }

  const neighbours: [Revision, string][] = [
    ['HS07', '2012 to 2007'],
    ['HS02', '2007 to 2002'],
    ['HS96', '2002 to 1996'],
  ];
  against('has only codes of HS96, HS02 and HS07 that the links between revisions know', () => {
    const rows = records('codes/hs-consolidated-concordances-1992-2022.csv.gz');
    for (const [revision, step] of neighbours) {
      const linked = rows.filter((row) => row['adjustment'] === step);
      const known = new Set(linked.map((row) => (row['code.before'] ?? '').padStart(6, '0')));
      for (const good of goods.list) {
        for (const code of good.hs[revision]) expect(known.has(code), `${good.id} ${code}`).toBe(true);
      }
    }
  });

  against('has codes whose descriptions speak of the good', () => {
    const words: [string, RegExp][] = [
      ['lithium-carbonate', /lithium carbonate/],
      ['tungsten-ores', /Tungsten ores/],
      ['gallium', /Gallium/],
      ['permanent-magnets', /permanent magnets.*of metal/],
      ['polysilicon', /Silicon; .*99\.99/],
      ['hydrogen-fluoride', /Hydrogen fluoride/],
      ['wafer-fab-equipment', /semiconductor devices or of electronic integrated circuits/],
      ['memories', /memories/],
      ['mlcc', /ceramic dielectric, multilayer/],
      ['bearings', /[Bb]earings/],
      ['beef', /bovine/],
      ['vaccines', /Vaccines.*human/],
      ['aramid-fibre', /aramid/],
      ['ship-propellers', /[Pp]ropellers/],
      ['particle-accelerators', /particle accelerators/],
      ['helium-3', /Helium-3/],
      ['drones', /Unmanned aircraft/],
      ['containers', /Containers/],
      ['nitrocellulose', /[Cc]ellulose nitrates/],
      ['lasers', /[Ll]asers/],
    ];
    const said = new Map(records('codes/hs6_desc.csv.gz').map((row) => [row['code'], row['desc'] ?? '']));
    for (const [id, word] of words) {
      for (const code of goods.good(id).hs.HS22) expect(said.get(code), `${id} ${code}`).toMatch(word);
    }
  });

  const links: [Revision, number][] = [
    ['HS92', 0],
    ['HS12', 4],
    ['HS17', 5],
  ];
  for (const [revision, n] of links) {
    against(`says where a code of ${revision} holds more than the newest codes`, () => {
      const holds = new Map<string, string[]>();
      for (const row of records(`codes/hs6_hs${n}.csv.gz`)) {
        const old = row[`HS${n}_6d`] ?? '';
        holds.set(old, [...(holds.get(old) ?? []), row['HS6_6d'] ?? '']);
      }
      for (const good of goods.list) {
        const own = new Set(good.hs.HS22);
        const wider = good.hs[revision].some((code) => (holds.get(code) ?? []).some((c) => !own.has(c)));
        expect(good.widerIn.includes(revision), good.id).toBe(wider);
      }
    });
  }

  against('gives every code of the battery chain and of the critical materials to some good', () => {
    const chain = column('trade/comtrade-battery-chain-imports-2018-2024.csv.gz', 'cmdCode');
    for (const code of chain) {
      if (code !== '002510') expect(goods.byHs('HS17').has(code), code).toBe(true);
    }
    for (const code of column('trade/critical-material-export-shares-hs92-1995-2023.csv.gz', 'hs6_hs92')) {
      expect(goods.byHs('HS92').has(code), code).toBe(true);
    }
  });

  against(
    "names customs groups as Japan's statistics do, and uses every group that is narrow and alive",
    () => {
      const rows = records('trade/japan-customs-principal-commodities-2009-2026.csv.gz');
      const tooWide = [
        'Chemicals',
        'Electrical Machinery',
        'Foodstuff',
        'Grand Total',
        'Machinery',
        'Manufactured Goods',
        'Mineral Fuels',
        'Others',
        'Raw Materials',
        'Transport Equipment',
      ];
      const notStrategic = ['Bags', 'Clothing And Accessories', 'Furniture'];
      for (const flow of ['import', 'export'] as const) {
        const mine = rows.filter((row) => row['ex_im'] === flow);
        const named = new Set(mine.map((row) => row['goods'] ?? ''));
        const alive = new Set(mine.filter((row) => row['year'] === '2024').map((row) => row['goods'] ?? ''));
        const used = new Set<string>();
        for (const good of goods.list) {
          const group = flow === 'import' ? good.customsImport : good.customsExport;
          if (group === null) continue;
          expect(named.has(group.name), `${good.id} ${group.name}`).toBe(true);
          used.add(group.name);
        }
        const unused = [...alive].filter((group) => !used.has(group) && !tooWide.includes(group));
        expect(unused.filter((group) => !notStrategic.includes(group))).toEqual([]);
      }
    },
  );

  against('names minerals, patent fields and priority tiers that exist', () => {
    const types = new Map<string, string[]>();
    for (const row of records('minerals/usgs-mineral-commodity-summaries-2023-2024.csv.gz')) {
      const commodity = row['commodity'] ?? '';
      types.set(commodity, [...(types.get(commodity) ?? []), (row['type'] ?? '').toLowerCase()]);
    }
    const fields = column('technology/patents-by-field-economy-year-1998-2022.csv.gz', 'field');
    const tiers = new Map(
      records('codes/common-high-priority-list-hs6-2024-02-23.csv').map((row) => [
        row['hs6'] ?? '',
        row['tier'],
      ]),
    );
    for (const good of goods.list) {
      if (good.mineral !== null) {
        const series = good.mineral.series?.toLowerCase() ?? '';
        const there = types.get(good.mineral.commodity) ?? [];
        expect(
          there.some((type) => type.includes(series)),
          good.id,
        ).toBe(true);
      }
      for (const field of good.patentFields) expect(fields.has(field), `${good.id} ${field}`).toBe(true);
      const expected = new Set(
        good.hs.HS22.map((code) => tiers.get(code)).filter((tier) => tier !== undefined),
      );
      expect(new Set(good.priorityTiers), good.id).toEqual(expected);
    }
  });
});
