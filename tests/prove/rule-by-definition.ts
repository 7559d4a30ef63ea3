/**
 * What a recurrence rule means, by the definition alone (RFC 5545 3.3.10): date by date and by counting, with no other
 * aim than to be plainly right. The product and three libraries are held to it.
 */
const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const KNOWN = /^(?:FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|UNTIL|COUNT|WKST)$/;

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const weekdayOf = (date: Date): string => WEEKDAYS[date.getUTCDay()] ?? '';
const after = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);

/** Every date of some kind of period, the first first; kept, since a rule is asked about every day of its years. */
const kept = new Map<string, Date[]>();
function dates(name: string, make: () => Date[]): Date[] {
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}

const monthAround = (date: Date): Date[] =>
  dates(date.toISOString().slice(0, 7), () => {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return Array.from({ length: days }, (_, index) => new Date(Date.UTC(year, month, index + 1)));
  });

const yearAround = (date: Date): Date[] =>
  dates(date.toISOString().slice(0, 4), () =>
    Array.from({ length: 12 }, (_, month) => monthAround(new Date(Date.UTC(date.getUTCFullYear(), month)))).flat(),
  );

/** Seven dates, of which the first is of the weekday with which weeks begin. */
function weekAround(date: Date, begins: string): Date[] {
  const back = [0, 1, 2, 3, 4, 5, 6].find((days) => weekdayOf(after(date, -days)) === begins) ?? 0;
  return [0, 1, 2, 3, 4, 5, 6].map((day) => after(date, day - back));
}

/** The first dates of the weeks of the year that the week of a date is in: that in which four of its dates are. */
function weeksAround(date: Date, begins: string): Date[] {
  const isIn = (year: number, week: readonly Date[]) => week.filter((one) => one.getUTCFullYear() === year).length >= 4;
  const own = weekAround(date, begins);
  const year = date.getUTCFullYear() + ([-1, 0, 1].find((other) => isIn(date.getUTCFullYear() + other, own)) ?? 0);
  return dates(`${year} ${begins}`, () =>
    Array.from({ length: 380 }, (_, index) => after(new Date(Date.UTC(year, 0, 1)), index - 7)).filter(
      (day) => weekdayOf(day) === begins && isIn(year, weekAround(day, begins)),
    ),
  );
}

/** Whether a date is the one that a part of a list means, counted from the front, or from the end where it is negative. */
const isNth = (all: readonly Date[], nth: number, date: Date): boolean =>
  all.at(nth > 0 ? nth - 1 : nth)?.getTime() === date.getTime() && nth !== 0;

/** Whether a date is one of the dates of a rule, whatever its end; undefined for rules of other parts. */
export function isDateOf(rrule: string, start: string, on: string): boolean | undefined {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => [part.replace(/=.*/, ''), part.replace(/^[^=]*=/, '')]),
  );
  if (![...parts.keys()].every((part) => KNOWN.test(part))) return undefined;
  const [first, date] = [utc(start), utc(on)];
  const [frequency, interval, begins] = [
    parts.get('FREQ') ?? '',
    Number(parts.get('INTERVAL') ?? 1),
    parts.get('WKST') ?? 'MO',
  ];
  const list = (part: string): string[] | undefined => parts.get(part)?.split(',');
  const [ofMonths, weeks, yearDays, monthDays, days, positions] = [
    list('BYMONTH'),
    list('BYWEEKNO'),
    list('BYYEARDAY'),
    list('BYMONTHDAY'),
    list('BYDAY'),
    list('BYSETPOS'),
  ];
  // A weekday is numbered within a month or a year alone (BYDAY).
  if (days?.some((day) => /\d/.test(day)) && (!/^(?:MONTHLY|YEARLY)$/.test(frequency) || weeks !== undefined))
    return undefined;
  const numberedIn = frequency === 'MONTHLY' || ofMonths !== undefined ? monthAround : yearAround;
  const isOnWeekday = (one: Date, day: string): boolean =>
    day.slice(-2) === weekdayOf(one) &&
    (day.length === 2 ||
      isNth(
        numberedIn(one).filter((other) => weekdayOf(other) === weekdayOf(one)),
        Number(day.slice(0, -2)),
        one,
      ));
  /** What the rule leaves open is as on the first date. */
  const isAsFirst = (one: Date): boolean => {
    if (days !== undefined || monthDays !== undefined || yearDays !== undefined || frequency === 'DAILY') return true;
    if (frequency === 'WEEKLY' || weeks !== undefined) return weekdayOf(one) === weekdayOf(first);
    const inMonth = frequency === 'MONTHLY' || ofMonths !== undefined || one.getUTCMonth() === first.getUTCMonth();
    return inMonth && one.getUTCDate() === first.getUTCDate();
  };
  const hasAll = (one: Date): boolean =>
    isAsFirst(one) &&
    (ofMonths?.some((month) => Number(month) === one.getUTCMonth() + 1) ?? true) &&
    (weeks?.some((nth) => isNth(weeksAround(one, begins), Number(nth), weekAround(one, begins)[0] ?? one)) ?? true) &&
    (yearDays?.some((nth) => isNth(yearAround(one), Number(nth), one)) ?? true) &&
    (monthDays?.some((nth) => isNth(monthAround(one), Number(nth), one)) ?? true) &&
    (days?.some((day) => isOnWeekday(one, day)) ?? true);
  const period: Record<string, (one: Date) => Date[]> = {
    DAILY: (one) => [one],
    WEEKLY: (one) => weekAround(one, begins),
    MONTHLY: monthAround,
    YEARLY: yearAround,
  };
  const around = period[frequency];
  if (around === undefined) return undefined;
  if (date < first) return false;
  return (
    periodsBetween(frequency, around(first)[0] ?? first, around(date)[0] ?? date) % interval === 0 &&
    hasAll(date) &&
    (positions?.some((nth) => isNth(around(date).filter(hasAll), Number(nth), date)) ?? true)
  );
}

/** How many periods there are from one to another, by their first dates. */
function periodsBetween(frequency: string, one: Date, other: Date): number {
  const days = Math.round((other.getTime() - one.getTime()) / DAY);
  const years = other.getUTCFullYear() - one.getUTCFullYear();
  const months = years * 12 + other.getUTCMonth() - one.getUTCMonth();
  return { DAILY: days, WEEKLY: days / 7, MONTHLY: months, YEARLY: years }[frequency] ?? Number.NaN;
}
