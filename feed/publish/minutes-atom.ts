import { createHash } from 'node:crypto';
import type { GroupFeed, MinutesEntry } from '../../shared/contract.ts';
import type { Addresses } from './addresses.ts';
import { minutesTitle } from './minutes-feed.ts';
import { plainText } from './plain-text.ts';

const escaped = (text: string): string =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An id that depends on nothing but the name: RFC 9562 5.8, a UUID of the maker's own kind. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Returns the minutes and recordings of a group as Atom (RFC 4287), newest first.
 *
 * A date has no time: midnight UTC stands for it. The same record linked twice is one entry.
 */
export function minutesAtom(feed: GroupFeed, addresses: Addresses): string {
  const { group } = feed;
  const entries = [...new Map(feed.minutes.map((entry) => [`${entry.date} ${entry.url}`, entry])).values()];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${uuid(`wg-meetings minutes ${group.id}`)}</id>`,
    `  <title>${escaped(group.name)}: minutes and recordings</title>`,
    `  <updated>${group.source.updated}</updated>`,
    `  <author><name>${escaped(group.name)}</name></author>`,
    ...(addresses.isAbsolute
      ? [
          `  <link rel="self" type="application/atom+xml" href="${escaped(addresses.atom(group.id))}"/>`,
          `  <link rel="alternate" type="text/html" href="${escaped(addresses.page(group.id))}"/>`,
        ]
      : []),
    ...entries.flatMap((entry) => atomEntry(entry, group.id)),
    '</feed>',
    '',
  ].join('\n');
}

const atomEntry = (entry: MinutesEntry, group: string): string[] => [
  '  <entry>',
  `    <id>${uuid(`${group} ${entry.date} ${entry.url}`)}</id>`,
  `    <title>${escaped(minutesTitle(entry))}</title>`,
  `    <updated>${entry.date}T00:00:00Z</updated>`,
  `    <link rel="alternate" href="${escaped(entry.url)}"/>`,
  `    <category term="${entry.kind}"/>`,
  `    <summary>${escaped(`${minutesTitle(entry)}, ${entry.host}`)}</summary>`,
  '  </entry>',
];
