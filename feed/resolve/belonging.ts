import { headingsAbove, type Passage, type Span } from '../read/passage.ts';
import { lastStarting } from '../read/span-search.ts';

/** Something that stands at a place of the document: a meeting statement, or a fact that may belong to one. */
export interface At extends Span {
  passage: number;
}

/** A fact that may belong to a meeting, and how it stands to it. */
export interface Belonging<F extends At> {
  fact: F;
  /** How many containers hold both; more is closer. */
  depth: number;
  /** In the meeting's own section, list or row, not only in a part of the document around it. */
  near: boolean;
  /** In the very item, row, cell or paragraph of the statement, or nested in its item. */
  inside: boolean;
  /** The meeting is the nearest one before the fact; else it shares the fact with others. */
  own: boolean;
  /** No other meeting stands in the innermost container of both. */
  only: boolean;
}

/** Nesting that is looked at; deeper lists are read as if flat, so that the time stays linear. */
const DEEPEST = 32;

/**
 * Returns the containers of a place from the outside in: sections, lists, items, the passage, the table cell. The keys
 * of two places agree as far as both stand in the same containers.
 */
function containersOf(passages: readonly Passage[], at: At): string[] {
  const passage = passages[at.passage];
  if (!passage) return [];
  const sections = headingsAbove(passages, passage).map((heading) => `section ${heading.index}`);
  const inside: string[] = [];
  const cell = lastStarting(passage.cells, at.from);
  if (cell >= 0) inside.push(`cell ${passage.index}.${cell}`);
  if (passage.kind === 'heading') inside.push(`section ${passage.index}`);
  else inside.push(`passage ${passage.index}`);
  let item: Passage | undefined = passage;
  for (let level = 0; item !== undefined && level < DEEPEST; level += 1) {
    if (item.kind === 'item') inside.push(`item ${item.index}`);
    if (item.kind === 'item' || item.kind === 'row') inside.push(`group ${item.group}`);
    item = passages[item.parent];
  }
  return ['document', ...sections.slice(0, DEEPEST).reverse(), ...inside.reverse()];
}

function put<V>(into: Map<string, V[]>, key: string, value: V): void {
  const values = into.get(key);
  if (values) values.push(value);
  else into.set(key, [value]);
}

const before = (one: At, other: At): number => one.passage - other.passage || one.from - other.from;

/**
 * Decides which facts belong to which meeting statement by the structure of the document, and returns a function that
 * gives those of one statement, closest first.
 *
 * A fact belongs to the meetings in the innermost container that holds it and a meeting. Of several there, it is the
 * own fact of the nearest meeting before it; what stands before the first or behind the last of them is shared by all
 * ("Resources:" below a list). A fact between two meetings is the first one's alone, except where one of its sort stands
 * before each of them and none behind the last ("Room A: Mondays; room B: Fridays"). So no meeting gets a fact from
 * inside another one's item, row or section. The time is linear in meetings and facts.
 *
 * @param sortOf what a fact is, where facts of several sorts are mixed
 */
export function belongings<F extends At>(
  passages: readonly Passage[],
  meetings: readonly At[],
  facts: readonly F[],
  sortOf: (fact: F) => string = () => '',
): (at: At) => Belonging<F>[] {
  const keyOf = (at: At): string => `${at.passage}:${at.from}`;
  const byContainer = new Map<string, At[]>();
  for (const meeting of [...meetings].sort(before)) {
    for (const container of containersOf(passages, meeting)) {
      const last = byContainer.get(container)?.at(-1);
      if (!last || keyOf(last) !== keyOf(meeting)) put(byContainer, container, meeting);
    }
  }

  const owned = new Map<string, { fact: F; container: string }[]>();
  const shared = new Map<string, F[]>();
  const places = facts.flatMap((fact) => {
    const container = containersOf(passages, fact).findLast((one) => byContainer.has(one));
    if (container === undefined) return [];
    const inside = byContainer.get(container) ?? [];
    return [{ fact, container, inside, index: lastBefore(inside, fact) }];
  });
  for (const alike of Map.groupBy(places, ({ fact, container }) => `${container} ${sortOf(fact)}`).values()) {
    const gaps = new Set(alike.map(({ index }) => index));
    for (const { fact, container, inside, index } of alike) {
      const last = inside.length - 1;
      const leads = last > 0 && gaps.size === inside.length && !gaps.has(last);
      const owner = inside[leads ? index + 1 : index];
      if (owner) put(owned, keyOf(owner), { fact, container });
      if (!leads && (index < 0 || index === last)) put(shared, container, fact);
    }
  }

  return (at) => {
    const containers = containersOf(passages, at);
    const nearFrom = containers.findLastIndex((container) => container.startsWith('section'));
    const insideFrom = containers.findLastIndex((container) => /^(?:document|section|group)/.test(container)) + 1;
    const belonging = (fact: F, depth: number, own: boolean): Belonging<F> => ({
      fact,
      depth,
      near: depth >= nearFrom,
      inside: depth >= insideFrom,
      own,
      only: byContainer.get(containers[depth] ?? '')?.length === 1,
    });
    const found = new Map<F, Belonging<F>>();
    for (const { fact, container } of owned.get(keyOf(at)) ?? []) {
      found.set(fact, belonging(fact, containers.indexOf(container), true));
    }
    for (const [depth, container] of containers.entries()) {
      for (const fact of shared.get(container) ?? []) {
        if (!found.has(fact)) found.set(fact, belonging(fact, depth, false));
      }
    }
    return [...found.values()].sort(
      (one, other) => other.depth - one.depth || Number(other.own) - Number(one.own) || before(one.fact, other.fact),
    );
  };
}

/** Returns the index of the last meeting that begins before a fact ends (a link may carry the statement), or -1. */
function lastBefore(meetings: readonly At[], fact: At): number {
  let low = 0;
  let high = meetings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const meeting = meetings[middle];
    const begins =
      meeting && (meeting.passage < fact.passage || (meeting.passage === fact.passage && meeting.from < fact.to));
    if (begins) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
