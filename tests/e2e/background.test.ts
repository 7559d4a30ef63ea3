import { createServer } from 'node:http';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupFeed } from '../../shared/contract.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';
import { textOf, type ExtensionBrowser, type ExtensionPage } from './browser.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension, writeFeed } from './extension-build.ts';
import { startFirefox } from './firefox.ts';
import { startHostileHost, type HostileHost, type Manner } from './hostile-host.ts';

const MINUTE = 60_000;
const instant = (at: number) => new Date(at).toISOString().replace(/\.\d{3}/, '');
const soon = (minutes: number) => instant(Math.ceil(Date.now() / MINUTE) * MINUTE + minutes * MINUTE);

/** The background has the real clock: its meetings are minutes and days from now. */
function feedOfNow(minutes: number): GroupFeed {
  const way = { url: 'https://zoom.us/j/175547218', service: 'Zoom', phones: [], oneTap: [] };
  return groupFeed({
    generated: instant(Date.now() - MINUTE),
    series: [series({ join: way })],
    occurrences: [minutes, minutes + 7 * 24 * 60].map((ahead) => occurrence({ start: soon(ahead), join: way })),
  });
}

/** Asks for a refresh and waits until the background is done with it. */
async function refresh(page: ExtensionPage): Promise<void> {
  await page.evaluate(`(async () => {
    const tried = async () => (await browser.storage.local.get('schedule')).schedule?.tried ?? 0;
    const before = await tried();
    await browser.runtime.sendMessage({ type: 'refresh', urgent: true }).catch(() => undefined);
    for (let wait = 0; wait < 400 && (await tried()) === before; wait += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
    return true;
  })()`);
}

const stored = (page: ExtensionPage, key: string) =>
  page.evaluate(`browser.storage.local.get(${JSON.stringify(key)}).then((all) => all[${JSON.stringify(key)}] ?? null)`);

describe.each(['Chromium', 'Firefox'] as const)('a host that misbehaves, in %s', (name) => {
  let browser: ExtensionBrowser;
  let host: HostileHost;
  let page: ExtensionPage;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wg-meetings-feed-'));
    const feed = feedOfNow(2 * 24 * 60);
    await writeFeed(folder, [feed]);
    host = await startHostileHost(folder);
    const built = await buildExtension(`background-${name.toLowerCase()}`, [feed], host.address);
    browser = name === 'Chromium' ? await startChromium(built.chromium) : await startFirefox(built.firefox);
    page = await browser.open({ page: 'options.html', now: new Date().toISOString(), zone: 'Asia/Kolkata' });
    await page.find('main');
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const failure = async () => {
    const group = await stored(page, 'group:example');
    expect(group).toMatchObject({ id: 'example', feed: { group: { name: 'Example WG' } } });
    return page.evaluate(
      `browser.storage.local.get('group:example').then((all) => all['group:example'].failure?.kind ?? 'none')`,
    );
  };

  test('a good host is read, and asked only whether anything changed', async () => {
    await refresh(page);
    expect(await failure()).toBe('none');
    host.statuses();
    await refresh(page);
    expect(new Set(host.statuses())).toStrictEqual(new Set([304]));
    expect(await failure()).toBe('none');
  });

  test.each([
    ['error', 'server', 'The server answers with error 500.'],
    ['missing', 'missing', 'The server says there is nothing at this address.'],
    ['garbage', 'no-feed', 'The answer is not a meeting feed.'],
    ['newer', 'too-new', 'The feed is newer than this extension. Update the extension.'],
    ['endless', 'too-large', 'The answer is larger than 5 MB, too large for a meeting feed.'],
    ['slow', 'slow', 'The server did not finish in 20 seconds.'],
  ] as const)('%s: the last good data is kept, and said so', async (manner: Manner, kind, words) => {
    host.behave(manner);
    await refresh(page);
    expect(await failure()).toBe(kind);
    // A day and a half later the popup still shows the meeting, and first of all how old that is and why.
    const later = new Date(Date.now() + 36 * 60 * MINUTE).toISOString();
    const popup = await browser.open({ page: 'popup.html', now: later, zone: 'Asia/Kolkata' });
    try {
      await popup.find('.age');
      const text = await textOf(popup);
      expect(text).toContain(`Not read for 1 day. ${words}`);
      expect(text).toContain('Join on Zoom');
    } finally {
      await popup.close();
    }
    // Two addresses, five megabytes each, and what lies in the sockets.
    expect(host.endlessBytes()).toBeLessThan(100_000_000);
  });

  test('when it is well again, nothing is left of all that', async () => {
    host.behave('good');
    await refresh(page);
    expect(await failure()).toBe('none');
  });
});

