import { leadsTo, opening } from './lead-in.ts';
import { of, type DocumentReading, type Reading } from './reading.ts';
import type { RecurrenceStatement } from './recurrence-statement.ts';
import type { RecurrencesFound } from './recurrences-found.ts';

/** More slots than this take no turns. */
const MOST = 4;

/** A rhythm or turns of its own. */
const OWN_RHYTHM = /\b(?:alternat|every other|every (?:two|second)|bi-?weekly|fortnight|(?:odd|even) )/i;

const takesTurns = ({ phrases }: Reading): boolean => of(phrases, 'alternating').length > 0;

/**
 * Returns what the statements share that take turns with a statement, as the words around say: the list behind a
 * paragraph that leads to it, or the parts of a section that such a paragraph opens; null where nothing says so.
 */
function turnsWith(document: DocumentReading, statement: RecurrenceStatement): string | null {
  const passage = document.passages[statement.passage];
  if (!passage) return null;
  const lead = leadsTo(document, passage).find(takesTurns);
  if (lead) return `list ${passage.group} behind ${lead.passage.index}`;
  const section = document.passages[passage.section];
  const opens = section && opening(document, section.section).find(takesTurns);
  return opens ? `parts behind ${opens.passage.index}` : null;
}

/**
 * Makes the statements of one list take turns where the words that lead to it say so: "Our calls alternate between two
 * times:", then a time for Europe and a time for Asia. Each then comes round half as often.
 */
export function takeTurns(document: DocumentReading, found: RecurrencesFound): void {
  const simple = found.statements.filter(
    ({ rule, turn, says }) =>
      turn === null && rule.unit === 'week' && rule.every <= 2 && rule.weekdays.length === 1 && !OWN_RHYTHM.test(says),
  );
  const led = Map.groupBy(simple, (statement) => turnsWith(document, statement));
  // A paragraph before a list speaks of that list, not of the parts of the section too.
  const lists = new Set(
    [...led.keys()].flatMap((key) => (key?.startsWith('list') ? [key.replace(/^.* /, 'parts behind ')] : [])),
  );
  for (const [shared, slots] of led) {
    if (shared === null || lists.has(shared) || slots.length < 2 || slots.length > MOST) continue;
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
