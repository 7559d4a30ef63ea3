const FOLD = /\r?\n[ \t]/g;
const ENDLESS = /^[^:\r\n]{20000}/m;

/**
 * Returns a calendar with each content line in one piece (RFC 5545 3.1).
 *
 * @throws Error when there is a line without end before its colon: ical.js 2.2.1 looks for that from each of its parameters
 *   on, which takes the square of the time (kewisch/ical.js, parse._parseParameters).
 */
export function contentLines(text: string): string {
  const lines = text.replace(FOLD, '');
  if (ENDLESS.test(lines)) throw new Error('A line of this calendar has 20,000 characters and no colon.');
  return lines;
}
