/**
 * A program for the tests of faults: publishes generation after generation into a folder until it is killed, or as often
 * as it is told. Every file of a generation holds its number.
 *
 * Arguments: folder, number of the first generation, how many.
 */
import { replaceFolder } from '../../feed/output-folder.ts';

const [out = '', first = '0', count = '1000000'] = process.argv.slice(2);

for (let generation = Number(first); generation < Number(first) + Number(count); generation += 1) {
  const files = Array.from({ length: 60 }, (_, index): [string, string] => [
    `v1/groups/${index}.json`,
    `${generation}\n${'x'.repeat(2000)}`,
  ]);
  await replaceFolder(out, new Map([...files, ['index.html', `${generation}\n`]]));
}
