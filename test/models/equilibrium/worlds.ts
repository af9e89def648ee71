// Worlds for the tests of the equilibrium models: made up from a seed, and the two published ones from ../shared.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stream } from '../../../src/kernel/random.ts';
import type { ManySectorWorld } from '../../../src/models/equilibrium/caliendo-parro-world.ts';
import type { OneSectorWorld } from '../../../src/models/equilibrium/armington.ts';
import type { Outcome } from '../../../src/models/equilibrium/outcome.ts';
import { worldFromTable } from '../../../src/models/equilibrium/table-world.ts';
import type { InterindustryTable } from '../../../src/models/equilibrium/table-treatment.ts';

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../../shared/', import.meta.url));
export const skipWord = 'needs the optional test-data folder ../shared';

/** A folder or file of the optional test data; null where it is absent. */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = join(shared, ...parts);
  return existsSync(path) ? path : null;
}

/** The solution of a search that must succeed. */
export function solved<T>(outcome: Outcome<T>): T {
  if (outcome.state !== 'converged') throw new Error(`no solution: ${JSON.stringify(outcome)}`);
  return outcome.solution;
}

/** Uniform numbers one after the other. */
function sequence(seed: number, name: string): () => number {
  const random = stream(seed, name);
  let at = 0;
  return () => random.uniform(at++);
}

/** n economies of very different sizes that trade with each other; with tariffs of up to a fifth if asked for. */
export function oneSector(n: number, seed: number, { tariffs = true, epsilon = 4 } = {}): OneSectorWorld {
  const random = sequence(seed, 'one-sector');
  const size = Float64Array.from({ length: n }, () => Math.exp(3 * random()));
  const each = (of: (i: number, j: number) => number): Float64Array =>
    Float64Array.from({ length: n * n }, (_, at) => of(Math.floor(at / n), at % n));
  const flows = each((i, j) => (i === j ? 20 * size[i]! : size[i]! * size[j]! * random()));
  const tariff = each((i, j) => (tariffs && i !== j ? 0.2 * random() : 0));
  return { n, flows, tariff, epsilon };
}

/** A table of N economies and J sectors in which everything sells to everything. */
export function interindustry(N: number, J: number, seed: number): InterindustryTable {
  const random = sequence(seed, 'table');
  const size = N * J;
  const near = (row: number, n: number): number => (Math.floor(row / J) === n ? 5 : 0.5);
  const Z = Float64Array.from(
    { length: size * size },
    (_, at) => random() * near(Math.floor(at / size), Math.floor((at % size) / J)),
  );
  const Y = Float64Array.from(
    { length: size * N * 2 },
    (_, at) => J * (1 + random()) * near(Math.floor(at / (2 * N)), Math.floor((at % (2 * N)) / 2)) * N,
  );
  const x = new Float64Array(size);
  Z.forEach((z, at) => (x[Math.floor(at / size)]! += z));
  Y.forEach((y, at) => (x[Math.floor(at / (2 * N))]! += y));
  return { economies: N, sectors: J, demands: 2, Z, Y, x };
}

/** The world of such a table, with tariffs of up to a tenth. */
export function manySectors(N: number, J: number, seed: number): ManySectorWorld {
  const random = sequence(seed, 'tariffs');
  const tariff = Float64Array.from({ length: J * N * N }, (_, at) =>
    at % N === Math.floor(at / N) % N ? 0 : 0.1 * random(),
  );
  const theta = Float64Array.from({ length: J }, () => 2 + 8 * random());
  return worldFromTable(interindustry(N, J, seed), theta, tariff).world;
}
