// Rows of the tables beside the main one: holders one by one and together, then and now, the pair.
import type { Row } from '../../contract/column.ts';
import { pairRow } from '../indispensability/pair.ts';
import type { Assessment, View } from './assess.ts';
import type { Drift } from './drift.ts';
import { HOLDERS, lossOf, together, type HolderPart } from './holders.ts';

/** Drift rows of each direction at most. [P] */
export const MOST_DRIFT = 20;

/** The holders (targets, in `out`) that can hurt most, in order: those whose loss is known first. */
export function leadingParts(a: Assessment, view: View): readonly HolderPart[] {
  const weight = (part: HolderPart): number => {
    const loss = lossOf(part, a.sigma.likely);
    return Number.isNaN(loss) ? -1 : loss;
  };
  const flow = ({ codes }: HolderPart): number => codes.reduce((sum, { held }) => sum + held, 0);
  return view.parts
    .toSorted(
      (x, y) =>
        weight(y) - weight(x) || flow(y) - flow(x) || (x.holder + x.target < y.holder + y.target ? -1 : 1),
    )
    .slice(0, HOLDERS);
}

export function holderRows(a: Assessment): readonly Row[] {
  return a.views.flatMap((view) => {
    const parts = leadingParts(a, view);
    // Only holders over one target can be taken together.
    const apart = view.sides.target === null;
    return parts.map((part, k) => {
      const loss = lossOf(part, a.sigma.likely);
      const known = !Number.isNaN(loss);
      const joint = apart || !known ? null : lossOf(together(parts.slice(0, k + 1)), a.sigma.likely);
      const sum = parts.slice(0, k + 1).reduce((all, one) => all + lossOf(one, a.sigma.likely), 0);
      return {
        key: `${view.direction}:${part.holder}:${part.target}`,
        direction: view.direction,
        holder: part.holder,
        target: part.target,
        codes: part.codes.length,
        flow: part.codes.reduce((all, { held }) => all + held, 0),
        loss: known ? loss : null,
        lossLow: known ? lossOf(part, a.sigma.most) : null,
        lossHigh: known ? lossOf(part, a.sigma.least) : null,
        lossReason: known ? null : 'no-data',
        together: joint,
        apart: joint === null ? null : sum,
        superadditivity: joint === null ? null : joint - sum,
        togetherReason: joint !== null ? null : apart ? 'not-applicable' : 'no-data',
      };
    });
  });
}

export function driftRows(a: Assessment): readonly Row[] {
  const year = a.structure?.table.year ?? null;
  return a.views.flatMap((view) =>
    view.drift.slice(0, MOST_DRIFT).map((one) => ({
      key: `${view.direction}:${one.holder}:${one.target}`,
      direction: view.direction,
      ...driftCells(one, year),
    })),
  );
}

/** What one pair's row says; `year` is that of the table. */
export function driftCells(one: Drift, year: number | null): Row {
  const [thenHeld, thenAll] = one.before;
  const thenShare = thenAll > 0 ? thenHeld / thenAll : null;
  const nowShare = one.now && one.now[1] > 0 ? one.now[0] / one.now[1] : null;
  const nowFlow = one.now && one.nowUsd ? one.now[0] : null;
  return {
    holder: one.holder,
    target: one.target,
    structureYear: year,
    thenFlow: one.thenFlow,
    thenReason: year === null || one.thenFlow === null ? 'no-data' : null,
    thenShare,
    thenShareReason: thenShare === null ? 'no-imports' : null,
    nowYear: nowShare === null ? null : one.nowYear,
    nowFlow,
    nowFlowReason: nowFlow === null ? (one.now ? 'not-applicable' : 'no-data') : null,
    nowShare,
    change: nowShare === null || thenShare === null ? null : nowShare - thenShare,
    nowReason: nowShare === null || thenShare === null ? 'no-data' : null,
    nowSource: one.nowSource,
  };
}

export function pairRows({ pair, sigma }: Assessment): readonly Row[] {
  return pair ? [{ ...pairRow(pair.of, sigma), basis: pair.all ? 'all-codes' : 'listed-codes' }] : [];
}
