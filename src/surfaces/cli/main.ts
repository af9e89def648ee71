#!/usr/bin/env node
// The `kaname` command: questions from the registry, and the commands that are not questions.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { questions } from '../../questions/registry.ts';
import { version } from '../run.ts';
import { briefCommand } from './brief.ts';
import { commonOptions, langOf, texts } from './common.ts';
import { explainCommand } from './explain.ts';
import { importCommand } from './import.ts';
import { questionCommand } from './question.ts';
import { replayCommand } from './replay.ts';
import { verifyCommand } from './verify.ts';
import { worldCommand } from './world.ts';

const program = new Command('kaname')
  .version(version())
  .description('Economic security in numbers that can be re-derived.')
  .showHelpAfterError();
program.exitOverride();
for (const question of questions) program.addCommand(commonOptions(questionCommand(question)));
for (const command of [
  briefCommand(),
  worldCommand(),
  importCommand(),
  replayCommand(),
  explainCommand(),
  verifyCommand(),
])
  program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}

/** One clear sentence on standard error; 2 = the user can mend it, 1 = our own fault. */
function fail(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`kaname: ${render(error.said, langOf(process.argv), texts)}\n`);
    return 2;
  }
  if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number')
    return error.exitCode === 0 ? 0 : 2;
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(`kaname: our own fault, not yours: ${detail}\n`);
  if (process.env['KANAME_DEBUG'])
    process.stderr.write(`${error instanceof Error ? error.stack : ''}\n${resolve('.')}\n`);
  return 1;
}
