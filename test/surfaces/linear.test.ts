import { describe, expect, it } from 'vitest';
import { kernelOf, linearAlgebra } from '../../src/surfaces/linear.ts';

describe('linear algebra of a session', () => {
  it('is opened once, and closed', async () => {
    const linear = linearAlgebra('plain');
    const kernel = await linear.open();
    expect(kernel.name).toBe('plain');
    expect(await linear.open()).toBe(kernel);
    await linear.close();
    await linearAlgebra(undefined).close();
  });

  it('is known again from the run record', () => {
    expect(kernelOf(['typescript'])).toBeUndefined();
    expect(kernelOf(['typescript', 'wasm'])).toBe('wasm');
    expect(kernelOf(['typescript', 'wasm-relaxed'])).toBe('wasm-relaxed');
    expect(kernelOf(['typescript', 'native: OpenBLAS 0.3.21 Zen, 2 threads'])).toBe('native');
  });
});
