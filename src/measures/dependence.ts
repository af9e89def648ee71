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

/** M/X, 9999 where X = 0. Source: GeoDep, Lefebvre & Wibaux (2024). */
export const importCover = (imports: number, exports: number): number =>
  exports > 0 ? imports / exports : NO_EXPORTS_RATIO;

export interface Threshold {
  readonly name: string;
  readonly value: number;
}

export interface Definition {
  readonly name: DefinitionName;
  readonly source: string;
  /** Thresholds by condition, as published. */
  readonly thresholds: readonly Threshold[];
  /** Conditions in order; null where a condition does not apply (it is then left out, and said so). */
  readonly test: (facts: Facts, t: readonly number[]) => readonly (boolean | null)[];
  readonly conditions: readonly string[];
  /** Holds in at least `need` of `window` years. */
  readonly persistence: { readonly need: number; readonly window: number };
  /** Partner that the definition speaks of when none is named. */
  readonly partner: 'required' | 'optional' | 'none';
}

export const definitionNames = ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics'] as const;
export type DefinitionName = (typeof definitionNames)[number];

const ONE_YEAR = { need: 1, window: 1 };

/** The definitions by name. A product is dependent when all conditions that apply hold. */
export const definitions: Readonly<Record<DefinitionName, Definition>> = {
  /** CDI1 = Σ (M_i/M_ext)² > 0.4; CDI2 = M_ext/(M_ext+M_intra) > 0.5 (n/a for one economy); CDI3 = M_ext/X_total > 1, X_total = intra + extra exports. */
  cdi: {
    name: 'cdi',
    source: 'European Commission, SWD(2021) 352',
    thresholds: [
      { name: 'CDI1 HHI', value: 0.4 },
      { name: 'CDI2 extra share', value: 0.5 },
      { name: 'CDI3 imports/exports', value: 1 },
    ],
    conditions: ['CDI1', 'CDI2', 'CDI3'],
    test: (f, t) => [
      f.hhi > t[0]!,
      Number.isNaN(f.intra) ? null : f.imports / (f.imports + f.intra) > t[1]!,
      importCover(f.imports, f.exports + (Number.isNaN(f.intra) ? 0 : f.intra)) > t[2]!,
    ],
    persistence: ONE_YEAR,
    partner: 'none',
  },
  /** C1 import HHI > 0.4; C2 world export HHI > 0.4; C3 imports/exports > 1; C4 in at least 2 of 3 years. */
  geodep: {
    name: 'geodep',
    source: 'CEPII GeoDep, Lefebvre & Wibaux (2024)',
    thresholds: [
      { name: 'C1 import HHI', value: 0.4 },
      { name: 'C2 world export HHI', value: 0.4 },
      { name: 'C3 imports/exports', value: 1 },
    ],
    conditions: ['C1', 'C2', 'C3'],
    test: (f, t) => [
      f.hhi > t[0]!,
      Number.isNaN(f.worldHhi) ? null : f.worldHhi > t[1]!,
      importCover(f.imports, f.exports) > t[2]!,
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
    test: (f, t) => [(Number.isNaN(f.onShare) ? f.topShare : f.onShare) >= t[0]!],
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
    test: (f, t) => [f.imports > f.exports, f.onShare > t[0]!, f.onWorldShare > t[1]!],
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
    test: (f, t) => [
      importCover(f.imports, f.exports) >= t[0]!,
      (Number.isNaN(f.onShare) ? f.topShare : f.onShare) >= t[1]!,
    ],
    persistence: ONE_YEAR,
    partner: 'optional',
  },
};

/** Whether all conditions that apply hold in one year; null where there are no imports. */
export function holds(definition: Definition, facts: Facts, thresholds: readonly number[]): boolean | null {
  if (!(facts.imports > 0)) return null;
  return definition.test(facts, thresholds).every((passed) => passed !== false);
}

/** Persistence: true in at least `need` of the years; null where no year could be assessed. */
export function persists(years: readonly (boolean | null)[], need: number): boolean | null {
  const assessed = years.filter((year) => year !== null);
  if (assessed.length === 0) return null;
  return assessed.filter(Boolean).length >= need;
}

/**
 * Hysteresis [P]: a product enters when it is flagged above the threshold, and leaves only when its HHI falls below `leave`.
 * `years` in order of time; returns the state after each year.
 */
export function withHysteresis(
  years: readonly { flagged: boolean | null; hhi: number }[],
  leave = 0.35,
): (boolean | null)[] {
  let state: boolean | null = null;
  return years.map(({ flagged, hhi }) => {
    if (flagged === null) return state;
    state = flagged || (state === true && hhi >= leave);
    return state;
  });
}
