// One file of the World Economic Outlook: its header, its series or observations, and why one of them is refused.
import { findEconomy } from '../../atlas/economies.ts';
import { UserError } from '../../contract/message.ts';
import type { CsvRecord } from './csv.ts';
import type { Reason } from './reasons.ts';
import type { Refusals } from './refusals.ts';
import { isSubject, subjects, type Subject } from './weo-table.ts';
import { weoWords } from './weo-words.ts';

const { say } = weoWords;

export interface Observation {
  readonly economy: string;
  readonly subject: Subject;
  readonly year: number;
  /** In units: 10^scale is multiplied in. */
  readonly value: number;
  /** Last year that is no estimate; null where the file does not say. */
  readonly lastActual: number | null;
}

const wide = ['ISO', 'WEO Subject Code', 'Scale', 'Estimates Start After'] as const;
const long = ['ref_area', 'concept', 'year', 'value', 'scale', 'lastactualdate'] as const;

const powers: Readonly<Record<string, number>> = {
  '': 0,
  units: 0,
  thousands: 3,
  millions: 6,
  billions: 9,
  trillions: 12,
};

/** No figure of the Outlook is larger, in its own scale. */
const LARGEST = 1e12;

interface Layout {
  readonly width: number;
  readonly at: (name: string) => number;
  /** Place and year of each column that is a year; empty where years stand in rows. */
  readonly years: readonly (readonly [at: number, year: number])[];
}

export class WeoFile {
  vintage: string | null = null;
  /** Series of subjects that are not read. */
  others = 0;
  readonly #name: string;
  readonly #refusals: Refusals;
  readonly #seen: Set<string>;
  readonly #keep: (one: Observation) => void;
  #layout: Layout | null = null;
  #read = 0;

  constructor(name: string, refusals: Refusals, seen: Set<string>, keep: (one: Observation) => void) {
    this.#name = name;
    this.#refusals = refusals;
    this.#seen = seen;
    this.#keep = keep;
    const named = /WEO(Apr|Sep|Oct)(\d{4})/i.exec(name) ?? /weo-(\d{4})-(\d{2})/i.exec(name);
    if (named) this.vintage = edition(named[1] ?? '', named[2] ?? '');
  }

  get vintageYear(): number | null {
    const year = /\d{4}/.exec(this.vintage ?? '')?.[0];
    return year === undefined ? null : Number(year);
  }

