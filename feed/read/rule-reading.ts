import type { DaysPhrase, ExceptPhrase, FrequencyPhrase } from './grammar/phrase.ts';
import { monthsBut } from './months.ts';
import type { DoubtCode, RuleReading } from './recurrence-statement.ts';
import { WEEKDAYS, type Weekday } from './weekday.ts';

/** What the days and the frequency words of a statement give together. */
export interface RuleFound {
  rule: RuleReading;
  /** What the same words also allow. */
  otherRule: RuleReading | null;
  doubts: DoubtCode[];
}

const weekly = (weekdays: readonly Weekday[], every: number): RuleReading => ({
  unit: 'week',
  every,
  weekdays,
  ordinals: [],
  monthDays: [],
  exceptMonths: [],
});

const monthly = (weekdays: readonly Weekday[], ordinals: readonly number[], every: number): RuleReading => ({
  unit: 'month',
  every,
  weekdays,
  ordinals,
  monthDays: [],
  exceptMonths: [],
});

const allBut = (months: readonly number[]): number[] => (months.length === 0 ? [] : monthsBut(months));

const inMonths = (frequency: FrequencyPhrase | undefined): boolean =>
  frequency?.unit === 'month' || frequency?.unit === 'quarter' || frequency?.unit === 'year';

const monthsBetween = (frequency: FrequencyPhrase | undefined): number =>
  frequency?.unit === 'month'
    ? frequency.every
    : frequency?.unit === 'quarter'
      ? 3 * frequency.every
      : frequency?.unit === 'year'
        ? 12
        : 1;

/**
 * Returns the rule that days and frequency words state together, or null where the words leave it open: a month's
 * meeting on a weekday without saying which one of the month.
 *
 * @param frequencies the words that go with the days, the nearest first
 */
export function ruleReading(
  days: DaysPhrase,
  frequencies: readonly FrequencyPhrase[],
  except: ExceptPhrase | undefined,
): RuleFound | null {
  const doubts: DoubtCode[] = [];
  const { weekdays, ordinals } = days;
  const weeks = frequencies.filter((frequency) => frequency.unit === 'week');
  const months = frequencies.find(inMonths);
  let rule: RuleReading;
  let otherRule: RuleReading | null = null;

  const daily = frequencies.find((frequency) => frequency.unit === 'day');
  if (weekdays.length === 0 && days.monthDays.length === 0 && daily) {
    rule = { ...weekly([], daily.every), unit: 'day' };
  } else if (days.monthDays.length > 0) {
    rule = { ...monthly([], [], monthsBetween(months)), monthDays: days.monthDays };
  } else if (days.after) {
    rule = { ...monthly(weekdays, [], monthsBetween(months)), after: days.after };
  } else if (ordinals.length > 0 && (!days.everyNth || months)) {
    // "monthly" beside "1st and 3rd" counts the months it happens in, not the meetings; "twice a month" agrees.
    // "quarterly, on the first Thursday of March, June, September and December": the months named say it all.
    const between = months && months.times === 1 && days.months.length === 0 ? monthsBetween(months) : 1;
    rule = { ...monthly(weekdays, ordinals, between), exceptMonths: allBut(days.months) };
    if (days.byWeek) doubts.push('vague-frequency');
    const week = weeks[0];
    if (week && !(week.every === 2 && ordinals.length === 2) && !(week.every === 1 && ordinals.length >= 4)) {
      doubts.push('frequency-contradiction');
      otherRule = weekly(weekdays, week.every);
    }
  } else if (days.everyNth) {
    rule = weekly(weekdays, days.interval ?? 1);
    otherRule = monthly(weekdays, ordinals, 1);
    doubts.push('every-nth-weekday');
  } else if (days.interval !== null) {
    rule = weekly(weekdays, days.interval);
    const other = weeks.find((week) => week.every !== days.interval);
    if (other) {
      doubts.push('frequency-contradiction');
      otherRule = weekly(weekdays, other.every);
    } else if (months) doubts.push('every-other-of-the-month');
  } else if (frequencies[0] && (inMonths(frequencies[0]) || (daily && daily.every > 1))) {
    return null;
  } else if (weeks.length > 0) {
    const longest = weeks.reduce((a, b) => (b.every > a.every ? b : a));
    rule = weekly(weekdays, longest.every);
    const other = weeks.find((week) => week.every !== longest.every);
    if (longest.every === 2 && weekdays.length > 1) {
      doubts.push('twice-a-week-or-every-two-weeks');
      otherRule = weekly(weekdays, 1);
    } else if (other) {
      doubts.push('frequency-contradiction');
      otherRule = weekly(weekdays, other.every);
    }
  } else {
    rule = weekly(weekdays, 1);
  }

  if (frequencies.some((frequency) => frequency.vague)) doubts.push('vague-frequency');
  if (except && rule.unit === 'day' && rule.every === 1 && except.weekdays.length > 0 && except.ordinals.length === 0)
    return {
      rule: weekly(
        WEEKDAYS.filter((day) => !except.weekdays.includes(day)),
        1,
      ),
      otherRule,
      doubts,
    };
  if (except) {
    const left = weekdays.filter((day) => !except.weekdays.includes(day));
    const both = except.ordinals.length > 0 && except.months.length > 0;
    if (except.weekdays.length > 0 && except.ordinals.length === 0 && left.length > 0 && left.length < weekdays.length)
      return { rule: { ...rule, weekdays: left }, otherRule, doubts };
    doubts.push('exception-in-prose');
    if (both) return { rule, otherRule, doubts };
    // "but the last" leaves out the fourth of one month and the fifth of another: no rule holds it.
    if (
      except.ordinals.length > 0 &&
      except.ordinals.every((nth) => nth > 0) &&
      rule.unit === 'week' &&
      rule.every === 1
    ) {
      rule = monthly(
        weekdays,
        [1, 2, 3, 4, 5].filter((nth) => !except.ordinals.includes(nth)),
        1,
      );
    }
    rule = { ...rule, exceptMonths: [...new Set([...rule.exceptMonths, ...except.months])].toSorted((a, b) => a - b) };
  }
  return { rule, otherRule, doubts };
}
