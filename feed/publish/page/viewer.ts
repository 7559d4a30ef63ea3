import type { GroupFeed } from '../../../shared/contract.ts';
import { timeFormat, type ClockStyle, type TimeFormat } from '../../../shared/time-format.ts';

/** Who looks at a page, and when: everything that makes two views of one feed differ. */
export interface Viewer {
  /** Milliseconds since the epoch. */
  now: number;
  zone: string;
  /** BCP 47 tag; the words are English, so that it is an English one. */
  locale: string;
  clock: ClockStyle;
  /** False while nothing is known of the reader: then the group's own clock is shown, and said to be it. */
  known: boolean;
}

/** Writers of times by zone, as long as their viewer is there: making one costs more than using it. */
const WRITERS = new WeakMap<Viewer, Map<string, TimeFormat>>();

/** Returns the writer of times of a viewer, in the viewer's zone or another one. */
export function clockOf(viewer: Viewer, zone: string = viewer.zone): TimeFormat {
  const writers = WRITERS.get(viewer) ?? new Map<string, TimeFormat>();
  WRITERS.set(viewer, writers);
  const writer = writers.get(zone) ?? timeFormat(viewer.locale, zone, viewer.clock);
  writers.set(zone, writer);
  return writer;
}

/** Returns the zone whose clock the group goes by: that of its series, else of its newest meeting, else UTC. */
export const groupZone = (feed: GroupFeed): string =>
  feed.series[0]?.timeZone ?? feed.occurrences.at(-1)?.timeZone ?? 'UTC';

/** Returns the viewer for whom a page is written before anybody has opened it. */
export const unknownViewer = (feed: GroupFeed): Viewer => ({
  now: Date.parse(feed.generated),
  zone: groupZone(feed),
  locale: 'en-GB',
  clock: 'language',
  known: false,
});
