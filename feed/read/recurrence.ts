import { setAsideReason, speaksOfMeeting, surroundings } from './context.ts';
import { parsePhrases } from './grammar/parse.ts';
import type {
  BoundPhrase,
  DaysPhrase,
  DurationPhrase,
  FrequencyPhrase,
  ParityPhrase,
  Phrase,
} from './grammar/phrase.ts';
import type { Passage, Span } from './passage.ts';
import type { DoubtCode, IncompleteStatement, RecurrenceStatement, SetAside } from './recurrence-statement.ts';
import { ruleReading } from './rule-reading.ts';
import { sentencesOf } from './sentence.ts';
import { pair, type Pairing, type Slot } from './slots.ts';
import { meetingTitle } from './title.ts';
import { tokenize } from './token.ts';
import type { ZoneWord } from './zone-word.ts';

export interface RecurrencesFound {
  statements: RecurrenceStatement[];
  incomplete: IncompleteStatement[];
  setAside: SetAside[];
}

/** What one passage says, before its neighbours are asked. */
interface Reading {
  passage: Passage;
  phrases: readonly Phrase[];
  sentences: readonly (readonly Phrase[])[];
}

const of = <K extends Phrase['kind']>(phrases: readonly Phrase[], kind: K) =>
  phrases.filter((phrase): phrase is Extract<Phrase, { kind: K }> => phrase.kind === kind);

const spanOf = (parts: readonly Span[]): Span => ({
  from: Math.min(...parts.map((part) => part.from)),
  to: Math.max(...parts.map((part) => part.to)),
});

const ONCE =
  /\b(?:next|this|first|kick-?off|inaugural|upcoming|tomorrow|today)\s+(?:\w+\s+){0,3}(?:meeting|call|session|week|event)\b/i;
const MAY_CHANGE =
  /\b(?:subject to change|may change|might change|changing soon|will change|can vary|may vary|exact dates are flexible)\b/i;
const ON_DEMAND = /\b(?:on[- ]demand|as needed|ad[- ]hoc|if needed|when needed)\b/i;
const OR_MORE = /\bor (?:more|less) (?:often|frequently)\b/i;
const CLASH = /\b(?:unless|in the event|except)\b/i;
const CONVERSION = /^\W*(?:(?:this|that|which) (?:is|would be|equals|translates to|corresponds to)|i\.?e\.?)\b/i;
const FOLLOWS_CLOCK_CHANGES =
  /\b(?:adjust\w*|chang\w*|follow\w*|observ\w*|account\w*)\b[^.]{0,40}\b(?:daylight|dst|summer time|clock)/i;
const SEASON = /\b(?:summer time|winter time|during (?:us |eu )?dst|\(summer\)|\(winter\)|in (?:summer|winter))\b/i;
const ALL_TIMES = /\b(?:all|the)\s+(?:meeting\s+)?times?\b[^.]{0,40}\b(?:are|is|in|listed|given|shown)\b/i;

function read(passage: Passage): Reading {
  const phrases = passage.kind === 'code' ? [] : parsePhrases(tokenize(passage.text), passage.kind === 'row');
  return { passage, phrases, sentences: sentencesOf(phrases) };
}

/** Returns the frequency words that a passage above gives to what stands below it, if it states nothing else. */
function frequencyAbove(readings: readonly Reading[], passage: Passage): FrequencyPhrase[] {
  const all = readings.map((reading) => reading.passage);
  for (const above of surroundings(all, passage)) {
    const phrases = readings[above.index]?.phrases ?? [];
    const found = of(phrases, 'frequency');
    if (found.length > 0 && of(phrases, 'time').length === 0) return found;
  }
  return [];
}

/** Returns the zone that the column's head, the heading or a sentence about all times names. */
function zoneAround(
  readings: readonly Reading[],
  passage: Passage,
  slot: Slot,
  sentence: readonly Phrase[],
): ZoneWord | null {
  const own = of(sentence, 'zone')[0] ?? of(readings[passage.index]?.phrases ?? [], 'zone')[0];
  if (own) return own.zone;
  const cell = passage.cells.find((one) => one.from <= (slot[0]?.from ?? 0) && (slot[0]?.from ?? 0) < one.to);
  const head = cell ? of(parsePhrases(tokenize(cell.header)), 'zone')[0] : undefined;
  if (head) return head.zone;
  const all = readings.map((reading) => reading.passage);
  for (const above of surroundings(all, passage)) {
    const zone = of(readings[above.index]?.phrases ?? [], 'zone')[0];
    if (zone) return zone.zone;
  }
  const general = readings.find(
    (reading) => of(reading.phrases, 'zone').length > 0 && ALL_TIMES.test(reading.passage.text),
  );
  return general ? (of(general.phrases, 'zone')[0]?.zone ?? null) : null;
}

