/** Lines that say when something is, with their parameters; a quoted one may hold a colon (RFC 5545 3.1). */
const WHEN = /^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?:;(?:"[^"\r\n]*"|[^":\r\n])*)?:(.*)$/gim;
/** The last date of a rule, among its parts. */
const UNTIL = /^RRULE(?:;(?:"[^"\r\n]*"|[^":\r\n])*)?:(?:.*;)?UNTIL=([^;\r\n]*)/gim;
const DATE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?(?:\/|$)/;

/**
 * Returns the first date of a calendar that is none by RFC 5545 3.3.4 and 3.3.5, such as "20170230" or "2017-08-01";
 * undefined when there is none. ical.js 2.2.1 makes some date of each of them, without a word.
 *
 * @param lines Content lines, each in one piece.
 */
export function notADate(lines: string): string | undefined {
  for (const [, values = ''] of [...lines.matchAll(WHEN), ...lines.matchAll(UNTIL)]) {
    const odd = values
      .trim()
      .split(',')
      .find((value) => !isDate(value));
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function isDate(value: string): boolean {
  const [year, month, day, hour = 0, minute = 0, second = 0] = (DATE.exec(value)?.slice(1) ?? []).flatMap((part) =>
    part === undefined ? [] : Number(part),
  );
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads years below 100 as those of the last century; no meeting is so old.
  return date.getUTCMonth() === month - 1 && date.getUTCFullYear() === year && hour < 24 && minute < 60 && second <= 60;
}
