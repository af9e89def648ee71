// The declared parameters of release: ordered, sourced, within bounds, and saying what their notes say.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committed } from '../../../src/models/release/equilibrium.ts';
import { flowsOf } from '../../../src/models/release/flows.ts';
import { bounds, sb1, type Parameters } from '../../../src/models/release/parameters.ts';
import { family } from '../../../src/models/release/policies.ts';
import { presetRows, presets, type Preset } from '../../../src/questions/release/preset-table.ts';

const likely = (preset: Preset): Parameters => ({
  ...sb1,
  ...Object.fromEntries(presetRows(preset).map((row) => [row.parameter, row.likely])),
  K: 0,
  leak: 0,
});

describe.each(presets)('%s', (preset) => {
  it('declares every parameter of SB-1 and those of what is added, with a source or the word assumption', () => {
    const rows = presetRows(preset);
    const elsewhere = new Set(['directed', 'xState', 'followers']);
    expect(rows.map(({ parameter }) => parameter).sort()).toEqual(
      Object.keys(bounds)
        .filter((name) => !elsewhere.has(name))
        .sort(),
    );
    for (const { source, date, unit } of rows) {
      expect(source).toMatch(/^(assumption|https?:\/\/.+)$/);
      expect([date, unit]).not.toContain('');
    }
    const of = (name: string) => rows.find(({ parameter }) => parameter === name)!;
    expect(of('n0').high).toBeLessThanOrEqual(of('N').low);
  });
});

it('generic has the defaults of SB-1', () => {
  // Those of what is added differ, and count only where it is on.
  expect({ ...likely('generic'), aState: sb1.aState, rhoState: sb1.rhoState }).toEqual(sb1);
});

it('a ban leaves research about as fast as the frontier where the gap was not closed', () => {
  for (const preset of ['ai-accelerators', 'lithography'] as const) {
    const of = likely(preset);
    const { chain } = committed(flowsOf(of), family(of.N)[0]!.k);
    expect(Math.abs(chain.down[of.n0]! / of.mu - 1)).toBeLessThan(0.15);
  }
});

it('beta gives the home share that is cited at the lead that is cited', () => {
  const home = (beta: number, lead: number) => 2 / (1 + Math.exp(beta * lead));
  const row = (preset: Preset) => presetRows(preset).find(({ parameter }) => parameter === 'beta')!;
  const ai = row('ai-accelerators');
  for (const [beta, lead] of [
    [ai.low, 3],
    [ai.likely, 2],
    [ai.high, 1],
  ] as const)
    expect(Math.abs(home(beta, lead) - 0.19)).toBeLessThan(0.015);
  const litho = row('lithography');
  expect(Math.abs(home(litho.likely, 3) - 0.1)).toBeLessThan(0.01);
  expect(Math.abs(home(litho.high, 2) - 0.1)).toBeLessThan(0.01);
});

it.each([
  [
    'generic,theta,0.2,2,3,share,assumption,2026,',
    /line 2, field "high": 3 is not a value that theta can have/,
  ],
  ['generic,zeta,0,1,2,share,assumption,2026,', /field "parameter": there is no parameter "zeta"/],
  ['generic,S,2,1,3,x,assumption,2026,', /field "likely": 2, 1, 3 are not in order/],
  ['shoes,S,0,1,2,x,assumption,2026,', /field "preset": "shoes" is not one of/],
  ['generic,S,0,1,2,x,,2026,', /field "source": it is empty/],
])('refuses %s', (row, problem) => {
  const path = join(mkdtempSync(join(tmpdir(), 'release-')), 'mine.csv');
  writeFileSync(path, `preset,parameter,low,likely,high,unit,source,date,note\n${row}\n`);
  expect(() => presetRows('generic', path)).toThrow(problem);
});
