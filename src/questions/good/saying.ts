// Cells as they stand in a sentence.
import type { Cell } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';

/** Sentences, or names in one, of one kind at most. */
export const FEW = 3;

export const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);
export const percent = (cell: Cell | undefined): number => Math.round(number(cell) * 100);
export const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
export const isMessage = (cell: Cell | undefined): cell is Message =>
  cell !== null && typeof cell === 'object' && !Array.isArray(cell) && 'id' in cell && 'params' in cell;

/** A range of shares; one figure where both ends are the same. */
export function range(from: Cell | undefined, to: Cell | undefined): string {
  const [low, high] = [percent(from), percent(to)];
  return low === high ? `${low} %` : `${low}–${high} %`;
}

/** A name as it stands inside a sentence: without its capital, but for abbreviations. */
export const lower = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
