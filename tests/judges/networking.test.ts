/** Calendar programs read the feed as it is served, and must show the meetings that the JSON has. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { serve, type Served } from '../../feed/serve.ts';
import { checkGroupFeed } from '../../shared/contract.ts';
import { ENGINES, meeting, type Shown } from './engines.ts';

describe.each([
  ['2017-07-31T00:00:00Z', '2017-04-01T00:00:00Z', '2018-08-01T00:00:00Z'],
  ['2026-11-23T00:00:00Z', '2017-04-01T00:00:00Z', '2027-12-01T00:00:00Z'],
])('the calendar of the networking group, built at %s', (now, first, last) => {
  const [from, until] = [new Date(first), new Date(last)];
  let folder = '';
  let server: Served;
  let expected: Shown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'judges-'));
    const out = join(folder, 'dist');
    await build({ groups: 'feed/groups.yaml', out, now });
    server = await serve({ out, port: 0, host: 'localhost' });
    const feed = checkGroupFeed(await (await fetch(`${server.address}v1/groups/wg-networking.json`)).json());
    expected = (feed.ok ? feed.value.occurrences : [])
      .map(({ start, end, status }) => meeting(new Date(start), new Date(end), status === 'cancelled'))
      .filter((one) => one < last)
      .toSorted();
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [engine, read] of ENGINES) {
    test(`${engine} shows its meetings at the same moments`, async ({ task }) => {
      const feed = `networking group, built on ${now.slice(0, 10)}`;
      task.meta.judged = { engine, feed, meetings: expected.length };
      expect(expected.length).toBeGreaterThan(20);
      expect(await read(`${server.address}v1/groups/wg-networking.ics`, from, until)).toEqual(expected);
    });
  }

  test.each(ENGINES)('%s shows the same in the calendar of all groups', async (_, read) => {
    expect(await read(`${server.address}v1/all.ics`, from, until)).toEqual(expected);
  });
});
