/** The published pages in a real browser: without a script, and in the time of whoever opens them. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { replaceFolder } from '../../feed/output-folder.ts';
import { pageAssets } from '../../feed/page-assets.ts';
import { groupSummary } from '../../feed/publish/group-summary.ts';
import { publishSite } from '../../feed/publish/publish.ts';
import { timeZones } from '../../feed/publish/vtimezone.ts';
import { serve, type Served } from '../../feed/serve.ts';
import { groupFeed } from '../fixtures/feeds.ts';

const NOW = '2017-07-31T06:00:00Z';

let folder = '';
let server: Served;
let browser: Browser;

const LONG_WORD = 'Interfacesandtheirreferenceimplementations'.repeat(4);
const LONG_TEXTS = `# Long ${LONG_WORD}

For ${LONG_WORD}, and for nothing else that could be told in a few words.

We meet every Tuesday at 8AM PT on [Zoom](https://zoom.us/j/111222333).

- August 1st, 2017 at 8am PT: ${LONG_WORD} https://example.org/${LONG_WORD}
- July 25th, 2017 at 8am PT: ${LONG_WORD}
`;

const CALLED_OFF = `# Off

## Meetings

- July 31st, 2017 at 8am PT: cancelled
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const others = ['long', 'off'].map((id) => `  - id: ${id}\n    source: ${id}.md\n    updated: 2017-07-30\n`).join('');
  await cp('feed/groups', join(folder, 'groups'), { recursive: true });
  await writeFile(join(folder, 'long.md'), LONG_TEXTS);
  await writeFile(join(folder, 'off.md'), CALLED_OFF);
  await writeFile(join(folder, 'groups.yaml'), `${await readFile('feed/groups.yaml', 'utf8')}${others}`);
  await build({ groups: join(folder, 'groups.yaml'), out: join(folder, 'dist'), now: '2017-07-31T00:00:00Z' });
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
  now?: string;
  /** Time passes only as the test says. */
  stopped?: boolean;
  zone?: string;
  language?: string;
  scheme?: 'light' | 'dark';
  script?: boolean;
  width?: number;
}

