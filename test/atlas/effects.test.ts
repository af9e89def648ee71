import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effect, loadEffects, readEffects } from '../../src/atlas/effects.ts';
import { loadFields } from '../../src/atlas/fields.ts';
import { loadProgrammes } from '../../src/atlas/programmes.ts';

const header = 'instrument,quantity,tier,good,low,likely,high,unit,source,date\n';
function file(rows: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'effects-')), 'mine.csv');
  writeFileSync(path, header + rows);
  return path;
}

describe('the table of effects', () => {
  it('orders every range and names a source or the word assumption', () => {
    for (const { low, likely, high, source } of loadEffects().values()) {
      expect(low <= likely && likely <= high).toBe(true);
      expect(source).toMatch(/^(assumption|https?:\/\/.+)$/);
    }
  });

  it('takes a row for the good before one for any, and a user’s before ours', () => {
    const mine = readEffects(
      file('diversify,moved,,gallium,1,2,3,money of goods a year per money,https://example.org,2026\n'),
    );
    const table = loadEffects(mine);
    const what = { instrument: 'diversify', quantity: 'moved', tier: null } as const;
    expect(effect(table, { ...what, good: 'gallium' })?.likely).toBe(2);
    expect(effect(table, { ...what, good: 'germanium' })?.source).toBe('assumption');
    expect(effect(table, { ...what, instrument: 'cut', good: 'gallium' })).toBeNull();
  });

  it.each([
    [
      'diversify,moved,,*,-1,2,3,money of goods a year per money,assumption,2026',
      /line 2, field "low": -1 is outside 0 to 1000/,
    ],
    [
      'diversify,moved,,*,3,2,1,money of goods a year per money,assumption,2026',
      /field "likely": 3, 2, 1 are not in order/,
    ],
    ['diversify,moved,,*,1,2,3,yen,assumption,2026', /field "unit": "yen" is not the unit of moved/],
    ['diversify,moved,,*,1,2,3,money of goods a year per money,,2026', /field "source": it is empty/],
    [
      'pray,moved,,*,1,2,3,money of goods a year per money,assumption,2026',
      /field "instrument": "pray" is not one of/,
    ],
    ['cut,sigma,,*,1,2,3,elasticity,assumption,2026', /field "low": 1 is outside 1.01 to 100/],
  ])('refuses %s', (row, problem) => {
    expect(() => readEffects(file(`${row}\n`))).toThrow(problem);
  });
});

describe('the table of programmes', () => {
  it('names sources, known products and fields, and rows that exist', () => {
    const rows = loadProgrammes();
    const known = new Set(loadFields().map(({ kind, id }) => `${kind} ${id}`));
    for (const { criticalProduct, strategicField, within, source, amount } of rows) {
      expect(source).toMatch(/^https?:\/\//);
      if (criticalProduct) expect(known).toContain(`critical-product ${criticalProduct}`);
      if (strategicField) expect(known).toContain(`strategic-field ${strategicField}`);
      if (within) expect(rows.find(({ id }) => id === within)!.amount).toBeGreaterThanOrEqual(amount);
    }
  });
});
