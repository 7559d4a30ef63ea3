import type { MinutesEntry } from '../../shared/contract.ts';
import type { DatedDocument } from '../read/minutes.ts';
import { isoDate, type CivilDate } from './civil-date.ts';
import { settleYear } from './year.ts';

/**
 * Returns the minutes and recordings with their dates, newest first, those of one date in reading order. A missing year is
 * the one nearest to the date the source is as of; a date that the calendar does not have is none.
 */
export function settleMinutes(documents: readonly DatedDocument[], asOf: CivilDate): MinutesEntry[] {
  const entries = documents.flatMap(({ date, url, kind, host, title, place }): MinutesEntry[] => {
    const settled = settleYear(date, asOf);
    if (!settled) return [];
    return [{ date: isoDate(settled.date), url, kind, host, ...(title !== undefined && { title }), line: place.line }];
  });
  return entries.toSorted((a, b) => b.date.localeCompare(a.date));
}
