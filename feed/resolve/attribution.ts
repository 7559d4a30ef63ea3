import { headingsAbove, itemsAbove, type Passage } from '../read/passage.ts';
import type { CivilDate } from './civil-date.ts';
import { fallsOn } from './rule.ts';
import type { SeriesDraft } from './series-draft.ts';

/** Returns how close a passage stands to a statement: 3 in its list item, 2 in its section, 1 above or below it, 0 elsewhere. */
function closeness(passages: readonly Passage[], passage: Passage, statement: Passage): number {
  if (passage === statement || itemsAbove(passages, passage).includes(statement)) return 3;
  if (passage.section === statement.section) return 2;
  const own = headingsAbove(passages, passage).map((one) => one.index);
  const its = headingsAbove(passages, statement).map((one) => one.index);
  return own.includes(statement.section) || its.includes(passage.section) ? 1 : 0;
}

/**
 * Returns the series that a dated statement belongs to: the only one there is, else the one nearest in the document
 * whose rule falls on that date. Null where two would do.
 */
export function seriesFor(
  passages: readonly Passage[],
  at: number,
  date: CivilDate,
  drafts: readonly SeriesDraft[],
): SeriesDraft | null {
  if (drafts.length === 1) return drafts[0] ?? null;
  const passage = passages[at];
  if (!passage) return null;
  const apt = drafts.filter((draft) => fallsOn({ ...draft.rule, interval: 1 }, date, date));
  const ranked = apt.map((draft) => {
    const statement = passages[draft.statement.passage];
    return { draft, rank: statement ? closeness(passages, passage, statement) : 0 };
  });
  const best = Math.max(...ranked.map((one) => one.rank));
  const nearest = ranked.filter((one) => one.rank === best);
  return nearest.length === 1 ? (nearest[0]?.draft ?? null) : null;
}
