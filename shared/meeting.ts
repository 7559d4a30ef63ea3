import type { GroupFeed, Occurrence, Series } from './contract.ts';
import { readings, type Reading } from './reading.ts';

const MINUTE = 60_000;

/** How long after an assumed end a meeting is still shown: groups run over, and nobody said when it ends. */
const LINGER = 30 * MINUTE;

/** An occurrence with everything that is needed to speak of it. All moments are milliseconds since the epoch. */
export interface Meeting {
  occurrence: Occurrence;
  series: Series | undefined;
  /** Earliest first; more than one when the source contradicts itself. */
  readings: [Reading, ...Reading[]];
  /** How long it lasts, milliseconds. */
  length: number;
  /** Start by the earliest reading. Reminders and Join go by it: coming early does less harm than coming late. */
  earliest: number;
  /** Start by the latest reading. */
  latest: number;
  /** End by the latest reading. */
  end: number;
  /** False when the source does not say how long the meeting lasts, so that `end` is a guess. */
  endKnown: boolean;
  /** From here on it is over for sure and no longer shown. */
  gone: number;
}

/** When a meeting may start: all that most questions about time need of its readings. */
export interface Starts {
  readings: readonly [Pick<Reading, 'start'>, ...Pick<Reading, 'start'>[]];
}

/** A person's decision which origin to believe, valid for one state of the source. */
export interface Choice {
  origin: Reading['origin'];
  /** SHA-256 of the source that was decided about. */
  sha256: string;
}

/** Returns the meetings of a feed, cancelled ones too, in the order of the feed (by start). */
export function meetings(feed: GroupFeed, choice?: Choice): Meeting[] {
  const series = new Map(feed.series.map((one) => [one.uid, one]));
  const valid = choice?.sha256 === feed.group.source.sha256 ? choice : undefined;
  return feed.occurrences.map((occurrence) =>
    meeting(occurrence, occurrence.series === null ? undefined : series.get(occurrence.series), valid),
  );
}

function meeting(occurrence: Occurrence, series: Series | undefined, choice: Choice | undefined): Meeting {
  const all = readings(occurrence, series);
  const chosen = all.find((reading) => reading.origin === choice?.origin);
  const [first, ...others] = all;
  const earliest = chosen?.start ?? first.start;
  const latest = chosen?.start ?? others.at(-1)?.start ?? first.start;
  const length = Date.parse(occurrence.end) - Date.parse(occurrence.start);
  const endKnown = series !== undefined && !series.assumed.includes('duration');
  const end = latest + length;
  return {
    occurrence,
    series,
    readings: chosen === undefined ? all : [chosen],
    length,
    earliest,
    latest,
    end,
    endKnown,
    gone: endKnown || earliest !== latest ? end : end + LINGER,
  };
}
