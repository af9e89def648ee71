// How a command ends that cannot be done: one clear sentence on standard error, and an exit code.
import { resolve } from 'node:path';
import { CommanderError, type Command } from 'commander';
import { catalogue, UserError, type Message } from '../../contract/message.ts';
import { render, type Lang } from '../../contract/render.ts';
import { langOf, texts } from './common.ts';
import { inWords } from './findings.ts';

const failureWords = catalogue('failure', {
  unknownOption: {
    en: 'There is no option {text}{guess}: `kaname {command}--help` lists what there is.',
    ja: '{text} というオプションはありません{guess}。一覧は `kaname {command}--help` で確認できます。',
  },
  unknownCommand: {
    en: 'There is no command {text}{guess}: `kaname {command}--help` lists what there is.',
    ja: '{text} というコマンドはありません{guess}。一覧は `kaname {command}--help` で確認できます。',
  },
  missingArgument: {
    en: 'Say which {text}: `kaname {command}--help` shows how.',
    ja: '{text} を指定してください。書き方は `kaname {command}--help` で確認できます。',
  },
  missingValue: {
    en: 'The option {text} needs a value: `kaname {command}--help` shows how.',
    ja: 'オプション {text} には値が必要です。書き方は `kaname {command}--help` で確認できます。',
  },
  missingOption: {
    en: 'The option {text} must be given: `kaname {command}--help` shows how.',
    ja: 'オプション {text} は必須です。書き方は `kaname {command}--help` で確認できます。',
  },
  tooMany: {
    en: 'Too many words after the command: `kaname {command}--help` shows what it takes.',
    ja: '引数が多すぎます。書き方は `kaname {command}--help` で確認できます。',
  },
  other: {
    en: 'The command cannot be read ({text}): `kaname {command}--help` shows how to write it.',
    ja: 'コマンドを解釈できません（{text}）。書き方は `kaname {command}--help` で確認できます。',
  },
  disk: {
    en: '{path} cannot be read or written: {why}.',
    ja: '{path} を読み書きできません。{why}。',
  },
  output: { en: 'the output', ja: '出力先' },
  EACCES: { en: 'you have no permission', ja: '権限がありません' },
  EEXIST: { en: 'a file stands where a folder is needed', ja: 'フォルダであるべき場所にファイルがあります' },
  EISDIR: { en: 'it is a folder, and a file is needed', ja: 'ファイルではなくフォルダです' },
  ELOOP: { en: 'symbolic links lead in a circle', ja: 'シンボリックリンクが循環しています' },
  ENAMETOOLONG: { en: 'the name is too long', ja: '名前が長すぎます' },
  ENOENT: { en: 'there is no such file or folder', ja: 'そのファイルまたはフォルダはありません' },
  ENOSPC: { en: 'the disk is full; free some space', ja: '空き容量がありません。空きを作ってください' },
  EROFS: { en: 'the disk is read-only', ja: 'ディスクが読み取り専用です' },
  ours: {
    en: 'our own fault, not yours: {text}',
    ja: 'Kaname側の不具合です: {text}',
  },
});

const said: Readonly<Record<string, keyof typeof failureWords.say>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.excessArguments': 'tooMany',
};

const same: Readonly<Record<string, string>> = { EPERM: 'EACCES', ENOTDIR: 'EEXIST', EDQUOT: 'ENOSPC' };
const disks = [
  'EACCES',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'EROFS',
] as const satisfies readonly (keyof typeof failureWords.say)[];

/** Makes a command and all below it throw what is wrong with their words, instead of printing it. */
export function throwing(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => {} });
  for (const one of command.commands) throwing(one);
}

/** Tells what went wrong; returns the exit code: 2 = the user can mend it, 1 = our own fault, 0 = help was asked for. */
export function fail(error: unknown, argv: readonly string[], program: Command): number {
  if (error instanceof UserError) return tell(error.said, argv, 2);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    return error.code === 'commander.help' ? 2 : tell(mistyped(error, argv, program), argv, 2);
  }
  const disk = diskTrouble(error, langOf(argv));
  if (disk) return tell(disk, argv, 2);
  const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (process.env['KANAME_DEBUG'])
    process.stderr.write(`${error instanceof Error ? error.stack : ''}\n${resolve('.')}\n`);
  return tell(failureWords.say.ours({ text }), argv, 1);
}

/** Output that nobody reads any more ends the command quietly; output that cannot be written ends it with a sentence. */
export function guardOutput(argv: readonly string[], program: Command): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : fail(error, argv, program));
  });
}

/** What the operating system refused, where the user can mend it. */
function diskTrouble(error: unknown, lang: Lang): Message | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  const key = disks.find((one) => one === (same[code] ?? code));
  if (!key) return null;
  const { say, texts: words } = failureWords;
  const path =
    'path' in error && typeof error.path === 'string' ? error.path : render(say.output(), lang, words);
  return say.disk({ path, why: render(say[key](), lang, words) });
}

/** One line whatever it quotes: a file's own line ends and control characters do not reach the terminal. */
function tell(message: Message, argv: readonly string[], code: number): number {
  const lang = langOf(argv);
  const text = render(inWords(message, lang), lang, { ...texts, ...failureWords.texts });
  process.stderr.write(`kaname: ${text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`);
  return code;
}

function mistyped(error: CommanderError, argv: readonly string[], program: Command): Message {
  const [first = '', second = ''] = error.message.split('\n');
  const guess = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(second)?.[1];
  const key = said[error.code] ?? 'other';
  const quoted = /'([^']*)'/.exec(first)?.[1] ?? first.replace(/^error: /, '');
  return failureWords.say[key]({
    text: quoted,
    command: pathOf(argv.slice(2), program),
    guess: guess ? ` (did you mean ${guess}?)` : '',
    guessJa: guess ? `（候補: ${guess}）` : '',
  });
}

/** The commands named, each followed by a blank: `import baci `. */
function pathOf(words: readonly string[], program: Command): string {
  let at: Command = program;
  let path = '';
  for (const word of words) {
    const next = at.commands.find((one) => one.name() === word);
    if (!next) continue;
    at = next;
    path += `${word} `;
  }
  return path;
}
