import { describe, expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

/** Returns "09:00 America/Los_Angeles", with the other reading behind "or". */
const timesOf = (when: string): string[] =>
  readmeFeed(`We meet every Tuesday at ${when}.`).series.map(({ start, timeZone, disputed }) =>
    [`${start.slice(11, 16)} ${timeZone}`, disputed ? `or ${disputed.start?.slice(11, 16)} ${disputed.timeZone}` : []]
      .flat()
      .join(' '),
  );

const said = (when: string): string[] => remarksOf(readmeFeed(`We meet every Tuesday at ${when}.`));

describe('a time in several zones stays put when the clocks change', () => {
  it.each([
    ['in the first place that is named', '9am PT / 12pm ET', '09:00 America/Los_Angeles'],
    ['with the other one, of the day before', '9am in Tokyo / 4pm PT', '09:00 Asia/Tokyo or 16:00 America/Los_Angeles'],
    ['with the other one, of the day after', '5pm PT / 10am in Tokyo', '17:00 America/Los_Angeles or 10:00 Asia/Tokyo'],
    ['in the place, not in UTC', '16:00 UTC / 9am PT', '09:00 America/Los_Angeles or 16:00 Etc/UTC'],
    ['in UTC, where the place is only an aside', '16:00 UTC (9am PT)', '16:00 Etc/UTC or 09:00 America/Los_Angeles'],
    ['in the place, where UTC is an aside', '9am PT (16:00 UTC)', '09:00 America/Los_Angeles or 16:00 Etc/UTC'],
    [
      'with the other one, where they differ in some weeks',
      '9am PT / 6pm CET',
      '09:00 America/Los_Angeles or 18:00 Europe/Berlin',
    ],
    [
      'with the other one, where they never agree',
      '9am PT / 1pm ET',
      '09:00 America/Los_Angeles or 13:00 America/New_York',
    ],
  ])('%s: %j', (_, when, times) => expect(timesOf(when)).toEqual([times]));
});

describe('an abbreviation of several places is the one', () => {
  it.each([
    ['that most people mean', '9am CST', '09:00 America/Chicago'],
    ['that most people mean', '9am IST', '09:00 Asia/Kolkata'],
    ['at which the other time is the same moment', '9am CST (1:00 UTC)', '09:00 Asia/Shanghai'],
    [
      'at which the other time is the same moment in winter',
      '9am CST (15:00 UTC)',
      '09:00 America/Chicago or 15:00 Etc/UTC',
    ],
    ['that stands before the offset', '9am CEST/GMT+2', '09:00 Europe/Berlin'],
    ['that stands behind the offset', '9am GMT+2/CEST', '09:00 Europe/Berlin'],
    ['that stands behind it', '9am PST/Pacific Time', '09:00 America/Los_Angeles'],
    ['that stands beside it', '9am Pacific Time (PST)', '09:00 America/Los_Angeles'],
    ['whose summer stands beside its winter', '9am CET/CEST', '09:00 Europe/Berlin'],
    [
      'whose standard time is the offset that "adjusts"',
      '9am UTC-5 (adjusts for daylight saving)',
      '09:00 America/New_York',
    ],
  ])('%s: %j', (_, when, times) => expect(timesOf(when)).toEqual([times]));

  it.each([
    ['UTC-10', 'America/Adak'],
    ['UTC-9', 'America/Anchorage'],
    ['UTC-8', 'America/Los_Angeles'],
    ['UTC-7', 'America/Denver'],
    ['UTC-6', 'America/Chicago'],
    ['UTC-4', 'America/Halifax'],
    ['UTC+1', 'Europe/Berlin'],
    ['UTC+2', 'Europe/Helsinki'],
    ['UTC', 'Europe/London'],
    ['UTC+9:30', 'Australia/Adelaide'],
    ['UTC+10', 'Australia/Sydney'],
    ['UTC+12', 'Pacific/Auckland'],
    ['BST', 'Europe/London'],
    // no place changes its clocks there
    ['UTC+8', 'Etc/GMT-8'],
  ])('%s that adjusts for daylight saving is %s', (offset, zone) =>
    expect(timesOf(`9am ${offset} (adjusts for daylight saving)`)).toEqual([`09:00 ${zone}`]),
  );
});

describe('nothing is said of a time that leaves no doubt', () => {
  it.each([
    '9am PT',
    '9am PT / 12pm ET',
    '9am CET/CEST',
    '9am Pacific Time (PST)',
    '9am PST/Pacific Time',
    '9am PST/PDT',
    '9am UTC+8',
    '9am UTC-3',
    '9am CST (1:00 UTC)',
  ])('%s', (when) => expect(said(when)).toEqual([]));
});

describe('people are told what is doubtful, what it is read as, and how to settle it', () => {
  it.each([
    [
      '9am PT / 6pm CET',
      'warning several-zones: “every Tuesday at 9am PT / 6pm CET” names several zones whose clocks change on different days. Read as 09:00 in Los Angeles; in some weeks 18:00 in Berlin is another moment. → Say which one stays when the clocks change: “09:00 in Los Angeles (other times follow)”.',
    ],
    [
      '9am PT / 6pm CET / 17:00 UTC',
      'warning several-zones: “every Tuesday at 9am PT / 6pm CET / 17:00 UTC” names several zones whose clocks change on different days. Read as 09:00 in Los Angeles; in some weeks 18:00 in Berlin and 17:00 UTC is another moment. → Say which one stays when the clocks change: “09:00 in Los Angeles (other times follow)”.',
    ],
    [
      '9am PT / 1pm ET',
      'warning times-disagree: “every Tuesday at 9am PT / 1pm ET” gives times that are not the same moment: 09:00 in Los Angeles, but also 13:00 in New York. Read as the first; the other is shown beside it. → Give one time and one place, such as “09:00 in Los Angeles”.',
    ],
    [
      '9am PST',
      'warning zone-abbreviation: “PST” holds for a part of the year only. Read as the time on the clocks of Los Angeles, all year. → Write the place instead of “PST”: “09:00 in Los Angeles”.',
    ],
    [
      '9am CEST/GMT+2',
      'warning zone-abbreviation: “CEST” holds for a part of the year only. Read as the time on the clocks of Berlin, all year. → Write the place instead of “CEST”: “09:00 in Berlin”.',
    ],
    [
      '9am UTC-8',
      'warning fixed-offset: “UTC-8” never changes, but most places at that offset change their clocks. Read as it says, all year. → If the meeting follows a place’s clocks, name the place.',
    ],
    [
      '9am IST',
      'warning ambiguous-zone: “IST” is used in Kolkata, and in Dublin and Jerusalem too. Read as Kolkata. → Name the place: “09:00 in Kolkata”.',
    ],
    [
      '9am',
      'error no-time-zone: “every Tuesday at 9am.” gives a time but no time zone. It is not published: any zone would be a guess. → Add the place: “9:00 in New York”. If you can’t, set timeZone under corrections in groups.yaml.',
    ],
    [
      '4 Pacific',
      'warning half-of-day: “every Tuesday at 4 Pacific” does not say which half of the day. Read as 16:00 in Los Angeles; it may be meant as 04:00 in Los Angeles. → Write “16:00 in Los Angeles” or “04:00 in Los Angeles”.',
    ],
  ])('%s', (when, remark) => expect(said(when)).toEqual([remark]));

  it.each([
    ['9am in Tokyo / 4pm PT', 'several-zones'],
    ['5pm PT / 10am in Tokyo', 'several-zones'],
    ['9am PDT', 'zone-abbreviation'],
    ['9am CEST/GMT+2', 'zone-abbreviation'],
  ])('%s: %s, and no more', (when, code) =>
    expect(said(when).map((remark) => remark.split(/[ :]/)[1])).toEqual([code]),
  );

  it.each([
    ['9am (10am PT)', '09:00', '10:00 in Los Angeles'],
    ['9:00 (18:00 UTC)', '09:00', '18:00 UTC'],
  ])('of a time without a zone beside one that has one: %s', (when, bare, zoned) =>
    expect(said(when)).toEqual([
      `warning no-time-zone: “every Tuesday at ${when}” gives ${bare} without a zone beside ${zoned}. Read as the latter. → Give one time and one place: “${zoned}”.`,
    ]),
  );

  it.each([
    ['UTC-10', false],
    ['UTC-9', true],
    ['UTC-4', true],
    ['UTC-3', false],
    ['UTC+0', false],
    ['UTC+1', true],
    ['UTC+2', true],
    ['UTC+3', false],
    ['UTC+9', false],
    ['UTC+10', true],
    ['UTC+12', true],
  ])('%s is an offset at which places change their clocks: %s', (offset, shifting) =>
    expect(said(`9am ${offset}`)).toHaveLength(shifting ? 1 : 0),
  );
});
