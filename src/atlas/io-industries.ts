// The industries of input-output tables: their names, the ISIC classes they hold, and which of them make a good.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { industryWeights, type IndustryWeight } from './industries.ts';
import { cell, parseCells, readSheet } from './table.ts';

/** Tables whose industries are known by name. */
export const ioClassifications = ['WIOD2013', 'WIOD2016', 'ICIO45', 'ICIO50', 'FIGARO64'] as const;
export type IoClassification = (typeof ioClassifications)[number];

export interface IoIndustry {
  readonly classification: IoClassification;
  /** As the table writes it, e.g. `c14` or `C26`. */
  readonly code: string;
  readonly isic: 'ISIC3' | 'ISIC4';
  /** Divisions, groups or classes of ISIC, as beginnings of class codes. */
  readonly classes: readonly string[];
  readonly nameEn: string;
  readonly nameJa: string;
}

const columns = ['classification', 'code', 'isic', 'classes', 'name_en', 'name_ja'] as const;
const rowOf = z
  .object({
    classification: cell.oneOf(ioClassifications),
    code: cell.text('the code'),
    isic: cell.oneOf(['ISIC3', 'ISIC4'] as const),
    classes: cell.list,
    name_en: cell.text('the English name'),
    name_ja: cell.text('the Japanese name'),
  })
  .transform((row): IoIndustry => ({
    classification: row.classification,
    code: row.code,
    isic: row.isic,
    classes: row.classes,
    nameEn: row.name_en,
    nameJa: row.name_ja,
  }));

let all: ReadonlyMap<string, readonly IoIndustry[]> | undefined;

/** The industries of a classification, in the order of its tables; none where it is not known. */
export function ioIndustries(classification: string): readonly IoIndustry[] {
  all ??= load();
  return all.get(classification) ?? [];
}

function load(): ReadonlyMap<string, readonly IoIndustry[]> {
  const sheet = readSheet(dataPath('atlas', 'io_industries.csv'), columns, columns);
  const found = new Map<string, IoIndustry[]>();
  for (const row of sheet.rows.map((one) => parseCells(rowOf, sheet, one)))
    found.set(row.classification, [...(found.get(row.classification) ?? []), row]);
  return found;
}

/** The name of an industry; the code itself where the classification or the code is not known. */
export function ioIndustryName(classification: string, code: string, lang: 'en' | 'ja'): string {
  const found = ioIndustries(classification).find((industry) => industry.code === code);
  if (!found) return code;
  return lang === 'ja' ? found.nameJa : found.nameEn;
}

/**
 * The industries that make a good, with weights that sum to 1: those of its ISIC classes (`industryWeights`: equal where the
 * official table names several [P]), each class in the one industry that holds it.
 * @returns null where the good has no class
 */
export function industryShares(
  hs6: string,
  classification: IoClassification,
): readonly IndustryWeight[] | null {
  const industries = ioIndustries(classification);
  const [{ isic } = { isic: 'ISIC4' as const }] = industries;
  const classes = industryWeights(isic, hs6, 4);
  if (classes === null) return null;
  const weights = new Map<string, number>();
  for (const { code, weight } of classes) {
    const holder = industries.find((industry) => industry.classes.some((part) => code.startsWith(part)));
    if (!holder) throw new Error(`${classification} has no industry for ISIC class ${code}`);
    weights.set(holder.code, (weights.get(holder.code) ?? 0) + weight);
  }
  return [...weights].map(([code, weight]) => ({ code, weight }));
}
