import { describe, expect, it } from 'vitest';
import { readCodes } from '../../src/atlas/csv.ts';
import { dataPath } from '../../src/atlas/files.ts';
import { industryWeights } from '../../src/atlas/industries.ts';
import {
  industryShares,
  ioClassifications,
  ioIndustries,
  ioIndustryName,
} from '../../src/atlas/io-industries.ts';
import { ioTable } from '../../src/questions/shared/input-output.ts';
import { withContext } from '../support/context.ts';

const classesOf = (isic: 'ISIC3' | 'ISIC4'): string[] =>
  readCodes(dataPath('atlas', 'industries.csv'), ['classification', 'code', 'name_en'])
    .filter(([system, code = '']) => system === isic && /^\d{4}$/.test(code))
    .map(([, code = '']) => code);

describe('industries of input-output tables', () => {
  it('have as many rows as their tables have industries, codes once each, names in both languages', () => {
    const counts = ioClassifications.map((one) => ioIndustries(one).length);
    expect(counts).toEqual([35, 56, 45, 50, 64]);
    for (const one of ioClassifications) {
      const codes = ioIndustries(one).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { nameEn, nameJa } of ioIndustries(one)) expect(nameJa).not.toBe(nameEn);
    }
    expect(ioIndustryName('WIOD2013', 'c14', 'ja')).toBe('電気・光学機器');
    expect(ioIndustryName('ICIO45', 'C26', 'en')).toContain('electronic');
    expect(ioIndustryName('elsewhere', 'x', 'en')).toBe('x');
  });

  it('hold every class of ISIC once, but for what stands outside an economy', () => {
    for (const one of ioClassifications) {
      const industries = ioIndustries(one);
      for (const code of classesOf(industries[0]!.isic)) {
        const holders = industries.filter(({ classes }) => classes.some((part) => code.startsWith(part)));
        const none = code.startsWith('99') || (one === 'WIOD2013' && /^9[67]/.test(code));
        if (!none || holders.length > 0) expect(holders, `${one} ${code}`).toHaveLength(1);
      }
    }
  });

  it('are those of the table in the box', async () => {
    const table = await withContext({ world: null, seed: 1, draws: 0 }, (ctx) => ioTable(ctx));
    expect(table!.industries).toEqual(ioIndustries(table!.classification!).map(({ code }) => code));
  });
});

describe('the industries that make a good', () => {
  it('chips are electronics, rare earths chemicals, battery cars transport equipment', () => {
    expect(industryShares('854231', 'WIOD2013')).toEqual([{ code: 'c14', weight: 1 }]);
    expect(industryShares('280530', 'WIOD2013')).toEqual([{ code: 'c9', weight: 1 }]);
    expect(industryShares('870380', 'WIOD2013')).toEqual([{ code: 'c15', weight: 1 }]);
    expect(industryShares('270900', 'WIOD2013')).toEqual([{ code: 'c2', weight: 1 }]);
    expect(industryShares('000000', 'WIOD2013')).toBeNull();
  });

  it('have weights that sum to one for every code of the Harmonized System that has a class', () => {
    const codes = new Set(
      readCodes(dataPath('atlas', 'hs_isic.csv.gz'), ['classification', 'hs', 'code', 'targets']).map(
        ([, hs = '']) => hs,
      ),
    );
    expect(codes.size).toBeGreaterThan(6000);
    for (const one of ioClassifications) {
      const { isic } = ioIndustries(one)[0]!;
      for (const hs of codes) {
        const shares = industryShares(hs, one);
        expect(shares === null).toBe(industryWeights(isic, hs, 4) === null);
        if (shares) expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      }
    }
  });
});
