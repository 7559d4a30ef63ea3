import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openActionPopup } from './action-popup.ts';
import { axeViolations } from './axe.ts';
import type { ExtensionBrowser, ExtensionPage } from './browser.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { startFirefox } from './firefox.ts';
import { STATES } from './gallery-states.ts';
import type { Way } from './gallery-ways.ts';
import { layoutFaults } from './layout-faults.ts';
import { prepareState } from './prepare-state.ts';
import { unseenFocus, unseenParts } from './seen.ts';

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';

let built: { chromium: string; firefox: string };
beforeAll(async () => {
  built = await buildExtension('seeing', [], 'http://localhost:9/v1/index.json');
});

async function prepare(browser: ExtensionBrowser, name: string) {
  const state = STATES.find((one) => one.name === name);
  if (state === undefined) throw new Error(`The gallery has no state ${name}.`);
  const desk = await browser.open({ page: 'options.html', now: state.now, zone: state.zone });
  await prepareState(desk, state);
  await desk.close();
  return state;
}

/** Returns what a look at a state finds, for each way of seeing it. */
async function study<Finding>(
  browser: ExtensionBrowser,
  name: string,
  ways: Record<string, Way>,
  look: (page: ExtensionPage) => Promise<Finding>,
): Promise<Record<string, Finding>> {
  const { page, now, zone, act } = await prepare(browser, name);
  const found: Record<string, Finding> = {};
  for (const [way, { visit, style }] of Object.entries(ways)) {
    const open = await browser.open({ page, now, zone, ...visit });
    try {
      await open.find('main');
      if (act !== undefined) await open.evaluate(`(${act}, true)`);
      if (style !== undefined) await open.evaluate(`(document.documentElement.style.cssText = '${style}', true)`);
      await open.evaluate(DRAWN);
      found[way] = await look(open);
    } finally {
      await open.close();
    }
  }
  return found;
}

/** A popup is at most 800 × 600 pixels of the screen, whatever the zoom; the window of the options has 1280 × 600 here. */
const screen = (name: string, zoom = 1) => ({ width: (name === 'reminders' ? 1280 : 800) / zoom, height: 600 / zoom });

/** Of the gallery's states, those with most on them; `npm run gallery` measures all states in all languages. */
const FULLEST = ['disputed-starting', 'reminders'] as const;

describe.each([
  [
    'Chromium, in German',
    ['disputed-starting', 'calendar-menu', 'fifty', 'reminders'],
    () => startChromium(built.chromium, { locale: 'de-DE', env: { LANGUAGE: 'de' } }),
  ],
  ['Chromium, in Arabic', FULLEST, () => startChromium(built.chromium, { locale: 'ar-EG', env: { LANGUAGE: 'ar' } })],
  ['Firefox', FULLEST, () => startFirefox(built.firefox)],
] as const)('nothing is cut, covered or too small to hit in %s', (_, states, start) => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser?.close());

  test.each(states)('%s: as it is, at a zoom of 200 %, with text twice as large', async (name) => {
    const ways = {
      'as it is': { visit: { ...screen(name), ...(name !== 'reminders' && { width: 360 }) } },
      zoomed: { visit: { ...screen(name, 2), zoom: 2 } },
      'large text': { visit: screen(name), style: 'font-size: 200%' },
      // WCAG 2.2, 1.4.10; a popup keeps its width.
      ...(name === 'reminders' && { narrow: { visit: { width: 320 } } }),
    };
    const faults = await study(browser, name, ways, layoutFaults);
    expect(faults).toStrictEqual(Object.fromEntries(Object.keys(ways).map((way) => [way, []])));
  });
});

describe('in Arabic of Egypt', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await startChromium(built.chromium, { locale: 'ar-EG', env: { LANGUAGE: 'ar' } });
  });
  afterAll(() => browser?.close());

  test.each(['disputed-starting', 'first-start', 'fifty', 'options-all-on'])(
    '%s: every number is in the digits of the country, but for what the source says and what is to be dialled',
    async (name) => {
      // Names of the fixture's groups have numbers too.
      const words = `(() => {
        const page = document.body.cloneNode(true);
        page.querySelectorAll('.copyable, .phones, .name bdi, bdi:not(.foot *)').forEach((one) => one.remove());
        return page.textContent;
      })()`;
      const { seen } = await study(browser, name, { seen: { visit: {} } }, (page) => page.evaluate(words));
      expect(String(seen)).toMatch(/[٠-٩]/);
      expect(String(seen).match(/.{0,20}[0-9].{0,20}/g) ?? []).toStrictEqual([]);
    },
  );
});

