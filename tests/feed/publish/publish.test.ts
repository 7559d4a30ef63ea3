import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { groupSummary } from '../../../feed/publish/group-summary.ts';
import { publishGroup, publishSite, type Files } from '../../../feed/publish/publish.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import { checkGroupFeed, checkIndexFeed } from '../../../shared/contract.ts';
import { groupFeed, occurrence, series, wgNetworking2017 } from '../../fixtures/feeds.ts';

const assets = { style: 'body{}', script: 'void 0' };
const options = (base?: string) => ({
  generated: '2017-07-31T00:00:00Z',
  assets,
  timeZones: timeZones(2017),
  ...(base === undefined ? {} : { base }),
});

const published = (base?: string): Files => {
  const site = [wgNetworking2017(), groupFeed()].map((feed) => ({
    summary: groupSummary(feed, feed.generated),
    tags: feed.group.id === 'example' ? ['cncf', 'test'] : ['cncf'],
    events: publishGroup(feed, options(base)).events,
  }));
  return new Map([...publishGroup(wgNetworking2017(), options(base)).files, ...publishSite(site, options(base))]);
};

const json = (files: Files, path: string): unknown => JSON.parse(files.get(path) ?? '') as unknown;

const validator = (files: Files, path: string): ValidateFunction => {
  const schema = json(files, path);
  if (typeof schema !== 'object' || schema === null) throw new TypeError(`${path} is no schema.`);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
};

test('the files have the names of the contract', () => {
  expect([...published().keys()].toSorted()).toEqual([
    'assets/page.css',
    'assets/page.js',
    'groups/wg-networking/index.html',
    'index.html',
    'v1/all.ics',
    'v1/groups/wg-networking.expanded.ics',
    'v1/groups/wg-networking.ics',
    'v1/groups/wg-networking.json',
    'v1/groups/wg-networking.minutes.atom',
    'v1/groups/wg-networking.minutes.json',
    'v1/groups/wg-networking/20170801T160000Z.ics',
    'v1/groups/wg-networking/20170815T160000Z.ics',
    'v1/groups/wg-networking/20170905T150000Z.ics',
    'v1/groups/wg-networking/20170919T150000Z.ics',
    'v1/index.json',
    'v1/schema/group.json',
    'v1/schema/index.json',
    'v1/schema/names.json',
    'v1/tags/cncf.ics',
    'v1/tags/test.ics',
  ]);
});

test('the same feed gives the same bytes', () => {
  expect([...published()]).toEqual([...published()]);
});

describe('the published JSON', () => {
  const files = published();

  test.each([
    ['v1/groups/wg-networking.json', 'v1/schema/group.json'],
    ['v1/index.json', 'v1/schema/index.json'],
  ])('%s keeps %s, by a validator of its own', (path, schema) => {
    const validate = validator(files, schema);
    validate(json(files, path));
    expect(validate.errors).toBeNull();
  });

  test('a broken feed breaks the schema', () => {
    const broken = { ...wgNetworking2017(), occurrences: [{ ...occurrence(), start: '2017-08-01 15:00' }] };
    expect(validator(files, 'v1/schema/group.json')(broken)).toBe(false);
  });

  test('is what went in, with the address of its schema', () => {
    expect(checkGroupFeed(json(files, 'v1/groups/wg-networking.json'))).toEqual({
      ok: true,
      value: { $schema: '../../v1/schema/group.json', ...wgNetworking2017() },
    });
  });

  test('the index names files relative to itself, and the next meeting', () => {
    const index = checkIndexFeed(json(files, 'v1/index.json'));
    expect(index.ok && index.value.groups).toEqual([
      {
        id: 'wg-networking',
        name: 'CNCF Networking WG',
        url: 'https://github.com/cncf/wg-networking',
        feed: '../v1/groups/wg-networking.json',
        ics: '../v1/groups/wg-networking.ics',
        page: '../groups/wg-networking/',
        next: {
          start: '2017-08-01T16:00:00Z',
          end: '2017-08-01T17:00:00Z',
          title: 'CNCF Networking WG',
          status: 'scheduled',
          disputed: '2017-08-01T15:00:00Z',
        },
        updated: '2017-07-31T00:00:00Z',
      },
      expect.objectContaining({ id: 'example', next: null }),
    ]);
  });

  test('every field is described where its name does not say its unit', () => {
    const schema = JSON.stringify(json(files, 'v1/schema/group.json'));
    expect(schema).toContain('IANA time zone id.');
    expect(schema).toContain('https://json-schema.org/draft/2020-12/schema');
  });

  test('the minutes are a JSON Feed, newest first', () => {
    expect(json(files, 'v1/groups/wg-networking.minutes.json')).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { title: 'Recording of 2017-07-18', date_published: '2017-07-18T00:00:00Z', tags: ['recording'] },
        { title: 'Recording of 2017-07-05' },
        { title: 'Minutes of 2017-06-06' },
        { title: 'Minutes of 2017-04-26' },
        { title: 'Minutes of 2017-04-11' },
        { title: 'Minutes of 2017-04-04' },
      ],
    });
  });
});

