// Who holds the debt: mixes of holders by definition, from the table, from another economy, or as a user gives them.
import { debtHolders, holderTypes, type HolderShare, type HolderType } from '../../atlas/debt-facts.ts';
import { UserError } from '../../contract/message.ts';
import { nearest, type When } from './terms.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

export type Definition = HolderShare['definition'] | 'given';

export interface Holding {
  readonly type: HolderType;
  readonly share: number;
  readonly basis: string;
  readonly confidence: string;
  readonly source: string;
}

export interface Mix {
  /** Whose holders they are; null where a user gave them. */
  readonly of: string | null;
  readonly definition: Definition;
  readonly date: string;
  readonly holdings: readonly Holding[];
  /** h = 1 - foreign share. */
  readonly captive: number;
  /** Share of the central bank; null where types are not known. */
  readonly centralBank: number | null;
}

/** How far shares that a user gives may add up to something else than 1: room for rounding. */
const ROUNDING = 0.005;

const definitions = ['with-bills', 'without-bills', 'all-debt'] as const;

const share = (holdings: readonly Holding[], type: HolderType): number =>
  holdings.filter((one) => one.type === type).reduce((sum, one) => sum + one.share, 0);

function mixOf(rest: Pick<Mix, 'of' | 'definition' | 'date'>, holdings: readonly Holding[]): Mix {
  const untold = holdings.some(({ type }) => type === 'domestic');
  return {
    ...rest,
    holdings,
    captive: 1 - share(holdings, 'foreign'),
    centralBank: untold ? null : share(holdings, 'central-bank'),
  };
}

/** Mixes of an economy, one for each definition; none where the table has none of that time. */
function mixesOf(economy: string, when: When): readonly Mix[] {
  const all = debtHolders().filter((row) => row.economy === economy);
  return definitions.flatMap((definition) => {
    const rows = all.filter((row) => row.definition === definition);
    const date = nearest(rows, when)?.date;
    if (date === null || date === undefined) return [];
    return [
      mixOf(
        { of: economy, definition, date },
        rows.filter((row) => row.date === date),
      ),
    ];
  });
}

/**
 * The mixes that are asked for: `with-bills` or `without-bills` picks a definition, a code of an economy takes its mix,
 * `foreign=0.3,central-bank=0.2,domestic=0.5` is a mix. @throws UserError for what is none of them, or does not add up to 1
 */
export function mixesAsked(text: string | undefined, economy: string, when: When): readonly Mix[] {
  const own = mixesOf(economy, when);
  if (text === undefined) return own;
  if (text.includes('=')) return [given(text)];
  const picked = own.filter(({ definition }) => definition === text);
  const others = /^[A-Z]{3}$/.test(text) ? mixesOf(text, { asked: null, start: 0 }).slice(0, 1) : [];
  if (picked.length + others.length === 0)
    throw new UserError(
      say.holdersUnknown({
        text,
        known: [
          ...own.map(({ definition }) => definition),
          ...new Set(debtHolders().map((row) => row.economy)),
        ],
      }),
    );
  return [...picked, ...others];
}

function given(text: string): Mix {
  const holdings = text.split(',').map((part): Holding => {
    const [name = '', value = ''] = part.split('=').map((one) => one.trim());
    const type = holderTypes.find((one) => one === name);
    if (!type) throw new UserError(say.holdersType({ text: name, known: [...holderTypes] }));
    const number = value === '' ? Number.NaN : Number(value);
    if (!(number >= 0 && number <= 1)) throw new UserError(say.holdersShare({ type, text: value }));
    return { type, share: number, basis: 'given', confidence: 'high', source: 'input' };
  });
  const sum = holdings.reduce((total, one) => total + one.share, 0);
  if (Math.abs(sum - 1) > ROUNDING) throw new UserError(say.holdersSum({ sum: Number(sum.toFixed(4)) }));
  return mixOf({ of: null, definition: 'given', date: '' }, holdings);
}
