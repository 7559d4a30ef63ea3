import type { Origin } from '../../shared/contract.ts';

/** What people call the place in the source that a reading comes from, as the subject of "says". */
export const ORIGIN_NAMES: Record<Origin, string> = {
  correction: 'the correction',
  'dated-entry': 'the dated list',
  notice: 'the notice',
  sentence: 'the sentence',
  'converter-link': 'the converter link',
};
