import type { DaysPhrase } from './grammar/phrase.ts';
import { ruleReading } from './rule-reading.ts';
import type { RuleReading } from './recurrence-statement.ts';

/** The days of a statement, where its sentence names the same weekday twice. */
export interface SettledDays {
  days: DaysPhrase;
  /** The other naming of the weekday, if there is one. */
  other: DaysPhrase | null;
  /** The rule that the other naming gives, where it contradicts. */
  contradiction: ((rule: RuleReading) => RuleReading | null) | null;
}

/** Whether days say how often, beyond being in the plural. */
const saysRhythm = ({ every, interval, ordinals }: DaysPhrase): boolean =>
  every === true || interval !== null || ordinals.length > 0;

const sameRhythm = (one: DaysPhrase, other: DaysPhrase): boolean =>
  (one.interval ?? 1) === (other.interval ?? 1) && one.ordinals.join() === other.ordinals.join();

/**
 * Returns which of two namings of one weekday is the rule of a statement. Days that name the month decide over those that
 * do not ("Every other Friday 9:00, currently the 1st and 3rd Friday"); else the rarer one does ("every Tuesday or every
 * other Tuesday at 9:00"), as with "weekly or biweekly".
 *
 * @param alone days of the sentence that have no time of their own
 */
export function settleDays(days: DaysPhrase, alone: readonly DaysPhrase[]): SettledDays {
  const rivals = alone.filter((one) => one.weekdays.some((day) => days.weekdays.includes(day)));
  const ofMonth = rivals.find((one) => one.ordinals.length > 0);
  if (ofMonth && days.ordinals.length === 0) {
    const every = days.interval ?? 1;
    return { days: ofMonth, other: days, contradiction: (rule) => ({ ...rule, unit: 'week', every, ordinals: [] }) };
  }
  const rival = rivals.find((one) => saysRhythm(one) && !sameRhythm(one, days));
  if (!rival) return { days, other: null, contradiction: null };
  const [rarer, other] = (rival.interval ?? 1) > (days.interval ?? 1) ? [rival, days] : [days, rival];
  const contradicts = saysRhythm(other);
  return {
    days: rarer,
    other,
    contradiction: contradicts ? () => ruleReading(other, [], undefined)?.rule ?? null : null,
  };
}
