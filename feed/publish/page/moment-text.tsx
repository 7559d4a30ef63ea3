import { clockOf, type Viewer } from './viewer.ts';

/** Ways to write a moment: a time of day, "Tuesday 4 April", "Tue 4 April". */
export type MomentForm = 'clock' | 'day' | 'list-day';

interface Moment {
  /** Milliseconds since the epoch. */
  at: number;
  viewer: Viewer;
  /** A zone other than the viewer's. */
  zone?: string | undefined;
}

/** The words of a moment for a viewer. */
export const MomentText = ({ form, at, viewer, zone }: Moment & { form: MomentForm }) => {
  const clock = clockOf(viewer, zone);
  // A page for whoever is not known may be read long after it was built, so that its day has the year.
  if (form === 'day') return clock.day(at, viewer.known ? viewer.now : 0);
  if (form === 'list-day') return clock.listDay(at, viewer.now);
  const { digits, period, periodFirst } = clock.timeParts(at);
  const small = period === '' ? null : <span class="period">{periodFirst ? `${period} ` : ` ${period}`}</span>;
  return (
    <>
      {periodFirst && small}
      {digits}
      {!periodFirst && small}
    </>
  );
};

/** RFC 3339 without seconds, which HTML takes and people can read. */
const machine = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

/** A moment in a page. It carries the instant and the form, by which the page's script writes it again for its reader. */
const Written = ({ form, at, viewer, zone }: Moment & { form: MomentForm }) => (
  <time dateTime={machine(at)} data-form={form} data-zone={zone}>
    <MomentText form={form} at={at} viewer={viewer} zone={zone} />
  </time>
);

/** A time of day, with "am" set smaller where the clock has it. */
export const Clock = (moment: Moment) => <Written form="clock" {...moment} />;

/** "Tuesday 4 April". "Today" is for the caller to say. */
export const Day = (moment: Moment) => <Written form="day" {...moment} />;

/** "Tue 4 April". */
export const ListDay = (moment: Moment) => <Written form="list-day" {...moment} />;

/** A time of day or a date that is part of what somebody says: the same words for every reader. */
export const Quoted = ({ form, at, viewer }: Moment & { form: MomentForm }) => (
  <time dateTime={machine(at)}>
    <MomentText form={form} at={at} viewer={viewer} />
  </time>
);
