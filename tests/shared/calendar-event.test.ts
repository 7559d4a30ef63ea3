import { describe, expect, test } from 'vitest';
import type { Join } from '../../shared/contract.ts';
import { calendarEvent, googleCalendarLink, outlookLink } from '../../shared/calendar-event.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { groupFeed, occurrence, wgNetworking2017 } from '../fixtures/feeds.ts';

const PAGE = 'https://example.org/';

function meetingAt(start: string): Meeting {
  const found = meetings(wgNetworking2017()).find((one) => one.occurrence.start === start);
  if (found === undefined) throw new Error(`no meeting at ${start} in the fixture`);
  return found;
}

/** A meeting with this way in and nothing else to say. */
function joinedBy(join: Partial<Join>): Meeting {
  const one = occurrence({ series: null, join: { phones: [], oneTap: [], ...join } });
  const [meeting] = meetings(groupFeed({ occurrences: [one] }));
  if (meeting === undefined) throw new Error('the feed has a meeting');
  return meeting;
}

describe('a meeting for one’s own calendar', () => {
  test('a sure one has its time and its way in', () => {
    expect(calendarEvent(meetingAt('2017-07-05T16:00:00Z'), 'CNCF Networking WG', '', PAGE)).toStrictEqual({
      title: 'CNCF Networking WG',
      start: Date.parse('2017-07-05T16:00:00Z'),
      end: Date.parse('2017-07-05T17:00:00Z'),
      location: 'https://zoom.us/j/175547218',
      description: [
        'https://zoom.us/j/175547218',
        '175547218',
        '+1 408 638 0968 US Toll',
        '+1 646 558 8656 US Toll',
        '+1 855 880 1246 US Toll Free',
        '+1 877 369 0926 US Toll Free',
        'IPv6 and Weave',
        PAGE,
      ].join('\n'),
    });
  });

  test.each([
    ['nothing', {}, '', [PAGE]],
    [
      'a pass code and a number without a remark',
      { passcode: '4711', phones: [{ number: '+1 408 638 0968', tollFree: false }] },
      '',
      ['4711', '+1 408 638 0968', PAGE],
    ],
    ['a link', { url: 'https://meet.jit.si/a' }, 'https://meet.jit.si/a', ['https://meet.jit.si/a', PAGE]],
  ])('where the way in is %s, nothing else is told', (_, join, location, lines) => {
    const event = calendarEvent(joinedBy(join), 'WG', '', PAGE);
    expect([event.location, event.description.split('\n')]).toStrictEqual([location, lines]);
  });

  test('a disputed one names both times and covers both', () => {
    const disputed = calendarEvent(meetingAt('2017-08-01T16:00:00Z'), 'CNCF Networking WG', '17:00 or 18:00', PAGE);
    expect(disputed).toMatchObject({
      title: 'CNCF Networking WG (17:00 or 18:00)',
      start: Date.parse('2017-08-01T15:00:00Z'),
      end: Date.parse('2017-08-01T17:00:00Z'),
    });
  });
});

describe('an address that opens a calendar with the entry filled in', () => {
  const event = {
    title: 'Networking & “more”',
    start: Date.parse('2017-08-01T15:00:00Z'),
    end: Date.parse('2017-08-01T17:00:00Z'),
    location: 'https://zoom.us/j/1?pwd=a&b',
    description: 'one\ntwo',
  };
  const parameters = (address: string) => Object.fromEntries(new URL(address).searchParams);

  test('of Google has its template', () => {
    const address = googleCalendarLink(event);
    expect(address).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?/);
    expect(parameters(address)).toStrictEqual({
      action: 'TEMPLATE',
      text: event.title,
      dates: '20170801T150000Z/20170801T170000Z',
      location: event.location,
      details: event.description,
    });
  });

  test('of Outlook has its deep link', () => {
    const address = outlookLink(event);
    expect(address).toMatch(/^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?/);
    expect(parameters(address)).toStrictEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: event.title,
      startdt: '2017-08-01T15:00:00.000Z',
      enddt: '2017-08-01T17:00:00.000Z',
      location: event.location,
      body: event.description,
    });
  });

  test.each([
    ['Google', googleCalendarLink],
    ['Outlook', outlookLink],
  ])('of %s stays short enough for servers, however long the agenda', (_, link) => {
    expect(link({ ...event, description: 'x'.repeat(20_000) }).length).toBeLessThan(2500);
  });
});
