import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { estimate, estimateUnits, loadEstimates } from '../../src/atlas/estimates.ts';
import { loadGoods } from '../../src/atlas/goods.ts';

const goods = loadGoods();
const table = loadEstimates(undefined, goods);
const header = 'good,quantity,low,likely,high,unit,source,reliability,credibility,date,economy\n';

function file(rows: string, columns = header): string {
  const path = join(mkdtempSync(join(tmpdir(), 'estimates-')), 'mine.csv');
  writeFileSync(path, columns + rows);
  return path;
}

describe('the table of estimates', () => {
  it('holds a replacement time for every good', () => {
    for (const good of goods.list) {
      const found = estimate(table, { good: good.id, quantity: 'replacement-months' });
      expect(found?.good).toBe(good.id);
    }
  });

  it('holds a replacement time for every HS chapter: 1 to 97 but 77', () => {
    for (let chapter = 1; chapter <= 97; chapter++) {
      const hs = String(chapter).padStart(2, '0');
      const found = estimate(table, { hs6: `${hs}0000`, quantity: 'replacement-months' });
      expect(found?.good).toBe(chapter === 77 ? 'hs:*' : `hs:${hs}`);
    }
  });

  it('orders every range, names every source and marks assumptions as the weakest evidence', () => {
    for (const row of table.values()) {
      expect(row.low).toBeLessThanOrEqual(row.likely);
      expect(row.likely).toBeLessThanOrEqual(row.high);
      expect(row.unit).toBe(estimateUnits[row.quantity]);
      if (row.source === 'assumption') expect([row.reliability, row.credibility]).toEqual(['F', 6]);
      else expect(row.source).toMatch(/^https?:\/\//);
      if (row.quantity === 'stock-days') expect(row.economy).not.toBeNull();
    }
  });

  it('keeps the class ranges as they are stated', () => {
    const range = (good: string) => {
      const row = estimate(table, { good, quantity: 'replacement-months' });
      return [row?.low, row?.high];
    };
    expect(range('caustic-soda')).toEqual([3, 6]);
    expect(range('motor-vehicle-parts')).toEqual([6, 12]);
    expect(range('beta-lactam-antibiotics')).toEqual([18, 36]);
    expect(range('rare-earth-compounds')).toEqual([36, 72]);
    expect(range('lithography')[0]).toBe(120);
  });

  it("knows Japan's oil stock for Japan alone, and takes no target for a stock", () => {
    const query = { good: 'crude-oil', quantity: 'stock-days' } as const;
    expect(estimate(table, { ...query, economy: 'JPN' })?.likely).toBe(254);
    expect(estimate(table, { ...query, economy: 'KOR' })).toBeNull();
    expect(estimate(table, query)).toBeNull();
    expect(
      estimate(table, { good: 'potassium-chloride', quantity: 'stock-days', economy: 'JPN' }),
    ).toBeNull();
  });
});

describe('looking up', () => {
  const mine = loadEstimates(
    file(
      [
        'hs:2825,build-months,1,2,3,months,x,A,1,2025,',
        'hs:282520,build-months,2,3,4,months,x,A,1,2025,',
        'hs:282520,build-months,3,4,5,months,x,A,1,2025,JPN',
        'lithium-hydroxide,build-months,4,5,6,months,x,A,1,2025-06,',
      ].join('\n'),
    ),
    goods,
  );
  const likely = (query: object) => estimate(mine, { quantity: 'build-months', ...query })?.likely;

  it('goes from the good to the code, the heading and any code, own economy first', () => {
    expect(likely({ good: 'lithium-hydroxide', hs6: '282520', economy: 'JPN' })).toBe(5);
    expect(likely({ hs6: '282520', economy: 'JPN' })).toBe(4);
    expect(likely({ hs6: '282520', economy: 'DEU' })).toBe(3);
    expect(likely({ hs6: '282590' })).toBe(2);
    expect(likely({ hs6: '010121' })).toBe(24);
  });
});

describe("a user's file of estimates", () => {
  it('replaces the same good, quantity and economy, and leaves the rest', () => {
    const mine = loadEstimates(
      file('gallium,replacement-months,1,2,3,months,our survey,A,1,2026-05-01,\n'),
      goods,
    );
    const query = { good: 'gallium', quantity: 'replacement-months' } as const;
    expect(estimate(mine, query)).toMatchObject({ likely: 2, source: 'our survey', origin: 'user' });
    expect(mine.size).toBe(table.size);
    expect(estimate(mine, { ...query, good: 'germanium' })).toEqual(
      estimate(table, { ...query, good: 'germanium' }),
    );
  });

  it('may stand without the columns economy and note', () => {
    const short = 'good,quantity,low,likely,high,unit,source,reliability,credibility,date\n';
    const mine = loadEstimates(file('lng,stock-days,10,20,30,days,us,B,2,2026\n', short), goods);
    expect(estimate(mine, { good: 'lng', quantity: 'stock-days', economy: 'JPN' })?.likely).toBe(20);
  });

  const bad: [string, string, RegExp][] = [
    [
      'a low end above the likely value',
      'lng,build-months,9,5,9,months,x,A,1,2025,',
      /line 2, field "low": 9 is above/,
    ],
    ['a high end below it', 'lng,build-months,1,5,4,months,x,A,1,2025,', /field "high": 4 is below/],
    ['a negative value', 'lng,build-months,-1,5,9,months,x,A,1,2025,', /field "low": -1 is below zero/],
    [
      'a share above 1',
      'lng,domestic-output-share,0,1,50,share of use,x,A,1,2025,',
      /field "high": 50 is not a share/,
    ],
    ['a strange unit', 'lng,build-months,1,5,9,years,x,A,1,2025,', /field "unit": "years" is not the unit/],
    ['a strange quantity', 'lng,price,1,5,9,USD,x,A,1,2025,', /field "quantity": "price" is not one of/],
    ['an empty number', 'lng,build-months,1,,9,months,x,A,1,2025,', /field "likely": it is not a number/],
    ['no source', 'lng,build-months,1,5,9,months,,A,1,2025,', /field "source": it is empty/],
    [
      'a reliability G',
      'lng,build-months,1,5,9,months,x,G,1,2025,',
      /field "reliability": "G" is not one of/,
    ],
    [
      'a credibility 7',
      'lng,build-months,1,5,9,months,x,A,7,2025,',
      /field "credibility": "7" is not one of/,
    ],
    ['no date', 'lng,build-months,1,5,9,months,x,A,1,,', /field "date": it is empty/],
    ['a month 13', 'lng,build-months,1,5,9,months,x,A,1,2025-13,', /field "date": it is not a date/],
    [
      'a strange economy',
      'lng,build-months,1,5,9,months,x,A,1,2025,Japan',
      /field "economy": it is not an economy/,
    ],
    [
      'an unknown good',
      'galium,build-months,1,5,9,months,x,A,1,2025,',
      /no good "galium": the nearest are gallium/,
    ],
    ['a strange key', 'hs:5,build-months,1,5,9,months,x,A,1,2025,', /field "good": it is neither/],
  ];
  it.each(bad)('refuses %s in one sentence', (_what, row, sentence) => {
    const load = () => loadEstimates(file(`${row}\n`), goods);
    expect(load).toThrow(/^mine\.csv, line 2, field "[a-z]+": [^\n]*\.$/);
    expect(load).toThrow(sentence);
  });

  it('refuses the same row twice', () => {
    const row = 'lng,build-months,1,5,9,months,x,A,1,2025,\n';
    expect(() => loadEstimates(file(row + row), goods)).toThrow(/line 3, field "good": .* stands on line 2/);
  });
});
