import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../feed/group-feed.ts';
import { checkGroupFeed } from '../../shared/contract.ts';

/** The group's README, retold here, and as the group wrote it where the reference material stands beside the project. */
const SOURCES = ['feed/groups/wg-networking.md', '../shared/seeds/wg-networking.md'].filter((file) => existsSync(file));

const read = (file: string, now: string, corrections?: unknown) => {
  const text = readFileSync(file, 'utf8');
  return groupFeed(
    {
      id: 'wg-networking',
      name: 'CNCF Networking WG',
      url: 'https://github.com/cncf/wg-networking',
      file,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      updated: '2017-07-31T00:00:00Z',
      ...(corrections !== undefined && { corrections }),
    },
    now,
  );
};

const next = (feed: ReturnType<typeof read>) =>
  feed.occurrences.find((one) => one.status !== 'cancelled' && one.start > feed.generated);

describe.each(SOURCES)('%s as of 2017-07-31', (file) => {
  // Read anew by each test: what is read while tests are collected, no test owns.
  const fresh = () => read(file, '2017-07-31T00:00:00Z');
  const at = (start: string) => fresh().occurrences.find((one) => one.start === start);

  it('keeps the contract', () => {
    const feed = fresh();
    expect(checkGroupFeed(JSON.parse(JSON.stringify(feed)))).toMatchObject({ ok: true });
  });

  it('has one series: the 1st and 3rd Tuesday at 8:00 in Los Angeles, one hour assumed', () => {
    const feed = fresh();
    const [series] = feed.series;
    expect(feed.series).toHaveLength(1);
    expect(series).toMatchObject({
      rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU',
      start: '2017-04-04T08:00:00',
      timeZone: 'America/Los_Angeles',
      duration: 'PT1H',
      assumed: ['duration'],
      line: 39,
    });
  });

  it('is disputed, because the dated list says 11am Central, which is 9:00 in Los Angeles', () => {
    const [series] = fresh().series;
    expect(series?.disputed).toMatchObject({
      start: '2017-04-04T09:00:00',
      timeZone: 'America/Los_Angeles',
      origin: 'dated-entry',
    });
  });

  it.each([
    ['2017-05-01T21:00:00Z', { series: null, status: 'scheduled', certainty: 'stated' }],
    ['2017-05-10T16:00:00Z', { series: null, status: 'scheduled', certainty: 'stated' }],
    [
      '2017-06-06T16:00:00Z',
      { status: 'scheduled', certainty: 'disputed', disputed: { start: '2017-06-06T15:00:00Z' } },
    ],
    ['2017-06-20T16:00:00Z', { status: 'cancelled' }],
    [
      '2017-07-05T16:00:00Z',
      { status: 'moved', movedFrom: '2017-07-04T15:00:00Z', reason: 'US Holiday', agenda: 'IPv6 and Weave' },
    ],
    ['2017-07-18T16:00:00Z', { status: 'scheduled', agenda: 'Project Contiv, CNM Overview' }],
    ['2017-08-15T16:00:00Z', { status: 'scheduled', agenda: 'Fannel, netlink contribution to CNI' }],
    [
      '2017-09-05T15:00:00Z',
      { origin: 'sentence', certainty: 'disputed', disputed: { start: '2017-09-05T16:00:00Z' }, lines: [39] },
    ],
  ])('has the meeting of %s', (start, expected) => {
    expect(at(start)).toMatchObject(expected);
  });

  it('takes the long text under an entry into its agenda, after the topic', () => {
    const [topic, text] = at('2017-08-01T16:00:00Z')?.agenda?.split('\n\n') ?? [];
    expect(topic).toBe('Calico, azure-container-networking');
    expect(text?.length).toBeGreaterThan(1000);
  });

  it('has the next meeting on 2017-08-01 at 16:00 UTC', () => {
    const feed = fresh();
    expect(next(feed)?.start).toBe('2017-08-01T16:00:00Z');
  });

  it('puts six minutes and recordings on their dates, told apart by host', () => {
    const feed = fresh();
    expect(feed.minutes.map(({ date, kind, host }) => [date, kind, host])).toEqual([
      ['2017-07-18', 'recording', 'Zoom recording'],
      ['2017-07-05', 'recording', 'YouTube'],
      ['2017-06-06', 'minutes', 'Google Docs'],
      ['2017-04-26', 'minutes', 'Google Docs'],
      ['2017-04-11', 'minutes', 'Google Docs'],
      ['2017-04-04', 'minutes', 'Google Docs'],
    ]);
    const placed = feed.occurrences.filter((one) => one.minutes.length > 0);
    expect(placed.map((one) => [one.start.slice(0, 10), one.series === null])).toEqual([
      ['2017-04-04', false],
      ['2017-04-11', true],
      ['2017-04-26', true],
      ['2017-06-06', false],
      ['2017-07-05', false],
      ['2017-07-18', false],
    ]);
  });

  it('names 18 people, one of them the lead, and two outcomes', () => {
    const feed = fresh();
    expect(feed.group.people).toHaveLength(18);
    expect(feed.group.people.filter(({ role }) => role === 'lead')).toEqual([
      { name: 'Ken Owens', handle: 'kenowens12', role: 'lead' },
    ]);
    expect(feed.group.outcomes.map(({ url }) => url)).toEqual([
      'https://goo.gl/TeOBzZ',
      'https://github.com/cncf/toc/pull/36',
    ]);
  });

  it('says how to join by link and by telephone', () => {
    const [series] = fresh().series;
    expect(series?.join).toMatchObject({
      url: 'https://zoom.us/j/175547218',
      service: 'Zoom',
      meetingId: '175547218',
      oneTap: ['tel:+14086380968,,175547218%23', 'tel:+16465588656,,175547218%23'],
      international: 'https://zoom.us/zoomconference?m=AnpIc8jE7z2vRW_i71ffOgGCBHWoLDlh',
    });
    expect(series?.join.phones.map(({ number, tollFree }) => [number, tollFree])).toEqual([
      ['+1 408 638 0968', false],
      ['+1 646 558 8656', false],
      ['+1 855 880 1246', true],
      ['+1 877 369 0926', true],
    ]);
    expect(series?.join.hint).toContain('*6');
  });

  it('finds the calendar, the converter and the document', () => {
    const feed = fresh();
    expect(feed.group.links.map(({ rel }) => rel)).toEqual(['document', 'calendar', 'converter']);
  });

  it('says once each what is doubtful or assumed, with the lines', () => {
    const feed = fresh();
    const found = feed.diagnostics.map(({ severity, code, line, lines }) => [severity, code, line, lines]);
    const moved = feed.diagnostics.find(({ code }) => code === 'year-inferred')?.line;
    expect(found).toEqual([
      ['warning', 'times-disagree', 39, [39, 74, 75, 77, 78, 82]],
      ['info', 'assumed-duration', 39, undefined],
      ['info', 'year-inferred', moved, [moved]],
      ['warning', 'zone-abbreviation', 71, [71, 73, 74, 75]],
    ]);
    for (const { column, hint } of feed.diagnostics) expect([column > 0, hint]).toEqual([true, expect.any(String)]);
  });
});

