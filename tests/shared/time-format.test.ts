import { describe, expect, test } from 'vitest';
import { timeFormat } from '../../shared/time-format.ts';

const at = Date.parse('2017-04-04T15:00:00Z');
const now = Date.parse('2017-03-27T04:35:00Z');
/** Engines put a narrow no-break space before "am"; here it is only a blank. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('a time as the language writes it', () => {
  test.each([
    ['en-GB', 'Asia/Kolkata', '20:30'],
    ['en-US', 'Asia/Kolkata', '8:30 PM'],
    ['en-AU', 'Australia/Sydney', '1:00 am'],
    ['de', 'America/Los_Angeles', '08:00'],
    ['ja', 'Asia/Tokyo', '00:00'],
    ['en-US-u-hc-h24', 'Asia/Tokyo', '00:00'],
  ])('%s in %s: %s', (locale, zone, written) => {
    expect(plain(timeFormat(locale, zone).time(at))).toBe(written);
  });

  test('the clock can be chosen against the language', () => {
    expect(plain(timeFormat('en-GB', 'Asia/Kolkata', '12').time(at))).toMatch(/^8:30 pm$/i);
    expect(timeFormat('en-US', 'America/Los_Angeles', '24').time(at)).toBe('08:00');
    expect(timeFormat('en-US', 'Asia/Tokyo', '24').time(at)).toBe('00:00');
    expect(plain(timeFormat('ja', 'Asia/Tokyo', '12').time(at + 12 * 3_600_000))).toContain('12:00');
  });

  test('the period stands apart from the digits, on the side where the language has it', () => {
    expect(timeFormat('en-US', 'Asia/Kolkata').timeParts(at)).toStrictEqual({
      digits: '8:30',
      period: 'PM',
      periodFirst: false,
    });
    expect(timeFormat('en-GB', 'Asia/Kolkata').timeParts(at)).toStrictEqual({
      digits: '20:30',
      period: '',
      periodFirst: false,
    });
    expect(timeFormat('zh-CN', 'Asia/Kolkata', '12').timeParts(at)).toMatchObject({
      digits: '8:30',
      periodFirst: true,
    });
  });
});

describe('a date', () => {
  test('is short while the year is clear', () => {
    const format = timeFormat('en-GB', 'Asia/Kolkata');
    expect(format.day(at, now)).toBe('Tuesday 4 April');
    expect(format.listDay(at, now)).toBe('Tue 4 April');
    expect(format.date(at, now)).toBe('4 April');
  });

  test('has the year when it is another one for the person', () => {
    const newYear = Date.parse('2017-12-31T19:00:00Z');
    const [kolkata, london] = [timeFormat('en-GB', 'Asia/Kolkata'), timeFormat('en-GB', 'Europe/London')];
    expect(kolkata.day(newYear, now)).toBe('Monday, 1 January 2018');
    expect(kolkata.listDay(newYear, now)).toBe('Mon, 1 January 2018');
    expect(kolkata.date(newYear, now)).toBe('1 January 2018');
    expect(london.day(newYear, now)).toBe('Sunday 31 December');
    expect(london.listDay(newYear, now)).toBe('Sun 31 December');
  });

  test('can be a month, of the zone', () => {
    const end = Date.parse('2017-07-31T20:00:00Z');
    expect(timeFormat('en-GB', 'Asia/Kolkata').month(end)).toBe('August 2017');
    expect(timeFormat('en-GB', 'UTC').month(end)).toBe('July 2017');
  });

  test('falls on the day of the zone', () => {
    expect(timeFormat('en-GB', 'Pacific/Apia').weekday(at)).toBe('Wednesday');
    expect(timeFormat('en-GB', 'America/St_Johns').weekday(at)).toBe('Tuesday');
  });
});
