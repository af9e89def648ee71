// Grade D: what others have published of an economy's share, as a range. It can only make a class "reported".
import { economy as economyOf } from '../../atlas/economies.ts';
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { explainWords as sharedWords } from '../shared/explain-words.ts';
import { replacementTime, shareSupply, type Way } from '../shared/replacement.ts';
import type { Evidence } from './evidence.ts';
import { explainWords } from './explain-words.ts';
import { indispensabilityScore } from './flow-pillars.ts';
import { askedOf } from './sold.ts';
import type { Item } from './items.ts';
import { percent } from './show.ts';
import { BLUE_MONTHS, BLUE_SHARE, DECLARED, GREEN_SHARE, type Thresholds } from './thresholds.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;
const told = explainWords.say;
const TABLE = 'Published market shares';

/** Shares of a good, or of most of it, that speak of the scope asked for; newest first, then largest. */
function sharesOf(
  all: readonly MarketShare[],
  item: Item,
  asked: number | null,
  fits: (share: MarketShare) => boolean,
): MarketShare | null {
  if (!item.good) return null;
  const { id } = item.good;
  const known = all.filter(
    (share) =>
      share.good === id && share.fit !== 'part' && (asked === null || share.yearFrom <= asked) && fits(share),
  );
  return known.toSorted((a, b) => b.yearTo - a.yearTo || b.high - a.high)[0] ?? null;
}

const middle = (share: MarketShare): number => (share.low + share.high) / 2;
const shareIn = (share: MarketShare, u: number): number => share.low + (share.high - share.low) * u;

/** What a share is of: the world market, or what an economy imports or is supplied with. */
function scopeNote(scope: string): Message {
  const [imports, supply] = ['imports-of-', 'supply-of-'];
  if (scope.startsWith(imports)) return told.ofImports({ economy: scope.slice(imports.length) });
  if (scope.startsWith(supply)) return told.ofSupply({ economy: scope.slice(supply.length) });
  return told.ofMarket();
}

/** Whose share of what it is, by whose count, and who says so. */
export const shareNote = (share: MarketShare): readonly Message[] => [
  // An economy is shown by name, firms as they are named.
  told.published({
    supplier: economyOf(share.economy)?.nameEn === share.supplier ? share.economy : share.supplier,
    item: share.item,
  }),
  scopeNote(share.scope),
  told.countedBy({ basis: share.shareBasis }),
  sharedWords.say.cited({ source: share.source, date: share.sourceDate }),
];

/** Lines `low` and `high` of a published range. */
export function rangeLines(share: MarketShare): Line[] {
  const note = shareNote(share);
  return [known('low', share.low, note), known('high', share.high, note)];
}

const shareLines = (share: MarketShare): Line[] => [
  ...rangeLines(share),
  { name: 's', expression: '(low + high) / 2', note: explainTerms.say.middle() },
];

/** The same with `T`; the range is told once. */
function strengthLines(share: MarketShare, time: Way): Line[] {
  const own = shareLines(share);
  const told = new Set(own.map(({ name }) => name));
  return [...own, ...time.lines('likely').filter(({ name }) => !told.has(name))];
}

/** A published share of the economy's imports or supply: a dependence, though not whether it is a net importer. */
export function publishedDependence(
  ctx: Context,
  all: readonly MarketShare[],
  economy: string,
  asked: number | null,
  item: Item,
): Evidence | null {
  const share = sharesOf(
    all,
    item,
    asked,
    (one) =>
      one.direction === 'dependence' &&
      (one.scope === `imports-of-${economy}` || one.scope === `supply-of-${economy}`),
  );
  if (!share) return null;
  const draws = Array.from({ length: ctx.draws }, (_, d) =>
    shareIn(share, ctx.random('published', share.id).uniform(d)),
  );
  return {
    grade: 'D',
    source: TABLE,
    year: share.yearTo,
    score: 1 - middle(share) ** 2,
    missing: null,
    scores: Float64Array.from(draws, (s) => 1 - s * s),
    undecided: null,
    formula: notes(plain('autonomy = 1 − s² [P]'), told.othersSmall()),
    explain: () => [...shareLines(share), line('autonomy', '1 - s ^ 2', plain('0-1'))],
    decision: {
      likely: middle(share) >= GREEN_SHARE,
      draws: Uint8Array.from(draws, (s) => (s >= GREEN_SHARE ? 1 : 0)),
      uses: ['top share'],
      under: (thresholds, d) => (d === null ? middle(share) : draws[d]!) >= thresholds['top share'],
      reason: say.greenPublished({ supplier: share.economy, share: range(share), year: share.yearTo }),
      explain: () => [
        ...shareLines(share),
        { name: 'green', expression: `s >= ${GREEN_SHARE} ? 1 : 0`, note: told.netUnknown() },
      ],
    },
  };
}

