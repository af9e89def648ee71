// What is known of one strategic good.
/** Revisions of the Harmonized System, oldest first. */
export const revisions = ['HS92', 'HS96', 'HS02', 'HS07', 'HS12', 'HS17', 'HS22'] as const;
export type Revision = (typeof revisions)[number];

/** How much of a customs commodity group the good is: the group itself, most of it, or a small part of it. */
export const groupFits = ['same', 'main-part', 'small-part'] as const;
export type GroupFit = (typeof groupFits)[number];

/** A group of Japan's principal-commodity statistics, and how well it fits. */
export interface CustomsGroup {
  readonly name: string;
  readonly fit: GroupFit;
}

/** One strategic good. */
export interface Good {
  readonly id: string;
  readonly nameEn: string;
  readonly nameJa: string;
  /** Other words by which people ask for it. */
  readonly aliases: readonly string[];
  readonly sector: string;
  readonly stage: string;
  /** Six-digit codes by revision; none where the revision has no code that is mostly this good. */
  readonly hs: Readonly<Record<Revision, readonly string[]>>;
  /** Revisions whose codes also hold goods that the newest codes leave out. */
  readonly widerIn: readonly Revision[];
  readonly customsImport: CustomsGroup | null;
  readonly customsExport: CustomsGroup | null;
  /** Commodity of the mineral production table, and a word that its series' `type` contains (any case). */
  readonly mineral: { readonly commodity: string; readonly series: string | null } | null;
  /** Technology fields of the patent table. */
  readonly patentFields: readonly string[];
  readonly criticalProduct: string | null;
  readonly strategicField: string | null;
  /** Tiers of the Common High Priority List that its HS22 codes stand in. */
  readonly priorityTiers: readonly string[];
  readonly mappingConfidence: 'high' | 'med' | 'low';
  readonly mappingNote: string;
}
