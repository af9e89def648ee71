// Which inputs are critical to which industries: a rule where nobody knows, and what a user knows over it.
import { UserError } from '../../contract/message.ts';
import { ioIndustries } from '../../atlas/io-industries.ts';
import type { CriticalFile } from './critical-file.ts';
import { makesGoods } from './covers.ts';
import { partsNamed } from './parting.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

/** Raw materials that count as critical: so many, the dearest. */
export const TOP_INPUTS = 3;
/** Other goods that cost at least this part of output count as important. */
export const IMPORTANT = 0.01;

/** ISIC divisions of energy and utilities, by revision. */
const energy: Readonly<Record<'ISIC3' | 'ISIC4', readonly string[]>> = {
  ISIC3: ['10', '11', '23', '40', '41'],
  ISIC4: ['05', '06', '19', '35', '36'],
};

/**
 * Checks that a file names goods and users that are there, also where no model comes to use them.
 * @throws UserError that names the first which is neither
 */
export function checkCritical({ whole, resolved }: World, file: CriticalFile | undefined): void {
  const goods = new Set([...whole.industries, ...partsNamed(resolved).map(({ text }) => text)]);
  const users = new Set([...whole.industries, ...whole.labels]);
  for (const { good, using } of file?.rows ?? [])
    for (const [text, known] of [
      [good, goods],
      [using, users],
    ] as const)
      if (!known.has(text))
        throw new UserError(shockWords.say.criticalUnknown({ file: file?.file ?? '', text }));
}

/**
 * Pools x sectors: 1 critical, 0.5 important, 0 not. Rule [P]: energy, utilities and the `TOP_INPUTS` dearest inputs of goods
 * are critical; other goods above `IMPORTANT` of output are important; services are not. Where the table's industries are
 * not known all count as goods. Inputs that cost less than `from` of output bind nobody; 0 leaves the rule as it stands.
 * The rows of a user's file stand over the rule.
 */
export function criticalityOf(
  { io, structure, economyOf }: World,
  file: CriticalFile | undefined,
  from = 0,
): Float64Array {
  const { table, inputs, labels, sectors } = structure;
  const n = labels.length;
  const known = ioIndustries(io.classification ?? '');
  const always = inputs.map((input) =>
    known.some(
      ({ code, isic, classes }) =>
        code === input && classes.some((part) => energy[isic].includes(part.slice(0, 2))),
    ),
  );
  const goods = inputs.map((input) => makesGoods(io, input));
  const out = new Float64Array(inputs.length * n);
  const cost = new Float64Array(inputs.length);
  for (let i = 0; i < n; i++) {
    cost.fill(0);
    for (let c = table.z.start[i]!; c < table.z.start[i + 1]!; c++)
      cost[table.pool[table.z.row[c]!]!]! += table.z.value[c]!;
    const dearest = [...cost.keys()]
      .filter((p) => goods[p] && cost[p]! > 0)
      .sort((a, b) => cost[b]! - cost[a]! || a - b)
      .slice(0, TOP_INPUTS);
    for (let p = 0; p < inputs.length; p++) {
      if (!(cost[p]! > 0) || cost[p]! < from * table.x[i]!) continue;
      out[p * n + i] =
        always[p] || dearest.includes(p) ? 1 : goods[p] && cost[p]! >= IMPORTANT * table.x[i]! ? 0.5 : 0;
    }
  }
  for (const { good, using: named, critical } of file?.rows ?? []) {
    const [economy = '', industry] = named.split('|');
    const using = industry === undefined ? named : `${economyOf(economy)}|${industry}`;
    const p = inputs.indexOf(good);
    const told = (text: string): UserError =>
      new UserError(shockWords.say.criticalUnknown({ file: file?.file ?? '', text }));
    if (p < 0) throw told(good);
    if (!sectors.some(({ industry }, i) => industry === using || labels[i] === using)) throw told(named);
    for (let i = 0; i < n; i++)
      if (sectors[i]!.industry === using || labels[i] === using) out[p * n + i] = critical;
  }
  return out;
}
