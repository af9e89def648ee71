// A number that may not be had: either the value, or the reason why there is none.

/** A value, or `null` with one reason out of the measure's own closed list `R`. Zero means zero. */
export type Finding<R extends string> =
  | { readonly value: number; readonly missing: null }
  | { readonly value: null; readonly missing: R };

/** The value was had. */
export const found = (value: number): { value: number; missing: null } => ({ value, missing: null });

/** The value cannot be had, for this reason. */
export const missing = <const R extends string>(reason: R): { value: null; missing: R } => ({
  value: null,
  missing: reason,
});
