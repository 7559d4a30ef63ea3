/**
 * How long from the message that wakes the background to the badge on the toolbar button, as a ratio to a background that
 * does nothing but set a badge, in the same browser and run: `npm run bench:wake`. Prints a table; ends with 1 when a ratio
 * is over its limit.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { fiftyGroups, median } from './fifty-groups.ts';

const ROUNDS = 40;
const LIMITS = { 1: 1.3, 50: 1.6 } as const;

/** A page from which the message comes; it shares the process with its background and so keeps that from being started. */
const PAGE = 'wake.html';
const BLANK = '<!doctype html><title>.</title>';

// Half an hour ahead: the badge counts.
const feeds = fiftyGroups(30);
const built = await buildExtension('wake', feeds, 'http://localhost:9/v1/index.json');
await writeFile(join(built.chromium, PAGE), BLANK);
const empty = await mkdtemp(join(tmpdir(), 'wg-meetings-empty-'));
await writeFile(join(empty, PAGE), BLANK);
await writeFile(
  join(empty, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: {},
    background: { service_worker: 'background.js' },
  }),
);
await writeFile(
  join(empty, 'background.js'),
  `chrome.runtime.onMessage.addListener(() => void chrome.action.setBadgeText({ text: '30' }));`,
);
const browser = await startChromium(`${built.chromium},${empty}`);

/** Opens the page of one of the two extensions. */
async function pageOf(name: string): Promise<Page> {
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
const pages = { empty: await pageOf('Empty'), ours: await pageOf('WG Meetings') };

/** Milliseconds from a message to a background that is not running until the badge is painted. */
async function waking(page: Page): Promise<number> {
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

async function follow(count: number): Promise<void> {
  const settings = { followed: feeds.slice(0, count).map(({ group }) => group.id) };
  await pages.ours.evaluate(`(async () => {
    const start = Date.now();
    await chrome.storage.sync.set({ settings: ${JSON.stringify(settings)} });
    // Until the refresh that follows is over.
    for (let wait = 0; ((await chrome.storage.local.get('schedule')).schedule?.tried ?? 0) < start; wait += 1) {
      if (wait === 600) throw new Error('The background did not read the ${count} groups within a minute.');
      await new Promise((done) => setTimeout(done, 100));
    }
    // Nothing to read for an hour: that would come after the badge, and into the way of the next measurement.
    const later = Date.now() + 3_600_000;
    await chrome.storage.local.set({ schedule: { due: later, failures: 0, tried: later } });
  })()`);
  await new Promise((done) => setTimeout(done, 1000));
}

let failed = false;
for (const count of [1, 50] as const) {
  await follow(count);
  const times = { empty: [] as number[], ours: [] as number[] };
  // In turns, first the one, then the other, so that whatever else the machine does befalls both; the first is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const names = ['empty', 'ours'] as const;
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await waking(pages[name]);
      if (round > 0) times[name].push(time);
    }
  }
  const [nothing, ours] = [median(times.empty), median(times.ours)];
  const ratio = ours / nothing;
  failed ||= ratio > LIMITS[count];
  console.log(
    `${count} groups: empty ${nothing.toFixed(1)} ms, badge ${ours.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (at most ${LIMITS[count]})`,
  );
}
await browser.close();
process.exitCode = failed ? 1 : 0;
