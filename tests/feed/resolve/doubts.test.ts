import { describe, expect, test } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';
import { timeWords } from '../../../feed/resolve/time-words.ts';
import { ruleWords } from '../../../shared/rule-words.ts';

const read = (sentence: string) =>
  groupFeed(
    {
      id: 'group',
      file: 'README.md',
      text: `# Group\n\nWe meet ${sentence}.\n\n* 2026-01-06 - minutes\n`,
      sha256: '0'.repeat(64),
      updated: '2026-01-05T00:00:00Z',
    },
    '2026-01-05T00:00:00Z',
  );

/** A hint says what to write: written, it must be read as what it stands for, and leave no doubt. */
describe('what a hint says to write is read back', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=MONTHLY;BYDAY=1TU,3TU',
    'FREQ=MONTHLY;BYDAY=2TU,4TU',
    'FREQ=MONTHLY;BYDAY=-1FR',
  ])('the words of %s', (rrule) => {
    const { series, diagnostics } = read(`${ruleWords(rrule) ?? ''} at 09:00 UTC`);
    expect(series.map((one) => one.rrule)).toEqual([rrule]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('the words of every other week, with the date that a hint asks for beside it', () => {
    const rrule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU';
    const { series, diagnostics } = read(`${ruleWords(rrule) ?? ''} at 09:00 UTC, starting 2026-01-06`);
    expect(series.map((one) => one.rrule)).toEqual([rrule]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each([
    'America/Los_Angeles',
    'America/Sao_Paulo',
    'America/St_Johns',
    'America/Bogota',
    'Europe/Zurich',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
    'Etc/UTC',
    'Etc/GMT+7',
    'Etc/GMT-2',
  ])('the words for a time in %s', (zone) => {
    const { series } = read(`every Tuesday at ${timeWords(545, zone)}`);
    expect(series.map(({ start, timeZone }) => [start.slice(11, 16), timeZone])).toEqual([['09:05', zone]]);
  });
});

test('the letters that a place begins with are no time zone', () => {
  const { series, diagnostics } = read('every Tuesday at 09:05 in Zápy');
  expect(series).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain('no-time-zone');
});
