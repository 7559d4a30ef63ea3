import { DateTime } from 'luxon';
import type { GroupFeed, Join, MinutesEntry, Occurrence, Origin, Series } from '../../shared/contract.ts';
import { isListed } from '../../shared/is-listed.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import type { EventFace } from './calendar-event.ts';
import { ORIGIN_NAMES } from './origin-name.ts';
import { oneLine, plainText } from './plain-text.ts';

/** One way to read the time of day, in the group's zone. */
interface Claim {
  /** "08:00". */
  clock: string;
  /** Days after the published reading; negative before it. */
  days: number;
  says: string | undefined;
  line: number | undefined;
  origin: Origin;
}

/** Everything an event can have to say; what is absent is not said. */
interface Told {
  feed: GroupFeed;
  series: Series | undefined;
  title: string;
  zone: string;
  /** The published reading first; a second one when the time is disputed. */
  claims: [Claim] | [Claim, Claim];
  join: Join;
  agenda?: string | undefined;
  minutes?: readonly MinutesEntry[];
  /** Start of the meeting that was moved, milliseconds. */
  movedFrom?: number;
  cancelled?: boolean;
  reason?: string | undefined;
  dormantSince?: string | undefined;
}

/** Returns what one meeting shows in a calendar. */
export function occurrenceFace(occurrence: Occurrence, series: Series | undefined, feed: GroupFeed): EventFace {
  const zone = series?.timeZone ?? occurrence.timeZone;
  const clock = (instant: string) => DateTime.fromISO(instant, { zone }).toFormat('HH:mm');
  const derived = occurrence.origin === undefined ? !isListed(occurrence, series) : occurrence.origin === 'sentence';
  const published: Claim = {
    clock: clock(occurrence.start),
    days: 0,
    says: oneOf(occurrence.says, derived ? series?.says : undefined),
    line: derived ? (series?.line ?? occurrence.lines[0]) : occurrence.lines[0],
    origin: occurrence.origin ?? (derived ? 'sentence' : 'dated-entry'),
  };
  const { disputed } = occurrence;
  const dormant = series?.dormantSince !== undefined && occurrence.start > series.dormantSince;
  return face({
    feed,
    series,
    title: occurrence.title,
    zone,
    claims:
      disputed === undefined
        ? [published]
        : [
            published,
            {
              clock: clock(disputed.start),
              days: daysBetween(
                DateTime.fromISO(occurrence.start, { zone }),
                DateTime.fromISO(disputed.start, { zone }),
              ),
              says: disputed.says ?? (disputed.origin === 'sentence' ? series?.says : undefined),
              line: disputed.line,
              origin: disputed.origin ?? (derived ? 'dated-entry' : 'sentence'),
            },
          ],
    join: occurrence.join,
    agenda: occurrence.agenda,
    minutes: occurrence.minutes,
    ...(occurrence.status === 'moved' ? { movedFrom: Date.parse(occurrence.movedFrom) } : {}),
    cancelled: occurrence.status === 'cancelled',
    reason: occurrence.reason,
    dormantSince: dormant ? series.dormantSince : undefined,
  });
}

/** Returns what a meeting shows of which nothing is known but the rule. */
export function seriesFace(series: Series, feed: GroupFeed): EventFace {
  const published: Claim = {
    clock: series.start.slice(11, 16),
    days: 0,
    says: series.says,
    line: series.line,
    origin: 'sentence',
  };
  return face({
    feed,
    series,
    title: series.title,
    zone: series.timeZone,
    claims: [published, ...otherClaim(series)],
    join: series.join,
    dormantSince: series.dormantSince,
  });
}

/** Returns the other reading of a series, where it gives other times than the published one. */
function otherClaim({ start, timeZone, disputed }: Series): [] | [Claim] {
  if (disputed?.start === undefined && disputed?.timeZone === undefined) return [];
  const first = DateTime.fromISO(start, { zone: timeZone });
  const other = DateTime.fromISO(disputed.start ?? start, { zone: disputed.timeZone ?? timeZone }).setZone(timeZone);
  if (other.toMillis() === first.toMillis()) return [];
  const { says, line, origin = 'dated-entry' } = disputed;
  return [{ clock: other.toFormat('HH:mm'), days: daysBetween(first, other), says, line, origin }];
}

const daysBetween = (one: DateTime, other: DateTime): number =>
  Math.round(other.startOf('day').diff(one.startOf('day'), 'days').days);

const oneOf = <T>(one: T | undefined, other: T | undefined): T | undefined => one ?? other;

function face(told: Told): EventFace {
  return {
    summary: summary(told),
    description: description(told),
    cancelled: told.cancelled === true,
    join: told.join,
  };
}

