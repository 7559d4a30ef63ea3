import type { Series } from '../../shared/contract.ts';
import { dateAt, isoDate, type CivilDate } from './civil-date.ts';
import type { DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import { overrideOf } from './occurrences.ts';
import type { SettledSeries } from './series.ts';
import { instantOf, momentOf } from './wall-time.ts';

const YEAR = 365 * 86_400_000;

export interface DormancyInput {
  meetings: readonly DatedMeeting[];
  minutes: readonly CivilDate[];
  /** When the source last changed, ms since the epoch. */
  updated: number;
  now: number;
}

/**
 * Returns the series, marked as dormant where the newest sign of a meeting (listed dates, minutes, recordings, the
 * source's own last change) is over twelve months old, and says so.
 */
export function markDormant(settled: readonly SettledSeries[], input: DormancyInput, findings: Findings): Series[] {
  return settled.map(({ series, plan, draft }) => {
    const { zone, minutes: clock } = plan.time;
    const signs = [
      ...input.meetings.map((meeting) => overrideOf(meeting, zone).moment ?? momentOf(meeting.date, clock, zone)),
      ...input.minutes.map((date) => momentOf(date, clock, zone)),
      input.updated,
    ];
    const newest = signs.reduce((a, b) => Math.max(a, b));
    if (input.now - newest <= YEAR) return series;
    findings.add(
      'info',
      'dormant',
      draft.statement,
      `No sign of a meeting since ${isoDate(dateAt(newest))}. What the rule gives is still shown, after that remark.`,
      { hint: 'List a recent or coming date, or say that the group no longer meets.' },
    );
    return { ...series, dormantSince: instantOf(newest) };
  });
}
