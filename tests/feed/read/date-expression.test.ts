import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findDates,
  findWrittenDates,
  monthOf,
  weekdayOf,
  type DateExpression,
} from '../../../feed/read/date-expression.ts';
import { growth, STEEP } from '../../growth.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const brief = ({ year, month, day, lastDay, weekday, doubt }: DateExpression): string =>
  [
    `${year ?? '?'}-${month}-${day}${lastDay === undefined ? '' : `..${lastDay}`}`,
    weekday ?? '',
    doubt === undefined ? '' : `(${doubt})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

describe('a date is read as written', () => {
  test.each([
    ['2017-04-04', '2017-4-4'],
    ['[2017.04.11 ]', '2017-4-11'],
    ['2017/04/04 notes', '2017-4-4'],
    ['20170404', '2017-4-4'],
    ['2017-07-05T11:00', '2017-7-5'],
    ['May 1st, 2017 at 4pm CST', '2017-5-1'],
    ['Tuesday, April 28th, 2020', '2020-4-28 TU'],
    ['Sept 11th, @ 11am CDT', '?-9-11'],
    ['20th March', '?-3-20'],
    ['14th March 2024', '2024-3-14'],
    ['the 22nd of May', '?-5-22'],
    ['10:00 to 16:00 PDT on Tuesday 19 July 2022', '2022-7-19 TU'],
    ['Fri, March 23, 2018 14:00 UTC', '2018-3-23 FR'],
    ['from 2025. April 18.', '2025-4-18'],
    ['starting from Feb. 26th 2020', '2020-2-26'],
    ['from Nov 17.', '?-11-17'],
    ['📅 Jan 13, 2026: Networking!', '2026-1-13'],
    ['Setember 19th, 2017', '2017-9-19'],
    ['WEDNESDAY July 5yh', '?-7-5 WE'],
    ['starts on 22th, June 2021', '2021-6-22'],
    ['July 31st, 2-18 @ 11am', '?-7-31'],
    ['Tuesday August 24th 10:00am Pacific', '?-8-24 TU'],
    ['August 4 2021 - a talk', '2021-8-4'],
    ['Wednesday, September 16, 2020 - 9:00-10:00 AM (PT)', '2020-9-16 WE'],
    ['July 5, 2017 (Wed)', '2017-7-5 WE'],
    ['July 5 2000 UTC', '?-7-5'],
    ["July 5 '17", '2017-7-5'],
    ['July 18th at 11am', '?-7-18'],
    ['18-Apr-2019', '2019-4-18'],
  ])('%s', (text, meaning) => {
    expect(findDates(text).map(brief)).toEqual([meaning]);
  });
});

describe('what cannot be sure is said', () => {
  test.each([
    ['3/4/2025', '2025-3-4 (order)'],
    ['04/03/25', '2025-4-3 (order)'],
    ['25/03/2025', '2025-3-25'],
    ['3/25/2025', '2025-3-25'],
    ['18.04.2025', '2025-4-18'],
    ['Fri, June 3, 2017', '2017-6-3 FR (weekday)'],
  ])('%s', (text, meaning) => {
    expect(findDates(text).map(brief)).toEqual([meaning]);
  });
});

describe('several dates', () => {
  test.each([
    ['14th March 2024, 28th March 2024', ['2024-3-14', '2024-3-28']],
    ['June 3-5, 2025', ['2025-6-3..5']],
    ['3–5 June 2025', ['2025-6-3..5']],
    ['June 30 - July 2, 2025', ['?-6-30', '2025-7-2']],
    ['June 3rd, 17th and 24th', ['?-6-3', '?-6-17', '?-6-24']],
    ['July 5 - 11 CDT', ['?-7-5']],
    ['Sep 5, 2019 until November 1, 2019', ['2019-9-5', '2019-11-1']],
  ])('%s', (text, meanings) => {
    expect(findDates(text).map(brief)).toEqual(meanings);
  });
});

describe('what is no date', () => {
  test.each([
    'in May',
    'May 2017',
    'March 2018',
    'you may 10 times',
    'we march 5 miles',
    'Marc 5',
    'v2024.04.01',
    '1.2.3',
    '2024.04',
    '+1 408 638 0968',
    'Meeting ID: 175 547 218',
    '2020-12-1234',
    'at 9:30 March',
    'June 31, 2020',
    'Feb 30',
    'December 9am',
    'https://example.org/2018/05/04/news',
    '1st and 3rd Tuesday of every month',
    'room 20170404123',
  ])('%s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('a date that does not exist is found as such, and no other is lost to it', () => {
  test.each([
    ['June 31, 2020', ['2020-6-31 (no-such-day)']],
    ['Feb 30', ['?-2-30 (no-such-day)']],
    ['2027 February 29', ['2027-2-29 (no-such-day)']],
    ['Monday 29 February 2027', ['2027-2-29 MO (no-such-day)']],
    ['29 February 2028', ['2028-2-29']],
    ['Feb 29', ['?-2-29']],
    ['2026-13-05', ['2026-13-5 (no-such-day)']],
    ['13/32/2026', ['2026-32-13 (no-such-day)']],
    ['31.11.2026', ['2026-11-31 (no-such-day)']],
    ['version 10.45.2019', []],
    ['June 45 of them', []],
    ['2026-00-00', []],
    ['31 June 3, 2020', ['2020-6-3']],
    ['https://example.org/2018-02-30/news', []],
  ])('%s', (text, meanings) => {
    expect(findWrittenDates(text).map(brief)).toEqual(meanings);
  });
});

test('the span covers weekday and year', () => {
  const text = 'Held on Tuesday, April 28th, 2020 at noon';
  const [date] = findDates(text);
  expect(text.slice(date?.from, date?.to)).toBe('Tuesday, April 28th, 2020');
});

test('words name months and weekdays, with one slip of the pen at most', () => {
  expect(['Sept', 'Febuary', 'Ocotber', 'Mai', 'match', 'Novembre'].map(monthOf)).toEqual([9, 2, 10, null, null, 11]);
  expect(['Thurs', 'Wedensday', 'tue', 'someday', 'weekday'].map(weekdayOf)).toEqual(['TH', 'WE', 'TU', null, null]);
});

test('any date, written in any of many ways, is read back as itself', () => {
  const names = [
    'January',
    'Feb',
    'March',
    'Apr.',
    'May',
    'June',
    'Jul',
    'August',
    'Sept.',
    'October',
    'Nov',
    'December',
  ];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 6 }),
      (when, way) => {
        const [year, month, day] = [when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate()];
        const name = names[month - 1] ?? '';
        const written = [
          `${year}-${two(month)}-${two(day)}`,
          `${year}.${month}.${day}`,
          `${name} ${day}, ${year}`,
          `${day} ${name} ${year}`,
          `${day}th of ${name}, ${year}`,
          `${name} ${day}th ${year}`,
          `${year}. ${name} ${day}.`,
        ][way];
        expect(findDates(`notes ${written}: talk`)).toMatchObject([{ year, month, day }]);
      },
    ),
  );
});

test('hostile text takes linear time and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void findDates(text)));
  for (const unit of ['May ', '1 ', '2017', 'June 3-', '3rd, ', ' ', 'a', '2017-', '://', 'Sat ']) {
    const grows = growth(findDates, (size) => unit.repeat(size / unit.length), 25_000);
    expect({ unit, grows, steep: grows > STEEP }).toEqual({ unit, grows, steep: false });
  }
});
