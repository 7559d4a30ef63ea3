/**
 * The feed contract, version 1: the one definition of what the build publishes and what every reader accepts.
 *
 * Types, the validation in the extension and the published JSON Schema all come from here. Unknown fields are ignored,
 * so that fields can be added; an unknown `version` is refused. The limits (lengths and counts) are part of the
 * contract: a reader may be fed by a hostile host, and a feed that keeps them can be shown without further care.
 */
import * as v from 'valibot';
import { MOST } from './feed-limits.ts';
import { safeWebAddress } from './web-address.ts';

export const CONTRACT_VERSION = 1;

const SHORT = 500;
const LONG = 20_000;

const text = (max: number, description: string) => v.pipe(v.string(), v.maxLength(max), v.description(description));
const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Line in the source, counted from 1.'));

/** True for a date that exists: engines differ in what they make of 30 February. */
const isDate = (written: string): boolean => {
  const date = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written.slice(0, 10));
};
const exists = v.check(isDate, 'no date that exists');

/** A moment: UTC, whole seconds, `Z`. RFC 3339 with nothing optional, so that equal moments are equal strings. */
const instant = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/),
    v.maxLength(20),
    exists,
    v.description(description),
  );

/** A date and time on the wall in some zone that stands beside it; not a moment by itself. */
const wallTime = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
    v.maxLength(19),
    exists,
    v.description(description),
  );

const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/),
  v.maxLength(64),
  v.description('IANA time zone id.'),
);
const rrule = v.pipe(
  v.string(),
  v.regex(/^FREQ=[A-Z0-9=;,+-]+$/),
  v.maxLength(200),
  v.description('RFC 5545 3.3.10 RRULE value, without "RRULE:".'),
);
const duration = v.pipe(
  v.string(),
  v.regex(/^PT(?=\d)(?:\d{1,3}H)?(?:\d{1,3}M)?$/),
  v.maxLength(12),
  v.description('ISO 8601 duration, hours and minutes.'),
);

/** An absolute link a person may follow. The pattern has no flag, as those of JSON Schema have none. */
const link = v.pipe(
  v.string(),
  v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+$/),
  v.maxLength(2000),
  v.check((address) => safeWebAddress(address) === address, 'no address that leads where it seems to'),
  v.description('Absolute http, https or mailto address.'),
);
/** An address of another file of the feed, which stands beside the index or elsewhere. */
const reference = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|(?![A-Za-z][A-Za-z0-9+.-]*:))\S+$/),
    v.maxLength(2000),
    v.check((address) => safeWebAddress(address, 'https://example.org/v1/') !== null, 'no address that can be read'),
    v.description(description),
  );
const telephone = v.pipe(
  v.string(),
  v.regex(/^[Tt][Ee][Ll]:[!-~]+$/),
  v.maxLength(200),
  v.description('RFC 3966 tel: address, dialled as it stands.'),
);
const list = <const S extends v.GenericSchema>(item: S, max: number) => v.pipe(v.array(item), v.maxLength(max));

/** Where a reading of the time comes from, best supported first. */
export const ORIGINS = ['correction', 'dated-entry', 'notice', 'sentence', 'converter-link'] as const;
const origin = v.pipe(v.picklist(ORIGINS), v.description('What kind of statement this reading comes from.'));

export const Phone = v.object({
  number: text(64, 'The number as written, in international form where the source has it.'),
  label: v.exactOptional(text(SHORT, 'Place or remark beside the number.')),
  tollFree: v.pipe(v.boolean(), v.description('True when the source says that the call is free.')),
});

export const Join = v.object({
  url: v.exactOptional(link),
  service: v.exactOptional(text(64, 'Name of the meeting service, such as "Zoom".')),
  meetingId: v.exactOptional(text(64, 'Meeting id, digits without blanks where it is a number.')),
  passcode: v.exactOptional(text(128, 'Pass code, as written.')),
  phones: list(Phone, 200),
  oneTap: list(telephone, 50),
  international: v.exactOptional(link),
  hint: v.exactOptional(text(SHORT, 'How to behave on the line, such as the key that mutes.')),
});

export const MinutesEntry = v.object({
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/),
    exists,
    v.description('Date of the meeting, as the source gives it.'),
  ),
  url: link,
  kind: v.picklist(['minutes', 'recording', 'slides', 'other']),
  host: text(128, 'Who hosts it, such as "Google Docs" or "YouTube"; else the host name.'),
  title: v.exactOptional(text(SHORT, 'Words beside the link.')),
  line,
});

export const SeriesDispute = v.object({
  rrule: v.exactOptional(rrule),
  start: v.exactOptional(wallTime('The other reading of `start`.')),
  timeZone: v.exactOptional(timeZone),
  line,
  says: v.exactOptional(text(SHORT, 'The words that give the other reading.')),
  origin: v.exactOptional(origin),
});

