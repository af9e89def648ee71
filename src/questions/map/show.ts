// Numbers as they stand in a sentence.

/** A share as whole percent. */
export const percent = (share: number): number => Math.round(share * 100);
/** Two digits. */
export const round = (value: number): number => Math.round(value * 100) / 100;
