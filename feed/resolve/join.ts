import type { Join, Phone } from '../../shared/contract.ts';
import type { DialInFact } from '../read/dial-in.ts';
import type { JoinLink } from '../read/join-link.ts';
import type { Passage } from '../read/passage.ts';
import { belongings, type At, type Belonging } from './belonging.ts';
import { byLabel } from './link-label.ts';

/** Everything of a document that tells how to get into meetings. */
export interface JoinFacts {
  joins: readonly JoinLink[];
  dialIns: readonly DialInFact[];
}

/**
 * Returns a function that says how to join the meeting stated at a place: link, meeting id, pass code and dial-ins that
 * belong to it, never those of another meeting. `meetings` are the places of all meeting statements of the document.
 */
export function joinsOf(passages: readonly Passage[], meetings: readonly At[], facts: JoinFacts): (at: At) => Join {
  const linksOf = belongings(passages, meetings, facts.joins, ({ rank }) => String(rank));
  const dialInsOf = belongings(passages, meetings, facts.dialIns, ({ kind }) => kind);
  const only = onlyLink(meetings, facts.joins);
  const several = meetings.length > 1;
  return (at) => joinOf(chooseLink(linksOf(at), at, several ? passages : null) ?? only, dialInsOf(at));
}

/**
 * Returns a function that says how to join one date of a list, where that entry itself has a link or a number of its
 * own, in its words or nested under it; else null: the date is then joined like its series.
 */
export function ownJoinsOf(
  passages: readonly Passage[],
  entries: readonly At[],
  facts: JoinFacts,
): (at: At) => Join | null {
  const linksOf = belongings(passages, entries, facts.joins, ({ rank }) => String(rank));
  const dialInsOf = belongings(passages, entries, facts.dialIns, ({ kind }) => kind);
  return (at) => {
    const link = chooseLink(
      linksOf(at).filter((one) => one.inside),
      at,
      null,
    );
    const dialIns = dialInsOf(at).filter((one) => one.inside);
    return link === null && dialIns.length === 0 ? null : joinOf(link, dialIns);
  };
}

/**
 * Returns the one room of the document if it has just one and names it apart from its meetings, before the first or
 * behind the last statement: groups with several meetings often write their room down once.
 */
function onlyLink(meetings: readonly At[], joins: readonly JoinLink[]): JoinLink | null {
  const rooms = joins.filter((link) => link.rank === 1);
  const [first] = rooms;
  if (!first || rooms.some((link) => link.url !== first.url)) return null;
  const places = meetings.map(({ passage }) => passage);
  const [from, to] = [places.reduce((a, b) => Math.min(a, b), Infinity), places.reduce((a, b) => Math.max(a, b), -1)];
  return rooms.find((link) => link.passage < from || link.passage > to) ?? null;
}

/**
 * Rooms come before streams and event pages, close links before far ones. Of several rooms side by side that are for
 * several meetings, their labels tell whose they are (`passages`: where to look; null where there is one meeting). Of
 * links that only the document around the meeting has, one is taken if it is the only one: of several, nobody can tell
 * whose they are.
 */
function chooseLink(
  links: readonly Belonging<JoinLink>[],
  at: At,
  passages: readonly Passage[] | null,
): JoinLink | null {
  const near = links.filter((link) => link.near);
  // An event page says little: it must stand in the very words of the meeting.
  const usable = near.filter(({ fact }) => fact.kind !== 'event' || fact.passage === at.passage);
  for (const rank of [1, 2, 3]) {
    const candidates = usable.filter(({ fact }) => fact.rank === rank);
    const closest = candidates[0];
    const rivals = candidates
      .filter(({ depth, own, inside }) => depth === closest?.depth && own === closest.own && !inside)
      .map(({ fact }) => fact);
    if (passages && new Set(rivals.map(roomOf)).size > 1) {
      const named = byLabel(passages, at, rivals);
      if (named) return named;
      // Of rooms that a whole list shares, and whose labels do not tell them apart, nobody can tell whose they are.
      if (closest && !closest.only) return null;
    }
    if (closest) return closest.fact;
  }
  const far = links.filter(({ fact, near: isNear }) => !isNear && fact.rank <= 2);
  const closest = far[0];
  const others = far.filter(({ depth, fact }) => depth === closest?.depth && fact.url !== closest.fact.url);
  return closest && others.length === 0 ? closest.fact : null;
}

/** A room is its number: with or without a pass code in the address it is the same. */
const roomOf = ({ meetingId, url }: JoinLink): string => meetingId ?? url;

function joinOf(link: JoinLink | null, all: readonly Belonging<DialInFact>[]): Join {
  const idInLink = link?.meetingId;
  const near = all.filter((one) => one.near);
  // Numbers of a far part of the document count only where they fit the link.
  const facts = (near.length > 0 ? near : all)
    .map(({ fact }) => fact)
    .filter((fact) => fits(fact, idInLink, near.length === 0));
  const some = <K extends DialInFact['kind']>(kind: K): Extract<DialInFact, { kind: K }>[] =>
    facts
      .filter((fact): fact is Extract<DialInFact, { kind: K }> => fact.kind === kind)
      .sort((a, b) => a.passage - b.passage || a.from - b.from);
  const phones = new Map<string, Phone>();
  for (const { number, label, tollFree } of some('phone')) {
    const digits = number.replace(/\D/g, '');
    if (!phones.has(digits)) phones.set(digits, label === '' ? { number, tollFree } : { number, label, tollFree });
  }
  const meetingId = idInLink ?? some('meeting-id')[0]?.id;
  const passcode = link?.passcode ?? closestTo(link, some('passcode'))?.code;
  const international = some('international')[0]?.url;
  const hint = some('hint')[0]?.text;
  return {
    ...(link === null ? {} : { url: link.url }),
    ...(link === null || link.rank === 2 || link.service === '' ? {} : { service: link.service }),
    ...(meetingId === undefined ? {} : { meetingId }),
    ...(passcode === undefined ? {} : { passcode: passcode.slice(0, 128) }),
    phones: [...phones.values()].slice(0, 200),
    oneTap: [...new Set(some('one-tap').map(({ address }) => address))].slice(0, 50),
    ...(international === undefined || international === link?.url ? {} : { international }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** One-tap numbers of another room than the link's are those of another meeting. */
function fits(fact: DialInFact, idInLink: string | undefined, far: boolean): boolean {
  if (fact.kind === 'one-tap' && idInLink !== undefined) return fact.address.includes(`,${idInLink}`);
  return !far || (idInLink !== undefined && fact.kind !== 'passcode');
}

const closestTo = <F extends At>(link: At | null, facts: readonly F[]): F | undefined =>
  facts.find(
    (fact) => link !== null && (fact.passage > link.passage || (fact.passage === link.passage && fact.to > link.from)),
  ) ?? facts[0];
