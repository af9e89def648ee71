// Derives the links from HS codes (of all revisions together) to industries and to broad economic categories.
import { join } from 'node:path';
import { byCells, cellOf, readSource, writeTable } from '../csv.ts';

const header = ['classification', 'hs', 'code', 'targets'] as const;

/** @throws Error when a code is both linked and left without a target */
export function buildIndustries(from: string, to: string): void {
  const codes = join(from, 'codes');
  const isic = [
    ...links(codes, 'hs_isic3.csv.gz', 'ISIC3', 'ISIC3_4d'),
    ...links(codes, 'hs_isic4.csv.gz', 'ISIC4', 'ISIC4_4d'),
  ];
  writeTable(join(to, 'hs_isic.csv.gz'), header, isic);
  writeTable(join(to, 'hs_bec.csv.gz'), header, links(codes, 'hs_bec4.csv.gz', 'BEC4', 'BEC4_3d'));
  const names = [
    ['ISIC3', 'isic3_desc.csv.gz'],
    ['ISIC4', 'isic4_desc.csv.gz'],
    ['BEC4', 'bec4_desc.csv.gz'],
  ].flatMap(([classification = '', file = '']) =>
    readSource(join(codes, file)).map((row) => [classification, cellOf(row, 'code'), cellOf(row, 'desc')]),
  );
  writeTable(join(to, 'industries.csv'), ['classification', 'code', 'name_en'], names.sort(byCells));
}

/** One row per HS code and target with the number of targets; a code without one stands once, with 0 targets. */
function links(folder: string, file: string, classification: string, column: string): (string | number)[][] {
  const targets = new Map<string, Set<string>>();
  for (const row of readSource(join(folder, file))) {
    const hs = cellOf(row, 'HS_6d');
    if (hs === 'NA') continue;
    const found = targets.get(hs) ?? new Set<string>();
    if (isCode(cellOf(row, column))) found.add(cellOf(row, column));
    else if (found.size > 0) throw new Error(`${file}: ${hs} has a target and none.`);
    targets.set(hs, found);
  }
  return [...targets]
    .flatMap(([hs, found]): (string | number)[][] =>
      found.size === 0
        ? [[classification, hs, '', 0]]
        : [...found].map((code) => [classification, hs, code, found.size]),
    )
    .sort(byCells);
}

/** 9999 and NA say that the goods belong to no industry. */
const isCode = (text: string): boolean => /^\d+$/.test(text) && text !== '9999';
