import { expect, test } from 'vitest';
import type { Join } from '../../shared/contract.ts';
import { joinOf } from '../../shared/join-of.ts';
import { meetings } from '../../shared/meeting.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const none: Join = { phones: [], oneTap: [] };
const room: Join = { ...none, url: 'https://zoom.us/my/room' };
const phone: Join = { ...none, phones: [{ number: '+1 408 638 0968', tollFree: false }] };
const everybody: Join = { ...none, url: 'https://zoom.us/my/everybody' };

test.each([
  ['its own link', room, everybody, room],
  ['its own telephone number', phone, everybody, phone],
  ['the link of its series where it has none', none, everybody, everybody],
  ['its own link where there is no series', room, undefined, room],
  ['nothing where nobody gives one', none, undefined, none],
])('a meeting is joined by %s', (_, own, of, expected) => {
  const [meeting] = meetings(
    groupFeed({
      series: of === undefined ? [] : [series({ join: of })],
      occurrences: [occurrence({ join: own, ...(of === undefined && { series: null }) })],
    }),
  );
  expect(meeting && joinOf(meeting)).toStrictEqual(expected);
});
