// The arithmetic of the facts that stand beside the scores: the top supplier's share, the world share, the value.
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known, type Line, type Note } from '../../contract/explanation.ts';
import { notes } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { explainWords as sharedWords } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';
import type { FlowFacts } from './flows.ts';
import type { GroupFacts } from './groups.ts';
import { rangeLines } from './published.ts';

const { say } = explainWords;

/** What is known of an item, each by its own source. */
export interface Sources {
  readonly flow: FlowFacts | null;
  readonly group: GroupFacts | null;
  /** Share of world exports by a table of shares, with what the table is. */
  readonly share: { readonly value: number; readonly note: Note } | null;
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
        return [
          ...of(suppliers),
          { name: 'topShare', expression: 'max(v) / M', note: sharedWords.say.ofLargest() },
        ];
      if (!group) return [];
      return [
        known('top', group.top, notes(say.from({ supplier: group.topExporter }), group.note)),
        known('M', group.bought, notes(say.groupSum(), group.note)),
        { name: 'topShare', expression: 'top / M', note: sharedWords.say.ofLargest() },
      ];
    },
    worldShare() {
      if (flow && flow.worldShare !== null)
        return [
          ...flow.worldLines().filter(({ name }) => ['x', 'xRest', 'W', 'X'].includes(name)),
          { name: 'worldShare', expression: 'X / W', note: say.ofWorldExports() },
        ];
      if (share) return [known('worldShare', share.value, share.note)];
      if (!published) return [];
      return [
        ...rangeLines(published),
        { name: 'worldShare', expression: '(low + high) / 2', note: explainTerms.say.middle() },
      ];
    },
    value() {
      if (flow && flow.imports + flow.exports > 0)
        return [
          ...(flow.imports > 0 ? of(suppliers) : [known('M', 0, say.nothingBought())]),
          ...of(['X']),
          { name: 'value', expression: 'M + X', note: say.importsAndExports() },
        ];
      if (!group || perUsd === null) return [];
      return [
        known('imports', group.bought, notes(say.customsImports(), group.note)),
        known('exports', group.sold, say.customsExports()),
        known('perUsd', perUsd, say.perUsd(), 'coefficient'),
        { name: 'value', expression: '(imports + exports) / perUsd', note: explainTerms.say.usd() },
      ];
    },
  };
}
