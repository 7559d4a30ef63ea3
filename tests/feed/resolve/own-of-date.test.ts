import { describe, expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const ROOM = 'https://zoom.us/j/123456789';
const ways = (text: string) => {
  const { series, occurrences } = readmeFeed(text);
  const brief = ({ url, meetingId, passcode, phones }: (typeof series)[number]['join']) =>
    [url, meetingId, passcode, ...phones.map(({ number }) => number)].filter((way) => way !== undefined).join(' ');
  const on = (day: string) => occurrences.find(({ start }) => start.startsWith(day))?.join;
  return [series[0]?.join, on('2026-12-01'), on('2026-12-08')].map((join) => join && brief(join));
};

describe('the ways in of the series, of a listed date, and of the next', () => {
  const SENTENCE = 'We meet every Tuesday at 9am PT';
  const list = (...entries: string[]) => `\n\n## Schedule\n\n${entries.map((one) => `* ${one}`).join('\n')}`;

  it.each([
    [
      'a number in the entry of one date is for that date',
      `${SENTENCE}.${list('December 1, 2026: planning, dial +1 408 638 0968', 'December 8, 2026')}`,
      ['', '+1 408 638 0968', ''],
    ],
    [
      'and leaves the series its own',
      `${SENTENCE}, dial +1 646 558 8656.${list('December 1, 2026: dial +1 408 638 0968', 'December 8, 2026')}`,
      ['+1 646 558 8656', '+1 408 638 0968', '+1 646 558 8656'],
    ],
    [
      'so are id and pass code below it',
      `${SENTENCE}.${list('December 1, 2026: planning\n  * Meeting ID: 123 456 789\n  * Passcode: a4711', 'December 8, 2026')}`,
      ['', '123456789 a4711', ''],
    ],
    [
      'and a room',
      `${SENTENCE}.${list(`December 1, 2026: planning, ${ROOM}`, 'December 8, 2026')}`,
      ['', `${ROOM} 123456789`, ''],
    ],
    [
      'in a table as well',
      `${SENTENCE}.\n\n| Date | Call |\n|---|---|\n| December 1, 2026 | dial +1 408 638 0968 |\n| December 8, 2026 | |`,
      ['', '+1 408 638 0968', ''],
    ],
    [
      'what several dates repeat is how the series is joined',
      `${SENTENCE}.${list(`December 1, 2026: ${ROOM}`, `December 15, 2026: ${ROOM}`)}`,
      [`${ROOM} 123456789`, `${ROOM} 123456789`, `${ROOM} 123456789`],
    ],
    [
      'and what stands in one of them and apart from all',
      `${SENTENCE} on ${ROOM}.${list(`December 1, 2026: ${ROOM}`)}`,
      [`${ROOM} 123456789`, `${ROOM} 123456789`, `${ROOM} 123456789`],
    ],
    [
      'an entry that states the meeting itself keeps its own',
      `* Next: December 1, 2026, then every Tuesday at 9am PT on ${ROOM}`,
      [`${ROOM} 123456789`, `${ROOM} 123456789`, `${ROOM} 123456789`],
    ],
  ])('%s', (_, text, expected) => expect(ways(text)).toEqual(expected));
});
