// The table of makers: the largest of every series, year by year; all others stand together, with what is left.
import { economyName } from '../../atlas/economies.ts';
import type { Cell, Row } from '../../contract/column.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { inWords } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';
import { largest, shareIn, type MakerSeries, type MakerYear } from './series.ts';
import { both, stageCells } from './stages.ts';
import { reckoned, stated, type Parts, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;
const words = explainWords.say;

/** Makers of the last year that are told one by one; whoever led in an earlier year is told too. */
export const TOLD = 5;

/** Rows of every series, newest year first; goods that share their codes share one series. */
export function makerRows(series: readonly MakerSeries[]): readonly Told[] {
  const name = ({ product, source, codes }: MakerSeries): string =>
    codes.length > 0 ? `${source}: ${codes.join()}` : product;
  const unique = series.filter((one, k) => series.findIndex((other) => name(other) === name(one)) === k);
  return unique.flatMap((one) => {
    const told = keptMakers(one);
    return one.years.toReversed().flatMap((year) => yearRows(one, year, told));
  });
}

function keptMakers({ years }: MakerSeries): ReadonlySet<string> {
  const last = years.at(-1);
  const top = (last?.makers ?? [])
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount || (a.economy < b.economy ? -1 : 1))
    .slice(0, TOLD);
  const leaders = years.flatMap((year) => largest(year) ?? []);
  return new Set([...top, ...leaders].map(({ economy }) => economy));
}

function yearRows(series: MakerSeries, year: MakerYear, told: ReadonlySet<string>): readonly Told[] {
  const kept = year.makers
    .filter(({ economy }) => told.has(economy))
    .toSorted((a, b) => b.amount - a.amount || (a.economy < b.economy ? -1 : 1));
  const rows = kept.map(({ economy, amount, estimated }): Told => {
    const { share, reason } = shareIn(year, amount);
    const own = known('own', amount, ownNote(series, economy));
    return tell(
      series,
      year,
      economy,
      { amount, share, estimated, maker: economyName(economy, 'en'), makerJa: economyName(economy, 'ja') },
      reason,
      [own],
    );
  });
  if (year.total === null) return rows;
  const sum = kept.reduce((all, { amount }) => all + amount, 0);
  const left = year.total - sum;
  // Rounded figures may add up to a little more than a rounded total; nothing is then left to tell.
  const nothing = Math.abs(left) <= 1e-9 * year.total;
  if (nothing) return rows;
  const others = both(say.others());
  const makers = kept.map((one) => one.economy);
  const amount = left < 0 ? null : left;
  return [
    ...rows,
    tell(
      series,
      year,
      'others',
      {
        amount,
        share: amount === null ? null : amount / year.total,
        estimated: false,
        maker: others.en,
        makerJa: others.ja,
      },
      amount === null ? 'contested' : null,
      [
        known(
          'listed',
          kept.map((one) => one.amount),
          series.unit === null ? words.shares({ makers }) : words.amounts({ unit: series.unit, makers }),
        ),
        { name: 'own', expression: 'world - sum(listed)', note: words.others() },
      ],
    ),
  ];
}

/** What an amount of a series is, and whose. */
export const ownNote = ({ unit }: MakerSeries, economy: string): Message =>
  unit === null ? words.share({ economy }) : words.amount({ unit, economy });

interface Amount {
  readonly amount: number | null;
  readonly share: number | null;
  readonly estimated: boolean;
  readonly maker: string;
  readonly makerJa: string;
}

function tell(
  series: MakerSeries,
  year: MakerYear,
  economy: string,
  of: Amount,
  reason: Cell,
  own: readonly Line[],
): Told {
  const money = series.unit === 'USD';
  const basis = both(series.basis === 'production' ? say.production() : say.exportsBasis());
  const quantity = series.unit !== null && !money ? of.amount : null;
  const value = money ? of.amount : null;
  const row: Row = {
    key: `${series.id}:${year.year}:${economy}`,
    product: series.product,
    name: series.name,
    nameJa: series.nameJa,
    ...stageCells(series.stage),
    codes: series.codes,
    revision: series.revision,
    year: year.year,
    economy,
    maker: of.maker,
    makerJa: of.makerJa,
    share: of.share,
    shareReason: reason,
    quantity,
    unit: quantity === null ? null : series.unit,
    quantityReason: quantity === null ? (series.basis === 'production' ? reason : 'not-applicable') : null,
    value,
    valueReason: value === null ? (money ? reason : 'not-applicable') : null,
    estimated: series.basis === 'production' ? of.estimated : null,
    basis: series.basis,
    basisJa: basis.ja,
    grade: series.grade,
    source: series.source,
  };
  const lines = economy === 'others' ? [...year.totalLines(), ...own] : own;
  return {
    row,
    parts(column): Parts | null {
      if (column === 'year') return stated('year', year.year, inWords(series.source));
      if (column === 'quantity' || column === 'value')
        return reckoned(economy === 'others' ? plain('world − Σ listed') : words.asGiven(), lines);
      if (column !== 'share') return null;
      return reckoned(plain('share = own / world'), [
        ...(economy === 'others' ? lines : [...year.totalLines(), ...own]),
        { name: 'share', expression: 'own / world', note: words.ofWorld() },
      ]);
    },
  };
}
