// A table kept by hand that cannot be used: one sentence in each language, with file, line and field.
import { basename } from 'node:path';

/** What is wrong in English and Japanese, as one string: a schema's message can carry no more. */
export const inBoth = (en: string, ja: string): string => `${en}\n${ja}`;

/** A table that cannot be used, with the place of the first fault. The message is one whole sentence. */
export class BadTable extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  /** The same sentence in Japanese; of tables that only a broken installation can spoil, in English. */
  readonly ja: string;
  /** @param problem a text, or two of them from `inBoth` */
  constructor(file: string, line: number | null, field: string | null, problem: string) {
    const name = basename(file);
    const shown = field === null ? null : shortly(field);
    const [en = '', ja] = problem.split('\n');
    const where = [name, line === null ? '' : `line ${line}`, shown === null ? '' : `field "${shown}"`];
    super(`${where.filter((part) => part !== '').join(', ')}: ${en}.`);
    this.name = 'BadTable';
    this.file = file;
    this.line = line;
    this.field = field;
    const place = [line === null ? '' : `${line} 行目`, shown === null ? '' : `列「${shown}」`];
    this.ja =
      ja === undefined
        ? this.message
        : `${[name, ...place].filter((part) => part !== '').join('、')}: ${ja}。`;
  }
}

/** A cell as it can be quoted in a sentence: without control characters, and not too long. */
export const shortly = (text: string): string => {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}...` : plain;
};
