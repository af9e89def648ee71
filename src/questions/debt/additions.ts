// What is laid upon the path: a portfolio's yearly costs, a shock's loss of output, from answers that others printed as JSON.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** An answer with its draws can be long; what is longer is no answer of ours. */
const MOST_BYTES = 200_000_000;

const cost = z.strictObject({ year: z.number().int(), cost: z.number(), unit: z.string() });
const loss = z.strictObject({ model: z.string(), economy: z.string(), lossShare: z.number() });
const additionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('costs'), name: z.string(), costs: z.array(cost).min(1) }),
  z.strictObject({
    kind: z.literal('shock'),
    name: z.string(),
    horizonDays: z.number().gt(0),
    losses: z.array(loss),
  }),
]);
export type Addition = z.output<typeof additionSchema>;
export type Costs = Extract<Addition, { kind: 'costs' }>;
export type Shock = Extract<Addition, { kind: 'shock' }>;

/** A path, or what was read from it: the answer keeps it, so that it can be asked again without the file. */
export const additionInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): Addition =>
    typeof given === 'string' ? readAddition(given) : additionSchema.parse(given),
  );

const printed = z.looseObject({ question: z.string(), answer: z.looseObject({}) });
const shockAnswer = z.looseObject({
  title: z.string(),
  horizonDays: z.number().gt(0),
  rows: z.array(
    z.looseObject({ model: z.string(), economy: z.string(), lossShare: z.number().nullable().optional() }),
  ),
});
const costRow = z.looseObject({ year: z.number(), cost: z.number() });

function readAddition(path: string): Addition {
  const name = basename(path);
  const json = printed.safeParse(jsonOf(path));
  if (!json.success) throw new UserError(say.addNotAnswer({ file: name }));
  const { question, answer } = json.data;
  if (question === 'shock') {
    const shock = shockAnswer.safeParse(answer);
    if (!shock.success)
      throw new UserError(say.addField({ file: name, field: fieldOf(shock.error), wanted: 'kaname shock' }));
    const { title, horizonDays, rows } = shock.data;
    return {
      kind: 'shock',
      name: title,
      horizonDays,
      losses: rows.flatMap(({ model, economy, lossShare }) =>
        typeof lossShare === 'number' ? [{ model, economy, lossShare }] : [],
      ),
    };
  }
  return { kind: 'costs', name, costs: costsOf(name, answer) };
}

const fieldOf = (error: z.ZodError): string => error.issues[0]?.path.map(String).join('.') ?? '';

/**
 * Yearly costs: the table `costs` of the answer if it has one, else its first table whose rows hold `year` and `cost`. The
 * unit stands in each row, or once in the answer. @throws UserError where there is none, or a row is not usable
 */
function costsOf(file: string, answer: Readonly<Record<string, unknown>>): Costs['costs'] {
  const names = ['costs', 'rows', ...Object.keys(answer)];
  const table = names.find((key) => {
    const rows = answer[key];
    return Array.isArray(rows) && rows.length > 0 && holds(rows[0], 'year') && holds(rows[0], 'cost');
  });
  const rows: unknown = table === undefined ? undefined : answer[table];
  if (!Array.isArray(rows)) throw new UserError(say.addNoCosts({ file }));
  return rows.map((raw: unknown, k) => {
    const at = (field: string): UserError =>
      new UserError(say.addField({ file, field: `${table}[${k}].${field}`, wanted: 'year, cost, unit' }));
    const row = costRow.safeParse(raw);
    if (!row.success) throw at(fieldOf(row.error));
    if (!Number.isInteger(row.data.year)) throw at('year');
    const unit = row.data['unit'] ?? answer['unit'];
    if (typeof unit !== 'string') throw at('unit');
    return { year: row.data.year, cost: row.data.cost, unit };
  });
}

const holds = (row: unknown, key: string): boolean => typeof row === 'object' && row !== null && key in row;

function jsonOf(path: string): unknown {
  let text: string;
  try {
    if (statSync(path).size > MOST_BYTES) throw new Error('too large');
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(say.addUnreadable({ file: path }), { cause });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UserError(say.addNotAnswer({ file: basename(path) }), { cause });
  }
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Currencies in which costs of an economy may come beside USD. */
const currencies: Readonly<Record<string, string>> = {
  GBR: 'GBP',
  GRC: 'EUR',
  ITA: 'EUR',
  JPN: 'JPY',
  USA: 'USD',
};

/** How a unit counts: its factor and whether it is dollars; else the economy's own money. @throws UserError for another unit */
export function unitOf(unit: string, economy: string, file: string): { factor: number; dollars: boolean } {
  const found = /^(?:(thousand|million|billion|trillion) )?([A-Z]{3}|national currency)$/.exec(unit.trim());
  const money = found?.[2] ?? '';
  const own = currencies[economy];
  if (money !== 'USD' && money !== 'national currency' && (money === '' || money !== own))
    throw new UserError(say.addUnit({ file, unit, known: ['USD', own ?? 'national currency'], economy }));
  return { factor: scales[found?.[1] ?? ''] ?? 1, dollars: money === 'USD' };
}
