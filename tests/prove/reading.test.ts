import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupFeed } from '../../feed/group-feed.ts';
import { checkGroupFeed, type GroupFeed } from '../../shared/contract.ts';
import { budget, SEED } from './budget.ts';

const read = (text: string): GroupFeed =>
  groupFeed(
    { id: 'group', file: 'README.md', text, sha256: '0'.repeat(64), updated: '2017-07-31T00:00:00Z' },
    '2017-07-31T00:00:00Z',
  );

const LINES = readFileSync('feed/groups/wg-networking.md', 'utf8').split('\n');

/** What READMEs are made of, and what breaks readers of them. */
const PIECES = [
  ...LINES,
  'every other Thursday at 9:30am - 10:30am ET / 15:30 CEST',
  '| Meeting | Time | Link |\n| --- | --- | --- |\n| Sync | Tuesdays 9am PT | [Zoom](https://zoom.us/j/1) |',
  '<table><tr><td>1st Monday<td>at 25:00 UTC',
  '<!-- every Monday at 9am PT -->',
  '~~Wednesdays at 17:00 CET~~',
  '```\nevery Monday at 9am\n```',
  '[join]: javascript:alert(1)',
  '[join](JaVaScRiPt:alert(1)) [x](data:text/html,x) [y](https://user:pass@example.org/)',
  '![](https://example.org/x.png)',
  '\u200B\u202E\u0000\uFFFD\uD800',
  '99999999999999999999th Friday at 99:99pm XYZ',
  'February 30th, 2017 at 11am CST',
  '0000-00-00 at 00:00 UTC',
  'December 31st, 9999 at 11:59pm PT',
  '---\ntitle: [\n---',
  '> > > * * 1. - [ ] ',
  '&#x1F600;&amp;&nbsp;&#0;',
];

const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 40 })),
      fc.constantFrom('\n', ' ', '\n\n', '', '\r\n', '* ', '    '),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.flat().join(''));

/** One or a few characters of a good README changed, doubled or taken out. */
const almostGood = fc
  .array(fc.tuple(fc.nat(LINES.join('\n').length), fc.nat(30), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((edits) =>
    edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), LINES.join('\n')),
  );

/** Every address that a feed gives out. */
const addresses = (feed: GroupFeed): string[] =>
  [...JSON.stringify(feed).matchAll(/"(?:url|international|agendaUrl|recordingsUrl)":"((?:[^"\\]|\\.)*)"/g)].map(
    ([, url = '']) => String(JSON.parse(`"${url}"`)),
  );

const faults = (text: string): string[] => {
  const feed = read(text);
  const checked = checkGroupFeed(JSON.parse(JSON.stringify(feed)));
  return [
    ...(checked.ok ? [] : [checked.message]),
    ...addresses(feed).filter((url) => !/^(?:https?:\/\/|mailto:)[^\s\\]+$/i.test(url)),
    ...feed.occurrences.flatMap(({ start, end }) => (start < end ? [] : [`${start} is not before ${end}`])),
    ...feed.series.flatMap(({ line }) => (line <= text.split(/\r\n|\r|\n/).length ? [] : [`no line ${line}`])),
  ];
};

describe(`seed ${SEED}`, () => {
  test('any text is read without an exception, into a feed that keeps the contract', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faults(text)).toEqual([]);
      }),
      budget(400),
    );
  });

  test('so is a README with a few characters changed', () => {
    fc.assert(
      fc.property(almostGood, (text) => {
        expect(faults(text)).toEqual([]);
      }),
      budget(100),
    );
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      budget(50),
    );
  });
});

/** Families of texts on which readers are known to take the square of the length or worse. */
const FAMILIES: Readonly<Record<string, (size: number) => string>> = {
  'weekdays in a row': (size) => 'Monday '.repeat(size),
  'times without a day': (size) => '9am PT / '.repeat(size),
  'recurrences in one paragraph': (size) => 'every other Tuesday at 9am PT and '.repeat(size),
  'recurrences in items': (size) => '* Tuesdays at 9am PT\n'.repeat(size),
  'dated entries': (size) => '* July 5th, 2017 at 11am CDT - Agenda: x\n'.repeat(size),
  'open brackets': (size) => '['.repeat(size * 4),
  'open emphasis': (size) => '*a **b '.repeat(size),
  'nested quotes': (size) => `${'> '.repeat(Math.min(size, 200))}Tuesdays at 9am PT\n`.repeat(Math.ceil(size / 200)),
  'nested tags': (size) => '<b>'.repeat(size),
  digits: (size) => '1'.repeat(size * 4),
  links: (size) => '[Tuesdays at 9am](https://zoom.us/j/1) '.repeat(size),
  headings: (size) => '# Meeting\n\nTuesdays at 9am PT\n\n'.repeat(size),
  'a wide table': (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|${'Mondays 9am PT|'.repeat(size)}\n`,
};

test.each(Object.entries(FAMILIES))('reading %s takes time in proportion to the length', (_, family) => {
  const time = (size: number) => {
    const text = family(size);
    return Math.min(
      ...[0, 1, 2].map(() => {
        const started = performance.now();
        read(text);
        return performance.now() - started;
      }),
    );
  };
  const [short, long] = [time(150), time(1200)];
  // Eight times the text: 8 in proportion, 64 for the square. Short times are mostly fixed cost.
  expect(long / Math.max(short, 4)).toBeLessThan(24);
});
