#!/usr/bin/env node
// The `kaname` command: questions from the registry, and the commands that are not questions.
import { Command } from 'commander';
import { questions } from '../../questions/registry.ts';
import { version } from '../run.ts';
import { backtestCommand } from './backtest.ts';
import { briefCommand } from './brief.ts';
import { commonOptions } from './common.ts';
import { explainCommand } from './explain.ts';
import { fail, guardOutput, throwing } from './failure.ts';
import { fetchCommand } from './fetch.ts';
import { importCommand } from './import.ts';
import { questionCommand } from './question.ts';
import { replayCommand } from './replay.ts';
import { scenarioCommand } from './scenario.ts';
import { verifyCommand } from './verify.ts';
import { worldCommand } from './world.ts';

const program = new Command('kaname')
  .version(version())
  .description('Economic security in numbers that can be re-derived.');
/** Questions that have commands beside them. */
const around: Readonly<Record<string, (command: Command) => Command>> = { scenario: scenarioCommand };
for (const question of questions) {
  const command = commonOptions(questionCommand(question));
  program.addCommand(around[question.id]?.(command) ?? command);
}
for (const command of [
  briefCommand(),
  worldCommand(),
  importCommand(),
  fetchCommand(),
  replayCommand(),
  explainCommand(),
  verifyCommand(),
  backtestCommand(),
])
  program.addCommand(command);
throwing(program);
guardOutput(process.argv, program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error, process.argv, program);
}
