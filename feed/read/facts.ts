import { about, type About } from './about.ts';
import { groupEnded } from './context.ts';
import { converterLinks, type ConverterLink } from './converter-link.ts';
import { dialIns, type DialInFact } from './dial-in.ts';
import { documentLinks, type DocumentLink } from './document-link.ts';
import { readDocument } from './document.ts';
import { joinLinks, type JoinLink } from './join-link.ts';
import { findMeetingEntries, type MeetingEntry } from './meeting-entry.ts';
import { datedDocuments, type DatedDocument } from './minutes.ts';
import { outcomes, type Outcome } from './outcomes.ts';
import type { Passage } from './passage.ts';
import { people, type PersonFact } from './people.ts';
import { findRecurrences } from './recurrence.ts';
import type { RecurrencesFound } from './recurrences-found.ts';

/** What a document states, each with its place. Nothing is decided yet. */
export interface Facts {
  passages: readonly Passage[];
  recurrences: RecurrencesFound;
  entries: readonly MeetingEntry[];
  converters: readonly ConverterLink[];
  joins: readonly JoinLink[];
  dialIns: readonly DialInFact[];
  documents: readonly DocumentLink[];
  minutes: readonly DatedDocument[];
  people: readonly PersonFact[];
  outcomes: readonly Outcome[];
  about: About;
  /** The passage that says that the whole group has ended, if one does. */
  ended: Passage | null;
}

/**
 * Returns the facts of a Markdown document. Never throws.
 *
 * @param base absolute address that relative links are resolved against; without it they are left out
 */
export function readFacts(markdown: string, base?: string): Facts {
  const passages = readDocument(markdown);
  return {
    passages,
    recurrences: findRecurrences(passages),
    entries: findMeetingEntries(passages),
    converters: converterLinks(passages),
    joins: joinLinks(passages),
    dialIns: dialIns(passages),
    documents: documentLinks(passages, base),
    minutes: datedDocuments(passages, base),
    people: people(passages),
    outcomes: outcomes(passages, base),
    about: about(passages, base),
    ended: groupEnded(passages),
  };
}
