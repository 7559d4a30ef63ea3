import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { growth, STEEP } from '../../growth.ts';
import { markdownParts, withoutDeepNesting, withoutFloods } from '../../../feed/read/markdown-parts.ts';

const filler = 'Words of a paragraph.\n\n'.repeat(600);

describe('a long document is read in parts as if in one', () => {
  test('parts begin where nothing before them goes on, and lines are counted on', () => {
    const parts = markdownParts(`${filler}# A\n\n* b\n\n${filler}`);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ text }) => /^[#W]/.test(text))).toBe(true);
    const last = readDocument(`${filler}* one\n\nEnd`).at(-1);
    expect([last?.text, last?.place(0).line]).toEqual(['End', filler.split('\n').length + 2]);
  });

  test('definitions reach from any part to any other', () => {
    const passages = readDocument(
      `[Zoom][room] here\n\n${filler}and [ROOM] there\n\n${filler}[room]: https://zoom.us/j/1`,
    );
    expect(passages.flatMap(({ links }) => links.map(({ url }) => url))).toEqual([
      'https://zoom.us/j/1',
      'https://zoom.us/j/1',
    ]);
  });

  test.each([
    ['a fence', '```\n', '\n```\n'],
    ['a comment', '<!--\n', '\n-->\n'],
    ['raw HTML', '<pre>\n', '\n</pre>\n'],
  ])('%s is not cut, even where it is never closed', (_, open, close) => {
    const inside = `${open}${filler}Mondays`;
    for (const markdown of [`${filler}${inside}${close}`, `[a]: https://x.example\n\n${filler}${inside}`]) {
      expect(readDocument(markdown).filter(({ kind, text }) => kind === 'paragraph' && text === 'Mondays')).toEqual([]);
    }
  });
});

test('short documents are left whole', () => {
  expect(markdownParts('# A\n\nb')).toEqual([{ text: '# A\n\nb', line: 0 }]);
});

test('rules are no nesting, and reasonable brackets are no flood', () => {
  const markdown = `${'- '.repeat(100)}\n\n${'> '.repeat(20)}a\n\n${'[a](b) '.repeat(300)}\n\n${'*'.repeat(100)}`;
  expect(withoutFloods(withoutDeepNesting(markdown))).toBe(markdown);
});

test('marks behind an address beyond any number are made plain, and nothing moves', () => {
  const markdown = `Mondays at 9am\n\nhttps://a.example/${'&nbsp;'.repeat(50)}${'!'.repeat(100)}b\n\n${'*'.repeat(100)}`;
  const plain = withoutFloods(markdown);
  expect([plain.length, plain.split('\n').length]).toEqual([markdown.length, markdown.split('\n').length]);
  expect(plain.slice(0, 60)).toBe(markdown.slice(0, 60));
  expect(plain).toContain(`·b\n\n${'*'.repeat(100)}`);
});

test.each([
  '> ',
  '- ',
  '1) ',
  '[^1]: ',
  '> - ',
  '[a][b] ',
  '![a](',
  '~a~~b',
  '*a_',
  '## M\n\n* a\n\n',
  'a\n=\n',
  '```{card}\n',
])(
  '%j, thousands of times, is read without a throw, and eight times as often takes about eight times as long',
  (unit) => {
    const grows = growth(readDocument, (size) => `${unit.repeat(size)}x`, 600);
    expect({ grows, steep: grows > STEEP }).toEqual({ grows, steep: false });
  },
  60_000,
);