/** Opens a page of the site, and closes it when it has been looked at. */
async function look<T>(
  path: string,
  { now = NOW, stopped = false, zone = 'UTC', language = 'en-GB', scheme = 'light', script = true, width = 1280 }: Look,
  at: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    timezoneId: zone,
    locale: language,
    colorScheme: scheme,
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  try {
    const page = await context.newPage();
    if (stopped) {
      await page.clock.install({ time: Date.parse(now) - 60_000 });
      await page.clock.pauseAt(now);
    } else if (script) await page.clock.setFixedTime(now);
    await page.goto(`${server.address}${path}`);
    if (script && path !== '') await page.waitForSelector('#zone', { state: 'attached' });
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

test('another zone can be chosen, and stays as the minutes pass', async () => {
  await look(GROUP, { zone: 'Europe/Berlin', stopped: true }, async (page) => {
    await page.selectOption('#zone', 'Australia/Sydney');
    for (const minutes of [0, 2]) {
      await page.clock.runFor(minutes * 60_000);
      expect(await words(page, '#next')).toContain('Wednesday 2 August');
      expect(await words(page, '.coming thead .mine')).toBe('Sydneyyour time');
      expect(await words(page, '.past li:visible time')).toBe('Wed 19 July');
      expect(await page.inputValue('#zone')).toBe('Australia/Sydney');
    }
  });
});

test('what is open in a page stays open as the minutes pass', async () => {
  await look(GROUP, { now: '2017-08-01T14:50:00Z', stopped: true }, async (page) => {
    expect(await words(page, '.rel')).toBe('in 10 min or 1 h 10 min');
    await page.click('.menu:visible > summary');
    await page.clock.runFor(3 * 60_000);
    expect(await words(page, '.rel')).toBe('in 7 min or 1 h 7 min');
    expect(await page.locator('.menu[open] a:visible').allTextContents()).toEqual([
      'This meeting, as a file',
      'This meeting in Google Calendar',
      'This meeting in Outlook',
      'All meetings: subscribe',
    ]);
  });
});

const DATES = /dates=(\w+)%2F(\w+)/;

test.each([
  [
    '2017-08-01T14:44:00Z',
    'in 16 min or 1 h 16 min',
    'Tuesday 1 August',
    '.button:not(.button-go)',
    'Calico',
    '20170801T150000Z',
    'Tue 18 July',
  ],
  [
    '2017-08-01T15:20:00Z',
    'started 20 min ago or in 40 min',
    'Tuesday 1 August',
    '.button-go',
    'Calico',
    '20170801T150000Z',
    'Tue 18 July',
  ],
  [
    '2017-08-01T17:30:00Z',
    'in 14 days',
    'Tuesday 15 August',
    '.button:not(.button-go)',
    'Fannel',
    '20170815T150000Z',
    'Tue 1 August',
  ],
  [
    '2018-02-01T00:00:00Z',
    'in 5 days',
    'Tuesday 6 February',
    '.button:not(.button-go)',
    'not posted',
    '20180206T160000Z',
    'Tue, 15 August 2017',
  ],
])(
  'a page that is read at %s tells the meeting that is next: %s',
  async (now, distance, day, button, agenda, start, past) => {
    await look(GROUP, { now }, async (page) => {
      expect(await words(page, '.rel')).toBe(distance);
      expect(await words(page, '#next')).toContain(day);
      expect(await page.locator(`[data-join]${button}:visible`).count()).toBe(1);
      expect(await page.locator('.below:visible').count()).toBe(1);
      expect(await page.locator('.agenda:visible').textContent()).toContain(agenda);
      const link = await page.locator('.below:not([hidden]) a[href^="https://calendar.google"]').getAttribute('href');
      expect(DATES.exec(link ?? '')?.[1]).toBe(start);
      expect(await words(page, '.past li:visible time')).toContain(past);
      expect(await page.locator('.coming .date').count()).toBe(8);
    });
  },
);

test('a page that is older than every meeting in it says so', async () => {
  await look(GROUP, { now: '2019-01-01T00:00:00Z' }, async (page) => {
    expect(await words(page, '#next')).toBe('No further meeting is listed');
    expect(await words(page, '.age')).toMatch(/^Read 17 months ago, Mon, 31 July 2017, 00:00/);
    expect(await page.locator('.hero .flag:visible').allTextContents()).toEqual(['Nothing scheduled']);
    expect(await page.locator('.below:visible, .times:visible').count()).toBe(0);
  });
});

test('the address of the calendar can be copied', async () => {
  await look(GROUP, { stopped: true }, async (page) => {
    await page.click('[data-copy]');
    // The browser writes to the clipboard in its own time.
    await page.locator('[data-copy]', { hasText: 'Copied' }).waitFor();
    expect(await words(page, '[data-copy]')).toBe('Copied');
    const copied: unknown = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(`${server.address}v1/groups/wg-networking.ics`);
    await page.clock.runFor(2000);
    expect(await words(page, '[data-copy]')).toBe('Copy');
  });
});

test('without a script the page is complete, in the time of the group, and says so', async () => {
  await look(GROUP, { zone: 'Asia/Kolkata', script: false }, async (page) => {
    expect(await words(page, '#next')).toBe('Next meeting Tuesday, 1 August 2017');
    expect(await words(page, '.times')).toContain('08:00 or');
    expect(await words(page, '.notes')).toContain('Shown in the group’s own time, Los Angeles.');
    expect(await page.locator('.coming tbody').count()).toBeGreaterThan(8);
    expect(await page.locator('.below:visible').count()).toBe(1);
    expect(await page.locator('.below:visible .menu a').count()).toBe(4);
    expect(await page.locator('.pick, .rel').filter({ visible: true }).count()).toBe(0);
  });
});

test('all groups can be searched, with times of the visitor', async () => {
  await look('', { zone: 'Asia/Kolkata' }, async (page) => {
    expect(await words(page, '.groups li')).toContain('Tue 1 August 20:30 or 21:30 Kolkata');
    await page.fill('input[type=search]', 'storage');
    expect(await page.locator('.groups li:visible').count()).toBe(0);
    expect(await words(page, '#groups [role=status]')).toBe('No group matches');
    await page.fill('input[type=search]', 'network');
    expect(await page.locator('.groups li:visible').count()).toBe(1);
  });
});

test('of more groups than a page has, all can be searched from the first page', async () => {
  const groups = Array.from({ length: 1100 }, (_, index) => ({
    summary: groupSummary(groupFeed({ id: `wg-${index}`, name: `Group ${index}` }), NOW),
    tags: [],
    events: { text: '', zones: [] },
  }));
  const out = join(folder, 'many');
  const options = { generated: NOW, assets: await pageAssets(), timeZones: timeZones(2017) };
  await replaceFolder(out, publishSite(groups, options));
  const many = await serve({ out, port: 0, host: 'localhost' });
  const page = await browser.newPage();
  try {
    await page.goto(many.address);
    expect(await page.locator('.groups li:visible').count()).toBe(500);
    await page.fill('input[type=search]', 'group 1099');
    expect(await page.getAttribute('.groups li:visible a', 'href')).toBe(`${many.address}groups/wg-1099/`);
    await page.fill('input[type=search]', '');
    expect(await page.locator('.groups li:visible').count()).toBe(500);
  } finally {
    await page.close();
    await many.close();
  }
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

test.each([
  ['2017-07-31T13:00:00Z', 'Monday 31 July in 2 h'],
  ['2017-07-31T15:03:00Z', 'Monday 31 July'],
])('with nothing else ahead, a cancelled meeting is told at %s as %j, and no zone is asked for', async (now, said) => {
  await look('groups/off/', { now }, async (page) => {
    expect(await words(page, '.was')).toBe(said);
    expect(await words(page, '#next')).toBe('No further meeting is listed');
    expect(await page.isVisible('#zone')).toBe(false);
  });
});

test.each(['', 'groups/long/'])(
  'words that are too long for a line do not make %j wider than a phone',
  async (path) => {
    await look(path, { width: 320 }, async (page) => {
      expect(await words(page, 'main')).toContain(LONG_WORD);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  },
);
