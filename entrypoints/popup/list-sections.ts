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
  const found = new Map<string, ListSection>();
  for (const entry of entries) {
    const head = headOf(entry, scene);
    const kept = found.get(head.key) ?? { ...head, rows: [] };
    kept.rows.push(entry);
    found.set(head.key, kept);
  }
  return [...found.values()];
}

function headOf({ meeting, dormantSince }: ListEntry, { format, locale, now, zone }: Scene): Omit<ListSection, 'rows'> {
  if (meeting === undefined) return { key: 'none', head: say('noTimeHead') };
  if (dormantSince !== undefined) return { key: 'dormant', head: say('dormant') };
  const days = wallClock(meeting.earliest, zone).dayNumber - wallClock(now, zone).dayNumber;
  if (days > NEAR) return { key: 'later', head: say('laterHead') };
  // One that began before midnight and still runs belongs to today.
  if (days <= 0) return { key: 'today', head: say('todayHead'), date: format.listDay(now, now) };
  const head = days === 1 ? say('tomorrowHead') : lineStart(format.weekday(meeting.earliest), locale);
  // The head of a later day is its weekday: the date beside it need not repeat it.
  const date = days === 1 ? format.listDay(meeting.earliest, now) : format.date(meeting.earliest, now);
  return { key: `in ${days}`, head, date };
}
