// BACI's own lists of countries and products, which come in the zip beside the flows.
import type { Read } from './guard.ts';
import { headerOf, readCsv, type CsvRecord } from './csv.ts';
import type { Part } from './inputs.ts';

/** ISO alpha-3 by BACI code, from a country file; entries without a valid one are left out. */
export async function readCountries(part: Part, read: Read): Promise<Map<number, string>> {
  const codes = new Map<number, string>();
  await readRows(part, read, (column, record) => {
    const code = Number(record.text(column(/^(country_)?(code|i)$/)));
    const iso = record.text(column(/iso.*(3|alpha3)/)).toUpperCase();
    if (Number.isInteger(code) && code > 0 && /^[A-Z]{3}$/.test(iso)) codes.set(code, iso);
  });
  return codes;
}

/** Names by product code, from a product file. */
export async function readProducts(part: Part, read: Read): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  await readRows(part, read, (column, record) => {
    const text = record.text(column(/^(code|k|hs6|product_code)$/));
    if (/^\d{1,6}$/.test(text)) names.set(Number(text), record.text(column(/desc|name/)));
  });
  return names;
}

/** These files come as UTF-8 or Latin-1, with commas or semicolons, plain or quoted. */
async function readRows(
  part: Part,
  read: Read,
  row: (column: (name: RegExp) => number, record: CsvRecord) => void,
): Promise<void> {
  let header: string[] | null = null;
  await readCsv(part.name, part.open(read), null, (record) => {
    if (header) row((name) => header?.findIndex((one) => name.test(one)) ?? -1, record);
    else header = headerOf(record);
  });
}
