/** The parsers that take foreign input, by name, each with the number of texts that every run of the tests tries. */
export const TARGETS: ReadonlyMap<string, number> = new Map([
  ['markdown', 120],
  ['calendar', 200],
  ['feed-json', 150],
  ['index-json', 1500],
  ['registry', 400],
  ['address', 3000],
  ['settings', 1000],
  ['request', 150],
]);
