import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { textOf, type ExtensionBrowser, type ExtensionPage } from './browser.ts';
import { startChromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { startFirefox } from './firefox.ts';

/** Nobody answers here: what is shown comes from the feed on board, as on a first start without a network. */
const NOBODY = 'http://localhost:9/v1/index.json';

/** Chromium speaks British English and Firefox American English here, so that both clocks are seen. */
const SPEAKERS = { Chromium: startChromium, Firefox: startFirefox } as const;

describe.each(['Chromium', 'Firefox'] as const)('the popup in %s, offline, on its first start', (name) => {
  let browser: ExtensionBrowser;
  const british = name === 'Chromium';

  beforeAll(async () => {
    const built = await buildExtension(`popup-${name.toLowerCase()}`, { now: '2017-07-31T00:00:00Z' }, NOBODY);
    browser = await SPEAKERS[name](british ? built.chromium : built.firefox);
  });
  afterAll(() => browser?.close());

  async function visit(zone: string, now: string, look: (page: ExtensionPage, text: string) => Promise<void>) {
    const page = await browser.open({ page: 'popup.html', zone, now });
    try {
      await page.find('.when');
      await look(page, await textOf(page));
    } finally {
      await page.close();
    }
  }

  test.each([
    ['Asia/Kolkata', 'Kolkata', 'Tuesday', ['20:30', '21:30'], ['8:30 PM', '9:30 PM']],
    ['America/St_Johns', 'St. John’s', 'Tuesday', ['12:30', '13:30'], ['12:30 PM', '1:30 PM']],
    ['Pacific/Apia', 'Apia', 'Wednesday', ['04:00', '05:00'], ['4:00 AM', '5:00 AM']],
  ])('on 31 July 2017 in %s: both readings, in the zone of %s, on %s', async (zone, city, weekday, in24, in12) => {
    await visit(zone, '2017-07-31T04:35:00Z', async (page, text) => {
      const date = weekday === 'Tuesday' ? ['1 August', 'August 1'] : ['2 August', 'August 2'];
      expect(text).toContain('The page gives two times');
      expect(text).toContain(british ? `${weekday} ${date[0]}` : `${weekday}, ${date[1]}`);
      const times = await page.evaluate(`[...document.querySelectorAll('.time time')].map((one) =>
        one.dateTime + ' ' + one.textContent.replace(/\\s/gu, ' '))`);
      const shown = british ? in24 : in12;
      expect(times).toStrictEqual([`2017-08-01T15:00:00.000Z ${shown[0]}`, `2017-08-01T16:00:00.000Z ${shown[1]}`]);
      expect(text).toContain(`${city} time. Until it is settled, reminders go by ${shown[0]}.`);
      expect(text.includes('Wednesday for you, Tuesday in Los Angeles.')).toBe(weekday === 'Wednesday');
      expect(text).toContain('Join on Zoom');
      expect(text).toContain('Calico, azure-container-networking');
      // As high as browsers let a popup be: what does not fit scrolls inside.
      expect(await page.evaluate('document.documentElement.scrollHeight <= Math.max(innerHeight, 600)')).toBe(true);
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('a moved meeting: from, to and why', async () => {
    await visit('Europe/Berlin', '2017-07-03T08:05:00Z', async (page, text) => {
      expect(text).toContain('Moved: “');
      expect(text).toContain(
        british ? 'From Tue 4 July to Wednesday 5 July in 2 days' : 'to Wednesday, July 5 in 2 days',
      );
      expect(text).toContain('IPv6 and Weave');
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('a cancelled meeting stays above the next one until its day is over', async () => {
    await visit('Europe/Berlin', '2017-06-19T08:05:00Z', async (page, text) => {
      expect(text).toMatch(
        /Cancelled tomorrow Tuesday,? (20 June|June 20) No reason given\. Line 75 Next meeting Wednesday/,
      );
      expect(await page.evaluate(`document.querySelector('.gone s') !== null`)).toBe(true);
      expect(await axeViolations(page)).toStrictEqual([]);
    });
    await visit('Europe/Berlin', '2017-06-21T08:05:00Z', async (_, text) => {
      expect(text).not.toContain('Cancelled');
    });
  });

  test('from 15 minutes before the earlier reading Enter joins', async () => {
    await visit('Asia/Kolkata', '2017-08-01T14:47:30Z', async (page, text) => {
      expect(text).toContain('in 12 min or 1 h 12 min');
      expect(text).toContain('Meeting ID 175 547 218');
      expect(text).toContain('Kolkata, two readings. The sentence says');
      await expect.poll(() => page.evaluate('document.activeElement.href')).toBe('https://zoom.us/j/175547218');
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('the name of a button without words is shown to the keyboard too, until Escape', async () => {
    // Firefox answers with the rule, attr(aria-label), Chromium with the words.
    const named = `getComputedStyle(document.activeElement, '::after').content`;
    const moved = `[document.documentElement, ...document.querySelectorAll('.popup, .body')]
      .map((one) => [one.scrollWidth, one.scrollHeight].join()).join()`;
    await visit('Asia/Kolkata', '2017-08-01T14:47:30Z', async (page) => {
      await expect.poll(() => page.evaluate('document.activeElement.href')).toBe('https://zoom.us/j/175547218');
      const before = await page.evaluate(moved);
      await page.press('Tab');
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Copy the join link');
      expect(await page.evaluate(named)).toMatch(/aria-label|Copy the join link/);
      expect(await page.evaluate(moved)).toBe(before);
      await page.press('Escape');
      expect(await page.evaluate(named)).toBe('none');
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Copy the join link');
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('phone numbers unfold and can be dialled', async () => {
    await visit('Asia/Kolkata', '2017-08-01T16:03:10Z', async (page, text) => {
      expect(text).toContain('started 3 min ago');
      await page.click('.fold summary');
      const dialled = await page.evaluate(
        `[...document.querySelectorAll('.phones a')].map((one) => one.getAttribute('href'))`,
      );
      expect(dialled).toContain('tel:+18558801246');
      expect(await textOf(page)).toContain('All numbers');
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('a date that the list does not have is not said to be in it', async () => {
    await visit('Europe/Berlin', '2017-08-21T08:05:00Z', async (page) => {
      const claims = `[...document.querySelectorAll('.readings dt')].map((one) => one.textContent)`;
      expect(await page.evaluate(claims)).toStrictEqual(['The sentence', 'Like the list']);
    });
    await visit('Europe/Berlin', '2017-09-05T14:48:30Z', async (_, text) => {
      expect(text).toMatch(
        /The sentence says 0?8:00( AM)? in Los Angeles, the list for other dates says 0?9:00( AM)?\. Compare/,
      );
    });
  });

  test('a reading can be chosen, and the choice taken back', async () => {
    await visit('Europe/Berlin', '2017-07-31T08:05:00Z', async (page) => {
      await page.click('.readings div:last-child .link');
      await page.find('.notes .link');
      const settled = await textOf(page);
      expect(settled).toContain('Your choice of two. The sentence still says');
      expect(settled).toContain('in Los Angeles, by the dated list.');
      await page.click('.notes .link');
      await page.find('.readings');
      expect(await textOf(page)).toContain('The page gives two times');
    });
  });

  test('data older than a day says so above the time', async () => {
    await visit('Asia/Kolkata', '2017-08-03T06:00:00Z', async (page, text) => {
      expect(text).toMatch(/^CNCF Networking WG (Not read for 3 days\.|Offline\.)/);
      expect(text).toContain('Try again');
      expect(await axeViolations(page)).toStrictEqual([]);
    });
  });

  test('nothing but the feed is asked for, and no script or style is inline', async () => {
    await visit('Asia/Kolkata', '2017-07-31T04:35:00Z', async (page) => {
      const foreign = await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin))`);
      expect(foreign).toStrictEqual([]);
      expect(await page.evaluate(`document.querySelectorAll('script:not([src]), style').length`)).toBe(0);
    });
  });
});
