import { describe, expect, it } from 'vitest';
import { breakIn, exceptionIn, saysNotHeld } from '../../../feed/read/exceptions.ts';
import type { DateExpression } from '../../../feed/read/date-expression.ts';

const day = ({ year, month, day: number }: DateExpression): string => `${year ?? '?'}-${month}-${number}`;
const read = (sentence: string): string | null => {
  const exception = exceptionIn(sentence);
  if (exception?.kind === 'months') return exception.months.join(',');
  return exception?.kind === 'break' ? `${day(exception.first)} to ${day(exception.last)}` : (exception?.kind ?? null);
};

describe('whole months without meetings', () => {
  it.each([
    ['We skip August.', '8'],
    ['There are no meetings in July and August', '7,8'],
    ['No calls in June, July and August!', '6,7,8'],
    ['No meetings from June to August.', 'open'],
    ['No meetings in June–August', '6,7,8'],
    ['No meetings in November through January.', '1,11,12'],
    ['We do not meet in Dec. of each year', '12'],
    ["We don't meet during the month of August", '8'],
    ["There won't be any meetings in August", '8'],
    ['We take a summer break in August', '8'],
    ['Meetings pause in August', '8'],
    ['Meetings are cancelled in December', '12'],
    ['August: no meetings', '8'],
    ['August\tno meetings', '8'],
  ])('%s: %s', (sentence, months) => expect(read(sentence)).toBe(months));
});

describe('a stretch of days without meetings', () => {
  it.each([
    ['No meetings in August 2027.', '2027-8-1 to 2027-8-31'],
    ['No meetings in July and August 2027.', '2027-7-1 to 2027-8-31'],
    ['No meetings in January and August 2027.', 'open'],
    ['No meetings from December 15 to January 10', '?-12-15 to ?-1-10'],
    ['December 22, 2026 - January 5, 2027: no meetings', '2026-12-22 to 2027-1-5'],
    ['There is no meeting between Dec 15, 2026 and Jan 10, 2027', '2026-12-15 to 2027-1-10'],
    ['December 21-31: no meetings', '?-12-21 to ?-12-31'],
  ])('%s: %s', (sentence, stretch) => expect(read(sentence)).toBe(stretch));

  it.each([
    'No meetings on December 15 and January 10',
    'Dec 1, Dec 8 (no meeting), Dec 15',
    'December 21-31: planning',
  ])('is not in “%s”', (sentence) => expect(breakIn(sentence)).toBeNull());
});

describe('what no rule holds', () => {
  it.each([
    'No meetings during KubeCon week',
    'There is no meeting in months with a fifth Tuesday',
    'No meeting if the month has five Tuesdays',
    'Meetings on the fifth Tuesday are cancelled',
    'We do not meet on US federal holidays',
    'If Tuesday is a holiday the meeting is skipped',
    'There are no meetings over the summer',
    "We're on break the last two weeks of December",
    'There will be no meeting the week of Thanksgiving',
    'In December we meet only once',
    'We are on break until January 10, 2027',
  ])('%s', (sentence) => expect(read(sentence)).toBe('open'));
});

describe('no exception', () => {
  it.each([
    'We have no meeting minutes yet',
    'No meeting notes are taken in August',
    'There is no call for papers for the conference',
    'We skip the formalities',
    'Talks that do not meet the requirements of the conference are declined',
    'Meetings are recorded in August',
    'We meet every Tuesday, also on holidays',
    'The meeting on December 15, 2026 is cancelled',
  ])('%s', (sentence) => expect(read(sentence)).toBeNull());
});

it('says whether meetings are not held', () =>
  expect(['We will not meet then', 'We will meet then'].map(saysNotHeld)).toEqual([true, false]));
