import { describe, expect, it } from 'vitest';
import { assert, constantFrom, property, string } from 'fast-check';
import {
  byBaci,
  byComtrade,
  byNumeric,
  economies,
  economy,
  economyName,
  findEconomy,
  isAggregate,
  nearestEconomies,
} from '../../src/atlas/economies.ts';
import { editDistance, nameKey } from '../../src/atlas/names.ts';
import { sharedColumn } from './shared.ts';

describe('economies under several codes', () => {
  it('knows Taiwan, which BACI and Comtrade list as Other Asia', () => {
    expect(
      [byBaci(490), byComtrade('S19'), byComtrade(490), byNumeric(158), findEconomy('台湾')].map(
        (e) => e?.iso3,
      ),
    ).toEqual(Array(5).fill('TWN'));
  });

  it.each([
    [251, 250, 'FRA'],
    [699, 356, 'IND'],
    [757, 756, 'CHE'],
    [842, 840, 'USA'],
    [579, 578, 'NOR'],
    [381, 380, 'ITA'],
  ])('reads BACI %i and ISO %i as %s', (baci, iso, iso3) => {
    expect(byBaci(baci)?.iso3).toBe(iso3);
    expect(byBaci(iso)?.iso3).toBe(iso3);
    expect(byNumeric(iso)?.iso3).toBe(iso3);
  });

  it('keeps former economies, aggregates and unspecified partners apart', () => {
    expect(byBaci(58)).toMatchObject({ kind: 'former', members: ['BEL', 'LUX'] });
    expect(byComtrade('W00')).toMatchObject({ iso3: 'WLD', kind: 'aggregate' });
    expect(byComtrade(97)?.kind).toBe('aggregate');
    expect(byComtrade('_X ')?.kind).toBe('unspecified');
    expect(isAggregate('TWN')).toBe(false);
    expect(isAggregate('OED')).toBe(true);
  });

  it('tells 492 of ISO (Monaco) from 492 of Comtrade (Europe EU, not specified)', () => {
    expect(byNumeric(492)?.iso3).toBe('MCO');
    expect(byComtrade(492)?.kind).toBe('unspecified');
  });

  it('has no code, number or name for two', () => {
    for (const keysOf of [
      (e: (typeof all)[number]) => [e.iso3],
      (e: (typeof all)[number]) => (e.numeric === null ? [] : [String(e.numeric)]),
      (e: (typeof all)[number]) => e.baci.map(String),
      (e: (typeof all)[number]) => e.comtrade,
      (e: (typeof all)[number]) => [...new Set([e.iso3, e.nameEn, e.nameJa, ...e.aliases].map(nameKey))],
    ]) {
      const keys = all.flatMap(keysOf);
      expect(keys.length).toBe(new Set(keys).size);
    }
  });

  it('holds the 249 entries of ISO 3166-1 and Kosovo as economies', () => {
    expect(all.filter((e) => e.kind === 'economy')).toHaveLength(250);
    expect(economy('XKX')?.nameEn).toBe('Kosovo');
  });

  it('names only economies that exist as counted in or member', () => {
    const known = new Set(all.map((e) => e.iso3));
    for (const e of all)
      for (const other of [e.countedIn ?? 'JPN', ...e.members]) expect(known).toContain(other);
  });
});

const all = economies();

