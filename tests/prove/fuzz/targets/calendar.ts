import { calendarFeed } from '../../../../entrypoints/background/calendar-feed.ts';
import { ownFeedOf } from '../../../../entrypoints/background/own-feed-text.ts';
import { feedFaults, offRule } from '../../feed-faults.ts';
import { calendars } from '../calendars.ts';
import type { Target } from '../target.ts';

const source = {
  address: 'https://calendar.example.org/basic.ics',
  now: Date.parse('2017-07-31T00:00:00Z'),
  zone: 'Asia/Kolkata',
};

/**
 * True where every date of a series is one of its rule by the definition at hand: no time zone of the file's own, no dates
 * one by one, no parts of a day.
 */
const isPlain = (text: string): boolean =>
  !/VTIMEZONE|RDATE|BY(?:HOUR|MINUTE|SECOND)|SECONDLY|MINUTELY|HOURLY/i.test(text.replace(/\r?\n[ \t]/g, ''));

// What the browser does when the script of the reader is loaded.
globalThis.readCalendar = calendarFeed;

async function faults(text: string): Promise<string[]> {
  const read = await ownFeedOf(text, source);
  if (read.ok) return [...feedFaults(read.value), ...(isPlain(text) ? offRule(read.value) : [])];
  return /^(?:no-feed|too-new|too-much)$/.test(read.failure.kind) ? [] : [`refused as ${read.failure.kind}`];
}

const events = (lines: (index: number) => readonly string[]) => (size: number) =>
  [
    'BEGIN:VCALENDAR',
    ...Array.from({ length: size }, (_, index) => ['BEGIN:VEVENT', ...lines(index), 'END:VEVENT']).flat(),
    'END:VCALENDAR',
  ].join('\r\n');

const oneEvent = (lines: (size: number) => readonly string[]) => (size: number) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20170801T080000Z',
    ...lines(size),
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

const DAILY = ['DTSTART:20170801T080000Z', 'RRULE:FREQ=DAILY'];
const stamps = (size: number) =>
  Array.from(
    { length: size },
    (_, day) => `${new Date(Date.UTC(2017, 7, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')}T080000Z`,
  );

const families: Target['families'] = {
  'events of one day': events((index) => [`UID:${index}`, 'DTSTART:20170801T080000Z']),
  'events without an identity': events(() => ['DTSTART:20170801T080000Z']),
  // Seldom enough, or not often enough, that there are not more dates than are read; then time would be bounded anyhow.
  'events that repeat': events((index) => [`UID:${index}`, 'DTSTART:20170801T080000Z', 'RRULE:FREQ=MONTHLY']),
  'events that repeat each second': events((index) => [
    `UID:${index}`,
    'DTSTART:20170801T080000Z',
    'RRULE:FREQ=SECONDLY;COUNT=20',
  ]),
  'events that repeat since long ago': events((index) => [
    `UID:${index}`,
    'DTSTART:19700101T000000Z',
    'RRULE:FREQ=YEARLY',
  ]),
  'exceptions of one event': (size) => {
    const days = stamps(400);
    return events((index) =>
      index === 0
        ? ['UID:1', ...DAILY]
        : ['UID:1', `RECURRENCE-ID:${days[index % 400] ?? ''}`, 'DTSTART:20170801T090000Z'],
    )(size);
  },
  'exceptions of nothing': events((index) => [
    `UID:${index}`,
    'RECURRENCE-ID:20170801T080000Z',
    'DTSTART:20170801T090000Z',
  ]),
  'as many exceptions as events': events((index) =>
    index % 2 === 0
      ? [`UID:${index}`, 'DTSTART:20170801T080000Z']
      : [`UID:${index - 1}`, 'RECURRENCE-ID:20170801T080000Z', 'DTSTART:20170801T090000Z'],
  ),
  'exceptions for all that follows': (size) => {
    const days = stamps(size);
    return events((index) =>
      index === 0
        ? ['UID:1', ...DAILY]
        : ['UID:1', `RECURRENCE-ID;RANGE=THISANDFUTURE:${days.at(-index) ?? ''}`, 'DTSTART:20170801T090000Z'],
    )(size);
  },
  'events in a zone that is not described': events((index) => [
    `UID:${index}`,
    'DTSTART;TZID=Europe/Berlin:20170801T080000',
  ]),
  'dates left out': oneEvent((size) => ['RRULE:FREQ=DAILY', ...stamps(size).map((at) => `EXDATE:${at}`)]),
  'dates left out, the last first': oneEvent((size) => [
    'RRULE:FREQ=DAILY',
    `EXDATE:${stamps(size).toReversed().join(',')}`,
  ]),
  'dates without a value': (size) => `BEGIN:VCALENDAR\r\n${'DTSTART;X\r\n'.repeat(size * 8)}`,
  'dates with an open quote': (size) => `BEGIN:VCALENDAR\r\n${'DTSTART;X="\r\n'.repeat(size * 8)}`,
  'dates of their own': oneEvent((size) => [`RDATE:${stamps(size).join(',')}`]),
  'rules of one event': oneEvent((size) => Array.from({ length: size }, () => 'RRULE:FREQ=DAILY')),
  'a long rule': oneEvent((size) => [
    `RRULE:FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: size }, () => '1').join(',')}`,
  ]),
  'a long text': oneEvent((size) => [`DESCRIPTION:${'x\\n'.repeat(size * 8)}`]),
  'addresses in a text': oneEvent((size) => [`DESCRIPTION:${'https://zoom.us/j/1 '.repeat(size)}`]),
  'open tags in a text': oneEvent((size) => [`DESCRIPTION:${'<'.repeat(size * 8)}`]),
  'line breaks in a text': oneEvent((size) => [`DESCRIPTION:${'<br '.repeat(size * 4)}`]),
  'folded lines': oneEvent((size) => [`SUMMARY:${'x\r\n '.repeat(size * 4)}`]),
  parameters: oneEvent((size) => [`SUMMARY${';X=1'.repeat(size * 2)}:x`]),
  'lines of parameters': events((index) => [`UID:${index}`, `SUMMARY${';X=1'.repeat(100)}:x`]),
  'open quotes': oneEvent((size) => [`SUMMARY;X="${'";"'.repeat(size)}:x`]),
  'nested components': (size) => `BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(size)}`,
  zones: (size) =>
    [
      'BEGIN:VCALENDAR',
      ...Array.from({ length: size }, (_, index) => [
        'BEGIN:VTIMEZONE',
        `TZID:Z${index}`,
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0000',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        `UID:${index}`,
        `DTSTART;TZID=Z${index}:20170801T080000`,
        'END:VEVENT',
      ]).flat(),
      'END:VCALENDAR',
    ].join('\r\n'),
  'line ends': (size) => `BEGIN:VCALENDAR${'\r\n'.repeat(size * 8)}`,
  blanks: (size) => `${' '.repeat(size * 8)}BEGIN:VCALENDAR`,
};

/** The calendar a person subscribes to (RFC 5545), as the extension reads it. */
export const target: Target = { texts: calendars, faults, families, parse: (text) => calendarFeed(text, source) };
