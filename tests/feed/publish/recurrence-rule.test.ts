import { expect, test } from 'vitest';
import { simpleRules, wallTimes } from '../../../feed/publish/recurrence-rule.ts';
import { zoneClock } from '../../../feed/publish/zone-clock.ts';

const LA = zoneClock('America/Los_Angeles');

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', ['FREQ=WEEKLY;BYDAY=TU']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH']],
  ['FREQ=MONTHLY;BYDAY=1TU,3TU', ['FREQ=MONTHLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=3TU']],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3', ['FREQ=MONTHLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=3TU']],
  ['FREQ=MONTHLY;BYDAY=-1FR', ['FREQ=MONTHLY;BYDAY=-1FR']],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', ['FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=MONTHLY;BYMONTHDAY=15']],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE', ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE']],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20170901T150000Z', ['FREQ=WEEKLY;BYDAY=TU']],
  ['FREQ=DAILY', ['FREQ=DAILY']],
])('%s is said in rules that Outlook reads: %j', (rule, simple) => {
  expect(simpleRules(rule)?.map(({ rrule }) => rrule)).toEqual(simple);
});

test.each([
  'FREQ=MONTHLY;BYDAY=5TU',
  'FREQ=MONTHLY;BYDAY=-2FR',
  'FREQ=MONTHLY;BYDAY=TU',
  'FREQ=MONTHLY;BYMONTH=1,4;BYDAY=1TU',
])('%s matches no template of Outlook', (rule) => {
  expect(simpleRules(rule)).toBeUndefined();
});

test.each([
  [
    'FREQ=MONTHLY;BYDAY=1TU,3TU',
    '2017-06-20T08:00:00',
    ['2017-04-04', '2017-04-18', '2017-05-02', '2017-05-16', '2017-06-06', '2017-06-20'],
  ],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2017-05-03T00:00:00', ['2017-04-04', '2017-04-18', '2017-05-02']],
  ['FREQ=WEEKLY;BYDAY=TU;COUNT=2', '2018-01-01T00:00:00', ['2017-04-04', '2017-04-11']],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20170411T150000Z', '2018-01-01T00:00:00', ['2017-04-04', '2017-04-11']],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20170411T145959Z', '2018-01-01T00:00:00', ['2017-04-04']],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20170411', '2018-01-01T00:00:00', ['2017-04-04', '2017-04-11']],
])('%s up to %s', (rule, last, dates) => {
  expect(wallTimes(rule, '2017-04-04T08:00:00', last, LA)).toEqual(dates.map((date) => `${date}T08:00:00`));
});
