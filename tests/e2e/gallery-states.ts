import type { GroupFeed, Occurrence } from '../../shared/contract.ts';
import type { Choice } from '../../shared/meeting.ts';
import type { Failure } from '../../entrypoints/store/failure.ts';
import type { Settings } from '../../entrypoints/store/settings-schema.ts';
import { readGroup } from '../../feed/group-of-registry.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

/** One picture of the extension: what it holds, for whom and when. */
export interface GalleryState {
  name: string;
  page: 'popup.html' | 'options.html';
  now: string;
  zone: string;
  feeds: readonly GroupFeed[];
  /** Width of the window, CSS pixels. */
  width: number;
  /** When the feeds were read last; shortly before `now` unless given. */
  readAt?: string;
  failure?: Failure;
  choices?: Record<string, Choice>;
  /** Nothing is followed yet. */
  unchosen?: boolean;
  /** Feeds of the person's own, and what came of reading them. */
  own?: readonly { address: string; feed: GroupFeed; readAt?: string; failure?: Failure }[];
  settings?: Partial<Settings>;
  /** What is done before the picture is taken: an expression in the page. */
  act?: string;
}

/** The group's README of July 2017 as the build reads it. */
const real = await readGroup(
  {
    id: 'wg-networking',
    name: 'CNCF Networking WG',
    source: 'groups/wg-networking.md',
    url: 'https://github.com/cncf/wg-networking',
    sourceUrl: 'https://github.com/cncf/wg-networking/blob/master/README.md',
    updated: '2017-07-31',
  },
  'feed',
  '2017-07-31T00:00:00Z',
);
const [rule] = real.series;
if (rule === undefined) throw new Error('the fixture has a series');
const { join, uid } = rule;
const { disputed: _disputed, ...agreed } = rule;
const sure = (starts: readonly string[]): GroupFeed => ({
  ...real,
  series: [agreed],
  minutes: [],
  occurrences: starts.map((start) => occurrence({ start, series: uid, join })),
});
const spring = sure(['2017-03-21T15:00:00Z', '2017-04-04T15:00:00Z', '2017-04-18T15:00:00Z', '2017-05-02T15:00:00Z']);
const dormant: GroupFeed = {
  ...real,
  series: [{ ...rule, dormantSince: '2017-08-15T16:00:00Z' }],
  occurrences: [
    ...real.occurrences.filter(({ start }) => start < '2017-09'),
    occurrence({
      start: '2026-12-01T16:00:00Z',
      series: uid,
      join,
      certainty: 'disputed',
      disputed: { start: '2026-12-01T17:00:00Z', line: 76, origin: 'dated-entry' },
    }),
  ],
};
const named = (id: string, name: string, ...occurrences: Occurrence[]) =>
  groupFeed({ id, name, series: [series({ join })], occurrences });
const few = [
  named('networking', 'CNCF Networking WG', occurrence({ start: '2017-04-04T15:00:00Z', join })),
  named('ci', 'CI WG', occurrence({ start: '2017-04-04T15:00:00Z', agenda: 'Cross-project test status', join })),
  named('storage', 'Storage WG', occurrence({ start: '2017-04-05T15:00:00Z' })),
  named('docs', 'Docs WG', occurrence({ start: '2017-04-06T16:00:00Z' })),
  named('release', 'Release Team', moved('2017-04-06T16:00:00Z', { start: '2017-04-07T16:00:00Z' })),
];
const edge = occurrence({ start: '2017-04-04T17:30:00Z', disputed: { start: '2017-04-04T18:30:00Z', line: 3 } });
const silent = groupFeed({ id: 'unclear', name: 'Release WG' });
const unclear = {
  ...silent,
  group: { ...silent.group, links: [{ rel: 'calendar', url: 'https://example.org/release.ics' }] },
};
const many = [
  ...few,
  named('edge', 'Edge', { ...edge, certainty: 'disputed' }),
  named('conformance', 'Conformance', cancelled({ start: '2017-04-05T17:00:00Z' })),
  unclear,
  ...Array.from({ length: 41 }, (_, index) =>
    named(`g${index}`, `Project ${index + 1}`, occurrence({ start: `2017-04-${10 + (index % 18)}T15:00:00Z` })),
  ),
  {
    ...named('scaling', 'Scaling', occurrence({ start: '2017-04-11T15:00:00Z' })),
    series: [series({ dormantSince: '2016-02-01T00:00:00Z' })],
  },
];

