// `kaname world`: what a world and the box hold; `world verify`: whether every hash holds; `world refused`: what was refused;
// `world balance`: which sectors of an input-output table do not balance.
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { dataPath } from '../../atlas/files.ts';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { Ledger } from '../../ledger/data.ts';
import { infoOf, readWorld, verifyWorld } from '../../ledger/world.ts';
import { surfaceWords } from '../words.ts';
import { checked, checkedLang, texts } from './common.ts';
import { described } from './described.ts';
import { commandWords } from './words.ts';
import { worldWords } from './world-words.ts';

const box = dataPath('box');

export function worldCommand(): Command {
  const command = new Command('world').description('what your world and the box hold');
  command
    .option('--world <dir>', 'your world of datasets')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  command.action(async () => {
    const given = command.opts<{ world?: string; format: string; lang: string }>();
    const { format, lang } = checked(given, ['text', 'json']);
    const { world } = given;
    const stored = [...(world ? await readWorld(world, 'world') : []), ...(await readWorld(box, 'box'))];
    if (world && !existsSync(world))
      process.stderr.write(`${render(commandWords.say.noWorldYet({ dir: world }), lang, texts)}\n`);
    if (format === 'json') {
      const list = stored.map((one) => {
        const { units, made, account } = one.manifest;
        // A manifest cannot hold its own id, which is its hash.
        const findings = one.manifest.findings.map((message) => ({
          ...message,
          params: message.params.id === 'ID' ? { ...message.params, id: one.id } : message.params,
        }));
        return { ...infoOf(one), units, made, account, findings };
      });
      process.stdout.write(`${JSON.stringify(list, null, 1)}\n`);
    } else process.stdout.write(stored.map((one) => described(one, lang)).join('\n'));
  });
  return command
    .addCommand(verifyCommand(command))
    .addCommand(refusedCommand(command))
    .addCommand(balanceCommand(command));
}

function verifyCommand(above: Command): Command {
  const command = belowWorld('verify', 're-check every hash');
  return command.action(async () => {
    const { world, lang } = belowOf(command, above);
    const problems = [
      ...(world ? await verifyWorld(world, 'world') : []),
      ...(await verifyWorld(box, 'box')),
    ];
    for (const { dataset, file, problem } of problems) {
      const told = { dataset, file, problem: render(worldWords.say[problem](), lang, texts) };
      process.stdout.write(`${render(surfaceWords.say.worldBroken(told), lang, texts)}\n`);
    }
    if (problems.length > 0) {
      process.exitCode = 2;
      return;
    }
    const mine = world ? await readWorld(world, 'world') : [];
    const count = mine.length + (await readWorld(box, 'box')).length;
    process.stdout.write(`${render(surfaceWords.say.worldClean({ count }), lang, texts)}\n`);
  });
}

const refusedCommand = (above: Command): Command =>
  listCommand(above, 'refused', 'the rows of a dataset that were refused, and why, as CSV', {
    header: 'file,line,reason,field,text',
    rows: (ledger, limit) => ledger.refused(limit),
  });

const balanceCommand = (above: Command): Command =>
  listCommand(
    above,
    'balance',
    'the sectors of an input-output table that do not balance, largest gap first, as CSV',
    {
      header: 'sector,side,output,found,gap,tolerance',
      rows: (ledger, limit) => ledger.unbalanced(limit),
    },
  );

/** A command that prints rows of a dataset as CSV. */
function listCommand(
  above: Command,
  name: string,
  description: string,
  list: {
    readonly header: string;
    readonly rows: (ledger: Ledger, limit: number) => Promise<readonly string[]>;
  },
): Command {
  const command = belowWorld(name, description)
    .argument('<id>')
    .option('--limit <n>', 'how many rows at the most', '100');
  return command.action(async (id: string) => {
    const { limit } = command.opts<{ limit: string }>();
    const { world } = belowOf(command, above);
    if (!/^\d{1,9}$/.test(limit))
      throw new UserError(surfaceWords.say.badNumber({ option: '--limit', text: limit }));
    const ledger = await Ledger.open({ world, box, named: [id] });
    try {
      const rows = await list.rows(ledger, Number(limit));
      process.stdout.write(`${list.header}\n`);
      for (const row of rows) process.stdout.write(`${row}\n`);
    } finally {
      ledger.close();
    }
  });
}

const belowWorld = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--world <dir>', 'your world of datasets')
    .option('--lang <lang>', 'en or ja');

/** Options of a command below `world`, where they may also stand before its name. */
function belowOf(command: Command, above: Command): { world: string | null; lang: 'en' | 'ja' } {
  const mine = command.opts<{ world?: string; lang?: string }>();
  const theirs = above.opts<{ world?: string; lang: string }>();
  return { world: mine.world ?? theirs.world ?? null, lang: checkedLang(mine.lang ?? theirs.lang) };
}
