import { setAsideReason } from './context.ts';
import type { FrequencyPhrase } from './grammar/phrase.ts';
import { itemsAbove, type Passage } from './passage.ts';
import { of, quote, spanOf, type DocumentReading } from './reading.ts';
import type { IncompleteStatement, RecurrenceStatement } from './recurrence-statement.ts';
import { statedIn, type RecurrencesFound } from './recurrences-found.ts';

const MEETS = /\b(?:meet(?:s|ing|ings|ups?)?|calls?|syncs?|sessions?|office hours)\b/i;
const VAGUE = /\b(?:meets?|meetings?|calls?)\b[^.]{0,60}\b(?:regularly|tbd|to be (?:determined|decided|announced))\b/i;

/** "weekly meetings" are the group's; "a weekly issue review meeting" is one of its own. */
const PLAIN = /^\s*(?:\w+ing\s+)?(?:meetings?|calls?|syncs?)\b/i;

/**
 * Notes meetings of which only the rhythm is said ("we have a weekly review meeting"), where nothing else in the
 * document tells more; and, where the document states one meeting, a rhythm elsewhere that contradicts it.
 */
export function noticeRhythms({ passages, readings }: DocumentReading, found: RecurrencesFound): void {
  const stated = statedIn(found);
  // An item over a statement has lent it its rhythm.
  const above = new Set([...stated].flatMap((index) => itemsOver(passages, index)));
  const several = found.statements.length > 1;
  const rhythms = new Set(found.statements.flatMap(({ rule, otherRule }) => [rule, otherRule].map(rhythmKey)));
  const weekdays = new Set(found.statements.flatMap(({ rule }) => rule.weekdays));
  for (const { passage, sentences } of readings) {
    if (stated.has(passage.index) || above.has(passage.index) || passage.kind === 'heading' || passage.kind === 'code')
      continue;
    for (const sentence of sentences) {
      const span = spanOf(sentence);
      const text = passage.text.slice(span.from, span.to);
      const rhythm = of(sentence, 'frequency').find((one) => one.unit === 'week' || one.unit === 'month');
      const days = of(sentence, 'days').find((one) => one.recurring);
      // "Office hours are every first Tuesday": the day without a time, of a meeting that nothing else states.
      const untimed = days !== undefined && !days.weekdays.some((day) => weekdays.has(day));
      const dated = sentence.some(({ kind }) => kind === 'date' || kind === 'time');
      if (!(MEETS.test(text) && (rhythm || (untimed && !dated))) && !VAGUE.test(text)) continue;
      if (setAsideReason(passages, passage, span, text)) continue;
      const [only] = found.statements;
      // It speaks of the meeting that is stated.
      if (rhythm && rhythms.has(rhythmKey(rhythm))) continue;
      if (only && !several && rhythm && PLAIN.test(passage.text.slice(rhythm.to))) {
        found.statements[0] = contradicted(only, rhythm);
      } else if (!several || untimed) {
        const missing: IncompleteStatement['missing'] = days ? ['time'] : ['day', 'time'];
        found.incomplete.push({ passage: passage.index, ...span, says: quote(passage, span), missing });
      }
    }
  }
}

const rhythmKey = (rhythm: { unit: string; every: number } | null): string =>
  rhythm === null ? '' : `${rhythm.every} ${rhythm.unit}`;

/** Returns the statement with the other rhythm as a doubt, if it is another. */
function contradicted(statement: RecurrenceStatement, rhythm: FrequencyPhrase): RecurrenceStatement {
  const { rule } = statement;
  const same = rhythm.unit === rule.unit && rhythm.every === rule.every;
  if (same || rhythm.times > 1 || statement.doubts.includes('frequency-contradiction')) return statement;
  const otherRule =
    rhythm.unit === 'week' ? { ...rule, unit: 'week' as const, every: rhythm.every, ordinals: [] } : null;
  return { ...statement, otherRule, doubts: [...statement.doubts, 'frequency-contradiction'] };
}

function itemsOver(passages: readonly Passage[], index: number): number[] {
  const passage = passages[index];
  return passage ? itemsAbove(passages, passage).map((item) => item.index) : [];
}
