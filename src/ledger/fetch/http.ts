// One HTTP exchange: proxies from the environment, redirects that stay on http(s), no hidden decompression.
import { EnvHttpProxyAgent, request, type Dispatcher } from 'undici';
import { UserError } from '../../contract/message.ts';
import { networkTrouble } from './faults.ts';
import { fetchWords } from './words.ts';

/** Proxies; what is not given comes from http_proxy, https_proxy and no_proxy, in small or capital letters. */
export interface Proxies {
  readonly http?: string;
  readonly https?: string;
  readonly none?: string;
}

export interface Reply {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Dispatcher.ResponseData['body'];
}

const MAX_REDIRECTS = 10;
const CONNECT_TIMEOUT = 30_000;

/** The way out to the network; whoever opens it closes it. */
export function openNetwork(proxies: Proxies, stallMs: number): Dispatcher {
  try {
    return new EnvHttpProxyAgent({
      ...(proxies.http === undefined ? {} : { httpProxy: proxies.http }),
      ...(proxies.https === undefined ? {} : { httpsProxy: proxies.https }),
      ...(proxies.none === undefined ? {} : { noProxy: proxies.none }),
      proxyTunnel: false, // tunnels for https alone: many proxies refuse them for plain http
      connect: { timeout: CONNECT_TIMEOUT },
      headersTimeout: stallMs,
      bodyTimeout: stallMs,
    });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(fetchWords.say.badProxy({ detail }), { cause });
  }
}

/** GETs an address. `secrets` go only to the server first named, never to another one that it points to. */
export async function get(
  network: Dispatcher,
  url: string,
  headers: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Promise<Reply> {
  let at = address(url);
  const home = at.origin;
  for (let hop = 0; ; hop++) {
    const sent = { ...headers, ...(at.origin === home ? secrets : {}) };
    let reply: Dispatcher.ResponseData;
    try {
      reply = await request(at, { dispatcher: network, method: 'GET', headers: sent });
    } catch (error) {
      throw networkTrouble(error, url, false);
    }
    const header = (name: string): string | null => {
      const value = reply.headers[name];
      return value === undefined ? null : Array.isArray(value) ? (value[0] ?? null) : value;
    };
    const location = header('location');
    if (![301, 302, 303, 307, 308].includes(reply.statusCode) || location === null)
      return { status: reply.statusCode, header, body: reply.body };
    reply.body.on('error', () => undefined).destroy();
    at = follow(url, at, location, hop);
  }
}

function address(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return parsed;
  throw new UserError(fetchWords.say.badAddress({ url }));
}

function follow(url: string, from: URL, location: string, hop: number): URL {
  const refuse = (detail: string): UserError =>
    new UserError(fetchWords.say.badRedirect({ url, target: location.slice(0, 200), detail }));
  if (!URL.canParse(location, from.href)) throw refuse('not an address');
  const to = new URL(location, from);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') throw refuse('neither http nor https');
  if (from.protocol === 'https:' && to.protocol === 'http:') throw refuse('from https to http');
  if (hop >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} redirects`);
  return to;
}