export const Series = v.object({
  uid: text(255, 'Stable identity: survives rewording, changes of time, and moves.'),
  title: text(SHORT, 'What the meeting is called.'),
  says: text(SHORT, 'The words of the source that state the recurrence.'),
  line,
  rrule,
  start: wallTime('First occurrence, on the wall in `timeZone`.'),
  timeZone,
  duration,
  assumed: list(v.picklist(['duration', 'time-zone', 'phase', 'start', 'year']), 8),
  join: Join,
  agendaUrl: v.exactOptional(link),
  recordingsUrl: v.exactOptional(link),
  disputed: v.exactOptional(SeriesDispute),
  ended: v.exactOptional(
    instant(
      'Since when the source no longer says so: another rule has taken its place. `rrule` has an UNTIL, and `line` is that of the text as it was.',
    ),
  ),
  dormantSince: v.exactOptional(
    instant('Newest evidence of a meeting, where that is over 12 months before `generated`.'),
  ),
});

export const OccurrenceDispute = v.object({
  start: instant('The other reading of `start`.'),
  line,
  says: v.exactOptional(text(SHORT, 'The words that give the other reading.')),
  origin: v.exactOptional(origin),
});

const occurrenceFields = {
  id: text(255, 'Stable identity within the feed: the series and the original date.'),
  series: v.nullable(text(255, 'uid of the series, or null for a meeting of its own.')),
  start: instant('Start of the best supported reading.'),
  recurrenceId: v.exactOptional(
    instant('Start that the rule gives (RECURRENCE-ID of RFC 5545 3.8.4.4); always there when `series` is.'),
  ),
  end: instant('End; see `assumed` of the series for whether the length was stated.'),
  timeZone,
  reason: v.exactOptional(text(SHORT, 'Why it was moved or cancelled, in the words of the source.')),
  title: text(SHORT, 'What the meeting is called.'),
  agenda: v.exactOptional(text(LONG, 'Agenda, plain text; its first line is the topic.')),
  join: Join,
  minutes: list(MinutesEntry, 100),
  certainty: v.pipe(
    v.picklist(['stated', 'derived', 'disputed']),
    v.description('stated: the source lists this date; derived: from the rule; disputed: see `disputed`.'),
  ),
  disputed: v.exactOptional(OccurrenceDispute),
  says: v.exactOptional(text(SHORT, 'The words of the source that give `start`.')),
  origin: v.exactOptional(origin),
  lines: list(line, 200),
};

export const Occurrence = v.variant('status', [
  v.object({ ...occurrenceFields, status: v.literal('scheduled') }),
  v.object({ ...occurrenceFields, status: v.literal('cancelled') }),
  v.object({ ...occurrenceFields, status: v.literal('moved'), movedFrom: instant('Start that the rule gave.') }),
]);

export const Diagnostic = v.object({
  severity: v.picklist(['error', 'warning', 'info']),
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/), v.maxLength(64), v.description('Stable name of the finding.')),
  message: text(2000, 'What was seen and what was made of it.'),
  line,
  column: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Column in the source, counted from 1.')),
  lines: v.exactOptional(list(line, 500)),
  hint: v.exactOptional(text(2000, 'How to write it so that the doubt is gone.')),
});

export const Person = v.object({
  name: text(SHORT, 'Name.'),
  handle: v.exactOptional(text(64, 'Account name without "@".')),
  role: text(64, '"lead", "chair", "member", or the word of the source.'),
});

const Group = v.object({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]*$/),
    v.maxLength(100),
    v.description('Id of the group in the registry.'),
  ),
  name: text(SHORT, 'Name of the group.'),
  description: text(LONG, 'What the group is for, plain text; may be empty.'),
  url: v.nullable(link),
  source: v.object({
    url: v.nullable(link),
    updated: instant('When the source last changed.'),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('SHA-256 of the bytes that were read.')),
  }),
  people: list(Person, 2000),
  outcomes: list(v.object({ text: text(2000, 'What came of it.'), url: v.exactOptional(link) }), 500),
  links: list(
    v.object({
      rel: v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z-]*$/),
        v.maxLength(32),
        v.description('calendar, converter, document, recordings, agenda, ...'),
      ),
      url: link,
      title: v.exactOptional(text(SHORT, 'Words of the link.')),
    }),
    500,
  ),
});

