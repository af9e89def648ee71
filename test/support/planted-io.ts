// A small input-output table whose every number is known, written in the form of each publisher.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PlantedIo {
  readonly economies: readonly string[];
  readonly industries: readonly string[];
  readonly categories: readonly string[];
  /** By seller and buyer, economy-major. */
  readonly z: number[][];
  /** By seller and use, economy-major. */
  readonly y: number[][];
  readonly taxes: number[];
}

/** Cells with two decimals that differ all; stocks of the last economy are drawn down. */
export function plantIo(
  economies: readonly string[],
  industries: readonly string[],
  categories: readonly string[],
): PlantedIo {
  const n = economies.length * industries.length;
  const m = economies.length * categories.length;
  const cell = (i: number, j: number): number => (((i * 37 + j * 101) % 97) + 1) / 4;
  const z = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => cell(i, j)));
  const y = Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, k) => 100 + cell(i, k + 7)));
  y[0]![m - 1] = -3.25;
  return { economies, industries, categories, z, y, taxes: Array.from({ length: n }, (_, i) => i / 2) };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const outputOf = ({ z, y }: PlantedIo): number[] => z.map((row, i) => sum(row) + sum(y[i]!));

export const addedOf = (table: PlantedIo): number[] =>
  outputOf(table).map((x, j) => x - sum(table.z.map((row) => row[j]!)) - table.taxes[j]!);

const pairs = (as: readonly string[], bs: readonly string[]): (readonly [string, string])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));

const sectorsOf = ({ economies, industries }: PlantedIo): (readonly [string, string])[] =>
  pairs(economies, industries);
const usesOf = ({ economies, categories }: PlantedIo): (readonly [string, string])[] =>
  pairs(economies, categories);

const lines = (rows: readonly (readonly (string | number)[])[], mark = ','): string =>
  `${rows.map((row) => row.join(mark)).join('\n')}\n`;

/** The OECD's CSV. */
export function icioText(table: PlantedIo): string {
  const labels = sectorsOf(table).map((pair) => pair.join('_'));
  const uses = usesOf(table).map((pair) => pair.join('_'));
  const x = outputOf(table);
  const padding = [...uses.map(() => 0), 0];
  return lines([
    ['V1', ...labels, ...uses, 'OUT'],
    ...table.z.map((row, i) => [labels[i]!, ...row, ...table.y[i]!, x[i]!]),
    ['TLS', ...table.taxes, ...padding],
    ['VA', ...addedOf(table), ...padding],
    ['OUT', ...x, ...padding],
  ]);
}

/** Eurostat's flat CSV: payments stand under W2. */
export function figaroText(table: PlantedIo): string {
  const rows: (string | number)[][] = [
    ['icioiRow', 'icioiCol', 'refArea', 'rowIi', 'counterpartArea', 'colIi', 'obsValue'],
  ];
  const add = (a: readonly [string, string], b: readonly [string, string], value: number): void =>
    void rows.push([a.join('_'), b.join('_'), ...a, ...b, value]);
  sectorsOf(table).forEach((seller, i) => {
    sectorsOf(table).forEach((buyer, j) => add(seller, buyer, table.z[i]![j]!));
    usesOf(table).forEach((use, k) => add(seller, use, table.y[i]![k]!));
  });
  sectorsOf(table).forEach((buyer, j) => {
    add(['W2', 'D21X31'], buyer, table.taxes[j]!);
    add(['W2', 'D1'], buyer, addedOf(table)[j]! - 1);
    add(['W2', 'B2A3G'], buyer, 1);
  });
  return lines(rows);
}

/** A WIOD workbook saved as CSV: two lines of title, four of headers. */
export function wiodWorkbookText(table: PlantedIo, release: '2013' | '2016'): string {
  const old = release === '2013';
  const number = (k: number): string | number => (old ? `c${k + 1}` : k + 1);
  const useNumber = (k: number): string | number => (old ? ['c37', 'c42'][k]! : [57, 61][k]!);
  const x = outputOf(table);
  const heads = [
    ...sectorsOf(table).map(([economy, code], k) => [
      code,
      `name of ${code}`,
      economy,
      number(k % table.industries.length),
    ]),
    ...usesOf(table).map(([economy, code], k) => [
      code,
      `use ${code}`,
      economy,
      useNumber(k % table.categories.length),
    ]),
    ['GO', 'Total output', 'TOT', old ? '' : 62],
  ];
  const head = [0, 1, 2, 3].map((line) => ['', '', '', '', ...heads.map((one) => one[line]!)]);
  const padding = [...usesOf(table).map(() => 0), 0];
  const width = heads.length + 4;
  const title = (text: string): (string | number)[] => [text, ...Array.from({ length: width - 1 }, () => '')];
  return lines([
    title('World Input-Output Table'),
    title('(million USD)'),
    ...head,
    ...sectorsOf(table).map(([economy, code], i) => [
      code,
      `name of ${code}`,
      economy,
      number(i % table.industries.length),
      ...table.z[i]!,
      ...table.y[i]!,
      x[i]!,
    ]),
    [
      old ? '' : 'II_fob',
      'Total intermediate',
      'TOT',
      old ? 'r60' : 65,
      ...table.z[0]!.map((_, j) => sum(table.z.map((row) => row[j]!))),
      ...padding,
    ],
    [old ? '' : 'TXSP', 'taxes less subsidies', 'TOT', old ? 'r61' : 66, ...table.taxes, ...padding],
    [old ? '' : 'VA', 'Value added', 'TOT', old ? 'r65' : 70, ...addedOf(table), ...padding],
    [old ? '' : 'GO', 'Output', 'TOT', old ? 'r69' : 73, ...x, ...padding],
  ]);
}

