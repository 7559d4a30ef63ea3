import type { DaysPhrase, Phrase, TimePhrase } from './grammar/phrase.ts';
import type { ClockReading } from './token.ts';
import { WEEKDAYS, type Weekday } from './weekday.ts';
import { ofOneMonth, withWhich } from './which-days.ts';
import { roughOffset } from './zone-word.ts';

/** One moment of a meeting day: clock readings that are meant to be the same moment. */
export type Slot = TimePhrase[];

/** Days with the slots that belong to them. */
export interface Pairing {
  days: DaysPhrase;
  slots: Slot[];
}

/** Phrases that a conversion is looked for in, on either side: that keeps reading linear. */
const NEAR = 8;

const zoneOf = (time: TimePhrase): string | undefined => time.zones[0]?.meanings[0]?.zone;

/** Returns the hour of the day that a clock reading names, as far as it says. */
export const inDay = ({ hour, meridiem }: ClockReading): number =>
  hour > 12 || !meridiem ? hour : (hour % 12) + (meridiem === 'pm' ? 12 : 0);

/** Whether the half of the day is written: a bare "4:00" may be either. */
const isSure = ({ start: { hour, meridiem } }: TimePhrase): boolean => meridiem !== undefined || hour > 12;

/** Returns whether two times are the same on the clock; for one in brackets ("4:30 (16:30)") either half of the day will do. */
function sameClock(a: TimePhrase, b: TimePhrase, inBrackets: boolean): boolean {
  const loosely = inBrackets && !(isSure(a) && isSure(b));
  const [one, other] = [inDay(a.start), inDay(b.start)];
  return a.start.minute === b.start.minute && (loosely ? one % 12 === other % 12 : one === other);
}

/** Returns a time in the half of the day that the same time in brackets makes sure: "4:30 (16:30) PM" is in the afternoon. */
const inSameHalf = (time: TimePhrase, sure: TimePhrase): TimePhrase =>
  isSure(time) || !isSure(sure) ? time : { ...time, start: { ...time.start, hour: inDay(sure.start) } };

/**
 * Returns whether a second time names the same moment as those before it: "8am PT / 11am ET", "15:00 (16:00 CET)",
 * "16.00 hours on Tuesdays (4 pm)". "and", and a second time in a zone that was named already, open another slot.
 */
function sameMoment(slot: Slot, next: TimePhrase, between: readonly Phrase[]): boolean {
  const signs = new Set(between.map((phrase) => phrase.kind));
  const said = (time: TimePhrase): boolean =>
    time.zones.length === 0 || next.zones.length === 0 || zoneOf(time) === zoneOf(next);
  if (slot.some((time) => sameClock(time, next, signs.has('open')) && said(time))) return true;
  if (signs.has('and')) return false;
  const zone = zoneOf(next);
  if (slot.some((time) => zoneOf(time) === zone)) return false;
  // A time without zone beside one with a zone: a conversion only in brackets, else "9 / 14:00 PT" shares the zone.
  if (zone === undefined || slot.some((time) => zoneOf(time) === undefined)) return signs.has('open');
  return true;
}

/** Returns the zones of a time in brackets behind a slot, if they are others than its own: "9am PT (16:00/17:00 UTC)". */
function convertedTo(slot: Slot, phrases: readonly Phrase[], at: number): TimePhrase['zones'] | null {
  const named = phrases.slice(at, at + NEAR).find((one) => one.kind === 'time' && one.zones.length > 0);
  const own = slot[0] && zoneOf(slot[0]);
  return own !== undefined && named?.kind === 'time' && zoneOf(named) !== own ? named.zones : null;
}

