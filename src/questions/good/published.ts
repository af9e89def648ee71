// Published market shares on the goods of a dossier, as ranges: by whose count, of what, in which year.
import type { MarketShare } from '../../atlas/market-shares.ts';
import type { Message } from '../../contract/message.ts';
import { shareNote } from '../map/published.ts';
import type { Subject } from './resolve.ts';
import { both } from './stages.ts';
import { stated, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

const bases: Readonly<Record<MarketShare['shareBasis'], () => Message>> = {
  'firm-nationality': say.byNationality,
  'production-territory': say.byTerritory,
  'not-stated': say.notStated,
};

/** Rows in the order of the goods, newest first, then largest. */
export function publishedRows(subject: Subject, published: readonly MarketShare[]): readonly Told[] {
  return subject.items.flatMap((item) =>
    published
      .filter((one) => one.good === item.product)
      .toSorted((a, b) => b.yearTo - a.yearTo || b.high - a.high || (a.id < b.id ? -1 : 1))
      .map((one): Told => {
        const from = shareNote(one);
        return {
          row: {
            key: one.id,
            product: one.good,
            name: item.name,
            nameJa: item.nameJa,
            item: one.item,
            fit: one.fit,
            economy: one.economy,
            supplier: one.supplier,
            low: one.low,
            high: one.high,
            scope: one.scope,
            shareBasis: one.shareBasis,
            shareBasisJa: both(bases[one.shareBasis]()).ja,
            yearFrom: one.yearFrom,
            yearTo: one.yearTo,
            isFirmCount: one.isFirmCount,
            source: one.source,
            sourceDate: one.sourceDate,
            confidence: one.confidence,
            note: one.note === '' ? null : one.note,
          },
          parts(column) {
            if (column === 'low') return stated('low', one.low, from);
            if (column === 'high') return stated('high', one.high, from);
            if (column === 'yearFrom') return stated('year', one.yearFrom, from);
            return column === 'yearTo' ? stated('year', one.yearTo, from) : null;
          },
        };
      }),
  );
}
