import { monthsBut, monthsThrough } from '../months.ts';
import { WEEKDAYS, type Weekday } from '../weekday.ts';
import type { PhraseRule } from './phrase.ts';
import { look, skip, spanOf } from './tokens-ahead.ts';

/** Which weeks: odd weeks · _even week numbers_ · every even week · even-numbered weeks. */
export const parity: PhraseRule = (tokens, at) => {
  const index = tokens[at]?.kind === 'every' ? at + 1 : at;
  const token = look(tokens, index, 'parity');
  if (!token) return null;
  const weeks = skip(tokens, index + 1, 'filler', 'to');
  const word = tokens[weeks];
  const named =
    (word?.kind === 'unit' && word.unit === 'week') ||
    (word?.kind === 'word' && /^(?:iso|calendar|numbered)$/.test(word.word));
  return named
    ? { phrase: { kind: 'parity', odd: token.odd, ...spanOf(tokens, at, weeks + 1) }, next: weeks + 1 }
    : null;
};

/** Words between "next" and its date: "next meeting is on". */
const BEFORE_DATE = /^(?:meeting|call|session|one|occurrence|date|sync|will|be)$/;

/**
 * Bounds: starting Tuesday Oct 28, 2025 · starts on 22nd June 2021 · from Nov 17 · until November 1, 2019 ·
 * next meeting: 2026-12-01 (a date of the series, so that its weeks can be counted from it).
 */
export const bound: PhraseRule = (tokens, at) => {
  const token = tokens[at];
  if (!token) return null;
  const until = token.kind === 'until';
  const next = token.kind === 'word' && token.word === 'next';
  if (token.kind !== 'start' && !until && token.kind !== 'at' && !next) return null;
  let index = skip(tokens, at + 1, 'filler', 'colon', 'comma', 'weekday', 'until', 'start');
  if (next) {
    for (let word = tokens[index]; word?.kind === 'word' && BEFORE_DATE.test(word.word); word = tokens[index])
      index += 1;
    index = skip(tokens, index, 'filler', 'colon', 'comma');
  }
  const date = look(tokens, index, 'date');
  // "at <date>" is no bound; "from <date>" is: a bare "at" token carries either word, the date decides with the dash after.
  if (!date || (token.kind === 'at' && token.to - token.from !== 'from'.length)) return null;
  const span = spanOf(tokens, at, index + 1);
  return {
    phrase: until
      ? { kind: 'until', date: date.date, ...span }
      : { kind: 'start', date: date.date, ...(next && { next }), ...span },
    next: index + 1,
  };
};

/** Months of a part of each year: from March to October · September through May. */
export const monthRange: PhraseRule = (tokens, at) => {
  const from = look(tokens, skip(tokens, at, 'at'), 'month');
  const first = skip(tokens, at, 'at') + 1;
  const dash = tokens[first];
  const to = dash?.kind === 'to' || dash?.kind === 'until' ? look(tokens, first + 1, 'month') : null;
  // "March to October 2019" is one stretch, not each year's.
  if (!from || !to || look(tokens, first + 2, 'number')) return null;
  const months = monthsBut(monthsThrough(from.month, to.month));
  return {
    phrase: { kind: 'except', months, ordinals: [], weekdays: [], ...spanOf(tokens, at, first + 2) },
    next: first + 2,
  };
};

/**
 * Holes: with the exception of December · except the fourth Tuesday of the month · every weekday except Monday ·
 * no meetings in July and August.
 */
export const except: PhraseRule = (tokens, at) => {
  const opening = look(tokens, at, 'except');
  if (!opening) return null;
  const months: number[] = [];
  const ordinals: number[] = [];
  const weekdays: Weekday[] = [];
  let index = skip(tokens, at + 1, 'filler', 'every');
  let next = index;
  for (; index < at + 24; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'month') {
      // "no meetings in December 2023" is one month, not each year's.
      if (look(tokens, index + 1, 'number')) return opening.firm ? hole([], [], []) : null;
      months.push(token.month);
    } else if (token?.kind === 'ordinal') ordinals.push(token.nth);
    else if (token?.kind === 'weekday' && WEEKDAYS.includes(token.day)) weekdays.push(token.day);
    else if (token?.kind === 'word' && /^weekends?$/.test(token.word)) weekdays.push('SA', 'SU');
    else if (!token || !['and', 'comma', 'or', 'filler', 'every', 'unit'].includes(token.kind)) break;
    next = index + 1;
  }
  function hole(
    inMonths: readonly number[],
    nths: readonly number[],
    days: readonly Weekday[],
  ): ReturnType<PhraseRule> {
    return {
      phrase: { kind: 'except', months: inMonths, ordinals: nths, weekdays: days, ...spanOf(tokens, at, next) },
      next,
    };
  }
  if (!opening.firm && months.length + ordinals.length === 0) return null;
  return hole(months, ordinals, weekdays);
};
