import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';
import { axeViolations } from './axe.ts';
import { textOf, type ExtensionBrowser, type ExtensionPage } from './browser.ts';
import { startChromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { startFirefox } from './firefox.ts';

const NOBODY = 'http://localhost:9/v1/index.json';
const NOW = '2017-04-04T12:10:00Z';
const SPEAKERS = { Chromium: startChromium, Firefox: startFirefox } as const;

const way = { url: 'https://zoom.us/j/175547218', service: 'Zoom', phones: [], oneTap: [] };
const group = (id: string, name: string, ...occurrences: Occurrence[]) =>
  groupFeed({ id, name, generated: '2017-04-04T10:10:00Z', series: [series({ join: way })], occurrences });

const FEW = [
  group('networking', 'CNCF Networking WG', occurrence({ start: '2017-04-04T15:00:00Z', join: way })),
  group('ci', 'CI WG', occurrence({ start: '2017-04-04T15:00:00Z', agenda: 'Cross-project test status', join: way })),
  group('storage', 'Storage WG', occurrence({ start: '2017-04-05T15:00:00Z' })),
  group('release', 'Release Team', moved('2017-04-06T16:00:00Z', { start: '2017-04-07T16:00:00Z' })),
  group('conformance', 'Conformance', cancelled({ start: '2017-04-05T17:00:00Z' })),
  {
    ...group('scaling', 'Scaling', occurrence({ start: '2017-04-11T15:00:00Z' })),
    series: [series({ dormantSince: '2016-02-01T00:00:00Z' })],
  },
  group('unclear', 'Unclear WG'),
];
const MANY = [
  ...FEW,
  ...Array.from({ length: 43 }, (_, index) =>
    group(`g${index}`, `Group ${index}`, occurrence({ start: `2017-04-${10 + (index % 18)}T15:00:00Z` })),
  ),
];

describe.each(['Chromium', 'Firefox'] as const)('choosing in %s', (name) => {
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const built = await buildExtension(`options-${name.toLowerCase()}`, MANY, NOBODY);
    browser = await SPEAKERS[name](name === 'Chromium' ? built.chromium : built.firefox);
  });
  afterAll(() => browser?.close());

  async function visit(page: string, look: (open: ExtensionPage) => Promise<void>): Promise<void> {
    const open = await browser.open({ page, zone: 'Asia/Kolkata', now: NOW });
    try {
      await open.find('main');
      await look(open);
    } finally {
      await open.close();
    }
  }

  const type = (page: ExtensionPage, selector: string, text: string) =>
    page.evaluate(`(() => {
      const field = document.querySelector(${JSON.stringify(selector)});
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
  const pick = (page: ExtensionPage, label: string) =>
    page.evaluate(`[...document.querySelectorAll('button, label')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).trim() === ${JSON.stringify(label)}).click()`);
  const settings = (page: ExtensionPage) =>
    page.evaluate(`browser.storage.sync.get('settings').then((all) => all.settings)`);
  const follow = (page: ExtensionPage, feeds: typeof FEW) =>
    page.evaluate(`browser.storage.sync.get('settings').then(({ settings }) => browser.storage.sync.set({ settings: {
      feeds: [], zone: null, clock: 'language', otherZones: [], badge: true, clockChanges: true,
      reminders: { start: false, leads: [10], groups: {}, changes: false, records: false, quiet: null },
      ...settings, followed: ${JSON.stringify(feeds.map(({ group: { id } }) => id))} } }))`);

  test('the first start asks which group to follow, and following shows it', async () => {
    await visit('popup.html', async (page) => {
      expect(await textOf(page)).toContain('Follow a group to see its next meeting in your time');
      expect(await textOf(page)).toMatch(/CNCF Networking WG Tue,? (4 April, 20:30|April 4, 8:30 PM)/);
      expect(await axeViolations(page)).toStrictEqual([]);
      await type(page, 'input', 'networking');
      await page.find('.meets li:only-child');
      await pick(page, 'Follow CNCF Networking WG');
      await page.find('.time');
      expect(await textOf(page)).toMatch(
        /CNCF Networking WG .*Kolkata\. 0?8:00( AM)? in Los Angeles, the group’s clock\./,
      );
    });
  });

  test('options: search, follow and unfollow, saved at once', async () => {
    await visit('options.html', async (page) => {
      expect(await textOf(page)).toContain('page. 1 group CNCF Networking WG');
      expect(await axeViolations(page)).toStrictEqual([]);
      await type(page, '#find', 'storage');
      await page.find('.found li:only-child');
      await pick(page, 'Follow Storage WG');
      await page.find('.saved .icon');
      expect(await settings(page)).toMatchObject({ followed: ['networking', 'storage'] });
      await page.find('[aria-label="Unfollow Storage WG"]');
      await pick(page, 'Unfollow Storage WG');
      await page.find('.items:not(.found) li:only-child');
      expect(await settings(page)).toMatchObject({ followed: ['networking'] });
    });
  });

  test('options: another zone, a 12 hour clock and a kept zone show in the popup', async () => {
    await visit('options.html', async (page) => {
      await page.evaluate(`[...document.querySelectorAll('input[name=clock]')][2].click()`);
      await page.evaluate(`(() => {
        const add = [...document.querySelectorAll('#time select')].at(-1);
        add.value = 'Pacific/Apia';
        add.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await page.find('[aria-label="Remove Apia"]');
      expect(await settings(page)).toMatchObject({ clock: '12', otherZones: ['Pacific/Apia'] });
    });
    await visit('popup.html', async (page) => {
      const text = (await textOf(page)).toLowerCase();
      expect(text).toContain('8:30 pm');
      expect(text).toMatch(/apia wed 4:00\sam/);
      await page.evaluate(`browser.storage.sync.get('settings').then(({ settings }) =>
        browser.storage.sync.set({ settings: { ...settings, clock: '24', otherZones: [] } }))`);
    });
  });

  test('options: only an https address is a feed', async () => {
    await visit('options.html', async (page) => {
      await type(page, '#feed', 'ftp://example.org/calendar.ics');
      await pick(page, 'Add');
      await page.find('#feed[aria-invalid=true]');
      expect(await textOf(page)).toContain('This is not an https address.');
      await type(page, '#feed', 'http://localhost:9/calendar.ics');
      await pick(page, 'Add');
      await page.find('#feeds [role=status] button');
      expect(await textOf(page)).toContain('localhost:9 does not answer, or does not let other programs read this.');
    });
  });

  test('options: a group has its own lead times or none, and so has a feed of one’s own', async () => {
    const OWN = 'http://localhost:9/team.ics';
    const reminders = () =>
      page.evaluate(`browser.storage.sync.get('settings').then((all) => all.settings.reminders.groups)`);
    const tick = (box: number) => page.click(`#reminders li fieldset label:nth-of-type(${box}) input`);
    let page: ExtensionPage;
    await visit('options.html', async (open) => {
      page = open;
      await page.evaluate(`browser.storage.sync.get('settings').then(({ settings }) => browser.storage.sync.set({ settings:
        { ...settings, feeds: ['${OWN}'], followed: ['networking', 'ci'],
          reminders: { ...settings.reminders, start: true, leads: [10] } } }))`);
      await page.find('#reminders summary');
      // By keyboard alone: unfold, on to the first group's choice.
      await page.evaluate(`document.querySelector('#reminders summary').focus()`);
      await page.press('Enter');
      await page.find('#reminders details[open]');
      await page.press('Tab');
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('CNCF Networking WG');
      expect(await page.evaluate('document.activeElement.value')).toBe('all');

      await choose('ci', 'own');
      await page.find('#reminders li fieldset');
      expect(await textOf(page, '#reminders li fieldset')).toContain('How long before: CI WG');
      expect(await reminders()).toStrictEqual({ ci: [10] });
      await tick(4);
      await expect.poll(reminders).toStrictEqual({ ci: [10, 30] });
      expect(await axeViolations(page)).toStrictEqual([]);
      // The last tick taken away means none; whoever took it keeps the boxes and the focus.
      await tick(4);
      await expect.poll(reminders).toStrictEqual({ ci: [10] });
      await tick(3);
      await expect.poll(reminders).toStrictEqual({ ci: [] });
      expect(await page.evaluate(`document.querySelectorAll('#reminders li fieldset input').length`)).toBe(5);
      await choose(`own.${OWN}`, 'none');
      await expect.poll(reminders).toStrictEqual({ ci: [], [`own.${OWN}`]: [] });
    });
    await visit('options.html', async (open) => {
      page = open;
      // What differs from the rest is in view at once.
      await page.find('#reminders details[open]');
      const chosen = `[...document.querySelectorAll('#reminders li select')].map((one) => one.value)`;
      expect(await page.evaluate(chosen)).toStrictEqual(['all', 'none', 'none']);
      await choose('ci', 'all');
      await expect.poll(reminders).toStrictEqual({ [`own.${OWN}`]: [] });
      await pick(page, `Remove the feed ${OWN}`);
      await expect.poll(reminders).toStrictEqual({});
      await pick(page, 'Unfollow CI WG');
      await expect.poll(() => settings(page)).toMatchObject({ followed: ['networking'], feeds: [] });
    });

    async function choose(id: string, kind: string): Promise<void> {
      await page.evaluate(`(() => {
        const select = document.getElementById(${JSON.stringify(`remind-${id}`)});
        select.value = ${JSON.stringify(kind)};
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    }
  });

  test('options: forgetting everything asks first', async () => {
    await visit('options.html', async (page) => {
      await page.evaluate(`document.querySelector('#files .pair:nth-of-type(3) button').click()`);
      await page.find('#files .pair:nth-of-type(3) button + button');
      expect(await textOf(page)).toContain('Groups: 1. Feeds: 0. Forget all of it?');
      await page.evaluate(`document.querySelector('#files .pair:nth-of-type(3) button + button').click()`);
      expect(await settings(page)).toMatchObject({ followed: ['networking'] });
    });
  });

  test('several groups: those that start together, then the others with what has to be said', async () => {
    await visit('popup.html', async (page) => {
      await follow(page, FEW);
      await page.find('.rows .row');
      const text = await textOf(page);
      expect(text).toContain('Kolkata. Two of your groups start at this time. CI WG Cross-project test status Join');
      expect(text).toContain('Release Team moved from Thu');
      expect(text).toContain('Conformance cancelled');
      expect(text).toContain('Dormant Scaling since 2016 No time found Unclear WG');
      expect(await axeViolations(page)).toStrictEqual([]);
      await pick(page, 'Join CI WG'.replace('Join ', ''));
      await page.find('.actions');
      expect(await textOf(page, 'h1')).toBe('CI WG');
      await pick(page, 'Add to calendar');
      await page.find('.ways li');
      expect(await textOf(page, '.ways')).toBe(
        'Calendar file Google Calendar Outlook Subscribe to all meetings Copy for chat',
      );
      expect(await axeViolations(page)).toStrictEqual([]);
      await pick(page, 'All groups');
      await page.find('.rows .row');
    });
  });

  test('fifty groups: the filter has the focus, Enter opens the first match', async () => {
    await visit('popup.html', async (page) => {
      await follow(page, MANY);
      // The focus comes with the frame after the list.
      await page.find('.filter input:focus');
      expect(await textOf(page)).toMatch(/Today Tue,? (4 April|April 4)/);
      expect(await axeViolations(page)).toStrictEqual([]);
      await type(page, '.filter input', 'release');
      await page.find('.rows li:only-child');
      await page.press('Enter');
      await page.find('.actions');
      expect(await textOf(page, 'h1')).toBe('Release Team');
    });
  });
});

test('in Arabic everything runs from right to left', async () => {
  const built = await buildExtension('options-arabic', FEW.slice(0, 1), NOBODY);
  const browser = await startChromium(built.chromium, { locale: 'ar-EG', env: { LANGUAGE: 'ar' } });
  try {
    for (const page of ['popup.html', 'options.html']) {
      const open = await browser.open({ page, zone: 'Africa/Cairo', now: NOW });
      await open.find('main');
      expect(await open.evaluate('[document.documentElement.lang, document.documentElement.dir].join()')).toBe(
        'ar-EG,rtl',
      );
      expect(await axeViolations(open)).toStrictEqual([]);
      // Nothing sticks out at the sides.
      expect(await open.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await open.close();
    }
  } finally {
    await browser.close();
  }
});
