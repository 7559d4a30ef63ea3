import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { fiftyGroups } from './fifty-groups.ts';
import { LIMITS, median, type Speed } from './speed.ts';

const ROUNDS = 40;

/** A page from which the message comes; it shares the process with its background and so keeps that from being started. */
const PAGE = 'wake.html';
const BLANK = '<!doctype html><title>.</title>';

/**
 * Returns how long it takes from the message that wakes the background to the badge on the toolbar button, against a
 * background that does nothing but set a badge.
 */
export async function wakeSpeed(): Promise<Speed[]> {
  // Half an hour ahead: the badge counts.
  const feeds = fiftyGroups(30);
  const built = await buildExtension('wake', feeds, 'http://localhost:9/v1/index.json');
  await writeFile(join(built.chromium, PAGE), BLANK);
  const browser = await startChromium(`${built.chromium},${await emptyExtension()}`);
  const pages = { empty: await pageOf(browser, 'Empty'), ours: await pageOf(browser, 'WG Meetings') };
  const found: Speed[] = [];
  for (const [groups, limit] of LIMITS) {
    await follow(
      pages.ours,
      feeds.slice(0, groups).map(({ group }) => group.id),
    );
    const times = { empty: [] as number[], ours: [] as number[] };
    // In turns, first the one, then the other, so that whatever else the machine does befalls both; the first is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const names = ['empty', 'ours'] as const;
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const time = await waking(browser, pages[name]);
        if (round > 0) times[name].push(time);
      }
    }
    found.push({ groups, empty: median(times.empty), ours: median(times.ours), limit });
  }
  await browser.close();
  return found;
}

async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wg-meetings-empty-'));
  const background = { service_worker: 'background.js' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', action: {}, background };
  await writeFile(join(folder, PAGE), BLANK);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'background.js'),
    `chrome.runtime.onMessage.addListener(() => void chrome.action.setBadgeText({ text: '30' }));`,
  );
  return folder;
}

/** Opens the page of one of the two extensions. */
async function pageOf(browser: Chromium, name: string): Promise<Page> {
  for (let wait = 0; wait < 100; wait += 1) {
    for (const worker of browser.context.serviceWorkers()) {
      if ((await worker.evaluate('chrome.runtime.getManifest().name')) !== name) continue;
      const tab = await browser.context.newPage();
      await tab.goto(new URL(`/${PAGE}`, worker.url()).href);
      return tab;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No extension ${name} within ten seconds.`);
}

/** Milliseconds from a message to a background that is not running until the badge is painted. */
async function waking(browser: Chromium, page: Page): Promise<number> {
  // What the background does after the badge is not part of the next waking.
  await new Promise((done) => setTimeout(done, 200));
  await page.evaluate(`chrome.action.setBadgeText({ text: 'old' })`);
  await browser.stopWorker();
  return Number(
    await page.evaluate(`(async () => {
      const start = performance.now();
      chrome.runtime.sendMessage({ type: 'refresh', urgent: false }).catch(() => undefined);
      while ((await chrome.action.getBadgeText({})) === 'old');
      return performance.now() - start;
    })()`),
  );
}

async function follow(page: Page, followed: readonly string[]): Promise<void> {
  await page.evaluate(`(async () => {
    const start = Date.now();
    await chrome.storage.sync.set({ settings: { followed: ${JSON.stringify(followed)} } });
    // Until the refresh that follows is over.
    for (let wait = 0; ((await chrome.storage.local.get('schedule')).schedule?.tried ?? 0) < start; wait += 1) {
      if (wait === 600) throw new Error('The background did not read the ${followed.length} groups within a minute.');
      await new Promise((done) => setTimeout(done, 100));
    }
    // Nothing to read for an hour: that would come after the badge, and into the way of the next measurement.
    const later = Date.now() + 3_600_000;
    await chrome.storage.local.set({ schedule: { due: later, failures: 0, tried: later } });
  })()`);
  await new Promise((done) => setTimeout(done, 1000));
}