const long: GroupFeed = {
  ...real,
  group: {
    ...real.group,
    name: 'Special Interest Group for Interoperability, Conformance and Long-Term Maintenance of Container Network Interfaces',
  },
  occurrences: real.occurrences.map((one) => ({
    ...one,
    ...(one.status === 'moved' && {
      reason: 'because most of the maintainers are at a conference, as are those who would have reported about IPv6',
    }),
    agenda:
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and what stands at https://example.org/a/very/long/address/without/any/blank/in/it/index.html?with=many&parameters=1',
  })),
};

const popup = { page: 'popup.html', zone: 'Asia/Kolkata', width: 360 } as const;
const berlin = { page: 'popup.html', zone: 'Europe/Berlin', width: 360 } as const;
const options = { page: 'options.html', zone: 'Europe/Berlin', width: 1000, now: '2017-04-04T12:10:00Z' } as const;

const type = (field: string, text: string) =>
  `(([field, text]) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); })(` +
  `[document.querySelector('${field}'), '${text}'])`;

const own = [
  { address: 'https://lists.example.org/docs-wg/calendar.ics', feed: spring },
  {
    address: 'https://calendar.example.net/a/very/long/address/of/a/calendar/that/nobody/would/type/release.ics',
    feed: spring,
    readAt: '2017-04-01T07:12:00Z',
    failure: { kind: 'missing' },
  },
] as const;

/** Everything that can be switched on, so that all of the options unfold. */
const everything: Partial<Settings> = {
  zone: 'Europe/Berlin',
  clock: '12',
  otherZones: ['Asia/Kolkata', 'Australia/Sydney'],
  reminders: {
    start: true,
    leads: [0, 10],
    groups: {},
    changes: true,
    records: true,
    quiet: { from: '22:00', to: '07:00' },
  },
};

