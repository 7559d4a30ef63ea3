import type { RuleReading } from '../read/recurrence-statement.ts';
import { WEEKDAYS, type Weekday } from '../read/weekday.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS: Record<number, string> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 5: '5th', [-1]: 'last' };
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

const dayName = (day: Weekday): string => DAY_NAMES[WEEKDAYS.indexOf(day)] ?? day;

/** Returns "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Returns "09:05" for minutes since midnight. */
export function clockWords(minutes: number): string {
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

/** Returns the place of an IANA zone in words: "Los Angeles", "UTC", "UTC-7". */
export function placeWords(zone: string): string {
  if (zone === 'Etc/UTC') return 'UTC';
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (fixed) return `UTC${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`;
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Returns "08:00 in Los Angeles", "16:00 UTC". */
export const timeWords = (minutes: number, zone: string): string =>
  zone.startsWith('Etc/')
    ? `${clockWords(minutes)} ${placeWords(zone)}`
    : `${clockWords(minutes)} in ${placeWords(zone)}`;

/** Returns a rule in words: "Every other Thursday", "The 1st and 3rd Tuesday of every month". */
export function ruleWords(rule: RuleReading): string {
  const days = listed(WEEKDAYS.filter((day) => rule.weekdays.includes(day)).map(dayName));
  const except =
    rule.exceptMonths.length > 0
      ? `, except in ${listed(rule.exceptMonths.map((month) => MONTHS[month - 1] ?? ''))}`
      : '';
  if (rule.unit === 'day') return `Every day${except}`;
  if (rule.unit === 'week') {
    const every = rule.every === 1 ? 'Every' : rule.every === 2 ? 'Every other' : `Every ${rule.every} weeks on`;
    return `${every} ${days}${except}`;
  }
  const months =
    rule.every === 1 ? 'every month' : rule.every === 2 ? 'every second month' : `every ${rule.every} months`;
  if (rule.after)
    return `The ${days} after the ${ORDINALS[rule.after.nth]} ${dayName(rule.after.weekday)} of ${months}${except}`;
  if (rule.monthDays.length > 0) return `Day ${listed(rule.monthDays.map(String))} of ${months}${except}`;
  return `The ${listed(rule.ordinals.map((nth) => ORDINALS[nth] ?? `${nth}th`))} ${days} of ${months}${except}`;
}
