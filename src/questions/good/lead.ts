// Who leads a stage, from the best evidence at hand: flows, then world shares, then published figures.
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known, plain } from '../../contract/explanation.ts';
import type { Reason } from '../map/evidence.ts';
import type { Item } from '../map/items.ts';
import { shareNote } from '../map/published.ts';
import { line } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';
import { ownNote } from './makers.ts';
import { largest, shareIn, type MakerSeries } from './series.ts';
import { reckoned, stated, type Parts } from './told.ts';

const { say } = explainWords;

/** Who leads a stage: the best evidence at hand. */
export interface Lead {
  readonly topMaker: string | null;
  readonly share: number | null;
  readonly shareLow: number | null;
  readonly shareHigh: number | null;
  readonly shareReason: Reason | null;
  readonly hhi: number | null;
  readonly hhiReason: Reason | null;
  readonly basis: 'production' | 'exports' | 'published' | null;
  readonly grade: string | null;
  readonly year: number | null;
  readonly source: string | null;
  readonly publisher: string | null;
  parts(column: string): Parts | null;
}

const nothing = (reason: Reason): Lead => ({
  topMaker: null,
  share: null,
  shareLow: null,
  shareHigh: null,
  shareReason: reason,
  hhi: null,
  hhiReason: reason,
  basis: null,
  grade: null,
  year: null,
  source: null,
  publisher: null,
  parts: () => null,
});

export function leadOf(series: MakerSeries): Lead {
  const year = series.years.at(-1);
  const top = year ? largest(year) : null;
  if (!year || !top) return { ...nothing('no-data'), year: year?.year ?? null, source: series.source };
  const { share, reason } = shareIn(year, top.amount);
  return {
    topMaker: top.economy,
    share,
    shareLow: null,
    shareHigh: null,
    shareReason: reason,
    hhi: year.hhi,
    hhiReason: year.hhi === null ? 'no-data' : null,
    basis: series.basis,
    grade: series.grade,
    year: year.year,
    source: series.source,
    publisher: series.publisher,
    parts(column) {
      if (column === 'year') return stated('year', year.year, inWords(series.source));
      if (column === 'hhi') return reckoned(plain('HHI = Σ s_i²'), year.hhiLines());
      if (column !== 'share') return null;
      return reckoned(plain('share = own / world'), [
        ...year.totalLines(),
        known('own', top.amount, ownNote(series, top.economy)),
        { name: 'share', expression: 'own / world', note: say.ofWorld() },
      ]);
    },
  };
}

/** The published share of the world market that is newest, then largest; of the good itself or most of it. */
function leadingPublished(published: readonly MarketShare[], good: string): MarketShare | null {
  return (
    published
      .filter((one) => one.good === good && one.scope === 'world' && one.fit !== 'part')
      .toSorted((a, b) => b.yearTo - a.yearTo || b.high - a.high)[0] ?? null
  );
}

function publishedLead(share: MarketShare): Lead {
  const ends = shareNote(share);
  return {
    topMaker: share.economy,
    share: (share.low + share.high) / 2,
    shareLow: share.low,
    shareHigh: share.high,
    shareReason: null,
    hhi: null,
    hhiReason: 'no-data',
    basis: 'published',
    grade: 'D',
    year: share.yearTo,
    source: `${share.source} (${share.sourceDate})`,
    publisher: null,
    parts(column) {
      if (column === 'year') return stated('year', share.yearTo, ends);
      if (column === 'shareLow') return stated('low', share.low, ends);
      if (column === 'shareHigh') return stated('high', share.high, ends);
      if (column !== 'share') return null;
      return reckoned(explainTerms.say.middle(), [
        known('low', share.low, ends),
        known('high', share.high, ends),
        line('share', '(low + high) / 2'),
      ]);
    },
  };
}

/** What a good's exports, else published figures, say of who leads. */
export function leadOfGood(
  item: Item,
  exports: readonly MakerSeries[],
  published: readonly MarketShare[],
): Lead {
  const mine = exports.filter((one) => one.product === item.product);
  const flows = mine.find((one) => one.grade === 'A');
  if (flows) return leadOf(flows);
  const shares = mine.filter((one) => one.grade === 'C');
  const told = leadingPublished(published, item.product);
  if (shares[0] && shares.length === 1) return leadOf(shares[0]);
  if (told) return publishedLead(told);
  // Shares of several codes cannot be added: the table of makers has them one by one.
  return nothing(shares.length > 1 ? 'not-applicable' : 'no-data');
}
