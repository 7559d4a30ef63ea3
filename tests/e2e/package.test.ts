import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { wgNetworking2017 } from '../fixtures/feeds.ts';
import { buildExtension } from './extension-build.ts';

let built: { chromium: string; firefox: string };
beforeAll(async () => {
  built = await buildExtension('package', [wgNetworking2017()], 'https://example.org/v1/index.json');
});

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? files(join(folder, name)).map((file) => join(name, file)) : [name],
  );
const manifest = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

describe('what is shipped', () => {
  test.each(['chromium', 'firefox'] as const)(
    '%s: no install warning, and nothing may be loaded from elsewhere',
    (name) => {
      const shipped = manifest(built[name]);
      expect(shipped).toMatchObject({
        manifest_version: 3,
        default_locale: 'en',
        permissions: ['alarms', 'storage'],
        optional_permissions: ['notifications'],
        commands: { _execute_action: {}, 'join-next': {} },
      });
      expect(shipped).not.toHaveProperty('host_permissions');
      expect(shipped).not.toHaveProperty('content_scripts');
      expect(JSON.stringify(shipped)).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(JSON.stringify(shipped)).not.toContain('unsafe');
    },
  );

  test('firefox: its id, versions and the statement that nothing is collected', () => {
    expect(manifest(built.firefox)).toMatchObject({
      browser_specific_settings: {
        gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
        gecko_android: { strict_min_version: '142.0' },
      },
    });
  });

  test.each(['chromium', 'firefox'] as const)('%s: no script can write HTML or make code', (name) => {
    for (const file of files(built[name]).filter((one) => one.endsWith('.js'))) {
      const code = readFileSync(join(built[name], file), 'utf8');
      expect([
        file,
        ...(code.match(/\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|\beval\(|new Function\(/g) ?? []),
      ]).toStrictEqual([file]);
    }
  });

  test('the popup is at most 32 kB of brotli, all its scripts together', () => {
    const html = readFileSync(join(built.chromium, 'popup.html'), 'utf8');
    const entry = [...html.matchAll(/src="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
    const seen = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const code = readFileSync(join(built.chromium, file), 'utf8');
      for (const match of code.matchAll(/from\s*["']\.\/([^"']+)["']|import\s*["']\.\/([^"']+)["']/g)) {
        follow(join('chunks', match[1] ?? match[2] ?? ''));
      }
    };
    entry.forEach(follow);
    const bytes = [...seen].reduce(
      (sum, file) => sum + brotliCompressSync(readFileSync(join(built.chromium, file))).length,
      0,
    );
    console.log(`popup: ${bytes} bytes of brotli in ${seen.size} scripts`);
    expect(seen.size).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(32_000);
  });

  test('the feed on board, icons and all languages are in it', () => {
    const shipped = files(built.chromium);
    for (const file of [
      'feed/index.json',
      'feed/groups/wg-networking.json',
      'icon/128.png',
      '_locales/ar/messages.json',
    ]) {
      expect(shipped).toContain(file);
    }
  });
});
