// Puts messages and cells into words: one place for both languages, numbers and money.
import { economy } from '../atlas/economies.ts';
import { group } from '../atlas/groups.ts';
import type { Cell, Column } from './column.ts';
import type { Note } from './explanation.ts';
import type { Message, Param, Texts } from './message.ts';

export type Lang = 'en' | 'ja';

/**
 * A message in the reader's language; in Japanese a parameter `x` is taken from `xJa` where the message has one.
 * A text that is missing is our own fault and throws.
 */
export function render(message: Message, lang: Lang, texts: Texts): string {
  const text = texts[message.id];
  if (!text) throw new Error(`no text for message ${message.id}`);
  return text[lang].replace(
    /\{(\w+)(?::(economy|word))?\}/g,
    (_, name: string, format: string | undefined) => {
      const value = (lang === 'ja' ? message.params[`${name}Ja`] : undefined) ?? message.params[name] ?? null;
      if (format === 'economy' && typeof value === 'string') return nameOf(value, lang);
      if (format === 'word' && typeof value === 'string') return word(value, lang, texts);
      if (format === 'word' && Array.isArray(value))
        return worded(
          value.map((one: string) => word(one, lang, texts)),
          lang,
        );
      return worded(value, lang);
    },
  );
}

/** What a line of an explanation says, its messages one after another; nothing where there are none. */
export const renderNote = (note: Note, lang: Lang, texts: Texts): string =>
  [note]
    .flat()
    .map((one) => render(one, lang, texts))
    .join(lang === 'ja' ? '；' : '; ');

/** An economy or group by name; a code that the atlas does not know stays as it is. */
export function nameOf(code: string, lang: Lang): string {
  const found = economy(code) ?? group(code);
  return found ? (lang === 'ja' ? found.nameJa : found.nameEn) : code;
}

/** What rounds to nothing has no sign; what is small keeps two telling digits. */
const unsigned = { signDisplay: 'negative' } as const;
const telling = { maximumSignificantDigits: 2 } as const;

function worded(value: Param, lang: Lang): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 1900 && value < 2200
      ? String(value)
      : value.toLocaleString(lang, { ...unsigned, ...(Math.abs(value) < 0.01 ? telling : {}) });
  return value.join(lang === 'ja' ? '、' : ', ');
}

/** A word that stands as a value, in the reader's language; one that has no text stays as it is. */
export const word = (value: string, lang: Lang, texts: Texts): string =>
  texts[`word.${value}`]?.[lang] ?? value;

/** A cell as a reader sees it: shares in percent, money in millions of its unit. */
export function show(cell: Cell, column: Column, lang: Lang, texts: Texts): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? (lang === 'ja' ? '該当' : 'yes') : lang === 'ja' ? '否' : 'no';
  if (typeof cell === 'number') {
    const digits = {
      minimumFractionDigits: column.digits,
      maximumFractionDigits: column.digits,
      ...unsigned,
    };
    if (column.kind === 'share') {
      const sign = column.points ? (lang === 'ja' ? 'ポイント' : 'points') : '%';
      return `${(cell * 100).toLocaleString(lang, digits)} ${sign}`;
    }
    if (column.kind === 'year') return String(cell);
    if (column.kind === 'money')
      return (cell / 1e6).toLocaleString(
        lang,
        Math.abs(cell) >= 5e4 || cell === 0
          ? { maximumFractionDigits: 1, minimumFractionDigits: 1 }
          : { maximumSignificantDigits: 2 },
      );
    return cell.toLocaleString(lang, digits);
  }
  if (typeof cell === 'string' && column.kind === 'economy') return nameOf(cell, lang);
  if (typeof cell === 'string')
    return column.kind === 'missing'
      ? (texts[`missing.${cell}`]?.[lang] ?? cell)
      : column.kind === 'word' || column.kind === 'words'
        ? word(cell, lang, texts)
        : cell;
  if (Array.isArray(cell)) return cell.map((part) => show(part as Cell, column, lang, texts)).join(', ');
  return 'id' in cell && 'params' in cell
    ? render(cell as unknown as Message, lang, texts)
    : JSON.stringify(cell);
}

/** A column's head, with its unit as shown. */
export function heading(column: Column, lang: Lang, texts: Texts): string {
  const unit =
    column.kind === 'money'
      ? `million ${column.unit === null ? '' : word(column.unit, lang, texts)}`
      : column.unit === '0-1' || column.unit === null
        ? ''
        : word(column.unit, lang, texts);
  const shown =
    lang === 'ja' && column.kind === 'money'
      ? `百万${column.unit === 'USD' ? '米ドル' : word(column.unit ?? '', lang, texts)}`
      : unit;
  return render(column.label, lang, texts) + (shown ? ` (${shown})` : '');
}
