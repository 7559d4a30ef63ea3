import { describe, expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const z = (name: string): string => `https://zoom.us/my/${name}`;

/** Names of the rooms of the meetings that a README states, in the order of the README. */
const rooms = (markdown: string): (string | undefined)[] =>
  readmeFeed(markdown).series.map(({ join }) => join.url?.replace(/^.*\//, ''));

const EUROPE_AND_ASIA = '* Europe: Mondays at 9am PT\n* Asia: Fridays at 9am PT';
const table = (...rows: string[]): string => ['| A | B | C | D |', '|-|-|-|-|', ...rows].join('\n');

describe('below the meetings of Europe and of Asia, each has the room', () => {
  it.each([
    ['that the words before it name', `Rooms: Asia ${z('b')}, Europe ${z('a')}`],
    ['that the words before it name, in capitals', `Rooms: ASIA ${z('b')}, EUROPE ${z('a')}`],
    ['that the words before it name, behind a comma', `Not Europe, Asia ${z('b')}\n\nNot Asia, Europe ${z('a')}`],
    ['that its line names', `Europe first.\nAsia ${z('b')}\nAsia last.\nEurope ${z('a')}`],
    ['that its own words name', `Rooms: [Europe call](${z('a')}), [Asia call](${z('b')})`],
    ['that its own words name, beside a host', `Rooms: [zoom.us for Europe](${z('a')}), [Asia on zoom.us](${z('b')})`],
    ['whose item is its name', `* [Asia](${z('b')})\n* [Europe](${z('a')})`],
    ['whose row names it, before it', table(`| Asia | ${z('b')} |`, `| Europe | ${z('a')} |`)],
    ['whose row names it, behind it', table(`| ${z('b')} | Asia |`, `| ${z('a')} | Europe |`)],
    ['whose cell names it', table(`| Rooms | Asia: ${z('b')} | Europe: ${z('a')} |`)],
    ['whose words in its cell name it', table(`| Rooms | [Asia](${z('b')}) | [Europe](${z('a')}) |`)],
    ['whose column names it', `| | Asia | Europe |\n|-|-|-|\n| Zoom | ${z('b')} | ${z('a')} |`],
    ['that is named first', `Rooms: Asia ${z('b')}, Europe ${z('a')}, Europe ${z('c')}`],
    ['that most words name', `Asia Fridays ${z('b')}, Europe ${z('c')}, Asia ${z('d')}, Europe Mondays ${z('a')}`],
    [
      'that words name which not all have',
      `The Mondays and Fridays call: Asia, Mondays, Fridays ${z('b')}, Mondays, Fridays, Europe ${z('a')}`,
    ],
  ])('%s', (_, labels) => expect(rooms(`${EUROPE_AND_ASIA}\n\n${labels}`)).toEqual(['a', 'b']));
});

describe('a meeting is named', () => {
  const labels = `Rooms: Asia ${z('b')}, Europe ${z('a')}`;
  it.each([
    ['by the words before it', `* Europe: Mondays at 9am PT\n* Asia: Fridays at 9am PT\n\n${labels}`],
    ['by its own sentence', `Not Asia. Europe: Mondays at 9am PT\n\nNot Europe. Asia: Fridays at 9am PT\n\n${labels}`],
    ['by the item around it', `* Europe\n  * Mondays at 9am PT\n* Asia\n  * Fridays at 9am PT\n\n${labels}`],
  ])('%s', (_, markdown) => expect(rooms(markdown)).toEqual(['a', 'b']));

  it('by the heading, which says so for all below it', () => {
    const meetings = 'Mondays at 9am PT.\n\nFridays at 9am PT.';
    expect(rooms(`## Europe\n\n${meetings}\n\n${labels}`)).toEqual(['a', 'a']);
  });
});

describe('no room is that of another meeting', () => {
  it.each([
    ['where labels tell nothing', EUROPE_AND_ASIA, `Rooms: ${z('a')}, ${z('b')}`, [undefined, undefined]],
    ['where there are no labels', EUROPE_AND_ASIA, `* ${z('b')}\n* ${z('a')}`, [undefined, undefined]],
    [
      'where two labels name one meeting',
      '* Europe, Asia: Mondays at 9am PT\n* Africa: Fridays at 9am PT',
      `Rooms: Asia ${z('b')}, Europe ${z('a')}`,
      [undefined, undefined],
    ],
    [
      'where labels that have a word of it alike name it in part',
      '* Europe design and triage: Mondays at 9am PT\n* Africa: Fridays at 9am PT',
      `Rooms: Europe design ${z('b')}, Europe triage ${z('a')}, Asia ${z('c')}`,
      [undefined, undefined],
    ],
    [
      'where a word that all labels have is all that names it',
      '* Call of Asia: Mondays at 9am PT\n* Call of Africa: Fridays at 9am PT',
      `Rooms: call of Asia ${z('b')}, call of Europe ${z('a')}`,
      ['b', undefined],
    ],
    [
      'where words stand between two rooms, which may be those of either',
      EUROPE_AND_ASIA,
      `${z('b')} for Asia and ${z('a')} for Europe`,
      [undefined, undefined],
    ],
    [
      'where only an address seems to name it: "zoom.us" is not that of the US',
      '* EU: Mondays at 9am PT\n* US: Fridays at 9am PT',
      `* https://meet.google.com/abc-defg-hij\n* ${z('b')}`,
      [undefined, undefined],
    ],
    [
      'where only an address without its https seems to name it',
      '* EU: Mondays at 9am PT\n* US: Fridays at 9am PT',
      '* meet.google.com/abc-defg-hij\n* zoom.us/my/room',
      [undefined, undefined],
    ],
    [
      'where it is far away, whatever its label says',
      '## Times\n\n### Europe\n\nMondays at 9am PT\n\n### Asia\n\nFridays at 9am PT',
      `## Times and rooms\n\nAsia ${z('b')}, Europe ${z('a')}`,
      [undefined, undefined],
    ],
  ])('%s', (_, meetings, labels, names) => expect(rooms(`${meetings}\n\n${labels}`)).toEqual(names));
});