/** Splits an alternation into its slots, else leaves each slot as a meeting of its own. */
interface Candidate {
  days: DaysPhrase;
  slot: Slot;
  turn: { index: number; of: number } | null;
  crossed: boolean;
}

function candidatesOf(pairs: readonly Pairing[], alternating: boolean): Candidate[] {
  const each = pairs.flatMap(({ days, slots }) =>
    slots.map((slot) => ({ days, slot, turn: null, crossed: slots.length > 1 && days.weekdays.length > 1 })),
  );
  if (!alternating || each.length < 2) return each;
  return each.map((one, index) => ({ ...one, turn: { index, of: each.length }, crossed: false }));
}

/**
 * Returns the recurring meetings that a document states, those it states by halves, and what looks like one but is not
 * to be published. Decides nothing about zones, starts or phases.
 */
export function findRecurrences(passages: readonly Passage[]): RecurrencesFound {
  const readings = passages.map(read);
  const found: RecurrencesFound = { statements: [], incomplete: [], setAside: [] };
  for (const reading of readings) readPassage(reading, readings, found);
  joinHalves(readings, found);
  noticeContradictions(readings, found);
  return found;
}

function readPassage(reading: Reading, readings: readonly Reading[], found: RecurrencesFound): void {
  const { passage, sentences } = reading;
  const passages = readings.map((one) => one.passage);
  for (const [index, sentence] of sentences.entries()) {
    const { pairs, lonelyDays, lonelySlots } = pair(sentence);
    const text = passage.text.slice(sentence[0]?.from ?? 0, sentence.at(-1)?.to ?? 0);
    const previous = found.statements.at(-1);
    const recurring = of(sentence, 'days').some((days) => days.recurring);
    if (previous?.passage === passage.index && CONVERSION.test(text) && !recurring) {
      // "This is 13:00 PST, 16:00 US EST and 04:00 on Thursday JST."
      const conversions = [...pairs.flatMap((one) => one.slots), ...lonelySlots]
        .flat()
        .filter((time) => time.zones.length > 0)
        .map((time) => ({ ...time, aside: true as const }));
      found.statements[found.statements.length - 1] = {
        ...previous,
        readings: [...previous.readings, ...conversions],
      };
      continue;
    }
    if (pairs.length === 0) continue;
    const neighbours = [sentences[index - 1], sentences[index + 1]].map((one) => one ?? []);
    const alternating = of(sentence, 'alternating').length > 0;
    for (const candidate of candidatesOf(pairs, alternating)) {
      const built = build({ candidate, sentence, text, neighbours, reading, readings, passages, lonelyDays });
      if (!built) continue;
      if ('reason' in built) found.setAside.push(built);
      else if ('missing' in built) found.incomplete.push(built);
      else found.statements.push(built);
    }
  }
}

interface BuildInput {
  candidate: Candidate;
  sentence: readonly Phrase[];
  text: string;
  neighbours: readonly (readonly Phrase[])[];
  reading: Reading;
  readings: readonly Reading[];
  passages: readonly Passage[];
  lonelyDays: readonly DaysPhrase[];
  /** The words of a statement whose halves stand in two passages. */
  across?: string;
}

/** The whole statement as one piece of the source's words. */
function quote(passage: Passage, span: Span): string {
  const words = passage.text.slice(span.from, span.to).replace(/\s+/g, ' ').trim();
  return words.length > 300 ? `${words.slice(0, 299)}…` : words;
}

