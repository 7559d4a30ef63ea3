/** The published pages in a real browser: without a script, and in the time of whoever opens them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { serve, type Served } from '../../feed/serve.ts';

const NOW = '2017-07-31T06:00:00Z';

let folder = '';
let server: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await build({ groups: 'feed/groups.yaml', out: join(folder, 'dist'), now: '2017-07-31T00:00:00Z' });
  server = await serve({ out: join(folder, 'dist'), port: 0, host: 'localhost' });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Look {
  zone?: string;
  language?: string;
  scheme?: 'light' | 'dark';
  script?: boolean;
  width?: number;
}

/** Opens a page of the site, and closes it when it has been looked at. */
async function look<T>(
  path: string,
  { zone = 'UTC', language = 'en-GB', scheme = 'light', script = true, width = 1280 }: Look,
  at: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    timezoneId: zone,
    locale: language,
    colorScheme: scheme,
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  });
  try {
    const page = await context.newPage();
    if (script) await page.clock.setFixedTime(NOW);
    await page.goto(`${server.address}${path}`);
    if (script && path !== '') await page.waitForSelector('#zone');
    return await at(page);
  } finally {
    await context.close();
  }
}

const GROUP = 'groups/wg-networking/';
const words = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();

test.each([
  ['Asia/Kolkata', 'en-GB', 'Tuesday 1 August', '20:30 or', '21:30'],
  ['America/St_Johns', 'en-CA', 'Tuesday, August 1', '12:30 p.m. or', '1:30 p.m.'],
  ['Pacific/Apia', 'de-DE', 'Wednesday 2 August', '04:00 or', '05:00'],
  ['America/New_York', 'en-US', 'Tuesday, August 1', '11:00 AM or', '12:00 PM'],
])('in %s (%s) the next meeting is on %s at %s %s', async (zone, language, day, first, second) => {
  await look(GROUP, { zone, language }, async (page) => {
    expect(await words(page, '#next')).toContain(day);
    const times = await words(page, '.times');
    expect(times).toContain(first);
    expect(times).toContain(second);
    expect(times).toContain('The sentence says 08:00 in Los Angeles');
    expect(times).toContain('The dated list says 09:00 in Los Angeles');
  });
});

test('another zone can be chosen', async () => {
  await look(GROUP, { zone: 'Europe/Berlin' }, async (page) => {
    await page.selectOption('#zone', 'Australia/Sydney');
    expect(await words(page, '#next')).toContain('Wednesday 2 August');
    expect(await words(page, '.coming thead .mine')).toBe('Sydneyyour time');
  });
});

test('without a script the page is complete, in the time of the group, and says so', async () => {
  await look(GROUP, { zone: 'Asia/Kolkata', script: false }, async (page) => {
    expect(await words(page, '#next')).toBe('Next meeting Tuesday, 1 August 2017');
    expect(await words(page, '.times')).toContain('08:00 or');
    expect(await words(page, '.notes')).toContain('Shown in the group’s own time, Los Angeles.');
    expect(await page.locator('.coming tbody').count()).toBeGreaterThan(8);
  });
});

test('all groups can be searched, with times of the visitor', async () => {
  await look('', { zone: 'Asia/Kolkata' }, async (page) => {
    expect(await words(page, '.groups li')).toContain('Tue 1 August 20:30 or 21:30 Kolkata');
    await page.fill('input[type=search]', 'storage');
    expect(await page.locator('.groups li:visible').count()).toBe(0);
    await page.fill('input[type=search]', 'network');
    expect(await page.locator('.groups li:visible').count()).toBe(1);
  });
});

test.each([
  ['a group', GROUP],
  ['all groups', ''],
])(
  'the page of %s has no fault that axe finds, light and dark, wide and narrow, and never scrolls sideways',
  async (_, path) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        await look(path, { scheme, width }, async (page) => {
          await page.evaluate(axe);
          const faults: unknown = await page.evaluate(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
          );
          const wider: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect({ scheme, width, faults, wider }).toEqual({ scheme, width, faults: [], wider: 0 });
        });
      }
    }
  },
);
