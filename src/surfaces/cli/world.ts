// `kaname world`: what a world and the box hold; `kaname world verify`: whether every hash holds.
import { Command } from 'commander';
import { dataPath } from '../../atlas/files.ts';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { Ledger } from '../../ledger/data.ts';
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
  const refused = new Command('refused')
    .description('the rows of a dataset that were refused, and why')
    .argument('<id>');
  refused
    .option('--world <dir>', 'your world of datasets')
    .option('--limit <n>', 'how many rows at the most', '100')
    .option('--lang <lang>', 'en or ja', 'en');
  refused.action(async (id: string) => {
    const given = refused.opts<{ world?: string; limit: string }>();
    const world = given.world ?? command.opts<{ world?: string }>().world ?? null;
    if (!/^\d{1,9}$/.test(given.limit))
      throw new UserError(surfaceWords.say.badNumber({ option: '--limit', text: given.limit }));
    const ledger = await Ledger.open({ world, box: dataPath('box'), named: [id] });
    try {
      const rows = await ledger.refused(Number(given.limit));
      process.stdout.write('file,line,reason,field,text\n');
      for (const row of rows) process.stdout.write(`${row}\n`);
    } finally {
      ledger.close();
    }
  });
  return command.addCommand(verify).addCommand(refused);
}
