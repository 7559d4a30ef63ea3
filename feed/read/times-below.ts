import { speaksOfMeeting } from './context.ts';
import type { DaysPhrase, Phrase } from './grammar/phrase.ts';
import { of, quote, spanOf, type DocumentReading, type Reading } from './reading.ts';
import { keep, statedIn, type RecurrencesFound } from './recurrences-found.ts';
import { pair, type Slot } from './slots.ts';
import { statementOf } from './statement.ts';

/** A time in a list whose days stand above it. */
interface Below {
  reading: Reading;
  sentence: readonly Phrase[];
  slot: Slot;
}

/** A longer list is none of times. */
const MOST = 8;

/** Returns the days of a passage that has no times, with their sentence; null where there are none or several. */
function daysAlone({ sentences }: Reading): { days: DaysPhrase; sentence: readonly Phrase[] } | null {
  const found = sentences.flatMap((sentence) => pair(sentence).lonelyDays.map((days) => ({ days, sentence })));
  const [only] = found;
  const dated = sentences.some((sentence) => sentence.some(({ kind }) => kind === 'date' || kind === 'time'));
  return found.length === 1 && only?.days.recurring && !dated ? only : null;
}

/** Returns the times, without days of their own, of the items right below a passage. */
function timesBelow({ passages, readings }: DocumentReading, { passage }: Reading): Below[] {
  const first = passages[passage.index + 1];
  if (first?.kind !== 'item' || (passage.kind === 'item' && first.parent !== passage.index)) return [];
  const below: Below[] = [];
  for (const reading of readings.slice(first.index, first.index + MOST)) {
    if (reading.passage.group !== first.group) break;
    for (const sentence of reading.sentences) {
      const { pairs, lonelyDays, lonelySlots } = pair(sentence);
      const [slot] = lonelySlots;
      if (pairs.length > 0 || lonelyDays.length > 0 || of(sentence, 'date').length > 0) return [];
      if (slot && lonelySlots.length === 1) below.push({ reading, sentence, slot });
    }
  }
  return below;
}

/** Whether times of a list are one moment on several clocks: each has a zone that no other has, and none has a label. */
function isOneMoment(times: readonly Below[]): boolean {
  const zones = times.map(({ slot }) => slot[0]?.zones[0]?.meanings[0]?.zone);
  const labelled = times.some(({ sentence, slot }) =>
    sentence.some((phrase) => phrase.kind === 'colon' && phrase.from < (slot[0]?.from ?? 0)),
  );
  return !labelled && !zones.includes(undefined) && new Set(zones).size === times.length;
}

/**
 * Puts together days that introduce a list and the times in it: "We meet on Tuesdays at these times:", then one time for
 * each region, or one time on the clocks of several places.
 */
export function joinTimesBelow(document: DocumentReading, found: RecurrencesFound): void {
  const stated = statedIn(found);
  for (const reading of document.readings) {
    const { passage } = reading;
    if (stated.has(passage.index) || passage.kind === 'row' || passage.kind === 'code') continue;
    const alone = daysAlone(reading);
    if (!alone || !speaksOfMeeting(document.passages, passage)) continue;
    const times = timesBelow(document, reading).filter((one) => !stated.has(one.reading.passage.index));
    const [first, ...rest] = times;
    if (!first) continue;
    const moments: Below[] = isOneMoment(times)
      ? [
          {
            ...first,
            slot: [
              ...first.slot,
              ...rest.flatMap(({ slot }) => slot.map((time) => ({ ...time, aside: true as const }))),
            ],
          },
        ]
      : times;
    const alternating = of(alone.sentence, 'alternating').length > 0 && moments.length > 1;
    for (const [index, { reading: item, sentence, slot }] of moments.entries()) {
      const built = statementOf({
        candidate: { days: alone.days, slot, turn: alternating ? { index, of: moments.length } : null, crossed: false },
        sentence: [...alone.sentence, ...sentence],
        text: `${passage.text}\n${item.passage.text}`,
        neighbours: [],
        reading: item,
        document,
        lonelyDays: [],
        across: `${quote(passage, spanOf(alone.sentence)).replace(/[:\s]+$/, '')}: ${quote(item.passage, spanOf(sentence))}`,
        at: spanOf(sentence),
      });
      if (built) keep(built, found);
    }
  }
}
