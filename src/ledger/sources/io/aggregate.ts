// Aggregation of a table by a user's rules: which economies, industries and categories become one.
import { BadTable } from '../../../atlas/bad-table.ts';
import { readSheet, type Sheet } from '../../../atlas/table.ts';
import { UserError } from '../../../contract/message.ts';
import { ioWords } from './words.ts';

/** `A|b` to `C|d`, `A|*` to `C|*`, or `*|b` to `*|d`. */
export interface Rule {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface Aggregation {
  readonly file: string;
  readonly rules: readonly Rule[];
}

export interface Label {
  readonly economy: string;
  readonly code: string;
}

const formOf = (label: string): 'one' | 'economy' | 'industry' | null => {
  const at = label.indexOf('|');
  if (at <= 0 || at === label.length - 1) return null;
  const [economy, code] = [label.slice(0, at), label.slice(at + 1)];
  if (economy === '*') return code === '*' ? null : 'industry';
  return code === '*' ? 'economy' : 'one';
};

/** Reads a CSV with the columns `from` and `to`. Errors: no such form, the same `from` twice. */
export function readAggregation(path: string): Aggregation {
  const { rows, file } = sheetOf(path);
  const seen = new Set<string>();
  const rules = rows.map(({ line, cells }): Rule => {
    const { from = '', to = '' } = cells;
    if (formOf(from) === null || formOf(from) !== formOf(to))
      throw new UserError(ioWords.say.badGroup({ file, line, from, to }));
    if (seen.has(from)) throw new UserError(ioWords.say.duplicateLabel({ file, line, label: from }));
    seen.add(from);
    return { line, from, to };
  });
  return { file, rules };
}

function sheetOf(path: string): Sheet {
  try {
    return readSheet(path, ['from', 'to'], ['from', 'to']);
  } catch (cause) {
    if (!(cause instanceof BadTable)) throw cause;
    throw new UserError(ioWords.say.badRules({ detail: cause.message, detailJa: cause.ja }), { cause });
  }
}

/**
 * Where each label goes: by the rule that names it whole, else by those for its economy and its industry, each for its
 * half; else it stays. Errors: a rule that fits no label.
 */
export function aggregated(labels: readonly Label[], { file, rules }: Aggregation): Label[] {
  const to = new Map(rules.map((rule) => [rule.from, rule.to]));
  const used = new Set<string>();
  const goal = (from: string): string | undefined => {
    const found = to.get(from);
    if (found !== undefined) used.add(from);
    return found;
  };
  const moved = labels.map(({ economy, code }): Label => {
    const whole = goal(`${economy}|${code}`);
    if (whole !== undefined) return cut(whole);
    const byEconomy = goal(`${economy}|*`);
    const byCode = goal(`*|${code}`);
    return {
      economy: byEconomy === undefined ? economy : cut(byEconomy).economy,
      code: byCode === undefined ? code : cut(byCode).code,
    };
  });
  const idle = rules.find((rule) => !used.has(rule.from));
  if (idle) throw new UserError(ioWords.say.noSuchLabel({ file, line: idle.line, label: idle.from }));
  return moved;
}

function cut(label: string): Label {
  const at = label.indexOf('|');
  return { economy: label.slice(0, at), code: label.slice(at + 1) };
}
