import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { loadIncomeWeights, loadMeanings } from '../../src/atlas/lenses.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'lenses-')), 'mine.csv');
  writeFileSync(path, text);
  return path;
}

it('each meaning stands on the method page with its date and its page', () => {
  const page = readFileSync(join(packageRoot(), 'docs', 'methods', 'lenses.md'), 'utf8');
  for (const { date, source, meaningEn, lens } of loadMeanings()) {
    expect(source).toMatch(/^https?:\/\//);
    expect(page).toContain(`| ${lens.replace('-', ' ')} | ${date} | `);
    expect(page).toContain(`| ${meaningEn} | ${source} |`);
  }
});

it('weights of low incomes are ranges with a source or the word assumption', () => {
  const weights = loadIncomeWeights();
  expect(weights.map(({ sector }) => sector)).toEqual(['food', 'energy', 'medicine']);
  for (const { low, likely, high, source } of weights) {
    expect(0 <= low && low <= likely && likely <= high).toBe(true);
    expect(source).toMatch(/^(assumption|https?:\/\/.+)$/);
  }
});

it('a spoiled table is named by file, line and field', () => {
  const head = 'sector,low,likely,high,unit,source,date,note\n';
  expect(() => loadIncomeWeights(file(`${head}food,2,1,3,share over mean share,assumption,2026,\n`))).toThrow(
    /mine\.csv, line 2, field "likely": give 0 <= low/,
  );
  expect(() => loadIncomeWeights(file(`${head}food,1,1,1,share,assumption,2026,\n`))).toThrow(
    /line 2, field "unit"/,
  );
});
