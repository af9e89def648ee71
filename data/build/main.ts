// Builds the box from the publishers' files: `npm run box -- --from DIR [--to DIR]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPath } from '../../src/atlas/files.ts';
import { canonicalJson } from '../../src/ledger/manifest.ts';
import { buildAtlas } from './atlas.ts';
import { buildBatteryChain } from './battery-chain.ts';
import { buildCriticalMaterialShares } from './critical-material-shares.ts';

/** Writes every dataset of the box under `to`. */
export async function buildBox(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'world.json'), canonicalJson({ kaname: 'world', format: 1 }));
  await buildBatteryChain(from, to);
  await buildCriticalMaterialShares(from, to);
}

if (process.argv[1]?.endsWith('main.ts')) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from) throw new Error('say where the publishers’ files are: --from DIR');
  if (!values.to) await buildAtlas(values.from, dataPath('atlas'));
  await buildBox(values.from, values.to ?? dataPath('box'));
}
