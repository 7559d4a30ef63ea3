import { expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const doc = (id: string): string => `https://docs.google.com/document/d/${id}`;
const VIDEO = 'https://youtu.be/vc6gYiN69UM';

it('minutes are listed newest first, wherever they stand, those of one date as they stand', () => {
  const feed = readmeFeed(
    [
      '## Meeting minutes',
      `* [2026-09-08](${doc('b')})`,
      `* [2026-10-13](${doc('c')}) - Plans`,
      `* [2025-12-09](${doc('a')})`,
      `* [2026-09-08](${VIDEO})`,
      `* [2026-09-08](${doc('d')})`,
    ].join('\n'),
  );
  expect(feed.minutes).toEqual([
    { date: '2026-10-13', url: doc('c'), kind: 'minutes', host: 'Google Docs', title: 'Plans', line: 5 },
    { date: '2026-09-08', url: doc('b'), kind: 'minutes', host: 'Google Docs', line: 4 },
    { date: '2026-09-08', url: VIDEO, kind: 'recording', host: 'YouTube', line: 7 },
    { date: '2026-09-08', url: doc('d'), kind: 'minutes', host: 'Google Docs', line: 8 },
    { date: '2025-12-09', url: doc('a'), kind: 'minutes', host: 'Google Docs', line: 6 },
  ]);
});

it.each([
  ['without a year are of the year nearest to the README', 'Dec 9', ['2025-12-09']],
  ['of a date that no year has are of no date', 'Feb 30, 2026', []],
])('minutes %s', (_, date, dates) => {
  const { minutes } = readmeFeed(`## Meeting minutes\n\n* ${date}: [notes](${doc('a')})`, { updated: '2026-02-01' });
  expect(minutes.map((one) => one.date)).toEqual(dates);
});
