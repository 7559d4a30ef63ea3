import type { Token } from '../token.ts';
import { WEEKDAYS, type Weekday } from '../weekday.ts';
import type { DaysPhrase, PhraseRule } from './phrase.ts';
import { look, skip, spanOf } from './tokens-ahead.ts';

/** A longer list is none that people write; the bound keeps reading linear. */
const MOST = 7;

/** Reads "first and third", "1st, 2nd & last", "first two". */
function ordinals(tokens: readonly Token[], at: number): { nths: number[]; next: number } {
  const nths: number[] = [];
  let index = at;
  let next = at;
  for (;;) {
    const ordinal = look(tokens, index, 'ordinal');
    if (!ordinal) return { nths, next };
    nths.push(ordinal.nth);
    next = index + 1;
    const several = look(tokens, next, 'number');
    if (
      several &&
      Math.abs(ordinal.nth) === 1 &&
      several.value >= 2 &&
      several.value <= 4 &&
      look(tokens, next + 1, 'weekday')
    ) {
      for (let count = 2; count <= several.value; count += 1) nths.push(ordinal.nth * count);
      return { nths, next: next + 1 };
    }
    if (nths.length > MOST) return { nths, next };
    index = skip(tokens, next, 'and', 'comma', 'or', 'to');
    if (index > next + 2) return { nths, next };
    // "the 2nd and the 4th"
    const article = tokens[index];
    if (article?.kind === 'filler') index += 1;
  }
}

/** Reads "Tuesdays and Thursdays", "Mon/Wed", "Monday through Friday", "weekdays". */
function weekdays(tokens: readonly Token[], at: number): { days: Weekday[]; plural: boolean; next: number } {
  const days: Weekday[] = [];
  let plural = false;
  if (look(tokens, at, 'weekdays')) return { days: WEEKDAYS.slice(0, 5), plural: true, next: at + 1 };
  let index = at;
  let next = at;
  let range = false;
  for (;;) {
    const weekday = look(tokens, index, 'weekday');
    if (!weekday || next > at + 3 * MOST) return { days, plural, next };
    const last = days.at(-1);
    if (range && last) {
      for (let i = WEEKDAYS.indexOf(last) + 1; i < WEEKDAYS.indexOf(weekday.day); i++)
        days.push(WEEKDAYS[i] ?? weekday.day);
    }
    if (!days.includes(weekday.day)) days.push(weekday.day);
    plural ||= weekday.plural;
    next = index + 1;
    index = skip(tokens, next, 'and', 'comma', 'or');
    range = index === next && (tokens[index]?.kind === 'to' || tokens[index]?.kind === 'until');
    if (range) index += 1;
    else if (index > next + 2) return { days, plural, next };
    else if (index > next && tokens[index]?.kind === 'filler' && look(tokens, index + 1, 'weekday')) index += 1;
  }
}

/** Reads "of every month", "of the month", "each month"; returns the token after it, or `at` where there is none. */
function ofMonth(tokens: readonly Token[], at: number): number {
  const index = skip(tokens, at, 'filler', 'every');
  const unit = look(tokens, index, 'unit');
  return unit?.unit === 'month' && index > at ? index + 1 : at;
}

/**
 * Reads "of the quarter" behind ordinals: the first ones are in its first month, the last in its last; returns the months
 * and the token after it, `at` where it is not said.
 */
function ofQuarter(tokens: readonly Token[], at: number, nths: readonly number[]): { months: number[]; next: number } {
  const index = skip(tokens, at, 'filler', 'every');
  if (index === at || look(tokens, index, 'unit')?.unit !== 'quarter' || nths.length === 0)
    return { months: [], next: at };
  const month = nths.every((nth) => nth < 0) ? 3 : 1;
  return { months: [month, month + 3, month + 6, month + 9], next: index + 1 };
}

