// How an answer that was asked again differs: which table, which coefficients, and where the answer first does.
import type { Message } from '../../contract/message.ts';
import type { Output } from '../../contract/question.ts';
import type { RunRecord, RunTable } from '../../contract/run.ts';
import { surfaceWords } from '../words.ts';

const { say } = surfaceWords;

/** What differs, causes first; empty where the two are the same outside run.timing. */
export function differences(before: Output, now: Output): readonly Message[] {
  const told = [
    ...versions(before.run, now.run),
    ...tables(before.run, now.run),
    ...coefficients(before.run, now.run),
  ];
  const causes = told.length > 0;
  const where = firstDifference(plain(before, causes), plain(now, causes), '');
  if (where) return [...told, say.replayDiffers({ where: where.path, before: where.a, now: where.b })];
  return causes ? [...told, say.replayOnlyRecord()] : [];
}

function versions(before: RunRecord, now: RunRecord): Message[] {
  return before.kaname === now.kaname ? [] : [say.replayVersion({ before: before.kaname, now: now.kaname })];
}

function tables(before: RunRecord, now: RunRecord): Message[] {
  return (['goods', 'estimates'] as const).flatMap((table) => {
    const [was, is] = [before.tables[table], now.tables[table]];
    const part = (of: 'box' | 'user'): Message[] =>
      differs(was, is, of)
        ? [say.replayTable({ table, file: of === 'user' ? (was.file ?? '') : 'box' })]
        : [];
    const parts = [...part('box'), ...part('user')];
    // Older records hold one hash of both.
    return parts.length > 0 || was.sha256 === is.sha256
      ? parts
      : [say.replayTable({ table, file: was.file ?? 'box' })];
  });
}

const differs = (was: Partial<RunTable>, is: RunTable, of: 'box' | 'user'): boolean =>
  was[of] !== undefined && was[of] !== is[of];

/** Coefficients of the answer and of all that it asked; what differs alike in several is told once. */
function coefficients(before: RunRecord, now: RunRecord): Message[] {
  const all = changes(before, now);
  return all.filter(
    (one, k) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === k,
  );
}

function changes(before: RunRecord, now: RunRecord): Message[] {
  const named = (run: RunRecord, name: string): string => {
    const one = run.coefficients[name];
    return one ? `${one.value} (${one.source})` : '–';
  };
  const names = [...new Set([before, now].flatMap((run) => Object.keys(run.coefficients)))].sort();
  return [
    ...names.flatMap((name) => {
      const [was, is] = [named(before, name), named(now, name)];
      return was === is ? [] : [say.replayCoefficient({ name, before: was, now: is })];
    }),
    ...before.nested.flatMap((one, k) => {
      const other = now.nested[k];
      return other ? changes(one, other) : [];
    }),
  ];
}

/** The output as plain JSON without timings, and without the causes where these have been told. */
function plain(output: Output, causes: boolean): unknown {
  const left = new Set(causes ? ['timing', 'tables', 'coefficients', 'kaname'] : ['timing']);
  const record = (run: RunRecord): unknown => ({
    ...Object.fromEntries(Object.entries(run).filter(([key]) => !left.has(key))),
    nested: run.nested.map(record),
  });
  return JSON.parse(JSON.stringify({ ...output, run: record(output.run) }));
}

function firstDifference(
  a: unknown,
  b: unknown,
  path: string,
): { path: string; a: string; b: string } | null {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    for (const key of keys) {
      const found = firstDifference(
        (a as Record<string, unknown>)[key],
        (b as Record<string, unknown>)[key],
        path ? `${path}.${key}` : key,
      );
      if (found) return found;
    }
    return null;
  }
  return Object.is(a, b) ? null : { path, a: String(JSON.stringify(a)), b: String(JSON.stringify(b)) };
}
