import { surroundings } from './context.ts';
import type { DateExpression } from './date-expression.ts';
import { breakIn } from './exceptions.ts';
import { parsePhrases } from './grammar/parse.ts';
import type { DatePhrase, Phrase, TimePhrase } from './grammar/phrase.ts';
import { headingsAbove, within, type Passage, type Span } from './passage.ts';
import { dayUnderMonth, scheduleContexts, weekdayUnderDate, yearIn, type ScheduleContext } from './schedule-context.ts';
import { sentencesOf } from './sentence.ts';
import { tokenize } from './token.ts';
import type { ZoneWord } from './zone-word.ts';
import { classifyLink } from '../../shared/meeting-services.ts';

/** A meeting on a date, as a list, a table or a notice gives it. The year may be missing; nothing is decided yet. */
export interface MeetingEntry extends Span {
  passage: number;
  says: string;
  date: DateExpression;
  time: TimePhrase | null;
  /** Zone named for the whole column or list. */
  contextZone: ZoneWord | null;
  /** Year named for the whole list, where the date has none. */
  contextYear?: number;
  status: 'scheduled' | 'cancelled' | 'moved';
  /** A sentence about one meeting ("Next meeting has been moved to ..."), not an entry of a list. */
  notice: boolean;
  movedFrom: DateExpression | null;
  reason: string | null;
  /** Topic in the first line, then whatever is said about it. */
  agenda: string | null;
  /** Further lines of the source that belong to it. */
  detail: readonly number[];
}

const CANCELLED =
  /\b(?:cancell?ed|cancell?ation|no (?:\w+ )?(?:meetings?|calls?|sessions?)|called off|skipped|(?:will|won't|do|does) not (?:meet|be (?:a|held|meeting))|won['’]t (?:meet|be)|not meeting|there is no)\b/i;
const MOVED = /\b(?:moved|rescheduled|postponed|shifted|pushed)\b/i;
const MOVED_TO = /\b(?:moved|rescheduled|postponed|shifted|pushed|changed)\s+(?:\w+\s+){0,2}?(?:to|until|till)\b/i;
const MOVED_FROM = /\b(?:(?:moved|rescheduled|postponed|shifted|pushed)\s+(?:over\s+)?from|instead of|in place of)\b/i;
const SCHEDULE =
  /\b(?:schedules?|upcoming|agendas?|calendar|meeting dates?|dates?|next (?:meeting|call)|meetings?|calls?|sessions?|telecons?|sync|time)\b/i;
const MEETING = /\b(?:meetings?|meet|calls?|sessions?|telecons?|syncs?|hangouts?|webinars?)\b/i;
const OTHER_DATE =
  /\b(?:term|elect(?:ed|ion)s?|releas(?:e|ed|es)|deadline|due|founded|established|copyright|generated|updated|accepted|joined|expires?|expir(?:y|ed)|version|published|born|created|archived|graduat\w+|incubat\w+|sandbox|adopted|approved|conference|kubecon|summit|workshop|hackathon|submitted|merged|announced|since|as of|end of life|eol|milestone|sprint)\b/i;
const RECORD = /\b(?:minutes|notes|recordings?|videos?|slides|archive|past|previous)\b/i;
const REASON =
  /\b(?:to accomm?odate(?:\s+for)?|due to|because(?:\s+of)?|in observance of|on account of|owing to|for|since|as)\s+(?:the\s+|a\s+)?(.{3,120})$/i;
const IN_BRACKETS = /\((?!\s?(?:cancell?ed|no (?:meetings?|calls?|sessions?))\s?\))([^()\n]{3,120})\)/i;
const BEHIND_CANCELLED =
  /\b(?:cancell?ed|called off|skipped|no (?:meetings?|calls?|sessions?))\s*[,:;–—-]\s*([^\n|]{3,120})/i;
