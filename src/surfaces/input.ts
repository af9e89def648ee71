// Checks what a question is given; what does not fit is told in plain words, whatever the question.
import { z } from 'zod';
import { catalogue, UserError, type Message } from '../contract/message.ts';
import type { Question } from '../contract/question.ts';
import { rangeAt } from '../contract/range.ts';

export const inputWords = catalogue('input', {
  choice: {
    en: '{question}: {field} is not usable: {text} is not one of {known}.',
    ja: '{question}: {field} が使えません。{text} ではなく {known} のいずれかを指定してください。',
  },
  number: {
    en: '{question}: {field} is not usable: it takes a number{got}.',
    ja: '{question}: {field} が使えません。数値を指定してください{got}。',
  },
  whole: {
    en: '{question}: {field} is not usable: it takes a whole number{got}.',
    ja: '{question}: {field} が使えません。整数を指定してください{got}。',
  },
  atLeast: {
    en: '{question}: {field} is not usable: it takes {limit} or more{got}.',
    ja: '{question}: {field} が使えません。{limit} 以上を指定してください{got}。',
  },
  above: {
    en: '{question}: {field} is not usable: it takes more than {limit}{got}.',
    ja: '{question}: {field} が使えません。{limit} より大きい値を指定してください{got}。',
  },
  atMost: {
    en: '{question}: {field} is not usable: it takes {limit} or less{got}.',
    ja: '{question}: {field} が使えません。{limit} 以下を指定してください{got}。',
  },
  below: {
    en: '{question}: {field} is not usable: it takes less than {limit}{got}.',
    ja: '{question}: {field} が使えません。{limit} より小さい値を指定してください{got}。',
  },
  range: {
    en: '{question}: {field} is not usable: it takes {range}{got}.',
    ja: '{question}: {field} が使えません。{range}の値を指定してください{got}。',
  },
  missing: {
    en: '{question}: {field} is missing: give it; `kaname {question} --help` says how.',
    ja: '{question}: {field} がありません。指定してください（`kaname {question} --help` を参照）。',
  },
  unknown: {
    en: '{question}: there is no {field}: leave it out; `kaname {question} --help` lists what there is.',
    ja: '{question}: {field} という項目はありません。除いてください（一覧は `kaname {question} --help`）。',
  },
  other: {
    en: '{question}: {field} is not usable{got}: `kaname {question} --help` says what it takes.',
    ja: '{question}: {field} が使えません{got}。指定できる値は `kaname {question} --help` を参照してください。',
  },
});

/** Checks an input against the question's schema. Errors: one sentence about the first thing that does not fit. */
export function parseInput(question: Question, input: unknown): z.output<typeof question.input> {
  const parsed = question.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError(
    issue ? worded(question, issue, input) : inputWords.say.other({ question: question.id }),
  );
}

function worded({ id: question, input: schema }: Question, issue: z.core.$ZodIssue, input: unknown): Message {
  const { say } = inputWords;
  const value = issue.path.reduce<unknown>(inside, input);
  const of = { question, field: named(issue.path), ...gotOf(value) };
  if (issue.code === 'unrecognized_keys') return say.unknown({ question, field: issue.keys.map(kebab) });
  if (value === undefined) return say.missing(of);
  if (issue.code === 'invalid_value')
    return say.choice({ ...of, text: textOf(value) ?? '–', known: issue.values.map(String) });
  if (issue.code === 'invalid_type' && issue.expected === 'int') return say.whole(of);
  if (issue.code === 'invalid_type' && issue.expected === 'number') return say.number(of);
  const bounded = (issue.code === 'too_small' || issue.code === 'too_big') && isNumber(issue.origin);
  const range = bounded ? rangeAt(schema, issue.path) : null;
  if (range) return say.range({ ...of, ...range });
  if (issue.code === 'too_small' && isNumber(issue.origin))
    return say[issue.inclusive === false ? 'above' : 'atLeast']({ ...of, limit: String(issue.minimum) });
  if (issue.code === 'too_big' && isNumber(issue.origin))
    return say[issue.inclusive === false ? 'below' : 'atMost']({ ...of, limit: String(issue.maximum) });
  return say.other(of);
}

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** Path of a field as the command line writes it. */
const named = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'input' : path.map((part) => kebab(String(part))).join('.');

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === String(key))?.[1]
    : undefined;
}

/** A value as it can be shown in a sentence; what was no number at all cannot be shown any more. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value).slice(0, 60);
  return null;
}

function gotOf(value: unknown): { got: string; gotJa: string } {
  const text = textOf(value);
  return text === null
    ? { got: '', gotJa: '' }
    : { got: `, and was given ${text}`, gotJa: `（指定値: ${text}）` };
}