/** Reads "of January, April and July", "in June and December"; `next` is `at` where no months are named. */
function inMonths(tokens: readonly Token[], at: number): { months: number[]; next: number } {
  const months: number[] = [];
  let index = skip(tokens, at, 'filler', 'open');
  let next = at;
  if (index === at) return { months, next };
  for (let month = look(tokens, index, 'month'); month && months.length < 12; month = look(tokens, index, 'month')) {
    months.push(month.month);
    next = index + 1;
    index = skip(tokens, next, 'and', 'comma', 'or');
  }
  // "of June 2024" is one month, not each year's; "from March to October" is a stretch.
  const after = tokens[next];
  return after?.kind === 'number' || after?.kind === 'to' ? { months: [], next: at } : { months, next };
}

/** Reads "week of the month" after ordinals; returns the token after it, or `at` where there is none. */
function weekOfMonth(tokens: readonly Token[], at: number): number {
  const week = look(tokens, at, 'unit');
  const month = week?.unit === 'week' ? ofMonth(tokens, at + 1) : at;
  return month > at + 1 ? month : at;
}

/**
 * Reads the ordinals behind weekdays: "Mondays (1st and 3rd)", "Wednesdays, 2nd & 4th of the month"; `next` is `at` where
 * there are none, and where they belong to what follows ("Tuesday, 1st Wednesday") or are a date ("Friday 24th").
 */
function ordinalsBehind(tokens: readonly Token[], at: number, plural: boolean): { nths: number[]; next: number } {
  const none = { nths: [], next: at };
  const from = skip(tokens, at, 'open', 'comma', 'filler', 'to', 'colon', 'every');
  const { nths, next } = ordinals(tokens, from);
  if (nths.length === 0 || nths.some((nth) => nth > 5)) return none;
  const month = ofMonth(tokens, next);
  const after = tokens[Math.max(next, month)]?.kind;
  if (after === 'weekday' || after === 'unit' || after === 'other') return none;
  const inBrackets = tokens[from - 1]?.kind === 'open' && after === 'close';
  if (month === next && !inBrackets && !(plural && nths.length > 1)) return none;
  return { nths, next: Math.max(next, month) };
}

/** Whether "monthly" stands right before: "monthly on the 15th". */
const afterMonthly = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => {
    const before = look(tokens, at - back, 'frequency');
    const between = tokens.slice(at - back + 1, at);
    return before?.unit === 'month' && between.every(({ kind }) => kind === 'filler' || kind === 'at');
  });

/** Returns a phrase that tells only which ones of the month, of days that are named elsewhere in the sentence. */
const whichOf = (nths: readonly number[], tokens: readonly Token[], at: number, next: number): DaysPhrase => ({
  kind: 'days',
  weekdays: [],
  ordinals: nths,
  monthDays: [],
  months: [],
  byWeek: true,
  interval: null,
  everyNth: false,
  recurring: true,
  ...spanOf(tokens, at, next),
});

/**
 * Days:
 * - 1st and 3rd Tuesday of every month · second & last Thursday · the last Thursday of the month
 * - every other Friday · alternating Thursdays · every second Wednesday · every 3rd Wednesday of every month
 * - Tuesdays and Thursdays · each Monday · Mon-Fri · weekdays
 * - the 15th of each month · monthly on the 15th · the first Monday of January and July
 * - Mondays (1st and 3rd) · Wednesdays, 2nd & 4th of the month
 * - Monday of the first and third week of the month · first week of the month on Monday
 * - Every-second Thursday
 * - Wednesday, after the fourth Tuesday
 */
