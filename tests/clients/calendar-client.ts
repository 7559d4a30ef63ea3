import { occurrenceFace } from '../../feed/publish/event-face.ts';
import type { GroupFeed } from '../../shared/contract.ts';
import { meeting, type Shown } from '../judges/engines.ts';

/** A meeting as a calendar program has it. */
export interface ClientMeeting {
  /** Milliseconds. */
  start: number;
  end: number;
  cancelled: boolean;
  title: string;
  location: string;
}

/** A calendar program that people use, with a profile of its own. */
export interface CalendarClient {
  /** As it names itself. */
  version: string;
  /**
   * Subscribes to a calendar, or refreshes it when it is subscribed already, and returns what the program shows from a moment
   * (inclusive) to another (exclusive).
   */
  meetings(address: string, from: Date, until: Date): Promise<ClientMeeting[]>;
  close(): Promise<void>;
}

/** Returns "2017-08-01T16:00:00Z 2017-08-01T17:00:00Z on CNCF Networking WG @ https://…" for each meeting, in order. */
export const shownBy = (all: readonly ClientMeeting[]): Shown[] =>
  all
    .map(
      ({ start, end, cancelled, title, location }) =>
        `${meeting(new Date(start), new Date(end), cancelled)} ${title} @ ${location}`,
    )
    .toSorted();

/** Returns what a program must show of some feeds from a moment (inclusive) to another (exclusive), by their JSON alone. */
export const statedBy = (feeds: readonly GroupFeed[], from: Date, until: Date): Shown[] =>
  shownBy(
    feeds
      .flatMap((feed) =>
        feed.occurrences.map((one) => {
          const series = feed.series.find(({ uid }) => uid === one.series);
          return {
            start: Date.parse(one.start),
            end: Date.parse(one.end),
            cancelled: one.status === 'cancelled',
            title: occurrenceFace(one, series, feed).summary,
            location: one.join.url ?? one.join.phones[0]?.number ?? '',
          };
        }),
      )
      .filter(({ start }) => start >= from.getTime() && start < until.getTime()),
  );
