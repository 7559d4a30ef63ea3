import type { Meeting, Starts } from './meeting.ts';
import { joinOf } from './join-of.ts';
import { stretches } from './stretch.ts';

/** One meeting as an entry of somebody's own calendar. */
export interface CalendarEvent {
  title: string;
  /** Milliseconds since the epoch. With two readings that touch, from the earlier start to the later end, so that neither is missed. */
  start: number;
  end: number;
  location: string;
  /** Plain text. */
  description: string;
}

/**
 * Returns the calendar entry of a meeting. A disputed time is named in the title: a calendar shows nothing else at a
 * glance.
 *
 * @param name Name of the group.
 * @param times Words for the readings, such as "17:00 or 18:00"; used when there is more than one.
 * @param page Address where more is to be read.
 */
export const calendarEvent = (meeting: Meeting, name: string, times: string, page: string): CalendarEvent => ({
  ...eventTime(meeting, name, times),
  ...eventWords(meeting, page),
});

/** Returns when the entry is, and its title. */
export function eventTime(
  meeting: Pick<Meeting, 'length'> & Starts,
  name: string,
  times: string,
): Pick<CalendarEvent, 'title' | 'start' | 'end'> {
  const [{ start, end }] = stretches(meeting);
  return { title: meeting.readings.length > 1 ? `${name} (${times})` : name, start, end };
}

/** Returns what the entry says besides. */
export function eventWords(meeting: Meeting, page: string): Pick<CalendarEvent, 'location' | 'description'> {
  const { url, meetingId, passcode, phones } = joinOf(meeting);
  const lines = [
    url,
    meetingId,
    passcode,
    ...phones.map(({ number, label }) => [number, label].filter(Boolean).join(' ')),
    meeting.occurrence.agenda,
    page,
  ];
  return { location: url ?? '', description: lines.filter((line) => line !== undefined).join('\n') };
}

/** "20170801T160000Z": RFC 5545 3.3.5, form 2. */
const basic = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Returns the address that opens Google Calendar with the entry filled in. */
export function googleCalendarLink({ title, start, end, location, description }: CalendarEvent): string {
  const address = new URL('https://calendar.google.com/calendar/render');
  address.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${basic(start)}/${basic(end)}`,
    location,
    // The whole address must stay under what servers take (about 8 kB); the page has the rest.
    details: description.slice(0, 1500),
  }).toString();
  return address.href;
}

/** Returns the address that opens Outlook on the web with the entry filled in. */
export function outlookLink({ title, start, end, location, description }: CalendarEvent): string {
  const address = new URL('https://outlook.live.com/calendar/0/deeplink/compose');
  address.search = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: new Date(start).toISOString(),
    enddt: new Date(end).toISOString(),
    location,
    body: description.slice(0, 1500),
  }).toString();
  return address.href;
}
