import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBuild, replaceFolder } from '../../feed/output-folder.ts';

let folder = '';
let out = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-folder-'));
  out = join(folder, 'dist');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');

test('files are there, in folders', async () => {
  await replaceFolder(
    out,
    new Map([
      ['a/b.json', '1'],
      ['c.ics', '2'],
    ]),
  );
  expect([await read('a/b.json'), await read('c.ics')]).toEqual(['1', '2']);
});

test('what is not built any more is gone', async () => {
  await replaceFolder(out, new Map([['old.json', '1']]));
  await replaceFolder(out, new Map([['new.json', '1']]));
  expect(await readdir(out)).toEqual(['new.json']);
});

test('a file that did not change keeps its time', async () => {
  await replaceFolder(
    out,
    new Map([
      ['same.json', '1'],
      ['other.json', '1'],
    ]),
  );
  const before = (await stat(join(out, 'same.json'))).ino;
  await replaceFolder(
    out,
    new Map([
      ['same.json', '1'],
      ['other.json', '2'],
    ]),
  );
  expect((await stat(join(out, 'same.json'))).ino).toBe(before);
  expect(await read('other.json')).toBe('2');
});

test('a file that did change has a later time, to the second, however quick the builds: servers make ETags of it', async () => {
  await replaceFolder(out, new Map([['a.json', '1']]));
  const before = Math.floor((await stat(join(out, 'a.json'))).mtimeMs / 1000);
  await replaceFolder(out, new Map([['a.json', '2']]));
  expect(Math.floor((await stat(join(out, 'a.json'))).mtimeMs / 1000)).toBeGreaterThan(before);
});

test('a plain folder of another origin is replaced', async () => {
  await mkdir(out);
  await writeFile(join(out, 'foreign.txt'), 'x');
  await replaceFolder(out, new Map([['a.json', '1']]));
  expect(await readdir(out)).toEqual(['a.json']);
});

test('a build that was killed leaves no trace after the next one', async () => {
  await replaceFolder(out, new Map([['a.json', '1']]));
  // No process has this number: Linux ends at 4194304 (proc(5), pid_max).
  await mkdir(join(`${out}.builds`, '9999999-dead'));
  await replaceFolder(out, new Map([['a.json', '2']]));
  expect(await readdir(`${out}.builds`)).not.toContain('9999999-dead');
});

test('of the builds before, the last is kept for whoever reads from it just now', async () => {
  for (const text of ['1', '2', '3', '4']) await replaceFolder(out, new Map([['a.json', text]]));
  expect(await readdir(`${out}.builds`)).toHaveLength(2);
});

test('a build that is given up leaves the old files and no trace', async () => {
  await replaceFolder(out, new Map([['a.json', '1']]));
  const build = await openBuild(out);
  await build.write('a.json', '2');
  await build.abandon();
  expect([await read('a.json'), (await readdir(`${out}.builds`)).length]).toEqual(['1', 1]);
});

test('a build that fails half way leaves the old files', async () => {
  await replaceFolder(out, new Map([['a.json', '1']]));
  await expect(
    replaceFolder(
      out,
      new Map([
        ['a.json', '2'],
        ['a.json/b.json', '3'],
      ]),
    ),
  ).rejects.toThrow(/a\.json/);
  expect(await read('a.json')).toBe('1');
});
