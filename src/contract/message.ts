// Messages: every sentence a user sees is an id with English and Japanese text, declared once in a catalogue.

/** A value that a message's text may show. Codes are shown by name: see `render.ts`. */
export type Param = string | number | null | readonly string[];

/** A sentence to be worded later, in the reader's language. */
export interface Message {
  readonly id: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** One sentence in both languages; `{name}` or `{name:format}` marks a parameter. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

export type Texts = Readonly<Record<string, Text>>;

/** The words of one part of the house: its texts by full id, and a maker of messages for each. */
export interface Catalogue<T extends Texts = Texts> {
  readonly texts: Texts;
  readonly say: { readonly [K in keyof T]: (params?: Record<string, Param>) => Message };
}

/** Declares a catalogue: ids become `scope.key`; a text that lacks a language does not compile. */
export function catalogue<T extends Texts>(scope: string, texts: T): Catalogue<T> {
  const full: Record<string, Text> = {};
  const say: Record<string, (params?: Record<string, Param>) => Message> = {};
  for (const [key, text] of Object.entries(texts)) {
    const id = `${scope}.${key}`;
    full[id] = text;
    say[key] = (params = {}) => ({ id, params });
  }
  return { texts: full, say: say as Catalogue<T>['say'] };
}

/** An error that the user can mend: one clear sentence, no stack trace, exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly said: Message;
  constructor(said: Message, options?: { cause?: unknown }) {
    super(`${said.id} ${JSON.stringify(said.params)}`, options);
    this.said = said;
  }
}
