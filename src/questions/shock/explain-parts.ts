// What explanations of a shock are made of.
import { known, type Line } from '../../contract/explanation.ts';
import { arithmetic, line, type Parts } from '../shared/arithmetic.ts';

export const SOURCE = 'docs/methods/shock.md; [P] marks this project’s own rules';
export const { none, given, bandEnd } = arithmetic(SOURCE);
export { line, type Parts };

/** Numbers of a table or of the scenario. */
export const fromRows = (name: string, value: number | ArrayLike<number>, note: string): Line =>
  known(name, value, note, 'row');

/** Numbers that a run of the model gave: the same run gives them again. */
export const ran = (name: string, value: number | ArrayLike<number>, note: string): Line =>
  known(name, value, note, 'solved');

export const stated = (name: string, value: number, note: string): Parts =>
  given(name, [ran(name, value, note)]);
