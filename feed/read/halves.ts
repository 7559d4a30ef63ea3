import { speaksOfMeeting } from './context.ts';
import type { DaysPhrase, Phrase } from './grammar/phrase.ts';
import type { Passage } from './passage.ts';
import { of, quote, spanOf, type DocumentReading, type Reading } from './reading.ts';
import { keep, statedIn, type RecurrencesFound } from './recurrences-found.ts';
import { pair, type Slot } from './slots.ts';
import { statementOf } from './statement.ts';

/** Days without a time, or a time without days. */
interface Half {
  reading: Reading;
  sentence: readonly Phrase[];
  days: DaysPhrase | null;
  slot: Slot | null;
}

/** Halves further apart than this many others are not looked at: that keeps reading linear. */
const NEAR = 8;

const DAY_LABEL = /^\W*(?:days?|dates?|when|weekdays?|frequency|cadence|recurrence|schedule|occurs?|meeting days?)\b/i;
const END_LABEL = /^\W*(?:ends?|ending|until|finish(?:es)?|stop)\b/i;
const TIME_LABEL = /^\W*(?:times?|when|hours?|start|at|meeting times?)\b/i;

/** Returns whether two passages are neighbours of which one can complete the other. */
function completes(a: Passage, b: Passage): boolean {
  if (a === b || a.parent === b.index || b.parent === a.index) return true;
  if (a.kind === 'heading' || b.kind === 'heading')
    return (b.section === a.index || a.section === b.index) && Math.abs(a.index - b.index) <= 2;
  if (a.group >= 0 || b.group >= 0)
    return a.group === b.group && a.parent === b.parent && Math.abs(a.index - b.index) <= 4;
  return a.section === b.section && Math.abs(a.index - b.index) <= 2;
}

/** Returns whether the line or a cell of a half opens with such a label. */
function labelled({ reading: { passage }, sentence }: Half, label: RegExp): boolean {
  const from = sentence[0]?.from ?? 0;
  const line = passage.text.slice(passage.text.lastIndexOf('\n', from - 1) + 1);
  return label.test(line) || passage.cells.some((cell) => label.test(passage.text.slice(cell.from, cell.to)));
}

/** Puts together what neighbours state by halves: "Meetings are weekly" over "Thursdays"; "Day: Tuesday", "Time: 9am PT". */
export function joinHalves(document: DocumentReading, found: RecurrencesFound): void {
  const { passages, readings } = document;
  const stated = statedIn(found);
  const halves: Half[] = readings
    .filter((reading) => !stated.has(reading.passage.index))
    .flatMap((reading) =>
      reading.sentences.flatMap((sentence): Half[] => {
        if (sentence.some((phrase) => phrase.kind === 'date')) return [];
        const { lonelyDays, lonelySlots } = pair(sentence);
        const [days] = lonelyDays;
        const [slot] = lonelySlots;
        if (days && lonelyDays.length === 1) return [{ reading, sentence, days, slot: null }];
        return slot && lonelySlots.length === 1 ? [{ reading, sentence, days: null, slot }] : [];
      }),
    );
  const used = new Set<Half>();
  for (const [index, half] of halves.entries()) {
    if (!half.days) continue;
    if (!half.days.recurring && !labelled(half, DAY_LABEL) && of(half.sentence, 'frequency').length === 0) continue;
    const times = halves
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .filter((other) => other.slot && !used.has(other) && completes(half.reading.passage, other.reading.passage))
      .filter((other) => !labelled(other, END_LABEL));
    const [time, second] = times.filter(
      (other) => labelled(other, TIME_LABEL) || other.slot?.some((one) => one.zones.length > 0),
    );
    if (
      !time?.slot ||
      (second && second.reading.passage.group === time.reading.passage.group && second.reading !== time.reading)
    )
      continue;
    if (!speaksOfMeeting(passages, half.reading.passage)) continue;
    const sentence = [...half.sentence, ...(time.sentence === half.sentence ? [] : time.sentence)];
    const words = (one: Half): string => quote(one.reading.passage, spanOf(one.sentence));
    const built = statementOf({
      candidate: { days: half.days, slot: time.slot, turn: null, crossed: false },
      sentence,
      text: `${half.reading.passage.text}\n${time.reading.passage.text}`,
      neighbours: [],
      reading: half.reading,
      document,
      lonelyDays: [],
      across: `${words(half)}; ${words(time)}`,
    });
    if (!built) continue;
    used.add(time);
    keep(built, found);
  }
}
