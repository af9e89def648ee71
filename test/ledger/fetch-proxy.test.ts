// Downloads through a proxy: plain requests are forwarded, https goes through a tunnel, NO_PROXY goes past it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import { download } from '../../src/ledger/fetch/download.ts';
import { fakeClock, faultyServer, listen, shut, type FaultyServer } from './fetch-server.ts';

const file = Buffer.from('year,value\n2023,1\n'.repeat(1_000));
let dir: string;
let origin: FaultyServer;
let proxy: Server;
let proxyUrl: string;
let forwarded: string[];
let tunnelled: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kaname-proxy-'));
  forwarded = [];
  tunnelled = [];
  origin = await faultyServer(file, []);
  proxy = createServer((asked, answer) => {
    forwarded.push(asked.url!);
    asked.pipe(
      request(asked.url!, { method: asked.method!, headers: asked.headers }, (reply) => {
        answer.writeHead(reply.statusCode!, reply.headers);
        reply.pipe(answer);
      }),
    );
  });
  proxy.on('connect', (asked, socket) => {
    tunnelled.push(asked.url!);
    const [host, port] = asked.url!.split(':');
    const far = connect(Number(port), host!, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('error', () => far.destroy());
  });
  proxyUrl = await listen(proxy);
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'])
    vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await origin.close();
  await shut(proxy);
  await rm(dir, { recursive: true, force: true });
});

const options = () => ({ clock: fakeClock(), patience: { tries: 1, seed: 1 } });

it.each(['HTTP_PROXY', 'http_proxy'])('%s is used, by forwarding', async (name) => {
  vi.stubEnv(name, proxyUrl);
  await download(origin.url, join(dir, 'file'), options());
  expect((await readFile(join(dir, 'file'))).equals(file)).toBe(true);
  expect(forwarded).toEqual([origin.url]);
  expect(tunnelled).toEqual([]);
});

it.each(['NO_PROXY', 'no_proxy'])('%s goes past it', async (name) => {
  vi.stubEnv('HTTP_PROXY', proxyUrl);
  vi.stubEnv(name, 'example.org,127.0.0.1');
  await download(origin.url, join(dir, 'file'), options());
  expect(forwarded).toEqual([]);
  expect(origin.asked).toHaveLength(1);
});

it.each(['HTTPS_PROXY', 'https_proxy'])('%s gets a tunnel for https', async (name) => {
  vi.stubEnv(name, proxyUrl);
  // The origin speaks no TLS, so the handshake inside the tunnel fails; that the tunnel was asked for is the point.
  const https = origin.url.replace('http:', 'https:');
  await expect(download(https, join(dir, 'file'), options())).rejects.toThrow(UserError);
  expect(tunnelled).toEqual([new URL(origin.url).host]);
});

it('options go before the environment', async () => {
  vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
  await download(origin.url, join(dir, 'file'), { ...options(), proxies: { http: proxyUrl } });
  expect(forwarded).toHaveLength(1);
});

it('a proxy that is no address ends in a sentence', async () => {
  vi.stubEnv('HTTP_PROXY', 'not an address');
  await expect(download(origin.url, join(dir, 'file'), options())).rejects.toThrow(/fetch\.badProxy/);
});
