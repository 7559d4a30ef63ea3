import { parsePhrases } from './grammar/parse.ts';
import type { Phrase, TimePhrase } from './grammar/phrase.ts';
import type { Passage } from './passage.ts';
import { inDay } from './slots.ts';
import { cellAt } from './span-search.ts';
import { tokenize } from './token.ts';
import { roughOffset, zoneWordAt, type ZoneWord } from './zone-word.ts';

/** More columns of zones than any table has; the bound keeps reading linear. */
const MOST = 16;
const DAY = 1440;
/** Clocks change by an hour, on two sides of the equator in opposite directions. */
const CLOCK_CHANGES = 120;

/** Returns the zone that a column's head names: "Pacific", "Time (UTC)", "San Francisco". */
function zoneOfHead(header: string): ZoneWord | null {
  const words = header.trim().slice(0, 80);
  const named = parsePhrases(tokenize(words)).find((phrase) => phrase.kind === 'zone');
  return named?.zone ?? zoneWordAt(words, 0, true);
}

interface InColumn {
  time: TimePhrase;
  zone: ZoneWord;
}

/** Returns the minute of the day in UTC, roughly. */
const minuteOf = ({ time, zone }: InColumn): number => {
  const [meaning] = zone.meanings;
  return inDay(time.start) * 60 + time.start.minute - (meaning ? roughOffset(meaning) : 0);
};

function isOneMoment(one: InColumn, other: InColumn): boolean {
  const apart = (((minuteOf(one) - minuteOf(other)) % DAY) + DAY) % DAY;
  return Math.min(apart, DAY - apart) <= CLOCK_CHANGES;
}

/**
 * Returns the phrases of a table row, its times with the zones of their columns where most of them are one moment on the
 * clocks of several places: "Tuesday | 8:00 | 11:00 | 16:00" below "Day | San Francisco | New York | London". Columns that
 * are meetings of their own keep their times apart.
 */
export function withColumnZones(passage: Passage, phrases: readonly Phrase[]): readonly Phrase[] {
  if (passage.kind !== 'row') return phrases;
  const times = phrases.filter((phrase) => phrase.kind === 'time');
  if (times.length < 2 || times.length > MOST || times.some(({ zones }) => zones.length > 0)) return phrases;
  const inColumns = times.flatMap((time): InColumn[] => {
    const header = cellAt(passage, time.from)?.header ?? '';
    const zone = header === '' ? null : zoneOfHead(header);
    return zone ? [{ time, zone }] : [];
  });
  const zones = new Set(inColumns.map(({ zone }) => zone.meanings[0]?.zone));
  if (inColumns.length < times.length || zones.size < times.length) return phrases;
  const agreeing = inColumns.map((one) => inColumns.filter((other) => isOneMoment(one, other)).length);
  if (Math.max(...agreeing) * 2 <= times.length) return phrases;
  const zoneFor = new Map(inColumns.map(({ time, zone }) => [time, zone]));
  return phrases.map((phrase) => {
    const zone = phrase.kind === 'time' ? zoneFor.get(phrase) : undefined;
    return phrase.kind === 'time' && zone ? { ...phrase, zones: [zone] } : phrase;
  });
}
