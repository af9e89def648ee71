// Puts what an import found into words: reasons by their sentence, a dataset by the id one can type.
import type { Message, Param } from '../../contract/message.ts';
import type { Lang } from '../../contract/render.ts';
import { importTexts } from '../../ledger/texts.ts';

/** Digits of a dataset's id that tell it from the others. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);

/** A reason for refusing a row in words; one that has none stays as it is. */
export const reasonText = (reason: string, lang: Lang): string =>
  importTexts[`refused.${reason}`]?.[lang] ?? reason;

/** A message with its reasons in words, alone or with a count (`double-count-world 12`), and the id of its dataset. */
export function inWords(message: Message, lang: Lang, id?: string): Message {
  const word = (text: string): string => {
    const [, reason = text, count] = /^([a-z-]+) (\d+)$/.exec(text) ?? [];
    const said = reasonText(reason, lang);
    if (said === reason) return text;
    return count === undefined ? said : `${Number(count).toLocaleString(lang)} × ${said}`;
  };
  const worded = (value: Param): Param =>
    typeof value === 'string'
      ? word(value)
      : Array.isArray(value)
        ? value.map((part: string) => word(part))
        : value;
  const params = Object.fromEntries(
    Object.entries(message.params).map(([name, value]) => [
      name,
      name === 'id' && id !== undefined ? shortId(id) : worded(value),
    ]),
  );
  return { ...message, params };
}

/** The first names of a list, and how many there are where more stand in it. */
export const listed = (names: readonly string[], most = 4): string[] =>
  names.length > most ? [...names.slice(0, most), `... (${names.length})`] : [...names];

/** A finding with its long lists cut for the terminal; JSON has them whole. */
export function shortened(finding: Message, most?: number): Message {
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      Array.isArray(value) ? listed(value as readonly string[], most) : value,
    ]),
  );
  return { ...finding, params };
}
