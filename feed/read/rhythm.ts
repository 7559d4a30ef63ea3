import { setAsideReason } from './context.ts';
import type { FrequencyPhrase } from './grammar/phrase.ts';
import { groupNames, groupRhythms } from './lead-in.ts';
import { itemsAbove, type Passage } from './passage.ts';
import { of, quote, spanOf, type DocumentReading } from './reading.ts';
import type { Elsewhere, IncompleteStatement, RecurrenceStatement } from './recurrence-statement.ts';
import { statedIn, type RecurrencesFound } from './recurrences-found.ts';
import { statedAround } from './stated-around.ts';

const MEETS = /\b(?:meet(?:s|ing|ings|ups?)?|calls?|syncs?|sessions?|office hours)\b/i;
const VAGUE = /\b(?:meets?|meetings?|calls?)\b[^.]{0,60}\b(?:regularly|tbd|to be (?:determined|decided|announced))\b/i;

/**
 * Notes meetings of which only the rhythm is said ("we have a weekly review meeting"), where nothing else in the
 * document tells more; and, where the document states one meeting, a rhythm elsewhere that contradicts it.
 */
export function noticeRhythms(document: DocumentReading, found: RecurrencesFound): void {
  const { passages, readings } = document;
  const stated = statedIn(found);
  // An item over a statement has lent it its rhythm.
  const above = new Set([...stated].flatMap((index) => itemsOver(passages, index)));
  const around = statedAround(document, found);
  const several = found.statements.length > 1;
  const rhythms = new Set(found.statements.flatMap(({ rule, otherRule }) => [rule, otherRule].map(rhythmKey)));
  const weekdays = new Set(found.statements.flatMap(({ rule }) => rule.weekdays));
  for (const reading of readings) {
    const { passage, sentences } = reading;
    if (stated.has(passage.index) || above.has(passage.index) || passage.kind === 'heading' || passage.kind === 'code')
      continue;
    const [at = -1, other] = around(passage);
    const only = found.statements[at];
    const ofTheGroup = new Set(
      groupRhythms(reading, groupNames(document, passage, passages[only?.passage ?? -1] ?? passage)),
    );
    for (const sentence of sentences) {
      const span = spanOf(sentence);
      const text = passage.text.slice(span.from, span.to);
      const said = of(sentence, 'frequency').filter((one) => one.unit === 'week' || one.unit === 'month');
      const rhythm = said.find((one) => ofTheGroup.has(one)) ?? said[0];
      const days = of(sentence, 'days').find((one) => one.recurring);
      // "Office hours are every first Tuesday": the day without a time, of a meeting that nothing else states.
      const untimed = days !== undefined && !days.weekdays.some((day) => weekdays.has(day));
      const dated = sentence.some(({ kind }) => kind === 'date' || kind === 'time');
      if (!(MEETS.test(text) && (rhythm || (untimed && !dated))) && !VAGUE.test(text)) continue;
      if (setAsideReason(passages, passage, span, text)) continue;
      if (only && other === undefined && rhythm && ofTheGroup.has(rhythm)) {
        const says = { passage: passage.index, ...span, says: quote(passage, span) };
        found.statements[at] = contradicted(only, rhythm, says);
        continue;
      }
      // It speaks of the meeting that is stated.
      if (rhythm && rhythms.has(rhythmKey(rhythm))) continue;
      if (!several || untimed) {
        const missing: IncompleteStatement['missing'] = days ? ['time'] : ['day', 'time'];
        found.incomplete.push({ passage: passage.index, ...span, says: quote(passage, span), missing });
      }
    }
  }
}

const rhythmKey = (rhythm: { unit: string; every: number } | null): string =>
  rhythm === null ? '' : `${rhythm.every} ${rhythm.unit}`;

/** Returns the statement with the other rhythm as a doubt, if it is another. */
function contradicted(
  statement: RecurrenceStatement,
  rhythm: FrequencyPhrase,
  otherSays: Elsewhere,
): RecurrenceStatement {
  const { rule } = statement;
  // "biweekly" is said of the 2nd and 4th Friday too.
  const twiceAMonth =
    rule.unit === 'month' && rule.ordinals.length === 2 && rhythm.unit === 'week' && rhythm.every === 2;
  const same = twiceAMonth || (rhythm.unit === rule.unit && rhythm.every === rule.every);
  if (same || rhythm.times > 1 || statement.doubts.includes('frequency-contradiction')) return statement;
  const otherRule =
    rhythm.unit === 'week' ? { ...rule, unit: 'week' as const, every: rhythm.every, ordinals: [] } : null;
  return { ...statement, otherRule, otherSays, doubts: [...statement.doubts, 'frequency-contradiction'] };
}

function itemsOver(passages: readonly Passage[], index: number): number[] {
  const passage = passages[index];
  return passage ? itemsAbove(passages, passage).map((item) => item.index) : [];
}
