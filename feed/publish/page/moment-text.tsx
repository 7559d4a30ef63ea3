import { clockOf, type Viewer } from './viewer.ts';

/** RFC 3339 without seconds, which HTML takes and people can read. */
const machine = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

/** A time of day, with "am" set smaller where the clock has it. */
export const Clock = ({ at, viewer, zone }: { at: number; viewer: Viewer; zone?: string }) => {
  const { digits, period, periodFirst } = clockOf(viewer, zone).timeParts(at);
  const small = period === '' ? null : <span class="period">{periodFirst ? `${period} ` : ` ${period}`}</span>;
  return (
    <time dateTime={machine(at)}>
      {periodFirst && small}
      {digits}
      {!periodFirst && small}
    </time>
  );
};

/**
 * "Tuesday 4 April". With the year for whoever is not known: that page may be read long after it was built. "Today" is for
 * the caller to say.
 */
export const Day = ({ at, viewer }: { at: number; viewer: Viewer }) => (
  <time dateTime={machine(at)}>{clockOf(viewer).day(at, viewer.known ? viewer.now : 0)}</time>
);

/** "Tue 4 April". */
export const ListDay = ({ at, viewer }: { at: number; viewer: Viewer }) => (
  <time dateTime={machine(at)}>{clockOf(viewer).listDay(at, viewer.now)}</time>
);
