import type { Series } from '../../shared/contract.ts';
import { dateOf, dayNumber } from './civil-date.ts';
import type { Findings } from './findings.ts';
import type { SeriesPlan } from './occurrences.ts';
import { datesOf, type Rule } from './rule.ts';
import type { SettledSeries } from './series.ts';
import { wallTime } from './wall-time.ts';

/** Meetings by rule that a feed has room for, beside its listed dates (shared/contract.ts). */
const ROOM = 18_000;
/** Days of the past that are kept, the most that there is room for. */
const PASTS = [365, 90, 0];
const AHEAD = 396;

/** Returns about how many dates a rule has between two days. */
function countOf({ frequency, interval, byDay }: Rule, from: number, to: number): number {
  const days = Math.max(0, to - from);
  const each = Math.max(1, byDay.length);
  if (frequency === 'DAILY') return days / interval;
  return (days / ((frequency === 'WEEKLY' ? 7 : 30) * interval)) * each;
}

/** Returns the series begun at its first date from a day on, in the rhythm it has. */
function begunFrom(one: SettledSeries, day: number): SettledSeries {
  const { plan, series } = one;
  if (dayNumber(plan.start) >= day) return one;
  const start = datesOf(plan.rule, plan.start, dateOf(day + AHEAD)).find((date) => dayNumber(date) >= day);
  if (!start) return one;
  const begun: SeriesPlan = { ...plan, start };
  const moved: Series = { ...series, start: wallTime(start, plan.time.minutes) };
  return { ...one, plan: begun, series: moved };
}

/**
 * Returns the series that a feed has room for. Where their past is too long together, less of it is kept;
 * what is too much even then is left out and said.
 *
 * @param now ms since the epoch
 */
export function withinRoom(settled: readonly SettledSeries[], now: number, findings: Findings): SettledSeries[] {
  const today = Math.floor(now / 86_400_000);
  const count = ({ plan }: SettledSeries): number => countOf(plan.rule, dayNumber(plan.start), today + AHEAD);
  const total = (all: readonly SettledSeries[]): number => all.reduce((sum, one) => sum + count(one), 0);
  let begun = [...settled];
  for (const past of PASTS) {
    if (total(begun) <= ROOM) return begun;
    begun = begun.map((one) => begunFrom(one, today - past));
  }
  let room = ROOM;
  const kept = begun.filter((one) => (room -= count(one)) >= 0);
  const left = begun.find((one) => !kept.includes(one));
  if (left) {
    findings.add(
      'error',
      'too-many-meetings',
      left.draft.statement,
      `A feed has room for ${ROOM} meetings by rule; this series and ${begun.length - kept.length - 1} others are left out.`,
      { hint: 'Split the source into one file per group.' },
    );
  }
  return kept;
}
