import type { CalendarEvent } from './calendar-event.ts';

/** Octets a content line may have without its line end (RFC 5545 3.1). */
const LINE = 75;

/**
 * Returns an iCalendar file (RFC 5545) with one event, in UTC: it is a single moment, so it needs no zone. Importing it
 * again changes the entry instead of adding a second one, because the UID is the meeting's.
 *
 * @param uid Stable identity of the meeting.
 * @param stamp When the data was made (milliseconds since the epoch), not the time of saving: equal data, equal bytes.
 */
export function calendarFile(
  { title, start, end, location, description }: CalendarEvent,
  uid: string,
  stamp: number,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WG Meetings//one meeting//EN',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${text(title)}`,
    ...(location === '' ? [] : [`LOCATION:${text(location)}`]),
    `DESCRIPTION:${text(description)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545 3.3.11; control characters are not allowed at all. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- exactly these are forbidden
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Folds between characters, never inside one: the limit counts octets. */
function folded(line: string): string[] {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > LINE) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += octets;
  }
  return [...lines, current];
}
