// Every definition of dependence, and every treatment, once more, straight from its wording, on plain lists.
import type { PlantedFlow } from './planted.ts';

export const HUBS = ['HKG', 'SGP', 'NLD', 'BEL', 'ARE'];
export type Shares = Record<string, number>;

const sum = (list: readonly PlantedFlow[]): number => list.reduce((s, f) => s + Number(f.value), 0);

function sharesBy(list: readonly PlantedFlow[]): Shares {
  const total = sum(list);
  const out: Shares = {};
  for (const f of list) out[f.exporter] = (out[f.exporter] ?? 0) + Number(f.value) / total;
  return out;
}
export const hhi = (shares: Shares): number => Object.values(shares).reduce((s, x) => s + x * x, 0);
export const top = (shares: Shares): number => Math.max(...Object.values(shares));

/** s' = s_nonhub + Σ s_h m_h, again and again; a hub that buys from the economy alone, or from nobody, keeps its share. */
export function throughHubs(
  flows: readonly PlantedFlow[],
  economy: string,
  year: number,
  product: string,
): Shares {
  const all = flows.filter((f) => f.year === year && f.product === product);
  let shares = sharesBy(all.filter((f) => f.importer === economy));
  const mixes = new Map(
    HUBS.filter((hub) => hub !== economy).map((hub) => [
      hub,
      sharesBy(all.filter((f) => f.importer === hub && f.exporter !== economy)),
    ]),
  );
  for (let round = 0; round < 20; round++) {
    const next: Shares = {};
    for (const [exporter, share] of Object.entries(shares)) {
      const mix = mixes.get(exporter);
      if (mix && Object.keys(mix).length > 0)
        for (const [origin, part] of Object.entries(mix)) next[origin] = (next[origin] ?? 0) + share * part;
      else next[exporter] = (next[exporter] ?? 0) + share;
    }
    shares = next;
  }
  return shares;
}

export interface Treat {
  readonly reexports?: boolean;
  readonly floor?: number;
  /** Thresholds at which what is in stays. */
  readonly hysteresis?: boolean;
  readonly history?: number;
}

/** A group as one economy, on plain flows: its members by one name, and what they trade among themselves apart. */
export function asOne(
  flows: readonly PlantedFlow[],
  group: string,
  inside: readonly string[],
): { outside: PlantedFlow[]; within: PlantedFlow[] } {
  const isIn = (e: string): boolean => inside.includes(e);
  const name = (e: string): string => (isIn(e) ? group : e);
  return {
    outside: flows
      .filter((f) => !(isIn(f.exporter) && isIn(f.importer)))
      .map((f) => ({ ...f, exporter: name(f.exporter), importer: name(f.importer) })),
    within: flows.filter((f) => isIn(f.exporter) && isIn(f.importer)),
  };
}

/** Flags by product of the last year: null below the floor. `within`: trade inside the group, null for one economy. */
export function bruteFlags(
  flows: readonly PlantedFlow[],
  economy: string,
  definition: string,
  year: number,
  treat: Treat = {},
  within: readonly PlantedFlow[] | null = null,
): Record<string, boolean | null> {
  const [enter, leave] = [0.4, 0.35];
  const inYear = (t: number, product: string, looser: boolean): boolean | null => {
    const all = flows.filter((f) => f.year === t && f.product === product);
    const imports = all.filter((f) => f.importer === economy);
    if (imports.length === 0) return null;
    const m = sum(imports);
    if (treat.floor !== undefined && m * 1000 < treat.floor) return null;
    const x = sum(all.filter((f) => f.exporter === economy));
    const shares = treat.reexports ? throughHubs(flows, economy, t, product) : sharesBy(imports);
    const world = hhi(sharesBy(all));
    const above = (h: number): boolean => (looser ? h >= leave : h > enter);
    const ratio = x === 0 ? 9999 : m / x;
    const china = shares['CHN'] ?? 0;
    const chinaWorld = sum(all.filter((f) => f.exporter === 'CHN')) / sum(all);
    if (definition === 'cdi') {
      const intra = within ? sum(within.filter((f) => f.year === t && f.product === product)) : 0;
      const extraShare = within ? m / (m + intra) > 0.5 : true;
      const cover = x + intra === 0 ? 9999 : m / (x + intra);
      return above(hhi(shares)) && extraShare && cover > 1;
    }
    if (definition === 'geodep') return above(hhi(shares)) && above(world) && ratio > 1;
    if (definition === 'cabinet-office') return top(shares) >= 0.5;
    if (definition === 'hjs') return m > x && china > 0.5 && chinaWorld > 0.3;
    return ratio >= 2 && top(shares) >= 0.3;
  };
  const out: Record<string, boolean | null> = {};
  const now = flows.filter((f) => f.year === year && f.importer === economy).map((f) => f.product);
  const window = definition === 'geodep' ? 3 : 1;
  for (const product of new Set(now)) {
    let state = false;
    let [held, known] = [0, 0];
    const first = treat.hysteresis ? year - (treat.history ?? 5) + 1 : year - window + 1;
    for (let t = first; t <= year; t++) {
      const enters = inYear(t, product, false);
      if (enters === null) continue;
      state = treat.hysteresis ? enters || (state && inYear(t, product, true) === true) : enters;
      if (t <= year - window) continue;
      known++;
      if (state) held++;
    }
    const gone = inYear(year, product, false) === null;
    out[product] = gone || known === 0 ? null : held >= (definition === 'geodep' ? 2 : 1);
  }
  return out;
}
