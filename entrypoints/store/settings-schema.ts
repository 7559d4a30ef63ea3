import * as v from 'valibot';
import { isKnownZone } from '../../shared/known-zone.ts';
import type { ClockStyle } from '../../shared/time-format.ts';
import { ownFeedAddress } from './own-feed.ts';

const CLOCKS = ['language', '24', '12'] as const satisfies readonly ClockStyle[];
const zoneId = v.pipe(v.string(), v.maxLength(64), v.check(isKnownZone, 'no time zone that this browser knows'));
const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const groupId = v.pipe(v.string(), v.maxLength(100));
/** As many as the settings have room for, so that what is exported can be imported. */
export const MOST_FOLLOWED = 1000;
export const MOST_FEEDS = 100;
/** Minutes before the start. */
const leads = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))), v.maxLength(8));
const feedUrl = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((text) => ownFeedAddress(text)?.href === text, 'no address of a feed'),
);

/** Reminders, off until the person asks for them: only then may the browser show notifications. */
export const ReminderSettings = v.object({
  start: v.boolean(),
  leads,
  /** Leads for one group or feed of one's own instead of those for all, by its id; an empty list for none. */
  groups: v.record(v.pipe(v.string(), v.maxLength(2100)), leads),
  changes: v.boolean(),
  records: v.boolean(),
  /** Wall times between which nothing is shown, over midnight as a rule; null for none. */
  quiet: v.nullable(v.object({ from: time, to: time })),
});
export type ReminderSettings = v.InferOutput<typeof ReminderSettings>;

/** What a person has set, as it is kept and exported. */
export const Settings = v.object({
  /** Of the form in which this is kept; see settings-version.ts. */
  version: v.number(),
  /** Ids of the followed groups; null until the person has chosen. */
  followed: v.nullable(v.pipe(v.array(groupId), v.maxLength(MOST_FOLLOWED))),
  /** Addresses of calendars and feeds that are not in the index. */
  feeds: v.pipe(v.array(feedUrl), v.maxLength(MOST_FEEDS)),
  /** IANA zone to show times in; null for the computer's. */
  zone: v.nullable(zoneId),
  clock: v.picklist(CLOCKS),
  /** Other zones in which the next meeting is shown, IANA ids. */
  otherZones: v.pipe(v.array(zoneId), v.maxLength(12)),
  /** Count down on the toolbar button. */
  badge: v.boolean(),
  /** Tell when a clock change moves a meeting. */
  clockChanges: v.boolean(),
  reminders: ReminderSettings,
});
export type Settings = v.InferOutput<typeof Settings>;
