// `kaname replay FILE`: asks again, and compares byte for byte outside run.timing.
import { Command } from 'commander';
import { render } from '../../contract/render.ts';
import { Ledger } from '../../ledger/data.ts';
import { dataPath } from '../../atlas/files.ts';
import { kernelOf } from '../linear.ts';
import { ask } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { readAnswer } from './answer-file.ts';
import { texts } from './common.ts';
import { differences } from './differences.ts';

export function replayCommand(): Command {
  const command = new Command('replay')
    .description('ask again what FILE answers, and compare')
    .argument('<file>');
  command.option('--world <dir>', 'your world of datasets').option('--lang <lang>', 'en or ja', 'en');
  return command.action(async (file: string) => {
    const { world, lang } = command.opts<{ world?: string; lang: string }>();
    const tongue = lang === 'ja' ? 'ja' : 'en';
    const { output, question } = await readAnswer(file);
    const ledger = await Ledger.open({ world: world ?? null, box: dataPath('box') });
    const known = new Set((await ledger.list()).map((info) => info.id));
    ledger.close();
    const gone = output.run.datasets.filter((dataset) => !known.has(dataset.id));
    if (gone.length > 0) {
      for (const { id, name } of gone)
        process.stdout.write(`${render(surfaceWords.say.replayMissing({ id, name }), tongue, texts)}\n`);
      process.exitCode = 2;
      return;
    }
    const kernel = kernelOf(output.run.providers);
    const again = await ask(question, output.input, {
      world: world ?? null,
      seed: output.run.seed,
      draws: output.run.draws,
      datasets: output.run.datasets.map((dataset) => dataset.id),
      estimates: output.run.tables.estimates.file,
      goods: output.run.tables.goods.file,
      ...(kernel && { kernel }),
    });
    const told = differences(output, again);
    for (const one of told.length > 0 ? told : [surfaceWords.say.replaySame()])
      process.stdout.write(`${render(one, tongue, texts)}\n`);
    if (told.length > 0) process.exitCode = 2;
  });
}
