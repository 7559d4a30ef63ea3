import type { MeetingEntry } from '../read/meeting-entry.ts';
import { itemsAbove, type Passage } from '../read/passage.ts';
import type { At } from './belonging.ts';
import type { JoinFacts } from './join.ts';

const wayIn = (fact: JoinFacts['joins'][number] | JoinFacts['dialIns'][number]): string => {
  if (!('kind' in fact) || 'url' in fact) return fact.url;
  switch (fact.kind) {
    case 'phone':
      return fact.number.replace(/\D/g, '');
    case 'one-tap':
      return fact.address;
    case 'meeting-id':
      return fact.id;
    case 'passcode':
      return fact.code;
    case 'hint':
      return fact.text;
  }
};

/**
 * Returns the ways into meetings without those that stand in the entry of one date, in a list or a table: they are for
 * that date alone. What several entries repeat is how the series is joined.
 */
export function withoutOwnOfDates(
  passages: readonly Passage[],
  entries: readonly MeetingEntry[],
  statements: readonly At[],
  { joins, dialIns }: JoinFacts,
): JoinFacts {
  const stated = new Set(statements.map(({ passage }) => passage));
  const listed = new Set(
    entries
      .map(({ passage }) => passage)
      .filter((index) => ['item', 'row'].includes(passages[index]?.kind ?? '') && !stated.has(index)),
  );
  const entryOf = ({ passage }: At): number | undefined => {
    const place = passages[passage];
    return place && [place, ...itemsAbove(passages, place)].find(({ index }) => listed.has(index))?.index;
  };
  const places = new Map<string, Set<number | undefined>>();
  for (const fact of [...joins, ...dialIns]) {
    const key = wayIn(fact);
    places.set(key, (places.get(key) ?? new Set()).add(entryOf(fact)));
  }
  const isShared = (fact: JoinFacts['joins'][number] | JoinFacts['dialIns'][number]): boolean => {
    const found = places.get(wayIn(fact));
    return found === undefined || found.size > 1 || found.has(undefined);
  };
  return { joins: joins.filter(isShared), dialIns: dialIns.filter(isShared) };
}
