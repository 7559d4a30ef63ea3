/**
 * Renders every state of the extension to images: `npm run gallery` (light and dark, three languages, into gallery/; some
 * also zoomed, with large text, with more contrast and with few, strong colours), and says what is cut, covered or too small
 * to hit in them,
 * `npm run gallery -- all fr,ja` (these languages), `npm run gallery -- all fr,ja disputed,options` (these states),
 * `npm run gallery -- store` (the store's screenshots, into docs/store/).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startChromium, type Chromium } from './chromium.ts';
import { buildExtension } from './extension-build.ts';
import { STATES, type GalleryState } from './gallery-states.ts';
import { TWICE, waysOf, type Way } from './gallery-ways.ts';
import { layoutFaults } from './layout-faults.ts';
import { prepareState } from './prepare-state.ts';

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
/** What the stores show; 1280 × 800 is the size they ask for. */
const STORE = ['next', 'disputed', 'cancelled', 'starting', 'at-once'];

async function picture(browser: Chromium, state: GalleryState, way: Way, file: string): Promise<void> {
  const { page, now, zone, width, act } = state;
  // The window is low, so that the picture is as high as what is in it.
  const visit = await browser.open({ page, now, zone, width, height: 100, ...way.visit });
  await visit.find('main');
  if (way.style !== undefined) await visit.evaluate(`(document.documentElement.style.cssText = '${way.style}', true)`);
  if (act !== undefined) await visit.evaluate(`${act}, true`);
  await new Promise((done) => setTimeout(done, 200));
  // A picture of the whole page makes its text as large as it was before.
  const seen = way.visit.zoom === undefined && way.visit.text === undefined ? 'whole' : undefined;
  await writeFile(file, await visit.picture(seen));
  const faults = await layoutFaults(visit);
  await visit.close();
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function gallery(
  languages: readonly string[],
  wanted: readonly string[],
  folder: string,
  ways: (state: GalleryState) => Record<string, Way>,
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
      await prepareState(desk, state);
      await desk.close();
      for (const [way, seen] of Object.entries(ways(state))) {
        await picture(browser, state, seen, join(folder, name, `${state.name}-${way}.png`));
      }
    }
    await browser.close();
  }
  await contactSheet(languages, wanted, folder, ways);
}

/** One page with all pictures, to look at them side by side. */
async function contactSheet(
  languages: readonly string[],
  wanted: readonly string[],
  folder: string,
  ways: (state: GalleryState) => Record<string, Way>,
): Promise<void> {
  const figures = languages.flatMap((language) =>
    STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).flatMap((state) =>
      Object.keys(ways(state)).map((way) => {
        const file = `${language}/${state.name}-${way}.png`;
        return `<figure><img src="${file}" alt="" loading="lazy" width="360"><figcaption>${file}</figcaption></figure>`;
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
  await gallery(['en'], STORE, raw, () => TWICE);
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
  : gallery(languages.split(','), states.split(',').filter(Boolean), resolve('gallery'), waysOf));
