import { expect, it } from 'vitest';
import { dataPath } from '../../src/atlas/files.ts';
import { word } from '../../src/contract/render.ts';
import { readWorld } from '../../src/ledger/world.ts';
import { texts } from '../../src/questions/registry.ts';

it('every dataset of the box has its name, vintage and terms in Japanese where they hold words', async () => {
  for (const { manifest } of await readWorld(dataPath('box'), 'box'))
    for (const text of [manifest.name, manifest.vintage, manifest.licence])
      if (/[a-z]/.test(text)) expect(word(text, 'ja', texts), text).not.toBe(text);
});
