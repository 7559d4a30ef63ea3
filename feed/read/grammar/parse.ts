import type { Token } from '../token.ts';
import { days } from './days.ts';
import { frequency } from './frequency.ts';
import { bound, except, monthRange, parity } from './modifiers.ts';
import type { Between, Phrase, PhraseRule } from './phrase.ts';
import { time } from './time.ts';

/** In order: the first that fits wins. */
const RULES: readonly PhraseRule[] = [except, bound, monthRange, parity, frequency, days, time];

const BETWEEN: ReadonlySet<string> = new Set<Between['kind']>([
  'and',
  'or',
  'comma',
  'open',
  'close',
  'stop',
  'line',
  'cell',
  'colon',
  'to',
]);

const isBetween = (kind: string): kind is Between['kind'] => BETWEEN.has(kind);

/** Returns whether a label ("Time:", "**When** -") opens at this token: up to four words and a colon. */
function labelAt(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (index < at + 4 && ['word', 'filler', 'unit', 'frequency'].includes(tokens[index]?.kind ?? '')) index += 1;
  return index > at && tokens[index]?.kind === 'colon';
}

/**
 * Returns the phrases of a passage in order, with the signs between them. A line break parts statements only where
 * `lines` says so (cells of a table) or where the next line opens with a label; elsewhere sentences run on over it.
 * Linear: each rule looks a few tokens ahead.
 */
export function parsePhrases(all: readonly Token[], lines = false): Phrase[] {
  const tokens = lines ? all : all.filter((token, at) => token.kind !== 'line' || labelAt(all, at + 1));
  const phrases: Phrase[] = [];
  let at = 0;
  scan: while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    for (const rule of RULES) {
      const found = rule(tokens, at);
      if (found) {
        phrases.push(found.phrase);
        at = found.next;
        continue scan;
      }
    }
    const { from, to } = token;
    if (token.kind === 'date') phrases.push({ kind: 'date', date: token.date, from, to });
    else if (token.kind === 'duration') phrases.push({ kind: 'duration', minutes: token.minutes, from, to });
    else if (token.kind === 'zone') phrases.push({ kind: 'zone', zone: token.zone, from, to });
    else if (token.kind === 'alternating') phrases.push({ kind: 'alternating', from, to });
    else if (isBetween(token.kind)) phrases.push({ kind: token.kind, from, to });
    else if (token.kind !== 'filler' && token.kind !== 'at') phrases.push({ kind: 'words', from, to });
    at += 1;
  }
  return phrases;
}
