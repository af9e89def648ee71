// Downloads against servers that cut, lie, ignore, change, refuse and stall.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { UserError } from '../../src/contract/message.ts';
import { download, type DownloadOptions, type Progress } from '../../src/ledger/fetch/download.ts';
import { jsonWhole, zipWhole } from '../../src/ledger/fetch/whole.ts';
import { fakeClock, faultyServer, listen, shut, type Fault, type FaultyServer } from './fetch-server.ts';

/** Bytes without pattern, always the same. */
function bytes(length: number, key: string): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0, n = 0; at < length; at += 32, n++)
    blocks.push(createHash('sha256').update(`${key} ${n}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

async function zipOf(key: string, size: number): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(bytes(size, key), 'a.csv', { compress: false, mtime: new Date(Date.UTC(2026, 0, 1)) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
const file = bytes(200_000, 'file');

let dir: string;
let target: string;
const open: FaultyServer[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kaname-fetch-'));
  target = join(dir, 'deep', 'file.bin');
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  await rm(dir, { recursive: true, force: true });
});

async function server(...args: Parameters<typeof faultyServer>): Promise<FaultyServer> {
  const made = await faultyServer(...args);
  open.push(made);
  return made;
}

const calm = (): DownloadOptions & { clock: ReturnType<typeof fakeClock> } => ({
  clock: fakeClock(),
  patience: { seed: 1 },
  proxies: { http: '', https: '', none: '*' },
});

async function failure(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('expected a UserError');
}

/** Everything beside the target: after success nothing, after failure the part and its note. */
const left = async (): Promise<string[]> =>
  existsSync(join(dir, 'deep')) ? (await readdir(join(dir, 'deep'))).sort() : [];

describe('a download', () => {
  it('brings the file, its hash and its progress', async () => {
    const { url } = await server(file, []);
    const seen: Progress[] = [];
    const got = await download(url, target, { ...calm(), progress: (one) => seen.push(one) });
    expect(got).toEqual({ path: target, bytes: file.length, sha256: sha256(file), tries: 1 });
    expect((await readFile(target)).equals(file)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ bytes: file.length, total: file.length });
    expect(await left()).toEqual(['file.bin']);
  });

  it.each(['etag', 'date'] as const)(
    'goes on after cuts, by %s, asking for the rest only',
    async (validator) => {
      const faults: Fault[] = [
        { do: 'cut', after: 50_000 },
        { do: 'cut', after: 60_000 },
        { do: 'refuse-connection' },
      ];
      const { url, asked } = await server(file, faults, validator);
      const options = calm();
      const got = await download(url, target, options);
      expect((await readFile(target)).equals(file)).toBe(true);
      expect(got.tries).toBe(4);
      expect(asked.map((one) => one.status)).toEqual([200, 206, 0, 206]);
      expect(asked[1]!.range).toBe('bytes=50000-');
      expect(asked[3]!.range).toBe('bytes=110000-');
      expect(asked[1]!.ifRange).toBeDefined();
      expect(options.clock.slept).toHaveLength(3);
    },
  );

  it.each(['weak', 'none'] as const)(
    'begins anew after a cut where %s validator lets it resume',
    async (validator) => {
      const { url, asked } = await server(file, [{ do: 'cut', after: 50_000 }], validator);
      await download(url, target, calm());
      expect((await readFile(target)).equals(file)).toBe(true);
      expect(asked.map((one) => one.range)).toEqual([undefined, undefined]);
    },
  );

  it('goes on in a later run', async () => {
    const { url, asked } = await server(file, [{ do: 'cut', after: 70_000 }]);
    const error = await failure(download(url, target, { ...calm(), patience: { tries: 1 } }));
    expect(error.said.id).toBe('fetch.gaveUpCut');
    expect(error.said.params).toMatchObject({
      url,
      tries: 1,
      got: '70.0 kB / 200.0 kB',
      part: `${target}.part`,
    });
    expect(await left()).toEqual(['file.bin.part', 'file.bin.part.json']);
    await download(url, target, calm());
    expect((await readFile(target)).equals(file)).toBe(true);
    expect(asked[1]!.range).toBe('bytes=70000-');
  });

  it('does not go on with the part of another address', async () => {
    const one = await server(file, [{ do: 'cut', after: 70_000 }]);
    const other = bytes(200_000, 'other');
    const two = await server(other, []);
    await failure(download(one.url, target, { ...calm(), patience: { tries: 1 } }));
    await download(two.url, target, calm());
    expect((await readFile(target)).equals(other)).toBe(true);
  });

  it('begins anew where the server ignores ranges', async () => {
    const { url } = await server(file, [{ do: 'cut', after: 50_000 }, { do: 'ignore-range' }]);
    await download(url, target, calm());
    expect((await readFile(target)).equals(file)).toBe(true);
  });

  it.each(['etag', 'date'] as const)('begins anew where the file changed, by %s', async (validator) => {
    const later = bytes(200_000, 'later');
    for (const last of ['serve', 'ignore-if-range'] as const) {
      const faults: Fault[] = [{ do: 'cut', after: 50_000 }, { do: 'change', to: later }, { do: last }];
      const { url } = await server(file, faults, validator);
      await download(url, target, calm());
      expect((await readFile(target)).equals(later)).toBe(true);
    }
  });

  it.each([10, -10])('refuses a 206 that starts %i bytes before what was asked for', async (by) => {
    const { url } = await server(file, [
      { do: 'cut', after: 50_000 },
      { do: 'wrong-range', by },
    ]);
    expect((await download(url, target, calm())).tries).toBe(3);
    expect((await readFile(target)).equals(file)).toBe(true);
  });

  it('asks on where a server sends ranges in small pieces', async () => {
    const { url, asked } = await server(file, [
      { do: 'cut', after: 50_000 },
      { do: 'cap', most: 60_000 },
      { do: 'cap', most: 60_000 },
    ]);
    await download(url, target, calm());
    expect((await readFile(target)).equals(file)).toBe(true);
    expect(asked.map((one) => one.range)).toEqual([
      undefined,
      'bytes=50000-',
      'bytes=110000-',
      'bytes=170000-',
    ]);
  });

  it('takes a 416 for what it is: already whole, or changed', async () => {
    const note = (url: string, length: number | null): string =>
      JSON.stringify({ url, etag: '"v1"', lastModified: null, length, encoding: null });
    const whole = await server(file, []);
    await mkdirOf(target);
    await writeFile(`${target}.part`, file);
    await writeFile(`${target}.part.json`, note(whole.url, null));
    await download(whole.url, target, calm());
    expect(whole.asked.map((one) => one.status)).toEqual([416]);
    expect((await readFile(target)).equals(file)).toBe(true);
    const shorter = await server(file.subarray(0, 100_000), []);
    await writeFile(`${target}.part`, file.subarray(0, 150_000));
    await writeFile(`${target}.part.json`, note(shorter.url, null));
    await download(shorter.url, target, calm());
    expect(shorter.asked.map((one) => one.status)).toEqual([416, 200]);
    expect((await readFile(target)).equals(file.subarray(0, 100_000))).toBe(true);
  });

  it('mistrusts a part without its note, with a broken note, or longer than the file', async () => {
    await mkdirOf(target);
    for (const note of [null, '{', JSON.stringify({ url: 'x' })]) {
      const { url, asked } = await server(file, []);
      await writeFile(`${target}.part`, bytes(300, 'rubbish'));
      if (note !== null) await writeFile(`${target}.part.json`, note);
      await download(url, target, calm());
      expect(asked[0]!.range).toBeUndefined();
      expect((await readFile(target)).equals(file)).toBe(true);
    }
  });
});

async function mkdirOf(path: string): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(path, '..'), { recursive: true });
}

describe('patience', () => {
  it('waits twice as long each time, with jitter, and starts over when bytes arrive', async () => {
    const silence: Fault = { do: 'status', status: 500 };
    const { url } = await server(file, [silence, silence, silence, { do: 'cut', after: 10 }, silence]);
    const options = calm();
    await download(url, target, options);
    const bounds = [1, 2, 4, 1, 2];
    expect(options.clock.slept).toHaveLength(5);
    options.clock.slept.forEach((ms, n) => {
      expect(ms).toBeGreaterThan(bounds[n]! * 500);
      expect(ms).toBeLessThanOrEqual(bounds[n]! * 1_000);
    });
    const again = calm();
    const twin = await server(file, [silence]);
    await download(twin.url, join(dir, 'twin'), again);
    expect(again.clock.slept).toHaveLength(1);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const options = calm();
    const date = new Date(options.clock.now() + 7_000 + 90_000).toUTCString();
    const { url } = await server(file, [
      { do: 'status', status: 429, retryAfter: '7' },
      { do: 'status', status: 503, retryAfter: date },
    ]);
    await download(url, target, options);
    expect(options.clock.slept).toEqual([7_000, 90_000]);
  });

  it('does not wait for hours: it says when to come back', async () => {
    const { url } = await server(file, [{ do: 'status', status: 429, retryAfter: '7200' }]);
    const error = await failure(download(url, target, calm()));
    expect(error.said).toMatchObject({ id: 'fetch.waitTooLong', params: { minutes: 120, status: 429 } });
  });

  it('gives up with one sentence after so many tries in vain', async () => {
    const { url, asked } = await server(
      file,
      Array.from({ length: 50 }, (): Fault => ({ do: 'status', status: 502 })),
    );
    const error = await failure(download(url, target, { ...calm(), patience: { tries: 4, seed: 1 } }));
    expect(error.said).toMatchObject({
      id: 'fetch.gaveUpStatus',
      params: { tries: 4, status: 502, got: '0 B' },
    });
    expect(asked).toHaveLength(4);
    expect(existsSync(target)).toBe(false);
  });

  it('ends even if each try brings one byte', async () => {
    const { url } = await server(
      file,
      Array.from({ length: 500 }, (): Fault => ({ do: 'cut', after: 1 })),
    );
    const error = await failure(download(url, target, { ...calm(), patience: { tries: 2, seed: 1 } }));
    expect(error.said).toMatchObject({
      id: 'fetch.gaveUpCut',
      params: { tries: 20, got: '20 B / 200.0 kB' },
    });
  });

  it('takes silence for a dead connection', async () => {
    const { url } = await server(file, [{ do: 'stall', after: 50_000 }]);
    const got = await download(url, target, { ...calm(), stallMs: 200 });
    expect(got.tries).toBe(2);
    expect((await readFile(target)).equals(file)).toBe(true);
  });

  it('says when nobody answers', async () => {
    const closed = await faultyServer(file, []);
    await closed.close();
    const error = await failure(download(closed.url, target, { ...calm(), patience: { tries: 2, seed: 1 } }));
    expect(error.said.id).toBe('fetch.gaveUpUnreachable');
    expect(String(error.said.params['detail'])).toContain('ECONNREFUSED');
  });
});

describe('final refusals', () => {
  it.each([
    [404, 'fetch.notFound'],
    [410, 'fetch.notFound'],
    [401, 'fetch.refused'],
    [403, 'fetch.refused'],
    [204, 'fetch.oddStatus'],
  ])('%i ends at once: %s', async (status, id) => {
    const { url, asked } = await server(file, [{ do: 'status', status, body: 'out\nof quota' }]);
    const error = await failure(download(url, target, calm()));
    expect(error.said.id).toBe(id);
    expect(asked).toHaveLength(1);
    if (id === 'fetch.refused') expect(error.said.params['detail']).toBe(' (out of quota)');
  });

  it('a page of HTML is not quoted', async () => {
    const { url } = await server(file, [{ do: 'status', status: 403, body: '<html>', type: 'text/html' }]);
    expect((await failure(download(url, target, calm()))).said.params['detail']).toBe('');
  });

  it('addresses and redirects that are not http(s)', async () => {
    expect((await failure(download('ftp://127.0.0.1/x', target, calm()))).said.id).toBe('fetch.badAddress');
    expect((await failure(download('nonsense', target, calm()))).said.id).toBe('fetch.badAddress');
    for (const location of ['file:///etc/passwd', 'data:text/plain,x', 'http://', '/loop']) {
      const leading = createServer((_, response) => response.writeHead(302, { location }).end());
      const error = await failure(download(await listen(leading), target, calm()));
      expect(error.said.id).toBe('fetch.badRedirect');
      await shut(leading);
    }
    expect(existsSync(target)).toBe(false);
  });

  it('follows a redirect, but tells no key to another server', async () => {
    const { url, asked } = await server(file, []);
    let key: unknown;
    const leading = createServer((request, response) => {
      key = request.headers['x-key'];
      response.writeHead(307, { location: url }).end();
    });
    await download(await listen(leading), target, {
      ...calm(),
      secrets: { 'x-key': 'hush' },
      headers: { 'x-a': 'b' },
    });
    await shut(leading);
    expect(key).toBe('hush');
    expect(asked[0]!.headers['x-key']).toBeUndefined();
    expect(asked[0]!.headers['x-a']).toBe('b');
    expect((await readFile(target)).equals(file)).toBe(true);
  });

  it('an empty file, however often', async () => {
    const { url } = await server(
      file,
      Array.from({ length: 9 }, (): Fault => ({ do: 'empty' })),
    );
    const error = await failure(download(url, target, { ...calm(), patience: { tries: 3, seed: 1 } }));
    expect(error.said.id).toBe('fetch.gaveUpEmpty');
    expect(await left()).toEqual([]);
  });

  it('more than the limit, declared or not', async () => {
    for (const chunked of [false, true]) {
      const { url } = await server(file, [], 'etag', chunked);
      const error = await failure(download(url, target, { ...calm(), maxBytes: 100_000 }));
      expect(error.said).toMatchObject({ id: 'fetch.tooLarge', params: { limit: '100.0 kB' } });
      expect(await left()).toEqual([]);
    }
  });

  it('a body without end', async () => {
    const endless = createServer((_, response) => {
      response.writeHead(200);
      const block = Buffer.alloc(65_536);
      const more = (): void => {
        if (!response.destroyed) response.write(block, () => setImmediate(more));
      };
      more();
    });
    const error = await failure(download(await listen(endless), target, { ...calm(), maxBytes: 1_000_000 }));
    await shut(endless);
    expect(error.said.id).toBe('fetch.tooLarge');
  });
});

describe('servers that lie', () => {
  const hash = sha256(file);

  it('a body shorter than declared is a cut', async () => {
    const { url } = await server(file, [{ do: 'declare', extra: 5_000 }]);
    await download(url, target, { ...calm(), sha256: hash });
    expect((await readFile(target)).equals(file)).toBe(true);
  });

  it('a body longer than declared does not pass for the file', async () => {
    const zip = await zipOf('zip', 100_000);
    const { url } = await server(zip, [{ do: 'declare', extra: -5_000 }]);
    await download(url, target, { ...calm(), whole: zipWhole });
    expect((await readFile(target)).equals(zip)).toBe(true);
    const always = await server(
      zip,
      Array.from({ length: 9 }, (): Fault => ({ do: 'declare', extra: -5_000 })),
    );
    await rm(target);
    const error = await failure(download(always.url, target, { ...calm(), whole: zipWhole }));
    expect(error.said).toMatchObject({ id: 'fetch.gaveUpContent', params: { expected: 'zip', tries: 2 } });
    expect(await left()).toEqual([]);
  });

  it('a wrong hash ends after the second time', async () => {
    const { url, asked } = await server(file, []);
    const error = await failure(download(url, target, { ...calm(), sha256: '0'.repeat(64) }));
    expect(error.said).toMatchObject({ id: 'fetch.gaveUpHash', params: { found: hash } });
    expect(asked).toHaveLength(2);
    expect(await left()).toEqual([]);
  });

  it('no length, no chunks and no proof: refused; with a proof: taken', async () => {
    const zip = await zipOf('bare', 5_000);
    const bare = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('HTTP/1.0 200 OK\r\n\r\n');
        socket.end(zip);
      });
    });
    await new Promise<void>((resolve) => {
      bare.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
    expect((await failure(download(url, target, calm()))).said.id).toBe('fetch.unproven');
    await download(url, target, { ...calm(), whole: zipWhole });
    expect((await readFile(target)).equals(zip)).toBe(true);
    bare.close();
  });

  it('JSON is asked for and HTML comes', async () => {
    const { url } = await server(
      file,
      Array.from({ length: 3 }, (): Fault => ({ do: 'rubbish', body: Buffer.from('<html>log in</html>') })),
    );
    const error = await failure(download(url, target, { ...calm(), whole: jsonWhole }));
    expect(error.said).toMatchObject({ id: 'fetch.gaveUpContent', params: { expected: 'JSON' } });
  });
});

describe('compressed replies', () => {
  const text = Buffer.from(JSON.stringify({ rows: Array.from({ length: 5_000 }, (_, n) => n) }));
  const packed = gzipSync(text);

  async function packedServer(
    body: Buffer,
    encoding: string,
    cutFirst: number | null,
  ): Promise<[string, () => Promise<void>]> {
    let first = true;
    const made = createServer((request, response) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200, {
        'content-encoding': encoding,
        etag: '"gz"',
        'content-length': body.length - from,
        ...(from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
      });
      if (first && cutFirst !== null)
        response.write(body.subarray(0, cutFirst), () => setImmediate(() => response.socket?.destroy()));
      else response.end(body.subarray(from));
      first = false;
    });
    return [await listen(made), () => shut(made)];
  }

  it('are resumed in their compressed form, then unpacked', async () => {
    const [url, close] = await packedServer(packed, 'gzip', 3_000);
    const got = await download(url, target, { ...calm(), whole: jsonWhole });
    await close();
    expect((await readFile(target)).equals(text)).toBe(true);
    expect(got).toMatchObject({ bytes: text.length, sha256: sha256(text), tries: 2 });
    expect(await left()).toEqual(['file.bin']);
  });

  it('that are broken, bombs or unknown end in a sentence', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    for (const [body, encoding, id] of [
      [packed.subarray(0, 2_000), 'gzip', 'fetch.gaveUpEncoding'],
      [bomb, 'gzip', 'fetch.tooLarge'],
      [packed, 'zstd', 'fetch.badEncoding'],
    ] as const) {
      const [url, close] = await packedServer(body, encoding, null);
      const error = await failure(download(url, target, { ...calm(), maxBytes: 1_000_000 }));
      await close();
      expect(error.said.id).toBe(id);
      expect(await left()).toEqual([]);
    }
  });
});

describe('the disk', () => {
  it('says before it starts that there is no room', async () => {
    const huge = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 2 ** 52 });
      response.flushHeaders();
    });
    const error = await failure(download(await listen(huge), target, { ...calm(), maxBytes: Infinity }));
    await shut(huge);
    expect(error.said).toMatchObject({ id: 'fetch.noRoom', params: { need: '4.5 PB' } });
  });

  it.skipIf(!existsSync('/dev/full'))('that is full is named (needs /dev/full)', async () => {
    const { url } = await server(file, []);
    await mkdirOf(target);
    await symlink('/dev/full', `${target}.part`);
    const error = await failure(download(url, target, calm()));
    expect(error.said.id).toBe('ledger.diskFull');
    expect(existsSync(target)).toBe(false);
  });

  it('holds one download of a file at a time, and forgets a dead one', async () => {
    const { url } = await server(file, [{ do: 'stall', after: 10 }]);
    const slow = download(url, target, { ...calm(), stallMs: 400 });
    for (let n = 0; n < 100 && !existsSync(`${target}.part`); n++)
      await new Promise((done) => setTimeout(done, 5));
    expect((await failure(download(url, target, calm()))).said).toMatchObject({
      id: 'fetch.busy',
      params: { pid: String(process.pid) },
    });
    await slow;
    const { hostname } = await import('node:os');
    await writeFile(`${target}.part.lock`, `999999999 ${hostname()}`);
    await download(url, target, calm());
    expect((await readFile(target)).equals(file)).toBe(true);
    expect(await left()).toEqual(['file.bin']);
  });
});

describe('whatever the faults', () => {
  it('the file is one the server had, or there is none and one sentence says why', async () => {
    const versions = await Promise.all(
      ['one', 'two', 'three'].map((key, n) => zipOf(key, 20_000 + 3_000 * (n % 2))),
    );
    const point = fc.integer({ min: 0, max: 27_000 });
    const fault: fc.Arbitrary<Fault> = fc.oneof(
      point.map((after): Fault => ({ do: 'cut', after })),
      point.map((after): Fault => ({ do: 'cut-chunked', after })),
      fc.constant<Fault>({ do: 'refuse-connection' }),
      fc
        .constantFrom(429, 500, 502, 503, 408)
        .map((status): Fault => ({ do: 'status', status, retryAfter: '3' })),
      fc.integer({ min: -5_000, max: 5_000 }).map((extra): Fault => ({ do: 'declare', extra })),
      fc.integer({ min: 1, max: 5_000 }).map((extra): Fault => ({ do: 'declare-and-send', extra })),
      fc.constant<Fault>({ do: 'ignore-range' }),
      fc.constant<Fault>({ do: 'ignore-if-range' }),
      fc.integer({ min: -500, max: 500 }).map((by): Fault => ({ do: 'wrong-range', by })),
      fc.constantFrom(...versions).map((to): Fault => ({ do: 'change', to })),
      point.map((most): Fault => ({ do: 'cap', most: most + 1 })),
      fc.constant<Fault>({ do: 'empty' }),
      fc.constant<Fault>({ do: 'rubbish', body: Buffer.from('<html>busy</html>') }),
      fc.constant<Fault>({ do: 'status', status: 404 }),
    );
    let whole = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 8 }),
        fc.constantFrom('etag' as const, 'date' as const, 'weak' as const, 'none' as const),
        fc.boolean(),
        async (faults, validator, chunked) => {
          const made = await faultyServer(versions[0]!, faults, validator, chunked);
          const folder = await mkdtemp(join(dir, 'case-'));
          const path = join(folder, 'file.zip');
          try {
            const got = await download(made.url, path, { ...calm(), whole: zipWhole });
            const data = await readFile(path);
            expect(made.versions.some((version) => version.equals(data))).toBe(true);
            expect(got.sha256).toBe(sha256(data));
            expect(await readdir(folder)).toEqual(['file.zip']);
            whole++;
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
            expect(existsSync(path)).toBe(false);
            refused++;
          } finally {
            await made.close();
          }
        },
      ),
      { numRuns: 250, seed: 20261101 },
    );
    expect(whole).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(10);
  });
});
