/** How long something takes, in milliseconds. */
export interface Timing {
  name: string;
  /** Median of the rounds. */
  median: number;
  /** Fastest round: what the work costs when nothing else runs. */
  least: number;
}

/**
 * Times rivals in turn, round by round, so that whatever else the machine does meets all of them alike. One round that is
 * not counted comes first. Only ratios between them mean anything on another machine.
 *
 * @param rivals Name to the work of one round.
 */
export async function measure(rivals: Readonly<Record<string, () => unknown>>, rounds = 7): Promise<Timing[]> {
  const times = new Map(Object.keys(rivals).map((name): [string, number[]] => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(rivals)) {
      const started = performance.now();
      await work();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return [...times].map(([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
  });
}
