import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../shared/calendar-file.ts';

const stamp = Date.parse('2017-07-30T12:00:00Z');
const EVENT = {
  title: 'CNCF; Networking, WG\\',
  start: Date.parse('2017-08-01T15:00:00Z'),
  end: Date.parse('2017-08-01T17:00:00Z'),
  location: 'https://zoom.us/j/1,2',
  description: 'one\r\ntwo\rthree',
};

/** The one event of a file as a calendar program reads it. */
function read(file: string): ICAL.Event {
  return new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined);
}

describe('a file with one meeting', () => {
  test('is one event in UTC, with the stamp of the data', () => {
    expect(calendarFile(EVENT, 'wg/2017-08-01', stamp).split('\r\n')).toStrictEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//WG Meetings//one meeting//EN',
      'BEGIN:VEVENT',
      'UID:wg/2017-08-01',
      'DTSTAMP:20170730T120000Z',
      'DTSTART:20170801T150000Z',
      'DTEND:20170801T170000Z',
      'SUMMARY:CNCF\\; Networking\\, WG\\\\',
      'LOCATION:https://zoom.us/j/1\\,2',
      'DESCRIPTION:one\\ntwo\\nthree',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('says the same to a calendar program', () => {
    const event = read(calendarFile(EVENT, 'wg/2017-08-01', stamp));
    expect(event).toMatchObject({
      uid: 'wg/2017-08-01',
      summary: EVENT.title,
      location: EVENT.location,
      description: 'one\ntwo\nthree',
    });
    expect(event.startDate.toJSDate().getTime()).toBe(EVENT.start);
    expect(event.endDate.toJSDate().getTime()).toBe(EVENT.end);
  });

  test('has no place where none is known', () => {
    expect(calendarFile({ ...EVENT, location: '' }, 'a', stamp)).not.toContain('LOCATION');
  });

  test('keeps each line to 75 octets, and fills it', () => {
    const file = calendarFile({ ...EVENT, title: 'x'.repeat(200) }, 'a', stamp);
    const lengths = file.split('\r\n').flatMap((line) => (/^SUMMARY| x/.test(line) ? [line.length] : []));
    expect(lengths).toStrictEqual([75, 75, 60]);
  });

  test('carries any text, in lines of at most 75 octets that end in CRLF', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (title) => {
        const file = calendarFile({ ...EVENT, title, description: title }, 'x', stamp);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        // eslint-disable-next-line no-control-regex -- these may not stand in a calendar file
        const told = title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
        expect(read(file)).toMatchObject({ summary: told, description: told });
      }),
    );
  });
});
