import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';
import { WEEKDAYS, type Weekday } from '../../../feed/read/weekday.ts';

/** A schedule to write out, and what its series must say. */
interface Schedule {
  days: readonly Weekday[];
  /** Weeks between, for weekly ones. */
  every: number;
  /** Which ones of the month; empty for weekly ones. */
  ordinals: readonly number[];
  hour: number;
  minute: number;
  zone: readonly [word: string, id: string];
}

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS: Record<number, readonly string[]> = {
  1: ['1st', 'first'],
  2: ['2nd', 'second'],
  3: ['3rd', 'third'],
  4: ['4th', 'fourth'],
  [-1]: ['last', 'last'],
};
const ZONES: Schedule['zone'][] = [
  ['PT', 'America/Los_Angeles'],
  ['Pacific Time', 'America/Los_Angeles'],
  ['US Eastern Time', 'America/New_York'],
  ['ET', 'America/New_York'],
  ['UTC', 'Etc/UTC'],
  ['London time', 'Europe/London'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Beijing time', 'Asia/Shanghai'],
  ['JST', 'Asia/Tokyo'],
  ['IST (Indian Standard Time)', 'Asia/Kolkata'],
];

const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 3 }),
    every: fc.integer({ min: 1, max: 4 }),
    ordinals: fc.oneof(fc.constant([]), fc.subarray([1, 2, 3, 4, -1], { minLength: 1, maxLength: 2 })),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom(0, 15, 30, 45),
    zone: fc.constantFrom(...ZONES),
  })
  // "Bi-weekly on Mondays and Tuesdays" is a doubt of its own; the month's ordinals go with one weekday.
  .map((one) => ({ ...one, days: one.every > 1 || one.ordinals.length > 0 ? one.days.slice(0, 1) : one.days }));

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
const name = (day: Weekday): string => NAMES[WEEKDAYS.indexOf(day)] ?? '';

/** Writes the hour as 24 hours, with am and pm, or with am and pm and without a blank. */
const clocks = ({ hour, minute }: Schedule): string[] => {
  const minutes = String(minute).padStart(2, '0');
  const twelve = `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`}`;
  const half = hour < 12 ? 'am' : 'pm';
  return [
    `${String(hour).padStart(2, '0')}:${minutes}`,
    `${twelve}${half}`,
    `${hour % 12 || 12}:${minutes} ${half.toUpperCase()}`,
  ];
};

const daysOf = ({ days, every, ordinals }: Schedule): string[] => {
  const plural = listed(
    days.map((day) => `${name(day)}s`),
    'and',
  );
  const single = listed(days.map(name), 'and');
  if (ordinals.length > 0) {
    const which = (style: number): string =>
      listed(
        ordinals.map((nth) => ORDINALS[nth]?.[style] ?? ''),
        'and',
      );
    return [
      `the ${which(0)} ${single} of every month`,
      `the ${which(1)} ${single} of the month`,
      `the ${which(0)} ${plural} of each month`,
    ];
  }
  if (every === 1) return [`every ${single}`, plural, `weekly on ${plural}`, `every week on ${single}`];
  if (every === 2)
    return [
      `every other ${single}`,
      `every two weeks on ${single}`,
      `${plural} (biweekly)`,
      `fortnightly on ${plural}`,
    ];
  return [`every ${every} weeks on ${single}`, `${plural} every ${every} weeks`];
};

const LAYOUTS: readonly ((days: string, clock: string, zone: string) => string)[] = [
  (days, clock, zone) => `The group meets ${days} at ${clock} ${zone}.`,
  (days, clock, zone) => `* Meetings: ${days} at ${clock} ${zone}`,
  (days, clock, zone) => `**When**: ${days}, ${clock} ${zone}`,
  (days, clock, zone) => `## Meetings\n\n- ${days} @ ${clock} ${zone}\n- Chairs: nobody yet`,
  (days, clock, zone) =>
    `| Meeting | When | Notes |\n| --- | --- | --- |\n| Main call | ${days} at ${clock} ${zone} | none |`,
  (days, clock, zone) => `## Meetings\n\nCome to our call ${days}\nat ${clock} ${zone}, all are welcome.`,
];

/** Returns the schedule in the a-th way to name days, the b-th to write the time and the c-th layout. */
function written(schedule: Schedule, a: number, b: number, c: number): string {
  const days = daysOf(schedule);
  const times = clocks(schedule);
  const layout = LAYOUTS[c % LAYOUTS.length];
  return layout?.(days[a % days.length] ?? '', times[b % times.length] ?? '', schedule.zone[0]) ?? '';
}

const expected = ({ days, every, ordinals, hour, minute, zone }: Schedule) => ({
  rrule:
    ordinals.length > 0
      ? `FREQ=MONTHLY;BYDAY=${ordinals.map((nth) => `${nth}${days[0]}`).join(',')}`
      : `FREQ=WEEKLY${every > 1 ? `;INTERVAL=${every}` : ''};BYDAY=${days.join(',')}`,
  time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  timeZone: zone[1],
});

const readBack = (markdown: string) =>
  groupFeed(
    {
      id: 'wg',
      file: 'README.md',
      text: `# Some WG\n\n${markdown}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  );

describe('a schedule that is written out', () => {
  it('is read back as itself, in every phrasing and layout', () => {
    fc.assert(
      fc.property(schedules, fc.nat(), fc.nat(), fc.nat(), (schedule, a, b, c) => {
        const markdown = written(schedule, a, b, c);
        const { series } = readBack(markdown);
        const read = series.map(({ rrule, start, timeZone }) => ({ rrule, time: start.slice(11, 16), timeZone }));
        expect({ markdown, read }).toEqual({ markdown, read: [expected(schedule)] });
      }),
      { numRuns: 600 },
    );
  });

  it('leaves no warning where the words leave no doubt', () => {
    fc.assert(
      fc.property(
        schedules.filter(({ every, zone }) => every === 1 && zone[0] !== 'JST'),
        fc.nat(),
        fc.nat(),
        (schedule, a, c) => {
          const markdown = written(schedule, a, 0, c);
          const warnings = readBack(markdown).diagnostics.filter(({ severity }) => severity !== 'info');
          expect({ markdown, warnings }).toEqual({ markdown, warnings: [] });
        },
      ),
      { numRuns: 300 },
    );
  });
});