describe('names', () => {
  it.each([
    ['Japan', 'JPN'],
    ['  jpn ', 'JPN'],
    ["COTE D'IVOIRE", 'CIV'],
    ['Congo (Kinshasa)', 'COD'],
    ['コンゴ民主共和国', 'COD'],
    ['Korea, Republic of', 'KOR'],
    ['R Korea', 'KOR'],
    ['Pap Nga', 'PNG'],
    ['U Arb E', 'ARE'],
    ['Burma', 'MMR'],
    ['Argentina, crude ore', 'ARG'],
    ['アメリカ合衆国', 'USA'],
    ['EU-27<sup>b</sup>', 'EUR'],
    ['St. Lucia', 'LCA'],
  ])('finds %s', (text, iso3) => {
    expect(findEconomy(text)?.iso3).toBe(iso3);
  });

  it('does not guess', () => {
    for (const text of ['', 'Atlantis', 'J', 'Congo, the other one'])
      expect(findEconomy(text)).toBeUndefined();
  });

  it('uses the common names', () => {
    expect(economyName('USA', 'ja')).toBe('米国');
    expect(economyName('GBR', 'ja')).toBe('英国');
    expect(economyName('KOR', 'en')).toBe('South Korea');
    expect(economyName('QQQ', 'en')).toBe('QQQ');
  });

  it('suggests the nearest', () => {
    expect(nearestEconomies('Jpan', 1)[0]?.iso3).toBe('JPN');
    expect(nearestEconomies('Germny', 1)[0]?.iso3).toBe('DEU');
    expect(nearestEconomies('Phil', 1)[0]?.iso3).toBe('PHL');
    expect(nearestEconomies('x', 5)).toHaveLength(5);
  });

  it('measures distance as a metric does', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    const word = string({ maxLength: 8 });
    assert(
      property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  it('finds a name whatever its case', () => {
    assert(
      property(constantFrom(...all), (e) => {
        expect(findEconomy(e.nameEn.toUpperCase())).toBe(e);
        expect(findEconomy(e.nameJa)).toBe(e);
        expect(findEconomy(` ${e.iso3.toLowerCase()} `)).toBe(e);
      }),
    );
  });
});

describe('the names and codes of real tables', () => {
  for (const [file, column] of [
    ['trade/japan-customs-principal-commodities-2009-2026.csv.gz', 'area'],
    ['geo/gdp.csv', 'Country Code'],
    ['geo/gdp.csv', 'Country Name'],
    ['geo/population.csv', 'Country Name'],
    ['minerals/usgs-mineral-commodity-summaries-2023-2024.csv.gz', 'country'],
    ['technology/patents-by-field-economy-year-1998-2022.csv.gz', 'economy'],
    ['technology/industry-value-added-by-economy-2002-2022.csv.gz', 'field_economy'],
    ['trade/critical-material-export-shares-hs92-1995-2023.csv.gz', 'country'],
    ['trade/comtrade-battery-chain-imports-2018-2024.csv.gz', 'partnerDesc'],
    ['trade/comtrade-battery-chain-imports-2018-2024.csv.gz', 'reporterDesc'],
    ['technology/atlas-eci-1995-2023.csv', 'location_code'],
  ] as const) {
    it(`finds every name of ${file}, ${column}`, (ctx) => {
      const names = sharedColumn(file, column);
      if (names === null) return ctx.skip('needs the optional test-data folder ../shared');
      expect(names.filter((name) => name !== '' && findEconomy(name) === undefined)).toEqual([]);
    });
  }

  it('finds every Comtrade code, and letters and numbers agree', (ctx) => {
    const file = 'trade/comtrade-battery-chain-imports-2018-2024.csv.gz';
    const pairs = sharedColumn(file, 'partnerCode', 'partnerISO');
    if (pairs === null) return ctx.skip('needs the optional test-data folder ../shared');
    for (const pair of pairs) {
      const [number = '', letters = ''] = pair.split('|');
      expect(byComtrade(number), pair).toBeDefined();
      expect(byComtrade(letters)?.iso3, pair).toBe(byComtrade(number)?.iso3);
    }
  });

  it('agrees with the letters of the BACI country list', (ctx) => {
    const pairs = sharedColumn('codes/baci-country-codes-V202301.csv', 'country_code', 'iso_3digit_alpha');
    if (pairs === null) return ctx.skip('needs the optional test-data folder ../shared');
    const differ = pairs.filter((pair) => {
      const [number = '', letters = ''] = pair.split('|');
      return letters !== 'N/A' && byBaci(Number(number))?.iso3 !== letters;
    });
    // Joint figures that BACI writes under one member's letters are kept apart here.
    expect(differ.sort()).toEqual(['58|BEL', '711|ZAF']);
  });
});
