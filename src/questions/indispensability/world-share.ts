// An economy's share of the world's exports or market, from the best evidence at hand, with its band.
import type { Region } from '../../atlas/groups.ts';
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import { hhi } from '../../measures/dominance.ts';
import type { Grade } from '../map/evidence.ts';
import type { FlowEvidence } from '../map/flows.ts';
import type { Item } from '../map/items.ts';
import { publishedWorld, rangeLines } from '../map/published.ts';
import type { ShareEvidence } from '../map/shares.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { datasetNote, explainWords } from '../shared/explain-words.ts';
import { valueOf } from '../shared/merge.ts';
import { concentration } from '../../measures/supply.ts';
import { explainWords as indispensabilityExplain } from './explain-words.ts';

const { say } = indispensabilityExplain;

export interface WorldShare {
  /** 0-1. */
  readonly value: number;
  readonly grade: Grade;
  readonly source: string;
  readonly year: number;
  /** One share per draw; null where the band is the range of what was published. */
  readonly draws: Float64Array | null;
  readonly published: MarketShare | null;
  /** HHI over the world's exporters; null where they are not known. */
  readonly hhi: number | null;
  /** What the share and the HHI are computed from: `m` and, where it is known, `worldHhi`. */
  lines(): readonly Line[];
}

/** The share of each item, or null where nothing speaks of it: flows before shares without partners before what is published. */
export function worldShares(
  flows: FlowEvidence | null,
  shares: ShareEvidence | null,
  published: readonly MarketShare[],
  region: Region,
  asked: number | null,
): (item: Item) => WorldShare | null {
  const ofFlows = flows ? flowShare(flows, region) : () => null;
  return (item) => ofFlows(item) ?? tableShare(shares, item) ?? stated(published, region, asked, item);
}

function flowShare(flows: FlowEvidence, region: Region): (item: Item) => WorldShare | null {
  const { side, dataset, year } = flows;
  const { world } = side;
  const { hhi: index } = concentration(world);
  const cells = new Map<number, number>();
  for (let w = 0; w < world.cells; w++) if (world.year[w] === year) cells.set(world.product[w]!, w);
  return (item) => {
    const share = flows.facts.get(item.key)?.worldShare ?? null;
    const cell = cells.get(item.key);
    if (share === null || cell === undefined) return null;
    const sold = valueOf(world, cell, side.self, world.value);
    return {
      value: share,
      grade: 'A',
      source: dataset.info.name,
      year,
      draws: flows.shareDraws.get(item.key) ?? new Float64Array(),
      published: null,
      // Where exporters are listed one by one, the members of a group do not stand as one.
      hhi: dataset.info.kind === 'trade' || region.members.length === 1 ? index[cell]! : null,
      lines: () => [
        ...supplyLines(side, world, cell, 'exporters of the world', {
          values: 'x',
          total: 'W',
          hhi: 'worldHhi',
        }),
        known(
          'X',
          sold > 0 || share === 0 ? sold : (flows.facts.get(item.key)?.exports ?? 0),
          explainWords.say.exports({ economy: region.id }),
        ),
        { name: 'm', expression: 'X / W', note: say.worldExports() },
      ],
    };
  };
}

function tableShare(shares: ShareEvidence | null, item: Item): WorldShare | null {
  const value = shares?.worldShare.get(item.key);
  if (!shares || value === undefined) return null;
  const all = shares.exporters.get(item.key);
  const { info } = shares.dataset;
  return {
    value,
    grade: 'C',
    source: info.name,
    year: shares.year,
    draws: shares.shareDraws.get(item.key) ?? new Float64Array(),
    published: null,
    hhi: all ? hhi(all) : null,
    lines: () => [
      ...(all
        ? [
            known('shares', all, [say.worldShares({ year: shares.year }), datasetNote(shares.dataset)]),
            { name: 'worldHhi', expression: 'sum((shares / sum(shares)) .^ 2)', note: plain('HHI = Σ s_i²') },
          ]
        : []),
      known('m', value, [say.worldExports(), datasetNote(shares.dataset)]),
    ],
  };
}

function stated(
  published: readonly MarketShare[],
  region: Region,
  asked: number | null,
  item: Item,
): WorldShare | null {
  const row = publishedWorld(published, region.id, asked, item);
  if (!row) return null;
  return {
    value: (row.low + row.high) / 2,
    grade: 'D',
    source: `${row.source} (${row.sourceDate})`,
    year: row.yearTo,
    draws: null,
    published: row,
    hhi: null,
    lines: () => [
      ...rangeLines(row),
      { name: 'm', expression: '(low + high) / 2', note: explainTerms.say.middle() },
    ],
  };
}
