import type { DateExpression } from '../date-expression.ts';
import type { Span } from '../passage.ts';
import type { ClockReading, Token, Unit } from '../token.ts';
import type { Weekday } from '../weekday.ts';
import type { ZoneWord } from '../zone-word.ts';

/** "the 1st and 3rd Tuesday", "Thursdays", "every other Monday", "the Wednesday after the fourth Tuesday". */
export interface DaysPhrase extends Span {
  kind: 'days';
  weekdays: readonly Weekday[];
  /** Which ones of the month; -1 is the last. Empty: each of them. */
  ordinals: readonly number[];
  /** Days of the month ("the 15th of each month"), without weekdays. */
  monthDays: readonly number[];
  /** The months it is held in ("of January and July"); empty: every month. */
  months: readonly number[];
  /** The ordinals count weeks of the month, not weekdays: "Monday of the first and third week". */
  byWeek?: true;
  /** Weeks between, where the phrase itself says so ("every other Monday" is 2). */
  interval: number | null;
  /** "of the month" is said. */
  ofMonth?: true;
  /** "every third Monday" with no month named: an interval, or the third of the month. */
  everyNth: boolean;
  /** "every" or "each" is said: its rhythm is no one else's to give. */
  every?: true;
  /** It speaks of more than one day: a plural, "every", an ordinal, "of the month". */
  recurring: boolean;
  /** The weekday of the rule comes on or after this one: "Wednesday after the fourth Tuesday". */
  after?: { nth: number; weekday: Weekday };
}

/** A clock time, its end if one is given, and the zone words that stand with it. */
export interface TimePhrase extends Span {
  kind: 'time';
  start: ClockReading;
  end: ClockReading | null;
  zones: readonly ZoneWord[];
  /** Said in brackets, or in a sentence of conversions: the main statement stands elsewhere. */
  aside?: true;
}

export interface FrequencyPhrase extends Span {
  kind: 'frequency';
  unit: Unit;
  every: number;
  /** How often in that unit: "twice a month" is 2. */
  times: number;
  /** "every 2 or 3 weeks" */
  vague: boolean;
}

export interface ParityPhrase extends Span {
  kind: 'parity';
  odd: boolean;
}

export type BoundPhrase =
  | (Span & {
      kind: 'start';
      date: DateExpression;
      /** It is the date of the next meeting, from which weeks can be counted; the series may have begun earlier. */
      next?: true;
    })
  | (Span & { kind: 'until'; date: DateExpression });

export interface ExceptPhrase extends Span {
  kind: 'except';
  months: readonly number[];
  ordinals: readonly number[];
  weekdays: readonly Weekday[];
}

export interface DatePhrase extends Span {
  kind: 'date';
  date: DateExpression;
}

export interface DurationPhrase extends Span {
  kind: 'duration';
  minutes: number;
}

export interface ZonePhrase extends Span {
  kind: 'zone';
  zone: ZoneWord;
}

export interface AlternatingPhrase extends Span {
  kind: 'alternating';
}

/** A sign or word between phrases that says how they belong together. */
export interface Between extends Span {
  kind: 'and' | 'or' | 'comma' | 'open' | 'close' | 'stop' | 'line' | 'cell' | 'colon' | 'to' | 'words';
}

export type Phrase =
  | DaysPhrase
  | TimePhrase
  | FrequencyPhrase
  | ParityPhrase
  | BoundPhrase
  | ExceptPhrase
  | DatePhrase
  | DurationPhrase
  | ZonePhrase
  | AlternatingPhrase
  | Between;

/** A rule of the grammar: the phrase that starts at token `at` and the token after it, or null. */
export type PhraseRule = (tokens: readonly Token[], at: number) => { phrase: Phrase; next: number } | null;
