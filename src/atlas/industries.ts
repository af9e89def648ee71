// From HS codes to the industries that make the goods (ISIC) and to broad economic categories (BEC), with weights.
import { readCodes } from './csv.ts';
import { dataPath } from './files.ts';

export const classifications = ['ISIC3', 'ISIC4', 'BEC4'] as const;
export type Classification = (typeof classifications)[number];

/** A share of a code's trade, 0 to 1. */
export interface IndustryWeight {
  readonly code: string;
  readonly weight: number;
}

const files: Readonly<Record<Classification, string>> = {
  ISIC3: 'hs_isic.csv.gz',
  ISIC4: 'hs_isic.csv.gz',
  BEC4: 'hs_bec.csv.gz',
};
const targets = new Map<Classification, ReadonlyMap<string, readonly string[]>>();

function targetsOf(classification: Classification): ReadonlyMap<string, readonly string[]> {
  const known = targets.get(classification);
  if (known !== undefined) return known;
  const table = new Map<string, string[]>();
  const rows = readCodes(dataPath('atlas', files[classification]), [
    'classification',
    'hs',
    'code',
    'targets',
  ]);
  for (const [system, hs = '', code = ''] of rows) {
    if (system !== classification) continue;
    const found = table.get(hs) ?? [];
    if (code !== '') found.push(code);
    table.set(hs, found);
  }
  targets.set(classification, table);
  return table;
}

/**
 * How a six-digit HS code, of whatever revision, spreads over a classification. Where the official table names several
 * classes without saying how much belongs to each, they share equally [P]; wider classes add up theirs. ISIC3 and BEC4
 * have almost always one class; ISIC4 has three and a half on average, repair and recycling among them: prefer ISIC3.
 * @param digits 2, 3 or 4 for ISIC, 1, 2 or 3 for BEC
 * @returns weights that sum to 1, by code; null when the table has no such HS code or gives it no class
 */
export function industryWeights(
  classification: Classification,
  hs6: string,
  digits: 1 | 2 | 3 | 4,
): readonly IndustryWeight[] | null {
  const found = targetsOf(classification).get(hs6) ?? [];
  if (found.length === 0) return null;
  const counts = new Map<string, number>();
  for (const code of found) counts.set(code.slice(0, digits), (counts.get(code.slice(0, digits)) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, weight: count / found.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

let names: ReadonlyMap<string, string> | undefined;

/** The English name of a class, section or division; null when there is no such code. */
export function industryName(classification: Classification, code: string): string | null {
  names ??= new Map(
    readCodes(dataPath('atlas', 'industries.csv'), ['classification', 'code', 'name_en']).map(
      ([system = '', industry = '', name = '']): [string, string] => [`${system} ${industry}`, name],
    ),
  );
  return names.get(`${classification} ${code}`) ?? null;
}
