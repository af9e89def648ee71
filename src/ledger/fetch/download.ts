// Downloads one file: resumes what was cut, waits and tries again, and never leaves a wrong file under its final name.
import { mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Dispatcher } from 'undici';
import { UserError } from '../../contract/message.ts';
import { sha256OfFile, writing } from '../world.ts';
import { exchange, validatorOf, type Progress } from './exchange.ts';
import { Fault, sizeText, type FaultKind } from './faults.ts';
import { openNetwork, type Proxies } from './http.ts';
import { alone } from './lock.ts';
import { Part, type Original } from './part.ts';
import { defaultPatience, realClock, waitAfter, type Clock, type Patience } from './patience.ts';
import type { Wholeness } from './whole.ts';
import { fetchWords } from './words.ts';

export type { Progress } from './exchange.ts';

export interface DownloadOptions {
  /** Expected SHA-256 of the file, in hex. */
  readonly sha256?: string;
  /** A proof of wholeness in the file itself. */
  readonly whole?: Wholeness;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers, such as keys, that go to the named server only and into no message. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly proxies?: Proxies;
  readonly patience?: Partial<Patience>;
  readonly clock?: Clock;
  /** Milliseconds of silence after which a connection counts as dead (default 60 s). */
  readonly stallMs?: number;
  /** The most bytes that are taken (default 50 GB). */
  readonly maxBytes?: number;
  readonly progress?: (progress: Progress) => void;
  /** Called before each wait for another try: what went wrong, and how long the wait is. */
  readonly waiting?: (wait: Waiting) => void;
}

export interface Waiting {
  readonly url: string;
  readonly fault: FaultKind;
  /** HTTP status, where the server answered with one. */
  readonly status: number | null;
  readonly ms: number;
}

export interface Downloaded {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** How often the server was asked. */
  readonly tries: number;
}

/** Bytes that were whole by their length but failed their proof; a second time the source itself is wrong. */
const MOST_UNPROVEN = 2;
const TRIES_IN_ALL = 10;
const MAX_BYTES = 50e9;

/**
 * Downloads `url` to `target`, whole or not at all.
 *
 * The bytes grow in `target.part`; an interrupted download goes on from there (Range and If-Range, RFC 9110 sections
 * 13 and 14) if the server shows that the file is the same, else it begins anew. A cut connection, a stall, 429, 408 and
 * 5xx are tried again after a growing wait, or the server's Retry-After; other 4xx are final. The length must be the one
 * declared, and `sha256` and `whole` must hold, before the file gets its name.
 * Throws a `UserError` that says what was got and how to go on.
 */
export async function download(
  url: string,
  target: string,
  options: DownloadOptions = {},
): Promise<Downloaded> {
  const dir = dirname(target);
  await writing(dir, async () => {
    await mkdir(dir, { recursive: true });
  });
  const network = openNetwork(options.proxies ?? {}, options.stallMs ?? 60_000);
  try {
    return await writing(dir, () => alone(target, () => persist(network, url, target, options)));
  } finally {
    await network.destroy();
  }
}

async function persist(
  network: Dispatcher,
  url: string,
  target: string,
  options: DownloadOptions,
): Promise<Downloaded> {
  const clock = options.clock ?? realClock;
  const patience = { ...defaultPatience, ...options.patience };
  const part = new Part(target);
  const asking = {
    ...options,
    clock,
    maxBytes: options.maxBytes ?? MAX_BYTES,
    proven: options.whole !== undefined || options.sha256 !== undefined,
    room: (need: number) => room(url, dirname(target), need),
  };
  let best = (await part.find(url))?.have ?? 0;
  let inVain = 0;
  let unproven = 0;
  for (let tries = 1; ; tries++) {
    let fault: Fault;
    try {
      const original = await exchange(network, url, part, asking);
      return { ...(await settle(part, original, url, target, asking)), tries };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      fault = error;
    }
    const have = await part.size();
    const kept = (await part.find(url))?.original ?? null;
    if (fault.discard || kept === null || validatorOf(kept) === null) await part.discard();
    inVain = have > best ? 1 : inVain + 1;
    best = Math.max(best, have);
    if (fault.kind === 'Content' || fault.kind === 'Hash' || fault.kind === 'Encoding') unproven++;
    const facts = {
      url,
      tries,
      got: gotText(fault.discard ? have : await part.size(), kept),
      part: part.path,
    };
    if (inVain >= patience.tries || tries >= patience.tries * TRIES_IN_ALL || unproven >= MOST_UNPROVEN)
      throw new UserError(fault.said(facts), { cause: fault });
    const asked = fault.retryAfter ?? 0;
    if (asked > patience.longestRetryAfter)
      throw new UserError(
        fetchWords.say.waitTooLong({
          ...facts,
          status: fault.params['status'] ?? null,
          minutes: Math.ceil(asked / 60_000),
        }),
        { cause: fault },
      );
    const ms = Math.max(asked, waitAfter(inVain, url, patience));
    const status = fault.params['status'];
    options.waiting?.({ url, fault: fault.kind, status: typeof status === 'number' ? status : null, ms });
    await clock.sleep(ms);
  }
}

/** Checks the complete part and gives it its name. */
async function settle(
  part: Part,
  original: Original,
  url: string,
  target: string,
  options: Pick<DownloadOptions, 'sha256' | 'whole'> & { maxBytes: number },
): Promise<Omit<Downloaded, 'tries'>> {
  const file = await part.unpack(original.encoding, url, options.maxBytes);
  if (options.whole && !(await options.whole.holds(file)))
    throw new Fault('Content', { expected: options.whole.format }, { discard: true });
  const sha256 = await sha256OfFile(file);
  if (options.sha256 !== undefined && sha256 !== options.sha256.toLowerCase())
    throw new Fault('Hash', { found: sha256, expected: options.sha256 }, { discard: true });
  const bytes = await part.finish(file);
  return { path: target, bytes, sha256 };
}

function gotText(bytes: number, original: Original | null): string {
  const length = original?.length ?? null;
  return length === null ? sizeText(bytes) : `${sizeText(bytes)} / ${sizeText(length)}`;
}

/** Says at once, rather than hours later, that a file will not fit. */
async function room(url: string, dir: string, need: number): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  const free = bavail * bsize;
  if (need > free)
    throw new UserError(fetchWords.say.noRoom({ url, dir, need: sizeText(need), free: sizeText(free) }));
}
