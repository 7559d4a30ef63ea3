import type { IncompleteStatement, RecurrenceStatement, SetAside } from './recurrence-statement.ts';

/** What a document says of recurring meetings. */
export interface RecurrencesFound {
  statements: RecurrenceStatement[];
  incomplete: IncompleteStatement[];
  setAside: SetAside[];
}

/** Puts one finding where it belongs. */
export function keep(one: RecurrenceStatement | IncompleteStatement | SetAside, found: RecurrencesFound): void {
  if ('reason' in one) found.setAside.push(one);
  else if ('missing' in one) found.incomplete.push(one);
  else found.statements.push(one);
}

/** Returns the passages that something was found in. */
export const statedIn = ({ statements, incomplete, setAside }: RecurrencesFound): ReadonlySet<number> =>
  new Set([...statements, ...incomplete, ...setAside].map((one) => one.passage));
