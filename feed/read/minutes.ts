import type { MinutesEntry } from '../../shared/contract.ts';
import { hostName } from '../../shared/meeting-services.ts';
import { findDates, type DateExpression } from './date-expression.ts';
import { linksOf, type PassageLink } from './passage-link.ts';
import { cellAt, lastStarting } from './span-search.ts';
import { headingsAbove, itemsAbove, type Passage, type Place, type Span } from './passage.ts';

/** Minutes, a recording or slides of one date. The date has no year where the text has none. */
export interface DatedDocument {
  date: DateExpression;
  url: string;
  kind: MinutesEntry['kind'];
  host: string;
  /** Words beside the link that are neither date nor "notes", "video" and the like. */
  title?: string;
  passage: number;
  place: Place;
}

const MINUTES = /\b(?:minutes|notes|summary|summaries|transcripts?|log|readout|recap)\b/i;
const RECORDING = /\b(?:recordings?|recorded|videos?|audio|replay|youtube|screencast)\b/i;
const SLIDES = /\b(?:slides?|slide ?deck|deck|presentation|pdf)\b/i;
const AGENDA = /\b(?:agenda|discussion|issue|doc(?:ument)?)\b/i;
/** Headings and column heads under which dated links are records of meetings. */
const RECORDS =
  /\b(?:minutes|notes|recordings?|videos?|slides|(?:past|previous|prior|recent|archived) (?:meetings?|calls|sessions)|meetings? (?:archives?|log|history|records?))\b/i;
