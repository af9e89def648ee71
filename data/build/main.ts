// Builds what the project derives from the publishers' files: the box, and the atlas of economies and codes.
// `npm run box -- --from DIR [--to DIR] [--only NAME]`
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPath } from '../../src/atlas/files.ts';
import { canonicalJson } from '../../src/ledger/manifest.ts';
import { buildAtlas } from './atlas.ts';
import { buildBatteryChain } from './battery-chain.ts';
import { buildCriticalMaterialShares } from './critical-material-shares.ts';
import { buildFiscal } from './fiscal.ts';
import { buildIndustry } from './industry.ts';
import { buildJapanCustoms } from './japan-customs.ts';
import { buildMacro } from './macro.ts';
import { buildMinerals } from './minerals.ts';
import { buildPatents } from './patents.ts';
import { buildWiod } from './wiod.ts';

const datasets: Readonly<Record<string, (from: string, box: string) => Promise<void>>> = {
  'battery-chain': buildBatteryChain,
  'critical-material-shares': buildCriticalMaterialShares,
  fiscal: buildFiscal,
  industry: buildIndustry,
  'japan-customs': buildJapanCustoms,
  macro: buildMacro,
  minerals: buildMinerals,
  patents: buildPatents,
  'wiod-2011': buildWiod,
};

/** Writes the datasets of the box under `to`: all of them, or the one named. */
export async function buildBox(from: string, to: string, only?: string): Promise<void> {
  if (only !== undefined && !(only in datasets))
    throw new Error(`There is no dataset ${only}: choose among ${Object.keys(datasets).join(', ')}.`);
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'world.json'), canonicalJson({ kaname: 'world', format: 1 }));
  for (const [name, build] of Object.entries(datasets))
    if (only === undefined || only === name) await build(from, to);
}

if (process.argv[1]?.endsWith('main.ts')) {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, only: { type: 'string' } },
  });
  const { from, to, only } = values;
  if (!from) throw new Error('Say where the publishers’ files are: --from DIR.');
  // The atlas comes first: the datasets look up the names of economies in it. With --to, only `--only atlas` builds it.
  if (only === 'atlas' || (only === undefined && to === undefined))
    await buildAtlas(from, only === 'atlas' && to ? to : dataPath('atlas'));
  if (only !== 'atlas') await buildBox(from, to ?? dataPath('box'), only);
}
