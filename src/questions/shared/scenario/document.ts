// Reads a scenario from YAML or JSON text: validated, with the place of whatever does not fit.
import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { UserError } from '../../../contract/message.ts';
import { faultOf, shortly } from './faults.ts';
import { placeIn, remember, sourceOf, worded, type At, type Path } from './place.ts';
import { scenarioSchema, type ScenarioDocument } from './schema.ts';
import { documentWords } from './words.ts';

const { say } = documentWords;

/** Bytes that a scenario may have. */
export const MOST_BYTES = 1_000_000;

/** The scenario that a text holds. Errors: one sentence with file, line and column. */
export function parseScenario(text: string, path: string): ScenarioDocument {
  const file = basename(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken)
    throw new UserError(
      say.syntax({
        ...worded(file, lines.linePos(broken.pos[0]), []),
        detail: shortly(broken.message.split('\n')[0]?.replace(/[.:]$/, '') ?? broken.code),
      }),
    );
  const source = { file, document, lines };
  const raw = plain(document, file);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new UserError(say.empty(worded(file, null, [])));
  return checked(
    raw,
    (path, what) => placeIn(source, path, what),
    (found) => remember(found, source),
  );
}

/** A scenario that came as an object, from a program or from an answer that was saved. */
export const scenarioFrom = (raw: unknown): ScenarioDocument =>
  checked(
    raw,
    (path) => worded(null, null, path),
    (found) => {
      const source = typeof raw === 'object' && raw !== null ? sourceOf(raw) : undefined;
      if (source) remember(found, source);
    },
  );

function checked(
  raw: unknown,
  place: (path: Path, what?: 'value' | 'key') => At,
  keep: (found: ScenarioDocument) => void,
): ScenarioDocument {
  const parsed = scenarioSchema.safeParse(raw);
  if (parsed.success) {
    keep(parsed.data);
    return parsed.data;
  }
  // A mistyped key is also a missing one: the key that stands there says more.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw new UserError(issue ? faultOf(issue, raw, place) : say.other(place([])));
}

/** The values of a document; aliases that grow without end are refused. */
function plain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'unreadable';
    throw new UserError(say.syntax({ ...worded(file, null, []), detail: shortly(detail) }), { cause });
  }
}
