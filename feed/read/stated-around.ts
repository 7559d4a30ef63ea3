import { headingsAbove, type Passage } from './passage.ts';
import type { DocumentReading } from './reading.ts';
import type { RecurrencesFound } from './recurrences-found.ts';

/**
 * Returns a function that gives the statements in the innermost section around a passage in which anything is stated, as
 * indexes: what is said there of the group's meetings is said of them.
 */
export function statedAround(
  { passages }: DocumentReading,
  { statements }: RecurrencesFound,
): (passage: Passage) => readonly number[] {
  const inside = new Map<number, number[]>();
  for (const [index, statement] of statements.entries()) {
    const place = passages[statement.passage];
    if (!place) continue;
    for (const heading of [...(place.kind === 'heading' ? [place] : []), ...headingsAbove(passages, place)]) {
      const known = inside.get(heading.index);
      if (known) known.push(index);
      else inside.set(heading.index, [index]);
    }
  }
  const all = [...statements.keys()];
  return (passage) => {
    const around = headingsAbove(passages, passage).find((heading) => inside.has(heading.index));
    return (around && inside.get(around.index)) ?? all;
  };
}
