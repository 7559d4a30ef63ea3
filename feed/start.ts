/**
 * `npm start`: from a fresh clone to the answer. Builds the feed, says when the groups meet next and what is in doubt,
 * serves feed and pages, and builds both extensions with that feed on board and the address of this server in them.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { canonicalZone } from '../shared/zone-name.ts';
import { build } from './build.ts';
import { clock, portOf, UsageError } from './option-values.ts';
import { serve, type Served } from './serve.ts';
import { spokenDoubts } from './spoken-doubts.ts';
import { spokenNext } from './spoken-next.ts';
import { terminalLines } from './terminal-lines.ts';

interface Wanted {
  port: number;
  out: string;
  now: string;
}

function wanted(args: string[]): Wanted {
  const options = {
    port: { type: 'string', default: '8787' },
    out: { type: 'string', default: 'dist' },
    now: { type: 'string' },
  } as const;
  try {
    const { port, out, now } = parseArgs({ args, options }).values;
    return { port: portOf(port), out, now: clock(now) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${why}\nnpm start -- [--port 8787] [--out dist] [--now 2017-07-31T00:00:00Z]`);
  }
}

const tell = (...lines: string[]): void => console.log(`\n${terminalLines(lines, process.stdout.columns)}`);

/** Builds the feed of all groups and tells of each what a person wants to know. */
async function buildAndTell({ out, now }: Wanted): Promise<void> {
  const zone = canonicalZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const { file, feed, problem } of await build({ groups: 'feed/groups.yaml', out, now })) {
    if (problem !== undefined) console.error(`\n${file} could not be read: ${problem}`);
    if (feed === undefined) continue;
    const [name = '', ...next] = spokenNext(feed, Date.parse(now), zone);
    console.log(`\n${styleText('bold', name)}\n${terminalLines(next, process.stdout.columns)}`);
    const doubts = spokenDoubts(feed.diagnostics);
    if (doubts.length === 0) continue;
    tell(`  What is in doubt in ${file}, and how the group can settle it:`, ...doubts.map((line) => `  ${line}`));
  }
}

/** Builds one extension; what WXT prints is shown only when it fails. */
const buildExtension = (args: readonly string[], feed: string, address: string): Promise<void> =>
  new Promise((done, failed) => {
    const env = { ...process.env, WXT_FEED_DIR: feed, WXT_FEED_URL: address };
    const child = spawn('wxt', ['build', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const add = (text: string) => (output += text);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`${output}\nThe extension could not be built: wxt build ${args.join(' ')}`));
    });
  });

async function start(options: Wanted): Promise<Served> {
  const { out, port } = options;
  await buildAndTell(options);
  const server = await serve({ out, port, host: 'localhost' });
  for (const taken of server.taken) tell(`Port ${taken} is in use.`);
  const feedAddress = new URL('v1/index.json', server.address).href;
  tell('Building the extension for Chromium and Firefox …');
  // One after the other: both write .wxt.
  await buildExtension([], out, feedAddress);
  await buildExtension(['-b', 'firefox', '--mv3'], out, feedAddress);
  // In full, to be pasted: what pickers of files show does not begin with a dot.
  const folder = resolve(process.env.WXT_OUT_DIR ?? '.output');
  tell(
    `Pages     ${server.address}`,
    `Calendar  ${new URL('v1/all.ics', server.address).href}`,
    `Data      ${feedAddress}`,
    '',
    'The extension',
    '  Chromium: open chrome://extensions, switch on Developer mode, Load unpacked, choose the folder',
    `    ${join(folder, 'chrome-mv3')}`,
    '  Firefox: open about:debugging#/runtime/this-firefox, Load Temporary Add-on, choose the file',
    `    ${join(folder, 'firefox-mv3/manifest.json')}`,
    '',
    'Stop with Ctrl+C.',
  );
  return server;
}

try {
  const server = await start(wanted(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
