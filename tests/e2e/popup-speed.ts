/**
 * How long from opening the popup to the next meeting on screen, as a ratio to a popup with nothing in it, in the same
 * browser and run: `node tests/e2e/popup-speed.ts`. Prints a table; ends with 1 when a ratio is over its limit.
 */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openActionPopup } from './action-popup.ts';
import { startChromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { fiftyGroups, median } from './fifty-groups.ts';

const ROUNDS = 31;
const LIMITS = { 1: 1.3, 50: 1.6 } as const;

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

/** Milliseconds from the opening of a popup to the first frame with something on it. */
async function opening(page: string): Promise<number> {
  const popup = await openActionPopup(worker, browser.devtools, page);
  const painted = await popup.evaluate(`new Promise((done) => new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    if (paint !== undefined) done(paint.startTime);
  }).observe({ type: 'paint', buffered: true }))`);
  await popup.close();
  // What an opened popup asks of the background is not part of the next opening.
  await new Promise((done) => setTimeout(done, 500));
  return Number(painted);
}

async function follow(count: number): Promise<void> {
  const ids = feeds.slice(0, count).map(({ group }) => group.id);
  await worker.evaluate(`chrome.storage.sync.set({ settings: { followed: ${JSON.stringify(ids)} } })`);
  // Until the background has made the overview of them.
  await worker.evaluate(`(async () => {
    for (let wait = 0; wait < 100; wait += 1) {
      const { overview } = await chrome.storage.local.get('overview');
      if (overview?.ids.length === ${count}) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('The background made no overview of ${count} groups within ten seconds.');
  })()`);
  // The refresh that follows is not what is measured.
  await new Promise((done) => setTimeout(done, 5000));
}

let failed = false;
for (const count of [1, 50] as const) {
  await follow(count);
  const times = { empty: [] as number[], ours: [] as number[] };
  // In turns, so that whatever else the machine does befalls both; the first of each is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [empty, ours] = [await opening('empty.html'), await opening('popup.html')];
    if (round > 0) times.empty.push(empty);
    if (round > 0) times.ours.push(ours);
  }
  const [empty, ours] = [median(times.empty), median(times.ours)];
  const ratio = ours / empty;
  failed ||= ratio > LIMITS[count];
  console.log(
    `${count} groups: empty ${empty.toFixed(1)} ms, popup ${ours.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (at most ${LIMITS[count]})`,
  );
}
await browser.close();
process.exitCode = failed ? 1 : 0;
