import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';
import { agreement, literalHolds, type TimeReading } from '../../../feed/resolve/reading.ts';

const read = (markdown: string) => {
  const { series, diagnostics } = groupFeed(
    {
      id: 'x',
      file: 'README.md',
      text: `# Group\n\n## Meetings\n\n${markdown}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  );
  return [
    ...series.map(({ start, timeZone }) => `${start.slice(11, 16)} ${timeZone}`),
    ...diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  ];
};

describe('of a place and an offset side by side the place is read', () => {
  it.each([
    ['We meet on Tuesdays at 17:00 GMT+8 (Beijing time).', ['17:00 Asia/Shanghai']],
    ['We meet on Tuesdays at 17:00 GMT+1 (UK time).', ['17:00 Europe/London', 'zone-abbreviation']],
    ['We meet on Tuesdays at 17:00 UTC+2 (Berlin time).', ['17:00 Europe/Berlin', 'zone-abbreviation']],
    ['We meet on Tuesdays at 17:00 Berlin time.', ['17:00 Europe/Berlin']],
  ])('%j: %j', (markdown, readings) => expect(read(markdown)).toEqual(readings));
});

it.each([
  ['We meet on Tuesdays at 17:00.', 'that of the heading', 'America/Los_Angeles'],
  ['We meet on Tuesdays at 17:00 ET.', 'its own', 'America/New_York'],
])('below "All times are Pacific", the zone of %j is %s', (markdown, _, zone) =>
  expect(read(`### Calls (all times are Pacific Time)\n\n${markdown}`)).toEqual([`17:00 ${zone}`]),
);

const at = (minutes: number, zone: string, literal: number | null = null): TimeReading => ({
  minutes,
  length: null,
  zone,
  literal,
  word: '',
  odd: false,
});

/** Mexico set its clocks back for good on 30 October 2022. */
describe('in the year from a day on', () => {
  it.each([
    ['2026-01-01', at(540, 'America/New_York'), at(540, 'America/New_York'), 'always'],
    ['2026-01-01', at(540, 'America/New_York'), at(1980, 'America/New_York'), 'always'],
    ['2026-01-01', at(540, 'America/New_York'), at(600, 'America/New_York'), 'never'],
    ['2026-01-01', at(540, 'America/Los_Angeles'), at(720, 'America/New_York'), 'always'],
    ['2026-01-01', at(1020, 'America/Los_Angeles'), at(600, 'Asia/Tokyo'), 'sometimes'],
    ['2026-01-01', at(60, 'Asia/Tokyo'), at(960, 'Etc/UTC'), 'always'],
    ['2026-01-01', at(540, 'America/Los_Angeles'), at(1080, 'Europe/Berlin'), 'sometimes'],
    ['2026-01-01', at(540, 'America/Los_Angeles'), at(540, 'America/New_York'), 'never'],
    ['2022-11-08', at(540, 'America/Mexico_City'), at(900, 'Etc/UTC'), 'always'],
    ['2021-11-09', at(540, 'America/Mexico_City'), at(900, 'Etc/UTC'), 'sometimes'],
  ] as const)('%s, %o and %o are the same moment %s', (from, one, other, agree) => {
    expect(agreement(one, other, Date.parse(from))).toBe(agree);
    expect(agreement(other, one, Date.parse(from))).toBe(agree);
  });

  it.each([
    ['2026-01-01', at(540, 'America/New_York', -300), false],
    ['2026-01-01', at(540, 'America/Phoenix', -420), true],
    ['2026-01-01', at(540, 'America/New_York'), true],
    ['2022-11-08', at(540, 'America/Mexico_City', -360), true],
    ['2021-11-09', at(540, 'America/Mexico_City', -360), false],
  ] as const)('%s, the offset of %o holds: %s', (from, reading, holds) =>
    expect(literalHolds(reading, Date.parse(from))).toBe(holds),
  );
});
