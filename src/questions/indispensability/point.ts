// What a hurried reader must know, most important first.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { nameOf } from '../../contract/render.ts';
import type { IndispensabilityAnswer } from './answer.ts';
import { indispensabilityWords } from './words.ts';

const { say } = indispensabilityWords;
const SHOWN = 5;
/** A loss of GDP below a thousandth of a percent leads nothing. */
const TELLING = 1e-5;

/** Percent with two telling digits. */
const percent = (share: number): number => Number((share * 100).toPrecision(2));

/** Names of the first rows; of goods that share a code, and so their numbers, the first stands for all. */
function both(rows: readonly Row[]): { names: string[]; namesJa: string[] } {
  const few = rows
    .filter((row, k) => k === 0 || row['score'] === null || row['worldShare'] !== rows[k - 1]?.['worldShare'])
    .slice(0, SHOWN);
  return {
    names: few.map((row) => String(row['name'])),
    namesJa: few.map((row) => String(row['nameJa'])),
  };
}

export function pointOf(answer: IndispensabilityAnswer): readonly Message[] {
  const { economy, counts, customer, rows } = answer;
  if (customer !== null) return [...forOne(answer, customer), ...unknowns(answer)];
  if (rows.length === 0) return [say.none({ economy }), ...(counts.asked > 1 ? unknowns(answer) : [])];
  const [only] = rows;
  if (counts.asked === 1 && only) return forProduct(answer, only);
  const byLoss = rows.some((row) => row['ind'] !== null);
  return [
    say.lead({ economy, ...counts }),
    (byLoss ? say.strongestByLoss : say.strongestByScore)(both(rows)),
    ...(counts.withCustomers > 0 ? [say.leadSole({ ...counts })] : []),
    ...hardest(rows),
    ...mostDependent(rows),
    ...unknowns(answer),
  ];
}

function forOne(
  { economy, counts, rows, pair }: IndispensabilityAnswer,
  customer: string,
): readonly Message[] {
  if (rows.length === 0) return [say.forNone({ economy, customer })];
  return [
    say.forLead({ economy, customer, count: counts.rows, sole: counts.sole }),
    say.forHit(both(rows)),
    ...pair.flatMap(({ there, here }) =>
      typeof there === 'number' && typeof here === 'number'
        ? [say.pair({ economy, customer, there: percent(there), here: percent(here) })]
        : [],
    ),
  ];
}

/** What is known of one product. */
function forProduct({ economy }: IndispensabilityAnswer, row: Row): readonly Message[] {
  const name = { name: String(row['name']), nameJa: String(row['nameJa']) };
  const { sole, customers, months, otherMonths, spareShare } = row;
  return [
    say.productLead({ economy, ...name, share: percent(Number(row['worldShare'])) }),
    ...(typeof sole === 'number' && typeof customers === 'number'
      ? [say.productSole({ sole, customers })]
      : [say.productNoCustomers()]),
    ...(row['basis'] === 'reported' ? [say.productReported()] : []),
    ...hardest([row]),
    ...(typeof months === 'number'
      ? [say.productTime({ months, low: Number(row['monthsLow']), high: Number(row['monthsHigh']) })]
      : []),
    ...(typeof otherMonths === 'number' && otherMonths !== months
      ? [
          say.productOther({
            basis: String(row['otherBasis']),
            months: otherMonths,
            low: Number(row['otherMonthsLow']),
            high: Number(row['otherMonthsHigh']),
          }),
        ]
      : []),
    ...(typeof spareShare === 'number' ? [say.productSpare({ share: percent(spareShare) })] : []),
  ];
}

/** The customer that one product hits hardest, in percent of its GDP. */
function hardest(rows: readonly Row[]): readonly Message[] {
  const loss = (row: Row): number => Number(row['hardestLoss'] ?? -1);
  const [first] = rows
    .filter((row) => row['hardest'] !== null && loss(row) >= TELLING)
    .toSorted((a, b) => loss(b) - loss(a));
  if (!first) return [];
  return [
    say.hit({
      customer: String(first['hardest']),
      name: String(first['name']),
      nameJa: String(first['nameJa']),
      loss: percent(loss(first)),
    }),
  ];
}

/** The customers that most often have no other viable source. */
function mostDependent(rows: readonly Row[]): readonly Message[] {
  const times = new Map<string, number>();
  for (const row of rows)
    for (const who of Array.isArray(row['soleFor']) ? row['soleFor'] : [])
      if (typeof who === 'string') times.set(who, (times.get(who) ?? 0) + 1);
  const inOrder = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, SHOWN);
  return inOrder.length > 0
    ? [
        say.mostDependent({
          customers: inOrder.map(([who, count]) => `${nameOf(who, 'en')} (${count})`),
          customersJa: inOrder.map(([who, count]) => `${nameOf(who, 'ja')}（${count}）`),
        }),
      ]
    : [];
}

function unknowns({ counts }: IndispensabilityAnswer): readonly Message[] {
  return [
    ...(counts.reported > 0 ? [say.reported({ count: counts.reported })] : []),
    ...(counts.withCustomers < counts.sold
      ? [say.noCustomers({ count: counts.sold - counts.withCustomers, total: counts.sold })]
      : []),
    ...(counts.unknown > 0 ? [say.unknown({ unknown: counts.unknown, asked: counts.asked })] : []),
  ];
}
