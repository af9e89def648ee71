// Finds the goods that a word, a name in either language or a code may mean.
import type { Good } from './good.ts';

/** What a search gives: matches best first and, where there are none, the goods with the nearest names. */
export interface FoundGoods {
  readonly matches: readonly Good[];
  readonly nearest: readonly Good[];
}

/** Width, accents of case and spaces do not matter; 'ふっ化' and 'フッ化' are spellings of one word. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ふっ/g, 'フッ')
    .replace(/りん/g, 'リン')
    .replace(/けい素/g, 'ケイ素')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** 0 is the best; null is no match. */
function rank(good: Good, text: string): number | null {
  const names = [good.id, good.nameEn, good.nameJa].map(plain);
  if (names.includes(text)) return 0;
  if (/^\d{6}$/.test(text)) {
    if (good.hs.HS22.includes(text)) return 1;
    return Object.values(good.hs).some((codes) => codes.includes(text)) ? 2 : null;
  }
  const aliases = good.aliases.map(plain);
  if (aliases.includes(text)) return 3;
  if (names.some((name) => name.startsWith(text))) return 4;
  if (names.some((name) => name.includes(text))) return 5;
  return text.length > 2 && aliases.some((alias) => alias.includes(text)) ? 6 : null;
}

/**
 * Goods that `text` may mean: an id, a name in English or Japanese, a six-digit code (dots allowed), another word for it, or part of a name.
 * Goods of equal rank keep the order of the table.
 */
export function findGood(list: readonly Good[], text: string): FoundGoods {
  const dotted = /^\d{4}[. ]\d{2}$/.test(text.trim());
  const wanted = plain(dotted ? text.replace(/[. ]/g, '') : text);
  if (wanted === '') return { matches: [], nearest: [] };
  const ranked = list.flatMap((good) => {
    const place = rank(good, wanted);
    return place === null ? [] : [{ good, place }];
  });
  const matches = ranked.toSorted((a, b) => a.place - b.place).map(({ good }) => good);
  return { matches, nearest: matches.length > 0 ? [] : nearestGoods(list, text) };
}

/** Whether `text` is a whole word for the good: its id, a name, one of its codes, or another word for it. */
export function meansGood(good: Good, text: string): boolean {
  const dotted = /^\d{4}[. ]\d{2}$/.test(text.trim());
  const place = rank(good, plain(dotted ? text.replace(/[. ]/g, '') : text));
  return place !== null && place <= 3;
}

/**
 * Whether `text` stands in the good's name as a word of its own, singular or plural: "rare earths" in "Rare-earth
 * metals", "tin" not in "titanium". Japanese has no spaces: there two letters or more anywhere in the name.
 */
export function namesGood(good: Good, text: string): boolean {
  const wanted = plain(text);
  if (!/^[\x20-\x7e]+$/.test(wanted)) return wanted.length > 1 && plain(good.nameJa).includes(wanted);
  const stem = (wanted.length > 3 ? wanted.replace(/s$/, '') : wanted).replace(/[^a-z0-9 ]/g, '\\$&');
  const word = new RegExp(`(^|[^a-z0-9])${stem}(e?s)?([^a-z0-9]|$)`);
  return word.test(plain(good.nameEn));
}

/** Number of letters to add, drop or change to get from one word to the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The goods whose id, names, words of them or other words lie nearest to `text` in letters. */
export function nearestGoods(list: readonly Good[], text: string, count = 3): readonly Good[] {
  const wanted = plain(text);
  const scored = list.map((good) => {
    const whole = [good.id, good.nameEn, good.nameJa, ...good.aliases].map(plain);
    const words = [...whole, ...whole.flatMap((name) => name.split(' '))];
    return { good, far: Math.min(...words.map((word) => distance(wanted, word))) };
  });
  return scored
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ good }) => good);
}
