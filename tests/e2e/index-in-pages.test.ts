/** An index of more groups than fit into one file, read by the extension in real browsers. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupSummary } from '../../feed/publish/group-summary.ts';
import { indexFiles } from '../../feed/publish/index-files.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';
import { textOf, type ExtensionBrowser, type ExtensionPage } from './browser.ts';
import { startChromium } from './chromium.ts';
import { buildExtension, writeFeed } from './extension-build.ts';
import { startFirefox } from './firefox.ts';
import { startHostileHost, type HostileHost } from './hostile-host.ts';

const NOW = new Date().toISOString().replace(/\.\d{3}/, '');
const START = new Date(Date.now() + 2 * 86_400_000).toISOString().replace(/\d{2}\.\d{3}/, '00');

const feedOf = (id: string, name: string) =>
  groupFeed({ id, name, generated: NOW, series: [series()], occurrences: [occurrence({ start: START })] });

/** What the person follows: on the first page, on the last, and on one between. */
const FIRST = feedOf('aa-first', 'First WG');
const BETWEEN = feedOf('wg-1500-between', 'Between WG');
const LAST = feedOf('zz-last', 'Last WG');

/** Publishes an index of two thousand groups, and the feeds of those that are followed. */
async function publish(folder: string, followed: readonly ReturnType<typeof feedOf>[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeFeed(folder, followed);
  const others = Array.from({ length: 2000 }, (_, index) => groupFeed({ id: `wg-${index}`, name: `WG ${index}` }));
  const summaries = [...followed, ...others].map((feed) => groupSummary(feed, NOW));
  for (const [path, json] of indexFiles(summaries, NOW, undefined)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(json));
  }
}

let folder = '';
let host: HostileHost;
let built: Awaited<ReturnType<typeof buildExtension>>;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'wg-meetings-pages-')), 'dist');
  await publish(folder, []);
  host = await startHostileHost(folder);
  // What is on board was packaged when the feed was small.
  built = await buildExtension('pages', [FIRST, feedOf('other', 'Other WG')], host.address);
});
afterAll(() => host?.close());

describe.each(['Chromium', 'Firefox'] as const)('an index in pages, in %s', (name) => {
  let browser: ExtensionBrowser;
  let page: ExtensionPage;

  beforeAll(async () => {
    await publish(folder, [FIRST, BETWEEN, LAST]);
    browser = name === 'Chromium' ? await startChromium(built.chromium) : await startFirefox(built.firefox);
    page = await browser.open({ page: 'options.html', now: NOW, zone: 'Asia/Kolkata' });
    await page.find('main');
  });
  afterAll(() => browser?.close());

  /** Does something after which the background reads the feed, and returns what that was answered. */
  async function answersTo(what: string): Promise<number[]> {
    host.statuses();
    await page.evaluate(`(async () => {
      const tried = async () => (await browser.storage.local.get('schedule')).schedule?.tried ?? 0;
      const before = await tried();
      ${what}
      for (let wait = 0; wait < 400 && (await tried()) === before; wait += 1) {
        await new Promise((done) => setTimeout(done, 100));
      }
    })()`);
    return host.statuses().toSorted((a, b) => a - b);
  }
  const refresh = () => answersTo(`await browser.runtime.sendMessage({ type: 'refresh', urgent: true });`);
  const follow = (...ids: string[]) =>
    answersTo(`await browser.storage.sync.set({ settings: { followed: ${JSON.stringify(ids)} } });`);
  const group = (id: string) =>
    page.evaluate(`browser.storage.local.get('group:${id}').then((all) => all['group:${id}'] ?? null)`);

  test('a followed group of any page is found by reading that page, once', async () => {
    await refresh();
    // The index, a group of its own, the page of another and that other one: nothing of the other pages.
    expect(await follow('aa-first', 'zz-last')).toEqual([200, 200, 200, 304]);
    expect(await group('zz-last')).toMatchObject({ feed: { group: { name: 'Last WG' } } });
    expect(await follow('aa-first', 'wg-1500-between', 'zz-last')).toEqual([200, 200, 304, 304, 304]);
    expect(await group('wg-1500-between')).toMatchObject({ feed: { group: { name: 'Between WG' } } });
  });

  test('what was found is read again without its page, by asking whether anything changed', async () => {
    expect(await refresh()).toEqual([304, 304, 304, 304]);
  });

  test('of the index, no more is kept than the first page and what is followed', async () => {
    const kept = await page.evaluate(
      `browser.storage.local.get('index').then((all) => all.index.groups.map(({ id }) => id))`,
    );
    expect(kept).toHaveLength(102);
    expect(kept).toEqual(expect.arrayContaining(['aa-first', 'wg-1500-between', 'zz-last']));
  });

  test('the search of the options finds a group of any page', async () => {
    await page.evaluate(`(() => {
      const field = document.querySelector('#find');
      field.value = 'wg 1999';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.find('.found [aria-label="Follow WG 1999"]');
    expect(await textOf(page, '.found')).toBe('WG 1999 Follow');
  });

  test('a group that left the index is kept as it was read last, and said to be missing', async () => {
    await publish(folder, [FIRST, LAST]);
    await refresh();
    expect(await group('wg-1500-between')).toMatchObject({
      failure: { kind: 'missing' },
      feed: { group: { name: 'Between WG' } },
    });
    expect(await group('zz-last')).not.toHaveProperty('failure');
  });

  test('the first start finds a group of any page, too', async () => {
    await follow();
    const popup = await browser.open({ page: 'popup.html', now: NOW, zone: 'Asia/Kolkata' });
    try {
      await popup.find('.search input');
      await popup.evaluate(`(() => {
        const field = document.querySelector('.search input');
        field.value = 'last wg';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await popup.find('.meets [aria-label="Follow Last WG"]');
      expect(await textOf(popup, '.meets')).toBe('Last WG Follow');
    } finally {
      await popup.close();
    }
  });
});
