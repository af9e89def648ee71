// The UN Comtrade API: annual flows asked for piece by piece, each small enough that no answer is cut.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { economies, findEconomy, nearestEconomies, type Economy } from '../../atlas/economies.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { shortly } from '../world.ts';
import { baseOf, DAY, type Plan, type Wanted } from './plan.ts';
import { planWords } from './plan-words.ts';
import { jsonWhole } from './whole.ts';

export const COMTRADE_HOME = 'https://comtradeapi.un.org';
/** Rows per answer without a key. */
export const PREVIEW_LIMIT = 500;
/** Rows per answer asked for with a key: what a free subscription gives, so that no lower limit cuts unseen. */
export const KEY_LIMIT = 100_000;
/** The most that any subscription gives. */
const MOST = 250_000;
const CODES_AT_ONCE = 100;
const FLOWS = ['M', 'X'] as const;
type Flow = (typeof FLOWS)[number];

export interface ComtradeFetch {
  /** Economies by any code or name the atlas knows. */
  readonly reporters: readonly string[];
  readonly years: readonly number[];
  /** Six-digit HS codes, or `AG6` for all. */
  readonly codes: readonly string[];
  /** M (imports) and X (exports); default both. */
  readonly flows?: readonly string[];
  /** Subscription key; default the variable COMTRADE_API_KEY, which goes to the official address only. */
  readonly apiKey?: string;
  /** Rows per answer that the subscription allows; an answer with as many counts as cut. */
  readonly maxRecords?: number;
  readonly baseUrl?: string;
}

interface Piece {
  readonly reporter: Economy;
  readonly year: number;
  readonly codes: readonly string[];
  readonly flows: readonly Flow[];
}

const answerSchema = z.object({
  count: z.number().int(),
  data: z.array(z.unknown()),
  error: z.string().nullish(),
});

/** Requests by reporter, year, codes and flows. An answer as long as the limit is asked for again in halves. */
export function comtradePlan(options: ComtradeFetch): Plan {
  const asked = {
    reporters: [...new Set(options.reporters.map(reporterOf))],
    years: [...new Set(options.years.map(yearOf))].sort((a, b) => a - b),
    codes: [...new Set(options.codes.map(codeOf))].sort(),
    flows: [...new Set((options.flows ?? FLOWS).map(flowOf))].sort(),
  };
  const missing = Object.entries(asked).flatMap(([name, list]) => (list.length === 0 ? [name] : []));
  if (missing.length > 0) throw new UserError(planWords.say.nothingAsked({ missing }));
  const key =
    options.apiKey ?? (options.baseUrl === undefined ? process.env['COMTRADE_API_KEY']?.trim() : undefined);
  const source = new Source(baseOf(COMTRADE_HOME, options.baseUrl), key || null, options.maxRecords);
  const pieces: Piece[] = [];
  for (const reporter of asked.reporters)
    for (const year of asked.years)
      for (const codes of chunks(asked.codes, source.preview ? 1 : CODES_AT_ONCE))
        for (const flows of source.preview ? asked.flows.map((flow) => [flow]) : [asked.flows])
          pieces.push({ reporter, year, codes, flows });
  return {
    source: 'comtrade',
    wanted: pieces.map((piece) => source.wanted(piece)),
    pause: 1_000,
    fresh: DAY,
    notes: () => source.notes(),
  };
}

/** One way into the API, with what its answers have told so far. */
class Source {
  readonly preview: boolean;
  readonly #root: string;
  readonly #secrets: Readonly<Record<string, string>>;
  readonly #limit: number;
  readonly #empty: string[] = [];
  readonly #asked: string[] = [];

  constructor(base: string, key: string | null, maxRecords: number | undefined) {
    const most = key === null ? PREVIEW_LIMIT : MOST;
    const limit = maxRecords ?? Math.min(most, KEY_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > most)
      throw new UserError(planWords.say.badLimit({ text: String(limit), most }));
    this.preview = key === null;
    this.#root = `${base}/${key === null ? 'public/v1/preview' : 'data/v1/get'}/C/A/HS`;
    this.#secrets = key === null ? {} : { 'ocp-apim-subscription-key': key };
    this.#limit = limit;
  }

