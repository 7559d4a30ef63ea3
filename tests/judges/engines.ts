/** Calendar engines that share no code with the product or with each other; each reads a calendar from its address. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expandCalendar } from '../../feed/publish/calendar-expansion.ts';

const run = promisify(execFile);

/** "2017-08-01T16:00:00Z 2017-08-01T17:00:00Z on": start, end, and "on" or "cancelled". */
export type Shown = string;

/** Returns the meetings that a calendar shows from a moment (inclusive) to another (exclusive), in order. */
export type Engine = (address: string, from: Date, until: Date) => Promise<Shown[]>;

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

/** Returns a meeting the way engines are asked to tell it. */
export const meeting = (start: Date, end: Date, cancelled: boolean): Shown =>
  `${instant(start)} ${instant(end)} ${cancelled ? 'cancelled' : 'on'}`;

/** Returns what is in one list and not in the other, each as often as it is too many. */
export function without(one: readonly Shown[], other: readonly Shown[]): Shown[] {
  const rest = Map.groupBy(other, (item) => item);
  return one.filter((item) => rest.get(item)?.pop() === undefined);
}

const within = (all: Shown[], from: Date, until: Date): Shown[] =>
  all.filter((one) => one >= instant(from) && one < instant(until)).toSorted();

const text = async (address: string): Promise<string> => (await fetch(address)).text();

const icalJs: Engine = async (address, from, until) =>
  within(
    expandCalendar(ICAL.Component.fromString(await text(address)), until.getTime() + MARGIN).map(
      ({ start, end, cancelled }) => meeting(new Date(start), new Date(end), cancelled),
    ),
    from,
    until,
  );

const nodeIcalEngine: Engine = async (address, from, until) => {
  const events = Object.values(await nodeIcal.async.fromURL(address)).filter((one) => one?.type === 'VEVENT');
  const range = { from: new Date(from.getTime() - MARGIN), to: new Date(until.getTime() + MARGIN) };
  return within(
    events.flatMap((event) =>
      nodeIcal
        .expandRecurringEvent(event, range)
        .map((one) => meeting(one.start, one.end, one.event.status === 'CANCELLED')),
    ),
    from,
    until,
  );
};

/** A meeting may have been moved into the span from outside of it. */
const MARGIN = 40 * 86_400_000;

/** The system's Python has Debian's packages; another one on the path would not. */
const PYTHON = '/usr/bin/python3';

/** Returns an engine that is a program of its own beside this file. */
const inPython =
  (script: string): Engine =>
  async (address, from, until) => {
    const path = new URL(script, import.meta.url).pathname;
    const { stdout } = await run(PYTHON, [path, address, instant(from), instant(until)], { maxBuffer: MOST });
    return within(
      stdout.split('\n').filter((line) => line !== ''),
      from,
      until,
    );
  };

const MOST = 64 * 1024 * 1024;

const day = (date: Date): string => date.toISOString().slice(0, 10);

const khal: Engine = async (address, from, until) => {
  const home = await mkdtemp(join(tmpdir(), 'khal-'));
  try {
    await mkdir(join(home, 'wg'));
    const config = join(home, 'config');
    const file = join(home, 'feed.ics');
    await writeFile(file, await text(address));
    await writeFile(config, KHAL_CONFIG.replaceAll('HOME', home));
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
    await run('khal', ['-c', config, 'import', '--batch', '-a', 'wg', file], { env, maxBuffer: MOST });
    const format = '{start-date}T{start-time}:00Z {end-date}T{end-time}:00Z {cancelled}|{uid}';
    const args = ['-c', config, 'list', '-a', 'wg', '--notstarted', '--day-format', '', '--format', format];
    const { stdout } = await run('khal', [...args, day(from), day(until)], { env, maxBuffer: MOST });
    // What goes on past midnight is listed on both days.
    const lines = new Set(stdout.split('\n').filter((line) => line.trim() !== ''));
    const told = [...lines].map((line) => (line.split('|')[0] ?? '').trim());
    return within(
      told.map((line) => line.replace(/Z CANCELLED$/, 'Z cancelled').replace(/Z$/, 'Z on')),
      from,
      until,
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const KHAL_CONFIG = `[calendars]
[[wg]]
path = HOME/wg
type = calendar
[sqlite]
path = HOME/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;

/** Debian packages some of them (tests/setup/system-packages.ts); where they cannot be had, the others judge alone. */
const DEBIAN = '/usr/lib/python3/dist-packages';
const PACKAGED: readonly (readonly [name: string, needs: string, read: Engine])[] = [
  ['recurring-ical-events', `${DEBIAN}/recurring_ical_events.py`, inPython('recurring-ical-events.py')],
  ['vobject with dateutil', `${DEBIAN}/vobject`, inPython('vobject.py')],
  ['libical', '/usr/share/doc/gir1.2-ical-3.0/copyright', inPython('libical.py')],
  ['khal', '/usr/bin/khal', khal],
];

export const ENGINES: readonly (readonly [name: string, read: Engine])[] = [
  ['ical.js', icalJs],
  ['node-ical', nodeIcalEngine],
  ...PACKAGED.filter(([, file]) => existsSync(file)).map(([name, , read]) => [name, read] as const),
];
