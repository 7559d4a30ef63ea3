/**
 * `npm start`: from a fresh clone to the answer. Builds the feed, says when the groups meet next and what is in doubt,
 * serves feed and pages, and builds both extensions with that feed on board and the address of this server in them.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { canonicalZone } from '../shared/zone-name.ts';
import { build } from './build.ts';
import { serve, type Served } from './serve.ts';
import { spokenDoubts } from './spoken-doubts.ts';
import { spokenNext } from './spoken-next.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    out: { type: 'string', default: 'dist' },
    now: { type: 'string', default: `${new Date().toISOString().slice(0, 19)}Z` },
  },
});

/** Builds the feed of all groups and tells of each what a person wants to know. */
async function buildAndTell(): Promise<void> {
  const zone = canonicalZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const { file, feed, problem } of await build({ groups: 'feed/groups.yaml', out: values.out, now: values.now })) {
    if (problem !== undefined) console.error(`\n${file} could not be read: ${problem}`);
    if (feed === undefined) continue;
    const doubts = spokenDoubts(feed.diagnostics);
    const told = [
      ...spokenNext(feed, Date.parse(values.now), zone),
      ...(doubts.length === 0 ? [] : ['', `  What is in doubt in ${file}, and how the group can settle it:`]),
      ...doubts.map((line) => `  ${line}`),
    ];
    console.log(`\n${told.join('\n')}`);
  }
}

/** Builds one extension; what WXT prints is shown only when it fails. */
const buildExtension = (args: readonly string[], feedAddress: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, WXT_FEED_DIR: values.out, WXT_FEED_URL: feedAddress };
    const child = spawn('wxt', ['build', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const add = (text: string) => (output += text);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${output}\nThe extension could not be built: wxt build ${args.join(' ')}`));
    });
  });

async function start(): Promise<Served> {
  await buildAndTell();
  const server = await serve({ out: values.out, port: Number(values.port), host: 'localhost' });
  for (const port of server.taken) console.log(`\nPort ${port} is in use.`);
  const feedAddress = new URL('v1/index.json', server.address).href;
  // One after the other: both write .wxt.
  await buildExtension([], feedAddress);
  await buildExtension(['-b', 'firefox', '--mv3'], feedAddress);
  const folder = process.env.WXT_OUT_DIR ?? '.output';
  console.log(`
Pages     ${server.address}
Calendar  ${new URL('v1/all.ics', server.address).href}
Data      ${feedAddress}

The extension
  Chromium: open chrome://extensions, switch on Developer mode, Load unpacked, choose the folder ${folder}/chrome-mv3
  Firefox:  open about:debugging#/runtime/this-firefox, Load Temporary Add-on, choose ${folder}/firefox-mv3/manifest.json

Stop with Ctrl+C.`);
  return server;
}

try {
  const server = await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
