import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { AskingBrowser, Prompt } from './browser.ts';
import { startChromium } from './chromium.ts';
import { viewsOf } from './chromium-views.ts';

const run = promisify(execFile);

/**
 * Starts Chromium on a screen of its own, where its questions can be answered, by a real mouse (xdotool): neither the
 * DevTools protocol nor headless mode reaches what is not part of a page.
 */
export async function startChromiumOnScreen(extension: string): Promise<AskingBrowser> {
  // Xvfb takes a free display and writes its number to the descriptor it is given.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((found, failed) => {
    screen.once('error', failed);
    screen.once('exit', () => failed(new Error('Xvfb ended before it had a display.')));
    screen.stdio[3]?.once('data', (number: Buffer) => found(`:${number.toString().trim()}`));
  });
  const env = { DISPLAY: display };
  const chromium = await startChromium(extension, {
    headless: false,
    env,
    args: ['--ozone-platform=x11', '--enable-ui-devtools=0'],
  });
  const question = () => viewsOf(chromium.profile, 'ExtensionInstallDialogView');
  const answer = async (how: 'allow' | 'deny') => {
    // For half a second after it appears, or after a click, the question takes no answer: who clicks sooner begins it anew
    // (Chromium, ui/views/input_event_activation_protector.cc).
    for (let tries = 0; tries < 20; tries += 1) {
      const button = (await question()).find(({ kind, text }) => kind === 'MdTextButton' && text.toLowerCase() === how);
      if (button === undefined) return;
      await new Promise((done) => setTimeout(done, 700));
      const place = [Math.round(button.x), Math.round(button.y)].map(String);
      await run('xdotool', ['mousemove', ...place, 'click', '1'], { env: { ...process.env, ...env } });
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`Chromium takes no ${how}.`);
  };
  return {
    ...chromium,
    prompt: async (): Promise<Prompt | undefined> => {
      const views = await question();
      return views.length === 0 ? undefined : { text: views.map(({ text }) => text).join(' '), answer };
    },
    close: async () => {
      await chromium.close();
      screen.kill();
    },
  };
}
