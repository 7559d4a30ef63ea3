import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { datedDocuments } from '../../../feed/read/minutes.ts';

const BASE = 'https://github.com/acme/wg/blob/main/README.md';

const read = (markdown: string): string[] =>
  datedDocuments(readDocument(markdown), BASE).map(({ date, kind, host, title, url }) =>
    [`${date.year ?? '?'}-${date.month}-${date.day}`, kind, host, url.split('/').at(-1), title ?? ''].join(' ').trim(),
  );

const doc = (id: string): string => `https://docs.google.com/document/d/${id}`;
const video = 'https://youtu.be/vc6gYiN69UM';

describe('dated records of meetings', () => {
  test.each([
    ['the date is the link', `* [2017.04.11 ](${doc('a')})`, ['2017-4-11 minutes Google Docs a']],
    ['the host tells a recording', `* [2017.07.05](${video})`, ['2017-7-5 recording YouTube vc6gYiN69UM']],
    ['a cloud recording', '* [2017.07.18](https://zoom.us/rec/play/t)', ['2017-7-18 recording Zoom recording t']],
    [
      'title behind the link',
      `* [2018-02-16 Call](${doc('a')}) - Use case`,
      ['2018-2-16 minutes Google Docs a Call - Use case'],
    ],
    [
      'date before a bare address',
      `* September 10, 2019 meeting with Ada: ${video}`,
      ['2019-9-10 recording YouTube vc6gYiN69UM meeting with Ada'],
    ],
    [
      'several kinds in one item',
      `* May 4th, 2016: [notes](${doc('a')}), [video](${video}), [slides](https://x.example/t.pdf)`,
      ['2016-5-4 minutes Google Docs a', '2016-5-4 recording YouTube vc6gYiN69UM', '2016-5-4 slides x.example t.pdf'],
    ],
    [
      'a row',
      `| Date | Topic | Notes | Video |\n|-|-|-|-|\n| 2018-03-23 | Plugins | [x](${doc('a')}) | [y](${video}) |`,
      ['2018-3-23 minutes Google Docs a Plugins', '2018-3-23 recording YouTube vc6gYiN69UM Plugins'],
    ],
    ['the date is in the item above', `* 2019-09-11\n  * [Slides](${doc('a')})`, ['2019-9-11 slides Google Docs a']],
    [
      'the date is the heading',
      `## 2020-05-01\n\n[Recording](https://short.example/r)`,
      ['2020-5-1 recording short.example r'],
    ],
    ['the year is the heading', `## Minutes\n\n### 2019\n\n* [Jan 3](${doc('a')})`, ['2019-1-3 minutes Google Docs a']],
    [
      'the date is in the file name',
      '## Minutes\n\n* [Kick-off](./minutes/2026-01-13.md)',
      ['2026-1-13 minutes GitHub 2026-01-13.md Kick-off'],
    ],
    ['no year anywhere', `* [Feb 7th](${doc('a')})`, ['?-2-7 minutes Google Docs a']],
  ])('%s', (_, markdown, entries) => {
    expect(read(markdown)).toEqual(entries);
  });
});

describe('what is no record of a meeting', () => {
  test.each([
    ['a room', '* July 18th, 2021: [Zoom](https://zoom.us/j/123456789)'],
    ['an agenda of a planned meeting', `* July 18th, 2021 at 11am - [agenda](${doc('a')})`],
    ['a release', '## Releases\n\n* 2020-01-01 [notes](https://github.com/a/b/releases/tag/1.2.3)'],
    ['a term of office', `* Ada, term start date: 2025-03-04 ([profile](${doc('a')}))`],
    ['a decision in a sentence', `The charter was updated on May 5, 2020 in [this paper](${doc('a')}).`],
    ['a blog post', '## Blog\n\n* [2020-01-01](https://blog.example/post)'],
    ['the notes of a series', `* Mondays, starting June 14, 2018\n  * [Meeting notes](${doc('a')})`],
    ['a profile', '* 2020-01-01 [@ada](https://github.com/ada)'],
    ['an unsafe address', '## Minutes\n\n* [2020-01-01](javascript:alert(1))'],
    ['a date without a link', '* 2018-03-09 - no meeting'],
  ])('%s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

test('without a base address relative links are left out', () => {
  expect(datedDocuments(readDocument('## Minutes\n\n* [2026-01-13](./2026-01-13.md)'))).toEqual([]);
});

test('arbitrary Markdown never throws and yields only addresses that stand in it', () => {
  const part = fc.constantFrom(
    '* ',
    '[2017-04-04](',
    'https://youtu.be/vc6gYiN69UM',
    ')',
    '\n',
    '## Minutes\n',
    '| a |',
    ' notes ',
    '](',
    'May 1, 2020',
    ' - ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const markdown = parts.join('');
      for (const { url } of datedDocuments(readDocument(markdown))) expect(markdown).toContain(url);
    }),
  );
});