function summary({ feed, title, agenda, claims, zone, cancelled, movedFrom, dormantSince }: Told): string {
  const topic = oneLine(agenda?.split('\n')[0] ?? '');
  const group = oneLine(feed.group.name);
  const named = oneLine(title).includes(group) ? oneLine(title) : `${group}: ${oneLine(title)}`;
  const remarks = [
    ...(movedFrom === undefined ? [] : [`moved from ${listDay(movedFrom, zone)}`]),
    ...(dormantSince === undefined ? [] : [`no sign of a meeting since ${month(dormantSince, zone)}`]),
    // Both times in the order of the day: neither is written first for being believed more.
    ...(claims.length === 1 || cancelled === true ? [] : [timesOf(claims, zone)]),
  ];
  return [
    cancelled === true ? 'CANCELLED: ' : '',
    named,
    topic === '' || named.includes(topic) ? '' : `: ${topic}`,
    remarks.length === 0 ? '' : ` (${remarks.join('; ')})`,
  ].join('');
}

/** "08:00 or 09:00 in Los Angeles", "08:00 in Los Angeles, or a week later". */
function timesOf(claims: readonly Claim[], zone: string): string {
  const all = [...new Set(claims.map(({ clock }) => clock))].toSorted().join(' or ');
  const days = claims.map((claim) => claim.days).find((one) => one !== 0);
  return `${all} in ${zoneCity(zone)}${days === undefined ? '' : `, or ${distance(days)}`}`;
}

function distance(days: number): string {
  const size = Math.abs(days);
  const words = size % 7 === 0 ? (size === 7 ? 'a week' : `${size / 7} weeks`) : size === 1 ? 'a day' : `${size} days`;
  return `${words} ${days < 0 ? 'earlier' : 'later'}`;
}

const listDay = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone, locale: 'en-GB' }).toFormat('ccc d LLLL');

const month = (instant: string, zone: string): string =>
  DateTime.fromISO(instant, { zone, locale: 'en-GB' }).toFormat('LLLL yyyy');

function description(told: Told): string {
  const { join, series, feed, dormantSince, zone } = told;
  const page = feed.group.source.url ?? feed.group.url;
  const paragraphs = [
    join.url === undefined ? [] : [`Join${join.service === undefined ? '' : ` on ${join.service}`}: ${join.url}`],
    told.cancelled === true
      ? [`Cancelled${told.reason === undefined ? ', no reason given' : `: ${told.reason}`}.`]
      : [],
    told.movedFrom === undefined
      ? []
      : [
          `Moved from ${listDay(told.movedFrom, zone)}${told.reason === undefined ? ', no reason given' : `: ${told.reason}`}.`,
        ],
    dormantSince === undefined
      ? []
      : [`No sign of a meeting since ${month(dormantSince, zone)}. Ask the group before you count on it.`],
    dispute(told),
    byPhone(join),
    told.agenda === undefined ? [] : [`Agenda: ${told.agenda.trim()}`],
    (told.minutes ?? []).map(({ kind, host, url }) => `${KINDS[kind]}, ${host}: ${url}`),
    series?.assumed.includes('duration') === true ? ['The length is not stated; this entry assumes one.'] : [],
    wording(told),
    page === null ? [] : [`Page: ${page}`],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => plainText(lines.join('\n')))
    .join('\n\n');
}

const KINDS: Record<MinutesEntry['kind'], string> = {
  minutes: 'Minutes',
  recording: 'Recording',
  slides: 'Slides',
  other: 'Link',
};

function dispute({ claims, zone }: Told): string[] {
  if (claims.length === 1) return [];
  return [
    `The page gives two times for this meeting: ${timesOf(claims, zone)}.`,
    ...claims.map(
      ({ clock, days, origin, says, line }) =>
        `${clock}${days === 0 ? '' : `, ${distance(days)}`}: ${ORIGIN_NAMES[origin]}${quote(says, line)}.`,
    ),
  ];
}

const quote = (says: string | undefined, line: number | undefined): string =>
  [says === undefined ? '' : ` says “${oneLine(says)}”`, line === undefined ? '' : ` (line ${line})`].join('');

function wording({ claims, series }: Told): string[] {
  const [published, other] = claims;
  // With two readings the words stand beside them already.
  const says = published.says ?? series?.says;
  return other !== undefined || says === undefined
    ? []
    : [`The page says: “${oneLine(says)}”${quote(undefined, published.line)}`];
}

function byPhone({ meetingId, passcode, phones, oneTap, international, hint }: Join): string[] {
  return [
    ...(meetingId === undefined ? [] : [`Meeting ID: ${meetingId}`]),
    ...(passcode === undefined ? [] : [`Passcode: ${passcode}`]),
    ...phones.map(({ number, label }) => `Phone: ${number}${label === undefined ? '' : ` (${label})`}`),
    ...oneTap.map((tel) => `One tap: ${tel}`),
    ...(international === undefined ? [] : [`All numbers: ${international}`]),
    ...(hint === undefined ? [] : [hint]),
  ];
}
