import type { Origin } from '../../shared/contract.ts';
import { say, type MessageName } from '../words/say.ts';

const NAMES: Record<Origin, { start: MessageName; inside: MessageName }> = {
  sentence: { start: 'originSentence', inside: 'originSentenceInside' },
  'dated-entry': { start: 'originDatedEntry', inside: 'originDatedEntryInside' },
  notice: { start: 'originNotice', inside: 'originNoticeInside' },
  'converter-link': { start: 'originConverterLink', inside: 'originConverterLinkInside' },
  correction: { start: 'originCorrection', inside: 'originCorrectionInside' },
};

/** "The dated list", at the start of a sentence. */
export const originStart = (origin: Origin): string => say(NAMES[origin].start);

/** "the dated list", inside one. */
export const originInside = (origin: Origin): string => say(NAMES[origin].inside);
