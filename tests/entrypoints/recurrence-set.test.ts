import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { recurrenceSet } from '../../entrypoints/background/recurrence-set.ts';
import { limitedSteps } from '../../entrypoints/background/limited-steps.ts';
import { zoneOf } from '../../entrypoints/background/calendar-times.ts';

/** The dates of an event, from 1990 to 2010 if nothing else is said, in its own zone. */
function instants(
  lines: readonly string[],
  home = 'America/New_York',
  from = Date.UTC(1990, 0),
  to = Date.UTC(2010, 0),
) {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (component === null) throw new Error('There is no event.');
  const zone = zoneOf(component.getFirstProperty('dtstart'), home);
  return recurrenceSet(new ICAL.Event(component), zone, { from, to }).map(({ at }) => at);
}

const wall = new Intl.DateTimeFormat('sv', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'short' });
const start = (date: string) => `DTSTART;TZID=America/New_York:${date}T090000`;

/** "1997-09: 2 4" as the dates of that month. */
const dates = (months: string): string[] =>
  months.split('; ').flatMap((one) => {
    const [month = '', days = ''] = one.split(': ');
    return days.split(' ').flatMap((day) => {
      const [first = 0, last = first] = day.split('-').map(Number);
      return Array.from(
        { length: last - first + 1 },
        (_, index) => `${month}-${String(first + index).padStart(2, '0')}`,
      );
    });
  });