/** Every state of the popup, and the options: names are file names. */
export const STATES: readonly GalleryState[] = [
  { ...popup, name: 'next', now: '2017-03-27T04:35:00Z', feeds: [spring] },
  {
    ...popup,
    name: 'hours',
    now: '2017-04-04T12:10:00Z',
    feeds: [spring],
    settings: { otherZones: ['America/New_York', 'Asia/Tokyo'] },
  },
  { ...popup, name: 'starting', now: '2017-04-04T14:47:30Z', feeds: [spring] },
  {
    ...popup,
    name: 'running',
    now: '2017-04-04T15:03:10Z',
    feeds: [spring],
    act: `document.querySelector('.fold summary').click()`,
  },
  {
    ...popup,
    name: 'button-name',
    now: '2017-04-04T14:47:30Z',
    feeds: [spring],
    act: `document.querySelector('.copyable button').focus({ focusVisible: true })`,
  },
  {
    ...popup,
    name: 'button-name-head',
    now: '2017-04-04T12:10:00Z',
    feeds: few,
    act: `document.querySelector('.head button').focus({ focusVisible: true })`,
  },
  { ...popup, name: 'perhaps-over', now: '2017-04-04T16:11:10Z', feeds: [spring] },
  { ...berlin, name: 'moved', now: '2017-07-03T08:05:00Z', feeds: [real] },
  { ...berlin, name: 'cancelled', now: '2017-06-19T08:05:00Z', feeds: [real] },
  { ...berlin, name: 'disputed', now: '2017-07-10T08:05:00Z', feeds: [real] },
  { ...berlin, name: 'disputed-beyond-list', now: '2017-08-21T08:05:00Z', feeds: [real] },
  { ...berlin, name: 'disputed-beyond-list-starting', now: '2017-09-05T14:48:30Z', feeds: [real] },
  { ...berlin, name: 'disputed-starting', now: '2017-08-01T14:48:30Z', feeds: [real] },
  {
    ...berlin,
    name: 'settled',
    now: '2017-08-07T08:05:00Z',
    feeds: [real],
    choices: { [real.group.id]: { origin: 'dated-entry', sha256: real.group.source.sha256 } },
  },
  {
    ...berlin,
    name: 'settled-beyond-list',
    now: '2017-08-21T08:05:00Z',
    feeds: [real],
    choices: { [real.group.id]: { origin: 'dated-entry', sha256: real.group.source.sha256 } },
  },
  { ...popup, name: 'two-days', zone: 'Asia/Shanghai', now: '2017-07-31T04:35:00Z', feeds: [real] },
  { ...popup, name: 'another-day', zone: 'Australia/Sydney', now: '2017-04-02T23:20:00Z', feeds: [spring] },
  { ...popup, name: 'dormant', now: '2026-11-23T04:30:00Z', feeds: [dormant] },
  {
    ...popup,
    name: 'offline',
    now: '2017-04-02T04:35:00Z',
    readAt: '2017-03-30T03:42:00Z',
    failure: { kind: 'offline' },
    feeds: [spring],
  },
  {
    ...berlin,
    name: 'not-read',
    now: '2017-07-24T08:05:00Z',
    readAt: '2017-07-21T07:12:00Z',
    failure: { kind: 'missing' },
    feeds: [real],
  },
  { ...berlin, name: 'no-time', now: '2017-07-24T08:05:00Z', feeds: [unclear] },
  { ...berlin, name: 'nothing-scheduled', now: '2017-07-24T08:05:00Z', feeds: [sure(['2017-03-21T15:00:00Z'])] },
  { ...popup, name: 'first-start', now: '2017-03-27T04:35:00Z', feeds: few, unchosen: true },
  {
    ...popup,
    name: 'not-saved',
    now: '2017-03-27T04:35:00Z',
    feeds: few,
    // Nobody knows it, and it leaves no room for another: 8192 bytes (developer.chrome.com, chrome.storage.sync).
    settings: { followed: ['x'.repeat(7978)] },
    act: `document.querySelector('.meets button').click()`,
  },
  { ...popup, name: 'at-once', now: '2017-04-04T14:20:00Z', feeds: few },
  { ...popup, name: 'fifty', now: '2017-04-04T12:10:00Z', feeds: many },
  {
    ...berlin,
    name: 'long-agenda',
    now: '2017-07-25T08:05:00Z',
    feeds: [real],
    act: `document.querySelector('.facts .fold summary').click()`,
  },
  {
    ...popup,
    name: 'calendar-menu',
    now: '2017-03-27T04:35:00Z',
    feeds: [spring],
    act: `document.querySelector('[aria-expanded]').click()`,
  },
  { ...berlin, name: 'twelve-hour', now: '2017-07-10T08:05:00Z', feeds: [real], settings: { clock: '12' } },
  { ...popup, name: 'twelve-hour-sure', now: '2017-03-27T04:35:00Z', feeds: [spring], settings: { clock: '12' } },
  {
    ...berlin,
    name: 'twelve-hour-noon',
    zone: 'America/New_York',
    now: '2017-07-10T08:05:00Z',
    feeds: [real],
    settings: { clock: '12' },
  },
  { ...berlin, name: 'long-texts', now: '2017-07-03T08:05:00Z', feeds: [long] },
  { ...berlin, name: 'long-texts-cancelled', now: '2017-06-19T08:05:00Z', feeds: [long] },
  { ...popup, name: 'at-once-starting', now: '2017-04-04T14:47:30Z', feeds: few },
  { ...popup, name: 'list-disputed', now: '2017-04-04T16:50:00Z', feeds: [...many.slice(2, 9), ...many.slice(-1)] },
  {
    ...popup,
    name: 'list-moved',
    now: '2017-04-06T18:00:00Z',
    feeds: [...many.slice(4, 5), ...many.slice(7, 8), ...many.slice(-1)],
  },
  { ...popup, name: 'filter-nothing', now: '2017-04-04T12:10:00Z', feeds: many, act: type('.field', 'zzz') },
  { ...options, name: 'options', feeds: [real, ...many.slice(2, 9), ...many.slice(-1)], own },
  { ...options, name: 'options-search', feeds: few, act: type('#find', 'c') },
  { ...options, name: 'options-narrow', width: 380, feeds: few, own, settings: everything },
  { ...options, name: 'options-all-on', feeds: [], own, settings: everything },
  {
    ...options,
    name: 'reminders',
    feeds: [real, ...few.slice(1)],
    settings: {
      otherZones: ['Pacific/Apia'],
      reminders: {
        start: true,
        leads: [10, 60],
        groups: { ci: [5, 30], docs: [] },
        changes: false,
        records: false,
        quiet: { from: '22:00', to: '07:00' },
      },
    },
  },
];
