/** The table of the judges: every engine, every odd zone, every kind of rule, one calendar of all of them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type BuiltGroup } from '../../feed/build.ts';
import { serve, type Served } from '../../feed/serve.ts';
import { canonicalZone } from '../../shared/zone-name.ts';
import { ENGINES, meeting, without, type Shown } from './engines.ts';
import { generatedGroups, NOW, ZONES } from './generated-groups.ts';

let folder = '';
let server: Served;
let built: BuiltGroup[] = [];
let expected: Shown[] = [];
const [from, until] = ['2026-11-01T00:00:00Z', '2027-12-01T00:00:00Z'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judges-'));
  const groups = generatedGroups();
  for (const { id, readme } of groups) await writeFile(join(folder, `${id}.md`), readme);
  const entries = groups.map(({ id }) => `  - id: ${id}\n    source: ${id}.md\n    updated: 2026-11-20\n`);
  await writeFile(join(folder, 'groups.yaml'), `groups:\n${entries.join('')}`);
  built = await build({ groups: join(folder, 'groups.yaml'), out: join(folder, 'dist'), now: NOW });
  server = await serve({ out: join(folder, 'dist'), port: 0, host: 'localhost' });
  expected = built
    .flatMap(({ feed }) => feed?.occurrences ?? [])
    .map(({ start, end, status }) => meeting(new Date(start), new Date(end), status === 'cancelled'))
    .filter((one) => one >= from && one < until)
    .toSorted();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('every group was read and published, with something moved, cancelled and of its own', () => {
  expect(built.filter(({ problem }) => problem !== undefined)).toEqual([]);
  const feeds = built.flatMap(({ feed }) => feed ?? []);
  expect(feeds.filter(({ series }) => series.length !== 1).map(({ group }) => group.id)).toEqual([]);
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

describe(`the calendar of ${generatedGroups().length} groups in ${ZONES.length} zones`, () => {
  test.each(ENGINES)('%s shows the meetings of the JSON, all and no others', async (_, read) => {
    const shown = await read(`${server.address}v1/all.ics`, new Date(from), new Date(until));
    expect(shown.length).toBeGreaterThan(1000);
    expect({ missing: without(expected, shown), extra: without(shown, expected) }).toEqual({ missing: [], extra: [] });
  });
});
