import type { Span } from './passage.ts';
import type { Weekday } from './weekday.ts';

/** A calendar date as written: month and day always, the rest where the text has it. It is in no zone. */
export interface DateExpression extends Span {
  year?: number;
  /** 1 to 12, but for a date that does not exist. */
  month: number;
  day: number;
  /** Last day of a stretch within one month, such as "June 3-5". */
  lastDay?: number;
  weekday?: Weekday;
  /**
   * 'order': day and month could be exchanged (3/4/2025). 'weekday': the written weekday is not that of the date.
   * 'no-such-day': no year, or not the one written, has it (June 31, February 29, 2027).
   */
  doubt?: 'order' | 'weekday' | 'no-such-day';
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS: readonly (readonly [Weekday, string, RegExp])[] = [
  ['MO', 'monday', /^mon$/],
  ['TU', 'tuesday', /^tues?$/],
  ['WE', 'wednesday', /^weds?$/],
  ['TH', 'thursday', /^thu(?:rs?)?$/],
  ['FR', 'friday', /^fri$/],
  ['SA', 'saturday', /^sat$/],
  ['SU', 'sunday', /^sun$/],
];
/** English words that are also months; in lower case they need a suffix or a year beside them to be one. */
const ALSO_WORDS = new Set(['may', 'march', 'mar']);

/** Returns whether one letter too many, too few, wrong, or exchanged with its neighbour tells two words apart. */
function oneSlip(seen: string, meant: string): boolean {
  let at = 0;
  while (at < seen.length && seen[at] === meant[at]) at += 1;
  const [restSeen, restMeant] = [seen.slice(at), meant.slice(at)];
  return (
    restSeen.slice(1) === restMeant ||
    restSeen === restMeant.slice(1) ||
    restSeen.slice(1) === restMeant.slice(1) ||
    (restSeen[0] === restMeant[1] && restSeen[1] === restMeant[0] && restSeen.slice(2) === restMeant.slice(2))
  );
}

/** Returns the month (1 to 12) that an English word names, also abbreviated or with one slip of the pen; else null. */
export function monthOf(word: string): number | null {
  const seen = word.toLowerCase();
  const exact = MONTHS.findIndex((month) => month === seen || month.slice(0, 3) === seen);
  if (exact >= 0) return exact + 1;
  if (seen === 'sept') return 9;
  // Short names are one slip from other words ("match", "jury"); long ones are not.
  const near = seen.length < 5 ? -1 : MONTHS.findIndex((month) => month.length > 5 && oneSlip(seen, month));
  return near < 0 ? null : near + 1;
}

/** Returns the weekday that an English word names, also abbreviated or with one slip of the pen; else null. */
export function weekdayOf(word: string): Weekday | null {
  const seen = word.toLowerCase();
  const found =
    WEEKDAYS.find(([, name, short]) => seen === name || short.test(seen)) ??
    (seen.length < 6 ? undefined : WEEKDAYS.find(([, name]) => seen[0] === name[0] && oneSlip(seen, name)));
  return found?.[0] ?? null;
}

// Every gap is bounded, so that each try costs a bounded number of steps.
const GAP = String.raw`[\s\u00a0]{0,3}`;
const SPACE = String.raw`[\s\u00a0]{1,3}`;
/** "th", and what fingers make of it ("5yh"). */
const SUFFIX = String.raw`(?:st|nd|rd|th|[ty]h|ht)`;
const DAY = String.raw`(\d{1,2})(?!\d)(${SUFFIX}(?![a-z]))?`;
const WORD = String.raw`([A-Za-z]{3,10})(?![A-Za-z\d])\.?`;
const NOT_A_CLOCK = String.raw`(?![\d%]|[:.]\d|${GAP}[ap]\.?m\b|h\b|@)`;
const YEAR = String.raw`(?:${GAP}([,.-]?)${GAP}(?:((?:19|20)\d{2})(?!\d|[:./-]\d)|'(\d{2})(?!\d)|(\d-\d{2})(?!\d)))?`;
const THROUGH = String.raw`(?:${GAP}[-–—]${GAP}${DAY})?`;

const MONTH_FIRST = new RegExp(
  String.raw`(?<![\w&/-])${WORD}${GAP}-?(?:the )?${DAY}${NOT_A_CLOCK}${THROUGH}${YEAR}`,
  'gi',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<![\w:.,/+#-])${DAY}${THROUGH}${GAP}[-,]?${GAP}(?:of${SPACE})?${WORD}(?!${SPACE}\d{1,2}${SUFFIX})${YEAR}`,
  'gi',
);
const YEAR_FIRST = /(?<![\w./+#-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d|[A-SU-Za-z])/g;
const COMPACT = /(?<![\w./+#-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d|[./-]\d|[A-SU-Za-z])/g;
const NUMBERS = /(?<![\w./+#-])(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d{2}|(?<=\/)\d{2})(?!\d|[./-]\d|\w)/g;
const ADDRESS = /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s<>]+/gi;

const YEAR_BEFORE = /(?<![\d.])((?:19|20)\d{2})[.,]?\s{1,3}$/;
const WEEKDAY_BEFORE = /(?<![A-Za-z])([A-Za-z]{3,10})(\.?)[\s,:(–—-]{0,4}(?:the\s)?$/;
const WEEKDAY_AFTER = /^[.,]?\s{0,2}\(?([A-Za-z]{3,10})(?![A-Za-z])\)?/;
/** "2000 UTC" behind a day is a clock time. */
const CLOCK_ZONE = /^\s?(?:utc|gmt|z\b|h\b|hrs|hours|[a-z]{1,3}t\b)/i;
/** "June 3rd, 17th and 24th": further days of the same month; "3rd Tuesday" is none. */
const FURTHER_DAY =
  /^(?:\s?(?:,|&|and)){1,2}\s?(\d{1,2})(?:st|nd|rd|th)(?!\w)(?!\s(?:of|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** Returns the last day of a month; without a year, of any. */
export const lastDayOf = (month: number, year: number | undefined): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

interface Parts extends Span {
  year?: number | undefined;
  month: number;
  day: number;
  lastDay?: number | undefined;
  doubt?: 'order' | undefined;
}

/** Whether the calendar has a day; without a year, whether any year has it. */
const exists = ({ year, month, day }: Parts): boolean => month <= 12 && day <= lastDayOf(month, year);

function* monthFirst(text: string): Generator<Parts> {
  MONTH_FIRST.lastIndex = 0;
  for (let seen = MONTH_FIRST.exec(text); seen; seen = MONTH_FIRST.exec(text)) {
    const [all, word = '', first, suffix, through, , comma, long, short, unreadable] = seen;
    const month = monthOf(word);
    // The word was none; the next one may stand inside what was matched.
    if (month === null) MONTH_FIRST.lastIndex = seen.index + word.length;
    else {
      const parts = dateParts(text, seen.index, all, month, Number(first), through, comma, long ?? short, unreadable);
      const sure = suffix !== undefined || parts.year !== undefined;
      if (!ALSO_WORDS.has(word) || sure) {
        yield parts;
        let more = suffix === undefined ? null : furtherDay(text, parts.to);
        while (more) {
          yield { ...more, month };
          more = furtherDay(text, more.to);
        }
      }
      MONTH_FIRST.lastIndex = parts.to;
    }
  }
}

function furtherDay(text: string, after: number): (Span & { day: number }) | null {
  const seen = FURTHER_DAY.exec(text.slice(after, after + 24));
  if (!seen) return null;
  const to = after + seen[0].length;
  return { from: to - (seen[1] ?? '').length - 2, to, day: Number(seen[1]) };
}

/** Reads what follows month and day, and gives back what turns out to be a clock time. */
function dateParts(
  text: string,
  from: number,
  all: string,
  month: number,
  day: number,
  through: string | undefined,
  comma: string | undefined,
  yearText: string | undefined,
  unreadable: string | undefined,
): Parts {
  let to = from + all.length;
  let year = yearText === undefined ? undefined : Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  if (year !== undefined && comma === '' && CLOCK_ZONE.test(text.slice(to, to + 8))) {
    to = from + all.lastIndexOf(String(yearText));
    year = undefined;
  }
  let lastDay = through === undefined ? undefined : Number(through);
  const ended = year !== undefined || /^(?:\s*$|[,.;)\]:]|\s[(–—-])(?!\d)/.test(text.slice(to, to + 4));
  if (lastDay !== undefined && (lastDay <= day || !ended || unreadable !== undefined)) {
    // "July 5 - 11 CDT": what follows the dash is no day.
    to = from + all.search(/\s?[-–—]\s?\d{1,2}[a-z]{0,2}(?!.*[-–—]\s?\d)/i);
    lastDay = undefined;
    year = undefined;
  }
  return { from, to: trimmedEnd(text, from, to), year, month, day, lastDay };
}

/** Words and dots behind a date belong to the sentence: "from Nov 17." */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s.,\u00a0]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function* dayFirst(text: string): Generator<Parts> {
  DAY_FIRST.lastIndex = 0;
  for (let seen = DAY_FIRST.exec(text); seen; seen = DAY_FIRST.exec(text)) {
    const [all, first = '', suffix, through, , word = '', comma, long, short, unreadable] = seen;
    const month = monthOf(word);
    if (month === null) DAY_FIRST.lastIndex = seen.index + first.length;
    else {
      const from = seen.index;
      const parts = dateParts(text, from, all, month, Number(first), undefined, comma, long ?? short, unreadable);
      const lastDay = through === undefined || Number(through) <= parts.day ? undefined : Number(through);
      if (!ALSO_WORDS.has(word) || suffix !== undefined || parts.year !== undefined) yield { ...parts, lastDay };
      DAY_FIRST.lastIndex = parts.to;
    }
  }
}

function* inNumbers(text: string): Generator<Parts> {
  for (const pattern of [YEAR_FIRST, COMPACT]) {
    for (const seen of text.matchAll(pattern)) {
      const [month, day] = seen.slice(-2);
      const to = seen.index + seen[0].length;
      yield { from: seen.index, to, year: Number(seen[1]), month: Number(month), day: Number(day) };
    }
  }
  for (const seen of text.matchAll(NUMBERS)) {
    const [all, one, separator, two, yearText = ''] = seen;
    const [first, second] = [Number(one), Number(two)];
    const span = { from: seen.index, to: seen.index + all.length };
    const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
    // With dots the day stands first wherever that is usual; with strokes it depends on the country (CLDR yMd patterns).
    const dayIsFirst = first > 12 || (separator === '.' && second <= 12);
    const [month, day] = dayIsFirst ? [second, first] : [first, second];
    yield { ...span, year, month, day, doubt: first <= 12 && second <= 12 && first !== second ? 'order' : undefined };
  }
}

/** Adds the weekday and the year that stand beside a date. */
function withNeighbours(text: string, parts: Parts, free: number): DateExpression {
  let { from, to, year } = parts;
  const before = (): string => text.slice(Math.max(free, from - 24), from);
  const yearBefore = year === undefined ? YEAR_BEFORE.exec(before()) : null;
  if (yearBefore) {
    year = Number(yearBefore[1]);
    from -= yearBefore[0].length;
  }
  const wordBefore = WEEKDAY_BEFORE.exec(before());
  let weekday =
    wordBefore && (wordBefore[2] === '' || (wordBefore[1] ?? '').length < 6) ? weekdayOf(wordBefore[1] ?? '') : null;
  if (wordBefore && weekday !== null) from -= wordBefore[0].length;
  else {
    const wordAfter = WEEKDAY_AFTER.exec(text.slice(to, to + 16));
    weekday = wordAfter ? weekdayOf(wordAfter[1] ?? '') : null;
    if (wordAfter && weekday !== null) to += wordAfter[0].length;
  }
  const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const wrong =
    weekday !== null &&
    year !== undefined &&
    names[new Date(Date.UTC(year, parts.month - 1, parts.day)).getUTCDay()] !== weekday;
  const doubt = exists({ ...parts, year }) ? (parts.doubt ?? (wrong ? 'weekday' : undefined)) : 'no-such-day';
  return {
    from,
    to,
    ...(year === undefined ? {} : { year }),
    month: parts.month,
    day: parts.day,
    ...(parts.lastDay === undefined ? {} : { lastDay: parts.lastDay }),
    ...(weekday === null ? {} : { weekday }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** "10.45.2019" and "June 45" are numbers of other things. */
const isMeant = (text: string, parts: Parts): boolean =>
  exists(parts) ||
  (parts.day <= 31 && parts.month <= 12) ||
  (parts.year !== undefined && !text.slice(parts.from, parts.to).includes('.'));

/**
 * Returns the calendar dates that a text states, also those that do not exist ('no-such-day'), in reading order and
 * without overlap. A date needs a month and a day; "May", "May 2017", clock times, versions and phone numbers are none,
 * and addresses are not looked into. Never throws; the time is linear in the length of the text.
 */
export function findWrittenDates(text: string): DateExpression[] {
  const addresses = [...text.matchAll(ADDRESS)].map((seen) => ({ from: seen.index, to: seen.index + seen[0].length }));
  const candidates = [...monthFirst(text), ...dayFirst(text), ...inNumbers(text)]
    .filter((parts) => parts.month >= 1 && parts.day >= 1 && isMeant(text, parts))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const dates: DateExpression[] = [];
  let free = 0;
  let address = 0;
  for (const [at, parts] of candidates.entries()) {
    while ((addresses[address]?.to ?? Infinity) <= parts.from) address += 1;
    if (parts.from < free || (addresses[address]?.from ?? Infinity) <= parts.from) continue;
    if (!exists(parts) && existsWithin(parts, candidates, at + 1)) continue;
    const date = withNeighbours(text, parts, free);
    dates.push(date);
    free = date.to;
  }
  return dates;
}

/** Whether one of the candidates from an index on that begin within a span is a date that exists: "31 June 3, 2020". */
function existsWithin({ to }: Span, candidates: readonly Parts[], from: number): boolean {
  for (let at = from; (candidates[at]?.from ?? Infinity) < to; at += 1) {
    const other = candidates[at];
    if (other && exists(other)) return true;
  }
  return false;
}

/** Returns the dates of a text that exist, as `findWrittenDates` does. */
export const findDates = (text: string): DateExpression[] =>
  findWrittenDates(text).filter(({ doubt }) => doubt !== 'no-such-day');
