/**
 * What a recurrence rule means, by the definition alone (RFC 5545 3.3.10): date by date and by counting, with no other
 * aim than to be plainly right. The product and three libraries are held to it.
 */
const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'UNTIL', 'COUNT', 'WKST']);

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const weekdayOf = (date: Date): string => WEEKDAYS[date.getUTCDay()] ?? '';

/** Days from 1 January 1970, in weeks that begin on Monday: the first of them began on 29 December 1969. */
const weekOf = (date: Date): number => Math.floor((date.getTime() / DAY + 3) / 7);
const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

const months = new Map<number, Date[]>();

/** Every date of the month that a date is in; kept, since a rule is asked about every day of its years. */
function monthAround(date: Date): Date[] {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const known = months.get(monthOf(date));
  if (known !== undefined) return known;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const made = Array.from({ length: days }, (_, index) => new Date(Date.UTC(year, month, index + 1)));
  months.set(monthOf(date), made);
  return made;
}

/** Whether a date is the one that a part of a list means, counted from the front, or from the end where it is negative. */
const isNth = (dates: readonly Date[], nth: number, date: Date): boolean =>
  dates.at(nth > 0 ? nth - 1 : nth)?.getTime() === date.getTime() && nth !== 0;

/** Whether a date is one of the dates of a rule, whatever its end; undefined for rules that the contract does not have. */
export function isDateOf(rrule: string, start: string, on: string): boolean | undefined {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => [part.replace(/=.*/, ''), part.replace(/^[^=]*=/, '')]),
  );
  if (![...parts.keys()].every((part) => KNOWN.has(part)) || !['MO', undefined].includes(parts.get('WKST')))
    return undefined;
  const [first, date] = [utc(start), utc(on)];
  // A weekday is numbered within a month alone (RFC 5545 3.3.10, BYDAY).
  if (parts.get('FREQ') !== 'MONTHLY' && /\d/.test(parts.get('BYDAY') ?? '')) return undefined;
  const list = (part: string): string[] | undefined => parts.get(part)?.split(',');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const [ofMonths, monthDays, days] = [list('BYMONTH'), list('BYMONTHDAY'), list('BYDAY')];
  const month = monthAround(date);
  const inMonth = ofMonths === undefined || ofMonths.some((one) => Number(one) === date.getUTCMonth() + 1);
  const onDay = monthDays === undefined || monthDays.some((one) => isNth(month, Number(one), date));
  const ofWeekday = month.filter((one) => weekdayOf(one) === weekdayOf(date));
  const onWeekday = (days ?? []).some((one) => {
    const nth = Number(one.slice(0, -2));
    return one.slice(-2) === weekdayOf(date) && (one.length === 2 || isNth(ofWeekday, nth, date));
  });
  if (date < first) return false;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return (
        ((date.getTime() - first.getTime()) / DAY) % interval === 0 &&
        inMonth &&
        onDay &&
        (days === undefined || onWeekday)
      );
    case 'WEEKLY':
      return (
        (weekOf(date) - weekOf(first)) % interval === 0 &&
        inMonth &&
        onDay &&
        (days === undefined ? weekdayOf(date) === weekdayOf(first) : onWeekday)
      );
    case 'MONTHLY': {
      const sameDay = days === undefined && monthDays === undefined ? date.getUTCDate() === first.getUTCDate() : true;
      return (
        (monthOf(date) - monthOf(first)) % interval === 0 &&
        inMonth &&
        onDay &&
        sameDay &&
        (days === undefined || onWeekday)
      );
    }
    default:
      return undefined;
  }
}
