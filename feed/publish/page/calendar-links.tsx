import { eventTime, googleCalendarLink, outlookLink } from '../../../shared/calendar-event.ts';
import { zoneCity } from '../../../shared/zone-name.ts';
import type { View } from './view.ts';
import { clockOf } from './viewer.ts';

/** Ways to put the next meeting into one's own calendar, and the way to all of them. */
export const CalendarLinks = ({ facts, viewer, next }: View) => {
  if (next === undefined) return null;
  const times = next.readings.map(({ start }) => clockOf(viewer).time(start)).join(' or ');
  // With its city: the entry goes with its owner to other zones.
  const event = { ...eventTime(next, facts.name, `${times} in ${zoneCity(viewer.zone)}`), ...next.entry };
  return (
    <>
      {next.file !== undefined && (
        <li>
          <a href={next.file}>This meeting, as a file</a>
        </li>
      )}
      <li>
        <a href={googleCalendarLink(event)}>This meeting in Google Calendar</a>
      </li>
      <li>
        <a href={outlookLink(event)}>This meeting in Outlook</a>
      </li>
      <li>
        <a href="#subscribe">All meetings: subscribe</a>
      </li>
    </>
  );
};
