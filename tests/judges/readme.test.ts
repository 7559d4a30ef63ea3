import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { serve, type Served } from '../../feed/serve.ts';
import { checkIndexFeed } from '../../shared/contract.ts';

const run = promisify(execFile);

/** The code blocks of the README that read the feed, by language. */
const examples = new Map(
  [...readFileSync('README.md', 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(
    ([, language = '', code = '']): [string, string][] => (code.includes('localhost:8787') ? [[language, code]] : []),
  ),
);

/** Debian's Python: another one that stands before it on the PATH may be anything. */
const PROGRAMS: Readonly<Record<string, readonly [program: string, file: string]>> = {
  sh: ['bash', 'example.sh'],
  ts: [process.execPath, 'example.ts'],
  python: ['/usr/bin/python3', 'example.py'],
};

let folder = '';
let address = '';
let server: Served | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wg-meetings-readme-'));
  const out = join(folder, 'dist');
  await build({ groups: 'feed/groups.yaml', out, now: `${new Date().toISOString().slice(0, 19)}Z` });
  server = await serve({ out, port: 0, host: 'localhost' });
  address = server.address.replace(/\/$/, '');
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there is an example for each program that can run one', () => {
  expect([...examples.keys()].toSorted()).toEqual(Object.keys(PROGRAMS).toSorted());
});

test.each(Object.entries(PROGRAMS))(
  'the %s example of the README tells the next meeting',
  async (language, [program, name]) => {
    const index = checkIndexFeed(await (await fetch(`${address}/v1/index.json`)).json());
    const next = index.ok ? index.value.groups[0]?.next?.start : undefined;
    const file = join(folder, name);
    writeFileSync(file, (examples.get(language) ?? '').replaceAll('http://localhost:8787', address));
    const { stdout } = await run(program, [file], { env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' } });
    const year = (next ?? 'no meeting').slice(0, 4);
    const hour = (next ?? 'no meeting').slice(11, 13);
    expect(stdout).toMatch(new RegExp(`${year}[^]*\\D0?(?:${Number(hour)}|${Number(hour) % 12}):`));
  },
);
