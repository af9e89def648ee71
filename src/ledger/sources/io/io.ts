// Imports an input-output table of many economies: reads it in its publisher's form, adds up, holds it to balance, stores it.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { ioIndustries } from '../../../atlas/io-industries.ts';
import { UserError } from '../../../contract/message.ts';
import { canonicalJson } from '../../manifest.ts';
import { importing, type Imported, type ImportOptions, type Job, type Made } from '../importing.ts';
import { partsOf, type Part } from '../inputs.ts';
import { importWords } from '../words.ts';
import { aggregated, readAggregation, type Aggregation } from './aggregate.ts';
import { balance } from './balance.ts';
import { Draft } from './draft.ts';
import { codedLabels } from './economies.ts';
import {
  filesOfTable,
  labelsOf,
  partsOfYear,
  recognised,
  yearIn,
  yearOfFolder,
  type IoFormat,
} from './formats.ts';
import { listRoles, type ListRole } from './list-roles.ts';
import { publishers } from './publishers.ts';
import { partCalled, readFolder } from './read-folder.ts';
import { readIcio } from './read-icio.ts';
import { readFigaro, readTriplets, type ListCodes } from './read-list.ts';
import { readWiod } from './read-wiod.ts';
import { isIntegers, readWiodIntegers } from './read-wiod-integers.ts';
import { settle } from './settle.ts';
import { storedTables } from './tables.ts';
import { ioWords } from './words.ts';

export interface IoOptions extends ImportOptions {
  /** Default: told by the content. */
  readonly as?: IoFormat;
  /** The year, where several are there or no name says it. */
  readonly year?: number;
  /** Unit of the money, where the publisher is not known. */
  readonly unit?: string;
  /** The columns of a list of cells. */
  readonly columns?: Readonly<Partial<Record<ListRole, string>>>;
  /** Codes of a list that are final demand, value added or taxes. */
  readonly codes?: Partial<ListCodes>;
  /** A CSV of rules, `from,to`. */
  readonly aggregate?: string;
}

/**
 * Imports one table into a dataset of kind `inputOutput`: sectors `ECONOMY|industry`, final demand by economy and category,
 * flows z (seller, buyer) and y (seller, use), output, value added, taxes; and what does not balance, sector by sector.
 * Errors: the table cannot be told or read, several years, a rule of aggregation that fits nothing.
 */
export async function importIo(
  world: string,
  paths: readonly string[],
  options: IoOptions = {},
): Promise<Imported> {
  const { as = null, year = null, unit, columns, codes, aggregate, progress } = options;
  if (paths.length === 0) throw new UserError(importWords.say.noFiles());
  const aggregation = aggregate === undefined ? null : readAggregation(aggregate);
  const named = columns === undefined ? null : listColumns(columns);
  if (as === 'triplets' && named === null) throw needsColumns();
  const files = await filesOfTable(paths, year);
  const settings: Record<string, string> = {
    ...(as === null ? {} : { as }),
    ...(year === null ? {} : { year: String(year) }),
    ...(unit === undefined ? {} : { unit }),
    ...(named === null ? {} : { columns: canonicalJson(named) }),
    ...(codes === undefined ? {} : { codes: canonicalJson(codes) }),
    ...(aggregation === null ? {} : { aggregation: fingerprint(aggregation) }),
  };
  const asked = { ...options, as, year, columns: named, aggregation, paths };
  return importing(
    world,
    { by: 'io', version: '1', paths: files, settings, ...(progress ? { progress } : {}) },
    (job) => build(job, asked),
  );
}

const needsColumns = (): UserError => new UserError(ioWords.say.needsColumns({ roles: [...listRoles] }));

function listColumns(
  columns: Readonly<Partial<Record<ListRole, string>>>,
): Readonly<Record<ListRole, string>> {
  const { from, fromIndustry, to, toIndustry, value } = columns;
  if (!from || !fromIndustry || !to || !toIndustry || !value) throw needsColumns();
  return { from, fromIndustry, to, toIndustry, value };
}

/** Rules by their content, whatever file they came in. */
const fingerprint = ({ rules }: Aggregation): string =>
  `sha256:${createHash('sha256')
    .update(canonicalJson(rules.map(({ from, to }) => [from, to])))
    .digest('hex')}`;

interface Asked {
  readonly as: IoFormat | null;
  readonly year: number | null;
  readonly unit?: string;
  readonly columns: Readonly<Record<ListRole, string>> | null;
  readonly codes?: Partial<ListCodes>;
  readonly aggregation: Aggregation | null;
  readonly paths: readonly string[];
}

