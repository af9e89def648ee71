// Parameters for tests of SB-1: the defaults with some changed, and any within the published ranges.
import fc from 'fast-check';
import { flowsOf, type Flows } from '../../../src/models/release/flows.ts';
import { sb1, type Parameters } from '../../../src/models/release/parameters.ts';
import { family } from '../../../src/models/release/policies.ts';

export const withThese = (over: Partial<Parameters>): Flows => flowsOf({ ...sb1, ...over });
export const named = (name: string, N = 8): Int32Array => family(N).find((one) => one.name === name)!.k;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** METHODS 7, ranges. */
export const anyParameters = fc.record({
  rho: between(0.03, 0.1),
  mu: between(0.1, 0.5),
  gamma: between(1.1, 1.6),
  theta: between(0.2, 0.9),
  S: between(0, 1.5),
  lambda: between(0, 0.3),
  c: between(1, 50),
  eta1: between(0, 1.5),
  a: between(0, 1),
});
