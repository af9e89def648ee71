import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as browserType, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-brief-'));
let browser: Browser | null = null;
let why = '';

beforeAll(async () => {
  for (const lang of ['en', 'ja'])
    execFileSync(
      process.execPath,
      [
        join(packageRoot(), 'dist/surfaces/cli/main.js'),
        'brief',
        'JPN',
        '--draws',
        '20',
        '--lang',
        lang,
        '-o',
        join(dir, `${lang}.html`),
      ],
      { stdio: 'ignore' },
    );
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  );
  for (const executablePath of [installed, await chromium.executablePath().catch(() => undefined)]) {
    if (!executablePath || browser) continue;
    browser = await browserType
      .launch({
        executablePath,
        args: [...chromium.args, '--no-sandbox', '--disable-background-networking', '--disable-quic'],
      })
      .catch((error: unknown) => {
        why = String(error).split('\n')[0] ?? '';
        return null;
      });
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the brief in a browser', () => {
  it.for(['en', 'ja'])('axe finds nothing, and no request leaves the page (%s)', async (lang, ctx) => {
    const page = await browser?.newPage({ viewport: { width: 1000, height: 1400 } });
    if (!page) return ctx.skip(`no browser could be started: ${why || 'none is installed'}`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${join(dir, `${lang}.html`)}`);
    await page.evaluate(axe.source);
    const violations = await page.evaluate<string[]>(
      'axe.run().then((found) => found.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")))',
    );
    expect(violations).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    if (process.env['KANAME_SCREENSHOT'])
      await page.screenshot({ path: join(process.env['KANAME_SCREENSHOT'], `brief-${lang}.png`) });
  });
});
