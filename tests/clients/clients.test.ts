/** Real calendar programs subscribe to the feed as it is served, and must show the meetings that the JSON has. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { without, type Shown } from '../judges/engines.ts';
import { generatedGroups, NOW } from '../judges/generated-groups.ts';
import { LIBICAL_FAULT } from '../judges/libical-fault.ts';
import { shownBy, statedBy, type CalendarClient } from './calendar-client.ts';
import { startEvolution } from './evolution.ts';
import { publish, writeGroups, type Published } from './published.ts';
import { startThunderbird } from './thunderbird.ts';

let folder = '';
const published = new Map<string, Published>();

const FEEDS: readonly (readonly [name: string, groups: string, now: string, first: string, last: string])[] = [
  ['networking 2017', 'feed/groups.yaml', '2017-07-31T00:00:00Z', '2017-04-01T00:00:00Z', '2018-08-01T00:00:00Z'],
  ['networking 2026', 'feed/groups.yaml', '2026-11-23T00:00:00Z', '2017-04-01T00:00:00Z', '2027-12-01T00:00:00Z'],
  ['generated', '', NOW, '2026-11-01T00:00:00Z', '2027-12-01T00:00:00Z'],
];

/** Programs, with the meetings that each gets wrong by itself whatever a feed says. */
const CLIENTS = [
  ['Thunderbird', startThunderbird, []],
  [
    'Evolution Data Server',
    startEvolution,
    LIBICAL_FAULT.map((one) => `${one} Group 3 2 @ https://zoom.us/j/123453678`),
  ],
] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wg-meetings-clients-'));
  const generated = await writeGroups(folder, generatedGroups());
  for (const [name, groups, now] of FEEDS) published.set(name, await publish(groups === '' ? generated : groups, now));
});

afterAll(async () => {
  for (const one of published.values()) await one.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): Published => {
  const one = published.get(name);
  if (one === undefined) throw new Error(`The feed “${name}” was not published.`);
  return one;
};

test('the feeds hold meetings that are moved, cancelled and of no series', async () => {
  const feeds = (await Promise.all(FEEDS.map(([name]) => at(name).feeds()))).flat();
  const all = feeds.flatMap(({ occurrences }) => occurrences);
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['scheduled', 'moved', 'cancelled']));
  expect(all.some(({ series }) => series === null)).toBe(true);
});

describe.each(CLIENTS)('%s', (_, start, wrongAnyway: readonly Shown[]) => {
  let client: CalendarClient | undefined;
  beforeAll(async () => {
    client = await start();
    console.log(client.version);
  });
  afterAll(async () => {
    await client?.close();
  });

  test.each(FEEDS)(
    'shows the meetings of the JSON, all and no others: %s',
    async (name, _groups, _now, first, last) => {
      const span = [new Date(first), new Date(last)] as const;
      const feed = at(name);
      const stated = statedBy(await feed.feeds(), ...span);
      const shown = shownBy((await client?.meetings(`${feed.address}v1/all.ics`, ...span)) ?? []);
      expect(stated.length).toBeGreaterThan(20);
      const [missing, extra] = [without(stated, shown), without(shown, stated)];
      expect({ missing: without(missing, wrongAnyway), extra: without(extra, wrongAnyway) }).toEqual({
        missing: [],
        extra: [],
      });
    },
  );
});
