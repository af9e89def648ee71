// What an analyst would say of a good first, from the tables of its dossier alone.
import { economyName } from '../../atlas/economies.ts';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { GoodAnswer } from './answer.ts';
import { buyers } from './point-buyers.ts';
import { leads } from './point-leads.ts';
import { FEW, isMessage, text } from './saying.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Gaps that are told at once; the table has all. */
const GAPS = 3;

/** The sentences, most important first. */
export function pointOf(answer: GoodAnswer): readonly Message[] {
  return [
    ...leads(answer),
    ...controls(answer),
    ...buyers(answer),
    ...classes(answer.pillars),
    ...gaps(answer.unknown),
  ];
}

/** Controls on what was asked for: those on all economies first, oldest first. */
function controls(answer: GoodAnswer): Message[] {
  const asked = new Set(answer.rows.filter((row) => row['asked'] === true).map((row) => row['product']));
  const all = answer.events.filter((row) => row['isControl'] === true);
  const direct = all.filter(
    (row) => Array.isArray(row['goods']) && row['goods'].some((one) => asked.has(one)),
  );
  // Where none names what was asked for, those on its parts and other stages speak.
  const rows = (direct.length > 0 ? direct : all).toSorted(
    (a, b) => Number(a['on'] !== null) - Number(b['on'] !== null),
  );
  const titles = (statuses: readonly string[]): Message[] => {
    const some = rows.filter((row) => statuses.includes(text(row['status'])));
    if (some.length === 0) return [];
    const shown = some.slice(0, FEW);
    const wording = {
      titles: shown.map((row) => `${text(row['title'])} (since ${text(row['date'])})`).join('; '),
      titlesJa: shown.map((row) => `${text(row['titleJa'])}（${text(row['date'])}から）`).join('、'),
      more: some.length - shown.length,
    };
    const open = statuses.includes('uncertain');
    if (wording.more > 0) return [(open ? say.leadOpenMore : say.leadControlsMore)(wording)];
    return [(open ? say.leadOpen : say.leadControls)(wording)];
  };
  if (rows.length === 0) return [say.leadNoControls()];
  const told = [...titles(['in-force']), ...titles(['uncertain', 'eased'])];
  return told.length > 0 ? told : [say.leadPastControls({ count: rows.length })];
}

function classes(pillars: readonly Row[]): Message[] {
  if (pillars.length === 0) return [];
  const named = (colour: string): { names: string[]; namesJa: string[] } | null => {
    const rows = pillars.filter((row) => Array.isArray(row['classes']) && row['classes'].includes(colour));
    const economies = [...new Set(rows.map((row) => text(row['economy'])))];
    const goods = (economy: string, name: 'name' | 'nameJa'): string[] =>
      rows.filter((row) => row['economy'] === economy).map((row) => text(row[name]));
    return rows.length === 0
      ? null
      : {
          names: economies.map((one) => `${economyName(one, 'en')} (${goods(one, 'name').join(', ')})`),
          namesJa: economies.map((one) => `${economyName(one, 'ja')}（${goods(one, 'nameJa').join('、')}）`),
        };
  };
  const [green, blue] = [named('green'), named('blue')];
  if (!green && !blue) return [say.leadNoClass()];
  return [...(green ? [say.leadGreen(green)] : []), ...(blue ? [say.leadBlue(blue)] : [])];
}

function gaps(unknown: readonly Row[]): Message[] {
  const first = unknown
    .map((row) => row['what'])
    .filter(isMessage)
    .slice(0, GAPS);
  return [say.leadUnknown({ count: unknown.length }), ...first];
}
