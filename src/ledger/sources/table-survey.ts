// Looks over a table's values first, so that its decimals can be kept exactly.
import { UserError } from '../../contract/message.ts';
import { csvOf } from './as-csv.ts';
import { headerOf, readCsv, type CsvRecord } from './csv.ts';
import { LARGEST } from './decimal.ts';
import type { Job } from './importing.ts';
import type { Part } from './inputs.ts';
import type { TableRole } from './table-roles.ts';
import { importWords } from './words.ts';

const MOST = 9;
/** Values above this are refused, whatever their unit. */
export const ABSURD = 9e12;

/** Where a role's column stands in a header; -1 where the user named none. Errors: a named one is not there. */
export function findColumns(
  file: string,
  record: CsvRecord,
  columns: Readonly<Partial<Record<TableRole, string>>>,
): ReadonlyMap<TableRole, number> {
  const header = headerOf(record);
  const found = new Map<TableRole, number>();
  const missing: string[] = [];
  for (const [role, name] of Object.entries(columns) as [TableRole, string][]) {
    const at = header.indexOf(name.trim().toLowerCase());
    if (at < 0) missing.push(name);
    else found.set(role, at);
  }
  if (missing.length > 0)
    throw new UserError(
      importWords.say.missingColumns({
        file,
        missing,
        found: header.slice(0, 30),
        wanted: 'what --columns names',
      }),
    );
  return found;
}

/**
 * Decimals to keep: as many as the values have, up to nine, and no more than leave room for the largest value. `shift` is
 * the power of ten by which values are multiplied.
 */
export async function decimalsOf(
  job: Job,
  parts: readonly Part[],
  columns: Readonly<Partial<Record<TableRole, string>>>,
  shift: number,
): Promise<number> {
  let most = 0;
  let largest = 0;
  for (const part of parts) {
    job.meter.now(importWords.say.reading({ file: part.name }));
    let at = -1;
    await readCsv(part.name, csvOf(job, part), null, (record) => {
      if (at < 0) {
        at = findColumns(part.name, record, columns).get('value') ?? 0;
        return;
      }
      const text = record.text(at);
      const match = /^[+-]?\d*(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
      const size = Math.abs(Number(text)) * 10 ** shift;
      if (!match || !(size <= ABSURD)) return;
      const digits = (match[1]?.replace(/0+$/, '').length ?? 0) - Number(match[2] ?? 0) - shift;
      if (digits > most) most = digits;
      if (size > largest) largest = size;
    });
    if (at < 0) throw new UserError(importWords.say.emptyFile({ file: part.name }));
  }
  let scale = Math.min(MOST, most);
  while (scale > 0 && largest * 10 ** scale > LARGEST) scale--;
  return scale;
}
