// Where something stands in a scenario document: file, line and column of a field, for one clear sentence.
import { isMap, isScalar, type Document, type LineCounter } from 'yaml';

/** A part of a document: `['events', 0, 'cut']`. */
export type Path = readonly (string | number)[];

/** What a message says of the place: parameters `at` and `atJa`, each ending so that a sentence can follow. */
export type At = Readonly<Record<'at' | 'atJa', string>>;

/** What of a document stays the same object in its copies. */
interface Held {
  readonly events: readonly object[];
}

export interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The text behind a document that was read from a file; one that came as an object has none. */
const sources = new WeakMap<object, Source>();

export function remember(document: Held, source: Source): void {
  sources.set(document, source);
  sources.set(document.events, source);
}

/** The text behind a document or a copy of it: a copy holds the same list of events. */
export function sourceOf(document: object): Source | undefined {
  const { events } = document as { readonly events?: unknown };
  return (
    sources.get(document) ?? (typeof events === 'object' && events !== null ? sources.get(events) : undefined)
  );
}

/** A path as it is written in a sentence: `events #1, cut`; counted from 1 as answers and triggers count. */
const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text} #${part + 1}` : text === '' ? part : `${text}, ${part}`,
    '',
  );

/** The place of a part of a document; of a key where the key itself is wrong. */
export function placeIn(source: Source, path: Path, what: 'value' | 'key' = 'value'): At {
  const offset = offsetOf(source.document, path, what);
  return worded(source.file, offset === null ? null : source.lines.linePos(offset), path);
}

/** The place of a part of a document that was parsed before. */
export function placeOf(document: object, path: Path, what: 'value' | 'key' = 'value'): At {
  const source = sourceOf(document);
  return source ? placeIn(source, path, what) : worded(null, null, path);
}

/** A place in words. */
export function worded(file: string | null, at: { line: number; col: number } | null, path: Path): At {
  const field = pathText(path);
  const en = [
    file ?? '',
    at === null ? '' : `line ${at.line}, column ${at.col}`,
    field === '' ? '' : `field "${field}"`,
  ].filter((part) => part !== '');
  const ja = [
    file ?? '',
    at === null ? '' : `${at.line} 行 ${at.col} 列`,
    field === '' ? '' : `項目「${field}」`,
  ].filter((part) => part !== '');
  return {
    at: en.length === 0 ? '' : `${en.join(', ')}: `,
    atJa: ja.length === 0 ? '' : `${ja.join('、')}: `,
  };
}

/** Offset of a node, of the nearest node above it where it is missing, or of a key of a map. */
function offsetOf(document: Document, path: Path, what: 'value' | 'key'): number | null {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const parent = part.length === 0 ? null : document.getIn(part.slice(0, -1), true);
    const last = part.at(-1);
    const pair =
      isMap(parent) && typeof last === 'string'
        ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === last)
        : undefined;
    const key = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    if (what === 'key' && length === path.length && key !== undefined) return key;
    const node = length === 0 ? document.contents : document.getIn(part, true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as unknown) : null;
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
    if (key !== undefined) return key;
  }
  return null;
}
