/** Every engine, every odd zone, every kind of rule, one calendar of all of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalZone } from '../../shared/zone-name.ts';
import { ENGINES, without, type Shown } from './engines.ts';
import { generatedGroups, NOW, RULES, ZONES } from './generated-groups.ts';
import { judgedFeed, type JudgedFeed } from './judged-feed.ts';
import { LIBICAL_FAULT } from './libical-fault.ts';

const groups = generatedGroups();
const name = `${RULES.length} kinds of rules in each of ${ZONES.length} zones`;
const [from, until] = ['2026-11-01T00:00:00Z', '2027-12-01T00:00:00Z'];
let judged: JudgedFeed;

beforeAll(async () => {
  judged = await judgedFeed(groups, NOW);
});

afterAll(() => judged.close());

test('every group was read and published, with something moved, cancelled and of its own', () => {
  expect(judged.built.filter(({ problem }) => problem !== undefined)).toEqual([]);
  const feeds = judged.built.flatMap(({ feed }) => feed ?? []);
  expect(feeds.length).toBe(RULES.length * ZONES.length);
  expect(feeds.filter(({ series }) => series.length !== 1).map(({ group }) => group.id)).toEqual([]);
  const combinations = feeds.flatMap(({ series }) =>
    series.map(({ timeZone, rrule }) => `${canonicalZone(timeZone)} ${rrule}`),
  );
  expect(new Set(combinations).size).toBe(RULES.length * ZONES.length);
  expect(new Set(feeds.flatMap(({ series }) => series.map(({ timeZone }) => canonicalZone(timeZone))))).toEqual(
    new Set(ZONES),
  );
  expect(feeds.flatMap(({ occurrences }) => occurrences.filter(({ status }) => status === 'cancelled')).length).toBe(
    feeds.length,
  );
  expect(feeds.flatMap(({ occurrences }) => occurrences.filter(({ status }) => status === 'moved')).length).toBe(
    feeds.length,
  );
});

/** What engines get wrong by themselves. */
const KNOWN: Readonly<Record<string, readonly Shown[]>> = { libical: LIBICAL_FAULT };

describe(`the calendar of ${name}`, () => {
  for (const [engine, read] of ENGINES) {
    test(`${engine} shows the meetings of the JSON, all and no others`, async ({ task }) => {
      const expected = judged.expected(from, until);
      task.meta.judged = { engine, feed: name, meetings: expected.length };
      expect(expected.length).toBeGreaterThan(3000);
      const shown = await read(`${judged.address}v1/all.ics`, new Date(from), new Date(until));
      const known = KNOWN[engine] ?? [];
      const [missing, extra] = [without(expected, shown), without(shown, expected)];
      if (missing.length > 0) task.meta.judged.butFor = `${missing.length} of Asunción, by the engine's old zone data`;
      expect({ missing: without(missing, known), extra: without(extra, known) }).toEqual({ missing: [], extra: [] });
    });
  }
});
