import { execFile, spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../feed/output-folder.ts';
import { serve } from '../../feed/serve.ts';
import { times } from './budget.ts';

const run = promisify(execFile);
const CLI = ['--import', './feed/jsx-loader.ts', 'feed/cli.ts'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wg-meetings-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const published = () => join(folder, 'dist');
const publisher = (...args: (string | number)[]) => [
  'tests/prove/publish-again-and-again.ts',
  published(),
  ...args.map(String),
];

/** Generations that the files of the published folder are of, and how many files there are: whole means one and 61. */
const state = () => {
  const root = realpathSync(published());
  const files = globSync('**/*', { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
  return {
    files: files.length,
    generations: new Set(files.map((file) => readFileSync(join(root, file), 'utf8').split('\n')[0])).size,
  };
};
const WHOLE = { files: 61, generations: 1 };

describe('publishing', { timeout: 60_000 }, () => {
  test('killed at any moment leaves a whole folder, and the next build sweeps up', async () => {
    await run(process.execPath, publisher(0, 1));
    for (let round = 1; round <= times(12); round += 1) {
      const child = spawn(process.execPath, publisher(round * 1000), { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, 120 + ((round * 37) % 80)));
      child.kill('SIGKILL');
      await ended;
      expect(state()).toEqual(WHOLE);
    }
    await run(process.execPath, publisher(99_000, 1));
    expect(state()).toEqual(WHOLE);
    expect(globSync('dist.builds/*', { cwd: folder })).toHaveLength(2);
  });

  test('by several builds at once ends with the whole of one of them', async () => {
    await Promise.all([1000, 2000, 3000].map((first) => run(process.execPath, publisher(first, 15))));
    expect(state()).toEqual(WHOLE);
  });

  test('is not seen by whoever reads meanwhile: every file is there, all the time', async () => {
    await run(process.execPath, publisher(0, 1));
    const server = await serve({ out: published(), port: 0, host: 'localhost' });
    const child = spawn(process.execPath, publisher(1, 60), { stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const statuses = new Map<number, number>();
    for (let index = 0; child.exitCode === null; index = (index + 1) % 60) {
      const { status } = await fetch(`${server.address}v1/groups/${index}.json`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    await server.close();
    expect(await ended).toBe(0);
    expect([...statuses.keys()]).toEqual([200]);
  });
});

/** Runs the build in a shell that sets its limits, and returns what it said. */
const buildWith = async (setting: string, out: string) => {
  const command = `${setting} exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, ...CLI, 'build', '--out', out, '--now', '2017-07-31T00:00:00Z'];
  return run('bash', args).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: unknown) => ({
      code: error instanceof Error && 'code' in error ? error.code : undefined,
      stderr: error instanceof Error && 'stderr' in error ? String(error.stderr) : '',
    }),
  );
};

describe('a build that cannot write', { timeout: 60_000 }, () => {
  const old = new Map([['v1/index.json', 'old']]);

  test.each([
    // A limit on the size of a file stands for the full disk: the write fails half way (EFBIG for ENOSPC).
    ['where the disk takes no more', 'ulimit -f 8;', /EFBIG/],
  ])('%s leaves the old files, fails and says why in a line', async (_, setting, why) => {
    await replaceFolder(published(), old);
    const { code, stderr } = await buildWith(setting, published());
    expect(readFileSync(join(published(), 'v1/index.json'), 'utf8')).toBe('old');
    expect(code).toBe(1);
    expect(stderr).toMatch(why);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('because its folder is no folder fails and says which', async () => {
    const { code, stderr } = await buildWith('', '/dev/null/dist');
    expect(code).toBe(1);
    expect(stderr).toContain('/dev/null/dist');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
