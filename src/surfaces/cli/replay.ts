// `kaname replay FILE`: asks again, and compares byte for byte outside run.timing.
import { Command } from 'commander';
import { render } from '../../contract/render.ts';
import type { Output } from '../../contract/question.ts';
import { Ledger } from '../../ledger/data.ts';
import { dataPath } from '../../atlas/files.ts';
import { ask } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { readAnswer } from './answer-file.ts';
import { texts } from './common.ts';

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
    const again = await ask(question, output.input, {
      world: world ?? null,
      seed: output.run.seed,
      draws: output.run.draws,
      datasets: output.run.datasets.map((dataset) => dataset.id),
      estimates: output.run.tables.estimates.file,
      goods: output.run.tables.goods.file,
    });
    const where = firstDifference(timeless(output), timeless(again), '');
    if (!where) process.stdout.write(`${render(surfaceWords.say.replaySame(), tongue, texts)}\n`);
    else {
      process.stdout.write(
        `${render(surfaceWords.say.replayDiffers({ where: where.path, before: where.a, now: where.b }), tongue, texts)}\n`,
      );
      process.exitCode = 2;
    }
  });
}

/** The output as JSON without timings, its own and those of nested records. */
function timeless(output: Output): unknown {
  return JSON.parse(JSON.stringify(output, (key, value: unknown) => (key === 'timing' ? undefined : value)));
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
