import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'playwright-core';
import { openActionPopup } from './action-popup.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { fiftyGroups } from './fifty-groups.ts';
import { LIMITS, median, type Speed } from './speed.ts';

const ROUNDS = 31;

/** Returns how long it takes from opening the popup to the next meeting on screen, against a popup with nothing in it. */
export async function popupSpeed(): Promise<Speed[]> {
  const feeds = fiftyGroups(2 * 24 * 60);
  const built = await buildExtension('speed', feeds, 'http://localhost:9/v1/index.json');
  const folder = await mkdtemp(join(tmpdir(), 'wg-meetings-speed-'));
  await cp(built.chromium, folder, { recursive: true });
  await writeFile(join(folder, 'empty.css'), 'body { inline-size: 360px; block-size: 510px; margin: 0 }');
  await writeFile(join(folder, 'empty.js'), '');
  await writeFile(
    join(folder, 'empty.html'),
    '<!doctype html><title>.</title><link rel="stylesheet" href="empty.css"><p>.</p><script src="empty.js"></script>',
  );
  const browser = await startChromium(folder);
  const worker = await browser.worker();
  const found: Speed[] = [];
  for (const [groups, limit] of LIMITS) {
    await follow(
      worker,
      feeds.slice(0, groups).map(({ group }) => group.id),
    );
    const times = { empty: [] as number[], ours: [] as number[] };
    // In turns, so that whatever else the machine does befalls both; the first of each is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [empty, ours] = [
        await opening(browser, worker, 'empty.html'),
        await opening(browser, worker, 'popup.html'),
      ];
      if (round > 0) times.empty.push(empty);
      if (round > 0) times.ours.push(ours);
    }
    found.push({ groups, empty: median(times.empty), ours: median(times.ours), limit });
  }
  await browser.close();
  return found;
}

/** Milliseconds from the opening of a popup to the first frame with something on it. */
async function opening({ devtools }: Chromium, worker: Worker, page: string): Promise<number> {
  const popup = await openActionPopup(worker, devtools, page);
  const painted = await popup.evaluate(`new Promise((done) => new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    if (paint !== undefined) done(paint.startTime);
  }).observe({ type: 'paint', buffered: true }))`);
  await popup.close();
  // What an opened popup asks of the background is not part of the next opening.
  await new Promise((done) => setTimeout(done, 500));
  return Number(painted);
}

async function follow(worker: Worker, ids: readonly string[]): Promise<void> {
  await worker.evaluate(`chrome.storage.sync.set({ settings: { followed: ${JSON.stringify(ids)} } })`);
  // Until the background has made the overview of them.
  await worker.evaluate(`(async () => {
    for (let wait = 0; wait < 100; wait += 1) {
      const { overview } = await chrome.storage.local.get('overview');
      if (overview?.ids.length === ${ids.length}) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('The background made no overview of ${ids.length} groups within ten seconds.');
  })()`);
  // The refresh that follows is not what is measured.
  await new Promise((done) => setTimeout(done, 5000));
}
