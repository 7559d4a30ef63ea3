import type { DateExpression } from './date-expression.ts';
import { namesOccasion, saysNotHeld } from './exceptions.ts';
import { comesRound, setAsideReason, speaksOfMeeting, surroundings } from './context.ts';
import { parsePhrases } from './grammar/parse.ts';
import type {
  BoundPhrase,
  DaysPhrase,
  DurationPhrase,
  FrequencyPhrase,
  ParityPhrase,
  Phrase,
} from './grammar/phrase.ts';
import { groupNames, groupRhythms, leadsTo, rhythmBeside } from './lead-in.ts';
import { headingsAbove, type Passage, type Span } from './passage.ts';
import { of, quote, spanOf, type DocumentReading, type Reading } from './reading.ts';
import type { DoubtCode, IncompleteStatement, RecurrenceStatement, SetAside } from './recurrence-statement.ts';
import { settleDays } from './rival-days.ts';
import { ruleReading } from './rule-reading.ts';
import { inDay, pair, type Slot } from './slots.ts';
import { meetingTitle } from './title.ts';
import { tokenize } from './token.ts';
import type { ZoneWord } from './zone-word.ts';

/** Days and one slot that go together, and whose turn it is where slots take turns. */
export interface Candidate {
  days: DaysPhrase;
  slot: Slot;
  turn: { index: number; of: number } | null;
  /** Several days and several times stand side by side. */
  crossed: boolean;
}

export interface StatementInput {
  candidate: Candidate;
  sentence: readonly Phrase[];
  /** The words of the sentence. */
  text: string;
  /** The sentences before and after it. */
  neighbours: readonly (readonly Phrase[])[];
  reading: Reading;
  document: DocumentReading;
  /** Days of the sentence that have no time. */
  lonelyDays: readonly DaysPhrase[];
  /** The words of a statement whose halves stand in two passages. */
  across?: string;
  /** Where the statement stands, if not with its days. */
  at?: Span;
}

const MAY_CHANGE =
  /\b(?:subject to change|may change|might change|changing soon|will change|can vary|may vary|(?:dates?|times?|schedule|days?)\b[^.]{0,30}\b(?:is|are) (?:flexible|tentative|approximate)|(?:dates?|times?) (?:can|could|may|might) (?:be moved|shift|differ))\b/i;
const ON_DEMAND =
  /\b(?:on[- ]demand|as needed|ad[- ]hoc|if needed|when needed|if necessary|if there (?:is|are)|depending on|by request|on request)\b/i;
const OR_MORE = /\bor (?:more|less) (?:often|frequently)\b/i;
const CLASH =
  /\b(?:unless|in the event|except|(?:weeks?|days?|(?:mon|tues|wednes|thurs|fri)days?) (?:(?:upon|on|in) which|when|where|without)|when (?:there is|the \w+ (?:has|have|does|do)) no|the week (?:of|after|before|following) the|weeks? \d)\b/i;
const HOLIDAYS =
  /\b(?:except|excluding|unless|no (?:meetings?|calls?)|not (?:meet|held|be held)|skip\w*|cancell?\w*|falls? on)\b[^.]{0,40}\b(?:holidays?|vacations?|christmas|new year|thanksgiving|easter|kubecon|conferences?)\b/i;
/** "no meeting in months with a fifth Tuesday": days on which it is not held. */
const LEFT_OUT =
  /\b(?:no (?:meetings?|calls?|sessions?)|not|except\w*|excluding|skip\w*|unless|without|cancell?ed)\b[^.;]*$/i;
const FOLLOWS_CLOCK_CHANGES =
  /\b(?:adjust\w*|chang\w*|follow\w*|observ\w*|account\w*)\b[^.]{0,40}\b(?:daylight|dst|summer time|clock)/i;
const SEASON =
  /\b(?:summer time|winter time|(?:during|in) (?:(?:the )?(?:us|eu|european) )?(?:dst|daylight(?: saving)?s?(?: time)?|summer|winter)|\(summer\)|\(winter\)|in (?:summer|winter))\b/i;

