/** A date of the Gregorian calendar, in no zone. */
export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

const DAY = 86_400_000;

/** Returns days since 1970-01-01; equal for equal dates, so that dates compare and subtract as numbers. */
export const dayNumber = ({ year, month, day }: CivilDate): number => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** Returns the date of a day number. */
export function dateOf(number: number): CivilDate {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Returns the weekday, 0 for Monday to 6 for Sunday (ISO 8601 less one). 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Returns the ISO 8601 week number (the week of a date is that of its Thursday). */
export function isoWeek(number: number): number {
  const thursday = number - weekdayOf(number) + 3;
  const { year } = dateOf(thursday);
  return Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Returns "2017-04-04". */
export const isoDate = ({ year, month, day }: CivilDate): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Returns the date that "2017-04-04..." opens with, or null. */
export function parseIsoDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isoDate(dateOf(dayNumber(date))) === isoDate(date) ? date : null;
}

/** Returns the date in UTC at a moment (ms since the epoch). */
export const dateAt = (moment: number): CivilDate => dateOf(Math.floor(moment / DAY));
