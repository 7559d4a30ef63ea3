import { leadsTo, opening } from './lead-in.ts';
import { of, type DocumentReading } from './reading.ts';
import type { RecurrenceStatement } from './recurrence-statement.ts';
import type { RecurrencesFound } from './recurrences-found.ts';

/** More slots than this take no turns. */
const MOST = 4;

/**
 * Returns the index of the paragraph that says of a statement that it takes turns with its neighbours, else -1: one that
 * leads to its list, or that opens the section of which it is in a part.
 */
function turnsSaidAt(document: DocumentReading, statement: RecurrenceStatement): number {
  const passage = document.passages[statement.passage];
  if (!passage) return -1;
  const section = document.passages[passage.section];
  const leads = [...leadsTo(document, passage), ...(section ? opening(document, section.section) : [])];
  return leads.find(({ phrases }) => of(phrases, 'alternating').length > 0)?.passage.index ?? -1;
}

/**
 * Makes the statements of one list take turns where the words that lead to it say so: "Our calls alternate between two
 * times:", then a time for Europe and a time for Asia. Each then comes round half as often.
 */
export function takeTurns(document: DocumentReading, found: RecurrencesFound): void {
  const simple = found.statements.filter(
    ({ rule, turn }) => turn === null && rule.unit === 'week' && rule.every <= 2 && rule.weekdays.length === 1,
  );
  const led = Map.groupBy(simple, (statement) => turnsSaidAt(document, statement));
  for (const [lead, slots] of led) {
    if (lead < 0 || slots.length < 2 || slots.length > MOST) continue;
    for (const [index, slot] of slots.entries()) {
      found.statements[found.statements.indexOf(slot)] = {
        ...slot,
        rule: { ...slot.rule, every: slot.rule.every * slots.length },
        turn: { index, of: slots.length },
        doubts: [...new Set([...slot.doubts, 'alternating' as const])],
      };
    }
  }
}
