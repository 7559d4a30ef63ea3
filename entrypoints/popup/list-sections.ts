import { wallClock } from '../../shared/wall-clock.ts';
import { lineStart } from '../words/line-start.ts';
import { say } from '../words/say.ts';
import type { ListEntry } from './list-entries.ts';
import type { Scene } from './scene.ts';

/** Days ahead that get a head of their own; what is later stands with its date. */
const NEAR = 6;

/** Entries under one head. */
export interface ListSection {
  key: string;
  head: string;
  /** The date under which its rows need only a time. */
  date?: string;
  rows: ListEntry[];
}

/** Returns sorted entries under the heads of their days: Today, Tomorrow, weekdays, Later, Dormant, No time found. */
export function listSections(entries: readonly ListEntry[], scene: Scene): ListSection[] {
  const found = new Map<string, ListEntry[]>();
  const today = wallClock(scene.now, scene.zone).dayNumber;
  for (const entry of entries) {
    const key = keyOf(entry, today, scene.zone);
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [entry]);
    else rows.push(entry);
  }
  return [...found].map(([key, rows]) => ({
    key,
    ...headOf(key, rows[0]?.meeting?.earliest ?? scene.now, scene),
    rows,
  }));
}

function keyOf({ meeting, dormantSince }: ListEntry, today: number, zone: string): string {
  if (meeting === undefined) return 'none';
  if (dormantSince !== undefined) return 'dormant';
  const days = wallClock(meeting.earliest, zone).dayNumber - today;
  if (days > NEAR) return 'later';
  // One that began before midnight and still runs belongs to today.
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days}`;
}

/** @param day Some moment of the day, milliseconds since the epoch. */
function headOf(key: string, day: number, { format, locale, now }: Scene): Pick<ListSection, 'head' | 'date'> {
  if (key === 'none') return { head: say('noTimeHead') };
  if (key === 'dormant') return { head: say('dormant') };
  if (key === 'later') return { head: say('laterHead') };
  if (key === 'today') return { head: say('todayHead'), date: format.listDay(now, now) };
  if (key === 'tomorrow') return { head: say('tomorrowHead'), date: format.listDay(day, now) };
  // The head of a later day is its weekday: the date beside it need not repeat it.
  return { head: lineStart(format.weekday(day), locale), date: format.date(day, now) };
}
