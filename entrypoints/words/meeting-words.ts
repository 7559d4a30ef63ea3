import { either } from '../../shared/either.ts';
import type { TimeFormat } from '../../shared/time-format.ts';
import type { Timing } from '../../shared/timing.ts';

/** For whom times are written. */
interface Writer {
  format: TimeFormat;
  locale: string;
}

/** "20:30", or "17:00 or 18:00"; one time where the readings differ in the day alone. */
export const timesOf = ({ readings }: Pick<Timing, 'readings'>, { format, locale }: Writer): string =>
  either(new Set(readings.map(({ start }) => format.time(start))), locale);

/** "Tue 4 April", or "Tue 1 August or Tue 8 August" where the readings are on different dates. */
export const daysOf = (
  { readings }: Pick<Timing, 'readings'>,
  { format, locale, now }: Writer & { now: number },
): string => either(new Set(readings.map(({ start }) => format.listDay(start, now))), locale);
