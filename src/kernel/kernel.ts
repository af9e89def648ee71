// Which provider of linear algebra computes.
import { nativeKernel } from './linear/native.ts';
import { plainKernel } from './linear/plain.ts';
import { KernelUnavailable } from './linear/provider.ts';
import type { Kernel } from './linear/provider.ts';
import { relaxedRuns, wasmKernel } from './wasm/provider.ts';

/**
 * `wasm` and `plain` are the baseline and give the same bits. `wasm-relaxed` may fuse a product and a sum; `native` is the
 * user's OpenBLAS, called through the package koffi: both are faster and round differently.
 */
export type KernelChoice = 'wasm' | 'plain' | 'wasm-relaxed' | 'native';

export interface KernelOptions {
  /** Default: `wasm`, and `plain` where WebAssembly, SIMD or shared memory cannot be had. */
  readonly provider?: KernelChoice;
  /** Threads of `wasm`, `wasm-relaxed` and `native`. Default 1. */
  readonly threads?: number;
  /** Where the library of `native` lies. Default: where systems keep OpenBLAS. */
  readonly library?: string;
}

/** A kernel; `name` belongs in `run.providers`. Throws a KernelUnavailable if the one asked for cannot be had. */
export async function openKernel({ provider, threads = 1, library }: KernelOptions = {}): Promise<Kernel> {
  if (provider === 'plain') return plainKernel();
  if (provider === 'native') return nativeKernel({ threads, ...(library === undefined ? {} : { library }) });
  if (provider === 'wasm-relaxed') {
    if (!relaxedRuns()) throw new KernelUnavailable('relaxed-simd');
    return wasmKernel({ threads, relaxed: true });
  }
  try {
    return wasmKernel({ threads });
  } catch (cause) {
    if (provider === 'wasm') throw new KernelUnavailable('wasm', { cause });
    return plainKernel();
  }
}
