/**
 * The long run: `PROVE_SEED=7 npm run fuzz [target …]` tries a million texts, `PROVE_TIMES=3` as many times, in pieces, each
 * from a seed of its own. What it finds it keeps beside the past findings, to be mended and
 * committed, and ends with exit code 1.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED, times } from '../budget.ts';
import { TARGETS } from './targets.ts';
import { findingsOf, trial } from './trial.ts';

/** Pieces are so many texts: small enough that a finding does not end a long search. */
const PIECE = 5000;
/** With so many findings of one parser it is time to mend it. */
const ENOUGH = 5;

const wanted = process.argv.slice(2);
let all = 0;
for (const [name, { long }] of TARGETS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const runs = times(long);
  let tried = 0;
  const files = new Set<string>();
  for (let piece = 0; tried < runs && files.size < ENOUGH; piece += 1) {
    const { tried: done, found } = await trial(name, SEED + piece, Math.min(PIECE, runs - tried));
    tried += Math.max(done, 1);
    for (const { text, from, faults } of found) {
      const file = join(findingsOf(name), createHash('sha256').update(text).digest('hex').slice(0, 12));
      if (files.has(file)) continue;
      files.add(file);
      mkdirSync(findingsOf(name), { recursive: true });
      writeFileSync(file, text);
      console.log(`${name}: ${from}: ${faults.join('; ').slice(0, 500)}\n    ${file}`);
    }
  }
  all += tried;
  console.log(`${name}: ${tried} texts from seed ${SEED} on, ${files.size} findings`);
  if (files.size > 0) process.exitCode = 1;
}
console.log(`${all} texts`);
