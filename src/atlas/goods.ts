// The strategic goods: what each is called, under which codes it travels, and where it belongs.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { groupFits, revisions } from './good.ts';
import type { Good, GroupFit, Revision } from './good.ts';
import { findGood, nearestGoods } from './good-search.ts';
import type { FoundGoods } from './good-search.ts';
import { BadTable, inBoth } from './bad-table.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';
import type { Cells, Sheet } from './table.ts';

export type { Good, Revision } from './good.ts';

/** Codes of one revision as codes of another: from the links between revisions. */
export type Translate = (from: Revision, to: Revision, code: string) => readonly string[];

/** What a loader may be given beside the file. */
export interface GoodsOptions {
  /** Fills revisions that a user's row leaves out, from the newest one it gives. */
  readonly translate?: Translate;
  /** Whether a code exists; without it only the shape of a code is checked. */
  readonly knowsCode?: (revision: Revision, code: string) => boolean;
}

/** The goods at hand. */
export interface Goods {
  readonly list: readonly Good[];
  /** The good of that id. Throws an Error that suggests the nearest ids. */
  readonly good: (id: string) => Good;
  readonly has: (id: string) => boolean;
  /** Goods that a word, a name in either language or a six-digit code may mean, best first. */
  readonly find: (text: string) => FoundGoods;
  /** Goods by code of one revision; one code may hold several goods. */
  readonly byHs: (revision: Revision) => ReadonlyMap<string, readonly Good[]>;
}

const revisionColumns = ['hs92', 'hs96', 'hs02', 'hs07', 'hs12', 'hs17', 'hs22'] as const;

/** Columns of the table, in order; a user's file may hold any of them. */
export const goodsColumns = [
  'id',
  'name_en',
  'name_ja',
  'aliases',
  'sector',
  'stage',
  ...revisionColumns,
  'wider_in',
  'customs_import',
  'import_fit',
  'customs_export',
  'export_fit',
  'mineral',
  'patent_fields',
  'critical_product',
  'strategic_field',
  'chpl_tier',
  'mapping_confidence',
  'mapping_note',
] as const;

const codes = cell.list.refine(
  (list) => list.every((code) => /^(?!77|98|99|00)\d{6}$/.test(code)),
  inBoth(
    'it holds something that is not a six-digit HS code: write codes of six digits with | between them',
    '6桁のHSコードでないものがあります。6桁のコードを | で区切って書いてください',
  ),
);
const fit = cell.oneOf(['', ...groupFits]);

const rowSchema = z.object({
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      inBoth(
        'it is not an id: use small letters, digits and single hyphens',
        'IDではありません。小文字、数字、単独のハイフンで書いてください',
      ),
    ),
  name_en: cell.text('the English name'),
  name_ja: cell.text('the Japanese name'),
  aliases: cell.list,
  sector: cell.text('the sector'),
  stage: cell.text('the stage'),
  hs92: codes,
  hs96: codes,
  hs02: codes,
  hs07: codes,
  hs12: codes,
  hs17: codes,
  hs22: codes,
  wider_in: cell.list.pipe(z.array(cell.oneOf(revisionColumns))),
  customs_import: cell.optional,
  import_fit: fit,
  customs_export: cell.optional,
  export_fit: fit,
  mineral: cell.optional,
  patent_fields: cell.list,
  critical_product: cell.optional,
  strategic_field: cell.optional,
  chpl_tier: cell.list,
  mapping_confidence: cell.oneOf(['high', 'med', 'low']),
  mapping_note: z.string(),
});
type Row = z.output<typeof rowSchema>;

/** What a new row of a user's file means where it says nothing. */
const blank: Readonly<Record<string, string>> = {
  ...Object.fromEntries(goodsColumns.map((name) => [name, ''])),
  sector: 'other',
  stage: 'product',
  mapping_confidence: 'low',
};

function group(sheet: Sheet, line: number, column: string, name: string | null, size: '' | GroupFit) {
  if (name === null && size === '') return null;
  if (name === null || size === '') {
    throw new BadTable(
      sheet.file,
      line,
      column,
      inBoth(
        'a customs group and its fit go together: give both or neither',
        '税関の分類とその適合度は組で指定します。両方書くか、両方空にしてください',
      ),
    );
  }
  return { name, fit: size };
}

function revisionOf(column: (typeof revisionColumns)[number]): Revision {
  return revisions[revisionColumns.indexOf(column)]!;
}

function asGood(sheet: Sheet, line: number, row: Row): Good {
  const [commodity, series] = (row.mineral ?? '').split(/:(.*)/s);
  return {
    id: row.id,
    nameEn: row.name_en,
    nameJa: row.name_ja,
    aliases: row.aliases,
    sector: row.sector,
    stage: row.stage,
    hs: {
      HS92: row.hs92,
      HS96: row.hs96,
      HS02: row.hs02,
      HS07: row.hs07,
      HS12: row.hs12,
      HS17: row.hs17,
      HS22: row.hs22,
    },
    widerIn: row.wider_in.map(revisionOf),
    customsImport: group(sheet, line, 'customs_import', row.customs_import, row.import_fit),
    customsExport: group(sheet, line, 'customs_export', row.customs_export, row.export_fit),
    mineral: commodity === undefined || commodity === '' ? null : { commodity, series: series ?? null },
    patentFields: row.patent_fields,
    criticalProduct: row.critical_product,
    strategicField: row.strategic_field,
    priorityTiers: row.chpl_tier,
    mappingConfidence: row.mapping_confidence,
    mappingNote: row.mapping_note,
  };
}

