import type { GroupFeed, Occurrence, Series } from '../../shared/contract.ts';
import { currentSeries } from '../../shared/current-series.ts';
import { DAYS } from '../../shared/day-names.ts';
import { comingEvents } from './coming-events.ts';
import { occurrenceFace } from './event-face.ts';

const STATUS: Record<Occurrence['status'], string> = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/**
 * Returns a group's meetings as schema.org JSON-LD: a series for each rule, and the next meetings, cancelled ones too. A
 * name carries what is in doubt, as it does in the calendar: the vocabulary has no word for it.
 *
 * @param page Address of the group's page, where it is known.
 */
export function structuredData(feed: GroupFeed, page: string | undefined): Record<string, unknown> {
  const { group } = feed;
  const last = comingEvents(feed).at(-1)?.occurrence.start ?? '';
  const coming = feed.occurrences.filter(({ start, end }) => end > feed.generated && start <= last);
  const organizer = { '@type': 'Organization', name: group.name, ...(group.url === null ? {} : { url: group.url }) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...currentSeries(feed).map((one) => eventSeries(one, organizer, page)),
      ...coming.map((one) => event(one, feed, organizer)),
    ],
  };
}

const eventSeries = (series: Series, organizer: object, page: string | undefined) => ({
  '@type': 'EventSeries',
  name: series.title,
  ...(page === undefined ? {} : { url: page }),
  organizer,
  eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  eventSchedule: schedule(series),
});

/** schema.org knows days and weeks of the month only one by one: a rule of several ordinals is several schedules. */
function schedule({ rrule, start, timeZone, duration }: Series): object[] {
  const parts = new Map(rrule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const interval = parts.get('INTERVAL') ?? '1';
  const frequency = {
    DAILY: `P${interval}D`,
    WEEKLY: `P${interval}W`,
    MONTHLY: `P${interval}M`,
    YEARLY: `P${interval}Y`,
  };
  const kind = Object.entries(frequency).find(([name]) => name === parts.get('FREQ'))?.[1];
  const common = {
    '@type': 'Schedule',
    ...(kind === undefined ? {} : { repeatFrequency: kind }),
    startDate: start.slice(0, 10),
    startTime: start.slice(11),
    duration,
    scheduleTimezone: timeZone,
  };
  const days = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  if (days.length === 0) return [common];
  return days.map((day) => {
    const nth = Number.parseInt(day, 10);
    return {
      ...common,
      byDay: `https://schema.org/${DAYS[day.slice(-2)] ?? ''}`,
      ...(nth > 0 ? { byMonthWeek: nth } : {}),
    };
  });
}

function event(occurrence: Occurrence, feed: GroupFeed, organizer: object): object {
  const series = feed.series.find(({ uid }) => uid === occurrence.series);
  const { url } = occurrence.join;
  return {
    '@type': 'Event',
    name: occurrenceFace(occurrence, series, feed).summary,
    startDate: occurrence.start,
    endDate: occurrence.end,
    eventStatus: STATUS[occurrence.status],
    ...(occurrence.status === 'moved' ? { previousStartDate: occurrence.movedFrom } : {}),
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    ...(url === undefined ? {} : { location: { '@type': 'VirtualLocation', url } }),
    ...(occurrence.agenda === undefined ? {} : { description: occurrence.agenda }),
    organizer,
  };
}
