import { CONTRACT_VERSION, type GroupFeed, type MinutesEntry } from '../shared/contract.ts';
import { readFacts } from './read/facts.ts';
import { parseCorrections } from './resolve/corrections.ts';
import { dateAt } from './resolve/series.ts';
import { isoDate } from './resolve/civil-date.ts';
import { resolveGroup } from './resolve/group.ts';
import { settleYear } from './resolve/year.ts';
import { instantOf } from './resolve/wall-time.ts';

/** A group's README and what the registry says about it. */
export interface GroupSource {
  id: string;
  name?: string;
  url?: string;
  /** Where the file is, for messages. */
  file: string;
  text: string;
  sha256: string;
  /** UTC instant at which the source last changed. */
  updated: string;
  corrections?: unknown;
}

/**
 * Returns the feed of a group as of a clock. Pure: the same source and clock give the same feed.
 *
 * @param now UTC instant of the build's clock
 * @throws TypeError where the corrections are not in the form of the registry, or match nothing in the source
 */
export function groupFeed(source: GroupSource, now: string): GroupFeed {
  const facts = readFacts(source.text, source.url);
  const updated = Date.parse(source.updated);
  const name = source.name ?? source.id;
  const asOf = dateAt(updated);
  const minutes: MinutesEntry[] = facts.minutes.flatMap((one) => {
    const settled = settleYear(one.date, asOf);
    return settled
      ? [
          {
            date: isoDate(settled.date),
            url: one.url,
            kind: one.kind,
            host: one.host,
            ...(one.title !== undefined && { title: one.title }),
            line: one.place.line,
          },
        ]
      : [];
  });
  minutes.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.line - b.line));
  const resolved = resolveGroup({
    id: source.id,
    name,
    facts,
    corrections: parseCorrections(source.corrections),
    minutes,
    updated,
    now: Date.parse(now),
  });
  return {
    version: CONTRACT_VERSION,
    generated: instantOf(Date.parse(now)),
    group: {
      id: source.id,
      name,
      description: '',
      url: source.url ?? null,
      source: { url: source.url ?? null, updated: instantOf(updated), sha256: source.sha256 },
      people: [],
      outcomes: [],
      links: [],
    },
    ...resolved,
    minutes,
  };
}
