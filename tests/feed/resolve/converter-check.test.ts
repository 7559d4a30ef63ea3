import { describe, expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const opens = (time: string, zone = 'pacific-time') => `[your time](https://dateful.com/convert/${zone}?t=${time})`;
const read = (text: string) => {
  const feed = readmeFeed(text);
  return [
    ...feed.series.map(({ start, timeZone }) => `${start.slice(11, 16)} ${timeZone}`),
    ...feed.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  ];
};
const NINE = '09:00 America/Los_Angeles';

describe('a converter link beside a sentence without a zone gives it', () => {
  it.each([
    ['in the sentence', `We meet every Tuesday at 9am (${opens('9am')}).`, [NINE]],
    ['in the paragraph below', `We meet every Tuesday at 9am.\n\n${opens('9am')}`, [NINE]],
    ['in the item', `* We meet every Tuesday at 9am.\n  * ${opens('9am')}`, [NINE]],
    ['but not before it', `${opens('9am')}\n\nWe meet every Tuesday at 9am.`, ['no-time-zone']],
    ['not in the next item', `* We meet every Tuesday at 9am.\n* ${opens('9am')}`, ['no-time-zone']],
    ['not in another section', `## A\n\nWe meet every Tuesday at 9am.\n\n## B\n\n${opens('9am')}`, ['no-time-zone']],
    ['just so far below', `We meet every Tuesday at 9am.\n\n${'Words.\n\n'.repeat(7)}${opens('9am')}`, [NINE]],
    ['not in a list below', `We meet every Tuesday at 9am.\n\n* ${opens('9am')}`, ['no-time-zone']],
    [
      'not in a table below',
      `We meet every Tuesday at 9am.\n\n| Your time |\n|-|\n| ${opens('9am')} |`,
      ['no-time-zone'],
    ],
    [
      'behind one that has no zone',
      `We meet every Tuesday at 9am ([when](https://www.timeanddate.com/worldclock/fixedtime.html?iso=20261201T0900), ${opens('9am')}).`,
      [NINE],
    ],
    ['by its short name', `We meet every Tuesday at 9am (${opens('9am', 'pt')}).`, [NINE]],
    ['not in the next row', `| When |\n|-|\n| Tuesdays at 9am |\n| ${opens('9am')} |`, ['no-time-zone']],
    ['not far below', `We meet every Tuesday at 9am.\n\n${'Words.\n\n'.repeat(8)}${opens('9am')}`, ['no-time-zone']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('a converter link that opens another time than the words', () => {
  it('is said, and the words are believed', () => {
    const feed = readmeFeed(`* We meet every Tuesday at 9am PT.\n  * ${opens('10am')}`);
    expect(feed.series[0]).toMatchObject({ start: '2026-11-03T09:00:00', timeZone: 'America/Los_Angeles' });
    expect(remarksOf(feed)).toEqual([
      'warning converter-disagrees: The sentence says 09:00 in Los Angeles; the time zone converter link opens 10:00 in Los Angeles. Read as the sentence. → Correct the link, or take it out: the feed and its page show every visitor their own time.',
    ]);
    expect(feed.diagnostics[0]).toMatchObject({ line: 3, lines: [3, 4] });
  });

  it('in its own zone', () =>
    expect(remarksOf(readmeFeed(`We meet every Tuesday at 9am PT (${opens('3pm', 'eastern-time')}).`))[0]).toContain(
      'the time zone converter link opens 15:00 in New York',
    ));

  it('without a zone is compared in that of the sentence', () => {
    const link = (clock: string) => `https://www.timeanddate.com/worldclock/fixedtime.html?iso=20261201T${clock}`;
    expect(read(`We meet every Tuesday at 9am PT ([when](${link('0915')})).`)).toEqual([NINE, 'converter-disagrees']);
    expect(read(`We meet every Tuesday at 9am PT ([when](${link('0900')})).`)).toEqual([NINE]);
  });

  it('is said of the meeting before it alone', () =>
    expect(
      read(`We meet every Tuesday at 9am PT (${opens('9am')}) and every Thursday at 10am PT (${opens('11am')}).`),
    ).toEqual([NINE, '10:00 America/Los_Angeles', 'converter-disagrees']));

  it('is said of the first of two in one passage', () =>
    expect(
      remarksOf(
        readmeFeed(
          `We meet every Tuesday at 9am PT (${opens('11am')}) and every Thursday at 10am PT (${opens('10am')}).`,
        ),
      ).map((remark) => remark.split(';')[0]),
    ).toEqual(['warning converter-disagrees: The sentence says 09:00 in Los Angeles']));

  it('is said to the minute', () =>
    expect(remarksOf(readmeFeed(`We meet every Tuesday at 9am PT (${opens('9:45am')}).`))[0]).toContain(
      'converter link opens 09:45 in Los Angeles',
    ));

  it.each([
    [
      'the same moment in another zone is no other time',
      `We meet every Tuesday at 9am PT (${opens('12pm', 'eastern-time')}).`,
      [NINE],
    ],
    [
      'nor is one that is the same in half of the year',
      `We meet every Tuesday at 9am PT (${opens('17', 'utc')}).`,
      [NINE],
    ],
    [
      'each of two slots has its own',
      `We meet every Tuesday at 9am PT (${opens('9am')}) and every Thursday at 10am PT (${opens('10am')}).`,
      [NINE, '10:00 America/Los_Angeles'],
    ],
    [
      'slots that take turns have one each',
      `We meet on Tuesdays, alternating between 9am PT (${opens('9am')}) and 5pm PT (${opens('5pm')}).`,
      [NINE, '17:00 America/Los_Angeles', 'alternating', 'alternating', 'phase-unknown', 'phase-unknown'],
    ],
    [
      'the slot of a meeting is held against its own link, not against that of another',
      `We meet every Tuesday at 9am PT (${opens('9am')}).\n\nWe meet every Thursday at 10am PT (${opens('9am')}).`,
      [NINE, '10:00 America/Los_Angeles', 'converter-disagrees'],
    ],
    [
      'a link whose zone is one of two may mean either',
      `We meet every Tuesday at 9am CST (${opens('9am', 'cst')}).`,
      ['09:00 America/Chicago', 'zone-abbreviation', 'ambiguous-zone'],
    ],
    [
      'a link in the middle of the sentence is its own',
      `We meet on Tuesdays (${opens('10am')}) at 9am PT.`,
      [NINE, 'converter-disagrees'],
    ],
    ['a link in another section is of no concern', `## A\n\nTuesdays at 9am PT\n\n## B\n\n${opens('10am')}`, [NINE]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});
