// What every explanation of the map is made of.
import { arithmetic, methods, type Parts } from '../shared/arithmetic.ts';

export const SOURCE = methods('docs/methods/map.md');
export const { none, given: value, stated } = arithmetic(SOURCE);
export type { Parts };
