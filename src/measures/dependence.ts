// Import dependence by the definitions that are published: what each tests, with which threshold, in the words of its source.

/** What the definitions need to know of one importer's product in one year. Money in one unit; shares 0-1; NaN = cannot be had. */
export interface Facts {
  /** Imports from outside, M_ext. */
  readonly imports: number;
  /** Imports from within the group, M_intra; NaN for a single economy (there is no within). */
  readonly intra: number;
  /** Exports to outside. */
  readonly exports: number;
  /** HHI over outside suppliers. */
  readonly hhi: number;
  /** HHI over the world's exporters. */
  readonly worldHhi: number;
  readonly topShare: number;
  /** Share in imports of the economy asked about (`--on`); NaN when none is. */
  readonly onShare: number;
  /** Its share in world exports. */
  readonly onWorldShare: number;
}

/** Imports / exports where nothing is exported (the convention of GeoDep). */
export const NO_EXPORTS_RATIO = 9999;

/** M/X, 9999 where X = 0, NaN where X is not known. Source: GeoDep, Lefebvre & Wibaux (2024). */
export const importCover = (imports: number, exports: number): number =>
  exports > 0 ? imports / exports : Number.isNaN(exports) ? Number.NaN : NO_EXPORTS_RATIO;

export interface Threshold {
  readonly name: string;
  readonly value: number;
  /** With hysteresis [P]: what is in leaves only below this; absent where the threshold does not loosen. */
  readonly leave?: number;
}

/** What became of one condition: met or not, does not apply (and is left out), or cannot be known. */
export type Verdict = boolean | 'not-applicable' | 'unknown';

export interface Definition {
  readonly name: DefinitionName;
  readonly source: string;
  /** Thresholds by condition, as published. */
  readonly thresholds: readonly Threshold[];
  /** Conditions in order. `orEqual`: an index at its threshold passes too (only for what stays in by hysteresis). */
  readonly test: (facts: Facts, t: readonly number[], orEqual?: boolean) => readonly Verdict[];
  readonly conditions: readonly string[];
  /** Holds in at least `need` of `window` years. */
  readonly persistence: { readonly need: number; readonly window: number };
  /** Partner that the definition speaks of when none is named. */
  readonly partner: 'required' | 'optional' | 'none';
}

export const definitionNames = ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics'] as const;
export type DefinitionName = (typeof definitionNames)[number];

const ONE_YEAR = { need: 1, window: 1 };

const above = (x: number, threshold: number, orEqual: boolean): Verdict =>
  Number.isNaN(x) ? 'unknown' : x > threshold || (orEqual && x === threshold);
const atLeast = (x: number, threshold: number): Verdict => (Number.isNaN(x) ? 'unknown' : x >= threshold);
/** Share of the partner named, else of the largest. */
const partnerShare = (f: Facts): number => (Number.isNaN(f.onShare) ? f.topShare : f.onShare);
/** An index leaves below this [P]. Enters above 0.4. */
const LEAVE = 0.35;

