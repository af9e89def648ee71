// From the events of a scenario to what a model of days takes: shares lost by sector, delivery and column of demand.
import type { DeliveryCut, DemandCut, SectorCut } from '../cuts.ts';
import { capitalLostOn, demandLossOn, tariffOn, touches, withheldOn } from './edges.ts';
import { isFlowCut, means, type ScenarioEvent } from './events.ts';
import type { CoversSector, Layout } from './layout.ts';

/** Sectors that some events cut alike on the way from one economy to others. */
export interface CutGroup {
  readonly suppliers: readonly number[];
  /** Places of the economies that buy. */
  readonly importers: readonly number[];
  /** What each event means of these sectors' sales: pairs of event and share. */
  readonly parts: readonly (readonly [event: number, share: number])[];
}

/** Sellers, buyers and goods put together where the same events, in the same shares, mean them. */
export function cutGroups(
  events: readonly ScenarioEvent[],
  layout: Layout,
  covers: CoversSector,
  counts: (event: ScenarioEvent) => boolean = isFlowCut,
): readonly CutGroup[] {
  const sectors: number[][] = layout.economies.map(() => []);
  layout.economyOf.forEach((economy, j) => sectors[economy]!.push(j));
  const groups = new Map<string, { suppliers: number[]; importers: number[]; parts: CutGroup['parts'] }>();
  layout.economies.forEach((exporter, e) => {
    const byImporter = new Map<string, { cutting: number[]; importers: number[] }>();
    layout.economies.forEach((importer, m) => {
      const cutting = events.flatMap((event, k) =>
        counts(event) && 'from' in event && touches(event, { exporter, importer }) ? [k] : [],
      );
      if (cutting.length === 0) return;
      const key = cutting.join(' ');
      const same = byImporter.get(key) ?? { cutting, importers: [] };
      same.importers.push(m);
      byImporter.set(key, same);
    });
    for (const [key, { cutting, importers }] of byImporter)
      for (const j of sectors[e]!) {
        const parts = cutting.flatMap((k): [number, number][] => {
          const share = covers(k, j);
          return share > 0 ? [[k, share]] : [];
        });
        if (parts.length === 0) continue;
        const place = `${e} ${key} ${JSON.stringify(parts)}`;
        const group = groups.get(place) ?? { suppliers: [], importers, parts };
        group.suppliers.push(j);
        groups.set(place, group);
      }
  });
  return [...groups.values()];
}

const edgeOf = ({ economies, economyOf }: Layout, { suppliers, importers, parts }: CutGroup) => ({
  exporter: economies[economyOf[suppliers[0]!]!]!,
  importer: economies[importers[0]!]!,
  covers: (_: ScenarioEvent, k: number): number => parts.find(([event]) => event === k)?.[1] ?? 0,
});

/** Share of a group's sales that its buyers miss on each day, leakage taken off: days 0 to `days` - 1. */
export const netCourse = (
  events: readonly ScenarioEvent[],
  layout: Layout,
  group: CutGroup,
  days: number,
): Float64Array =>
  Float64Array.from({ length: days }, (_, day) =>
    day === 0 ? 0 : withheldOn(events, edgeOf(layout, group), day).net,
  );

/** Duty on a group's sales, the highest of any day. */
export function highestTariff(
  events: readonly ScenarioEvent[],
  layout: Layout,
  group: CutGroup,
  days: number,
): number {
  let most = 0;
  for (let day = 1; day < days; day++) most = Math.max(most, tariffOn(events, edgeOf(layout, group), day));
  return most;
}

/** What buyers of some economies may be: their sectors, then n + their columns of final demand. */
export function buyersIn({ economyOf, ownerOf }: Layout, importers: readonly number[]): number[] {
  const inside = new Set(importers);
  const buyers: number[] = [];
  economyOf.forEach((economy, i) => inside.has(economy) && buyers.push(i));
  ownerOf.forEach((economy, k) => inside.has(economy) && buyers.push(economyOf.length + k));
  return buyers;
}

/** Deliveries withheld. `flows`: whether anything flows behind a group; a group without is left out. */
export const deliveryCuts = (
  events: readonly ScenarioEvent[],
  layout: Layout,
  groups: readonly CutGroup[],
  days: number,
  flows: (group: CutGroup) => boolean,
): DeliveryCut[] =>
  groups.filter(flows).map((group) => ({
    suppliers: group.suppliers,
    buyers: buyersIn(layout, group.importers),
    course: netCourse(events, layout, group, days),
  }));

/** Final demand that falls away, by economy and by what it buys. */
export function demandCuts(
  events: readonly ScenarioEvent[],
  layout: Layout,
  covers: CoversSector,
  days: number,
): DemandCut[] {
  return layout.economies.flatMap((economy, e) => {
    const falling = events.flatMap((event, k) =>
      event.kind === 'demand-loss' && means(event.to, economy) ? [k] : [],
    );
    const columns = [...layout.ownerOf.keys()].filter((k) => layout.ownerOf[k] === e);
    if (falling.length === 0 || columns.length === 0) return [];
    const groups = new Map<string, number[]>();
    layout.labels.forEach((_, j) => {
      const shares = falling.map((k) => covers(k, j));
      if (shares.every((share) => share === 0)) return;
      const key = shares.join(' ');
      groups.set(key, [...(groups.get(key) ?? []), j]);
    });
    return [...groups.values()].map((sectors) => ({
      sectors,
      columns,
      course: Float64Array.from({ length: days }, (_, day) =>
        day === 0
          ? 0
          : demandLossOn(events, economy, (__, k) => (falling.includes(k) ? covers(k, sectors[0]!) : 0), day),
      ),
    }));
  });
}

/**
 * Capital lost as a share of what each sector has, at most all of it.
 * @param capital by sector, in the money of the events
 */
export function capitalCourses(
  events: readonly ScenarioEvent[],
  layout: Layout,
  capital: Float64Array,
  days: number,
  clock: 'plain' | 'ario',
): SectorCut[] {
  const place = new Map(layout.labels.map((label, j) => [label, j]));
  const capitalOf = (sector: string): number => capital[place.get(sector)!] ?? Number.NaN;
  const courses = new Map<number, Float64Array>();
  for (let day = 1; day < days; day++)
    for (const [sector, lost] of capitalLostOn(events, day, { capitalOf, clock })) {
      const j = place.get(sector)!;
      const course = courses.get(j) ?? new Float64Array(days);
      course[day] = Math.min(1, lost / capital[j]!);
      courses.set(j, course);
    }
  return [...courses].map(([j, course]) => ({ sectors: [j], course }));
}