describe.each(SOURCES)('%s as of 2026-11-23', (file) => {
  const fresh = () => read(file, '2026-11-23T00:00:00Z');

  it('is dormant since the last listed meeting, and still says what the rule gives', () => {
    const feed = fresh();
    expect(feed.series[0]?.dormantSince).toBe('2017-08-15T16:00:00Z');
    expect(next(feed)?.start).toBe('2026-12-01T16:00:00Z');
    expect(feed.diagnostics.map(({ code }) => code)).toContain('dormant');
  });

  it('reaches thirteen months ahead', () => {
    const feed = fresh();
    expect(feed.occurrences.at(-1)?.start).toBe('2027-12-21T16:00:00Z');
  });
});

describe('corrections of the registry', () => {
  const [file = ''] = SOURCES;
  const now = '2017-07-31T00:00:00Z';

  it('settle the time: nothing is disputed where the list agrees', () => {
    const feed = read(file, now, { series: [{ match: '1st and 3rd Tuesday', time: '09:00' }] });
    expect(feed.series[0]).toMatchObject({ start: '2017-04-04T09:00:00' });
    expect(feed.series[0]).not.toHaveProperty('disputed');
    expect(feed.occurrences.filter((one) => one.certainty === 'disputed')).toEqual([]);
  });

  it('settle length, title, end and zone', () => {
    const feed = read(file, now, {
      series: [{ duration: 'PT45M', title: 'Networking call', until: '2017-12-31', timeZone: 'America/New_York' }],
    });
    expect(feed.series[0]).toMatchObject({
      duration: 'PT45M',
      title: 'Networking call',
      timeZone: 'America/New_York',
      start: '2017-04-04T08:00:00',
    });
    expect(feed.series[0]?.rrule).toContain('UNTIL=');
    expect(feed.occurrences.at(-1)?.start.slice(0, 10)).toBe('2017-12-19');
  });

  it('drop a series', () => {
    const feed = read(file, now, { series: [{ match: 'Tuesday', drop: true }] });
    expect(feed.series).toEqual([]);
  });

  it('cancel a date, and move one, with the reason', () => {
    const feed = read(file, now, {
      dates: [
        { date: '2017-09-05', status: 'cancelled', reason: 'summit' },
        { date: '2017-09-19', status: 'moved', to: '2017-09-21', time: '10:00' },
      ],
    });
    const on = (date: string) => feed.occurrences.find((one) => one.id.endsWith(date));
    expect(on('2017-09-05')).toMatchObject({ status: 'cancelled', reason: 'summit' });
    expect(on('2017-09-19')).toMatchObject({
      status: 'moved',
      movedFrom: '2017-09-19T15:00:00Z',
      start: '2017-09-21T17:00:00Z',
      origin: 'correction',
    });
  });

  it('that match nothing any more are errors', () => {
    const feed = read(file, now, {
      series: [{ match: 'every Friday', title: 'x' }],
      dates: [{ date: '2017-09-05', match: 'TOC', status: 'cancelled' }],
    });
    const errors = feed.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['correction-unmatched', 'correction-unmatched']);
    expect(errors[0]?.message).toContain('every Friday');
  });

  it.each([
    [{ series: [{ timeZone: 'Mars/Olympus' }] }, /series\.0\.timeZone: expected an IANA time zone/],
    [{ series: [{ colour: 'red' }] }, /colour/],
    [{ dates: [{ date: 'soon', status: 'cancelled' }] }, /dates\.0\.date: expected a date like/],
    [{ dates: [{ date: '2017-09-05', status: 'moved' }] }, /"moved" needs "to"/],
  ])('in another form are refused by name: %j', (corrections, message) => {
    expect(() => read(file, now, corrections)).toThrow(message);
  });
});
