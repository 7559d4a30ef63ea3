import { expect, test } from 'vitest';
import { about } from '../../../feed/read/about.ts';
import { readDocument } from '../../../feed/read/document.ts';
import { outcomes } from '../../../feed/read/outcomes.ts';

test.each([
  ['# Storage SIG', 'Storage SIG'],
  ['# wg-storage\n\nAcme Storage WG\n\n## Goals', 'Acme Storage WG'],
  ['# wg-storage\n\nThis group stores things. All of them.', 'wg-storage'],
  ['## Badges\n\n# Storage', 'Storage'],
  ['no heading', ''],
])('%j is named %j', (markdown, name) => {
  expect(about(readDocument(markdown)).name).toBe(name);
});

test.each([
  ['# WG\n\nWG Storage\n\n## Goals\n\nExplore storage.\n\nSee this doc for more', 'Explore storage.'],
  [
    '# WG\n\n## Goals\n\nExplore storage.\n\nMore about it stands in [this doc](https://docs.example/x)',
    'Explore storage.',
  ],
  ['# WG\n\n## Mission\n\n- Store\n- Load', '- Store\n- Load'],
  [
    '# WG\n\nThe storage group looks after everything that is kept.\n\n## Meetings\n\nMondays',
    'The storage group looks after everything that is kept.',
  ],
  ['# WG\n\n## Meeting goals\n\nBe on time.', ''],
])('%j is for %j', (markdown, description) => {
  expect(about(readDocument(markdown)).description).toBe(description);
});

test('standing links are listed once, with their words', () => {
  const markdown =
    '[Notes](https://hackmd.io/x), calendar: https://cal.example/x, again [notes](https://hackmd.io/x), [bad notes](javascript:x)';
  expect(about(readDocument(markdown)).links).toEqual([
    { rel: 'agenda', url: 'https://hackmd.io/x', title: 'Notes' },
    { rel: 'calendar', url: 'https://cal.example/x' },
  ]);
});

test('outcomes are the items under their heading', () => {
  const markdown =
    '## Outcomes\n\n* Spec presented: https://short.example/a\n* [Spec](https://x.example/b) accepted\n* Peace\n\n## Goals\n\n* War';
  expect(outcomes(readDocument(markdown)).map(({ text, url }) => [text, url])).toEqual([
    ['Spec presented', 'https://short.example/a'],
    ['Spec accepted', 'https://x.example/b'],
    ['Peace', undefined],
  ]);
});
