/** How long the extension takes against an empty one, in the same browser and run. */
export interface Speed {
  groups: number;
  /** Medians, milliseconds. */
  empty: number;
  ours: number;
  /** The most that ours may take, as a multiple of the empty one. */
  limit: number;
}

/** With how many followed groups it is measured, and the limit for each. */
export const LIMITS = [
  [1, 1.3],
  [50, 1.6],
] as const;

/** Returns the middle one of some measured times. */
export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
