// `kaname verify`: published results run again on the user's own data, ours beside theirs; one subcommand for each set.
import { Command } from 'commander';
import { loadPublishedCounts, type PublishedCount } from '../../atlas/published-counts.ts';
import { BadTable } from '../../atlas/bad-table.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { render, type Lang } from '../../contract/render.ts';
import { compare, type Compared } from '../../questions/autonomy/published.ts';
import { publishedWords } from '../../questions/autonomy/published-words.ts';
import { DEFAULT_SEED, version, withContext } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { texts } from './common.ts';
import { naftaCommand, tariffsCommand } from './verify-equilibrium.ts';

const { say } = publishedWords;

export function verifyCommand(): Command {
  return new Command('verify')
    .description('run published results again on your own data, ours beside theirs')
    .addCommand(publishedCommand())
    .addCommand(naftaCommand())
    .addCommand(tariffsCommand());
}

function publishedCommand(): Command {
  const command = new Command('published')
    .description('published counts of dependent products; exit code 2 if one lies outside its tolerance')
    .option('--world <dir>', 'your world of datasets')
    .option('--targets <file>', 'a table like data/published/counts.csv in the place of ours')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action(async () => {
    const given = command.opts<{ world?: string; targets?: string; format: string; lang: string }>();
    const { format, lang } = given;
    if (format !== 'text' && format !== 'json')
      throw new UserError(surfaceWords.say.badFormat({ text: format }));
    if (lang !== 'en' && lang !== 'ja') throw new UserError(surfaceWords.say.badLang({ text: lang }));
    const targets = targetsOf(given.targets);
    const options = {
      world: given.world ?? null,
      seed: DEFAULT_SEED,
      draws: 0,
      datasets: [],
      estimates: null,
      goods: null,
    };
    const { result, datasets } = await withContext(options, async (ctx) => {
      const compared: Compared[] = [];
      for (const target of targets) compared.push(await compare(ctx, target));
      return compared;
    });
    const used = datasets.filter(({ id }) => result.some(({ dataset }) => dataset?.id === id));
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ verify: 'published', kaname: version(), datasets: used, results: result.map(flat) }, null, 1)}\n`
        : `${linesOf(result, lang).join('\n')}\n`,
    );
    if (result.some(({ state }) => state === 'outside')) process.exitCode = 2;
  });
}

function targetsOf(file: string | undefined): readonly PublishedCount[] {
  try {
    return loadPublishedCounts(file);
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    throw new UserError(surfaceWords.say.badTable({ detail: error.message, detailJa: error.ja }), {
      cause: error,
    });
  }
}

const flat = ({ target, ...rest }: Compared): object => ({ ...target, ...rest });

/** What is counted, in words. */
function whatOf({ statistic, definition, economies, on, years }: PublishedCount): Message {
  const params = {
    definition: definition ?? '',
    economy: economies[0] ?? '',
    economies,
    on: on ?? '',
    first: years[0] ?? 0,
    year: years.at(-1) ?? 0,
  };
  const messages: Readonly<Record<PublishedCount['statistic'], (p: typeof params) => Message>> = {
    count: on === null ? say.count : say.countOn,
    share: say.share,
    'import-share': say.importShare,
    union: say.union,
    mean: say.mean,
    'partner-sum': say.partnerSum,
    'leader-share': say.leaderShare,
    gone: say.gone,
    order: say.order,
    products: say.products,
  };
  return messages[statistic](params);
}

const isShare = ({ statistic }: PublishedCount): boolean =>
  ['share', 'import-share', 'leader-share', 'gone'].includes(statistic);

/** A number of products, or a share in percent. */
function number(target: PublishedCount, x: number, lang: Lang, sign = false): string {
  const style = { signDisplay: sign ? 'exceptZero' : 'auto', maximumFractionDigits: 1 } as const;
  return isShare(target)
    ? `${(100 * x).toLocaleString(lang, style)} ${sign ? 'pp' : '%'}`
    : x.toLocaleString(lang, style);
}

function linesOf(results: readonly Compared[], lang: Lang): string[] {
  const words = (message: Message): string => render(message, lang, texts);
  const having = (...states: readonly Compared['state'][]): readonly Compared[] =>
    results.filter(({ state }) => states.includes(state));
  const run = having('inside', 'outside', 'shown');
  const because = (reason: Compared['reason']): readonly Compared[] =>
    results.filter((one) => one.reason === reason);
  const waiting = because('no-data');
  const cannot = because('not-applicable');
  const absent = because('no-imports');
  const short = because('history-too-short');
  const another = waiting.length + short.length + absent.length;
  const summary =
    run.length === 0
      ? say.nothing({ count: another })
      : say.summary({
          run: run.length,
          inside: having('inside').length,
          outside: having('outside').length,
          shown: having('shown').length,
          waiting: another,
          cannot: cannot.length,
        });
  return [
    words(summary),
    ...run.flatMap((one) => resultLines(one, lang)),
    ...gathered(waiting, ({ target }) => `${target.revision} ${target.years.join(', ')}`).map((group) => {
      const { revision, years } = group[0]!.target;
      const data = ['BACI', revision ?? []].flat().join(' ');
      return words(say.needs({ data, years: years.map(String), targets: idsOf(group) }));
    }),
    ...(short.length > 0 ? [words(say.short({ targets: idsOf(short) }))] : []),
    ...(absent.length > 0 ? [words(say.absent({ targets: idsOf(absent) }))] : []),
    ...gathered(cannot, ({ target }) => target.standing).map((group) => {
      const { standing } = group[0]!.target;
      const why =
        standing === 'firms' ? say.cannotFirms : standing === 'list' ? say.cannotList : say.cannotInputOutput;
      return words(why({ targets: idsOf(group) }));
    }),
  ];
}

/** Ids, publication by publication. */
const idsOf = (group: readonly Compared[]): string[] =>
  gathered(group, ({ target }) => target.publication).map(
    (same) => `${same.map(({ target }) => target.id).join(' ')} (${same[0]!.target.publication})`,
  );

function gathered(list: readonly Compared[], keyOf: (one: Compared) => string): Compared[][] {
  const groups = new Map<string, Compared[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

function resultLines({ target, state, ours, difference, dataset }: Compared, lang: Lang): string[] {
  const words = (message: Message): string => render(message, lang, texts);
  const shown = (x: number | null, sign = false): string =>
    x === null ? '–' : number(target, x, lang, sign);
  const [low, high] = target.allowed ?? [null, null];
  const params = {
    id: target.id,
    state: words(state === 'inside' ? say.inside() : state === 'outside' ? say.outside() : say.shown()),
    what: words(whatOf(target)),
    published: shown(target.published),
    ours: shown(ours),
    difference: shown(difference, true),
  };
  const allowed = words(
    high === null ? say.atLeast({ low: shown(low) }) : say.between({ low: shown(low), high: shown(high) }),
  );
  const whys = target.notes.map((note) => words({ id: `published.why-${note}`, params: {} }));
  return [
    words(state === 'shown' ? say.lineShown(params) : say.line({ ...params, allowed })),
    words(
      say.from({
        publication: target.publication,
        dataset: dataset ? `${dataset.name} (${dataset.vintage}), ${dataset.id.slice(0, 19)}` : '',
      }),
    ),
    ...(whys.length > 0 ? [words(say.note({ text: whys.join(lang === 'ja' ? '。' : '; ') }))] : []),
  ];
}
