import { exceptionIn, type Exception } from './exceptions.ts';
import { quote, spanOf, type DocumentReading } from './reading.ts';
import type { Elsewhere, RecurrenceStatement } from './recurrence-statement.ts';
import type { RecurrencesFound } from './recurrences-found.ts';
import { statedAround } from './stated-around.ts';

/** More sentences of this sort than any group has written, and more meetings than one is said of. */
const MOST = 50;

/**
 * Puts what sentences say of when meetings are not held ("We skip August.", "No meetings during KubeCon week.") on the
 * meetings they are said of: those of their own passage, else those of the section around it. Whole months go into the
 * rule, a stretch of days is a break, and what no rule holds is a doubt.
 */
export function noticeNotHeld(document: DocumentReading, found: RecurrencesFound): void {
  if (found.statements.length === 0) return;
  const around = statedAround(document, found);
  const own = Map.groupBy(found.statements.keys(), (index) => found.statements[index]?.passage ?? -1);
  let room = MOST;
  for (const { passage, sentences } of document.readings) {
    if (passage.kind === 'code' || passage.kind === 'heading') continue;
    let start = 0;
    for (const sentence of sentences) {
      const span = { from: start, to: spanOf(sentence).to };
      start = span.to;
      const exception = exceptionIn(passage.text.slice(span.from, span.to).replace(/^[\s.;!?)]+/, ''));
      if (!exception || room <= 0) continue;
      room -= 1;
      const says: Elsewhere = {
        passage: passage.index,
        ...spanOf(sentence),
        says: quote(passage, spanOf(sentence)).replace(/[\s.;!]+$/, ''),
      };
      for (const index of (own.get(passage.index) ?? around(passage)).slice(0, MOST)) {
        const statement = found.statements[index];
        const inside = statement?.passage === passage.index && statement.from < span.to && statement.to > span.from;
        if (statement) found.statements[index] = withException(statement, exception, says, inside);
      }
    }
  }
}

function withException(
  statement: RecurrenceStatement,
  exception: Exception,
  says: Elsewhere,
  inside: boolean,
): RecurrenceStatement {
  if (exception.kind === 'break') {
    const { first, last } = exception;
    return { ...statement, breaks: [...(statement.breaks ?? []), { first, last, says }] };
  }
  const { exceptionHeld, ...rest } = statement;
  const doubted = statement.doubts.includes('exception-in-prose');
  const doubts = doubted ? statement.doubts : [...statement.doubts, 'exception-in-prose' as const];
  const elsewhere = inside ? {} : { exceptionSays: says };
  if (exception.kind === 'open') return inside && doubted ? statement : { ...rest, doubts, ...elsewhere };
  const { rule, otherRule } = statement;
  const without = <R extends typeof rule>(one: R): R => ({
    ...one,
    exceptMonths: [...new Set([...one.exceptMonths, ...exception.months])].toSorted((a, b) => a - b),
  });
  const held = !doubted || exceptionHeld === true;
  return {
    ...rest,
    rule: without(rule),
    otherRule: otherRule && without(otherRule),
    doubts,
    ...(held && { exceptionHeld: true as const }),
    ...(held ? elsewhere : {}),
  };
}
