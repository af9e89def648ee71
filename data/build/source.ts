// Opens a source table as text and puts the names of economies in it beside the atlas.
import { findEconomy } from '../../src/atlas/economies.ts';
import { Duck, identifier, literal } from '../../src/ledger/duck.ts';

/** One thread, so that sums in floating point keep their order. */
export async function withDuck<T>(work: (duck: Duck) => Promise<T>): Promise<T> {
  const duck = await Duck.open({ threads: 1 });
  try {
    return await work(duck);
  } finally {
    duck.close();
  }
}

/** A CSV file as an SQL source in which every column is text. */
export const textFile = (file: string): string => `read_csv(${literal(file)}, all_varchar = true)`;

/** A whole number that a query gives. */
export const countOf = async (duck: Duck, sql: string): Promise<number> => Number(await duck.text(sql));

/** The first column of a query, as text. */
export async function listOf(duck: Duck, sql: string): Promise<string[]> {
  const frame = await duck.query(`SELECT item FROM (${sql}) AS listed(item)`);
  return frame.strings('item').filter((item) => item !== null);
}

/** Makes a table from a list of rows of text. */
export async function tableOf(
  duck: Duck,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const cell = (text: string | null): string => (text === null ? 'NULL' : literal(text));
  await duck.run(
    `CREATE TABLE ${identifier(name)} (${columns.map((c) => `${identifier(c)} VARCHAR`).join(', ')})`,
  );
  if (rows.length > 0)
    await duck.run(
      `INSERT INTO ${identifier(name)} VALUES ${rows.map((row) => `(${row.map(cell).join(', ')})`).join(', ')}`,
    );
}

/**
 * Makes the table `name(text, code, kind, estimated, detail)` for the names of economies that a query lists.
 * A published European Union of 27 is the group `EU`. `detail` is what stands behind the name in brackets or after a
 * comma; `estimated` says that the footnote mark e stood there. @throws Error for a name that the atlas does not know
 */
export async function namedEconomies(duck: Duck, name: string, sql: string): Promise<void> {
  const rows = (await listOf(duck, `SELECT DISTINCT text FROM (${sql}) AS t(text) ORDER BY text`)).map(
    (text) => [text, ...codeOf(text)],
  );
  await tableOf(duck, name, ['text', 'code', 'kind', 'estimated', 'detail'], rows);
}

function codeOf(text: string): (string | null)[] {
  const plain = text.replace(/<sup>.*?<\/sup>/g, '').trim();
  const unmarked = /^(.*?[\p{Ll})])(\d{1,2}|e)$/u.exec(plain);
  const found = findEconomy(plain) ?? findEconomy(unmarked?.[1] ?? '');
  if (!found) throw new Error(`The atlas knows no economy "${text}": add the name to its aliases.`);
  const marked = findEconomy(plain) === undefined;
  const name = marked ? (unmarked?.[1] ?? '') : plain;
  const detail = /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? null;
  const europe = found.iso3 === 'EUR';
  return [
    europe ? 'EU' : found.iso3,
    europe ? 'group' : found.kind,
    String(marked && unmarked?.[2] === 'e'),
    detail,
  ];
}
