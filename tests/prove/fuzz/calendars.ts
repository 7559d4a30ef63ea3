import fc from 'fast-check';
import { groupFeed } from '../../../feed/group-feed.ts';
import { calendar } from '../../../feed/publish/calendar.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import { generatedGroups } from '../../judges/generated-groups.ts';
import { mutated } from './mutation.ts';

/** Calendars as the programs write them that people subscribe to: Google, Outlook, Nextcloud, with what is odd in each. */
const FOREIGN = [
  [
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'X-WR-CALNAME:Working group',
    'X-WR-TIMEZONE:America/Los_Angeles',
    'BEGIN:VEVENT',
    'DTSTART;TZID=America/Los_Angeles:20170801T080000',
    'DTEND;TZID=America/Los_Angeles:20170801T090000',
    'RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU;UNTIL=20291231T235959Z',
    'EXDATE;TZID=America/Los_Angeles:20171003T080000',
    'UID:abc123@google.com',
    'DESCRIPTION:<p>Join: <a href="https://zoom.us/j/175547218">Zoom</a></p>\\nNotes\\, more',
    'LOCATION:https://zoom.us/j/175547218',
    'SUMMARY:Networking',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;TZID=America/Los_Angeles:20170816T100000',
    'DTEND;TZID=America/Los_Angeles:20170816T110000',
    'RECURRENCE-ID;TZID=America/Los_Angeles:20170815T080000',
    'UID:abc123@google.com',
    'SUMMARY:Networking (moved)',
    'END:VEVENT',
  ],
  [
    'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    'BEGIN:VTIMEZONE',
    'TZID:Pacific Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0700',
    'TZOFFSETTO:-0800',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0800',
    'TZOFFSETTO:-0700',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'DTSTART;TZID=Pacific Standard Time:20170802T170000',
    'DURATION:PT1H30M',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=SU;COUNT=20',
    'UID:040000008200E00074C5B7101A82E00800000000',
    'SUMMARY;LANGUAGE=en-us:Sync',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
  ],
  [
    'PRODID:-//IDN nextcloud.com//Calendar app 4//EN',
    'BEGIN:VEVENT',
    'UID:6b9f',
    'DTSTART;VALUE=DATE:20170801',
    'RRULE:FREQ=YEARLY;BYMONTH=8',
    'SUMMARY:A whole day',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:6b9e',
    'DTSTART:20170803T160000Z',
    'DTEND:20170803T170000Z',
    'RDATE:20170804T160000Z,20170805T160000Z',
    'SUMMARY:Dates one by one',
    'STATUS:CANCELLED',
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'ACTION:DISPLAY',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:6b9d',
    'DTSTART:20170806T093000',
    'RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20180101',
    'SUMMARY:At whatever place\\n',
    ' that the reader is in',
    'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.jit.si/room',
    'END:VEVENT',
  ],
].map((lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

const WORDS = [
  ...'BEGIN END VCALENDAR VEVENT VTIMEZONE STANDARD DAYLIGHT VALARM VTODO DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID UID SUMMARY DESCRIPTION LOCATION URL STATUS CANCELLED TZID TZOFFSETFROM TZOFFSETTO X-WR-TIMEZONE NAME VALUE DATE DATE-TIME PERIOD UTC America/Los_Angeles Europe/Berlin FREQ SECONDLY MINUTELY HOURLY DAILY WEEKLY MONTHLY YEARLY INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS BYHOUR BYMINUTE BYSECOND WKST MO TU 1TU -1FR 5WE 53MO PT1H P1D P1W -PT1H PT0S P999999999W 20170801T080000 20170801T160000Z 20170801 00010101T000000Z 99991231T235959Z 20170230T250000'.split(
    ' ',
  ),
  ':',
  ';',
  '=',
  ',',
  '\r\n',
  '\r\n ',
  '\\n',
  '\\,',
  '"',
  '/freeassociation.sourceforge.net/',
  'BYDAY=MO;BYMONTHDAY=32',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYDAY=6MO',
  'FREQ=SECONDLY',
  '\r\nRRULE:FREQ=SECONDLY\r\n',
  '\r\nEXDATE:20170801T080000\r\n',
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n',
];

const NOW = '2017-07-31T00:00:00Z';

/** What this project writes itself, small enough to change everywhere in it. */
const own = generatedGroups()
  .filter((_, index) => index % 20 === 0)
  .map(({ id, readme }) => {
    const feed = groupFeed({ id, file: id, text: readme, sha256: '0'.repeat(64), updated: NOW }, NOW);
    return calendar([feed], { name: id, description: '' }, timeZones(2017));
  });

/** One event with any rule, at any time, in any zone: all that a rule can be. */
const numbers = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const RULE_PARTS: Record<string, fc.Arbitrary<string>> = {
  INTERVAL: fc.constantFrom('1', '2', '3', '12', '1000', '0'),
  COUNT: fc.constantFrom('1', '5', '100', '100000', '0'),
  UNTIL: fc.constantFrom('20171231T000000Z', '20180101', '20170801T080000', '19700101T000000Z'),
  BYDAY: fc
    .array(fc.tuple(fc.constantFrom('', '1', '-1', '5', '+2', '-53'), weekday), { minLength: 1, maxLength: 3 })
    .map((all) =>
      all
        .flat()
        .join('')
        .replace(/([A-Z])(?=[-+\d])/g, '$1,')
        .replace(/([A-Z]{2})(?=[A-Z])/g, '$1,'),
    ),
  BYMONTH: numbers(1, 12),
  BYMONTHDAY: numbers(-31, 31),
  BYYEARDAY: numbers(-366, 366),
  BYWEEKNO: numbers(-53, 53),
  BYSETPOS: numbers(-3, 3),
  BYHOUR: numbers(0, 23),
  BYMINUTE: numbers(0, 59),
  WKST: weekday,
};
const rule = fc
  .tuple(
    fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY', 'MINUTELY', 'SECONDLY'),
    fc
      .subarray(Object.keys(RULE_PARTS), { maxLength: 4 })
      .chain((names) =>
        fc.tuple(...names.map((name) => (RULE_PARTS[name] ?? fc.constant('')).map((value) => `;${name}=${value}`))),
      ),
  )
  .map(([frequency, parts]) => `FREQ=${frequency}${parts.join('')}`);
const start = fc.constantFrom(
  'DTSTART;TZID=America/Los_Angeles:20170801T080000',
  'DTSTART;TZID=Australia/Lord_Howe:20150228T021500',
  'DTSTART:20170131T160000Z',
  'DTSTART:20160229T233000',
  'DTSTART;TZID=America/New_York:19991231T235959',
  'DTSTART;VALUE=DATE:20170801',
);
const ruled = fc
  .tuple(start, rule)
  .map(([begins, repeats]) =>
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      begins,
      `RRULE:${repeats}`,
      'DURATION:PT1H',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );

/** Calendars as programs write them, damaged ones, and some that no program would write. */
export const calendars: fc.Arbitrary<string> = mutated(
  fc.oneof(
    { weight: 4, arbitrary: ruled },
    { weight: 4, arbitrary: fc.constantFrom(...FOREIGN) },
    { weight: 1, arbitrary: fc.constantFrom(...own) },
  ),
  WORDS,
  FOREIGN,
);
