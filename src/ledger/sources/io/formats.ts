// Finds the files of one table among those a user names, and tells by their content what publisher's table it is.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { UserError } from '../../../contract/message.ts';
import type { Part } from '../inputs.ts';
import { partCalled } from './read-folder.ts';
import { isIntegers } from './read-wiod-integers.ts';
import { ioWords } from './words.ts';

export const ioFormats = ['icio', 'wiod', 'figaro', 'exiobase', 'plain', 'triplets'] as const;
export type IoFormat = (typeof ioFormats)[number];

const exports: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  sheet: [
    'open it and save the sheet that holds the table as CSV in UTF-8, header lines and all',
    '開いて、表のシートを見出し行ごとUTF-8のCSVで保存してください',
  ],
  r: [
    'load it in R and write the table with write.csv(..., row.names = FALSE)',
    'Rで読み込み、write.csv(..., row.names = FALSE) で書き出してください',
  ],
  stata: [
    'open it in Stata and write it with `export delimited`',
    'Stataで開き、`export delimited` で書き出してください',
  ],
};

const programs: Readonly<Record<string, string>> = {
  '.xlsx': 'sheet',
  '.xlsb': 'sheet',
  '.xlsm': 'sheet',
  '.xls': 'sheet',
  '.ods': 'sheet',
  '.rdata': 'r',
  '.rda': 'r',
  '.rds': 'r',
  '.dta': 'stata',
};

const programOf = (name: string): string | undefined => programs[extname(name).toLowerCase()];

function workbook(file: string, program: string): UserError {
  const [how, howJa] = exports[program]!;
  return new UserError(ioWords.say.workbook({ file, how, howJa }));
}

/** The year in a file's name: the last one there, or the two digits of `wiot11_row`; null where there is none. */
export function yearIn(name: string): number | null {
  const short = /^wiot(\d\d)_/i.exec(basename(name))?.[1];
  if (short !== undefined) return Number(short) + (Number(short) < 50 ? 2000 : 1900);
  const years = [...basename(name).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)];
  const last = years.at(-1)?.[0];
  return last === undefined ? null : Number(last);
}

/**
 * The files of one table: those of the year asked for, and of a folder of matrices only these.
 * Errors: files of other programs, several years and none asked for.
 */
export async function filesOfTable(
  paths: readonly string[],
  year: number | null,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const inside = await filesIn(path);
    if (inside === null) files.push(path);
    else files.push(...inside);
  }
  const first = files[0] ?? paths[0] ?? '';
  const readable = files.filter((file) => programOf(file) === undefined);
  const foreign = files.find((file) => programOf(file) !== undefined);
  if (
    foreign !== undefined &&
    existsSync(foreign) &&
    readable.every((file) => !/\.(csv|tsv|txt|zip|parquet|gz)$/i.test(file))
  )
    throw workbook(basename(foreign), programOf(foreign)!);
  const names = (name: string): string | undefined =>
    readable.find((file) => new RegExp(`^${name}\\.(csv|tsv|txt|parquet)(\\.gz)?$`).test(basename(file)));
  const [z = names('A'), y] = [names('Z'), names('Y')];
  if (z !== undefined && y !== undefined)
    return [z, y, names('x') ?? names('X')].filter((file) => file !== undefined);
  return ofYear(readable, yearIn, year, paths.length === 1 ? (paths[0] ?? first) : first);
}

/** The files of a folder; null for what is none, or is not there. */
async function filesIn(path: string): Promise<string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
    const entries = await readdir(path, { withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile()).map((entry) => join(path, entry.name));
    return found.length === 0 ? null : found.sort();
  } catch {
    return null;
  }
}

/** Of the files or entries of several years, those of one, and those without a year. */
function ofYear<T>(
  list: readonly T[],
  yearOf: (one: T) => number | null,
  year: number | null,
  file: string,
): readonly T[] {
  const years = [...new Set(list.map(yearOf).filter((one) => one !== null))].sort((a, b) => a - b);
  if (years.length < 2) return list;
  if (year === null)
    throw new UserError(ioWords.say.severalYears({ file: basename(file), years: years.map(String) }));
  if (!years.includes(year))
    throw new UserError(ioWords.say.noSuchYear({ file: basename(file), year, years: years.map(String) }));
  return list.filter((one) => yearOf(one) === year || yearOf(one) === null);
}

/** The same for the entries of a zip. */
export const partsOfYear = (parts: readonly Part[], year: number | null, file: string): readonly Part[] =>
  ofYear(parts, (part) => yearIn(part.name), year, file);

/** What the name of a table's folder says of its year. */
export const yearOfFolder = (path: string): number | null => yearIn(basename(resolve(path, '..')));

/** Lines that tell what a file is. */
const LINES = 8;

async function headOf(part: Part): Promise<readonly string[]> {
  if (part.format === 'parquet') return [];
  for await (const chunk of part.open(() => {}))
    return chunk
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, LINES);
  return [];
}

/** How labels stand in a folder of matrices. */
export async function labelsOf(part: Part): Promise<1 | 2> {
  const [first = '', second = ''] = await headOf(part);
  const below = second.split(/[,;\t]/).at(-1) ?? '';
  return first.includes('|') || below === '' || Number.isFinite(Number(below)) ? 1 : 2;
}

/** Code, description, economy and number of a workbook's first sector. */
const FIRST_SECTOR = /^[^,;\t]*[,;\t](?:"[^"]*"|[^,;\t]*)[,;\t]"?[A-Za-z]{3}"?[,;\t]"?c?1"?[,;\t]/;

/** The format of these files. Errors: it cannot be told. */
export async function recognised(
  parts: readonly Part[],
  asked: IoFormat | null,
  list: boolean,
): Promise<IoFormat> {
  if (asked !== null) return asked;
  if (parts.some(isIntegers)) return 'wiod';
  const main = partCalled(parts, 'Z') ?? partCalled(parts, 'A');
  // A folder that has its sales and its output is one of matrices, also where it lacks what is used in the end.
  if (main && (partCalled(parts, 'Y') ?? partCalled(parts, 'x'))) {
    const [first = ''] = await headOf(main);
    return /^"?region"?\t/i.test(first) && (await labelsOf(main)) === 2 ? 'exiobase' : 'plain';
  }
  const [part] = parts;
  const lines = part ? await headOf(part) : [];
  const first = lines[0] ?? '';
  if (/^"?V1"?[,;\t]/i.test(first)) return 'icio';
  if (/refArea/i.test(first) && /obsValue/i.test(first)) return 'figaro';
  if (/IndustryCode/i.test(first) || lines.some((line) => FIRST_SECTOR.test(line))) return 'wiod';
  if (list) return 'triplets';
  throw new UserError(ioWords.say.cannotTell({ file: part?.name ?? '' }));
}
