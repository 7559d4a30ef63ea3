import type { CalendarFault } from './calendar-lint.ts';

/** What a content line must not be (RFC 5545 3.1), and the words for it. */
const RULES: readonly { broken: (line: string) => boolean; message: string }[] = [
  { broken: (line) => /[\r\n]/.test(line), message: 'A line ends with half a line end; it must be CR LF.' },
  { broken: (line) => Buffer.byteLength(line) > 75, message: 'The line has more than 75 octets.' },
  { broken: (line) => !line.isWellFormed(), message: 'The line was cut inside a character.' },
  { broken: (line) => /(?![\t\r\n])\p{Cc}/u.test(line), message: 'The line has a control character.' },
];

/** Returns what is wrong with the lines of an iCalendar file before anything is read from them. */
export function lineFaults(text: string): CalendarFault[] {
  const lines = text.split('\r\n');
  const faults = lines.flatMap((line, index) =>
    RULES.filter(({ broken }) => broken(line)).map(({ message }) => ({ line: index + 1, message })),
  );
  return lines.at(-1) === '' ? faults : [...faults, { line: lines.length, message: 'The last line has no CR LF.' }];
}
