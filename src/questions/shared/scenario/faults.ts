// What a schema refuses in a scenario document, as one sentence with its place and the nearest thing that would do.
import type { z } from 'zod';
import { editDistance } from '../../../atlas/names.ts';
import type { Message } from '../../../contract/message.ts';
import { rangeAt } from '../../../contract/range.ts';
import type { At, Path } from './place.ts';
import { keysOf, scenarioSchema } from './schema.ts';
import { documentWords } from './words.ts';

const { say } = documentWords;

type Issue = z.core.$ZodIssue;

/** A word as it can stand in a sentence. */
export const shortly = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};

/** Suggestions in both languages, from what lies near in letters: at most two in five differ, or it is how one begins. */
export function guessOf(text: string, known: readonly string[]): { guess: string; guessJa: string } {
  const near = known
    .map((one): [number, string] => [
      text.length > 2 && one.startsWith(text) ? 0 : editDistance(text.toLowerCase(), one.toLowerCase()),
      one,
    ])
    .filter(([far, one]) => far <= Math.max(1, Math.ceil(Math.max(text.length, one.length) * 0.4)))
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .slice(0, 3)
    .map(([, one]) => one);
  return didYouMean(near);
}

/** Suggestions as they follow a sentence. */
export const didYouMean = (near: readonly string[]): { guess: string; guessJa: string } =>
  near.length === 0
    ? { guess: '', guessJa: '' }
    : { guess: ` (did you mean ${near.join(', ')}?)`, guessJa: `（候補: ${near.join('、')}）` };

const gotOf = (value: unknown): { got: string; gotJa: string } =>
  value === undefined
    ? { got: '', gotJa: '' }
    : typeof value === 'string' && /^\d+(\.\d+)?\s*%$/.test(value)
      ? {
          got: `, and was given ${value}: write ${Number.parseFloat(value) / 100}`,
          gotJa: `（指定値: ${value}。${Number.parseFloat(value) / 100} と書いてください）`,
        }
      : { got: `, and was given ${shortly(value)}`, gotJa: `（指定値: ${shortly(value)}）` };

/** The value at a path of what was read. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null
        ? Object.entries(inside).find(([key]) => key === String(part))?.[1]
        : undefined,
    value,
  );
}

/** The keys that stand at a path. */
function knownAt(raw: unknown, path: Path): readonly string[] {
  const last = path.filter((part) => typeof part === 'string').at(-1);
  const here = valueAt(raw, path);
  const told = (key: string): unknown => valueAt(here, [key]);
  if (last === undefined) return keysOf.document;
  if (last === 'trigger') return keysOf.ofTrigger(told('when'));
  if (last === 'ramp' || last === 'licences') return keysOf.step;
  if (last === 'recovery') return keysOf.recovery;
  if (last === 'sources') return keysOf.source;
  if (last === 'assumed') return ['cut', 'rate', 'amount', 'leakage', 'days', 'goods', 'recovery'];
  if (last === 'outcome') return ['en', 'ja'];
  if (last === 'retaliation') return keysOf.rule;
  return keysOf.ofKind(told('kind'));
}

const lists: Readonly<Record<string, string>> = {
  from: 'CHN, G7',
  to: 'JPN, EU27',
  except: 'KOR',
  goods: '"811292"',
  industries: '"JPN|c14"',
  ramp: '{day: 1, cut: 0.5}',
  licences: '{day: 30, cut: 0.5}',
  events: '{kind: export-control, ...}',
};

/** The issue that says most: inside a choice of shapes, that of the shape that was meant. */
function inmost(issue: Issue, raw: unknown): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const value = valueAt(raw, pathOf(issue));
  const branch = Array.isArray(value) ? issue.errors.at(-1) : undefined;
  const inner = branch?.[0];
  return inner ? inmost({ ...inner, path: [...issue.path, ...inner.path] }, raw) : issue;
}

const pathOf = (issue: Issue): Path =>
  issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

/** The first thing that does not fit, in words. `place` finds the place of a part of the document. */
export function faultOf(
  first: Issue,
  raw: unknown,
  place: (path: Path, what?: 'value' | 'key') => At,
): Message {
  const issue = inmost(first, raw);
  const path = pathOf(issue);
  const value = valueAt(raw, path);
  const last = String(path.findLast((part) => typeof part === 'string') ?? '');
  const at = place(path);
  const of = { ...at, ...gotOf(value) };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = knownAt(raw, path);
    return say.unknownKey({ ...place([...path, key], 'key'), known: [...known], ...guessOf(key, known) });
  }
  if (value === undefined && path.length > 0)
    return say.missing({ ...place(path.slice(0, -1)), field: String(path.at(-1)) });
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    const options = optionsOf(issue, path);
    if (options.length > 0)
      return say.choice({
        ...of,
        text: shortly(value),
        known: [...options],
        ...guessOf(shortly(value), options),
      });
    return say.names({ ...of, example: lists[last] ?? '...' });
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'int') return say.whole(of);
    if (issue.expected === 'number')
      return typeof value === 'number' && Number.isFinite(value) ? say.whole(of) : say.number(of);
    if (issue.expected === 'string')
      return typeof value === 'number' ? say.text({ ...of, text: quoted(last, value) }) : say.plainText(of);
    if (issue.expected === 'array') return say.list({ ...of, example: lists[last] ?? '...' });
    return say.map(of);
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'array' || issue.origin === 'string') return say.emptyList(at);
    const range = rangeAt(scenarioSchema, path);
    if (range) return say.range({ ...of, ...range });
    return issue.inclusive === false
      ? say.above({ ...of, limit: String(issue.minimum) })
      : say.atLeast({ ...of, limit: String(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    if (issue.maximum === 1 && typeof value === 'number' && value <= 100)
      return say.share({ ...of, suggestion: String(value / 100), percent: String(value) });
    const range = rangeAt(scenarioSchema, path);
    return range ? say.range({ ...of, ...range }) : say.atMost({ ...of, limit: String(issue.maximum) });
  }
  if (issue.code === 'invalid_format') return say.date(of);
  return say.other(of);
}

/** The words that would do, where there is a closed list of them. */
function optionsOf(issue: Issue, path: Path): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const last = path.at(-1);
  return last === 'kind' ? keysOf.kinds : last === 'when' ? ['event', 'withheld', 'output-loss'] : [];
}

/** A number as the text that was meant: codes of goods have six digits. */
const quoted = (field: string, value: number): string =>
  field === 'goods' ? String(value).padStart(6, '0') : String(value);
