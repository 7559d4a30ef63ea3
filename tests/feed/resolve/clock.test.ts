import { describe, expect, it } from 'vitest';
import { minutesOf, spanOf } from '../../../feed/resolve/clock.ts';
import type { ClockReading } from '../../../feed/read/token.ts';

/** Reads "9:30pm", "9", "21:00" as the reader does. */
const clock = (text: string): ClockReading => {
  const [, hour = '', minute = '0', meridiem] = /^(\d+)(?::(\d+))?(am|pm)?$/.exec(text) ?? [];
  return {
    hour: Number(hour),
    minute: Number(minute),
    ...(meridiem === 'am' || meridiem === 'pm' ? { meridiem } : {}),
  };
};

it.each([
  ['12am', 0],
  ['12:30am', 30],
  ['9am', 540],
  ['12pm', 720],
  ['11:59pm', 1439],
  ['9', 540],
  ['21:05', 1265],
  ['24:00', 1440],
  // a 24 hour time says it already
  ['17:15pm', 1035],
  ['13:30am', 810],
])('%s is minute %i of the day', (text, minutes) => expect(minutesOf(clock(text))).toBe(minutes));

describe('a range', () => {
  it.each([
    ['9am', '10am', '9:00 60'],
    ['9am', '10:30am', '9:00 90'],
    // the half of the day may stand once, at the end: the shorter meeting is meant
    ['9', '10am', '9:00 60'],
    ['11', '1pm', '11:00 120'],
    ['1', '2pm', '13:00 60'],
    ['12', '1pm', '12:00 60'],
    ['12', '1am', '0:00 60'],
    ['11', '12:30am', '11:00 90 odd'],
    ['13', '2pm', '13:00 60'],
    ['9', '10', '9:00 60'],
    // across midnight
    ['11pm', '1am', '23:00 120'],
    ['23:00', '0:30', '23:00 90'],
    // eight hours are a meeting, more are none
    ['9am', '5pm', '9:00 480'],
    ['9am', '5:01pm', '9:00 odd'],
    // noon is written as midnight
    ['11am', '12am', '11:00 60 odd'],
    ['9am', '9am', '9:00 odd'],
    ['10am', '9am', '10:00 odd'],
    ['9am', '5am', '9:00 480 odd'],
    ['9pm', '10am', '21:00 60 odd'],
    ['9pm', '9am', '21:00 odd'],
    ['12', '12am', '12:00 odd'],
  ])('%s to %s: %s', (from, to, expected) => {
    const { start, length, odd } = spanOf(clock(from), clock(to));
    expect(
      [`${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`, length ?? [], odd ? 'odd' : []]
        .flat()
        .join(' '),
    ).toBe(expected);
  });

  it('without an end has no length', () =>
    expect(spanOf(clock('9pm'), null)).toEqual({ start: 1260, length: null, odd: false }));
});
