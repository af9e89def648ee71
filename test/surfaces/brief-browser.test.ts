// The brief as a reader's browser shows it: nothing that axe finds, nothing fetched, both languages.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as browserType, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../src/questions/registry.ts';
import { brief, type Section } from '../../src/surfaces/brief/brief.ts';
import { texts } from '../../src/surfaces/cli/common.ts';
import { withSession } from '../../src/surfaces/run.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-brief-'));
let browser: Browser | null = null;
let why = '';

beforeAll(async () => {
  const sections: Section[] = [];
  const options = { world: null, seed: 1, draws: 4, datasets: [], estimates: null, goods: null };
  await withSession(options, async (session) => {
    for (const question of questions)
      if (question.brief)
        sections.push({ question, output: await session.ask(question, question.brief.defaults('JPN')) });
  });
  for (const lang of ['en', 'ja'] as const)
    writeFileSync(join(dir, `${lang}.html`), brief('JPN', sections, [], lang, texts));
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
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
    expect(await page.content()).toContain(lang === 'ja' ? '経済産業省のものではない' : 'not METI');
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
