// Every provider against the one suite, and what is said where one cannot be had.
import { describe, expect, it, vi } from 'vitest';
import { openKernel } from '../../src/kernel/kernel.ts';
import type { KernelOptions } from '../../src/kernel/kernel.ts';
import { KernelUnavailable } from '../../src/kernel/linear/provider.ts';
import { conforms } from './conformance.ts';

const cases: readonly KernelOptions[] = [
  { provider: 'plain' },
  { provider: 'wasm', threads: 1 },
  { provider: 'wasm', threads: 2 },
  { provider: 'wasm-relaxed', threads: 2 },
  { provider: 'native', threads: 1 },
  { provider: 'native', threads: 2 },
];

for (const options of cases) {
  const { provider, threads = 1 } = options;
  const library = process.env['KANAME_OPENBLAS'];
  const open = () => openKernel({ ...options, ...(library === undefined ? {} : { library }) });
  const missing = await open().then(
    (kernel) => kernel.close(),
    (error: unknown) => {
      if (error instanceof KernelUnavailable && provider !== 'plain' && provider !== 'wasm') return error;
      throw error;
    },
  );
  describe(`${provider} on ${threads}`, () => {
    if (missing) it('is one of the providers', (test) => test.skip(missing.message));
    else conforms(open, { exact: provider !== 'native' });
  });
}

describe('openKernel', () => {
  it('computes with the baseline unless asked otherwise', async () => {
    const kernel = await openKernel();
    expect(kernel.name).toBe('wasm');
    kernel.close();
  });

  it('says what is missing', async () => {
    const nowhere = openKernel({ provider: 'native', library: '/nowhere/libopenblas.so' });
    await expect(nowhere).rejects.toThrow(/^The kernel asked for cannot be had: .*(koffi|OpenBLAS)/);
  });

  it('falls back on plain TypeScript where WebAssembly lacks something, but not if wasm was asked for', async () => {
    const refused = vi.spyOn(WebAssembly, 'Memory').mockImplementation(function refuse() {
      throw new RangeError('no shared memory');
    });
    try {
      expect((await openKernel()).name).toBe('plain');
      await expect(openKernel({ provider: 'wasm' })).rejects.toThrow(KernelUnavailable);
    } finally {
      refused.mockRestore();
    }
  });
});
