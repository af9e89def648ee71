// What an analyst would say of a good first, from the tables of its dossier alone.
import { economyName } from '../../atlas/economies.ts';
import type { Cell, Row } from '../../contract/column.ts';
import type { Message, Param } from '../../contract/message.ts';
import type { GoodAnswer } from './answer.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Sentences of one kind at most. */
const FEW = 3;
/** Gaps that are told at once; the table has all. */
const GAPS = 3;

const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);
const percent = (cell: Cell | undefined): number => Math.round(number(cell) * 100);
const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
const isMessage = (cell: Cell | undefined): cell is Message =>
  cell !== null && typeof cell === 'object' && !Array.isArray(cell) && 'id' in cell && 'params' in cell;

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

function leads(answer: GoodAnswer): Message[] {
  const known = answer.rows.filter((row) => row['share'] !== null);
  const isAsked = (row: Row): boolean => row['asked'] !== false;
  // What was asked for goes first; without it, the rest of the dossier speaks.
  const some = known.some(isAsked) ? known.filter(isAsked) : known;
  const of = (basis: string): Row[] =>
    some
      .filter((row) => row['basis'] === basis)
      .toSorted((a, b) => (basis === 'production' ? 0 : number(b['share']) - number(a['share'])))
      .slice(0, FEW);
  const isWide = (row: Row): boolean => row['mapping'] === 'low';
  const exports = of('exports');
  const narrow = exports.filter((row) => !isWide(row));
  const all = [
    ...of('production').map((row) => say.leadMakes(wording(row))),
    ...narrow.map((row) => say.leadSells(wording(row))),
    ...of('published').map((row) => publishedLead(answer, row)),
    // A code that holds more than the good says little of it: one sentence, and only where the good's own codes are silent.
    ...exports
      .filter(isWide)
      .slice(0, narrow.length > 0 ? 0 : 1)
      .map((row) => say.leadCode(wording(row))),
  ];
  return all.length > 0 ? all : [say.leadSilent({ name: lower(answer.name), nameJa: answer.nameJa })];
}

function wording(row: Row): Record<string, Param> {
  const codes = Array.isArray(row['hs']) ? row['hs'].map(String) : [];
  return {
    maker: text(row['topMaker']),
    share: percent(row['share']),
    what: lower(text(row['name'])),
    whatJa: text(row['nameJa']),
    source: text(row['publisher']),
    year: number(row['year']),
    grade: text(row['grade']),
    codes,
  };
}

function publishedLead(answer: GoodAnswer, row: Row): Message {
  const byFirms = answer.published.some(
    (one) =>
      one['product'] === row['product'] &&
      one['economy'] === row['topMaker'] &&
      one['shareBasis'] === 'firm-nationality',
  );
  const [low, high] = [percent(row['shareLow']), percent(row['shareHigh'])];
  const share = low === high ? `${low} %` : `${low}–${high} %`;
  return (byFirms ? say.leadFirms : say.leadPublished)({ ...wording(row), share });
}

/** A name as it stands inside a sentence: without its capital, but for abbreviations. */
const lower = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

/** Controls on what was asked for: those on all economies first, oldest first. */
function controls(answer: GoodAnswer): Message[] {
  const asked = new Set(answer.rows.filter((row) => row['asked'] === true).map((row) => row['product']));
  const rows = answer.events
    .filter(
      (row) =>
        row['isControl'] === true &&
        Array.isArray(row['goods']) &&
        row['goods'].some((one) => asked.has(one)),
    )
    .toSorted((a, b) => Number(a['on'] !== null) - Number(b['on'] !== null));
  const titles = (statuses: readonly string[]): Message[] => {
    const some = rows.filter((row) => statuses.includes(text(row['status'])));
    if (some.length === 0) return [];
    const shown = some.slice(0, FEW);
    const wording = {
      titles: shown.map((row) => `${text(row['title'])} (${text(row['date'])})`),
      titlesJa: shown.map((row) => `${text(row['titleJa'])}（${text(row['date'])}）`),
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

/** Of the goods asked for that have buyers, the one in which most is bought. */
function mostBought(answer: GoodAnswer): string | null {
  const asked = new Set(answer.rows.filter((row) => row['asked'] === true).map((row) => row['product']));
  const sums = new Map<string, number>();
  for (const row of answer.buyers)
    if (asked.has(row['product'] ?? null))
      sums.set(text(row['product']), (sums.get(text(row['product'])) ?? 0) + number(row['imports']));
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function buyers(answer: GoodAnswer): Message[] {
  const product = mostBought(answer);
  if (product === null) return [];
  const rows = answer.buyers.filter((row) => row['product'] === product);
  const what = { what: text(rows[0]?.['name']), whatJa: text(rows[0]?.['nameJa']) };
  const top = rows
    .filter((row) => row['topShare'] !== null)
    .toSorted((a, b) => number(b['topShare']) - number(a['topShare']))
    .slice(0, FEW);
  const named = (row: Row, lang: 'en' | 'ja'): string => {
    const [importer, exporter] = [text(row['importer']), text(row['topExporter'])].map((code) =>
      economyName(code, lang),
    );
    const share = `${percent(row['topShare'])} %`;
    return lang === 'en'
      ? `${importer} (${share} from ${exporter})`
      : `${importer}（${exporter}から${share}）`;
  };
  const judged = rows.filter((row) => typeof row['flagged'] === 'boolean');
  return [
    ...(top.length > 0
      ? [
          say.leadBuyers({
            ...what,
            names: top.map((row) => named(row, 'en')),
            namesJa: top.map((row) => named(row, 'ja')),
          }),
        ]
      : []),
    ...(judged.length > 0
      ? [
          say.leadFlags({
            ...what,
            flagged: judged.filter((row) => row['flagged'] === true).length,
            total: judged.length,
            year: number(judged[0]?.['year']),
          }),
        ]
      : []),
  ];
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