const BEFORE_CANCELLED =
  /^[\s:,–—-]{0,6}([^\n|:,;()\t–—-][^\n|:,;()\t–—]{2,60}?)\s?[-–—:,;(|\t]\s?(?:cancell?ed|called off|skipped|no (?:meetings?|calls?|sessions?))\b/i;
/** Sessions at a conference are its own, at the clocks of its place. */
const CONFERENCE =
  /\b(?:summits?|conferences?|fosdem|symposium|congress|convention|hackathon|unconference|\w{2,20}conf|(?:kube|dev|py|rust|rails|argo|cilium|istio|chaoss|wasm|open\w{0,12})con)\b/i;
/** A sign behind what a date is of, before what becomes of the meeting: "KubeCon - cancelled", "KubeCon (no meeting)". */
const SET_APART = /[-–—:,;(|\t]\s*$/;
/** Under such a heading, dates are those of the events. */
const EVENTS = /\b(?:events?|conferences?|releases?|milestones?|deadlines?)\b/i;
/** "(English)", "EMEA:": which meeting of a list the date is of. */
const WHICH = /^[\W_]*(?:\([^()\n]{1,30}\)|[A-Z][\w/&+-]*(?: [\w/&+-]+){0,2} ?[:–—-])(?=\s)/;
const LEAD = /^[\W_]*(?:(?:next|upcoming|first|following)(?:\s+\w+){0,3}\s*[:–-]?\s*)?[\W_]*/i;

const clean = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[\s\W]*(?:(?:agenda|topics?|subject)(?:\s+(?:to\s+include|includes?|items?))?\s*[:–-]*\s*)?/i, '')
    .replace(/[\s|–-]+$/u, '')
    .trim();

/** Returns the passages nested in a list item: those that follow it up to the next that is not. */
function nestedIn(passages: readonly Passage[], { index }: Passage): readonly Passage[] {
  let end = index + 1;
  while ((passages[end]?.parent ?? -1) >= index) end += 1;
  return passages.slice(index + 1, end);
}

/** Returns what an entry is about: the rest of its line, or its cells, then its sub-items and paragraphs. */
function agendaOf(
  passages: readonly Passage[],
  passage: Passage,
  used: Span,
): { agenda: string | null; detail: number[] } {
  let topic: string;
  if (passage.kind === 'row') {
    const cells = passage.cells.filter((cell) => cell.from >= used.to || cell.to <= used.from);
    const named = cells.filter((cell) =>
      /\b(?:topic|agenda|title|subject|description|talk|presentation|item)/i.test(cell.header),
    );
    topic = (
      named.length > 0
        ? named
        : cells.filter(
            (cell) =>
              !/\b(?:time|link|join|zoom|recording|minutes|notes|slides|url|date|region|passcode|password|chair|host|scribe)/i.test(
                cell.header,
              ),
          )
    )
      .map((cell) => clean(passage.text.slice(cell.from, cell.to)))
      .filter((words) => words !== '' && !/^(?:tb[ad]|n\/a|-)$/i.test(words) && !CANCELLED.test(words))
      .join(', ');
  } else topic = clean(passage.text.slice(used.to).replace(CANCELLED, ''));
  const below = nestedIn(passages, passage).filter((one) => one.parent === passage.index && one.text.trim() !== '');
  const text = [topic, ...below.map((one) => clean(one.text))].filter((words) => words !== '').join('\n\n');
  return { agenda: text === '' ? null : text, detail: below.map((one) => one.index) };
}

const zoneIn = (text: string): ZoneWord | null => {
  const zone = parsePhrases(tokenize(text)).find((phrase) => phrase.kind === 'zone');
  return zone?.kind === 'zone' ? zone.zone : null;
};

/**
 * Returns why a meeting is moved or cancelled: "due to the summit", "(holiday)", "cancelled, most are away", "KubeCon -
 * cancelled".
 */
function reasonIn(words: string): string | null {
  const said =
    REASON.exec(words.trim())?.[1] ??
    IN_BRACKETS.exec(words)?.[1] ??
    BEHIND_CANCELLED.exec(words)?.[1] ??
    BEFORE_CANCELLED.exec(words)?.[1];
  return said?.replace(/[\s.!)]+$/, '') ?? null;
}

/** Returns the date that opens an entry, if a date opens it. */
function opening(passage: Passage, phrases: readonly Phrase[]): DatePhrase | null {
  const first = phrases.find((phrase): phrase is DatePhrase => phrase.kind === 'date');
  if (!first) return null;
  if (passage.kind === 'row') {
    const cell = passage.cells.findIndex((one) => one.from <= first.from && first.to <= one.to);
    return cell >= 0 && cell <= 1 ? first : null;
  }
  const lead = passage.text.slice(0, first.from).replace(WHICH, '');
  return lead.length <= 24 && LEAD.exec(lead)?.[0] === lead ? first : null;
}

