/**
 * Renders every state of the extension to images, light and dark: `npm run gallery` (in the usual languages, into gallery/),
 * `npm run gallery -- all fr,ja` (these languages), `npm run gallery -- all fr,ja disputed,options` (these states),
 * `npm run gallery -- store` (the store's screenshots, into docs/store/).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GroupFeed } from '../../shared/contract.ts';
import type { ExtensionPage } from './browser.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension, nextInIndex } from './extension-build.ts';
import { STATES, type GalleryState } from './gallery-states.ts';
import { ownFeedId } from '../../entrypoints/store/own-feed.ts';

/** Language of Intl, and the environment that gives the interface the same one. */
const LANGUAGES: Record<string, { locale: string; env: Record<string, string> }> = {
  en: { locale: 'en-GB', env: {} },
  de: { locale: 'de-DE', env: { LANGUAGE: 'de' } },
  es: { locale: 'es-ES', env: { LANGUAGE: 'es' } },
  fr: { locale: 'fr-FR', env: { LANGUAGE: 'fr' } },
  pt_BR: { locale: 'pt-BR', env: { LANGUAGE: 'pt_BR' } },
  ja: { locale: 'ja-JP', env: { LANGUAGE: 'ja' } },
  zh_CN: { locale: 'zh-CN', env: { LANGUAGE: 'zh_CN' } },
  ar: { locale: 'ar-EG', env: { LANGUAGE: 'ar' } },
};
/** Latin, with long words, and from right to left: what is looked at each time. */
const USUAL = 'en,de,ar';
const SCHEMES = ['light', 'dark'] as const;
/** What the stores show; 1280 × 800 is the size they ask for. */
const STORE = ['next', 'disputed', 'cancelled', 'starting', 'at-once'];

const HOUR = 3_600_000;

const kept = (feed: GroupFeed, { now, readAt, failure }: GalleryState) => ({
  id: feed.group.id,
  page: `https://example.org/groups/${feed.group.id}/`,
  ics: `https://example.org/v1/groups/${feed.group.id}.ics`,
  feed,
  readAt: readAt === undefined ? Date.parse(now) - 2 * HOUR : Date.parse(readAt),
  ...(failure !== undefined && { failure }),
});

/** Puts a state where the background would have put it. */
async function prepare(page: ExtensionPage, state: GalleryState): Promise<void> {
  const groups = state.feeds.map((feed) => kept(feed, state));
  const own = (state.own ?? []).map(({ address, ...one }) => ({
    address,
    group: kept(one.feed, { ...state, ...one }),
  }));
  const local = {
    index: {
      readAt: Date.parse(state.now),
      groups: groups.map(({ id, page: at, ics, feed }) => ({
        id,
        name: feed.group.name,
        url: feed.group.url,
        feed: `https://example.org/v1/groups/${id}.json`,
        ics,
        page: at,
        next: nextInIndex(feed, state.now),
        updated: feed.group.source.updated,
      })),
    },
    ...Object.fromEntries(groups.map((group) => [`group:${group.id}`, group])),
    ...Object.fromEntries(own.map(({ address, group }) => [`group:${ownFeedId(address)}`, group])),
    choices: state.choices ?? {},
    // The one of the state before must not serve here.
    overview: { made: 0, until: 0, alone: null, ids: [], groups: {} },
    // Far ahead, so that the background leaves all this alone.
    schedule: { due: Date.now() + HOUR, failures: 0, tried: Date.now() + HOUR },
  };
  const settings = {
    followed: state.unchosen === true ? null : groups.map(({ id }) => id),
    feeds: own.map(({ address }) => address),
    zone: null,
    clock: 'language',
    otherZones: [],
    badge: true,
    clockChanges: true,
    reminders: { start: false, leads: [10], groups: {}, changes: false, records: false, quiet: null },
    ...state.settings,
  };
  await page.evaluate(`(async () => {
    await browser.storage.sync.set({ settings: ${JSON.stringify(settings)} });
    await new Promise((done) => setTimeout(done, 400));
    // Not cleared first: the background would fill the gap.
    await browser.storage.local.set(${JSON.stringify(local)});
  })()`);
}

