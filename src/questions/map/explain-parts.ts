// What every explanation of the map is made of.
import { arithmetic, type Parts } from '../shared/arithmetic.ts';

export const SOURCE = 'docs/methods/map.md; [P] marks this project’s own rules';
export const { none, given: value, stated } = arithmetic(SOURCE);
export type { Parts };
