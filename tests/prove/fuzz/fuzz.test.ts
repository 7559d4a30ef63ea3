import { describe, expect, test } from 'vitest';
import { growth, STEEP } from '../../growth.ts';
import { SEED, times } from '../budget.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';
import { MEGABYTES, trial } from './trial.ts';

describe(`foreign input, seed ${SEED}`, () => {
  test.concurrent.each([...TARGETS])(
    `%s: past findings stay mended, and no new text brings harm, a hang or a need for more than ${MEGABYTES} MB`,
    async (name, { ordinary: runs }) => {
      const { tried, found } = await trial(name, SEED, times(runs));
      expect({ found, enough: tried >= times(runs) }).toEqual({ found: [], enough: true });
    },
  );
});

const families = await Promise.all(
  [...TARGETS.keys()].map(async (name) => {
    const { target }: { target: Target } = await import(`./targets/${name}.ts`);
    return Object.entries(target.families).map(([family, make]) => ({ name, family, make, parse: target.parse }));
  }),
);

test.each(families.flat())('$name: $family take time in proportion to the length', ({ make, parse }) => {
  const read = (text: string) => {
    try {
      parse(text);
    } catch {
      // To refuse a text takes time as well.
    }
  };
  const steepness = growth(read, make, 50, 12_800);
  expect({ steepness, steep: steepness > STEEP }).toEqual({ steepness, steep: false });
});
