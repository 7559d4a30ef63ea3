import { findWrittenDates, monthOf, weekdayOf, type DateExpression } from './date-expression.ts';
import type { Span } from './passage.ts';
import type { Weekday } from './weekday.ts';
import { zoneWordAt, type ZoneWord } from './zone-word.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A time on the clock as it is written. `hour` may be 24. */
export interface ClockReading {
  hour: number;
  minute: number;
  /** The half of the day as written, if it is. */
  meridiem?: 'am' | 'pm';
  /** The spelling can't be right as it stands ("13:00pm", "%PM"). */
  odd?: true;
  /** No number can be read at all ("%PM"). */
  unreadable?: true;
  /** An hour alone ("at 4 Pacific"), which only the words around make a time. */
  bare?: true;
  /** Written with a leading zero ("04:30"), as those do who count to 24. */
  padded?: true;
}

/** What a word, number or sign means where people write about meetings. */
export type Meaning =
  | { kind: 'weekday'; day: Weekday; plural: boolean }
  | { kind: 'weekdays' }
  | { kind: 'ordinal'; nth: number }
  | { kind: 'every' }
  | { kind: 'other' }
  | { kind: 'alternating' }
  | { kind: 'frequency'; every: number; unit: Unit; times: number }
  | { kind: 'unit'; unit: Unit }
  | { kind: 'number'; value: number }
  | { kind: 'times'; times: number }
  | { kind: 'clock'; clock: ClockReading }
  | { kind: 'zone'; zone: ZoneWord }
  | { kind: 'date'; date: DateExpression }
  | { kind: 'month'; month: number }
  | { kind: 'parity'; odd: boolean }
  | { kind: 'duration'; minutes: number }
  /** `firm`: an exception whatever follows; else only where months or days follow ("no meetings in August"). */
  | { kind: 'except'; firm: boolean }
  | { kind: 'start' }
  | { kind: 'until' }
  | { kind: 'after' }
  | { kind: 'to' }
  | { kind: 'and' }
  | { kind: 'or' }
  | { kind: 'comma' }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'colon' }
  | { kind: 'stop' }
  | { kind: 'line' }
  | { kind: 'cell' }
  | { kind: 'at' }
  | { kind: 'filler' }
  | { kind: 'url' }
  | { kind: 'word'; word: string };

export type Token = Span & Meaning;
export type Kind = Meaning['kind'];

const WEEKDAY: Record<string, Weekday> = { mo: 'MO', tu: 'TU', we: 'WE', th: 'TH', fr: 'FR', sa: 'SA', su: 'SU' };
const ORDINAL: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, forth: 4, fifth: 5, last: -1 };
const NUMBER: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8 };
const UNIT: Record<string, Unit> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  wk: 'week',
  mth: 'month',
};

const half = (text: string | undefined): 'am' | 'pm' | undefined =>
  text === undefined ? undefined : /^a/i.test(text) ? 'am' : 'pm';

/** Returns the time that an hour as written, minutes and half of the day give; null where clocks show no such time. */
function clock(written: string, minute: number, meridiem: 'am' | 'pm' | undefined, slip = false): ClockReading | null {
  const hour = Number(written);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const odd = slip || (meridiem !== undefined && (hour > 12 || hour === 0));
  const padded = written.startsWith('0');
  return { hour, minute, ...(meridiem && { meridiem }), ...(odd && { odd }), ...(padded && { padded }) };
}

/** One way to read what stands at a place: a sticky pattern and what its match means (null: not this after all). */
interface Rule {
  pattern: RegExp;
  meaning: (match: RegExpExecArray, text: string) => Meaning | null;
}

const word = (source: string): RegExp => new RegExp(`(?:${source})(?![\\w])`, 'iy');
const MERIDIEM = String.raw`(?:a\.?\s?m\.?|p\.?\s?m\.?)`;
const ZONE_FOLLOWS = String.raw`(?=\s{0,3}(?:\(?\s{0,3}(?:[A-Z]{2,5}\b|UTC|GMT|Pacific|Eastern|Central|hours|hrs|h\b|@\s?[A-Z])|(?:-|–|to)\s*[0-2]\d[0-5]\d\b))`;

