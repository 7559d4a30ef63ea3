/**
 * How long from opening the popup to the next meeting on screen, as a ratio to a popup with nothing in it, in the same
 * browser and run: `node tests/e2e/popup-speed.ts`. Prints a table; ends with 1 when a ratio is over its limit.
 */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupFeed, occurrence, series, wgNetworking2017 } from '../fixtures/feeds.ts';
import { startChromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';

const ROUNDS = 21;
const LIMITS = { 1: 1.3, 50: 1.6 } as const;

const start = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 2 * 86_400_000)
  .toISOString()
  .replace('.000', '');
const full = wgNetworking2017();
/** Fifty groups as large as a real one, each with a meeting ahead. */
const feeds = Array.from({ length: 50 }, (_, index) => {
  const id = `group-${index}`;
  const feed = groupFeed({ id, name: `Group ${index}`, series: [series()], minutes: full.minutes });
  return {
    ...feed,
    occurrences: [...full.occurrences.map((one) => ({ ...one, series: null })), occurrence({ start })],
  };
});

const built = await buildExtension('speed', feeds, 'http://localhost:9/v1/index.json');
const folder = await mkdtemp(join(tmpdir(), 'wg-meetings-speed-'));
await cp(built.chromium, folder, { recursive: true });
await writeFile(join(folder, 'empty.html'), '<!doctype html><title>.</title><p>.</p><script src="empty.js"></script>');
await writeFile(join(folder, 'empty.js'), `performance.mark('drawn');`);
const browser = await startChromium(folder);
const origin = `chrome-extension://${new URL((await browser.worker()).url()).host}`;
const tab = await browser.context.newPage();

/** Milliseconds until the mark is set and the frame after it is painted: the median of all rounds. */
async function median(page: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await tab.goto(`${origin}/${page}`);
    times.push(
      await tab.evaluate(async () => {
        while (performance.getEntriesByName('drawn').length === 0) await new Promise((next) => setTimeout(next, 1));
        return performance.getEntriesByName('drawn')[0]?.startTime ?? Number.NaN;
      }),
    );
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

async function follow(count: number): Promise<void> {
  await tab.goto(`${origin}/options.html`);
  await tab.evaluate(
    `chrome.storage.sync.set({ settings: { followed: ${JSON.stringify(feeds.slice(0, count).map(({ group }) => group.id))},
      feeds: [], zone: null, clock: 'language', otherZones: [], badge: true, clockChanges: true,
      reminders: { start: false, leads: [], groups: {}, changes: false, records: false, quiet: null } }, settings$: { v: 2 } })`,
  );
  // Until the background has stored the groups and their briefs.
  await tab.evaluate(`(async () => {
    for (let wait = 0; wait < 100; wait += 1) {
      const { briefs } = await chrome.storage.local.get('briefs');
      if (Object.keys(briefs?.groups ?? {}).length >= ${count}) return;
      await new Promise((done) => setTimeout(done, 100));
    }
  })()`);
  // The refresh that follows is not what is measured.
  await new Promise((done) => setTimeout(done, 5000));
}

let failed = false;
for (const count of [1, 50] as const) {
  await follow(count);
  await median('popup.html');
  const empty = await median('empty.html');
  const ours = await median('popup.html');
  const ratio = ours / empty;
  failed ||= ratio > LIMITS[count];
  console.log(
    `${count} groups: empty ${empty.toFixed(1)} ms, popup ${ours.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (at most ${LIMITS[count]})`,
  );
}
await browser.close();
process.exitCode = failed ? 1 : 0;
