/**
 * What subscribers of a calendar live through: a repository whose commits restate how the networking group's README changed
 * from 2017 to 2019, built after each of them.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { expandCalendar } from '../../feed/publish/calendar-expansion.ts';

const run = promisify(execFile);

/** What the README says at some time. */
interface Readme {
  time: string;
  zoom: string;
  notice?: string;
  listed: readonly string[];
}

const START: Readme = {
  time: '8AM PT',
  zoom: '175547218',
  listed: ['June 6th, 2017 at 8am PT', 'June 20th, 2017 at 8am PT'],
};

/** Commits, oldest first: the day, what it is called, and what changes. */
const HISTORY: readonly { day: string; title: string; change: Partial<Readme> }[] = [
  { day: '2017-06-01', title: 'the first schedule', change: {} },
  {
    day: '2017-06-15',
    title: 'a meeting is cancelled',
    change: { listed: ['June 6th, 2017 at 8am PT', 'June 20th, 2017 at 8am PT - Cancelled'] },
  },
  {
    day: '2017-06-28',
    title: 'a meeting is moved for a holiday',
    change: { notice: 'Next meeting has been moved to WEDNESDAY July 5th, 2017 because of the US Holiday' },
  },
  {
    day: '2017-08-30',
    title: 'the time is corrected from 8 to 9AM',
    change: { time: '9AM PT', listed: ['September 5th, 2017 at 9am PT - Agenda: Multus'] },
  },
  { day: '2018-03-01', title: 'a new Zoom room', change: { zoom: '608140814' } },
  {
    day: '2018-12-10',
    title: 'no meetings over the holidays',
    change: { listed: ['December 18th, 2018 at 9am PT', 'January 1st, 2019 at 9am PT - Cancelled (holidays)'] },
  },
  { day: '2019-02-01', title: 'words only', change: { notice: 'Everybody is welcome.' } },
];

const written = ({ time, zoom, notice, listed }: Readme): string =>
  [
    '# Networking WG',
    '',
    `The working group meets on the 1st and 3rd Tuesday of every month at ${time} (USA Pacific).`,
    '',
    `Join: https://zoom.us/j/${zoom}`,
    '',
    ...(notice === undefined ? [] : [`**${notice}**`, '']),
    '## Meeting Schedule',
    '',
    ...listed.map((line) => `* ${line}`),
    '',
  ].join('\n');

interface Shown {
  key: string;
  sequence: number;
  modified: string;
  /** Everything but the stamps. */
  rest: string;
}

const events = (ics: string): Map<string, Shown> =>
  new Map(
    ICAL.Component.fromString(ics)
      .getAllSubcomponents('vevent')
      .map((event): [string, Shown] => {
        const uid = String(event.getFirstPropertyValue('uid'));
        const key = `${uid} ${String(event.getFirstPropertyValue('recurrence-id') ?? '')}`;
        const sequence = Number(event.getFirstPropertyValue('sequence'));
        const modified = String(event.getFirstPropertyValue('last-modified'));
        for (const stamp of ['sequence', 'last-modified', 'dtstamp']) event.removeAllProperties(stamp);
        return [key, { key, sequence, modified, rest: event.toString() }];
      }),
  );

let folder = '';
interface Published {
  shown: Map<string, Shown>;
  /** "2017-06-06T15:00:00.000Z on", for every meeting up to the year 2020. */
  moments: string[];
}

const calendars: ({ title: string } & Published)[] = [];

