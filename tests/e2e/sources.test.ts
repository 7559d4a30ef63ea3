import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
/** A published extension reads from somewhere else than `npm start`. */
const FEED = 'https://meetings.example.org/v1/index.json';

let folder: string;
let packed: string;
// Vitest's own settings would make it a test build.
const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, WXT_FEED_URL: undefined };
const npm = (cwd: string, script: string) => run('npm', ['run', '--silent', script], { cwd, env });

/** Makes what is submitted, in a copy of this checkout. The packages are those of the lock file already. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wg-meetings-sources-'));
  const checkout = join(folder, 'checkout');
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const needed = stdout.split('\0').filter((file) => file !== '' && !/^(tests|docs)\//.test(file));
  for (const file of needed) {
    await mkdir(join(checkout, dirname(file)), { recursive: true });
    await cp(file, join(checkout, file));
  }
  await symlink(resolve('node_modules'), join(checkout, 'node_modules'));
  await writeFile(join(checkout, '.env'), `WXT_FEED_URL=${FEED}\n`);
  await npm(checkout, 'build:feed');
  await npm(checkout, 'zip');
  packed = join(checkout, '.output');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function unpack(zip: string, where: string): Promise<string> {
  const to = join(folder, where);
  await run('unzip', ['-q', join(packed, `wg-meetings-${manifest.version}-${zip}.zip`), '-d', to]);
  return to;
}

async function bytesOf(built: string): Promise<Map<string, string>> {
  const files = (await readdir(built, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const names = files.map((one) => join(one.parentPath, one.name)).toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.slice(built.length), (await readFile(name)).toString('base64')] as const),
    ),
  );
}

describe('the sources that come with a submission', () => {
  let sources: string;
  beforeAll(async () => {
    sources = await unpack('sources', 'sources');
  });

  test('are all that is needed and nothing else', async () => {
    const names = await readdir(sources);
    expect(names.toSorted()).toStrictEqual(
      [
        '.env',
        'LICENSE',
        'README.md',
        'dist',
        'entrypoints',
        'package-lock.json',
        'package.json',
        'public',
        'shared',
        'tsconfig.json',
        'wxt.config.ts',
      ].toSorted(),
    );
    // So the packages that are linked below are those that `npm ci` would bring.
    expect(await readFile(join(sources, 'package-lock.json'))).toStrictEqual(await readFile('package-lock.json'));
  });

  test('say how to build, and on what', async () => {
    const readme = await readFile(join(sources, 'README.md'), 'utf8');
    const section = /## The extension from its sources\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
    expect(section).toContain('```sh\nnpm ci\nnpm run build:firefox\n```');
    expect(section).toContain('Linux');
    expect(section).toContain(process.version.slice(1));
  });

  test.each([
    ['firefox', 'build:firefox', 'firefox-mv3'],
    ['chrome', 'build:chromium', 'chrome-mv3'],
  ])('build the very bytes of the %s extension', async (browser, script, output) => {
    const shipped = await bytesOf(await unpack(browser, browser));
    expect(shipped.size).toBeGreaterThan(20);
    await symlink(resolve('node_modules'), join(sources, 'node_modules')).catch(() => undefined);
    await npm(sources, script);
    const rebuilt = await bytesOf(join(sources, '.output', output));
    expect([...rebuilt.keys()]).toStrictEqual([...shipped.keys()]);
    for (const [name, bytes] of shipped) expect([name, rebuilt.get(name) === bytes]).toStrictEqual([name, true]);
    const scripts = [...shipped].filter(([name]) => name.endsWith('.js')).map(([, bytes]) => atob(bytes));
    expect(scripts.some((code) => code.includes(FEED))).toBe(true);
  });
});

test('a feed address that the sources would not carry is refused', async () => {
  const checkout = dirname(packed);
  const told = { ...env, WXT_FEED_URL: 'https://elsewhere.example.org/v1/index.json' };
  await expect(run('npm', ['run', '--silent', 'zip:firefox'], { cwd: checkout, env: told })).rejects.toThrow(
    /\.env says WXT_FEED_URL/,
  );
});