describe('the examples of RFC 5545 3.8.5.3 fall on the dates that it says', () => {
  test.each([
    ['daily for 10 occurrences', '19970902', 'FREQ=DAILY;COUNT=10', '1997-09: 2-11'],
    [
      'daily until December 24, 1997',
      '19970902',
      'FREQ=DAILY;UNTIL=19971224T000000Z',
      '1997-09: 2-30; 1997-10: 1-31; 1997-11: 1-30; 1997-12: 1-23',
    ],
    ['every 10 days, 5 occurrences', '19970902', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09: 2 12 22; 1997-10: 2 12'],
    [
      'every day in January, for 3 years',
      '19980101',
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      '1998-01: 1-31; 1999-01: 1-31; 2000-01: 1-31',
    ],
    [
      'the same by days',
      '19980101',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
      '1998-01: 1-31; 1999-01: 1-31; 2000-01: 1-31',
    ],
    [
      'weekly for 10 occurrences',
      '19970902',
      'FREQ=WEEKLY;COUNT=10',
      '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4',
    ],
    [
      'weekly until December 24, 1997',
      '19970902',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23',
    ],
    [
      'weekly on Tuesday and Thursday for five weeks',
      '19970902',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
    ],
    [
      'the same by a count',
      '19970902',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
    ],
    [
      'every other week on Monday, Wednesday and Friday until December 24, 1997',
      '19970901',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22',
    ],
    [
      'every other week on Tuesday and Thursday, for 8 occurrences',
      '19970902',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 16 18 30; 1997-10: 2 14 16',
    ],
    [
      'monthly on the first Friday for 10 occurrences',
      '19970905',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5',
    ],
    [
      'monthly on the first Friday until December 24, 1997',
      '19970905',
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5',
    ],
    [
      'every other month on the first and last Sunday for 10 occurrences',
      '19970907',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31',
    ],
    [
      'monthly on the second-to-last Monday for 6 months',
      '19970922',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
    ],
    [
      'monthly on the 2nd and 15th for 10 occurrences',
      '19970902',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15',
    ],
    [
      'monthly on the first and last day for 10 occurrences',
      '19970930',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1',
    ],
    [
      'every 18 months on the 10th to 15th for 10 occurrences',
      '19970910',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09: 10-15; 1999-03: 10-13',
    ],
    [
      'yearly in June and July for 10 occurrences',
      '19970610',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10',
    ],
    [
      'every other year in January, February and March for 10 occurrences',
      '19970310',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10',
    ],
    [
      'every third year on the 1st, 100th and 200th day for 10 occurrences',
      '19970101',
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1',
    ],
    [
      'the third Tuesday, Wednesday or Thursday of the month, for 3 months',
      '19970904',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09: 4; 1997-10: 7; 1997-11: 6',
    ],
    [
      'where weeks begin on Monday',
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08: 5 10 19 24',
    ],
    [
      'where weeks begin on Sunday',
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08: 5 17 19 31',
    ],
    [
      'an invalid date is ignored',
      '20070115',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01: 15 30; 2007-02: 15; 2007-03: 15 30',
    ],
  ])('%s', (_, date, rule, months) => {
    expect(
      instants([start(date), `RRULE:${rule}`])
        .map((at) => wall.format(at))
        .toArray(),
    ).toStrictEqual(dates(months).map((day) => `${day} 09:00`));
  });

  test.each([
    [
      'every other day',
      '19970902',
      'FREQ=DAILY;INTERVAL=2',
      '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4 6',
    ],
    [
      'every other week',
      '19970902',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17',
    ],
    [
      'monthly on the third-to-last day',
      '19970928',
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
    ],
    [
      'every Tuesday, every other month',
      '19970902',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      '1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31',
    ],
    ['every 20th Monday of the year', '19970519', 'FREQ=YEARLY;BYDAY=20MO', '1997-05: 19; 1998-05: 18; 1999-05: 17'],
    ['Monday of week 20', '19970512', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05: 12; 1998-05: 11; 1999-05: 17'],
    [
      'every Thursday in March',
      '19970313',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25',
    ],
    [
      'every Thursday in June, July and August',
      '19970605',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
      '1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4 11 18 25; 1998-07: 2 9 16 23 30',
    ],
    [
      'the first Saturday that follows the first Sunday of the month',
      '19970913',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13',
    ],
    [
      'U.S. presidential election day',
      '19961105',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11: 5; 2000-11: 7; 2004-11: 2',
    ],
    [
      'the second-to-last weekday of the month',
      '19970929',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
    ],
  ])('%s, for ever', (_, date, rule, months) => {
    const wanted = dates(months).map((day) => `${day} 09:00`);
    // And the one after them.
    const first = instants([start(date), `RRULE:${rule}`]).take(wanted.length + 1);
    expect(first.map((at) => wall.format(at)).toArray()).toStrictEqual([...wanted, expect.any(String)]);
  });

  test('every Friday the 13th, without the start', () => {
    const lines = [
      start('19970902'),
      'EXDATE;TZID=America/New_York:19970902T090000',
      'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    ];
    expect(
      instants(lines)
        .take(5)
        .map((at) => wall.format(at))
        .toArray(),
    ).toStrictEqual(
      dates('1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13').map((day) => `${day} 09:00`),
    );
  });

  test('every 20 minutes from 9:00 to 16:40 every day', () => {
    const lines = [start('19970902'), 'RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40'];
    const all = instants(lines)
      .take(25)
      .map((at) => wall.format(at))
      .toArray();
    expect([0, 1, 23, 24].map((index) => all[index])).toStrictEqual([
      '1997-09-02 09:00',
      '1997-09-02 09:20',
      '1997-09-02 16:40',
      '1997-09-03 09:00',
    ]);
  });

  test('every other year on the Sundays in January at 8:30 and 9:30 (3.3.10)', () => {
    const lines = [
      'DTSTART;TZID=America/New_York:19970105T083000',
      'RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30;COUNT=10',
    ];
    expect(
      instants(lines)
        .map((at) => wall.format(at))
        .toArray(),
    ).toStrictEqual(dates('1997-01: 5 12 19 26; 1999-01: 3').flatMap((day) => [`${day} 08:30`, `${day} 09:30`]));
  });
});

describe('the recurrence set of an event', () => {
  const daily = ['DTSTART;TZID=America/Los_Angeles:20170801T080000', 'RRULE:FREQ=DAILY;COUNT=4'];
  const [first, second, third, fourth] = [1, 2, 3, 4].map((day) => `2017-08-0${day}T15:00:00.000Z`);
  const years = (lines: readonly string[]) =>
    instants(lines, 'America/New_York', Date.UTC(2017, 0), Date.UTC(2018, 0))
      .map((at) => new Date(at).toISOString())
      .toArray();

  test.each([
    ['in its zone', 'EXDATE;TZID=America/Los_Angeles:20170802T080000,20170803T080000'],
    [
      'one a line',
      'EXDATE;TZID=America/Los_Angeles:20170803T080000\r\nEXDATE;TZID=America/Los_Angeles:20170802T080000',
    ],
    ['in UTC', 'EXDATE:20170802T150000Z,20170803T150000Z'],
    ['in another zone', 'EXDATE;TZID=Europe/Berlin:20170802T170000,20170803T170000'],
    ['without a zone', 'EXDATE:20170802T080000,20170803T080000'],
    ['as days', 'EXDATE;VALUE=DATE:20170802,20170803'],
    ['among some that it has not', 'EXDATE:20170802T120000Z,20170802T130000Z,20170802T150000Z,20170803T150000Z'],
  ])('has not the dates left out %s', (_, left) => {
    expect(years([...daily, left])).toStrictEqual([first, fourth]);
  });

  test.each([
    ['a moment is the last that may be', 'UNTIL=20170803T150000Z', [first, second, third]],
    ['a second earlier it is not', 'UNTIL=20170803T145959Z', [first, second]],
    ['a time without a zone is in that of the start', 'UNTIL=20170803T080000', [first, second, third]],
    ['a day is meant with its meeting', 'UNTIL=20170803', [first, second, third]],
    ['before the start there is none', 'UNTIL=20170731T000000Z', []],
  ])('ends where its rule says: %s', (_, until, wanted) => {
    expect(years([daily[0] ?? '', `RRULE:FREQ=DAILY;${until}`])).toStrictEqual(wanted);
  });

  test('ends there by hours as well', () => {
    const hourly = [
      'DTSTART;TZID=Asia/Kolkata:20170801T080000',
      'RRULE:FREQ=HOURLY;INTERVAL=12;UNTIL=20170801T143000Z',
    ];
    expect(years(hourly)).toStrictEqual(['2017-08-01T02:30:00.000Z', '2017-08-01T14:30:00.000Z']);
  });

  test('of hours that ended long ago takes no more steps than they had', () => {
    const hourly = ['DTSTART:20100101T080000Z', 'RRULE:FREQ=HOURLY;UNTIL=20100201T000000Z'];
    expect(limitedSteps(1000, () => years(hourly))).toStrictEqual([]);
  });

  test('has the dates that are listed beside its start, whatever zone they name, but no whole days', () => {
    const list = ['RDATE:20170802T150000Z', 'RDATE;TZID=Europe/Berlin:20170803T170000', 'RDATE;VALUE=DATE:20170804'];
    expect(years([daily[0] ?? '', ...list])).toStrictEqual([first, second, third]);
  });

  test('has the dates of all its rules', () => {
    const rules = ['RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'];
    expect(years([daily[0] ?? '', ...rules]).toSorted()).toStrictEqual([first, third, '2017-08-08T15:00:00.000Z']);
  });

  test.each([
    ['dates with an end of their own', 'RDATE;VALUE=PERIOD:20170804T160000Z/PT30M', 'a PERIOD is not read'],
    ['dates left out by a rule', 'EXRULE:FREQ=DAILY;INTERVAL=2', '(EXRULE) are not read'],
    ['what is no rule', 'RRULE;VALUE=TEXT:FREQ=DAILY', '“FREQ=DAILY” is no rule'],
  ])('refuses %s: to read on would be to tell wrong ones', (_, line, why) => {
    expect(() => years([...daily, line])).toThrow(why);
  });
});
