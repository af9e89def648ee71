// Finds the tables that ship with Kaname, whether it runs from its sources or from the built package.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const packageFile = z.object({ name: z.string() });

let root: string | undefined;

/**
 * The folder of the installed package: the nearest one upwards whose package.json is named kaname.
 * @throws Error when there is none, which means that the installation is broken
 */
export function packageRoot(): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return root;
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isKaname(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) {
      throw new Error(`No package.json named kaname stands above ${start}: install Kaname again.`);
    }
  }
}

function isKaname(file: string): boolean {
  if (!existsSync(file)) return false;
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return packageFile.safeParse(content).data?.name === 'kaname';
}

/** The path of a file or folder inside the data that ships with Kaname, e.g. `dataPath('atlas', 'groups.csv')`. */
export function dataPath(...parts: readonly string[]): string {
  return join(packageRoot(), 'data', ...parts);
}