async function picture(
  browser: Chromium,
  state: GalleryState,
  scheme: 'light' | 'dark',
  scale: number,
  file: string,
): Promise<void> {
  const { page, now, zone, width, act } = state;
  // The window is low, so that the picture is as high as what is in it.
  const visit = await browser.open({ page, now, zone, scheme, width: width * scale, height: 100 });
  await visit.find('main');
  await visit.evaluate(`document.documentElement.style.zoom = ${scale}`);
  if (act !== undefined) await visit.evaluate(`${act}, true`);
  await new Promise((done) => setTimeout(done, 200));
  await visit.screenshot(file);
  await visit.close();
}

async function gallery(
  languages: readonly string[],
  wanted: readonly string[],
  folder: string,
  scale = 1,
): Promise<void> {
  const built = await buildExtension('gallery', [], 'http://localhost:9/v1/index.json');
  for (const name of languages) {
    const language = LANGUAGES[name];
    if (language === undefined) throw new Error(`No language ${name}; there are ${Object.keys(LANGUAGES).join(', ')}.`);
    const browser = await startChromium(built.chromium, language);
    await mkdir(join(folder, name), { recursive: true });
    for (const state of STATES.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
      // Pages of an extension share a process, and with it the zone: the one that prepares has to go before the picture.
      const desk = await browser.open({ page: 'options.html', now: state.now, zone: state.zone });
      await prepare(desk, state);
      await desk.close();
      for (const scheme of SCHEMES) {
        await picture(browser, state, scheme, scale, join(folder, name, `${state.name}-${scheme}.png`));
      }
    }
    await browser.close();
  }
  await contactSheet(languages, wanted, folder);
}

/** One page with all pictures, to look at them side by side. */
async function contactSheet(languages: readonly string[], wanted: readonly string[], folder: string): Promise<void> {
  const figures = languages.flatMap((language) =>
    SCHEMES.flatMap((scheme) =>
      STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(({ name }) => {
        const file = `${language}/${name}-${scheme}.png`;
        return `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${file}</figcaption></figure>`;
      }),
    ),
  );
  const style = 'body{display:flex;flex-wrap:wrap;gap:1rem;background:#888;font:14px sans-serif}figure{margin:0}';
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>Gallery</title><style>${style}</style>${figures.join('\n')}`,
  );
  console.log(`${figures.length} pictures: ${join(folder, 'index.html')}`);
}

/** The store's pictures: a popup on its backdrop, in the size that stores ask for, and large enough to be read there. */
async function storePictures(folder: string): Promise<void> {
  const raw = resolve('.output/e2e/store');
  await gallery(['en'], STORE, raw, 2);
  await mkdir(folder, { recursive: true });
  const browser = await startChromium(resolve('.output/e2e/gallery/build/chrome-mv3'));
  const tab = await browser.context.newPage();
  await tab.setViewportSize({ width: 1280, height: 800 });
  for (const [index, name] of STORE.entries()) {
    const scheme = index % 2 === 0 ? 'light' : 'dark';
    const image = (await readFile(join(raw, 'en', `${name}-${scheme}.png`))).toString('base64');
    const under = scheme === 'light' ? '#e9e9e4' : '#0d0f11';
    await tab.setContent(
      `<body style="margin:0;display:grid;place-items:center;block-size:800px;background:${under}">
        <img src="data:image/png;base64,${image}" style="max-inline-size:504px;max-block-size:736px;border-radius:12px;box-shadow:0 8px 40px #0003" alt="">`,
    );
    await tab.screenshot({ path: join(folder, `${index + 1}-${name}.png`) });
  }
  await browser.close();
}

const [what = 'all', languages = USUAL, states = ''] = process.argv.slice(2);
await (what === 'store'
  ? storePictures(resolve('docs/store'))
  : gallery(languages.split(','), states.split(',').filter(Boolean), resolve('gallery')));