  take(record: CsvRecord): void {
    if (this.#layout === null) this.#layout = this.#header(record);
    else if (this.#layout.years.length > 0) this.#series(record, this.#layout);
    else this.#observation(record, this.#layout);
  }

  /** Errors: nothing of what debt needs was in it. */
  finish(): void {
    if (this.#read === 0)
      throw new UserError(say.noSubjects({ file: this.#name, wanted: Object.keys(subjects) }));
  }

  #header(record: CsvRecord): Layout {
    const names = Array.from({ length: record.count }, (_, k) => record.text(k));
    const lower = names.map((name) => name.toLowerCase());
    const at = (name: string): number => lower.indexOf(name.toLowerCase());
    const layout = { width: record.count, at, years: [] };
    if (long.every((name) => at(name) >= 0)) return layout;
    if (wide.some((name) => at(name) < 0))
      throw new UserError(
        say.notWeo({
          file: this.#name,
          wanted: [...wide],
          found: names.filter((n) => n !== '').slice(0, 12),
        }),
      );
    const years = names.flatMap((name, k) =>
      /^(19|20)\d\d$/.test(name) ? [[k, Number(name)] as const] : [],
    );
    if (years.length === 0) throw new UserError(say.noYears({ file: this.#name }));
    return { ...layout, years };
  }

  #series(record: CsvRecord, { width, at, years }: Layout): void {
    const first = record.text(0);
    const footer = /World Economic Outlook Database, (\w+) (\d{4})/i.exec(first);
    if (footer) this.vintage = edition(footer[1] ?? '', footer[2] ?? '');
    if (/^(International Monetary Fund|©)/i.test(first)) return;
    const subject = record.text(at('WEO Subject Code'));
    const whole =
      !record.broken && record.count >= Math.max(...years.map(([k]) => k)) + 1 && record.count <= width;
    if (whole && !isSubject(subject)) {
      this.others++;
      return;
    }
    this.#read++;
    if (!whole) return this.#refuse(record, 'broken-row', '');
    for (const [k, year] of years)
      this.#one(record, {
        economy: record.text(at('ISO')),
        subject,
        year: String(year),
        text: record.text(k),
        scale: record.text(at('Scale')),
        last: record.text(at('Estimates Start After')),
        field: String(year),
      });
  }

  #observation(record: CsvRecord, { width, at }: Layout): void {
    const subject = record.text(at('concept'));
    const whole = !record.broken && record.count === width;
    if (whole && !isSubject(subject)) {
      this.others++;
      return;
    }
    this.#read++;
    if (!whole) return this.#refuse(record, 'broken-row', '');
    this.#one(record, {
      economy: record.text(at('ref_area')),
      subject,
      year: record.text(at('year')),
      text: record.text(at('value')),
      scale: record.text(at('scale')),
      last: record.text(at('lastactualdate')),
      field: 'value',
    });
  }

  #refuse(record: CsvRecord, reason: Reason, field: string): void {
    this.#refusals.rowsIn++;
    this.#refusals.refuseRecord(this.#name, record, reason, field, -1);
  }

  #one(
    record: CsvRecord,
    given: {
      economy: string;
      subject: string;
      year: string;
      text: string;
      scale: string;
      last: string;
      field: string;
    },
  ): void {
    const economy = findEconomy(given.economy);
    const year = /^(19|20)\d\d$/.test(given.year) ? Number(given.year) : 0;
    const value = numberOf(given.text);
    const power =
      powers[given.scale.toLowerCase()] ?? (/^\d{1,2}$/.test(given.scale) ? Number(given.scale) : null);
    const key = `${economy?.iso3} ${given.subject} ${year}`;
    const fault: readonly [Reason, string] | null =
      economy?.kind === 'aggregate' || /^G(X)?\d+$/.test(given.economy)
        ? ['double-count-aggregate', 'ISO']
        : economy?.kind !== 'economy' && economy?.kind !== 'former'
          ? ['unknown-economy', 'ISO']
          : year === 0
            ? ['wrong-year', 'year']
            : value === null
              ? ['missing-field', given.field]
              : Number.isNaN(value)
                ? ['not-a-number', given.field]
                : power === null
                  ? ['not-a-number', 'Scale']
                  : Math.abs(value) > LARGEST
                    ? ['absurd-value', given.field]
                    : this.#seen.has(key)
                      ? ['duplicate-row', given.field]
                      : null;
    if (fault || !economy || value === null || power === null || !isSubject(given.subject))
      return this.#refuse(record, fault?.[0] ?? 'missing-field', fault?.[1] ?? '');
    this.#refusals.rowsIn++;
    this.#seen.add(key);
    this.#keep({
      economy: economy.iso3,
      subject: given.subject,
      year,
      value: value * 10 ** power,
      lastActual: lastYear(given.last),
    });
  }
}

/** A value as the IMF writes it: `1,234.5`; `--` stands for nothing or nearly nothing; null for none; NaN for no number. */
function numberOf(text: string): number | null {
  if (text === '' || /^(n\/a|na|\.\.\.)$/i.test(text)) return null;
  if (text === '--') return 0;
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e-?\d+)?$/i.test(text)
    ? Number(text.replaceAll(',', ''))
    : Number.NaN;
}

/** `2024`, or the first year of `FY2023/24` [P]; null where there is none. */
function lastYear(text: string): number | null {
  const found = /(19|20)\d\d/.exec(text)?.[0];
  return found === undefined ? null : Number(found);
}

const months: Readonly<Record<string, string>> = {
  apr: 'April',
  '04': 'April',
  sep: 'September',
  '09': 'September',
  oct: 'October',
  '10': 'October',
};

function edition(one: string, other: string): string {
  const [month, year] = /^\d{4}$/.test(one) ? [other, one] : [one, other];
  return `${months[month.toLowerCase().slice(0, 3)] ?? months[month] ?? month} ${year}`;
}
