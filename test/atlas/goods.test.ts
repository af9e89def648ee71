import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFields } from '../../src/atlas/fields.ts';
import { revisions } from '../../src/atlas/good.ts';
import type { Good, Revision } from '../../src/atlas/good.ts';
import { loadGoods } from '../../src/atlas/goods.ts';
import { BadTable } from '../../src/atlas/bad-table.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'goods-')), 'mine.csv');
  writeFileSync(path, text);
  return path;
}

const goods = loadGoods();

describe('the table of goods', () => {
  it('holds at least 130 goods with names in both languages', () => {
    expect(goods.list.length).toBeGreaterThanOrEqual(130);
    for (const good of goods.list) {
      expect(good.nameEn, good.id).toMatch(/[A-Za-z]/);
      expect(good.nameJa, good.id).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('names no two goods alike', () => {
    for (const key of ['id', 'nameEn', 'nameJa'] as const) {
      const names = goods.list.map((good) => good[key]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('points only at listed critical products and strategic fields, and uses each of them', () => {
    const fields = loadFields();
    const products = fields.filter((f) => f.kind === 'critical-product').map((f) => f.id);
    const strategic = fields.filter((f) => f.kind === 'strategic-field').map((f) => f.id);
    const used = (pick: (good: Good) => string | null) =>
      new Set(goods.list.map(pick).filter((id) => id !== null));
    expect([...used((g) => g.criticalProduct)].toSorted()).toEqual(products.toSorted());
    expect([...used((g) => g.strategicField)].toSorted()).toEqual(strategic.toSorted());
  });

  it('gives a code in the newest revision wherever it gives one in an older', () => {
    for (const good of goods.list) {
      const older = revisions.some((revision) => good.hs[revision].length > 0);
      if (older) expect(good.hs.HS22.length, good.id).toBeGreaterThan(0);
    }
  });

  it('says so wherever a mapping is not sure', () => {
    for (const good of goods.list) {
      if (good.mappingConfidence === 'low') expect(good.mappingNote, good.id).not.toBe('');
      const groups = [good.customsImport, good.customsExport];
      if (groups.some((group) => group?.fit === 'small-part')) {
        expect(good.mappingNote, good.id).toContain('much wider');
      }
    }
  });

  it('keeps the codes of well-known goods', () => {
    expect(goods.good('lithium-hydroxide').hs.HS22).toEqual(['282520']);
    expect(goods.good('mlcc').nameJa).toBe('積層セラミックコンデンサ');
    expect(goods.good('lithium-ion-cells').hs.HS92).toEqual(['850780']);
    expect(goods.good('carbon-fibre').hs.HS17).toEqual(['681510']);
    expect(goods.good('drones').hs.HS17).toEqual([]);
    expect(goods.good('lng').customsImport).toEqual({ name: 'Lng', fit: 'same' });
    expect(goods.good('gallium').customsImport?.fit).toBe('small-part');
    expect(goods.good('solar-modules').widerIn).toContain('HS17');
  });
});

describe('finding a good', () => {
  const first = (text: string) => goods.find(text).matches[0]?.id;

  it('knows ids, names in both languages and other words', () => {
    expect(first('gallium')).toBe('gallium');
    expect(first('ガリウム')).toBe('gallium');
    expect(first('Lithium Hydroxide')).toBe('lithium-hydroxide');
    expect(first('水酸化リチウム')).toBe('lithium-hydroxide');
    expect(first('MLCC')).toBe('mlcc');
    expect(first('フッ化水素')).toBe('hydrogen-fluoride');
    expect(first('DRAM')).toBe('memories');
  });

  it('knows codes, with or without a dot, and gives every good that shares one', () => {
    expect(first('282520')).toBe('lithium-hydroxide');
    expect(first('2825.20')).toBe('lithium-hydroxide');
    const ids = goods.find('811292').matches.map((good) => good.id);
    for (const id of ['gallium', 'germanium', 'indium']) expect(ids).toContain(id);
  });

  it('suggests the nearest where nothing fits', () => {
    const found = goods.find('galium');
    expect(found.matches).toEqual([]);
    expect(found.nearest[0]?.id).toMatch(/gallium/);
    expect(goods.find('   ')).toEqual({ matches: [], nearest: [] });
    expect(() => goods.good('lithium-hydroxyde')).toThrow(/no good "lithium-hydroxyde".*lithium-hydroxide/);
  });

  it('finds every good by its id and by both its names', () => {
    assert(
      property(constantFrom(...goods.list), (good) => {
        for (const text of [good.id, good.nameEn.toUpperCase(), good.nameJa]) {
          expect(goods.find(text).matches.map((g) => g.id)).toContain(good.id);
        }
      }),
    );
  });

  it('maps codes to goods for every revision', () => {
    for (const revision of revisions) {
      const map = goods.byHs(revision);
      for (const good of goods.list) {
        for (const code of good.hs[revision]) expect(map.get(code)).toContain(good);
      }
    }
  });
});

describe("a user's file of goods", () => {
  it('changes only the columns and rows it gives', () => {
    const mine = loadGoods(file('id,name_en,hs22,mapping_note\ngallium,,"811292",mine\n'));
    expect(mine.good('gallium')).toEqual({ ...goods.good('gallium'), mappingNote: 'mine' });
    expect(mine.good('germanium')).toEqual(goods.good('germanium'));
    expect(mine.list.length).toBe(goods.list.length);
  });

  it('clears a cell that holds a lone hyphen', () => {
    expect(loadGoods(file('id,hs92\ngallium,-\n')).good('gallium').hs.HS92).toEqual([]);
  });

  it('adds a good, and fills its other revisions from the links when given them', () => {
    const path = file('id,name_en,hs17\nneon-gas,Neon,280429\n');
    const mine = loadGoods(path, { translate: (_from, to, code) => (to === 'HS22' ? [code] : []) });
    expect(mine.list.length).toBe(goods.list.length + 1);
    expect(mine.good('neon-gas')).toMatchObject({
      nameJa: 'Neon',
      mappingConfidence: 'low',
      hs: { HS17: ['280429'], HS22: ['280429'], HS92: [] },
    });
    expect(loadGoods(path).good('neon-gas').hs.HS22).toEqual([]);
  });

  const bad: [string, string, RegExp][] = [
    ['an unknown column', 'id,hs18\nx,1\n', /^mine\.csv, line 1, field "hs18": there is no such column/],
    ['no id column', 'name_en\nNeon\n', /^mine\.csv, line 1, field "id": the column is missing/],
    ['a column twice', 'id,hs17,hs17\nx,,\n', /line 1, field "hs17": the column stands twice/],
    ['a five-digit code', 'id,name_en,hs22\nneon,Neon,28042\n', /line 2, field "hs22": .*six-digit HS code/],
    ['chapter 77', 'id,hs22\ngallium,770100\n', /line 2, field "hs22": .*six-digit HS code/],
    ['no name', 'id,hs22\nneon,280429\n', /line 2, field "name_en": it is empty/],
    ['a bad id', 'id,name_en\nNeon Gas,Neon\n', /line 2, field "id": it is not an id/],
    [
      'the same id twice',
      'id,sector\ngallium,a\ngallium,b\n',
      /line 3, field "id": "gallium" stands on line 2/,
    ],
    ['a group without fit', 'id,customs_import,import_fit\nlng,Coal,-\n', /line 2, field "customs_import": /],
    [
      'a strange confidence',
      'id,mapping_confidence\nlng,sure\n',
      /field "mapping_confidence": "sure" is not one of/,
    ],
    ['too many cells', 'id,sector\nlng,energy,more\n', /^mine\.csv, line 2: 3 cells stand under 2 columns/],
    ['broken quoting', 'id,sector\nlng,"ener\n', /^mine\.csv: this is not a well-formed CSV file/],
    ['an empty file', '', /^mine\.csv: the file is empty/],
  ];
  it.each(bad)('refuses %s in one sentence', (_what, text, sentence) => {
    let fault: unknown;
    try {
      loadGoods(file(text));
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(BadTable);
    const { message } = fault as BadTable;
    expect(message).toMatch(sentence);
    expect(message).not.toContain('\n');
    expect(message).toMatch(/\.$/);
  });

  it('refuses a code that its revision does not have, when it can know', () => {
    const knowsCode = (_revision: Revision, code: string) => code !== '280499';
    expect(() => loadGoods(file('id,hs22\ngallium,280499\n'), { knowsCode })).toThrow(
      'mine.csv, line 2, field "hs22": 280499 is not a code of HS22',
    );
  });

  it('refuses a file that is not there', () => {
    expect(() => loadGoods(join(tmpdir(), 'no-such-file.csv'))).toThrow(
      /no-such-file\.csv: the file cannot be read/,
    );
  });
});
