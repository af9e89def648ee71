// One try at a download: asks for what is missing, checks that the reply belongs to the part, and appends it.
import type { Dispatcher } from 'undici';
import { UserError } from '../../contract/message.ts';
import { arrivals } from './arrivals.ts';
import { Fault, sizeText } from './faults.ts';
import { get, type Reply } from './http.ts';
import type { Encoding, Original, Part } from './part.ts';
import { retryAfter, type Clock } from './patience.ts';
import { fetchWords } from './words.ts';

export interface Progress {
  /** Bytes at hand, those of earlier tries included. */
  readonly bytes: number;
  /** Bytes in all, where the server says. */
  readonly total: number | null;
  /** Bytes per second of this try. */
  readonly rate: number;
}

export interface ExchangeOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly maxBytes: number;
  /** The finished file carries a proof of its own that it is whole. */
  readonly proven: boolean;
  /** Throws where the disk has no room for so many bytes. */
  readonly room: (bytes: number) => Promise<void>;
  readonly progress?: (progress: Progress) => void;
}

const PROGRESS_EVERY = 100;

/** Asks once. Returns when the part is as long as it was declared; throws a `Fault` or a `UserError`. */
export async function exchange(
  network: Dispatcher,
  url: string,
  part: Part,
  options: ExchangeOptions,
): Promise<Original> {
  const found = await part.find(url);
  if (found && found.have === found.original.length) return found.original;
  const validator = found ? validatorOf(found.original) : null;
  const earlier = found && validator !== null ? found : null;
  const headers = {
    'user-agent': 'kaname',
    'accept-encoding': 'identity',
    ...options.headers,
    ...(earlier && validator !== null ? { range: `bytes=${earlier.have}-`, 'if-range': validator } : {}),
  };
  const reply = await get(network, url, headers, options.secrets ?? {});
  const chunks = arrivals(reply.body, url);
  try {
    if (reply.status === 200) {
      const original = originalOf(url, reply);
      await part.begin(original);
      return await receive(reply, chunks, part, original, 0, options);
    }
    if (earlier && reply.status === 206) {
      const original = continued(reply, earlier);
      return await receive(reply, chunks, part, original, earlier.have, options);
    }
    if (earlier && reply.status === 416) return alreadyWhole(reply, earlier);
    throw await refusal(reply, chunks, url, options.clock);
  } finally {
    reply.body.destroy();
  }
}

/** The validator to resume with: a strong ETag, else the date. A weak ETag does not promise equal bytes. */
export function validatorOf(original: Original): string | null {
  if (original.etag !== null && !original.etag.startsWith('W/')) return original.etag;
  return original.lastModified;
}

function originalOf(url: string, reply: Reply): Original {
  return {
    url,
    etag: reply.header('etag'),
    lastModified: reply.header('last-modified'),
    length: wholeNumber(reply.header('content-length')),
    encoding: encodingOf(reply, url),
  };
}

function encodingOf(reply: Reply, url: string): Encoding | null {
  const encoding = (reply.header('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return null;
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip';
  if (encoding === 'deflate' || encoding === 'br') return encoding;
  throw new UserError(fetchWords.say.badEncoding({ url, encoding: encoding.slice(0, 40) }));
}

/** A 206 that goes on exactly where the part ends, in the same version of the file; else the part is worthless. */
function continued(reply: Reply, earlier: { original: Original; have: number }): Original {
  const { original, have } = earlier;
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(reply.header('content-range') ?? '');
  const total = range?.[3] === '*' ? original.length : wholeNumber(range?.[3] ?? null);
  const same = (then: string | null, now: string | null): boolean => now === null || then === now;
  const fits =
    range !== null &&
    Number(range[1]) === have &&
    (original.length === null || total === original.length) &&
    (original.etag === null ? reply.header('etag') === null : reply.header('etag') === original.etag) &&
    same(original.lastModified, reply.header('last-modified')) &&
    encodingOf(reply, original.url) === original.encoding;
  if (!fits) throw new Fault('Changed', {}, { discard: true });
  return { ...original, length: total };
}

/** A 416: there is nothing after what we have. */
function alreadyWhole(reply: Reply, earlier: { original: Original; have: number }): Original {
  const total = wholeNumber(/^bytes \*\/(\d+)$/.exec(reply.header('content-range') ?? '')?.[1] ?? null);
  const etag = reply.header('etag');
  const same = etag === null || etag === earlier.original.etag;
  if (total === earlier.have && earlier.original.length === null && same)
    return { ...earlier.original, length: total };
  throw new Fault('Changed', {}, { discard: true });
}

async function receive(
  reply: Reply,
  chunks: AsyncIterable<Buffer>,
  part: Part,
  original: Original,
  from: number,
  options: ExchangeOptions,
): Promise<Original> {
  const { url, length: total } = original;
  if (total === 0) throw new Fault('Empty', {}, { discard: true });
  if ((total ?? 0) > options.maxBytes) throw await tooLarge(url, part, options);
  if (total !== null) await options.room(total - from);
  const file = await part.append();
  const began = options.clock.now();
  let told = began;
  let at = from;
  const tell = (now: number): void => {
    told = now;
    options.progress?.({ bytes: at, total, rate: ((at - from) * 1_000) / Math.max(1, now - began) });
  };
  try {
    for await (const chunk of chunks) {
      at += chunk.length;
      if (total !== null && at > total)
        throw new Fault('Longer', { declared: sizeText(total) }, { discard: true });
      if (at > options.maxBytes) throw await tooLarge(url, part, options);
      await file.write(chunk);
      const now = options.clock.now();
      if (now - told >= PROGRESS_EVERY) tell(now);
    }
  } finally {
    await file.close();
  }
  tell(options.clock.now());
  if (at === 0) throw new Fault('Empty', {}, { discard: true });
  if (total !== null && at < total) throw new Fault('Cut', { detail: 'the body ended early' });
  const framed = total !== null || reply.header('transfer-encoding') !== null || original.encoding !== null;
  if (!framed && !options.proven) {
    await part.discard();
    throw new UserError(fetchWords.say.unproven({ url }));
  }
  return original;
}

async function tooLarge(url: string, part: Part, options: ExchangeOptions): Promise<UserError> {
  await part.discard();
  return new UserError(fetchWords.say.tooLarge({ url, limit: sizeText(options.maxBytes) }));
}

/** What a reply without a file means. */
async function refusal(
  reply: Reply,
  chunks: AsyncIterable<Buffer>,
  url: string,
  clock: Clock,
): Promise<Error> {
  const { status } = reply;
  if (status >= 500 || status === 429 || status === 408)
    return new Fault(
      'Status',
      { status },
      { retryAfter: retryAfter(reply.header('retry-after'), clock.now()) },
    );
  if (status === 404 || status === 410) return new UserError(fetchWords.say.notFound({ url, status }));
  if (status < 400 || status === 416) return new UserError(fetchWords.say.oddStatus({ url, status }));
  const said = await firstWords(reply, chunks);
  return new UserError(fetchWords.say.refused({ url, status, detail: said === '' ? '' : ` (${said})` }));
}

/** The beginning of what a server says in plain text or JSON; web pages say nothing here. */
async function firstWords(reply: Reply, chunks: AsyncIterable<Buffer>): Promise<string> {
  if (/html/i.test(reply.header('content-type') ?? '')) return '';
  let text = '';
  try {
    for await (const chunk of chunks) {
      text += chunk.toString('utf8');
      if (text.length > 300) break;
    }
  } catch {
    // a cut refusal is still a refusal
  }
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function wholeNumber(text: string | null): number | null {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : null;
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
