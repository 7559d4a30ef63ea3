import fc from 'fast-check';
import { HOSTILE } from './hostile.ts';

type Edit = (text: string) => string;

/** Places are parts of a whole, so that an edit fits a text of any length. */
const WHOLE = 1_000_000;
const part = fc.nat(WHOLE - 1);
const placeIn = (length: number, at: number): number => Math.floor((at / WHOLE) * (length + 1));

/** Longest text that is made: enough for any mistake that is one of form and not of size. */
const LONGEST = 100_000;

/** Stretches of letters, of digits, of blanks, and single marks: what most grammars are made of. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}_]+|\d+|\s+|[^\p{L}\d\s_]/gu) ?? [];

const swapped = (items: readonly string[], one: number, other: number): string[] =>
  items.map((item, index) => (index === one ? items[other] : index === other ? items[one] : undefined) ?? item);

/** Edits one token in a window around a place: to take a whole document apart for one of its words would take too long. */
const inWindow =
  (at: number, change: (tokens: readonly string[]) => readonly string[]): Edit =>
  (text) => {
    const from = Math.max(0, placeIn(text.length, at) - 100);
    const window = text.slice(from, from + 200);
    return text.slice(0, from) + change(tokensOf(window)).join('') + text.slice(from + 200);
  };

const edits = (words: readonly string[], seeds: readonly string[]): fc.Arbitrary<Edit> => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  const length = fc.oneof(fc.nat(8), fc.nat(80), fc.nat(800));
  const times = fc.oneof(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 6, max: 400 }));
  return fc.oneof(
    fc.tuple(part, word).map(([at, piece]): Edit => (text) => {
      const place = placeIn(text.length, at);
      return text.slice(0, place) + piece + text.slice(place);
    }),
    // A word in place of another, and two that change places.
    fc
      .tuple(part, part, word)
      .map(([at, which, piece]): Edit =>
        inWindow(at, (tokens) =>
          tokens.map((token, index) => (index === placeIn(tokens.length - 1, which) ? piece : token)),
        ),
      ),
    fc
      .tuple(part, part, part)
      .map(([at, one, other]): Edit =>
        inWindow(at, (tokens) => swapped(tokens, placeIn(tokens.length - 1, one), placeIn(tokens.length - 1, other))),
      ),
    // A stretch taken out, or repeated: deep nesting and long runs.
    fc.tuple(part, length).map(([at, size]): Edit => (text) => {
      const place = placeIn(text.length, at);
      return text.slice(0, place) + text.slice(place + size);
    }),
    fc.tuple(part, length, times).map(([at, size, count]): Edit => (text) => {
      const place = placeIn(text.length, at);
      return text.slice(0, place) + text.slice(place, place + size).repeat(count) + text.slice(place + size);
    }),
    fc.tuple(part, word, times).map(([at, piece, count]): Edit => (text) => {
      const place = placeIn(text.length, at);
      return text.slice(0, place) + piece.repeat(count) + text.slice(place);
    }),
    // Cut short, or gone on with the rest of another.
    part.map(
      (at): Edit =>
        (text) =>
          text.slice(0, placeIn(text.length, at)),
    ),
    fc.tuple(part, part, fc.constantFrom(...seeds)).map(
      ([at, from, other]): Edit =>
        (text) =>
          text.slice(0, placeIn(text.length, at)) + other.slice(placeIn(other.length, from)),
    ),
  );
};

/**
 * Returns texts that are good ones with a few edits. All could have been read from a file: they are well-formed.
 *
 * @param seeds Good texts.
 * @param words What the language of these texts is made of.
 */
export const mutated = (
  seeds: fc.Arbitrary<string>,
  words: readonly string[],
  others: readonly string[],
): fc.Arbitrary<string> =>
  fc
    .tuple(seeds, fc.array(edits(words, others), { maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((sofar, change) => change(sofar).slice(0, LONGEST), text).toWellFormed());