/** Returns the time that stands nearest to a date in the same sentence. */
const timeFor = (sentence: readonly Phrase[], date: Span): TimePhrase | null => {
  const times = sentence.filter((phrase): phrase is TimePhrase => phrase.kind === 'time' && !phrase.start.unreadable);
  return times.find((time) => time.from >= date.to) ?? times.at(-1) ?? null;
};

/** "Next meeting: 2026-12-01" gives a date of its own, though weeks may be counted from it too. */
const nextAsDate = (phrase: Phrase): Phrase[] => {
  if (phrase.kind !== 'start' || !phrase.next) return [phrase];
  const { date } = phrase;
  return [
    { kind: 'words', from: phrase.from, to: date.from },
    { kind: 'date', date, from: date.from, to: date.to },
  ];
};

/**
 * Returns the dated meetings of a document: entries of schedules ("July 18th, 2017 at 11am CDT - Agenda: ..."), rows of
 * dates, and notices that one meeting is moved, cancelled or next. Dates that are something else (terms of office,
 * releases, deadlines, minutes with a link on the date) are left alone.
 */
export function findMeetingEntries(passages: readonly Passage[]): MeetingEntry[] {
  const contextOf = scheduleContexts(passages);
  return passages.flatMap((passage) => {
    if (passage.kind === 'code' || passage.kind === 'front-matter') return [];
    const phrases = withDateAbove(passages, passage, parsePhrases(tokenize(passage.text), passage.kind === 'row'));
    if (!phrases.some((phrase) => phrase.kind === 'date')) return [];
    return entriesOf(passages, passage, phrases, contextOf(passage));
  });
}

/**
 * Returns the phrases of a passage, the next meeting's date as a date, and with it a date of which the heading above says
 * the month, or all of it.
 */
function withDateAbove(passages: readonly Passage[], passage: Passage, phrases: readonly Phrase[]): readonly Phrase[] {
  const dated = phrases.flatMap(nextAsDate);
  if (passage.kind === 'heading' || dated.some((phrase) => phrase.kind === 'date')) return dated;
  const heading = headingsAbove(passages, passage)[0]?.text ?? '';
  const date = dayUnderMonth(passage, heading) ?? weekdayUnderDate(dated, heading);
  if (!date) return dated;
  return [{ kind: 'date', date, from: date.from, to: date.to }, ...dated.filter((phrase) => phrase.from >= date.to)];
}

