// Imports BACI in a process of its own, which a test may kill: WORLD FILE.
import { UserError } from '../../src/contract/message.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';

const [world = '', file = ''] = process.argv.slice(2);
try {
  const { stored, already } = await importBaci(world, [file]);
  process.stdout.write(`${already ? 'already' : 'stored'} ${stored.id}\n`);
} catch (error) {
  process.stdout.write(error instanceof UserError ? `said ${error.said.id}\n` : `fault ${String(error)}\n`);
  process.exitCode = 2;
}
