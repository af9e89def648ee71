import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedGroups, harmonise } from '../../src/atlas/hs-groups.ts';
import { conversions, links } from '../../src/atlas/hs-links.ts';
import { hsCode, hsCodes, hsName, padCode, standsFor } from '../../src/atlas/hs.ts';
import { findRevision, revisions, revisionYear } from '../../src/atlas/revisions.ts';
import type { Revision } from '../../src/atlas/revisions.ts';

describe('codes', () => {
  it('has the known number of codes in each revision, 999999 among them', () => {
    // World Customs Organization: 5019, 5113, 5224, 5052, 5205, 5387, 5612 (1992: 5018 plus 271000 in the concordance).
    expect(revisions.map((revision) => hsCodes(revision).length - 1)).toEqual([
      5020, 5113, 5224, 5052, 5205, 5387, 5612,
    ]);
  });

  it('names them', () => {
    expect(hsName('HS92', '283691', 'en')).toMatch(/lithium/i);
    expect(hsName('HS22', '854142', 'en')).toMatch(/photovoltaic/i);
    expect(hsName('HS07', '283691', 'en')).toMatch(/lithium/i);
    expect(hsCode('HS07', '283691')?.borrowed).toBe(true);
    expect(hsName('HS02', '2836', 'en')).toMatch(/carbonates/i);
    expect(hsName('HS92', '283691', 'ja')).toBeNull();
    expect(hsName('HS92', '854142', 'en')).toBeNull();
  });

  it('restores leading zeros', () => {
    expect(padCode('10121')).toBe('010121');
    expect(padCode(854231)).toBe('854231');
    for (const revision of revisions)
      expect(hsCodes(revision).every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  it('knows the revisions by their other names', () => {
    expect(['H0', 'HS1996', '2002', '07', 'hs12', 'H5', 'HS22'].map(findRevision)).toEqual([...revisions]);
    expect(revisions.map(revisionYear)).toEqual([1992, 1996, 2002, 2007, 2012, 2017, 2022]);
    expect(findRevision('HS99')).toBeUndefined();
  });
});

describe('links', () => {
  it('are symmetric, also composed', () => {
    const [there, back] = [links('HS96', 'HS07'), links('HS07', 'HS96')];
    for (const [code, targets] of there)
      for (const target of targets) expect(back.get(target)).toContain(code);
  });

  it('compose to what the steps say', () => {
    const [first, second, both] = [links('HS12', 'HS17'), links('HS17', 'HS22'), links('HS12', 'HS22')];
    assert(
      property(constantFrom(...hsCodes('HS12')), (code) => {
        const expected = new Set((first.get(code) ?? []).flatMap((middle) => second.get(middle) ?? []));
        expect(new Set(both.get(code))).toEqual(expected);
      }),
    );
  });

  it('reach every code but the two that the concordance drops', () => {
    const dead = revisions.slice(1).flatMap((newer, i) => {
      const older = revisions[i]!;
      return hsCodes(older)
        .filter((code) => !links(older, newer).has(code))
        .map((code) => `${older} ${code}`);
    });
    expect(dead).toEqual(['HS07 291636', 'HS17 300219']);
  });

  it('keep solar cells, which HS22 split from other diodes', () => {
    expect(links('HS17', 'HS22').get('854140')).toEqual(
      expect.arrayContaining(['854141', '854142', '854143', '854149']),
    );
    expect(conversions('HS22', 'HS17')?.get('854142')).toBe('854140');
    expect(conversions('HS22', 'HS07')).toBeUndefined();
  });
});

describe('connected groups', () => {
  const someRevisions = subarray([...revisions], { minLength: 1, maxLength: 4 }).map(
    (list): readonly Revision[] => list,
  );

  it('put every code into exactly one group', () => {
    assert(
      property(someRevisions, (revs) => {
        const grouping = connectedGroups(revs);
        for (const revision of revs) {
          const inside = grouping.groups.flatMap((g) => g.members[revision] ?? []);
          expect(inside.toSorted()).toEqual(hsCodes(revision));
        }
        expect(new Set(grouping.groups.map((g) => g.id)).size).toBe(grouping.groups.length);
      }),
      { numRuns: 12 },
    );
  });

  it('leave no link outside', () => {
    const grouping = connectedGroups(['HS02', 'HS12']);
    for (const [code, targets] of links('HS02', 'HS12')) {
      for (const target of targets)
        expect(grouping.groupOf('HS12', target)).toBe(grouping.groupOf('HS02', code));
    }
  });

  it('are named after the smallest code of the target', () => {
    for (const target of ['HS12', 'HS17'] as const) {
      for (const g of connectedGroups(['HS12', 'HS17'], { target }).groups) {
        if (g.members[target] !== undefined) expect(g.id).toBe(g.members[target].toSorted()[0]);
      }
    }
    expect(connectedGroups(['HS07', 'HS12']).groupOf('HS07', '291636')?.id).toBe('HS07:291636');
  });

  it('stay small on conversion tables and grow wide on the concordance of 2022', () => {
    const size = (basis: 'concordance' | 'conversion'): number =>
      Math.max(
        ...connectedGroups(['HS17', 'HS22'], { basis }).groups.map((g) => g.members.HS17?.length ?? 0),
      );
    expect(size('conversion')).toBe(1);
    expect(size('concordance')).toBe(1091);
    expect(() => connectedGroups(['HS07', 'HS22'], { basis: 'conversion' })).toThrow('HS07');
  });
});

describe('harmonise', () => {
  it('says what becomes of a code', () => {
    const relation = (code: string, from: Revision, to: Revision): string =>
      harmonise([code], from, to)[0]!.relation;
    expect(relation('283691', 'HS92', 'HS22')).toBe('same');
    expect(relation('854231', 'HS17', 'HS22')).toBe('group');
    expect(relation('300219', 'HS17', 'HS22')).toBe('unlinked');
    expect(relation('123456', 'HS17', 'HS22')).toBe('unknown');
    expect(relation('850760', 'HS17', 'HS22')).toBe('group');
    expect(harmonise(['850760'], 'HS17', 'HS22', 'conversion')[0]).toMatchObject({
      relation: 'same',
      to: ['850760'],
    });
    expect(harmonise(['300241'], 'HS22', 'HS17')[0]).toMatchObject({
      relation: 'one-to-one',
      to: ['300220'],
    });
  });

  it('is the same seen from both sides', () => {
    const codes = hsCodes('HS07');
    const there = harmonise(codes, 'HS07', 'HS17');
    const back = new Map(harmonise(hsCodes('HS17'), 'HS17', 'HS07').map((h) => [h.code, h]));
    const oneSided = there.flatMap((h) => h.to.filter((code) => back.get(code)?.to.join() !== h.from.join()));
    expect(oneSided).toEqual([]);
    expect(there.filter((h) => h.relation === 'same').every((h) => h.group === h.code)).toBe(true);
    expect(there.filter((h) => h.relation === 'same').length).toBeGreaterThan(4000);
  });

  it('leaves codes alone within one revision', () => {
    expect(harmonise(hsCodes('HS12'), 'HS12', 'HS12').every((h) => h.relation === 'same')).toBe(true);
  });

  it('takes the oils that BACI writes as one code together', () => {
    expect(hsCode('HS17', '271000')?.scope).toBe('baci');
    expect(standsFor('HS17', '271000')).toEqual(['271012', '271019', '271020', '271091', '271099']);
    expect(harmonise(['271000'], 'HS17', 'HS92')[0]).toMatchObject({ relation: 'group' });
    expect(harmonise(['271000'], 'HS17', 'HS92')[0]?.to).toContain('271000');
    expect(connectedGroups(['HS17', 'HS92']).groupOf('HS17', '271000')).toBeUndefined();
  });
});
