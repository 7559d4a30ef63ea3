import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { CalendarClient, ClientMeeting } from './calendar-client.ts';
import { connectMarionette } from './marionette.ts';

/** Thunderbird, which also tells what the server answered. */
export interface Thunderbird extends CalendarClient {
  /** As `meetings`; a calendar that is subscribed already is refreshed. */
  read(address: string, from: Date, until: Date): Promise<{ status: number; meetings: ClientMeeting[] }>;
}

const Meeting = v.object({
  start: v.number(),
  end: v.number(),
  cancelled: v.boolean(),
  title: v.string(),
  location: v.string(),
});
const Read = v.object({
  value: v.union([v.object({ status: v.number(), meetings: v.array(Meeting) }), v.object({ error: v.string() })]),
});
const Session = v.object({ capabilities: v.object({ browserName: v.string(), browserVersion: v.string() }) });

/** Port 0 is any that is free; the program writes which one into the profile. The rest keeps a fresh profile quiet. */
const PREFERENCES = {
  'marionette.port': 0,
  'calendar.timezone.useSystemTimezone': true,
  'mail.provider.suppress_dialog_on_startup': true,
  'mail.shell.checkDefaultClient': false,
  'mail.spotlight.firstRunDone': true,
  'mailnews.start_page.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'app.donation.eoy.version.viewed': 999,
  'network.proxy.type': 0,
};

const STARTS_WITHIN = 60_000;

/** Starts the real Thunderbird, without a window and with a profile of its own. */
export async function startThunderbird(): Promise<Thunderbird> {
  const executable = process.env['THUNDERBIRD'] ?? '/usr/bin/thunderbird';
  if (!existsSync(executable)) {
    throw new Error(`No Thunderbird at ${executable}: apt-get install thunderbird, or set THUNDERBIRD to where it is.`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'wg-meetings-thunderbird-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const program = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
    // HOME, as it makes a folder of its own there, too.
    { env: { ...process.env, HOME: profile }, stdio: 'ignore' },
  );
  const exited = new Promise<void>((gone) => program.once('exit', () => gone()));
  const stop = async () => {
    program.kill('SIGKILL');
    await exited;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectMarionette(await portIn(profile, () => program.exitCode));
    const session = v.parse(Session, await marionette.send('WebDriver:NewSession'));
    await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const script = await readFile(new URL('in-thunderbird.js', import.meta.url), 'utf8');
    const read: Thunderbird['read'] = async (address, from, until) => {
      const args = [address, from.getTime(), until.getTime()];
      const { value } = v.parse(Read, await marionette.send('WebDriver:ExecuteAsyncScript', { script, args }));
      if ('error' in value) throw new Error(`Thunderbird: ${value.error}`);
      return value;
    };
    return {
      version: `Thunderbird ${session.capabilities.browserVersion}`,
      read,
      meetings: async (...asked) => (await read(...asked)).meetings,
      close: async () => {
        marionette.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function portIn(profile: string, exitCode: () => number | null): Promise<number> {
  const until = performance.now() + STARTS_WITHIN;
  while (performance.now() < until && exitCode() === null) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(
    `Thunderbird did not open its port within ${STARTS_WITHIN / 1000} s; exit code ${exitCode() ?? '-'}.`,
  );
}
