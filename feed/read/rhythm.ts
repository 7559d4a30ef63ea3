import { setAsideReason } from './context.ts';
import { of, quote, spanOf, type DocumentReading } from './reading.ts';
import type { IncompleteStatement } from './recurrence-statement.ts';
import { statedIn, type RecurrencesFound } from './recurrences-found.ts';

const MEETS = /\b(?:meet(?:s|ing|ings|ups?)?|calls?|syncs?|sessions?|office hours)\b/i;
const VAGUE = /\b(?:meets?|meetings?|calls?)\b[^.]{0,60}\b(?:regularly|tbd|to be (?:determined|decided|announced))\b/i;

/**
 * Notes meetings of which only the rhythm is said ("we have a weekly review meeting"), where nothing else in the
 * document tells more; and, where the document states one meeting, a rhythm elsewhere that contradicts it.
 */
export function noticeRhythms({ passages, readings }: DocumentReading, found: RecurrencesFound): void {
  const stated = statedIn(found);
  const [only] = found.statements.length === 1 ? found.statements : [];
  for (const reading of readings) {
    const { passage } = reading;
    if (stated.has(passage.index) || passage.kind === 'heading' || passage.kind === 'code') continue;
    for (const sentence of reading.sentences) {
      const span = spanOf(sentence);
      const text = passage.text.slice(span.from, span.to);
      const rhythm = of(sentence, 'frequency').find((one) => one.unit === 'week' || one.unit === 'month');
      if ((!rhythm || !MEETS.test(text)) && !VAGUE.test(text)) continue;
      if (setAsideReason(passages, passage, span, text)) continue;
      if (only) {
        const differs =
          rhythm && (rhythm.unit !== only.rule.unit || rhythm.every !== only.rule.every) && rhythm.times === 1;
        const says = only.doubts.includes('frequency-contradiction')
          ? only.doubts
          : [...only.doubts, 'frequency-contradiction' as const];
        if (differs) found.statements[0] = { ...only, doubts: says };
        return;
      }
      if (found.statements.length > 0) continue;
      const missing: IncompleteStatement['missing'] = of(sentence, 'days').length > 0 ? ['time'] : ['day', 'time'];
      found.incomplete.push({ passage: passage.index, ...span, says: quote(passage, span), missing });
    }
  }
}
