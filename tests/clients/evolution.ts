import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { CalendarClient } from './calendar-client.ts';

const run = promisify(execFile);

const Meetings = v.array(
  v.object({
    start: v.number(),
    end: v.number(),
    cancelled: v.boolean(),
    title: v.string(),
    location: v.string(),
  }),
);

/** The system's Python has Debian's packages; another one on the path would not. */
const PYTHON = '/usr/bin/python3';

/** It takes the edges of a span for wall times of each event's zone, which are up to 14 hours from UTC. */
const MARGIN = 2 * 86_400_000;

const NEEDS: readonly (readonly [file: string, name: string])[] = [
  [PYTHON, 'python3'],
  ['/usr/bin/dbus-run-session', 'dbus'],
  ['/usr/share/dbus-1/services/org.gnome.evolution.dataserver.Sources5.service', 'evolution-data-server'],
  ['/usr/lib/python3/dist-packages/gi', 'python3-gi'],
  ['/usr/share/doc/gir1.2-ecal-2.0/copyright', 'gir1.2-ecal-2.0'],
];

/** Returns the engine of GNOME Calendar and Evolution, on a bus and in a home of its own. */
export async function startEvolution(): Promise<CalendarClient> {
  const missing = NEEDS.filter(([file]) => !existsSync(file));
  if (missing.length > 0) {
    const files = missing.map(([file]) => file).join(', ');
    throw new Error(`No ${files}: apt-get install ${missing.map(([, name]) => name).join(' ')}.`);
  }
  const { stdout: version } = await run('dpkg-query', ['-W', '-f=${Version}', 'evolution-data-server']);
  const home = await mkdtemp(join(tmpdir(), 'wg-meetings-evolution-'));
  const script = new URL('evolution.py', import.meta.url).pathname;
  const program = spawn('dbus-run-session', ['--', PYTHON, script], {
    env: environment(home),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const exited = new Promise<void>((gone) => program.once('exit', () => gone()));
  const answers = createInterface(program.stdout)[Symbol.asyncIterator]();
  return {
    version: `Evolution Data Server ${version}`,
    meetings: async (address, from, until) => {
      const [since, to] = [from.getTime() - MARGIN, until.getTime() + MARGIN];
      program.stdin.write(`${JSON.stringify({ address, from: since / 1000, until: to / 1000 })}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error(`Evolution Data Server ended before it answered:\n${complaints}`);
      const all = v.parse(Meetings, JSON.parse(answer.value));
      return all.filter(({ start }) => start >= from.getTime() && start < until.getTime());
    },
    close: async () => {
      program.stdin.end();
      await exited;
      // The daemons write until the bus has gone.
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_DATA_HOME: join(home, 'data'),
  XDG_RUNTIME_DIR: home,
  GSETTINGS_BACKEND: 'memory',
  LC_ALL: 'C.UTF-8',
});
