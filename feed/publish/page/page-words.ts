import type { MinutesEntry, Origin } from '../../../shared/contract.ts';
import { capital } from '../../../shared/capital.ts';
import { isListed } from '../../../shared/is-listed.ts';
import type { Meeting, Starts } from '../../../shared/meeting.ts';
import type { Reading } from '../../../shared/reading.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { ORIGIN_NAMES } from '../origin-name.ts';

/** "The dated list". */
export const originTitle = (origin: Origin): string => capital(ORIGIN_NAMES[origin]);

const SHORT: Record<Origin, string> = {
  correction: 'Correction',
  'dated-entry': 'Dated list',
  notice: 'Notice',
  sentence: 'Sentence',
  'converter-link': 'Converter link',
};

/** "Dated list", or "Like the list" for a date that the list does not have but would put at its own time. */
export function readFrom(reading: Reading, meeting: Meeting): string {
  return reading.origin === 'dated-entry' && isByRule(meeting) ? 'Like the list' : SHORT[reading.origin];
}

/** True when nothing but the rule says that there is a meeting on this date. */
export const isByRule = ({ occurrence, series }: Meeting): boolean =>
  occurrence.series !== null && occurrence.status === 'scheduled' && !isListed(occurrence, series);

/** True when the readings of a meeting differ by more than the time of day. */
export const onDifferentDays = ({ readings }: Starts, zone: string): boolean =>
  new Set(readings.map(({ start }) => wallClock(start, zone).dayNumber)).size > 1;

const KINDS: Record<MinutesEntry['kind'], string> = {
  minutes: 'Minutes',
  recording: 'Recording',
  slides: 'Slides',
  other: 'Link',
};

/** "Minutes" where they are text, "Recording, YouTube" where one has to choose where to look. */
export const minutesWords = ({ kind, host }: MinutesEntry): string =>
  kind === 'recording' ? `${KINDS[kind]}, ${host.replace(/ recording$/i, '')}` : KINDS[kind];

/** The first line of an agenda. */
export const topicOf = ({ occurrence }: Meeting): string => occurrence.agenda?.split('\n')[0]?.trim() ?? '';

/** What follows the first line of an agenda. */
export const detailsOf = ({ occurrence: { agenda = '' } }: Meeting): string =>
  agenda.includes('\n') ? agenda.slice(agenda.indexOf('\n')).trim() : '';

const OPEN = 320;

/** Parts a text into a beginning of whole sentences that is short enough to stand open, and the rest. */
export function opened(text: string): { opening: string; rest: string } {
  if (text.length <= OPEN) return { opening: text, rest: '' };
  const end = text.slice(0, OPEN).search(/[.!?]\s(?!.*[.!?]\s)/s);
  return end === -1
    ? { opening: '', rest: text }
    : { opening: text.slice(0, end + 1), rest: text.slice(end + 1).trim() };
}

/** "+1 h", "−30 min". */
export function shiftWords(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : '+'}${size % 60 === 0 ? `${size / 60} h` : `${size} min`}`;
}

/** Meeting ids are read aloud and typed in groups: "175 547 218", "812 3456 7890". */
export function spacedId(id: string): string {
  if (!/^\d{9,11}$/.test(id)) return id;
  const [first, second] = [3, id.length === 11 ? 7 : 6];
  return [id.slice(0, first), id.slice(first, second), id.slice(second)].join(' ');
}
