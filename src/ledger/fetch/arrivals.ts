// The bytes of a reply in the order they came; those that came before a cut are handed out before the cut is.
import type { Readable } from 'node:stream';
import { networkTrouble } from './faults.ts';

/** Bytes that may wait for the disk before the network is asked to pause. */
const ENOUGH = 1 << 20;

/**
 * Every chunk of a body, then its end or a `Fault`. (A stream's own iterator drops what it still holds when the
 * connection breaks; a download wants to keep it.) Call it as soon as the reply is there: it listens from then on.
 */
export function arrivals(body: Readable, url: string): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = [];
  let held = 0;
  let over = false;
  let trouble: unknown = null;
  let wake = (): void => undefined;
  body.on('data', (chunk: Buffer) => {
    waiting.push(chunk);
    held += chunk.length;
    if (held >= ENOUGH) body.pause();
    wake();
  });
  const finish = (error?: unknown): void => {
    trouble ??= error ?? null;
    over = true;
    wake();
  };
  body.on('end', () => finish());
  body.on('error', finish);
  body.on('close', () => finish(body.readableEnded ? null : new Error('closed early')));
  if (body.destroyed) finish(body.errored ?? new Error('closed early'));
  return drain();

  async function* drain(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = waiting.shift();
      if (chunk) {
        held -= chunk.length;
        if (held < ENOUGH && body.isPaused()) body.resume();
        yield chunk;
      } else if (over) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (trouble !== null) throw networkTrouble(trouble, url, true);
  }
}