function build(input: BuildInput): RecurrenceStatement | IncompleteStatement | SetAside | null {
  const { candidate, sentence, text, neighbours, reading, readings, passages, lonelyDays, across } = input;
  const { passage } = reading;
  const { slot } = candidate;
  let { days } = candidate;
  const inside = of(sentence, 'frequency');
  const beside =
    inside.length > 0
      ? []
      : neighbours.flatMap((one) =>
          of(one, 'time').length === 0 && of(one, 'days').length === 0 ? of(one, 'frequency') : [],
        );
  const above = inside.length > 0 || beside.length > 0 ? [] : frequencyAbove(readings, passage);
  const frequencies = [...inside, ...beside, ...above].toSorted(
    (a, b) => Math.abs(a.from - days.from) - Math.abs(b.from - days.from),
  );
  const doubts: DoubtCode[] = [];

  // "Every other Friday 9:00, currently the 1st and 3rd Friday": the days that name the month decide, the others doubt.
  const sameDay = lonelyDays.find(
    (one) => one.weekdays.some((day) => days.weekdays.includes(day)) && one.ordinals.length > 0,
  );
  let sayOther: DaysPhrase | null = null;
  if (sameDay && days.ordinals.length === 0 && candidate.turn === null) {
    sayOther = days;
    days = sameDay;
  }
  const span = across ? spanOf([days]) : spanOf([days, ...slot]);
  const says = across ?? quote(passage, spanOf([days, ...slot, ...(sayOther ? [sayOther] : []), ...inside]));
  const where = { passage: passage.index, ...span, says };

  const dated = sentence.some((phrase) => phrase.kind === 'date');
  const recurring = days.recurring || frequencies.length > 0 || of(sentence, 'parity').length > 0;
  const reason = setAsideReason(passages, passage, span, text);
  if (reason) return recurring ? { ...where, reason } : null;
  if (!recurring && (dated || ONCE.test(text) || !speaksOfMeeting(passages, passage))) return null;
  if (slot.every((time) => time.start.unreadable)) return { ...where, missing: ['time'] };

  const alone = neighbours.filter((one) => pair(one).pairs.length === 0);
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
  if (sayOther) {
    otherRule = { ...rule, unit: 'week', every: sayOther.interval ?? 1, ordinals: [] };
    doubts.push('frequency-contradiction');
  }
  if (candidate.turn) {
    rule = { ...rule, every: rule.every * candidate.turn.of };
    doubts.push('alternating');
  } else if (of(sentence, 'alternating').length > 0 && !/alternat\w*\s+\w+day/i.test(text)) doubts.push('alternating');
  if (candidate.crossed) doubts.push('cross-product');
  if (parity) doubts.push('week-parity');
  if (slot.some((time) => time.start.odd || time.end?.odd || time.start.hour === 24)) doubts.push('odd-clock');
  if (MAY_CHANGE.test(passage.text)) doubts.push('may-change');
  if (ON_DEMAND.test(text)) doubts.push('on-demand');
  if (SEASON.test(text) && !FOLLOWS_CLOCK_CHANGES.test(text)) doubts.push('season-bound');
  if (OR_MORE.test(text)) doubts.push('vague-frequency');
  if (!except && CLASH.test(text)) doubts.push('exception-in-prose');

  const bounds = [
    ...of(sentence, 'start'),
    ...of(sentence, 'until'),
    ...neighbours.flatMap((one) => (pair(one).pairs.length === 0 ? [...of(one, 'start'), ...of(one, 'until')] : [])),
  ];
  const bound = (kind: BoundPhrase['kind']) =>
    nearest<BoundPhrase>(
      bounds.filter((phrase) => phrase.kind === kind),
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
    contextZone: zoned ? null : zoneAround(readings, passage, slot, sentence),
    turn: candidate.turn,
    starts: bound('start'),
    until: bound('until'),
    parity: parity ? (parity.odd ? 'odd' : 'even') : null,
    followsClockChanges: FOLLOWS_CLOCK_CHANGES.test(text),
    durationMinutes: durations[0]?.minutes ?? null,
    doubts: [...new Set(doubts)],
  };
}

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

/** Days without a time, or a time without days. */
interface Half {
  reading: Reading;
  sentence: readonly Phrase[];
  days: DaysPhrase | null;
  slot: Slot | null;
}

const DAY_LABEL = /^\W*(?:days?|dates?|when|weekdays?|frequency|cadence|recurrence|schedule|occurs?|meeting days?)\b/i;
const TIME_LABEL = /^\W*(?:times?|when|hours?|start|at|meeting times?)\b/i;

/** Returns whether two passages are neighbours of which one can complete the other. */
function completes(a: Passage, b: Passage): boolean {
  if (a === b || a.parent === b.index || b.parent === a.index) return true;
  if (a.kind === 'heading' || b.kind === 'heading')
    return (b.section === a.index || a.section === b.index) && Math.abs(a.index - b.index) <= 2;
  if (a.group >= 0 || b.group >= 0)
    return a.group === b.group && a.parent === b.parent && Math.abs(a.index - b.index) <= 4;
  return a.section === b.section && Math.abs(a.index - b.index) <= 2;
}

