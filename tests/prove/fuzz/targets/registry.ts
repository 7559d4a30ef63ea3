import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readRegistry, RegistryError } from '../../../../feed/registry.ts';
import { feedFaults, isSafeAddress, offRule } from '../../feed-faults.ts';
import { readmeFeed } from './markdown.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const WITH_CORRECTIONS = `groups:
  - id: wg-networking
    name: CNCF Networking WG
    source: groups/wg-networking.md
    url: https://github.com/cncf/wg-networking
    sourceUrl: https://github.com/cncf/wg-networking/blob/main/README.md
    updated: 2017-07-31
    tags: [cncf, networking]
    corrections:
      series:
        - match: 1st and 3rd Tuesday
          time: '09:00'
          timeZone: America/Los_Angeles
          duration: PT30M
          start: 2017-01-01
          until: 2027-12-31
          title: Networking
          drop: false
      dates:
        - date: 2017-08-15
          status: cancelled
          reason: Holidays
        - date: 2017-09-05
          status: moved
          to: 2017-09-06
          time: '10:30'
        - date: 2017-09-20
          status: scheduled
`;
const seeds = [readFileSync('feed/groups.yaml', 'utf8'), WITH_CORRECTIONS];

const WORDS = [
  ...'groups id name source url sourceUrl updated tags corrections series dates match time timeZone duration start until title drop date status to reason cancelled moved scheduled true false null'
    .split(' ')
    .flatMap((name) => [name, `${name}: `]),
  '\n',
  '\n  ',
  '\n      - ',
  '- ',
  ': ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary ',
  '!!set ',
  '!x ',
  '|\n',
  '>\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '# ',
  '? ',
  "'",
  '"\\ud800"',
  '"\\u202e"',
  '0x10',
  '0o7',
  '.inf',
  '.nan',
  '1e3',
  '~',
  '2017-02-30',
  "'25:00'",
  "'24:00'",
  'PT',
  'PT99H99M',
  'PT0M',
  '+05:30',
  'UTC',
  'GMT',
  'Asia/Kolkata',
  "'0000-00-00'",
  "'9999-12-31'",
  "'2017-02-30'",
  'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n',
];

const README =
  '# Group\n\nWe meet on the 1st and 3rd Tuesday of every month at 8AM PT.\n\n* August 15, 2017 at 8AM PT\n';

function faults(text: string): string[] {
  let entries: ReturnType<typeof readRegistry>;
  try {
    entries = readRegistry(text, 'groups.yaml');
  } catch (error) {
    if (error instanceof RegistryError) return /^groups\.yaml:\d+:\d+: /.test(error.message) ? [] : [error.message];
    throw error;
  }
  return entries
    .slice(0, 3)
    .flatMap(({ url, sourceUrl, corrections }) => [
      ...[url, sourceUrl].flatMap((address) =>
        address === undefined || isSafeAddress(address) ? [] : [`unsafe address ${JSON.stringify(address)}`],
      ),
      ...correctedFaults(corrections),
    ]);
}

/** What comes of a README with such corrections: a feed, or a TypeError that names the field. */
function correctedFaults(corrections: unknown): string[] {
  try {
    const feed = readmeFeed(README, corrections);
    return [...feedFaults(feed), ...offRule(feed)];
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('corrections')) return [];
    throw error;
  }
}

const many = (of: (index: number) => string) => (size: number) =>
  `groups:\n${Array.from({ length: size }, (_, index) => of(index)).join('')}`;

/** The registry of groups with its corrections (groups.yaml). */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: (text) => readRegistry(text, 'groups.yaml'),
  families: {
    groups: many((index) => `  - id: g${index}\n    source: x.md\n`),
    'groups with a mistake each': many(() => '  - id: 1\n'),
    'nested lists': (size) => `groups: ${'['.repeat(size)}${']'.repeat(size)}`,
    'nested maps': (size) => `groups: ${'{a: '.repeat(size / 2)}${'}'.repeat(size / 2)}`,
    'a long text': (size) => `groups: "${'x '.repeat(size * 8)}"`,
    'open quotes': (size) => `groups: ${"'".repeat(size * 2)}x`,
    anchors: (size) => `groups:\n${Array.from({ length: size }, (_, index) => `  - &a${index} x\n`).join('')}`,
    comments: (size) => '# x\n'.repeat(size),
  },
};
