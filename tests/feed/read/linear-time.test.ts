import { describe, expect, test } from 'vitest';
import { about } from '../../../feed/read/about.ts';
import { converterLinks } from '../../../feed/read/converter-link.ts';
import { findDates } from '../../../feed/read/date-expression.ts';
import { dialIns } from '../../../feed/read/dial-in.ts';
import { documentLinks } from '../../../feed/read/document-link.ts';
import { exceptionIn } from '../../../feed/read/exceptions.ts';
import { joinLinks } from '../../../feed/read/join-link.ts';
import { datedDocuments } from '../../../feed/read/minutes.ts';
import { outcomes } from '../../../feed/read/outcomes.ts';
import type { Cell, Link, Passage, PassageKind } from '../../../feed/read/passage.ts';
import { people } from '../../../feed/read/people.ts';
import { joinsOf } from '../../../feed/resolve/join.ts';
import { growth, STEEP } from '../../growth.ts';

/** A passage as the Markdown reader makes it, without the time that the reader takes. */
const passage = (index: number, kind: PassageKind, text: string, links: Link[] = [], cells: Cell[] = []): Passage => ({
  index,
  kind,
  text,
  links,
  struck: [],
  strong: [],
  cells,
  depth: kind === 'heading' ? 2 : 1,
  section: kind === 'heading' || index === 0 ? -1 : 0,
  parent: -1,
  group: kind === 'item' || kind === 'row' ? 0 : -1,
  place: () => ({ line: 1, column: 1 }),
});

/** Length to begin with, and the one from which on it is long enough: what reads slowly is measured at less. */
const [LEAST, MOST] = [6250, 25_000];

const inOnePassage = (length: number, unit: string, link: boolean): Passage[] => {
  const count = Math.floor(length / unit.length);
  const links = link
    ? Array.from({ length: count }, (_, at) => ({
        from: at * unit.length,
        to: (at + 1) * unit.length - 1,
        url: 'https://youtu.be/vc6gYiN69UM',
      }))
    : [];
  return [passage(0, 'heading', 'Minutes'), passage(1, 'paragraph', unit.repeat(count), links)];
};

const inOneRow = (length: number): Passage[] => {
  const count = length / 10;
  const cells = Array.from({ length: count }, (_, at) => ({ from: at * 11, to: at * 11 + 10, header: 'Notes' }));
  const links = cells.map(({ from, to }) => ({ from, to, url: 'https://hackmd.io/a' }));
  return [passage(0, 'heading', 'Minutes'), passage(1, 'row', '2017-01-01\t'.repeat(count), links, cells)];
};

const inManyPassages = (length: number, unit: string): Passage[] => [
  passage(0, 'heading', 'Members and meetings'),
  ...Array.from({ length: Math.floor(length / unit.length) }, (_, at) => passage(at + 1, 'item', unit)),
];

const headings = (length: number): Passage[] =>
  Array.from({ length: length / 10 }, (_, at) => passage(at, 'heading', 'Goals'));

const readers: readonly (readonly [string, (passages: readonly Passage[]) => unknown])[] = [
  ['dates', (all) => all.map(({ text }) => findDates(text))],
  ['exceptions', (all) => all.map(({ text }) => exceptionIn(text))],
  ['join links', joinLinks],
  ['dial-ins', dialIns],
  ['documents', documentLinks],
  ['converters', converterLinks],
  ['minutes', datedDocuments],
  ['people', people],
  ['outcomes', outcomes],
  ['about', about],
];

const shapes: readonly (readonly [string, (length: number) => Passage[]])[] = [
  ...['2017-04-04 ', 'May 1, 2017 notes '].map(
    (unit) => [`links "${unit}"`, (length: number) => inOnePassage(length, unit, true)] as const,
  ),
  ...[
    'https://zoom.us/j/123456789 ',
    'https://a.b/(',
    '+1 408 638 0968 or ',
    '+14086380968,,175547218# ',
    'Meeting ID: ',
    'Passcode: 1',
    '*6 to mute ',
    'Recordings: ',
    'no meetings in May and ',
    'meetings on the week of ',
    'Leads: Ada Byron and ',
    '1 ',
    'May ',
    '2017-',
    '(',
    '@',
    '[',
    '.',
    ' ',
    '-',
    'a',
    'Ab ',
    '\u200b',
    '\n',
    '\t',
    'meet.google.com/',
    'https://',
  ].map((unit) => [JSON.stringify(unit), (length: number) => inOnePassage(length, unit, false)] as const),
  ['items of people', (length) => inManyPassages(length, 'Ada Byron (@ada) [lead]')],
  ['items of rooms', (length) => inManyPassages(length, 'Mondays https://zoom.us/j/123456789')],
  ['one row of many cells', inOneRow],
  ['headings', headings],
];

const joined = (passages: readonly Passage[]): void => {
  const meetings = passages.map(({ index }) => ({ passage: index, from: 0, to: 1 }));
  const joinAt = joinsOf(passages, meetings, { joins: joinLinks(passages), dialIns: dialIns(passages) });
  meetings.forEach((at) => void joinAt(at));
};

describe('eight times of the same take about eight times as long', () => {
  test.each(shapes)(
    '%s',
    (_, make) => {
      for (const [name, read] of [...readers, ['ways in', joined] as const]) {
        const grows = growth(read, make, LEAST, MOST);
        expect({ name, grows, steep: grows > STEEP }).toEqual({ name, grows, steep: false });
      }
    },
    60_000,
  );
});
