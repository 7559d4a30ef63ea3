import { joinHalves } from './halves.ts';
import type { Passage } from './passage.ts';
import { of, readPassages, type DocumentReading, type Reading } from './reading.ts';
import { keep, type RecurrencesFound } from './recurrences-found.ts';
import { noticeRhythms } from './rhythm.ts';
import { pair, type Pairing } from './slots.ts';
import { statementOf, type Candidate } from './statement.ts';

const CONVERSION = /^\W*(?:(?:this|that|which) (?:is|would be|equals|translates to|corresponds to)|i\.?e\.?)\b/i;

/**
 * Returns the recurring meetings that a document states, those it states by halves, and what looks like one but is not
 * to be published. Decides nothing about zones, starts or phases.
 */
export function findRecurrences(passages: readonly Passage[]): RecurrencesFound {
  const document = readPassages(passages);
  const found: RecurrencesFound = { statements: [], incomplete: [], setAside: [] };
  for (const reading of document.readings) readPassage(reading, document, found);
  joinHalves(document, found);
  noticeRhythms(document, found);
  return found;
}

function readPassage(reading: Reading, document: DocumentReading, found: RecurrencesFound): void {
  const { passage, sentences } = reading;
  for (const [index, sentence] of sentences.entries()) {
    const { pairs, lonelyDays, lonelySlots } = pair(sentence);
    const text = passage.text.slice(sentence[0]?.from ?? 0, sentence.at(-1)?.to ?? 0);
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
    if (pairs.length === 0) continue;
    const neighbours = [sentences[index - 1], sentences[index + 1]].map((one) => one ?? []);
    for (const candidate of candidatesOf(pairs, of(sentence, 'alternating').length > 0)) {
      const built = statementOf({ candidate, sentence, text, neighbours, reading, document, lonelyDays });
      if (built) keep(built, found);
    }
  }
}

/** Returns each slot as a meeting; where the words say that slots take turns, each knows its turn. */
function candidatesOf(pairs: readonly Pairing[], alternating: boolean): Candidate[] {
  const each = pairs.flatMap(({ days, slots }) =>
    slots.map((slot) => ({ days, slot, turn: null, crossed: slots.length > 1 && days.weekdays.length > 1 })),
  );
  if (!alternating || each.length < 2) return each;
  return each.map((one, index) => ({ ...one, turn: { index, of: each.length }, crossed: false }));
}
