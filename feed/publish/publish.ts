import { createHash } from 'node:crypto';
import type { GroupFeed } from '../../shared/contract.ts';
import { addresses, PATHS } from './addresses.ts';
import { calendarFile, expandedEvents, groupEvents, type CalendarHead, type GroupEvents } from './calendar.ts';
import { CalendarFaultError } from './calendar-fault-error.ts';
import { calendarFaults } from './calendar-lint.ts';
import { comingEvents } from './coming-events.ts';
import type { GroupSummary } from './group-summary.ts';
import { indexFiles } from './index-files.ts';
import { jsonSchema, SCHEMA_NAMES } from './json-schema.ts';
import { minutesAtom } from './minutes-atom.ts';
import { minutesFeed } from './minutes-feed.ts';
import { groupPage } from './page/group-page.tsx';
import { indexPages } from './page/index-page.tsx';
import type { TimeZones } from './vtimezone.ts';

/** The contents of published files by their path within the published folder. */
export type Files = ReadonlyMap<string, string>;

export interface PublishOptions {
  /** Clock of the build, UTC instant. */
  generated: string;
  /** Address of the published folder, where it is known. */
  base?: string;
  /** Style sheet and script of the pages. */
  assets: { style: string; script: string };
  timeZones: TimeZones;
}

/** A group as the files about all groups need it. */
export interface SiteGroup {
  summary: GroupSummary;
  tags: readonly string[];
  events: GroupEvents;
}

const YEAR = 365 * 86_400_000;

/**
 * Returns the files of one group: feed, calendars, minutes, page.
 *
 * @throws CalendarFaultError when a calendar would show somebody other meetings than the feed has
 */
export function publishGroup(feed: GroupFeed, options: PublishOptions): { files: Files; events: GroupEvents } {
  const { id, name, description } = feed.group;
  const at = (path: string) => addresses(options.base, path);
  const events = groupEvents(feed, options.timeZones);
  const head = (path: string): CalendarHead => ({ name, description, ...source(path, options) });
  const file = (path: string, of: GroupEvents, checked: GroupFeed): [string, string] => {
    const text = calendarFile([of], head(path), options.timeZones);
    const faults = calendarFaults(text, [checked]);
    if (faults.length > 0) throw new CalendarFaultError(path, faults);
    return [path, text];
  };
  const since = Date.parse(feed.generated) - YEAR;
  const recent = { ...feed, occurrences: feed.occurrences.filter(({ start }) => Date.parse(start) >= since) };
  const page = PATHS.page(id);
  const files = new Map([
    [PATHS.feed(id), json({ $schema: at(PATHS.feed(id)).schema('group'), ...feed })],
    file(PATHS.ics(id), events, feed),
    file(PATHS.expanded(id), expandedEvents(recent, options.timeZones, since), recent),
    ...comingEvents(feed).map(({ occurrence, path }): [string, string] => {
      const alone = expandedEvents({ ...feed, occurrences: [occurrence] }, options.timeZones, since);
      return [path, calendarFile([alone], head(path), options.timeZones)];
    }),
    [PATHS.minutes(id), json(minutesFeed(feed, at(PATHS.minutes(id))))],
    [PATHS.atom(id), minutesAtom(feed, at(PATHS.atom(id)))],
    [page, groupPage(feed, at(page), assetAddresses(page, options))],
  ]);
  return { files, events };
}

/**
 * More groups than this in one calendar are of no use to anybody, and more than programs take (Google stops at about a
 * megabyte): the calendar is then left out, and a tag gives a smaller one.
 */
export const MOST_TOGETHER = 300;

/** Returns the files that speak of all groups: index, calendars of many groups, index pages, schemas, and assets. */
export function publishSite(groups: readonly SiteGroup[], options: PublishOptions): Files {
  const summaries = groups.map(({ summary }) => summary);
  const together = (path: string, name: string, some: readonly SiteGroup[]): [string, string][] => {
    if (some.length > MOST_TOGETHER) return [];
    const head = { name, description: `Meetings of ${some.length} groups`, ...source(path, options) };
    return [
      [
        path,
        calendarFile(
          some.map(({ events }) => events),
          head,
          options.timeZones,
        ),
      ],
    ];
  };
  const tags = [...new Set(groups.flatMap((group) => group.tags))].toSorted();
  const schemas = SCHEMA_NAMES.map((name): [string, string] => {
    const id = options.base === undefined ? undefined : new URL(PATHS.schema(name), options.base).href;
    return [PATHS.schema(name), json(jsonSchema(name, id))];
  });
  return new Map([
    ...indexPages(summaries, options.generated, (path) => ({
      addresses: addresses(options.base, path),
      assets: assetAddresses(path, options),
      withCalendar: groups.length <= MOST_TOGETHER,
    })),
    ...indexFiles(summaries, options.generated, options.base).map(([path, index]): [string, string] => [
      path,
      json(index),
    ]),
    ...together(PATHS.all, 'WG Meetings', groups),
    ...tags.flatMap((tag) =>
      together(
        PATHS.tag(tag),
        tag,
        groups.filter((group) => group.tags.includes(tag)),
      ),
    ),
    ...schemas,
    [STYLE, options.assets.style],
    [SCRIPT, options.assets.script],
  ]);
}

const STYLE = 'assets/page.css';
const SCRIPT = 'assets/page.js';

/** Returns where a page finds its assets: with a mark of their contents, so that no cache serves old ones to a new page. */
function assetAddresses(page: string, { assets }: PublishOptions): { style: string; script: string } {
  const up = '../'.repeat(page.split('/').length - 1);
  return { style: `${up}${STYLE}?${mark(assets.style)}`, script: `${up}${SCRIPT}?${mark(assets.script)}` };
}

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const source = (path: string, { base }: PublishOptions): { source?: string } =>
  base === undefined ? {} : { source: new URL(path, base).href };

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;
