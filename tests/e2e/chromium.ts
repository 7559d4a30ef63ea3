import { existsSync } from 'node:fs';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import * as v from 'valibot';
import { waitFor, type ExtensionPage, type MortalBrowser, type Visit } from './browser.ts';

export interface Chromium extends MortalBrowser {
  /** The background; a new one after each time it was stopped. */
  worker(): Promise<Worker>;
  /** Stops the background, as the browser does after half a minute of idleness. */
  stopWorker(): Promise<void>;
  context: BrowserContext;
  /** Port of DevTools: a second way in, for what Playwright cannot reach. */
  devtools: number;
}

export interface ChromiumSetup {
  /** Language of Intl; British English unless told otherwise. */
  locale?: string;
  /** Folder of an earlier profile to go on with; a new one unless given. */
  profile?: string;
  /** Added to the environment. LANGUAGE decides the language of the interface; that of the locale unless given. */
  env?: Record<string, string>;
  /** Added to the command line. */
  args?: readonly string[];
  /** False on a screen, which `env` has to name. */
  headless?: boolean;
}

/** Starts Debian's Chromium with the built extension. */
export async function startChromium(
  extension: string,
  { locale = 'en-GB', env = {}, args = [], headless = true, profile: earlier }: ChromiumSetup = {},
): Promise<Chromium> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`No Chromium at ${executablePath}: apt-get install chromium, or set CHROMIUM to where it is.`);
  }
  const port = await freePort();
  const profile = earlier ?? (await mkdtemp(join(tmpdir(), 'wg-meetings-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale,
    // The background asks for the language as soon as it runs, before Playwright has told it of the locale.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_'), ...env },
    reducedMotion: 'reduce',
    args: [
      '--no-sandbox',
      `--remote-debugging-port=${port}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
  const origin = `chrome-extension://${new URL((await worker()).url()).host}`;
  return {
    name: 'Chromium',
    context,
    devtools: port,
    profile,
    worker,
    stopWorker: () => stopWorker(port),
    open: (visit) => open(context, origin, visit),
    kill: async () => {
      // "host-pid" of the one browser that has the profile.
      const pid = Number((await readlink(join(profile, 'SingletonLock'))).split('-').at(-1));
      const gone = new Promise((closed) => context.once('close', closed));
      process.kill(pid, 'SIGKILL');
      await gone;
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function open(context: BrowserContext, origin: string, visit: Visit): Promise<ExtensionPage> {
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  // Per page, where Playwright's own option is per browser.
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: visit.zone });
  await tab.clock.install({ time: new Date(visit.now) });
  await tab.emulateMedia({ colorScheme: visit.scheme ?? 'light', ...visit.asked });
  const size = { width: visit.width ?? 360, height: visit.height ?? 600 };
  await tab.setViewportSize(size);
  if (visit.zoom !== undefined) {
    const metrics = { ...size, deviceScaleFactor: visit.zoom, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', metrics);
  }
  await tab.goto(`${origin}/${visit.page}`);
  // It holds for the page that is there, and no longer.
  if (visit.text !== undefined) await devtools.send('Page.setFontSizes', { fontSizes: { standard: visit.text } });
  return {
    evaluate: (expression) => tab.evaluate(expression),
    find: (selector) => waitFor({ evaluate: (expression) => tab.evaluate(expression) }, selector),
    click: (selector) => tab.click(selector),
    press: (key) => tab.keyboard.press(key),
    type: (text) => tab.keyboard.type(text),
    picture: (part) => tab.screenshot(part === 'whole' ? { fullPage: true } : part === undefined ? {} : { clip: part }),
    close: () => tab.close(),
  };
}

async function stopWorker(port: number): Promise<void> {
  const Targets = v.array(v.object({ type: v.string(), id: v.string() }));
  const workers = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    return v.parse(Targets, await answer.json()).filter(({ type }) => type === 'service_worker');
  };
  for (const { id } of await workers()) await fetch(`http://127.0.0.1:${port}/json/close/${id}`);
  for (let wait = 0; wait < 50 && (await workers()).length > 0; wait += 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.address();
  await new Promise((closed) => server.close(closed));
  if (place === null || typeof place === 'string') throw new Error('no port to be had');
  return place.port;
}
