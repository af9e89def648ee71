import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadTable } from '../../src/atlas/bad-table.ts';
import { debtFigures, debtHolders } from '../../src/atlas/debt-facts.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-debt-facts-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('tables of debt', () => {
  it('say who holds Japan’s debt by both definitions, and the foreign share elsewhere', () => {
    const captive = (economy: string, definition: string): number =>
      1 -
      debtHolders().find(
        (row) => row.economy === economy && row.definition === definition && row.type === 'foreign',
      )!.share;
    expect(captive('JPN', 'with-bills')).toBeCloseTo(0.865, 12);
    expect(captive('JPN', 'without-bills')).toBeCloseTo(0.936, 12);
    expect(captive('GRC', 'all-debt')).toBeCloseTo(0.25, 12);
  });

  it('name a source for every row', () => {
    for (const { source, basis } of [...debtHolders(), ...debtFigures()])
      expect(
        source === 'memory' || source === 'assumption' || /https:|1 - foreign share/.test(source),
        source + basis,
      ).toBe(true);
  });

  it('refuse holders that do not add up, and say where', () => {
    const file = join(dir, 'holders.csv');
    const head = 'economy,date,definition,type,share,basis,confidence,source,source_date,note';
    writeFileSync(
      file,
      `${head}\nFRA,2024,all-debt,foreign,0.5,memory,med,memory,,\nFRA,2024,all-debt,domestic,0.4,derived,med,rest,,\n`,
    );
    expect(() => debtHolders(file)).toThrow(BadTable);
    expect(() => debtHolders(file)).toThrow(
      /line 3, field "share": shares of FRA 2024 all-debt add up to 0.9, not 1/,
    );
    writeFileSync(file, `${head}\nFRA,2024,all-debt,foreign,1.5,memory,med,memory,,\n`);
    expect(() => debtHolders(file)).toThrow(/line 2, field "share"/);
  });
});
