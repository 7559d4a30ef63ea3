import type { GroupFeed, MinutesEntry } from '../../shared/contract.ts';
import type { Addresses } from './addresses.ts';

const KINDS: Record<MinutesEntry['kind'], string> = {
  minutes: 'Minutes',
  recording: 'Recording',
  slides: 'Slides',
  other: 'Link',
};

/** Returns "Minutes of 2017-06-06", with the words beside the link where there are some. */
export const minutesTitle = ({ kind, date, title }: MinutesEntry): string =>
  `${KINDS[kind]} of ${date}${title === undefined ? '' : `: ${title}`}`;

/**
 * Returns the minutes and recordings of a group as JSON Feed 1.1 (jsonfeed.org/version/1.1), newest first.
 *
 * A date has no time: midnight UTC stands for it. The same record linked twice is one item.
 */
export function minutesFeed(feed: GroupFeed, addresses: Addresses): Record<string, unknown> {
  const { group } = feed;
  const items = new Map(feed.minutes.map((entry) => [`${entry.date} ${entry.url}`, entry]));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${group.name}: minutes and recordings`,
    ...(addresses.isAbsolute
      ? { home_page_url: addresses.page(group.id), feed_url: addresses.minutes(group.id) }
      : group.url === null
        ? {}
        : { home_page_url: group.url }),
    ...(group.description === '' ? {} : { description: group.description }),
    language: 'en',
    items: [...items].map(([id, entry]) => ({
      id,
      url: entry.url,
      title: minutesTitle(entry),
      content_text: `${minutesTitle(entry)}, ${entry.host}: ${entry.url}`,
      date_published: `${entry.date}T00:00:00Z`,
      tags: [entry.kind],
      _wg_meetings: { date: entry.date, kind: entry.kind, host: entry.host, line: entry.line },
    })),
  };
}
