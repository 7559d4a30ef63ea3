/**
 * A program for the fuzzing: tries texts on one target, first those of a folder of past findings, then so many new ones, and
 * prints what it found as JSON. It is a process of its own, so that a hang, a crash or a lack of memory ends it alone;
 * the text in hand is in a file, for whoever has to find out why.
 *
 * Arguments: target, folder of findings, file for the text in hand, seed, how many.
 */
import { ftruncateSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Trial } from './trial.ts';
import type { Target } from './target.ts';

const [name = '', folder = '', inHand = '', seed = '1', runs = '1'] = process.argv.slice(2);
const { target }: { target: Target } = await import(`./targets/${name}.ts`);
const file = openSync(inHand, 'w');

/** What is wrong with a text. */
async function faultsOf(text: string): Promise<readonly string[]> {
  ftruncateSync(file, 0);
  writeSync(file, text, 0);
  try {
    return await target.faults(text);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

const found: Trial['found'] = [];
let tried = 0;
const keep = async (text: string, from: string) => {
  tried += 1;
  const faults = await faultsOf(text);
  if (faults.length > 0) found.push({ text, from, faults: faults.slice(0, 5) });
};

for (const past of globSync('*', { cwd: folder }).toSorted())
  await keep(readFileSync(join(folder, past), 'utf8'), past);
const numRuns = Number(runs);
if (numRuns > 0) {
  const property = fc.asyncProperty(target.texts, async (text) => (await faultsOf(text)).length === 0);
  const result = await fc.check(property, { seed: Number(seed), numRuns });
  tried += result.numRuns;
  const [text] = result.counterexample ?? [];
  if (text !== undefined) await keep(text, `seed ${result.seed}, path ${result.counterexamplePath ?? ''}`);
}
console.log(JSON.stringify({ tried, found } satisfies Trial));
// A target may keep a server.
process.exit(0);