/** Returns the slots of a stretch of phrases, in order, each with the index of its first phrase. */
function slotsOf(phrases: readonly Phrase[]): { slot: Slot; at: number }[] {
  const slots: { slot: Slot; at: number }[] = [];
  let since = 0;
  let brackets = 0;
  const firstDays = phrases.findIndex((one) => one.kind === 'days');
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind === 'open' && slots.length > 0) brackets += 1;
    if (phrase.kind === 'close' || phrase.kind === 'days') brackets = 0;
    if (phrase.kind !== 'time') continue;
    const last = slots.at(-1);
    const zones = last && brackets > 0 ? convertedTo(last.slot, phrases, at) : null;
    if (last && zones) {
      last.slot.push({ ...phrase, zones: phrase.zones.length > 0 ? phrase.zones : zones, aside: true });
      since = at + 1;
      continue;
    }
    const between = phrases.slice(since, at);
    // "16.00 hours on Tuesdays (4 pm)": the days may stand between; after days of its own a time opens another slot.
    const owned = firstDays >= 0 && firstDays < (last?.at ?? 0);
    const aside = between.some((one) => one.kind === 'open');
    const parted =
      between.some((one) => one.kind === 'days') &&
      (owned || !last?.slot.some((time) => sameClock(time, phrase, aside)));
    if (last && !parted && sameMoment(last.slot, phrase, between)) {
      last.slot = last.slot.map((time) => (aside && sameClock(time, phrase, true) ? inSameHalf(time, phrase) : time));
      last.slot.push(aside ? { ...phrase, aside } : phrase);
    } else slots.push({ slot: [phrase], at });
    since = at + 1;
  }
  return slots;
}

/** Gives a time without a zone the zone of the next one: "alternating between 09:00 and 14:00 PT". */
function shareZones(slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => {
    if (slot.some((time) => time.zones.length > 0)) return slot;
    const zones = slots.slice(index + 1).find((later) => later.some((time) => time.zones.length > 0))?.[0]?.zones ?? [];
    return slot.map((time) => ({ ...time, zones }));
  });
}

/** Moves the time in a label ("10AM PT Meeting: Thursdays at 17:00 UTC") behind those of the statement itself. */
function labelLast(phrases: readonly Phrase[]): readonly Phrase[] {
  const colon = phrases.findIndex((phrase) => phrase.kind === 'colon');
  const label = phrases.slice(0, Math.max(0, colon));
  const rest = phrases.slice(colon + 1);
  const labels = label.some((phrase) => phrase.kind === 'time') && !label.some((phrase) => phrase.kind === 'days');
  if (!labels || !rest.some((phrase) => phrase.kind === 'time') || !rest.some((phrase) => phrase.kind === 'days'))
    return phrases;
  return [...rest, { kind: 'open', from: 0, to: 0 }, ...label];
}

/** Clocks change by an hour, on two sides of the equator in opposite directions. */
const CLOCK_CHANGES = 120;

/** Returns the minute of the week in UTC, roughly, of a time on a weekday; null where it has no zone. */
function minuteOfWeek(day: Weekday, time: TimePhrase): number | null {
  const meaning = time.zones[0]?.meanings[0];
  if (!meaning) return null;
  return WEEKDAYS.indexOf(day) * 1440 + inDay(time.start) * 60 + time.start.minute - roughOffset(meaning);
}

/** Whether two times on two weekdays are one moment on two clocks. */
function isOneMoment(day: Weekday, time: TimePhrase, other: Weekday, otherTime: TimePhrase): boolean {
  const [one, two] = [minuteOfWeek(day, time), minuteOfWeek(other, otherTime)];
  if (one === null || two === null || zoneOf(time) === zoneOf(otherTime)) return false;
  const apart = (((one - two) % 10_080) + 10_080) % 10_080;
  return Math.min(apart, 10_080 - apart) <= CLOCK_CHANGES;
}

/**
 * Leaves out the weekday of a conversion: in "Tuesdays 6:30 PM ET / Wednesday 9:30 AM in Sydney", and in "Wed 10am in
 * Beijing (Tue 6pm PT)", the second day is the first one on another clock.
 */
