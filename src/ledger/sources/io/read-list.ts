// Reads input-output tables that are lists of cells: seller, industry, buyer, industry or final use, value. FIGARO's flat
// files are such lists, and so is any table whose columns a user names.
import { UserError } from '../../../contract/message.ts';
import { headerOf } from '../csv.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import { importWords } from '../words.ts';
import type { Draft, Kinds, Role } from './draft.ts';
import { listRoles, type ListRole } from './list-roles.ts';
import { holdWidth, numberAt, readWide } from './rows.ts';
import { ioWords } from './words.ts';

const figaroColumns: Readonly<Record<ListRole, string>> = {
  from: 'refArea',
  fromIndustry: 'rowIi',
  to: 'counterpartArea',
  toIndustry: 'colIi',
  value: 'obsValue',
};

const figaroKinds: Kinds = {
  demand: new Set(['P3_S13', 'P3_S14', 'P3_S15', 'P51G', 'P5M', 'P52', 'P53', 'P52_P53']),
  primary: new Map<string, Role>([
    ['D21X31', 'taxes'],
    ['OP_RES', 'other'],
    ['OP_NRES', 'other'],
    ['D1', 'value_added'],
    ['D29X39', 'value_added'],
    ['B2A3G', 'value_added'],
    ['GO', 'output'],
    ['P1', 'output'],
  ]),
  square: false,
};

export const readFigaro = (job: Job, parts: readonly Part[], draft: Draft): Promise<void> =>
  readList(job, parts, draft, figaroColumns, figaroKinds);

/** Codes of a user's list that stand for something else than industries. */
export interface ListCodes {
  readonly demand: readonly string[];
  readonly valueAdded: readonly string[];
  readonly taxes: readonly string[];
}

export function readTriplets(
  job: Job,
  parts: readonly Part[],
  draft: Draft,
  columns: Readonly<Record<ListRole, string>>,
  codes: ListCodes,
): Promise<void> {
  const primary = new Map<string, Role>([
    ...codes.valueAdded.map((code): [string, Role] => [code, 'value_added']),
    ...codes.taxes.map((code): [string, Role] => [code, 'taxes']),
  ]);
  return readList(job, parts, draft, columns, { demand: new Set(codes.demand), primary, square: false });
}

async function readList(
  job: Job,
  parts: readonly Part[],
  draft: Draft,
  names: Readonly<Record<ListRole, string>>,
  kinds: Kinds,
): Promise<void> {
  for (const part of parts) {
    const file = part.name;
    let at: Readonly<Record<ListRole, number>> | null = null;
    let header: string[] = [];
    await readWide(job, part, (record) => {
      if (at === null) {
        header = headerOf(record);
        at = placesOf(file, header, names);
        return;
      }
      holdWidth(file, record, header.length);
      job.refusals.rowsIn++;
      const label = (role: ListRole): string => {
        const text = record.text(at![role]);
        if (text === '')
          throw new UserError(ioWords.say.emptyLabel({ file, line: record.line, column: names[role] }));
        return text;
      };
      const value = numberAt(file, record, at.value, draft.digits, () => names.value);
      const fromIndustry = label('fromIndustry');
      const special = kinds.primary.get(fromIndustry) !== undefined;
      // A payment is not told apart by who is paid.
      const row = draft.node(special ? '' : label('from'), fromIndustry, null);
      const col = draft.node(label('to'), label('toIndustry'), null);
      draft.nodes[row]!.sells = true;
      draft.nodes[col]!.buys = true;
      draft.put(row, col, value);
    });
  }
  draft.classify(parts.map((part) => part.name).join(', '), kinds);
}

function placesOf(
  file: string,
  header: readonly string[],
  names: Readonly<Record<ListRole, string>>,
): Readonly<Record<ListRole, number>> {
  const place = (role: ListRole): number => header.indexOf(names[role].trim().toLowerCase());
  const missing = listRoles.filter((role) => place(role) < 0).map((role) => names[role]);
  if (missing.length > 0)
    throw new UserError(
      importWords.say.missingColumns({ file, missing, found: header.slice(0, 30), wanted: '--columns' }),
    );
  return {
    from: place('from'),
    fromIndustry: place('fromIndustry'),
    to: place('to'),
    toIndustry: place('toIndustry'),
    value: place('value'),
  };
}
