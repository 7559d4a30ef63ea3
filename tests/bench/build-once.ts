/** One build in a process of its own, so that its memory is its own; prints a `BuildCost` as JSON. */
import { buildEach } from '../../feed/build.ts';

/** What one build cost. */
export interface BuildCost {
  milliseconds: number;
  /** Most memory the process held, in bytes. */
  memory: number;
  /** Groups that were kept as they were. */
  kept: number;
  /** Groups that could not be built. */
  failed: number;
}

const [groups, out, now] = process.argv.slice(2);
if (groups === undefined || out === undefined || now === undefined)
  throw new Error('Give a registry, a folder, a moment.');

const started = performance.now();
let [kept, failed] = [0, 0];
await buildEach({ groups, out, now }, (group) => {
  if (group.kept) kept += 1;
  if (group.problem !== undefined) failed += 1;
});
const milliseconds = performance.now() - started;
// Kilobytes: getrusage(2).
const memory = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds, memory, kept, failed } satisfies BuildCost));
