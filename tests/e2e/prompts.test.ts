import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupFeed } from '../fixtures/feeds.ts';
import { promptOf, textOf, type AskingBrowser, type ExtensionPage } from './browser.ts';
import { startChromiumOnScreen } from './chromium-on-screen.ts';
import { buildExtension } from './extension-build.ts';
import { startFirefox } from './firefox.ts';

const onPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Chromium asks only on a screen; elsewhere than on Debian there may be none (tests/setup/system-packages.ts). */
const BROWSERS = [...(['Xvfb', 'xdotool'].every(onPath) ? (['Chromium'] as const) : []), ...(['Firefox'] as const)];

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//EN',
  'X-WR-CALNAME:Team calendar',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTAMP:20170101T000000Z',
  'DTSTART:20170411T150000Z',
  'DTEND:20170411T160000Z',
  'SUMMARY:Team',
  'RRULE:FREQ=WEEKLY',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

let built: { chromium: string; firefox: string };
beforeAll(async () => {
  built = await buildExtension('prompts', [groupFeed()], 'http://localhost:9/v1/index.json');
});

describe.each(BROWSERS)('what %s asks the person', (name) => {
  let browser: AskingBrowser;
  let page: ExtensionPage;
  let host: Server;
  let address: string;

  beforeAll(async () => {
    // A host that lets no other program read what it has: no Access-Control-Allow-Origin.
    host = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/calendar' }).end(CALENDAR));
    await new Promise<void>((listening) => host.listen(0, 'localhost', listening));
    const place = host.address();
    address = `localhost:${typeof place === 'object' ? place?.port : ''}`;
    browser = await (name === 'Chromium' ? startChromiumOnScreen(built.chromium) : startFirefox(built.firefox));
    page = await browser.open({ page: 'options.html', now: new Date().toISOString(), zone: 'Europe/Berlin' });
    await page.find('main');
  });
  afterAll(async () => {
    await browser?.close();
    host?.closeAllConnections();
    host?.close();
  });

  const setting = (path: string) =>
    page.evaluate(`browser.storage.sync.get('settings').then(({ settings }) => settings?.${path} ?? null)`);
  const allowed = () =>
    page.evaluate(`browser.permissions.getAll().then(({ permissions, origins }) =>
    [...permissions.filter((one) => one === 'notifications'), ...origins])`);
  const alert = '#reminders [role=alert]';
  const start = '#reminders .pick input';
  const status = '#feeds [role=status]';

  test('nothing until it has to: reminders at their first tick', async () => {
    expect(await browser.prompt()).toBeUndefined();
    await page.click(start);
    const { text } = await promptOf(browser);
    expect(text).toContain('WG Meetings');
    expect(text).toContain('Display notifications');
  });

  test('denied: reminders stay off, and the page says why', async () => {
    await (await promptOf(browser)).answer('deny');
    await page.find(alert);
    expect(await textOf(page, alert)).toBe(
      'The browser does not allow notifications. Allow them and tick the box again.',
    );
    expect(await page.evaluate(`document.querySelector('${start}').checked`)).toBe(false);
    expect(await setting('reminders.start')).not.toBe(true);
    expect(await allowed()).toStrictEqual([]);
  });

  test('allowed: reminders are on', async () => {
    await page.click(start);
    await (await promptOf(browser)).answer('allow');
    await page.find('#reminders .indent');
    expect(await setting('reminders.start')).toBe(true);
    expect(await allowed()).toStrictEqual(['notifications']);
    expect(await page.evaluate(`document.querySelector('${alert}')`)).toBeNull();
  });

  test('taken back in the browser: the page says that nothing will come, and offers to ask again', async () => {
    await page.evaluate(`browser.permissions.remove({ permissions: ['notifications'] })`);
    await page.find(alert);
    expect(await textOf(page, alert)).toContain('Reminders are on, but this browser does not show them');
    await page.click(`${alert} button`);
    // Chromium does not ask a second time for what was once allowed.
    if (name === 'Firefox') await (await promptOf(browser)).answer('allow');
    await expect.poll(allowed).toStrictEqual(['notifications']);
    await expect.poll(() => page.evaluate(`document.querySelector('${alert}')`)).toBeNull();
  });

  test('a host that lets nobody read it: asked for on a click, and for that host alone', async () => {
    await page.evaluate(`(() => {
      const field = document.querySelector('#feed');
      field.value = 'http://${address}/team.ics';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.click('#feeds form button');
    await page.find(`${status} button`);
    expect(await textOf(page, status)).toContain(
      `${address} does not answer, or does not let other programs read this.`,
    );
    expect(await browser.prompt()).toBeUndefined();
    await page.click(`${status} button`);
    const prompt = await promptOf(browser);
    expect(prompt.text).toMatch(
      name === 'Chromium' ? /Read and change your data on localhost\b/ : /Access your data for .*localhost/,
    );
    expect(prompt.text).not.toMatch(/all (web)?sites/);
    await prompt.answer('deny');
    await expect.poll(() => textOf(page, status)).toContain(`Reading ${address} was not allowed. Nothing was added.`);
    expect(await page.evaluate(`document.querySelector('#feeds li')`)).toBeNull();
    expect(await allowed()).toStrictEqual(['notifications']);
  });

  test('allowed: it is read', async () => {
    await page.click(`${status} button`);
    await (await promptOf(browser)).answer('allow');
    await expect.poll(() => textOf(page, '#feeds li'), { timeout: 10_000 }).toMatch(/team\.ics \d+ meetings\./);
    expect(await allowed()).toStrictEqual(['notifications', 'http://localhost/*']);
  });

  test('the same settings on a computer where it was not allowed: the page says so and asks', async () => {
    await page.evaluate(`browser.permissions.remove({ origins: ['http://localhost/*'] })`);
    await page.evaluate(`browser.runtime.sendMessage({ type: 'refresh', urgent: true }).catch(() => undefined)`);
    await page.find('#feeds .acts button:nth-of-type(2)');
    expect(await textOf(page, '#feeds li')).toMatch(/The server does not answer\. \d+ meetings/);
    await page.click('#feeds .acts button');
    if (name === 'Firefox') await (await promptOf(browser)).answer('allow');
    await expect.poll(() => textOf(page, '#feeds li')).toMatch(/team\.ics \d+ meetings/);
  });

  test('with the feed goes what was allowed for it', async () => {
    await page.click('#feeds .acts button');
    await expect.poll(allowed).toStrictEqual(['notifications']);
    await expect.poll(() => setting('feeds')).toStrictEqual([]);
  });

  test('forgetting everything gives back the rest', async () => {
    await page.click('#files .pair:nth-of-type(3) button');
    await page.find('#files .pair:nth-of-type(3) button + button');
    await page.click('#files .pair:nth-of-type(3) button');
    await expect.poll(allowed).toStrictEqual([]);
  });
});
