import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  await cp('feed/groups', join(folder, 'groups'), { recursive: true });
  await cp('feed/groups.yaml', join(folder, 'groups.yaml'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

const feed = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', './feed/jsx-loader.ts', 'feed/cli.ts', ...args],
      { env: { ...process.env, ...env } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

const NOW = '2017-07-31T00:00:00Z';

const build = (out: string, env?: Record<string, string>, now = NOW, ...more: string[]): Promise<Ran> =>
  feed(['build', '--groups', join(folder, 'groups.yaml'), '--out', join(folder, out), '--now', now, ...more], env);

/** Adds a second group, which meets at a time of day. */
const withSecond = async (time: string): Promise<void> => {
  const registry = await readFile('feed/groups.yaml', 'utf8');
  const second = '  - id: second\n    source: groups/second.md\n    updated: 2017-07-01\n    tags: [cncf]\n';
  await writeFile(join(folder, 'groups.yaml'), `${registry}${second}`);
  await writeFile(join(folder, 'groups/second.md'), `# Second\n\nWe meet every Monday at ${time} UTC.\n`);
};

/** Hash of every file by its path. */
const hashes = async (out: string): Promise<Record<string, string>> => {
  const root = join(folder, out, '/');
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const pairs = files.map(async (file): Promise<[string, string]> => [
    file.slice(root.length),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
};

describe('build', () => {
  test('gives the same bytes in any time zone and language, on any day', async () => {
    // The machine's clock, forty days on.
    const later = `const Real = Date; const now = () => Real.now() + 40 * 86_400_000;
      globalThis.Date = class extends Real { static now = now; constructor(...of) { super(...(of.length ? of : [now()])); } };`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(later)}`;
    const first = await build('one', { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
    const second = await build('two', { TZ: 'Asia/Kolkata', LANG: 'C', LC_ALL: 'C', NODE_OPTIONS });
    const today = await feed(['build', '--groups', join(folder, 'groups.yaml'), '--out', join(folder, 'three')], {
      NODE_OPTIONS,
    });
    const index = await readFile(join(folder, 'three/v1/index.json'), 'utf8');
    const generated = /"generated": "([^"]*)"/.exec(index)?.[1] ?? '';
    expect([today.code, Date.parse(generated) > Date.now() + 39 * 86_400_000]).toEqual([0, true]);
    expect([first.code, second.code]).toEqual([0, 0]);
    const [one, two] = [await hashes('one'), await hashes('two')];
    expect(Object.keys(one)).toContain('v1/groups/wg-networking.ics');
    expect(one).toEqual(two);
  });

  test('keeps the last good files of a group whose source is broken, builds the others, and exits 1', async () => {
    await withSecond('10:00');
    expect((await build('dist')).code).toBe(0);
    const before = await hashes('dist');
    await rm(join(folder, 'groups/wg-networking.md'));
    await withSecond('11:00');
    const broken = await build('dist');
    const after = await hashes('dist');
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('wg-networking.md')]);
    expect(after['v1/groups/wg-networking.ics']).toBe(before['v1/groups/wg-networking.ics']);
    expect(after['v1/groups/second.ics']).not.toBe(before['v1/groups/second.ics']);
    const index: unknown = JSON.parse(await readFile(join(folder, 'dist/v1/index.json'), 'utf8'));
    expect(index).toMatchObject({ groups: [{ id: 'wg-networking' }, { id: 'second' }] });
  });

  test('does not build an unchanged group again: its files keep bytes and times, and the changed one is built', async () => {
    await withSecond('10:00');
    await build('dist');
    const files = ['v1/groups/wg-networking.json', 'v1/groups/wg-networking.ics', 'groups/wg-networking/index.html'];
    const inodes = () => Promise.all(files.map(async (file) => (await stat(join(folder, 'dist', file))).ino));
    const [before, hashesBefore] = [await inodes(), await hashes('dist')];
    await withSecond('11:00');
    const ran = await build('dist', {}, '2017-07-31T01:00:00Z');
    const after = await hashes('dist');
    expect(ran.out).toContain('2 of 2 groups built into');
    expect(ran.out).toContain('1 of them unchanged');
    expect(await inodes()).toEqual(before);
    expect(after['v1/groups/second.ics']).not.toBe(hashesBefore['v1/groups/second.ics']);
    // The index tells by the new clock what is next.
    expect(after['v1/index.json']).not.toBe(hashesBefore['v1/index.json']);
  });

  test('builds an unchanged group again after six hours', async () => {
    await build('dist');
    const later = await build('dist', {}, '2017-07-31T06:00:00Z');
    expect(later.out).not.toContain('unchanged');
  });

  test('in parts that are copied together gives the bytes of one build', async () => {
    await withSecond('10:00');
    await build('whole');
    await build('part-1', {}, NOW, '--shard', '1/2');
    await build('part-2', {}, NOW, '--shard', '2/2');
    for (const part of ['part-1', 'part-2']) {
      await cp(join(folder, part, '/'), join(folder, 'merged'), { recursive: true });
    }
    const ran = await build('merged');
    expect(ran.out).toContain('2 of them unchanged');
    expect(await hashes('merged')).toEqual(await hashes('whole'));
  });

  test('publishes nothing when the registry is broken, and names the line', async () => {
    await writeFile(join(folder, 'groups.yaml'), 'groups:\n  - id: 1\n');
    const ran = await build('dist');
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringContaining('groups.yaml:2:5: groups.0.id is 1; it must be string.'),
    ]);
    expect(await readdir(folder)).not.toContain('dist');
  });
});

describe('check', () => {
  const now = ['--now', '2017-07-31T00:00:00Z'];

  test('says what was understood, then what is in doubt, with its place', async () => {
    const ran = await feed(['check', 'feed/groups/wg-networking.md', ...now], { TZ: 'Asia/Kolkata' });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('First and third Tuesday of the month at 08:00 in Los Angeles (line 39)');
    expect(ran.out).toMatch(/feed\/groups\/wg-networking\.md:39:\d+ {2}warning {2}/);
  });

  test('gives JSON for programs', async () => {
    const ran = await feed(['check', '--format', 'json', ...now]);
    const json: unknown = JSON.parse(ran.out);
    expect(json).toMatchObject([
      { file: 'feed/groups/wg-networking.md', series: [{ rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU' }] },
    ]);
  });

  test('gives workflow commands for pull requests', async () => {
    const ran = await feed(['check', '--format', 'github', ...now]);
    expect(ran.out).toMatch(/^::warning file=feed\/groups\/wg-networking\.md,line=39,/m);
  });

  test('fails on a file that is not there, and names it', async () => {
    const ran = await feed(['check', 'none/README.md']);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('none/README.md')]);
  });
});

test('serve says when there is nothing to serve', async () => {
  const ran = await feed(['serve', '--out', join(folder, 'none')]);
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('Build it first: npm run feed -- build')]);
});

test.each([
  [['--host', 'nowhere.invalid'], '“nowhere.invalid” is no address of this machine.'],
  [['--port', '65535', '--host', '192.0.2.1'], '“192.0.2.1” is no address of this machine.'],
])('serve %j: says in words why nothing can be served', async (args, message) => {
  await build('dist');
  const ran = await feed(['serve', '--out', join(folder, 'dist'), ...args]);
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining(message)]);
});

describe('a command line that cannot be followed', () => {
  test.each([
    [['bild'], 'There is no command “bild”.'],
    [['build', '--nwo', '2017-07-31'], '--nwo'],
    [['build', '--now', 'yesterday'], '--now is “yesterday”; it must be a moment such as 2017-07-31T00:00:00Z.'],
    [['build', 'extra'], '“extra” is one argument too many.'],
    [['serve', '--port', '123456'], '--port is “123456”; it must be from 0 to 65535.'],
    [['serve', '--now', '2017-07-31'], '“serve” takes no --now.'],
    [['check', '--format', 'xml'], '--format is “xml”; it must be one of pretty, json, github.'],
    [['build', '--shard', '3/2'], '--shard is “3/2”; it must be such as 1/4.'],
    [['build', '--base-url', 'example'], '--base-url is “example”'],
  ])('%j: says what is wrong', async (args, message) => {
    const ran = await feed(args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([
    [['check', 'nowhere.md'], 'nowhere.md: There is no such file.'],
    [['check', 'feed'], 'feed: This is no file. Name the README itself.'],
    [['build', '--groups', 'nowhere.yaml'], 'nowhere.yaml: There is no such file.'],
    [['build', '--groups', 'feed'], 'feed: This is no file. Name the registry itself.'],
  ])('%j: says what is wrong with the path', async (args, message) => {
    expect(await feed(args)).toEqual({ code: 1, out: expect.any(String), err: `${message}\n` });
  });

  test('--help tells the commands', async () => {
    const ran = await feed(['--help']);
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('serve')]);
  });
});
