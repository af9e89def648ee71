// Numbers in sentences and beside marks.

/** A number with so many digits after the point; what rounds to zero has no sign. */
export const toDigits = (x: number, digits: number): string =>
  x.toFixed(digits).replace(/^-(0(?:\.0*)?)$/, '$1');
