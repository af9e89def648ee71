// Writes groups.csv and group_members.csv from the hand-kept list, and refuses what cannot be true.
import { join } from 'node:path';
import { byCells, cellOf, readSource, writeTable } from '../csv.ts';
import { groupList } from './group-list.ts';
import type { GroupEntry } from './group-list.ts';

/**
 * @throws Error for an unknown member, a spell that ends before it begins or overlaps another of the same member
 */
export function buildGroups(to: string): void {
  const known = new Set(
    readSource(join(to, 'economies.csv'))
      .filter((row) => cellOf(row, 'kind') === 'economy')
      .map((row) => cellOf(row, 'iso3')),
  );
  writeTable(
    join(to, 'groups.csv'),
    ['group', 'name_en', 'name_ja', 'kind', 'source', 'note'],
    groupList.map((g) => [g.id, g.en, g.ja, g.kind, g.source, g.note ?? '']).sort(byCells),
  );
  writeTable(
    join(to, 'group_members.csv'),
    ['group', 'iso3', 'from', 'to', 'confidence', 'note'],
    groupList.flatMap((group) => spellsOf(group, known)).sort(byCells),
  );
}

function spellsOf(group: GroupEntry, known: ReadonlySet<string>): string[][] {
  const rows = group.spells.flatMap((spell) =>
    spell.members
      .split(' ')
      .map((iso3) => [
        group.id,
        iso3,
        spell.from,
        spell.to ?? '',
        spell.confidence ?? 'high',
        spell.note ?? '',
      ]),
  );
  rows.sort(byCells);
  rows.forEach(([, iso3 = '', from = '', to = ''], i) => {
    if (!known.has(iso3)) throw new Error(`${group.id}: ${iso3} is not an economy of the atlas.`);
    if (to !== '' && to <= from) throw new Error(`${group.id}: the spell of ${iso3} ends before it begins.`);
    const [, next, start = ''] = rows[i + 1] ?? [];
    if (next === iso3 && (to === '' || start < to))
      throw new Error(`${group.id}: spells of ${iso3} overlap.`);
  });
  return rows;
}
