// What a rung is: which industries of a side are held back from the other, how far and for how long; and the same as a
// scenario document that `shock` takes.
import { supplyLoss, type Entangled, type Ladder } from '../../models/deterrence/damage.ts';
import { RUNGS, type Side } from '../../models/deterrence/escalation.ts';
import { SIGMA } from '../shock/bounds.ts';
import type { Values } from '../shock/parameters.ts';
import { fixed } from './assumptions.ts';
import { costOf, harmOf, type GoodFlow } from './goods.ts';

/** Names of the rungs, as words. */
export const rungNames = ['no control', 'licence delays', 'product embargo', 'full sector', 'total'] as const;

/** Industries that each rung of a side holds back, by place in the table; rung 0 holds none, rung 4 all that make goods. */
export type Reach = readonly (readonly number[])[];

/**
 * Industries of a side that make goods, in the order in which holding them back, each alone, costs the other most value
 * added; ties in the order of the table.
 */
export function byHarm(other: Entangled, goods: readonly number[], values: Values): readonly number[] {
  const { n, valueAdded } = other;
  const harm = new Map<number, number>();
  for (const p of goods) {
    const cut = new Float64Array(n);
    cut[p] = 1;
    const { loss } = supplyLoss(other, cut, { sigma: values(SIGMA), replaced: values('replaced') });
    harm.set(
      p,
      loss.reduce((sum, share, i) => sum + share * valueAdded[i]!, 0),
    );
  }
  return goods.toSorted((a, b) => harm.get(b)! - harm.get(a)! || a - b);
}

/**
 * Licence delays and product embargo hold back the industries named, else the one that hurts most; the full sector those
 * and the quarter of all that hurt most; total everything that makes goods, and takes nothing from the other either. No
 * industry is named where goods are: these stand beside.
 */
export function reachOf(order: readonly number[], named: readonly number[] | null): Reach {
  const products = named ?? order.slice(0, 1);
  const sector = order.slice(0, Math.ceil(fixed['rung 3 share of industries'] * order.length));
  const sorted = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);
  return [
    [],
    sorted(products),
    sorted(products),
    sorted([...products, ...sector]),
    sorted([...products, ...order]),
  ];
}

/** Share withheld on a rung, and for how many days. */
export function termsOf(rung: number, values: Values): { readonly cut: number; readonly days: number } {
  if (rung === 0) return { cut: 0, days: 0 };
  if (rung === 1) return { cut: values('rung 1 cut'), days: Math.round(values('rung 1 days')) };
  const days = Math.round(values('embargo days'));
  return { cut: rung === RUNGS - 1 ? fixed['total cut'] : values('embargo cut'), days };
}

export function ladderOf(
  n: number,
  reach: Reach,
  values: Values,
  flows: readonly GoodFlow[] | null = null,
  beyond?: Ladder['beyond'],
): Ladder {
  const cut = new Float64Array(RUNGS * n);
  const days: number[] = [];
  reach.forEach((places, k) => {
    const terms = termsOf(k, values);
    for (const p of places) cut[k * n + p] = terms.cut;
    days.push(terms.days);
  });
  const withheld = { cut, days, ...(beyond ? { beyond } : {}) };
  if (!flows) return withheld;
  const by = (of: (cut: number) => number): number[] =>
    reach.map((_, k) => (k === 1 || k === 2 ? of(termsOf(k, values).cut) : 0));
  return {
    ...withheld,
    goods: { harm: by((cut) => harmOf(flows, cut, values)), cost: by((cut) => costOf(flows, cut, values)) },
  };
}

/** A day on which documents begin: nothing but names of groups hangs on it. */
const START = '2026-01-01';

/**
 * A rung of one side as a scenario document: what `kaname shock --scenario` and `ctx.ask(shock)` take. What buyers find
 * elsewhere counts as leakage, so that what is left of their inputs is what is missing net.
 */
export function rungDocument(
  sides: readonly [readonly string[], readonly string[]],
  climber: Side,
  rung: number,
  goods: readonly string[] | 'all',
  values: Values,
  leakage = values('replaced'),
): Record<string, unknown> {
  const { cut, days } = termsOf(rung, values);
  const [from, to] = climber === 0 ? sides : [sides[1], sides[0]];
  return {
    title: `${from.join(', ')} against ${to.join(', ')}: ${rungNames[rung]}`,
    start: START,
    horizonDays: 365,
    events: [
      {
        kind: 'export-control',
        from: [...from],
        to: [...to],
        goods: goods === 'all' ? goods : [...goods],
        cut,
        days,
        leakage,
      },
    ],
  };
}
