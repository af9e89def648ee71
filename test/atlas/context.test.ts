import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { controlsOn, loadControls, standingOn } from '../../src/atlas/controls.ts';
import { loadEvents } from '../../src/atlas/events.ts';
import { loadFields } from '../../src/atlas/fields.ts';
import { loadMarketShares } from '../../src/atlas/market-shares.ts';
import { loadGoods } from '../../src/atlas/goods.ts';

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const factFile = join(shared, 'facts', 'indispensability.csv');

const goods = loadGoods();
const controls = loadControls();
const shares = loadMarketShares();
const control = (id: string) => controls.find((c) => c.id === id)!;

describe('trade controls', () => {
  it('name goods and codes that exist', () => {
    const codes = goods.byHs('HS22');
    for (const { id, goods: ids, hs } of controls) {
      for (const good of ids) expect(goods.has(good), `${id} ${good}`).toBe(true);
      for (const code of hs) expect(codes.has(code), `${id} ${code}`).toBe(true);
    }
  });

  it('have titles in both languages, a source and a start', () => {
    for (const c of controls) {
      expect(c.titleEn).toMatch(/[a-z]/);
      expect(c.titleJa, c.id).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(c.outcomeJa === '', c.id).toBe(c.outcome === '');
      if (c.basis !== 'memory') expect(c.source).toMatch(/^https?:\/\//);
      else {
        expect(c.source).toBe('memory');
        if (c.confidence !== 'high') expect(c.note, c.id).toContain('no page was seen');
      }
    }
  });

  it('are uncertain once a pause has run out', () => {
    const ban = control('chn-usa-ban-2024');
    expect(standingOn(ban, '2024-12-02')).toBe('not-yet');
    expect(standingOn(ban, '2025-06-01')).toBe('in-force');
    expect(standingOn(ban, '2025-11-09')).toBe('suspended');
    expect(standingOn(ban, '2026-11-27')).toBe('suspended');
    expect(standingOn(ban, '2026-11-28')).toBe('uncertain');
    expect(standingOn(control('chn-october-package-2025'), '2026-11-23')).toBe('uncertain');
    expect(standingOn(control('usa-affiliates-rule-2025'), '2026-11-11')).toBe('uncertain');
  });

  it('end when they end, a month or a year counted whole', () => {
    expect(standingOn(control('jpn-korea-2019'), '2023-03-23')).toBe('in-force');
    expect(standingOn(control('jpn-korea-2019'), '2023-03-24')).toBe('ended');
    expect(standingOn(control('chn-japan-rare-earths-2010'), '2010-11-30')).toBe('in-force');
    expect(standingOn(control('chn-japan-rare-earths-2010'), '2010-12-01')).toBe('ended');
    expect(standingOn(control('chn-phosphate-2021'), '2022-12-31')).toBe('in-force');
    expect(standingOn(control('chn-phosphate-2021'), '2023-01-01')).toBe('ended');
    expect(standingOn(control('chn-japan-seafood-2023'), '2025-07-01')).toBe('eased');
    expect(standingOn(control('chn-rare-earth-quota-2010'), '2009-12-31')).toBe('not-yet');
    expect(standingOn(control('chn-rare-earth-quota-2010'), '2015-01-01')).toBe('ended');
  });

  const ids = (query: Parameters<typeof controlsOn>[1]) =>
    controlsOn(controls, query).map((s) => s.control.id);

  it('are found by good, pair and day, oldest first', () => {
    expect(ids({ good: 'gallium', exporter: 'CHN', importer: 'JPN', date: '2026-02-01' })).toEqual([
      'chn-gallium-germanium-2023',
      'chn-japan-dual-use-2026',
    ]);
    expect(ids({ good: 'gallium', exporter: 'CHN', importer: 'JPN', date: '2025-12-31' })).toEqual([
      'chn-gallium-germanium-2023',
    ]);
    expect(ids({ good: 'gallium', exporter: 'AUS' })).toEqual([]);
    expect(ids({ hs6: '370790', exporter: 'JPN', importer: 'KOR' })).toEqual(['jpn-korea-2019']);
  });

  it('match import bans the other way round', () => {
    expect(ids({ good: 'scallops', exporter: 'JPN', importer: 'CHN' })).toEqual([
      'chn-japan-seafood-2023',
      'chn-japan-seafood-2025',
    ]);
    expect(ids({ good: 'scallops', exporter: 'CHN', importer: 'JPN' })).toEqual([]);
  });
});

describe('events on goods', () => {
  const events = loadEvents();

  it('name goods that exist, stand in both languages, and have a source', () => {
    for (const e of events) {
      for (const good of e.goods) expect(goods.has(good), `${e.id} ${good}`).toBe(true);
      for (const text of [e.titleJa, e.outcomeJa]) expect(text, e.id).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(e.outcome).toMatch(/[a-z]/);
      if (e.basis === 'memory') expect([e.source, e.confidence]).toEqual(['memory', 'high']);
      else expect(e.source).toMatch(/^https?:\/\//);
    }
  });

  it('stand in the order of their dates, and share no id with a control', () => {
    const dates = events.map((e) => e.date);
    expect(dates.toSorted()).toEqual(dates);
    const all = [...events, ...controls].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('published market shares', () => {
  it('are ranges of known goods, each with its basis and source', () => {
    for (const s of shares) {
      expect(goods.has(s.good), `${s.id} ${s.good}`).toBe(true);
      expect(s.low).toBeLessThanOrEqual(s.high);
      expect(s.yearFrom).toBeLessThanOrEqual(s.yearTo);
      expect(s.source).toMatch(/^https?:\/\//);
      if (s.isFirmCount) expect(s.shareBasis).toBe('firm-nationality');
    }
  });

  it('add up to no more than the whole for one item, scope and year, but for rounding', () => {
    const sums = new Map<string, number>();
    for (const s of shares) {
      const key = [s.item, s.scope, s.yearFrom].join('|');
      sums.set(key, (sums.get(key) ?? 0) + s.low);
    }
    for (const [key, sum] of sums) expect(sum, key).toBeLessThanOrEqual(1.005);
  });

  it('rest only on rows that a page supports', (ctx) => {
    if (!existsSync(factFile)) ctx.skip('needs the optional test-data folder ../shared');
    const facts = parse<Record<string, string>>(readFileSync(factFile, 'utf8'), { columns: true });
    for (const s of shares) {
      const fact = facts.find((row) => row['id'] === `indispensability-${s.id.slice(6, 9)}`);
      expect(fact?.['basis'], s.id).toBe('retrieved');
      expect(['high', 'med']).toContain(fact?.['confidence']);
      expect([s.source, s.confidence]).toEqual([fact?.['source'], fact?.['confidence']]);
    }
  });
});

describe('critical products and strategic fields', () => {
  it('are sixteen and seventeen, numbered in order, named in both languages', () => {
    const fields = loadFields();
    for (const [kind, count] of [
      ['critical-product', 16],
      ['strategic-field', 17],
    ] as const) {
      const mine = fields.filter((f) => f.kind === kind);
      expect(mine.map((f) => f.number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    }
    for (const f of fields) expect(f.nameJa).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});
