import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuild } from '../../feed/output-folder.ts';
import { serve, type Served } from '../../feed/serve.ts';

let folder = '';
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const files = [
    'index.html',
    'v1/index.json',
    'v1/groups/a.json',
    'v1/groups/a.minutes.json',
    'v1/groups/a.ics',
    'v1/schema/group.json',
    'groups/a/index.html',
    'assets/page.js',
  ];
  const build = await openBuild(join(folder, 'dist'));
  for (const path of files) await build.write(path, path);
  await build.publish();
  await symlink(join(folder, 'secret.txt'), join(folder, 'dist', 'link.txt'));
  server = await serve({ out: join(folder, 'dist'), port: 0, host: 'localhost' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, server.address), init);

test.each([
  ['', 'text/html; charset=utf-8'],
  ['groups/a/', 'text/html; charset=utf-8'],
  ['v1/index.json', 'application/json; charset=utf-8'],
  ['v1/groups/a.json', 'application/json; charset=utf-8'],
  ['v1/groups/a.minutes.json', 'application/feed+json; charset=utf-8'],
  ['v1/groups/a.ics', 'text/calendar; charset=utf-8'],
  ['v1/schema/group.json', 'application/schema+json; charset=utf-8'],
  ['assets/page.js?1234', 'text/javascript; charset=utf-8'],
])('/%s is %s, for any origin', async (path, type) => {
  const response = await get(path);
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('access-control-allow-origin'),
  ]).toEqual([200, type, '*']);
});

test('an unchanged file is not sent again', async () => {
  const etag = (await get('v1/index.json')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await get('v1/index.json', { headers: { 'if-none-match': `"other", ${etag}` } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});

test('HEAD tells the length and sends nothing', async () => {
  const response = await get('v1/index.json', { method: 'HEAD' });
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '13', '']);
});

test('other methods are refused', async () => {
  expect((await get('v1/index.json', { method: 'POST' })).status).toBe(405);
});

test('a folder without its slash is sent on', async () => {
  expect(new URL((await get('groups/a')).url).pathname).toBe('/groups/a/');
});

/** As it stands: clients would tidy the path before they send it. */
const raw = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('end', () => resolve(text)).on('error', reject);
  });

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/v1/%00', '/%', '/nothing'])(
  '%s leads nowhere',
  async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret\n');
  },
);

test('when the port is in use, the next one is taken, and that is told', async () => {
  const second = await serve({ out: join(folder, 'dist'), port: server.port, host: 'localhost' });
  expect(second.taken[0]).toBe(server.port);
  expect(second.port).toBeGreaterThan(server.port);
  await second.close();
});