/** What makes "10.00" a time: a zone right behind it, or behind the end of its range. */
const ZONE_AFTER_DOTS = /^\s?(?:[-–—]\s?\d{1,2}\.[0-5]\d\s?)?\(?(?:UTC|GMT|[A-Z]{1,4}T\b)/;

/** In order: the first that fits wins. Examples stand beside each rule; the tests read them. */
const RULES: readonly Rule[] = [
  // 8:00 AM · 10:30a · 3.30 PM · 18:30Z · 14:00 · 15:00UTC · 13:00pm · 7:00an (a slip) · 17:00h · 10.00 - 11.00 CET
  {
    pattern: new RegExp(
      String.raw`(\d{1,2})\s?[:.]\s?([0-5]\d)(?::[0-5]\d)?(?:\s*(${MERIDIEM})(?!\w)|([ap])n?(?!\w)|(?=(?:Z|UTC|GMT|[A-Z]{1,4}T)(?!\w))|\s?(?:hours|hrs|h)\b|(?!\d|\.\d|\w))`,
      'iy',
    ),
    meaning: (m, text) => {
      const meridiem = half(m[3] ?? m[4]);
      // "16.00" is a time only where hours or a zone are named: "1.30" may be a version.
      const end = m.index + m[0].length;
      if (/^\d+\./.test(m[0]) && !meridiem && !/h/i.test(m[0]) && !ZONE_AFTER_DOTS.test(text.slice(end, end + 24)))
        return null;
      const reading = clock(m[1] ?? '', Number(m[2]), meridiem, /[ap]n$/i.test(m[0]));
      return reading && { kind: 'clock', clock: reading };
    },
  },
  // 2026-12-01T10:00:00Z
  {
    pattern: /T([01]\d|2[0-4]):?([0-5]\d)(?::?[0-5]\d(?:\.\d{1,9})?)?(?![\d:])/y,
    meaning: (m, text) => {
      if (!/\d$/.test(text.slice(Math.max(0, m.index - 1), m.index))) return null;
      const reading = clock(m[1] ?? '', Number(m[2]), undefined);
      return reading && { kind: 'clock', clock: reading };
    },
  },
  // 8AM · 11 am · 9a · 3 p.m. · 5 o'clock pm
  {
    pattern: new RegExp(String.raw`(\d{1,2})(?:\s*(?:o.clock\s+)?(${MERIDIEM})(?!\w)|([ap])(?!\w))`, 'iy'),
    meaning: (m) => {
      const reading = clock(m[1] ?? '', 0, half(m[2] ?? m[3]));
      return reading && { kind: 'clock', clock: reading };
    },
  },
  // 12:00noon · 12 noon · noon · midnight
  {
    pattern: word(String.raw`(?:12(?::00)?\s*)?noon`),
    meaning: () => ({ kind: 'clock', clock: { hour: 12, minute: 0 } }),
  },
  {
    pattern: word(String.raw`(?:(?:12|00|0)(?::00)?\s*)?midnight`),
    meaning: () => ({ kind: 'clock', clock: { hour: 24, minute: 0 } }),
  },
  // 0900 PST · 1600 UTC · 1000CEST · 0900@London
  {
    pattern: new RegExp(String.raw`([01]\d|2[0-4])([0-5]\d)${ZONE_FOLLOWS}`, 'y'),
    meaning: (m, text) => {
      // "GEP-0041" and "#1234 UTC" are numbers of other things
      if (
        /[#\w][-_/]?$/.test(text.slice(Math.max(0, m.index - 2), m.index)) &&
        !/\d\s?[-–]$/.test(text.slice(Math.max(0, m.index - 3), m.index))
      )
        return null;
      const reading = clock(m[1] ?? '', Number(m[2]), undefined);
      return reading && { kind: 'clock', clock: reading };
    },
  },
  // 17h · 17h30
  {
    pattern: /([01]?\d|2[0-4])h([0-5]\d)?(?!\w)/y,
    meaning: (m) => {
      const reading = clock(m[1] ?? '', Number(m[2] ?? 0), undefined);
      return reading && { kind: 'clock', clock: reading };
    },
  },
  // %PM: a digit typed with the shift key down
  {
    pattern: new RegExp(String.raw`[!@#$%^&*(]\s?(${MERIDIEM})(?!\w)`, 'iy'),
    meaning: (m) =>
      m[0].startsWith('(') || m[0].startsWith('@ ')
        ? null
        : { kind: 'clock', clock: { hour: 0, minute: 0, odd: true, unreadable: true } },
  },
  // one hour · 30 minutes · 50 min · half an hour, but not "24 hours before"
  {
    pattern: word(
      String.raw`(\d{1,3}|an|one|two|half an)[\s-]?(minutes?|mins?|hours?|hrs?)(?!\s+(?:before|prior|ahead|in advance|early|late|notice|ago|after))`,
    ),
    meaning: (m) => {
      const count = /^half/i.test(m[1] ?? '')
        ? 0.5
        : (NUMBER[(m[1] ?? '').toLowerCase()] ?? (/^an$/i.test(m[1] ?? '') ? 1 : Number(m[1])));
      const minutes = count * (/^h/i.test(m[2] ?? '') ? 60 : 1);
      return minutes >= 10 && minutes <= 600 ? { kind: 'duration', minutes } : null;
    },
  },
  // Monday · Tuesdays · Wednesday's · Thurs. · Thu
  {
    pattern:
      /(mon|tue|wed|thu|fri|sat|sun)(?:(?:day|sday|nesday|rsday|urday)('?s|s')?|(?:es?|s|rs?|r|n|urs)?\.?)(?!\w)/iy,
    meaning: (m) => {
      const day = WEEKDAY[(m[1] ?? '').slice(0, 2).toLowerCase()];
      // "sun", "sat", "wed" and "mon" in lower case are words of other sentences.
      if (!day || /^(?:sun|sat|wed|mon)$/.test(m[0])) return null;
      return { kind: 'weekday', day, plural: m[2] !== undefined };
    },
  },
  // Wednsdays · Thrusday: a slip of the pen
  {
    pattern: /[A-Z][a-z]{5,10}(?!\w)/y,
    meaning: (m) => {
      const plural = m[0].endsWith('s');
      const day = weekdayOf(plural ? m[0].slice(0, -1) : m[0]);
      return day && { kind: 'weekday', day, plural };
    },
  },
  {
    pattern: word(
      String.raw`(?:every|each)\s+(?:week ?day|work(?:ing)?[ -]?day|business day)|week ?days|work(?:ing)?[ -]?days|business days`,
    ),
    meaning: () => ({ kind: 'weekdays' }),
  },
  // bi-weekly · fortnightly · every other week is put together in the grammar
  {
    pattern: word('(?:bi[- ]?weekly|fortnightly|every fortnight)'),
    meaning: () => ({ kind: 'frequency', every: 2, unit: 'week', times: 1 }),
  },
  { pattern: word('tri[- ]?weekly'), meaning: () => ({ kind: 'frequency', every: 3, unit: 'week', times: 1 }) },
  { pattern: word('weekly'), meaning: () => ({ kind: 'frequency', every: 1, unit: 'week', times: 1 }) },
  { pattern: word('bi[- ]?monthly'), meaning: () => ({ kind: 'frequency', every: 2, unit: 'month', times: 1 }) },
  { pattern: word('semi[- ]?monthly'), meaning: () => ({ kind: 'frequency', every: 1, unit: 'month', times: 2 }) },
  { pattern: word('monthly'), meaning: () => ({ kind: 'frequency', every: 1, unit: 'month', times: 1 }) },
  { pattern: word('quarterly'), meaning: () => ({ kind: 'frequency', every: 3, unit: 'month', times: 1 }) },
  { pattern: word('daily'), meaning: () => ({ kind: 'frequency', every: 1, unit: 'day', times: 1 }) },
  { pattern: word('fortnight'), meaning: () => ({ kind: 'frequency', every: 2, unit: 'week', times: 1 }) },
  { pattern: word('once'), meaning: () => ({ kind: 'times', times: 1 }) },
  { pattern: word('twice'), meaning: () => ({ kind: 'times', times: 2 }) },
  // 2x a month · three times per month
  {
    pattern: word(String.raw`([1-9]|two|three|four|five)\s?(?:x|times)`),
    meaning: (m) => ({ kind: 'times', times: NUMBER[(m[1] ?? '').toLowerCase()] ?? Number(m[1]) }),
  },
  { pattern: word('odd|un-?even'), meaning: () => ({ kind: 'parity', odd: true }) },
  { pattern: word('even'), meaning: () => ({ kind: 'parity', odd: false }) },
  // 1st · third · last · second to last
  {
    pattern: word(String.raw`(?:2nd|second|next)[- ]to[- ]last|penultimate`),
    meaning: () => ({ kind: 'ordinal', nth: -2 }),
  },
  { pattern: /([1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?!\w)/iy, meaning: (m) => ({ kind: 'ordinal', nth: Number(m[1]) }) },
  {
    pattern: word('first|second|third|fou?rth|fifth|last'),
    meaning: (m) => ({ kind: 'ordinal', nth: ORDINAL[m[0].toLowerCase()] ?? 1 }),
  },
  { pattern: word('every|each'), meaning: () => ({ kind: 'every' }) },
  { pattern: word('other'), meaning: () => ({ kind: 'other' }) },
  {
    pattern: word('alternat(?:ing|es?|ely)|rotat(?:ing|es?)|interleav(?:ing|es?)|taking turns'),
    meaning: () => ({ kind: 'alternating' }),
  },
  {
    pattern: word('(days?|weeks?|months?|quarters?|years?|wks?)'),
    meaning: (m) => ({ kind: 'unit', unit: UNIT[m[0].toLowerCase().replace(/s$/, '')] ?? 'week' }),
  },
  {
    pattern: word('one|two|three|four|five|six|eight'),
    meaning: (m) => ({ kind: 'number', value: NUMBER[m[0].toLowerCase()] ?? 1 }),
  },
  {
    pattern: word(String.raw`except(?:ion|ing)?(?:\s+(?:of|for|on|in))?|excluding|but not|skipping`),
    meaning: () => ({ kind: 'except', firm: true }),
  },
  // no meetings in August · we skip July and August · not in December · we don't meet in summer's months
  {
    pattern: word(
      String.raw`(?:no|without) (?:meetings?|calls?|sessions?)(?:\s+(?:in|on|during|for|the))*|skip(?:s|ped)?|not in|(?:do(?:es)? not|don['’]t|doesn['’]t|won['’]t|will not) (?:meet|be held)(?:\s+(?:in|on|during))?`,
    ),
    meaning: () => ({ kind: 'except', firm: false }),
  },
  {
    pattern: word(
      String.raw`start(?:s|ing|ed)?(?:\s+date)?(?:\s+(?:on|from|at))?|beginning(?:\s+on)?|effective|since|as of`,
    ),
    meaning: () => ({ kind: 'start' }),
  },
  { pattern: word(String.raw`until|till|through|thru|ending|ends`), meaning: () => ({ kind: 'until' }) },
  { pattern: word('after|following'), meaning: () => ({ kind: 'after' }) },
  { pattern: word('and|plus'), meaning: () => ({ kind: 'and' }) },
  { pattern: word('or'), meaning: () => ({ kind: 'or' }) },
  { pattern: word('to'), meaning: () => ({ kind: 'to' }) },
  { pattern: word('at|from|between'), meaning: () => ({ kind: 'at' }) },
  {
    pattern: word(
      'on|of|the|in|a|an|is|are|per|held|usually|typically|which|about|around|approx|approximately|currently|time|o.clock|sharp|hours|hrs|local|your|also',
    ),
    meaning: () => ({ kind: 'filler' }),
  },
  // Aug. · August: the dot behind a whole name ends the sentence
  {
    pattern: /(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|[A-Za-z]{3,9})(?!\w)/y,
    meaning: (m) => {
      const month = monthOf(m[0].replace('.', ''));
      return month ? { kind: 'month', month } : null;
    },
  },
  // "16:00 US EST"
  { pattern: /USA?(?=\s+[A-Z]{2,4}\b)/y, meaning: () => ({ kind: 'filler' }) },
  { pattern: /\d+/y, meaning: (m) => ({ kind: 'number', value: Number(m[0]) }) },
  { pattern: /@/y, meaning: () => ({ kind: 'at' }) },
  { pattern: /[&+]/y, meaning: () => ({ kind: 'and' }) },
  { pattern: /[/|]/y, meaning: () => ({ kind: 'or' }) },
  { pattern: /[–—-]/y, meaning: () => ({ kind: 'to' }) },
  { pattern: /,/y, meaning: () => ({ kind: 'comma' }) },
  { pattern: /[([{<]/y, meaning: () => ({ kind: 'open' }) },
  { pattern: /[)\]}>]/y, meaning: () => ({ kind: 'close' }) },
  { pattern: /[:=]/y, meaning: () => ({ kind: 'colon' }) },
  { pattern: /;|[.!?](?=\s|$|[)\]"”'])/y, meaning: () => ({ kind: 'stop' }) },
  { pattern: /\n/y, meaning: () => ({ kind: 'line' }) },
  { pattern: /\t/y, meaning: () => ({ kind: 'cell' }) },
];

const URL_AT = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/iy;
const WORD_AT = /[\p{L}\p{N}_]+(?:['’][\p{L}]+)?/uy;
const SPACE_AT = /[^\S\n\t]+/y;

const stick = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

/** Whether a clock time was just said: "9:00 Berlin", "9:00 (Berlin", "9:00 local time in Berlin", "9:00 PT / Berlin". */
function isAfterClock(tokens: readonly Token[]): boolean {
  const [last, before] = [tokens.at(-1), tokens.at(-2)];
  if (last?.kind === 'clock' || last?.kind === 'zone' || (before?.kind === 'zone' && last?.kind === 'or')) return true;
  let back = 1;
  while (back <= 3 && tokens.at(-back)?.kind === 'filler') back += 1;
  if (back === 1 && ['open', 'at', 'or', 'comma'].includes(last?.kind ?? '')) back = 2;
  return back > 1 && tokens.at(-back)?.kind === 'clock';
}

/**
 * Returns the tokens of a text in order. Signs that mean nothing here (quotes, stars) are passed over. Linear in the
 * length of the text: every pattern is sticky and bounded, and no place is read twice.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const dates = findWrittenDates(text);
  let nextDate = 0;
  let offset = 0;
  const push = (length: number, meaning: Meaning): void => {
    tokens.push({ from: offset, to: offset + length, ...meaning });
    offset += length;
  };
  scan: while (offset < text.length) {
    const space = stick(SPACE_AT, text, offset);
    if (space) {
      offset += space[0].length;
      continue;
    }
    const url = stick(URL_AT, text, offset);
    if (url) {
      push(url[0].length, { kind: 'url' });
      continue;
    }
    while (dates[nextDate] && (dates[nextDate]?.from ?? 0) < offset) nextDate += 1;
    const date = dates[nextDate];
    if (date?.from === offset) {
      push(date.to - date.from, { kind: 'date', date });
      continue;
    }
    const zone = zoneWordAt(text, offset, isAfterClock(tokens));
    if (zone) {
      push(zone.text.length, { kind: 'zone', zone });
      continue;
    }
    for (const rule of RULES) {
      const match = stick(rule.pattern, text, offset);
      const meaning = match && rule.meaning(match, text);
      if (match && meaning) {
        push(match[0].length, meaning);
        continue scan;
      }
    }
    const plain = stick(WORD_AT, text, offset);
    if (plain) push(plain[0].length, { kind: 'word', word: plain[0].toLowerCase() });
    else offset += 1;
  }
  return tokens;
}
