import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Where the published feed lies that this build carries along, so that the extension works before its first read. */
const PACKAGED_FEED = resolve(process.env['WXT_FEED_DIR'] ?? 'dist', 'v1');

/** The oldest browsers that this is made for; Chromium since light-dark(), as the pages. */
const [CHROME, FIREFOX] = [123, 140];

/**
 * Takes the one assignment to innerHTML out of preact, which only dangerouslySetInnerHTML uses. The feed is shown as
 * text; this makes it impossible to do otherwise. Fails when preact no longer has the line, so that it cannot rot.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.split('?')[0] ?? '')) return undefined;
      const safe = code.replace(/\w+\.innerHTML=\w+\.__html/, '0');
      if (safe === code)
        this.error(`${id}: no assignment to innerHTML found; look at wxt.config.ts, withoutInnerHtml.`);
      return { code: safe, map: null };
    },
  };
}

/** Fails where the sources would not tell what was built: a reviewer of a store has nothing else. */
function checkSources(): void {
  const carried = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8'))['WXT_FEED_URL'] : undefined;
  const built = process.env['WXT_FEED_URL'];
  if (built !== carried) {
    throw new Error(
      `.env says WXT_FEED_URL=${carried ?? ''}, this build was made with ${built ?? 'none'}: write it there.`,
    );
  }
  if (process.env['WXT_FEED_DIR'] !== undefined) {
    throw new Error('WXT_FEED_DIR is set; the sources carry the feed of dist. Build it there: npm run build:feed');
  }
}

export default defineConfig({
  imports: false,
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'join-next': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandJoin__' },
    },
    // No install warning: neither of the two has one, and the feed is read by CORS, without host permissions.
    permissions: ['alarms', 'storage'],
    // Asked for on a click: reminders, and a calendar whose host lets no other program read it.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser !== 'firefox' && { minimum_chrome_version: String(CHROME) }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'wg-meetings@wg-meetings.dev',
          strict_min_version: `${FIREFOX}.0`,
          // Required for new add-ons since November 2025: extensionworkshop.com, "Firefox built-in consent".
          data_collection_permissions: { required: ['none' as const] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  vite: () => ({
    plugins: [withoutInnerHtml()],
    // The scripts of a page are fetched at once, not one after the other; every browser here can do that by itself.
    build: {
      modulePreload: { polyfill: false },
      // Sheets stay as they are written: light-dark() and :dir() are in every browser from CHROME and FIREFOX on.
      cssTarget: [`chrome${CHROME}`, `firefox${FIREFOX}`],
      rolldownOptions: {
        // Loaded when it is needed, from where it lies in the extension.
        external: ['/calendar-feed.js'],
      },
    },
  }),
  zip: {
    includeSources: [
      'entrypoints/**',
      'shared/**',
      'public/**',
      // The feed on board is data: it comes along as it was built, because another day would build another.
      'dist/v1/index.json',
      'dist/v1/groups/*.json',
      '.env',
      'package*.json',
      'wxt.config.ts',
      'tsconfig.json',
      'README.md',
      'LICENSE',
    ],
    dotSources: true,
  },
  hooks: {
    // What popup and options share is one script, because each is a request that the popup waits for. Without what checks
    // foreign data: it is loaded when there is any. Scripts that stand alone are not split.
    'vite:build:extendConfig': (entries, config) => {
      const groups = [{ name: 'pages', minShareCount: 2, tags: ['$initial' as const], test: /^(?!.*\/valibot\/)/ }];
      if (entries.length > 1) {
        config.build = mergeConfig(config.build ?? {}, { rolldownOptions: { output: { codeSplitting: { groups } } } });
      }
    },
    'zip:sources:start': checkSources,
    'build:publicAssets': (_wxt, files) => {
      if (!existsSync(join(PACKAGED_FEED, 'index.json'))) {
        throw new Error(`No feed at ${PACKAGED_FEED}/index.json to carry along. Build it first: npm run feed -- build`);
      }
      const groups = existsSync(join(PACKAGED_FEED, 'groups'))
        ? readdirSync(join(PACKAGED_FEED, 'groups')).filter((name) => /^[a-z0-9-]+\.json$/.test(name))
        : [];
      for (const name of ['index.json', ...groups.map((group) => `groups/${group}`)]) {
        files.push({ absoluteSrc: join(PACKAGED_FEED, name), relativeDest: `feed/${name}` });
      }
    },
  },
});
