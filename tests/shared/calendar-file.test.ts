import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarEvent, googleCalendarLink, outlookLink } from '../../shared/calendar-event.ts';
import { calendarFile } from '../../shared/calendar-file.ts';
import { chatText } from '../../shared/chat-text.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { wgNetworking2017 } from '../fixtures/feeds.ts';

const stamp = Date.parse('2017-07-30T12:00:00Z');
const feed = wgNetworking2017();

function meetingAt(start: string): Meeting {
  const found = meetings(feed).find(({ occurrence }) => occurrence.start === start);
  if (found === undefined) throw new Error(`no meeting at ${start} in the fixture`);
  return found;
}
const disputed = meetingAt('2017-08-01T16:00:00Z');
const sure = meetingAt('2017-07-05T16:00:00Z');

describe('a meeting for one’s own calendar', () => {
  test('a sure one has its time and its way in', () => {
    const event = calendarEvent(sure, 'CNCF Networking WG', '', 'https://example.org/');
    expect(event).toMatchObject({
      title: 'CNCF Networking WG',
      start: Date.parse('2017-07-05T16:00:00Z'),
      end: Date.parse('2017-07-05T17:00:00Z'),
      location: 'https://zoom.us/j/175547218',
    });
    expect(event.description).toContain('IPv6 and Weave');
  });

  test('a disputed one names both times and covers both', () => {
    const event = calendarEvent(disputed, 'CNCF Networking WG', '17:00 or 18:00', 'https://example.org/');
    expect(event).toMatchObject({
      title: 'CNCF Networking WG (17:00 or 18:00)',
      start: Date.parse('2017-08-01T15:00:00Z'),
      end: Date.parse('2017-08-01T17:00:00Z'),
    });
    expect(googleCalendarLink(event)).toContain('dates=20170801T150000Z%2F20170801T170000Z');
    expect(outlookLink(event)).toContain('startdt=2017-08-01T15%3A00%3A00.000Z');
  });

  test('the file says the same to a calendar program', () => {
    const event = calendarEvent(disputed, 'CNCF; Networking, WG\\', 'a or b', 'https://example.org/');
    const file = calendarFile(event, 'wg-networking/2017-08-01', stamp);
    const read = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined);
    expect(read.summary).toBe(event.title);
    expect(read.description).toBe(event.description);
    expect(read.startDate.toJSDate().getTime()).toBe(event.start);
    expect(read.endDate.toJSDate().getTime()).toBe(event.end);
    expect(read.uid).toBe('wg-networking/2017-08-01');
  });

  test('any text survives the file, in lines of at most 75 octets that end in CRLF', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const file = calendarFile({ title, start: 0, end: 0, location: '', description: title }, 'x', stamp);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const summary = new ICAL.Component(ICAL.parse(file))
          .getFirstSubcomponent('vevent')
          ?.getFirstPropertyValue('summary');
        // eslint-disable-next-line no-control-regex -- these may not stand in a calendar file
        expect(summary).toBe(title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''));
      }),
    );
  });
});

describe('a meeting for a chat', () => {
  const options = { locale: 'en-GB', clock: 'language', now: Date.parse('2017-07-31T00:00:00Z'), or: 'or' } as const;

  test('one moment in several zones, each zone once', () => {
    const zones = ['America/Los_Angeles', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata'];
    expect(chatText(sure, 'CNCF Networking WG', { ...options, zones })).toBe(
      'CNCF Networking WG: Wed 5 July, 09:00 Los Angeles = 16:00 UTC = 21:30 Kolkata\nhttps://zoom.us/j/175547218',
    );
  });

  test('another weekday is told, and both readings', () => {
    expect(chatText(disputed, 'WG', { ...options, zones: ['America/Los_Angeles', 'Pacific/Apia'] })).toBe(
      'WG: Tue 1 August, 08:00 Los Angeles = Wed 04:00 Apia\nor Tue 1 August, 09:00 Los Angeles = Wed 05:00 Apia\nhttps://zoom.us/j/175547218',
    );
  });
});
