import type { GroupFeed } from '../shared/contract.ts';
import { isKnownZone } from '../shared/known-zone.ts';
import { meetings, type Meeting } from '../shared/meeting.ts';
import { nextMeeting } from '../shared/next-meeting.ts';
import type { Reading } from '../shared/reading.ts';
import { sayEnglish } from '../shared/relative-time.ts';
import { startWords } from '../shared/start-words.ts';
import { timeFormat } from '../shared/time-format.ts';
import { sameZone, zoneCity } from '../shared/zone-name.ts';
import { ORIGIN_NAMES } from './publish/origin-name.ts';

/** English as most of its readers write time: 24 hours, the day before the month. */
const LOCALE = 'en-GB';

/**
 * Returns, in lines of plain English, what a person asks of a feed: when the group meets next in their zone, by which
 * reading, how to join. Doubt comes before the time it concerns.
 *
 * @param now Milliseconds since the epoch.
 * @param zone IANA id of the person's zone.
 */
export function spokenNext(feed: GroupFeed, now: number, zone: string): string[] {
  const { next, cancelled } = nextMeeting(meetings(feed), now, zone);
  const gone = cancelled.map((meeting) => {
    const reason = meeting.occurrence.reason === undefined ? 'no reason given' : `“${meeting.occurrence.reason}”`;
    return `Cancelled: ${momentWords(meeting, now, zone)} (${reason})`;
  });
  if (next === undefined) return [feed.group.name, ...indent([...gone, noMeeting(feed)])];
  return [feed.group.name, ...indent([...gone, ...doubts(next), ...meetingLines(next, now, zone)])];
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const noMeeting = ({ series, occurrences }: GroupFeed): string =>
  series.length === 0 && occurrences.length === 0
    ? 'No meeting time found: this page does not say when the group meets.'
    : 'No coming meeting known.';

/** What must be known before the time is read. */
const doubts = ({ series, readings: [first, ...others] }: Meeting): string[] => [
  ...(series?.dormantSince === undefined
    ? []
    : [
        `Dormant: no sign of a meeting since ${timeFormat(LOCALE, 'UTC').month(Date.parse(series.dormantSince))}. Ask the group before you count on it.`,
      ]),
  ...(others.length === 0
    ? []
    : [`Disputed: the page gives ${others.length + 1} times (${[first, ...others].map(sourceWords).join(', ')}).`]),
];

const sourceWords = ({ origin, line }: Reading): string =>
  line === undefined ? ORIGIN_NAMES[origin] : `${ORIGIN_NAMES[origin]} in line ${line}`;

const meetingLines = (meeting: Meeting, now: number, zone: string): string[] => {
  const { occurrence } = meeting;
  const { url, service } = occurrence.join;
  const [topic] = occurrence.agenda?.split('\n') ?? [];
  return [
    `${momentWords(meeting, now, zone)}, ${startWords(meeting, { now, zone, locale: LOCALE }, sayEnglish)}`,
    ...(occurrence.status === 'moved'
      ? [
          `Moved from ${dayAndTime(Date.parse(occurrence.movedFrom), now, zone)} (${occurrence.reason === undefined ? 'no reason given' : `“${occurrence.reason}”`})`,
        ]
      : []),
    ...(topic === undefined ? [] : [`Agenda: ${topic}`]),
    url === undefined ? 'No join link found.' : `Join${service === undefined ? '' : ` on ${service}`}: ${url}`,
  ];
};

const dayAndTime = (at: number, now: number, zone: string): string => {
  const format = timeFormat(LOCALE, zone);
  return `${format.day(at, now)}, ${format.time(at)}`;
};

/**
 * "Tuesday 1 August, 17:00 or 18:00 in Berlin (08:00 or 09:00 in Los Angeles)": the person's zone, then the group's own.
 * A day is said where it differs from the one said last.
 */
const momentWords = ({ readings, occurrence }: Meeting, now: number, zone: string): string => {
  let said = '';
  const inZone = (where: string): string => {
    const format = timeFormat(LOCALE, where);
    const texts = readings.map(({ start }) => {
      const day = format.day(start, now);
      const words = day === said ? format.time(start) : `${day}, ${format.time(start)}`;
      said = day;
      return words;
    });
    return `${texts.join(' or ')} in ${zoneCity(where)}`;
  };
  const own = occurrence.timeZone;
  return sameZone(zone, own) || !isKnownZone(own) ? inZone(zone) : `${inZone(zone)} (${inZone(own)})`;
};
