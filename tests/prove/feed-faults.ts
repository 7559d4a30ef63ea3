import { checkGroupFeed, type GroupFeed, type Occurrence, type Series } from '../../shared/contract.ts';
import { intlWall, momentsOn } from './intl-wall.ts';
import { isDateOf } from './rule-by-definition.ts';

/** Fields that hold an address which people follow. */
const ADDRESSES = new Set([
  'url',
  'agendaUrl',
  'recordingsUrl',
  'international',
  'page',
  'feed',
  'ics',
  'address',
  'names',
]);

/** Every address in a document, by the names of the fields. */
export function addressesIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return ADDRESSES.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => addressesIn(one, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => addressesIn(one, key));
}

/** True for an address that leads where it seems to lead: the web or a mailbox, no name or password before the host. */
export function isSafeAddress(address: string): boolean {
  // What browsers read otherwise than it looks: white space, controls, marks of direction, backslashes.
  if (/[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  if (protocol === 'mailto:') return true;
  return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
}

/** True for an id that the time zone database knows, and not an offset, which Intl takes for one as well. */
export function isZoneId(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Whether a moment is where the rule of a series has a date, by its definition. */
function isOnRule({ rrule, start, timeZone }: Series, recurrenceId: string): boolean {
  const [first = '', time = ''] = start.split('T');
  const at = Date.parse(recurrenceId);
  const [date = '', shown = ''] = intlWall(at, timeZone).split(' ');
  // DTSTART counts as a date whatever the rule says (RFC 5545 3.8.5.3); calendars of others rely on it.
  if (shown === time.slice(0, 5)) return date === first || isDateOf(rrule, first, date) !== false;
  // Later than the rule says, because the clocks skip its time: that day, or late the day before.
  const before = intlWall(at - 86_400_000, timeZone).slice(0, 10);
  return [date, before].some(
    (day) => isDateOf(rrule, first, day) !== false && momentsOn(`${day} ${time.slice(0, 5)}`, timeZone).length === 0,
  );
}

function ruleFaults(series: ReadonlyMap<string, Series>, { id, series: uid, recurrenceId }: Occurrence): string[] {
  if (uid === null || recurrenceId === undefined) return [];
  const own = series.get(uid);
  if (own === undefined) return [`${id}: there is no series ${uid}`];
  return isOnRule(own, recurrenceId) ? [] : [`${id}: ${recurrenceId} is no date of ${own.rrule} from ${own.start}`];
}

const doubles = (all: readonly string[]): string[] =>
  [...Map.groupBy(all, (one) => one)].flatMap(([one, some]) => (some.length > 1 ? [one] : []));

/** Returns which occurrences of a feed are where the rule of their series has no date, by the definition of the rule. */
export function offRule({ series, occurrences }: GroupFeed): string[] {
  const byUid = new Map(series.map((one) => [one.uid, one]));
  return occurrences.flatMap((one) => ruleFaults(byUid, one));
}

/** Returns what is wrong with a feed, whoever made it, beside what its source says. */
export function feedFaults(feed: GroupFeed): string[] {
  // As others get it.
  const checked = checkGroupFeed(JSON.parse(JSON.stringify(feed)));
  if (!checked.ok) return [checked.message];
  const { series, occurrences } = feed;
  const zones = [...series, ...occurrences, ...series.flatMap(({ disputed }) => disputed ?? [])];
  const starts = occurrences.map(({ start }) => start);
  return [
    ...addressesIn(feed)
      .filter((address) => !isSafeAddress(address))
      .map((address) => `unsafe address ${JSON.stringify(address)}`),
    ...zones.flatMap(({ timeZone }) =>
      timeZone === undefined || isZoneId(timeZone) ? [] : [`unknown zone ${JSON.stringify(timeZone)}`],
    ),
    ...occurrences.flatMap(({ start, end }) => (start <= end ? [] : [`${start} is after its end ${end}`])),
    ...(starts.every((start, index) => index === 0 || (starts[index - 1] ?? '') <= start) ? [] : ['not sorted']),
    ...doubles(series.map(({ uid }) => uid)).map((uid) => `several series ${uid}`),
    ...doubles(occurrences.map(({ id }) => id)).map((id) => `several occurrences ${id}`),
  ];
}
