import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terminalLines } from '../../feed/terminal-lines.ts';

const LINE = '  Line 39: The sentence says 08:00 in Los Angeles; the dated list says 09:00.';

test('a long line is broken between words, and goes on further in', () => {
  expect(terminalLines([LINE, 'Short.'], 40)).toBe(
    ['  Line 39: The sentence says 08:00 in', '    Los Angeles; the dated list says', '    09:00.', 'Short.'].join(
      '\n',
    ),
  );
});

test('in a file or a pipe lines stay whole', () => {
  expect(terminalLines([LINE], undefined)).toBe(LINE);
});

test('an address is not broken, however long', () => {
  const address = `https://example.org/${'a'.repeat(60)}`;
  expect(terminalLines([`Join: ${address}`], 40)).toBe(`Join:\n  ${address}`);
});

test('no word is lost, and no line is wider than the terminal where words allow it', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 40, max: 200 }), (said, indent, columns) => {
      const shown = terminalLines([`${' '.repeat(indent)}${said.join(' ')}`], columns);
      expect(shown.trim().split(/\s+/)).toEqual(said);
      expect(shown.split('\n').every((line) => line.length <= Math.min(columns, 100))).toBe(true);
    }),
  );
});
