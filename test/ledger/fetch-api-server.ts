// Stand-ins on the loopback for the addresses of CEPII, UN Comtrade and the World Bank.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ZipFile } from 'yazl';
import { listen, shut } from './fetch-server.ts';

export interface ApiServer {
  readonly base: string;
  readonly asked: { readonly url: URL; readonly key: string | undefined }[];
  close(): Promise<void>;
}

/** What to answer: a body, a status, or nothing (a cut connection). */
export type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string | Buffer }
  | 'cut';

export async function apiServer(answer: (url: URL) => Answer): Promise<ApiServer> {
  const asked: { url: URL; key: string | undefined }[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, 'http://127.0.0.1');
    const key = request.headers['ocp-apim-subscription-key'];
    asked.push({ url, key: Array.isArray(key) ? key[0] : key });
    const say = answer(url);
    if (say === 'cut') request.socket.destroy();
    else response.writeHead(say.status ?? 200, say.headers ?? {}).end(say.body);
  });
  return { base: await listen(server), asked, close: () => shut(server) };
}

export const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

export async function zip(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const made = new ZipFile();
  for (const [name, text] of Object.entries(files)) made.addBuffer(Buffer.from(text), name);
  made.end();
  const chunks: Buffer[] = [];
  for await (const chunk of made.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Rows as the World Bank sends them, page by page. */
export function worldBank(
  rows: readonly { indicator: string; iso3: string; name: string; date: string; value: number | null }[],
  lastupdated = '2026-10-07',
): (url: URL) => Answer {
  return (url) => {
    const indicator = url.pathname.split('/').at(-1)!;
    const perPage = Number(url.searchParams.get('per_page'));
    const page = Number(url.searchParams.get('page'));
    const all = rows.filter((row) => row.indicator === indicator);
    const pages = Math.max(1, Math.ceil(all.length / perPage));
    const meta = { page, pages, per_page: perPage, total: all.length, sourceid: '2', lastupdated };
    const body = all.slice((page - 1) * perPage, page * perPage).map((row) => ({
      indicator: { id: row.indicator, value: row.indicator },
      country: { id: row.iso3.slice(0, 2), value: row.name },
      countryiso3code: row.iso3,
      date: row.date,
      value: row.value,
      unit: '',
      obs_status: '',
      decimal: 0,
    }));
    return json([meta, body]);
  };
}
