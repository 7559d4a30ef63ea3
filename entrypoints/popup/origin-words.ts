import type { Origin } from '../../shared/contract.ts';
import { isListed } from '../../shared/is-listed.ts';
import type { Meeting } from '../../shared/meeting.ts';
import type { Reading } from '../../shared/reading.ts';
import { say, type MessageName } from '../words/say.ts';

const NAMES: Record<Origin | 'other-dates', { start: MessageName; inside: MessageName }> = {
  sentence: { start: 'originSentence', inside: 'originSentenceInside' },
  'dated-entry': { start: 'originDatedEntry', inside: 'originDatedEntryInside' },
  'other-dates': { start: 'originOtherDates', inside: 'originOtherDatesInside' },
  notice: { start: 'originNotice', inside: 'originNoticeInside' },
  'converter-link': { start: 'originConverterLink', inside: 'originConverterLinkInside' },
  correction: { start: 'originCorrection', inside: 'originCorrectionInside' },
};

type From = Pick<Reading, 'origin'>;
type Told = Pick<Meeting, 'occurrence' | 'series'>;

/** True for what the list says of other dates alone, as for all beyond its end: it does not have this one. */
export const isOfOtherDates = ({ origin }: From, { occurrence, series }: Told): boolean =>
  origin === 'dated-entry' && !isListed(occurrence, series);

const namesOf = (reading: From, meeting: Told) =>
  NAMES[isOfOtherDates(reading, meeting) ? 'other-dates' : reading.origin];

/** "The dated list", at the start of a sentence: where a reading of a meeting's time comes from. */
export const originStart = (reading: From, meeting: Told): string => say(namesOf(reading, meeting).start);

/** "the dated list", inside one. */
export const originInside = (reading: From, meeting: Told): string => say(namesOf(reading, meeting).inside);
