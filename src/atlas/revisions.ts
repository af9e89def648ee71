// The revisions of the Harmonized System, oldest first.
export const revisions = ['HS92', 'HS96', 'HS02', 'HS07', 'HS12', 'HS17', 'HS22'] as const;
export type Revision = (typeof revisions)[number];

/** Comtrade's classification codes for the same revisions: H0 is HS92. */
const comtradeCodes = ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The revision behind a name such as "HS17", "HS2017", "2017" or Comtrade's "H5"; undefined for anything else. */
export function findRevision(text: string): Revision | undefined {
  const name = text.trim().toUpperCase();
  const comtrade = comtradeCodes.findIndex((code) => code === name);
  if (comtrade >= 0) return revisions[comtrade];
  const digits = /^(?:HS)?(?:19|20)?(\d\d)$/.exec(name)?.[1];
  return revisions.find((revision) => revision === `HS${digits}`);
}

/** Whether a text is the name of a revision, exactly. */
export function isRevision(text: string | undefined): text is Revision {
  return revisions.some((revision) => revision === text);
}

/** The year from which a revision applies. */
export function revisionYear(revision: Revision): number {
  const year = Number(revision.slice(2));
  return year > 90 ? 1900 + year : 2000 + year;
}
