import { CONTRACT_VERSION, type GroupFeed } from '../shared/contract.ts';
import { readFacts } from './read/facts.ts';
import { parseCorrections } from './resolve/corrections.ts';
import { resolveGroup } from './resolve/group.ts';
import { settleMinutes } from './resolve/minutes.ts';
import { dateAt } from './resolve/civil-date.ts';
import { instantOf } from './resolve/wall-time.ts';
import { withinContract } from './within-contract.ts';

/** A group's README and what the registry says about it. */
export interface GroupSource {
  id: string;
  /** Name of the group; the README's first heading where there is none. */
  name?: string;
  /** Address of the group. */
  url?: string;
  /** Address at which people see the README: links to its lines, and base of its relative links. */
  sourceUrl?: string;
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
 * @throws TypeError where the corrections are not in the form of the registry
 */
export function groupFeed(source: GroupSource, now: string): GroupFeed {
  const facts = readFacts(source.text, source.sourceUrl);
  const updated = Date.parse(source.updated);
  const name = source.name ?? (facts.about.name || source.id);
  const minutes = settleMinutes(facts.minutes, dateAt(updated));
  const resolved = resolveGroup({
    id: source.id,
    name,
    facts,
    corrections: parseCorrections(source.corrections),
    minutes,
    updated,
    now: Date.parse(now),
  });
  return withinContract({
    version: CONTRACT_VERSION,
    generated: instantOf(Date.parse(now)),
    group: {
      id: source.id,
      name,
      description: facts.about.description,
      url: source.url ?? null,
      source: { url: source.sourceUrl ?? null, updated: instantOf(updated), sha256: source.sha256 },
      people: facts.people.map(({ name: person, handle, role }) => ({
        name: person,
        ...(handle !== undefined && { handle }),
        role,
      })),
      outcomes: facts.outcomes.map(({ text, url }) => ({ text, ...(url !== undefined && { url }) })),
      links: facts.about.links,
    },
    ...resolved,
    minutes,
  });
}
