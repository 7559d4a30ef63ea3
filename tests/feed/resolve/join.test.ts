import { describe, expect, test } from 'vitest';
import { dialIns } from '../../../feed/read/dial-in.ts';
import { documentLinks } from '../../../feed/read/document-link.ts';
import { readDocument } from '../../../feed/read/document.ts';
import { joinLinks } from '../../../feed/read/join-link.ts';
import type { Passage } from '../../../feed/read/passage.ts';
import type { At } from '../../../feed/resolve/belonging.ts';
import { documentsOf } from '../../../feed/resolve/documents.ts';
import { joinsOf, ownJoinsOf } from '../../../feed/resolve/join.ts';
import { readmeFeed } from '../../fixtures/readme-feed.ts';
import { growth, STEEP } from '../../growth.ts';

/** Places of all words like "Mondays": in these documents they state the meetings. */
const statements = (passages: readonly Passage[]): At[] =>
  passages.flatMap(({ index, text }) =>
    [...text.matchAll(/\b\w+days\b/g)].map((seen) => ({
      passage: index,
      from: seen.index,
      to: seen.index + seen[0].length,
    })),
  );

const rooms = (markdown: string): (string | undefined)[] => {
  const passages = readDocument(markdown);
  const meetings = statements(passages);
  const joinAt = joinsOf(passages, meetings, { joins: joinLinks(passages), dialIns: dialIns(passages) });
  return meetings.map((at) => joinAt(at).url?.replace(/^.*\//, ''));
};

const z = (name: string): string => `https://zoom.us/my/${name}`;

describe('a meeting gets the link that belongs to it', () => {
  test.each([
    ['in the sentence', `Mondays at 9 on [Zoom](${z('a')}).`, ['a']],
    ['on the time', `[Mondays at 9](${z('a')})`, ['a']],
    ['two meetings of one line', `Mondays ([Zoom](${z('a')})) and Fridays ([Zoom](${z('b')}))`, ['a', 'b']],
    ['two slots, one link behind both', `Mondays at 9 and Fridays at 10 on ${z('a')}`, ['a', 'a']],
    ['one link before both', `On ${z('a')} Mondays and Fridays`, ['a', 'a']],
    ['in the sub-items', `* Mondays\n  * Zoom: ${z('a')}\n* Fridays\n  * Zoom: ${z('b')}`, ['a', 'b']],
    ['in the sibling items', `* When: Mondays\n* Where: ${z('a')}`, ['a']],
    ['in another cell', `| A | B |\n|-|-|\n| Mondays | ${z('a')} |\n| Fridays | ${z('b')} |`, ['a', 'b']],
    ['in another row of a two-column table', `| When | Mondays |\n|-|-|\n| Zoom | ${z('a')} |`, ['a']],
    ['in the paragraph below', `Mondays at 9.\n\nJoin: ${z('a')}\n\nFridays at 9.\n\nJoin: ${z('b')}`, ['a', 'b']],
    ['in the section of its heading', `## Mondays\n\n${z('a')}\n\n## Fridays\n\n${z('b')}`, ['a', 'b']],
    ['shared below a list', `* Mondays\n* Fridays\n\nResources:\n\n* [Zoom](${z('a')})`, ['a', 'a']],
    ['shared before a list', `We meet on ${z('a')}:\n\n* Mondays\n* Fridays`, ['a', 'a']],
    ['once for the document', `# WG\n\n## When\n\nMondays\n\n## How to join\n\n${z('a')}`, ['a']],
    ['not inside another one', `* Mondays\n* Fridays on ${z('b')}`, [undefined, 'b']],
    ['not of another section', `## X\n\nMondays\n\n## Y\n\nFridays, ${z('b')}`, [undefined, 'b']],
    ['not one of several far ones', `# A\n\n## X\n\nMondays\n\n## Y\n\n${z('b')} or ${z('c')}`, [undefined]],
    [
      'the first of several for one meeting',
      `## X\n\nMondays\n\n## Y\n\nFridays\n\n${z('a')} or ${z('b')}`,
      [undefined, 'a'],
    ],
    ['before each of two meetings in a sentence', `${z('a')}: Mondays; ${z('b')}: Fridays`, ['a', 'b']],
    ['before each of two meetings in a list', `* ${z('a')}\n* Mondays\n* ${z('b')}\n* Fridays`, ['a', 'b']],
    ['before it in its cell', `| A | B |\n|-|-|\n| ${z('a')} Mondays | ${z('b')} Fridays |`, ['a', 'b']],
    [
      'before it in its cell, and not in that of the other',
      `| A | B |\n|-|-|\n| Mondays | ${z('b')} Fridays |`,
      [undefined, 'b'],
    ],
    [
      'before each of two meetings, below two with the link behind',
      `Mondays on ${z('a')}; Tuesdays on ${z('b')}\n\n${z('c')}: Fridays; ${z('d')}: Sundays`,
      ['a', 'b', 'c', 'd'],
    ],
    [
      'in its table rather than above it',
      `## Call\n\nRoom: ${z('b')}\n\n| Zoom | ${z('a')} |\n|-|-|\n| When | Mondays |`,
      ['a'],
    ],
    ['in its own list', `* Room: ${z('a')}\n* Mondays\n\nand\n\n* Room: ${z('b')}\n* Fridays`, ['a', 'b']],
    ['in its list rather than above it', `## Call\n\nRoom: ${z('b')}\n\n* Room: ${z('a')}\n* Mondays`, ['a']],
    [
      'in its own table',
      `| Zoom | ${z('a')} |\n|-|-|\n| When | Mondays |\n\nand\n\n| Zoom | ${z('b')} |\n|-|-|\n| When | Fridays |`,
      ['a', 'b'],
    ],
    [
      'the first of several in the section of its heading',
      `## Mondays\n\n${z('a')}\n\n${z('c')}\n\n## Fridays`,
      ['a', undefined],
    ],
    ['behind it rather than before it', `${z('b')}\n\nMondays\n\n${z('a')}`, ['a']],
    [
      'the room before each, with one stream for both behind',
      `${z('a')}: Mondays; ${z('b')}: Fridays; https://www.youtube.com/@wg/live`,
      ['a', 'b'],
    ],
    [
      'the first room, for one meeting, and not the second, whose words are its own',
      `Call: Mondays\n\nZoom: ${z('a')}\n\nIf the call fails: ${z('b')}`,
      ['a'],
    ],
    ['the one room of all, in the last section', `## X\n\nMondays\n\n## Y\n\nFridays\n\n${z('a')}`, ['a', 'a']],
    ['the one room of all, in the first section', `## X\n\n${z('a')}\n\nMondays\n\n## Y\n\nFridays`, ['a', 'a']],
    ['not the room of the first', `## X\n\n${z('a')} Mondays\n\n## Y\n\nFridays`, ['a', undefined]],
    ['not the room behind the first', `## X\n\nMondays\n\n${z('a')}\n\n## Y\n\nFridays`, ['a', undefined]],
    [
      'not one of two in the last section, beside a stream',
      `## X\n\nMondays\n\n## Y\n\nFridays\n\n${z('a')}\n\n${z('b')}`,
      [undefined, 'a'],
    ],
    [
      'the one room of all, beside a stream',
      `## X\n\nMondays\n\n## Y\n\nFridays\n\nhttps://www.youtube.com/@wg/live\n\n${z('a')}`,
      ['a', 'a'],
    ],
    ['never a stream far away', '## X\n\nMondays\n\n## Y\n\nhttps://www.youtube.com/@wg/live', [undefined]],
    ['the nearer of two far ones', `# WG\n\n${z('b')}\n\n## X\n\n### When\n\nMondays\n\n### Where\n\n${z('a')}`, ['a']],
    ['never a struck link', `Mondays ~~${z('old')}~~`, [undefined]],
    ['never a recording', 'Mondays, [recordings](https://zoom.us/rec/share/x)', [undefined]],
    ['a room before a stream', `Mondays on https://www.youtube.com/@wg/live\n\nZoom: ${z('a')}`, ['a']],
  ])('%s', (_, markdown, names) => {
    expect(rooms(markdown)).toEqual(names);
  });
});

test('in whatever order the meetings are named, each gets its own', () => {
  const passages = readDocument(`Mondays on ${z('a')}; Tuesdays on ${z('b')}\n\nFridays on ${z('c')}`);
  const meetings = statements(passages).toReversed();
  const joinAt = joinsOf(passages, meetings, { joins: joinLinks(passages), dialIns: dialIns(passages) });
  expect(meetings.map((at) => joinAt(at).url)).toEqual([z('c'), z('b'), z('a')]);
});

test('ids, pass code, numbers and the hint come with the link', () => {
  const passages = readDocument(
    [
      'Mondays at 8AM',
      'https://zoom.us/j/123456789 (Passcode: 4711)',
      'One-tap: +14085550100,,123456789# or +16465550101,,987654321#',
      'Dial: +1 408 555 0100 (US Toll) or +1 855 555 0102 (US Toll Free)\nMeeting ID: 123 456 789',
      'Numbers: https://zoom.us/u/abc\n\nNOTE: Please use *6 to mute yourself.',
    ].join('\n\n'),
  );
  const [at] = statements(passages);
  const joinAt = joinsOf(passages, at ? [at] : [], { joins: joinLinks(passages), dialIns: dialIns(passages) });
  expect(at && joinAt(at)).toEqual({
    url: 'https://zoom.us/j/123456789',
    service: 'Zoom',
    meetingId: '123456789',
    passcode: '4711',
    phones: [
      { number: '+1 408 555 0100', label: 'US Toll', tollFree: false },
      { number: '+1 855 555 0102', label: 'US Toll Free', tollFree: true },
    ],
    oneTap: ['tel:+14085550100,,123456789%23'],
    international: 'https://zoom.us/u/abc',
    hint: 'Please use *6 to mute yourself.',
  });
});

test('an entry of a list of dates has a link of its own, or none', () => {
  const passages = readDocument(`Zoom: ${z('all')}\n\n* Mondays\n  * Topic on ${z('a')}\n* Fridays`);
  const entries = statements(passages);
  const ownAt = ownJoinsOf(passages, entries, { joins: joinLinks(passages), dialIns: dialIns(passages) });
  expect(entries.map((at) => ownAt(at)?.url)).toEqual([z('a'), undefined]);
});

test('an entry of a list of dates has a number of its own, or none', () => {
  const passages = readDocument(
    'Dial: +1 408 555 0100\n\n* Mondays\n  * Dial: +1 408 555 0199\n* Fridays\n* Sundays on https://zoom.us/my/s',
  );
  const entries = statements(passages);
  const ownAt = ownJoinsOf(passages, entries, { joins: joinLinks(passages), dialIns: dialIns(passages) });
  expect(entries.map((at) => ownAt(at)?.phones.map(({ number }) => number))).toEqual([
    ['+1 408 555 0199'],
    undefined,
    [],
  ]);
});

test('agenda and recordings are found in the same way', () => {
  const passages = readDocument(
    '* Mondays ([notes](https://docs.google.com/document/d/1))\n* Fridays ([notes](https://docs.google.com/document/d/2))\n\n[Recordings](https://www.youtube.com/playlist?list=PL1)',
  );
  const meetings = statements(passages);
  const agendaAt = documentsOf(passages, meetings, documentLinks(passages), 'agenda');
  const recordingsAt = documentsOf(passages, meetings, documentLinks(passages), 'recordings');
  expect(meetings.map((at) => agendaAt(at)[0]?.slice(-1))).toEqual(['1', '2']);
  expect(meetings.map((at) => recordingsAt(at)[0]?.slice(-3))).toEqual(['PL1', 'PL1']);
});

test('all notes that stand alike are of the meeting, none that stand farther', () => {
  const note = (name: string): string => `[notes](https://docs.google.com/document/d/${name})`;
  const agendas = (markdown: string): string[][] => {
    const passages = readDocument(markdown);
    const meetings = statements(passages);
    const agendaAt = documentsOf(passages, meetings, documentLinks(passages), 'agenda');
    return meetings.map((at) => agendaAt(at).map((url) => url.slice(-1)));
  };
  expect(agendas(`Mondays (${note('1')}, ${note('2')}, ${note('1')})`)).toEqual([['1', '2']]);
  expect(agendas(`* Mondays ${note('1')}\n\n${note('2')}`)).toEqual([['1']]);
  expect(agendas(`${note('0')}\n\nMondays\n\n${note('1')}`)).toEqual([['1']]);
  expect(agendas(`${note('0')}\n\n* Mondays\n* Fridays`)).toEqual([['0'], ['0']]);
  expect(agendas('Mondays')).toEqual([[]]);
});

test('many meetings and links take linear time', () => {
  const list = (size: number) => {
    const passages = readDocument(Array.from({ length: size }, (_, index) => `* Mondays ${z(`a${index}`)}`).join('\n'));
    return { passages, meetings: statements(passages) };
  };
  const roomsOf = ({ passages, meetings }: ReturnType<typeof list>) => {
    const joinAt = joinsOf(passages, meetings, { joins: joinLinks(passages), dialIns: dialIns(passages) });
    return meetings.map((at) => joinAt(at).url);
  };
  expect(roomsOf(list(3))).toEqual([z('a0'), z('a1'), z('a2')]);
  expect(growth(roomsOf, list, 200, 400)).toBeLessThan(STEEP);
});

describe('how to join, from a README', () => {
  const room = (id: string): string => `https://zoom.us/j/${id}`;
  const OWN = room('123456789');
  const joins = (text: string) => readmeFeed(text).series.map(({ join }) => join);
  const zoom = (more: object = {}) => ({
    url: OWN,
    service: 'Zoom',
    meetingId: '123456789',
    phones: [],
    oneTap: [],
    ...more,
  });
  const number = { number: '+1 408 555 0100', tollFree: false };

  test.each([
    ['never by the id of another room', `Tuesdays at 9am PT on ${OWN}\n\nMeeting ID: 987 654 321`, zoom()],
    [
      'never by the one-tap number of another room',
      `Tuesdays at 9am PT on ${OWN}\n\nOne-tap: +14085550100,,987654321#`,
      zoom(),
    ],
    [
      'by the one-tap number of its room',
      `Tuesdays at 9am PT on ${OWN}\n\nOne-tap: +14085550100,,123456789#`,
      zoom({ oneTap: ['tel:+14085550100,,123456789%23'] }),
    ],
    [
      'by numbers elsewhere in the document, but not by a pass code there',
      `## Call\n\nTuesdays at 9am PT on ${OWN}\n\n## Phones\n\nDial: +1 408 555 0100\n\nPasscode: 4711`,
      zoom({ phones: [number] }),
    ],
    [
      'by no number elsewhere, where no room tells whose it is',
      '## Call\n\nTuesdays at 9am PT\n\n## Phones\n\nDial: +1 408 555 0100\n\nMeeting ID: 123 456 789\n\nOne-tap: +14085550100,,123456789#',
      { phones: [], oneTap: [] },
    ],
    [
      'by id and pass code alone',
      'Tuesdays at 9am PT\n\nMeeting ID: 123 456 789\n\nPasscode: 4711',
      { meetingId: '123456789', passcode: '4711', phones: [], oneTap: [] },
    ],
    [
      'with the pass code behind the link',
      `Passcode: 1111\n\nTuesdays at 9am PT on ${OWN}\n\nPasscode: 4711`,
      zoom({ passcode: '4711' }),
    ],
    [
      'with the pass code before the link, where none is behind it',
      `Passcode: 1111\n\nTuesdays at 9am PT on ${OWN}`,
      zoom({ passcode: '1111' }),
    ],
    [
      'by each number once',
      `Tuesdays at 9am PT on ${OWN}\n\nDial: +1 408 555 0100 or +1-408-555-0100 (US)`,
      zoom({ phones: [number] }),
    ],
    [
      'with the pass code behind the link, in one line',
      `Tuesdays at 9am PT, Passcode: 1111, on ${OWN}, Passcode: 4711`,
      zoom({ passcode: '4711' }),
    ],
    [
      'by the numbers near it and no others, as they stand',
      `## Call\n\nDial: +1 408 555 0100\n\nTuesdays at 9am PT on ${OWN}\n\nDial: +1 408 555 0101 or +1 408 555 0102\n\n## Old\n\nDial: +1 408 555 0109`,
      zoom({
        phones: ['0100', '0101', '0102'].map((last) => ({ number: `+1 408 555 ${last}`, tollFree: false })),
      }),
    ],
    [
      'by the one-tap number beside it, where no link names a room',
      'Tuesdays at 9am PT\n\nOne-tap: +14085550100,,123456789#',
      { phones: [], oneTap: ['tel:+14085550100,,123456789%23'] },
    ],
    [
      'on a page that says so, far away, of which no service is known',
      '## Call\n\nTuesdays at 9am PT\n\n## How\n\n[Join](https://chat.example/room)',
      { url: 'https://chat.example/room', phones: [], oneTap: [] },
    ],
    [
      'on the page of numbers, where that stands for the room: once',
      'Tuesdays at 9am PT, [Zoom](https://zoom.us/u/abc)',
      { url: 'https://zoom.us/u/abc', service: 'Zoom', phones: [], oneTap: [] },
    ],
    ['in the first of two rooms', `Tuesdays at 9am PT on ${OWN} or ${room('987654321')}`, zoom()],
    [
      'in a room rather than on a page',
      `Tuesdays at 9am PT ([event](https://www.meetup.com/wg/events/123/)) on ${OWN}`,
      zoom(),
    ],
    [
      'on a page in the very words of the meeting',
      'Tuesdays at 9am PT, https://www.meetup.com/wg/events/123/',
      { url: 'https://www.meetup.com/wg/events/123/', service: 'Meetup', phones: [], oneTap: [] },
    ],
    [
      'but not on a page below it',
      'Tuesdays at 9am PT.\n\nRSVP: https://www.meetup.com/wg/events/123/',
      { phones: [], oneTap: [] },
    ],
  ])('%s', (_, text, join) => expect(joins(text)).toEqual([join]));

  test('the one room of the document, behind all its meetings, is for each; between two it is the first one’s', () => {
    const [a, b, where] = ['## A\n\nTuesdays at 9am PT', '## B\n\nThursdays at 9am PT', `## Room\n\n${OWN}`];
    const urls = (...parts: string[]) => joins(parts.join('\n\n')).map(({ url }) => url);
    expect(urls(a, b, where)).toEqual([OWN, OWN]);
    expect(urls(where, a, b)).toEqual([OWN, OWN]);
    expect(urls(a, where, b)).toEqual([OWN, undefined]);
  });
});
