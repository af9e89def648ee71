// Is a folder the user's own to be a world? The box ships with Kaname and is read-only; a file is no folder.
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { dataPath } from '../atlas/files.ts';
import { UserError } from '../contract/message.ts';
import { ledgerWords } from './words.ts';

/** Errors: the box or a folder in it, a file, a place that may not be looked into. A folder that is not there yet will do. */
export function ownWorld(dir: string): void {
  try {
    const real = realpathSync(dir);
    const box = realpathSync(dataPath('box'));
    if (real === box || real.startsWith(box + sep)) throw new UserError(ledgerWords.say.boxIsFixed({ dir }));
    if (!statSync(real).isDirectory()) throw new UserError(ledgerWords.say.worldIsFile({ dir }));
    statSync(join(real, 'datasets'));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR') throw new UserError(ledgerWords.say.worldIsFile({ dir }), { cause });
    throw new UserError(ledgerWords.say.worldUnreadable({ dir, detail: code }), { cause });
  }
}
