// Published market shares on the goods of a dossier, as ranges: by whose count, of what, in which year.
import type { MarketShare } from '../../atlas/market-shares.ts';
import type { Note } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { explainWords } from './explain-words.ts';
import type { Subject } from './resolve.ts';
import { both } from './stages.ts';
import { stated, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;
const words = explainWords.say;

const bases: Readonly<Record<MarketShare['shareBasis'], () => Message>> = {
  'firm-nationality': say.byNationality,
  'production-territory': say.byTerritory,
  'not-stated': say.notStated,
};

function scopeOf(scope: string): Message {
  const [, side, economy] = /^(imports|supply)-of-(.+)$/.exec(scope) ?? [];
  if (economy === undefined) return words.worldMarket();
  return side === 'imports' ? words.importsOf({ economy }) : words.supplyOf({ economy });
}

/** What a published share is of, by whose count, from where. */
export const publishedNote = (one: MarketShare): Note => [
  words.published({ item: one.item, source: one.source, date: one.sourceDate }),
  scopeOf(one.scope),
  words.countedBy({ basis: one.shareBasis }),
];

/** Rows in the order of the goods, newest first, then largest. */
export function publishedRows(subject: Subject, published: readonly MarketShare[]): readonly Told[] {
  return subject.items.flatMap((item) =>
    published
      .filter((one) => one.good === item.product)
      .toSorted((a, b) => b.yearTo - a.yearTo || b.high - a.high || (a.id < b.id ? -1 : 1))
      .map((one): Told => {
        const from = publishedNote(one);
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
