/** A calendar has more meetings, dates or rules than are read of one, or a rule whose date never comes. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/** True for a {@link TooMuch}. It goes by the name: the reader of calendars is a script of its own, with a class of its own. */
export const isTooMuch = (error: unknown): boolean => error instanceof Error && error.name === 'TooMuch';