const MEETINGS = /\b(?:meetings?|calls?|sessions?|schedule|telecons?|sync|agendas?)\b/i;
/** Headings under which dates are those of something else. */
const ELSE =
  /\b(?:releases?|changelog|what'?s new|news|blog|posts?|articles?|announcements?|conferences?|talks|publications?|papers|roadmap|timeline|milestones?|deadlines?|elections?|members|people|maintainers|chairs|leads|leadership|governance|security advisor(?:y|ies)|support|versions?)\b/i;
/** How many links and letters beside a link are looked at for its title, and how wide a table may be. */
const NEAR = 12;
const REACH = 300;
const MANY = 40;
/** Words beside a date that make it the date of something else. */
const OTHER_DATE =
  /\b(?:terms?|start date|end date|start(?:s|ing)|begin(?:s|ning)|since|until|joined|elected|released?|published|accepted|approved|deadline|due|expires?|updated|created|founded|adopted|last (?:modified|generated|updated|reviewed)|v?\d+\.\d+\.\d+)\b/i;
const RECURRING =
  /\b(?:every|each|(?:bi-?)?(?:weekly|monthly)|fortnightly|alternat\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/i;
const RECORD_KINDS = new Set<PassageLink['kind']>(['recording', 'document', 'slides', 'page', 'stream']);
const NO_RECORD =
  /github\.com\/[^/]+\/[^/]+\/(?:releases|pull|commit|compare|tags|actions|milestone)\b|github\.com\/[^/?#]+\/?$/i;

/**
 * Returns the dated minutes, recordings and slides of a document in reading order. The date stands in the link, before
 * it in the same line, item or row, in the item or heading above, or in the file name. Relative links are resolved
 * against `base`, else left out. Schedules, release notes and terms of office are no minutes.
 */
export function datedDocuments(passages: readonly Passage[], base?: string): DatedDocument[] {
  const found = new Map<string, DatedDocument>();
  const dates = passages.map((passage) => (passage.kind === 'code' ? [] : findDates(passage.text)));
  for (const passage of passages) {
    if (passage.kind === 'code' || passage.kind === 'front-matter') continue;
    const headings = headingsAbove(passages, passage);
    const links = linksOf(passage, base);
    for (const [index, link] of links.entries()) {
      const near = links.slice(Math.max(0, index - NEAR), index + NEAR);
      const dated = documentAt(passages, passage, headings, dates, near, link);
      if (dated) {
        const key = `${dated.date.year ?? ''}-${dated.date.month}-${dated.date.day} ${dated.url}`;
        if (!found.has(key)) found.set(key, dated);
      }
    }
  }
  return [...found.values()];
}

function documentAt(
  passages: readonly Passage[],
  passage: Passage,
  headings: readonly Passage[],
  dates: readonly (readonly DateExpression[])[],
  near: readonly PassageLink[],
  link: PassageLink,
): DatedDocument | null {
  if (!RECORD_KINDS.has(link.kind) || NO_RECORD.test(link.url) || link.url.startsWith('mailto:')) return null;
  const cell = cellAt(passage, link.from);
  const [above] = headings;
  const title = above?.text ?? '';
  const records =
    RECORDS.test(title) ||
    RECORDS.test(cell?.header ?? '') ||
    (RECORDS.test(headings[1]?.text ?? '') && !ELSE.test(title));
  if (ELSE.test(title) && !RECORDS.test(title) && !MEETINGS.test(title)) return null;

  const own = dateBefore(dates[passage.index] ?? [], passage, link);
  const inLink = own !== null && own.from >= link.from;
  const around = [...itemsAbove(passages, passage), ...headings.slice(0, 2)].find(
    (one) => (dates[one.index] ?? []).length > 0,
  );
  // "Mondays, starting June 14, 2018" dates a series, not what hangs under it.
  const ofAround = around && !RECURRING.test(around.text) ? dates[around.index]?.[0] : undefined;
  const date = own ?? ofAround ?? dateInPath(link.url);
  if (!date) return null;

  const lead = passage.text.slice(Math.max(cell?.from ?? 0, link.from - 60), link.from);
  const beside = own
    ? passage.text.slice(Math.max(0, own.from - 40), own.from) + passage.text.slice(own.to, own.to + 12)
    : '';
  if (OTHER_DATE.test(beside) && !records) return null;
  const words = /^https?:/i.test(link.words) ? '' : link.words;
  const kind = kindOf(link, inLink ? labelWithout(own, passage, link) : words, lead, title, cell?.header ?? '');
  if (kind === null) return null;
  const says = kind !== 'other' && (MINUTES.test(words) || RECORDING.test(words) || SLIDES.test(words));
  const certain =
    records ||
    says ||
    link.kind === 'recording' ||
    (inLink && link.kind === 'document' && passage.kind !== 'paragraph');
  if (!certain) return null;
  const year = date.year ?? yearOf(title) ?? yearOf(headings[1]?.text ?? '');
  const named = titleOf(passage, near, link, own, cell);
  return {
    date: year === undefined ? date : { ...date, year },
    url: link.url,
    kind,
    host: hostName(link.url),
    ...(named === '' ? {} : { title: named }),
    passage: passage.index,
    place: link.place,
  };
}

/** Returns the words of a link beside its date where they only name a sort: "2020-01-02 recording". Topics say nothing. */
function labelWithout(date: DateExpression, passage: Passage, link: PassageLink): string {
  const rest = `${passage.text.slice(link.from, date.from)} ${passage.text.slice(date.to, link.to)}`.trim();
  return isLabel(rest) ? rest : '';
}

/** Returns the date in the link, else the nearest before it in its line (in its row for a cell); null where there is none. */
function dateBefore(dates: readonly DateExpression[], passage: Passage, link: PassageLink): DateExpression | null {
  const before = lastStarting(dates, link.from - 1);
  const inLink = dates[before + 1];
  if (inLink && inLink.to <= link.to) return inLink;
  const row = passage.kind === 'row';
  const earlier = dates[before];
  if (earlier && (row || !passage.text.slice(earlier.to, link.from).includes('\n'))) return earlier;
  return row ? (dates[0] ?? null) : null;
}

/** Returns the date that the end of an address has, as in "/minutes/2026-01-13.md". */
function dateInPath(url: string): DateExpression | null {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  const seen = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  return seen ? (findDates(seen.slice(1).join('-'))[0] ?? null) : null;
}

const yearOf = (heading: string): number | undefined => {
  const years = heading.match(/(?<!\d)20\d{2}(?!\d)/g);
  return years?.length === 1 ? Number(years[0]) : undefined;
};

/** What the link says it is counts first, then where it leads, then the head of its column and its section. */
function kindOf(
  link: PassageLink,
  words: string,
  lead: string,
  title: string,
  header: string,
): MinutesEntry['kind'] | null {
  const label = /([\w ]{3,30}):\s*$/.exec(lead)?.[1] ?? '';
  for (const said of [words, label]) {
    if (SLIDES.test(said)) return 'slides';
    if (RECORDING.test(said)) return 'recording';
    if (MINUTES.test(said)) return 'minutes';
  }
  if (link.kind === 'recording' || link.kind === 'stream') return 'recording';
  if (link.kind === 'slides') return 'slides';
  for (const said of [header, title]) {
    if (said === header && AGENDA.test(said) && !MINUTES.test(said)) return null;
    if (MINUTES.test(said)) return AGENDA.test(words) && said === header ? 'other' : 'minutes';
    if (link.kind === 'page' && RECORDING.test(said)) return 'recording';
    if (link.kind === 'page' && SLIDES.test(said)) return 'slides';
  }
  if (AGENDA.test(words)) return null;
  return link.kind === 'document' ? 'minutes' : 'other';
}

/** Returns what the line or row says beside date and links of this sort, without the marks between them. */
function titleOf(
  passage: Passage,
  links: readonly PassageLink[],
  link: PassageLink,
  date: DateExpression | null,
  cell: Span | undefined,
): string {
  const { text } = passage;
  if (cell && passage.cells.length > MANY) return '';
  const [from, to] = cell ? [0, text.length] : [startOfLine(text, link.from), endOfLine(text, link.to)];
  const cuts: Span[] = links
    .filter((one) => /^https?:/i.test(one.words) || isLabel(one.words))
    .filter((one) => !(date && one.from <= date.from && date.to <= one.to))
    .map((one) => ({ from: one.from, to: one.to }));
  for (const one of passage.cells) {
    if (RECORDS.test(one.header) || AGENDA.test(one.header)) cuts.push({ from: one.from, to: one.to });
  }
  if (date) cuts.push({ from: date.from, to: date.to });
  cuts.sort((one, other) => one.from - other.from);
  const parts: string[] = [];
  let at = from;
  for (const cut of [...cuts, { from: to, to }]) {
    if (cut.from > to || cut.to < at) continue;
    parts.push(text.slice(at, Math.max(at, cut.from)));
    at = cut.to;
  }
  return parts
    .map((part) =>
      part
        .replace(/[\s|]+/g, ' ')
        .replace(/^[^\p{L}\p{N}("@#]+|[\s\-–—:,|/(&+[]+$/gu, '')
        .trim(),
    )
    .filter(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/^(?:(?:and|or|at|on|in)|(?:at )?[\d:.\-– ]{1,12}(?:[ap]m)?\s?[a-z]{0,4})$/i.test(part),
    )
    .join(' – ')
    .slice(0, 200);
}

const isLabel = (words: string): boolean =>
  words.length <= 30 &&
  (/^(?:here|link|this|watch|view|open|read)$/i.test(words) ||
    [MINUTES, RECORDING, SLIDES, AGENDA].some((sort) => sort.test(words)));

const startOfLine = (text: string, from: number): number => {
  const near = text.slice(Math.max(0, from - REACH), from);
  return from - near.length + near.lastIndexOf('\n') + 1;
};

const endOfLine = (text: string, from: number): number => {
  const near = text.slice(from, from + REACH);
  const end = near.indexOf('\n');
  return from + (end < 0 ? near.length : end);
};
