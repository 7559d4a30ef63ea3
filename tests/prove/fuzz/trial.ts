import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as all } from 'node:stream/consumers';
import * as v from 'valibot';

/** Megabytes of memory that JavaScript values may take up while any one text is dealt with, the program itself included. */
export const MEGABYTES = 192;
/** No text may be in hand for longer, in seconds, however busy the machine is: it would never be done. */
const HANGS = 120;

/** What came of trying texts. */
const Trial = v.object({
  tried: v.number(),
  found: v.array(v.object({ text: v.string(), from: v.string(), faults: v.array(v.string()) })),
});
export type Trial = v.InferOutput<typeof Trial>;

/** Folder of the texts that were found to break a target, small files, one for each mistake there has been. */
export const findingsOf = (target: string): string => `tests/fixtures/findings/${target}`;

/** Tries the past findings of a target and so many new texts, in a process of its own with bounded memory. */
export async function trial(target: string, seed: number, runs: number): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'wg-meetings-fuzz-'));
  const inHand = join(folder, 'text');
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEGABYTES}`,
      '--import',
      './feed/jsx-loader.ts',
      'tests/prove/fuzz/child.ts',
      target,
      findingsOf(target),
      inHand,
      String(seed),
      String(runs),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let hangs = false;
  const watch = setInterval(() => {
    const since = statSync(inHand, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since < HANGS * 1000) return;
    hangs = true;
    child.kill('SIGKILL');
  }, 1000);
  try {
    const [out, errors] = await Promise.all([all(child.stdout), all(child.stderr)]);
    clearInterval(watch);
    const line = out.split('\n').findLast((one) => one.startsWith('{"tried"'));
    if (line !== undefined) return v.parse(Trial, JSON.parse(line));
    const why = hangs ? `no end after ${HANGS} seconds` : errors.trim().slice(0, 2000);
    const text = existsSync(inHand) ? readFileSync(inHand, 'utf8') : '';
    return { tried: 0, found: [{ text, from: `seed ${seed}`, faults: [why] }] };
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}
