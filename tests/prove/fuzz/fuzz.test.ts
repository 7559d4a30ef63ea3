import { describe, expect, test } from 'vitest';
import { SEED, times } from '../budget.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';
import { MEGABYTES, trial } from './trial.ts';

describe(`foreign input, seed ${SEED}`, () => {
  test.concurrent.each([...TARGETS])(
    `%s: past findings stay mended, and no new text brings harm, a hang or a need for more than ${MEGABYTES} MB`,
    async (name, runs) => {
      const { tried, found } = await trial(name, SEED, times(runs));
      expect({ found, enough: tried >= times(runs) }).toEqual({ found: [], enough: true });
    },
  );
});

/** Milliseconds of the processor that a parser takes, the least of some tries: what else runs on the machine does not count. */
function time(parse: Target['parse'], text: string): number {
  return Math.min(
    ...[0, 1].map(() => {
      const before = process.cpuUsage();
      try {
        parse(text);
      } catch {
        // To refuse a text takes time as well.
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

const families = await Promise.all(
  [...TARGETS.keys()].map(async (name) => {
    const { target }: { target: Target } = await import(`./targets/${name}.ts`);
    return Object.entries(target.families).map(([family, make]) => ({ name, family, make, parse: target.parse }));
  }),
);

test.each(families.flat())('$name: $family take time in proportion to the length', ({ make, parse }) => {
  const [short, long] = [time(parse, make(250)), time(parse, make(2000))];
  // Eight times the text: 8 in proportion, 64 for the square. Short times are mostly fixed cost.
  expect({ short, long, steep: long / Math.max(short, 4) > 24 }).toMatchObject({ steep: false });
});
