import { isNoStatement, meetsDaily, setAsideReason } from './context.ts';
import type { DateExpression } from './date-expression.ts';
import type { DaysPhrase, Phrase, TimePhrase } from './grammar/phrase.ts';
import { joinHalves } from './halves.ts';
import type { Passage } from './passage.ts';
import { noticeNotHeld } from './not-held.ts';
import { of, quote, readPassages, type DocumentReading, type Reading } from './reading.ts';
import { keep, type RecurrencesFound } from './recurrences-found.ts';
import { noticeRhythms } from './rhythm.ts';
import { pair, type Pairing, type Slot } from './slots.ts';
import { statementOf, type Candidate } from './statement.ts';
import { takeTurns } from './taking-turns.ts';
import { joinTimesBelow } from './times-below.ts';
import { WEEKDAYS, type Weekday } from './weekday.ts';
import { zoneWordAt } from './zone-word.ts';

const CONVERSION = /^\W*(?:(?:this|that|which) (?:is|would be|equals|translates to|corresponds to)|i\.?e\.?)\b/i;

/** No sentence of people states more meetings; the bound keeps reading linear, whatever the text. */
const MOST = 40;

/**
 * Returns the recurring meetings that a document states, those it states by halves, and what looks like one but is not
 * to be published. Decides nothing about zones, starts or phases.
 */
export function findRecurrences(passages: readonly Passage[]): RecurrencesFound {
  const document = readPassages(passages);
  const found: RecurrencesFound = { statements: [], incomplete: [], setAside: [] };
  for (const reading of document.readings) readPassage(reading, document, found);
  joinTimesBelow(document, found);
  joinHalves(document, found);
  takeTurns(document, found);
  noticeRhythms(document, found);
  noticeNotHeld(document, found);
  return found;
}

function readPassage(reading: Reading, document: DocumentReading, found: RecurrencesFound): void {
  const { passage, sentences } = reading;
  for (const [index, sentence] of sentences.entries()) {
    const { pairs, lonelyDays, lonelySlots } = pair(sentence);
    // From the end of the sentence before: its first small words are no phrases.
    const start = sentences[index - 1]?.at(-1)?.to ?? 0;
    const text = passage.text.slice(start, sentence.at(-1)?.to ?? 0).replace(/^[\s.;!?)]+/, '');
    const previous = found.statements.at(-1);
    const recurring = of(sentence, 'days').some((days) => days.recurring);
    if (previous?.passage === passage.index && CONVERSION.test(text) && !recurring) {
      // "This is 13:00 PST, 16:00 US EST and 04:00 on Thursday JST."
      const conversions = [...pairs.flatMap((one) => one.slots), ...lonelySlots]
        .flat()
        .filter((time) => time.zones.length > 0)
        .map((time) => ({ ...time, aside: true as const }));
      found.statements[found.statements.length - 1] = {
        ...previous,
        readings: [...previous.readings, ...conversions],
      };
      continue;
    }
    if (isNoStatement(text, recurring)) continue;
    if (pairs.length === 0) pairs.push(...pairsWithoutDays(sentence, lonelySlots, text));
    if (pairs.length === 0 || isConversion(passage, pairs, document, found)) continue;
    const neighbours = [sentences[index - 1], sentences[index + 1]].map((one) => one ?? []);
    const each = /\brespectively\b/i.test(text) ? pairs.flatMap(oneForEach) : pairs;
    const yearly = each.map((one) => oneOfTheYear(one, SEASONS.test(text)));
    for (const candidate of candidatesOf(yearly, of(sentence, 'alternating').length > 0).slice(0, MOST)) {
      const built = statementOf({ candidate, sentence, text, neighbours, reading, document, lonelyDays });
      if (built) keep(built, found);
    }
    for (const days of untimed(lonelyDays, pairs)) {
      if (!setAsideReason(document.passages, passage, days, text))
        found.incomplete.push({
          passage: passage.index,
          from: days.from,
          to: days.to,
          says: quote(passage, days),
          missing: ['time'],
        });
    }
  }
}

/** Returns the days that come round and have no time, beside others that have one: "every Monday at 9am and every Wednesday". */
const untimed = (lonelyDays: readonly DaysPhrase[], pairs: readonly Pairing[]): DaysPhrase[] =>
  lonelyDays.filter(
    (one) => one.recurring && !pairs.some(({ days }) => days.weekdays.some((day) => one.weekdays.includes(day))),
  );