/** Puts together what neighbours state by halves: "Meetings are weekly" over "Thursdays"; "Day: Tuesday", "Time: 9am PT". */
function joinHalves(readings: readonly Reading[], found: RecurrencesFound): void {
  const passages = readings.map((reading) => reading.passage);
  const stated = new Set([...found.statements, ...found.setAside, ...found.incomplete].map((one) => one.passage));
  const halves: Half[] = readings
    .filter((reading) => !stated.has(reading.passage.index))
    .flatMap((reading) =>
      reading.sentences.flatMap((sentence): Half[] => {
        if (sentence.some((phrase) => phrase.kind === 'date')) return [];
        const { lonelyDays, lonelySlots } = pair(sentence);
        const [days] = lonelyDays;
        const [slot] = lonelySlots;
        if (days && lonelyDays.length === 1) return [{ reading, sentence, days, slot: null }];
        return slot && lonelySlots.length === 1 ? [{ reading, sentence, days: null, slot }] : [];
      }),
    );
  const used = new Set<Half>();
  for (const half of halves) {
    if (!half.days) continue;
    const label =
      DAY_LABEL.test(half.reading.passage.text) ||
      half.reading.passage.cells.some((cell) => DAY_LABEL.test(half.reading.passage.text.slice(cell.from, cell.to)));
    if (!half.days.recurring && !label && of(half.sentence, 'frequency').length === 0) continue;
    const times = halves.filter(
      (other) => other.slot && !used.has(other) && completes(half.reading.passage, other.reading.passage),
    );
    const labelled = times.filter(
      (other) => TIME_LABEL.test(other.reading.passage.text) || other.slot?.some((time) => time.zones.length > 0),
    );
    const [time, second] = labelled;
    if (
      !time?.slot ||
      (second && second.reading.passage.group === time.reading.passage.group && second.reading !== time.reading)
    )
      continue;
    if (!speaksOfMeeting(passages, half.reading.passage)) continue;
    const sentence = [...half.sentence, ...(time.sentence === half.sentence ? [] : time.sentence)];
    const words = (one: Half): string => quote(one.reading.passage, spanOf(one.sentence));
    const built = build({
      candidate: { days: half.days, slot: time.slot, turn: null, crossed: false },
      sentence,
      text: `${half.reading.passage.text}\n${time.reading.passage.text}`,
      neighbours: [],
      reading: half.reading,
      readings,
      passages,
      lonelyDays: [],
      across: `${words(half)}; ${words(time)}`,
    });
    if (!built) continue;
    used.add(time);
    if ('reason' in built) found.setAside.push(built);
    else if ('missing' in built) found.incomplete.push(built);
    else found.statements.push(built);
  }
}

const MEETS = /\b(?:meet(?:s|ing|ings|ups?)?|calls?|syncs?|sessions?|office hours)\b/i;
const VAGUE = /\b(?:meets?|meetings?|calls?)\b[^.]{0,60}\b(?:regularly|tbd|to be (?:determined|decided|announced))\b/i;

/**
 * Notes meetings of which only the rhythm is said ("we have a weekly review meeting"), where nothing else in the
 * document tells more; and, where the document states one meeting, a rhythm elsewhere that contradicts it.
 */
function noticeContradictions(readings: readonly Reading[], found: RecurrencesFound): void {
  const stated = new Set([...found.statements, ...found.setAside, ...found.incomplete].map((one) => one.passage));
  const [only] = found.statements.length === 1 ? found.statements : [];
  for (const reading of readings) {
    const { passage } = reading;
    if (stated.has(passage.index) || passage.kind === 'heading' || passage.kind === 'code') continue;
    for (const sentence of reading.sentences) {
      const span = spanOf(sentence);
      const text = passage.text.slice(span.from, span.to);
      const rhythm = of(sentence, 'frequency').find((one) => one.unit === 'week' || one.unit === 'month');
      if ((!rhythm || !MEETS.test(text)) && !VAGUE.test(text)) continue;
      if (
        setAsideReason(
          readings.map((one) => one.passage),
          passage,
          span,
          text,
        )
      )
        continue;
      if (only) {
        const differs =
          rhythm && (rhythm.unit !== only.rule.unit || rhythm.every !== only.rule.every) && rhythm.times === 1;
        const says = only.doubts.includes('frequency-contradiction')
          ? only.doubts
          : [...only.doubts, 'frequency-contradiction' as const];
        if (differs) found.statements[0] = { ...only, doubts: says };
        return;
      }
      if (found.statements.length > 0) continue;
      const missing: IncompleteStatement['missing'] = of(sentence, 'days').length > 0 ? ['time'] : ['day', 'time'];
      found.incomplete.push({ passage: passage.index, ...span, says: quote(passage, span), missing });
    }
  }
}
