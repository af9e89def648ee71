// Reads input-output tables that are folders of matrices: Z (or A), Y and x, with labels `ECONOMY|industry` in one column,
// or EXIOBASE's with region and sector in two.
import { UserError } from '../../../contract/message.ts';
import type { CsvRecord } from '../csv.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import type { Draft } from './draft.ts';
import { holdWidth, numberAt, readWide, texts } from './rows.ts';
import { ioWords } from './words.ts';

/** Whether a file's labels stand in one column and one header line, or in two each. */
export type LabelWidth = 1 | 2;

type Label = readonly [economy: string, code: string];

const plainName = (part: Part): string =>
  (part.name.split('/').at(-1) ?? part.name).replace(/\.(csv|tsv|txt|parquet)(\.gz)?$/i, '');

/** The part called Z, Y, x ...; exactly so, for x is not X elsewhere on disk. */
export const partCalled = (parts: readonly Part[], name: string): Part | undefined =>
  parts.find((part) => plainName(part) === name) ??
  parts.find((part) => plainName(part).toLowerCase() === name.toLowerCase());

export async function readFolder(
  job: Job,
  parts: readonly Part[],
  draft: Draft,
  width: LabelWidth,
): Promise<readonly Part[]> {
  const z = partCalled(parts, 'Z');
  const a = z ? undefined : partCalled(parts, 'A');
  const y = partCalled(parts, 'Y');
  const x = partCalled(parts, 'x');
  const main = z ?? a;
  if (!main || !y || (a && !x))
    throw new UserError(
      ioWords.say.noMatrices({
        file: job.inputs.map((input) => input.name).slice(0, 8),
        missing: [...(main ? [] : ['Z']), ...(y ? [] : ['Y']), ...(a && !x ? ['x'] : [])],
      }),
    );
  // A is Z over output: it can only be read where output is known.
  const outputs = new Map<string, number>();
  const output = draft.node('', 'x', 'output');
  const perOutput = a !== undefined;
  if (perOutput && x) await readOutput(job, x, draft, width, (key, value) => outputs.set(key, value));
  await readMatrix(job, main, width, draft, {
    column: (label) => draft.node(...label, 'sector'),
    value: perOutput ? (value, label) => value * (outputs.get(label.join('|')) ?? 0) : (value) => value,
  });
  const sectors = new Set(
    draft.nodes.filter((node) => node.sells).map((node) => `${node.economy}|${node.code}`),
  );
  const asRow = (file: string, line: number, key: string): void => {
    if (!sectors.has(key))
      throw new UserError(ioWords.say.strangeRow({ file, line, label: key, main: main.name }));
  };
  for (const node of draft.nodes) node.sells = false;
  await readMatrix(job, y, width, draft, {
    column: (label) => draft.node(...label, 'demand'),
    value: (value) => value,
    asRow,
  });
  holdRows(draft, y.name);
  if (x) {
    const listed = new Set<string>();
    await readOutput(job, x, draft, width, (key, value, line) => {
      asRow(x.name, line, key);
      if (listed.has(key))
        throw new UserError(ioWords.say.duplicateLabel({ file: x.name, line, label: key }));
      listed.add(key);
      const at = key.indexOf('|');
      draft.put(draft.node(key.slice(0, at), key.slice(at + 1), 'sector'), output, value);
    });
    const missing = [...sectors].filter((key) => !listed.has(key));
    if (missing.length > 0)
      throw new UserError(
        ioWords.say.notSquare({ file: x.name, count: missing.length, labels: missing.slice(0, 5) }),
      );
  }
  draft.classify(main.name, { demand: new Set(), primary: new Map(), square: true });
  return [main, y, ...(x ? [x] : [])];
}

/** Errors: a sector that the file has no row for. */
function holdRows(draft: Draft, file: string): void {
  const missing = draft.nodes.filter((node) => node.role === 'sector' && !node.sells);
  const labels = missing.slice(0, 5).map((node) => `${node.economy}|${node.code}`);
  if (missing.length > 0) throw new UserError(ioWords.say.notSquare({ file, count: missing.length, labels }));
}

interface Reading {
  readonly column: (label: Label) => number;
  readonly value: (value: number, column: Label) => number;
  readonly asRow?: (file: string, line: number, key: string) => void;
}

async function readMatrix(
  job: Job,
  part: Part,
  width: LabelWidth,
  draft: Draft,
  { column, value, asRow }: Reading,
): Promise<void> {
  const file = part.name;
  const heads: string[][] = [];
  let labels: Label[] | null = null;
  let columns: number[] = [];
  await readWide(job, part, (record) => {
    if (heads.length < width) {
      heads.push(texts(record));
      return;
    }
    if (labels === null) {
      labels = headOf(file, heads, width);
      columns = labels.map((label) => draft.listed(column(label), 'buys', file, 1));
      // Tables written with named index levels have a third line that names them.
      if (
        width === 2 &&
        texts(record)
          .slice(2)
          .every((text) => text === '')
      )
        return;
    }
    holdWidth(file, record, labels.length + width);
    const label = labelOf(file, record, width);
    asRow?.(file, record.line, label.join('|'));
    job.refusals.rowsIn++;
    const row = draft.listed(draft.node(...label, 'sector'), 'sells', file, record.line);
    for (let k = 0; k < labels.length; k++) {
      const of = labels[k]!;
      const cell = numberAt(file, record, k + width, draft.digits, () => of.join('|'));
      draft.put(row, columns[k]!, value(cell, of));
    }
  });
  if (labels === null) throw new UserError(ioWords.say.noSectors({ file }));
}

function headOf(file: string, heads: readonly string[][], width: LabelWidth): Label[] {
  const [first = [], second = first] = heads;
  if (heads.some((head) => head.length !== first.length))
    throw new UserError(ioWords.say.ragged({ file, line: 2, found: second.length, wanted: first.length }));
  return first
    .slice(width)
    .map((text, k): Label => (width === 2 ? [text, second[k + width] ?? ''] : cut(file, 1, text)));
}

function labelOf(file: string, record: CsvRecord, width: LabelWidth): Label {
  return width === 2 ? [record.text(0), record.text(1)] : cut(file, record.line, record.text(0));
}

function cut(file: string, line: number, text: string): Label {
  const at = text.indexOf('|');
  if (at <= 0 || at === text.length - 1) throw new UserError(ioWords.say.badLabel({ file, line, text }));
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Output by sector: a label and one number. */
async function readOutput(
  job: Job,
  part: Part,
  draft: Draft,
  width: LabelWidth,
  each: (key: string, value: number, line: number) => void,
): Promise<void> {
  let headed = false;
  await readWide(job, part, (record) => {
    if (!headed) {
      headed = true;
      return;
    }
    holdWidth(part.name, record, width + 1);
    const key = labelOf(part.name, record, width).join('|');
    each(
      key,
      numberAt(part.name, record, width, draft.digits, () => 'x'),
      record.line,
    );
  });
}
