import ICAL from 'ical.js';

/** One event of a calendar on one date, as a calendar program shows it. */
export interface ShownEvent {
  uid: string;
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  cancelled: boolean;
  summary: string;
}

const milliseconds = (time: ICAL.Time): number => time.toUnixTime() * 1000;

const shown = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ShownEvent => ({
  uid: event.uid,
  start: milliseconds(start),
  end: milliseconds(end),
  cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
  summary: event.summary,
});

/**
 * Returns what ical.js makes of a calendar up to a moment, sorted by start.
 *
 * @param root The VCALENDAR.
 * @param until Milliseconds since the epoch; a series ends with its last date up to then, whether or not it was moved.
 */
export function expandCalendar(root: ICAL.Component, until: number): ShownEvent[] {
  // Left to itself ical.js relates every override of the calendar to every series that has a date at the same wall time,
  // whatever its UID: https://github.com/kewisch/ical.js/blob/main/lib/ical/event.js (strictExceptions, exceptions)
  const events = root
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component, { strictExceptions: true, exceptions: [] }));
  const overrides = Map.groupBy(
    events.filter((event) => event.isRecurrenceException()),
    (event) => event.uid,
  );
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      if (!event.isRecurring()) return [shown(event, event.startDate, event.endDate)];
      for (const override of overrides.get(event.uid) ?? []) event.relateException(override);
      return expand(event, until);
    })
    .toSorted((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1));
}

function expand(event: ICAL.Event, until: number): ShownEvent[] {
  const iterator = event.iterator();
  const found: ShownEvent[] = [];
  for (;;) {
    const next = iterator.next() as ICAL.Time | null;
    if (next === null || next === undefined || milliseconds(next) > until) return found;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(shown(item, startDate, endDate));
  }
}
