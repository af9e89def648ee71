// Whose loss it is: those who act, those they mean, and everybody else.
import { isFlowCut, type ScenarioEvent, type Side as Names } from '../../models/scenario/events.ts';

export type Side = 'ours' | 'theirs' | 'other';

/**
 * `theirs`: the economies that withhold or shut out; `ours`: those named on the other side of these events, or hit by a loss
 * of capital or demand. Whoever acts in one event and is named in another counts as acting; "all" names nobody.
 */
export function sidesOf(events: readonly ScenarioEvent[]): (economy: string) => Side {
  const acting = new Set<string>();
  const named = new Set<string>();
  const add = (to: Set<string>, { only }: Names): void => only?.forEach((economy) => to.add(economy));
  for (const event of events) {
    if (event.kind === 'capital-loss')
      for (const sector of event.industries) named.add(sector.split('|')[0] ?? '');
    else if (event.kind === 'demand-loss') add(named, event.to);
    else {
      const shutsOut = event.kind === 'import-ban' || event.kind === 'tariff';
      add(shutsOut ? acting : named, event.to);
      add(isFlowCut(event) && event.kind === 'route-closure' ? named : shutsOut ? named : acting, event.from);
    }
  }
  return (economy) => (acting.has(economy) ? 'theirs' : named.has(economy) ? 'ours' : 'other');
}
