import { describe, expect, it } from 'vitest';
import { hsCodes } from '../../src/atlas/hs.ts';
import { classifications, industryName, industryWeights } from '../../src/atlas/industries.ts';
import { revisions } from '../../src/atlas/revisions.ts';

describe('from goods to industries', () => {
  const codes = [...new Set(revisions.flatMap((revision) => hsCodes(revision)))];

  it.each(classifications)('%s: weights are positive and sum to 1 at every depth', (classification) => {
    const wrong: string[] = [];
    for (const code of codes) {
      for (const digits of [1, 2, 3, 4] as const) {
        const weights = industryWeights(classification, code, digits);
        if (weights === null) continue;
        const sum = weights.reduce((total, w) => total + w.weight, 0);
        if (Math.abs(sum - 1) > 1e-12 || weights.some((w) => w.weight <= 0))
          wrong.push(`${code} at ${digits}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(codes.some((code) => industryWeights(classification, code, 4) !== null)).toBe(true);
  });

  it('places known goods', () => {
    expect(industryWeights('ISIC3', '854231', 4)).toEqual([{ code: '3210', weight: 1 }]);
    expect(industryWeights('ISIC4', '850760', 4)).toEqual([
      { code: '2720', weight: 0.5 },
      { code: '3314', weight: 0.5 },
    ]);
    expect(industryWeights('ISIC3', '870323', 2)).toEqual([{ code: '34', weight: 1 }]);
    expect(industryWeights('BEC4', '870323', 2)?.[0]?.code).toBe('51');
  });

  it('gives nothing rather than a guess', () => {
    expect(industryWeights('ISIC3', '999999', 4)).toBeNull();
    expect(industryWeights('BEC4', '710820', 3)).toBeNull();
    expect(industryWeights('ISIC4', '000000', 4)).toBeNull();
  });

  it('leaves few codes without an industry', () => {
    const without = (c: 'ISIC3' | 'ISIC4' | 'BEC4'): number =>
      codes.filter((code) => industryWeights(c, code, 2) === null).length;
    expect(without('ISIC3')).toBeLessThanOrEqual(100);
    expect(without('ISIC4')).toBeLessThanOrEqual(100);
    expect(without('BEC4')).toBeLessThanOrEqual(80);
  });

  it('names industries', () => {
    expect(industryName('ISIC4', '2610')).toMatch(/electronic components/i);
    expect(industryName('ISIC3', 'A')).toMatch(/agriculture/i);
    expect(industryName('BEC4', '51')).toMatch(/passenger/i);
    expect(industryName('ISIC4', '0000')).toBeNull();
  });
});