async function build(job: Job, asked: Asked): Promise<Made> {
  const { year, columns, aggregation, paths } = asked;
  const file = job.inputs.map((input) => input.name).join(', ');
  const parts = partsOfYear(await partsOf(job.inputs), year, file);
  if (parts.length === 0) throw new UserError(importWords.say.noFlows({ file, wanted: 'CSV, Parquet' }));
  const format = await recognised(parts, asked.as, columns !== null);
  const draft = new Draft(join(job.temp, 'draft.parquet'));
  const read = await readAs(job, format, parts, draft, asked);
  draft.finish();
  const publisher = publishers[format];
  const coded = codedLabels(draft, publisher.coded);
  const labels = aggregation === null ? coded.labels : aggregated(coded.labels, aggregation);
  const table = await settle(job, draft, labels);
  const balanced = balance(draft, table);
  const known =
    year ?? read.year ?? yearIn(read.part.name) ?? yearOfFolder(paths[0] ?? '') ?? yearIn(paths[0] ?? '');
  if (known === null && publisher.coded) throw new UserError(ioWords.say.needsYear({ file }));
  const unit = asked.unit ?? publisher.unit;
  const sectorsIn = draft.nodes.filter((node) => node.role === 'sector').length;
  const strange = strangeCodes(draft, read.classification);
  const { say } = ioWords;
  return {
    kind: 'inputOutput',
    name: nameOf(format, read.release, known, paths[0] ?? ''),
    source: { ...publisher.source, title: publisher.source.title || basename(paths[0] ?? '') },
    vintage: read.release ?? (publisher.coded ? read.part.name : 'unknown'),
    licence: publisher.licence,
    units: { value: unit, prices: publisher.prices },
    coverage: {
      years: known === null ? [] : [known],
      lastCompleteYear: known,
      revision: aggregation === null ? read.classification : null,
      reporters: null,
    },
    tables: await storedTables(job, table, balanced, {
      unit,
      classification: read.classification,
      aggregation,
    }),
    findings: [
      ...balanced.findings,
      ...(draft.guessed.length > 0 ? [say.guessedDemand({ codes: [...draft.guessed] })] : []),
      ...coded.findings,
      ...(strange.length > 0
        ? [say.unknownIndustries({ classification: read.classification, codes: strange })]
        : []),
      ...(aggregation === null
        ? []
        : [
            say.aggregated({
              from: sectorsIn,
              to: table.sectors.length,
              file: basename(aggregation.file),
              rules: aggregation.rules.length,
            }),
          ]),
      ...(isIntegers(read.part) ? [say.cutToWhole({ unit })] : []),
    ],
    unit: 'none',
    scale: 0,
    valueKept: '0',
    rowsKept: job.refusals.rowsIn,
  };
}

/** Codes of sectors that a known classification does not have. */
function strangeCodes(draft: Draft, classification: string | null): string[] {
  const known = new Set(ioIndustries(classification ?? '').map(({ code }) => code));
  const codes = draft.nodes.filter(({ role }) => role === 'sector').map(({ code }) => code);
  return known.size === 0 ? [] : [...new Set(codes)].filter((code) => !known.has(code));
}

interface Reading {
  readonly part: Part;
  readonly release: string | null;
  readonly year: number | null;
  readonly classification: string | null;
}

async function readAs(
  job: Job,
  format: IoFormat,
  parts: readonly Part[],
  draft: Draft,
  { columns, codes }: Asked,
): Promise<Reading> {
  const [first] = parts;
  const one = (): Part => {
    if (!first || parts.length > 1)
      throw new UserError(ioWords.say.severalTables({ files: parts.slice(0, 6).map((part) => part.name) }));
    return first;
  };
  const read = { release: null, year: null, classification: null };
  switch (format) {
    case 'icio': {
      await readIcio(job, one(), draft);
      const joint = draft.nodes.some((node) => node.code === 'A01_02');
      return { ...read, part: one(), classification: joint ? 'ICIO45' : 'ICIO50' };
    }
    case 'wiod': {
      if (parts.some(isIntegers)) {
        const part = await readWiodIntegers(job, parts, draft);
        return { ...read, part, release: '2013', classification: 'WIOD2013' };
      }
      const facts = await readWiod(job, one(), draft);
      return {
        part: one(),
        release: facts.release,
        year: facts.year,
        classification: `WIOD${facts.release}`,
      };
    }
    case 'figaro':
      await readFigaro(job, [one()], draft);
      return { ...read, part: one(), classification: 'FIGARO64' };
    case 'triplets': {
      if (columns === null) throw needsColumns();
      await readTriplets(job, parts, draft, columns, { demand: [], valueAdded: [], taxes: [], ...codes });
      return { ...read, part: parts[0]! };
    }
    default: {
      const main = partCalled(parts, 'Z') ?? partCalled(parts, 'A');
      const width = format === 'exiobase' || !main ? 2 : await labelsOf(main);
      const [part] = await readFolder(job, parts, draft, width);
      return { ...read, part: part!, classification: format === 'exiobase' ? 'EXIOBASE3' : null };
    }
  }
}

const titles: Readonly<Record<IoFormat, string>> = {
  icio: 'OECD ICIO',
  wiod: 'WIOD',
  figaro: 'FIGARO',
  exiobase: 'EXIOBASE',
  plain: '',
  triplets: '',
};

function nameOf(format: IoFormat, release: string | null, year: number | null, path: string): string {
  const title = titles[format] || basename(path).replace(/\.(csv|tsv|parquet)?(\.gz)?$/i, '');
  return `${title}${release === null ? '' : ` ${release} release`}${year === null ? '' : `, ${year}`}`;
}
