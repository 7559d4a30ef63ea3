import { expect, test } from 'vitest';
import { lineStart } from '../../entrypoints/words/line-start.ts';
import { daysOf, timesOf } from '../../entrypoints/words/meeting-words.ts';
import { meetings } from '../../shared/meeting.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const writer = (locale: string) => ({
  format: timeFormat(locale, 'UTC', '24'),
  locale,
  now: Date.parse('2017-07-31T00:00:00Z'),
});
const disputed = (start: string, other: string) => {
  const one = occurrence({ start, disputed: { start: other, line: 1 } });
  const [meeting] = meetings(groupFeed({ series: [series()], occurrences: [one] }));
  if (meeting === undefined) throw new Error('the feed has a meeting');
  return meeting;
};

const anHourApart = disputed('2017-08-01T07:00:00Z', '2017-08-01T08:00:00Z');
const aWeekApart = disputed('2017-08-01T15:00:00Z', '2017-08-08T15:00:00Z');

test.each([
  ['en-GB', '07:00 or 08:00', 'Tue 1 August'],
  ['de', '07:00 oder 08:00', 'Di., 1. August'],
  ['ja', '07:00または08:00', '8月1日(火)'],
  ['ar-MA', '07:00 أو 08:00', 'الثلاثاء، 1 غشت'],
])('two readings of the time are joined as the language joins them: %s', (locale, times, days) => {
  expect([timesOf(anHourApart, writer(locale)), daysOf(anHourApart, writer(locale))]).toStrictEqual([times, days]);
});

test('where they differ in the day alone, the time is said once and both days are', () => {
  expect(timesOf(aWeekApart, writer('en-GB'))).toBe('15:00');
  expect(daysOf(aWeekApart, writer('en-GB'))).toBe('Tue 1 August or Tue 8 August');
});

test('Spanish has another word for "or" before an eight', () => {
  const format = timeFormat('es-US', 'UTC', '12');
  expect(timesOf(anHourApart, { format, locale: 'es-US' }).replace(/\s/g, ' ')).toBe('7:00 a.m. u 8:00 a.m.');
});

test('a line begins with a capital, where the language has them', () => {
  expect(
    ['es', 'fr', 'tr', 'ja', 'ar'].map((locale) => lineStart(writer(locale).format.weekday(0), locale)),
  ).toStrictEqual(['Jueves', 'Jeudi', 'Perşembe', '木曜日', 'الخميس']);
  expect(lineStart('', 'es')).toBe('');
});
