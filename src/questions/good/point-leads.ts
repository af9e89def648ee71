// Who makes, exports or is said to hold a good: the first sentences of a dossier.
import type { Row } from '../../contract/column.ts';
import type { Message, Param } from '../../contract/message.ts';
import type { GoodAnswer } from './answer.ts';
import { FEW, lower, number, percent, range, text } from './saying.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Production first, then exports, published figures, and codes that hold more than the good; or that nothing is known. */
export function leads(answer: GoodAnswer): Message[] {
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
    ...answer.rows
      .filter((row) => row['asked'] === true && row['share'] === null)
      .flatMap((row) => byCode(answer, row)),
    ...of('published').map((row) => publishedLead(answer, row)),
    // A code that holds more than the good says little of it: one sentence, and only where the good's own codes are silent.
    ...exports
      .filter(isWide)
      .slice(0, narrow.length > 0 ? 0 : 1)
      .map((row) => say.leadCode({ ...wording(row), codes: codesBehind(answer, row) })),
  ];
  return all.length > 0 ? all : [say.leadSilent({ name: lower(answer.name), nameJa: answer.nameJa })];
}

function wording(row: Row): Record<string, Param> {
  return {
    maker: text(row['topMaker']),
    share: percent(row['share']),
    what: lower(text(row['name'])),
    whatJa: text(row['nameJa']),
    source: text(row['publisher']),
    year: number(row['year']),
    grade: text(row['grade']),
  };
}

/** The codes, with their revision, behind the figure of a row. */
function codesBehind(answer: GoodAnswer, row: Row): readonly string[] {
  const behind = answer.makers.find(
    (one) => one['product'] === row['product'] && one['source'] === row['source'],
  );
  const [given, fallback] = [behind?.['codes'], row['hs']];
  if (Array.isArray(given)) return given.map((code) => `${text(behind?.['revision'])} ${String(code)}`);
  return Array.isArray(fallback) ? fallback.map(String) : [];
}

/** Who leads each code of a good whose codes cannot be added. */
function byCode(answer: GoodAnswer, row: Row): Message[] {
  const mine = answer.makers.filter((one) => one['product'] === row['product'] && one['basis'] === 'exports');
  const year = Math.max(...mine.map((one) => number(one['year'])));
  const code = (one: Row): string => (Array.isArray(one['codes']) ? one['codes'].join(' ') : '');
  const now = mine.filter((one) => one['year'] === year);
  // Makers stand in the order of their shares, so the first of a code leads it.
  const tops = now.filter((one, k) => now.findIndex((other) => code(other) === code(one)) === k);
  const [first] = tops;
  if (!first) return [];
  const parts = (lang: 'maker' | 'makerJa'): string[] =>
    tops.map((one) => `${code(one)} ${text(one[lang])} ${percent(one['share'])} %`);
  return [
    say.leadByCode({
      what: lower(text(row['name'])),
      whatJa: text(row['nameJa']),
      year,
      parts: parts('maker'),
      partsJa: parts('makerJa'),
      source: text(first['source']),
      grade: text(first['grade']),
    }),
  ];
}

function publishedLead(answer: GoodAnswer, row: Row): Message {
  const byFirms = answer.published.some(
    (one) =>
      one['product'] === row['product'] &&
      one['economy'] === row['topMaker'] &&
      one['shareBasis'] === 'firm-nationality',
  );
  const share = range(row['shareLow'], row['shareHigh']);
  return (byFirms ? say.leadFirms : say.leadPublished)({ ...wording(row), share });
}
