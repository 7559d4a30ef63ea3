import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../entrypoints/store/settings-version.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';
import { textOf, type ExtensionBrowser, type ExtensionPage, type MortalBrowser } from './browser.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension, writeFeed } from './extension-build.ts';
import { startFirefox } from './firefox.ts';
import { startHostileHost, type HostileHost } from './hostile-host.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const instant = (at: number) => new Date(at).toISOString().replace(/\.\d{3}/, '');
const LINK = { url: 'https://zoom.us/j/175547218', service: 'Zoom', phones: [], oneTap: [] };

/** The same for all feeds here: a meeting that moves is reminded of anew. */
const FIRST = Math.ceil(Date.now() / MINUTE) * MINUTE + 9 * MINUTE;

/** A feed with a meeting in nine minutes and one in each of the weeks after. */
const feedOfNow = (weeks = 2) => {
  const starts = Array.from({ length: weeks }, (_, week) => FIRST + week * 7 * 24 * HOUR);
  return groupFeed({
    generated: instant(Date.now() - MINUTE),
    series: [series({ join: LINK })],
    occurrences: starts.map((at) => occurrence({ start: instant(at), join: LINK })),
  });
};

const OWN = {
  ...DEFAULT_SETTINGS,
  followed: ['example'],
  otherZones: ['Europe/Paris'],
  reminders: { ...DEFAULT_SETTINGS.reminders, start: true },
};

