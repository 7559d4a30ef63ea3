import type { Occurrence, Origin, Series } from './contract.ts';
import { isListed } from './is-listed.ts';

/** One way to read when a meeting starts. */
export interface Reading {
  /** Start, in milliseconds since the epoch. */
  start: number;
  /** Where the source says so; absent when the line is not known. */
  line: number | undefined;
  /** The words of the source. */
  says: string | undefined;
  origin: Origin;
}

/**
 * Returns the readings of an occurrence's start, earliest first: one when the time is sure, two when it is disputed.
 * They stand as equals; which of them the feed prefers is deliberately not told.
 */
export function readings(occurrence: Occurrence, series: Series | undefined): [Reading, ...Reading[]] {
  const derived = occurrence.origin === undefined ? !isListed(occurrence, series) : occurrence.origin === 'sentence';
  const preferred: Reading = {
    start: Date.parse(occurrence.start),
    line: occurrence.lines[0] ?? series?.line,
    says: occurrence.says ?? (derived ? series?.says : undefined),
    origin: occurrence.origin ?? (derived ? 'sentence' : 'dated-entry'),
  };
  const { disputed } = occurrence;
  if (disputed === undefined) return [preferred];
  const other: Reading = {
    start: Date.parse(disputed.start),
    line: disputed.line,
    says: disputed.says ?? (disputed.origin === 'sentence' ? series?.says : undefined),
    origin: disputed.origin ?? (preferred.origin === 'sentence' ? 'dated-entry' : 'sentence'),
  };
  return other.start < preferred.start ? [other, preferred] : [preferred, other];
}
