import type { FrequencyPhrase } from './grammar/phrase.ts';
import { headingsAbove, type Passage } from './passage.ts';
import { of, spanOf, type DocumentReading, type Reading } from './reading.ts';

/** How far back the words may stand that lead to a statement. */
const REACH = 4;

/**
 * Returns the paragraphs that lead to a passage, nearest first: those before it, or before its list, in its section that
 * give no times of their own ("We meet every other week.", "Meetings take turns between two times:").
 */
export function leadsTo({ passages, readings, groupStarts }: DocumentReading, passage: Passage): Reading[] {
  const first = passage.group < 0 ? passage.index : (groupStarts.get(passage.group) ?? passage.index);
  const leads: Reading[] = [];
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const [one, reading] = [passages[at], readings[at]];
    if (one?.kind !== 'paragraph' || one.section !== passage.section || !reading) break;
    if (of(reading.phrases, 'time').length > 0) break;
    leads.push(reading);
  }
  return leads;
}

/** Returns the paragraphs that open a section, given by its heading, and give no times of their own. */
export function opening({ readings }: DocumentReading, heading: number): Reading[] {
  if (heading < 0) return [];
  return readings
    .slice(heading + 1, heading + 1 + REACH)
    .filter(
      ({ passage, phrases }) =>
        passage.kind === 'paragraph' && passage.section === heading && of(phrases, 'time').length === 0,
    );
}

const RHYTHM_LABEL =
  /^\W*(?:(?:meeting|call) )?(?:frequency|cadence|how often|recurrence|recurs|repeats?|interval|periodicity|rhythm)\b/i;

/** Returns the rhythm that a line, an item or a row beside a passage gives under a label: "Frequency: every two weeks". */
export function rhythmBeside({ readings }: DocumentReading, passage: Passage): FrequencyPhrase[] {
  const beside = readings
    .slice(Math.max(0, passage.index - REACH), passage.index + REACH + 1)
    .find(
      ({ passage: one, phrases }) =>
        one.section === passage.section &&
        one.group === passage.group &&
        one.parent === passage.parent &&
        RHYTHM_LABEL.test(one.text) &&
        of(phrases, 'time').length === 0,
    );
  return beside ? of(beside.phrases, 'frequency') : [];
}

const ADJECTIVE =
  /^(?:\w+ing|regular|recurring|public|open|community|group|team|general|standing|synchronous|sync|video|virtual|online|zoom|project|main|wg|sig|tag|committee|subgroup|special|interest)$/i;
const MEETING_AFTER = /^\W{0,3}(?:\([^()]{0,30}\)\W{1,3})?((?:[\w-]+\s+){0,4}?)(?:meetings?|calls?|syncs?)\b/i;
const words = (text: string): string[] => text.toLowerCase().match(/[a-z\d]+/g) ?? [];

/** Whether the words behind a rhythm are the group's meetings: "weekly meetings", not "a weekly issue review meeting". */
function isOfTheGroup(after: string, names: ReadonlySet<string>): boolean {
  const between = MEETING_AFTER.exec(after)?.[1];
  return between !== undefined && words(between).every((word) => ADJECTIVE.test(word) || names.has(word));
}

const MEETS =
  /\b(?:meets?|(?:meetings?|calls?|syncs?) (?:are|is|will be|take|takes|happen|happens|occur|occurs|run|runs)|gathers?|convenes?)\b[^.;]{0,40}$/i;

/** Returns the words of the headings above both of two passages: they name the group that both are about. */
export function groupNames({ passages }: DocumentReading, passage: Passage, other: Passage): ReadonlySet<string> {
  const above = headingsAbove(passages, other);
  const shared = headingsAbove(passages, passage).filter((heading) => above.includes(heading));
  return new Set(shared.flatMap(({ text }) => words(text.slice(0, 200))));
}

/**
 * Returns the rhythms in which the group as such meets, as a passage says ("meets online every other week").
 *
 * @param names words of the group's name: "our weekly Docs meetings" are those of the group "Docs"
 */
export function groupRhythms({ passage, sentences }: Reading, names: ReadonlySet<string>): FrequencyPhrase[] {
  return sentences.flatMap((sentence) => {
    const { from, to } = spanOf(sentence);
    return of(sentence, 'frequency').filter(
      (one) =>
        (one.unit === 'week' || one.unit === 'month') &&
        (isOfTheGroup(passage.text.slice(one.to, to), names) ||
          MEETS.test(passage.text.slice(from, one.from).slice(-80))),
    );
  });
}
