import { capital } from './capital.ts';
import { DAYS } from './day-names.ts';
import { listed } from './listed.ts';

const ORDINALS: Record<number, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'second to last',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What can be said, and what may be left out: with which day weeks begin, and what ends a rule. */
const PARTS: ReadonlySet<string> = new Set('FREQ INTERVAL BYDAY BYMONTHDAY BYMONTH WKST UNTIL COUNT'.split(' '));

interface Rule {
  frequency: string | undefined;
  interval: number;
  /** Which ones of the month; NaN for all of them. */
  days: readonly { nth: number; name: string }[];
  dates: readonly number[];
}

/**
 * Returns an RFC 5545 rule in words, "First and third Tuesday of the month", or undefined for one that has no short words.
 * Whoever writes the words down is read as the same rule: "every second Thursday" could be two.
 */
export function ruleWords(rrule: string): string | undefined {
  const parts = new Map(rrule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  if ([...parts.keys()].some((name) => !PARTS.has(name))) return undefined;
  const list = (name: string) => (parts.get(name) ?? '').split(',').filter((item) => item !== '');
  const words = rhythm({
    frequency: parts.get('FREQ'),
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: list('BYDAY').map((day) => ({ nth: Number.parseInt(day, 10), name: DAYS[day.slice(-2)] ?? day })),
    dates: list('BYMONTHDAY').map(Number),
  });
  return words === undefined ? undefined : `${capital(words)}${inMonths(list('BYMONTH').map(Number))}`;
}

function rhythm({ frequency, interval, days, dates }: Rule): string | undefined {
  const names = days.map(({ name }) => name);
  const plain = days.every(({ nth }) => Number.isNaN(nth));
  if (frequency === 'DAILY' && days.length + dates.length === 0)
    return interval === 1 ? 'every day' : `every ${interval} days`;
  if (frequency === 'WEEKLY' && plain && days.length > 0 && dates.length === 0)
    return `${interval === 1 ? 'every' : interval === 2 ? 'every other' : `every ${interval} weeks on`} ${listed(names)}`;
  if (frequency !== 'MONTHLY' || plain === (dates.length === 0)) return undefined;
  const of = interval === 1 ? 'of the month' : interval === 2 ? 'of every second month' : `of every ${interval} months`;
  return `${plain ? onDates(names, dates) : listed(nthDays(days))} ${of}`;
}

/** "first and third Tuesday". */
const nthDays = (days: Rule['days']): string[] =>
  [...Map.groupBy(days, ({ name }) => name)].map(
    ([name, some]) => `${listed(some.map(({ nth }) => ORDINALS[nth] ?? `${nth}.`))} ${name}`,
  );

/** "day 1 and day 15", "Thursday from day 9 to 15". */
function onDates(names: readonly string[], dates: readonly number[]): string {
  const said = listed(dates.map((date) => (date === -1 ? 'last day' : `day ${date}`)));
  if (names.length === 0) return said;
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const isStretch = first > 0 && last > first && last - first === dates.length - 1;
  return `${listed(names)} ${isStretch ? `from day ${first} to ${last}` : `on ${said}`}`;
}

/** ", except in December", ", in March and June". */
function inMonths(months: readonly number[]): string {
  if (months.length === 0) return '';
  const isIn = (_: string, index: number) => months.includes(index + 1);
  const others = MONTHS.filter((name, index) => !isIn(name, index));
  return others.length < months.length ? `, except in ${listed(others)}` : `, in ${listed(MONTHS.filter(isIn))}`;
}