export const days: PhraseRule = (tokens, at) => {
  let index = at;
  let interval: number | null = null;
  let everyNth = false;
  const every = tokens[index]?.kind === 'every';
  if (every) index = skip(tokens, index + 1, 'filler', 'to');
  if (tokens[index]?.kind === 'other' && every) {
    interval = 2;
    index = skip(tokens, index + 1, 'filler');
    if (look(tokens, index, 'unit')) return null; // "every other week" is a frequency
  } else if (tokens[index]?.kind === 'alternating' && !every) {
    interval = 2;
    index = skip(tokens, index + 1, 'filler');
  } else if (every && tokens[index]?.kind === 'alternating') {
    interval = 2;
    index += 1;
  }
  const counted = every && interval === null ? look(tokens, index, 'number') : null;
  if (counted && look(tokens, index + 1, 'weekday') && counted.value >= 2 && counted.value <= 8) {
    interval = counted.value;
    index += 1;
  }
  const nth = interval === null ? ordinals(tokens, index) : { nths: [], next: index };
  index = nth.next;
  if (nth.nths.length > 0 && look(tokens, index, 'other')) return null;
  const weeks = nth.nths.length > 0 ? weekOfMonth(tokens, index) : index;
  const named = weekdays(tokens, skip(tokens, weeks, 'filler', 'comma'));
  if (named.days.length === 0) {
    // "(1st and 3rd weeks of the month)": of the days named elsewhere.
    if (weeks > index)
      return nth.nths.some((n) => n > 5) ? null : { phrase: whichOf(nth.nths, tokens, at, weeks), next: weeks };
    const month = Math.max(ofMonth(tokens, nth.next), afterMonthly(tokens, at) ? nth.next : 0);
    if (nth.nths.length === 0 || (month === nth.next && !afterMonthly(tokens, at)) || nth.nths.some((n) => n < 1))
      return null;
    return {
      phrase: {
        kind: 'days',
        weekdays: [],
        ordinals: [],
        monthDays: nth.nths,
        months: [],
        interval: null,
        everyNth: false,
        recurring: true,
        ...spanOf(tokens, at, month),
      },
      next: month,
    };
  }
  if (nth.nths.some((n) => n > 5)) return null;
  let next = named.next;
  let byWeek = weeks > index;
  if (nth.nths.length === 0) {
    const later = ordinals(tokens, skip(tokens, next, 'filler', 'every'));
    const week = later.nths.length > 0 ? weekOfMonth(tokens, later.next) : later.next;
    if (week > later.next) {
      nth.nths.push(...later.nths);
      byWeek = true;
      next = week;
    }
  }
  const behind = nth.nths.length === 0 ? ordinalsBehind(tokens, next, named.plural) : { nths: [], next };
  nth.nths.push(...behind.nths);
  next = behind.next;
  const month = ofMonth(tokens, next);
  const quarter = ofQuarter(tokens, month, nth.nths);
  const held = quarter.next > month ? quarter : inMonths(tokens, month);
  const monthly = month > next || byWeek || behind.nths.length > 0 || (held.months.length > 0 && nth.nths.length > 0);
  next = Math.max(month, held.next);
  const [first] = nth.nths;
  if (every && !monthly && nth.nths.length === 1 && first !== undefined && first >= 2) {
    everyNth = true;
    interval = first;
  }
  const phrase: DaysPhrase = {
    kind: 'days',
    weekdays: named.days,
    ordinals: nth.nths,
    monthDays: [],
    months: held.months,
    ...(byWeek && { byWeek }),
    ...(every && { every }),
    ...(month > behind.next && { ofMonth: true as const }),
    interval,
    everyNth,
    recurring: every || interval !== null || named.plural || nth.nths.length > 0 || monthly,
    ...spanOf(tokens, at, next),
  };
  // "Friday 24th" is a date.
  if (!phrase.recurring && (look(tokens, next, 'ordinal')?.nth ?? 0) > 0) return null;
  // "28 Wed" in a table of dates is a date, not a weekday that comes round.
  const beside = [
    look(tokens, at - 1, 'number'),
    tokens[next + 1]?.kind === 'to' ? null : look(tokens, next, 'number'),
  ];
  if (
    !phrase.recurring &&
    beside.some((number) => number && number.value <= 31 && number.to - number.from <= 2) &&
    !look(tokens, next + 1, 'zone')
  )
    return null;
  const after = skip(tokens, next, 'comma');
  if (tokens[after]?.kind === 'after') {
    const anchor = ordinals(tokens, skip(tokens, after + 1, 'filler'));
    const [anchorNth] = anchor.nths;
    const weekday = look(tokens, anchor.next, 'weekday');
    if (anchorNth !== undefined && weekday) {
      next = ofMonth(tokens, anchor.next + 1);
      return {
        phrase: {
          ...phrase,
          after: { nth: anchorNth, weekday: weekday.day },
          recurring: true,
          ...spanOf(tokens, at, next),
        },
        next,
      };
    }
  }
  return { phrase, next };
};
