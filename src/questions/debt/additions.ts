// What is laid upon the path: a portfolio's yearly costs, a shock's loss of output, from answers that others printed as JSON.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** An answer with its draws can be long; what is longer is no answer of ours. */
const MOST_BYTES = 200_000_000;

const cost = z.strictObject({ year: z.number().int(), cost: z.number().min(0), unit: z.string() });
const loss = z.strictObject({ model: z.string(), economy: z.string(), lossShare: z.number().max(1) });
const additionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('costs'), name: z.string(), costs: z.array(cost).min(1) }),
  z.strictObject({
    kind: z.literal('shock'),
    name: z.string(),
    /** What Japanese readers know it by. */
    nameJa: z.string().optional(),
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
  .transform((given): unknown => (typeof given === 'string' ? readAddition(given) : given))
  .pipe(additionSchema);

const printed = z.looseObject({ question: z.string(), answer: z.looseObject({}) });
const portfolioAnswer = z.looseObject({
  cost: z.array(z.looseObject({ year: z.number().int(), cost: z.number().min(0), money: z.string() })).min(1),
});
/** A model that has nothing to say has a row without economy. */
const shockAnswer = z.looseObject({
  title: z.string(),
  titleJa: z.string().optional(),
  horizonDays: z.number().gt(0),
  rows: z.array(
    z.looseObject({
      model: z.string(),
      economy: z.string().nullable(),
      lossShare: z.number().max(1).nullable(),
    }),
  ),
});

function readAddition(path: string): Addition {
  const file = basename(path);
  const json = printed.safeParse(jsonOf(path));
  if (!json.success) throw new UserError(say.addNotAnswer({ file }));
  const { question, answer } = json.data;
  if (question === 'shock') {
    const { title, titleJa, horizonDays, rows } = parsed(shockAnswer, answer, file, question);
    return {
      kind: 'shock',
      name: title,
      ...(titleJa === undefined || titleJa === title ? {} : { nameJa: titleJa }),
      horizonDays,
      losses: rows.flatMap(({ model, economy, lossShare }) =>
        economy === null || lossShare === null ? [] : [{ model, economy, lossShare }],
      ),
    };
  }
  if (question !== 'portfolio') throw new UserError(say.addOther({ file, question }));
  const costs = parsed(portfolioAnswer, answer, file, question).cost;
  return {
    kind: 'costs',
    name: file,
    costs: costs.map(({ year, cost: sum, money }) => ({ year, cost: sum, unit: money })),
  };
}

/** @throws UserError that names the first field which is not as the question prints it */
function parsed<T extends z.ZodType>(
  schema: T,
  answer: unknown,
  file: string,
  question: string,
): z.output<T> {
  const found = schema.safeParse(answer);
  if (found.success) return found.data;
  const field = found.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new UserError(say.addField({ file, field, question: `kaname ${question}` }));
}

/** @throws UserError where two additions have one name, or one has a year twice: their rows could not be told apart */
export function apart(additions: readonly Addition[]): void {
  const twice = (of: readonly (string | number)[]): string | number | undefined =>
    of.find((one, k) => of.indexOf(one) !== k);
  const name = twice(additions.map((one) => one.name));
  if (name !== undefined) throw new UserError(say.addTwice({ name }));
  for (const one of additions) {
    const year = one.kind === 'costs' ? twice(one.costs.map((row) => row.year)) : undefined;
    if (year !== undefined) throw new UserError(say.addYearTwice({ file: one.name, year }));
  }
}

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

/** How a unit counts: its money, the factor before it, and whether that is dollars; else it is the economy's own money. @throws UserError for another unit */
export function unitOf(
  unit: string,
  economy: string,
  file: string,
): { factor: number; money: string; dollars: boolean } {
  const found = /^(?:(thousand|million|billion|trillion) )?([A-Z]{3}|national currency)$/.exec(unit.trim());
  const money = found?.[2] ?? '';
  const own = currencies[economy];
  if (money !== 'USD' && money !== 'national currency' && (money === '' || money !== own))
    throw new UserError(say.addUnit({ file, unit, known: ['USD', own ?? 'national currency'], economy }));
  return { factor: scales[found?.[1] ?? ''] ?? 1, money, dollars: money === 'USD' };
}
