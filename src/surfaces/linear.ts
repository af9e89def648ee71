// The provider of linear algebra of a session: opened when a question first asks for it, closed with the session.
import { availableParallelism } from 'node:os';
import { UserError, type Message } from '../contract/message.ts';
import { openKernel, type KernelChoice } from '../kernel/kernel.ts';
import { KernelUnavailable, type Kernel, type Missing } from '../kernel/linear/provider.ts';
import { surfaceWords } from './words.ts';

export const kernelChoices = [
  'wasm',
  'plain',
  'wasm-relaxed',
  'native',
] as const satisfies readonly KernelChoice[];

const missing: Readonly<Record<Missing, () => Message>> = {
  wasm: surfaceWords.say.kernelWasm,
  'relaxed-simd': surfaceWords.say.kernelRelaxed,
  koffi: surfaceWords.say.kernelKoffi,
  openblas: surfaceWords.say.kernelOpenblas,
};

export interface LinearAlgebra {
  /** The kernel, on all cores. Errors: the one asked for cannot be had, as a UserError. */
  open(): Promise<Kernel>;
  close(): Promise<void>;
}

/** `choice`: the provider asked for; undefined = the baseline. */
export function linearAlgebra(choice: KernelChoice | undefined): LinearAlgebra {
  let kernel: Promise<Kernel> | undefined;
  const opened = async (): Promise<Kernel> => {
    try {
      return await openKernel({ threads: availableParallelism(), ...(choice && { provider: choice }) });
    } catch (error) {
      if (error instanceof KernelUnavailable) throw new UserError(missing[error.missing](), { cause: error });
      throw error;
    }
  };
  return {
    open: () => (kernel ??= opened()),
    close: async () => (await kernel?.catch(() => undefined))?.close(),
  };
}

/** The provider that an answer was computed with; undefined where it needed none. */
export const kernelOf = (providers: readonly string[]): KernelChoice | undefined =>
  // The name of a native one goes on with its version and threads.
  kernelChoices.findLast((choice) =>
    providers.some((name) => name === choice || name.startsWith(`${choice}:`)),
  );
