import { findDates } from './date-expression.ts';
import { linksOf, type PassageLink } from './passage-link.ts';
import type { Passage } from './passage.ts';
import { cellAt } from './span-search.ts';

export type DocumentRel =
  'agenda' | 'recordings' | 'calendar' | 'converter' | 'document' | 'charter' | 'chat' | 'mailing-list';

/** A link that stays the same from meeting to meeting. */
export interface DocumentLink extends PassageLink {
  rel: DocumentRel;
}

const AGENDA = /\b(?:agendas?|minutes|notes|meeting docs?|meeting documents?)\b/i;
const RECORDINGS = /\b(?:recordings?|recorded|videos?|playlists?|archived on|past (?:calls|meetings))\b/i;
const CALENDAR = /\b(?:calendars?|ical|ics)\b/i;
const CHARTER = /\bcharter\b/i;
const MAILING_LIST = /\bmailing[ -]?lists?\b|\bgoogle group\b/i;
/** A release, a template or a way to take notes is no record of meetings. */
const OTHER_NOTES =
  /\b(?:release notes|patch notes|field notes|notes? template|(?:5|10|15|30|45|60) minutes|how to)\b/i;
const PAGES = new Set(['document', 'page', 'event', 'recording', 'playlist', 'stream', 'form', 'slides', 'calendar']);

/**
 * Returns the running documents, recordings, calendars and other standing links of a document, in reading order. What
 * a link is for is read from its address, its own words, the words before it in the sentence, and its column's head,
 * in that order. Links of one date are none (see minutes.ts).
 */
export function documentLinks(passages: readonly Passage[], base?: string): DocumentLink[] {
  const found: DocumentLink[] = [];
  for (const passage of passages) {
    for (const link of linksOf(passage, base)) {
      const rel = relOf(link, passage);
      if (rel !== null) found.push(Object.assign({ rel }, link));
    }
  }
  return found;
}

function relOf(link: PassageLink, passage: Passage): DocumentRel | null {
  if (link.kind === 'converter') return 'converter';
  if (link.kind === 'calendar') return 'calendar';
  if (!PAGES.has(link.kind))
    return MAILING_LIST.test(link.words) ? 'mailing-list' : link.kind === 'chat' ? 'chat' : null;
  if (findDates(link.words).length > 0 || link.url.startsWith('mailto:')) return null;
  const video = link.kind === 'recording' || link.kind === 'playlist' || link.kind === 'stream';
  const cell = cellAt(passage, link.from);
  const words = /^https?:/i.test(link.words) ? '' : link.words;
  const lead = leadOf(passage.text.slice(Math.max(cell?.from ?? 0, link.from - 120), link.from));
  for (const said of [words, ...lead, cell?.header ?? '', rowHead(passage, cell)]) {
    if (OTHER_NOTES.test(said)) return null;
    if (!video && AGENDA.test(said)) return 'agenda';
    if (RECORDINGS.test(said) && (video || link.kind === 'page' || link.kind === 'document')) return 'recordings';
    if (!video && CALENDAR.test(said)) return 'calendar';
    if (MAILING_LIST.test(said)) return 'mailing-list';
    if (CHARTER.test(said)) return 'charter';
  }
  if (link.kind === 'playlist') return 'recordings';
  return link.kind === 'document' && link.service !== 'GitHub' ? 'document' : null;
}

/** In a table of two columns the first cell says what the second is. */
const rowHead = (passage: Passage, cell: { from: number } | undefined): string => {
  const first = passage.cells[0];
  return first && cell && passage.cells.length === 2 && cell.from !== first.from
    ? passage.text.slice(first.from, first.to)
    : '';
};

/** Returns the parts of the clause that leads to a link, the nearest first: back to the end of the sentence before. */
function leadOf(before: string): string[] {
  const clause = before.split(/(?<=[.!?;])\s|\n\s*\n|\t|[|]/).at(-1) ?? '';
  return clause
    .slice(-100)
    .split(/,|\band\b/)
    .reverse();
}
