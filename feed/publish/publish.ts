import { createHash } from 'node:crypto';
import type { GroupFeed } from '../../shared/contract.ts';
import { addresses, PATHS } from './addresses.ts';
import { calendar } from './calendar.ts';
import { calendarFaults, type CalendarFault } from './calendar-lint.ts';
import { indexFeed } from './index-feed.ts';
import { jsonSchema, type SchemaName } from './json-schema.ts';
import { minutesFeed } from './minutes-feed.ts';
import { groupPage } from './page/group-page.tsx';
import { indexPage } from './page/index-page.tsx';
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

/** A calendar that may not be published: `file` is its path, and the first fault is enough to mend it by. */
export class CalendarFaultError extends Error {
  override readonly name = 'CalendarFaultError';
  readonly file: string;
  readonly faults: readonly CalendarFault[];

  constructor(file: string, faults: readonly CalendarFault[]) {
    super(faults.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}

/**
 * Returns the files of one group: feed, calendar, minutes, page.
 *
 * @throws CalendarFaultError when the calendar would show somebody other meetings than the feed has
 */
export function publishGroup(feed: GroupFeed, options: PublishOptions): Files {
  const { id, name, description } = feed.group;
  const at = (path: string) => addresses(options.base, path);
  const ics = calendar([feed], { name, description, ...source(PATHS.ics(id), options) }, options.timeZones);
  const faults = calendarFaults(ics, [feed]);
  if (faults.length > 0) throw new CalendarFaultError(PATHS.ics(id), faults);
  const page = PATHS.page(id);
  return new Map([
    [PATHS.feed(id), json({ $schema: at(PATHS.feed(id)).schema('group'), ...feed })],
    [PATHS.ics(id), ics],
    [PATHS.minutes(id), json(minutesFeed(feed, at(PATHS.minutes(id))))],
    [page, groupPage(feed, at(page), assetAddresses(page, options))],
  ]);
}

/**
 * Returns the files that speak of all groups: index, calendar of all meetings, index page, schemas, and what the pages
 * stand on.
 *
 * @throws CalendarFaultError as `publishGroup`
 */
export function publishSite(feeds: readonly GroupFeed[], options: PublishOptions): Files {
  const all = calendar(
    feeds,
    { name: 'WG Meetings', description: 'All meetings of all groups', ...source(PATHS.all, options) },
    options.timeZones,
  );
  const faults = feeds.length === 0 ? [] : calendarFaults(all, feeds);
  if (faults.length > 0) throw new CalendarFaultError(PATHS.all, faults);
  const schemas = (['group', 'index'] satisfies SchemaName[]).map((name): [string, string] => {
    const id = options.base === undefined ? undefined : new URL(PATHS.schema(name), options.base).href;
    return [PATHS.schema(name), json(jsonSchema(name, id))];
  });
  return new Map([
    [PATHS.home, indexPage(feeds, addresses(options.base, PATHS.home), assetAddresses(PATHS.home, options))],
    [PATHS.index, json(indexFeed(feeds, options.generated, addresses(options.base, PATHS.index)))],
    [PATHS.all, all],
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