/** Returns each of several days with its own of as many times: "Mondays and Fridays at 9 and 17 UTC respectively". */
function oneForEach(pairing: Pairing): Pairing[] {
  const { days, slots } = pairing;
  if (days.weekdays.length < 2 || days.weekdays.length !== slots.length) return [pairing];
  return slots.map((slot, index) => ({
    days: { ...days, weekdays: days.weekdays.slice(index, index + 1) },
    slots: [slot],
  }));
}

/** "15:30 UTC during US DST / 16:30 UTC otherwise" */
const SEASONS = /\b(?:summer|winter|dst|daylight(?: saving)?s?|standard time)\b/i;

/**
 * Returns two times an hour apart, one for each half of the year, as two readings of one meeting. A clock in brackets
 * behind both of them, "16:00/17:00 UTC (9am PT)", is the one that stays.
 */
function oneOfTheYear(pairing: Pairing, bySeason: boolean): Pairing {
  const [[first, ...rest] = [], [second, ...more] = [], ...others] = pairing.slots;
  if (!first || !second || rest.length + others.length > 0 || !more.every(({ aside }) => aside)) return pairing;
  if (!bySeason && more.length === 0) return pairing;
  const apart = Math.abs(first.start.hour * 60 + first.start.minute - second.start.hour * 60 - second.start.minute);
  const sameZone = first.zones[0]?.text === second.zones[0]?.text;
  if (apart !== 60 || !sameZone) return pairing;
  const aside = true as const;
  const stays = more.map(({ kind, start, end, zones, from, to }): TimePhrase => ({
    kind,
    start,
    end,
    zones,
    from,
    to,
  }));
  const slot = stays.length > 0 ? [...stays, { ...first, aside }, { ...second, aside }] : [first, { ...second, aside }];
  return { ...pairing, slots: [slot] };
}

/**
 * Returns the times of a sentence that names no weekdays, with the days that its rhythm gives: "every day at 9:00 UTC",
 * "starting Monday, 5 Dec 2022 at 14:00 CET and repeating every two weeks".
 */
function pairsWithoutDays(sentence: readonly Phrase[], slots: readonly Slot[], text: string): Pairing[] {
  const [rhythm] = of(sentence, 'frequency');
  if (!rhythm || slots.length === 0) return [];
  const { from, to } = rhythm;
  const none: DaysPhrase = {
    kind: 'days',
    weekdays: [],
    ordinals: [],
    monthDays: [],
    months: [],
    interval: null,
    everyNth: false,
    recurring: true,
    from,
    to,
  };
  if (rhythm.unit === 'day') return meetsDaily(text) ? [{ days: none, slots: [...slots] }] : [];
  const [start] = of(sentence, 'start');
  const weekday = start && weekdayOf(start.date);
  return rhythm.unit === 'week' && weekday ? [{ days: { ...none, weekdays: [weekday] }, slots: [...slots] }] : [];
}

function weekdayOf({ weekday, year, month, day, doubt }: DateExpression): Weekday | undefined {
  if (weekday || year === undefined || doubt === 'no-such-day') return weekday;
  return WEEKDAYS[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7];
}

const PLACES = /^\W*(?:location|city|cities|place|region|where|country|time ?zone)\b/i;

/** Whether a row converts the meeting stated above its table to the clock of one place: "09:00 | Thu | San Francisco". */
function isConversion(
  passage: Passage,
  pairs: readonly Pairing[],
  { passages }: DocumentReading,
  found: RecurrencesFound,
): boolean {
  const place = passage.cells.find(
    (cell) => PLACES.test(cell.header) && zoneWordAt(passage.text.slice(cell.from, cell.to).trim(), 0, true),
  );
  const above = passages[found.statements.findLast((one) => one.passage < passage.index)?.passage ?? -1];
  return (
    place !== undefined &&
    above !== undefined &&
    above.kind !== 'row' &&
    above.section === passage.section &&
    pairs.every(
      ({ days, slots }) => !days.recurring && slots.every((slot) => slot.every((time) => time.zones.length === 0)),
    )
  );
}

/** Returns each slot as a meeting; where the words say that slots take turns, each knows its turn. */
function candidatesOf(pairs: readonly Pairing[], alternating: boolean): Candidate[] {
  const each = pairs.flatMap(({ days, slots }) =>
    slots.map((slot) => ({ days, slot, turn: null, crossed: slots.length > 1 && days.weekdays.length > 1 })),
  );
  if (!alternating || each.length < 2) return each;
  return each.map((one, index) => ({ ...one, turn: { index, of: each.length }, crossed: false }));
}
