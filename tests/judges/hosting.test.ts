/** Hosts serve the published folder to a subscriber (curl): media types, open to any origin, and 304 when nothing changed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { serve } from '../../feed/serve.ts';
import { NGINX, startNginx } from './nginx.ts';

const run = promisify(execFile);

/** Returns the address of the folder and a way to stop. */
type Host = (folder: string) => Promise<{ address: string; stop: () => Promise<void> }>;

const ours: Host = async (folder) => {
  const server = await serve({ out: join(folder, 'dist'), port: 0, host: 'localhost' });
  return { address: server.address, stop: () => server.close() };
};

const HOSTS: [string, Host][] = [
  ['feed serve', ours],
  ...(existsSync(NGINX) ? [['nginx', startNginx] satisfies [string, Host]] : []),
];

const entry = (id: string): string => `  - { id: ${id}, source: ${id}.md, updated: 2017-07-30 }\n`;

describe.each(HOSTS)('%s', (_, host) => {
  let folder = '';
  let address = '';
  let stop: () => Promise<void>;
  const options = (now: string) => ({ groups: join(folder, 'groups.yaml'), out: join(folder, 'dist'), now });
  const write = (time: string): Promise<void> =>
    writeFile(
      join(folder, 'b.md'),
      `# B\n\nWe meet every Monday at ${time} UTC.\n\n* [2017-07-24](https://example.org/minutes)\n`,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosting-'));
    await writeFile(join(folder, 'a.md'), '# A\n\nWe meet every Tuesday at 09:00 Berlin time.\n');
    await write('10:00');
    await writeFile(join(folder, 'groups.yaml'), `groups:\n${entry('a')}${entry('b')}`);
    await build(options('2017-07-31T00:00:00Z'));
    ({ address, stop } = await host(folder));
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['', 'text/html'],
    ['groups/a/', 'text/html'],
    ['assets/page.css', 'text/css'],
    ['assets/page.js', 'text/javascript'],
    ['v1/index.json', 'application/json'],
    ['v1/groups/a.json', 'application/json'],
    ['v1/groups/a.ics', 'text/calendar'],
    ['v1/groups/a.expanded.ics', 'text/calendar'],
    ['v1/groups/a.minutes.json', 'application/feed+json'],
    ['v1/groups/a.minutes.atom', 'application/atom+xml'],
    ['v1/schema/group.json', 'application/schema+json'],
  ])('/%s is %s in UTF-8, for any origin', async (path, type) => {
    const { status, headers } = await fetch(new URL(path, address));
    expect({
      status,
      type: headers.get('content-type'),
      origin: headers.get('access-control-allow-origin'),
      cache: headers.get('cache-control'),
      sniff: headers.get('x-content-type-options'),
    }).toEqual({ status: 200, type: `${type}; charset=utf-8`, origin: '*', cache: 'no-cache', sniff: 'nosniff' });
  });

  test('a subscriber gets a changed calendar, and a 304 for one that a new build left as it was', async () => {
    const subscribe = async (id: string): Promise<string> => {
      const etag = join(folder, `${id}.etag`);
      const args = [
        '-sS',
        '--compressed',
        '--etag-save',
        etag,
        '--etag-compare',
        etag,
        '-o',
        join(folder, `${id}.ics`),
      ];
      const { stdout } = await run('curl', [...args, '-w', '%{http_code}', `${address}v1/groups/${id}.ics`]);
      return stdout;
    };
    expect([await subscribe('a'), await subscribe('b')]).toEqual(['200', '200']);
    expect([await subscribe('a'), await subscribe('b')]).toEqual(['304', '304']);
    await write('11:30');
    await build(options('2017-07-31T01:00:00Z'));
    expect([await subscribe('a'), await subscribe('b')]).toEqual(['304', '200']);
    expect(await readFile(join(folder, 'b.ics'), 'utf8')).toContain('DTSTART:20170731T113000Z');
  });
});