describe('the background in Chromium', () => {
  let browser: Chromium;
  let page: ExtensionPage;
  let folder: string;

  beforeAll(async () => {
    const built = await buildExtension('background-life', [feedOfNow(9)], 'http://localhost:9/v1/index.json');
    // The browser's own question cannot be answered by a test: this copy has been allowed to notify beforehand.
    folder = await mkdtemp(join(tmpdir(), 'wg-meetings-allowed-'));
    await cp(built.chromium, folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest = (await readFile(file, 'utf8'))
      .replace('"optional_permissions":["notifications"],', '')
      .replace('"permissions":["alarms","storage"]', '"permissions":["alarms","storage","notifications"]');
    await writeFile(file, manifest);
    browser = await startChromium(folder);
    page = await browser.open({ page: 'options.html', now: new Date().toISOString(), zone: 'Asia/Kolkata' });
    await page.find('main');
    await refresh(page);
  });
  afterAll(() => browser?.close());

  const until = async (what: string) => {
    for (let wait = 0; wait < 100; wait += 1) {
      if ((await page.evaluate(what)) === true) return true;
      await new Promise((done) => setTimeout(done, 100));
    }
    return page.evaluate(what);
  };

  test('counts down on the button, in minutes, and says the rest in its title', async () => {
    expect(String(await page.evaluate('chrome.action.getBadgeText({})'))).toMatch(/^(8|9)$/);
    expect(String(await page.evaluate('chrome.action.getTitle({})'))).toMatch(/^Example WG, \w{3} \d+ \w+, \d\d:\d\d$/);
  });

  test('has one alarm, for the next change', async () => {
    const alarms = await page.evaluate('chrome.alarms.getAll()');
    expect(alarms).toMatchObject([{ name: 'next' }]);
  });

  test('is brought back by its alarm after it was stopped, and paints anew', async () => {
    await page.evaluate(`chrome.action.setBadgeText({ text: 'old' })`);
    await browser.stopWorker();
    expect(await page.evaluate('chrome.action.getBadgeText({})')).toBe('old');
    await page.evaluate(`chrome.alarms.create('next', { when: Date.now() + 1000 })`);
    expect(await until(`chrome.action.getBadgeText({}).then((text) => text !== 'old')`)).toBe(true);
  });

  test('reads a calendar when it was stopped before: what that takes is loaded then', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20991201T160000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const host = createServer((_, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(lines.join('\r\n')),
    );
    await new Promise<void>((listening) => host.listen(0, 'localhost', listening));
    const place = host.address();
    const address = `http://localhost:${typeof place === 'object' ? place?.port : ''}/team.ics`;
    try {
      await browser.stopWorker();
      await page.evaluate(`chrome.storage.sync.set({ settings: { followed: null, feeds: ['${address}'] } })`);
      expect(
        await until(`chrome.storage.local.get('group:own.${address}').then((all) => Object.keys(all).length === 1)`),
      ).toBe(true);
    } finally {
      host.close();
      await page.evaluate('chrome.storage.sync.clear()');
    }
  });

  const wish = (groups: Record<string, number[]>) =>
    page.evaluate(`chrome.storage.sync.get('settings').then(({ settings }) => chrome.storage.sync.set({ settings: {
      followed: null, feeds: [], zone: null, clock: 'language', otherZones: [], badge: true, clockChanges: true, ...settings,
      reminders: { start: true, leads: [10], groups: ${JSON.stringify(groups)}, changes: true, records: true, quiet: null } } }))`);

  test('does not remind of a group for which it shall not', async () => {
    await wish({ example: [] });
    // Written when the reminders have been gone through.
    expect(await until(`chrome.storage.local.get('reminders').then(({ reminders }) => reminders !== undefined)`)).toBe(
      true,
    );
    expect(await page.evaluate('chrome.notifications.getAll()')).toStrictEqual({});
  });

  test('reminds once, and not again', async () => {
    await wish({});
    expect(await until(`chrome.notifications.getAll().then((all) => Object.keys(all).length === 1)`)).toBe(true);
    const id = await page.evaluate('chrome.notifications.getAll().then((all) => Object.keys(all)[0])');
    expect(id).toMatch(/^reminder:/);
    await page.evaluate(
      `chrome.notifications.getAll().then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))`,
    );
    await refresh(page);
    expect(await page.evaluate('chrome.notifications.getAll()')).toStrictEqual({});
  });

  test('tells that a meeting is at another time than the one the person has settled on', async () => {
    const [early, late] = [soon(3 * 24 * 60), soon(3 * 24 * 60 + 60)];
    const one = occurrence({ start: early });
    const unsure = {
      ...one,
      certainty: 'disputed',
      disputed: { start: late, line: 3, origin: 'dated-entry' },
    } as const;
    const unsettled = groupFeed({ series: [series()], occurrences: [unsure] });
    const { group } = unsettled;
    const settled = {
      ...unsettled,
      group: { ...group, source: { ...group.source, sha256: 'f'.repeat(64) } },
      occurrences: [one],
    };
    let served: GroupFeed = unsettled;
    const host = createServer((_, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify(served)),
    );
    await new Promise<void>((listening) => host.listen(0, 'localhost', listening));
    const place = host.address();
    const id = `own.http://localhost:${typeof place === 'object' ? place?.port : ''}/team.json`;
    const source = `chrome.storage.local.get('group:${id}').then((all) => all['group:${id}']?.feed.group.source.sha256)`;
    try {
      await page.evaluate(`chrome.storage.sync.get('settings').then(({ settings }) =>
        chrome.storage.sync.set({ settings: { ...settings, feeds: ['${id.slice('own.'.length)}'] } }))`);
      expect(await until(`${source}.then((sha256) => sha256 === '${group.source.sha256}')`)).toBe(true);
      const choices = { [id]: { origin: 'dated-entry', sha256: group.source.sha256 } };
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ choices })})`);
      served = settled;
      await refresh(page);
      expect(await until(`${source}.then((sha256) => sha256 === '${settled.group.source.sha256}')`)).toBe(true);
      expect(await page.evaluate('chrome.notifications.getAll().then((all) => Object.keys(all))')).toStrictEqual([
        `change:${one.id}`,
      ]);
    } finally {
      host.close();
    }
  });
});
