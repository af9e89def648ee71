// `kaname fetch SOURCE`: downloads from the official place, goes on where it was stopped, and imports.
import { join } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { BACI_REVISION, BACI_VERSION } from '../../ledger/fetch/baci.ts';
import { KEY_LIMIT } from '../../ledger/fetch/comtrade.ts';
import { sizeText } from '../../ledger/fetch/faults.ts';
import { releaseAll } from '../../ledger/fetch/lock.ts';
import type { FetchSource } from '../../ledger/fetch/plan.ts';
import type { FetchProgress, SourceOptions } from '../../ledger/fetch/run.ts';
import { surfaceWords } from '../words.ts';
import { texts } from './common.ts';
import { report, writingOf, writingOptions, type Writing } from './imported.ts';
import { Meter } from './meter.ts';
import { commandWords } from './words.ts';

const { say } = commandWords;

/** A mirror's address, which takes the official one's place for all that is fetched. */
const MIRROR = 'KANAME_FETCH_BASE';

export function fetchCommand(): Command {
  return new Command('fetch')
    .description('download from the official source, then import')
    .addCommand(baciCommand())
    .addCommand(comtradeCommand())
    .addCommand(worldBankCommand());
}

function baciCommand(): Command {
  const command = sourceCommand('baci', 'BACI from CEPII: the zip of one HS revision, all its years');
  command
    .option('--hs <revision>', 'HS92, HS96, HS02, HS07, HS12, HS17 or HS22', BACI_REVISION)
    .option('--vintage <release>', 'year and month of the release', BACI_VERSION);
  return command.action(async () => {
    const { hs, vintage } = command.opts<{ hs: string; vintage: string }>();
    await get(command, 'baci', { revision: hs, version: vintage });
  });
}

function comtradeCommand(): Command {
  const command = sourceCommand(
    'comtrade',
    'UN Comtrade: annual flows; with the key in COMTRADE_API_KEY more at once',
  );
  command
    .requiredOption('--reporters <economies>', 'who reports, e.g. JPN,KOR,Germany')
    .requiredOption('--years <years>', '2021, 2019-2021 or 2019,2021')
    .requiredOption('--products <codes>', 'six-digit HS codes, e.g. 280530,810520, or AG6 for all')
    .option('--flows <flows>', 'M (imports), X (exports)', 'M,X')
    .option(
      '--max-records <n>',
      `rows per request that your subscription allows (default with a key: ${KEY_LIMIT})`,
    );
  return command.action(async () => {
    const given = command.opts<
      Record<'reporters' | 'years' | 'products' | 'flows', string> & { maxRecords?: string }
    >();
    const { maxRecords } = given;
    if (maxRecords !== undefined && !/^\d{1,9}$/.test(maxRecords))
      throw new UserError(surfaceWords.say.badNumber({ option: '--max-records', text: maxRecords }));
    await get(command, 'comtrade', {
      reporters: listOf(given.reporters),
      years: yearsOf(given.years),
      codes: listOf(given.products),
      flows: listOf(given.flows.toUpperCase()),
      ...(maxRecords === undefined ? {} : { maxRecords: Number(maxRecords) }),
    });
  });
}

function worldBankCommand(): Command {
  const command = sourceCommand('world-bank', 'World Bank: GDP and population of all economies and years');
  return command.action(() => get(command, 'world-bank', {}));
}

function sourceCommand(id: string, description: string): Command {
  return writingOptions(new Command(id).description(description))
    .option('--refresh', 'ask again even for what was downloaded before')
    .addHelpText(
      'after',
      `\nProxies are taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY; ${MIRROR} names a mirror to ask instead of the official address.`,
    );
}

async function get<S extends FetchSource>(
  command: Command,
  source: S,
  options: SourceOptions[S],
): Promise<void> {
  const writing = writingOf(command);
  const { world, lang } = writing;
  const dir = join(world, 'downloads', source);
  const note = (message: ReturnType<typeof say.fetched>): void =>
    void process.stderr.write(`${render(message, lang, texts)}\n`);
  const base = process.env[MIRROR]?.trim();
  if (base) note(say.mirror({ base }));
  const meter = new Meter(writing);
  const forget = onStop(writing, dir, meter);
  try {
    // Only who downloads waits for what does it.
    const { runFetch } = await import('../../ledger/fetch/run.ts');
    const fetched = await runFetch(source, world, {
      ...options,
      ...(base ? { baseUrl: base } : {}),
      refresh: command.opts<{ refresh?: boolean }>().refresh === true,
      progress: (at) => meter.tell(downloading(at), at.bytes, at.total, { phase: at.file, rate: at.rate }),
      waiting: ({ fault, status, ms }) => {
        meter.end();
        note(say[`again${status === null ? fault : 'Status'}`]({ status, seconds: Math.ceil(ms / 1000) }));
      },
      importing: (done, total, message) => meter.tell(message, done, total),
    });
    meter.end();
    for (const said of fetched.notes) note(surfaceWords.say.warning({ text: render(said, lang, texts) }));
    const { imported, files, reused, bytes } = fetched;
    note(say.fetched({ bytes: sizeText(bytes), files: files.length, dir, reused }));
    report(imported, writing, { files, reused, bytes });
  } finally {
    meter.end();
    forget();
  }
}

const downloading = ({ file, filesDone, files }: FetchProgress): ReturnType<typeof say.fetched> =>
  files > 1 ? say.downloadingOf({ file, number: filesDone + 1, files }) : say.downloading({ file });

/** Ctrl-C ends a download at once: its bytes are on disk already; only the locks must go. */
function onStop({ world, lang }: Writing, dir: string, meter: Meter): () => void {
  const stop = (): void => {
    meter.end();
    releaseAll();
    process.stderr.write(`kaname: ${render(say.stopped({ world, dir }), lang, texts)}\n`);
    process.exit(2);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Years as single ones and spans: `2019-2021,2023`. */
export function yearsOf(text: string): number[] {
  return listOf(text).flatMap((part) => {
    const [, first, last = first] = /^(\d{4})(?:\s*-\s*(\d{4}))?$/.exec(part) ?? [];
    const count = Number(last) - Number(first) + 1;
    if (!first || !(count >= 1 && count <= 200)) throw new UserError(say.badYears({ text: part }));
    return Array.from({ length: count }, (_, k) => Number(first) + k);
  });
}
