import { expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';
import { meetingsFrom, readmeFeed } from '../../fixtures/readme-feed.ts';

const read = (sentence: string) => {
  const { series, diagnostics } = groupFeed(
    {
      id: 'x',
      file: 'README.md',
      text: `# Group\n\n${sentence}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  );
  const [one] = series;
  return {
    read: one?.start.slice(11, 16),
    or: one?.disputed?.start?.slice(11, 16),
    said: diagnostics.some(({ code }) => code === 'half-of-day'),
  };
};

it.each([
  // an hour alone up to six is one of the afternoon
  ['We meet every Tuesday at 4 Pacific.', { read: '16:00', or: '04:00', said: true }],
  ['Meetings: Tuesdays 1-2 ET', { read: '13:00', or: '01:00', said: true }],
  ['We meet every Tuesday at 8 Pacific.', { read: '08:00', or: '20:00', said: true }],
  // in UTC people count to 24
  ['We meet every Tuesday at 5 UTC.', { read: '05:00', or: '17:00', said: true }],
  // at night, as those write it who count to twelve
  ['We meet every Tuesday at 4:30 ET.', { read: '04:30', or: '16:30', said: true }],
  ['We meet every Tuesday at 5:30 ET.', { read: '05:30', or: '17:30', said: true }],
  ['We meet every Tuesday at 6 Pacific.', { read: '18:00', or: '06:00', said: true }],
  // another clock, am or pm, or a zero says which
  ['We meet every Tuesday at 4:30 ET (20:30 UTC).', { read: '16:30', or: '20:30', said: false }],
  ['We meet every Tuesday, 4:30 to 5:30 pm ET.', { read: '16:30', or: undefined, said: false }],
  ['We meet every Tuesday at 04:30 ET.', { read: '04:30', or: undefined, said: false }],
  ['We meet every Tuesday at 4:30am ET.', { read: '04:30', or: undefined, said: false }],
  // nobody doubts these
  ['We meet every Tuesday at 0:30 ET.', { read: '00:30', or: undefined, said: false }],
  ['We meet every Tuesday at 6:30 ET.', { read: '06:30', or: undefined, said: false }],
  ['We meet every Tuesday at 4:30 in Buenos Aires.', { read: '04:30', or: undefined, said: false }],
  ['We meet every Tuesday at 4:30 in Sao Paulo.', { read: '04:30', or: undefined, said: false }],
  ['We meet every Tuesday at 9 Pacific.', { read: '09:00', or: undefined, said: false }],
  ['We meet every Tuesday at 4:30 Berlin time.', { read: '04:30', or: undefined, said: false }],
])('%j: %j', (sentence, meaning) => expect(read(sentence)).toEqual(meaning));

it('the other half is that of the same date', () => {
  const feed = readmeFeed('We meet every Tuesday at 4:30 ET.');
  expect(feed.series[0]?.disputed?.start).toBe('2026-11-03T16:30:00');
  expect(meetingsFrom(feed, '2026-11-24', 1)).toEqual(['2026-11-24T09:30:00Z disputed or 2026-11-24T21:30:00Z']);
});
