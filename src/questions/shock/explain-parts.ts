// What explanations of a shock are made of.
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import { arithmetic, line, methods, type Parts } from '../shared/arithmetic.ts';

export const SOURCE = methods('docs/methods/shock.md');
export const { none, given, bandEnd } = arithmetic(SOURCE);
export { line, type Parts };

/** Numbers of a table or of the scenario. */
export const fromRows = (name: string, value: number | ArrayLike<number>, note: Note): Line =>
  known(name, value, note, 'row');

/** Numbers that a run of the model gave: the same run gives them again. */
export const ran = (name: string, value: number | ArrayLike<number>, note: Note): Line =>
  known(name, value, note, 'solved');

export const stated = (name: string, value: number, note: Note): Parts =>
  given(plain(name), [ran(name, value, note)]);
