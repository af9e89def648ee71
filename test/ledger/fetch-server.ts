// A file server on the loopback that misbehaves on request, one fault after another, and then behaves.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/ledger/fetch/patience.ts';

/** What the server does to one request. */
export type Fault =
  | { do: 'serve' }
  | { do: 'cut'; after: number }
  | { do: 'cut-chunked'; after: number }
  | { do: 'refuse-connection' }
  | { do: 'status'; status: number; retryAfter?: string; body?: string; type?: string }
  | { do: 'declare'; extra: number } // Content-Length is wrong by so many bytes
  | { do: 'declare-and-send'; extra: number } // Content-Length and body are both too long: padded with rubbish
  | { do: 'ignore-range' }
  | { do: 'ignore-if-range' }
  | { do: 'wrong-range'; by: number } // a 206 that starts elsewhere
  | { do: 'change'; to: Buffer } // the file changes before the next request
  | { do: 'cap'; most: number } // a 206 that holds only the beginning of what was asked for
  | { do: 'empty' }
  | { do: 'rubbish'; body: Buffer } // 200 with other content
  | { do: 'stall'; after: number };

export interface Asked {
  readonly url: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
}

export interface FaultyServer {
  readonly url: string;
  readonly asked: Asked[];
  /** All versions of the file that were ever current. */
  readonly versions: Buffer[];
  close(): Promise<void>;
}

export type Validator = 'etag' | 'date' | 'weak' | 'none';

export async function faultyServer(
  file: Buffer,
  faults: readonly Fault[],
  validator: Validator = 'etag',
  chunked = false,
): Promise<FaultyServer> {
  const queue = [...faults];
  const asked: Asked[] = [];
  const versions = [file];
  const validators = (): Record<string, string> => {
    const version = versions.length;
    if (validator === 'etag') return { etag: `"v${version}"` };
    if (validator === 'weak') return { etag: `W/"v${version}"` };
    if (validator === 'date') return { 'last-modified': new Date(Date.UTC(2026, 0, version)).toUTCString() };
    return {};
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    let fault: Fault = queue.shift() ?? { do: 'serve' };
    for (; fault.do === 'change'; fault = queue.shift() ?? { do: 'serve' }) versions.push(fault.to);
    const now = versions.at(-1)!;
    const log = (status: number): void => {
      const { range, 'if-range': ifRange } = request.headers;
      asked.push({
        url: request.url!,
        range,
        ifRange: ifRange as string | undefined,
        headers: request.headers,
        status,
      });
    };
    if (fault.do === 'refuse-connection') {
      log(0);
      request.socket.resetAndDestroy();
      return;
    }
    if (fault.do === 'status') {
      log(fault.status);
      response.writeHead(fault.status, {
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
        'content-type': fault.type ?? 'text/plain',
      });
      response.end(fault.body ?? 'not now');
      return;
    }
    if (fault.do === 'empty' || fault.do === 'rubbish') {
      log(200);
      const body = fault.do === 'empty' ? Buffer.alloc(0) : fault.body;
      response.writeHead(200, { 'content-length': body.length });
      response.end(body);
      return;
    }
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
    const known = Object.values(validators()).includes(String(request.headers['if-range']));
    const honoured = range && fault.do !== 'ignore-range' && (known || fault.do === 'ignore-if-range');
    let start = honoured ? Number(range[1]) : 0;
    if (honoured && start >= now.length) {
      log(416);
      response.writeHead(416, { 'content-range': `bytes */${now.length}`, ...validators() });
      response.end();
      return;
    }
    if (honoured && fault.do === 'wrong-range') start = Math.max(0, start - fault.by);
    let body = now.subarray(start);
    let declared = body.length;
    if (fault.do === 'declare') declared = Math.max(0, declared + fault.extra);
    if (honoured && fault.do === 'cap') {
      body = body.subarray(0, fault.most);
      declared = body.length;
    }
    if (fault.do === 'declare-and-send') {
      body = Buffer.concat([body, Buffer.alloc(fault.extra, 0x78)]);
      declared = body.length;
    }
    const status = honoured ? 206 : 200;
    log(status);
    response.strictContentLength = false;
    response.writeHead(status, {
      ...(chunked || fault.do === 'cut-chunked' ? {} : { 'content-length': declared }),
      ...(honoured
        ? { 'content-range': `bytes ${start}-${Math.max(start, start + body.length - 1)}/${now.length}` }
        : {}),
      ...validators(),
    });
    if (fault.do === 'cut' || fault.do === 'cut-chunked') {
      response.write(body.subarray(0, fault.after), () => setImmediate(() => request.socket.destroy()));
      return;
    }
    if (fault.do === 'stall') {
      response.write(body.subarray(0, fault.after));
      return;
    }
    response.end(body, () => {
      if (fault.do === 'declare') request.socket.end();
    });
  };
  const server = createServer(answer);
  const url = await listen(server);
  return { url: `${url}/file.zip`, asked, versions, close: () => shut(server) };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}

/** A clock that moves only when somebody sleeps, and remembers for how long. */
export function fakeClock(start = Date.UTC(2026, 10, 1)): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}