/**
 * Returns the frequency words that a passage above gives to what stands below it, if it states nothing else: a paragraph
 * that leads to it, an item around it, a heading.
 */
function frequencyAbove(document: DocumentReading, passage: Passage, days: DaysPhrase): FrequencyPhrase[] {
  const { passages, readings } = document;
  if (!days.every && days.interval === null) {
    const led = leadsTo(document, passage)
      .map((lead) => groupRhythms(lead, groupNames(document, passage, lead.passage)))
      .find((found) => found.length > 0);
    if (led) return new Set(led.map(({ unit, every }) => `${every} ${unit}`)).size === 1 ? led : [];
  }
  const labelled = rhythmBeside(document, passage);
  if (labelled.length > 0) return labelled;
  for (const above of surroundings(passages, passage)) {
    const phrases = readings[above.index]?.phrases ?? [];
    const found = of(phrases, 'frequency');
    // "Weekly calls and the monthly review": which of the two is meant below is not said.
    const rhythms = new Set(found.map(({ unit, every }) => `${every} ${unit}`));
    if (found.length > 0 && of(phrases, 'time').length === 0) return rhythms.size === 1 ? found : [];
  }
  return [];
}

/**
 * Returns the frequency words of a sentence that are those of some days. Said before all days, or once behind them, they
 * are those of all; else those of the days right behind them ("Wednesdays at 9 plus monthly on the first Monday at 8") or,
 * as in "Mondays at 9 (weekly) and Thursdays at 10 (biweekly)", of the days before.
 */
function frequenciesOf(sentence: readonly Phrase[], days: DaysPhrase): FrequencyPhrase[] {
  const all = of(sentence, 'frequency');
  const named = of(sentence, 'days');
  if (named.length < 2) return all;
  const [first, last] = [named[0]?.from ?? 0, named.at(-1)?.from ?? 0];
  const own: FrequencyPhrase[] = [];
  const leading: FrequencyPhrase[] = [];
  let before = first;
  for (const [at, phrase] of sentence.entries()) {
    if (phrase.kind === 'days') before = phrase.from;
    if (phrase.kind !== 'frequency') continue;
    const next = sentence[at + 1];
    const owner = next?.kind === 'days' ? next.from : before;
    if (phrase.from < first) leading.push(phrase);
    else if (owner === days.from || (all.length === 1 && phrase.from > last)) own.push(phrase);
  }
  const says = own.length > 0 || days.ordinals.length > 0 || days.interval !== null;
  return says && days.from !== first ? own : [...leading, ...own];
}

/** Whether the heading above names the one date of which the weekday is said again: "Tuesday 9:00 CET" below "Tuesday, 26 March 2019". */
function isDayAbove({ passages, readings }: DocumentReading, passage: Passage, { weekdays }: DaysPhrase): boolean {
  const [heading] = headingsAbove(passages, passage);
  const [date, ...more] = of(readings[heading?.index ?? -1]?.phrases ?? [], 'date');
  return date?.date.weekday !== undefined && more.length === 0 && weekdays.join() === date.date.weekday;
}

/** Returns the passages right after one, in its section, that give no times of their own: remarks on what it says. */
function remarksOn({ passages, readings }: DocumentReading, passage: Passage): Passage[] {
  const after = passages.slice(passage.index + 1, passage.index + 3);
  const other = after.findIndex(
    (one) =>
      one.kind === 'heading' ||
      one.section !== passage.section ||
      of(readings[one.index]?.phrases ?? [], 'time').length > 0,
  );
  return other < 0 ? after : after.slice(0, other);
}