/** The definitions by name. A product is dependent when all conditions that apply hold. */
export const definitions: Readonly<Record<DefinitionName, Definition>> = {
  /** CDI1 = Σ (M_i/M_ext)² > 0.4; CDI2 = M_ext/(M_ext+M_intra) > 0.5 (n/a for one economy); CDI3 = M_ext/X_total > 1, X_total = intra + extra exports. */
  cdi: {
    name: 'cdi',
    source: 'European Commission, SWD(2021) 352',
    thresholds: [
      { name: 'CDI1 HHI', value: 0.4, leave: LEAVE },
      { name: 'CDI2 extra share', value: 0.5 },
      { name: 'CDI3 imports/exports', value: 1 },
    ],
    conditions: ['CDI1', 'CDI2', 'CDI3'],
    test: (f, t, orEqual = false) => [
      above(f.hhi, t[0]!, orEqual),
      Number.isNaN(f.intra) ? 'not-applicable' : f.imports / (f.imports + f.intra) > t[1]!,
      above(importCover(f.imports, f.exports + (Number.isNaN(f.intra) ? 0 : f.intra)), t[2]!, false),
    ],
    persistence: ONE_YEAR,
    partner: 'none',
  },
  /** C1 import HHI > 0.4; C2 world export HHI > 0.4; C3 imports/exports > 1; C4 in at least 2 of 3 years. */
  geodep: {
    name: 'geodep',
    source: 'CEPII GeoDep, Lefebvre & Wibaux (2024)',
    thresholds: [
      { name: 'C1 import HHI', value: 0.4, leave: LEAVE },
      { name: 'C2 world export HHI', value: 0.4, leave: LEAVE },
      { name: 'C3 imports/exports', value: 1 },
    ],
    conditions: ['C1', 'C2', 'C3'],
    test: (f, t, orEqual = false) => [
      above(f.hhi, t[0]!, orEqual),
      above(f.worldHhi, t[1]!, orEqual),
      above(importCover(f.imports, f.exports), t[2]!, false),
    ],
    persistence: { need: 2, window: 3 },
    partner: 'none',
  },
  /** Concentrated-supply good: the top partner (or the one named) has at least half of the import value. */
  'cabinet-office': {
    name: 'cabinet-office',
    source: 'Cabinet Office of Japan, World Economic Trends 2021-II (2022)',
    thresholds: [{ name: 'partner share', value: 0.5 }],
    conditions: ['S'],
    test: (f, t) => [atLeast(partnerShare(f), t[0]!)],
    persistence: ONE_YEAR,
    partner: 'optional',
  },
  /** Net importer, more than half of imports from the partner, the partner above 30 % of world exports. */
  hjs: {
    name: 'hjs',
    source: 'Henry Jackson Society (2020)',
    thresholds: [
      { name: 'partner share of imports', value: 0.5 },
      { name: 'partner share of world exports', value: 0.3 },
    ],
    conditions: ['net importer', 'import share', 'world share'],
    test: (f, t) => [
      Number.isNaN(f.exports) ? 'unknown' : f.imports > f.exports,
      above(f.onShare, t[0]!, false),
      above(f.onWorldShare, t[1]!, false),
    ],
    persistence: ONE_YEAR,
    partner: 'required',
  },
  /** Imports at least twice exports; partner share at least 30 %. The third condition (few other suppliers) has no published cut-off and is not tested. */
  merics: {
    name: 'merics',
    source: 'MERICS (2024), two of its three conditions',
    thresholds: [
      { name: 'imports/exports', value: 2 },
      { name: 'partner share', value: 0.3 },
    ],
    conditions: ['imports/exports', 'partner share'],
    test: (f, t) => [atLeast(importCover(f.imports, f.exports), t[0]!), atLeast(partnerShare(f), t[1]!)],
    persistence: ONE_YEAR,
    partner: 'optional',
  },
};

/**
 * Whether all conditions that apply hold in one year; null where there are no imports, or where nothing fails and
 * something cannot be known.
 */
export function holds(
  definition: Definition,
  facts: Facts,
  thresholds: readonly number[],
  orEqual = false,
): boolean | null {
  if (!(facts.imports > 0)) return null;
  let known = true;
  for (const verdict of definition.test(facts, thresholds, orEqual)) {
    if (verdict === false) return false;
    if (verdict === 'unknown') known = false;
  }
  return known ? true : null;
}

/** Persistence: true in at least `need` of the years; null where no year could be assessed. */
export function persists(years: readonly (boolean | null)[], need: number): boolean | null {
  const assessed = years.filter((year) => year !== null);
  if (assessed.length === 0) return null;
  return assessed.filter(Boolean).length >= need;
}

/**
 * Hysteresis [P]: a product enters when the definition holds at its thresholds (HHI > 0.4), and stays while it holds at
 * the looser ones (HHI >= 0.35); all its other conditions must hold throughout. A year that cannot be assessed is null and
 * leaves the state as it was.
 * @param years in order of time
 */
export function withHysteresis(
  years: readonly { readonly enters: boolean | null; readonly stays: boolean | null }[],
): (boolean | null)[] {
  let state = false;
  return years.map(({ enters, stays }) => {
    if (enters === null) return null;
    state = enters || (state && stays === true);
    return state;
  });
}