let host: HostileHost;
let folder: string;
let built: { chromium: string; firefox: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wg-meetings-feed-'));
  await writeFeed(folder, [feedOfNow()]);
  host = await startHostileHost(folder);
  built = await buildExtension('storage-faults', [feedOfNow()], host.address);
  // The browser's own question cannot be answered by a test: this copy has been allowed to notify beforehand.
  const file = join(built.chromium, 'manifest.json');
  const manifest = (await readFile(file, 'utf8'))
    .replace('"optional_permissions":["notifications"],', '')
    .replace('"permissions":["alarms","storage"]', '"permissions":["alarms","storage","notifications"]');
  await writeFile(file, manifest);
});
afterAll(async () => {
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

const options = (browser: ExtensionBrowser) =>
  browser.open({ page: 'options.html', now: instant(Date.now()), zone: 'Asia/Kolkata' });

/** Text of the popup, opened now, once a group is drawn in it. */
async function popupText(browser: ExtensionBrowser): Promise<string> {
  const popup = await browser.open({ page: 'popup.html', now: instant(Date.now()), zone: 'Asia/Kolkata' });
  try {
    await popup.find('.foot');
    return await textOf(popup);
  } finally {
    await popup.close();
  }
}

/** Waits until an expression is true of the page; returns its last value. */
async function until(page: ExtensionPage, what: string): Promise<unknown> {
  for (let wait = 0; wait < 100 && (await page.evaluate(what)) !== true; wait += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return page.evaluate(what);
}

const setLocal = (page: ExtensionPage, values: object) =>
  page.evaluate(`browser.storage.local.set(${JSON.stringify(values)})`);
const setSettings = (page: ExtensionPage, value: unknown) =>
  page.evaluate(`browser.storage.sync.set({ settings: ${JSON.stringify(value)} })`);
const local = (page: ExtensionPage, what: string) =>
  page.evaluate(`browser.storage.local.get(null).then((kept) => ${what})`);
const is = (what: string) => `browser.storage.local.get(null).then((kept) => ${what})`;

/** Has everything read again and waits for the end of it. */
async function refresh(page: ExtensionPage): Promise<void> {
  await setLocal(page, { schedule: { due: 0, failures: 0, tried: 0 } });
  await page.evaluate(`browser.runtime.sendMessage({ type: 'refresh', urgent: true }).catch(() => undefined)`);
  expect(await until(page, is('kept.schedule?.tried > 0'))).toBe(true);
}

/** Waits until nothing has been kept for a while: what was asked for before, such as by changing a setting, is over. */
const atRest = (page: ExtensionPage) =>
  page.evaluate(`new Promise((done) => {
    const end = () => {
      browser.storage.onChanged.removeListener(again);
      done(true);
    };
    let wait = setTimeout(end, 1500);
    const again = () => {
      clearTimeout(wait);
      wait = setTimeout(end, 1500);
    };
    browser.storage.onChanged.addListener(again);
  })`);

const PLACES = ['overview', 'soonest', 'group:example', 'index', 'schedule', 'reminders', 'choices', 'unread:example'];
const GARBAGE = {
  'a text': '\u0000\ufffd{"version"',
  'a list': [null],
  'an object of something else': {
    made: 'x',
    until: Number.MAX_SAFE_INTEGER,
    ids: ['example'],
    groups: { example: 1 },
  },
};

/** Settings that leave no room for another letter: 8192 bytes an item (developer.chrome.com, chrome.storage.sync). */
function fullSettings(): typeof OWN {
  const room = 8192 - 'settings'.length - JSON.stringify({ ...OWN, followed: ['example', ''] }).length;
  const ids = Array.from({ length: Math.floor(room / 103) }, (_, index) => String(index).padEnd(100, 'x'));
  return { ...OWN, followed: ['example', ...ids, 'y'.repeat(Math.max(0, room - 103 * ids.length))] };
}

const NOT_SAVED =
  'this change was not saved. That is more than the browser keeps for settings. ' +
  'Unfollow some groups or remove some calendars, then try again.';

describe.each(['Chromium', 'Firefox'] as const)('storage in %s', (name) => {
  let browser: ExtensionBrowser;
  let page: ExtensionPage;
  beforeAll(async () => {
    browser = name === 'Chromium' ? await startChromium(built.chromium) : await startFirefox(built.firefox);
    page = await options(browser);
    await setSettings(page, OWN);
    await refresh(page);
  });
  afterAll(() => browser?.close());

  test.each(Object.entries(GARBAGE))(
    '%s in the place of everything: the meeting is shown, and all is well after the next reading',
    async (_, garbage) => {
      await setLocal(page, Object.fromEntries(PLACES.map((place) => [place, garbage])));
      expect(await popupText(browser)).toContain('Join on Zoom');
      await refresh(page);
      expect(await local(page, `kept['group:example'].feed.group.name`)).toBe('Example WG');
      expect(await local(page, 'kept.index.groups[0].id')).toBe('example');
      expect(await until(page, `browser.action.getTitle({}).then((title) => title.startsWith('Example WG'))`)).toBe(
        true,
      );
    },
  );

  test('a setting that cannot be gone by is as at the start, the others hold, and the options say which', async () => {
    await setSettings(page, { ...OWN, zone: 'Mars/Base', badge: 'yes' });
    expect(await popupText(browser)).toMatch(/Join on Zoom.*Paris/);
    const opened = await options(browser);
    try {
      await opened.find('main > [role=alert]');
      expect(await textOf(opened, 'main > [role=alert]')).toBe(
        'These settings could not be read and are as at the start: Time and zones.',
      );
    } finally {
      await opened.close();
    }
    await setSettings(page, OWN);
  });

  test('settings that are too large are not kept, and the options say what and why', async () => {
    const full = fullSettings();
    await setSettings(page, full);
    const opened = await options(browser);
    try {
      await opened.find('main');
      // "false" is a letter more than "true".
      await opened.click('#time fieldset:last-of-type input');
      await opened.find('.not-saved');
      expect(await textOf(opened, '.not-saved')).toBe(`Time and zones: ${NOT_SAVED}`);
      expect(await opened.evaluate(`document.querySelector('#time fieldset:last-of-type input').checked`)).toBe(true);
      expect(await page.evaluate(`browser.storage.sync.get().then((all) => all.settings.followed.length)`)).toBe(
        full.followed.length,
      );
      await opened.click('#groups li:last-child button');
      await opened.find('.saved .icon');
      expect(await textOf(opened)).not.toContain('not saved');
    } finally {
      await opened.close();
    }
    await setSettings(page, OWN);
  });

  test('nor is a group followed in the popup then, and it says so, each time anew', async () => {
    // None of these is in the index, so that the popup asks what to follow.
    const followed = fullSettings().followed.with(0, 'another');
    await setSettings(page, { ...OWN, followed });
    const popup = await browser.open({ page: 'popup.html', now: instant(Date.now()), zone: 'Asia/Kolkata' });
    try {
      await popup.find('.meets button');
      await popup.click('.meets button');
      await popup.find('.not-saved[role=alert]');
      expect(await textOf(popup, '.not-saved')).toBe(`Example WG: ${NOT_SAVED}`);
      // Screen readers say what is added, not what stands there.
      await popup.evaluate(`(document.querySelector('.not-saved').dataset.old = '', true)`);
      await popup.click('.meets button');
      await popup.find('.not-saved:not([data-old])');
      expect(await page.evaluate(`browser.storage.sync.get().then((all) => all.settings.followed.length)`)).toBe(
        followed.length,
      );
      await setSettings(page, { ...OWN, followed: [] });
      await popup.click('.meets button');
      await popup.find('.time');
      expect(await textOf(popup)).not.toContain('not saved');
    } finally {
      await popup.close();
    }
    await setSettings(page, OWN);
  });

  test('a clock that is set back by hours: the next meeting again, read again, and no age below nothing', async () => {
    await refresh(page);
    await atRest(page);
    // As it is kept by a computer whose clock was five hours ahead until just now.
    const ahead = Date.now() + 5 * HOUR;
    await page.evaluate(`browser.storage.local.get(null).then((kept) => browser.storage.local.set({
      'group:example': { ...kept['group:example'], readAt: ${ahead} },
      index: { ...kept.index, readAt: ${ahead} },
      overview: { ...kept.overview, made: ${ahead}, groups: { example: { ...kept.overview.groups.example, readAt: ${ahead} } } },
      soonest: { ...kept.soonest, made: ${ahead}, groups: [{ name: 'Example WG', coming: kept.soonest.groups[0].coming.slice(1) }] },
      schedule: { due: ${ahead + 30 * MINUTE}, failures: 0, tried: ${ahead} },
    }))`);
    const text = await popupText(browser);
    expect(text).toContain('Read just now');
    expect(text).toMatch(/in \d min/);
    await page.evaluate(`browser.alarms.create('next', { when: ${Date.now() + 100} })`);
    expect(await until(page, is(`kept.schedule.tried < ${ahead} && kept['group:example'].readAt < ${ahead}`))).toBe(
      true,
    );
    expect(await until(page, `browser.action.getBadgeText({}).then((text) => /^\\d$/.test(text))`)).toBe(true);
  });
});

describe('storage in Chromium', () => {
  let browser: Chromium;
  let page: ExtensionPage;
  /** What nobody caught, in pages and in the background. */
  const uncaught: string[] = [];
  beforeAll(async () => {
    browser = await startChromium(built.chromium);
    browser.context.on('weberror', (fault) => uncaught.push(String(fault.error())));
    browser.context.on('console', (message) => {
      if (message.type() === 'error') uncaught.push(message.text());
    });
    const worker = await browser.worker();
    worker.on('console', (message) => {
      if (message.type() === 'error') uncaught.push(message.text());
    });
    await worker.evaluate(`self.addEventListener('unhandledrejection', ({ reason }) => console.error(String(reason)))`);
    page = await options(browser);
    await setSettings(page, OWN);
    await refresh(page);
  });
  afterAll(() => browser?.close());

  test('each place of it spoilt alone: the popup shows the meeting all the same', async () => {
    for (const [index, place] of PLACES.entries()) {
      const kept = await local(page, `kept['${place}'] ?? null`);
      await setLocal(page, { [place]: Object.values(GARBAGE)[index % 3] });
      expect(`${place}: ${await popupText(browser)}`).toContain('Join on Zoom');
      if (kept === null) await page.evaluate(`chrome.storage.local.remove('${place}')`);
      else await setLocal(page, { [place]: kept });
    }
    await setSettings(page, '\u0000');
    expect(await popupText(browser)).toContain('Join on Zoom');
    await setSettings(page, OWN);
    await refresh(page);
  });

  test('without room: the last good data stays with the reason, the person can still decide, and work goes on', async () => {
    const readAt = await local(page, `kept['group:example'].readAt`);
    await writeFeed(folder, [feedOfNow(300)]);
    await page.evaluate(`chrome.storage.local.getBytesInUse().then((used) =>
      chrome.storage.local.set({ ballast: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 'ballast""'.length) }))`);
    await refresh(page);
    expect(await local(page, `kept['group:example'].failure?.kind`)).toBe('no-room');
    expect(await local(page, `kept['group:example'].readAt`)).toBe(readAt);
    expect(await popupText(browser)).toContain('Join on Zoom');
    expect(await page.evaluate('chrome.alarms.getAll().then(([alarm]) => alarm.scheduledTime > Date.now())')).toBe(
      true,
    );
    await page.evaluate(`chrome.storage.local.remove('ballast')`);
    await refresh(page);
    expect(await local(page, `kept['group:example'].failure?.kind ?? 'none'`)).toBe('none');
  });

  test('a clock that is set back reminds nobody twice', async () => {
    const shown = `chrome.notifications.getAll().then((all) => Object.keys(all).length)`;
    expect(await until(page, `${shown}.then((count) => count === 1)`)).toBe(true);
    await page.evaluate(
      `chrome.notifications.getAll().then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))`,
    );
    const worker = await browser.worker();
    // Five hours back, and on again by the network's time.
    for (const off of [-5 * HOUR, 0]) {
      await worker.evaluate(`Date.now = () => new Date().getTime() + ${off}`);
      await refresh(page);
      expect(await page.evaluate(shown)).toBe(0);
    }
  });

  test('without room for a decision: the popup says so of a choice of two times, a notification of an answer to a reminder', async () => {
    const unsure = occurrence({
      start: instant(FIRST + 24 * HOUR),
      join: LINK,
      certainty: 'disputed',
      disputed: { start: instant(FIRST + 25 * HOUR), line: 3, origin: 'dated-entry' },
    });
    const kept = await local(page, `kept['group:example']`);
    await page.evaluate(`chrome.storage.local.get('group:example').then(({ 'group:example': group }) =>
      chrome.storage.local.set({ 'group:example': { ...group, feed: { ...group.feed, occurrences: [${JSON.stringify(unsure)}] } } }))`);
    // Nothing to read before long and no reminder to forget: less to keep would be room.
    const ahead = Date.now() + HOUR;
    await setLocal(page, {
      schedule: { due: ahead, failures: 0, tried: ahead },
      reminders: { shown: [], dismissed: [], snoozed: {} },
    });
    // What gives way has given way already.
    await page.evaluate(`chrome.storage.local.remove(['overview', 'soonest', 'choices']).then(() =>
      chrome.storage.local.getBytesInUse()).then((used) =>
      chrome.storage.local.set({ ballast: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 'ballast""'.length) }))`);
    try {
      const popup = await browser.open({ page: 'popup.html', now: instant(Date.now()), zone: 'Asia/Kolkata' });
      await popup.find('.readings .link');
      await popup.click('.readings .link');
      await popup.find('.not-saved[role=alert]');
      expect(await textOf(popup, '.not-saved')).toBe(`Example WG: ${NOT_SAVED}`);
      expect(await textOf(popup)).toContain('The page gives two times');
      await popup.close();
      const worker = await browser.worker();
      for (const answer of [`onButtonClicked.dispatch('reminder:1', 0)`, `onClosed.dispatch('reminder:1', true)`]) {
        await worker.evaluate(`chrome.notifications.${answer}`);
        expect(await until(page, `chrome.notifications.getAll().then((all) => 'not-saved' in all)`)).toBe(true);
        await page.evaluate(`chrome.notifications.clear('not-saved')`);
      }
    } finally {
      await page.evaluate(`chrome.storage.local.remove('ballast')`);
    }
    await setLocal(page, { 'group:example': kept });
    await refresh(page);
  });

  test('nothing of this was an exception', () => {
    expect(uncaught).toStrictEqual([]);
  });
});

/** How each goes on with a profile, and after how many milliseconds of writing it is killed: `KILL_AT` names others. */
const MORTALS = [
  [
    'Chromium',
    (profile?: string) => startChromium(built.chromium, profile === undefined ? {} : { profile }),
    '30 120 300',
  ],
  ['Firefox', (profile?: string) => startFirefox(built.firefox, {}, profile), '120'],
] as const;

test.each(MORTALS)(
  '%s killed while it writes, at one moment after the other: data and settings are whole, and not older than said',
  async (_, start, moments) => {
    let browser: MortalBrowser = await start();
    const { profile } = browser;
    try {
      const first = await options(browser);
      await setSettings(first, OWN);
      await refresh(first);
      for (const moment of (process.env['KILL_AT'] ?? moments).split(' ').map(Number)) {
        const page = await options(browser);
        await page.evaluate(`void (async () => {
          const { settings } = await browser.storage.sync.get();
          const { 'group:example': group } = await browser.storage.local.get();
          void browser.storage.sync.set({ settings: { ...settings, otherZones: ['Europe/Paris', 'Asia/Tokyo'] } });
          for (let readAt = group.readAt; ; readAt += 1) {
            await browser.storage.local.set({ 'group:example': { ...group, readAt } });
            globalThis.confirmed = readAt;
          }
        })()`);
        let confirmed = 0;
        for (const end = performance.now() + moment; performance.now() < end;) {
          confirmed = Number(await page.evaluate('globalThis.confirmed ?? 0'));
        }
        await browser.kill();
        browser = await start(profile);
        const again = await options(browser);
        expect(Number(await local(again, `kept['group:example'].readAt`))).toBeGreaterThanOrEqual(confirmed);
        const kept = await again.evaluate('browser.storage.sync.get().then((all) => all.settings)');
        expect(kept).toMatchObject({ followed: ['example'], reminders: OWN.reminders });
        expect(await popupText(browser)).toMatch(/Join on Zoom.*Paris/);
      }
    } finally {
      await browser.close();
    }
  },
);
