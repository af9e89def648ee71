// Reads the OECD's Inter-Country Input-Output tables: one square CSV with labels `ECO_IND`, final demand to the right, taxes,
// value added and output below.
import { UserError } from '../../../contract/message.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import type { Draft, Kinds, Role } from './draft.ts';
import { holdWidth, numberAt, readWide, texts } from './rows.ts';
import { ioWords } from './words.ts';

const kinds: Kinds = {
  demand: new Set([
    'HFCE',
    'NPISH',
    'GGFC',
    'GFCF',
    'INVNT',
    'DPABR',
    'NONRES',
    'CONS_ABR',
    'CONS_NONRES',
    'FD',
    'DISC',
  ]),
  primary: new Map<string, Role>([
    ['TLS', 'taxes'],
    ['TAXSUB', 'taxes'],
    ['VA', 'value_added'],
    ['VALU', 'value_added'],
    ['OUT', 'output'],
    ['OUTPUT', 'output'],
    ['TOTAL', 'output'],
  ]),
  square: true,
};

/** `AGO_A01_02` is sector A01_02 of AGO; a label without an economy is a sum or a payment. */
function split(label: string): readonly [string, string] {
  const match = /^([A-Za-z][A-Za-z0-9]{2})_(.+)$/.exec(label);
  return match ? [match[1]!, match[2]!] : ['', label];
}

export async function readIcio(job: Job, part: Part, draft: Draft): Promise<void> {
  let columns: number[] | null = null;
  let header: string[] = [];
  await readWide(job, part, (record) => {
    const file = part.name;
    if (columns === null) {
      header = texts(record);
      if (header.length < 3)
        throw new UserError(ioWords.say.notFormat({ file, format: 'icio', found: header }));
      columns = header.slice(1).map((label) => {
        const [economy, code] = split(label);
        return draft.listed(draft.node(economy, code, null), 'buys', file, record.line);
      });
      return;
    }
    holdWidth(file, record, header.length);
    job.refusals.rowsIn++;
    const [economy, code] = split(record.text(0));
    const row = draft.listed(draft.node(economy, code, null), 'sells', file, record.line);
    for (let field = 1; field < header.length; field++)
      draft.put(
        row,
        columns[field - 1]!,
        numberAt(file, record, field, draft.digits, (at) => header[at] ?? ''),
      );
  });
  draft.classify(part.name, kinds);
}
