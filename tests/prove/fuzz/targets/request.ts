import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { serve } from '../../../../feed/serve.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const SECRET = 'only outside of the folder';

/** A published folder beside a file that must not be served, with links that lead out of it. */
const root = mkdtempSync(join(tmpdir(), 'wg-meetings-request-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const out = join(root, 'dist');
mkdirSync(join(out, 'v1/groups'), { recursive: true });
mkdirSync(join(out, 'groups/wg'), { recursive: true });
mkdirSync(join(out, 'evil.example'));
writeFileSync(join(root, 'secret.txt'), SECRET);
writeFileSync(join(out, 'index.html'), 'home');
writeFileSync(join(out, 'groups/wg/index.html'), 'group');
writeFileSync(join(out, 'v1/index.json'), '{}');
writeFileSync(join(out, 'v1/groups/wg.ics'), 'BEGIN:VCALENDAR');
symlinkSync('../secret.txt', join(out, 'link.txt'));
symlinkSync('..', join(out, 'up'));

// Made on first use, and not in the way of the end of the process.
let served: ReturnType<typeof serve> | undefined;
const port = async (): Promise<number> => (await (served ??= serve({ out, port: 0, host: '127.0.0.1' }))).port;

const seeds = [
  'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /v1/index.json HTTP/1.1\r\nHost: x\r\nIf-None-Match: "a", W/"b", *\r\nConnection: close\r\n\r\n',
  'HEAD /groups/wg HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /groups/wg/?zone=UTC HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'OPTIONS /v1/groups/wg.ics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'POST /v1/groups/wg.ics HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx',
  'GET /link.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /up/secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /%2e%2e/secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
];
const WORDS = [
  'GET',
  'HEAD',
  'PUT',
  ' ',
  '/',
  '//',
  '..',
  '../',
  '%2e%2e%2f',
  '..%5c',
  '\\',
  '/\\evil.example',
  '/\\evil.example/..',
  '/.//evil.example',
  '%00',
  '%0d%0aSet-Cookie:x',
  '%ff',
  '%',
  '?',
  '#',
  'secret.txt',
  'up/',
  'link.txt',
  'groups/wg',
  'v1',
  'http://evil.example/',
  'HTTP/1.1',
  '\r\n',
  '/\\evil.example/%2e%2e',
  '//evil.example/%2e%2e',
  '/groups/wg?//x',
  '\r\nIf-None-Match: *',
];

/** What the server answers until it hangs up, or says no more for so many milliseconds: it may wait for the rest of a request. */
async function answer(request: string, patience: number): Promise<string> {
  const socket = connect(await port(), '127.0.0.1');
  socket.setTimeout(patience, () => socket.destroy());
  socket.write(request);
  let got = '';
  try {
    for await (const piece of socket) got += String(piece);
  } catch {
    // It hung up.
  }
  return got;
}

async function faults(text: string): Promise<string[]> {
  const got = await answer(text, 200);
  const statuses = [...got.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status ?? '');
  const targets = [...got.matchAll(/^location: (.*)$/gim)].map(([, location = '']) => location.trim());
  const home = 'http://here.example';
  const alive = await answer('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 20_000);
  return [
    ...(got.includes(SECRET) ? ['a file from outside of the folder is served'] : []),
    ...statuses.filter((status) => !/^(?:200|204|304|308|400|404|405|408|413|417|431|505)$/.test(status)),
    ...targets
      .filter((target) => !URL.canParse(target, home) || new URL(target, home).origin !== home)
      .map((target) => `leads to ${target}`),
    ...(alive.endsWith('home') ? [] : ['the server does not answer any more']),
  ];
}

/** Requests to the server of the command line. */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: (text) => answer(text, 200),
  families: {},
};
