import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { WebSocket } from 'ws';
import {
  waitFor,
  type AskingBrowser,
  type ExtensionPage,
  type MortalBrowser,
  type Prompt,
  type Visit,
} from './browser.ts';

const ID = 'wg-meetings@wg-meetings.dev';
/** What comes back for a command, as far as it is needed here (w3c.github.io/webdriver-bidi, 3). */
const Answer = v.object({
  id: v.optional(v.number()),
  type: v.string(),
  message: v.optional(v.string()),
  result: v.optional(
    v.object({
      context: v.optional(v.string()),
      /** Of browsingContext.getTree. */
      contexts: v.optional(v.array(v.object({ context: v.string() }))),
      data: v.optional(v.string(), ''),
      /** Of script.evaluate. */
      result: v.optional(v.object({ value: v.optional(v.unknown()) })),
      exceptionDetails: v.optional(v.object({ text: v.string() })),
    }),
    {},
  ),
});
type Answer = v.InferOutput<typeof Answer>;

/** Pinned, so that the address of the extension's pages is known beforehand. */
const UUID = '7c0f6a52-3d0e-4b53-8f0e-2a1d7a3c9b10';

type Send = (method: string, params?: object) => Promise<Answer['result']>;

/**
 * Starts Firefox ESR with the built extension as a temporary add-on, by plain WebDriver BiDi (w3c.github.io/webdriver-bidi).
 * The language is American English, the only one every installation has.
 *
 * @param earlier Folder of an earlier profile to go on with; a new one unless given.
 */
export async function startFirefox(
  extension: string,
  prefs: Record<string, string | number | boolean> = {},
  earlier?: string,
): Promise<AskingBrowser & MortalBrowser> {
  const executable = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
  if (!existsSync(executable)) {
    throw new Error(`No Firefox at ${executable}: apt-get install firefox-esr, or set FIREFOX to where it is.`);
  }
  const profile = earlier ?? (await mkdtemp(join(tmpdir(), 'wg-meetings-firefox-')));
  const all = { ...prefs, 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  // Without system access BiDi may not open the extension's own pages.
  const firefox = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'],
    {
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '400', MOZ_HEADLESS_HEIGHT: '800' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = new Promise<void>((gone) => firefox.once('exit', () => gone()));
  const address = await new Promise<string>((found, failed) => {
    let log = '';
    firefox.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const listening = /BiDi listening on (ws:\S+)/.exec(log)?.[1];
      if (listening !== undefined) found(listening);
    });
    firefox.once('exit', () => failed(new Error(`Firefox ended before it listened: ${log}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((opened, failed) => {
    socket.once('open', opened);
    socket.once('error', failed);
  });
  const send = commands(socket);
  await send('session.new', { capabilities: {} });
  await send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return {
    name: 'Firefox',
    open: (visit) => open(send, visit),
    prompt: () => prompt(send),
    profile,
    kill: async () => {
      for (const pid of processTree(firefox.pid)) process.kill(pid, 'SIGKILL');
      await exited;
    },
    close: async () => {
      socket.close();
      firefox.kill();
      await exited;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A process and all that it has started (proc(5), /proc/pid/task/tid/children). */
function processTree(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => processTree(Number(child)))];
}

function commands(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  socket.on('message', (data: Buffer) => {
    const answer = v.parse(Answer, JSON.parse(data.toString()));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return (method, params = {}) =>
    new Promise((done, failed) => {
      count += 1;
      waiting.set(count, ({ type, result, message }) =>
        type === 'success' ? done(result) : failed(new Error(`${method}: ${message ?? type}`)),
      );
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

/** Runs an expression in a page or, by its context, in the browser's own window, and returns its value (JSON). */
async function evaluateIn(send: Send, context: string | undefined, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
    target: { context },
    awaitPromise: true,
  });
  if (typeof result?.value !== 'string') throw new Error(`${exceptionDetails?.text ?? 'No value'} from ${expression}`);
  return JSON.parse(result.value);
}

/** Reads the question that hangs from the toolbar, a part of the browser's own window. */
async function prompt(send: Send): Promise<Prompt | undefined> {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const inWindow = (expression: string) => evaluateIn(send, contexts?.[0]?.context, expression);
  const shown = `document.getElementById('addon-webext-permissions-notification')`;
  const text = await inWindow(`PopupNotifications.isPanelOpen ? ${shown}?.textContent : null`);
  if (typeof text !== 'string') return undefined;
  return {
    text,
    answer: async (how) => {
      const button = how === 'allow' ? 'button' : 'secondaryButton';
      for (let tries = 0; tries < 20; tries += 1) {
        // For a moment after it appears it takes no answer (security.notification_enable_delay).
        await new Promise((done) => setTimeout(done, 300));
        await inWindow(`${shown}?.${button}.click()`);
        if ((await prompt(send)) === undefined) return;
      }
      throw new Error(`Firefox takes no ${how}.`);
    },
  };
}

async function open(send: Send, visit: Visit): Promise<ExtensionPage> {
  const { context } = await send('browsingContext.create', { type: 'tab' });
  const contexts = [context];
  await send('emulation.setTimezoneOverride', { timezone: visit.zone, contexts });
  await send('browsingContext.setViewport', {
    context,
    viewport: { width: visit.width ?? 360, height: visit.height ?? 600 },
    devicePixelRatio: visit.zoom ?? 1,
  });
  await send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/${visit.page}`, wait: 'complete' });
  const evaluate = (expression: string) => evaluateIn(send, context, expression);
  await waitFor({ evaluate }, 'main');
  // Preload scripts do not reach pages of extensions (Firefox 153), so the clock is set once the page is there; it
  // draws anew when it comes into view.
  await evaluate(`(() => {
    const shift = ${Date.parse(visit.now)} - Date.now();
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [Real.now() + shift] : given)); }
      static now() { return Real.now() + shift; }
    };
    const look = () => document.dispatchEvent(new Event('visibilitychange'));
    return new Promise((done) => {
      for (const wait of [0, 100, 200]) setTimeout(look, wait);
      // It reads storage again for the new time: done when nothing has changed any more for a while.
      const settled = (before) =>
        setTimeout(() => (document.body.innerText === before ? done() : settled(document.body.innerText)), 500);
      setTimeout(() => settled(document.body.innerText), 300);
    });
  })()`);
  const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' };
  const keys = (all: string[]) =>
    send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: all.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  return {
    evaluate,
    find: (selector) => waitFor({ evaluate }, selector),
    click: async (selector) => {
      const middle = v.parse(
        v.object({ x: v.number(), y: v.number() }),
        await evaluate(`(() => {
          const element = document.querySelector(${JSON.stringify(selector)});
          element.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        })()`),
      );
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', ...middle },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    press: async (key) => {
      await keys([KEYS[key]]);
    },
    type: async (text) => {
      await keys(Array.from(text));
    },
    picture: async (part) => {
      const { data } = await send('browsingContext.captureScreenshot', {
        context,
        ...(part === 'whole' ? { origin: 'document' } : part !== undefined && { clip: { type: 'box', ...part } }),
      });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('browsingContext.close', { context });
    },
  };
}
