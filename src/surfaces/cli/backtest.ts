// `kaname backtest`: what past cases say was withheld, beside what happened, failures first.
import { Command } from 'commander';
import type { Column, Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { backtest, type Backtest, type Summary } from '../../questions/backtest/backtest.ts';
import { monthlySeries } from '../../questions/backtest/series.ts';
import { backtestWords } from '../../questions/backtest/words.ts';
import { toCsv } from '../csv.ts';
import { reading } from '../reading.ts';
import { DEFAULT_SEED, version, withContext } from '../run.ts';
import { checked, texts } from './common.ts';

const { say } = backtestWords;

const plain = (key: string, label: Message): Column => ({ key, label, unit: null, kind: 'text', digits: 0 });
const share = (key: string, label: Message): Column => ({
  key,
  label,
  unit: '0-1',
  kind: 'share',
  digits: 0,
});
const columns: readonly Column[] = [
  plain('case', say.case()),
  plain('product', say.product()),
  { key: 'partner', label: say.partner(), unit: null, kind: 'economy', digits: 0 },
  { ...plain('source', say.source()), detail: true },
  { key: 'periods', label: say.periods(), unit: null, kind: 'number', digits: 0 },
  share('skill', say.skill()),
  share('wape', say.wape()),
  share('naiveWape', say.naiveWape()),
  share('noEventWape', say.noEventWape()),
  { ...share('mape', say.mape()), detail: true },
  share('bias', say.bias()),
  share('direction', say.direction()),
  share('inBand', say.inBand()),
];

export function backtestCommand(): Command {
  const command = new Command('backtest')
    .description('what past cases say was withheld, beside what happened; failures first')
    .option('--data <dir>', 'folder of your monthly tables: period, partner, product, value, exporter')
    .option('--world <dir>', 'your world of datasets')
    .option('--format <format>', 'text, json or csv', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action(async () => {
    const given = command.opts<{ data?: string; world?: string; format: string; lang: string }>();
    const { format, lang } = checked(given, ['text', 'json', 'csv']);
    const monthly = given.data === undefined ? [] : monthlySeries(given.data);
    const options = {
      world: given.world ?? null,
      seed: DEFAULT_SEED,
      draws: 0,
      datasets: [],
      estimates: null,
      goods: null,
    };
    const { result, datasets } = await withContext(options, (ctx) => backtest(ctx, monthly));
    const word = (message: Message): string => render(message, lang, texts);
    if (format === 'json') {
      const output = { backtest: 'scenarios', kaname: version(), datasets, ...result };
      process.stdout.write(`${JSON.stringify(output, null, 1)}\n`);
      return;
    }
    const rows = result.summaries.map((one) => rowOf(one, word(say.all())));
    if (format === 'csv') {
      process.stdout.write(toCsv(columns, rows, lang, texts));
      return;
    }
    for (const message of leads(result)) process.stdout.write(`${word(message)}\n`);
    const { heads, lines } = reading(columns, rows, 'dash', lang, texts);
    const width = heads.map((head, k) =>
      Math.max(head.length, ...lines.map((line) => (line[k] ?? '').length)),
    );
    for (const line of rows.length === 0 ? [] : [heads, ...lines])
      process.stdout.write(
        `${line
          .map((cell, k) => cell.padEnd(width[k] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
      );
  });
}

function leads({ summaries, untested }: Backtest): readonly Message[] {
  if (summaries.length === 0) return [say.nothing()];
  const worse = summaries.filter(({ skill }) => skill !== null && skill < 0).length;
  const cases = new Set(summaries.map((one) => one.case)).size;
  return [say.lead({ tested: summaries.length, cases, worse }), say.untested({ list: [...untested] })];
}

const rowOf = ({ model, naive, noEvent, partner, ...rest }: Summary, all: string): Row => ({
  ...rest,
  partner: partner === 'all' ? all : partner,
  mape: model.mape,
  wape: model.wape,
  bias: model.bias,
  naiveWape: naive.wape,
  noEventWape: noEvent.wape,
});
