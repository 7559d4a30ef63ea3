import { expect, test } from 'vitest';
import { ruleWords } from '../../shared/rule-words.ts';

test.each([
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
  ['FREQ=WEEKLY;BYDAY=TU', 'Every Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'Every Monday, Wednesday and Friday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'Every other Thursday'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'Every 3 weeks on Thursday'],
  ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'First and third Tuesday of the month'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of the month'],
  ['FREQ=MONTHLY;BYDAY=1TU,3WE', 'First Tuesday and third Wednesday of the month'],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO', 'Second Monday of every second month'],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO', 'Second Monday of every 3 months'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'Day 1 and day 15 of the month'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Last day of the month'],
  ['FREQ=MONTHLY;BYMONTHDAY=9,10,11,12,13,14,15;BYDAY=TH', 'Thursday from day 9 to 15 of the month'],
  ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'Friday on day 13 of the month'],
  ['FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=TU', 'Every Tuesday, except in December'],
  ['FREQ=MONTHLY;BYMONTH=3,9;BYDAY=1TU', 'First Tuesday of the month, in March and September'],
  ['FREQ=WEEKLY;WKST=SU;BYDAY=TU;UNTIL=20170905T150000Z', 'Every Tuesday'],
])('%s is “%s”', (rrule, words) => {
  expect(ruleWords(rrule)).toBe(words);
});

test.each(['FREQ=YEARLY;BYMONTH=1', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=8', 'FREQ=MONTHLY;BYDAY=TU'])(
  '%s has no short words',
  (rrule) => {
    expect(ruleWords(rrule)).toBeUndefined();
  },
);
