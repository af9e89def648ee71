// Compiles src/kernel/wasm/assembly into src/kernel/wasm/binary.ts; with --check, says whether that file is what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src', 'kernel', 'wasm', 'binary.ts');

/** 65,536 pages of 64 KB are all that 32-bit addresses reach. */
const memory =
  '--importMemory --noExportMemory --sharedMemory --initialMemory 2 --maximumMemory 65536 --enable threads';
const options = `-O3 --converge --noAssert --runtime stub --enable simd --disableWarning 112 ${memory}`.split(
  ' ',
);

async function compiled(...more) {
  let binary;
  const { error, stderr } = await asc.main(
    ['src/kernel/wasm/assembly/index.ts', '--baseDir', root, '-o', 'kernel.wasm', ...options, ...more],
    {
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`${error?.message ?? 'no output'}\n${stderr.toString()}`);
  return Buffer.from(binary).toString('base64');
}

const text = `// Written by \`node scripts/wasm.mjs\` from assembly/: the kernel's loops as WebAssembly, in base64.

/** Rounds after every operation: the same bits on every machine. */
export const BASELINE =
  '${await compiled()}';

/** May round a product and a sum together (relaxed SIMD), as the machine likes: faster, other last bits. */
export const RELAXED =
  '${await compiled('--enable', 'relaxed-simd')}';
`;

if (process.argv[2] === '--check') {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(
      'src/kernel/wasm/binary.ts is not what its source compiles to: run `node scripts/wasm.mjs`.\n',
    );
    process.exit(1);
  }
} else writeFileSync(target, text);