function withoutConversions(phrases: readonly Phrase[]): readonly Phrase[] {
  const first = phrases.findIndex((phrase) => phrase.kind === 'days');
  const main = phrases[first];
  if (main?.kind !== 'days' || main.weekdays.length !== 1) return phrases;
  const [mainDay] = main.weekdays;
  return phrases.map((phrase, at) => {
    if (at <= first || phrase.kind !== 'days' || phrase.weekdays.length !== 1) return phrase;
    const [day] = phrase.weekdays;
    const own = phrase.every || phrase.interval !== null || phrase.ordinals.length > 0;
    const before = phrases.slice(Math.max(0, at - NEAR), at).findLast((one) => one.kind === 'time');
    const after = phrases.slice(at, at + NEAR).find((one) => one.kind === 'time');
    if (own || !before || !after || !day || !mainDay || day === mainDay) return phrase;
    return isOneMoment(mainDay, before, day, after) ? { kind: 'words', from: phrase.from, to: phrase.to } : phrase;
  });
}

/**
 * Pairs the days of a sentence with its times. Days first ("Tuesdays at 9am and Thursdays at 3pm") or times first
 * ("10AM on 2nd Thursday / 5PM on 4th Thursday"): whichever opens the sentence sets the order. Days that are left
 * without a time are returned apart.
 */
export function pair(phrases: readonly Phrase[]): { pairs: Pairing[]; lonelyDays: DaysPhrase[]; lonelySlots: Slot[] } {
  const ordered = withoutConversions(ofOneMonth(withWhich(labelLast(phrases))));
  const found = slotsOf(ordered);
  const shared = shareZones(found.map((one) => one.slot));
  const slots = found.map((one, index) => ({ slot: shared[index] ?? one.slot, at: one.at }));
  const days = ordered.flatMap((phrase, at) => (phrase.kind === 'days' ? [{ days: phrase, at }] : []));
  if (days.length === 0 || slots.length === 0) {
    return { pairs: [], lonelyDays: days.map((one) => one.days), lonelySlots: slots.map((one) => one.slot) };
  }
  if (days.length === 1) {
    const [only] = days;
    return {
      pairs: only ? [{ days: only.days, slots: slots.map((one) => one.slot) }] : [],
      lonelyDays: [],
      lonelySlots: [],
    };
  }
  const daysFirst = (days[0]?.at ?? 0) < (slots[0]?.at ?? 0);
  const owned = days.map((one, index) => {
    const from = daysFirst ? one.at : (days[index - 1]?.at ?? -1);
    const to = daysFirst ? (days[index + 1]?.at ?? Infinity) : one.at;
    return { ...one, slots: slots.filter((slot) => slot.at > from && slot.at < to).map((slot) => slot.slot) };
  });
  if (daysFirst) shareSlots(owned, ordered);
  return {
    pairs: owned.filter((one) => one.slots.length > 0).map((one) => ({ days: one.days, slots: one.slots })),
    lonelyDays: owned.filter((one) => one.slots.length === 0).map((one) => one.days),
    lonelySlots: [],
  };
}

const LISTS: ReadonlySet<string> = new Set(['and', 'comma', 'or', 'to']);

/**
 * Gives days in a list the times behind its last, and its month: "every second Monday and fourth Wednesday of the month
 * at 9am".
 */
function shareSlots(owned: { days: DaysPhrase; at: number; slots: Slot[] }[], phrases: readonly Phrase[]): void {
  for (let index = owned.length - 2; index >= 0; index -= 1) {
    const [one, next] = [owned[index], owned[index + 1]];
    if (!one || !next || one.slots.length > 0 || !one.days.recurring) continue;
    const between = phrases.slice(one.at + 1, next.at);
    const listed = between.every((phrase) => LISTS.has(phrase.kind));
    const bothOrdinals = one.days.ordinals.length > 0 && next.days.ordinals.length > 0;
    const differ = bothOrdinals && !between.some((phrase) => phrase.kind === 'or' || phrase.kind === 'to');
    const same = !differ && one.days.weekdays.some((day) => next.days.weekdays.includes(day));
    if (!listed || next.at === one.at + 1 || same) continue;
    one.slots = next.slots;
    if (next.days.ofMonth && one.days.everyNth)
      one.days = { ...one.days, everyNth: false, interval: null, ofMonth: true };
  }
}
