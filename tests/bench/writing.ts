import icalGenerator from 'ical-generator';
import { createEvents, type EventAttributes } from 'ics';
import { calendar } from '../../feed/publish/calendar.ts';
import { timeZones } from '../../feed/publish/vtimezone.ts';
import { groupFeed, series } from '../fixtures/feeds.ts';
import type { Plan } from './expansion.ts';

const HEAD = { name: 'Benchmark', description: 'All series of the benchmark' };
const JOIN = 'https://zoom.us/j/123456789';

const feedsOf = (plans: readonly Plan[]) =>
  plans.map(({ uid, rrule, start, zone }, index) =>
    groupFeed({
      id: `group-${index}`,
      name: `Group ${index}`,
      series: [series({ uid, rrule, start, timeZone: zone, join: { url: JOIN, phones: [], oneTap: [] } })],
    }),
  );

/** Zoned start as ical-generator takes it: a Date whose local fields are the wall time, and the zone beside it. */
const byIcalGenerator = (plans: readonly Plan[]): string => {
  const file = icalGenerator({ name: HEAD.name, description: HEAD.description });
  for (const { uid, rrule, start, zone } of plans) {
    file.createEvent({
      id: uid,
      start: new Date(start),
      end: new Date(new Date(start).getTime() + 3_600_000),
      timezone: zone,
      summary: 'Meeting',
      description: `Join: ${JOIN}`,
      location: JOIN,
      repeating: `RRULE:${rrule}`,
    });
  }
  return file.toString();
};

/** It writes no TZID for a recurring event, so that its series is an hour off after a clock change; only its speed counts. */
const byIcs = (plans: readonly Plan[]): string => {
  const events = plans.map(({ uid, rrule, start }): EventAttributes => {
    const [year = 2026, month = 1, day = 1, hour = 0, minute = 0] = start.split(/[-T:]/).map(Number);
    return {
      uid,
      start: [year, month, day, hour, minute],
      duration: { hours: 1 },
      title: 'Meeting',
      description: `Join: ${JOIN}`,
      location: JOIN,
      recurrenceRule: rrule,
    };
  });
  const { error, value } = createEvents(events, { calName: HEAD.name });
  if (value === undefined || value === null) throw error ?? new Error('ics wrote nothing');
  return value;
};

/** Writes one calendar with all series; each rival returns its text. */
export const writers = (plans: readonly Plan[]): Record<string, () => string> => {
  const feeds = feedsOf(plans);
  return {
    'ours (time zones, descriptions, folding by octet)': () => calendar(feeds, HEAD, timeZones(2026)),
    'ical-generator (no time zones)': () => byIcalGenerator(plans),
    'ics (no time zones)': () => byIcs(plans),
  };
};
