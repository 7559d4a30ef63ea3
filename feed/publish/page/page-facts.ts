import type { GroupFeed, Occurrence } from '../../../shared/contract.ts';
import { eventWords, type CalendarEvent } from '../../../shared/calendar-event.ts';
import { currentSeries } from '../../../shared/current-series.ts';
import { isListed } from '../../../shared/is-listed.ts';
import { meetings, type Meeting } from '../../../shared/meeting.ts';
import { ruleWords } from '../../../shared/rule-words.ts';
import { isByRule, originTitle, readFrom, topicOf } from './page-words.ts';
import { groupZone } from './viewer.ts';

/** What one reading of a meeting's time stands on. */
export interface ReadingWords {
  /** "The sentence". */
  by: string;
  /** The same for a column of a table: "Sentence", "Like the list". */
  from: string;
  says?: string;
  line?: number;
}

/** Everything about a meeting but when it is. The meetings of a rule look alike, so that one face stands for all of them. */
export interface MeetingFace {
  occurrence: Pick<Occurrence, 'series' | 'status' | 'timeZone' | 'reason'> & { movedFrom?: string };
  /** In the order of the readings. */
  readings: readonly ReadingWords[];
  /** How long it lasts, milliseconds. */
  length: number;
  endKnown: boolean;
  /** How long after its latest start it is over for sure, milliseconds. */
  over: number;
  /** Whose clock the group holds it by. */
  zone: string;
  /** True when the group shows no sign of life. */
  dormant: boolean;
  /** First line of the agenda; may be empty. */
  topic: string;
  /** True when nothing but the rule says that there is a meeting on this date, though the group lists its dates. */
  byRule: boolean;
  /** What its entry in a calendar says. */
  entry: Pick<CalendarEvent, 'location' | 'description'>;
}

/**
 * Everything about a group that its page's script has to know. It stands in the page as JSON: what does not depend on who
 * reads, and when, is in the page already and stays as the build wrote it.
 */
export interface PageFacts {
  /** Clock of the build, milliseconds since the epoch. */
  readAt: number;
  name: string;
  /** Address at which people see the source. */
  source: string | null;
  /** Address of the calendar, relative to the page where the host is not known. */
  ics: string;
  /** Zone whose clock the group goes by. */
  zone: string;
  /** The rules in words: "First and third Tuesday of the month". */
  rules: readonly string[];
  /** What is said when no meeting lies ahead. */
  none: string;
  faces: readonly MeetingFace[];
  /** By start: the number of the face, then every reading, earliest first, milliseconds since the epoch. */
  meetings: readonly (readonly [face: number, ...starts: number[]])[];
  /** Addresses of calendar files of one meeting, by its number. */
  files: Readonly<Record<number, string>>;
}

const DAY = 86_400_000;

/**
 * Returns the meetings that a page must know of, by start: all that lie ahead; the last one of each series before them,
 * against which changes of clocks are told; and what was cancelled of late.
 *
 * @param now Clock of the build, milliseconds since the epoch.
 */
export function pageMeetings(all: readonly Meeting[], now: number): Meeting[] {
  const sorted = all.toSorted((a, b) => a.earliest - b.earliest);
  const held = sorted.filter(
    ({ gone, occurrence }) => gone <= now && occurrence.series !== null && occurrence.status !== 'cancelled',
  );
  const last = new Set(new Map(held.map((meeting) => [meeting.occurrence.series, meeting])).values());
  return sorted.filter(
    (meeting) =>
      meeting.gone > now ||
      last.has(meeting) ||
      // A cancelled meeting is told until its day is over, wherever the reader is.
      (meeting.occurrence.status === 'cancelled' && meeting.latest > now - 2 * DAY),
  );
}

/**
 * Returns what the script of a group's page has to know.
 *
 * @param known The meetings of the page, from {@link pageMeetings}.
 * @param ics Address of the calendar.
 * @param fileOf Returns the address of a meeting's own calendar file, where it has one.
 */
export function pageFacts(
  feed: GroupFeed,
  known: readonly Meeting[],
  ics: string,
  fileOf: (meeting: Meeting) => string | undefined,
): PageFacts {
  const { name, source, url } = feed.group;
  const faces = new Map<string, { number: number; face: MeetingFace }>();
  const hasList = meetings(feed).some(
    ({ occurrence, series }) => occurrence.status === 'scheduled' && isListed(occurrence, series),
  );
  const numbered = known.map((meeting): [number, ...number[]] => {
    const face = faceOf(meeting, hasList, source.url ?? url ?? '');
    const key = JSON.stringify(face);
    const number = faces.get(key)?.number ?? faces.size;
    faces.set(key, { number, face });
    return [number, ...meeting.readings.map(({ start }) => start)];
  });
  return {
    readAt: Date.parse(feed.generated),
    name,
    source: source.url,
    ics,
    zone: groupZone(feed),
    rules: currentSeries(feed).flatMap(({ rrule }) => ruleWords(rrule) ?? []),
    none:
      feed.series.length + feed.occurrences.length === 0
        ? 'The group’s page does not say when it meets'
        : 'No further meeting is listed',
    faces: [...faces.values()].map(({ face }) => face),
    meetings: numbered,
    files: Object.fromEntries(
      known.flatMap((meeting, number) => {
        const file = fileOf(meeting);
        return file === undefined ? [] : [[number, file]];
      }),
    ),
  };
}

function faceOf(meeting: Meeting, hasList: boolean, page: string): MeetingFace {
  const { occurrence, series, readings, length, endKnown } = meeting;
  return {
    occurrence: {
      series: occurrence.series,
      status: occurrence.status,
      timeZone: occurrence.timeZone,
      ...(occurrence.reason === undefined ? {} : { reason: occurrence.reason }),
      ...(occurrence.status === 'moved' ? { movedFrom: occurrence.movedFrom } : {}),
    },
    readings: readings.map((reading) => ({
      by: originTitle(reading.origin),
      from: readFrom(reading, meeting),
      ...(reading.says === undefined ? {} : { says: reading.says }),
      ...(reading.line === undefined ? {} : { line: reading.line }),
    })),
    length,
    endKnown,
    over: meeting.gone - meeting.latest,
    zone: series?.timeZone ?? occurrence.timeZone,
    dormant: series?.dormantSince !== undefined,
    topic: topicOf(meeting),
    byRule: hasList && isByRule(meeting),
    entry: eventWords(meeting, page),
  };
}