test('the minutes are Atom, too, with ids that stay', () => {
  const atom = published().get('v1/groups/wg-networking.minutes.atom') ?? '';
  expect(atom.match(/<entry>/g)).toHaveLength(6);
  expect(atom).toContain('<title>Recording of 2017-07-05</title>');
  expect(atom).toContain('href="https://www.youtube.com/watch?v=vc6gYiN69UM&amp;feature=youtu.be"');
  expect(new Set(atom.match(/<id>[^<]+<\/id>/g)).size).toBe(7);
});

test('the page tells search engines of the series and of what is moved', () => {
  const html = published().get('groups/wg-networking/index.html') ?? '';
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const parsed: unknown = JSON.parse(data);
  expect(parsed).toMatchObject({
    '@graph': [
      {
        '@type': 'EventSeries',
        eventSchedule: [{ byMonthWeek: 1 }, { byMonthWeek: 3, scheduleTimezone: 'America/Los_Angeles' }],
      },
      {
        '@type': 'Event',
        startDate: '2017-08-01T16:00:00Z',
        name: expect.stringContaining('08:00 or 09:00 in Los Angeles'),
      },
      {},
      {},
      {},
    ],
  });
});

test('the calendar for weak readers knows no rules and has the year before and all that is ahead', () => {
  const text = published().get('v1/groups/wg-networking.expanded.ics') ?? '';
  expect(text).not.toContain('RRULE');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(wgNetworking2017().occurrences.length);
});

test('the calendar of a tag has the groups that carry it', () => {
  const files = published();
  expect(files.get('v1/tags/cncf.ics')).toContain('wg-networking');
  expect(files.get('v1/tags/test.ics')).not.toContain('wg-networking');
});

test('the index of very many groups comes in pages, and leaves out the calendar of all', () => {
  const summary = groupSummary(groupFeed(), '2017-07-31T00:00:00Z');
  const many = Array.from({ length: 1100 }, (_, index) => ({
    summary: { ...summary, id: `group-${index}` },
    tags: [],
    events: { text: '', zones: [] },
  }));
  const files = publishSite(many, options());
  expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
    'index.html',
    'all/2/index.html',
    'all/3/index.html',
  ]);
  expect(files.has('v1/all.ics')).toBe(false);
  expect(files.get('index.html')).toContain('data-names="v1/index/names.json"');
  for (const [path, schema] of [
    ['v1/index.json', 'index'],
    ['v1/index/2.json', 'index'],
    ['v1/index/names.json', 'names'],
  ] as const) {
    const validate = validator(files, `v1/schema/${schema}.json`);
    validate(json(files, path));
    expect({ path, errors: validate.errors }).toEqual({ path, errors: null });
  }
  expect(files.get('all/3/index.html')).toContain('href="../../groups/group-1000/"');
});

test('with a base address, what leaves the site is absolute', () => {
  const files = published('https://meetings.example.org/wg/');
  expect(json(files, 'v1/index.json')).toMatchObject({
    groups: [{ ics: 'https://meetings.example.org/wg/v1/groups/wg-networking.ics' }, {}],
  });
  expect(json(files, 'v1/schema/group.json')).toMatchObject({
    $id: 'https://meetings.example.org/wg/v1/schema/group.json',
  });
  expect(files.get('v1/groups/wg-networking.ics')?.replaceAll('\r\n ', '')).toContain(
    'SOURCE;VALUE=URI:https://meetings.example.org/wg/v1/groups/wg-networking.ics',
  );
});

test('a calendar that would be wrong is not published, and the fault is named with its line', () => {
  const feed = groupFeed({
    series: [series()],
    // Two meetings of one series on one date of its rule, which no calendar can hold as such, read back as they are.
    occurrences: [occurrence({ end: '2017-08-01T14:00:00Z' })],
  });
  expect(() => publishGroup(feed, options())).toThrow(/^v1\/groups\/example\.ics:\d+: It ends before it starts\./);
});
