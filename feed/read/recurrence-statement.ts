import type { DateExpression } from './date-expression.ts';
import type { TimePhrase } from './grammar/phrase.ts';
import type { Span } from './passage.ts';
import type { Weekday } from './weekday.ts';
import type { ZoneWord } from './zone-word.ts';

/** A recurrence as the words give it, without a start. */
export interface RuleReading {
  unit: 'day' | 'week' | 'month';
  every: number;
  weekdays: readonly Weekday[];
  ordinals: readonly number[];
  monthDays: readonly number[];
  /** Months in which it does not happen, 1 to 12. */
  exceptMonths: readonly number[];
  after?: { nth: number; weekday: Weekday };
}

/** A stretch of days without meetings, its first and last day among it; a year may be missing. */
export interface MeetingBreak {
  first: DateExpression;
  last: DateExpression;
}

/** Words that stand elsewhere and bear upon a statement. */
export interface Elsewhere extends Span {
  passage: number;
  says: string;
}

/** Why a statement may mean something else. */
export type DoubtCode =
  | 'every-nth-weekday'
  | 'every-other-of-the-month'
  | 'frequency-contradiction'
  | 'twice-a-week-or-every-two-weeks'
  | 'cross-product'
  | 'odd-clock'
  | 'on-demand'
  | 'may-change'
  | 'exception-in-prose'
  | 'vague-frequency'
  | 'week-parity'
  | 'alternating'
  | 'season-bound';

/** A recurring meeting as the text states it: nothing about it is decided yet. */
export interface RecurrenceStatement extends Span {
  passage: number;
  /** The words of the statement. */
  says: string;
  title: string;
  rule: RuleReading;
  /** Another rule that the same words give or allow. */
  otherRule: RuleReading | null;
  /** The words that give the other rule, where they stand elsewhere. */
  otherSays?: Elsewhere;
  /** The words that say when it is not held, where they stand in a sentence of their own. */
  exceptionSays?: Elsewhere;
  /** All that is said of when it is not held is in the rule: whole months. */
  exceptionHeld?: true;
  breaks?: readonly (MeetingBreak & { says: Elsewhere })[];
  /** Clock readings of one moment, as written: "8am PT / 11am ET". */
  readings: readonly TimePhrase[];
  /** A zone named for it elsewhere: in the column's head, the heading, or once for the whole document. */
  contextZone: ZoneWord | null;
  /** For slots that take turns: which one of how many. */
  turn: { index: number; of: number } | null;
  starts: DateExpression | null;
  until: DateExpression | null;
  parity: 'odd' | 'even' | null;
  /** "(adjusts for daylight saving)": the offset named is that of the standard half of the year. */
  followsClockChanges: boolean;
  durationMinutes: number | null;
  doubts: readonly DoubtCode[];
}

/** A recurring meeting that is stated, but not enough of it for a calendar. */
export interface IncompleteStatement extends Span {
  passage: number;
  says: string;
  missing: readonly ('day' | 'time' | 'which-week' | 'time-zone')[];
}

/** Words that look like a meeting's times but are not to be published, and why. */
export interface SetAside extends Span {
  passage: number;
  says: string;
  reason: 'struck-out' | 'not-current' | 'not-a-meeting' | 'proposed';
}
