import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkIndexFeed } from '../../shared/contract.ts';

const NOW = '2017-07-31T00:00:00Z';
const started: ChildProcess[] = [];
let folder = '';

/** Runs `npm start` as a person would, in a group of its own; resolves when it serves. */
const start = async (port: number) => {
  const child = spawn(
    'npm',
    ['start', '--silent', '--', '--port', String(port), '--out', join(folder, 'dist'), '--now', NOW],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TZ: 'Asia/Kolkata',
        WXT_OUT_DIR: join(folder, 'output'),
        NODE_ENV: undefined,
        VITEST: undefined,
      },
    },
  );
  started.push(child);
  let output = '';
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const address = () => /^Pages +(http:\/\/localhost:\d+)\/$/m.exec(output)?.[1];
  const answers = async () =>
    address() === undefined
      ? false
      : fetch(address() ?? '').then(
          ({ ok }) => ok,
          () => false,
        );
  const until = Date.now() + 60_000;
  while (!(await answers())) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`npm start did not serve:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /** As Ctrl+C does: the signal goes to the whole group. */
  const stop = (signal: 'SIGINT' | 'SIGTERM') => {
    process.kill(-(child.pid ?? 0), signal);
    return closed;
  };
  return { output: () => output, address: address() ?? '', stop };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wg-meetings-start-'));
});
afterEach(() => {
  for (const child of started.splice(0)) {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  test('says when the group meets in the zone of the machine and what is in doubt, and serves the feed', async () => {
    const { output, address, stop } = await start(0);
    expect(output()).toContain('Tuesday 1 August, 20:30 or 21:30 in Kolkata (08:00 or 09:00 in Los Angeles), tomorrow');
    expect(output()).toContain('What is in doubt');
    expect(output()).toMatch(/Line 39: .+/);
    for (const path of ['chrome-mv3', 'firefox-mv3/manifest.json']) {
      expect(output()).toContain(path);
      expect(existsSync(join(folder, 'output', path))).toBe(true);
    }
    const checked = checkIndexFeed(await (await fetch(`${address}/v1/index.json`)).json());
    expect(checked).toMatchObject({ ok: true, value: { groups: [{ id: 'wg-networking' }] } });
    expect((await fetch(`${address}/groups/wg-networking/`)).headers.get('content-type')).toContain('text/html');
    await stop('SIGINT');
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  test('with its port in use it says so and takes the next', async () => {
    const first = await start(0);
    const { port } = new URL(first.address);
    const second = await start(Number(port));
    expect(second.output()).toContain(`Port ${port} is in use.`);
    expect(second.address).not.toBe(first.address);
    await second.stop('SIGTERM');
    expect((await fetch(first.address)).ok).toBe(true);
  });
});