export const GroupFeed = v.object({
  $schema: v.exactOptional(v.string()),
  version: v.literal(CONTRACT_VERSION),
  generated: instant('Clock of the build.'),
  inputs: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{64}$/),
      v.description('SHA-256 of everything but the clock that this feed was made from.'),
    ),
  ),
  group: Group,
  series: list(Series, MOST.series),
  occurrences: list(Occurrence, MOST.occurrences),
  minutes: list(MinutesEntry, 10_000),
  diagnostics: list(Diagnostic, 2000),
});

export const IndexEntry = v.object({
  id: Group.entries.id,
  name: Group.entries.name,
  url: v.nullable(link),
  feed: reference('Address of the group feed, relative to the index or absolute.'),
  ics: reference('Address of the calendar, relative to the index or absolute.'),
  page: reference('Address of the page, relative to the index or absolute.'),
  next: v.nullable(
    v.object({
      start: instant('Start of the next meeting that is not cancelled.'),
      end: instant('End of it.'),
      title: text(SHORT, 'What it is called.'),
      status: v.picklist(['scheduled', 'moved']),
      dormant: v.exactOptional(v.boolean()),
      disputed: v.exactOptional(instant('The other reading of `start`.')),
    }),
  ),
  updated: instant('When the source last changed.'),
});

const IndexPage = v.object({
  address: reference('Address of the page, relative to the index or absolute. It has the form of the index.'),
  first: Group.entries.id,
  last: Group.entries.id,
});

export const IndexFeed = v.object({
  $schema: v.exactOptional(v.string()),
  version: v.literal(CONTRACT_VERSION),
  generated: instant('Clock of the build.'),
  groups: v.pipe(
    list(IndexEntry, 20_000),
    v.description(
      'All groups; where there are `pages`, those of the first page. Addresses are relative to the file they stand in.',
    ),
  ),
  pages: v.exactOptional(
    v.pipe(
      list(IndexPage, 2000),
      v.description(
        'Where there are too many groups for one file: all pages, this one first, by the ids that each holds (`first` and `last` are the ends of the range, in ASCII order).',
      ),
    ),
  ),
  names: v.exactOptional(reference('Where there are `pages`: address of the names of all groups, to be searched.')),
});

export const NamesFeed = v.object({
  $schema: v.exactOptional(v.string()),
  version: v.literal(CONTRACT_VERSION),
  generated: instant('Clock of the build.'),
  groups: list(v.pick(IndexEntry, ['id', 'name', 'url', 'page']), 200_000),
});

export type Phone = v.InferOutput<typeof Phone>;
export type Join = v.InferOutput<typeof Join>;
export type MinutesEntry = v.InferOutput<typeof MinutesEntry>;
export type SeriesDispute = v.InferOutput<typeof SeriesDispute>;
export type Series = v.InferOutput<typeof Series>;
export type OccurrenceDispute = v.InferOutput<typeof OccurrenceDispute>;
export type Occurrence = v.InferOutput<typeof Occurrence>;
export type Diagnostic = v.InferOutput<typeof Diagnostic>;
export type Person = v.InferOutput<typeof Person>;
export type Group = v.InferOutput<typeof Group>;
export type GroupFeed = v.InferOutput<typeof GroupFeed>;
export type IndexEntry = v.InferOutput<typeof IndexEntry>;
export type IndexPage = v.InferOutput<typeof IndexPage>;
export type IndexFeed = v.InferOutput<typeof IndexFeed>;
export type NamesFeed = v.InferOutput<typeof NamesFeed>;
export type Origin = (typeof ORIGINS)[number];

/** Of what is checked: the value, or one sentence that says what is wrong and where. */
export type Checked<T> = { ok: true; value: T } | { ok: false; message: string };

function check<S extends v.GenericSchema>(schema: S, json: unknown, what: string): Checked<v.InferOutput<S>> {
  const version: unknown = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (version !== CONTRACT_VERSION) {
    return typeof version === 'number' && version > CONTRACT_VERSION
      ? {
          ok: false,
          message: `This ${what} has version ${version}; this program reads version ${CONTRACT_VERSION}. Update the program.`,
        }
      : { ok: false, message: `This is no ${what}: it has no "version": ${CONTRACT_VERSION}.` };
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    message: `This ${what} breaks the contract at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`,
  };
}

/** Returns the feed of one group, without unknown fields, or why it is none. Never throws. */
export const checkGroupFeed = (json: unknown): Checked<GroupFeed> => check(GroupFeed, json, 'group feed');

/** Returns the index of groups, without unknown fields, or why it is none. Never throws. */
export const checkIndexFeed = (json: unknown): Checked<IndexFeed> => check(IndexFeed, json, 'index of groups');

/** Returns the names of groups, without unknown fields, or why they are none. Never throws. */
export const checkNamesFeed = (json: unknown): Checked<NamesFeed> => check(NamesFeed, json, 'list of names');
