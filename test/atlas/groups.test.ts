import { describe, expect, it } from 'vitest';
import { economy, findEconomy, UnknownEconomy } from '../../src/atlas/economies.ts';
import { EmptyGroup, group, groups, groupsOf, members, resolveRegion } from '../../src/atlas/groups.ts';

describe('members by date', () => {
  it('follows the European Union', () => {
    expect(members('EU', '2013-06-30')).not.toContain('HRV');
    expect(members('EU', '2013-07-01')).toContain('HRV');
    expect(
      [1957, 1972, 1973, 1995, 2004, 2007, 2013, 2019, 2020].map((year) => members('EU', year).length),
    ).toEqual([0, 6, 9, 15, 25, 27, 28, 28, 27]);
    expect(members('EU', '2020-01-31')).toContain('GBR');
    expect(members('EU', '2020-02-01')).not.toContain('GBR');
    expect(members('EU27', 1995)).toEqual(members('EU', 2020));
  });

  it.each([
    ['G7', 2023, 7],
    ['G20', 2023, 19],
    ['QUAD', 2023, 4],
    ['FVEY', 2023, 5],
    ['ASEAN', 2024, 10],
    ['ASEAN', 2025, 11],
    ['CPTPP', 2023, 11],
    ['CPTPP', 2024, 12],
    ['RCEP', 2023, 14],
    ['BRICS', 2023, 5],
    ['BRICS', 2024, 9],
    ['BRICS', 2025, 10],
    ['NATO', 2024, 32],
    ['OECD', 2021, 38],
    ['GCC', 2023, 6],
    ['OPEC', 2024, 12],
    ['EA', 2023, 20],
    ['EAEU', 2023, 5],
    ['IPEF', 2023, 14],
    ['MSP', 2024, 14],
    ['SCO', 2024, 10],
    ['WASSENAAR', 2023, 42],
    ['NSG', 2023, 48],
    ['MTCR', 2023, 35],
    ['AUSTRALIA-GROUP', 2023, 42],
    ['JPN-GROUP-A', 2022, 26],
    ['JPN-GROUP-A', 2023, 27],
  ])('%s has in %i its known number of members, %i', (id, year, count) => {
    expect(members(id, year)).toHaveLength(count);
  });

  it('has only economies as members', () => {
    for (const g of groups())
      for (const m of g.memberships) expect(economy(m.iso3)?.kind, `${g.id} ${m.iso3}`).toBe('economy');
  });

  it('tells the groups of an economy', () => {
    expect(groupsOf('GBR', 2019).map((g) => g.id)).toContain('EU');
    expect(groupsOf('GBR', 2024).map((g) => g.id)).toEqual(
      expect.arrayContaining(['CPTPP', 'FVEY', 'G7', 'NATO']),
    );
    expect(groupsOf('GBR', 2024).map((g) => g.id)).not.toContain('EU');
  });
});

describe('regions', () => {
  it('takes economies, groups and names of groups', () => {
    expect(resolveRegion('japan', 2022)).toMatchObject({ id: 'JPN', kind: 'economy', members: ['JPN'] });
    expect(resolveRegion('eu', 2019).members).toHaveLength(28);
    expect(resolveRegion('European Union', 2022)).toMatchObject({ id: 'EU', kind: 'group' });
    expect(resolveRegion('EU-27', 1999)).toMatchObject({ id: 'EU27' });
    expect(resolveRegion('Five Eyes', 2022).members).toEqual(['AUS', 'CAN', 'GBR', 'NZL', 'USA']);
    expect(resolveRegion('OECD', 2022).kind).toBe('group');
  });

  it('lets no group hide behind the code or name of an economy', () => {
    for (const g of groups()) {
      for (const name of [g.id, g.nameEn, g.nameJa]) {
        expect(
          resolveRegion(name, 2019 + Number(g.id === 'USMCA' || g.memberships[0]!.from > '2020') * 6).id,
          name,
        ).toBe(g.id);
      }
      expect(findEconomy(g.id)?.kind ?? 'aggregate', g.id).toBe('aggregate');
    }
  });

  it('suggests what is near', () => {
    const fault = (text: string): UnknownEconomy => {
      try {
        resolveRegion(text, 2022);
      } catch (error) {
        if (error instanceof UnknownEconomy) return error;
      }
      throw new Error(`${text} was accepted`);
    };
    expect(fault('Jappan').suggestions[0]).toBe('JPN');
    expect(fault('ASEEN').suggestions).toContain('ASEAN');
    expect(fault('Africa').message).toMatch(/is not an economy or group known here/);
    expect(() => members('NOWHERE', 2020)).toThrow(UnknownEconomy);
  });

  it('says when a group did not yet exist', () => {
    expect(() => resolveRegion('CPTPP', 2010)).toThrow(EmptyGroup);
    expect(() => resolveRegion('CPTPP', 2010)).toThrow('2018-12-30');
    expect(group('nothing')).toBeUndefined();
  });
});
