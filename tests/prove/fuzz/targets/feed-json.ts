import fc from 'fast-check';
import { jsonOf } from '../../../../entrypoints/background/read-feed.ts';
import { isStoredGroup } from '../../../../entrypoints/store/group-form.ts';
import { groupFeed } from '../../../../feed/group-feed.ts';
import { spokenNext } from '../../../../feed/spoken-next.ts';
import { listFeed, screenFeed } from '../../../../shared/brief-feed.ts';
import { calendarEvent, googleCalendarLink, outlookLink } from '../../../../shared/calendar-event.ts';
import { calendarFile } from '../../../../shared/calendar-file.ts';
import { chatText } from '../../../../shared/chat-text.ts';
import { checkGroupFeed, type GroupFeed } from '../../../../shared/contract.ts';
import { feedChanges } from '../../../../shared/feed-changes.ts';
import { meetings } from '../../../../shared/meeting.ts';
import { reminderPlan } from '../../../../shared/reminder-plan.ts';
import { wgNetworking2017 } from '../../../fixtures/feeds.ts';
import { generatedGroups } from '../../../judges/generated-groups.ts';
import { addressesIn, isSafeAddress } from '../../feed-faults.ts';
import { drawnFaults, popupDrawn } from '../../popup-drawn.tsx';
import { jsonWords } from '../json-words.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const around = (feed: GroupFeed, from: string, until: string): GroupFeed => ({
  ...feed,
  occurrences: feed.occurrences.filter(({ start }) => start > from && start < until),
});
const [NOW, LATER] = ['2017-07-31T00:00:00Z', '2026-11-23T00:00:00Z'];
const small = around(wgNetworking2017(), '2017-06-15', '2017-08-20');
const generated = generatedGroups()
  .filter((_, index) => index % 25 === 0)
  .map(({ id, readme }) =>
    around(
      groupFeed({ id, file: id, text: readme, sha256: '0'.repeat(64), updated: LATER }, LATER),
      '2026-11',
      '2027-01',
    ),
  );
const seeds = [small, ...generated].map((feed) => JSON.stringify(feed));

const WORDS = [
  ...jsonWords(
    'version generated group series occurrences minutes diagnostics uid title says line rrule start end timeZone duration assumed join url phones oneTap status scheduled moved movedFrom cancelled certainty stated derived disputed recurrenceId reason agenda origin lines',
  ),
  'true',
  'false',
  'null',
  '{}',
  '[]',
  '""',
  '1',
  '-1',
  '1e308',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e"',
  '"__proto__":',
  '"2017-02-30T00:00:00Z"',
  '"9999-12-31T23:59:59Z"',
  '"0000-01-01T00:00:00Z"',
  '"2017-08-01T15:00:00Z"',
  '"Etc/GMT+12"',
  '"+05:30"',
  '"Factory"',
  '"FREQ=SECONDLY"',
];

/** What the popup, the reminders and the entries in calendars make of a feed at a moment. */
function shownFaults(feed: GroupFeed, now: number): string[] {
  const all = meetings(feed);
  reminderPlan(all, { leads: [10, 0], quiet: { from: '22:00', to: '07:00' } }, 'America/St_Johns');
  feedChanges(feed, feed, now);
  spokenNext(feed, now, 'Asia/Kathmandu');
  const links = all.flatMap((meeting) => {
    const event = calendarEvent(meeting, feed.group.name, 'times', 'https://example.org/');
    calendarFile(event, meeting.occurrence.id, now);
    const zones = [meeting.occurrence.timeZone, 'UTC'];
    chatText(meeting, feed.group.name, { locale: 'en', clock: '24', zones, now, or: 'or' });
    return [googleCalendarLink(event), outlookLink(event)];
  });
  const parts = [feed, screenFeed(feed, now).feed, listFeed(feed, now).feed];
  return [
    ...links.filter((link) => !isSafeAddress(link)).map((link) => `unsafe address ${link}`),
    ...parts
      .filter((part) => !isStoredGroup({ id: feed.group.id, page: '', ics: '', readAt: now, feed: part }))
      .map(() => 'not known again when it was stored'),
    ...parts.flatMap((shown) => popupDrawn(shown, now, 'Asia/Kolkata')).flatMap((html) => drawnFaults(html, feed)),
  ];
}

function faults(text: string): string[] {
  const read = jsonOf(checkGroupFeed)(text);
  if (!read.ok) return /^(?:no-feed|too-new)$/.test(read.failure.kind) ? [] : [`refused as ${read.failure.kind}`];
  const feed = read.value;
  const first = Date.parse(feed.occurrences[0]?.start ?? NOW);
  return [
    ...addressesIn(feed)
      .filter((address) => !isSafeAddress(address))
      .map((address) => `unsafe address ${JSON.stringify(address)}`),
    ...[Date.parse(NOW), first - 600_000, first + 600_000].flatMap((now) => shownFaults(feed, now)),
  ];
}

const withMany = (name: 'occurrences' | 'series' | 'minutes', size: number): string =>
  JSON.stringify({ ...small, [name]: Array.from({ length: size }, () => small[name][0]) });

/** The feed of a group as the extension reads it, and what it shows of it. */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: (text) => jsonOf(checkGroupFeed)(text),
  families: {
    occurrences: (size) => withMany('occurrences', size),
    series: (size) => withMany('series', size / 4),
    minutes: (size) => withMany('minutes', size),
    'nested lists': (size) => `${'['.repeat(size * 4)}${']'.repeat(size * 4)}`,
    'open objects': (size) => '{"a":'.repeat(size * 4),
    'a long text': (size) => JSON.stringify({ ...small, $schema: 'x'.repeat(size * 50) }),
    'an address with blanks': (size) =>
      JSON.stringify({ ...small, group: { ...small.group, url: `https://${' '.repeat(size * 8)}x` } }),
  },
};