/** Returns the zone that the column's head, the heading or a sentence about all times names. */
function zoneAround(
  { passages, readings, generalZone }: DocumentReading,
  { passage, phrases }: Reading,
  slot: Slot,
  sentence: readonly Phrase[],
): ZoneWord | null {
  const own = of(sentence, 'zone')[0] ?? of(phrases, 'zone')[0];
  if (own) return own.zone;
  const cell = passage.cells.find((one) => one.from <= (slot[0]?.from ?? 0) && (slot[0]?.from ?? 0) < one.to);
  const head = cell ? of(parsePhrases(tokenize(cell.header)), 'zone')[0] : undefined;
  if (head) return head.zone;
  for (const above of surroundings(passages, passage)) {
    const zone = of(readings[above.index]?.phrases ?? [], 'zone')[0];
    if (zone) return zone.zone;
  }
  return generalZone;
}

/**
 * Returns the recurring meeting that days and a slot of a sentence state, what is missing of it, or why it is set aside;
 * null where the words are no meeting at all.
 */
export function statementOf(input: StatementInput): RecurrenceStatement | IncompleteStatement | SetAside | null {
  const { candidate, sentence, text, neighbours, reading, document, lonelyDays, across, at } = input;
  const { passages } = document;
  const { passage } = reading;
  const { slot } = candidate;
  const inside = frequenciesOf(sentence, candidate.days);
  const beside =
    inside.length > 0
      ? []
      : neighbours.flatMap((one) =>
          of(one, 'time').length === 0 && of(one, 'days').length === 0 ? of(one, 'frequency') : [],
        );
  const above = inside.length > 0 || beside.length > 0 ? [] : frequencyAbove(document, passage, candidate.days);
  const frequencies = [...inside, ...beside, ...above].toSorted(
    (a, b) => Math.abs(a.from - candidate.days.from) - Math.abs(b.from - candidate.days.from),
  );
  const doubts: DoubtCode[] = [];

  const leftOut = ({ from }: Span): boolean => LEFT_OUT.test(passage.text.slice(Math.max(0, from - 60), from));
  const settled = settleDays(candidate.days, candidate.turn === null ? lonelyDays.filter((one) => !leftOut(one)) : []);
  const { days } = settled;
  const span = at ?? (across ? spanOf([days]) : spanOf([days, ...slot]));
  const says = across ?? quote(passage, spanOf([days, ...slot, ...(settled.other ? [settled.other] : []), ...inside]));
  const where = { passage: passage.index, ...span, says };

  const dated = sentence.some((phrase) => phrase.kind === 'date') || isDayAbove(document, passage, days);
  const recurring = days.recurring || frequencies.length > 0 || of(sentence, 'parity').length > 0;
  const reason = setAsideReason(passages, passage, span, text);
  if (reason) return recurring ? { ...where, reason } : null;
  if (!recurring && dated) return null;
  if (!recurring && !comesRound(passages, passage, text))
    return speaksOfMeeting(passages, passage) ? { ...where, reason: 'not-a-meeting' } : null;
  if (slot.every((time) => time.start.unreadable)) return { ...where, missing: ['time'] };
  if (isWorkingWeek(days, slot)) return { ...where, reason: 'not-a-meeting' };

  const alone = neighbours.filter((one) => pair(one).pairs.length === 0);
  const bounding = alone.filter((one) => !saysNotHeld(passage.text.slice(spanOf(one).from, spanOf(one).to)));
  const except = [sentence, ...alone].flatMap((one) => of(one, 'except'))[0];
  const parity: ParityPhrase | undefined = nearest(of(sentence, 'parity'), days) ?? undefined;
  const reads = ruleReading(
    days,
    parity && inside.every((one) => one.unit !== 'week') ? [...frequencies, parityFrequency(parity)] : frequencies,
    except,
  );
  if (!reads) return { ...where, missing: ['which-week'] };
  doubts.push(...reads.doubts);
  let { rule, otherRule } = reads;
  if (settled.contradiction) {
    otherRule = settled.contradiction(rule);
    doubts.push('frequency-contradiction');
  }
  if (candidate.turn) {
    rule = { ...rule, every: rule.every * candidate.turn.of };
    doubts.push('alternating');
  } else if (of(sentence, 'alternating').length > 0 && !/alternat\w*\s+\w+day/i.test(text)) doubts.push('alternating');
  if (candidate.crossed) doubts.push('cross-product');
  if (parity) doubts.push('week-parity');
  if (slot.some((time) => time.start.odd || time.end?.odd || time.start.hour === 24)) doubts.push('odd-clock');
  const remarks = [passage, ...remarksOn(document, passage)];
  if (remarks.some((one) => MAY_CHANGE.test(one.text))) doubts.push('may-change');
  if (ON_DEMAND.test(text)) doubts.push('on-demand');
  if (SEASON.test(text) && !FOLLOWS_CLOCK_CHANGES.test(text)) doubts.push('season-bound');
  if (OR_MORE.test(text)) doubts.push('vague-frequency');
  const clashes = CLASH.test(text) || remarks.some((one) => HOLIDAYS.test(one.text));
  if (!except && clashes) doubts.push('exception-in-prose');
  const besides = except ? text.replace(passage.text.slice(except.from, except.to), '') : text;
  const excepted = except ? (passage.text.slice(except.from, except.from + 160).split(/[.;]\s/)[0] ?? '') : '';
  const wholeMonths = except && except.months.length > 0 && except.ordinals.length + except.weekdays.length === 0;

  const bounds = [
    ...[...of(sentence, 'start'), ...of(sentence, 'until')].filter((one) => !leftOut(one)),
    ...bounding.flatMap((one) => [...of(one, 'start'), ...of(one, 'until')]),
  ];
  const bound = (kind: BoundPhrase['kind']) =>
    nearest<BoundPhrase>(
      bounds.filter(
        (phrase) => phrase.kind === kind && !(phrase.kind === 'start' && phrase.next && isOff(phrase.date, days)),
      ),
      days,
    )?.date ?? null;
  const durations: DurationPhrase[] = of(sentence, 'duration');
  const readingsOf = slot.toSorted((a, b) => Number(b.zones.length > 0) - Number(a.zones.length > 0));
  const zoned = readingsOf.some((time) => time.zones.length > 0);
  return {
    ...where,
    title: meetingTitle(passages, passage, span.from),
    rule,
    otherRule,
    readings: readingsOf,
    contextZone: zoned ? null : zoneAround(document, reading, slot, sentence),
    turn: candidate.turn,
    starts: bound('start'),
    until: bound('until'),
    parity: parity ? (parity.odd ? 'odd' : 'even') : null,
    followsClockChanges: FOLLOWS_CLOCK_CHANGES.test(text),
    durationMinutes: durations[0]?.minutes ?? null,
    doubts: [...new Set(doubts)],
    ...(wholeMonths && !CLASH.test(besides) && !namesOccasion(excepted) && { exceptionHeld: true as const }),
  };
}

/** Whether days and hours are those at which people are at work: "Monday to Friday, 9:00 to 17:00", "Mon-Fri 9-5". */
function isWorkingWeek({ weekdays }: DaysPhrase, slot: Slot): boolean {
  if (weekdays.length < 5) return false;
  return slot.some(({ start, end }) => {
    if (!end) return false;
    const hours = (inDay(end) - inDay(start) + 24) % 24;
    return (end.meridiem === undefined && hours > 12 ? hours - 12 : hours) >= 5;
  });
}

/** Whether the weekday of the next meeting is none of the days that the statement names: it is held out of turn. */
const isOff = ({ weekday }: DateExpression, { weekdays }: DaysPhrase): boolean =>
  weekday !== undefined && weekdays.length > 0 && !weekdays.includes(weekday);

const parityFrequency = (parity: ParityPhrase): FrequencyPhrase => ({
  kind: 'frequency',
  unit: 'week',
  every: 2,
  times: 1,
  vague: false,
  from: parity.from,
  to: parity.to,
});

const nearest = <P extends Span>(phrases: readonly P[], to: Span): P | null =>
  phrases.toSorted((a, b) => Math.abs(a.from - to.from) - Math.abs(b.from - to.from))[0] ?? null;
