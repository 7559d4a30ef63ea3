import { wallClock } from './wall-clock.ts';

/** Which clock to write: as the language has it, or always 24 or 12 hours. */
export type ClockStyle = 'language' | '24' | '12';

/** A time of day in pieces, so that "am" can be set smaller than the digits. */
export interface TimeParts {
  digits: string;
  /** "am", "PM", "م"; empty on a 24 hour clock. */
  period: string;
  /** True where the language puts the period before the digits (Chinese, Korean). */
  periodFirst: boolean;
}

/** Writes moments (milliseconds since the epoch) for one person: language, zone and clock are fixed. */
export interface TimeFormat {
  /** "20:30", "1:00 am". */
  time(at: number): string;
  timeParts(at: number): TimeParts;
  /** "Tuesday 4 April", with the year when it is not the year of `now`. */
  day(at: number, now: number): string;
  /** "Tue 4 April", with the year when it is not the year of `now`. */
  listDay(at: number, now: number): string;
  /** "4 April", with the year when it is not the year of `now`. */
  date(at: number, now: number): string;
  /** "Tuesday". */
  weekday(at: number): string;
  /** "Tue". */
  shortWeekday(at: number): string;
  /** "August 2017". */
  month(at: number): string;
}

/**
 * Returns a writer of times. Formatters are made on first use: making one costs more than using it.
 *
 * @param locale BCP 47 tag of the person's language.
 * @param zone IANA id of the zone to write in.
 * @throws RangeError for an unknown zone, on first use.
 */
export function timeFormat(locale: string, zone: string, clock: ClockStyle = 'language'): TimeFormat {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    lazy(() => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  const clockFormat = lazy(() => clockFormatOf(locale, zone, clock));
  const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const short = { weekday: 'short', day: 'numeric', month: 'long' } as const;
  const bare = { day: 'numeric', month: 'long' } as const;
  const withYear = { year: 'numeric' } as const;
  const [day, dayYear] = [dates(long), dates({ ...long, ...withYear })];
  const [listDay, listDayYear] = [dates(short), dates({ ...short, ...withYear })];
  const [date, dateYear] = [dates(bare), dates({ ...bare, ...withYear })];
  const weekday = dates({ weekday: 'long' });
  const shortWeekday = dates({ weekday: 'short' });
  const month = dates({ month: 'long', year: 'numeric' });
  const thisYear = (at: number, now: number) => wallClock(at, zone).year === wallClock(now, zone).year;
  return {
    time: (at) => clockFormat().format(at),
    timeParts: (at) => parts(clockFormat().formatToParts(at)),
    day: (at, now) => (thisYear(at, now) ? day() : dayYear()).format(at),
    listDay: (at, now) => (thisYear(at, now) ? listDay() : listDayYear()).format(at),
    date: (at, now) => (thisYear(at, now) ? date() : dateYear()).format(at),
    weekday: (at) => weekday().format(at),
    shortWeekday: (at) => shortWeekday().format(at),
    month: (at) => month().format(at),
  };
}

/** 24 hours with two digits, 12 hours without a leading zero; h12, so that noon is 12 in every language. */
function clockFormatOf(locale: string, timeZone: string, clock: ClockStyle): Intl.DateTimeFormat {
  const of12 = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const;
  const of24 = { ...of12, hour: '2-digit', hourCycle: 'h23' } as const;
  if (clock !== 'language') return new Intl.DateTimeFormat(locale, clock === '24' ? of24 : of12);
  const natural = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const { hourCycle } = natural.resolvedOptions();
  if (hourCycle === 'h12') return natural;
  return new Intl.DateTimeFormat(locale, hourCycle === 'h11' ? of12 : of24);
}

function parts(all: readonly Intl.DateTimeFormatPart[]): TimeParts {
  const position = all.findIndex(({ type }) => type === 'dayPeriod');
  const without = all.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value);
  return { digits: without.join('').trim(), period: all[position]?.value ?? '', periodFirst: position === 0 };
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
