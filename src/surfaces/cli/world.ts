// `kaname world`: what a world and the box hold; `kaname world verify`: whether every hash holds.
import { Command } from 'commander';
import { dataPath } from '../../atlas/files.ts';
import { render } from '../../contract/render.ts';
import { infoOf, readWorld, verifyWorld } from '../../ledger/world.ts';
import { surfaceWords } from '../words.ts';
import { langOf, texts } from './common.ts';

export function worldCommand(): Command {
  const command = new Command('world').description('what your world and the box hold');
  command
    .option('--world <dir>', 'your world of datasets')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  command.action(async () => {
    const { world, format } = command.opts<{ world?: string; format: string }>();
    const stored = [
      ...(world ? await readWorld(world, 'world') : []),
      ...(await readWorld(dataPath('box'), 'box')),
    ];
    const list = stored.map((one) => ({
      ...infoOf(one),
      account: one.manifest.account,
      findings: one.manifest.findings,
    }));
    if (format === 'json') process.stdout.write(`${JSON.stringify(list, null, 1)}\n`);
    else
      for (const one of list)
        process.stdout.write(
          `${one.id}  ${one.from}  ${one.kind}  ${one.name}  ${one.vintage}  ${one.rows} rows  ${one.licence}\n`,
        );
  });
  const verify = new Command('verify')
    .description('re-check every hash')
    .option('--world <dir>', 'your world of datasets')
    .option('--lang <lang>', 'en or ja', 'en');
  verify.action(async () => {
    const world = verify.opts<{ world?: string }>().world ?? command.opts<{ world?: string }>().world;
    const lang = langOf(process.argv);
    const problems = [
      ...(world ? await verifyWorld(world, 'world') : []),
      ...(await verifyWorld(dataPath('box'), 'box')),
    ];
    for (const problem of problems)
      process.stdout.write(`${render(surfaceWords.say.worldBroken({ ...problem }), lang, texts)}\n`);
    if (problems.length > 0) process.exitCode = 2;
    else {
      const count =
        (world ? await readWorld(world, 'world') : []).length +
        (await readWorld(dataPath('box'), 'box')).length;
      process.stdout.write(`${render(surfaceWords.say.worldClean({ count }), lang, texts)}\n`);
    }
  });
  return command.addCommand(verify);
}