/** A published share of the world market that the economy's firms or plants hold. */
export function publishedStrength(
  ctx: Context,
  all: readonly MarketShare[],
  economy: string,
  asked: number | null,
  item: Item,
): Evidence | null {
  const share = sharesOf(
    all,
    item,
    asked,
    (one) => one.direction === 'strength' && one.scope === 'world' && one.economy === economy,
  );
  if (!share || !item.good) return null;
  const what = askedOf(item, economy);
  const time = replacementTime(ctx, what, () =>
    shareSupply(ctx, what, middle(share), [
      ...rangeLines(share),
      {
        name: 'gap',
        expression: '(low + high) / 2',
        note: [told.lost(), explainTerms.say.middle()],
      },
    ]),
  );
  if (!time) return null;
  const draws = Array.from({ length: ctx.draws }, (_, d) => ({
    m: shareIn(share, ctx.random('published', share.id).uniform(d)),
    months: time.draw(d),
  }));
  const likely = { m: middle(share), months: time.likely };
  const holds = ({ m, months }: typeof likely, at: Thresholds): boolean =>
    m >= at['world share'] && months >= at['months to replace'];
  return {
    grade: 'D',
    source: TABLE,
    year: share.yearTo,
    time,
    score: indispensabilityScore(middle(share), time.likely),
    missing: null,
    scores: Float64Array.from(draws, ({ m, months }) => indispensabilityScore(m, months)),
    undecided: null,
    composite: { of: 'time', share: likely.m, months: likely.months },
    formula: plain(`indispensability = s · min(1, T/${FULL_REPLACEMENT_MONTHS}) [P]`),
    explain: () => [
      ...strengthLines(share, time),
      line('indispensability', `s * min(1, T / ${FULL_REPLACEMENT_MONTHS})`, plain('0-1')),
    ],
    decision: {
      likely: holds(likely, DECLARED),
      draws: Uint8Array.from(draws, (one) => (holds(one, DECLARED) ? 1 : 0)),
      uses: ['world share', 'months to replace'],
      under: (thresholds, d) => holds(d === null ? likely : draws[d]!, thresholds),
      reason: (share.shareBasis === 'firm-nationality' ? say.blueFirms : say.bluePublished)({
        share: range(share),
        year: share.yearTo,
        months: time.likely,
      }),
      explain: () => [
        ...strengthLines(share, time),
        line('blue', `s >= ${BLUE_SHARE} and T >= ${BLUE_MONTHS} ? 1 : 0`),
      ],
    },
  };
}

/** The row of the table that states an economy's share of the world market. */
export const publishedWorld = (
  all: readonly MarketShare[],
  economy: string,
  asked: number | null,
  item: Item,
): MarketShare | null =>
  sharesOf(all, item, asked, (one) => one.scope === 'world' && one.economy === economy);

/** The share of the world market that the table states for an economy, for reading beside the score. */
export function publishedWorldShare(
  all: readonly MarketShare[],
  economy: string,
  asked: number | null,
  item: Item,
): number | null {
  const share = publishedWorld(all, economy, asked, item);
  return share ? middle(share) : null;
}

function range(share: MarketShare): string {
  const [low, high] = [percent(share.low), percent(share.high)];
  return low === high ? `${low} %` : `${low}–${high} %`;
}
