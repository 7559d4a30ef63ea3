import type { PhraseRule } from './phrase.ts';
import { look, skip, spanOf } from './tokens-ahead.ts';

/** Which weeks: odd weeks · _even week numbers_ · every even week. */
export const parity: PhraseRule = (tokens, at) => {
  const index = tokens[at]?.kind === 'every' ? at + 1 : at;
  const token = look(tokens, index, 'parity');
  if (!token) return null;
  const weeks = skip(tokens, index + 1, 'filler');
  const word = tokens[weeks];
  const named =
    (word?.kind === 'unit' && word.unit === 'week') ||
    (word?.kind === 'word' && /^(?:iso|calendar|numbered)$/.test(word.word));
  return named
    ? { phrase: { kind: 'parity', odd: token.odd, ...spanOf(tokens, at, weeks + 1) }, next: weeks + 1 }
    : null;
};

/** Bounds: starting Tuesday Oct 28, 2025 · starts on 22nd June 2021 · from Nov 17 · until November 1, 2019. */
export const bound: PhraseRule = (tokens, at) => {
  const token = tokens[at];
  if (!token) return null;
  const until = token.kind === 'until';
  if (token.kind !== 'start' && !until && token.kind !== 'at') return null;
  const index = skip(tokens, at + 1, 'filler', 'colon', 'comma', 'weekday', 'until', 'start');
  const date = look(tokens, index, 'date');
  // "at <date>" is no bound; "from <date>" is: a bare "at" token carries either word, the date decides with the dash after.
  if (!date || (token.kind === 'at' && token.to - token.from !== 'from'.length)) return null;
  return {
    phrase: { kind: until ? 'until' : 'start', date: date.date, ...spanOf(tokens, at, index + 1) },
    next: index + 1,
  };
};

/** Holes: with the exception of December · except the fourth Tuesday of the month. */
export const except: PhraseRule = (tokens, at) => {
  if (tokens[at]?.kind !== 'except') return null;
  const months: number[] = [];
  const ordinals: number[] = [];
  let index = skip(tokens, at + 1, 'filler', 'every');
  let next = index;
  for (;;) {
    const token = tokens[index];
    if (token?.kind === 'month') months.push(token.month);
    else if (token?.kind === 'ordinal') ordinals.push(token.nth);
    else if (!token || !['and', 'comma', 'or', 'filler', 'weekday', 'every', 'unit'].includes(token.kind)) break;
    index += 1;
    next = index;
  }
  return { phrase: { kind: 'except', months, ordinals, ...spanOf(tokens, at, next) }, next };
};
