// What `kaname import` and `kaname fetch` share: their options, checked, and how a stored dataset is told.
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { render, type Lang } from '../../contract/render.ts';
import type { Imported, ImportOptions } from '../../ledger/sources/importing.ts';
import { surfaceWords } from '../words.ts';
import { checked, texts } from './common.ts';
import { inWords, reasonText, shortened, shortId } from './findings.ts';
import { Meter } from './meter.ts';
import { commandWords } from './words.ts';

/** Adds the options of a command that writes into a world. */
export function writingOptions(command: Command): Command {
  return command
    .option('--world <dir>', 'your world of datasets; made where there is none')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
}

export interface Writing {
  readonly world: string;
  readonly format: 'text' | 'json';
  readonly lang: Lang;
}

/** Those options, checked. Errors: another format or language, no world. */
export function writingOf(command: Command): Writing {
  const given = command.opts<{ world?: string; format: string; lang: string }>();
  const { format, lang } = checked(given, ['text', 'json']);
  if (given.world === undefined || given.world === '') throw new UserError(surfaceWords.say.needsWorld());
  return { world: given.world, format, lang };
}

/** Names of a list shown in a sentence. */
const SHOWN = 12;

/** Prints what was stored, what was refused and what was found; `more` is added to the JSON. */
export function report(
  imported: Imported,
  { world, format, lang }: Writing,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { stored, already, account, findings } = imported;
  const { id, manifest } = stored;
  const { say } = surfaceWords;
  if (format === 'json') {
    const told = { id, name: manifest.name, already, account, findings, ...more };
    process.stdout.write(`${JSON.stringify(told, null, 1)}\n`);
    return;
  }
  const line = already
    ? say.importedAlready({ id, name: manifest.name })
    : say.imported({
        id,
        name: manifest.name,
        kept: account?.rowsKept ?? 0,
        total: account?.rowsIn ?? 0,
        refused: account?.rowsRefused ?? 0,
      });
  process.stdout.write(`${render(line, lang, texts)}\n`);
  for (const [reason, count] of Object.entries(account?.refusedBy ?? {}))
    process.stdout.write(
      `${render(say.refusedBy({ reason: reasonText(reason, lang), count }), lang, texts)}\n`,
    );
  if ((account?.rowsRefused ?? 0) > 0)
    process.stdout.write(
      `  ${render(commandWords.say.seeRefused({ id: shortId(id), world }), lang, texts)}\n`,
    );
  for (const finding of findings)
    if (finding.id !== 'import.refused')
      process.stdout.write(`  ${render(inWords(shortened(finding, SHOWN), lang, id), lang, texts)}\n`);
}

/** Runs an import with a meter beside it, and tells what came of it. */
export async function put(
  command: Command,
  run: (world: string, options: ImportOptions) => Promise<Imported>,
): Promise<void> {
  const writing = writingOf(command);
  const meter = new Meter(writing);
  try {
    const imported = await run(writing.world, {
      progress: (done, total, message) => meter.tell(message, done, total),
    });
    meter.end();
    report(imported, writing);
  } finally {
    meter.end();
  }
}
