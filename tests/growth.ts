/** Milliseconds that say something: less is mostly the clock, the compiler and the collection of garbage. */
const ENOUGH = 4;
const TIMES = 8;

/** Growth from which on something takes more than in proportion: that is 8, and the square 64. */
export const STEEP = 24;

/** Milliseconds of the processor that work takes, the least of some tries: what else runs on the machine does not count. */
function processorTime(work: () => unknown): number {
  return Math.min(
    ...[0, 1].map(() => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/**
 * Returns how many times as long it takes to read eight times as much.
 *
 * @param read What is measured; it does not throw.
 * @param make Returns something of a size to be read; to make it is not measured.
 * @param least Size to begin with. It is doubled as long as reading takes too short a time to be measured.
 * @param most Size from which on it is not doubled. It has to be so large that the square of eight times as much takes long.
 */
export function growth<T>(
  read: (input: T) => unknown,
  make: (size: number) => T,
  least: number,
  most: number = least,
): number {
  const time = (size: number) => {
    const input = make(size);
    return processorTime(() => read(input));
  };
  let size = least;
  let short = time(size);
  for (; short < ENOUGH && size < most; short = time(size)) size *= 2;
  let grows = time(TIMES * size) / Math.max(short, ENOUGH);
  // What was steep once may have been disturbed; what takes the square of the time is steep each time.
  for (let again = 0; again < 2 && grows > STEEP; again += 1) {
    grows = Math.min(grows, time(TIMES * size) / Math.max(time(size), ENOUGH));
  }
  return grows;
}