  wanted(piece: Piece): Wanted {
    const query = new URLSearchParams({
      reporterCode: numberOf(piece.reporter),
      period: String(piece.year),
      cmdCode: piece.codes.join(','),
      flowCode: piece.flows.join(','),
      // Totals only: by second partner, customs regime and mode of transport the same trade would come again.
      partner2Code: '0',
      customsCode: 'C00',
      motCode: '0',
      maxRecords: String(this.#limit),
      includeDesc: 'true',
      format: 'JSON',
    });
    return {
      url: `${this.#root}?${query.toString().replaceAll('%2C', ',')}`,
      file: fileOf(piece, this.preview),
      whole: jsonWhole,
      maxBytes: 400e6,
      secrets: this.#secrets,
      read: (path) => this.#read(piece, path),
    };
  }

  notes(): readonly Message[] {
    const some = (list: readonly string[]): string[] => [
      ...list.slice(0, 10),
      ...(list.length > 10 ? ['...'] : []),
    ];
    if (this.#empty.length === this.#asked.length)
      throw new UserError(planWords.say.nothingThere({ what: some(this.#asked) }));
    const notes = this.preview ? [planWords.say.preview({ limit: PREVIEW_LIMIT })] : [];
    if (this.#empty.length > 0)
      notes.push(
        planWords.say.noRows({
          count: this.#empty.length,
          asked: this.#asked.length,
          what: some(this.#empty),
        }),
      );
    return notes;
  }

  async #read(piece: Piece, path: string): Promise<{ keep: boolean; more: readonly Wanted[] }> {
    const of = { reporter: piece.reporter.iso3, year: String(piece.year) };
    let answer: z.infer<typeof answerSchema>;
    try {
      answer = answerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      throw new UserError(planWords.say.comtradeError({ ...of, detail: shortly(error) }), { cause: error });
    }
    if (answer.error)
      throw new UserError(planWords.say.comtradeError({ ...of, detail: answer.error.slice(0, 200) }));
    const rows = answer.data.length;
    if (Math.max(rows, answer.count) >= this.#limit) {
      const halves = halved(piece);
      if (halves.length === 0) throw this.#truncated(piece);
      return { keep: false, more: halves.map((half) => this.wanted(half)) };
    }
    if (answer.count !== rows)
      throw new UserError(
        planWords.say.comtradeError({ ...of, detail: `${answer.count} rows announced, ${rows} sent` }),
      );
    this.#asked.push(nameOf(piece));
    if (rows === 0) this.#empty.push(nameOf(piece));
    return { keep: rows > 0, more: [] };
  }

  #truncated(piece: Piece): UserError {
    const said = this.preview ? 'truncatedPreview' : piece.codes[0] === 'AG6' ? 'truncatedAll' : 'truncated';
    return new UserError(planWords.say[said]({ what: nameOf(piece), limit: this.#limit }));
  }
}

/** Two smaller pieces that together ask for the same; none where it cannot be divided. */
function halved(piece: Piece): Piece[] {
  if (piece.flows.length > 1) return piece.flows.map((flow) => ({ ...piece, flows: [flow] }));
  if (piece.codes.length < 2) return [];
  return chunks(piece.codes, Math.ceil(piece.codes.length / 2)).map((codes) => ({ ...piece, codes }));
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}

const nameOf = ({ reporter, year, codes, flows }: Piece): string =>
  `${reporter.iso3} ${year} ${codes.length > 2 ? `${codes[0]!}..${codes.at(-1)!}` : codes.join('+')} ${flows.join('+')}`;

/** A name that tells the piece: `JPN-2023-280530-M.json`; many codes are told by the first, the last and their number. */
function fileOf({ reporter, year, codes, flows }: Piece, preview: boolean): string {
  const which = codes.length === 1 ? codes[0]! : `${codes[0]!}-${codes.at(-1)!}-${codes.length}`;
  return `${reporter.iso3}-${year}-${which}-${flows.join('')}${preview ? '-preview' : ''}.json`;
}

const numberOf = (reporter: Economy): string => String(Number(reporter.comtrade[0]));

function reporterOf(text: string): Economy {
  const found = findEconomy(text);
  const reports = (one: Economy): boolean =>
    one.kind !== 'unspecified' && /^\d+$/.test(one.comtrade[0] ?? '');
  if (found && found.kind !== 'aggregate' && reports(found)) return found;
  const host = found?.countedIn ? economies().find((one) => one.iso3 === found.countedIn) : undefined;
  const hint = host ? [host.iso3] : nearestEconomies(text).map((one) => `${one.iso3} ${one.nameEn}`);
  throw new UserError(planWords.say.badReporter({ text, hint }));
}

function yearOf(year: number): number {
  if (Number.isInteger(year) && year >= 1988 && year <= 2100) return year;
  throw new UserError(planWords.say.badYear({ text: String(year) }));
}

function codeOf(code: string): string {
  if (/^(\d{6}|AG6)$/.test(code)) return code;
  throw new UserError(planWords.say.badCode({ text: code }));
}

function flowOf(text: string): Flow {
  const flow = FLOWS.find((one) => one === text);
  if (flow) return flow;
  throw new UserError(planWords.say.badFlow({ text }));
}
