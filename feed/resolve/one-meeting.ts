import type { MeetingEntry } from '../read/meeting-entry.ts';
import { isoDate } from './civil-date.ts';
import type { Override } from './occurrences.ts';

/** A dated meeting that stands apart from all series, and all that speaks of it, the entry itself first. */
export interface OneMeeting {
  override: Override;
  entries: readonly MeetingEntry[];
}

/**
 * Returns dated meetings that stand apart from all series, each once: what else speaks of the one time of a date (a notice
 * of the next meeting, a heading that is the date) adds its state, reason and lines to it. Two entries of a schedule are
 * two meetings.
 */
export function eachOnce(overrides: readonly Override[]): OneMeeting[] {
  const byDate = Map.groupBy(overrides, ({ meeting }) => isoDate(meeting.date));
  return [...byDate.values()].flatMap((onDate) => {
    const timed = onDate.filter(({ moment }) => moment !== null);
    const listed = timed.filter(({ meeting }) => !meeting.entry.notice);
    const [main] = [...listed, ...timed];
    if (!main || listed.length > 1 || new Set(timed.map(({ moment }) => moment)).size > 1)
      return onDate.map((override) => ({ override, entries: [override.meeting.entry] }));
    const others = onDate.filter((one) => one !== main).map(({ meeting }) => meeting.entry);
    const entry = others.reduce(withWordsOf, main.meeting.entry);
    return [{ override: { ...main, meeting: { ...main.meeting, entry } }, entries: [main.meeting.entry, ...others] }];
  });
}

const withWordsOf = (entry: MeetingEntry, other: MeetingEntry): MeetingEntry => ({
  ...entry,
  status: other.status === 'cancelled' ? 'cancelled' : entry.status,
  reason: entry.reason ?? other.reason,
  agenda: entry.agenda ?? other.agenda,
  detail: [...entry.detail, other.passage],
});
