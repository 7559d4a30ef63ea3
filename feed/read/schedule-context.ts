import { surroundings } from './context.ts';
import { monthOf, type DateExpression } from './date-expression.ts';
import { parsePhrases } from './grammar/parse.ts';
import type { Phrase, TimePhrase } from './grammar/phrase.ts';
import type { Passage } from './passage.ts';
import { tokenize } from './token.ts';
import type { ZoneWord } from './zone-word.ts';

/** What stands around the entries of a schedule for all of them: a time, a zone, a year. */
export interface ScheduleContext {
  time: TimePhrase | null;
  zone: ZoneWord | null;
  year: number | null;
  /** The words that lead to the list. */
  lead: string;
}

/** How far back the words may stand that lead to a list of dates. */
const REACH = 2;
const YEAR = /(?<!\d)20\d{2}(?!\d)/g;
const MONTH_ALONE = /^\W*([A-Za-z]{3,9})\.?\W*(20\d{2})?\W*$/;
const DAY_OPENS =
  /^[\s\W]{0,4}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s)?(\d{1,2})(?:st|nd|rd|th)?(?![\d.]|:\d|\s?(?:[ap]\.?m\b|utc|gmt))/i;

/** Returns the one year that a text names, or null. */
export function yearIn(text: string): number | null {
  const [year, other] = new Set(text.match(YEAR));
  return year === undefined || other !== undefined ? null : Number(year);
}

/** Returns a function that reads the words around a passage; each text is parsed once. */
export function scheduleContexts(passages: readonly Passage[]): (passage: Passage) => ScheduleContext {
  const starts = new Map<number, number>();
  for (const { group, index } of passages) if (!starts.has(group)) starts.set(group, index);
  const parsed = new Map<string, readonly Phrase[]>();
  const phrasesOf = (text: string): readonly Phrase[] => {
    const known = parsed.get(text);
    if (known) return known;
    const phrases = parsePhrases(tokenize(text));
    parsed.set(text, phrases);
    return phrases;
  };
  return (passage) => {
    const first = passage.group < 0 ? passage.index : (starts.get(passage.group) ?? passage.index);
    const leads = passages
      .slice(Math.max(0, first - REACH), first)
      .filter(({ kind, section }) => kind === 'paragraph' && section === passage.section)
      .reverse();
    const texts = [
      ...passage.cells.map((cell) => cell.header),
      ...[...leads, ...surroundings(passages, passage)].map(({ text }) => text.slice(0, 400)),
    ];
    const context: ScheduleContext = { time: null, zone: null, year: null, lead: leads[0]?.text.slice(0, 400) ?? '' };
    for (const text of texts.filter((one) => one !== '')) {
      const phrases = phrasesOf(text);
      const times = phrases.filter((phrase) => phrase.kind === 'time');
      const general = !phrases.some((phrase) => phrase.kind === 'days' || phrase.kind === 'date');
      const [time] = times;
      if (time && times.length === 1 && general) context.time ??= time;
      const zone = phrases.find((phrase) => phrase.kind === 'zone');
      context.zone ??= zone?.zone ?? null;
      context.year ??= yearIn(text);
    }
    return context;
  };
}

/** Returns the date that opens an entry below a heading which is a month: "12th, 10:00 UTC" below "December 2026". */
export function dayUnderMonth(passage: Passage, heading: string): DateExpression | null {
  const [, word = '', year] = MONTH_ALONE.exec(heading) ?? [];
  const month = monthOf(word);
  const day = DAY_OPENS.exec(passage.text);
  if (month === null || !day || Number(day[1]) < 1 || Number(day[1]) > 31) return null;
  const to = day[0].length;
  return { from: 0, to, month, day: Number(day[1]), ...(year === undefined ? {} : { year: Number(year) }) };
}

/** Returns the date of a heading of which the words below say the weekday again, with a time: "9:00 CET, Tuesday session". */
export function weekdayUnderDate(phrases: readonly Phrase[], heading: string): DateExpression | null {
  const days = phrases.filter((phrase) => phrase.kind === 'days');
  if (days.length !== 1 || days[0]?.recurring || !phrases.some((phrase) => phrase.kind === 'time')) return null;
  const [date, ...more] = parsePhrases(tokenize(heading)).filter((phrase) => phrase.kind === 'date');
  if (!date?.date.weekday || more.length > 0 || days[0]?.weekdays.join() !== date.date.weekday) return null;
  return { ...date.date, from: 0, to: 0 };
}
