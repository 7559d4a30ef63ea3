import type { Reading } from './libraries.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Weekday of a cron field, which counts from Sunday as 0 or names it in three letters. */
const dayOf = (field: string): string | undefined =>
  DAYS[Number(field) % 7] ?? DAYS.find((day) => field.toUpperCase().startsWith(day));

const two = (field: string | undefined): string => (field ?? '0').padStart(2, '0');

/** What a cron line with these fields means as a recurrence; null where it names neither weekday nor day of the month. */
export const cronRule = (minute: string, hour: string, monthDay: string, weekDay: string): Reading | null => {
  const time = /^\d+$/.test(hour) ? `${two(hour)}:${two(/^\d+$/.test(minute) ? minute : '0')}` : null;
  if (/^\d+$/.test(monthDay)) return { rule: `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`, time };
  const [days = '', nth] = weekDay.split('#');
  const named = days.split(',').map(dayOf);
  if (days === '*' || days === '?' || named.includes(undefined)) return null;
  return nth === undefined
    ? { rule: `FREQ=WEEKLY;BYDAY=${named.join(',')}`, time }
    : { rule: `FREQ=MONTHLY;BYDAY=${nth}${named.join(',')}`, time };
};
