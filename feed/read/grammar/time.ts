import type { ClockReading, Token } from '../token.ts';
import type { ZoneWord } from '../zone-word.ts';
import type { PhraseRule } from './phrase.ts';
import { look, skip, spanOf } from './tokens-ahead.ts';

/** Reads zone words that stand together: "PT (Pacific Time)", "CET/CEST", "AEST( UTC +10)". */
function zonesAt(tokens: readonly Token[], at: number): { zones: ZoneWord[]; next: number } {
  const zones: ZoneWord[] = [];
  let next = at;
  let index = skip(tokens, at, 'filler', 'open', 'at', 'line');
  // "10am, Beijing Time" but not "10am, UTC 14:00"
  if (tokens[at]?.kind === 'comma' && !look(tokens, skip(tokens, at + 2, 'colon'), 'clock')) index = at + 1;
  // "9:00 - in London" but not over a whole clause
  if (index > at + 3) return { zones, next };
  for (;;) {
    const zone = look(tokens, index, 'zone');
    if (!zone) return { zones, next };
    // "2pm UTC/10am": the next zone belongs to the next clock, and a zone before its clock does too.
    if (
      zones.length > 0 &&
      look(tokens, skip(tokens, index + 1, 'colon'), 'clock') &&
      tokens[index - 1]?.kind !== 'open'
    )
      return { zones, next };
    zones.push(zone.zone);
    next = index + 1;
    if (tokens[next]?.kind === 'close') next += 1;
    index = skip(tokens, next, 'open', 'or', 'comma', 'filler');
    if (index > next + 2) return { zones, next };
  }
}

/** A bare hour that only a range or a zone makes a time: "9 to 10am", "at 10 Pacific", "11-12 PT". */
function bareHour(tokens: readonly Token[], at: number): ClockReading | null {
  const number = look(tokens, at, 'number');
  if (!number || number.value > 24) return null;
  if (number.to - number.from > 2) return null;
  return { hour: number.value, minute: 0, bare: true };
}

/** A bare hour right before a zone, as the end of a range: the "12" of "11-12 PT". */
const endsInZone = (tokens: readonly Token[], at: number): ClockReading | null =>
  look(tokens, at + 1, 'zone') ? bareHour(tokens, at) : null;

/**
 * Times:
 * - 8AM PT · 10:30am - 12:00noon PT · 9 to 10am · 7–9 am PT · 14:00 · 0900@London
 * - at 10 Pacific · from 11-12 PT · UTC 14:00 · 16:00 (CET/CEST) · 12pm AEST( UTC +10)
 */
export const time: PhraseRule = (tokens, at) => {
  const before = look(tokens, at, 'zone');
  const first = before ? skip(tokens, at + 1, 'colon', 'at', 'open') : at;
  const written = look(tokens, first, 'clock');
  let start = written?.clock ?? null;
  let next = first + 1;
  let end: ClockReading | null = null;
  if (!start) {
    const hour = bareHour(tokens, first);
    if (!hour || before) return null;
    const toClock = tokens[next]?.kind === 'to' && (look(tokens, next + 1, 'clock') || endsInZone(tokens, next + 1));
    const opener = tokens[at - 1]?.kind;
    const zoned = (opener === 'at' || opener === 'weekday') && look(tokens, next, 'zone');
    if (!toClock && !zoned) return null;
    start = hour;
  }
  const dash = tokens[next]?.kind === 'to' || tokens[next]?.kind === 'until' ? next + 1 : -1;
  const last = dash > 0 ? (look(tokens, dash, 'clock')?.clock ?? endsInZone(tokens, dash)) : null;
  // "8am PT - 9am PT": the start's own zone stands between.
  const middle = dash < 0 ? zonesAt(tokens, next) : { zones: [], next };
  const late =
    middle.zones.length > 0 && tokens[middle.next]?.kind === 'to' ? look(tokens, middle.next + 1, 'clock') : null;
  if (last) {
    end = last;
    next = dash + 1;
  } else if (late && zonesAt(tokens, middle.next + 2).zones[0]?.text === middle.zones[0]?.text) {
    end = late.clock;
    next = middle.next + 2;
  }
  const after = zonesAt(tokens, next);
  if (before && after.zones.length > 0) return null;
  const zones = before ? [before.zone] : after.zones;
  const from = before ? at : first;
  return { phrase: { kind: 'time', start, end, zones, ...spanOf(tokens, from, after.next) }, next: after.next };
};
