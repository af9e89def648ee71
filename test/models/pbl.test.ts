import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { pbl } from '../../src/models/pbl.ts';
import { pblDefaults, type PblInput } from '../../src/models/pbl-input.ts';
import { columnsOf } from '../../src/models/table.ts';

const rows: Record<string, string>[] = parse(
  readFileSync(join(packageRoot(), 'test', 'reference', 'pbl', 'three-sector.csv')),
  { columns: true },
);

/** Three sectors: A is critical to B, B to C; A loses half of its labour on days 10-39. */
function threeSectors(days: number): PblInput {
  const a = [0.1, 0.15, 0.05, 0.05, 0.2, 0.25, 0.05, 0.1, 0.15];
  const x = Float64Array.of(100, 300, 600);
  const z = Float64Array.from(a, (share, at) => share * x[at % 3]!);
  return {
    table: {
      sectors: ['A', 'B', 'C'],
      pool: Int32Array.of(0, 1, 2),
      pools: 3,
      z: columnsOf(3, z),
      final: Float64Array.of(10, 5, 80, 5, 250, 225),
      finals: 2,
      x,
    },
    labour: Float64Array.of(60, 120, 250),
    households: 1,
    householdOf: new Int32Array(3),
    stockDays: Float64Array.of(30, 14, 7),
    criticality: Float64Array.of(0, 1, 0, 0, 0, 1, 0, 0, 0),
    mode: 'half-critical',
    parameters: pblDefaults,
    labourCuts: [
      { sectors: [0], course: Float64Array.from({ length: days }, (_, t) => (t >= 10 && t < 40 ? 0.5 : 0)) },
    ],
  };
}

describe('partially binding Leontief against the reference of three sectors', () => {
  it('gives production and capacity of every day to 1e-6', () => {
    let worst = 0;
    let seen = 0;
    pbl(threeSectors(rows.length), rows.length, ({ day, production, capacity }) => {
      const row = rows[day]!;
      ['A', 'B', 'C'].forEach((name, i) => {
        worst = Math.max(
          worst,
          Math.abs(production[i]! - Number(row[`x${name}`])),
          Math.abs(capacity[i]! - Number(row[`cap${name}`])),
        );
        seen += 2;
      });
    });
    expect(seen).toBe(rows.length * 6);
    expect(worst).toBeLessThan(1e-6);
  });
});
