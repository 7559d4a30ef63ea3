import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { converterLinks, statedByConverter } from '../../../feed/read/converter-link.ts';
import { readDocument } from '../../../feed/read/document.ts';

describe('what a converter link states', () => {
  test.each([
    ['http://www.thetimezoneconverter.com/?t=8:00%20a.m.%20&tz=San%20Francisco&', '8:00 San Francisco'],
    ['http://www.thetimezoneconverter.com/?t=24:00&tz=UTC', '24:00 UTC'],
    ['http://www.thetimezoneconverter.com/?t=7:00PM-8:00PM&tz=Europe%2FMadrid', '19:00 Europe/Madrid'],
    ['http://www.thetimezoneconverter.com/?t=10:00&tz=PT%20%28Pacific%20Time%29', '10:00 PT (Pacific Time)'],
    ['https://dateful.com/convert/stockholm-sweden?t=16', '16:00 stockholm sweden'],
    ['https://dateful.com/convert/utc8?t=1430', '14:30 utc+8'],
    ['https://dateful.com/convert/pt-pacific-time?t=10am', '10:00 pt pacific time'],
    ['https://time.is/compare/1000_23_Oct_2019_in_PT', '10:00 PT 2019-10-23'],
    ['https://time.is/0930_in_Tokyo', '9:30 Tokyo'],
    ['https://www.timeanddate.com/worldclock/fixedtime.html?iso=20210824T10&p1=1', '10:00 2021-8-24'],
    ['https://www.timeanddate.com/worldclock/fixedtime.html?iso=20210907T1730&p1=1440', '17:30 UTC 2021-9-7'],
    ['https://arewemeetingyet.com/Los%20Angeles/2020-02-19/10:00/w/Call', '10:00 Los Angeles 2020-2-19'],
    ['https://savvytime.com/converter/utc-to-pst/oct-6-2020/4pm', '16:00 utc 2020-10-6'],
    ['https://savvytime.com/converter/il-chicago/12-30pm', '12:30 il chicago'],
    ['https://www.worldtimebuddy.com/?h=100&date=2018-04-11%7C3&sln=9.5-10', '9:30 UTC 2018-4-11'],
    ['https://duckduckgo.com/?q=9am+pacific+time+in+utc', '9:00 pacific time'],
  ])('%s', (address, meaning) => {
    const stated = statedByConverter(address);
    const { year, month, day } = stated?.date ?? {};
    const clock = `${stated?.hour}:${String(stated?.minute).padStart(2, '0')}`;
    expect([clock, stated?.zoneText, year && `${year}-${month}-${day}`].filter(Boolean).join(' ')).toBe(meaning);
  });

  test.each([
    'https://time.is/',
    'https://dateful.com/eventlink/1067430297',
    'http://www.worldtimebuddy.com/?pl=1&lid=100,5,8,12',
    'https://example.org/?t=25:00&tz=UTC',
    'https://example.org/?t=13:00pm',
    'https://duckduckgo.com/?q=weather',
    'no address',
  ])('%s states no time', (address) => {
    expect(statedByConverter(address)).toBeNull();
  });
});

test('links are found with their place', () => {
  const [link] = converterLinks(readDocument('Tuesdays\n([my time](https://time.is/1000_in_PT))'));
  expect(link).toMatchObject({ hour: 10, minute: 0, zoneText: 'PT', place: { line: 2 } });
});

test('no address makes it throw', () => {
  expect(statedByConverter('https://time.is/%E0%A4%A')).toBeNull();
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => void statedByConverter(url)));
});