const publish = async (day: string): Promise<Published> => {
  const out = join(folder, 'dist');
  const built = await build({ groups: join(folder, 'groups.yaml'), out, now: `${day}T12:00:00Z` });
  expect(built.map(({ problem }) => problem)).toEqual([undefined]);
  const ics = await readFile(join(out, 'v1/groups/networking.ics'), 'utf8');
  const all = expandCalendar(ICAL.Component.fromString(ics), Date.UTC(2020, 0, 1));
  const moments = all.map(
    ({ start, cancelled }) => `${new Date(start).toISOString()} ${cancelled ? 'cancelled' : 'on'}`,
  );
  return { shown: events(ics), moments };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-'));
  const git = (day: string, ...args: string[]) => {
    const at = `${day}T10:00:00Z`;
    const who = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    return run('git', args, {
      cwd: folder,
      env: { ...process.env, ...who, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    });
  };
  await git('2017-06-01', 'init', '-q');
  await writeFile(join(folder, 'groups.yaml'), 'groups: [{ id: networking, source: README.md }]\n');
  const readme = structuredClone(START);
  for (const { day, title, change } of HISTORY) {
    Object.assign(readme, change);
    await writeFile(join(folder, 'README.md'), written(readme));
    await git(day, 'add', 'README.md');
    await git(day, 'commit', '-qm', title);
    calendars.push({ title, ...(await publish(day)) });
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('from commit to commit', () => {
  test('a series keeps its UIDs, whatever time, room, words or dates change', () => {
    for (const { title, shown } of calendars) {
      const masters = [...shown.keys()].filter((key) => /-[13]TU $/.test(key) && !key.includes('-until-'));
      expect({ title, masters }).toEqual({ title, masters: ['networking.meeting-1TU ', 'networking.meeting-3TU '] });
    }
  });

  test('a changed event has a higher SEQUENCE and a later LAST-MODIFIED, and no event a lower one', () => {
    for (const [index, { title, shown }] of calendars.entries()) {
      for (const [key, now] of shown) {
        const before = calendars[index - 1]?.shown.get(key);
        if (before === undefined) continue;
        expect({ title, key, rises: now.sequence >= before.sequence }).toEqual({ title, key, rises: true });
        if (now.rest === before.rest) continue;
        expect({ title, key, higher: now.sequence > before.sequence, later: now.modified > before.modified }).toEqual({
          title,
          key,
          higher: true,
          later: true,
        });
      }
    }
  });

  test('an override is never below its master', () => {
    for (const { shown } of calendars) {
      for (const { key, sequence } of shown.values()) {
        const master = shown.get(`${key.split(' ')[0] ?? ''} `);
        expect(sequence).toBeGreaterThanOrEqual(master?.sequence ?? 0);
      }
    }
  });

  test('each change reaches the calendar', () => {
    const texts = calendars.map(({ shown }) =>
      [...shown.values()].map(({ rest }) => rest.replaceAll('\r\n ', '')).join('\n'),
    );
    expect(texts[1]).toContain('STATUS:CANCELLED');
    expect(texts[2]).toContain('DTSTART;TZID=America/Los_Angeles:20170705T080000');
    expect(texts[3]).toMatch(/DTSTART;TZID=America\/Los_Angeles:\d{8}T090000/);
    expect(texts[4]).toContain('LOCATION:https://zoom.us/j/608140814');
    expect(texts[5]).toContain('SUMMARY:CANCELLED:');
  });
});

test('the old series ends where the new hour begins, and keeps its rule', () => {
  for (const { shown } of calendars.slice(3)) {
    const old = [...shown.values()].filter(({ key }) => /-until-20170830-[13]TU $/.test(key));
    expect(old.map(({ rest }) => /RRULE:[^\r]*/.exec(rest)?.[0])).toEqual([
      'RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20170815T150000Z',
      'RRULE:FREQ=MONTHLY;BYDAY=3TU;UNTIL=20170815T150000Z',
    ]);
  }
});

test('what a calendar showed of the past does not change when the group changes its hour', () => {
  for (const [index, { title, moments }] of calendars.entries()) {
    const day = HISTORY[index]?.day ?? '';
    const past = (all: readonly string[]) => all.filter((one) => one >= '2017-06-01' && one < day);
    const before = calendars[index - 1]?.moments ?? moments;
    expect({ title, past: past(moments) }).toEqual({ title, past: past(before) });
  }
  expect(calendars.at(-1)?.moments).toContain('2017-06-06T15:00:00.000Z on');
  expect(calendars.at(-1)?.moments).toContain('2017-06-20T15:00:00.000Z cancelled');
  expect(calendars.at(-1)?.moments).toContain('2018-02-06T17:00:00.000Z on');
});

test('without git the same README gives the same events, but for the past that it does not tell of', async () => {
  const last = HISTORY.at(-1)?.day ?? '';
  await rm(join(folder, '.git'), { recursive: true });
  await writeFile(
    join(folder, 'groups.yaml'),
    `groups: [{ id: networking, source: README.md, updated: "${last}T10:00:00Z" }]\n`,
  );
  const { shown } = await publish(last);
  const withGit = calendars.at(-1)?.shown;
  expect(shown.size).toBeGreaterThan(2);
  for (const [key, event] of shown) expect(withGit?.get(key)).toEqual(event);
});
