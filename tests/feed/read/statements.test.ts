import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { findRecurrences } from '../../../feed/read/recurrence.ts';
import type { RecurrenceStatement } from '../../../feed/read/recurrence-statement.ts';
import { rruleOf } from '../../../feed/resolve/rule.ts';

const clock = ({ readings, contextZone }: RecurrenceStatement): string =>
  readings
    .map(({ start, end, zones }) => {
      const one = ({ hour, minute, meridiem }: typeof start) =>
        `${hour}:${String(minute).padStart(2, '0')}${meridiem ?? ''}`;
      const zone =
        zones.map(({ text }) => text.replaceAll('\n', ' ')).join('+') || (contextZone ? `[${contextZone.text}]` : '?');
      return `${one(start)}${end ? `-${one(end)}` : ''} ${zone}`;
    })
    .join(' = ');

const read = (markdown: string) => {
  const { statements, incomplete, setAside } = findRecurrences(readDocument(markdown));
  return [
    ...statements.map((one) => [rruleOf(one.rule), clock(one), ...one.doubts].join(' | ')),
    ...incomplete.map((one) => `incomplete: ${one.missing.join(', ')}`),
    ...setAside.map((one) => `set aside: ${one.reason}`),
  ];
};

describe('a sentence states', () => {
  it.each([
    // how often
    ['We meet Tuesdays at 9am PT.', 'FREQ=WEEKLY;BYDAY=TU | 9:00am PT'],
    ['The group meets every week on Tuesday at 9am PT.', 'FREQ=WEEKLY;BYDAY=TU | 9:00am PT'],
    ['Every other Thursday @ 14:00 Pacific time', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 14:00 Pacific time'],
    ['Fortnightly call, Tuesdays at 5:00 pm CEST', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 5:00pm CEST'],
    ['Alternate Tuesdays 10:00-11:00 ET meeting', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 10:00-11:00 ET'],
    [
      'Our call takes place every 4 weeks on Thursday at\n10:00am Pacific Time',
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=TH | 10:00am Pacific Time',
    ],
    [
      'Meets twice a month on the 1st and 3rd Thu of each month at 8am (USA Pacific)',
      'FREQ=MONTHLY;BYDAY=1TH,3TH | 8:00am USA Pacific',
    ],
    [
      'Meetings on the second & last Thursday of every month at 1:30 PM GMT',
      'FREQ=MONTHLY;BYDAY=2TH,-1TH | 1:30pm GMT',
    ],
    [
      'Community call: every 2 months on the third Wednesday at 15:30 UTC',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE | 15:30 UTC',
    ],
    ['Meeting: the 15th of each month at 18:00 UTC', 'FREQ=MONTHLY;BYMONTHDAY=15 | 18:00 UTC'],
    [
      'We meet on Mondays, Wednesdays and Fridays from 9:00 to 9:30 am Eastern Time',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR | 9:00-9:30am Eastern Time',
    ],
    [
      'Stand-up meeting Monday through Friday at 09:15 Berlin time',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 9:15 Berlin time',
    ],
    [
      'Meetings: monthly - Wednesday, after the fourth Tuesday, every month, at 10:00 PT',
      'FREQ=MONTHLY;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=WE | 10:00 PT',
    ],
    // when in the day, and where
    ['Our meeting: Last Thu, 11:00am - 12:00noon PT', 'FREQ=MONTHLY;BYDAY=-1TH | 11:00am-12:00 PT'],
    ['Meetings on alternating Thursdays, 7–9 am PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 7:00-9:00am PT'],
    ['We meet every Thursday at 1300 UTC.', 'FREQ=WEEKLY;BYDAY=TH | 13:00 UTC'],
    ['We meet every Tuesday at noon Eastern.', 'FREQ=WEEKLY;BYDAY=TU | 12:00 Eastern'],
    ['Meetings every three weeks on Wednesday at 9 Pacific', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=WE | 9:00 Pacific'],
    ['@ 1600 UTC, 1st and 3rd Tuesdays of each month, the group meets', 'FREQ=MONTHLY;BYDAY=1TU,3TU | 16:00 UTC'],
    [
      'Meetings: first Monday at 8am PT / 11am ET / 16:00 UTC',
      'FREQ=MONTHLY;BYDAY=1MO | 8:00am PT = 11:00am ET = 16:00 UTC',
    ],
    [
      'SIG meeting (biweekly), at 16.00 hours on Tuesdays (4 pm) Europe/Stockholm',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 16:00 [Europe/Stockholm] = 4:00pm [Europe/Stockholm]',
    ],
    [
      'We meet every Wednesday at 19:00 UTC. This is 13:00 PST and 16:00 US EST.',
      'FREQ=WEEKLY;BYDAY=WE | 19:00 UTC = 13:00 PST = 16:00 EST',
    ],
    // what is doubtful
    [
      'Meetings: every third Monday at 7am Pacific',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO | 7:00am Pacific | every-nth-weekday',
    ],
    [
      'Every other Friday 9:00AM PT meeting, currently the 1st and 3rd Friday of every month',
      'FREQ=MONTHLY;BYDAY=1FR,3FR | 9:00am PT | frequency-contradiction',
    ],
    [
      'Bi-weekly meeting on Tuesdays and Thursdays at 9am PT',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH | 9:00am PT | twice-a-week-or-every-two-weeks',
    ],
    [
      'We meet every Tuesday or every other Tuesday at 9am PT',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT | frequency-contradiction',
    ],
    [
      'We meet every Tuesday at 9am PT or every other Tuesday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT | frequency-contradiction',
    ],
    [
      'We meet every Tuesday or the first Tuesday of the month at 9am PT',
      'FREQ=MONTHLY;BYDAY=1TU | 9:00am PT | frequency-contradiction',
    ],
    [
      'We meet on the first Tuesday or the second Tuesday of the month at 9am PT',
      'FREQ=MONTHLY;BYDAY=2TU | 9:00am PT | frequency-contradiction',
    ],
    // not doubtful: a plural says no rhythm, and the same rhythm twice is one
    ['We meet Tuesdays at 9am PT (every other Tuesday)', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT'],
    ['Every Tuesday: we meet every Tuesday at 9am PT', 'FREQ=WEEKLY;BYDAY=TU | 9:00am PT'],
    ['Meetings are Thursdays at 11:00 PT (monthly)', 'incomplete: which-week'],
    [
      'Meeting every Friday at [5pm UTC](x) on _even week numbers_',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 5:00pm UTC | week-parity',
    ],
    [
      'Meetings: the third Thursday of the month at 10am PT; with the exception of December',
      'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=3TH | 10:00am PT | exception-in-prose',
    ],
  ])('“%s”', (text, meaning) => {
    expect(read(text)).toEqual([meaning]);
  });
});

describe('several meetings in one sentence', () => {
  it.each([
    [
      'Meetings are weekly on Tuesdays @ 12:00 PT ([Zoom](a)) and Wednesdays @ 15:00 CET ([Zoom](b))',
      ['FREQ=WEEKLY;BYDAY=TU | 12:00 PT', 'FREQ=WEEKLY;BYDAY=WE | 15:00 CET'],
    ],
    [
      'Meeting 10AM UK on 2nd Thursday / 5PM UK on 4th Thursday each month',
      ['FREQ=MONTHLY;BYDAY=2TH | 10:00am UK', 'FREQ=MONTHLY;BYDAY=4TH | 5:00pm UK'],
    ],
    [
      'Meetings on the first Tuesday, the second Tuesday and the fourth Tuesday of the month at 9am PT',
      [
        'FREQ=MONTHLY;BYDAY=1TU | 9:00am PT',
        'FREQ=MONTHLY;BYDAY=2TU | 9:00am PT',
        'FREQ=MONTHLY;BYDAY=4TU | 9:00am PT',
      ],
    ],
    [
      'Meetings every Wednesday alternating between 09:00 and 14:00 PT',
      [
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 9:00 PT | alternating',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 14:00 PT | alternating',
      ],
    ],
    [
      'Meetings every week alternating between Monday at 15:00 PT and Wednesday at 10:00 PT',
      [
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 15:00 PT | alternating',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 10:00 PT | alternating',
      ],
    ],
    [
      'Meeting: Mondays and Fridays, 9am PT and 5pm PT respectively',
      ['FREQ=WEEKLY;BYDAY=MO | 9:00am PT', 'FREQ=WEEKLY;BYDAY=FR | 5:00pm PT'],
    ],
    [
      // not the same moment
      'Meeting: Mondays 6pm PT / Tuesdays 10am CET',
      ['FREQ=WEEKLY;BYDAY=MO | 6:00pm PT', 'FREQ=WEEKLY;BYDAY=TU | 10:00am CET'],
    ],
    [
      'We meet Tuesdays at 9am PT and 9pm PT.',
      ['FREQ=WEEKLY;BYDAY=TU | 9:00am PT', 'FREQ=WEEKLY;BYDAY=TU | 9:00pm PT'],
    ],
  ])('“%s”', (text, meanings) => {
    expect(read(text)).toEqual(meanings);
  });
});

describe('the Markdown around a statement', () => {
  it.each([
    [
      'a table: the day and the time in columns of their own',
      '| Group | Day | Time (UTC) |\n|---|---|---|\n| Docs | Every Wednesday | 9:00 |\n',
      'FREQ=WEEKLY;BYDAY=WE | 9:00 [UTC]',
    ],
    [
      'labels in lines of their own',
      '## Meetings\n\n* Day: Tuesdays\n* Time: 9:00 AM PT\n',
      'FREQ=WEEKLY;BYDAY=TU | 9:00am PT',
    ],
    [
      'labels in the lines of one paragraph, the zone in one of its own',
      '## Meetings\n\nDay: Tuesday\nTime: 9:00 AM\nTime zone: PT\n',
      'FREQ=WEEKLY;BYDAY=TU | 9:00am [PT]',
    ],
    [
      'a heading that gives the rhythm',
      '## Bi-weekly meeting\n\nWednesdays at 9:00 PT\n',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 9:00 PT',
    ],
    [
      'an item that gives the rhythm to those in it',
      '* Meetings are fortnightly\n  * Thursdays 1:00pm PT\n',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 1:00pm PT',
    ],
    [
      'a zone once for the whole page',
      'All times are in US Eastern Time.\n\n## Meetings\n\nEvery Monday at 10:00\n',
      'FREQ=WEEKLY;BYDAY=MO | 10:00 [US Eastern Time]',
    ],
    ['front matter', '---\nmeeting_dates: Every Thursday 1pm PT\n---\n\n# Group\n', 'FREQ=WEEKLY;BYDAY=TH | 1:00pm PT'],
    [
      'a table in HTML',
      '<table><tr><th>When</th><td>Every Tuesday at 9am PT</td></tr></table>\n',
      'FREQ=WEEKLY;BYDAY=TU | 9:00am PT',
    ],
  ])('%s', (_, markdown, meaning) => {
    expect(read(markdown)).toEqual([meaning]);
  });
});

describe('what is no meeting of the group', () => {
  it.each([
    ['struck out', 'The call is ~~every Monday at 9am PT~~ no more.', ['set aside: struck-out']],
    ['in a comment', '<!-- We meet every Monday at 9am PT -->\n\n# Group', []],
    [
      'under a heading of past groups',
      '## Inactive groups\n\nMeets every Monday at 9am PT',
      ['set aside: not-current'],
    ],
    [
      'on hiatus in its row',
      '| Docs | Every Monday 9am PT | (on hiatus) |\n|---|---|---|\n',
      ['set aside: not-current'],
    ],
    ['proposed', 'Proposed meeting: every Monday at 9am PT', ['set aside: proposed']],
    ['a job of a machine', 'The nightly release runs every Monday at 03:00 UTC.', ['set aside: not-a-meeting']],
    ['a single date', 'The first meeting is Thursday, August 27th at 9AM Pacific.', []],
    ['a form to fill in', 'Meeting on Thursday DD MMM yyyy - 10am ET', []],
    ['a remark on another time', 'Meeting at 8am in China. NB: 8am on Tuesday is late on Monday in New York.', []],
    ['days of something that was', 'The sessions covered five hours each day, starting at 14:00 UTC.', []],
    ['a wish', 'We prefer to have these calls on Thursdays at 10:00 ET.', ['set aside: proposed']],
    ['said by halves', 'We have a weekly review meeting for all issues.', ['incomplete: day, time']],
    ['a day without a time', 'Office hours are every first Tuesday.', ['incomplete: time']],
  ])('%s', (_, markdown, found) => {
    expect(read(markdown)).toEqual(found);
  });
});

describe('a weekday in prose is one day, unless the words speak of meeting', () => {
  it.each([
    ['See you this Tuesday at 9am PT!', []],
    ['Next Tuesday at 9am PT there will be a meeting.', ['set aside: not-a-meeting']],
    ['The post about our meetings was updated on Tuesday at 9:00 PT', ['set aside: not-a-meeting']],
    [
      '## Meetings\n\nThe party of the whole project begins on Tuesday at 9am PT in the big hall.',
      ['set aside: not-a-meeting'],
    ],
    ['The whole team and all its friends meet on Tuesday at 9am PT.', ['FREQ=WEEKLY;BYDAY=TU | 9:00am PT']],
    ['## Meetings\n\nTuesday at 9am PT', ['FREQ=WEEKLY;BYDAY=TU | 9:00am PT']],
  ])('%j: %j', (markdown, found) => expect(read(markdown)).toEqual(found));
});

describe('what is done about a meeting, or asked, is no meeting', () => {
  it.each([
    ['Meeting notes are sent out every Wednesday at 9am PT.', ['set aside: not-a-meeting']],
    ['A reminder is sent every Monday at 9am PT before the meeting.', ['set aside: not-a-meeting']],
    ['The on-call handover is on Mondays at 9:00 UTC', ['set aside: not-a-meeting']],
    ['The podcast airs every Tuesday at 9am PT', ['set aside: not-a-meeting']],
    ['Would Tuesdays at 9am PT be a good time for a call?', ['set aside: proposed']],
    ['We considered meeting on Tuesdays at 9am PT.', ['set aside: proposed']],
    ['Example: “We meet every Tuesday at 9am PT.”', []],
  ])('%j: %j', (markdown, found) => expect(read(markdown)).toEqual(found));
});

describe('other ways to say how often', () => {
  it.each([
    ['Weekly meeting: Wednsday 5pm ET', 'FREQ=WEEKLY;BYDAY=WE | 5:00pm ET'],
    ['We meet every-other-week on Tuesday at 9am PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT'],
    ['We meet once a fortnight on Tuesday at 9am PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT'],
    ['We meet every 15 days on Tuesday at 9am PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00am PT | vague-frequency'],
    ['We meet every 10 days on Tuesday at 9am PT', 'incomplete: which-week'],
    [
      'Our call is on the last Thursday of the quarter at 9am PT',
      'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1TH | 9:00am PT',
    ],
    ['We meet every 14 days on Monday at 10:00 UTC.', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 10:00 UTC'],
    ['Call: every even week on Thursdays at 16:00UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 16:00 UTC | week-parity'],
    [
      'We meet on Tuesdays of even-numbered weeks at 10:00 UTC',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 10:00 UTC | week-parity',
    ],
    ['Stand-up every weekday at 09:15 Berlin time', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 9:15 Berlin time'],
    ['Stand-up every weekday (except for Monday) at 9:00 ET', 'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR | 9:00 ET'],
    ['The call is monthly on the 15th at 10:00 UTC', 'FREQ=MONTHLY;BYMONTHDAY=15 | 10:00 UTC'],
    [
      'Meeting in the first and third week of the month on Monday at 10:00 UTC',
      'FREQ=MONTHLY;BYDAY=1MO,3MO | 10:00 UTC | vague-frequency',
    ],
    [
      'The board meets on the 1st Tuesday of Jan, Apr, Jul and Oct at 10:00 UTC',
      'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1TU | 10:00 UTC',
    ],
    ['Every-second Thursday meeting 14:00 GMT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 14:00 GMT | every-nth-weekday'],
  ])('%j: %s', (sentence, meaning) => expect(read(sentence)).toEqual([meaning]));
});

describe('months without meetings', () => {
  const BUT_AUGUST = 'FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=TU | 10:00 UTC | exception-in-prose';
  it.each([
    ['We meet every Tuesday at 10:00 UTC. We skip August.', BUT_AUGUST],
    ['We meet every Tuesday at 10:00 UTC; no meetings in August.', BUT_AUGUST],
    ['We meet every Tuesday at 10:00 UTC, except in August.', BUT_AUGUST],
    [
      'We meet every Tuesday at 10:00 UTC from March to October.',
      'FREQ=WEEKLY;BYMONTH=3,4,5,6,7,8,9,10;BYDAY=TU | 10:00 UTC | exception-in-prose',
    ],
    // one month of one year, and one date, are no rule
    ['We meet every Tuesday at 10:00 UTC. No meetings in August 2024.', 'FREQ=WEEKLY;BYDAY=TU | 10:00 UTC'],
    ['We meet every Tuesday at 10:00 UTC. No meeting on December 25.', 'FREQ=WEEKLY;BYDAY=TU | 10:00 UTC'],
  ])('%j: %s', (sentence, meaning) => expect(read(sentence)).toEqual([meaning]));
});

describe('other ways to write time and zone', () => {
  it.each([
    ['Meeting: Tuesdays at 10.00 - 11.00 CET', 'FREQ=WEEKLY;BYDAY=TU | 10:00-11:00 CET'],
    ['Meeting time: 18:30Z every Monday', 'FREQ=WEEKLY;BYDAY=MO | 18:30 Z'],
    ['Meeting: Tuesdays 11-12 PT', 'FREQ=WEEKLY;BYDAY=TU | 11:00-12:00 PT'],
    ['Meeting: weekly, Thursday 14 UTC', 'FREQ=WEEKLY;BYDAY=TH | 14:00 UTC'],
    ['Meeting: Tuesdays 7:30an, America/Los Angeles', 'FREQ=WEEKLY;BYDAY=TU | 7:30am America/Los Angeles | odd-clock'],
    ['Meeting: Wednesdays 10am, Beijing time (Tue 6pm PT)', 'FREQ=WEEKLY;BYDAY=WE | 10:00am Beijing time = 6:00pm PT'],
    [
      'Meeting: Tuesdays 11:00 US-East (17:00 EU, 08:00 US-West)',
      'FREQ=WEEKLY;BYDAY=TU | 11:00 US-East = 17:00 EU = 8:00 US-West',
    ],
    ['Meeting: Mondays 6pm PT / Tuesdays 10am JST', 'FREQ=WEEKLY;BYDAY=MO | 6:00pm PT = 10:00am JST'],
    ['Meeting: Tuesdays 9am PT (16:00/17:00 UTC)', 'FREQ=WEEKLY;BYDAY=TU | 9:00am PT = 16:00 UTC = 17:00 UTC'],
    ['Meeting: Tuesdays 16:00/17:00 UTC (9am PT)', 'FREQ=WEEKLY;BYDAY=TU | 9:00am PT = 16:00 UTC = 17:00 UTC'],
    [
      'Meeting: Tuesdays, San Francisco 9am, New York 12pm',
      'FREQ=WEEKLY;BYDAY=TU | 9:00am San Francisco = 12:00pm New York',
    ],
    ['Meeting: Tuesdays at 9:00 local time in Berlin.', 'FREQ=WEEKLY;BYDAY=TU | 9:00 Berlin'],
    ['Meeting: Tuesdays 9am Central', 'FREQ=WEEKLY;BYDAY=TU | 9:00am Central'],
    ['Meeting daily at 9am PT except weekends', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 9:00am PT'],
    ['Meeting in uneven weeks on Friday at 12:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 12:00 UTC | week-parity'],
    ['Meeting: Tuesdays, 18:00 CE(S)T', 'FREQ=WEEKLY;BYDAY=TU | 18:00 CE(S)T'],
    ['Meeting: Tuesdays at 10:00 P(S/D)T', 'FREQ=WEEKLY;BYDAY=TU | 10:00 P(S/D)T'],
    [
      'Meeting: Mondays at 08:00 Pacific/11:00 Eastern/16:00 London',
      'FREQ=WEEKLY;BYDAY=MO | 8:00 Pacific = 11:00 Eastern = 16:00 London',
    ],
  ])('%j: %s', (sentence, meaning) => expect(read(sentence)).toEqual([meaning]));
});

describe('which days of the month', () => {
  it.each([
    ['Meetings: Mondays (1st and 3rd) at 10am PT', ['FREQ=MONTHLY;BYDAY=1MO,3MO | 10:00am PT']],
    ['Meeting on Tuesday, 2nd and 4th of every month, 15:00 UTC', ['FREQ=MONTHLY;BYDAY=2TU,4TU | 15:00 UTC']],
    ['Call: Thursday (last of the month) 9am ET', ['FREQ=MONTHLY;BYDAY=-1TH | 9:00am ET']],
    ['We meet the first two Tuesdays of the month at 9am PT', ['FREQ=MONTHLY;BYDAY=1TU,2TU | 9:00am PT']],
    [
      'Meeting: first Monday and third Wednesday of each month, 16:00 UTC',
      ['FREQ=MONTHLY;BYDAY=1MO | 16:00 UTC', 'FREQ=MONTHLY;BYDAY=3WE | 16:00 UTC'],
    ],
    [
      'Meeting every second Monday and fourth Friday of the month at 9am PT',
      ['FREQ=MONTHLY;BYDAY=2MO | 9:00am PT', 'FREQ=MONTHLY;BYDAY=4FR | 9:00am PT'],
    ],
    [
      'Meeting: Tuesdays at 9am PT (1st & 3rd of the month) and 5pm PT (2nd & 4th of the month)',
      ['FREQ=MONTHLY;BYDAY=1TU,3TU | 9:00am PT', 'FREQ=MONTHLY;BYDAY=2TU,4TU | 5:00pm PT'],
    ],
    ['Meeting: Friday 9am PT (first week of the month)', ['FREQ=MONTHLY;BYDAY=1FR | 9:00am PT | vague-frequency']],
    [
      'We meet every first Monday at 9am PT and every third Monday at 5pm PT',
      ['FREQ=MONTHLY;BYDAY=1MO | 9:00am PT', 'FREQ=MONTHLY;BYDAY=3MO | 5:00pm PT'],
    ],
    // a date, and a hole that no rule holds
    ['Our call: Friday 24th, 7am ET', []],
    [
      'We meet every Wednesday except the last one of the month at 9am PT',
      ['FREQ=WEEKLY;BYDAY=WE | 9:00am PT | exception-in-prose'],
    ],
  ])('%j: %j', (sentence, meanings) => expect(read(sentence)).toEqual(meanings));
});

describe('how often, of days that share a sentence', () => {
  it.each([
    [
      'Call every Monday at 9:00 UTC plus monthly on the first Friday at 17:00 UTC',
      ['FREQ=WEEKLY;BYDAY=MO | 9:00 UTC', 'FREQ=MONTHLY;BYDAY=1FR | 17:00 UTC'],
    ],
    [
      'Calls: Mondays at 9:00 UTC (weekly) and Thursdays at 17:00 UTC (fortnightly)',
      ['FREQ=WEEKLY;BYDAY=MO | 9:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 17:00 UTC'],
    ],
    [
      'Biweekly calls on Mondays at 9:00 UTC and Thursdays at 17:00 UTC',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 9:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 17:00 UTC'],
    ],
    [
      'Calls every Monday and every other Thursday at 9am PT',
      ['FREQ=WEEKLY;BYDAY=MO | 9:00am PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 9:00am PT'],
    ],
    [
      'The call is every Monday at 9am PT, and office hours are every other Wednesday',
      ['FREQ=WEEKLY;BYDAY=MO | 9:00am PT', 'incomplete: time'],
    ],
    ['Planning call: Fridays (about 1/month) at 12:00 ET', ['incomplete: which-week']],
    ['Planning call: Fridays 2x a month at 12:00 ET', ['incomplete: which-week']],
  ])('%j: %j', (sentence, meanings) => expect(read(sentence)).toEqual(meanings));
});

describe('what the words around a time say', () => {
  it.each([
    ['We meet every day at 9:00 UTC.', ['FREQ=DAILY | 9:00 UTC']],
    ['Meets daily at 9:00 UTC', ['FREQ=DAILY | 9:00 UTC']],
    [
      'When: starting Monday, 5 Dec 2022 @ 14:00 CET and repeating every two weeks.',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 14:00 CET'],
    ],
    [
      'The community meets every Tuesday 9:00 PT, every other Tuesday 9:00 UTC+8',
      ['FREQ=WEEKLY;BYDAY=TU | 9:00 PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 9:00 UTC+8'],
    ],
    [
      'Calls: every first Tuesday at 6:30 PM Eastern Time / Wednesday at 9:30 AM Sydney time',
      ['FREQ=MONTHLY;BYDAY=1TU | 6:30pm Eastern Time = 9:30am Sydney time'],
    ],
    ['Meeting every Tuesday at 10:00 UTC, cancelled until further notice.', ['set aside: not-current']],
    ['The build runs every Monday at 03:00 UTC', ['set aside: not-a-meeting']],
    ['The digest job starts every Friday at 05:00 UTC', ['set aside: not-a-meeting']],
    [
      'We meet on Mondays at 14:00 UTC. Please send slides by Fridays at 17:00 UTC.',
      ['FREQ=WEEKLY;BYDAY=MO | 14:00 UTC', 'set aside: not-a-meeting'],
    ],
    [
      'Meeting every other Friday at 10:00 UTC.\n\nExact dates are flexible, see the forum.',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 10:00 UTC | may-change'],
    ],
    [
      '## Weekly hours and the monthly call\n\nThe call is every first Wednesday of the month at 11:00 ET.',
      ['FREQ=MONTHLY;BYDAY=1WE | 11:00 ET'],
    ],
    [
      '# Group\n\nWe meet on Mondays at 14:00 UTC.\n\n## Roles\n\nThe chair leads the weekly project meeting.',
      ['FREQ=WEEKLY;BYDAY=MO | 14:00 UTC'],
    ],
    [
      'We meet on the 2nd Thursday of each month at noon Boston time:\n\n| Time | Day | Location |\n|---|---|---|\n| 02:00 | Fri | Tokyo |\n| 18:00 | Thu | Brussels |',
      ['FREQ=MONTHLY;BYDAY=2TH | 12:00 Boston time'],
    ],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('days that were, and hours of work', () => {
  it.each([
    [
      'The meeting has moved from Mondays at 10:00 UTC to Tuesdays at 11:00 UTC.',
      ['FREQ=WEEKLY;BYDAY=TU | 11:00 UTC', 'set aside: not-current'],
    ],
    [
      'Meetings: Tuesdays at 11:00 UTC (formerly Mondays 10:00 UTC)',
      ['FREQ=WEEKLY;BYDAY=TU | 11:00 UTC', 'set aside: not-current'],
    ],
    ['Until 2025 we met every Monday at 10:00 UTC.', ['set aside: not-current']],
    ['Support calls are answered Mon-Fri 9am-5pm ET', ['set aside: not-a-meeting']],
    ['The maintainers meet questions Monday to Friday 9:00-17:00 CET', ['set aside: not-a-meeting']],
    ['Agenda items are due Monday at 5pm PT. We meet Tuesdays at 9am PT.', ['FREQ=WEEKLY;BYDAY=TU | 9:00am PT']],
    [
      'We meet every Monday at 10:00 UTC. We do not meet on public holidays.',
      ['FREQ=WEEKLY;BYDAY=MO | 10:00 UTC | exception-in-prose'],
    ],
    ['We meet the second to last Monday of the month at 10am PT.', ['FREQ=MONTHLY;BYDAY=-2MO | 10:00am PT']],
    ["Weekly call every Monday at 5 o'clock pm ET", ['FREQ=WEEKLY;BYDAY=MO | 5:00pm ET']],
  ])('%j: %j', (sentence, meanings) => expect(read(sentence)).toEqual(meanings));
});

describe('two times of the year are one meeting', () => {
  it.each([
    [
      'Meeting every Thursday at 15:30 UTC during US DST / 16:30 UTC otherwise',
      ['FREQ=WEEKLY;BYDAY=TH | 15:30 UTC = 16:30 UTC | season-bound'],
    ],
    [
      'Meeting on the first Thursday at 3pm UTC in summer and 4pm UTC in winter',
      ['FREQ=MONTHLY;BYDAY=1TH | 3:00pm UTC = 4:00pm UTC | season-bound'],
    ],
    [
      'Meetings on Thursdays at 3pm UTC and 4pm UTC',
      ['FREQ=WEEKLY;BYDAY=TH | 3:00pm UTC', 'FREQ=WEEKLY;BYDAY=TH | 4:00pm UTC'],
    ],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('the same clock said twice, and two clocks', () => {
  it.each([
    [
      'Calls every Thursday at both 04:00 UTC and 16:00 UTC',
      ['FREQ=WEEKLY;BYDAY=TH | 4:00 UTC', 'FREQ=WEEKLY;BYDAY=TH | 16:00 UTC'],
    ],
    ['Calls on Mondays at 3:00 and 15:00 UTC', ['FREQ=WEEKLY;BYDAY=MO | 3:00 UTC', 'FREQ=WEEKLY;BYDAY=MO | 15:00 UTC']],
    ['Meeting: Fridays 5:15 (17:15) Pacific', ['FREQ=WEEKLY;BYDAY=FR | 17:15 [Pacific] = 17:15 [Pacific]']],
    ['Meeting: Fridays 5:15 PM (17:15) CET', ['FREQ=WEEKLY;BYDAY=FR | 5:15pm [CET] = 17:15 [CET]']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('a weekday below the heading of its date is that day', () => {
  it.each([
    ['## Tuesday, 26 March 2019\n\n9:00-11:00 CET Tuesday morning session', []],
    ['## Tuesday, 26 March 2019\n\nTuesdays 9:00 CET: our weekly call', ['FREQ=WEEKLY;BYDAY=TU | 9:00 CET']],
    ['## Meeting of Tuesday, 26 March 2019\n\nMeeting time: Friday 9:00 CET', ['FREQ=WEEKLY;BYDAY=FR | 9:00 CET']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('how often something is released says nothing of meetings', () => {
  it.each([
    [
      'Features are picked at the start of each 2-month release cycle. We plan in the office hours (every Thursday at 9am PT).',
      ['FREQ=WEEKLY;BYDAY=TH | 9:00am PT'],
    ],
    ['The monthly release train is run in our meetings, Fridays at 9am PT.', ['FREQ=WEEKLY;BYDAY=FR | 9:00am PT']],
    ['The monthly release meeting is on Fridays at 9am PT.', ['incomplete: which-week']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});