describe('in Chromium', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await startChromium(built.chromium);
  });
  afterAll(() => browser?.close());

  test('the real popup takes the zoom and the text size that the person has set for all pages', async () => {
    await prepare(browser, 'disputed-starting');
    const settings = await browser.context.newPage();
    await settings.goto('chrome://settings/appearance');
    const set = (zoom: number, text: number) =>
      settings.evaluate(`Promise.all([chrome.settingsPrivate.setDefaultZoom(${zoom}),
        chrome.settingsPrivate.setPref('webkit.webprefs.default_font_size', ${text}, '')])`);
    // Only where head and foot leave room between them do they stay.
    const scrolling = `[document.documentElement, document.querySelector('.body')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.className || one.localName).join()`;
    for (const [zoom, text, scrolls] of [
      [2, 16, 'html'],
      [1, 32, 'html'],
      [1, 16, ''],
    ] as const) {
      await set(zoom, text);
      const popup = await openActionPopup(await browser.worker(), browser.devtools, 'popup.html');
      // It opens small and takes the size of what is in it.
      await expect.poll(() => popup.evaluate('innerWidth')).toBeGreaterThan((350 * text) / 16);
      const rendered = `[devicePixelRatio, getComputedStyle(document.documentElement).fontSize].join()`;
      expect(await popup.evaluate(rendered)).toBe(`${zoom},${text}px`);
      expect(await layoutFaults(popup)).toStrictEqual([]);
      await expect.poll(() => popup.evaluate(scrolling)).toBe(scrolls);
      await popup.close();
    }
    await settings.close();
  });

  test.each([...FULLEST, 'calendar-menu'])(
    '%s with few, strong colours: every control, its focus and every shape is seen',
    async (name) => {
      const ways = Object.fromEntries(
        (['light', 'dark'] as const).map((scheme) => [
          scheme,
          {
            visit: {
              scheme,
              width: name === 'reminders' ? 1000 : 360,
              height: 4000,
              asked: { forcedColors: 'active' },
            },
            style: '--popup-max: 250rem',
          } as const,
        ]),
      );
      const unseen = await study(browser, name, ways, async (page) => {
        expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
        return { parts: await unseenParts(page), focus: await unseenFocus(page) };
      });
      expect(unseen).toStrictEqual({ light: { parts: [], focus: [] }, dark: { parts: [], focus: [] } });
    },
  );

  test.each(FULLEST)('%s with more contrast: text has 7 to 1', async (name) => {
    const asked = { contrast: 'more' } as const;
    const ways = { light: { visit: { asked } }, dark: { visit: { asked, scheme: 'dark' } } } as const;
    const found = await study(browser, name, ways, (page) => axeViolations(page, ['color-contrast-enhanced']));
    expect(found).toStrictEqual({ light: [], dark: [] });
  });

  test.each(FULLEST)('%s moves only for those who have not asked for less', async (name) => {
    const moving = `[...document.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      return animationName !== 'none' || scrollBehavior === 'smooth' || parseFloat(transitionDuration) > 0;
    }).length`;
    const ways: Record<string, Way> = {
      less: { visit: {} },
      all: { visit: { asked: { reducedMotion: 'no-preference' } } },
    };
    const { less, all } = await study(browser, name, ways, (page) => page.evaluate(moving));
    expect(less).toBe(0);
    expect(all).toBeGreaterThan(0);
  });
});

describe('in Firefox with colours of the person’s own', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    // "Override the colors specified by the page: always" in its settings.
    browser = await startFirefox(built.firefox, { 'browser.display.document_color_use': 2 });
  });
  afterAll(() => browser?.close());

  test.each(FULLEST)('%s: every control, its focus and every shape is seen', async (name) => {
    const ways = {
      own: { visit: { width: name === 'reminders' ? 1000 : 360, height: 4000 }, style: '--popup-max: 250rem' },
    };
    const unseen = await study(browser, name, ways, async (page) => {
      expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
      return { parts: await unseenParts(page), focus: await unseenFocus(page) };
    });
    expect(unseen).toStrictEqual({ own: { parts: [], focus: [] } });
  });
});
