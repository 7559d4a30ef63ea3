import { findWrittenDates, lastDayOf, monthOf, type DateExpression } from './date-expression.ts';
import { monthsThrough } from './months.ts';
import type { MeetingBreak } from './recurrence-statement.ts';

/** That meetings do not take place; "no meeting minutes" and "no call for papers" are of something else. */
const NOT_HELD =
  /\b(?:no (?:(?!longer)\w+ )?(?:meetings?|calls?|sessions?|syncs?)(?!\s+(?:minutes|notes|agendas?|recordings?|ids?|links?|invit\w+|rooms?|required|needed|for|to)\b)|(?:do|does|will|are|is|would)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:meet(?!\s+(?:\w+\s+){0,2}(?:requirements?|criteria|expectations?|needs?|goals?|standards?|bar|deadlines?|guidelines?|conditions?)\b)|meeting|hold|held)\b|won['’]t\s+(?:\w+\s+)?(?:meet|hold)\b|(?:won['’]t|will not|do not|don['’]t)\s+(?:be|have)\s+(?:an?\s+|any\s+)?(?:meetings?|calls?|sessions?)|(?:meetings?|calls?|sessions?|syncs?)\b[^.;:]{0,60}\b(?:is|are|will be|gets?)\s+(?:\w+ly\s+|then\s+)?(?:cancell?ed|skipped|paused|suspended|not held)|(?:we|group|meetings?|calls?)\s+(?:\w+ly\s+)?(?:skips?|pauses?|breaks?)\b|(?:tak(?:e|es|ing)|hav(?:e|ing)|has|on)\s+(?:an?\s+|our\s+|the\s+)?(?:\w+\s+)?(?:break|recess|vacation)\b|(?:meet|meetings?)\s+(?:only|just)\s+(?:once|twice)|(?:only|just)\s+(?:once|one meeting))\b/i;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\.?`;
const MONTHS = String.raw`${MONTH}(?:(?:\s?[,&/]\s?|\s+)(?:(?:and|or)\s+)?${MONTH}){0,11}|${MONTH}\s?(?:[-–—]|to|through|until)\s?${MONTH}`;
/** Whole months, right behind the words that nothing is held, or before them: "no meetings in July and August". */
const WHOLE_MONTHS = [
  new RegExp(
    String.raw`(?:meetings?|calls?|sessions?|syncs?|meet|held|skips?|pauses?|breaks?|recess|vacation|cancell?ed|skipped|paused|suspended)\s+(?:(?:at all|in|during|for|over|throughout)\s+)*(?:the\s+)?(?:(?:whole|entire)\s+)?(?:months?\s+of\s+)?(${MONTHS})(?:\s+((?:19|20)\d{2})(?!\d))?(?!\s*\d)(?=\s*(?:$|[.,;)!]|(?:of\s+)?(?:each|every)\s+year))`,
  ),
  new RegExp(
    String.raw`^\W*(?:[Ii]n|[Dd]uring|[Ff]or)?\s?(${MONTHS})(?:\s+((?:19|20)\d{2})(?!\d))?\s?[:,\t–—-]\s?(?:there (?:is|are|will be) )?[Nn]o (?:meetings?|calls?|sessions?)\W*$`,
  ),
];
const ANY_MONTH = new RegExp(String.raw`(?<![\w])${MONTH}`);
const OCCASION =
  /\b(?:summers?|winters?|spring|autumn|seasons?|holidays?|vacations?|christmas|xmas|new year|thanksgiving|easter|lunar|diwali|year[- ]end|end of (?:the )?year|\w{2,20}con|summits?|conferences?|face[- ]to[- ]face|f2f|plenary|(?:week|weeks|day|days|month|months|weekdays?) (?:of|with|that|when|where|which|before|after|following|during|in which)|(?:months?|weeks?) (?:has|have)|(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:\w+day|weeks?|one)|five \w+days)\b/i;

/** What a sentence says of meetings that are not held: whole months of each year, a stretch of days, or something that no rule holds. */
export type Exception =
  { kind: 'months'; months: readonly number[] } | ({ kind: 'break' } & MeetingBreak) | { kind: 'open' };

function monthsIn(words: string): number[] {
  const named = (words.match(new RegExp(MONTH, 'g')) ?? []).flatMap((word) => monthOf(word.replace('.', '')) ?? []);
  const [first, last] = named;
  if (first === undefined || last === undefined || !/[-–—]|\b(?:to|through|until)\b/.test(words)) return named;
  return monthsThrough(first, last);
}

/** Returns whether a sentence says that meetings are not held. */
export const saysNotHeld = (sentence: string): boolean => NOT_HELD.test(sentence);

/** Returns whether words name an occasion of which no rule knows the dates: a holiday, a conference, the week of one. */
export const namesOccasion = (words: string): boolean => OCCASION.test(words);

/** Returns the stretch of days on which a sentence says that no meetings are held; null where it names none, or one day. */
export function breakIn(sentence: string): MeetingBreak | null {
  if (!NOT_HELD.test(sentence)) return null;
  const [first, second, more] = findWrittenDates(sentence);
  if (!first || more) return null;
  if (!second) {
    const { lastDay, weekday: _, ...day } = first;
    return lastDay === undefined ? null : { first: day, last: { ...day, day: lastDay } };
  }
  const between = sentence.slice(first.to, second.from);
  const before = sentence.slice(0, first.from);
  const through =
    /^\W*(?:(?:to|through|thru|until|till|–|-)\W*)(?:the\s)?$/i.test(between) || /^\s?[-–—]\s?$/.test(between);
  const both = /^\W*and\W*$/i.test(between) && /\bbetween\W*$/i.test(before);
  return through || both ? { first, last: second } : null;
}

const dayOf = (month: number, year: number, day: number): DateExpression => ({ from: 0, to: 0, year, month, day });

/** Returns when meetings are not held, as a sentence says; null where it says nothing of the sort, or only names single dates. */
export function exceptionIn(sentence: string): Exception | null {
  if (!NOT_HELD.test(sentence)) return null;
  const stretch = breakIn(sentence);
  if (stretch) return { kind: 'break', ...stretch };
  if (findWrittenDates(sentence).length > 0)
    return /\b(?:until|till|through|after|from|since)\b/i.test(sentence) ? { kind: 'open' } : null;
  for (const pattern of WHOLE_MONTHS) {
    const [, words = '', yearText] = pattern.exec(sentence) ?? [];
    const months = monthsIn(words);
    const [first] = months;
    if (first === undefined) continue;
    if (yearText === undefined) return { kind: 'months', months };
    const year = Number(yearText);
    const last = months.at(-1) ?? first;
    const isOne = months.every((month, index) => month === first + index);
    if (!isOne) return { kind: 'open' };
    return { kind: 'break', first: dayOf(first, year, 1), last: dayOf(last, year, lastDayOf(last, year)) };
  }
  return OCCASION.test(sentence) || ANY_MONTH.test(sentence) ? { kind: 'open' } : null;
}
