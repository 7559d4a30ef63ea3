import { groupEnded } from './context.ts';
import { converterLinks, type ConverterLink } from './converter-link.ts';
import { readDocument } from './document.ts';
import { findMeetingEntries, type MeetingEntry } from './meeting-entry.ts';
import type { Passage } from './passage.ts';
import { findRecurrences, type RecurrencesFound } from './recurrence.ts';

/** What a document states, each with its place. Nothing is decided yet. */
export interface Facts {
  passages: readonly Passage[];
  recurrences: RecurrencesFound;
  entries: readonly MeetingEntry[];
  converters: readonly ConverterLink[];
  /** The passage that says that the whole group has ended, if one does. */
  ended: Passage | null;
}

/** Returns the facts of a Markdown document. Never throws. */
export function readFacts(markdown: string): Facts {
  const passages = readDocument(markdown);
  return {
    passages,
    recurrences: findRecurrences(passages),
    entries: findMeetingEntries(passages),
    converters: converterLinks(passages),
    ended: groupEnded(passages),
  };
}
