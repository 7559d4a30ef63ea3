/** How many texts are tried. */
interface Texts {
  /** In every run of the tests. */
  ordinary: number;
  /** In the long run. */
  long: number;
}

/** The parsers that take foreign input, by name. The long run tries a million texts, more of the parsers that are quick. */
export const TARGETS: ReadonlyMap<string, Texts> = new Map([
  ['markdown', { ordinary: 40, long: 20_000 }],
  ['calendar', { ordinary: 200, long: 32_000 }],
  ['feed-json', { ordinary: 150, long: 24_000 }],
  ['index-json', { ordinary: 1500, long: 240_000 }],
  ['registry', { ordinary: 150, long: 64_000 }],
  ['address', { ordinary: 3000, long: 480_000 }],
  ['settings', { ordinary: 1000, long: 160_000 }],
  ['request', { ordinary: 150, long: 24_000 }],
]);
