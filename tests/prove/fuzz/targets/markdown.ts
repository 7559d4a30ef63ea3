import { groupFeed } from '../../../../feed/group-feed.ts';
import type { GroupFeed } from '../../../../shared/contract.ts';
import { feedFaults, offRule } from '../../feed-faults.ts';
import { isDateOf } from '../../rule-by-definition.ts';
import { readmes } from '../readmes.ts';
import type { Target } from '../target.ts';

/** Clocks to read by. Which one follows from the text, so that a text alone repeats a finding. */
const CLOCKS = ['2017-07-31T00:00:00Z', '2026-11-23T00:00:00Z', '2028-02-29T23:59:59Z'] as const;
const clockFor = (text: string): string => CLOCKS[text.length % CLOCKS.length] ?? CLOCKS[0];

/** Returns the feed of a README, as of a clock that follows from it. */
export function readmeFeed(text: string, corrections?: unknown): GroupFeed {
  const now = clockFor(text);
  return groupFeed({ id: 'group', file: 'README.md', text, sha256: '0'.repeat(64), updated: now, corrections }, now);
}

function faults(text: string): string[] {
  const feed = readmeFeed(text);
  const count = text.split(/\r\n|\r|\n/).length;
  return [
    ...feedFaults(feed),
    ...offRule(feed),
    ...feed.occurrences.flatMap(({ start, end }) => (start < end ? [] : [`${start} is not before ${end}`])),
    ...feed.series.flatMap(({ rrule, start }) =>
      isDateOf(rrule, start.slice(0, 10), start.slice(0, 10)) === true ? [] : [`${start} is no date of ${rrule}`],
    ),
    ...[...feed.series, ...feed.diagnostics].flatMap(({ line }) => (line <= count ? [] : [`no line ${line}`])),
  ];
}

const items = (line: string) => (size: number) => `${line}\n`.repeat(size);

const families: Target['families'] = {
  'weekdays in a row': (size) => 'Monday '.repeat(size),
  'times without a day': (size) => '9am PT / '.repeat(size),
  'recurrences in one paragraph': (size) => 'every other Tuesday at 9am PT and '.repeat(size),
  'recurrences in items': items('* Tuesdays at 9am PT'),
  'dated entries': items('* July 5th, 2017 at 11am CDT - Agenda: x'),
  'dated entries, each of another day': (size) =>
    Array.from(
      { length: size },
      (_, day) => `* ${new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10)} at 9am PT\n`,
    ).join(''),
  'notices of moved meetings': items('The meeting of July 4, 2017 has been moved to July 5, 2017.\n'),
  minutes: items('* 2017-05-02: [minutes](https://docs.google.com/document/d/1)'),
  people: items('* Ada Byron (@ada) [lead]'),
  'dial-in numbers': items('* +1 408 638 0968,,175547218# (US Toll)'),
  'converter links': items('* [time](https://www.timeanddate.com/worldclock/fixedtime.html?iso=20170801T15)'),
  'open brackets': (size) => '['.repeat(size * 4),
  'open links': (size) => '[a]('.repeat(size * 2),
  'open images': (size) => '!['.repeat(size * 2),
  'open emphasis': (size) => '*a **b '.repeat(size),
  'crossed emphasis': (size) => '*a_'.repeat(size),
  'open code': (size) => Array.from({ length: size / 8 }, (_, index) => `${'`'.repeat(index % 50)} `).join(''),
  'open comments': (size) => '<!-- '.repeat(size),
  'open tags': (size) => '<b a="'.repeat(size),
  'struck text': (size) => '~~a '.repeat(size),
  references: (size) => `${'[a][b] '.repeat(size)}\n\n[b]: https://example.org/\n`,
  definitions: (size) =>
    Array.from({ length: size }, (_, index) => `[${index}]: https://example.org/${index}\n`).join(''),
  footnotes: (size) => `${'[^1] '.repeat(size)}\n\n[^1]: x\n`,
  'nested quotes': (size) => `${'> '.repeat(100)}Tuesdays at 9am PT\n`.repeat(Math.ceil(size / 100)),
  'nested items': (size) => `${'- '.repeat(50)}Tuesdays at 9am PT\n`.repeat(Math.ceil(size / 50)),
  'nested tags': (size) => '<b>'.repeat(size),
  'a table of tags': (size) => `<table>${'<tr><td>Mondays<td>9am PT'.repeat(size)}</table>`,
  entities: (size) => '&amp;&#x1F600;'.repeat(size),
  digits: (size) => '1'.repeat(size * 4),
  blanks: (size) => `a${' '.repeat(size * 4)}b`,
  'line ends': (size) => '\n'.repeat(size * 4),
  links: (size) => '[Tuesdays at 9am](https://zoom.us/j/1) '.repeat(size),
  'an address with marks': (size) => `https://a.example/${'!'.repeat(size * 4)}b`,
  'an address with entities': (size) => `https://a.example/${'&nbsp;'.repeat(size)}b`,
  'marks without an address': (size) => `${'!"*_~.'.repeat(size)}b`,
  addresses: (size) => 'https://zoom.us/j/1 '.repeat(size),
  headings: items('# Meeting\n\nTuesdays at 9am PT\n'),
  'a wide table': (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|${'Mondays 9am PT|'.repeat(size)}\n`,
  'a long table': (size) => `|a|b|\n|-|-|\n${'|Mondays|9am PT|\n'.repeat(size)}`,
};

/** The Markdown reader, and what is made of what it found. */
export const target: Target = { texts: readmes, faults, families, parse: readmeFeed };