/** The 2016 release as written from R: one header line. */
export function wiodFlatText(table: PlantedIo, year: number): string {
  const x = outputOf(table);
  const columns = [
    ...sectorsOf(table).map(([economy], k) => `${economy}${(k % table.industries.length) + 1}`),
    ...usesOf(table).map(([economy], k) => `${economy}${[57, 61][k % table.categories.length]}`),
  ];
  const padding = [...usesOf(table).map(() => 0), 0];
  return lines([
    ['IndustryCode', 'IndustryDescription', 'Country', 'RNr', 'Year', ...columns, 'TOT'],
    ...sectorsOf(table).map(([economy, code], i) => [
      code,
      `name of ${code}`,
      economy,
      (i % table.industries.length) + 1,
      year,
      ...table.z[i]!,
      ...table.y[i]!,
      x[i]!,
    ]),
    ['TXSP', 'taxes less subsidies', 'TOT', 66, year, ...table.taxes, ...padding],
    ['VA', 'Value added', 'TOT', 70, year, ...addedOf(table), ...padding],
    ['GO', 'Output', 'TOT', 73, year, ...x, ...padding],
  ]);
}

/** EXIOBASE's tab-separated folder; `coefficients` gives A in the place of Z. */
export function exiobaseFolder(table: PlantedIo, name: string, coefficients: boolean): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'kaname-io-')), name);
  mkdirSync(dir);
  const x = outputOf(table);
  const matrix = (
    cells: readonly (readonly number[])[],
    columns: readonly (readonly [string, string])[],
    second: string,
  ): string =>
    lines(
      [
        ['region', '', ...columns.map(([economy]) => economy)],
        [second, '', ...columns.map(([, code]) => code)],
        ['region', 'sector', ...columns.map(() => '')],
        ...sectorsOf(table).map((seller, i) => [...seller, ...cells[i]!]),
      ],
      '\t',
    );
  const z = coefficients ? table.z.map((row) => row.map((value, j) => value / x[j]!)) : table.z;
  writeFileSync(join(dir, coefficients ? 'A.txt' : 'Z.txt'), matrix(z, sectorsOf(table), 'sector'));
  writeFileSync(join(dir, 'Y.txt'), matrix(table.y, usesOf(table), 'category'));
  writeFileSync(
    join(dir, 'x.txt'),
    lines([['region', 'sector', 'indout'], ...sectorsOf(table).map((seller, i) => [...seller, x[i]!])], '\t'),
  );
  writeFileSync(join(dir, 'unit.txt'), lines([['region', 'sector', 'unit']], '\t'));
  return dir;
}

/** Z, Y and x with one label each. */
export function plainFolder(table: PlantedIo): string {
  const dir = mkdtempSync(join(tmpdir(), 'kaname-io-'));
  const labels = sectorsOf(table).map((pair) => pair.join('|'));
  const uses = usesOf(table).map((pair) => pair.join('|'));
  const x = outputOf(table);
  writeFileSync(
    join(dir, 'Z.csv'),
    lines([['', ...labels], ...table.z.map((row, i) => [labels[i]!, ...row])]),
  );
  writeFileSync(join(dir, 'Y.csv'), lines([['', ...uses], ...table.y.map((row, i) => [labels[i]!, ...row])]));
  writeFileSync(join(dir, 'x.csv'), lines([['', 'indout'], ...x.map((value, i) => [labels[i]!, value])]));
  return dir;
}

/** A list of cells under column names of its own; value added is sold by "factors". */
export function listText(table: PlantedIo): string {
  const rows: (string | number)[][] = [['seller', 'sold', 'buyer', 'bought', 'worth']];
  sectorsOf(table).forEach((seller, i) => {
    sectorsOf(table).forEach((buyer, j) => rows.push([...seller, ...buyer, table.z[i]![j]!]));
    usesOf(table).forEach((use, k) => rows.push([...seller, ...use, table.y[i]![k]!]));
  });
  sectorsOf(table).forEach((buyer, j) => rows.push([buyer[0], 'factors', ...buyer, addedOf(table)[j]!]));
  sectorsOf(table).forEach((buyer, j) => rows.push([buyer[0], 'levies', ...buyer, table.taxes[j]!]));
  return lines(rows.toReversed().toSorted((a, b) => (a[0] === 'seller' ? -1 : b[0] === 'seller' ? 1 : 0)));
}
