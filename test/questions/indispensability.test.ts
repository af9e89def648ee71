// Indispensability: on planted worlds whose sole sources, customers and losses are known by construction, and on the box.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser } from 'mathjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Explanation } from '../../src/contract/explanation.ts';
import type { Output } from '../../src/contract/question.ts';
import { stream } from '../../src/kernel/random.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { assess } from '../../src/questions/indispensability/assess.ts';
import { explainCell } from '../../src/questions/indispensability/explain.ts';
import { askedOf, indispensability } from '../../src/questions/indispensability/indispensability.ts';
import { map } from '../../src/questions/map/map.ts';
import { ask, explain, type RunOptions } from '../../src/surfaces/run.ts';
import { withContext } from '../support/context.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-indispensability-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options: RunOptions = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
const table = (output: Output, name: string): Row[] =>
  name === 'rows' ? [...output.answer.rows] : (output.answer[name] as Row[]);
const rowOf = (output: Output, key: string, name = 'rows'): Row => {
  const row = table(output, name).find((one) => one[indispensability.keys[name] ?? ''] === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const warned = (output: Output): string[] => output.warnings.map(({ id }) => id);
const idOf = (message: unknown): string => (message as { id: string }).id;

const years = [2018, 2019, 2020, 2021, 2022];

/**
 * 370790: Japan sells the United States, Korea and Germany nine tenths of all they buy, others little: the world HHI is far above
 * 0.4, so the three have no other viable source. 847989: half and half with Germany, so nobody depends. 854231: Taiwan sells
 * Japan all it buys. Belgium's sales of 370790 were twice as large in 2020.
 */
function planted(): PlantedFlow[] {
  const flows: PlantedFlow[] = [];
  for (const year of years) {
    const add = (exporter: string, importer: string, product: string, value: number): void => {
      flows.push({ year, exporter, importer, product, value, quantity: value });
    };
    for (const [importer, size] of [
      ['USA', 4],
      ['KOR', 3],
      ['DEU', 1],
    ] as const) {
      add('JPN', importer, '370790', 90_000 * size);
      add('BEL', importer, '370790', (year === 2020 ? 20_000 : 10_000) * size);
    }
    add('JPN', 'FRA', '370790', 1_000);
    add('BEL', 'FRA', '370790', 30_000);
    for (const importer of ['USA', 'CHN']) {
      add('JPN', importer, '847989', 50_000);
      add('DEU', importer, '847989', 50_000);
    }
    add('TWN', 'JPN', '854231', 70_000);
    add('TWN', 'USA', '854231', 70_000);
    add('JPN', 'TWN', '854231', 500);
    for (let k = 0; k < 30; k++)
      for (const exporter of ['ITA', 'ESP', 'POL', 'MEX'])
        add(exporter, 'USA', String(610_110 + k * 10), 50 + k);
  }
  return flows;
}

/** Level loss at cost share M/GDP. */
const lossAt = (imports: number, share: number, gdp: number, sigma = 6): number =>
  1 - (1 - share) ** (imports / gdp / (sigma - 1));

describe('a planted world in BACI format', () => {
  const world = join(dir, 'world');
  const here = { ...options, world };
  let codes: Output;
  beforeAll(async () => {
    await plantWorld(world, planted(), { revision: 'HS12' });
    codes = await ask(indispensability, { economy: 'JPN', level: 'hs6' }, { ...here, draws: 20 });
  });

  it('counts those for whom Japan is the only viable source, and what they buy', () => {
    expect(rowOf(codes, '370790')).toMatchObject({
      sole: 3,
      soleFor: ['DEU', 'KOR', 'USA'],
      covered: 720_000_000,
      customers: 4,
      exports: 721_000_000,
      largest: 'USA',
      largestValue: 360_000_000,
    });
    expect(rowOf(codes, '847989')).toMatchObject({ sole: 0, covered: 0 });
    expect(rowOf(codes, '854231')).toMatchObject({ sole: 0 });
    expect(codes.answer.rows.map((row) => row['product']).sort()).toEqual(['370790', '847989', '854231']);
  });

  it('finds the customer hit hardest and the losses, by the formula', () => {
    const rows = table(codes, 'customers').filter((row) => row['product'] === '370790');
    const sizes: Record<string, number> = { USA: 400e6, KOR: 300e6, DEU: 100e6, FRA: 31e6 };
    let total = 0;
    for (const row of rows) {
      const who = String(row['importer']);
      expect(row['imports']).toBe(sizes[who]);
      const share = who === 'FRA' ? 1 / 31 : 0.9;
      expect(Number(row['share'])).toBeCloseTo(share, 12);
      const gdp = Number(row['gdp']);
      const loss = lossAt(sizes[who] ?? 0, share, gdp);
      expect(Number(row['lossShare']) / loss).toBeCloseTo(1, 6);
      expect(Number(row['lossShareLow']) / lossAt(sizes[who] ?? 0, share, gdp, 8)).toBeCloseTo(1, 6);
      expect(Number(row['lossShareHigh']) / lossAt(sizes[who] ?? 0, share, gdp, 3)).toBeCloseTo(1, 6);
      total += loss * gdp;
    }
    expect(rows.map((row) => row['importer'])).toEqual(['KOR', 'DEU', 'USA', 'FRA']);
    expect(rowOf(codes, '370790')['hardest']).toBe('KOR');
    expect(Number(rowOf(codes, '370790')['loss']) / total).toBeCloseTo(1, 6);
  });

  it('knows who could step in: Belgium, by 15 % at most, and what is missing after a year', () => {
    const row = rowOf(codes, '370790');
    const spare = 0.15 * 110e6;
    expect(Number(row['spare'])).toBeCloseTo(spare, 3);
    expect(Number(row['spareShare'])).toBeCloseTo(spare / 721e6, 12);
    expect(Number(row['afterYear'])).toBeCloseTo(1 - spare / 721e6 - 12 / 24, 12);
    // Germany never sold more of 847989 than now.
    expect(rowOf(codes, '847989')['spare']).toBe(0);
  });

  it('has the convexity, the concentration of customers and of exporters in closed form', () => {
    const row = rowOf(codes, '370790');
    const bought = [360, 270, 90, 1];
    const imports = [400, 300, 100, 31];
    const g = (s: number): number => -Math.log(1 - s);
    const sum = (f: (k: number) => number): number => [0, 1, 2, 3].reduce((all, k) => all + f(k), 0);
    const share = (k: number): number => bought[k]! / imports[k]!;
    expect(Number(row['lastTenth'])).toBeCloseTo(
      1 - sum((k) => imports[k]! * g(0.9 * share(k))) / sum((k) => imports[k]! * g(share(k))),
      12,
    );
    expect(Number(row['destinations'])).toBeCloseTo(
      sum((k) => (bought[k]! / 721) ** 2),
      12,
    );
    expect(Number(row['worldHhi'])).toBeCloseTo((721 / 831) ** 2 + (110 / 831) ** 2, 12);
    const m = 721 / 831;
    expect(Number(row['lerner'])).toBeCloseTo(m / (0.5 + (1 - m)), 12);
  });

  it('agrees with the question of autonomy, asked of every customer by itself', async () => {
    for (const product of ['370790', '847989', '854231']) {
      const sole: string[] = [];
      for (const row of table(codes, 'customers').filter((one) => one['product'] === product)) {
        const importer = String(row['importer']);
        const own = await ask(autonomy, { economy: importer, definition: 'geodep' }, here);
        const flag = own.answer.rows.find((one) => one['product'] === product);
        expect(row['dependent'], `${product} ${importer}`).toBe(flag?.['flagged']);
        expect(row['held']).toBe(flag?.['yearsHeld']);
        if (flag?.['flagged'] === true && flag['topExporter'] === 'JPN' && Number(flag['topShare']) > 0.5)
          sole.push(importer);
      }
      expect(rowOf(codes, product)['soleFor']).toEqual(sole.sort());
    }
  });

  it('gives the score of the map, with its band, and the world share', async () => {
    const wide = await ask(map, { economy: 'JPN', level: 'hs6' }, { ...here, draws: 20 });
    for (const row of codes.answer.rows) {
      const there = wide.answer.rows.find((one) => one['product'] === row['product']);
      expect([row['score'], row['scoreLow'], row['scoreHigh'], row['worldShare'], row['grade']]).toEqual([
        there?.['indispensability'],
        there?.['indispensabilityLow'],
        there?.['indispensabilityHigh'],
        there?.['worldShare'],
        there?.['indispensabilityGrade'],
      ]);
    }
  });

  it('orders products by the loss of the world, and places each among all cells', () => {
    const inds = codes.answer.rows.map((row) => Number(row['ind']));
    expect(inds).toEqual(inds.toSorted((a, b) => b - a));
    expect(codes.answer.rows[0]?.['product']).toBe('370790');
    expect(codes.answer.rows[0]?.['rank']).toBe(1);
  });

  it('answers for one customer, and shows the pair', async () => {
    const output = await ask(indispensability, { economy: 'JPN', level: 'hs6', for: 'TWN' }, here);
    expect(output.answer.rows.map((row) => row['product'])).toEqual(['854231']);
    expect(table(output, 'customers').map((row) => row['key'])).toEqual(['854231:TWN']);
    const [pair] = table(output, 'pair');
    expect(output.answer.point.map(idOf)).toContain('indispensability.pair');
    // Japan buys all its 854231 from Taiwan, Taiwan all of its own (500) from Japan: Japan spends 140 times as much.
    expect(Number(pair?.['here'])).toBeGreaterThan(0);
    expect(Number(pair?.['net'])).toBeCloseTo(Number(pair?.['there']) - Number(pair?.['here']), 15);
    expect(Number(pair?.['symmetric'])).toBeLessThan(0);
    const back = await ask(indispensability, { economy: 'TWN', level: 'hs6', for: 'JPN' }, here);
    const [other] = table(back, 'pair');
    expect([other?.['there'], other?.['here']]).toEqual([pair?.['here'], pair?.['there']]);
  });

  it('takes a group as one supplier and as one customer', async () => {
    const supplier = await ask(indispensability, { economy: 'EU', level: 'hs6' }, here);
    const row = rowOf(supplier, '370790');
    // Belgium sells Germany and France inside the union: only the United States and Korea are customers.
    expect(row).toMatchObject({ customers: 2, exports: 70_000_000 });
    const customer = await ask(indispensability, { economy: 'JPN', product: '370790', for: 'EU' }, here);
    expect(table(customer, 'customers')).toMatchObject([
      { importer: 'EU', imports: 91_000_000, bought: 91_000_000, share: 1, dependent: true },
    ]);
    await expect(ask(indispensability, { economy: 'DEU', for: 'EU' }, here)).rejects.toThrow('oneself');
  });

  it('adds a good up from its codes as the map does', async () => {
    const [goods, wide] = [
      await ask(indispensability, { economy: 'JPN' }, here),
      await ask(map, { economy: 'JPN' }, here),
    ];
    const scored = goods.answer.rows.filter((row) => row['grade'] === 'A');
    expect(scored.length).toBeGreaterThan(0);
    for (const row of goods.answer.rows)
      expect(row['score'], String(row['product'])).toBe(
        wide.answer.rows.find((one) => one['product'] === row['product'])?.['indispensability'],
      );
    const [one] = scored;
    const named = await ask(indispensability, { economy: 'JPN', product: String(one?.['product']) }, here);
    expect(named.answer.rows).toEqual([one]);
  });

  it('names no hub as hardest hit, and warns of it', async () => {
    const hub = join(dir, 'hub');
    // Kiribati's GDP is some 0.3 billion: ships of ten billion pass through its register.
    const ships = [2020, 2021, 2022].flatMap((year): PlantedFlow[] => [
      { year, exporter: 'JPN', importer: 'KIR', product: '890190', value: 10_000_000, quantity: 1 },
      { year, exporter: 'JPN', importer: 'PRT', product: '890190', value: 100_000, quantity: 1 },
    ]);
    await plantWorld(hub, ships, { revision: 'HS12' });
    const output = await ask(indispensability, { economy: 'JPN', level: 'hs6' }, { ...options, world: hub });
    expect(rowOf(output, '890190')).toMatchObject({ hardest: 'PRT', largest: 'KIR', customers: 2 });
    expect(table(output, 'customers').map((row) => row['importer'])).toEqual(['PRT', 'KIR']);
    expect(warned(output)).toContain('indispensability.passesThrough');
  });

  it('takes spare capacity from growth alone where no five years are at hand, and says so', async () => {
    const output = await ask(indispensability, { economy: 'JPN', level: 'hs6', year: 2020 }, here);
    const row = rowOf(output, '370790');
    // Belgium sold 20 + 30 times what it sells Germany in 2020: 190 million.
    expect(Number(row['spare'])).toBeCloseTo(0.15 * 190e6, 3);
    expect(row).toMatchObject({ spareBasis: 'growth', spareReason: null });
    expect(rowOf(codes, '370790')).toMatchObject({ spareBasis: 'peak' });
  });

  it('keeps its numbers when economies change their names', async () => {
    const other: Record<string, string> = { JPN: 'NLD', NLD: 'JPN', BEL: 'SWE', SWE: 'BEL' };
    const renamed = join(dir, 'renamed');
    await plantWorld(
      renamed,
      planted().map((flow) => ({
        ...flow,
        exporter: other[flow.exporter] ?? flow.exporter,
        importer: other[flow.importer] ?? flow.importer,
      })),
      { revision: 'HS12' },
    );
    const output = await ask(indispensability, { economy: 'NLD', level: 'hs6' }, { ...here, world: renamed });
    for (const key of ['370790', '847989']) {
      const [was, is] = [rowOf(codes, key), rowOf(output, key)];
      for (const column of [
        'sole',
        'soleFor',
        'covered',
        'score',
        'worldShare',
        'loss',
        'lossLow',
        'lossHigh',
        'hardest',
        'hardestLoss',
        'spare',
        'lastTenth',
        'lerner',
        'worldHhi',
        'destinations',
      ])
        expect(is[column], `${key}.${column}`).toEqual(was[column]);
    }
  });

  it('prints arithmetic that gives every number back', async () => {
    const told = { ...here, draws: 20 };
    expect(await everyCell(codes, told)).toBeGreaterThan(100);
    const one = await ask(indispensability, { economy: 'JPN', level: 'hs6', for: 'USA' }, told);
    expect(await everyCell(one, told)).toBeGreaterThan(50);
    const at = { table: 'rows', row: 0, column: 'loss' };
    evaluated(
      await explain(indispensability, codes, at, told),
      Number(codes.answer.rows[0]?.['loss']),
      'loss',
    );
  });
});

/** Evaluates lines and compares what the last one gives with a cell. */
function evaluated(explanation: Explanation, cell: number, name: string): void {
  const reader = parser();
  let last: unknown = null;
  for (const { name: to, expression } of explanation.lines) last = reader.evaluate(`${to} = ${expression}`);
  const got = Number(last);
  expect(explanation.value).toBe(cell);
  expect(Math.abs(got - cell), `${name}: ${got} for ${cell}`).toBeLessThanOrEqual(
    1e-9 * Math.abs(cell) + 1e-15,
  );
}

/** Evaluates the arithmetic of every numeric cell of the first rows of every table, and gives their number. */
async function everyCell(output: Output, told: RunOptions): Promise<number> {
  return withContext(told, async (ctx) => {
    const assessment = await assess(ctx, askedOf(indispensability.input.parse(output.input)));
    let cells = 0;
    for (const [name, columns] of Object.entries(indispensability.tables)) {
      const rows = table(output, name).slice(0, 4);
      for (const [row, values] of rows.entries())
        for (const { key: column } of columns) {
          const cell = cellOf(values, column);
          if (typeof cell !== 'number') continue;
          const at = { table: name, row, column };
          evaluated(await explainCell(ctx, assessment, rows, at), cell, `${name} ${row} ${column}`);
          cells++;
        }
    }
    return cells;
  });
}

describe('small random worlds', () => {
  const who = ['BEL', 'BRA', 'CHN', 'DEU', 'FRA', 'JPN', 'KOR', 'USA'];
  const products = ['250410', '282520', '370790', '811292'];

  /** Flows whose sizes differ by orders, so that some importers have one source and some have many. */
  function random(seed: number): PlantedFlow[] {
    const errors = stream(seed, 'indispensability test');
    let at = 0;
    const u = (): number => errors.uniform(at++);
    const flows: PlantedFlow[] = [];
    for (const product of products) {
      const size = new Map(who.map((code) => [code, 10 ** (5 * u())]));
      for (const year of [2020, 2021, 2022])
        for (const exporter of who)
          for (const importer of who) {
            if (exporter === importer || u() < 0.4) continue;
            const value = Math.round((size.get(exporter) ?? 0) * (1 + 9 * u())) + 1;
            flows.push({ year, exporter, importer, product, value, quantity: 1 });
          }
    }
    return flows;
  }

  /** The definitions word by word, over the list of flows. */
  function brute(flows: readonly PlantedFlow[], self: string, product: string) {
    const sum = (test: (flow: PlantedFlow) => boolean): number =>
      1000 * flows.reduce((all, f) => all + (f.product === product && test(f) ? Number(f.value) : 0), 0);
    const hhi = (values: readonly number[]): number => {
      const total = values.reduce((all, v) => all + v, 0);
      return values.reduce((all, v) => all + (v / total) ** 2, 0);
    };
    const flagged = (importer: string): boolean =>
      [2020, 2021, 2022].filter((year) => {
        const from = (exporter: string): number =>
          sum((f) => f.year === year && f.importer === importer && f.exporter === exporter);
        const sold = (exporter: string): number => sum((f) => f.year === year && f.exporter === exporter);
        const imports = who.reduce((all, e) => all + from(e), 0);
        if (imports === 0) return false;
        const own = sold(importer);
        return hhi(who.map(from)) > 0.4 && hhi(who.map(sold)) > 0.4 && (own > 0 ? imports / own : 9999) > 1;
      }).length >= 2;
    const buyers = who.flatMap((importer) => {
      const imports = sum((f) => f.year === 2022 && f.importer === importer);
      const bought = sum((f) => f.year === 2022 && f.importer === importer && f.exporter === self);
      return bought > 0 ? [{ importer, imports, share: bought / imports, bought }] : [];
    });
    const sole = buyers.filter(({ importer, share }) => share > 0.5 && flagged(importer));
    return { buyers, sole };
  }

  it.each([1, 2, 3])('agree with the definitions word by word (%i)', async (seed) => {
    const world = join(dir, `random-${seed}`);
    const flows = random(seed);
    await plantWorld(world, flows, { revision: 'HS12' });
    let dependent = 0;
    for (const economy of ['BRA', 'DEU', 'JPN', 'USA']) {
      const output = await ask(indispensability, { economy, level: 'hs6' }, { ...options, world });
      for (const product of products) {
        const { buyers, sole } = brute(flows, economy, product);
        const row = output.answer.rows.find((one) => one['product'] === product);
        if (!row) {
          expect(buyers).toEqual([]);
          continue;
        }
        expect(row['soleFor']).toEqual(sole.map(({ importer }) => importer));
        expect(row['covered']).toBeCloseTo(
          sole.reduce((all, one) => all + one.bought, 0),
          3,
        );
        expect(row['customers']).toBe(buyers.length);
        dependent += sole.length;
        let total = 0;
        for (const { importer, imports, share } of buyers) {
          const customer = rowOf(output, `${product}:${importer}`, 'customers');
          const gdp = Number(customer['gdp']);
          const held = Math.min(share, 0.999);
          expect(customer['share']).toBeCloseTo(share, 12);
          expect(Number(customer['lossShare']) / lossAt(imports, held, gdp)).toBeCloseTo(1, 4);
          total += gdp * lossAt(imports, held, gdp);
        }
        expect(Number(row['loss']) / total).toBeCloseTo(1, 4);
      }
    }
    expect(dependent).toBeGreaterThan(0);
  });
});

describe('the box', () => {
  it.each(['JPN', 'CHN', 'USA', 'EU', 'COD'])(
    'has an answer for %s, and a reason for every gap',
    async (economy) => {
      const output = await ask(indispensability, { economy }, { ...options, draws: 10 });
      expect(output.answer.rows.length).toBeGreaterThan(3);
      expect(output.answer.point.map(idOf)[0]).toBe('indispensability.lead');
      for (const [name, columns] of Object.entries(indispensability.tables))
        for (const row of table(output, name))
          for (const column of columns.filter(({ missing }) => missing !== undefined))
            if (cellOf(row, column.key) === null)
              expect(
                cellOf(row, column.missing ?? ''),
                `${String(row['product'])} ${column.key}`,
              ).not.toBeNull();
    },
  );

  it('says how many customers it does not list, and by which caps', async () => {
    const output = await ask(indispensability, { economy: 'CHN' }, options);
    const per = new Map<unknown, number>();
    for (const row of table(output, 'customers')) per.set(row['product'], (per.get(row['product']) ?? 0) + 1);
    expect(Math.max(...per.values())).toBe(10);
    expect(per.size).toBe(20);
    const known = output.answer.rows.reduce((sum, row) => sum + Number(row['customers'] ?? 0), 0);
    const cut = output.warnings.find(({ id }) => id === 'indispensability.listed');
    const first = new Set(per.keys());
    const left = output.answer.rows.filter(
      (row) => Number(row['customers'] ?? 0) > 0 && !first.has(row['product']),
    );
    expect(cut?.params['products']).toBe(left.length);
    expect(cut?.params['customers']).toBe(
      known -
        table(output, 'customers').length -
        left.reduce((sum, row) => sum + Number(row['customers']), 0),
    );
    expect(output.run.coefficients).toMatchObject({
      'customers.products at most': { value: 20 },
      'customers.of each at most': { value: 10 },
    });
  });

  it('gives the scores of the map for Japan: measured, without partners, and reported', async () => {
    const told = { ...options, draws: 10 };
    const [narrow, wide] = [
      await ask(indispensability, { economy: 'JPN' }, told),
      await ask(map, { economy: 'JPN' }, told),
    ];
    expect(new Set(narrow.answer.rows.map((row) => row['grade']))).toEqual(new Set(['A', 'C', 'D']));
    for (const row of narrow.answer.rows) {
      const there = wide.answer.rows.find((one) => one['product'] === row['product']);
      for (const end of ['', 'Low', 'High'])
        expect(row[`score${end}`]).toBe(there?.[`indispensability${end}`]);
      expect(row['worldShare']).toBe(there?.['worldShare']);
      expect(row['basis']).toBe(row['grade'] === 'D' ? 'reported' : 'measured');
    }
  });

  it('names China as the only viable source of Korea’s lithium hydroxide', async () => {
    const output = await ask(
      indispensability,
      { economy: 'CHN', product: 'lithium-hydroxide', for: 'KOR' },
      options,
    );
    const [row] = table(output, 'customers');
    expect(row).toMatchObject({ importer: 'KOR', dependent: true });
    expect(Number(row?.['share'])).toBeGreaterThan(0.5);
    expect(warned(output)).toContain('indispensability.largestOnly');
  });

  it('prints arithmetic that gives every number back', async () => {
    const told = { ...options, draws: 10 };
    for (const product of ['lithium-hydroxide', 'photoresist', 'gallium'])
      expect(
        await everyCell(await ask(indispensability, { economy: 'JPN', product }, told), told),
      ).toBeGreaterThan(5);
  });

  it('says what it cannot do', async () => {
    await expect(ask(indispensability, { economy: 'JPX' }, options)).rejects.toThrow('unknownEconomy');
    await expect(ask(indispensability, { economy: 'JPN', year: 1950 }, options)).rejects.toThrow(
      'indispensability.nothing',
    );
    await expect(ask(indispensability, { economy: 'JPN', product: 'galium' }, options)).rejects.toThrow(
      'indispensability.noProduct',
    );
    await expect(
      ask(indispensability, { economy: 'JPN', level: 'hs6', year: 1999 }, options),
    ).rejects.toThrow('indispensability.noFlows');
  });
});
