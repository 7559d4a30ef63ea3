import type { Parameters } from 'fast-check';

const whole = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value)) throw new Error(`${name} is ${process.env[name]}; expected a whole number.`);
  return value;
};

/** Start of the pseudo-random inputs: `PROVE_SEED`, else the same in every run (tests/vitest.config.ts). Tests print it. */
export const SEED = whole('PROVE_SEED', 1);

/** How much longer than in every run: `PROVE_TIMES=100 npm run test:prove`. */
const TIMES = whole('PROVE_TIMES', 1);

/** How many inputs are tried where an ordinary run tries so many. */
export const times = (runs: number): number => runs * TIMES;

/** Settings of a property that is tried with `runs` inputs in an ordinary run, and more in a long one. */
export const budget = <T>(runs: number): Parameters<T> => ({ seed: SEED, numRuns: times(runs) });
