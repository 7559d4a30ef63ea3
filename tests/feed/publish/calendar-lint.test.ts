import { expect, test } from 'vitest';
import { calendar } from '../../../feed/publish/calendar.ts';
import { calendarFaults } from '../../../feed/publish/calendar-lint.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import { cancelled, groupFeed, occurrence, series } from '../../fixtures/feeds.ts';

const feed = groupFeed({
  series: [series({ join: { url: 'https://zoom.us/j/1', phones: [], oneTap: [] } })],
  occurrences: [
    occurrence({ join: { url: 'https://zoom.us/j/1', phones: [], oneTap: [] } }),
    cancelled({ start: '2017-08-08T15:00:00Z', join: { url: 'https://zoom.us/j/1', phones: [], oneTap: [] } }),
    occurrence({ start: '2017-08-22T15:00:00Z', join: { url: 'https://zoom.us/j/1', phones: [], oneTap: [] } }),
  ],
});

const sound = calendar([feed], { name: 'Example WG', description: '' }, timeZones(2017));
const messages = (text: string): string[] => calendarFaults(text, [feed]).map(({ message }) => message);

test('a sound calendar has no fault', () => {
  expect(messages(sound)).toEqual([]);
});

/** What no validator and no engine complains about, and yet shows somebody wrong meetings (or none). */
test.each<[string, (text: string) => string, string | RegExp]>([
  [
    'line ends of one character',
    (text) => text.replaceAll('\r\n', '\n'),
    'A line ends with half a line end; it must be CR LF.',
  ],
  ['no line end at the end', (text) => text.trimEnd(), 'The last line has no CR LF.'],
  ['a long line', (text) => text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(90)}`), 'The line has more than 75 octets.'],
  [
    'a line of 76 octets, in characters of two',
    (text) => text.replace('SUMMARY:', `COMMENT:${'ö'.repeat(34)}\r\nSUMMARY:`),
    'The line has more than 75 octets.',
  ],
  [
    'a character cut in two',
    (text) => text.replace('SUMMARY:', 'SUMMARY:\uD83D\r\n \uDE00'),
    'The line was cut inside a character.',
  ],
  ['a control character', (text) => text.replace('SUMMARY:', 'SUMMARY:\u0007'), 'The line has a control character.'],
  [
    'a UID of the calendar',
    (text) => text.replace('VERSION:2.0', 'VERSION:2.0\r\nUID:x'),
    'The calendar has a UID: vdirsyncer would keep one event.',
  ],
  [
    'a METHOD',
    (text) => text.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:PUBLISH'),
    'METHOD would ask every event for an ORGANIZER.',
  ],
  ['no name', (text) => text.replace(/\r\nNAME:[^\r]*/, ''), 'NAME is missing.'],
  [
    'a zone that is defined nowhere',
    (text) => text.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, ''),
    'TZID America/Los_Angeles has no VTIMEZONE.',
  ],
  [
    'a zone of its own making',
    (text) => text.replaceAll('America/Los_Angeles', 'Pacific Time'),
    'TZID Pacific Time is no IANA zone.',
  ],
  [
    'a zone with dates for rules',
    (text) => text.replaceAll(/RRULE:FREQ=YEARLY[^\r]*/g, 'RDATE:19710308T020000'),
    /VTIMEZONE America\/Los_Angeles is neither one offset nor two yearly rules/,
  ],
  [
    'a zone with wrong clocks',
    (text) =>
      text.replaceAll('TZOFFSETTO:-0700', 'TZOFFSETTO:-0600').replaceAll('TZOFFSETFROM:-0700', 'TZOFFSETFROM:-0600'),
    /The feed has a meeting that the calendar has not: 2017-08-01T15:00/,
  ],
  [
    'an EXDATE that hits nothing',
    (text) => text.replace(/EXDATE;([^:]*):(\d{8})T080000/, 'EXDATE;$1:$2T090000'),
    /^EXDATE .* is no date of example@wg-meetings\.$/,
  ],
  [
    'an EXDATE in another zone than the series',
    (text) => text.replace(/EXDATE;[^:]*:\d{8}T080000/, 'EXDATE:20170815T150000Z'),
    /is not in the zone of its master/,
  ],
  [
    'a RECURRENCE-ID that hits nothing',
    (text) => text.replace(/RECURRENCE-ID;([^:]*):(\d{8})T080000/, 'RECURRENCE-ID;$1:$2T090000'),
    /^RECURRENCE-ID .* is no date of example@wg-meetings\.$/,
  ],
  [
    'two masters of one UID',
    (text) => text.replace(/RECURRENCE-ID[^\r]*\r\n/, ''),
    'UID example@wg-meetings has 2 masters; there must be one.',
  ],
  [
    'an override that is older than its master',
    (text) => text.replace(/(RECURRENCE-ID.*?)SEQUENCE:\d+/s, '$1SEQUENCE:0'),
    /^SEQUENCE 0 is below \d+ of its master\.$/,
  ],
  [
    'a rule that Outlook leaves out',
    (text) => text.replace('RRULE:FREQ=WEEKLY;BYDAY=TU', 'RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU'),
    'Outlook would leave out a meeting with RRULE FREQ=MONTHLY;BYDAY=1TU,3TU.',
  ],
  ['an end on the wall', (text) => text.replace('BYDAY=TU', 'BYDAY=TU;UNTIL=20170901T080000'), 'UNTIL is not in UTC.'],
  [
    'a stamp of the future',
    (text) => text.replace(/DTSTAMP:\d{8}/, 'DTSTAMP:20180101'),
    /^DTSTAMP .* is in the future\.$/,
  ],
  ['a stamp on the wall', (text) => text.replace(/DTSTAMP:(\d{8}T\d{6})Z/, 'DTSTAMP:$1'), 'DTSTAMP is not in UTC.'],
  [
    'an RDATE',
    (text) => text.replace('SEQUENCE:', 'RDATE:20170901T150000Z\r\nSEQUENCE:'),
    'RDATE: several programs leave it out.',
  ],
  [
    'no join link where it is seen',
    (text) => text.replaceAll(/LOCATION:[^\r]*\r\n/g, ''),
    'The join link https://zoom.us/j/1 is missing in LOCATION or DESCRIPTION.',
  ],
  [
    'an end before the start',
    (text) => text.replaceAll(/DTEND;([^:]*):(\d{8})T090000/g, 'DTEND;$1:$2T070000'),
    'It ends before it starts.',
  ],
  [
    'a meeting too many',
    (text) => text.replace(/EXDATE[^\r]*\r\n/, ''),
    /The calendar has a meeting that the feed has not: 2017-08-15T15:00/,
  ],
  [
    'a cancelled meeting that looks alive',
    (text) => text.replace('STATUS:CANCELLED', 'STATUS:CONFIRMED'),
    /The feed has a meeting that the calendar has not: 2017-08-08T15:00.*cancelled/,
  ],
])('%s is a fault', (_, spoil, message) => {
  const spoilt = spoil(sound);
  expect(spoilt).not.toBe(sound);
  const fits = (one: string) => (typeof message === 'string' ? one === message : message.test(one));
  expect(messages(spoilt).filter(fits)).not.toEqual([]);
});
