import type { Token } from '../token.ts';
import type { PhraseRule } from './phrase.ts';
import { look, skip, spanOf } from './tokens-ahead.ts';

/** "each 2-month release cycle", "the monthly release train": how often something else comes. */
const isOfReleases = (tokens: readonly Token[], at: number): boolean => {
  const cycle = look(tokens, at + 1, 'word')?.word;
  return look(tokens, at, 'word')?.word === 'release' && /^(?:cycle|cadence|train|schedule)s?$/.test(cycle ?? '');
};

/**
 * How often:
 * - weekly · bi-weekly · fortnightly · monthly · every two weeks · every other week · each week · every second week
 * - twice a month · once per week · 1/month · 2x a month · every 2 or 3 weeks · once every two weeks · every 14 days
 */
export const frequency: PhraseRule = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === 'frequency') {
    if (isOfReleases(tokens, at + 1)) return null;
    const { unit, every, times } = token;
    return {
      phrase: { kind: 'frequency', unit, every, times, vague: false, ...spanOf(tokens, at, at + 1) },
      next: at + 1,
    };
  }
  if (token?.kind === 'times') {
    const index = skip(tokens, at + 1, 'filler', 'every', 'or');
    const unit = look(tokens, index, 'unit');
    const adverb = look(tokens, index, 'frequency');
    const named = unit?.unit ?? adverb?.unit;
    if (!named) return null;
    return {
      phrase: {
        kind: 'frequency',
        unit: named,
        every: adverb?.every ?? 1,
        times: token.times,
        vague: false,
        ...spanOf(tokens, at, index + 1),
      },
      next: index + 1,
    };
  }
  if (token?.kind === 'number' && tokens[at + 1]?.kind === 'or') {
    const unit = look(tokens, at + 2, 'unit');
    if (!unit || token.value < 1 || token.value > 5) return null;
    return {
      phrase: {
        kind: 'frequency',
        unit: unit.unit,
        every: 1,
        times: token.value,
        vague: false,
        ...spanOf(tokens, at, at + 3),
      },
      next: at + 3,
    };
  }
  if (token?.kind !== 'every') return null;
  let index = skip(tokens, at + 1, 'filler', 'to');
  let every = 1;
  let vague = false;
  const counted = tokens[index];
  if (counted?.kind === 'other') every = 2;
  else if (counted?.kind === 'ordinal' && counted.nth > 1) every = counted.nth;
  else if (counted?.kind === 'number') every = counted.value;
  else index -= 1;
  index += 1;
  const other = tokens[index]?.kind === 'or' || tokens[index]?.kind === 'to' ? look(tokens, index + 1, 'number') : null;
  if (other) {
    vague = true;
    index += 2;
  }
  // "every 2-weeks", "every-other-week"
  const hyphen = tokens[index]?.kind === 'to' ? index + 1 : index;
  const unit = look(tokens, hyphen, 'unit');
  const adverb = every === 2 ? look(tokens, hyphen, 'frequency') : null; // "every fortnight", "every other weekly"
  if ((!unit && !adverb) || isOfReleases(tokens, hyphen + 1)) return null;
  if (every < 1 || every > 52) return null;
  // "every 14 days" is every two weeks, and "every 15 days" is no more than a way to say it
  const weeks = Math.round(every / 7);
  const inWeeks = unit?.unit === 'day' && every > 5 && Math.abs(every - 7 * weeks) <= 1;
  if (inWeeks && every % 7 !== 0) vague = true;
  return {
    phrase: {
      kind: 'frequency',
      unit: inWeeks ? 'week' : (unit?.unit ?? adverb?.unit ?? 'week'),
      every: inWeeks ? weeks : every,
      times: 1,
      vague,
      ...spanOf(tokens, at, hyphen + 1),
    },
    next: hyphen + 1,
  };
};
