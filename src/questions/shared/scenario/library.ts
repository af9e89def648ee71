// The library of past cases: one scenario a file, each with its sources.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dataPath } from '../../../atlas/files.ts';
import { UserError } from '../../../contract/message.ts';
import { MOST_BYTES, parseScenario } from './document.ts';
import { guessOf } from './faults.ts';
import type { ScenarioDocument } from './schema.ts';
import { documentWords } from './words.ts';

const { say } = documentWords;

/** A case of the library. */
export interface Case {
  /** Name of its file without `.yaml`. */
  readonly id: string;
  readonly document: ScenarioDocument & {
    readonly titleJa: string;
    readonly sources: NonNullable<ScenarioDocument['sources']>;
    readonly outcome: NonNullable<ScenarioDocument['outcome']>;
  };
}

const folder = (): string => dataPath('scenarios');

/** Ids of the library, in order of the alphabet. */
export const caseIds = (): readonly string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/** Path of the file of a case. */
export const caseFile = (id: string): string => dataPath('scenarios', `${id}.yaml`);

/** All cases, oldest first. */
export const library = (): readonly Case[] =>
  caseIds()
    .map(caseOf)
    .toSorted((a, b) =>
      a.document.start < b.document.start ? -1 : a.document.start > b.document.start ? 1 : 0,
    );

function caseOf(id: string): Case {
  const file = caseFile(id);
  const { titleJa, sources, outcome, ...rest } = parseScenario(readFileSync(file, 'utf8'), file);
  if (titleJa === undefined || sources === undefined || outcome === undefined)
    throw new UserError(
      say.badLibrary({ file: `${id}.yaml`, field: ['titleJa', 'sources', 'outcome'].join(', ') }),
    );
  return { id, document: { ...rest, titleJa, sources, outcome } };
}

/** The file that a path or the id of a case names. Errors: there is none; it is too large for a scenario. */
export function fileOf(named: string): string {
  const file = existsSync(named) ? named : caseIds().includes(named) ? caseFile(named) : null;
  if (file === null) throw new UserError(say.noFile({ file: named, ...guessOf(named, caseIds()) }));
  if (statSync(file).size > MOST_BYTES)
    throw new UserError(say.tooLarge({ file: named, limit: MOST_BYTES / 1000 }));
  return file;
}

/** The scenario that a path or the id of a case names. */
export function readScenario(named: string): ScenarioDocument {
  const file = fileOf(named);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError(say.unreadable({ file }), { cause });
  }
  return parseScenario(text, file);
}