function checkCodes(sheet: Sheet, line: number, row: Row, knows: GoodsOptions['knowsCode']): void {
  if (knows === undefined) return;
  for (const column of revisionColumns) {
    const stranger = row[column].find((code) => !knows(revisionOf(column), code));
    if (stranger !== undefined) {
      throw new BadTable(
        sheet.file,
        line,
        column,
        inBoth(
          `${stranger} is not a code of ${revisionOf(column)}: take one from that revision`,
          `${stranger} は ${revisionOf(column)} のコードではありません。その版のコードを書いてください`,
        ),
      );
    }
  }
}

/** Fills the revisions of `row` that `given` does not name, from the newest revision it names. */
function fillRevisions(row: Row, given: ReadonlySet<string>, translate: Translate | undefined): Row {
  const source = revisionColumns.findLast((column) => given.has(column) && row[column].length > 0);
  if (translate === undefined || source === undefined) return row;
  const filled = { ...row };
  for (const column of revisionColumns) {
    if (given.has(column)) continue;
    const codesThere = row[source].flatMap((code) => translate(revisionOf(source), revisionOf(column), code));
    filled[column] = [...new Set(codesThere)].toSorted();
  }
  return filled;
}

function parseRow(sheet: Sheet, row: Cells, options: GoodsOptions): Row {
  const parsed = parseCells(rowSchema, sheet, row);
  checkCodes(sheet, row.line, parsed, options.knowsCode);
  return parsed;
}

/** A user's row over ours: a blank cell keeps our value, a lone hyphen clears it. */
function overlay(ours: Readonly<Record<string, string>> | undefined, theirs: Cells): Cells {
  const cells: Record<string, string> = { ...(ours ?? blank) };
  for (const [name, value] of Object.entries(theirs.cells)) {
    if (value !== '') cells[name] = value === '-' ? '' : value;
  }
  if (ours === undefined && cells['name_ja'] === '') cells['name_ja'] = cells['name_en'] ?? '';
  return { line: theirs.line, cells };
}

function index(list: readonly Good[]): Goods {
  const byId = new Map(list.map((good) => [good.id, good]));
  const byRevision = new Map<Revision, ReadonlyMap<string, readonly Good[]>>();
  return {
    list,
    has: (id) => byId.has(id),
    good: (id) => {
      const good = byId.get(id);
      if (good !== undefined) return good;
      const near = nearestGoods(list, id).map((g) => g.id);
      throw new Error(`There is no good "${id}": the nearest are ${near.join(', ')}.`);
    },
    find: (text) => findGood(list, text),
    byHs: (revision) => {
      const known = byRevision.get(revision) ?? goodsByHs(list, revision);
      byRevision.set(revision, known);
      return known;
    },
  };
}

/** Goods by six-digit code of one revision. One code may hold several goods. */
export function goodsByHs(list: readonly Good[], revision: Revision): ReadonlyMap<string, readonly Good[]> {
  const map = new Map<string, Good[]>();
  for (const good of list) {
    for (const code of good.hs[revision]) {
      const there = map.get(code);
      if (there === undefined) map.set(code, [good]);
      else there.push(good);
    }
  }
  return map;
}

/**
 * The goods of the box, with a user's file laid over them: a row with one of our ids changes the columns it gives,
 * a row with a new id adds a good (it needs `name_en`).
 * @throws BadTable naming file, line and field of the first fault
 */
export function loadGoods(userFile?: string, options: GoodsOptions = {}): Goods {
  const sheet = readSheet(dataPath('goods', 'goods.csv'), goodsColumns, goodsColumns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  const goods = new Map<string, Good>();
  const raw = new Map<string, Readonly<Record<string, string>>>();
  for (const row of sheet.rows) {
    const parsed = parseRow(sheet, row, options);
    goods.set(parsed.id, asGood(sheet, row.line, parsed));
    raw.set(parsed.id, row.cells);
  }
  if (userFile === undefined) return index([...goods.values()]);

  const users = readSheet(userFile, goodsColumns, ['id']);
  refuseTwins(users, 'id', (row) => row.cells['id'] ?? '');
  for (const row of users.rows) {
    const parsed = parseRow(users, overlay(raw.get(row.cells['id'] ?? ''), row), options);
    const given = new Set(revisionColumns.filter((column) => (row.cells[column] ?? '') !== ''));
    const whole = fillRevisions(parsed, given, options.translate);
    goods.set(parsed.id, asGood(users, row.line, whole));
  }
  return index([...goods.values()]);
}
