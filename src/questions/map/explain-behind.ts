// The arithmetic of the facts that stand beside the scores: the top supplier's share, the world share, the value.
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known, type Line } from '../../contract/explanation.ts';
import type { FlowFacts } from './flows.ts';
import type { GroupFacts } from './groups.ts';
import { rangeLines } from './published.ts';

/** What is known of an item, each by its own source. */
export interface Sources {
  readonly flow: FlowFacts | null;
  readonly group: GroupFacts | null;
  /** Share of world exports by a table of shares, with what the table is. */
  readonly share: { readonly value: number; readonly note: string } | null;
  readonly published: MarketShare | null;
  /** Yen per dollar. */
  readonly perUsd: number | null;
}

/** Lines of which the last gives the number of that name; empty where there is no number. */
export interface Behind {
  topShare(): readonly Line[];
  worldShare(): readonly Line[];
  value(): readonly Line[];
}

/** Lines of an item's facts, in the order in which its numbers are taken from the sources. */
export function behindOf({ flow, group, share, published, perUsd }: Sources): Behind {
  const of = (names: readonly string[]): readonly Line[] =>
    (flow?.lines() ?? []).filter(({ name }) => names.includes(name));
  const suppliers = ['v', 'vRest', 'M'];
  return {
    topShare() {
      if (flow && flow.topShare !== null)
        return [...of(suppliers), { name: 'topShare', expression: 'max(v) / M', note: 'of the largest' }];
      if (!group) return [];
      return [
        known('top', group.top, `JPY, from ${group.topExporter} (${group.note})`),
        known('M', group.bought, `JPY, all imports of the group (${group.note})`),
        { name: 'topShare', expression: 'top / M', note: 'of the largest' },
      ];
    },
    worldShare() {
      if (flow && flow.worldShare !== null)
        return [
          ...flow.worldLines().filter(({ name }) => ['x', 'xRest', 'W', 'X'].includes(name)),
          { name: 'worldShare', expression: 'X / W', note: 'of world exports' },
        ];
      if (share) return [known('worldShare', share.value, share.note)];
      if (!published) return [];
      return [
        ...rangeLines(published),
        { name: 'worldShare', expression: '(low + high) / 2', note: 'the middle of the published range' },
      ];
    },
    value() {
      if (flow && flow.imports + flow.exports > 0)
        return [
          ...(flow.imports > 0 ? of(suppliers) : [known('M', 0, 'USD, nothing is imported')]),
          ...of(['X']),
          { name: 'value', expression: 'M + X', note: 'USD, imports and exports' },
        ];
      if (!group || perUsd === null) return [];
      return [
        known('imports', group.bought, `JPY, of the customs group (${group.note})`),
        known('exports', group.sold, 'JPY, of the customs group; 0 where not known'),
        known('perUsd', perUsd, 'yen per dollar, of the year', 'coefficient'),
        { name: 'value', expression: '(imports + exports) / perUsd', note: 'USD' },
      ];
    },
  };
}
