import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine } from '../../../feed/publish/fold-line.ts';

test('a short line stays as it is', () => {
  expect(foldLine('SUMMARY:Example WG')).toBe('SUMMARY:Example WG');
});

test('any line comes in pieces of at most 75 octets of whole characters, and unfolds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
      const pieces = foldLine(line).split('\r\n');
      expect(pieces.filter((piece) => Buffer.byteLength(piece) > 75)).toEqual([]);
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(1))).join('')).toBe(line);
    }),
  );
});
