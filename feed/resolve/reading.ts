import type { TimePhrase } from '../read/grammar/phrase.ts';
import type { ZoneMeaning, ZoneWord } from '../read/zone-word.ts';
import { dateOf, dayNumber, type CivilDate } from './civil-date.ts';
import { spanOf } from './clock.ts';
import { momentOf, offsetAt } from './wall-time.ts';

/** A clock time in a zone: one way to read when a meeting starts. */
export interface TimeReading {
  /** Minutes since midnight of the meeting's date in `zone`; may leave the day. */
  minutes: number;
  length: number | null;
  zone: string;
  /** What the zone word literally says, minutes east of UTC, where it says an offset. */
  literal: number | null;
  /** Zone word as written. */
  word: string;
  odd: boolean;
}

/** Civil zone with clock changes for an offset "that adjusts for daylight saving": the offset of its standard time. */
const ADJUSTING: Record<number, string> = {
  [-600]: 'America/Adak',
  [-540]: 'America/Anchorage',
  [-480]: 'America/Los_Angeles',
  [-420]: 'America/Denver',
  [-360]: 'America/Chicago',
  [-300]: 'America/New_York',
  [-240]: 'America/Halifax',
  0: 'Europe/London',
  60: 'Europe/Berlin',
  120: 'Europe/Helsinki',
  570: 'Australia/Adelaide',
  600: 'Australia/Sydney',
  720: 'Pacific/Auckland',
};

/** Whether a zone is an offset and no place. */
export const isFixed = ({ zone }: { zone: string }): boolean => zone.startsWith('Etc/');

/**
 * Returns the meaning of zone words that stand together: a place before an abbreviation, an abbreviation before an
 * offset ("CEST/GMT+2"). Two halves of one place ("CET/CEST"), or a place beside its abbreviation, mean the place.
 */
function meaningOf(
  words: readonly ZoneWord[],
  adjusts: boolean,
): { meanings: readonly ZoneMeaning[]; word: string } | null {
  const best =
    words.find((word) => word.meanings[0]?.offset === undefined) ??
    words.find((word) => word.meanings.some((meaning) => !isFixed(meaning))) ??
    words[0];
  if (!best) return null;
  const place = best.meanings[0]?.zone;
  const twins = words.filter(
    (word) => word !== best && word.meanings.some((meaning) => meaning.zone === place && meaning.offset !== undefined),
  );
  const [only] = best.meanings;
  // An offset of half hours is a place too, since Etc/ has none ("UTC+9:30" is that of Darwin).
  if (adjusts && only?.offset !== undefined && (isFixed(only) || /\d/.test(best.text))) {
    const zone = ADJUSTING[only.offset];
    if (zone) return { meanings: [{ zone }], word: best.text };
  }
  const spoken = words.map((word) => word.text).join(' ');
  if (adjusts || twins.some((word) => word.meanings[0]?.offset !== only?.offset))
    return { meanings: best.meanings.map(({ zone }) => ({ zone })), word: spoken };
  // "GMT+1 (UK time)": the place decides, and the offset holds for what part of its year it holds.
  const beside = words.find((word) => word !== best && word.meanings.some(isFixed));
  const offset = beside?.meanings[0]?.offset;
  if (beside && offset && only && only.offset === undefined)
    return { meanings: [{ ...only, offset }], word: beside.text };
  return { meanings: best.meanings, word: best.text };
}

/** Returns the readings that a time phrase allows, the likeliest first; none where no zone is known. */
export function readingsOf(time: TimePhrase, around: ZoneWord | null, adjusts: boolean): TimeReading[] {
  const meaning = meaningOf(time.zones.length > 0 ? time.zones : around ? [around] : [], adjusts);
  if (!meaning) return [];
  const { start, length, odd } = spanOf(time.start, time.end);
  return meaning.meanings.map(({ zone, offset }) => ({
    minutes: start,
    length,
    zone,
    literal: offset ?? null,
    word: meaning.word,
    odd,
  }));
}

/** Returns the moment of a reading on a date of its own zone. */
export const momentOn = (reading: TimeReading, date: CivilDate): number =>
  momentOf(date, reading.minutes, reading.zone);

const DAY = 86_400_000;

/** Returns the moment that a second reading names for the same meeting: on the date of its zone that brings it nearest. */
export function nearestMoment(reading: TimeReading, date: CivilDate, to: number): number {
  const day = dayNumber(date);
  // Of two as near, 12 hours before and after, it is the one of the same date.
  const moments = [0, -1, 1].map((shift) => momentOn(reading, dateOf(day + shift)));
  return moments.reduce((best, moment) => (Math.abs(moment - to) < Math.abs(best - to) ? moment : best));
}

/** How two readings of one meeting agree over a year: always, in a part of it, or never. */
export type Agreement = 'always' | 'sometimes' | 'never';

/** Returns how two readings agree in the year from a moment, looked at week by week. */
export function agreement(a: TimeReading, b: TimeReading, from: number): Agreement {
  if (a.zone === b.zone) return (a.minutes - b.minutes) % 1440 === 0 ? 'always' : 'never';
  let same = 0;
  const weeks = 53;
  const day = Math.floor(from / DAY);
  for (let week = 0; week < weeks; week++) {
    const date = dateOf(day + week * 7);
    const moment = momentOn(a, date);
    if (nearestMoment(b, date, moment) === moment) same += 1;
  }
  return same === weeks ? 'always' : same > 0 ? 'sometimes' : 'never';
}

/** Returns whether the offset that a zone word literally says holds all year from a moment. */
export function literalHolds(reading: TimeReading, from: number): boolean {
  if (reading.literal === null) return true;
  for (let week = 0; week < 53; week++)
    if (offsetAt(reading.zone, from + week * 7 * DAY) !== reading.literal) return false;
  return true;
}