function entriesOf(
  passages: readonly Passage[],
  passage: Passage,
  phrases: readonly Phrase[],
  around: ScheduleContext,
): MeetingEntry[] {
  const above = surroundings(passages, passage);
  const nearestHeading = headingsAbove(passages, passage)[0]?.text ?? '';
  const context = [
    ...above.slice(0, 2).map((one) => one.text),
    ...passage.cells.map((cell) => cell.header),
    around.lead,
  ].join(' ');
  const recorded = RECORD.test(nearestHeading) && !/\bschedule|upcoming|agenda\b/i.test(nearestHeading);
  const opens = opening(passage, phrases);
  const records =
    passage.links.length > 0 &&
    passage.links.every((link) => ['recording', 'document'].includes(classifyLink(link.url).kind));
  const entries: MeetingEntry[] = [];
  if (CONFERENCE.test(nearestHeading) && !MEETING.test(nearestHeading)) return entries;
  for (const sentence of passage.kind === 'row' ? [phrases] : sentencesOf(phrases)) {
    const text = passage.text.slice(sentence[0]?.from ?? 0, sentence.at(-1)?.to ?? 0);
    // A stretch of days without meetings is no entry for its first and its last day.
    if (breakIn(text)) continue;
    const moves = MOVED.test(text);
    // "moved from December 15" is no start of a series.
    const dates = sentence
      .flatMap((phrase): DatePhrase[] => {
        if (phrase.kind === 'date') return [phrase];
        return phrase.kind === 'start' && moves ? [{ ...phrase, kind: 'date' }] : [];
      })
      .filter((phrase) => !within(phrase, passage.struck));
    const recurring =
      sentence.some((phrase) => phrase.kind === 'days' && phrase.recurring) ||
      sentence.some((phrase) => (phrase.kind === 'start' && !moves) || phrase.kind === 'until');
    const isEntry = opens !== null && dates[0] === opens;
    const linked = passage.links.some((link) => dates.some((date) => link.from <= date.from && date.to <= link.to));
    for (const [index, date] of dates.entries()) {
      const own = timeFor(sentence, date);
      const time = own ?? (isEntry ? around.time : null);
      // "Dec 1, Dec 8 (cancelled), Dec 15": of several dates each has its own state.
      const said = isEntry && dates.length > 1 ? passage.text.slice(date.to, dates[index + 1]?.from) : text;
      const status = CANCELLED.test(passage.kind === 'row' ? passage.text : said)
        ? 'cancelled'
        : moves
          ? // An entry that is "postponed" to no date does not take place on its own.
            dates[0] === opens && dates.length < 2 && !MOVED_TO.test(text)
            ? 'cancelled'
            : 'moved'
          : 'scheduled';
      if (isEntry) {
        // "14th March 2024, 28th March 2024": further dates count where nothing but signs stands between.
        const between = passage.text
          .slice(dates[index - 1]?.to, date.from)
          .replace(/\b(?:and|or)\b|\((?:cancell?ed|no meeting)\)/gi, '');
        if (index > 0 && /\w/.test(between)) break;
        const lead = passage.text.slice(0, dates[0]?.from);
        if (OTHER_DATE.test(lead) && !MEETING.test(lead)) break;
        const ahead = /\b(?:next|upcoming)\b/i.test(lead);
        if (linked && !own && status !== 'cancelled' && !ahead) break;
        if (!own && status === 'scheduled' && !ahead && (recorded || records || !SCHEDULE.test(context))) break;
        // "cancelled because of the summit": what follows is the reason, not what the date is of.
        const about = status === 'scheduled' ? text : (text.split(CANCELLED)[0]?.split(MOVED)[0] ?? '');
        // "KubeCon - cancelled" in a schedule is what becomes of the meeting; "the conference is cancelled" is not.
        const apart = about !== text && SET_APART.test(about) && SCHEDULE.test(context) && !EVENTS.test(nearestHeading);
        const ofElse = apart ? nearestHeading : `${nearestHeading} ${about}`;
        if (!own && OTHER_DATE.test(ofElse) && !MEETING.test(`${nearestHeading} ${text}`)) break;
      } else {
        if (recurring || passage.kind === 'row' || (passage.kind === 'heading' && !MEETING.test(text))) break;
        if (OTHER_DATE.test(text) && status === 'scheduled') break;
        const announced =
          /\b(?:next|first|upcoming|kick-?off|following)\b[^.]{0,40}\b(?:meetings?|calls?|sessions?|dates?)\b|\bmeeting dates?\b/i.test(
            text,
          );
        if (!(MEETING.test(text) && (status !== 'scheduled' || announced))) break;
      }
      const used: Span = {
        from: Math.min(date.from, own && own.from < date.from ? own.from : date.from),
        to: Math.max(date.to, own?.to ?? 0),
      };
      // "moved from A to B", and an entry "A - moved to B": the meeting is on B, in place of A. "B, moved from A" too.
      const pair = status === 'moved' && dates.length > 1;
      const backward = pair && MOVED_FROM.test(passage.text.slice(dates[0]?.to, dates[1]?.to));
      if (pair && !isEntry && index === (backward ? 1 : 0)) continue;
      const from = pair ? dates[backward ? 1 : 0] : undefined;
      const on = pair && isEntry && !backward ? (dates[1] ?? date) : date;
      const { agenda, detail } = isEntry ? agendaOf(passages, passage, used) : { agenda: null, detail: [] };
      const cell = own ? passage.cells.find((one) => one.from <= own.from && own.from < one.to) : undefined;
      const year = (isEntry ? yearIn(passage.text.slice(0, dates[0]?.from)) : null) ?? around.year;
      const zoned = (time?.zones.length ?? 0) > 0;
      entries.push({
        passage: passage.index,
        ...used,
        says: (isEntry ? passage.text.slice(used.from, used.to) : text).replace(/\s+/g, ' ').trim().slice(0, 300),
        date: on.date,
        time,
        contextZone: zoned
          ? null
          : ((cell && zoneIn(cell.header)) ?? sentence.find((phrase) => phrase.kind === 'zone')?.zone ?? around.zone),
        ...(on.date.year === undefined && year !== null && { contextYear: year }),
        status,
        notice: !isEntry,
        movedFrom: from?.date ?? null,
        reason: status === 'scheduled' ? null : reasonIn(passage.text.slice(used.to).split(/\n\s*\n/)[0] ?? ''),
        agenda: status === 'cancelled' && passage.kind !== 'row' ? null : agenda,
        detail,
      });
    }
  }
  return entries;
}
