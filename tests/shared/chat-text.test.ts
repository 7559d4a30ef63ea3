import { expect, test } from 'vitest';
import { chatText } from '../../shared/chat-text.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { groupFeed, occurrence, wgNetworking2017 } from '../fixtures/feeds.ts';

const options = { locale: 'en-GB', clock: 'language', now: Date.parse('2017-07-31T00:00:00Z'), or: 'or' } as const;
const ROOM = 'https://zoom.us/j/175547218';

function meetingAt(start: string): Meeting {
  const found = meetings(wgNetworking2017()).find((one) => one.occurrence.start === start);
  if (found === undefined) throw new Error(`no meeting at ${start} in the fixture`);
  return found;
}
const disputed = meetingAt('2017-08-01T16:00:00Z');
const sure = meetingAt('2017-07-05T16:00:00Z');

test('one moment in several zones, each zone once', () => {
  const zones = ['America/Los_Angeles', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata'];
  expect(chatText(sure, 'CNCF Networking WG', { ...options, zones })).toBe(
    `CNCF Networking WG: Wed 5 July, 09:00 Los Angeles = 16:00 UTC = 21:30 Kolkata\n${ROOM}`,
  );
});

test('another weekday is told, and both readings', () => {
  expect(chatText(disputed, 'WG', { ...options, zones: ['America/Los_Angeles', 'Pacific/Apia'] })).toBe(
    `WG: Tue 1 August, 08:00 Los Angeles = Wed 04:00 Apia\nor Tue 1 August, 09:00 Los Angeles = Wed 05:00 Apia\n${ROOM}`,
  );
});

test.each([
  ['a zone that this engine does not know is left out', ['Mars/Olympus', 'Asia/Kolkata'], '21:30 Kolkata'],
  ['without any zone it is told in UTC', [], '16:00 UTC'],
])('%s', (_, zones, time) => {
  expect(chatText(sure, 'WG', { ...options, zones })).toBe(`WG: Wed 5 July, ${time}\n${ROOM}`);
});

test('without a link it is one line', () => {
  const [alone] = meetings(groupFeed({ occurrences: [occurrence({ series: null })] }));
  expect(alone && chatText(alone, 'WG', { ...options, zones: [] })).toBe('WG: Tue 1 August, 15:00 UTC');
});
