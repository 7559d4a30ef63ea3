import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budget, SEED } from './budget.ts';
import { readmeFeed } from './fuzz/targets/markdown.ts';
import { readmes } from './fuzz/readmes.ts';

// Everything else that must hold of a README that was read is in fuzz/targets/markdown.ts.
test(`reading twice gives the same, seed ${SEED}`, () => {
  fc.assert(
    fc.property(readmes, (text) => {
      expect(readmeFeed(text)).toEqual(readmeFeed(text));
    }),
    budget(20),
  );
});
